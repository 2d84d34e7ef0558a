"""What a relation is made of: a sentence, the same said otherwise, and what becomes of its rows."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

PUBLISHED = "2024-11-13"  # a Wednesday


Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Pair:
    """A sentence, the same said otherwise, and what must become of each row of the first."""

    kind: str
    base: str
    changed: str
    change: Callable[[Row], Row] = dict
    published: tuple[str, str] = (PUBLISHED, PUBLISHED)
    given: dict[str, str] = field(default_factory=dict)  # what is known of the second text's source
    ordered: bool = True
    ignored: tuple[str, ...] = ()

    def __str__(self) -> str:
        seen = self.changed.strip().replace("\u00a0", "~").replace("\u202f", "^")
        return f"{self.kind}: {seen if len(seen) < 80 else seen[:79] + '…'}"


def to(**values: Any) -> Callable[[Row], Row]:
    """Set columns of every row."""
    return lambda row: row | values


def swapped(one: str, other: str) -> Callable[[Row], Row]:
    """Exchange two parties in every role."""
    sides = {one: other, other: one}
    roles = ("actor", "affected", "claimant_side")
    return lambda row: row | {role: sides.get(row[role], row[role]) for role in roles}


def shifted(days: dict[str, str]) -> Callable[[Row], Row]:
    """Exchange dates."""
    return lambda row: row | {name: days.get(str(row[name]), row[name]) for name in ("date_start", "date_end")}


def exchange(text: str, words: Iterable[tuple[str, str]]) -> str:
    """Exchange words for each other, both ways at once."""
    both = {a: b for one, other in words for a, b in ((one, other), (other, one))}
    pattern = "|".join(rf"\b{re.escape(word)}\b" for word in sorted(both, key=len, reverse=True))
    return re.sub(pattern, lambda m: both[m[0]], text)


PLAIN = [
    "Russian shelling killed six people in Kherson on Tuesday.",
    "Russia launched 145 drones against Ukraine overnight, the Ukrainian air force said.",
    "Ukraine destroyed 12 Russian tanks near Pokrovsk.",
    "Germany will send 50 armoured vehicles to Ukraine.",
    "At least 30 people were wounded when a missile hit a market in Kharkiv.",
    "Israeli strikes killed 22 people in Rafah, medics said.",
    "More than 4,000 people fled the fighting in Darfur last week.",
    "Moscow and Kyiv each released 95 prisoners of war on Friday.",
    "The army lost three helicopters in the battle, officials said.",
]
