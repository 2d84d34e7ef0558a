"""Reading, Counted, Cue -> whether uncounted members of a list stand between: "a garage, as well as cars, were hit"."""

from tracker.matching.reading import Counted, Cue, Reading
from tracker.matching.words import AUXILIARIES, BE, CONJUNCTIONS, DO, HAVE, MODALS, PREPOSITIONS

# What joins the members of a list, and what stands in none
TAIL = 16  # tokens
LISTING = frozenset(", and or as well with along".split())
NOT_LISTED = (
    PREPOSITIONS | CONJUNCTIONS | MODALS | HAVE | DO | BE | frozenset("he she it they there".split())
) - LISTING


def is_list_tail(reading: Reading, counted: Counted, cue: Cue) -> bool:
    """Whether the list only goes on with things not counted: "a garage, as well as buses and lorries, were hit"."""
    first = counted.last + 1
    if counted.noun is None or not 3 <= cue.first - first <= TAIL or cue.tag not in ("part", "any"):
        return False
    if reading.tokens[first].low not in (",", "and", "as", "along"):
        return False
    tokens = list(reading.tokens[first : cue.first])
    while tokens and tokens[-1].low in AUXILIARIES:
        tokens.pop()
    if len(tokens) in (0, cue.first - first):
        return False
    if tokens[-1].low == "," and len(tokens) > 3:  # "as well as lorries, were hit"
        tokens.pop()
    return tokens[-1].low not in LISTING and all(
        t.number < 0 and (t.low in LISTING or (t.text.isalpha() and t.low not in NOT_LISTED and t.low[-2:] != "ed"))
        for t in tokens
    )
