"""Measures of a sentence, in order -> what they give one another: both ends of a range, a shared unit, a bound."""

from dataclasses import replace

from tracker.model import Measure
from tracker.patterns import compile_plain
from tracker.quantities import bounds, counted, units
from tracker.quantities.finding import is_change

# " to ", " - ", " up to "; " and " behind "between 15 cm"
_TO = compile_plain(r"-?\s(?:up\s)?to\s(?:about\s|around\s)?|\s?[-–]\s?")
_AND = compile_plain(r"\sand\s(?:about\s|around\s)?")
_BETWEEN = compile_plain(r"\b[Bb]etween\s(?:about\s|around\s|roughly\s|some\s)?[-−]?$")
# "lost ", "up " before "12p to 310p": by so much, to so much
_MOVED = compile_plain(
    r"\b(?:lost|gained|added|shed|rose|fell|up|down|slid|dropped|climbed|jumped|eased|slipped|rallied)\s$"
)
# " to ", " and about ": between two numbers that share a unit; ", " only where a list goes on ("3, 5 and 7 miles")
_SHARED = compile_plain(
    r"-?(?:(?P<list>,)|\sto|\sand|\sor|\sby|\sx|\s[-–])\s(?:about\s|some\s|almost\s|nearly\s|over\s)?"
)
_LISTED = compile_plain(r"-?(?:,|,?\s(?:and|or))\s(?:\d|one|two|three|four|five|six|seven|eight|nine|ten)")
# " (" behind "100 km", " / " behind "224 kW": the same once more in another unit
_CONVERTED = compile_plain(r"\s?\(\s?(?:about\s|around\s)?|\s?/\s?")
_INCHES = compile_plain(r"\s?ins?\b|[\"”]|(?=[\s,.;)](?!\s?[A-Z])|$)")
# "-old" behind "2,900 year"
OLD = compile_plain(r"[\s-]olds?\b")
_COMPOUND = compile_plain(r"-[a-z]+")
_SPACE = compile_plain(r"\s")
_BRACKET = compile_plain(r"\s?\(")
# " to ", " (" between a length and "1.1m"
_M_AFTER = compile_plain(rf"(?:{_TO.pattern}|\s?\()")
_LENGTHS = frozenset(("kilometre", "metre", "centimetre", "millimetre", "mile", "yard", "foot", "inch"))


def settle(text: str, found: list[Measure]) -> list[Measure]:
    """Give measures the units and bounds of their neighbours, and join those that are the two ends of one range."""
    shared: list[Measure] = []
    for m in reversed(found):  # "four-, five- and six-cylinder": from the last to the first
        shared.append(_with_unit_of(text, m, shared[-1]) if shared else m)
    found = _join_ranges(text, shared[::-1])
    settled: list[Measure] = []
    for m in found:
        settled.append(_with_neighbour(text, settled[-1], m) if settled else m)
    return settled


def _with_unit_of(text: str, m: Measure, then: Measure) -> Measure:
    """Give the first of "2.5 to 3.0 mm" and "3, 5 and 7 miles" the unit and noun of the next one."""
    if m.unit != "count" or m.noun:
        return m
    if m.text.endswith("m") and then.unit in _LENGTHS and _BRACKET.fullmatch(text, m.end, then.start):
        return rescale(m, 1e-6, "metre")  # "37m (121ft)"
    if (
        then.unit != "count"
        and _SPACE.fullmatch(text, m.end, then.start)
        and (unit := units.parse_unit(text, then.end))
    ):
        old = OLD.match(text, unit.end)
        noun, _ = counted.find_noun(text, old.end() if old else unit.end, of=False)
        return replace(m, noun=noun)  # "8 million 250ml bottles", "three 20-year-old men"
    if _SPACE.fullmatch(text, m.end, then.start) and (tied := _COMPOUND.match(text, then.end)):
        return replace(m, noun=counted.find_noun(text, tied.end(), of=False)[0])  # "two 400-seat theatres"
    if not text[then.start].isalnum():
        return m
    shared = _SHARED.fullmatch(text, m.end, then.start)
    if not shared or (shared["list"] and not _LISTED.match(text, then.end)):
        return m
    return m if then.unit == "fraction" else replace(m, unit=then.unit, noun=then.noun)


def _join_ranges(text: str, found: list[Measure]) -> list[Measure]:
    """Join two measures that state their unit twice: "2 per cent to 3.5 per cent", "between 20mm and 40mm"."""
    joined: list[Measure] = []
    for m in found:
        first = joined[-1] if joined else None
        if first and _is_range(text, first, m):
            low, high = first.value or 0.0, m.value or 0.0
            middle = round((low + high) / 2, 6)
            joined[-1] = Measure(
                first.start, m.end, text[first.start : m.end], middle, low, high, "range", m.unit, m.noun
            )
        else:
            joined.append(m)
    return joined


def _is_range(text: str, first: Measure, second: Measure) -> bool:
    if first.unit != second.unit or first.unit == "count" or "range" in (first.bound, second.bound):
        return False
    if first.value is None or second.value is None or not first.value < second.value:
        return False
    between = _between(text, first, second)
    before = text[max(0, first.start - 80) : first.start]
    if _AND.fullmatch(between):
        return _BETWEEN.search(before) is not None
    if not _TO.fullmatch(between):
        return False
    if (first.value == 0 and " per hour" in second.unit) or (second.unit.endswith("of age") and between[:1] == "-"):
        return True  # "goes from 0 to 62mph", "16- to 24-year-olds"
    return units.parse_unit(text, first.end) is not None and not is_change(before) and not _MOVED.search(before)


def _between(text: str, first: Measure, second: Measure) -> str:
    unit = units.parse_unit(text, first.end)
    return text[unit.end if unit else first.end : second.start]


def _with_neighbour(text: str, before: Measure, m: Measure) -> Measure:
    """Give "60 miles" the bound of "more than 100 km (60 miles)", "1.1m" the unit of "60cm to 1.1m"."""
    between = _between(text, before, m)
    if (
        before.unit in _LENGTHS
        and m.unit == "count"
        and not m.noun
        and m.text.endswith("m")
        and _M_AFTER.fullmatch(between)
    ):
        return rescale(m, 1e-6, "metre")
    if before.unit == "foot" and m.unit == "count" and _INCHES.match(text, m.end) and len(between) < 2:
        return replace(m, unit="inch", noun="")  # "6 ft 2 in"
    if before.unit == "stone" and m.unit == "GBP" and between == " ":
        return replace(m, unit="pound")  # "12 stone 7 pounds"
    if m.bound != "exact" or before.bound not in ("at_least", "at_most", "about") or m.value is None:
        return m
    if m.unit in ("count", before.unit) or before.unit == "count" or not _CONVERTED.fullmatch(between):
        return m
    low, high = bounds.to_bounds(m.value, before.bound)
    return replace(m, low=low, high=high, bound=before.bound)


def rescale(m: Measure, factor: float, unit: str) -> Measure:
    """Multiply a measure and give it another unit."""
    value, low, high = (None if x is None else round(x * factor, 6) for x in (m.value, m.low, m.high))
    return replace(m, value=value, low=low, high=high, unit=unit)
