"""Tables, texts added or taken away -> the tables as they would be if all were grouped anew, at a fraction of the work.

Only the claims whose mentions have the same kind and number as a mention that came or went are gathered again, with
those that may be linked to them as roundings; then the standings of what can be compared with any of these. The tables
are Arrow's: a build of one new text ends before pandas would be loaded.
"""

import bisect
import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from tracker.claims.grouping import find_groups
from tracker.claims.mentions import (
    FIELDS,
    PERIOD_CLASSES,
    Kind,
    Said,
    by_content,
    from_columns,
    to_kind,
    to_number,
)
from tracker.claims.rounding import FARTHEST, may_be_rounding
from tracker.claims.table import Row, sum_up, to_claim, to_standing
from tracker.schema import FIGURES
from tracker.standing import WHOLE_DAY, Claim, find_standings, to_key

KIND_COLUMNS = ["event", "unit", "rate", "modality"]
NUMBER_COLUMNS = ["event", "subject", "unit", "rate", "modality", "qualifier", "value", "value_low"]
COMPARED = ["event", "subject", "unit", "rate", "modality", "period", "affected", "place"]
STANDING = ("status", "contests", "superseded_by")
NUMERIC = frozenset(column.name for column in FIGURES if column.type == "number")


def regroup(
    figures: pa.Table, claims: pa.Table, *, added: pa.Table, removed: Iterable[str] = ()
) -> tuple[pa.Table, pa.Table, list[Row]]:
    """Take texts out of grouped tables (by source_id) and put figures of new ones in.

    Gives the figures, the claims that are as they were but for their standing, and the rows of the others: together the
    same as `find_claims` of all figures, in another order. All tables have the columns and types of the store.
    """
    gone = _among(figures["source_id"], removed)
    changed = pa.concat_tables([figures.filter(gone), added])
    everything = pa.concat_tables([figures.filter(pc.invert(gone)), added])
    if not len(changed):
        return everything, claims, []
    again = _find_linked(everything, changed)
    linked = everything.filter(again)
    gathered = [sum_up(group.mentions) for group in find_groups(to_mentions(linked, everything))]
    # A claim of the very mentions that it had is as it was, and so is what it does to others.
    as_before = _find_as_before(linked, figures, [claim for _, claim in gathered])
    regathered = [(row, claim) for row, claim in gathered if row["claim_id"] not in as_before]
    ids_before = {*linked["claim_id"].to_pylist(), *changed["claim_id"].to_pylist()}
    ended = _among(claims["claim_id"], ids_before - as_before)
    again = pc.and_not(again, _among(everything["claim_id"], as_before))
    staying = claims.filter(pc.invert(ended))
    keys = {to_key(claim) for _, claim in regathered} | set(_to_keys(claims.filter(ended)))
    beside = _find_comparable(staying, keys)
    # These claims keep their mentions: of their rows only the standing may change.
    compared = _among(everything["claim_id"], staying["claim_id"].filter(beside).to_pylist())
    unchanged = _by_claim(everything.filter(pc.and_not(compared, again)), everything)
    ids = [*(row["claim_id"] for row, _ in regathered), *unchanged]
    standings = find_standings([*(claim for _, claim in regathered), *map(to_claim, unchanged.values())])
    told = [to_standing(standing, ids) for standing in standings]
    rows = [row | standing for (row, _), standing in zip(regathered, told, strict=False)]
    staying = _restate(staying, dict(zip(unchanged, told[len(rows) :], strict=True)), beside)
    claim_of = {figure_id: row["claim_id"] for row, claim in regathered for figure_id in claim.figure_ids}
    named = [claim_of[figure_id] for figure_id in everything["figure_id"].filter(again).to_pylist()]
    return _replace(everything, "claim_id", again, named), staying, rows


def _find_linked(figures: pa.Table, changed: pa.Table) -> pa.ChunkedArray:
    """Mark the mentions that may be gathered otherwise now."""
    touched: dict[Kind, set[float]] = {}
    for row in _to_rows(changed):
        touched.setdefault(to_kind(row), set()).add(to_number(row))
    # Cheap first: only rows that share the event and so on are looked at one by one.
    near = np.ones(len(figures), dtype=bool)
    for column in KIND_COLUMNS:
        near &= _among(figures[column], changed[column].unique().to_pylist()).to_numpy()
    amount = pc.coalesce(figures["value"], figures["value_low"], -1.0).to_numpy()
    ranges = pc.equal(figures["qualifier"], "range").to_numpy()
    near &= ranges | _are_near(amount, [number for numbers in touched.values() for number in numbers])
    at = np.flatnonzero(near)
    keys = [(to_kind(row), to_number(row)) for row in _to_rows(figures.take(at))]
    numbers: dict[Kind, set[float]] = {}
    for kind, number in keys:
        if kind in touched:
            numbers.setdefault(kind, set()).add(number)
    linked = {kind: _follow(touched[kind], sorted(found)) for kind, found in numbers.items()}
    again = np.zeros(len(figures), dtype=bool)
    again[[place for place, (kind, number) in zip(at, keys, strict=True) if number in linked.get(kind, ())]] = True
    return pa.chunked_array([again])


def _find_as_before(linked: pa.Table, figures: pa.Table, gathered: Sequence[Claim]) -> set[str]:
    """Name the claims that were gathered anew and came out with the mentions that they had in `figures`, all kept."""
    old = dict(zip(linked["figure_id"].to_pylist(), linked["claim_id"].to_pylist(), strict=True))
    before = figures["claim_id"]
    sizes = Counter(before.filter(_among(before, set(old.values()))).to_pylist())
    found = set()
    for claim in gathered:
        ids = {old[figure_id] for figure_id in claim.figure_ids}
        if len(ids) == 1 and sizes[next(iter(ids))] == len(claim.figure_ids):
            found |= ids
    return found


def _among(values: pa.ChunkedArray, wanted: Iterable[str]) -> pa.ChunkedArray:
    """Mark the values that are among those wanted."""
    return pc.is_in(values, pa.array(sorted(wanted), pa.large_string()))


def _replace(table: pa.Table, column: str, which: pa.ChunkedArray, values: Sequence[str]) -> pa.Table:
    """Put texts into the marked rows of a column."""
    replaced = pc.replace_with_mask(
        table[column].combine_chunks(), which.combine_chunks(), pa.array(values, pa.large_string())
    )
    return table.set_column(table.column_names.index(column), column, replaced)


def _to_rows(figures: pa.Table) -> list[Row]:
    columns = [_listed(figures, name) for name in NUMBER_COLUMNS]
    return [dict(zip(NUMBER_COLUMNS, values, strict=True)) for values in zip(*columns, strict=True)]


def _listed(figures: pa.Table, name: str) -> list[Any]:
    """List the values of a column; a missing number is NaN, a missing time None."""
    values = figures[name]
    return (pc.fill_null(values, math.nan) if name in NUMERIC else values).to_pylist()


def to_mentions(figures: pa.Table, wholes: pa.Table) -> list[Said]:
    """Make mentions of rows in the types of the store; `wholes` holds the figures that they may be parts of."""
    columns = {name: _listed(figures, name) for name in FIELDS}
    return from_columns(columns, _to_counted(wholes, set(columns["part_of"]) - {""}))


def _to_counted(figures: pa.Table, ids: set[str]) -> Mapping[str, tuple[str, str]]:
    """Look up event and subject of some figures."""
    found = figures.filter(_among(figures["figure_id"], ids))
    told = zip(found["event"].to_pylist(), found["subject"].to_pylist(), strict=True)
    return dict(zip(found["figure_id"].to_pylist(), told, strict=True))


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


def _to_keys(claims: pa.Table) -> list[tuple[str, ...]]:
    """Say what each claim of the table is compared by, as `standing.to_key` does."""
    *thing, periods, affected, place = (claims[name].to_pylist() for name in COMPARED)
    classes = [PERIOD_CLASSES.get(period, period) for period in periods]
    return list(zip(*thing, classes, affected, place, strict=True))


def _find_comparable(claims: pa.Table, keys: set[tuple[str, ...]]) -> pa.ChunkedArray:
    """Mark the claims that can be compared with the others of these keys; for the rest nothing changes."""
    long = _among(claims["period"], ("cumulative", "ongoing", "week", "month", "year"))
    large = pc.fill_null(pc.greater_equal(claims["value"], WHOLE_DAY), False)
    whole = pc.and_(pc.not_equal(claims["affected"], ""), pc.or_(long, large))
    eligible = pc.and_(pc.or_(pc.not_equal(claims["place"], ""), whole), pc.is_valid(claims["value"]))
    for at, column in enumerate(COMPARED[:3]):
        eligible = pc.and_(eligible, _among(claims[column], {key[at] for key in keys}))
    found = np.zeros(len(claims), dtype=bool)
    at_ = np.flatnonzero(eligible.to_numpy())
    found[[place for place, key in zip(at_, _to_keys(claims.take(at_)), strict=True) if key in keys]] = True
    return pa.chunked_array([found])


def _by_claim(figures: pa.Table, wholes: pa.Table) -> dict[str, list[Said]]:
    mentions: dict[str, list[Said]] = {}
    for claim_id, mention in zip(figures["claim_id"].to_pylist(), to_mentions(figures, wholes), strict=True):
        mentions.setdefault(claim_id, []).append(mention)
    return {claim_id: by_content(mentions[claim_id]) for claim_id in sorted(mentions)}


def _restate(claims: pa.Table, standings: Mapping[str, Row], which: pa.ChunkedArray) -> pa.Table:
    """Write new standings into the rows marked."""
    told = [standings[claim_id] for claim_id in claims["claim_id"].filter(which).to_pylist()]
    for column in STANDING:
        claims = _replace(claims, column, which, [standing[column] for standing in told])
    return claims
