"""PlaceMention, the words around it -> how locative it is: a scene, part of a title, a dateline, an origin ..."""

from collections.abc import Sequence
from functools import lru_cache

from tracker import patterns as regex
from tracker.lexicon import locatives as words
from tracker.model import PlaceMention, Sentence, Span

# "in the capital, <Kyiv>", "overran a nearby village, <Barire>": says which
APPOSED = regex.compile(
    r"\b(?i:in|on|at|near|over|outside) (?:the |its )?(?:[\w-]+ ){0,3}(?:capital|city|town|port|village), $"
    r"|\b(?:an?|another) (?:[\w-]+ ){0,3}(?:city|town|port|village|settlement|hamlet|suburb), $"
)


def find_roles(own: Sequence[PlaceMention], sentence: Sentence, avoid: Sequence[Span]) -> Sequence[float]:
    """Return how locative each place is: 1 for a locative phrase, 0 for no place at all, -1 for part of an office."""
    return _find_roles(tuple(own), sentence, tuple(avoid))


@lru_cache(maxsize=256)  # each figure of a sentence asks
def _find_roles(own: tuple[PlaceMention, ...], sentence: Sentence, avoid: tuple[Span, ...]) -> tuple[float, ...]:
    roles: list[float] = []
    from_there = False  # whether the list goes on with the places that weapons come from
    for index, place in enumerate(own):
        role = 0.0
        start, end = place.start - sentence.start, place.end - sentence.start
        before = regex.know_piece(sentence.text, max(0, start - 90), start)
        listed_on = from_there and bool(
            words.ORIGIN_GAP.fullmatch(sentence.text, own[index - 1].end - sentence.start, start)
        )
        from_there = listed_on or words.ORIGIN.search(before) is not None
        if place.precision != "country":
            inside = any(span.start < place.end and place.start < span.end for span in avoid)
            role = (
                0.0 if from_there else _find_role(place, before, regex.know_piece(sentence.text, end, end + 70), start)
            )
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
            if previous and role > 0 and _is_home(previous, sentence, start):
                role = 0.0
        roles.append(role)
    return tuple(roles)


def _is_home(place: PlaceMention, sentence: Sentence, end: int) -> bool:
    """Tell "an officer from <Afgoye> in Lower Shabelle", whose second place is as little the scene as the first."""
    start = place.start - sentence.start
    if not words.NESTED_GAP.fullmatch(sentence.text, place.end - sentence.start, end):
        return False
    return words.AT_HOME.search(sentence.text, max(0, start - 60), start) is not None


def _find_role_of_head(head: PlaceMention, sentence: Sentence) -> float:
    """Return the role of a country, for the place nested in it: "in Russia's Kursk"."""
    start = head.start - sentence.start
    return 1.0 if words.LOCATIVE.search(sentence.text[max(0, start - 90) : start]) else 0.0


def _counts(before: str, after: str) -> bool:
    """Tell a place that has a number of its own: "Kharkiv region reported four dead, Sumy two"."""
    gapped = words.GAPPED_BEFORE.search(before) and words.GAPPED_AFTER.match(after)
    ranked = words.RANKED_BEFORE.search(before) and words.RANKED_AFTER.match(after)
    return bool(gapped or ranked) or words.REPORTS_COUNT.match(after) is not None


# A sentence is asked for each of its figures, and again by those behind it.
@lru_cache(maxsize=256)
def _find_role(place: PlaceMention, before: str, after: str, start: int) -> float:
    """Return how locative a place is by the words around it."""
    government = place.name in words.GOVERNMENTS and place.precision != "region"
    told_from = (
        words.STAFF_IN,
        words.SPEECH_BEFORE,
        words.BORDERED,
        words.SEATED_IN,
        words.BASED_IN,
        words.AT_HOME,
        words.TREATED_IN,
        words.TELLS_FROM,
    )
    beside = words.OUTLET_AFTER.match(after) is not None or any(p.search(before) for p in told_from)
    beside = beside or _is_told_in(words.KIND_OF.sub("", before), before)
    if beside or _is_dateline(place, before, after, start):
        return 0.0
    if words.OFFICE_BEFORE.search(before):
        return -1.0
    acts = government and (_speaks(before, after, start) or words.OWN_ATTACK.match(after))
    if acts or words.MEETING_AFTER.match(after) or (place.name in words.VENUES and words.SAYS_AFTER.match(after)):
        return 0.0
    for pattern, role in ((words.REPORT_FROM, 1.0), (words.GETTING_TO, 0.35), (APPOSED, 1.0), (words.AWAY, 0.8)):
        if pattern.search(before):
            return role
    locative = words.LOCATIVE.search(before)
    if not government and (told := _is_told_of(before, after)):
        return told
    if not locative and words.OFFICE_AFTER.match(after):
        return 0.5 if not government and place.precision == "region" and words.COUNTING.match(after) else -1.0
    if locative:
        if words.OFFICE_AFTER.match(after) and not after.startswith((" region", " city")):
            return 0.5
        return (0.0 if words.SAYS_AFTER.match(after) else 0.39) if place.name in words.VENUES else 1.0
    if (
        words.OBJECT.search(before)
        or words.PARTED.search(before)
        or (
            words.HEADER_BEFORE.fullmatch(before.rpartition("; ")[2])
            and (words.HEADER_AFTER.match(after) or words.ALONE.match(after))
        )
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


def _is_told_in(plain: str, before: str) -> bool:
    """Tell "told reporters in the town of Goma" by the words without the kind of place; troops meet there, too."""
    if plain == before:
        return False
    speech = words.SPEECH_BEFORE.search(plain)
    return bool(words.STAFF_IN.search(plain) or words.SEATED_IN.search(plain)) or (
        speech is not None and not speech[0].startswith(("met", "meet", "arriv", "visit"))
    )


def _is_told_of(before: str, after: str) -> float:
    """Return how sure it is that figures are told of a place: "Saada, where 68 died", "Kharkiv reported four dead"."""
    if words.WHERE_AFTER.match(after) or words.FOREMOST.search(before):
        return 0.95
    return 0.9 if _counts(before, after) else 0.0


def _speaks(before: str, after: str, start: int) -> bool:
    """Tell the seat of a government that speaks: "Tehran said", "In Baku, they announced", "officials in Kyiv"."""
    if words.SEATED_OFFICE.search(before):
        return True
    if start < 5 and words.SEAT_AFTER.match(after):
        return True
    return words.SAYS_AFTER.match(after) is not None and not words.LOCATIVE.search(before)


def heads_line(place: PlaceMention, sentence: Sentence) -> bool:
    """Tell whether all of a line is about a place: "Kherson region: 19 villages shelled; two houses damaged"."""
    start, end = place.start - sentence.start, place.end - sentence.start
    opens = sentence.text.rfind("; ", 0, start) + 2 if "; " in sentence.text[:start] else 0
    return bool(
        start - opens < 40
        and words.HEADER_BEFORE.fullmatch(sentence.text, opens, start)
        and words.HEADER_AFTER.match(sentence.text, end)
    )


def _is_dateline(place: PlaceMention, before: str, after: str, start: int) -> bool:
    """Tell whether a place only says where the report was written: "KYIV (Reuters) -"."""
    if start > 40 or (before.strip(" ,/\n") and not before.isupper()) or not words.DATELINE.match(after):
        return False
    return place.text.isupper() or "(" in after[:45] or bool(words.AGENCY.match(after))
