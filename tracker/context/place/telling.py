"""Sentence, its places -> what it tells of the scene: the place it leaves to others, offices, what points back."""

import math
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from tracker.context.place.nesting import find_finer, says_where
from tracker.context.place.roles import find_roles, heads_line
from tracker.lexicon import locatives as words
from tracker.model import PlaceMention, Sentence

FAR_KM = 150.0  # places farther apart than a region is wide


def find_scene(places: Sequence[PlaceMention], sentence: Sentence) -> PlaceMention | None:
    """Return the place that a sentence leaves to the ones after it: the last that it sets its story in."""
    return _find_scene(tuple(places), sentence)


@lru_cache(maxsize=256)  # each figure after it asks
def _find_scene(places: tuple[PlaceMention, ...], sentence: Sentence) -> PlaceMention | None:
    own = sorted((p for p in places if sentence.start <= p.start < sentence.end), key=lambda p: p.start)[:40]
    roles = find_roles(own, sentence, ())
    usable = [
        (role, p) for p, role in zip(own, roles, strict=True) if role >= 0.4 and p.precision not in ("country", "sea")
    ]
    if not usable:
        return None
    usable = [(role, p) for role, p in usable if not says_where(p, sentence)] or usable
    best = max(role for role, _ in usable)
    near = [p for role, p in usable if role >= best - 0.15]
    if _is_long_list(near, sentence):
        return None
    last = near[-1]
    if last.precision in ("region", "district"):  # "overran El Daein — the army's last base in Darfur"
        towns = [p for p in near if p.precision in ("settlement", "site") and p.party == last.party]
        last = towns[-1] if towns and not is_far(towns[-1], last) else last
    return find_finer(last, own, roles, sentence)


def _is_long_list(places: Sequence[PlaceMention], sentence: Sentence) -> bool:
    """Tell whether a sentence ends its scene in a list: "cities including Kyiv, Dnipro, Kryvyi Rih and Sloviansk"."""
    tail = places[-3:]
    gaps = (sentence.text[a.end - sentence.start : b.start - sentence.start] for a, b in pairwise(tail))
    return len(tail) == 3 and all(words.LIST_GAP.fullmatch(gap) for gap in gaps)


def find_office(places: Sequence[PlaceMention], sentence: Sentence) -> PlaceMention | None:
    """Return the land of the governor or mayor who speaks, when the sentence names no other place."""
    own = sorted((p for p in places if sentence.start <= p.start < sentence.end), key=lambda p: p.start)[:40]
    roles = find_roles(own, sentence, ())
    offices = [p for p, role in zip(own, roles, strict=True) if role < 0 and p.precision not in ("country", "sea")]
    if len({p.name for p in offices}) != 1 or any(role > 0.3 for role in roles):
        return None
    start, end = offices[0].start - sentence.start, offices[0].end - sentence.start
    after, before = sentence.text[end : end + 45], sentence.text[max(0, start - 45) : start]
    return offices[0] if words.LOCAL_OFFICE.match(after) or words.LOCAL_OFFICE_OF.search(before) else None


def is_of_body(place: PlaceMention, sentence: Sentence) -> bool:
    """Tell whether a place only says where a body sits: "the Ministry of Health in Gaza"."""
    at = place.start - sentence.start
    return words.BODY_IN.search(sentence.text, max(0, at - 60), at) is not None


def names_scene(places: Sequence[PlaceMention], sentence: Sentence) -> bool:
    """Tell whether a sentence names a scene of its own, so that no other is carried into it."""
    own = sorted((p for p in places if sentence.start <= p.start < sentence.end), key=lambda p: p.start)[:40]
    return bool(words.NATIONWIDE.search(sentence.text)) or any(r > 0.5 for r in find_roles(own, sentence, ()))


def find_head(places: Sequence[PlaceMention], sentence: Sentence) -> PlaceMention | None:
    """Return the area that heads a report on it: "Sumy region: 27 shellings in a day"."""
    return next((p for p in places if words.AREA.search(p.text) and heads_line(p, sentence)), None)


def find_bare(places: Sequence[PlaceMention], sentence: Sentence) -> PlaceMention | None:
    """Return the place that is all that a line says: "Toretsk axis.", "Kherson region"."""
    if len(places) != 1 or places[0].precision == "country":
        return None
    start, end = places[0].start - sentence.start, places[0].end - sentence.start
    bare = words.HEADER_BEFORE.fullmatch(sentence.text, 0, start) and words.ALONE.match(sentence.text, end)
    return places[0] if bare else None


def is_headed(sentence: Sentence) -> bool:
    """Tell whether a line is about what it names at its head, so that no other place is carried into it."""
    return words.HEADED.match(sentence.text) is not None


def points_back(sentence: Sentence) -> bool:
    """Tell whether a sentence speaks of a place named before: "in the city", "there"."""
    found = words.ANAPHOR.search(sentence.text)
    return found is not None and found["what"] != "territory"


def find_referent(places: Sequence[PlaceMention], before: Sentence, sentence: Sentence) -> PlaceMention | None:
    """Return the place of an earlier sentence that "the city", "the region" in this one can stand for, or None."""
    found = words.ANAPHOR.search(sentence.text)
    if found is None or not found["what"]:
        return None
    towns = found["what"] in ("city", "town", "village", "settlement")
    own = sorted((p for p in places if before.start <= p.start < before.end), key=lambda p: p.start)[:40]
    fitting = [
        place
        for place, role in zip(own, find_roles(own, before, ()), strict=True)
        if role
        and place.precision == ("settlement" if towns else "region")
        and not (found["what"] == "city" and _is_called_small(place, before))
    ]
    called = [place for place in fitting if _is_called(place, found["what"], before)]
    return (called or fitting)[-1] if fitting else None


def _is_called(place: PlaceMention, kind: str, sentence: Sentence) -> bool:
    """Tell "Poonch town", "the town of Poonch" among other towns: which of them "the town" is."""
    start, end = place.start - sentence.start, place.end - sentence.start
    before, after = sentence.text[max(0, start - 24) : start], sentence.text[end - len(kind) - 1 : end + len(kind) + 1]
    return f"{kind} of " in before or f" {kind}" in after


def _is_called_small(place: PlaceMention, sentence: Sentence) -> bool:
    """Tell "the town of Rafah", "Atarib village": not what "the city" stands for."""
    start, end = place.start - sentence.start, place.end - sentence.start
    return (
        words.SMALL.search(sentence.text[max(0, start - 12) : start] + "|" + sentence.text[end : end + 12]) is not None
    )


def is_far(place: PlaceMention, other: PlaceMention) -> bool:
    """Tell whether two places cannot be one scene; False when a place has no coordinates."""
    if place.party and other.party and place.party != other.party:
        return True
    if place.lat is None or place.lon is None or other.lat is None or other.lon is None:
        return False
    east = (place.lon - other.lon) * math.cos(math.radians(place.lat))
    return math.hypot(place.lat - other.lat, east) * 111.2 > FAR_KM


def choose_respective(
    places: Sequence[PlaceMention], before: Sentence, sentence: Sentence, position: int
) -> PlaceMention | None:
    """Return the place that "respectively" gives a figure: the one at its rank in the list of the sentence before."""
    if not words.RESPECTIVELY.search(sentence.text):
        return None
    named = [p for p in sorted(places, key=lambda p: p.start) if p.precision != "country"]
    numbers = [m.start() for m in words.NUMBER.finditer(words.DATE.sub(lambda m: " " * len(m[0]), sentence.text))]
    at = position - sentence.start
    if len(named) != len(numbers) or at not in numbers or not before.start <= named[0].start < before.end:
        return None
    return named[numbers.index(at)]
