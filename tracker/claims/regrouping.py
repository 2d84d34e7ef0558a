"""Tables, texts added or taken away -> the tables as they would be if all were grouped anew, at a fraction of the work.

Only the claims whose mentions have the same kind and number as a mention that came or went are gathered again, with
those that may be linked to them as roundings; then the standings of what can be compared with any of these.
"""

import bisect
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
import pandas as pd

from tracker.claims.grouping import find_groups
from tracker.claims.mentions import PERIOD_CLASSES, Kind, Said, by_content, to_kind, to_mentions, to_number
from tracker.claims.rounding import FARTHEST, may_be_rounding
from tracker.claims.table import sum_up, to_claim, to_claims_table, to_standing
from tracker.standing import WHOLE_DAY, Claim, find_standings, to_key
from tracker.tables import to_table

KIND_COLUMNS = ["event", "unit", "rate", "modality"]
NUMBER_COLUMNS = ["event", "subject", "unit", "rate", "modality", "qualifier", "value", "value_low"]


def regroup(
    figures: pd.DataFrame, claims: pd.DataFrame, *, added: pd.DataFrame | None = None, removed: Iterable[str] = ()
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Take texts out of grouped tables (by source_id) and put figures of new ones in; other claims stay as they are.

    Gives the same rows as `find_claims` of all figures; their order is another.
    """
    added = to_table("figures") if added is None else to_table("figures", added)
    gone = figures["source_id"].isin(list(removed))
    kept = figures[~gone]
    changed = pd.concat([figures[gone], added], ignore_index=True) if gone.any() else added
    everything = pd.concat([kept, added], ignore_index=True) if len(added) else kept.reset_index(drop=True)
    if changed.empty:
        return everything, claims
    again = _find_linked(everything, changed)
    gathered = [sum_up(group.mentions) for group in find_groups(to_mentions(everything[again], everything))]
    # A claim of the very mentions that it had is as it was, and so is what it does to others.
    as_before = _find_as_before(kept, figures, [claim for _, claim in gathered])
    regathered = [(row, claim) for row, claim in gathered if row["claim_id"] not in as_before]
    ended = (set(everything.loc[again, "claim_id"]) | set(figures.loc[gone, "claim_id"])) - as_before
    again &= ~everything["claim_id"].isin(as_before)
    staying = claims[~claims["claim_id"].isin(ended)]
    keys = {to_key(claim) for _, claim in regathered} | set(_to_keys(claims[claims["claim_id"].isin(ended)]))
    beside = _find_comparable(staying, keys)
    compared = everything[everything["claim_id"].isin(set(staying.loc[beside, "claim_id"])) & ~again]
    # These claims keep their mentions: of their rows only the standing may change.
    unchanged = _by_claim(compared, everything)
    ids = [*(row["claim_id"] for row, _ in regathered), *unchanged]
    standings = find_standings([*(claim for _, claim in regathered), *map(to_claim, unchanged.values())])
    told = [to_standing(standing, ids) for standing in standings]
    rows = [row | standing for (row, _), standing in zip(regathered, told, strict=False)]
    restated = pd.DataFrame(told[len(rows) :], index=list(unchanged), columns=["status", "contests", "superseded_by"])
    staying = _restate(staying, restated, beside)
    claim_of = {figure_id: row["claim_id"] for row, claim in regathered for figure_id in claim.figure_ids}
    named = everything["claim_id"].to_numpy(dtype=object, copy=True)
    at = np.flatnonzero(again.to_numpy())
    named[at] = [claim_of[figure_id] for figure_id in everything["figure_id"].iloc[at].tolist()]
    everything = everything.assign(claim_id=pd.Series(named, index=everything.index, dtype="str"))
    return everything, pd.concat([staying, to_claims_table(rows)], ignore_index=True)


def _find_linked(figures: pd.DataFrame, changed: pd.DataFrame) -> "pd.Series[Any]":
    """Mark the mentions that may be gathered otherwise now."""
    touched: dict[Kind, set[float]] = {}
    for row in _to_rows(changed):
        touched.setdefault(to_kind(row), set()).add(to_number(row))
    # Cheap first: only rows that share the event and so on are looked at one by one.
    near = np.ones(len(figures), dtype=bool)
    for column in KIND_COLUMNS:
        near &= figures[column].isin({str(value) for value in changed[column].unique()}).to_numpy()
    amount = figures["value"].fillna(figures["value_low"]).fillna(-1.0).to_numpy()
    ranges = (figures["qualifier"] == "range").to_numpy()
    near &= ranges | _are_near(amount, [number for numbers in touched.values() for number in numbers])
    at = np.flatnonzero(near)
    keys = [(to_kind(row), to_number(row)) for row in _to_rows(figures.iloc[at])]
    numbers: dict[Kind, set[float]] = {}
    for kind, number in keys:
        if kind in touched:
            numbers.setdefault(kind, set()).add(number)
    linked = {kind: _follow(touched[kind], sorted(found)) for kind, found in numbers.items()}
    again = np.zeros(len(figures), dtype=bool)
    again[[place for place, (kind, number) in zip(at, keys, strict=True) if number in linked.get(kind, ())]] = True
    return pd.Series(again, index=figures.index)


def _find_as_before(kept: pd.DataFrame, figures: pd.DataFrame, gathered: Sequence[Claim]) -> set[str]:
    """Name the claims that were gathered anew and came out with the mentions that they had in `figures`, all kept."""
    old = dict(zip(kept["figure_id"].tolist(), kept["claim_id"].tolist(), strict=True))
    sizes = Counter(figures["claim_id"].tolist())
    found = set()
    for claim in gathered:
        ids = {old.get(figure_id, "") for figure_id in claim.figure_ids}
        if len(ids) == 1 and sizes[next(iter(ids))] == len(claim.figure_ids):
            found |= ids
    return found


def _to_rows(figures: pd.DataFrame) -> list[dict[str, Any]]:
    columns = [figures[name].tolist() for name in NUMBER_COLUMNS]
    return [dict(zip(NUMBER_COLUMNS, values, strict=True)) for values in zip(*columns, strict=True)]


def _are_near(amounts: "np.ndarray[Any, np.dtype[np.float64]]", numbers: Sequence[float]) -> "np.ndarray[Any, Any]":
    """Mark what roundings of roundings can reach: each step is finer than the one before, so a half is ample."""
    near = np.zeros(len(amounts), dtype=bool)
    for number in set(numbers):
        near |= (amounts >= number / 1.5 - 1) & (amounts <= number * 1.5 + 1)
    return near


def _follow(touched: set[float], numbers: Sequence[float]) -> set[float]:
    """Follow the links between roundings from the numbers touched to all that may be joined with them."""
    found = set(touched)
    open_ = list(touched)
    while open_:
        number = open_.pop()
        reach = 2 * FARTHEST * abs(number)
        start = bisect.bisect_left(numbers, number - reach)
        for other in numbers[start : bisect.bisect_right(numbers, number + reach)]:
            if other not in found and (may_be_rounding(number, other) or may_be_rounding(other, number)):
                found.add(other)
                open_.append(other)
    return found


def _to_keys(claims: pd.DataFrame) -> list[tuple[str, ...]]:
    """Say what each claim of the table is compared by, as `standing.to_key` does."""
    columns = [claims[name].tolist() for name in ("event", "subject", "unit", "rate", "modality")]
    periods = [PERIOD_CLASSES.get(period, period) for period in claims["period"].tolist()]
    return list(zip(*columns, periods, claims["affected"].tolist(), claims["place"].tolist(), strict=True))


def _find_comparable(claims: pd.DataFrame, keys: set[tuple[str, ...]]) -> "pd.Series[Any]":
    """Mark the claims that can be compared with the others of these keys; for the rest nothing changes."""
    long = claims["period"].isin(("cumulative", "ongoing", "week", "month", "year"))
    whole = (claims["affected"] != "") & (long | (claims["value"] >= WHOLE_DAY))
    eligible = ((claims["place"] != "") | whole).to_numpy() & claims["value"].notna().to_numpy()
    found = np.zeros(len(claims), dtype=bool)
    at = np.flatnonzero(eligible & claims["event"].isin({key[0] for key in keys}).to_numpy())
    found[[place for place, key in zip(at, _to_keys(claims.iloc[at]), strict=True) if key in keys]] = True
    return pd.Series(found, index=claims.index)


def _by_claim(figures: pd.DataFrame, wholes: pd.DataFrame) -> dict[str, list[Said]]:
    mentions: dict[str, list[Said]] = {}
    for claim_id, mention in zip(figures["claim_id"].tolist(), to_mentions(figures, wholes), strict=True):
        mentions.setdefault(claim_id, []).append(mention)
    return {claim_id: by_content(mentions[claim_id]) for claim_id in sorted(mentions)}


def _restate(claims: pd.DataFrame, standings: pd.DataFrame, which: "pd.Series[Any]") -> pd.DataFrame:
    """Write new standings into the rows marked."""
    told = standings.loc[claims.loc[which, "claim_id"]]
    written = {}
    for column in standings.columns:
        values = claims[column].to_numpy(dtype=object, copy=True)
        values[which.to_numpy()] = told[column].to_numpy(dtype=object)
        written[column] = pd.Series(values, index=claims.index, dtype="str")
    return claims.assign(**written)
