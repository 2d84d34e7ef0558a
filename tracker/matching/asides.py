"""Reading, tokens between a noun and a cue -> what of them only says where, or stands in brackets."""

from collections.abc import Sequence

from tracker.matching.gaps import Gap
from tracker.matching.reading import Cue, Reading, cost_between
from tracker.matching.tokens import Token
from tracker.matching.words import AUXILIARIES

INCLUDING = frozenset("including among mostly mainly".split()) | {"such"}
RELATIVE = frozenset("who whose".split())
LOADED = frozenset("carrying containing loaded laden filled transporting bringing hauling packed holding".split())
LONGEST_BRACKET = 16  # tokens
DASHES = frozenset("—–-")
PLACING = frozenset("in near across over at around of throughout along".split())
BETWEEN_PLACES = frozenset(
    ", and the region regions oblast oblasts district districts areas town towns village villages city of".split()
)


def cost_of_asides(reading: Reading, first: int, cue: Cue) -> float:
    """Cost of what stands between a noun and a cue and says only where, or in brackets, what else.

    "406 UAVs (mostly small ones) attacked", "120 villages in the Sumy, Kursk and Poltava regions came under fire".
    """
    tokens = reading.tokens
    if cue.first - first < 3:
        return 0.0
    saved, k = 0.0, first
    while k < cue.first:
        stop = _skip_aside(tokens, k, cue.first)
        if stop > k:
            saved += cost_between(reading, k, stop - 1)
        k = max(stop, k + 1)
    return saved


def _skip_aside(tokens: Sequence[Token], k: int, limit: int) -> int:
    if tokens[k].low == "(":
        return _skip_bracket(tokens, k, limit, ")")
    if tokens[k].low in DASHES:  # "19 villagers — most of them farmers — were killed"
        return _skip_bracket(tokens, k, limit, tokens[k].low)
    if tokens[k].low == "," and k + 1 < limit and tokens[k + 1].low in INCLUDING | RELATIVE:
        return _skip_included(tokens, k, limit)
    if tokens[k].low in LOADED:
        return _skip_load(tokens, k, limit)
    return _skip_places(tokens, k, limit)


def _skip_load(tokens: Sequence[Token], k: int, limit: int) -> int:
    """Token behind what a vehicle holds: "90 lorries <carrying food, medicine and tents> had crossed"."""
    end = limit - 1
    while end > k and (tokens[end].low in AUXILIARIES or tokens[end].low in ("already", "also", "finally")):
        end -= 1
    closed = k < end < limit - 1 and end - k < LONGEST_BRACKET
    return end + 1 if closed and all(t.number < 0 and t.low != ";" for t in tokens[k : end + 1]) else k


def _skip_included(tokens: Sequence[Token], k: int, limit: int) -> int:
    """Token behind what a list holds, up to the verb: "61 trucks with supplies, including food and tents, entered"."""
    end = limit - 1
    while end > k and tokens[end].low in AUXILIARIES:
        end -= 1
    # "a boy of nine, who lost his sister, was hurt"
    closed = k + 1 < end <= k + LONGEST_BRACKET and tokens[end].low == ","
    parts = tokens[k + 1].low == "including"  # "several arms, including 31 rifles, were seized"
    return end + 1 if closed and (parts or all(t.number < 0 for t in tokens[k:end])) else k


def _skip_bracket(tokens: Sequence[Token], k: int, limit: int, closing: str) -> int:
    """Token behind a bracket that opens at a token; the token itself when there is none, or it has a count of its own.

    "30 people — including 12 guards and 18 pupils — were killed": those are parts.
    """
    parts = k + 1 < len(tokens) and tokens[k + 1].low in INCLUDING
    for at in range(k + 1, min(limit, k + LONGEST_BRACKET)):
        if tokens[at].number >= 0 and not parts:
            return k
        if tokens[at].low == closing:
            return at + 1
    return k


def _skip_places(tokens: Sequence[Token], k: int, limit: int) -> int:
    """Token behind a list of places that a preposition opens: "in the Sumy, Kursk, and Poltava Regions"."""
    if tokens[k].low not in PLACING:
        return k
    at, names = k + 1, 0
    while at < limit and (
        tokens[at].low in BETWEEN_PLACES or (tokens[at].text[:1].isupper() and tokens[at].number < 0)
    ):
        names += tokens[at].text[:1].isupper() and tokens[at].low not in BETWEEN_PLACES
        at += 1
    return at if names > 1 else k


def find_bracket(gap: Gap) -> range | None:
    """The tokens of a gap from its first bracket to the last; None where one closes that never opened in it."""
    lows = [t.low for t in gap.tokens]
    closed = len(lows) - 1 - lows[::-1].index(")")
    opened = lows.index("(") if "(" in lows else len(lows)
    return range(opened, closed + 1) if opened < lows.index(")") else None
