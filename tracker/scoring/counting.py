"""Gold folder, reader -> Score: the counts behind every measure, and what became of each annotated figure.

A gold folder holds `docs/` (texts with their `sources.csv`) and `gold/` (one JSON file a text). Levels, each including
the one before: detect: found with its value; typed: event and subject right as well; record: unit, qualifier, parties
and modality too; strict: the same, listed alternatives not accepted. Optional figures count neither way.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tracker.extracting import Extraction, read_source_figures
from tracker.model import Source, TrackerError
from tracker.scoring.gold import FIELDS, Gold, Row, overlaps, pair_up, read_gold
from tracker.sources import read_sources

RECORD = ("event", "subject", "unit", "qualifier", "actor", "affected", "modality")
LEVELS: dict[str, tuple[str, ...]] = {"detect": (), "typed": ("event", "subject"), "record": RECORD, "strict": RECORD}
MISSED, UNWANTED = "missed", "unwanted"


@dataclass(frozen=True, slots=True, order=True)
class Answer:
    """What became of an annotated figure, or a row that no annotation asks for."""

    document: str
    start: int
    end: int
    text: str
    event: str  # as annotated; of the row where it is unwanted
    subject: str
    level: str  # the highest of "detect", "typed", "record" that it reaches; "missed"; or "unwanted"


@dataclass(slots=True)
class Score:
    """Counts over all texts of a folder."""

    texts: int = 0
    wanted: int = 0
    given: int = 0
    right: dict[str, int] = field(default_factory=lambda: dict.fromkeys(LEVELS, 0))
    fields: dict[str, int] = field(default_factory=lambda: dict.fromkeys(FIELDS, 0))
    errors: list[str] = field(default_factory=list)
    answers: list[Answer] = field(default_factory=list)
    judged: list[tuple[float, bool]] = field(default_factory=list)  # confidence of each row, and whether typed right

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


def add_text(score: Score, name: str, golds: Sequence[Gold], rows: Sequence[Row]) -> None:
    """Add one text's rows and annotations to the score."""
    pairs = pair_up(golds, rows)
    answered = {r: golds[g] for g, r in pairs.items()}
    score.texts += 1
    for r, row in enumerate(rows):
        gold = answered.get(r)
        if gold is not None and not gold.optional:
            score.given += 1
            _judge(score, name, gold, row)
        elif gold is None and not any(g.optional and overlaps(g, row) for g in golds):
            score.given += 1
            _refuse(score, name, row)
    for g, gold in enumerate(golds):
        if not gold.optional:
            score.wanted += 1
            if g not in pairs:
                _miss(score, name, gold)


def _judge(score: Score, name: str, gold: Gold, row: Row) -> None:
    good = {column for column in FIELDS if gold.accepts(column, row[column])}
    for column in FIELDS:
        score.fields[column] += column in good
        if column not in good:
            score.errors.append(
                f"{name}: {column} is {row[column]!r}, wanted {gold.wanted.get(column, '')!r}: "
                f"[{gold.wanted['text']}] {gold.wanted['in']!r}"
            )
    exact = {column for column in good if gold.states(column, row[column])}
    reached = [level for level, columns in LEVELS.items() if (exact if level == "strict" else good).issuperset(columns)]
    for level in reached:
        score.right[level] += 1
    score.judged.append((float(row.get("confidence") or 0), "typed" in reached))
    score.answers.append(_to_answer(name, gold, "record" if "record" in reached else reached[-1]))


def _refuse(score: Score, name: str, row: Row) -> None:
    event, subject = row["event"], row["subject"]
    score.errors.append(f"{name}: not wanted: {event} {subject} [{row['text']}] {row['sentence']!r}")
    score.judged.append((float(row.get("confidence") or 0), False))
    score.answers.append(Answer(name, row["char_start"], row["char_end"], row["text"], event, subject, UNWANTED))


def _miss(score: Score, name: str, gold: Gold) -> None:
    wanted = gold.wanted
    score.errors.append(f"{name}: missed: {wanted['event']} {wanted['subject']} [{wanted['text']}] {wanted['in']!r}")
    score.answers.append(_to_answer(name, gold, MISSED))


def _to_answer(name: str, gold: Gold, level: str) -> Answer:
    wanted = gold.wanted
    return Answer(name, gold.start, gold.end, wanted["text"], wanted["event"], wanted["subject"], level)


def score_folder(folder: Path, read: Callable[[Source], Extraction] = read_source_figures) -> Score:
    """Score the extractor on a gold folder.

    Raises TrackerError when the folder, a text or an annotation cannot be read.
    """
    if not (folder / "docs").is_dir() or not (folder / "gold").is_dir():
        raise TrackerError(
            f"{folder}: holds no docs/ and gold/; name a folder of annotated texts, as tests/gold/develop"
        )
    sources, problems = read_sources(folder / "docs")
    if problems:
        raise TrackerError("; ".join(problems))
    score = Score()
    for source in sources:
        stem = Path(source.file).stem
        add_text(score, stem, read_gold(folder / "gold" / f"{stem}.json", source.text), read(source).figures)
    score.answers.sort()
    return score
