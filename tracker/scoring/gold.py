"""Gold file, text -> annotated figures with their spans; annotated figures, rows -> which row answers which figure.

A row answers a gold figure when their spans overlap and their values are equal; each answers at most one. A field is
right when it equals the annotation or one of its listed alternatives. tests/gold/README.md tells how to annotate.
"""

import json
import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tracker.model import TrackerError

FIELDS = (
    "event subject unit qualifier rate actor affected place period date_start date_end claimant claimant_side modality"
).split()
DEFAULTS = {"unit": "count", "qualifier": "exact", "modality": "asserted"}
WEIGHTS = {"event": 20, "subject": 10}  # of the fields, when several rows could answer one annotation
# "2024-11-11T14:15": a time is compared by its day
DAY = re.compile(r"\d{4}-\d\d-\d\d")

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Gold:
    """An annotated figure with its span in the text."""

    start: int
    end: int
    wanted: dict[str, Any]
    optional: bool

    def states(self, name: str, value: Any) -> bool:
        """Tell whether a value of a column is the annotated one itself."""
        return _plain(value) == _plain(self.wanted.get(name, DEFAULTS.get(name, "")))

    def accepts(self, name: str, value: Any) -> bool:
        """Tell whether a value of a column is the annotated one or an alternative to it."""
        others = self.wanted.get("alt", {}).get(name, ())
        return self.states(name, value) or _plain(value) in {_plain(other) for other in others}

    def accepts_value(self, value: float | None) -> bool:
        """Tell whether a number is the annotated value; None stands for a vague one."""
        accepted = [self.wanted.get("value"), *self.wanted.get("alt", {}).get("value", ())]
        return any(
            value is option or (value is not None and option not in (None, "") and math.isclose(value, float(option)))
            for option in accepted
        )


def _plain(value: Any) -> str:
    text = "" if value is None else str(value).strip().lower()
    return text[:10] if DAY.match(text) else text


def read_gold(path: Path, text: str) -> list[Gold]:
    """Read the annotations of one text.

    Raises TrackerError when the file cannot be read, or a fragment does not stand in the text once, naming both.
    """
    try:
        figures = json.loads(path.read_text(encoding="utf-8"))["figures"]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise TrackerError(
            f"{path}: these annotations cannot be read ({error!r}); write them as tests/gold/README.md says"
        ) from error
    found = []
    for number, figure in enumerate(figures):
        start = _find(text, figure["in"], figure.get("in_nth"), f"{path.name}, figure {number}")
        inside = [m.start() for m in re.finditer(re.escape(figure["text"]), figure["in"])]
        if len(inside) < figure.get("nth", 1):
            raise TrackerError(f"{path.name}, figure {number}: {figure['text']!r} does not stand in {figure['in']!r}")
        start += inside[figure.get("nth", 1) - 1]
        found.append(Gold(start, start + len(figure["text"]), figure, bool(figure.get("optional"))))
    return found


def _find(text: str, fragment: str, nth: int | None, where: str) -> int:
    places = [m.start() for m in re.finditer(re.escape(fragment), text)]
    if not places or (len(places) > 1 and nth is None) or len(places) < (nth or 1):
        raise TrackerError(f"{where}: {fragment!r} stands {len(places)} times in the text; choose a longer fragment")
    return places[(nth or 1) - 1]


def overlaps(gold: Gold, row: Row) -> bool:
    """Tell whether a row's span and the annotation's share a character."""
    return bool(row["char_start"] < gold.end and gold.start < row["char_end"])


def pair_up(golds: Sequence[Gold], rows: Sequence[Row]) -> dict[int, int]:
    """Pair gold figures with rows, one to one, those that agree most first: {index of gold: index of row}."""
    options = sorted(
        (-_agreement(gold, row), g, r)
        for g, gold in enumerate(golds)
        for r, row in enumerate(rows)
        if overlaps(gold, row) and gold.accepts_value(row["value"])
    )
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, g, r in options:
        if g not in pairs and r not in taken:
            pairs[g] = r
            taken.add(r)
    return pairs


def _agreement(gold: Gold, row: Row) -> int:
    return sum(WEIGHTS.get(name, 1) * gold.accepts(name, row[name]) for name in FIELDS)
