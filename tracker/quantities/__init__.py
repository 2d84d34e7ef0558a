"""Sentence text -> quantities: every number expression with value, bounds and unit, and why it may be no figure."""

from tracker.quantities.finding import find_quantities, has_number
from tracker.quantities.measuring import find_measures
from tracker.quantities.rates import find_rate

__all__ = ["find_measures", "find_quantities", "find_rate", "has_number"]
