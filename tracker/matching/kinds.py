"""Draft, what was told before it -> the draft as some of those counted: their kind, their kin, where they went."""

from tracker import schema
from tracker.matching.drafts import Draft, is_larger
from tracker.matching.reading import Noun, Reading
from tracker.matching.recalling import topic_of
from tracker.matching.telling import Told, recall, take
from tracker.matching.words import BOUNDING, DETERMINERS, JOINTS, POINTERS, PREPOSITIONS
from tracker.model import Mention

LEFT = frozenset(["displaced", "evacuated", "released", "deployed"])
MOVING = frozenset(
    "moving heading going crossing travelling traveling returning arriving staying sheltering bound".split()
)
# What befalls people who are then told by kind: "94 of those freed are sailors"
BEFALLEN = frozenset("killed wounded killed_or_wounded missing captured detained released evacuated rescued".split())
# "Nine of these were <from> air strikes", "two of them <came> in a raid"
CAME = frozenset("were was are is came come occurred happened resulted".split())
SUFFERED = frozenset("killed wounded killed_or_wounded missing captured displaced".split())
KIN = frozenset("family household clan".split())
OPENING = 5  # tokens before a number that opens its sentence: "Kharkiv lost at least another 12"


def move_on(draft: Draft, told: Told) -> bool:
    """Read where some of those who left have gone: "10,000 fled, with around 6,000 moving to the north"."""
    if told.giver is None or told.giver.event not in LEFT:
        return False
    k = draft.token + 1
    following = [t.low for t in told.reading.tokens[k : k + 2]]
    named = following[:1] == ["to"] and told.reading.tokens[draft.token - 1].low in JOINTS
    return (named or (bool(following) and following[0] in MOVING)) and take(draft, told.giver, "list")


def are_kin(draft: Draft, told: Told) -> bool:
    """Read that so many belong together: "eight died in Homs, seven were from the same family"."""
    if told.giver is None or told.giver.subject not in schema.PEOPLE:
        return False
    ahead = [t.low for t in told.reading.tokens[draft.token + 1 : draft.token + 7]]
    ahead = ahead[2:] if ahead[:1] == ["of"] else ahead
    ahead = ahead[1:] if ahead[:1] in (["were"], ["are"], ["all"]) else ahead
    kin = ahead[:1] in (["from"], ["members"], ["of"]) and not KIN.isdisjoint(ahead)
    return kin and not {"same", "one", "single"}.isdisjoint(ahead) and take(draft, told.giver, "part")


def come_from(draft: Draft, told: Told) -> bool:
    """Read how some of those counted came to harm: "16 people were killed. Nine of these were from air strikes"."""
    ahead = [t.low for t in told.reading.tokens[draft.token + 1 : draft.token + 5]]
    if len(ahead) < 4 or ahead[0] != "of" or ahead[1] not in POINTERS:
        return False
    if ahead[2] not in CAME or ahead[3] not in PREPOSITIONS:
        return False
    topic = told.giver or (topic_of(told.earlier) if told.earlier else None)
    if topic is None or topic.event not in SUFFERED or topic.subject not in schema.PEOPLE:
        return False
    return take(draft, topic, "part") if isinstance(topic, Draft) else recall(draft, topic)


def name_kind(draft: Draft, told: Told) -> bool:
    """Read what kind of people they are said to be: "19 were border guards and one was a soldier"."""
    if told.giver is not None and told.giver.subject not in schema.PEOPLE:
        return False
    kind = _predicate(told.reading, draft)
    if kind is None:
        return False
    if told.giver is None:
        whole = _find_whole(draft, told) if _points_back(told.reading, draft) else None
        if whole is None or not recall(draft, whole):
            return False
    else:
        take(draft, told.giver, "list")
    draft.subject, draft.subtype = kind.entry.subject, kind.entry.subtype
    return True


def _find_whole(draft: Draft, told: Told) -> Mention | None:
    """The count that a bare number is of: the last one it points back to, else what was told first of all."""
    plain = BOUNDING.issuperset(t.low for t in told.reading.tokens[: draft.token])
    told_first = [topic_of(told.earlier)] if plain and told.earlier else []
    return next((m for m in (*told_first, *told.near) if _may_hold(m, draft)), None)


def _may_hold(mention: Mention, draft: Draft) -> bool:
    """Whether a count of people in the sentences before may hold a number of them."""
    people = mention.subject in schema.PEOPLE and mention.event in BEFALLEN and mention.whole is None
    return people and is_larger(mention.quantity, draft.quantity)


def _points_back(reading: Reading, draft: Draft) -> bool:
    """Whether a bare number that opens a sentence points back: "Of these, 94 are sailors", "Another 30 are women"."""
    opening = [t.low for t in reading.tokens[: draft.counted.first]]
    if BOUNDING.issuperset(opening):
        opening = []
    if len(opening) > OPENING or any(t.number >= 0 for t in reading.tokens[: draft.token]):
        return False
    return (
        not opening or not POINTERS.isdisjoint(opening) or opening[-1] in ("another", "other", "further", "remaining")
    )


def _predicate(reading: Reading, draft: Draft) -> Noun | None:
    """The people that a bare number is said to be: "19 were border guards and one was a soldier"."""
    tokens, k = reading.tokens, draft.token + 1
    if k + 1 >= len(tokens) or tokens[k].low not in ("were", "was", "are", "is"):
        return None
    k += 1 + (tokens[k + 1].low in DETERMINERS)
    noun = reading.noun_at.get(k) or reading.noun_at.get(k + (k < len(tokens) and tokens[k].text[:1].isupper()))
    people = noun is not None and noun.entry.subject in schema.PEOPLE and not noun.entry.counts_event
    return noun if people else None
