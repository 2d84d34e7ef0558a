"""Draft, what was told before it -> the draft as the next of a list of counts: "34 drones over Kyiv, 14 over Sumy"."""

from tracker import patterns as regex
from tracker import schema
from tracker.matching.adding import is_there
from tracker.matching.drafts import Draft
from tracker.matching.leads import DASH, PLACED, find_led, opens_list
from tracker.matching.reading import Reading
from tracker.matching.recalling import is_outranked, outranking
from tracker.matching.telling import Told, recall, take
from tracker.matching.words import (
    AUXILIARIES,
    BOUNDING,
    DETERMINERS,
    JOINTS,
    MARKS,
    POINTERS,
    PREPOSITIONS,
    PRONOUNS,
    QUOTES,
    SAYING,
)

# "- Poland: 1,152,000 ...", "Kharkiv region - 12 ...": a line that counts for a place
ITEM = regex.compile(
    r"\W{0,3}\p{Lu}[\p{L}\s'’.-]{2,40}?\s?[:–—-]\s?(?:about\s|over\s|some\s)?(?:\d|one\b|two\b|three\b|four\b|five\b)"
)
ITEM_NAME = regex.compile(r"(?:[^\w\s]\s)?\p{Lu}[\p{L}\s'’.-]{2,40}?\s?[:–—-](?:\s(?:about|over|some))?")
DONE_BY = frozenset("killed wounded killed_or_wounded lost intercepted destroyed captured launched released".split())
# What weapons do, and people do not: "wounded 11 people, after one of them hit a house"
LANDING = frozenset("hit hits struck landed landing fell exploded crashed slammed crossed".split())
THOSE = frozenset("those ours theirs others".split())
LISTS = frozenset([":", "("])
LATER = frozenset("later then now afterwards today".split())
GAP = 6  # tokens between a joint and the number that a clause is left out before
NEXT_TIMES = [["the", "following"], ["the", "next"], ["next", "year"], ["next", "month"]]


def go_on_from_header(draft: Draft, told: Told) -> bool:
    led = find_led(told.reading, draft, told.header, told.earlier) if told.header and told.giver is None else None
    return led is not None and recall(draft, led)


def go_on_from_item(draft: Draft, told: Told) -> bool:
    """Read a line of a list by the one above it: "- Poland: 1,152,000 refugees", "- Romania: 89,900"."""
    if told.giver is not None or not told.earlier or not ITEM.match(told.previous):
        return False
    tokens, at = told.reading.tokens, draft.token
    named = ITEM_NAME.fullmatch(" ".join(t.text for t in tokens[:at])) is not None
    return named and at == len(tokens) - 1 and recall(draft, told.earlier[-1])


def come_next(draft: Draft, told: Told) -> bool:
    """Read the next in rank: "South Sudan comes next with 34"."""
    if not (told.giver or told.near) or not is_outranked(told.reading, draft):
        return False
    if told.giver:
        return take(draft, told.giver, "list")
    first = outranking(told.near)
    return first is None or recall(draft, first)


def split_by_doer(draft: Draft, told: Told) -> bool:
    """Read who did it to each: "over 300 soldiers killed by the Zapad group, up to 85 by the Dnepr"."""
    giver, tokens, k = told.giver, told.reading.tokens, draft.token
    following = [t.low for t in tokens[k + 1 : k + 3]]
    if giver is None or len(following) < 2 or giver.event not in DONE_BY or following[0] not in ("by", "to", "against"):
        return False
    named = tokens[k + 2].text[:1].isupper() or following[1] in DETERMINERS
    behind = [t.low for t in tokens[giver.token + 1 : k]]
    listed = any(word in (",", "and", ";") for word in behind[-4:])
    return named and listed and following[0] in behind and "." not in behind and take(draft, giver, "list")


def fill_gap(draft: Draft, told: Told) -> bool:
    if told.giver is None:
        return False
    there = is_there(told.reading, draft)  # "counted three dead; by evening there were seven"
    return (there or _gaps(told.reading, draft)) and take(draft, told.giver, "list")


def go_on_list(draft: Draft, told: Told) -> bool:
    """Read what goes on a list of places or parts: "34 drones over Kyiv, 14 over Sumy"."""
    if told.giver:
        return _elliptic(told.reading, draft) and take(draft, told.giver, "list")
    opens = bool(told.earlier) and opens_list(told.reading, draft) and told.earlier[-1].subject in schema.WEAPONS
    return opens and recall(draft, told.earlier[-1])


def _gaps(reading: Reading, draft: Draft) -> bool:
    """Whether a name stands in for the clause before: "Poland hosts 950,000 refugees, Germany 1.1 million"."""
    tokens, last = reading.tokens, draft.token - 1
    while last > 0 and (tokens[last].low in BOUNDING or tokens[last].low in QUOTES) and tokens[last].low != "the":
        last -= 1
    dashed = last > 0 and [tokens[last].low] in DASH
    last -= dashed  # "three in Nikopol, Kherson <–> 7"
    following = tokens[draft.token + 1].low if draft.token + 1 < len(tokens) else "."
    joints = JOINTS | LISTS if dashed else JOINTS  # "55 drones<: >Kursk – 34, Sumy – 21"
    first = next((k for k in range(last, max(0, last - GAP), -1) if tokens[k].low in joints), -1)
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
