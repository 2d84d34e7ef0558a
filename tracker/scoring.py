"""Gold folder -> Score: how many of the annotated figures are found, and how many of their fields are right.

A gold folder holds `docs/` (texts with their `sources.csv`) and `gold/` (one JSON file a text: tests/gold/README.md).
A row answers a gold figure when their spans overlap and their values are equal; each answers at most one. Three levels:
detect: found with its value; typed: event and subject right as well; record: unit, qualifier, parties and modality too.
Fields are right when they equal the annotation or one of its listed alternatives. Optional figures count neither way.
"""

import json
import math
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tracker.extracting import Extraction, read_source_figures
from tracker.model import Source, TrackerError
from tracker.sources import read_sources

FIELDS = (
    "event subject unit qualifier rate actor affected place period date_start date_end claimant claimant_side modality"
).split()
LEVELS: dict[str, tuple[str, ...]] = {
    "detect": (),
    "typed": ("event", "subject"),
    "record": ("event", "subject", "unit", "qualifier", "actor", "affected", "modality"),
}
WEIGHTS = {"event": 20, "subject": 10}  # of the fields, when several rows could answer one annotation
DEFAULTS = {"unit": "count", "qualifier": "exact", "modality": "asserted"}

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Gold:
    """An annotated figure with its span in the text."""

    start: int
    end: int
    wanted: dict[str, Any]
    optional: bool

    def accepts(self, name: str, value: Any) -> bool:
        """Tell whether a value of a column is the annotated one or an alternative to it."""
        accepted = [self.wanted.get(name, DEFAULTS.get(name, "")), *self.wanted.get("alt", {}).get(name, ())]
        return _plain(value) in {_plain(option) for option in accepted}

    def accepts_value(self, value: float | None) -> bool:
        """Tell whether a number is the annotated value; None stands for a vague one."""
        accepted = [self.wanted.get("value"), *self.wanted.get("alt", {}).get("value", ())]
        return any(
            value is option or (value is not None and option not in (None, "") and math.isclose(value, float(option)))
            for option in accepted
        )


@dataclass(slots=True)
class Score:
    """Counts over all texts of a folder."""

    wanted: int = 0
    given: int = 0
    right: dict[str, int] = field(default_factory=lambda: dict.fromkeys(LEVELS, 0))
    fields: dict[str, int] = field(default_factory=lambda: dict.fromkeys(FIELDS, 0))
    errors: list[str] = field(default_factory=list)

    def f1(self, level: str) -> float:
        """F1 of a level, 0 to 1; 1 when nothing is wanted and nothing given."""
        total = self.wanted + self.given
        return 2 * self.right[level] / total if total else 1.0

    def accuracy(self, name: str) -> float:
        """Share of the detected figures whose field is right, 0 to 1."""
        return self.fields[name] / self.right["detect"] if self.right["detect"] else 1.0

    def summary(self) -> dict[str, float]:
        """All measures, rounded to four places: F1 by level, accuracy by field."""
        measures = {level: self.f1(level) for level in LEVELS} | {name: self.accuracy(name) for name in FIELDS}
        return {name: round(value, 4) for name, value in measures.items()}


def _plain(value: Any) -> str:
    text = "" if value is None else str(value).strip().lower()
    return text[:10] if re.match(r"\d{4}-\d\d-\d\d", text) else text


def read_gold(path: Path, text: str) -> list[Gold]:
    """Read the annotations of one text.

    Raises TrackerError when a fragment does not stand in the text once, naming file and fragment.
    """
    found = []
    for number, figure in enumerate(json.loads(path.read_text(encoding="utf-8"))["figures"]):
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


def pair_up(golds: Sequence[Gold], rows: Sequence[Row]) -> dict[int, int]:
    """Pair gold figures with rows, one to one, those that agree most first: {index of gold: index of row}."""
    options = sorted(
        (
            (-_agreement(gold, row), g, r)
            for g, gold in enumerate(golds)
            for r, row in enumerate(rows)
            if row["char_start"] < gold.end and gold.start < row["char_end"] and gold.accepts_value(row["value"])
        ),
    )
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, g, r in options:
        if g not in pairs and r not in taken:
            pairs[g] = r
            taken.add(r)
    return pairs


def _agreement(gold: Gold, row: Row) -> int:
    return sum(
        (20 if name == "event" else 10 if name == "subject" else 1) * gold.accepts(name, row[name]) for name in FIELDS
    )


def add_text(score: Score, name: str, golds: Sequence[Gold], rows: Sequence[Row]) -> None:
    """Add one text's rows and annotations to the score."""
    pairs = pair_up(golds, rows)
    answered = {r: golds[g] for g, r in pairs.items()}
    for r, row in enumerate(rows):
        gold = answered.get(r)
        if gold is None:
            near_optional = any(g.optional and row["char_start"] < g.end and g.start < row["char_end"] for g in golds)
            if not near_optional:
                score.given += 1
                kind = f"{row['event']} {row['subject']}"
                score.errors.append(f"{name}: not wanted: {kind} [{row['text']}] {row['sentence']!r}")
        elif not gold.optional:
            score.given += 1
            _judge(score, name, gold, row)
    for g, gold in enumerate(golds):
        if not gold.optional:
            score.wanted += 1
            if g not in pairs:
                wanted = gold.wanted
                kind = f"{wanted['event']} {wanted['subject']}"
                score.errors.append(f"{name}: missed: {kind} [{wanted['text']}] {wanted['in']!r}")


def _judge(score: Score, name: str, gold: Gold, row: Row) -> None:
    good = {column for column in FIELDS if gold.accepts(column, row[column])}
    for column in FIELDS:
        score.fields[column] += column in good
        if column not in good:
            score.errors.append(
                f"{name}: {column} is {row[column]!r}, wanted {gold.wanted.get(column, '')!r}: "
                f"[{gold.wanted['text']}] {gold.wanted['in']!r}"
            )
    for level, columns in LEVELS.items():
        score.right[level] += good.issuperset(columns)


def score_folder(folder: Path, read: Callable[[Source], Extraction] = read_source_figures) -> Score:
    """Score the extractor on a gold folder.

    Raises TrackerError when a text or an annotation cannot be read.
    """
    sources, problems = read_sources(folder / "docs")
    if problems:
        raise TrackerError("; ".join(problems))
    score = Score()
    by_stem: Iterable[tuple[str, Source]] = ((Path(source.file).stem, source) for source in sources)
    for stem, source in by_stem:
        golds = read_gold(folder / "gold" / f"{stem}.json", source.text)
        add_text(score, stem, golds, read(source).figures)
    return score
