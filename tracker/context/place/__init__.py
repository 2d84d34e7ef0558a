"""PlaceMention, Sentence, position of a figure -> the PlaceMention that the figure has, or None.

Each place of the sentence gets a role from the words around it (a locative phrase, part of a title, a dateline, an
origin ...), then a score from its role and from what stands between it and the figure: other figures, clause
boundaries, distance. The best score wins; a finer place beats the coarser one that it is nested in.
"""

import math
from collections.abc import Sequence

from tracker import patterns as regex
from tracker.context.place.nesting import find_finer, find_whole, is_alike
from tracker.context.place.roles import find_roles, heads_line
from tracker.context.place.telling import (
    choose_respective,
    find_bare,
    find_head,
    find_office,
    find_referent,
    find_scene,
    is_far,
    is_headed,
    is_of_body,
    names_scene,
    points_back,
)
from tracker.context.place.weighing import BEFORE_COST, IN_WHERE, SOFT_COST, find_cost, find_least_cost
from tracker.lexicon import locatives as words
from tracker.lexicon.answering import is_answered
from tracker.model import PlaceMention, Sentence, Span

LEAST_SCORE = 1.0  # below it a place is too far from the figure to be its place
LEAST_ROLE = 0.8  # of a place that is surely a scene
FINER = 3.0  # so much less may a town have than the region named before: "in Sumy region, drones hit Shostka, killing"
FARTHEST = 700  # characters beyond which no place belongs to the figure, which also bounds the work on hostile text
TINY = 1e-6  # sums of costs in another order


def choose_place(
    places: Sequence[PlaceMention],
    sentence: Sentence,
    position: int,
    *,
    clause: Span | None = None,
    earlier: Sequence[PlaceMention] = (),
    avoid: Sequence[Span] = (),
) -> PlaceMention | None:
    """Return the place of the figure at `position` (a source offset), or None when the text names none.

    `places` are those of the sentence, with source offsets; others are ignored. `clause` is the figure's clause where
    the caller knows it: places outside count less. `avoid` are stretches that name claimants. `earlier` are places of
    earlier sentences of the same section, newest last: the newest that fits is taken when the sentence names none, so
    pass it only when carrying is wanted. Countries are never returned.

    "In Kherson, two people were killed" -> Kherson; "34 drones over Moscow region, 14 over Bryansk": each its own;
    "Chasiv Yar in Donetsk region" -> Chasiv Yar; "Kharkiv governor Oleh Syniehubov said two died" -> None.
    """
    start, end = max(sentence.start, position - FARTHEST), min(sentence.end, position + FARTHEST)
    own = sorted((p for p in places if start <= p.start and p.end <= end), key=lambda p: p.start)
    roles = find_roles(own, sentence, avoid)
    if given := _find_bracketed(own, sentence, position) or _find_respective(own, sentence, position):
        return given
    at = position - sentence.start
    elsewhere = words.ELSEWHERE.search(sentence.text, at, at + 110)
    if elsewhere and len(words.NUMBER.findall(sentence.text, at, elsewhere.end())) < 2:
        named = elsewhere["name"] or ""  # "five were hurt elsewhere in the region"
        regions = [p for p in (*earlier, *own) if p.precision == "region" and p.start < position and named in p.text]
        ahead = [p for p in own if named and p.precision == "region" and p.text.startswith(named)]
        return regions[-1] if regions else next(iter(ahead), None)  # "two died across Kherson region"
    if words.THERE.match(sentence.text, at):
        named = [
            p for p, role in zip(own, roles, strict=True) if p.start < position and role and p.precision != "country"
        ]
        if named:
            return named[-1]  # "Sumy took the brunt: 31 drones were destroyed there"
    scores = _find_scores(own, roles, sentence, position, clause=clause)
    best, best_score = None, LEAST_SCORE
    for index in sorted(scores):
        place, role, score = own[index], roles[index], scores[index]
        if score > best_score or (best and score > best_score - FINER and _lies_in(place, best, role, position)):
            best, best_score = place, max(score, best_score)
    if best:
        best = _find_joint(best, own, roles, sentence, position)
        if best.start < position and _is_of_country(sentence, position, own):
            return None
        return find_finer(best, own, roles, sentence)
    offices = [p for p, role in zip(own, roles, strict=True) if role < 0 and not _is_army_of(p, sentence)]
    return _find_referent(offices, sentence) or _find_carried(earlier, sentence)


def _lies_in(place: PlaceMention, region: PlaceMention, role: float, position: int) -> bool:
    """Tell whether a town between a region and a figure is the scene: "in Sumy region, bombs hit <Shostka>"."""
    small = place.precision in ("settlement", "district", "site") and region.precision == "region"
    between = region.start < place.start < position
    return small and between and role > LEAST_ROLE and place.party in (region.party, "") and not is_far(place, region)


def _is_army_of(place: PlaceMention, sentence: Sentence) -> bool:
    """Tell "Kiev's forces", by the seat of a government: no office of the town."""
    end = place.end - sentence.start
    return place.name in words.GOVERNMENTS and words.ARMY_AFTER.match(sentence.text, end) is not None


def _find_scores(
    own: Sequence[PlaceMention], roles: Sequence[float], sentence: Sentence, position: int, *, clause: Span | None
) -> dict[int, float]:
    """Return the score of each place that may be the figure's by its rank; those far below the best have none."""
    at = position - sentence.start
    told = [p for p, role in zip(own, roles, strict=True) if role > 0 or p.precision == "country"]
    figure = words.FIGURE.match(sentence.text, at)
    figure_end = figure.end() if figure else at
    scores: dict[int, float] = {}
    top = -math.inf
    # The nearest first: behind enough words nothing can come near the best, and the words need not be read
    for index in sorted(range(len(own)), key=lambda index: abs(own[index].start - position)):
        place, role = own[index], roles[index]
        if role > 0:
            heads = place.start < position and _heads_figure(place, sentence, position, own)
            if not heads and 10 * role - find_least_cost(place, sentence, at, figure_end) < top - FINER - TINY:
                continue
            if place.start > position and _has_its_own(place, sentence):
                continue
            score = 10 * role - (BEFORE_COST if heads else find_cost(place, sentence, position, told))
            if place.start < position and _turns_country(place, sentence, position, own):
                continue
            if is_answered(sentence.text, at, place.start - sentence.start):
                continue
            if clause and not (clause.start <= place.start < clause.end):
                score -= SOFT_COST if place.start < position else 2 * SOFT_COST
            scores[index] = score
            top = max(top, score) if score > LEAST_SCORE else top
    return scores


def _heads_figure(place: PlaceMention, sentence: Sentence, position: int, own: Sequence[PlaceMention]) -> bool:
    """Tell whether a place heads the line, or the part of it up to a semicolon, that a figure stands in."""
    return heads_line(place, sentence) and not any(
        place.start < other.start < position and heads_line(other, sentence) for other in own
    )


def _find_joint(
    best: PlaceMention, own: Sequence[PlaceMention], roles: Sequence[float], sentence: Sentence, position: int
) -> PlaceMention:
    """Return the town behind a figure that shares it with the next: "three houses and two shops burned in Siversk".

    It beats the area that is named before, and the town of the clause before. So does the town where the clause behind
    the figure goes on: "In South Darfur, two people died when a shell hit a school in Nyala".
    """
    at = position - sentence.start
    coarse = best.precision in ("region", "district")
    if best.start > position or not (
        coarse
        or words.NEXT_COUNT.fullmatch(sentence.text, best.end - sentence.start, at)
        or words.NEXT_CLAUSE.fullmatch(sentence.text, best.end - sentence.start, at)
    ):
        return best
    figure = words.FIGURE.match(sentence.text, at)
    for place, role in zip(own, roles, strict=True):
        if place.start > position and place.precision != "country":
            between = sentence.text[figure.end() if figure else at : place.start - sentence.start]
            fits = place.precision in ("settlement", "site") and role > LEAST_ROLE and place.party in (best.party, "")
            # "Two fell near Kidal on Monday and four on Friday when a mine went off in Gao"
            turned = words.NEXT_COUNT.fullmatch(sentence.text, best.end - sentence.start, at) and words.NUMBER.search(
                sentence.text, 0, best.start - sentence.start
            )
            goes_on = words.JOINT.fullmatch(between) or ((coarse or turned) and words.GOES_ON.fullmatch(between))
            return place if fits and goes_on else best
    return best


def _has_its_own(place: PlaceMention, sentence: Sentence) -> bool:
    """Tell a place whose number stands right behind it: "four died in Kharkiv and Sumy two"."""
    at = place.start - sentence.start
    if words.OWN_BRACKET.match(sentence.text, place.end - sentence.start):
        return True  # "1,161 crossed at Kisoro (873) and Kanungu (234)"
    gapped = words.GAPPED_BEFORE.search(sentence.text, max(0, at - 12), at)  # no longer than its words
    return gapped is not None and words.GAPPED_AFTER.match(sentence.text, place.end - sentence.start) is not None


def _find_respective(own: Sequence[PlaceMention], sentence: Sentence, position: int) -> PlaceMention | None:
    """Return the place of a number's rank: "in Kherson and Donetsk two and five died, respectively"."""
    found = words.RESPECTIVELY.search(sentence.text)
    named = [p for p in own if p.precision != "country"]
    if found is None or len(named) < 2:
        return None
    plain = words.DATE.sub(lambda m: " " * len(m[0]), sentence.text)
    numbers = [m.start() for m in words.NUMBER.finditer(plain, 0, found.start())][-len(named) :]
    at = position - sentence.start
    return named[numbers.index(at)] if len(numbers) == len(named) and at in numbers else None


def _find_bracketed(own: Sequence[PlaceMention], sentence: Sentence, position: int) -> PlaceMention | None:
    """Return the place right before the brackets that a figure stands in: "Sumy (where 35 died) and Lviv (four)"."""
    at = position - sentence.start
    if listed := _find_listed(own, sentence, position):
        return listed
    opened = sentence.text.rfind("(", max(0, at - 200), at)
    if opened < 0 or ")" in sentence.text[opened:at] or ")" not in sentence.text[at : at + 200]:
        return None
    inside = any(opened <= p.start - sentence.start < at for p in own)
    before = [p for p in own if 0 <= opened - (p.end - sentence.start) <= 1 and p.precision != "country"]
    return before[0] if before and not inside else None


def _find_listed(own: Sequence[PlaceMention], sentence: Sentence, position: int) -> PlaceMention | None:
    """Return the place that a number in a list stands right behind: "Kursk – 34, Sumy – 21", "and over Sumy 21"."""
    before = [p for p in own if p.end < position and p.precision != "country"]
    if not before:
        return None
    place, at = before[-1], position - sentence.start
    start, end = place.start - sentence.start, place.end - sentence.start
    if words.OWN_DASH.fullmatch(sentence.text, end, at) and words.OWN_BRACKET.match(sentence.text, end):
        opens = words.LIST_OPENING.search(sentence.text, max(0, start - 40), start)
        return place if opens else None
    gapped = words.OWN_GAP.match(sentence.text, end)
    led = words.GAPPED_IN.search(sentence.text, max(0, start - 30), start)
    return place if gapped and gapped.end() == at and led else None


def is_one_of_several(place: PlaceMention, places: Sequence[PlaceMention], sentence: Sentence, position: int) -> bool:
    """Tell whether one figure is shared by a list of places: "nineteen drones over Belgorod and Voronezh"."""
    own = sorted((p for p in places if sentence.start <= p.start < sentence.end), key=lambda p: p.start)
    if place not in own or words.SHARED_OUT.search(sentence.text):
        return False
    if place.start < position:  # "strikes on Kherson, Donetsk and Kharkiv killed one"
        behind = [p for p in own if place.start <= p.start < position]
        between = sentence.text[behind[-1].end - sentence.start : position - sentence.start]
        if words.HARD.search(between):
            return False
    index = own.index(place)
    first = last = index
    gaps: list[str] = []
    while last + 1 < len(own) and is_alike(own[last + 1], place):
        gap = sentence.text[own[last].end - sentence.start : own[last + 1].start - sentence.start]
        if not words.LIST_GAP.fullmatch(gap):
            break
        gaps.append(gap)
        last += 1
    return last > first and any(regex.search(r"\b(?:and|or)\b|&", gap) for gap in gaps)


def _is_of_country(sentence: Sentence, position: int, own: Sequence[PlaceMention]) -> bool:
    """Tell whether the words behind a figure set it in all of a country: "36 were killed across Ukraine"."""
    at = position - sentence.start
    stop = words.OWN_END.search(sentence.text, at + 1, at + 160)
    end = stop.start() if stop else min(len(sentence.text), at + 160)
    if words.NATIONWIDE.search(sentence.text, at, end):
        return True
    return any(
        other.precision == "country"
        and at < other.start - sentence.start
        and other.end - sentence.start <= end
        and words.IN_ALL_OF.search(sentence.text, at, other.start - sentence.start)
        and not sentence.text.startswith(("'s", "’s"), other.end - sentence.start)
        for other in own
    )


def _turns_country(place: PlaceMention, sentence: Sentence, position: int, own: Sequence[PlaceMention]) -> bool:
    """Tell whether a country is named since, as of a figure: "nine hurt near Haifa; raids on Lebanon kill 23"."""
    if any(
        other.precision == "country"
        and place.end < other.start < position
        and IN_WHERE.fullmatch(sentence.text, other.end - sentence.start, position - sentence.start)
        and words.IN_ALL_OF.search(sentence.text, 0, other.start - sentence.start)
        for other in own
    ):
        return True  # "180 died in Gaza, and in Mali, where 22 were shot"
    mark = sentence.text.rfind(";", place.end - sentence.start, position - sentence.start)
    return mark >= 0 and (
        sentence.kind == "heading"
        or any(p.precision == "country" and mark < p.start - sentence.start < position - sentence.start for p in own)
    )


def _find_referent(offices: Sequence[PlaceMention], sentence: Sentence) -> PlaceMention | None:
    """Return the place of an office when the sentence points to it: "Kharkiv's mayor said two died in the city"."""
    return offices[-1] if offices and words.ANAPHOR.search(sentence.text) else None


def _find_carried(earlier: Sequence[PlaceMention], sentence: Sentence) -> PlaceMention | None:
    """Return the newest earlier place, or the newest of the kind that the sentence points to ("the region")."""
    usable = [place for place in earlier if place.precision != "country"]
    if not usable:
        return None
    anaphor = words.ANAPHOR.search(sentence.text)
    if anaphor and anaphor["what"]:
        wanted = (
            ("settlement",) if anaphor["what"] in ("city", "town", "village", "settlement") else ("region", "district")
        )
        fitting = [place for place in usable if place.precision in wanted]
        return (fitting or usable)[-1]
    return usable[-1]


__all__ = [
    "choose_place",
    "choose_respective",
    "find_bare",
    "find_head",
    "find_office",
    "find_referent",
    "find_scene",
    "find_whole",
    "is_far",
    "is_headed",
    "is_of_body",
    "is_one_of_several",
    "names_scene",
    "points_back",
]
