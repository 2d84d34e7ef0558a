"""Confidences, whether each row was right -> how far the confidences can be believed."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

# Narrower where rows are many; the last one takes 1 itself.
EDGES = (0.0, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 1.0)


@dataclass(frozen=True, slots=True)
class Bin:
    """The rows whose confidence lies from `low` up to `high`."""

    low: float
    high: float
    count: int
    confidence: float  # mean
    right: float  # share


@dataclass(frozen=True, slots=True)
class Reliability:
    """Bins that hold rows; the mean square of what the confidences miss by; the mean gap of a bin, by its rows."""

    bins: tuple[Bin, ...]
    count: int
    brier: float
    error: float  # expected calibration error


def measure(judged: Iterable[tuple[float, bool]]) -> Reliability:
    """Compare confidences with what came true.

    >>> measure([(0.9, True), (0.9, False)]).error
    0.4
    """
    rows = list(judged)
    bins = tuple(found for low, high in pairwise(EDGES) if (found := _to_bin(rows, low, high)).count)
    count = len(rows)
    brier = sum((confidence - right) ** 2 for confidence, right in rows) / count if count else 0.0
    error = sum(b.count * abs(b.confidence - b.right) for b in bins) / count if count else 0.0
    return Reliability(bins, count, round(brier, 4), round(error, 4))


def _to_bin(rows: list[tuple[float, bool]], low: float, high: float) -> Bin:
    inside = [(c, right) for c, right in rows if low <= c < high or c == high == EDGES[-1]]
    count = len(inside)
    mean = sum(c for c, _ in inside) / count if count else 0.0
    share = sum(right for _, right in inside) / count if count else 0.0
    return Bin(low, high, count, round(mean, 4), round(share, 4))
