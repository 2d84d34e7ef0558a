"""Times of a sentence -> the same, with those that count from a neighbour counted: "up from 175 the month before"."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from tracker import patterns as regex
from tracker.text.date_atoms import read_amount, shift, shift_months

if TYPE_CHECKING:
    from tracker.text.times import Time

# what a step or a comparison counts from
ANCHORS = frozenset(["week", "month", "quarter", "half", "season", "year", "range"])
MONTHS = {"month": 1, "quarter": 3, "year": 12}
LONGEST = 31  # days of a month
LEAD = 50  # characters before a time that may hold "the same period of"
# "the previous month", "the month before", "a year earlier", "in the preceding three months"
_STEP = regex.compile(
    r"""(?:(?:in|over|during|within|for|from|across|throughout)\s)?
    (?:(?:the\s)?(?:previous|preceding|prior)\s(?:(?P<n>[\w-]{1,7})[\s-])?(?P<unit>week|month|quarter|year)s?(?:[\s-]period)?
      |(?:the|(?P<n>[\w-]{1,7}))\s(?P<unit>week|month|quarter|year)s?\s(?:earlier|before|prior|previously))""",
    regex.VERBOSE | regex.IGNORECASE,
)
# "a year earlier", "two weeks before", behind the day that it is counted from
_BACK = regex.compile(
    r"(?P<n>[\w-]{1,7})\s(?P<unit>day|week|month|year)s?\s(?:earlier|before|prior|previously)", regex.IGNORECASE
)
DAYS = {"day": 1, "week": 7}
REACHED = frozenset(["day", "deadline", "as_of"])  # kinds of time that end with the one day they name
# "the same month ", "in the corresponding period of ": before the year that it is of
_SAME = regex.compile(
    r"\b(?:the\s)?(?:same|corresponding|equivalent)\s"
    r"(?:(?:\w+[\s-])?(?:month|week|day)s?(?:[\s-]period)?|period|quarter|half|stretch|time)\s(?:(?:of|in|during)\s)?$",
    regex.IGNORECASE,
)


def count_from_beside(times: Sequence[Time], text: str, offset: int) -> tuple[Time, ...]:
    """Count "a month earlier" and "the same period of 2023" from the stretch that their sentence names.

    One that is counted so has the role "compared": no sentence behind goes on with it.
    """
    out = list(times)
    for index, time in enumerate(out):
        if day := _find_day(out, index):
            out[index] = _count_back(time, day)
        elif anchor := _find_anchor(out, index):
            out[index] = _count(time, anchor, text[max(0, time.start - offset - LEAD) : time.start - offset])
    return tuple(out)


def count_from_before(times: Sequence[Time], told: Sequence[Time]) -> tuple[Time, ...]:
    """Count "a month earlier" from the stretch told last, where its own sentence names none."""
    if told and times and (day := _find_day((told[-1], times[0]), 1)):
        return (_count_back(times[0], day), *times[1:])
    if not told or not is_anchor(told[-1]) or any(is_anchor(t) and not _STEP.fullmatch(t.text) for t in times):
        return tuple(times)
    return tuple(_count(t, told[-1], "") for t in times)


def is_anchor(time: Time) -> bool:
    """Whether a time is a stretch that others count from."""
    return time.kind in ANCHORS and time.role == "" and bool(time.date_start and time.date_end)


def _find_anchor(times: Sequence[Time], index: int) -> Time | None:
    """Find the stretch named last before a time; with none before it, the next one behind it."""
    before = [t for t in times[:index] if is_anchor(t)]
    behind = [t for t in times[index + 1 :] if is_anchor(t) and not _STEP.fullmatch(t.text)]
    return before[-1] if before else behind[0] if behind else None


def _find_day(times: Sequence[Time], index: int) -> Time | None:
    """Find the day that "a year earlier" is counted from: the one time named right before it."""
    before = [t for t in times[:index] if t.role == "" and t.date_end]
    named = bool(before) and before[-1].kind in REACHED and _BACK.fullmatch(before[-1].text) is None
    return before[-1] if named and before[-1].basis == "stated" and _BACK.fullmatch(times[index].text) else None


def _count_back(time: Time, day: Time) -> Time:
    """Count "a year earlier" from a day: what had been reached by then, or happened then."""
    step = _BACK.fullmatch(time.text)
    count, unit = (read_amount(step["n"]), step["unit"].lower()) if step else (None, "")
    if not count or not day.date_end:
        return time
    then = shift(day.date_end, -count * DAYS[unit]) if unit in DAYS else _same_day(day.date_end, count * MONTHS[unit])
    if then is None:
        return time
    first = then if day.date_start else None
    return replace(time, date_start=first, date_end=then, kind=day.kind, period=day.period, role="compared")


def _same_day(day: date, months: int) -> date | None:
    """The same day some months before; the last of a shorter month."""
    then = shift_months(day.replace(day=1), -months)
    return then.replace(day=min(day.day, monthrange(then.year, then.month)[1])) if then else None


def _count(time: Time, anchor: Time, left: str) -> Time:
    """Count a time from an anchor, where its words say that they do."""
    start, step = time.start, _STEP.fullmatch(time.text)
    count, unit = (read_amount(step["n"]), step["unit"].lower()) if step else (None, "")
    same = _SAME.search(left)
    if same and time.kind == "year" and time.date_start and anchor.date_start and anchor.kind != "year":
        start -= len(left) - same.start()
        first, last = _shift(anchor, 12 * (count or anchor.date_start.year - time.date_start.year))
    elif count and unit == "week" and anchor.kind == "week":
        first, last = shift(anchor.date_start, -7 * count), shift(anchor.date_end, -7 * count)
    elif count and unit in MONTHS and _length(anchor) <= count * MONTHS[unit] * LONGEST:
        first, last = _shift(anchor, count * MONTHS[unit])
    else:
        return time
    if first is None or last is None or first > last:
        return time
    return replace(
        time, start=start, date_start=first, date_end=last, kind=anchor.kind, period=anchor.period, role="compared"
    )


def _length(time: Time) -> int:
    return (time.date_end - time.date_start).days + 1 if time.date_start and time.date_end else 0


def _shift(anchor: Time, months: int) -> tuple[date | None, date | None]:
    """Move a stretch back by some months; one that ends with a month still does."""
    if not anchor.date_start or not anchor.date_end:
        return None, None
    behind = shift_months(anchor.date_end + timedelta(days=1), -months)
    return shift_months(anchor.date_start, -months), shift(behind, -1)
