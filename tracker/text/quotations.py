"""Text of a paragraph -> its direct speech: quotations, carried over paragraphs, and dialogue behind dashes."""

from bisect import bisect_right
from dataclasses import dataclass

from tracker import patterns as regex

# A quotation of five words and more is speech; a shorter one is a phrase that the reporter borrows
_MIN_QUOTE = 24
_MARK = regex.compile(r"[“”\"«»„″]")
_ANY_SPEECH = regex.compile(r"[“”\"«»„″]|[-–—]\s")
# What may stand before a quotation that goes on at the start of its paragraph
_LINE_START = regex.compile(r"[ >\-•*]*+")
# "- We hold the town. - assures X": a dash opens speech at the start of a line or behind a full stop
_DIALOGUE = regex.compile(r"(?:^|(?<=[.!?”\"’])\s?|\n\s{0,40})[-–—]\s(?=[\p{Lu}(\"“])")
_DIALOGUE_END = regex.compile(
    r"\s[-–—]\s(?=(?:\p{Ll}{2,14}\s){0,4}(?:\p{Ll}{3,14}ed|said|says|say|\p{Ll}{3,14}s|wrote|told|continues?|adds?)\b)"
)


@dataclass(frozen=True, slots=True)
class Quote:
    """A stretch of direct speech; `goes_on` when it takes up the quotation of the paragraph before."""

    start: int
    end: int
    goes_on: bool


def find_quotes(text: str, start: int, end: int, is_open: bool) -> tuple[list[Quote], bool]:
    """Find the direct speech of a paragraph; tell whether a quotation is left open at its end."""
    if not _ANY_SPEECH.search(text, start, end):
        return [], False
    quotes: list[Quote] = []
    opened, goes_on, nested = -1, False, False
    for mark in _MARK.finditer(text, start, end):
        at, character = mark.start(), mark[0]
        if opened >= 0 and text[opened] == '"' and character in "“”«»" and (nested or character in "“«"):
            nested = character in "“«"  # "six “Kalibr” missiles were fired" between straight marks
            continue
        if opened < 0:
            straight = character == '"' and (at + 1 < end and not text[at + 1].isspace())
            if character in "“«„" or straight:
                opened = at
                goes_on = is_open and _LINE_START.fullmatch(text, start, at) is not None
        elif (
            character in "”»″"
            or (character == '"' and not (at + 1 < end and text[at - 1].isspace()))
            or character == "“"
        ):
            if at - opened >= _MIN_QUOTE:
                quotes.append(Quote(opened, at + 1, goes_on))
            opened = -1
    left_open = opened >= 0 and end - opened >= _MIN_QUOTE
    if left_open:
        quotes.append(Quote(opened, end, goes_on))
    spoken = _find_dialogue(text, start, end, quotes)
    return sorted([*quotes, *spoken], key=lambda quote: quote.start) if spoken else quotes, left_open


def _find_dialogue(text: str, start: int, end: int, quotes: list[Quote]) -> list[Quote]:
    """Find the speech behind dashes, outside the quotations (in order)."""
    found: list[Quote] = []
    starts = [quote.start for quote in quotes]
    stop: regex.Match | None = None
    for dash in _DIALOGUE.finditer(text, start, end):
        before = bisect_right(starts, dash.start()) - 1
        if before >= 0 and dash.start() < quotes[before].end:
            continue
        # the same end serves every dash before it: each stretch of text is searched once
        if stop is None or stop.start() < dash.end():
            stop = _DIALOGUE_END.search(text, dash.end(), end)
        if stop is None:
            break
        found.append(Quote(dash.end(), stop.start(), False))
    return found
