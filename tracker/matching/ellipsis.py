"""Drafts without a noun or verb of their own -> what the words before them leave understood.

Each way in which a number may point back is a function of its own; the first that knows what is meant decides.
"""

from collections.abc import Sequence

from tracker import patterns as regex
from tracker import schema
from tracker.lexicon.loading import Event, load_lexicon
from tracker.matching.adding import adds, is_there, point_out
from tracker.matching.bare import lacks_noun
from tracker.matching.comparing import counts_before, recalls, sums_up
from tracker.matching.drafts import Draft, is_larger, set_event, to_rule
from tracker.matching.leads import DASH, PLACED, count_led, find_led, opens_list
from tracker.matching.linking import find_links
from tracker.matching.openings import settle_stationed
from tracker.matching.reading import Noun, Reading, read_sentence
from tracker.matching.recalling import go_on, is_outranked, outranking, recall_captives, recall_kind, topic_of
from tracker.matching.restating import changes_to, count_of, counts_else, follows_on, goes_on_in_time, retells
from tracker.matching.telling import Told, recall, take
from tracker.matching.understanding import flee_of_them, point_back, understand_captured, understand_told
from tracker.matching.words import (
    AUXILIARIES,
    BOUNDING,
    DETERMINERS,
    MARKS,
    POINTERS,
    PREPOSITIONS,
    PRONOUNS,
    QUOTES,
    REACHING,
    SAYING,
)
from tracker.model import Mention

# "- Poland: 1,152,000 ...", "Kharkiv region - 12 ...": a line that counts for a place
ITEM = regex.compile(
    r"\W{0,3}\p{Lu}[\p{L}\s'’.-]{2,40}?\s?[:–—-]\s?(?:about\s|over\s|some\s)?(?:\d|one\b|two\b|three\b|four\b|five\b)"
)
ITEM_NAME = regex.compile(r"(?:[^\w\s]\s)?\p{Lu}[\p{L}\s'’.-]{2,40}?\s?[:–—-](?:\s(?:about|over|some))?")
DONE_BY = frozenset("killed wounded killed_or_wounded lost intercepted destroyed captured launched released".split())
# What weapons do, and people do not: "wounded 11 people, after one of them hit a house"
LANDING = frozenset("hit hits struck landed landing fell exploded crashed slammed crossed".split())
LEFT = frozenset(["displaced", "evacuated", "released", "deployed"])
MOVING = frozenset(
    "moving heading going crossing travelling traveling returning arriving staying sheltering bound".split()
)
# What befalls people who are then told by kind: "94 of those freed are sailors"
BEFALLEN = frozenset("killed wounded killed_or_wounded missing captured detained released evacuated rescued".split())
# "Nine of these were <from> air strikes", "two of them <came> in a raid"
GLOSSING = frozenset("– — - , ( )".split())
CAME = frozenset("were was are is came come occurred happened resulted".split())
SUFFERED = frozenset("killed wounded killed_or_wounded missing captured displaced".split())
TOLLED = frozenset(["killed", "wounded", "missing", "killed_or_wounded"])
RESTATED = frozenset("""
    killed wounded killed_or_wounded missing captured lost detained displaced evacuated released launched intercepted
    suppressed hit destroyed damaged deployed recruited
""".split())  # fmt: skip
THOSE = frozenset("those ours theirs others".split())
JOINTS = frozenset([",", "and", ";"])
LATER = frozenset("later then now afterwards today".split())
# Words of an exchange of prisoners
SWAPS = frozenset("swap swaps swapped exchange exchanges exchanged prisoners pows captivity captives".split())
PAIR = 2  # of prisoners at least
SURE = 2.0  # score of a verb that a number without a noun hangs on
GAP = 6  # tokens between a joint and the number that a clause is left out before
KIN = frozenset("family household clan".split())
OPENING = 5  # tokens before a number that opens its sentence: "Kharkiv lost at least another 12"
NEXT_TIMES = [["the", "following"], ["the", "next"], ["next", "year"], ["next", "month"]]


def understand(
    reading: Reading,
    drafts: list[Draft],
    earlier: Sequence[Mention],
    *,
    header: Event | None = None,
    previous: str = "",
) -> None:
    """Give a number without a noun the subject that the words before it leave understood: "Of these, 62 fell".

    `previous` is the text of the sentence before.
    """
    told = Told(reading, drafts, earlier, header, previous)
    for draft in drafts:
        _name_losses(draft, told)
        if lacks_noun(reading, draft):
            any(way(draft, told) for way in OWN) or draft.event or any(way(draft, told) for way in LENT)
        elif not draft.event and _name_kind(draft, told):
            pass  # "Of these, 94 are sailors": the noun is said of the number
        elif draft.quantity.unit != "count" and not draft.event:
            _compare_amounts(draft, told)
        elif not (understand_captured(draft, told) or _picks(draft, told) or _retell_named(draft, told)):
            go_on(reading, drafts, draft, told.giver, told.near)
        if draft.event == "released" and draft.subject == "people" and not draft.counted.noun:
            draft.subject = "people" if SWAPS.isdisjoint(reading.words) else "prisoners"
        if told.giver is None and (kind := recall_kind(reading, draft, told.near, previous)):
            draft.subject = kind
        told.note(draft)
    settle_stationed(reading, drafts)


def _name_losses(draft: Draft, told: Told) -> None:
    """Say of what the losses are that were told before: "most of these losses - 15,051 - were destroyed"."""
    noun = draft.counted.noun
    if draft.counted.side != "left" or noun is None or noun.entry.implies != "lost":
        return
    arms = next((m for m in told.near[:2] if m.event == "lost" and m.subject in schema.EQUIPMENT), None)
    if arms:
        draft.subject, draft.subtype = arms.subject, arms.subtype
        if links := find_links(told.reading, draft.counted, draft.subject, draft.token):
            set_event(draft, links[0])


def _go_on_from_header(draft: Draft, told: Told) -> bool:
    led = find_led(told.reading, draft, told.header, told.earlier) if told.header and told.giver is None else None
    return led is not None and recall(draft, led)


def _go_on_from_item(draft: Draft, told: Told) -> bool:
    """Read a line of a list by the one above it: "- Poland: 1,152,000 refugees", "- Romania: 89,900"."""
    if told.giver is not None or not told.earlier or not ITEM.match(told.previous):
        return False
    tokens, at = told.reading.tokens, draft.token
    named = ITEM_NAME.fullmatch(" ".join(t.text for t in tokens[:at])) is not None
    return named and at == len(tokens) - 1 and recall(draft, told.earlier[-1])


def _change(draft: Draft, told: Told) -> bool:
    """Read "(+8)" as a change of the number before it."""
    if not draft.quantity.signed or told.giver is None:
        return False
    take(draft, told.giver, "change")
    draft.form = "change"
    return True


def _come_next(draft: Draft, told: Told) -> bool:
    """Read the next in rank: "South Sudan comes next with 34"."""
    if not (told.giver or told.near) or not is_outranked(told.reading, draft):
        return False
    if told.giver:
        return take(draft, told.giver, "list")
    first = outranking(told.near)
    return first is None or recall(draft, first)


def _by_another(draft: Draft, told: Told) -> bool:
    """Read who did it to each: "over 300 soldiers killed by the Zapad group, up to 85 by the Dnepr"."""
    giver, tokens, k = told.giver, told.reading.tokens, draft.token
    following = [t.low for t in tokens[k + 1 : k + 3]]
    if giver is None or len(following) < 2 or giver.event not in DONE_BY or following[0] not in ("by", "to", "against"):
        return False
    named = tokens[k + 2].text[:1].isupper() or following[1] in DETERMINERS
    behind = [t.low for t in tokens[giver.token + 1 : k]]
    listed = any(word in (",", "and", ";") for word in behind[-4:])
    return named and listed and following[0] in behind and "." not in behind and take(draft, giver, "list")


def _stay_captive(draft: Draft, told: Told) -> bool:
    return recall_captives(told.reading, draft, told.near)


def _count_places(draft: Draft, told: Told) -> bool:
    return told.giver is None and count_led(told.reading, draft)


def _swap(draft: Draft, told: Told) -> bool:
    """Read whom a swap brings home without naming them: "The swap brought 307 home", "gave back 40 in an exchange"."""
    if SWAPS.isdisjoint(told.reading.words) or (draft.quantity.low or draft.quantity.value or 0) < PAIR:
        return False
    for link in find_links(told.reading, draft.counted, "prisoners", draft.token):
        gap = link.cue.first - draft.token if link.cue.first > draft.token else draft.token - link.cue.last
        if link.cue.entry.event == "released" and gap <= GAP and link.score > SURE:
            draft.subject, draft.subtype = "prisoners", ""
            set_event(draft, link)
            draft.rule = to_rule(draft.rule, "understood")
            return True
    return False


def _picks(draft: Draft, told: Told) -> bool:
    """Read what picks from, or repeats, a count of the sentences before: "the 170", "208 of the villages"."""
    if draft.event or (draft.counted.noun and not draft.subject):
        return False
    chosen = point_out(told.reading, draft, told.earlier)
    return chosen is not None and recall(draft, chosen)


def _add(draft: Draft, told: Told) -> bool:
    """Read what only adds to a count: "and a further 25 before dawn"."""
    if not (told.giver or told.earlier) or not adds(told.reading, draft):
        return False
    if told.giver:
        return take(draft, told.giver, "more")
    return draft.token > OPENING or recall(draft, topic_of(told.earlier))


def _move_on(draft: Draft, told: Told) -> bool:
    """Read where some of those who left have gone: "10,000 fled, with around 6,000 moving to the north"."""
    if told.giver is None or told.giver.event not in LEFT:
        return False
    k = draft.token + 1
    following = [t.low for t in told.reading.tokens[k : k + 2]]
    named = following[:1] == ["to"] and told.reading.tokens[draft.token - 1].low in JOINTS
    return (named or (bool(following) and following[0] in MOVING)) and take(draft, told.giver, "list")


def _are_kin(draft: Draft, told: Told) -> bool:
    """Read that so many belong together: "eight died in Homs, seven were from the same family"."""
    if told.giver is None or told.giver.subject not in schema.PEOPLE:
        return False
    ahead = [t.low for t in told.reading.tokens[draft.token + 1 : draft.token + 7]]
    ahead = ahead[2:] if ahead[:1] == ["of"] else ahead
    ahead = ahead[1:] if ahead[:1] in (["were"], ["are"], ["all"]) else ahead
    kin = ahead[:1] in (["from"], ["members"], ["of"]) and not KIN.isdisjoint(ahead)
    return kin and not {"same", "one", "single"}.isdisjoint(ahead) and take(draft, told.giver, "part")


def _gloss(draft: Draft, told: Told) -> bool:
    """Read how many victims are that were named without a number: "most of the deaths – just over 700 – were"."""
    tokens, k = told.reading.tokens, draft.token - 1
    while k > 0 and (tokens[k].low in BOUNDING or tokens[k].low == "just"):
        k -= 1
    noun = told.reading.noun_to.get(k - 1)
    closed = draft.token + 1 < len(tokens) and tokens[draft.token + 1].low in GLOSSING
    if noun is None or k < 1 or tokens[k].low not in GLOSSING or not closed or draft.counted.last != draft.token:
        return False
    counted = any(t.number >= 0 for t in tokens[max(0, noun.first - 3) : noun.first])
    if counted or not noun.entry.counts_event or noun.entry.implies not in SUFFERED:
        return False
    draft.event, draft.subject, draft.form, draft.score = noun.entry.implies, "people", "carried", 3.0
    draft.rule = f"{noun.entry.name}/gloss"
    return True


def _come_from(draft: Draft, told: Told) -> bool:
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


def _reach_toll(draft: Draft, told: Told) -> bool:
    """Read what a toll has reached that only the sentence before names: "The toll rose again. It now stands at 44"."""
    tokens = told.reading.tokens
    led = [t.low for t in tokens[1 : draft.token]]
    opens = draft.token <= OPENING + 1 and tokens[0].low in ("it", "that") and not REACHING.isdisjoint(led)
    if not opens or not told.previous:
        return False
    cues = [c for c in read_sentence(told.previous, 0, (), load_lexicon()).cues if c.tag == "toll"]
    if not cues or cues[-1].entry.event not in TOLLED:
        return False
    draft.event, draft.subject, draft.form, draft.score = cues[-1].entry.event, "people", "carried", 2.0
    draft.rule = f"{cues[-1].entry.name}/recalled"
    return True


def _name_kind(draft: Draft, told: Told) -> bool:
    """Read what kind of people they are said to be: "19 were border guards and one was a soldier"."""
    if told.giver is not None and told.giver.subject not in schema.PEOPLE:
        return False
    kind = _predicate(told.reading, draft)
    if kind is None:
        return False
    if told.giver is None:
        whole = next((m for m in told.near if _may_hold(m, draft)), None) if _points_back(told.reading, draft) else None
        if whole is None or not recall(draft, whole):
            return False
    else:
        take(draft, told.giver, "list")
    draft.subject, draft.subtype = kind.entry.subject, kind.entry.subtype
    return True


def _may_hold(mention: Mention, draft: Draft) -> bool:
    """Whether a count of people in the sentences before may hold a number of them."""
    people = mention.subject in schema.PEOPLE and mention.event in BEFALLEN and mention.whole is None
    return people and is_larger(mention.quantity, draft.quantity)


def _points_back(reading: Reading, draft: Draft) -> bool:
    """Whether a bare number that opens a sentence points back: "Of these, 94 are sailors", "Another 30 are women"."""
    opening = [t.low for t in reading.tokens[: draft.counted.first]]
    if len(opening) > OPENING or any(t.number >= 0 for t in reading.tokens[: draft.token]):
        return False
    return (
        not opening or not POINTERS.isdisjoint(opening) or opening[-1] in ("another", "other", "further", "remaining")
    )


def _fill_gap(draft: Draft, told: Told) -> bool:
    if told.giver is None:
        return False
    there = is_there(told.reading, draft)  # "counted three dead; by evening there were seven"
    return (there or _gaps(told.reading, draft)) and take(draft, told.giver, "list")


def _sum_up(draft: Draft, told: Told) -> bool:
    """Read what sums up, or is held against, the count before: "the figure was 7,620", "up from 980"."""
    if sums_up(told.reading, draft) and (told.giver or told.earlier):
        return take(draft, told.giver, "compared") if told.giver else recall(draft, topic_of(told.earlier))
    if not recalls(told.reading, draft) or not (told.giver or told.earlier):
        return False
    if told.giver:
        return take(draft, told.giver, "compared")
    return counts_before(told.reading, draft) or recall(draft, told.earlier[-1])


def _compare_amounts(draft: Draft, told: Told) -> None:
    """Read an amount or area held against the one before: "needs $591bn, up from $524bn a year ago"."""
    before = told.giver.quantity if told.giver else told.earlier[-1].quantity if told.earlier else None
    if before is not None and before.unit == draft.quantity.unit and draft.subject in ("area", "money"):
        _sum_up(draft, told)


def _retell(draft: Draft, told: Told) -> bool:
    """Read what another, or the same a day later, says that the count before is: "the mayor spoke of 12"."""
    if told.giver is None and not told.earlier:
        return False
    if told.giver and goes_on_in_time(told.reading, draft, told.giver):
        return take(draft, count_of(told.reading, told.drafts, told.giver), "list")
    topic = count_of(told.reading, told.drafts, told.giver) if told.giver else topic_of(told.earlier)
    if topic.event not in RESTATED or counts_else(told.reading, told.drafts, draft):
        return False
    changes = changes_to(told.reading, draft, opens=told.giver is None)
    if not changes and not retells(told.reading, draft, topic.subject):
        return False
    if isinstance(topic, Draft):
        return take(draft, topic, "compared")
    return follows_on(told.reading, topic, told.previous, closely=changes) and recall(draft, topic)


def _retell_named(draft: Draft, told: Told) -> bool:
    """Read the same of a number that names whom it counts: "the rebels speak of between 90 and 120 civilians"."""
    if draft.event or draft.subject not in schema.PEOPLE or not draft.counted.noun or draft.counted.side != "right":
        return False
    if draft.quantity.form == "article" or not (told.giver or told.earlier):
        return False
    topic = count_of(told.reading, told.drafts, told.giver) if told.giver else topic_of(told.earlier)
    if topic.event not in TOLLED or counts_else(told.reading, told.drafts, draft):
        return False
    subject = draft.subject
    if not retells(told.reading, draft, topic.subject, firmly=True):
        return False
    if isinstance(topic, Draft):
        take(draft, topic, "compared")
    elif not (follows_on(told.reading, topic, told.previous) and recall(draft, topic)):
        return False
    draft.subject = subject if subject != "people" else draft.subject
    return True


def _go_on_list(draft: Draft, told: Told) -> bool:
    """Read what goes on a list of places or parts: "34 drones over Kyiv, 14 over Sumy"."""
    if told.giver:
        return _elliptic(told.reading, draft) and take(draft, told.giver, "list")
    opens = bool(told.earlier) and opens_list(told.reading, draft) and told.earlier[-1].subject in schema.WEAPONS
    return opens and recall(draft, told.earlier[-1])


def _predicate(reading: Reading, draft: Draft) -> Noun | None:
    """The people that a bare number is said to be: "19 were border guards and one was a soldier"."""
    tokens, k = reading.tokens, draft.token + 1
    if k + 1 >= len(tokens) or tokens[k].low not in ("were", "was", "are", "is"):
        return None
    k += 1 + (tokens[k + 1].low in DETERMINERS)
    noun = reading.noun_at.get(k) or reading.noun_at.get(k + (k < len(tokens) and tokens[k].text[:1].isupper()))
    people = noun is not None and noun.entry.subject in schema.PEOPLE and not noun.entry.counts_event
    return noun if people else None


def _gaps(reading: Reading, draft: Draft) -> bool:
    """Whether a name stands in for the clause before: "Poland hosts 950,000 refugees, Germany 1.1 million"."""
    tokens, last = reading.tokens, draft.token - 1
    while last > 0 and (tokens[last].low in BOUNDING or tokens[last].low in QUOTES) and tokens[last].low != "the":
        last -= 1
    following = tokens[draft.token + 1].low if draft.token + 1 < len(tokens) else "."
    first = next((k for k in range(last, max(0, last - GAP), -1) if tokens[k].low in JOINTS), -1)
    if first < 1 or first == last or not (following in MARKS or following == "and"):
        return False
    between = tokens[first + 1 : last + 1]
    if between[0].low in LATER:  # "first spoke of nine dead, later of 14"
        return all(t.low in PREPOSITIONS for t in between[1:])
    opening = between[0]
    named = opening.text[:1].isupper() or opening.low in DETERMINERS or opening.low in PLACED or opening.low in THOSE
    return named and (
        all(_names(reading, k, opens=k == first + 1) for k in range(first + 1, last + 1)) and between[-1].text.isalpha()
    )


def _names(reading: Reading, k: int, *, opens: bool) -> bool:
    """Whether a token may belong to what stands in for a clause: "the guards", "in Nikopol", "those of Odesa"."""
    token = reading.tokens[k]
    if token.number >= 0 or not token.text.isalpha():
        return False
    if token.low in PREPOSITIONS:
        return (opens and token.low in PLACED) or token.low == "of"
    if token.low in AUXILIARIES or token.low in SAYING or (token.low in PRONOUNS and token.low != "those"):
        return False
    led = reading.tokens[k - 1].low in DETERMINERS
    return led or token.text[:1].isupper() or token.low in DETERMINERS or k not in reading.finite


def _elliptic(reading: Reading, draft: Draft) -> bool:
    """Whether a bare number goes on a list of places or parts: "34 drones over Kyiv, 14 over Sumy"; "two of them"."""
    following = [t.low for t in reading.tokens[draft.token + 1 : draft.token + 3]]
    if len(following) == 2 and following[0] == "of" and following[1] in POINTERS:
        landing = reading.tokens[draft.token + 3].low if draft.token + 3 < len(reading.tokens) else ""
        return landing not in LANDING
    if following[:1] in (["more"], ["others"]):  # "nine people were hurt in the east and 11 more in the west"
        following = following[1:]
    if [following[:1]] and following[:1] in DASH:  # "eleven assaults on the left bank and five - near Orikhiv"
        following = following[1:]
    listed = any(t.low in (",", "and", ";", ":", "(") for t in reading.tokens[max(0, draft.token - 3) : draft.token])
    if listed and following in NEXT_TIMES:
        return True  # "six this year, eight next year and five the following year"
    return listed and bool(following) and following[0] in PLACED


# In the order in which they are asked; the first that is true ends the search. Those that lend a number the event of
# another are asked only where no verb of its own is told of it.
OWN = (
    _go_on_from_header,
    _go_on_from_item,
    _change,
    _come_next,
    _by_another,
    _stay_captive,
    _gloss,
    point_back,
    _count_places,
    flee_of_them,
    understand_told,
    _swap,
)
LENT = (
    _picks,
    _add,
    _reach_toll,
    _move_on,
    _are_kin,
    _come_from,
    _name_kind,
    _fill_gap,
    _sum_up,
    _retell,
    _go_on_list,
)
