"""Sentence, position of a figure, Times -> Period: the stretch of time that the figure covers."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from tracker import patterns as regex
from tracker.context.period.figure import DAYS, HARM, MONEY_TALK, SINCE, STANDING, STRETCHES, TALLIED, Figure
from tracker.context.period.stretching import (
    published,
    read_by_event,
    read_by_time,
    to_cumulative,
    to_increment,
    to_stretch,
)
from tracker.context.period.totals import is_total
from tracker.context.period.tying import find_carried, find_last, find_own_time, find_tally, is_theirs, tells_start
from tracker.context.period.wars import war_start
from tracker.lexicon import stretches as words
from tracker.model import Period, Sentence
from tracker.text.date_atoms import read_amount, shift
from tracker.text.times import Time

# "<since the war began 18 months ago>"
SINCE_AGO = regex.compile(
    r"\bsince\s(?:[\w’'-]+\s){1,7}?(?:began|started|broke\sout|erupted|invaded)\s[\w\s-]{1,24}\bago$"
)
HOLDABLE = frozenset({"captured", "detained", "missing", "cost"})


def tells_totals(lead_in: str, items: Sequence[str]) -> bool:
    """Tell whether a list counts from the start of a war: by its lead-in, or by daily changes beside its numbers."""
    return any(words.CHANGE.search(item) for item in items) or bool(words.LISTS_TOTALS.search(lead_in[-300:]))


def read_period(
    sentence: Sentence,
    position: int,
    *,
    event: str,
    subject: str,
    rate: str,
    base: date | None,
    times: tuple[Time, ...],
    war_start: date | None,
    earlier: tuple[Time, ...] = (),
    modality: str = "asserted",
    cumulative_hint: bool = False,
) -> Period:
    """Read the stretch that the figure at `position` of the source covers.

    `times` are those of the sentence, `earlier` those of the sentences before it in its section, newest last; `base` is
    the day of the post or of publication. `cumulative_hint` says that the figure stands in a list of running totals.
    """
    if base and war_start and war_start > base:
        war_start = None
    figure = Figure(sentence.text, position - sentence.start, event, subject, base, war_start, modality)
    time = find_own_time(figure, sentence, times, limit=2.0 if rate else 1e9)
    if rate:
        return _read_rate(time, rate, event, base)
    if words.INCREMENT.search(figure.before) or (
        words.RAISED.search(figure.before)
        and words.RAISED_TO.match(figure.text[figure.at :])
        and figure.event != "pledged"
    ):
        time = time if time and time.kind not in SINCE else next((t for t in times if t.kind in DAYS), None)
        return to_increment(time or find_last(earlier, TALLIED), base)
    if time and time.kind in DAYS and event in HARM and words.RUNNING.search(figure.before):
        # "raised on Monday to 520,000 the casualties since the invasion"
        started = next((t for t in times if t.kind in SINCE and t.start >= position), None)
        time = replace(started, date_end=time.date_end) if started and time.date_end else time
    if cumulative_hint:
        time = find_tally(time if time and time.kind in TALLIED else None, earlier)
        return to_cumulative(time, figure)
    time = _to_start(figure, sentence, time)
    if time is None and war_start and event in HARM | {"captured", "hit"} and words.WAR_BEGAN.search(sentence.text):
        first = war_start.isoformat()
        return Period("incident", first, first, "relative")
    if time is None and base and event in HARM and (run := words.DAYS_OF.search(figure.before)):
        days = (read_amount(run["n"]) or 1) * (7 if run["unit"].lower() == "week" else 1)
        since = shift(base, 1 - days) or base
        return Period("cumulative", since.isoformat(), base.isoformat(), "relative")
    if event == "displaced" and words.HOSTING.search(figure.before):
        return published("ongoing", base)
    if event in HOLDABLE and modality == "asserted" and words.HELD.search(figure.clause):
        return published("ongoing", base)
    if time is None or (time.role == "said" and event not in MONEY_TALK):
        carried = find_carried(figure, sentence, earlier)
        goes_on = carried is not None and carried.kind in STRETCHES and words.GOES_ON.match(figure.text) is not None
        if is_total(figure) and not (
            carried
            and (carried.period == "cumulative" or carried.kind == "as_of" or goes_on or is_theirs(figure, carried))
        ):
            return to_cumulative(None, figure)
        fled = figure.event == "displaced" and words.DISPLACED.search(figure.clause) is not None
        time = carried or (
            None if figure.event == "cost" or fled else time
        )  # an estimate's day is not that of the damage
    return read_by_time(figure, time) if time else read_by_event(figure)


def _read_rate(time: Time | None, rate: str, event: str, base: date | None) -> Period:
    """The period of a rate: the stretch that it is the mean of, or a standing state."""
    if time and time.kind == "past_day" and rate == "day" and event not in STANDING:
        return to_stretch(time)  # "shelled the region 57 times per day"
    if time and time.kind in STRETCHES and time.date_end:
        return to_stretch(time, "ongoing" if time.period == "cumulative" else "")
    return published("ongoing", base)


def _to_start(figure: Figure, sentence: Sentence, time: Time | None) -> Time | None:
    """Turn a time that only says when a war began into a stretch since then."""
    if time is None:
        return None
    start, since = time.start - sentence.start, False
    if time.kind in STRETCHES and time.date_start:
        since = start > figure.at and words.SINCE_CLAUSE.search(figure.text, figure.at, start) is not None
        # "since the war began 18 months ago"
        since = since or words.SINCE_BEGAN.search(figure.text, 0, start) is not None
        since = since or SINCE_AGO.search(figure.text, 0, time.end - sentence.start) is not None
    if since or tells_start(figure, time, start):
        return replace(time, kind="since", period="cumulative", date_end=None)
    return time


__all__ = ["read_period", "tells_totals", "war_start"]
