"""Score, what was accepted before -> which measures sank below their floors, and which figures were won and lost.

Floors stand in one TOML file, a section a folder; the figures reached in `answers.csv` in each gold folder of our own.
"""

import csv
import io
import math
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from tracker.model import TrackerError
from tracker.scoring.counting import MISSED, UNWANTED, Answer

FLOORED = ("detect typed record event subject actor affected place period date_end claimant_side modality").split()
RANKS = {MISSED: 0, "detect": 1, "typed": 2, "record": 3}
LISTING = ("document", "start", "end", "level")
HEADER = """\
# What the extractor reaches on each folder of annotated texts; `tracker score` refuses to let a measure sink below.
# `tracker score --raise` raises them; only `tracker score --accept-lower` lowers them: say in the commit why.
"""

Floors = dict[str, dict[str, float]]
Key = tuple[str, int, int, int]  # document, span, and which of the figures of that span


@dataclass(frozen=True, slots=True)
class Change:
    """A figure that reaches another level than before."""

    answer: Answer
    before: str
    now: str

    def __str__(self) -> str:
        a = self.answer
        return f"{a.document} {a.start}-{a.end} [{a.text}] {a.event} {a.subject}: {self.before} -> {self.now}"


def read_floors(path: Path) -> Floors:
    """Read the floors: {folder: {measure: floor}}.

    Raises TrackerError when the file is missing or broken, or a floor is not a number from 0 to 1.
    """
    try:
        floors = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise TrackerError(f"{path}: the floors cannot be read ({error}); restore the file") from error
    for folder, measures in floors.items():
        for name, floor in measures.items():
            if name not in FLOORED or not isinstance(floor, int | float) or not 0 <= floor <= 1:
                raise TrackerError(f"{path}: [{folder}] {name} = {floor!r} is no floor of a measure that is scored")
    return floors


def write_floors(path: Path, floors: Floors) -> None:
    """Write the floors."""
    sections = [
        "\n".join([f"[{folder}]", *(f"{name} = {measures[name]:.3f}" for name in FLOORED if name in measures)])
        for folder, measures in floors.items()
    ]
    path.write_text(HEADER + "\n" + "\n\n".join(sections) + "\n", encoding="utf-8", newline="\n")


def find_sunken(measures: Mapping[str, float], floors: Mapping[str, float]) -> list[str]:
    """Name the measures that lie below their floors.

    >>> find_sunken({"detect": 0.91, "typed": 0.8}, {"detect": 0.92, "typed": 0.8})
    ['detect']
    """
    return [name for name, floor in floors.items() if measures[name] < floor]


def to_floor(reached: float) -> float:
    """Round a measure down to three places.

    >>> to_floor(0.9419), to_floor(0.9), to_floor(1.0)
    (0.941, 0.9, 1.0)
    """
    return math.floor(round(reached * 1000, 6)) / 1000


def raise_floors(measures: Mapping[str, float], floors: Mapping[str, float]) -> dict[str, float]:
    """Floors at what is reached; none is lowered."""
    return {name: max(floors.get(name, 0.0), to_floor(measures[name])) for name in FLOORED}


def lower_floors(measures: Mapping[str, float], floors: Mapping[str, float]) -> dict[str, float]:
    """Floors with those that sank lowered to what is reached; the others stay."""
    return {name: min(floor, to_floor(measures[name])) for name, floor in floors.items()}


def write_answers(path: Path, answers: Iterable[Answer]) -> None:
    """Write the level that each figure of a folder reaches."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(LISTING)
    writer.writerows([getattr(answer, name) for name in LISTING] for answer in sorted(answers))
    path.write_text(out.getvalue(), encoding="utf-8", newline="\n")


def read_answers(path: Path) -> dict[Key, str]:
    """Read the levels accepted before; empty without a listing."""
    if not path.is_file():
        return {}
    with path.open(encoding="utf-8", newline="") as handle:
        rows = list(csv.DictReader(handle))
    try:
        return _by_key(((row["document"], int(row["start"]), int(row["end"])), row["level"]) for row in rows)
    except (KeyError, TypeError, ValueError) as error:
        raise TrackerError(
            f"{path}: the listing is broken ({error!r}); restore it, or write it anew with --raise"
        ) from error


def _by_key(levels: Iterable[tuple[tuple[str, int, int], str]]) -> dict[Key, str]:
    found: dict[Key, str] = {}
    # Unwanted rows are kept apart from the figures of their span; several figures of one span stand in their order.
    for (document, start, end), level in levels:
        nth = 1000 if level == UNWANTED else 0
        while (document, start, end, nth) in found:
            nth += 1
        found[document, start, end, nth] = level
    return found


def compare(before: Mapping[Key, str], answers: Iterable[Answer]) -> tuple[list[Change], list[Change]]:
    """Say which figures were won and which lost; a figure that was not annotated before is neither."""
    listed = sorted(answers)
    keys = _by_key(((a.document, a.start, a.end), a.level) for a in listed)
    won: list[Change] = []
    lost: list[Change] = []
    for (key, level), answer in zip(keys.items(), listed, strict=True):
        then = before.get(key, "not there" if level == UNWANTED else level)
        if then == level:
            continue
        change = Change(answer, then, level)
        (lost if level == UNWANTED or RANKS[level] < RANKS[then] else won).append(change)
    gone = (key for key, level in before.items() if level == UNWANTED and key not in keys)
    won += [Change(Answer(*key[:3], "", "", "", UNWANTED), UNWANTED, "not there") for key in gone]
    return won, lost
