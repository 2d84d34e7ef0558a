"""Claims, figures -> what the page of claims needs: boards of rival values, equal numbers, who counts whom.

Works on the claims table and on figures prepared by `tracker.queries`.
"""

from collections.abc import Iterable
from dataclasses import dataclass

import pandas as pd

from tracker import queries
from tracker.checking.guarding import find_mixture

# A number that two claimants seldom hit upon by chance: it spells out three digits and counts hundreds.
LEAST_DIGITS, LEAST_VALUE = 3, 100
STATUSES = ("contested", "corroborated", "superseded", "single")
# The categories in which one side counts the harm of another.
HARM = ("casualties", "equipment", "damage", "prisoners")


@dataclass(frozen=True, slots=True)
class Board:
    """Claims about one thing that contest each other, or one claim that several sides make."""

    claim_ids: tuple[str, ...]
    status: str  # "contested" or "corroborated"
    contests: int  # pairs that cannot both be true
    spread: float  # how many times the largest value is the smallest


def find_boards(claims: pd.DataFrame) -> list[Board]:
    """Gather claims that contest each other, most contested first, then the corroborated ones."""
    rows = claims.set_index("claim_id")
    pairs = {
        (str(one), other)
        for one, others in rows.loc[rows["contests"] != "", "contests"].items()
        for other in others.split()
        if other in rows.index
    }
    contested = [_to_board(rows, members, pairs) for members in _to_components(pairs)]
    taken = {claim_id for board in contested for claim_id in board.claim_ids}
    agreed = rows[(rows["status"] == "corroborated") & ~rows.index.isin(taken)]
    agreed = agreed.sort_values(["claimants", "mentions"], ascending=False, kind="stable")
    return [
        *sorted(contested, key=lambda board: (-board.contests, -board.spread, board.claim_ids)),
        *(Board((str(claim_id),), "corroborated", 0, 1.0) for claim_id in agreed.index),
    ]


def _to_components(pairs: Iterable[tuple[str, str]]) -> list[list[str]]:
    beside: dict[str, set[str]] = {}
    for one, other in pairs:
        beside.setdefault(one, set()).add(other)
        beside.setdefault(other, set()).add(one)
    components, seen = [], set()
    for start in sorted(beside):
        if start in seen:
            continue
        members, open_ = {start}, [start]
        while open_:
            for other in beside[open_.pop()] - members:
                members.add(other)
                open_.append(other)
        seen |= members
        components.append(sorted(members))
    return components


def _to_board(rows: pd.DataFrame, members: list[str], pairs: set[tuple[str, str]]) -> Board:
    values = rows.loc[members, "value"]
    ordered = tuple(str(claim_id) for claim_id in values.sort_values(ascending=False, kind="stable").index)
    among = sum(1 for one, other in pairs if one < other and one in members)
    spread = float(values.max() / values.min()) if values.min() > 0 else float("inf")
    return Board(ordered, "contested", among, spread)


def board_rows(board: Board, figures: pd.DataFrame, claims: pd.DataFrame) -> tuple[pd.DataFrame, str]:
    """Return a row a claim and speaker, and in a line why they may not be drawn on one axis; empty when they may."""
    mentions = figures[figures["claim_id"].isin(board.claim_ids)]
    status = claims.set_index("claim_id")["status"]
    rows = queries.claims_once(mentions)
    # Where somebody is named for a claim, the publishers only repeat it.
    named = rows.groupby("claim_id")["claimant"].transform(lambda names: (names != "").any())
    rows = rows[(rows["claimant"] != "") | ~named]
    # One claim may be told of "people" in a heading and of troops below it: it is drawn as what it is.
    subject = claims.set_index("claim_id")["subject"]
    shown = rows.assign(status=rows["claim_id"].map(status), subject=rows["claim_id"].map(subject))
    return shown.sort_values(["speaker_side", "value", "speaker"], kind="stable"), find_mixture(shown)


def find_same_values(figures: pd.DataFrame) -> pd.DataFrame:
    """Find claimants whose number is another's earlier one, about the same side: one row a pair of voices.

    Pairs of different sides come first. Columns: other_side, value, unit, speaker, said, claim_id, figure_id, event,
    and the last five of the earlier one with `earlier_` before.
    """
    counted = figures[(figures["value"] >= LEAST_VALUE) & (figures["claimant"] != "") & figures["said"].notna()]
    counted = counted[counted["modality"].ne("denied") & counted["value"].map(_count_digits).ge(LEAST_DIGITS)]
    key = ["category", "unit", "value", "affected"]
    first = counted.sort_values(["said", "figure_id"], kind="stable").drop_duplicates([*key, "claimant"])
    voices = first.groupby(key)["claimant"].transform("size")
    shared = first[voices > 1]
    found = []
    for _, rows in shared.groupby(key, sort=False):
        earlier = rows.iloc[0]
        for later in rows.iloc[1:].to_dict("records"):
            # Two who speak at the same moment, as in one text, are no echo of each other unless it is another claim.
            if later["said"] > earlier["said"] or later["claim_id"] != earlier["claim_id"]:
                names = ("speaker", "said", "claim_id", "figure_id", "event")
                other_side = later["speaker_side"] != earlier["speaker_side"]
                found.append(
                    {"value": later["value"], "unit": later["unit"], "other_side": other_side}
                    | {name: later[name] for name in names}
                    | {f"earlier_{name}": earlier[name] for name in names}
                )
    columns = ["value", "unit", "speaker", "said", "claim_id", "figure_id", "event"]
    columns += [f"earlier_{name}" for name in columns[2:]]
    table = pd.DataFrame(found, columns=[*columns, "other_side"])
    return table.sort_values(["other_side", "said"], ascending=False, ignore_index=True)


def _count_digits(value: float) -> int:
    return len(f"{value:.12e}".split("e")[0].replace(".", "").rstrip("0"))


def who_counts_whom(figures: pd.DataFrame) -> pd.DataFrame:
    """Count the claims by the side that speaks (rows) and the side that bears it (columns); '' is not stated."""
    harm = figures[figures["category"].isin(HARM)]
    once = harm.drop_duplicates(["claim_id", "speaker_side", "affected"])
    table = once.groupby(["speaker_side", "affected"]).size().unstack(fill_value=0)
    rows = table.sum(axis=1).sort_values(ascending=False, kind="stable").index
    columns = table.sum(axis=0).sort_values(ascending=False, kind="stable").index
    return table.loc[rows, columns]
