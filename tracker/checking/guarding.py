"""Two figures, or a table of them -> in one line, why they may not be added, subtracted or drawn on one axis.

Nothing in the tracker adds up, subtracts or draws together what this module objects to.
"""

from collections.abc import Mapping
from typing import Any, Literal

import pandas as pd

Row = Mapping[str, Any]
Act = Literal["add", "subtract", "draw"]
# "On Sunday" and "in the attack" are both flows of a short time; a running total is a stock.
FLOWS = {"incident": "day"}
STRETCHES = {
    "day": "a day",
    "week": "a week",
    "month": "a month",
    "year": "a year",
    "cumulative": "a running total",
    "ongoing": "a standing state",
    "unknown": "an unknown time",
}
FIRMNESS = {"asserted": "has happened", "planned": "is planned", "possible": "is only possible", "denied": "is denied"}


def find_obstacle(one: Row, other: Row, act: Act) -> str:
    """Say in one line why two figures may not be added, subtracted or drawn on one axis; empty when they may.

    >>> lost = {"event": "lost", "subject": "troops", "unit": "count", "rate": "", "period": "day"}
    >>> find_obstacle(lost, lost | {"event": "killed"}, "draw")
    'one counts lost, the other killed: not the same thing'
    >>> find_obstacle(lost, lost | {"period": "cumulative"}, "draw")
    'one is for a day, the other a running total: a flow and a stock'
    """
    for check in (_find_other_thing, _find_other_measure, _find_other_time):
        if found := check(one, other):
            return found
    return "" if act == "draw" else _find_overlap(one, other, act)


def find_mixture(figures: pd.DataFrame) -> str:
    """Say in one line why the figures of a table may not be added up or ranked; empty when they may be drawn together.

    Of several reasons the first is given, with the most frequent values.
    """
    reasons = (
        ("event", "they count different things ({})"),
        ("subject", "they count different things ({})"),
        ("unit", "they are in different units ({})"),
        ("rate", "some are rates ({})"),
        ("period", "they cover different stretches of time ({})"),
        ("modality", "not all of them are said to have happened ({})"),
    )
    for column, words in reasons:
        values = figures[column].replace(FLOWS) if column == "period" else figures[column]
        counts = values.value_counts()
        if len(counts) > 1:
            return words.format(", ".join(_word(column, str(value)) for value in counts.index[:3]))
    return ""


def keep_comparable(figures: pd.DataFrame) -> tuple[pd.DataFrame, str]:
    """Keep the figures of one kind, which may be drawn on one axis, and say why the others may not.

    The kind is that of which most claimants speak, and of several such the most frequent.
    """
    reason = find_mixture(figures)
    if not reason:
        return figures, ""
    flows = figures.assign(period=figures["period"].replace(FLOWS))
    kinds = flows.groupby(["event", "subject", "unit", "rate", "modality", "period"], sort=False).ngroup()
    voices = figures["claimant"].groupby(kinds).agg(["nunique", "size"]).sort_values(["nunique", "size"], kind="stable")
    return figures[kinds == voices.index[-1]], reason


def _word(column: str, value: str) -> str:
    if column == "period":
        return STRETCHES.get(value, value)
    return value.replace("_", " ") or "no rate"


def _get(row: Row, name: str) -> str:
    return str(row.get(name) or "")


def _find_other_thing(one: Row, other: Row) -> str:
    for name in ("event", "subject"):
        mine, theirs = _get(one, name), _get(other, name)
        if mine != theirs:
            return f"one counts {mine.replace('_', ' ')}, the other {theirs.replace('_', ' ')}: not the same thing"
    if _get(one, "part_of") and _get(one, "part_of") == _get(other, "figure_id"):
        return "the first is a part of the second"
    if _get(other, "part_of") and _get(other, "part_of") == _get(one, "figure_id"):
        return "the second is a part of the first"
    return ""


def _find_other_measure(one: Row, other: Row) -> str:
    mine, theirs = _get(one, "unit"), _get(other, "unit")
    if mine != theirs:
        return f"one is in {mine}, the other in {theirs}, and they have not been converted"
    if _get(one, "rate") != _get(other, "rate"):
        rates = [f"per {_get(row, 'rate')}" if _get(row, "rate") else "a plain amount" for row in (one, other)]
        return f"one is {rates[0]}, the other {rates[1]}"
    mine, theirs = _get(one, "modality") or "asserted", _get(other, "modality") or "asserted"
    return f"one {FIRMNESS[mine]}, the other {FIRMNESS[theirs]}" if mine != theirs else ""


def _find_other_time(one: Row, other: Row) -> str:
    mine, theirs = (FLOWS.get(_get(row, "period"), _get(row, "period")) for row in (one, other))
    if mine == theirs:
        return ""
    words = f"one is for {STRETCHES.get(mine, mine)}, the other {STRETCHES.get(theirs, theirs)}"
    return words + (": a flow and a stock" if {"cumulative", "ongoing"} & {mine, theirs} else "")


def _find_overlap(one: Row, other: Row, act: Act) -> str:
    for name, words in (("affected", "bears it"), ("actor", "did it")):
        mine, theirs = _get(one, name), _get(other, name)
        if mine != theirs and mine and theirs:
            return f"they differ in who {words}: {mine.replace('_', ' ')} and {theirs.replace('_', ' ')}"
    if act == "subtract":
        if _get(one, "claimant") != _get(other, "claimant"):
            return "two claimants count in two ways: only one claimant's totals may be subtracted"
        return _find_other_start(one, other)
    if _get(one, "claim_id") and _get(one, "claim_id") == _get(other, "claim_id"):
        return "they are one claim, told twice"
    if _get(one, "period") == "cumulative":
        return "running totals contain each other: they may be subtracted, not added"
    if bool(_get(one, "place")) != bool(_get(other, "place")):
        return "one is for a place, the other may be for the whole country that it is in"
    if _get(one, "place") == _get(other, "place") and _share_days(one, other):
        return "they cover the same days: one may be contained in the other"
    return ""


def _find_other_start(one: Row, other: Row) -> str:
    starts = [one.get("date_start"), other.get("date_start")]
    if _get(one, "period") != "cumulative" or starts[0] == starts[1] or any(pd.isna(start) for start in starts):
        return ""
    return "the totals are counted from different days"


def _share_days(one: Row, other: Row) -> bool:
    dates = [pd.to_datetime(str(row.get(name) or "")) for row in (one, other) for name in ("date_start", "date_end")]
    return any(pd.isna(date) for date in dates) or bool(dates[0] <= dates[3] and dates[2] <= dates[1])
