"""Reading, Counted, Cue -> whether uncounted members of a list stand between: "a garage, as well as cars, were hit"."""

from collections.abc import Sequence

from tracker.matching.reading import Counted, Cue, Reading
from tracker.matching.words import AUXILIARIES, BE, BOUNDING, CONJUNCTIONS, DO, HAVE, MODALS, PREPOSITIONS
from tracker.schema import PEOPLE

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


# Verbs that those counted open a clause of their own with, beside auxiliaries
_ACTS = AUXILIARIES | frozenset(
    "lack lacks face faces need needs want await remain remains live depend rely require suffer struggle wait cannot "
    "still shelter sleep go went came stay".split()
)


def opens_clause(reading: Reading, counted: Counted, words: Sequence[str]) -> bool:
    """Whether those counted act on their own: "the toll passed 2,000, and <9 million people> face hunger".

    `words`: those before them, with the number that a verb or toll before has reached.
    """
    led = [low for low in words if low not in BOUNDING]
    if counted.side != "right" or counted.noun is None or counted.noun.entry.subject not in PEOPLE:
        return False
    if "#" not in led[:-1] or led[-1] not in ("and", "while", "but"):
        return False
    ahead = [t.low for t in reading.tokens[counted.last + 1 : counted.last + 4]]
    return ahead[:1] != [] and ahead[0] in _ACTS and "among" not in ahead and "included" not in ahead
