"""Sentence text -> quantities: every number expression with value, bounds and unit, and why it may be no figure.

`find_measures(sentence)` is the one call for news of any kind: every quantity with its value, bounds, unit or counted
noun and span. The tracker itself starts from `find_quantities`, which also keeps dates, names and the like, each with
the reason why it can be no figure of a conflict.
"""

from tracker.model import Measure, Quantity
from tracker.quantities.finding import find_quantities, has_number
from tracker.quantities.measuring import find_measures
from tracker.quantities.numbers import groups_by_dots
from tracker.quantities.rates import find_rate

__all__ = ["Measure", "Quantity", "find_measures", "find_quantities", "find_rate", "groups_by_dots", "has_number"]
