"""Mention -> confidence: the share of rows of its kind that are right, by what `calibration.toml` has measured.

Right means: a figure, with its event and subject right. The file is written by scripts/calibrate.py: log-odds that add
up, of the form of the words, of the band of the score (never falling as it rises) and of how the number is written.
"""

import math
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from tracker.lexicon.files import parse_toml
from tracker.lexicon.keeping import read_kept
from tracker.model import Mention, TrackerError

FILE = "calibration.toml"
LOWEST, HIGHEST = 0.3, 0.99  # nothing is certain, and what is read at all has some ground


@dataclass(frozen=True, slots=True)
class Calibration:
    """Log-odds; forms that were never seen count as the mean."""

    mean: float
    forms: Mapping[str, float]
    edges: tuple[float, ...]  # of the bands of the score: below the first, up to the last and above
    bands: tuple[float, ...]
    numbers: Mapping[str, float]


def to_confidence(calibration: Calibration, form: str, score: float, number: str) -> float:
    """Add up the log-odds of a kind of mention and give them as a share, to two places."""
    odds = calibration.mean + calibration.forms.get(form, 0.0) + calibration.numbers.get(number, 0.0)
    odds += calibration.bands[bisect_right(calibration.edges, score)]
    return round(min(HIGHEST, max(LOWEST, 1 / (1 + math.exp(-odds)))), 2)


@cache
def read_calibration() -> Calibration:
    """Read the measured log-odds once.

    Raises TrackerError when the file is missing or broken.
    """
    try:
        data = read_kept(FILE, files("tracker.figures").joinpath(FILE).read_bytes(), parse_toml)
        found = Calibration(
            data["mean"], data["form"], tuple(data["score"]["edges"]), tuple(data["score"]["bands"]), data["number"]
        )
    except (OSError, KeyError, TypeError, ValueError) as error:
        raise TrackerError(
            f"tracker/figures/{FILE} cannot be read ({error!r}); restore it, or run scripts/calibrate.py"
        ) from error
    if len(found.bands) != len(found.edges) + 1 or list(found.bands) != sorted(found.bands):
        raise TrackerError(f"tracker/figures/{FILE}: the bands of [score] fall or do not fit its edges; mend the file")
    return found


def confidence(mention: Mention) -> float:
    """How sure a row is: of rows at 0.9, nine in ten are right."""
    return to_confidence(read_calibration(), mention.cue_form, mention.score, mention.quantity.form)
