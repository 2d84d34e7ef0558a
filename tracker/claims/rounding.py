"""Two numbers -> whether the one is a rounding of the other: "about 1,800" of 1,770, "more than 1,700" too."""

import math
from functools import lru_cache

# The words "about 1,000" promise no more than one good digit, yet nobody rounds 1,400 to them.
FARTHEST = 0.1


@lru_cache(maxsize=1 << 16)
def to_grain(number: float) -> float:
    """Return the size of the last digit that a number spells out.

    >>> to_grain(1800), to_grain(1770), to_grain(7), to_grain(0.5)
    (100.0, 10.0, 1.0, 0.1)
    """
    if number <= 0 or not math.isfinite(number):
        return 1.0
    digits, exponent = f"{number:.12e}".split("e")
    return 10.0 ** (int(exponent) - len(digits.rstrip("0").rstrip(".").replace(".", "")) + 1)


def is_rounding(rough: float, precise: float, *, down: bool = False) -> bool:
    """Tell whether `rough` is what `precise` is rounded to; `down` for "more than", which cuts off.

    >>> is_rounding(1800, 1770), is_rounding(1700, 1770), is_rounding(1700, 1770, down=True), is_rounding(7, 9)
    (True, False, True, False)
    >>> is_rounding(1770, 1800)
    False
    """
    if not may_be_rounding(rough, precise):
        return False
    return precise > rough if down else abs(precise - rough) <= to_grain(rough) / 2


def may_be_rounding(rough: float, precise: float) -> bool:
    """Tell whether `rough` may stand for `precise` in some wording: it spells out fewer digits and is near."""
    apart = abs(precise - rough)
    if not 0 < apart <= FARTHEST * rough:
        return False
    grain = to_grain(rough)
    return apart < grain and to_grain(precise) < grain
