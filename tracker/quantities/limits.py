"""A measure and the words about it -> its bound and its sign: "6GB or more", "minus 20", "under magnitude 6"."""

import re
from dataclasses import replace

from tracker.model import Measure, Quantity
from tracker.patterns import compile_plain
from tracker.quantities import bounds, nouns, units

# "magnitude ", "magnitude of "
MAGNITUDE = compile_plain(r"\bmagnitude(?:\sof)?\s(?:about\s)?$", re.I)
# "minus ", "negative ", "-" or "−" right before a number or its currency sign, but not "plus or minus "
_MINUS = compile_plain(r"(?:(?<!or\s)\b(?P<word>minus|negative)[\s-]|(?<![\w.,)%–—-])[-−–])$", re.I)
# "$-50bn"
_INNER_MINUS = compile_plain(r"[^\d\s]{1,4}[-−]\d")
# "will go over three years": in the course of; "for over three years", "well over two hours": longer than
_OVER = compile_plain(r"(?P<before>[A-Za-z]+)\sover\s$")
_LONGER = nouns.words(
    "for of after is are was were be been being in than well just slightly little took take takes taking lasted lasts "
    "lasting last and or by to at within about some ran run runs spent spend spends until lived waited wait exactly "
    "delayed jailed married closed late served stayed slept held missing open worked running spending waiting"
)
_DURATIONS = frozenset("second minute hour day night week fortnight month quarter year decade century".split())
# "sub-" before "500 sq m"
_SUB = compile_plain(r"\bsub-$", re.I)
# " below zero" behind "3 degrees"
_BELOW_ZERO = compile_plain(r"\sbelow\s(?:zero|freezing)\b")


def settle(text: str, q: Quantity, measure: Measure, unit: units.Unit) -> Measure:
    """Read the bound that stands behind the unit or before a prefix, and the sign."""
    if measure.bound == "exact" and unit.name == "magnitude" and unit.end == q.end:
        left = max(0, q.start - 24)
        if match := MAGNITUDE.search(text[left : q.start]):
            measure = bound(measure, bounds.find_before(text, left + match.start())[1])
    if unit.name in _DURATIONS and measure.bound == "at_least":
        measure = _in_the_course_of(text, measure)
    elif unit.end > q.end and measure.bound == "exact":
        measure = _with_bound_after(text, unit.end, measure)
    if measure.bound == "exact" and _SUB.search(text[max(0, q.start - 5) : q.start]):
        measure = bound(measure, "at_most")
    measure = _negative(text, q, measure)
    if measure.value and measure.value > 0 and unit.name.startswith("degree") and _BELOW_ZERO.match(text, unit.end):
        measure = replace(measure, value=-measure.value, low=-measure.value, high=-measure.value)
    return measure


def _with_bound_after(text: str, end: int, measure: Measure) -> Measure:
    """Read the bound behind a unit: "6GB or more", "90 Hz or higher"."""
    return bound(measure, bounds.find_after(text, end)[1])


def bound(measure: Measure, kind: str) -> Measure:
    """Give an exact measure a bound; "" leaves it as it is."""
    if not kind or measure.value is None:
        return measure
    low, high = bounds.to_bounds(measure.value, kind)
    return replace(measure, low=low, high=high, bound=kind)


def _in_the_course_of(text: str, measure: Measure) -> Measure:
    """Take the bound off "paid over three years", which is not longer than three years."""
    match = _OVER.search(text[max(0, measure.start - 32) : measure.start])
    if not match or match["before"].lower() in _LONGER:
        return measure
    return replace(measure, low=measure.value, high=measure.value, bound="exact")


def _negative(text: str, q: Quantity, measure: Measure) -> Measure:
    """Turn the sign of "minus 20 degrees" and "-2.5%"; a change in brackets "(-5)" has its own sign."""
    if measure.value is None or measure.value == 0 or measure.bound == "range":
        return measure
    left = max(0, q.start - 12)
    match = _MINUS.search(text[left : q.start]) if q.signed == "" else None
    if q.signed != "-" and not match and not _INNER_MINUS.match(q.text):
        return measure
    bound = measure.bound
    if match and match["word"]:  # "about minus 20 degrees"
        bound = bounds.find_before(text, left + match.start())[1] or bound
    low, high = bounds.to_bounds(-measure.value, bound)
    return replace(measure, value=-measure.value, low=low, high=high, bound=bound)
