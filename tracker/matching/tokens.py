"""Sentence text, quantities -> tokens: words, numbers and marks with their offsets."""

from collections.abc import Sequence
from dataclasses import dataclass

from tracker import patterns as regex
from tracker.model import Quantity

# Initials with their last dot ("U.S."), a word with inner hyphens, apostrophes, slashes or dots, or one mark.
TOKEN = regex.compile(r"(?:[A-Z]\.){2,}(?:-[^\W_]+)?|[^\W_]+(?:['’.\-/&‑][^\W_]+)*|[^\s\w]|_")
CAPITALS = frozenset(["US", "IT", "WHO"])  # names that are other words in lower case: "three US soldiers"
POSSESSIVE = ("'s", "’s")


@dataclass(frozen=True, slots=True)
class Token:
    """A word, mark or number expression; offsets count in the source text."""

    start: int
    end: int
    text: str
    low: str  # lower case, possessive ending removed, typographic apostrophes made plain
    number: int = -1  # index of the quantity that it is, or -1
    possessive: bool = False


def find_tokens(text: str, offset: int, quantities: Sequence[Quantity]) -> list[Token]:
    """Split a sentence into tokens; each candidate quantity is one token."""
    spans = {q.start: (q.end, i) for i, q in enumerate(quantities) if not q.refusal}
    starts = sorted(spans)
    tokens: list[Token] = []
    position, next_number = 0, 0
    while position <= len(text):
        stop = starts[next_number] - offset if next_number < len(starts) else len(text)
        for match in TOKEN.finditer(text, position, stop):
            tokens.append(_to_token(match.group(), offset + match.start()))
        if next_number == len(starts):
            break
        start = starts[next_number]
        end, index = spans[start]
        tokens.append(Token(start, end, text[start - offset : end - offset], "#", index))
        position = end - offset
        next_number += 1
    return tokens


def _to_token(word: str, start: int) -> Token:
    possessive = word.endswith(POSSESSIVE)
    low = word[:-2] if possessive else word
    if low in CAPITALS:
        return Token(start, start + len(word), word, low, -1, possessive)
    return Token(start, start + len(word), word, low.lower().replace("’", "'"), -1, possessive)
