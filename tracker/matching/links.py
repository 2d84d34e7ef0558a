"""Cue, form, score -> Link; what stands between it and its number, and before its verb, and how far it may be."""

from dataclasses import dataclass

from tracker.matching.gaps import Gap
from tracker.matching.reading import Cue, Reading, count_verbs
from tracker.matching.words import AUXILIARIES, BE, BOUNDING, DO, HARD_BREAKS, HAVE, MODALS, PREPOSITIONS

# How far a cue is looked for: by distance alone a verb before a number reaches 42 tokens, a toll 76, one behind 43.
BACK, AHEAD = 80, 45
# "852 were <reported as> damaged"
LISTED = frozenset("reported listed recorded counted confirmed documented registered verified".split())
# What opens the clause of a verb: what stands before it helps another
CLAUSE_OPENERS = frozenset([":", "“", "”", "when", "after", "before", "because", "where", "who", "that", "which"])
HELPING = frozenset("to help helps helped helping let lets make makes made".split())


@dataclass(frozen=True, slots=True)
class Link:
    """A cue that governs a number."""

    cue: Cue
    form: str  # active, passive, participle, subject, noun, toll, with, state
    score: float


def find_bounding(reading: Reading, first: int) -> int:
    """First of the tokens before a noun phrase that only bound its number: "at least", "as many as"."""
    floor = max(0, first - BACK)
    while first > floor and reading.tokens[first - 1].low in BOUNDING:
        first -= 1
    return first


def to_gap(reading: Reading, first: int, last: int, cost: float) -> Gap:
    return Gap(first, last, reading.tokens[first : last + 1], cost, count_verbs(reading, first, last))


def find_auxiliaries(reading: Reading, cue: Cue, floor: int) -> tuple[bool, bool, bool]:
    """Whether be, have or a modal stands before a verb (within six tokens, not before `floor`)."""
    be = have = modal = False
    for k in range(cue.first - 1, max(floor, cue.first - 6) - 1, -1):
        low = reading.tokens[k].low
        if low in HARD_BREAKS or low in CLAUSE_OPENERS:
            break
        if low in BE:
            be = be or not have  # "are known to have died" is no passive
        elif low in HAVE:
            have = True
        elif low in MODALS or low in DO or low in HELPING:
            modal = True
        elif low == "as" and k and reading.tokens[k - 1].low in LISTED:
            continue  # "852 were reported as damaged"
        elif low in (",", "and", "or") or low in PREPOSITIONS or reading.tokens[k].number >= 0:
            if low != "," or be:
                break
        if be and low not in AUXILIARIES and k < cue.first - 4:
            break
    return be, have, modal
