"""Sentence, what its section has told -> its Times, with days that the text only numbers put into their month."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from tracker import patterns as regex
from tracker.lexicon.locatives import REPORTED_FROM
from tracker.model import Sentence
from tracker.text.times import Time, find_times
from tracker.text.times_beside import count_from_before

if TYPE_CHECKING:
    from tracker.figures.settled import Context, Section

RECENT = 62  # days since the end of a month whose days are still told by their number alone
REMEMBERED = 400  # times of a section that are looked at
NEAR = 400  # characters to a stretch told before that "the month before" is before
UNTOLD = frozenset(["since", "since_war", "war", "anniversary", "recent", "future", "deadline"])
# "the 4th": a day of the month that is told of
BARE_DAY = regex.compile(r"the\s\d{1,2}(?:st|nd|rd|th)", regex.IGNORECASE)


def find_told_times(sentence: Sentence, context: Context, section: Section, base: date | None) -> tuple[Time, ...]:
    """Find the times of a sentence; "on the 4th" is a day of the month that the report is about."""
    times = find_times(sentence.text, sentence.start, base, bool(sentence.posted_at), war_start=context.war_start)
    times = _without_dateline(times, sentence)
    times = count_from_before(times, [t for _, t in section.times[-REMEMBERED:] if sentence.start - t.end <= NEAR])
    if sentence.posted_at or not any(BARE_DAY.fullmatch(t.text) for t in times):
        return times
    told = [t for _, t in section.times[-REMEMBERED:] if t.kind == "month" and t.date_start and t.role == ""]
    if not told and context.document.sentences:
        first = context.document.sentences[0].text
        told = [
            t for t in find_times(first, 0, base, war_start=context.war_start) if t.kind == "month" and t.date_start
        ]
    told = [t for t in told if base and t.date_end and (base - t.date_end).days <= RECENT]
    one = len({t.date_start for t in told}) == 1
    return tuple(_in_month(t, told[-1]) if one and BARE_DAY.fullmatch(t.text) else t for t in times)


def _without_dateline(times: tuple[Time, ...], sentence: Sentence) -> tuple[Time, ...]:
    """Leave out the day of a dateline where the sentence tells another: "SANAA, March 22 - Two died on Wednesday"."""
    if len(times) < 2 or not (head := REPORTED_FROM.match(sentence.text)):
        return times
    end = sentence.start + head.end()
    told = tuple(time for time in times if time.start >= end)
    return told if any(time.role == "" and time.kind not in UNTOLD and time.date_end for time in told) else times


def _in_month(time: Time, month: Time) -> Time:
    """The day of a month that a bare "the 4th" is, where that month has it."""
    first, last = month.date_start, month.date_end
    if not (first and last and time.date_start) or time.date_start.day > last.day:
        return time
    day = first.replace(day=time.date_start.day)
    return replace(time, date_start=day, date_end=day)
