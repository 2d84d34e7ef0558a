"""Text, position -> something written in digits that is no count as a whole: a date, a time, an address, a score."""

import re
from dataclasses import dataclass

from tracker.patterns import compile_plain
from tracker.quantities import money, regexes


@dataclass(frozen=True, slots=True)
class Token:
    """Something written in digits that is no count as a whole: a date, a time, a phone number, an address."""

    start: int
    end: int
    reason: str


# "https://example.org/2022", "www.", "@unit_72", "#24Feb", "name@host.org", "tvn24.pl"
_ADDRESS = compile_plain(
    r"://|www\.|@|(?:^|\W)#\w|[a-z0-9]\.(?:com|org|net|info|gov|edu|io|pl|ua|ru|uk|eu|tv|int|de|fr|mil|il|ps|me)(?:/|\W|$)"
)
# "d463b41b", "70485641e3": a hash or identifier of letters and digits
_HASH = compile_plain(r"(?=[a-z]*[0-9]+[a-z]+[0-9])(?=\w{8,})[0-9a-f]+$")
_BLANK = compile_plain(r"\s")
_CALL = compile_plain(
    r"\b(?:call|ring|tel|phone|telephone|hotline|fax|whatsapp|viber|helpline|dial|text)\b[^.]{0,20}$", re.I
)
# "at 14.30", "by 9.50": a time with a dot; the unit check comes after
_A_TIME = (
    r"(?:[01]?[0-9]|2[0-3])\.[0-5][0-9](?![0-9])(?!\s?(?:m\b|bn|k\b|%|per|million|billion|thousand|km|metres|kg|mm|points?|degrees|"
    r"tonnes|tons|euros|dollars|roubles|rubles))"
)
_DOT_TIME = compile_plain(_A_TIME)
_AT = compile_plain(r"\b(?:at|since|until|by|around|as of|at about|at around)\s(?:about\s|around\s|exactly\s)?$", re.I)
# "from 24.02 to 23.04": the one or the other is no time of day
_DAY_MONTH = compile_plain(r"(?:0?[1-9]|[12][0-9]|3[01])\.(?:0[1-9]|1[0-2])(?![0-9.])")
_SPAN_OF_DAYS = compile_plain(
    r"(?:(?:2[4-9]|3[01])\.(?:0[1-9]|1[0-2])\s(?:to|till|until|and)\s[0-9]{1,2}\.(?:0[1-9]|1[0-2])"
    r"|[0-9]{1,2}\.(?:0[1-9]|1[0-2])\s(?:to|till|until|and)\s(?:2[4-9]|3[01])\.(?:0[1-9]|1[0-2]))(?![0-9.])"
)
_LAST_HOUR = 23
# "on 07.10", "the night of 08.10", "on Monday, 07.10": no time of day stands so
_ON_DAY = compile_plain(
    r"(?:\b[Oo]n|\b[Nn]ight\s(?:of|from|to)|day,)\s(?:[0-3][0-9]\.(?:0[1-9]|1[0-2])(?:\s(?:to|and)\s|\s?[-–—]\s?))?$"
)
_PADDED = compile_plain(
    r"[0-3][0-9]\.(?:0[1-9]|1[0-2])(?![0-9%]|[.,][0-9]|\s?(?:[ap]\.?m\b|GMT|hours|million|billion|bn|per\s?cent|km))"
)
_TO_DAY = compile_plain(r"\b(?:from|between)\s(?P<day>[0-9]{1,2})\.(?:0[1-9]|1[0-2])\s(?:to|till|until|and)\s$")
# "from 21.00 to 02.30", "between 19.40 and 23.15": of both the one and the other
_FROM_TIME = compile_plain(r"\b(?:from|between)\s$", re.I)
_TO_TIME = compile_plain(r"[0-9]{1,2}\.[0-9]{2}\s(?:to|and|till|until)\s$")
_THEN_TIME = compile_plain(rf"\s(?:to|and|till|until)\s{_A_TIME}")
# "see 9.50 post", "page 12", "pp. 3", "(see 11.20 post)"
SEE = compile_plain(
    r"\b(?:(?<!would\s)(?<!will\s)(?<!could\s)(?<!to\s)(?<!may\s)see|pages?|pp?\.|para(?:graph)?s?\.?|(?:table|figure|fig\.|slide|photo|picture|updated|published|footnote|note))\s(?:(?:our|the|my)\s)?$",
    re.I,
)
# "9.50 post", "11.20 entry"
_OUR = compile_plain(r"\b(?:see|from|our|the|in|at)\s(?:\w{1,12}\s)?$")
_NUMERAL = compile_plain(r"[0-9]")
# "3/4 of", "2/3 of the", "1/4 mile": a share
_FRACTION = compile_plain(
    r"[1-9][0-9]?[/⁄](?:[2-9](?:rds?|ths?)?(?=\s)|[1-9][0-9]{1,2}(?=\sof\s(?:an?|the|it|its|all|them|their)\b))(?=\sof\b|[\s-](?:an?\s)?(?:miles?|inch(?:es)?|hours?|cups?|pints?|acres?|pounds?)\b)"
)
_POST = compile_plain(r"(?P<time>[0-9]{1,2}(?:[.:][0-9]{2})?)(?:\s?[ap]m)?\s(?:post|entry|update)\b")


# "2-1", "51-48", "3-0": a score falls, a range rises
_SCORE = compile_plain(r"(?P<left>[0-9]{1,3})[-–](?P<right>[0-9]{1,3})(?![0-9.,/%:A-Za-z-]*[0-9A-Za-z%])")

# "98412374651298374650": no count has so many digits; unbounded, so that a run of millions is read at once
_RUN = compile_plain(r"[0-9]{19,}+")
# "10.0.0.1", "2.14.3.7": an address or a version, but "1.234.567.890" is a count
_DOTTED = compile_plain(r"(?![0-9]{1,3}(?:\.[0-9]{3}){1,5}(?![0-9.]))[0-9]{1,18}(?:\.[0-9]{1,18}){3,}")
# "17.2.1" behind "version ", "iOS ": three parts may also be a date
_VERSION = compile_plain(r"[0-9]{1,3}(?:\.[0-9]{1,3}){2}(?![0-9.]*[0-9])")
_VERSION_BEFORE = compile_plain(
    r"(?:\b(?:versions?|release|update|build|firmware|patch|to|and)|[A-Z][A-Za-z]*)\s(?:v\.?)?$"
)
# "28" before "]": a note; "[12] people" fills in what was not said
_NOTE = compile_plain(r"[0-9]{1,3}(?=\](?!\s[a-z]))")
# "23-of-81", "7-for-12": attempts and what came of them
_ATTEMPTS = compile_plain(r"[0-9]{1,3}-(?:of|for)-[0-9]{1,3}(?![0-9A-Za-z])")
# "killed ", "wounded: ", "dead ": before a range that is no score ("reported killed 0-1")
_HARMED = compile_plain(r"\b(?:killed|wounded|injured|dead|casualties|deaths|injuries|fatalities)\s?:?\s$", re.I)
_MARKS = frozenset(":./⁄-–— aApPhGUB")  # one of them stands in what is written as one token

# in this order: a date may look like a score, a time like a ratio
_PLAIN = (
    (_FRACTION, "percentage"),
    (regexes.DATE, "date"),
    (regexes.CLOCK, "clock_time"),
    (regexes.RATIO, "score"),
)


def _is_day(text: str, start: int, before: str) -> bool:
    """Tell "from 24.02 to 23.04", "on 07.10", days with their months, from times and measures."""
    if _ON_DAY.search(before) and _PADDED.match(text, start):
        return True
    if _FROM_TIME.search(before):
        return _SPAN_OF_DAYS.match(text, start) is not None
    first = _TO_DAY.search(before)
    return first is not None and max(int(first["day"]), int(text[start : start + 2].rstrip("."))) > _LAST_HOUR


def _is_time(text: str, end: int, before: str) -> bool:
    """Tell "at 9.30", "from 21.00 to 02.30" from a price or a measure with a point."""
    if _is_paid(text, end):
        return False
    span = _TO_TIME.search(before) or (_FROM_TIME.search(before) and _THEN_TIME.match(text, end))
    return bool(span or _AT.search(before))


def _find_dotted(text: str, start: int, before: str) -> Token | None:
    """Find a day with its month or a time, each written with a point."""
    if (match := _DAY_MONTH.match(text, start)) and _is_day(text, start, before):
        return Token(start, match.end(), "date")
    if (match := _DOT_TIME.match(text, start)) and _is_time(text, match.end(), before):
        return Token(start, match.end(), "clock_time")
    return None


def find_token(text: str, start: int, floor: int) -> Token | None:
    """Find the date, time, phone number, post reference or address that begins with the digit at `start`."""
    if run := _find_run(text, start):
        return run
    before = text[max(0, start - 24) : start]
    previous = before[-1:]
    if previous and (previous.isalpha() or previous in "_/@#=&?.-+(:"):
        if address := _find_address(text, start, floor):
            return address
        if (
            previous in "+("
            and (match := regexes.PHONE.match(text, start - 1))
            and len(_NUMERAL.findall(match[0])) >= 9
        ):
            return Token(max(start - 1, floor), match.end(), "phone_number")
        if previous.isalpha():
            return None
    tail = text[start : start + 24]
    if (match := _POST.match(tail)) and (SEE.search(before) or _OUR.search(before)):
        return Token(start, start + match.end("time"), "post_reference")
    if _MARKS.isdisjoint(tail[1:9]) and not tail[:4].isdigit():
        return _find_address(text, start, floor) if tail[1:2].isalpha() else None
    for pattern, reason in _PLAIN:
        if match := pattern.match(text, start):
            return Token(start, match.end(), reason)
    if (match := regexes.YEARS.match(text, start)) and not (previous and previous in "$€£"):
        return Token(start, match.end(), "year")
    if match := _ATTEMPTS.match(text, start):
        return Token(start, match.end(), "score")
    if (
        (match := _SCORE.match(text, start))
        and not (previous and previous in "-–$€£")
        and _is_score(match)
        and not _HARMED.search(before)
    ):
        return Token(start, match.end(), "score")
    if dotted := _find_dotted(text, start, before):
        return dotted
    if (match := regexes.PHONE.match(text, start)) and (_CALL.search(before) or match[0].startswith("00")):
        return Token(start, match.end(), "phone_number")
    return _find_address(text, start, floor) if tail[1:2].isalpha() else None


def _is_paid(text: str, end: int) -> bool:
    return money.find_suffix(text, end, scaled=False)[1] != ""


def _find_run(text: str, start: int) -> Token | None:
    """Find digits that only identify something: "10.0.0.1", the number of a card, megabytes of nines, "[28]"."""
    if text[start - 1 : start] == "[" and (note := _NOTE.match(text, start)):
        return Token(start, note.end(), "post_reference")
    match = regexes.PHONE_US.match(text, start)
    if text[start + 18 : start + 19].isdigit():
        match = _RUN.match(text, start)
    if not match and "." in text[start + 1 : start + 19]:
        match = _DOTTED.match(text, start)
        if not match and (version := _VERSION.match(text, start)) and not regexes.DATE.match(text, start):
            match = version if _VERSION_BEFORE.search(text[max(0, start - 16) : start]) else None
    return Token(start, match.end(), "phone_number") if match else None


def _is_score(match: re.Match[str]) -> bool:
    left, right = int(match["left"]), int(match["right"])
    return left >= right or left == 0


def _find_address(text: str, start: int, floor: int) -> Token | None:
    left = start
    while (
        left > floor and start - left < 200 and not text[left - 1].isspace() and text[left - 1] not in "()“”\"'‘’,;<>"
    ):
        left -= 1
    match = _BLANK.search(text, start, start + 300)
    right = min(match.start() if match else len(text), start + 300)
    word = text[left:right].rstrip(".,;:)!?”\"'’>")
    if len(word) > 3 and (_ADDRESS.search(word) or _HASH.match(word)):
        return Token(left, left + len(word), "phone_number")
    return None
