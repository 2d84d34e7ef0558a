"""Mention, what its section has told and what is below -> the day of an attack that its own sentence does not date."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from tracker import patterns as regex
from tracker.lexicon import stretches as words
from tracker.model import Mention, Period, Sentence
from tracker.text.times import Time, find_times

if TYPE_CHECKING:
    from tracker.figures.settled import Context, Section

REMEMBERED = 400  # times of a section that are looked at, so that a list without end costs no more
# What an attack does, and the times that are of one day
STRUCK = frozenset("killed wounded killed_or_wounded missing destroyed damaged hit intercepted suppressed".split())
ONE_DAY = frozenset("day overnight weekend".split())
DAY_CARRY = 12  # sentences that the only day of a section reaches
BELOW = 3  # sentences below a lead that may say when it was
RECENT = 7  # days
MANY = 200  # what a day seldom costs
# "Across the border", "Nationwide", "have died", "put their dead at": of another day, or of many
OF_MORE = regex.compile(
    r"\A\W{0,3}(?:Across|Elsewhere|Separately|Meanwhile|Nationwide|Overall|In total|So far|Since)\b"
    r"|\b(?:have|has)\s(?:\w+\s)?(?:been|died|lost|killed|fallen)\b|\b(?:admit|number|put|total|toll|in all|so far)s?\b"
)
# "Meanwhile, eight soldiers were wounded <in the battle>": what was told before
THE_FIGHT = regex.compile(
    r"\b(?:in|during)\s(?:the|this|that)\s(?:\p{Ll}+\s)?(?:battle|clash|encounter|firefight|raid|attack)\b"
)


def find_day(
    mention: Mention,
    sentence: Sentence,
    context: Context,
    section: Section,
    period: Period,
    times: Sequence[Time],
    base: date,
) -> Period | None:
    """Take the day that the sentences around tell of a figure whose own tells none, or only when somebody spoke."""
    of_more = OF_MORE.search(sentence.text) and not THE_FIGHT.search(sentence.text)
    few = (mention.quantity.value or 0) < MANY and mention.cue_form != "toll" and not of_more
    if not few or period.period != "incident" or any(time.kind == "recent" for time in times):
        return None
    if period.basis == "published":
        return _only_day(mention.sentence, section, base) or _told_below(mention.sentence, sentence, context, base)
    if times and all(time.role == "said" for time in times):  # "residents told the agency yesterday"
        return _told_below(mention.sentence, sentence, context, base)
    return None


def _only_day(index: int, section: Section, base: date) -> Period | None:
    """Take the one day that a report has told of so far, where it is of these days and told of alone."""
    days = [(i, time) for i, time in section.times[-REMEMBERED:] if time.kind in ONE_DAY and time.role == ""]
    days = [(i, time) for i, time in days if time.date_end != base or time.basis != "stated"]  # no dateline
    told = {(time.date_start, time.date_end) for _, time in days}
    if len(told) != 1 or index - days[0][0] > DAY_CARRY:
        return None
    first, last = told.pop()
    if first is None or last is None or not 0 <= (base - last).days <= RECENT:
        return None
    return Period("incident", first.isoformat(), last.isoformat(), days[0][1].basis)


def _told_below(index: int, sentence: Sentence, context: Context, base: date) -> Period | None:
    """Take the day that the sentences below a lead give to it: "Five were killed ... The attack came on Monday"."""
    for below in context.document.sentences[index + 1 : index + 1 + BELOW]:
        if below.section_id != sentence.section_id:
            return None
        if not words.HAPPENED.match(below.text):
            continue
        times = find_times(below.text, below.start, base, war_start=context.war_start)
        days = [t for t in times if t.kind in ONE_DAY and t.role == ""]
        if len(days) != 1:
            continue
        first, last = days[0].date_start, days[0].date_end
        if first and last and 0 <= (base - last).days <= RECENT:
            return Period("incident", first.isoformat(), last.isoformat(), days[0].basis)
    return None
