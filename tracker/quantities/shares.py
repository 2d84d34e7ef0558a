"""Text, position -> a share in percent: "12%", "a third", "two thirds of", "half of", "one in five"."""

import re
from dataclasses import dataclass

from tracker.patterns import compile_plain
from tracker.quantities import nouns
from tracker.quantities.words import FRACTIONS, SMALL

_COUNT = "|".join(list(SMALL)[1:13])
# "%", " percent", " per cent", "-percent", " percentage points", " pc"
PERCENT = compile_plain(r"\s?%|\s?pc\b|[\s-](?:per\s?cent|percentage(?:[\s-]points?)?|pct|p\.c\.)(?![A-Za-z])", re.I)
# "two thirds", "one-third", "three quarters", "a third of" (its article stands before the anchor)
_FRACTION = compile_plain(
    r"(?P<top>one|two|three|four|five|six|seven|eight|nine)[\s-](?P<bottom>half|thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?)(?![A-Za-z])"
    r"(?!\s(?:person|people|man|woman|time|missile|drone|soldier|of\sa\s(?:million|billion)))",
    re.I,
)
# "third of", "quarter of": only after an article ("about a third of the total"); "third missile" is an ordinal
_A_PART = compile_plain(
    r"(?P<bottom>(?:fourth|fifth|sixth|seventh|eighth|ninth|tenth)(?=\s(?:of|less|more|fewer)\b)|third|quarter)(?![A-Za-z-])(?!\sof\s(?:an?\s)?(?:hundred|thousand|million|billion|trillion))(?=\s(?:of|less|more|fewer|were|are|was|is|to|since|in|from|compared|on)\b|[,.;:)]|\s?$)",
    re.I,
)
_ARTICLE = compile_plain(r"(?<![A-Za-z])an?\s$", re.I)
# "half of", "half the", "half": a bare half
_HALF = compile_plain(r"half(?![A-Za-z])", re.I)
# "first ", "second-", "opening ": one of two halves; "half-time", "half hour"
_HALVES = compile_plain(
    r"\b(?:first|second|1st|2nd|opening|latter|other|this|next|each|either|final|fiscal)[\s-]$", re.I
)
# " an hour", "-hour", " -step", " a kilometre": of one thing, half is no share
_HALF_A = compile_plain(r"(?:\san?\s|\s?[-‑]\s?)(?P<unit>[A-Za-z]{3,12})(?![A-Za-z])")
# "a quarter" + " of an hour", "a third" + " of a mile"
_OF_A = compile_plain(r"\sof\san?\s(?P<unit>[A-Za-z]{3,12})(?![A-Za-z])")
# "half" + " past three"
_PAST = compile_plain(r"[\s-]past\b", re.I)
_HALF_TIME = compile_plain(r"[\s-]time\b", re.I)
# "in two villages", "in three days": where or when, not a share
_NOT_PLACES = (
    r"(?!\s(?:villages?|towns?|cit(?:y|ies)|districts?|attacks?|strikes?|incidents?|places?|separate|days?|weeks?|months?|years?"
    r"|different|regions?|settlements?|hours?|(?:other|neighbou?ring|nearby)))"
)
# "one in five", "one in every 10", "three in four Ukrainians", "one child in every five", "one in 73 people"
_ONE_IN = compile_plain(
    rf"(?P<top>one|two|three|four|nine)(?:"
    rf"[\s-](?:in(?:\severy)?|out\sof\severy)[\s-](?P<bottom>{_COUNT}|an?\s(?:hundred|thousand)|5|10|20|50|100|1,000)"
    rf"|(?:\s[A-Za-z]{{3,14}})?\s(?:in|out\sof|of)\severy\s(?P<every>{_COUNT}|\d{{1,3}}|1,000)"
    rf"|\sout\sof\s(?P<out>{_COUNT}|10)(?=\s(?:(?-i:[A-Z][a-z]+s)|people|adults|women|men|children|households|voters)\b)"
    r"|\sin\s(?P<few>\d{1,3})(?=\s(?:people|persons|children|adults|women|men|girls|boys|humans|households|families|residents|inhabitants)\b)"
    rf")(?![A-Za-z\d,]){_NOT_PLACES}",
    re.I,
)
# "one home in seven was damaged", "one child in every three"
_ONE_THING_IN = compile_plain(
    rf"(?P<top>one)\s[a-z]{{3,14}}\sin\s(?:every\s)?(?P<bottom>{_COUNT}|an?\s(?:hundred|thousand)|5|10|20|50|100|1,000)"
    r"(?=[,.;)]|\s(?:was|is|has|had|were|are|have|or|and|of\s(?:all|the|those)|now|died|lives?)\b)",
    re.I,
)
# "eight out of ten of those killed"
_OUT_OF_TEN = compile_plain(
    r"(?P<top>three|four|five|six|seven|eight|nine)\s(?:out\sof|in)\s(?P<bottom>ten|10)(?=\sof\s(?:the|those|all|them)\b)",
    re.I,
)
HUNDREDS = {"hundred": 100, "thousand": 1000}


@dataclass(frozen=True, slots=True)
class Share:
    """A share as written, in percent."""

    start: int
    end: int
    percent: float
    reason: str = "percentage"  # or "ordinal": the first half is a stretch, not a share


def to_percent(written: str) -> float:
    """Give a fraction in digits in percent: "3/4" is 75."""
    top, _, bottom = written.rstrip("rdsth").replace("⁄", "/").partition("/")
    return round(100 * int(top) / int(bottom), 4)


def find_share(text: str, start: int) -> Share | None:
    """Read a share in words that starts (article aside) at the anchor `start`."""
    if match := _ONE_IN.match(text, start) or _ONE_THING_IN.match(text, start) or _OUT_OF_TEN.match(text, start):
        groups = match.groupdict()
        bottom = (
            (match["bottom"] or groups.get("every") or groups.get("few") or groups.get("out") or "")
            .lower()
            .replace(",", "")
        )
        below = int(bottom) if bottom.isdigit() else HUNDREDS.get(bottom.split()[-1]) or SMALL[bottom]
        top = SMALL[match["top"].lower()]
        return Share(start, match.end(), round(100 * top / below, 4)) if below > top else None
    if match := _FRACTION.match(text, start):
        percent = 100 * SMALL[match["top"].lower()] / FRACTIONS[match["bottom"].lower()]
        return Share(start, match.end(), round(percent, 4))
    if match := _A_PART.match(text, start):
        article = _ARTICLE.search(text[max(0, start - 4) : start])
        if not article:
            return None
        first = start - len(article[0])
        of = _OF_A.match(text, match.end())
        reason = nouns.UNITS.get(of["unit"].lower(), "percentage") if of else "percentage"
        return Share(first, match.end(), round(100 / FRACTIONS[match["bottom"].lower()], 4), reason)
    if (match := _HALF.match(text, start)) and not _is_million(text, match.end()):
        return Share(start, match.end(), 50.0, _judge_half(text, start, match.end()))
    return None


def _judge_half(text: str, start: int, end: int) -> str:
    """Judge "half": a share, or part of "the first half", "half an hour", "half a step"."""
    if _HALVES.search(text[max(0, start - 12) : start]) or _HALF_TIME.match(text, end):
        return "ordinal"
    if _PAST.match(text, end):
        return "clock_time"
    whole = _HALF_A.match(text, end)
    return nouns.UNITS.get(whole["unit"].lower(), "pronoun") if whole else "percentage"


# " million", " a million", "-a-dozen"
_MILLION = compile_plain(
    r"[\s-](?:an?[\s-])?(?:dozen|hundred|thousand|lakh|million|crore|billion|trillion)(?![A-Za-z])", re.I
)


def _is_million(text: str, end: int) -> bool:
    return _MILLION.match(text, end) is not None


# " in 10", " out of every 100"; "7 out of 10 missiles" are two counts
_IN_DIGITS = compile_plain(
    rf"[\s-](?:in(?:\severy)?|out\sof\severy)[\s-](?P<bottom>[3-9]|10|20|50|100|1,000)(?![A-Za-z\d,.:%-]){_NOT_PLACES}"
)


def find_ratio(text: str, start: int, end: int, value: float | None) -> Share | None:
    """Read "1 in 5", "8 in 10" written in digits."""
    match = _IN_DIGITS.match(text, end) if value and value < 10 else None
    if not match or value is None or (value > 1 and match["bottom"] != "10"):
        return None
    return Share(start, match.end(), round(100 * value / int(match["bottom"].replace(",", "")), 4))
