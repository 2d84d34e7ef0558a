"""Text of a sentence or document -> the country that it is set in, the body or country that opens it as its subject."""

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from typing import TypeVar

from tracker import patterns as regex
from tracker.lexicon import speaking
from tracker.lexicon.claimants import Speaker, country_of, find_claimants, region_side
from tracker.lexicon.gazetteer import find_places
from tracker.lexicon.likeness import is_subject
from tracker.lexicon.locatives import REPORTED_FROM
from tracker.lexicon.parties import find_parties
from tracker.model import PartyMention, PlaceMention

Named = TypeVar("Named", PartyMention, PlaceMention)

# "blaming <Moscow>": the seat of a government, where no place is meant
_SEAT = regex.compile(
    r"(?<!\b(?:in|near|over|at|outside)\s)\b(?:Moscow|Kyiv|Kiev)\b(?!['’]?s?\s(?:[Rr]egion|[Oo]blast|mayor|governor|city|police|officials))"
)
# "fired <from the Kursk region>": not where the speaker is
_FROM_THERE = regex.compile(
    r"\b(?:fired|launched|flown|came|coming)\sfrom\s(?:the\s)?\p{Lu}[\p{L}-]+(?:\s[Rr]egion|\s[Oo]blast)?"
)
# "KYIV, May 5 (Reuters) - ", "KYIV >> "
_DATELINE = regex.compile(
    r"\W{0,3}\p{Lu}{3}[\p{Lu}\s./]{0,27}(?:,\s[^–—>-]{3,20})?\s?(?:\([^)]{2,20}\)\s)?(?:[–—-]{1,2}|>>)\s"
)
# What may stand before the subject of a sentence
_OPENS = regex.compile(r"\W{0,3}(?:[Tt]he\s)?(?:\p{L}+-(?:led|backed|run|based|dominated|aligned|controlled)\s)?")


_HEAD = 4000  # characters of a text in which its datelines are looked for
_ABOUT = 2  # times that a text names the country that it is about
_LINE = regex.compile(r"(?:^|\n)\s{0,3}(?=\p{Lu}|\()")


@lru_cache(maxsize=8)
def _find_datelines(text: str) -> tuple[tuple[int, int], ...]:
    """Find where lines say from where they were reported: "NAIROBI (AP) — "."""
    heads = (REPORTED_FROM.match(text, line.end()) for line in _LINE.finditer(text, 0, _HEAD))
    return tuple(head.span() for head in heads if head)


def outside_datelines(text: str, named: Sequence[Named]) -> Sequence[Named]:
    """Leave out what only a dateline names, in a text about another country: "NAIROBI (AP) — Malian rebels ..."."""
    spans = _find_datelines(text)
    told = [m for m in named if not any(start <= m.start < end for start, end in spans)]
    times = Counter(m.party for m in told if m.party)
    if len(told) == len(named) or max(times.values(), default=0) < _ABOUT:
        return named
    return [m for m in named if times[m.party] or m in told]


def find_opening_body(before: str) -> Speaker | None:
    """Read "The air force shot down 34 drones, it said": the body or country that opens the sentence of a pronoun."""
    if dateline := _DATELINE.match(before):
        before = before[dateline.end() :]
    first = next(iter(find_claimants(before[:60])), None)
    if first and first.speaker.kind == "body" and _OPENS.fullmatch(before, 0, first.start):
        return first.speaker if is_subject(before, first.end) else None
    return _opening_country(before)


def _opening_country(before: str) -> Speaker | None:
    """Read "Moscow last gave a figure in 2022: then it declared": the country that opens the sentence of a pronoun."""
    first = next(iter(find_parties(before)), None)
    if first and speaking.SEAT_BEFORE.fullmatch(before, 0, first.start) and before[first.end :] == ", ":
        return country_of(first.party)  # "In Baku, they announced"
    if first is None or first.start > 3 or first.form not in ("country", "capital"):
        return None
    alone = speaking.GOES_ON_ALONE.match(before, first.end) and speaking.CLAUSE_END.search(before)
    return country_of(first.party) if alone else None


def only_country(text: str) -> str:
    """Tell the one country that a text names as such; "" for none or several."""
    sides = {m.party for m in find_parties(text) if m.party and m.form == "country"}
    return sides.pop() if len(sides) == 1 else ""


@lru_cache(maxsize=64)
def place_side(text: str) -> str:
    """Tell the one country that the regions or else the places named in a text are in; "" for none or several."""
    text = _FROM_THERE.sub("", _SEAT.sub("", text))
    if side := region_side(text):
        return side
    sides = {place.party for place in find_places(text) if place.party and place.precision != "country"}
    return sides.pop() if len(sides) == 1 else ""


@lru_cache(maxsize=8)
def main_side(text: str) -> str:
    """Tell the country that nearly all places of a text are in, for its mayors and its police; "" for none."""
    sides = Counter(place.party for place in find_places(text[:20_000]) if place.party and place.precision != "country")
    side, most = next(iter(sides.most_common(1)), ("", 0))
    return side if most >= 0.75 * sides.total() else ""
