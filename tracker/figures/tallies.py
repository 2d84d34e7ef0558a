"""Mention, its sentence and period -> whether it is what a side or a monitor has counted so far."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.lexicon import stretches as words
from tracker.lexicon.locatives import GOVERNMENTS
from tracker.model import Mention, Period, Sentence

if TYPE_CHECKING:
    from tracker.figures.settled import Context

# What a side or a monitor tallies, and the least that is no single attack's toll
TALLIED = frozenset("killed wounded killed_or_wounded hit destroyed captured seized".split())
LEAST_TALLY = 50


def tells_tally(mention: Mention, sentence: Sentence, context: Context, period: Period) -> bool:
    """Tell what a side or a monitor has counted so far: "498 of its men have been killed", of no town and no attack."""
    if period.basis != "published" or period.period != "incident" or mention.event not in TALLIED:
        return False
    if (mention.quantity.value or mention.quantity.low or 0) < LEAST_TALLY or mention.cue_form == "change":
        return False
    at = mention.quantity.start - sentence.start
    first, last = words.marks_of(sentence.text).strong.stretch_at(at, len(sentence.text))
    clause = sentence.text[first:last]
    placed = (
        p.precision in ("settlement", "site", "district") and p.name not in GOVERNMENTS
        for p in context.places[mention.sentence]
        if first <= p.start - sentence.start < last
    )
    if any(placed):
        return False
    return words.TALLIES.search(clause) is not None and words.AN_ATTACK.search(clause) is None
