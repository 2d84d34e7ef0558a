"""Reading, Draft -> whether a noun phrase hangs on a preposition, so that no event counts it: "at an airbase"."""

from tracker import schema
from tracker.matching.drafts import Draft
from tracker.matching.reading import Reading, cues_from
from tracker.matching.words import AUXILIARIES, PREPOSITIONS

# What a thing is said to be near, beside or on: "on the grounds of a school"
GROUNDS = frozenset("territory grounds premises area yard vicinity outskirts location site home".split())
TURNS = frozenset("after before since until as".split())  # which open clauses, too
# What fell there struck another thing
BESIDE = frozenset(["near", "beside", "outside", "alongside"])
# What is damaged in a house is the house: "shattered windows in an apartment block"
GLAZING = frozenset("windows window roof roofs facade facades glazing walls doors balconies roofing".split())
# What belongs to somebody who only tells or holds it
TELLING = frozenset(
    """
    data words statement testimony account claim claims report reports opinion view estimate estimates picture photo
    video image images footage help presence support work visit request order command leadership guise form course
""".split()
)


def is_oblique(reading: Reading, draft: Draft) -> bool:
    """Whether a noun phrase hangs on a preposition ("at an airbase"): such a thing is not what the event counts."""
    previous = reading.tokens[draft.token - 1].low if draft.token else ""
    if previous in ("them", "whom") and draft.token > 1 and reading.tokens[draft.token - 2].low == "of":
        return True  # "one of them a nurse": the one is counted already
    if previous in BESIDE or (previous == "of" and _belongs(reading, draft)):
        return True
    if any(
        c.last == draft.token - 1 and c.entry.name != "fire breaks out"  # "a fire broke out at an enterprise"
        for c in cues_from(reading, draft.token - 4, draft.token - 1)
    ):
        return False  # "slammed into a refinery": the preposition is the verb's
    if previous in ("with", "as") and reading.tokens[draft.token - 2].low in ("along", "well"):
        return False  # "were hit, along with a kiosk"
    if previous in ("in", "of") and draft.token > 1 and reading.tokens[draft.token - 2].low in GLAZING:
        return False
    if previous == "of" and draft.token > 1 and reading.tokens[draft.token - 2].low in GROUNDS:
        return True  # "on the territory of a farm"
    if previous == "of" and any(c.tag in ("part", "any") for c in cues_from(reading, draft.token + 1, draft.token + 1)):
        return True  # "on the top floor of a damaged building"
    if previous == "of" and draft.token > 1 and reading.tokens[draft.token - 2].low in TELLING:
        return True  # "the data of a US official"
    if previous in TURNS and any(_acts_at(reading, draft.counted.last + k) for k in (1, 2)):
        return False  # "the day after a baby died", "before a child was hurt"
    return previous in PREPOSITIONS and previous not in ("including", "of")


def _belongs(reading: Reading, draft: Draft) -> bool:
    """Whether a thing only says whose the one before it is: "hit a bus of <a farm>"."""
    owned = reading.noun_to.get(draft.token - 2)
    if owned is None or owned.entry.counts_event or owned.entry.subject not in schema.OBJECTS + schema.EQUIPMENT:
        return False
    return draft.subject in schema.OBJECTS and any(
        t.number >= 0 for t in reading.tokens[max(0, owned.first - 3) : owned.first]
    )


def _acts_at(reading: Reading, k: int) -> bool:
    """Whether a token is a verb that a clause may have."""
    return k in reading.finite or (k < len(reading.tokens) and reading.tokens[k].low in AUXILIARIES)
