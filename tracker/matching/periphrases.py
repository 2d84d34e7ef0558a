"""Tokens of a sentence -> the same with roundabout phrases said shortly: "by means of 16 drones" is "with 16 drones".

Only what stands right before a number is shortened, so that it says with how many, or how much something is worth. The
short token keeps the offsets of all words that it stands for.
"""

from collections.abc import Sequence

from tracker.matching.tokens import Token
from tracker.matching.words import BOUNDING
from tracker.model import Quantity

LONGEST = 5  # words of a phrase
BOUNDS = 4  # words that bound the number behind it
WITH = """
    by means of|by use of|by the use of|with the use of|with the help of|with the aid of|through the use of
    making use of
"""
OF = "from among|from among the|out of an overall"
WORTH = """
    amounting to|in the amount of|to the tune of|to the value of|in the sum of|to the amount of|with a value of
    with a total value of|with a total worth of|for a total of|for the sum of|for the amount of
"""


def _phrases(lines: str, short: str) -> dict[tuple[str, ...], str]:
    return {tuple(phrase.split()): short for phrase in lines.replace("\n", "|").split("|") if phrase.strip()}


PERIPHRASES = _phrases(WITH, "with") | _phrases(OF, "of") | _phrases(WORTH, "worth")
STARTS = frozenset(phrase[0] for phrase in PERIPHRASES)
SECONDS = frozenset(phrase[1] for phrase in PERIPHRASES)


def said_shortly(tokens: list[Token], quantities: Sequence[Quantity]) -> list[Token]:
    """Say roundabout phrases before a number with one word."""
    k = 0
    while k < len(tokens) - 2:
        if tokens[k].low in STARTS and tokens[k + 1].low in SECONDS and (size := _size(tokens, k, quantities)):
            first, last = tokens[k], tokens[k + size - 1]
            short = PERIPHRASES[tuple(t.low for t in tokens[k : k + size])]
            tokens = [*tokens[:k], Token(first.start, last.end, short, short), *tokens[k + size :]]
        k += 1
    return tokens


def _size(tokens: Sequence[Token], k: int, quantities: Sequence[Quantity]) -> int:
    """Number of tokens of the phrase that starts at a token and tells of the number behind it, or 0."""
    lows = tuple(token.low for token in tokens[k : k + LONGEST])
    size = next((size for size in range(len(lows), 1, -1) if lows[:size] in PERIPHRASES), 0)
    number = next((t for t in tokens[k + size : k + size + BOUNDS + 1] if t.low not in BOUNDING), None)
    if not size or number is None or number.number < 0:
        return 0
    money = quantities[number.number].unit.isupper()
    return size if money == (PERIPHRASES[lows[:size]] == "worth") else 0
