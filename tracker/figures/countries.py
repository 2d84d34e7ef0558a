"""Sentence, its places -> the country that it names as the scene: "across Ukraine", not "fired from Lebanon"."""

from collections.abc import Sequence

from tracker import patterns as regex
from tracker.lexicon.acting import is_background
from tracker.lexicon.locatives import ORIGIN
from tracker.model import PlaceMention, Sentence

# "in Sudan", "across Ukraine", "fled Syria"
LOCATIVE = regex.compile(
    r"\b(?:in|across|inside|into|over|at|on|against|throughout|invaded|of|fled|left|stormed|raided|bombed|struck|"
    r"shelled|entered|from)\s+(?:the\s+)?(?:(?-i:[a-z][\w-]*)\s+)?$",
    regex.IGNORECASE,
)
# "rockets fired from <Lebanon>": where they come from is not where they fall
COMES_FROM = regex.compile(
    r"\b(?:fired|launched|flown|sent|came|coming|cross(?:ed|ing)(?:\s(?:over|into\s\p{Lu}\p{L}+))?|entered|arriv(?:ed|ing)|rockets?|missiles?|drones?|"
    r"projectiles?|rocket fire|shelling)\s(?:out\sof|from)\s(?:the\s|southern\s|inside\s|directions?\sof\s){0,3}$",
    regex.IGNORECASE,
)


def find_country(sentence: Sentence, places: Sequence[PlaceMention]) -> str:
    """Country that the sentence names as the scene: "across Ukraine", "in Sudan"."""
    for place in places:
        if (
            place.precision == "country"
            and place.party
            and LOCATIVE.search(sentence.text[: place.start - sentence.start])
            and not COMES_FROM.search(sentence.text, 0, place.start - sentence.start)
            and not ORIGIN.search(
                sentence.text, max(0, place.start - sentence.start - 90), place.start - sentence.start
            )
            and not is_background(sentence.text, place.start - sentence.start)
        ):
            return place.party
    return ""
