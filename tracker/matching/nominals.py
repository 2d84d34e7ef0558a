"""Reading, Cue -> whether what has the form of a verb is a noun or an adjective there: "from ships", "the attack"."""

from tracker.matching.reading import Cue, Reading
from tracker.matching.words import BOUNDING, DETERMINERS, MARKS, MODALS, PREPOSITIONS

# What a bare verb before it only describes: "rescue workers", "strike teams"
CREWS = frozenset("worker workers team teams crew crews service services brigade brigades squad squads".split())
MEASURING = frozenset("more additional extra further fewer many several various new".split())  # "more shells"
UNITS = frozenset("day night week month year hour minute".split())
ARTICLES = frozenset("a an the its".split())
OBJECTS = frozenset("a an the its their his her".split())
HARMED = frozenset("killed wounded injured hurt captured detained shot hit".split())  # "a guard wounded the day before"
BACKING = frozenset("by from with against through via".split())  # "secured by frozen assets"


def is_nominal(reading: Reading, cue: Cue) -> bool:
    """Whether a word in -s, or as bare as a noun, is one: "from ships", "the attack", "28 ships", "its strikes"."""
    if cue.first and reading.tokens[cue.first].low == "cost" and reading.tokens[cue.first - 1].low in DETERMINERS:
        return cue.tag != "noun"  # "at a cost of $39m"
    if cue.tag in ("part", "any", "past") and (_is_attribute(reading, cue) or _describes_vehicle(reading, cue)):
        return True
    if cue.tag == "base" and (_names_crew(reading, cue) or _acts_itself(reading, cue)):
        return True
    if cue.first == 0 or cue.tag not in ("s", "base", "ing"):
        return False
    if cue.tag == "s" and (noun := reading.noun_to.get(cue.last)) and noun.first < cue.first:
        return True  # "3,000 artillery shells"
    previous = reading.tokens[cue.first - 1]
    if cue.tag == "ing" and cue.entry.name == "burn" and reading.tokens[cue.last].low == "suffering":
        return True  # "and 300 suffering from shock": no houses
    if cue.tag == "ing" and cue.entry.name == "engage" and reading.tokens[cue.last].low == "fighting":
        following = reading.tokens[cue.last + 1].low if cue.last + 1 < len(reading.tokens) else "."
        if following in MARKS:
            return True  # "in the Bago fighting, 12 soldiers were captured"
    if cue.tag == "ing":  # "as a result of the shelling, three houses were damaged"
        return previous.low in DETERMINERS or (previous.low in ("russian", "ukrainian", "enemy") and cue.first < 7)
    singular = {"this", "that"} if cue.tag == "s" else set()  # "this brings its aid to $3bn"
    if cue.tag == "base" and _ends_phrase(reading, cue.first):
        return True
    led = previous.low in DETERMINERS - {"each", "all", "both"} - singular or (
        previous.low in PREPOSITIONS and previous.low != "to"
    )
    if cue.first > 1 and cue.tag == "s" and previous.text[:1].islower():  # "for gunshot wounds"
        led = led or (reading.tokens[cue.first - 2].low in PREPOSITIONS and not has_object(reading, cue))
    dies = cue.entry.event == "killed" and previous.text.lower() == "one"  # "24 hurt, one dies"
    counted = not dies and (previous.number >= 0 or previous.low in MEASURING) and cue.tag == "s"
    return led or counted or (previous.possessive and cue.tag == "base")


def _ends_phrase(reading: Reading, at: int) -> bool:
    """Whether a bare verb is the noun that an article opens: "an urgent appeal for", but not "the army units kill"."""
    for k in range(at - 1, max(-1, at - 4), -1):
        token = reading.tokens[k]
        if token.low in ("a", "an"):
            return k < at - 1 and reading.tokens[at - 1].low not in UNITS  # "40 soldiers a week die"
        if not token.text.isalpha() or token.text[:1].isupper() or token.low.endswith("s") or k in reading.noun_to:
            return False
        if token.low in PREPOSITIONS or token.low in MODALS or token.low == "to":
            return False
    return False


def _names_crew(reading: Reading, cue: Cue) -> bool:
    """Whether a bare verb is the first word of a name: "rescue workers said", but not "to rescue workers"."""
    following = reading.tokens[cue.last + 1].low if cue.last + 1 < len(reading.tokens) else ""
    previous = reading.tokens[cue.first - 1].low if cue.first else ""
    return following in CREWS and previous not in MODALS and previous not in ("to", "they", "we", "who")


def _acts_itself(reading: Reading, cue: Cue) -> bool:
    """Whether a bare verb is the subject of the one behind it: "the drone <attack forced> three airports to close"."""
    behind = reading.tokens[cue.last + 1] if cue.last + 1 < len(reading.tokens) else None
    if behind is None or not behind.text.islower() or not behind.low.endswith("ed") or len(behind.low) < 5:
        return False
    previous = reading.tokens[cue.first - 1] if cue.first else None
    told = previous is None or not (
        previous.low in MODALS or previous.low in ("to", "they", "we", "who", "that", "not")
    )
    following = reading.tokens[cue.last + 2].low if cue.last + 2 < len(reading.tokens) else ""
    return told and (following in DETERMINERS or reading.tokens[min(cue.last + 2, len(reading.tokens) - 1)].number >= 0)


def _describes_vehicle(reading: Reading, cue: Cue) -> bool:
    """Whether a participle only says of what make a vehicle is: "five tracked all-terrain vehicles"."""
    if reading.tokens[cue.first].low not in ("tracked", "wheeled"):
        return False
    behind = reading.tokens[cue.last + 1 : cue.last + 4]
    return any(t.low in ("vehicle", "vehicles", "carrier", "carriers", "howitzer", "howitzers") for t in behind)


def _is_attribute(reading: Reading, cue: Cue) -> bool:
    """Whether a participle only describes the money behind a preposition: "secured by frozen Russian assets"."""
    if cue.first == 0 or cue.first != cue.last or reading.tokens[cue.first - 1].low not in BACKING:
        return False
    following = reading.tokens[cue.last + 1 : cue.last + 4]
    return any(cue.last + 1 + k in reading.money_at and not any(t.number >= 0 for t in following[:k]) for k in range(3))


def describes_counted(reading: Reading, cue: Cue) -> bool:
    """Whether a participle only describes what a number before it counts: "nine <newly delivered> lorries"."""
    low = reading.tokens[cue.first].low
    if cue.tag not in ("part", "any") or cue.first != cue.last or not low.endswith("ed") or cue.first == 0:
        return False
    noun = reading.noun_at.get(cue.first) or reading.noun_at.get(cue.last + 1)
    if noun is None or noun.tag == "one" or noun.entry.counts_event or noun.last == cue.first:
        return False
    k = cue.first - 1
    if reading.tokens[k].low.endswith("ly") and k:
        k -= 1
    return reading.tokens[k].number >= 0 and reading.quantities[reading.tokens[k].number].form != "article"


def has_object(reading: Reading, cue: Cue) -> bool:
    """Whether an object follows a verb right away: "damaged 12 houses"."""
    if cue.last + 1 >= len(reading.tokens):
        return False
    token = reading.tokens[cue.last + 1]
    if token.low in BOUNDING:  # "killed at least 25"
        behind = reading.tokens[cue.last + 2 : cue.last + 5]
        size = next((k for k, t in enumerate(behind) if t.low not in BOUNDING), 3)
        if (size < 3 and behind[size].number >= 0) or token.low not in ARTICLES:
            return size < 3 and behind[size].number >= 0
    return token.number >= 0 or token.low in ("a", "an", "the", "its", "their", "several", "his")


def acts_on_others(reading: Reading, last: int) -> bool:
    """Whether those named up to a token do harm to others: "killed two, and a settler shot and killed one other"."""
    if last + 1 not in reading.finite:
        return False
    ahead = reading.tokens[last + 2 : last + 6]
    if ahead and ahead[0].low in OBJECTS and reading.tokens[last + 1].low not in HARMED:
        return True  # "raided the camp and a jet bombed the school"
    stop = next((i for i, t in enumerate(ahead) if t.low in MARKS or t.low in PREPOSITIONS), len(ahead))
    return any(t.number >= 0 for t in ahead[:stop])
