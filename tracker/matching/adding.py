"""Drafts without a noun -> whether they add to, pick from or repeat a count: "another 12", "six of the ten"."""

from collections.abc import Sequence

from tracker import schema
from tracker.matching.drafts import Draft
from tracker.matching.reading import Noun, Reading
from tracker.matching.recalling import topic_of
from tracker.matching.words import BOUNDING, MARKS, POINTERS, PREPOSITIONS
from tracker.model import Mention

ADDING = frozenset("another further additional extra".split())
# What an added number follows: a list, a new clause, the party that claims it
LED_BY = frozenset(", ; : and plus then but while – — ( with by for".split())
TIMES = frozenset("today yesterday tomorrow overnight last this next since later earlier the on so".split())
DONE_SO = [["did", "so"], ["do", "so"], ["followed", "suit"], ["did", "the"]]
CHOSEN = 8  # mentions back that a part may be chosen from
OWNING = frozenset("the these those all its their his our".split())
GIVEN = frozenset(["pledged", "requested"])  # events that what is left of a gift shares
REST = frozenset("other remaining rest last".split())


def adds(reading: Reading, draft: Draft) -> bool:
    """Whether a bare number only adds to the one before it: "and a further 25 before dawn", "some 20 more in May"."""
    tokens, k = reading.tokens, draft.token - 1
    adding = False
    while k >= 0 and tokens[k].low in BOUNDING:
        adding = adding or tokens[k].low in ADDING
        k -= 1
    following = [t.low for t in tokens[draft.token + 1 : draft.token + 3]]
    if following[:1] in (["more"], ["others"]):
        adding, following = True, following[1:]
    if following[:1] == ["than"]:
        return False  # "two more than the week before"
    if not adding or (k >= 0 and tokens[k].low not in LED_BY):
        return False
    if following in DONE_SO:
        return True
    opening = following[0] if following else "."
    return opening in MARKS or opening in TIMES or opening == "and" or (opening in PREPOSITIONS and opening != "of")


def _recall_equal(reading: Reading, draft: Draft, earlier: Sequence[Mention]) -> Mention | None:
    """The mention that a number points back to by its value: "Forty of <the 170> had been serving life terms"."""
    previous = reading.tokens[draft.token - 1].low if draft.token else ""
    if previous not in OWNING or draft.quantity.value is None or draft.quantity.value < 3:
        return None
    return next((m for m in reversed(earlier[-CHOSEN:]) if m.quantity.value == draft.quantity.value), None)


def _chosen_noun(reading: Reading, draft: Draft) -> Noun | None:
    """The noun that a number is some of: "208 of <the settlements>", "about 110 of <the drones>"."""
    tokens, k = reading.tokens, draft.token + 1
    if k + 2 >= len(tokens) or tokens[k].low != "of" or tokens[k + 1].low not in OWNING:
        return None
    if tokens[k + 2].number >= 0:
        return None
    noun = reading.noun_at.get(k + 2) or reading.noun_at.get(k + 3)
    fits = noun is not None and noun.tag in ("many", "both") and not noun.entry.counts_event and not noun.entry.money
    return noun if fits else None


def _recall_chosen(noun: Noun, earlier: Sequence[Mention]) -> Mention | None:
    """The mention of the same things, told last, that some of them are chosen from."""
    return next((m for m in reversed(earlier[-CHOSEN:]) if m.subject == noun.entry.subject), None)


def _recall_rest(reading: Reading, draft: Draft, earlier: Sequence[Mention]) -> Mention | None:
    """The gift that so many are left of: "The other six have still to be built"."""
    before = [t.low for t in reading.tokens[max(0, draft.token - 2) : draft.token]]
    if len(before) < 2 or before[0] != "the" or before[1] not in REST or not earlier:
        return None
    gift = next((m for m in reversed(earlier[-4:]) if m.event in GIVEN and m.subject not in schema.MONEY), None)
    return gift if gift and (gift.quantity.value or 0) > (draft.quantity.value or 0) else None


def is_there(reading: Reading, draft: Draft) -> bool:
    """Whether a clause only says how many there were: "by evening there were seven"."""
    tokens, k = reading.tokens, draft.token - 1
    while k > 0 and (tokens[k].low in BOUNDING or tokens[k].low in ("already", "now")):
        k -= 1
    following = tokens[draft.token + 1].low if draft.token + 1 < len(tokens) else "."
    return k > 0 and tokens[k].low in ("were", "are") and tokens[k - 1].low == "there" and following in MARKS


def _restates(reading: Reading, draft: Draft) -> bool:
    """Whether a sentence only says how many they are: "Today there are 95 of them"."""
    before = [t.low for t in reading.tokens[max(0, draft.token - 3) : draft.token]]
    behind = [t.low for t in reading.tokens[draft.token + 1 : draft.token + 3]]
    told = "there" in before and not {"are", "were"}.isdisjoint(before)
    return told and len(behind) == 2 and behind[0] == "of" and behind[1] in POINTERS


def point_out(reading: Reading, draft: Draft, earlier: Sequence[Mention]) -> Mention | None:
    """What was told before that a number points out: "the 170", "208 of the villages", "the other six"."""
    if not earlier:
        return None
    if told := _recall_equal(reading, draft, earlier) or _recall_rest(reading, draft, earlier):
        return told
    if noun := _chosen_noun(reading, draft):
        return _recall_chosen(noun, earlier)
    return topic_of(earlier) if _restates(reading, draft) else None
