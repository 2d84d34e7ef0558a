"""Sentence text, quantities -> tokens: words, numbers and marks with their offsets."""

from collections.abc import Sequence
from dataclasses import dataclass

from tracker import patterns as regex
from tracker.model import Quantity

# Initials with their last dot ("U.S."), a measure ("2,000-pound"), a word with inner hyphens, apostrophes, slashes or
# dots, or one mark.
TOKEN = regex.compile(r"(?:[A-Z]\.){2,}(?:-[^\W_]+)?|\d{1,3}(?:,\d{3})+-[a-z]+|[^\W_]+(?:['’.\-/&‑][^\W_]+)*|[^\s\w]|_")
CAPITALS = frozenset(["US", "IT", "WHO", "May"])  # names that are other words in lower case: "three US soldiers"
POSSESSIVE = ("'s", "’s")
# What may stand before a count in brackets that is no aside: "a total of (40) monks"
LEADING_COUNT = frozenset(
    ", ; : . of and or the these those all with including included least than about with are were".split()
)
JOINING = frozenset("and or to by as in on at from per for but while".split())


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
    return _without_brackets(tokens) if any(t.low == "(" for t in tokens) else tokens


def _without_brackets(tokens: list[Token]) -> list[Token]:
    """Leave out brackets that only set off a count: "some of (40) people", "(12) nuns and (28) monks"."""
    dropped: set[int] = set()
    for k in range(1, len(tokens) - 2):
        token, behind = tokens[k], tokens[k + 2]
        if token.number < 0 or tokens[k - 1].low != "(" or tokens[k + 1].low != ")" or not token.text[:1].isdigit():
            continue
        led = k == 1 or tokens[k - 2].low in LEADING_COUNT
        if led and behind.text.isalpha() and behind.text.islower() and behind.low not in JOINING:
            dropped |= {k - 1, k + 1}
    return [t for k, t in enumerate(tokens) if k not in dropped]


def _to_token(word: str, start: int) -> Token:
    possessive = word.endswith(POSSESSIVE)
    low = word[:-2] if possessive else word
    if low in CAPITALS:
        return Token(start, start + len(word), word, low, -1, possessive)
    return Token(start, start + len(word), word, low.lower().replace("’", "'"), -1, possessive)
