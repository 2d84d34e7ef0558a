"""Sentence, its places -> the country that it names as the scene: "across Ukraine", not "fired from Lebanon"."""

from collections.abc import Sequence
from functools import lru_cache

from tracker import patterns as regex
from tracker.lexicon.acting import is_background
from tracker.lexicon.locatives import ORIGIN, OWN_BORDER
from tracker.model import PlaceMention, Sentence

# "in Sudan", "across Ukraine", "fled Syria"
LOCATIVE = regex.compile(
    r"\b(?:in|across|inside|into|over|at|on|against|throughout|invaded|of|fled|left|stormed|raided|bombed|struck|"
    r"shelled|entered|from)\s+(?:the\s+)?(?:(?-i:[a-z][\w-]*)\s+)?"
    # "in <North Sinai, >Egypt", "near <the town of Rutba, western >Iraq"
    r"(?:(?:\w+\s(?:of|in)\s)?(?-i:\p{Lu}[\w’'-]+(?:\s\p{Lu}[\w’'-]+){0,2})(?:\s(?:province|district|region|state|county|town|city|governorate))?,"
    r"\s(?:in\s)?(?:(?:north|south|east|west)(?:[- ]?(?:east|west))?(?:ern)?\s|central\s)?)?$",
    regex.IGNORECASE,
)
# "rockets fired from <Lebanon>": where they come from is not where they fall
COMES_FROM = regex.compile(
    r"\b(?:fired|launched|flown|sent|came|coming|cross(?:ed|ing)(?:\s(?:over|into\s\p{Lu}\p{L}+))?|entered|arriv(?:ed|ing)|rockets?|missiles?|drones?|"
    r"projectiles?|rocket fire|shelling)\s(?:out\sof|from)\s(?:the\s|southern\s|inside\s|directions?\sof\s){0,3}$",
    regex.IGNORECASE,
)
# Signs that are looked at before a place: more than the words that lead to it take
LONGEST_LEAD = 300

# "the rebel group <formed in neighbouring> Uganda"
FORMED_IN = regex.compile(
    r"\b(?:formed|founded|created|established|born|originat(?:ed|ing))\sin\s(?:neighbou?ring\s)?$"
)
# "the border of <Bangladesh> and Burma", but not "the Mali border of <Niger>"
BORDER_OF = regex.compile(
    r"(?<!\p{Lu}\p{L}{2,20}\s)\b(?:borders?|frontier)\s(?:with|of|between)\s(?:the\s)?(?:\p{Lu}[\p{L}-]+\s(?:and|with)\s)?$"
)


def find_country(sentence: Sentence, places: Sequence[PlaceMention]) -> str:
    """Country that the sentence names as the scene: "across Ukraine", "in Sudan"."""
    for place in places:
        if (
            place.precision == "country"
            and place.party
            and _is_scene(sentence.text, place.start - sentence.start, place.end - sentence.start)
        ):
            return place.party
    return ""


@lru_cache(maxsize=1024)  # each figure of a sentence asks
def _is_scene(text: str, start: int, end: int) -> bool:
    """Tell whether a country is named as the scene, by the words around it."""
    return (
        LOCATIVE.search(text[max(0, start - LONGEST_LEAD) : start]) is not None
        and not comes_from(text, start)
        and not FORMED_IN.search(text, max(0, start - LONGEST_LEAD), start)
        and not ORIGIN.search(text, max(0, start - 90), start)
        and not is_background(text, start)
        and not _lies_beside(text, start, end)
    )


@lru_cache(maxsize=1024)
def comes_from(text: str, start: int) -> bool:
    """Tell whether something comes from the place at `start`."""
    return COMES_FROM.search(text, max(0, start - LONGEST_LEAD), start) is not None


def _lies_beside(text: str, start: int, end: int) -> bool:
    """Tell "the border of <Bangladesh> and Burma", "the <Mali> border", "deaths from <Iran>'s raids": no scene."""
    if OWN_BORDER.match(text, end) or (text.endswith("from ", 0, start) and text[end : end + 2] in ("'s", "’s")):
        return True
    return BORDER_OF.search(text, max(0, start - 70), start) is not None
