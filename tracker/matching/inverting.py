"""Cue, gap -> how well a verb that stands before its own subject fits: "in result of attack perished seven persons".

Translations keep the order of the languages that they come from: the verb first, then who it is told of.
"""

from tracker.matching.gaps import Gap
from tracker.matching.reading import PAST, Cue, Reading, cues_from
from tracker.matching.words import AUXILIARIES, BE, CONJUNCTIONS, MARKS, PREPOSITIONS

BACK = 12  # tokens that an adverbial before the verb may have
LEFT_SO = 10  # tokens behind "left" within which the state may stand
HARMED = frozenset("dead wounded injured killed hurt missing maimed".split())
SINCE = 6  # tokens that one between the verb and its number may have
FALLING = frozenset("killed missing damaged displaced captured released hit".split())
SUFFERED = frozenset(["suffered"])  # "as a result of the attack suffered two women"
# Words that open a clause without being its subject
ADVERBS = frozenset("""
    overnight yesterday today tonight also still then there here now again already immediately partially partly
    completely totally preliminarily additionally altogether
""".split())  # fmt: skip
LEADING = frozenset("as according due thanks because".split())  # "as a result of", "according to the UN"
BLOWS = frozenset(
    "hit hits strike strikes attack attacks raid raids fire fires blast blasts shelling shellings shooting".split()
)  # nouns too: "in result of a drone hit"
LINGERING = frozenset("there remain remains remained stay stays still yet now also reported believed".split())


def opens_inverted(reading: Reading, first: int) -> bool:
    """Whether no subject stands before a verb: it opens its clause, or only an adverbial does, "at night on Sumy"."""
    tokens, k = reading.tokens, first - 1
    while k >= 0 and (tokens[k].low in AUXILIARIES or tokens[k].low in ADVERBS):
        k -= 1
    end = k
    while k >= 0 and end - k <= BACK and tokens[k].low not in MARKS and tokens[k].low not in CONJUNCTIONS:
        counted = tokens[k].number >= 0 and not (k and tokens[k - 1].low in PREPOSITIONS)  # "in three regions died"
        if counted or (k in reading.finite and tokens[k].low not in BLOWS):
            return False
        k -= 1
    opening = tokens[k + 1].low if k < end else ""
    return not opening or opening in PREPOSITIONS or opening in LEADING


def subject_before(reading: Reading, cue: Cue) -> bool:
    """Whether a subject may stand right before a verb; where none does, it follows: "died one person"."""
    if cue.first == 0:
        return False
    previous = reading.tokens[cue.first - 1]
    return previous.text.isalpha() and previous.low not in PREPOSITIONS | CONJUNCTIONS


def score_inverted(reading: Reading, cue: Cue, gap: Gap) -> float:
    """Score of an intransitive verb before the number that is its subject; zero where it has another."""
    falls = cue.entry.event in FALLING or reading.tokens[cue.first].low in SUFFERED
    if not falls or cue.tag not in PAST or gap.verbs:
        return 0.0
    if reading.tokens[cue.first].low == "left" and _leaves_in_state(reading, cue):
        return 0.0  # "killed two men and left dozens in hospitals"
    opened = opens_inverted(reading, cue.first)
    if gap.tokens:
        later = gap.tokens[0].low in ("since", "in", "during", "at", "by") and len(gap.tokens) <= SINCE
        return 3.0 * cue.entry.weight if opened and later else 0.0
    if opened:
        return 4.2 * cue.entry.weight
    plain = cue.entry.event in ("killed", "missing", "damaged") and not subject_before(reading, cue)
    return 3.0 * cue.entry.weight if plain else 0.0


def _leaves_in_state(reading: Reading, cue: Cue) -> bool:
    """Whether those behind "left" are left in a state: "a raid that left three guards and a cook dead"."""
    if any(c.tag == "adj" for c in cues_from(reading, cue.last + 2, cue.last + 3)):
        return True
    for token in reading.tokens[cue.last + 1 : cue.last + 1 + LEFT_SO]:
        if token.low in HARMED:
            return True
        if token.low in MARKS - {","}:
            return False
    return False


def score_state(cue: Cue, gap: Gap) -> float:
    """Score of a state before the number that it is told of: "missing are 12 men", "under rubble can be two more"."""
    lows = [t.low for t in gap.tokens]
    if BE.isdisjoint(lows) and LINGERING.isdisjoint(lows):
        return 0.0
    return 3.8 * cue.entry.weight if all(w in AUXILIARIES or w in LINGERING for w in lows) else 0.0
