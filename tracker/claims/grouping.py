"""Mentions -> groups of mentions that state one claim.

First those with the same number are gathered, then roundings go to the number that they round. Nothing here depends on
the order of the rows: mentions are taken by content, the most fully stated first, and one that fits two rival claims
joins neither.
"""

import bisect
import math
from collections.abc import Iterable, Iterator, Sequence

from tracker.claims.fitting import REACH, Group, fits, join, to_group
from tracker.claims.mentions import Kind, Said, by_content
from tracker.claims.rounding import FARTHEST, is_rounding, may_be_rounding, to_grain

LONGEST_INDEXED = 62  # days; longer stretches are few and kept in one list
FAR_COARSER = 100
MONTH = 31
ANY_MONTH = -1
FURTHEST_BACK = max(REACH.values())


def find_groups(mentions: Iterable[Said]) -> list[Group]:
    """Gather mentions into claims."""
    of_kind: dict[Kind, list[tuple[float, Group]]] = {}
    for kind, number, alike in gather(mentions):
        of_kind.setdefault(kind, []).extend((number, group) for group in alike)
    return [group for gathered in of_kind.values() for group in join_roundings(gathered)]


def gather(mentions: Iterable[Said]) -> Iterator[tuple[Kind, float, list[Group]]]:
    """Gather the mentions of each kind and number into claims; what they round is not looked at yet."""
    buckets: dict[Kind, dict[float, list[Said]]] = {}
    for mention in mentions:
        buckets.setdefault(mention.kind, {}).setdefault(mention.number, []).append(mention)
    for kind in sorted(buckets):
        for number in sorted(buckets[kind]):
            yield kind, number, _gather(by_content(buckets[kind][number]))


def _gather(mentions: Sequence[Said]) -> list[Group]:
    groups: list[Group] = []
    index: dict[tuple[str, int], list[Group]] = {}
    for mention in mentions:
        near: dict[int, Group] = {}
        for key in _to_keys_near(mention):
            near.update((id(group), group) for group in index.get(key, ()))
        group = _choose(mention, near.values())
        if group is None:
            group = to_group(mention)
            groups.append(group)
        else:
            join(mention, group)
        for key in _to_own_keys(mention):
            held = index.setdefault(key, [])
            if not any(group is other for other in held):
                held.append(group)
    return groups


def _choose(mention: Said, near: Iterable[Group]) -> Group | None:
    """Choose the one claim that the mention fits; where several fit, day, text and claimant decide, or nothing does."""
    fitting = [group for group in near if fits(mention, group)]
    if len(fitting) > 1:
        same_day = [
            group
            for group in fitting
            if any((other.first, other.last) == (mention.first, mention.last) for other in group.told.values())
        ]
        own = [group for group in fitting if mention.row["source_id"] in group.sources]
        said = [group for group in fitting if mention.row["claimant"] and mention.row["claimant"] in group.claimants]
        fitting = next((found for found in (same_day, own, said) if len(found) == 1), own or same_day or said)
    return fitting[0] if len(fitting) == 1 or (fitting and mention.is_fully_stated) else None


def _to_own_keys(mention: Said) -> list[tuple[str, int]]:
    """Say where a claim is found again: under place and text of each of its mentions, and the months touched."""
    return [(spot, month) for spot in _to_spots(mention) for month in _to_months(mention, 0)]


def _to_keys_near(mention: Said) -> list[tuple[str, int]]:
    months = (*_to_months(mention, FURTHEST_BACK), ANY_MONTH)
    return [(spot, month) for spot in _to_spots(mention) for month in months]


def _to_spots(mention: Said) -> tuple[str, ...]:
    """Small counts are one only at one place, or within a text, which may name a town and then its region."""
    return ("",) if mention.is_particular else (mention.row["place"], "@" + mention.row["source_id"])


def _to_months(mention: Said, slack: int) -> list[int]:
    if not mention.dated:
        return [ANY_MONTH]
    first = mention.last if mention.period == "cumulative" else mention.first
    if not 0 <= mention.last - first <= LONGEST_INDEXED:
        return [ANY_MONTH]
    return list(range((first - slack) // MONTH, (mention.last + slack) // MONTH + 1))


def join_roundings(gathered: Sequence[tuple[float, Group]]) -> list[Group]:
    """Let each claim that only gives a rounding go to the one claim that it rounds, if there is one and no more."""
    by_voice: dict[str, list[tuple[float, int]]] = {}
    for at, (number, group) in enumerate(gathered):
        for voice in to_voices(group):
            by_voice.setdefault(voice, []).append((number, at))
    for numbers in by_voice.values():
        numbers.sort()
    target: dict[int, int] = {}
    # The more digits, the earlier: what a number is a rounding of has been settled before.
    for at in sorted(range(len(gathered)), key=lambda at: (to_grain(gathered[at][0]), at)):
        number, group = gathered[at]
        if to_grain(number) <= 1 or not all(is_rough(mention) for mention in group.mentions):
            continue
        found = {
            other
            for voice in to_voices(group)
            for other in _find_rounded(number, group, by_voice[voice], gathered)
            if other not in target
        }
        if len(found) == 1:
            target[at] = found.pop()
            for mention in group.mentions:
                join(mention, gathered[target[at]][1])
    return [group for at, (_, group) in enumerate(gathered) if at not in target]


def to_voices(group: Group) -> list[str]:
    """Name who speaks: a rounding is looked for in the same mouth, or in the same text where it names nobody."""
    named = sorted(name for name in group.claimants if name)
    return [*named, *sorted(group.sources)]


def is_rough(mention: Said) -> bool:
    """Tell whether the words allow for a rounding: they say so, or a heading gives the round number."""
    return mention.row["qualifier"] in ("about", "at_least", "range", "exact")


def _find_rounded(
    number: float, group: Group, numbers: Sequence[tuple[float, int]], gathered: Sequence[tuple[float, Group]]
) -> Iterable[int]:
    reach = min(to_grain(number), FARTHEST * abs(number))
    start = bisect.bisect_left(numbers, (number - reach, -1))
    for precise, at in numbers[start:]:
        if precise > number + reach:
            break
        if not may_be_rounding(number, precise):
            continue
        other = gathered[at][1]
        if all(_rounds(mention, other) and fits(mention, other) for mention in group.mentions):
            yield at


def _rounds_silently(mention: Said, group: Group) -> bool:
    """Tell whether a bare number may round another: within one text, and by two digits; 150 after 145 is news."""
    coarser = to_grain(mention.number) >= FAR_COARSER * to_grain(group.mentions[0].number)
    return coarser and mention.row["source_id"] in group.sources


def _rounds(mention: Said, group: Group) -> bool:
    """Tell whether a mention gives a rounding of what a claim states; bare round numbers only within one text."""
    row = mention.row
    stated = group.mentions[0]
    if row["qualifier"] == "exact" and not _rounds_silently(mention, group):
        return False
    named = group.claimants - {""}
    if row["claimant"] and named and row["claimant"] not in named:
        return False  # in one text, but in two mouths
    if not is_rounding(mention.number, stated.number, down=row["qualifier"] == "at_least"):
        return False
    if row["qualifier"] == "range":
        high, precise = row["value_high"], stated.row["value_high"]
        return bool(high == precise or is_rounding(high, precise)) and not math.isnan(high)
    return True
