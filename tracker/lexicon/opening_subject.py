"""Sentence -> the noun phrase that opens it as its subject.

"The governor visited the ward", "At dusk the chief, Jan Wzor, left": whoever a sentence begins with is the one that its
second verb, and "he" or "it" of the next sentence, stand for.
"""

from tracker import patterns as regex
from tracker.lexicon.claimants import Speaker, find_claimants, lexicon
from tracker.lexicon.likeness import is_subject
from tracker.lexicon.parties import find_parties
from tracker.lexicon.phrases import find_noun_phrase_before
from tracker.lexicon.speakers import read_speaker

_REACH = 130  # characters of a sentence that may hold its subject
_HEADS = 4  # nouns tried in it
# "Meanwhile, ", "On Monday ", "At the hospital in Sumy ", "KYIV, May 5 (Courier) - " before a subject
_BEFORE = regex.compile(
    r"""\W{0,3}(?:\p{Lu}{3}[\p{Lu}\s./]{0,27}(?:,\s[^–—>-]{3,20})?\s?(?:\([^)]{2,20}\)\s)?[–—-]{1,2}\s)?
    (?:(?:At|In|On|During|After|Before|From|Near|By|Since|Speaking|Earlier|Later|Meanwhile|Also|Separately|But|And|Yet|Then)\b[^.;:“”"]{0,70}?,?\s)?(?:[Tt]he\s)?""",
    regex.VERBOSE,
)
# ", Jan Wzor, drew": the name of who holds the office
_NAMED = regex.compile(r",\s(?P<name>(?:\p{Lu}[\p{L}’'-]+\s){1,2}\p{Lu}[\p{L}’'-]+),\s(?=\p{Ll})")
# " of Sumy region", " Oleh Wzor": of what, or who
_WHERE = regex.compile(
    r"\s(?:(?:of|in|for)\s(?:the\s)?)?(?:\p{Lu}[\p{L}’'-]+\s){0,2}\p{Lu}[\p{L}’'-]+(?:\s(?:region|oblast|province|city|district|state))?(?=[\s,])"
)
# "was wounded", "died": what befell him, who says nothing of it
_SUFFERS = regex.compile(
    r"\s(?:(?:has|have|had)\s(?:also\s)?been|was|were|is|are|died|dies|fell|lost|suffered|survived|perished|remains?)\b"
)
# "A soldier", "two officers": somebody, and no one known
_SOMEBODY = regex.compile(r"(?:an?|one|two|three|four|five|six|several|some|many|\d+)\s", regex.IGNORECASE)
# "<and> said", "<but then> warned"
_COORDINATED = regex.compile(r"(?r)\s(?:and|but|then|yet)(?:\s(?:also|then|later|has|have|again|further|even))?\s$")


def read_opening(text: str) -> tuple[Speaker, str] | None:
    """Read the subject that opens a sentence, and its phrase; None where it is nobody who may speak."""
    opening = text[:_REACH]
    first = next(iter(find_claimants(opening[:60])), None)
    if first and _BEFORE.fullmatch(opening, 0, first.start) and _acts(opening, first.end):
        return first.speaker, opening[first.start : first.end]
    heads = list(lexicon().head_pattern.finditer(opening.lower()))[:_HEADS]
    begins = {head.start() for head in heads}
    for head in heads:
        if head.end() + 1 in begins:
            continue  # "the chief surgeon"
        end = where.end() if (where := _WHERE.match(opening, head.end())) else head.end()
        if end + 1 in begins:
            continue  # "the chief of the Russian general staff"
        named = _NAMED.match(opening, end)
        if not (named or _acts(opening, end)):
            continue
        start, phrase = find_noun_phrase_before(opening, end, 0)
        if not phrase or _SOMEBODY.match(phrase) or not _BEFORE.fullmatch(opening, 0, start):
            return None
        phrase = f"{phrase} {named['name']}" if named else phrase
        reading = read_speaker(phrase)
        return (reading, phrase) if reading and reading.kind not in ("media", "pronoun") else None
    side = next(iter(find_parties(opening[:40])), None)
    if side and side.form in ("country", "capital") and side.start < 2 and _acts(opening, side.end):
        reading = read_speaker(side.text)
        return (reading, side.text) if reading else None
    return None


def is_coordinated(before: str) -> bool:
    """Tell whether the verb behind has the subject of the verb before it: "visited the ward and <said>"."""
    return _COORDINATED.search(before) is not None


def _acts(text: str, end: int) -> bool:
    return is_subject(text, end) and _SUFFERS.match(text, end) is None
