"""Sentence -> measures: every quantity of any news, with its unit and counted noun, refused as a figure or not."""

import re
from dataclasses import replace

from tracker.model import Measure, Quantity
from tracker.patterns import compile_plain
from tracker.quantities import bounds, counted, naming, neighbours, nouns, units
from tracker.quantities.finding import find_quantities
from tracker.quantities.shares import PERCENT
from tracker.quantities.words import SMALL

# "twice", "thrice", "fivefold"; "five-fold" and "10-fold" are numbers with a unit
_MULTIPLE = compile_plain(rf"\b(?:(?P<twice>twice|thrice)|(?P<word>{'|'.join(list(SMALL)[2:13])}|hundred)fold)\b", re.I)
_FOLD = compile_plain(r"[\s-]?fold\b", re.I)
# "minus ", "negative ", "-" or "−" right before a number or its currency sign, but not "plus or minus "
_MINUS = compile_plain(r"(?:(?<!or\s)\b(?:minus|negative)\s|(?<![\w.,)%–—-])[-−–])$", re.I)
# "3-1", "7:1", "6–4": two numbers
_SCORE = compile_plain(r"\d\s?[:–-]\s?\d")
# "weighed ", "a weight of about ", "lost ": before pounds that are no money
_WEIGHT = compile_plain(r"\b(?:weigh\w{0,4}|weight\sof|lost|gained|shed|put\son)\s(?:[a-z]{2,8}\s){0,2}$", re.I)
# " an ", " a ", "-" between "half" and what it is half of
_HALF_A = compile_plain(r"(?:\sof)?\san?(?=\s)|(?=-)", re.I)
# "an hour and a " before "half"
_AND_A_HALF = compile_plain(r"(?<![A-Za-z])an?\s(?P<unit>[A-Za-z]{3,12})\sand\sa\s$", re.I)
# "magnitude ", "magnitude of "
_MAGNITUDE = compile_plain(r"\bmagnitude(?:\sof)?\s(?:about\s)?$", re.I)
# "average age is ", "life expectancy fell to ", "who was ", "she is ": before years of age without a unit
_AGE_BEFORE = compile_plain(
    r"(?:\b(?:ages?|life\sexpectancy)\b(?:\s[A-Za-z]+){0,4}?\s(?:is|was|of|at|to|reached|being)"
    r"|\b(?:who|[Hh]e|[Ss]he|I)\s(?:is|was|am|turned|turns)(?:\s(?:now|then|just|only|still))?|\b(?:[Hh]e|[Ss]he)['’]s)"
    r"\s(?:(?:about|around|just|only|now|roughly|over|under|nearly|almost|at\sleast)\s)?$"
)
# " of the players", " per cent", " a day": behind a number that is no age
_PART = compile_plain(r"\s(?:of|per|an?)\b")
# "will go over three years": in the course of; "for over three years", "well over two hours": longer than
_OVER = compile_plain(r"(?P<before>[A-Za-z]+)\sover\s$")
_LONGER = nouns.words(
    "for of after is are was were be been being in than well just slightly little took take takes taking lasted lasts "
    "lasting last and or by to at within about some ran run runs spent spend spends until lived waited wait exactly"
)
_DURATIONS = frozenset("second minute hour day night week fortnight month quarter year decade century".split())
_NO_NOUN = frozenset(("year", "month", "week", "day", "hour", "minute", "second", "times"))
# " more", " consecutive", " rushing": between a number and its unit
_BETWEEN = compile_plain(
    r"\s(?:[a-z]{4,12}ing|more|other|additional|consecutive|straight|full|long|whole|further|extra|short|solid"
    r"|calendar|(?:previous|past|last)(?=\s[a-z]{3,9}s\b))(?=\s)"
)


def find_measures(text: str, offset: int = 0) -> tuple[Measure, ...]:
    """Find every quantity of a sentence of any news, with its unit: the number grammar without the tracker's question.

    Where `find_quantities` tells which numbers may be figures of a conflict, this reads ages, distances, shares, prices
    and durations too. Names and references (dates, clock times, years, ordinals, scores, "Boeing 747") measure nothing
    and are left out, and so are words without any order ("several", "many", "no").

    >>> for m in find_measures("The €45-50m bridge carries at least 12,000 cars a day at up to 90 km/h."):
    ...     print(m.text, m.value, m.low, m.high, m.bound, m.unit, m.noun or "-", sep=" | ")
    €45-50m | 47500000.0 | 45000000.0 | 50000000.0 | range | EUR | -
    12,000 | 12000.0 | 12000.0 | None | at_least | count per day | cars
    90 | 90.0 | None | 90.0 | at_most | kilometre per hour | -
    >>> [(m.value, m.unit) for m in find_measures("A third of the 20-year-olds left; it was minus 5 degrees.")]
    [(0.333333, 'fraction'), (20.0, 'year of age'), (-5.0, 'degree')]
    """
    found = [m for q in find_quantities(text, convert=False) if (m := _to_measure(text, q))]
    found += [_to_multiple(text, match) for match in _MULTIPLE.finditer(text)]
    found.sort(key=lambda m: m.start)
    found = neighbours.settle(text, found)
    return tuple(replace(m, start=m.start + offset, end=m.end + offset) for m in found) if offset else tuple(found)


def _to_multiple(text: str, match: re.Match[str]) -> Measure:
    word = (match["word"] or "").lower()
    value = float({"twice": 2, "thrice": 3}.get((match["twice"] or "").lower()) or SMALL.get(word, 100))
    bound = bounds.find_before(text, match.start())[1] or "exact"
    return Measure(match.start(), match.end(), match[0], value, *bounds.to_bounds(value, bound), bound, "times", "")


def _to_measure(text: str, q: Quantity) -> Measure | None:
    if (q.value is None and q.low is None) or q.form in ("zero", "article"):
        return _zero(text, q) if q.form == "zero" else None
    if (q.refusal == "score" and _SCORE.search(q.text)) or naming.is_name(text, q):
        return None
    if q.unit == "percent" and not PERCENT.match(text, q.end):
        return _read_share(text, q)
    if q.refusal == "age":
        return _scaled(q, 1, _unit_of_age(text, q.end), "")
    return _measured(text, q)


def _zero(text: str, q: Quantity) -> Measure | None:
    if q.text.lower() not in ("zero", "nil"):
        return None
    noun, _ = counted.find_noun(text, q.end, of=False)
    return _scaled(q, 1, "count", noun)


def _read_share(text: str, q: Quantity) -> Measure | None:
    """Read "a third of the pupils", "half an hour", "an hour and a half"."""
    if q.value == 50 and (whole := _AND_A_HALF.search(text[max(0, q.start - 24) : q.start])):
        unit = units.parse_unit(" " + whole["unit"], 0)
        start = q.start - (whole.end() - whole.start())
        name, noun = (unit.name, "") if unit else ("count", whole["unit"])
        return Measure(start, q.end, text[start : q.end], 1.5, 1.5, 1.5, "exact", name, noun)
    if q.refusal in ("pronoun", "ordinal"):
        return None  # "half-mast", "half a step", "the first half"
    if (article := _HALF_A.match(text, q.end)) and (unit := units.parse_unit(text, article.end())):
        return _scaled(q, 0.01, unit.name, "")
    noun, _ = counted.find_noun(text, q.end, of=" in" not in q.text)
    return _scaled(q, 0.01, "fraction", noun)


def _scaled(q: Quantity, factor: float, unit: str, noun: str) -> Measure:
    value, low, high = (None if x is None else round(x * factor, 6) for x in (q.value, q.low, q.high))
    return Measure(q.start, q.end, q.text, value, low, high, q.qualifier, unit, noun)


def _measured(text: str, q: Quantity) -> Measure:
    """Read the unit behind the number, what it is per, and the noun behind both."""
    factor, end, unit = 1.0, q.end, q.unit
    found: units.Unit | None = None
    if len(q.unit) == 3 and q.unit.isupper():
        if q.text.lower().endswith(("pound", "pounds")) and _WEIGHT.search(text[max(0, q.start - 32) : q.start]):
            unit = "pound"
    elif q.text[-1:] == "m" and q.refusal == "distance":
        found, factor = units.Unit(q.end, "metre"), 1e-6
    else:
        found = _unit_after(text, q)
    if found:
        end, unit = found.end, found.name
    elif _MAGNITUDE.search(text[max(0, q.start - 24) : q.start]):
        unit = "magnitude"
    elif fold := _FOLD.match(text, q.end):
        end, unit = fold.end(), "times"
    elif _is_age(text, q):
        return _scaled(q, 1, "year of age", "")
    noun = ""
    if unit not in _NO_NOUN:
        of = found is not None or unit not in ("count", "magnitude")
        noun, end = counted.find_noun(text, end, of=of, single=q.value == 1)
    if per := units.parse_per(text, found.end if found else end) or units.parse_per(text, end):
        unit = f"{unit} per {per.name}"
    measure = _scaled(q, factor, "count" if unit == "percent" and not PERCENT.match(text, q.end) else unit, noun)
    if unit in _DURATIONS and measure.bound == "at_least":
        measure = _in_the_course_of(text, measure)
    return _negative(text, q, measure)


def _unit_after(text: str, q: Quantity) -> units.Unit | None:
    if found := units.parse_unit(text, q.end):
        return found
    if match := _BETWEEN.match(text, q.end):  # "two more weeks", "517 rushing yards"
        return units.parse_unit(text, match.end())
    return None


def _is_age(text: str, q: Quantity) -> bool:
    """Tell "who was 10", "the average age is 59", where no noun follows."""
    if q.unit != "count" or not 1 < (q.value or 0) < 120 or not naming.has_no_noun(text, q.end):
        return False
    if _PART.match(text, q.end):
        return False
    return _AGE_BEFORE.search(text[max(0, q.start - 64) : q.start]) is not None


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
    if q.signed == "-" or (q.signed == "" and _MINUS.search(text[max(0, q.start - 12) : q.start])):
        low, high = (None if x is None else -x for x in (measure.high, measure.low))
        return replace(measure, value=-measure.value, low=low, high=high)
    return measure


def _unit_of_age(text: str, end: int) -> str:
    found = units.parse_unit(text, end)
    return f"{found.name} of age" if found and found.name in ("day", "week", "month", "year") else "year of age"
