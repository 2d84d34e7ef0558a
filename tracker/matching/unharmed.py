"""Reading, Draft -> whether no harm and no swap befell those counted: "8,000 residents lost power"."""

from tracker import schema
from tracker.matching.drafts import Draft
from tracker.matching.reading import Reading

SUPPLY = frozenset("power electricity heating heat water gas access contact jobs internet supply connection".split())
HOMES = frozenset("homes refugees returnees displaced homeland villages houses".split())
# Words of those who were held, and no refugees
CAPTIVE = frozenset(
    """
    captivity captive captives prisoner prisoners pow pows hostage hostages detainees detained detention prison jail
    swap exchange exchanged swapped released freed abducted deported kidnapped inmates body bodies remains camp
""".split()
)
CROWDS = frozenset(
    "protesters protestors demonstrators marchers fans supporters mourners worshippers revellers".split()
)
SQUARES = frozenset("street streets square squares stadium stadiums polls".split())
MIGRANTS = frozenset(["migrant", "migrants"])
FLIGHT = frozenset("fled flee fleeing flees war fighting violence displaced escaped escaping conflict".split())
CROSSING = frozenset(
    "tried attempted try attempting enter entered cross crossed crossing arrived reached boats".split()
)
LEAVING = frozenset("leave leaves leaving left".split())
SHELTER = frozenset("home homes shelter shelters roof roofs house houses housing accommodation".split())


WOUNDS = frozenset("wounds injuries burns fractures".split())
# Whose wounds are none that a man each has: "two gunshot wounds"
WOUNDED_BY = frozenset("""
    shrapnel gunshot bullet stab knife fragmentation splinter head chest leg arm abdominal puncture entry exit burn
    bodily
""".split())  # fmt: skip
TOUCH = frozenset("contact contacts communication communications connection touch".split())


def goes_without(reading: Reading, draft: Draft) -> bool:
    """Whether no harm and no swap is told: "8,000 residents lost power", "refugees returned to their homes"."""
    refugees = draft.counted.noun is not None and draft.counted.noun.entry.implies == "displaced"
    home = refugees or not HOMES.isdisjoint(reading.words)
    if draft.event == "released" and draft.subject in schema.PEOPLE and home and CAPTIVE.isdisjoint(reading.words):
        return True
    ahead = [t.low for t in reading.tokens[draft.counted.last + 1 : draft.counted.last + 4]]
    if draft.event == "displaced" and ahead[:2] == ["in", "need"]:
        return True  # "300,000 displaced and 712,000 in need of aid"
    if draft.event == "displaced" and (_tries_border(reading, draft) or _takes_to_streets(reading, draft)):
        return True
    return (
        _loses_supply(reading, draft)
        or _flies(reading, draft)
        or _is_left_without(reading, draft)
        or _loses_touch(reading, draft)
        or _counts_injuries(reading, draft)
    )


def _counts_injuries(reading: Reading, draft: Draft) -> bool:
    """Whether it is the wounds of somebody that are counted: "the man suffered <multiple> shrapnel wounds"."""
    ahead = [t.low for t in reading.tokens[draft.token + 1 : draft.token + 4]]
    hurt = next((k for k, word in enumerate(ahead) if word in WOUNDS), 0)
    return hurt > 0 and draft.quantity.form != "zero" and not WOUNDED_BY.isdisjoint(ahead[:hurt])


def _loses_touch(reading: Reading, draft: Draft) -> bool:
    """Whether only contact is lost: "radio contact with the two jets was lost"."""
    if draft.event != "lost":
        return False
    before = [t.low for t in reading.tokens[max(0, draft.token - 4) : draft.token]]
    return "with" in before and not TOUCH.isdisjoint(before[: before.index("with")])


def _takes_to_streets(reading: Reading, draft: Draft) -> bool:
    """Whether a crowd only comes together: "thousands of protesters poured into the streets"."""
    noun = draft.counted.noun
    if noun is not None and reading.tokens[noun.last].low in CROWDS:
        return True
    ahead = [t.low for t in reading.tokens[draft.counted.last + 1 : draft.counted.last + 8]]
    return not SQUARES.isdisjoint(ahead) and FLIGHT.isdisjoint(reading.words)


def _tries_border(reading: Reading, draft: Draft) -> bool:
    """Whether migrants only want to pass a border: "500 migrants tried to enter Poland", "arrived in small boats"."""
    noun = draft.counted.noun
    if noun is None or reading.tokens[noun.last].low not in MIGRANTS or not FLIGHT.isdisjoint(reading.words):
        return False
    ahead = {t.low for t in reading.tokens[draft.counted.last + 1 : draft.counted.last + 9]}
    return not CROSSING.isdisjoint(ahead)


def _is_left_without(reading: Reading, draft: Draft) -> bool:
    """Whether those counted stay where they are: "leaving 300,000 people without clean water"."""
    cue = draft.link.cue if draft.link and draft.event == "displaced" else None
    if cue is None or reading.tokens[cue.first].low not in LEAVING:
        return False
    behind = [t.low for t in reading.tokens[draft.counted.last + 1 : draft.counted.last + 8]]
    return behind[:1] == ["without"] and SHELTER.isdisjoint(behind)


def _flies(reading: Reading, draft: Draft) -> bool:
    """Whether what is missing was in the air: "14 disappeared from radar"."""
    return draft.event == "missing" and draft.counted.noun is None and "radar" in reading.words


def _loses_supply(reading: Reading, draft: Draft) -> bool:
    """Whether those counted lost no life but what they lived with: "8,000 residents lost power"."""
    people = draft.event == "lost" and draft.subject in schema.PEOPLE
    towns = draft.event == "seized" and draft.subject == "settlements"  # "412 villages lost power"
    cue = draft.link.cue if draft.link and (people or towns) else None
    if cue is None or cue.first < draft.counted.last:
        return False
    return any(t.low in SUPPLY for t in reading.tokens[cue.last + 1 : cue.last + 5])
