"""Claims and figures of two builds -> what changed between them, a row a claim.

The name of a claim comes from its mentions, and theirs from their text: an edited text gives other names for the same.
Where most mentions of a new claim are those of a claim before, it is that claim, not one withdrawn and one new.
"""

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping
from typing import Any

import pandas as pd

from tracker.schema import CLAIMS
from tracker.tables import to_table

Row = dict[Hashable, Any]
CHANGES = {
    "new": "claims that no build before had",
    "superseded": "claims whose claimants have since given a newer value",
    "changed": "claims whose content, standing or mentions are no longer the same",
    "withdrawn": "claims that no text states any more",
}
# Fields that say where a claim stands among the others; what is left says what it states and who states it.
ABOUT = ("category", "event", "subject", "unit", "actor", "affected", "place", "date_start", "date_end", "modality")
COLUMNS = (
    *("change", "claim_id", "claim_id_before", *ABOUT, "value", "value_before", "value_low", "value_high"),
    *("status", "status_before", "mentions", "mentions_before", "claimant_names", "fields"),
)
_ORDER = ["category", "event", "subject", "date_start", "place", "claim_id"]


def find_changes(
    claims_before: pd.DataFrame, claims: pd.DataFrame, *, figures_before: pd.DataFrame, figures: pd.DataFrame
) -> pd.DataFrame:
    """Compare two builds: one row for each claim that is new, superseded, changed or withdrawn, in this order.

    `fields` names the columns that differ; of a withdrawn claim the values are those before.
    """
    old = {row["claim_id"]: row for row in to_table("claims", claims_before).to_dict("records")}
    new = {row["claim_id"]: row for row in to_table("claims", claims).to_dict("records")}
    came, went = new.keys() - old.keys(), old.keys() - new.keys()
    renamed = _find_renamed(figures_before, figures, came=came, went=went)
    names = {earlier: claim_id for claim_id, earlier in renamed.items()}
    rows = []
    for claim_id, row in new.items():
        before = old.get(renamed.get(claim_id, claim_id))
        if before is None:
            rows.append(_to_row("new", row, None, ()))
        elif fields := _find_fields(_with_new_names(before, names), row):
            superseded = "superseded_by" in fields and row["status"] == "superseded"
            rows.append(_to_row("superseded" if superseded else "changed", row, before, fields))
    rows += [_to_row("withdrawn", old[claim_id], old[claim_id], ()) for claim_id in went - set(renamed.values())]
    found = pd.DataFrame(rows, columns=list(COLUMNS))
    rank = found["change"].map({change: at for at, change in enumerate(CHANGES)})
    return (
        found.assign(_rank=rank)
        .sort_values(["_rank", *_ORDER], kind="stable")
        .drop(columns="_rank")
        .reset_index(drop=True)
    )


def count_changes(changes: pd.DataFrame) -> dict[str, int]:
    """Count the changes of each kind, in their order, those without any included."""
    counts = Counter(changes["change"].tolist())
    return {change: counts[change] for change in CHANGES}


def _find_renamed(
    figures_before: pd.DataFrame, figures: pd.DataFrame, *, came: Iterable[str], went: Iterable[str]
) -> dict[str, str]:
    """Give the claim before of each new claim that took over most of its mentions, each claim before at most once."""
    before = dict(zip(figures_before["figure_id"], figures_before["claim_id"], strict=True))
    worded = dict(zip(_to_words(figures_before), figures_before["claim_id"], strict=True))
    came, went = set(came), set(went)
    earlier_of = [
        before.get(figure_id, worded.get(words) if words[1] else None)
        for figure_id, words in zip(figures["figure_id"], _to_words(figures), strict=True)
    ]
    shared = Counter(
        (claim_id, earlier)
        for claim_id, earlier in zip(figures["claim_id"], earlier_of, strict=True)
        if claim_id in came and earlier in went
    )
    sizes = Counter(before.values())
    renamed: dict[str, str] = {}
    taken: set[str] = set()
    for (claim_id, earlier), mentions in sorted(shared.items(), key=lambda item: (-item[1], item[0])):
        if claim_id not in renamed and earlier not in taken and mentions * 2 > sizes[earlier]:
            renamed[claim_id] = earlier
            taken.add(earlier)
    return renamed


def _to_words(figures: pd.DataFrame) -> list[tuple[str, ...]]:
    """Name each mention by the file and the words that it stands in, and which of those it is."""
    names = ("source_file", "sentence", "text", "event", "subject")
    seen: Counter[tuple[str, ...]] = Counter()
    words = []
    for row in zip(*(figures[name].tolist() for name in names), strict=True):
        seen[row] += 1
        words.append((*row, str(seen[row])))
    return words


def _with_new_names(row: Row, names: Mapping[str, str]) -> Row:
    """Write the names that claims bear now where a row before refers to them."""
    contests = " ".join(sorted(names.get(claim_id, claim_id) for claim_id in str(row["contests"]).split()))
    return row | {"contests": contests, "superseded_by": names.get(row["superseded_by"], row["superseded_by"])}


def _find_fields(before: Row, row: Row) -> tuple[str, ...]:
    return tuple(
        column.name
        for column in CLAIMS
        if not _is_same(before[column.name], row[column.name]) and column.name != "claim_id"
    )


def _is_same(one: Any, other: Any) -> bool:
    return one == other or (bool(pd.isna(one)) and bool(pd.isna(other)))


def _to_row(change: str, row: Row, before: Row | None, fields: Iterable[str]) -> Row:
    told: Row = {"change": change, "fields": " ".join(fields)}
    for name in COLUMNS:
        if name.endswith("_before"):
            told[name] = before[name.removesuffix("_before")] if before else None
        elif name not in told:
            told[name] = row[name]
    return told
