"""Text of a paragraph -> its direct speech: quotations, carried over paragraphs, and dialogue behind dashes."""

from dataclasses import dataclass

import regex

# A quotation of five words and more is speech; a shorter one is a phrase that the reporter borrows
_MIN_QUOTE = 24
# "- We hold the town. - assures X": a dash opens speech at the start of a line or behind a full stop
_DIALOGUE = regex.compile(r"(?:^|(?<=[.!?”\"’])\s?|\n\s*)[-–—]\s(?=[\p{Lu}(\"“])")
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
    quotes: list[Quote] = []
    opened, goes_on = -1, False
    for at in range(start, end):
        character = text[at]
        if character not in '“”"«»„″':
            continue
        if opened < 0:
            straight = character == '"' and (at + 1 < end and not text[at + 1].isspace())
            if character in "“«„" or straight:
                opened = at
                goes_on = is_open and not text[start:at].strip(" >-•*")
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
    covered = [(quote.start, quote.end) for quote in quotes]
    for dash in _DIALOGUE.finditer(text, start, end):
        if any(a <= dash.start() < b for a, b in covered):
            continue
        stop = _DIALOGUE_END.search(text, dash.end(), end)
        if stop:
            quotes.append(Quote(dash.end(), stop.start(), False))
    return sorted(quotes, key=lambda quote: quote.start), left_open
