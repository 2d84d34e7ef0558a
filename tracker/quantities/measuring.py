"""Sentence -> measures: every quantity of any news, with its unit and counted noun, refused as a figure or not."""

import re
from dataclasses import replace
from itertools import zip_longest

from tracker.model import Measure, Quantity
from tracker.patterns import compile_plain
from tracker.quantities import nouns, things, units
from tracker.quantities.finding import find_quantities, is_change
from tracker.quantities.shares import PERCENT
from tracker.quantities.words import SMALL

# What names, places or orders something and measures nothing.
_NOT_MEASURES = frozenset(
    ("date", "clock_time", "year", "ordinal", "model_name", "post_reference", "phone_number", "part_of_number")
)
# "twice", "thrice", "fivefold"; "five-fold" and "10-fold" are numbers with a unit
_MULTIPLE = compile_plain(rf"\b(?:(?P<twice>twice|thrice)|(?P<word>{'|'.join(list(SMALL)[2:13])}|hundred)fold)\b", re.I)
_FOLD = compile_plain(r"[\s-]?fold\b", re.I)
# "minus ", "negative ", "-" or "−" right before a number or its currency sign
_MINUS = compile_plain(r"(?:\b(?:minus|negative)\s|(?<![\w.,)%–—-])[-−–])$", re.I)
# "3-1", "7:1", "6–4": two numbers
_SCORE = compile_plain(r"\d\s?[:–-]\s?\d")
# "weighed ", "a weight of about ", "lost ": before pounds that are no money
_WEIGHT = compile_plain(r"\b(?:weigh\w{0,4}|weight\sof|lost|gained|shed|put\son)\s(?:[a-z]{2,8}\s){0,2}$", re.I)
# " an ", " a ", "-" between "half" and what it is half of
_HALF_A = compile_plain(r"(?:\sof)?\san?(?=\s)|(?=-)", re.I)
# " to ", " - ", " up to "
_TO = compile_plain(r"\s(?:up\s)?to\s(?:about\s|around\s)?|\s?[-–]\s?", re.I)
# "lost ", "up " before "12p to 310p": by so much, to so much
_MOVED = compile_plain(
    r"\b(?:lost|gained|added|shed|rose|fell|up|down|slid|dropped|climbed|jumped|eased|slipped|rallied)\s$", re.I
)
# " to ", ", ", " and about ": between two numbers that share a unit
_SHARED = compile_plain(r"(?:,|\sto|\sand|\sor|\sby|\sx|\s[-–])\s(?:about\s|some\s|almost\s|nearly\s|over\s)?")
# "last-", "top-" right before digits, but "sub-500", "now-18"
_TIED = compile_plain(r"\b(?!(?:sub|now|then|about|some)-)[A-Za-z]{2,12}-$")
# "magnitude ", "magnitude of "
_MAGNITUDE = compile_plain(r"\bmagnitude(?:\sof)?\s(?:about\s)?$", re.I)
# "S&P ", "iPhone ", "Row ", "Galaxy ", "Big ": a name right before a number
_NAME = compile_plain(r"(?:(?<=\s)|^)(?P<name>[A-Za-z]{0,24}[A-Z][A-Za-z&/.’']{0,24})\s$")
# " more", " consecutive", " rushing": between a number and its unit
_BETWEEN = compile_plain(
    r"\s(?:[a-z]{4,12}ing|more|other|additional|consecutive|straight|full|long|whole|further|extra|short|solid)(?=\s)"
)
# " of the", " of its": before what a share is a share of
_OF = compile_plain(
    r"\s(?:or\sso\s)?of\s(?:(?:all|both)\s)?(?:(?:the|its|their|his|her|our|your|my|these|those|all)\s)?(?=[A-Za-z])",
    re.I,
)
_BEFORE_NO_ONE = nouns.words("no any every each some this that which another the not number world chapter last next")
_AFTER_NO_ONE = nouns.words(
    "another day such by who could can cannot must has would should will might may needs wants knows knew seems thing "
    "could i you we he she they it does did is was if"
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
    for match in _MULTIPLE.finditer(text):
        word = (match["word"] or "").lower()
        value = float({"twice": 2, "thrice": 3}.get((match["twice"] or "").lower()) or SMALL.get(word, 100))
        found.append(Measure(match.start(), match.end(), match[0], value, value, value, "exact", "times", ""))
    found.sort(key=lambda m: m.start)
    found = [_with_unit_of(text, m, then) for m, then in zip_longest(found, found[1:])]
    found = _join_ranges(text, found)
    return tuple(replace(m, start=m.start + offset, end=m.end + offset) for m in found) if offset else tuple(found)


def _join_ranges(text: str, found: list[Measure]) -> list[Measure]:
    """Join two measures that state their unit twice: "1 per cent to 1.5 per cent", "252 miles to 287 miles"."""
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
    unit = units.parse_unit(text, first.end)
    between = text[unit.end : second.start] if unit else ""
    before = text[max(0, first.start - 80) : first.start]
    return bool(_TO.fullmatch(between)) and not is_change(before) and not _MOVED.search(before)


def _with_unit_of(text: str, m: Measure, then: Measure | None) -> Measure:
    """Give the first of "13.5 to 14.0 mm" and "3, 5 and 7 miles" the unit and noun of the next one."""
    if then is None or m.unit != "count" or m.noun or not _SHARED.fullmatch(text, m.end, then.start):
        return m
    return replace(m, unit=then.unit, noun=then.noun) if text[then.start].isalnum() else m


def _to_measure(text: str, q: Quantity) -> Measure | None:
    if (q.value is None and q.low is None) or q.refusal in _NOT_MEASURES or q.form in ("zero", "article"):
        return _zero(text, q) if q.form == "zero" else None
    if q.refusal == "score" and _SCORE.search(q.text):
        return None
    if q.text.lower() == "one" and not _is_counting_one(text, q):
        return None
    if _is_name(text, q):
        return None
    if q.unit == "percent" and not PERCENT.match(text, q.end):
        if q.refusal == "pronoun":
            return None  # "half-mast", "half a step"
        if (article := _HALF_A.match(text, q.end)) and (unit := units.parse_unit(text, article.end())):
            return _scaled(q, 0.01, unit.name, "")  # "half an hour"
        noun, _ = _find_noun(text, q.end, of=" in" not in q.text)
        return _scaled(q, 0.01, "fraction", noun)
    if q.refusal == "age":
        return _scaled(q, 1, _unit_of_age(text, q.end), "")
    return _measured(text, q)


def _zero(text: str, q: Quantity) -> Measure | None:
    if q.text.lower() not in ("zero", "nil"):
        return None
    noun, _ = _find_noun(text, q.end, of=False)
    return _scaled(q, 1, "count", noun)


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
    noun = ""
    if unit not in ("year", "month", "week", "day", "hour", "minute", "second", "times"):
        noun, end = _find_noun(text, end, of=found is not None or unit not in ("count", "magnitude"))
    if per := units.parse_per(text, found.end if found else end) or units.parse_per(text, end):
        unit = f"{unit} per {per.name}"
        if not noun and found is None and per.end > end:
            noun = ""
    measure = _scaled(q, factor, "count" if unit == "percent" and not PERCENT.match(text, q.end) else unit, noun)
    return _negative(text, q, measure)


def _unit_after(text: str, q: Quantity) -> units.Unit | None:
    if found := units.parse_unit(text, q.end):
        return found
    if match := _BETWEEN.match(text, q.end):  # "two more weeks", "517 rushing yards"
        return units.parse_unit(text, match.end())
    return None


def _negative(text: str, q: Quantity, measure: Measure) -> Measure:
    """Turn the sign of "minus 20 degrees" and "-2.5%"; a change in brackets "(-5)" has its own sign."""
    if measure.value is None or measure.value == 0 or measure.bound == "range":
        return measure
    if q.signed == "-" or (q.signed == "" and _MINUS.search(text[max(0, q.start - 12) : q.start])):
        high, low = measure.low, measure.high
        return replace(
            measure,
            value=-measure.value,
            low=None if low is None else -low,
            high=None if high is None else -high,
        )
    return measure


def _unit_of_age(text: str, end: int) -> str:
    found = units.parse_unit(text, end)
    return f"{found.name} of age" if found and found.name in ("day", "week", "month", "year") else "year of age"


def _is_counting_one(text: str, q: Quantity) -> bool:
    """Tell "one solution", "one of the best players" from "no one", "one another", "the one that"."""
    earlier = re.findall(r"[A-Za-z]+", text[max(0, q.start - 20) : q.start])
    if earlier and earlier[-1].lower() in _BEFORE_NO_ONE:
        return False
    after = things.find_words(text, q.end)
    if not after:
        return False
    gap, word = after[0]
    small = word.lower()
    if gap[:1] in "-‑–":
        return units.parse_unit(text, q.end) is not None
    if small == "of":
        return len(after) > 1
    return small not in nouns.FUNCTION_WORDS and small not in _AFTER_NO_ONE


def _is_name(text: str, q: Quantity) -> bool:
    """Tell whether a number ends or opens a name: "S&P 500 fell", "Row 21", "Kick Six", but not "Ohio 12 men"."""
    if text[q.start - 1 : q.start] == "-" and text[q.start - 2 : q.start - 1].isdigit():
        return True  # "ISO 3888-2"
    if q.form == "digits" and _TIED.search(text[max(0, q.start - 16) : q.start]):
        return True  # "the last-32 tie"
    if q.form == "words" and text[q.start - 1 : q.start] == "-" and text[q.start - 2 : q.start - 1].isalpha():
        return True  # "production-four-door"
    if q.unit != "count" or q.refusal or "." in q.text or "," in q.text or " " in q.text:
        return False
    if q.form == "digits" and not q.text.isdigit():
        return False
    after = things.find_words(text, q.end)
    if q.form == "digits" and (q.value or 0) < 1000 and _goes_on(after):
        return True
    before = _NAME.search(text[max(0, q.start - 24) : q.start])
    if not before or before["name"].lower() in nouns.FUNCTION_WORDS or before["name"].lower() in nouns.MONTHS:
        return False
    if q.form == "words":
        return q.text[0].isupper()
    first = q.start - len(before["name"]) - 1 == 0
    if not things.find_head(after) and not units.parse_unit(text, q.end):
        return True
    return not first and before["name"][0].islower()


def _goes_on(after: list[things.Word]) -> bool:
    """Tell whether a name goes on behind digits: "11 Pro Max", but not "12 Leopards" or "3 Chinese firms"."""
    if not after or not after[0][1][0].isupper() or after[0][0] != " ":
        return False
    return not any(things.is_plural(word.lower()) for _, word in after)


def _find_noun(text: str, end: int, *, of: bool) -> tuple[str, int]:
    """Read the counted noun with the words that qualify it, and where it ends: "European countries"."""
    if match := _OF.match(text, end):
        start = match.end()
    elif of:
        return "", end
    else:
        start = end
    after = things.find_words(text, start)
    if start > end and after:
        after = [(" ", after[0][1]), *after[1:]]
    taken: list[str] = []
    for gap, word in after[:4]:
        small = word.lower()
        if small in nouns.FUNCTION_WORDS or (taken and "“" in gap):
            break
        taken.append(word)
        if things.is_plural(small.removesuffix("'").removesuffix("’")) and word[0].islower():
            break
    plural = bool(taken) and things.is_plural(taken[-1].lower())
    if not plural:
        # no plural to end the phrase: a compound ("goal lead") or one thing; what follows may be a verb
        while len(taken) > 1 and not _qualifies(taken[0]):
            taken = taken[:1]
        taken = taken[:2]
    if not taken:
        return "", end
    position = start
    for word in taken:
        position = text.index(word, position) + len(word)
    begin = text.index(taken[0], start)
    return text[begin:position], position


def _qualifies(word: str) -> bool:
    return word[0].isupper() or word.lower().endswith(("al", "ar", "ic", "ive", "ous", "ful", "less", "ish", "ern"))
