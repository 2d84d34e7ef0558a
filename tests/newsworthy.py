"""Sentences of general news with every quantity in them -> how many of these `find_measures` finds, and with what.

python tests/newsworthy.py tests/quantities/news/open.txt --errors
"""

import re
import sys
from dataclasses import dataclass, field
from math import isclose
from pathlib import Path

from tracker.model import Measure
from tracker.quantities import find_measures

_SIGNS = {"=": "exact", "~": "about", ">": "at_least", "<": "at_most"}
_NUMBER = r"-?\d+(?:\.\d+)?(?:e\d+)?"
_ITEM = re.compile(
    rf"(?P<sign>[=~<>])?(?P<low>{_NUMBER})(?:(?P<range>\.\.)(?P<high>{_NUMBER})|(?P<more>\+))? (?P<unit>.+)"
)


@dataclass(frozen=True)
class Wanted:
    """A quantity as marked: `value` is a number, both ends of a range or the order of a vague word."""

    value: float | tuple[float, float] | None
    bound: str
    unit: str
    noun: str = ""
    low: float | None = None  # the order of "dozens"


@dataclass
class Tally:
    """What was wanted, found and right."""

    wanted: int = 0
    found: int = 0
    value: int = 0
    unit: int = 0
    bound: int = 0
    errors: list[str] = field(default_factory=list)

    def f1(self, right: int) -> float:
        """Give the harmonic mean of precision and recall."""
        return round(2 * right / (self.wanted + self.found), 3) if self.wanted + self.found else 1.0


def read_sentences(path: Path) -> list[tuple[str, list[Wanted]]]:
    """Read a file of sentences: "The tower is 12ft tall. || =12 foot"."""
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    return [(text, _parse(items)) for text, _, items in (line.partition(" ||") for line in lines)]


def _parse(items: str) -> list[Wanted]:
    found = []
    for item in filter(None, (part.strip() for part in items.split(";"))):
        match = _ITEM.fullmatch(item)
        if not match:
            raise ValueError(item)
        unit, _, noun = match["unit"].partition(":")
        low = float(match["low"])
        if match["range"]:
            found.append(Wanted((low, float(match["high"])), "range", unit, noun))
        elif match["more"]:
            found.append(Wanted(None, "vague", unit, noun, low))
        else:
            found.append(Wanted(low, _SIGNS[match["sign"]], unit, noun))
    return found


def score(sentences: list[tuple[str, list[Wanted]]]) -> Tally:
    """Count what is found of the quantities wanted; each counts once, the one with the right unit first."""
    tally = Tally()
    for text, wanted in sentences:
        found = list(find_measures(text))
        tally.wanted += len(wanted)
        tally.found += len(found)
        wrong = []
        for want in wanted:
            same = [m for m in found if _has_value(m, want)]
            best = max(same, key=lambda m: (_has_unit(m, want), m.bound == want.bound), default=None)
            if best is None:
                wrong.append(f"  missing {want}")
                continue
            found.remove(best)
            tally.value += 1
            tally.unit += _has_unit(best, want)
            tally.bound += best.bound == want.bound
            if not _has_unit(best, want) or best.bound != want.bound:
                wrong.append(f"  other   {want}\n      for {best}")
        wrong += [f"  extra   {m}" for m in found]
        if wrong:
            tally.errors.append("\n".join([text, *wrong]))
    return tally


def _has_value(m: Measure, want: Wanted) -> bool:
    if isinstance(want.value, tuple):
        return m.bound == "range" and _is_near(m.low, want.value[0]) and _is_near(m.high, want.value[1])
    if want.value is None:
        return m.value is None and _is_near(m.low, want.low)
    return m.bound != "range" and _is_near(m.value, want.value)


def _is_near(one: float | None, other: float | None) -> bool:
    return one is not None and other is not None and isclose(one, other, rel_tol=1e-5, abs_tol=1e-9)


def _has_unit(m: Measure, want: Wanted) -> bool:
    """Tell whether the unit is the same, and for a count the last word of the noun."""
    return m.unit == want.unit and (not want.unit.startswith("count") or _to_head(m.noun) == _to_head(want.noun))


def _to_head(noun: str) -> str:
    return noun.lower().split()[-1].removesuffix("s") if noun else ""


def main(arguments: list[str]) -> None:
    """Print the measures of each file named, and its errors if asked."""
    for name in (a for a in arguments if not a.startswith("-")):
        tally = score(read_sentences(Path(name)))
        if "--errors" in arguments:
            print("\n".join(tally.errors))
        for measure in ("value", "unit", "bound"):
            right = getattr(tally, measure)
            precision, recall = right / max(tally.found, 1), right / max(tally.wanted, 1)
            print(f"{name}: {measure} P {precision:.3f} R {recall:.3f} F1 {tally.f1(right):.3f}")


if __name__ == "__main__":
    main(sys.argv[1:])
