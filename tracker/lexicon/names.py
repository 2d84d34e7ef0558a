"""Phrase, a run of capitalised words in it -> whether it is a person's name, and where that begins."""

from tracker import patterns as regex
from tracker.lexicon.claimants import lexicon
from tracker.lexicon.placenames import read_gazetteer

# "a resident from ", "an officer in the town of ": a place follows
_HOME = regex.compile(
    r"\b(?:from|in|at|near|outside)\s(?:the\s)?(?:(?:\p{Ll}+\s)?(?:city|town|village|port|region|district)\sof\s)?$"
)
# "Shahwali Kot< district>"
_KIND_BEHIND = regex.compile(
    r"\s(?:district|village|town|township|province|county|region|area|city|camp|neighbou?rhood)\b"
)
# "inspector of " before "Nimule David Zrazok": the first word is his place
_SEATED = regex.compile(r"\p{Ll}\sof\s$")
_LONG_RUN = 3  # words of a run that may be a place with a name behind it


def is_home(phrase: str, start: int, end: int) -> bool:
    """Tell the place that somebody is from or in: "a resident from Kya Paing", "the chief of Kot district"."""
    return _HOME.search(phrase, 0, start) is not None or _KIND_BEHIND.match(phrase, end) is not None


def is_titled(phrase: str, name: str) -> bool:
    """Tell "Sergeant James Zrazok", which has nothing but titles before the name."""
    before, behind = phrase.removesuffix(name), phrase.endswith(name)
    return behind and all(word.rstrip(".") in lexicon().no_names for word in before.split())


def is_surname(phrase: str, start: int) -> bool:
    """Tell "Ali Farah", whose surname is a region elsewhere, by the first name before it."""
    before = phrase[:start].split()
    return bool(before) and phrase[start - 1 : start] == " " and before[-1] in read_gazetteer().first_names


def without_seat(phrase: str, run: list[regex.Match]) -> list[regex.Match]:
    """Take the place off a name behind "of": "inspector of Nimule David Zrazok"."""
    if len(run) < _LONG_RUN or not _SEATED.search(phrase, 0, run[0].start()):
        return run
    return run if run[0][0] in read_gazetteer().first_names else run[1:]
