"""PlaceMention, Sentence, position of a figure -> the PlaceMention that the figure has, or None.

Each place of the sentence gets a role from the words around it (a locative phrase, part of a title, a dateline, an
origin ...), then a score from its role and from what stands between it and the figure: other figures, clause
boundaries, distance. The best score wins; a finer place beats the coarser one that it is nested in.
"""

import math
from collections.abc import Sequence
from itertools import pairwise

from tracker import patterns as regex
from tracker.lexicon import locatives as words
from tracker.model import PlaceMention, Sentence, Span

LEAST_SCORE = 1.0  # below it a place is too far from the figure to be its place
FARTHEST = 700  # characters beyond which no place belongs to the figure, which also bounds the work on hostile text
NUMBER_COST = 4.0  # another figure stands between
BOUNDARY_COST = 5.0  # another clause begins between
SOFT_COST = 1.5  # a subordinate clause begins between: "two died after a drone hit a car in Nikopol"
FAR_KM = 150.0  # places farther apart than a region is wide
BEFORE_COST = 1.5  # the place stands before the figure
# "in the capital, <Kyiv>": says which
APPOSED = regex.compile(
    r"\b(?:in|on|at|near|over|outside) (?:the |its )?(?:[\w-]+ ){0,3}(?:capital|city|town|port|village), $"
)
# "in the Donetsk <town of> Toretsk", "in Sumy region's <border village of> Esman"
CLASS_OF = regex.compile(
    r"(?: region| oblast| province)?(?:['’]s)?\s+(?:[a-z-]+\s+){0,2}(?:town|village|city|settlement|hamlet|suburb|port|"
    r"community|district) of (?:the )?"
)


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
    roles = _find_roles(own, sentence, avoid)
    if bracketed := _find_bracketed(own, sentence, position):
        return bracketed
    at = position - sentence.start
    elsewhere = words.ELSEWHERE.search(sentence.text, at, at + 110)
    if elsewhere and len(words.NUMBER.findall(sentence.text, at, elsewhere.end())) < 2:
        named = elsewhere["name"] or ""  # "five were hurt elsewhere in the region"
        regions = [p for p in (*earlier, *own) if p.precision == "region" and p.start < position and named in p.text]
        return regions[-1] if regions else None
    if words.THERE.match(sentence.text, at):
        named = [
            p for p, role in zip(own, roles, strict=True) if p.start < position and role and p.precision != "country"
        ]
        if named:
            return named[-1]  # "Sumy took the brunt: 31 drones were destroyed there"
    best, best_score = None, LEAST_SCORE
    for place, role in zip(own, roles, strict=True):
        if role > 0:
            heads = place.start < position and _heads_line(place, sentence)
            score = 10 * role - (BEFORE_COST if heads else _find_cost(place, sentence, position, own))
            if place.start < position and _turns_country(place, sentence, position, own):
                continue
            if clause and not (clause.start <= place.start < clause.end):
                score -= SOFT_COST if place.start < position else 2 * SOFT_COST
            if score > best_score:
                best, best_score = place, score
    if best:
        if best.start < position and _is_of_country(sentence, position, own):
            return None
        return _find_finer(best, own, roles, sentence)
    offices = [p for p, role in zip(own, roles, strict=True) if role < 0]
    return _find_referent(offices, sentence) or _find_carried(earlier, sentence)


def _find_bracketed(own: Sequence[PlaceMention], sentence: Sentence, position: int) -> PlaceMention | None:
    """Return the place right before the brackets that a figure stands in: "Sumy (where 35 died) and Lviv (four)"."""
    at = position - sentence.start
    opened = sentence.text.rfind("(", max(0, at - 200), at)
    if opened < 0 or ")" in sentence.text[opened:at] or ")" not in sentence.text[at : at + 200]:
        return None
    inside = any(opened <= p.start - sentence.start < at for p in own)
    before = [p for p in own if 0 <= opened - (p.end - sentence.start) <= 1 and p.precision != "country"]
    return before[0] if before and not inside else None


def _find_roles(own: Sequence[PlaceMention], sentence: Sentence, avoid: Sequence[Span]) -> list[float]:
    """Return how locative each place is: 1 for a locative phrase, 0 for no place at all, -1 for part of an office."""
    roles: list[float] = []
    from_there = False  # whether the list goes on with the places that weapons come from
    for index, place in enumerate(own):
        role = 0.0
        start, end = place.start - sentence.start, place.end - sentence.start
        before = sentence.text[max(0, start - 90) : start]
        listed_on = from_there and bool(
            words.ORIGIN_GAP.fullmatch(sentence.text, own[index - 1].end - sentence.start, start)
        )
        from_there = listed_on or words.ORIGIN.search(before) is not None
        if place.precision != "country":
            inside = any(span.start < place.end and place.start < span.end for span in avoid)
            role = 0.0 if from_there else _find_role(place, before, sentence.text[end : end + 70], start)
            if inside:
                role = min(role, -1.0)
            previous = own[index - 1] if index else None
            speaks = role == 0 and place.name in words.GOVERNMENTS and words.SAYS_AFTER.match(sentence.text, end)
            if previous and -1 < role < 0.9 and not inside and not from_there and not speaks:
                gap = sentence.text[previous.end - sentence.start : start]
                listed = len(gap) < 25 and (words.LIST_GAP.fullmatch(gap) or words.NESTED_GAP.fullmatch(gap))
                if listed and (roles[-1] > 0.5 or previous.precision == "country"):
                    whole = roles[-1] if previous.precision != "country" else _find_role_of_head(previous, sentence)
                    role = max(role, whole * 0.95)
        roles.append(role)
    return roles


def _find_role_of_head(head: PlaceMention, sentence: Sentence) -> float:
    """Return the role of a country, for the place nested in it: "in Russia's Kursk"."""
    start = head.start - sentence.start
    return 1.0 if words.LOCATIVE.search(sentence.text[max(0, start - 90) : start]) else 0.0


def _find_role(place: PlaceMention, before: str, after: str, start: int) -> float:
    """Return how locative a place is by the words around it."""
    government = place.name in words.GOVERNMENTS and place.precision != "region"
    beside = words.SPEECH_BEFORE.search(before) or words.BORDERED.search(before) or words.SEATED_IN.search(before)
    if beside or _is_dateline(place, before, after, start):
        return 0.0
    if words.OFFICE_BEFORE.search(before):
        return -1.0
    if government and (_speaks(before, after, start) or words.OWN_ATTACK.match(after)):
        return 0.0
    if words.MEETING_AFTER.match(after) or (place.name in words.VENUES and words.SAYS_AFTER.match(after)):
        return 0.0
    for pattern, role in ((words.GETTING_TO, 0.35), (APPOSED, 1.0), (words.AWAY, 0.8)):
        if pattern.search(before):
            return role
    locative = words.LOCATIVE.search(before)
    if not locative and words.OFFICE_AFTER.match(after):
        return 0.5 if not government and place.precision == "region" and words.COUNTING.match(after) else -1.0
    if locative:
        if words.OFFICE_AFTER.match(after) and not after.startswith((" region", " city")):
            return 0.5
        return (0.0 if words.SAYS_AFTER.match(after) else 0.39) if place.name in words.VENUES else 1.0
    if (
        words.OBJECT.search(before)
        or words.PARTED.search(before)
        or (words.HEADER_BEFORE.fullmatch(before) and (words.HEADER_AFTER.match(after) or words.ALONE.match(after)))
    ):
        return 0.9
    if words.FROM.search(before) and not words.STRIKE_AFTER.match(after):
        return 0.8 if words.LEAVING.search(before) else 0.15
    if words.TO.search(before):
        return 0.0 if government else 0.45
    if words.SUFFERS.match(after):
        return 0.85
    if words.NOUN_AFTER.match(after):
        return 0.7
    return 0.0 if government else 0.3


def _speaks(before: str, after: str, start: int) -> bool:
    """Tell the seat of a government that speaks: "Tehran said", "In Baku, they announced", "officials in Kyiv"."""
    if words.SEATED_OFFICE.search(before):
        return True
    if start < 5 and words.SEAT_AFTER.match(after):
        return True
    return words.SAYS_AFTER.match(after) is not None and not words.LOCATIVE.search(before)


def is_one_of_several(place: PlaceMention, places: Sequence[PlaceMention], sentence: Sentence, position: int) -> bool:
    """Tell whether one figure is shared by a list of places: "nineteen drones over Belgorod and Voronezh"."""
    own = sorted((p for p in places if sentence.start <= p.start < sentence.end), key=lambda p: p.start)
    if place not in own or place.start < position or words.SHARED_OUT.search(sentence.text):
        return False
    index = own.index(place)
    first = last = index
    gaps: list[str] = []
    while last + 1 < len(own) and own[last + 1].precision == place.precision:
        gap = sentence.text[own[last].end - sentence.start : own[last + 1].start - sentence.start]
        if not words.LIST_GAP.fullmatch(gap):
            break
        gaps.append(gap)
        last += 1
    return last > first and any(regex.search(r"\b(?:and|or)\b|&", gap) for gap in gaps)


def _heads_line(place: PlaceMention, sentence: Sentence) -> bool:
    """Tell whether all of a line is about a place: "Kherson region: 19 villages shelled; two houses damaged"."""
    start, end = place.start - sentence.start, place.end - sentence.start
    return bool(
        start < 40
        and words.HEADER_BEFORE.fullmatch(sentence.text, 0, start)
        and words.HEADER_AFTER.match(sentence.text, end)
    )


def _is_dateline(place: PlaceMention, before: str, after: str, start: int) -> bool:
    """Tell whether a place only says where the report was written: "KYIV (Reuters) -"."""
    if start > 40 or (before.strip(" ,/\n") and not before.isupper()) or not words.DATELINE.match(after):
        return False
    return place.text.isupper() or "(" in after[:45] or bool(words.AGENCY.match(after))


def _find_cost(place: PlaceMention, sentence: Sentence, position: int, own: Sequence[PlaceMention]) -> float:
    """Return what the stretch between a figure and a place takes off the place's score."""
    text, at = sentence.text, position - sentence.start
    start, end = place.start - sentence.start, place.end - sentence.start
    if start >= at:
        figure = words.FIGURE.match(text, at)
        between = words.OPENING_DASH.sub(" ", words.ASIDE.sub(" ", text[figure.end() if figure else at : start]))
        numbers = len(words.NUMBER.findall(words.DATE.sub(" ", between)))
        cost = len(between) / 60 + NUMBER_COST * numbers
        # "twelve drones were downed: six over Kursk"; "10 million in Sudan, 3 million in Darfur": the place of a part
        if numbers and (": " in between or words.PART.search(between) or _has_country(sentence, position, place, own)):
            cost += BOUNDARY_COST
        if _has_target(sentence, position, place, own):
            cost += 2 * BOUNDARY_COST
        if words.MOST_OF_THEM.search(between) or words.INCLUDING_ONE.search(between):
            cost += 2 * BOUNDARY_COST
        # "70 were stopped, and <43 over> Kursk": the place of the next of a list
        if numbers and words.NEXT_OF_LIST.search(between):
            cost += BOUNDARY_COST
        # ", in Donetsk three": the place belongs to the figure behind it
        follows = text[end : end + 14]
        owned = words.NUMBER.search(follows)
        comma = between.rstrip().endswith((",", ";")) or regex.search(
            r"(?:[,;]|\band)\s+(?:and )?(?:in|near|at|over|on) [^,;]{0,20}$", between
        )
        if owned and comma and not regex.search(r"[,;.]", follows[: owned.start()]):
            cost += NUMBER_COST
    else:
        between = words.ASIDE.sub(" ", text[end:at])
        numbers = len(words.NUMBER.findall(words.DATE.sub(" ", between)))
        leading = not words.NUMBER.search(words.DATE.sub(" ", text[:start]))
        next_clause = SOFT_COST if words.NEXT_CLAUSE.fullmatch(between) else 0.0  # "in Kherson, and two died in Sumy"
        cost = (
            next_clause
            + BEFORE_COST
            + len(between) / 80
            + (1.0 if leading else NUMBER_COST) * min(numbers, 2 if leading else 9)
        )
    cost += BOUNDARY_COST * len(words.HARD.findall(between)) + SOFT_COST * len(words.SOFT.findall(between))
    return cost


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
    """Tell whether a semicolon and a country stand between: "nine hurt near Haifa; raids on Lebanon kill 23"."""
    mark = sentence.text.rfind(";", place.end - sentence.start, position - sentence.start)
    return mark >= 0 and (
        sentence.kind == "heading"
        or any(p.precision == "country" and mark < p.start - sentence.start < position - sentence.start for p in own)
    )


def _has_target(sentence: Sentence, position: int, place: PlaceMention, own: Sequence[PlaceMention]) -> bool:
    """Tell whether a country is named as the target before another clause names the place: "40 at Israel, and ..."."""
    for other in own:
        if other.precision == "country" and position <= other.start < place.start:
            start, end = other.start - sentence.start, other.end - sentence.start
            apart = sentence.text.find(", and ", end, place.start - sentence.start) >= 0
            if apart and words.AT_COUNTRY.search(sentence.text, max(0, start - 20), start):
                return True
    return False


def _has_country(sentence: Sentence, position: int, place: PlaceMention, own: Sequence[PlaceMention]) -> bool:
    """Tell whether a country is named as the place of the figure before the place comes."""
    return any(
        other.precision == "country"
        and position <= other.start < place.start
        and not words.NESTED_GAP.fullmatch(sentence.text, other.end - sentence.start, place.start - sentence.start)
        and words.LOCATIVE.search(
            sentence.text[max(0, other.start - sentence.start - 60) : other.start - sentence.start]
        )
        for other in own
    )


def _find_finer(
    best: PlaceMention, own: Sequence[PlaceMention], roles: Sequence[float], sentence: Sentence
) -> PlaceMention:
    """Return the finest place that is nested in `best`, or that names it more closely."""
    chosen = best
    for _ in range(3):
        index = own.index(chosen)
        for other in (index - 1, index + 1):
            if not 0 <= other < len(own) or roles[other] <= 0:
                # step over a country between: "in Kupiansk, Ukraine's Kharkiv region"
                other += other - index
                if not 0 <= other < len(own) or roles[other] <= 0 or own[(other + index) // 2].precision != "country":
                    continue
            left, right = (own[other], chosen) if other < index else (chosen, own[other])
            gap = sentence.text[left.end - sentence.start : right.start - sentence.start]
            finer = words.FINENESS[own[other].precision] - words.FINENESS[chosen.precision]
            same = finer == 0 and other < index and bool(regex.search(r"\b(?:near|outside|of|in)\b", gap))
            # "Kursk's Sudzha"
            same = same or (finer == 0 and other > index and gap.startswith(("'s ", "’s ")))
            if finer <= 0 and other > index and (CLASS_OF.fullmatch(gap) or _is_class_of(left, gap)):
                chosen = own[other]
                break
            if (finer < 0 or same) and len(gap) < 60 and words.NESTED_GAP.fullmatch(gap):
                chosen = own[other]
                break
        else:
            break
    return chosen


def _is_class_of(place: PlaceMention, gap: str) -> bool:
    """Tell "the southern Gaza city of Rafah", read as Gaza City: the town is named behind."""
    return gap in (" of ", " of the ") and place.text.lower().endswith((" city", " town", " district"))


def find_scene(places: Sequence[PlaceMention], sentence: Sentence) -> PlaceMention | None:
    """Return the place that a sentence leaves to the ones after it: the last that it sets its story in."""
    own = sorted((p for p in places if sentence.start <= p.start < sentence.end), key=lambda p: p.start)[:40]
    roles = _find_roles(own, sentence, ())
    usable = [
        (role, p) for p, role in zip(own, roles, strict=True) if role >= 0.4 and p.precision not in ("country", "sea")
    ]
    if not usable:
        return None
    best = max(role for role, _ in usable)
    near = [p for role, p in usable if role >= best - 0.15]
    if _is_long_list(near, sentence):
        return None
    last = near[-1]
    if last.precision in ("region", "district"):  # "overran El Daein — the army's last base in Darfur"
        towns = [p for p in near if p.precision in ("settlement", "site") and p.party == last.party]
        last = towns[-1] if towns and not is_far(towns[-1], last) else last
    return _find_finer(last, own, roles, sentence)


def _is_long_list(places: Sequence[PlaceMention], sentence: Sentence) -> bool:
    """Tell whether a sentence ends its scene in a list: "cities including Kyiv, Dnipro, Kryvyi Rih and Sloviansk"."""
    tail = places[-3:]
    gaps = (sentence.text[a.end - sentence.start : b.start - sentence.start] for a, b in pairwise(tail))
    return len(tail) == 3 and all(words.LIST_GAP.fullmatch(gap) for gap in gaps)


def find_office(places: Sequence[PlaceMention], sentence: Sentence) -> PlaceMention | None:
    """Return the land of the governor or mayor who speaks, when the sentence names no other place."""
    own = sorted((p for p in places if sentence.start <= p.start < sentence.end), key=lambda p: p.start)[:40]
    roles = _find_roles(own, sentence, ())
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
    return bool(words.NATIONWIDE.search(sentence.text)) or any(r > 0.5 for r in _find_roles(own, sentence, ()))


def find_head(places: Sequence[PlaceMention], sentence: Sentence) -> PlaceMention | None:
    """Return the area that heads a report on it: "Sumy region: 27 shellings in a day"."""
    return next((p for p in places if words.AREA.search(p.text) and _heads_line(p, sentence)), None)


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
        for place, role in zip(own, _find_roles(own, before, ()), strict=True)
        if role
        and place.precision == ("settlement" if towns else "region")
        and not (found["what"] == "city" and _is_called_small(place, before))
    ]
    return fitting[-1] if fitting else None


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
