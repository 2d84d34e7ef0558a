"""Claims as numbers with voices and days -> which may be joined as roundings, without looking at their mentions.

What is told apart here is never joined by `grouping.join_roundings`: the pairs are all that it could join and a few
more, so that it may be given the claims of connected pairs alone and joins the same.
"""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import numpy.typing as npt

from tracker.claims.fitting import REACH, Group
from tracker.claims.grouping import FAR_COARSER, is_rough, to_voices
from tracker.claims.mentions import EARLIEST, LATEST, Said
from tracker.claims.rounding import FARTHEST, is_rounding, may_be_rounding, to_grain
from tracker.claims.spilling import Spill

Key = tuple[int, float, int]  # of a claim: its kind, its number, and which one of these it is
EXACT, AT_LEAST, OTHER = 1, 2, 4
SLACK = max(REACH.values())
ENTRY = np.dtype(
    [
        ("kind", "u4"),
        ("voice", "u8"),
        ("number", "f8"),
        ("index", "u4"),
        ("first", "i4"),
        ("last", "i4"),
        ("asks", "u1"),
    ]
    + [("source", "?")]
)
Entries = npt.NDArray[np.void]


@dataclass(frozen=True, slots=True)
class Outline:
    """What is known of a claim without its mentions; `asks` says in which ways it gives a rounding, if it may."""

    key: Key
    first: int
    last: int
    asks: int
    voices: frozenset[tuple[int, bool]]  # a digest of each, and whether it is a text


def to_outline(key: Key, group: Group) -> Outline:
    """Outline a claim as it was gathered."""
    days = [_to_days(mention) for mention in group.mentions]
    rough = to_grain(key[1]) > 1 and all(is_rough(mention) for mention in group.mentions)
    asks = 0
    for mention in group.mentions if rough else ():
        asks |= {"exact": EXACT, "at_least": AT_LEAST}.get(mention.row["qualifier"], OTHER)
    voices = frozenset((_digest(voice), voice in group.sources) for voice in to_voices(group))
    return Outline(key, min(first for first, _ in days), max(last for _, last in days), asks, voices)


def find_pairs(outlines: Spill, partitions: int) -> set[tuple[Key, Key]]:
    """Pair each claim that may be a rounding with all that it may be a rounding of; `outlines` holds them by voice.

    Who is joined brings its voices along, for the claim that it has joined to be found by and to look with: the pairs
    that come of this are looked for in turn until there are no more.
    """
    pairs: set[tuple[Key, Key]] = set()
    known: dict[Key, Outline] = {}
    gained: dict[Key, Outline] = {}
    while fresh := _find_new(outlines, partitions, gained, pairs):
        pairs |= fresh
        known |= _look_up(outlines, partitions, {key for pair in fresh for key in pair} - known.keys())
        gained = _pass_on(known, pairs)
    return pairs


def _pass_on(known: Mapping[Key, Outline], pairs: Iterable[tuple[Key, Key]]) -> dict[Key, Outline]:
    """Give the claims that may gain voices by being joined, with all that they may have in the end."""
    grown: dict[Key, Outline] = {}
    precise_of: dict[Key, list[Key]] = {}
    for rough, precise in pairs:
        precise_of.setdefault(rough, []).append(precise)
    waiting = [*precise_of]
    while waiting:
        rough = waiting.pop()
        one = grown.get(rough, known[rough])
        for precise in precise_of.get(rough, ()):
            other = grown.get(precise, known[precise])
            if not one.voices <= other.voices:
                grown[precise] = _with_voices(other, one.voices)
                waiting.append(precise)
    return grown


def spill_outline(outlines: Spill, partitions: int, outline: Outline) -> None:
    """Write an outline to the parts of its voices."""
    for voice, is_source in outline.voices:
        outlines.add(voice % partitions, _to_entry(outline, voice, is_source))


def connect(pairs: Iterable[tuple[Key, Key]]) -> dict[Key, Key]:
    """Name for each claim of the pairs the smallest one that it is connected with.

    >>> connect([((0, 10.0, 0), (0, 11.0, 0)), ((0, 20.0, 0), (0, 19.0, 1)), ((0, 20.0, 0), (0, 21.0, 0))])[0, 21.0, 0]
    (0, 19.0, 1)
    """
    head: dict[Key, Key] = {}

    def find(key: Key) -> Key:
        while head.setdefault(key, key) != key:
            head[key] = head[head[key]]
            key = head[key]
        return key

    for one, other in pairs:
        first, second = sorted((find(one), find(other)))
        head[second] = first
    return {key: find(key) for key in head}


def _to_days(mention: Said) -> tuple[int, int]:
    """Give the days by which a mention is compared: of running totals only the last; all where none is told."""
    if not mention.dated:
        return EARLIEST, LATEST
    first = mention.last if mention.period == "cumulative" else mention.first
    return min(first, mention.last), max(first, mention.last)


def _digest(voice: str) -> int:
    return int.from_bytes(hashlib.blake2b(voice.encode("utf-8", "replace"), digest_size=8).digest(), "little")


def _with_voices(outline: Outline, voices: frozenset[tuple[int, bool]]) -> Outline:
    return replace(outline, voices=outline.voices | voices)


def _load(outlines: Spill, partition: int, gained: Mapping[Key, Outline], partitions: int) -> Entries:
    """Load the entries of a part, with those of the voices that claims have gained, by kind, voice and number."""
    more = [
        _to_entry(outline, voice, is_source)
        for outline in gained.values()
        for voice, is_source in outline.voices
        if voice % partitions == partition
    ]
    entries = np.array([*outlines.read(partition), *more], dtype=ENTRY)
    return entries[np.lexsort((entries["number"], entries["voice"], entries["kind"]))]


def _to_entry(outline: Outline, voice: int, is_source: bool) -> tuple[Any, ...]:
    kind, number, index = outline.key
    return kind, voice, number, index, outline.first, outline.last, outline.asks, is_source


def _look_up(outlines: Spill, partitions: int, keys: set[Key]) -> dict[Key, Outline]:
    """Find the outlines of some claims, with all their voices."""
    found: dict[Key, Outline] = {}
    for partition in range(partitions):
        for kind, voice, number, index, first, last, asks, is_source in outlines.read(partition):
            if (key := (kind, number, index)) in keys:
                before = found.get(key, Outline(key, first, last, asks, frozenset()))
                found[key] = _with_voices(before, frozenset(((voice, is_source),)))
    return found


def _find_new(
    outlines: Spill, partitions: int, gained: Mapping[Key, Outline], pairs: set[tuple[Key, Key]]
) -> set[tuple[Key, Key]]:
    found: set[tuple[Key, Key]] = set()
    for partition in range(partitions):
        entries = _load(outlines, partition, gained, partitions)
        if not len(entries):
            continue
        kinds, voices = entries["kind"], entries["voice"]
        starts = np.flatnonzero(np.r_[True, (kinds[1:] != kinds[:-1]) | (voices[1:] != voices[:-1])])
        stops = np.r_[starts[1:], len(entries)]
        asking = np.bitwise_or.reduceat(entries["asks"], starts) > 0
        for start, stop in zip(starts[asking], stops[asking], strict=True):
            found |= _find_within(entries[start:stop]) - pairs
    return found


def _find_within(entries: Entries) -> set[tuple[Key, Key]]:
    """Find the pairs among the claims of one kind that one voice has stated, by number."""
    found = set()
    numbers, firsts, lasts = entries["number"], entries["first"], entries["last"]
    for at in np.flatnonzero(entries["asks"]):
        asking = entries[at]
        number, asks = float(asking["number"]), int(asking["asks"])
        if asks & EXACT and not asking["source"]:
            continue  # bare round numbers are roundings within one text only
        reach = min(to_grain(number), FARTHEST * abs(number))
        start, stop = np.searchsorted(numbers, (number - reach, np.nextafter(number + reach, np.inf)))
        near = (firsts[start:stop] - SLACK <= asking["last"] + SLACK) & (
            asking["first"] - SLACK <= lasts[start:stop] + SLACK
        )
        own = _to_key(asking)
        answers: dict[float, bool] = {}
        for other in start + np.flatnonzero(near):
            precise = float(numbers[other])
            if precise not in answers:
                answers[precise] = _may_round(number, precise, asks)
            if answers[precise]:
                found.add((own, _to_key(entries[other])))
    return found


def _may_round(number: float, precise: float, asks: int) -> bool:
    """Tell whether a number may round another in each of the ways in which it is stated."""
    if not may_be_rounding(number, precise):
        return False
    if asks & EXACT and to_grain(number) < FAR_COARSER * to_grain(precise):
        return False
    if asks & AT_LEAST and not is_rounding(number, precise, down=True):
        return False
    return not asks & (EXACT | OTHER) or is_rounding(number, precise)


def _to_key(entry: np.void) -> Key:
    return int(entry["kind"]), float(entry["number"]), int(entry["index"])
