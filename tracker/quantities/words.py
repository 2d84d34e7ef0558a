"""Number words at a position -> their value: "two thousand five hundred", "hundreds of thousands", "half a million".

Only the grammar of English cardinals and of vague quantities; what the number counts is decided elsewhere.
"""

import re
from dataclasses import dataclass

from tracker.patterns import compile_plain
from tracker.quantities import nouns

_ORDERED = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_ORDERED_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
SMALL: dict[str, int] = {word: value for value, word in enumerate(_ORDERED.split())}
TENS: dict[str, int] = {word: value * 10 for value, word in enumerate(_ORDERED_TENS.split(), start=2)} | {"fourty": 40}
MAGNITUDES: dict[str, float] = {
    "thousand": 1e3,
    "lakh": 1e5,
    "million": 1e6,
    "crore": 1e7,
    "billion": 1e9,
    "trillion": 1e12,
}
GROUPS: dict[str, int] = {"dozen": 12, "score": 20}
# What a plural order of magnitude implies at least: "hundreds" is two hundred or more.
PLURALS: dict[str, float] = {
    "tens": 10,
    "dozens": 12,
    "scores": 20,
    "hundreds": 100,
    "thousands": 1e3,
    "lakhs": 1e5,
    "millions": 1e6,
    "crores": 1e7,
    "billions": 1e9,
    "trillions": 1e12,
}
FRACTIONS: dict[str, int] = {
    "half": 2,
    "third": 3,
    "quarter": 4,
    "fourth": 4,
    "fourths": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
    "thirds": 3,
    "quarters": 4,
    "fifths": 5,
    "sixths": 6,
    "eighths": 8,
    "sevenths": 7,
    "ninths": 9,
    "tenths": 10,
}
ORDINALS = nouns.words(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth sixtieth hundredth thousandth "
    "millionth"
)

_S = r"[\s\u2010\u2011-]"  # what joins the parts of a number in words: a space or a hyphen
_BIG = "thousand|lakh|million|crore|billion|trillion"
# "seven", "Hundred": one word of a cardinal
_WORD = compile_plain(r"[A-Za-z]{2,9}(?![A-Za-z])")
# " " or "-" before the next word, or " and " inside a number ("one hundred and five")
_JOIN = compile_plain(rf"{_S}{{1,2}}(?P<also>and{_S}{{1,2}})?(?=[A-Za-z])", re.I)
# " and a half million", "-and-a-quarter"
_AND_PART = compile_plain(
    rf"{_S}and{_S}(?P<one>a{_S}|one{_S})?(?P<part>half|quarter|three{_S}quarters?|two{_S}thirds?|third)"
    rf"(?:{_S}(?P<big>hundred|{_BIG}))?(?![A-Za-z])",
    re.I,
)
# "half a million", "half-million", "half a dozen", "quarter of a million", "quarters of a million"
_PART_OF = compile_plain(
    rf"(?P<part>half|third|quarter|thirds|quarters){_S}(?:of{_S})?(?:an?{_S})?(?P<big>dozen|hundred|{_BIG})(?![A-Za-z])",
    re.I,
)
# "hundreds of thousands", "tens of millions", "thousands upon thousands", "dozens"
_PLURAL = "tens|dozens|scores|hundreds|thousands|lakhs|millions|crores|billions|trillions"
_PLURALS = compile_plain(
    rf"(?P<first>{_PLURAL})(?:\s(?P<join>of|upon|and)\s(?P<second>{_PLURAL})(?:\sof\s(?P<third>millions|billions))?)?"
    r"(?![A-Za-z])",
    re.I,
)
# "several", "several dozen", "few hundred thousand", "several tens of thousands", "couple hundred"
_SEVERAL = compile_plain(
    r"(?P<lead>several|few|couple(?=(?:\sof)?\s(?:dozen|hundred|thousand|million|billion)))(?:(?:\sof)?\s(?:"
    rf"(?P<plural>{_PLURAL})(?:\sof\s(?P<second>{_PLURAL}))?"
    rf"|(?P<one>dozen|hundred|{_BIG})(?:\s(?P<two>{_BIG}))?)s?)?(?![A-Za-z])",
    re.I,
)
# The next words after a magnitude, to tell "hundred and five" from "a hundred and two million"
_NEXT_BIG = compile_plain(rf"{_S}(?:hundred|{_BIG})(?![A-Za-z])", re.I)


@dataclass(frozen=True, slots=True)
class Words:
    """A number read from words: `value` is None and `low` the order implied where it is vague."""

    end: int
    value: float | None
    low: float | None = None
    scaled: bool = False  # carries hundred, thousand, million ...


def parse_cardinal(text: str, start: int) -> Words | None:
    """Read "one hundred and twenty-three", "seven and a half million", "two dozen" or "million" (taken as one)."""
    total, group, room, ceiling = 0.0, 0.0, 100, 1e15
    hundred = scaled = anything = False
    position = end = start
    while match := _WORD.match(text, position):
        word = match[0].lower()
        if (small := SMALL.get(word) or TENS.get(word)) is not None and small < room:
            group += small
            room = 10 if small >= 20 else 1
        elif word == "zero" and not anything:
            return Words(match.end(), 0.0)
        elif word == "hundred" and not hundred and group < 100 and (group or not anything):
            group, room, hundred, scaled = (group or 1) * 100, 100, True, True
        elif word in MAGNITUDES and MAGNITUDES[word] < ceiling and (group or not anything):
            ceiling = MAGNITUDES[word]
            total += (group or 1) * ceiling
            group, room, hundred, scaled = 0.0, 100, False, True
        elif word in GROUPS and total == 0 and (group or not anything):
            dozens = (group or 1) * GROUPS[word]
            if (part := _AND_PART.match(text, match.end())) and part["one"] and not part["big"]:
                return Words(part.end(), dozens + GROUPS[word] * _to_share(part["part"]), scaled=True)
            return Words(match.end(), dozens, scaled=True)
        else:
            break
        anything, end = True, match.end()
        if part := _AND_PART.match(text, end):
            share = _to_share(part["part"])
            if big := part["big"]:
                factor = 100 if big.lower() == "hundred" else MAGNITUDES[big.lower()]
                return Words(part.end(), total + (group + share) * factor, scaled=True)
            if group and not scaled:
                return Words(part.end(), total + group + share)
            if part["one"] and scaled and total and not group:  # "a million and a half"
                return Words(part.end(), total + share * ceiling, scaled=True)
        join = _JOIN.match(text, end)
        if not join or (join["also"] and not _continues(text, join.end(), scaled)):
            break
        position = join.end()
    return Words(end, total + group, scaled=scaled) if anything else None


def _to_share(written: str) -> float:
    """Give "half", "three-quarters" as a part of one."""
    *top, bottom = re.split(r"[\s\u2010\u2011-]", written.lower())
    return (SMALL[top[0]] if top else 1) / FRACTIONS[bottom]


def _continues(text: str, position: int, scaled: bool) -> bool:
    """Tell whether "and" goes on with the same number: "hundred and five", not "hundred and two million"."""
    match = _WORD.match(text, position)
    if not scaled or not match or match[0].lower() not in SMALL.keys() | TENS.keys():
        return False
    return not _NEXT_BIG.match(text, match.end())


def parse_part(text: str, start: int, numerator: float = 1) -> Words | None:
    """Read "half a million", "half a dozen", "quarter of a million" (the article before it is the caller's)."""
    match = _PART_OF.match(text, start)
    if not match:
        return None
    factor = _factor(match["big"])
    return Words(match.end(), numerator * factor / FRACTIONS[match["part"].lower()], scaled=True)


def parse_vague(text: str, start: int) -> Words | None:
    """Read "dozens", "hundreds of thousands", "several", "several hundred", "few thousand"."""
    if match := _PLURALS.match(text, start):
        low = 2 * PLURALS[match["first"].lower()]
        if match["second"] and (match["join"].lower() == "of" or match["first"].lower() != match["second"].lower()):
            low *= PLURALS[match["second"].lower()]
        if match["third"]:
            low *= PLURALS[match["third"].lower()]
        return Words(match.end(), None, low, scaled=True)
    if match := _SEVERAL.match(text, start):
        factor = 1.0
        for name in ("plural", "second", "one", "two"):
            factor *= _factor(match[name]) if match[name] else 1.0
        return Words(match.end(), None, 2 * factor if factor > 1 else None, scaled=factor > 1)
    return None


def _factor(word: str) -> float:
    word = word.lower()
    if word == "hundred":
        return 100.0
    return GROUPS.get(word) or MAGNITUDES.get(word) or PLURALS[word]
