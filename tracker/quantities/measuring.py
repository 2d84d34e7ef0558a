"""Sentence -> measures: every quantity of any news, with its unit and counted noun, refused as a figure or not."""

import re
from dataclasses import replace

from tracker.model import Measure, Quantity
from tracker.patterns import compile_plain
from tracker.quantities import bounds, counted, heads, limits, naming, neighbours, nouns, units
from tracker.quantities.finding import find_quantities
from tracker.quantities.shares import PERCENT
from tracker.quantities.words import SMALL

# "twice", "thrice", "fivefold"; "five-fold" and "10-fold" are numbers with a unit
_MULTIPLE = compile_plain(rf"\b(?:(?P<twice>twice|thrice)|(?P<word>{'|'.join(list(SMALL)[2:13])}|hundred)fold)\b", re.I)
_FOLD = compile_plain(r"[\s-]?fold\b", re.I)
# "3-1", "7:1", "6–4": two numbers
_SCORE = compile_plain(r"\d\s?[:–-]\s?\d")
# "weighed ", "a weight of about ", "lost ": before pounds that are no money
_WEIGHT = compile_plain(
    r"\b(?:weigh\w{0,4}|weight\sof|lost|gained|shed|put\son|dropp\w{2,3}|lift\w{0,3}|bench\w{0,4}|carr\w{2,4}|haul\w{0,3}"
    r"|slimm\w{2,3}|heav\w{1,4})\s(?:[a-z]{2,8}\s){0,2}$",
    re.I,
)
# "cost", "fined", "a price of", "sterling": about pounds that are paid
_PAID = compile_plain(
    r"\b(?:cost|pay|paid|fin(?:e|ed|es)\b|worth|pric|earn|spen[dt]|sav(?:e|ed|ing)|rais|owe|fee|charg|s[eo]ld?\b|sell|sold|buy|bought"
    r"|bills?\b|salar|wage|bet\b|w[io]n\b|prize|donat|sums?\b|budget|deposit|fund|grant|loan|lent|lend|debt|cash|sterling|invest"
    r"|stole|steal|compens|cheap|expens|euros?|dollars?|bank|money|rent|tax|ticket|bonus|award|gave|given|income|profit|market)",
    re.I,
)
# " an ", " a ", "-" between "half" and what it is half of
_HALF_A = compile_plain(r"(?:\sof)?\san?(?=\s)|(?=-)", re.I)
_BELOW = compile_plain(r"\b(?:below|above)\s$")
_IN_HALF = compile_plain(r"\bin\s$")
# "an hour and a " before "half"
_AND_A_HALF = compile_plain(r"(?<![A-Za-z])an?\s(?P<unit>[A-Za-z]{3,12})\sand\sa\s$", re.I)
# "average age is ", "life expectancy fell to ", "who was ", "she is ": before years of age without a unit
_AGE_BEFORE = compile_plain(
    r"(?:\b(?:ages?|life\sexpectancy)\b(?:\s[A-Za-z]+){0,4}?\s(?:is|was|of|at|to|reached|being)"
    r"|\b(?:adults|patients|voters|workers|drivers|pupils|students|women|men|people|those|anyone|everyone|pensioners)"
    r"\s(?:aged\s)?(?:over|under|above|below)"
    r"|\b(?:who|[Hh]e|[Ss]he|I)\s(?:is|was|am|(?:will|would)\sbe|turned|turns)(?:\s(?:now|then|just|only|still))?|\b(?:[Hh]e|[Ss]he)['’]s)"
    r"\s(?:(?:about|around|just|only|now|roughly|over|under|nearly|almost|at\sleast)\s)?$"
)
_OF = compile_plain(r"\sof(?=\s)")
# " in 9.8": behind a distance that is run; "a ", "the ": before "5m drop"
_RACE = compile_plain(r"\sin\s(?:(?:about|just|under|over)\s)?\d")
# "ran the ", "threw ": before a distance that ends its clause
_LEAPT = compile_plain(r"\b(?:(?:ran|runs?|won|wins?|swam|swims?|lost)\sthe|threw|jumped|leapt|swam)\s$")
_GROUPED = compile_plain(r"\d,\d{3}m$")
_DETERMINED = compile_plain(r"(?<![A-Za-z])(?:an?|the|its|his|her|their|this|that)\s$", re.I)
# " US" between "$76" and " a barrel"
_US = compile_plain(r"\s(?:US|U\.S\.)(?=\s(?:per|an?|each)\s)")
# "under the age of ", "children over ": before years of age
_AGE_BOUND = compile_plain(r"\b(?:(?P<under>under|below)|over|above)(?:\sthe)?(?:\sages?(?:\sof)?)?\s$", re.I)
_OF_THOSE = compile_plain(r"\sof\s(?:those|these|the|its|his|her|their)(?=\s)")
# "Senard, ", "the author, " and ", taught" about an age
_PERSON = compile_plain(
    r"(?:\b[A-Z][a-z][\w’'-]*|\b(?:author|[a-z]{3,12}(?:er|or|ist|ian|man|woman|boy|girl|ant|ress)|coach|boss|chef|nurse|judge"
    r"|artist|mother|father|widow|pilot|chief|mayor)),\s$"
)
_PLACED = compile_plain(r"\b(?:[Ii]n|[Aa]t|[Ff]rom|[Nn]ear|[Oo]f|to|for|by|and|or)\s[A-Z][\w’'-]*,\s$")
_LIFE = compile_plain(
    r",\s(?:who|whose|was|is|has|had|now|then|told|said|says|taught|won|became|began|left|took|went|made|ran|grew|spent|lives|works"
    r"|plays|faces|admits|[a-z]{3,9}ed)\b"
)
# " of the players", " per cent", " a day": behind a number that is no age
_PART = compile_plain(r"\s(?:of|per|an?)\b")
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
    found = [m for before, m in zip([None, *found], found, strict=False) if not _is_in_unit(text, before, m)]
    found = neighbours.settle(text, found)
    return tuple(replace(m, start=m.start + offset, end=m.end + offset) for m in found) if offset else tuple(found)


def _is_in_unit(text: str, before: Measure | None, m: Measure) -> bool:
    """Tell whether a number is a part of the unit before it: "parts per million"."""
    if before is None or not before.unit.startswith("part per"):
        return False
    unit = units.parse_unit(text, before.end)
    return unit is not None and m.start < unit.end


def _to_multiple(text: str, match: re.Match[str]) -> Measure:
    word = (match["word"] or "").lower()
    value = float({"twice": 2, "thrice": 3}.get((match["twice"] or "").lower()) or SMALL.get(word, 100))
    bound = bounds.find_before(text, match.start())[1] or "exact"
    return Measure(match.start(), match.end(), match[0], value, *bounds.to_bounds(value, bound), bound, "times", "")


def _to_measure(text: str, q: Quantity) -> Measure | None:
    if (q.value is None and q.low is None) or q.form in ("zero", "article"):
        return _zero(text, q) if q.form == "zero" else None
    if q.value == 0 and _BELOW.search(text[max(0, q.start - 8) : q.start]):
        return None  # "3 degrees below zero"
    if (q.refusal == "score" and _SCORE.search(q.text.replace("-for-", "-"))) or naming.is_name(text, q):
        return None
    if q.unit == "percent" and not PERCENT.match(text, q.end):
        return _read_share(text, q)
    if q.refusal == "age":
        return _aged(text, q)
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
    if _IN_HALF.search(text[max(0, q.start - 4) : q.start]):
        return None  # "cut in half"
    if "/" in q.text and (unit := units.parse_unit(text, q.end)):
        return _scaled(q, 0.01, unit.name, "")  # "1/2 pound"
    noun, _ = counted.find_noun(text, q.end, of=re.search(r"[\s-]in\b", q.text) is None)
    measure = _scaled(q, 0.01, "fraction", noun)
    if measure.value == 0.5 and measure.bound == "exact" and text[max(0, q.start - 3) : q.start].lower() == " a ":
        measure = limits.bound(measure, bounds.find_before(text, q.start - 2)[1])  # "over a half"
    return measure


def _scaled(q: Quantity, factor: float, unit: str, noun: str) -> Measure:
    ends = (q.value, q.low, q.high)
    if factor == 1:
        value, low, high = (None if x is None else float(x) for x in ends)
    else:
        value, low, high = (None if x is None else round(x * factor, 6) for x in ends)
    return Measure(q.start, q.end, q.text, value, low, high, q.qualifier, unit, noun)


def _measured(text: str, q: Quantity) -> Measure:
    """Read the unit behind the number, what it is per, and the noun behind both."""
    found = _find_unit(text, q)
    if found.name.endswith("of age"):
        return _scaled(q, 1, found.name, "")
    unit, end, written = found.name, found.end, found.end > q.end
    noun = ""
    if unit not in _NO_NOUN:
        of = written or unit not in ("count", "magnitude")
        noun, end = counted.find_noun(text, end, of=of, single=q.value == 1)
    if "$" in q.text and (of_the_us := _US.match(text, end)):
        end = of_the_us.end()
    if per := units.parse_per(text, found.end) or units.parse_per(text, end):
        unit = f"{unit} per {per.name}"
    factor = 1e-6 if found.name == "metre" and q.text[-1:] == "m" else 1.0
    return limits.settle(text, q, _scaled(q, factor, unit, noun), found)


def _find_unit(text: str, q: Quantity) -> units.Unit:
    """Find the unit of a number and where it ends: at the number's end where none is written."""
    if len(q.unit) == 3 and q.unit.isupper():
        return units.Unit(q.end, "pound" if _is_weight(text, q) else q.unit)
    if q.text[-1:] == "m" and (q.refusal == "distance" or _is_length(text, q)):
        return units.Unit(q.end, "metre")
    if found := _unit_after(text, q):
        if found.name in ("year", "month", "week", "day") and neighbours.OLD.match(text, found.end):
            return units.Unit(found.end, f"{found.name} of age")
        return found
    if limits.MAGNITUDE.search(text[max(0, q.start - 24) : q.start]):
        return units.Unit(q.end, "magnitude")
    if fold := _FOLD.match(text, q.end):
        return units.Unit(fold.end(), "times")
    if _is_age(text, q):
        return units.Unit(q.end, "year of age")
    return units.Unit(q.end, q.unit if q.unit != "percent" or PERCENT.match(text, q.end) else "count")


def _is_length(text: str, q: Quantity) -> bool:
    """Tell "a 5m drop", "200m of pipe", "100m in 9.8 seconds" from "5m people", "35m of its devices"."""
    if q.unit != "count" or (q.value or 0) > 1e10:
        return False
    before = text[max(0, q.start - 24) : q.start]
    if _GROUPED.search(q.text) or _RACE.match(text, q.end) or _LEAPT.search(before):
        return True  # "1,500m"
    after = heads.find_words(text, q.end)
    if not after or after[0][0] != " ":
        return False
    words = [word.lower() for _, word in after]
    if words[0] == "of":
        return len(words) > 1 and not any(heads.is_plural(word) for word in words[1:4])
    if not _DETERMINED.search(before) or words[0] in nouns.FUNCTION_WORDS:
        return False
    return not any(heads.is_plural(word) for word in words[:3])


def _is_weight(text: str, q: Quantity) -> bool:
    """Tell pounds that weigh from pounds that are paid: "a baby of seven pounds", "fined 500 pounds"."""
    if not q.text.lower().endswith(("pound", "pounds")) or q.text[0] in "£G":
        return False
    if _WEIGHT.search(text[max(0, q.start - 32) : q.start]):
        return True
    scaled = re.search(r"illion|thousand|\d[mbk]|bn|hundred", q.text) is not None
    return not scaled and not _PAID.search(text[max(0, q.start - 72) : q.end + 48])


def _unit_after(text: str, q: Quantity) -> units.Unit | None:
    if found := units.parse_unit(text, q.end):
        return found
    if match := _BETWEEN.match(text, q.end) or (_OF.match(text, q.end) if q.form == "vague" else None):
        return units.parse_unit(text, match.end())  # "two more weeks", "517 rushing yards", "hundreds of miles"
    if match := _OF_THOSE.match(text, q.end):
        return units.parse_unit(text, match.end())  # "nine of those years"
    return None


def _is_age(text: str, q: Quantity) -> bool:
    """Tell "who was 10", "the average age is 59", where no noun follows."""
    if q.unit != "count" or not 1 < (q.value or 0) < 120 or _PART.match(text, q.end):
        return False
    if q.text.isdigit() and (q.value or 0) > 9 and _LIFE.match(text, q.end):
        before = text[max(0, q.start - 32) : q.start]
        return _PERSON.search(before) is not None and not _PLACED.search(before)
    if not naming.has_no_noun(text, q.end) and counted.find_noun(text, q.end, of=False)[0]:
        return False
    return _AGE_BEFORE.search(text[max(0, q.start - 64) : q.start]) is not None


def _aged(text: str, q: Quantity) -> Measure:
    found = units.parse_unit(text, q.end)
    unit = f"{found.name} of age" if found and found.name in ("day", "week", "month", "year") else "year of age"
    measure = _scaled(q, 1, unit, "")
    match = _AGE_BOUND.search(text[max(0, q.start - 24) : q.start])
    if not match or measure.bound != "exact" or measure.value is None:
        return measure
    return limits.bound(measure, "at_most" if match["under"] else "at_least")
