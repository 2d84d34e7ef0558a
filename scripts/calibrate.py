"""Annotated texts -> tracker/figures/calibration.toml: how often rows of each kind are typed right, and a check of it.

    python scripts/calibrate.py            fit on the open texts (and ../shared/dev where it is here) and check
    python scripts/calibrate.py --dry-run  the same, and write nothing

The rules were written with the development texts open, so that rows of these are right more often than rows of texts
that nobody has seen. The level is therefore set between what the open texts give now and what it gave on first
sight (FIRST_SIGHT), weighted as in Efron's .632 estimator for a model that is judged on its own training data; from the
texts only the differences between kinds of rows are taken. The half held out is read for the check alone.
"""

import math
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from unittest import mock

from tracker.figures.calibration import Calibration, to_confidence
from tracker.model import Mention
from tracker.scoring import score_folder
from tracker.scoring.reliability import Reliability, measure
from tracker.scoring.reviewing import FOLDERS, to_bins

ROOT = Path(__file__).parents[1]
TARGET = ROOT / "tracker" / "figures" / "calibration.toml"
# Share of the 522 rows of the texts held out until the last round that were typed right before their errors were read.
FIRST_SIGHT = 0.86
OUTSIDE = 0.632  # weight of the first sight; Efron (1983), "Estimating the error rate of a prediction rule"
EDGES = (1.5, 3.0, 4.5)
SHRINKAGE = 30  # rows that pull each kind towards the mean
HEADER = """\
# Written by scripts/calibrate.py, not by hand. Log-odds of a right row: mean + form + band of the score + number.
"""


@dataclass(frozen=True, slots=True)
class Kind:
    """What the confidence of a row goes by."""

    form: str
    score: float
    number: str


Judged = list[tuple[Kind, bool]]


def read_judged(folder: Path) -> Judged:
    """Score a folder and say of each row what kind it is and whether it is right."""
    kinds: list[Kind] = []

    def note(mention: Mention) -> float:
        """Stand in for the confidence: give the row its number, by which its kind is found again."""
        kinds.append(Kind(mention.cue_form, mention.score, mention.quantity.form))
        return float(len(kinds) - 1)

    with mock.patch("tracker.figures.rows.confidence", note):
        judged = score_folder(folder).judged
    return [(kinds[int(number)], right) for number, right in judged]


def to_odds(share: float) -> float:
    """Log-odds of a share."""
    return math.log(share / (1 - share))


def fit(judged: Judged) -> Calibration:
    """Measure the log-odds of each kind, shrunk towards the mean, and set their level for texts never seen."""
    mean = sum(right for _, right in judged) / len(judged)

    def effect(rows: Sequence[bool]) -> float:
        return to_odds((sum(rows) + SHRINKAGE * mean) / (len(rows) + SHRINKAGE)) - to_odds(mean)

    def effects(key: Callable[[Kind], str]) -> dict[str, float]:
        names = sorted({key(kind) for kind, _ in judged})
        return {name: round(effect([right for kind, right in judged if key(kind) == name]), 3) for name in names}

    bounds = [-math.inf, *EDGES, math.inf]
    bands = [[r for k, r in judged if low <= k.score < high] for low, high in pairwise(bounds)]
    shape = Calibration(
        0.0,
        effects(lambda kind: kind.form),
        EDGES,
        tuple(round(value, 3) for value in to_rising([effect(band) for band in bands], [len(band) for band in bands])),
        effects(lambda kind: kind.number),
    )
    return set_level(shape, [kind for kind, _ in judged], OUTSIDE * FIRST_SIGHT + (1 - OUTSIDE) * mean)


def to_rising(values: Sequence[float], weights: Sequence[int]) -> list[float]:
    """Pool neighbours that fall until none does, by their weights."""
    pools: list[tuple[float, int, int]] = []  # value, weight, members
    for value, weight in zip(values, weights, strict=True):
        pools.append((value, weight, 1))
        while len(pools) > 1 and pools[-2][0] > pools[-1][0]:
            (a, m, i), (b, n, j) = pools[-2:]
            total = max(1, m + n)
            pools[-2:] = [((a * m + b * n) / total, m + n, i + j)]
    return [value for value, _, members in pools for _ in range(members)]


def set_level(shape: Calibration, kinds: Sequence[Kind], level: float) -> Calibration:
    """Move all log-odds alike until the mean confidence of the rows is the level."""
    low, high = -10.0, 10.0
    for _ in range(60):
        middle = (low + high) / 2
        moved = Calibration(middle, shape.forms, shape.edges, shape.bands, shape.numbers)
        mean = sum(to_confidence(moved, k.form, k.score, k.number) for k in kinds) / len(kinds)
        low, high = (middle, high) if mean < level else (low, middle)
    return Calibration(round(low, 3), shape.forms, shape.edges, shape.bands, shape.numbers)


def to_toml(found: Calibration) -> str:
    """Write the log-odds as TOML."""

    def table(name: str, values: dict[str, float]) -> str:
        return "\n".join([f"[{name}]", *(f"{key} = {value}" for key, value in values.items())])

    score = f"[score]\nedges = {list(found.edges)}\nbands = {list(found.bands)}"
    sections = [f"mean = {found.mean}", table("form", dict(found.forms)), score, table("number", dict(found.numbers))]
    return HEADER + "\n\n".join(sections) + "\n"


def check(found: Calibration, judged: Judged) -> Reliability:
    """Compare the confidences with what is right."""
    return measure((to_confidence(found, k.form, k.score, k.number), right) for k, right in judged)


def main() -> None:
    folders = {name: ROOT / path for name, path in FOLDERS.items() if (ROOT / path / "gold").is_dir()}
    judged = {name: read_judged(path) for name, path in folders.items()}
    found = fit([pair for name, pairs in judged.items() if name != "holdout" for pair in pairs])
    for name, pairs in judged.items():
        print("\n".join(to_bins(name, check(found, pairs))))
    if "--dry-run" not in sys.argv[1:]:
        TARGET.write_text(to_toml(found), encoding="utf-8", newline="\n")
        print(f"written: {TARGET.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
