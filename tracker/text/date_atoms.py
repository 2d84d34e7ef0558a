"""Text, base date -> Atoms: the single date expressions of a text ("9-10 November", "Sunday", "last month"), resolved.

What stands around an atom and bends it ("since", "late", "from ... to ...") is the business of `times`.
"""

from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

from tracker import patterns as regex
from tracker.text.date_patterns import patterns_for

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_NUMBERS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8}
_NUMBERS |= {"nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "couple of": 2, "twenty-four": 24, "forty-eight": 48}
_ORDINALS = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "1st": 1,
    "2nd": 2,
    "3rd": 3,
    "4th": 4,
    "last": 4,
    "final": 4,
}
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}  # first month


@dataclass(frozen=True, slots=True)
class Atom:
    """A single date expression; `start`..`end` are offsets into the frame's text."""

    start: int
    end: int
    kind: str
    first: date | None = None
    last: date | None = None
    basis: str = "relative"
    yearless: bool = False  # the year was guessed


@dataclass(frozen=True, slots=True)
class Frame:
    """A text and the days that its expressions count from."""

    text: str
    base: date | None
    slack: int  # days after the base that still count as past
    war: date | None  # when the war that it is about began


# "of June Ford", "by April Lane"
_PERSON = regex.compile(r"(?:April|May|June|August)\s+[A-Z][a-z]")
_OF_PERSON = regex.compile(r"(?i:\b(?:of|for|by|to|from|before|after)\s+$)")
# "will", "due": what follows is yet to come
_FUTURE = regex.compile(
    r"(?i:\b(?:will|shall|won't|upcoming|scheduled|slated|due(?!\s+to\s+(?:the|an?|its?|their|th[ieo]se?|[\w-]+(?:ing|ed|ive|ous|al|ions?))\b)"
    r"|plan(?:s|ned|ning)?|set|going|expected|hopes?|prepar(?:es|ing)\s+to|(?-i:may)|might|needs?|intends?|aims?)\b(?!\s+have\b))"
)
# "7 October" + " attack"
_EVENT_OF = regex.compile(r"(?i:^(?:\s+|[’']s\s+)(?:attacks?|massacre|assault|raid|onslaught|invasion|coup)\b)")
# The start of what Moscow calls its operation
_OPERATION = date(2022, 2, 24)
# "by", "until the"
DEADLINE = regex.compile(
    r"(?i:\b(?:by|before|until|till|no\s+later\s+than|ahead\s+of)\s+(?:the\s+)?(?:(?:end|middle|start|beginning)\s+of\s+)?$)"
)
# "since", "since about", "since Hamas's", "since the ceasefire ended on", "since taking office in"
SINCE = regex.compile(
    r"(?i:\bsince(?:\s+(?:about|around|at\s+least|as\s+early\s+as))?\s+(?:\w+[’']s?\s+)?(?:the\s+)?$"
    r"|\bsince\s+(?!then\b)(?:[\w’'-]+\s+){1,7}?(?:in|on)\s+$"
    r"|(?:^|[.:,“\"])\s*since\s+(?!then\b)(?:[\w’'-]+\s+){8,16}?(?:in|on)\s+$|\bstarting\s+(?:on|in|from)\s+$)"
)


# "since spring", but not "in spring water"
_SINCE_SEASON = regex.compile(r"(?i:\b(?:since|until|by|last|this|during|throughout)\s+(?:early\s+|late\s+)?$)")
# "hostilities" + " in the area", "the siege" + " of the city": a war within the war
_LOCAL = regex.compile(
    r"(?i:\s+(?:in|of|around|over|for)\s+(?:the|this|that)\s+(?:\w+\s+)?"
    r"(?:area|region|province|city|town|district|direction|sector|village|enclave|camp|oblast|governorate)\b)"
)
# "during the fighting<on the contact line>": that of a day
_ON_LINE = regex.compile(r"(?i:\s+(?:on|along)\s+the\s+(?:\w+\s+)?(?:contact\s+line|line\s+of\s+contact|border)\b)")


def shift(day: date | None, days: int) -> date | None:
    """Move a day by some days; None without one or past the calendar's end."""
    try:
        return day + timedelta(days) if day else None
    except OverflowError:
        return None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if 1900 <= year <= 2100 else None
    except ValueError:
        return None


def _months(year: int, month: int, count: int = 1) -> tuple[date | None, date | None]:
    """First and last day of `count` months from the given one."""
    end = year * 12 + month - 1 + count - 1
    if not (1900 <= year <= 2098):
        return None, None
    return date(year, month, 1), date(end // 12, end % 12 + 1, monthrange(end // 12, end % 12 + 1)[1])


def _month_number(word: str) -> int:
    return _MONTHS.index(word[:3].lower()) + 1


def _will_be(frame: Frame, at: int) -> bool:
    left = frame.text[max(0, at - 60) : at]
    return bool(_FUTURE.search(left[max(left.rfind(";"), left.rfind(",")) + 1 :]))


def _year(frame: Frame, at: int, month: int, day: int) -> int | None:
    """Year of a date written without one: the latest past one, or the next where the words look ahead."""
    if not frame.base:
        return None
    if _will_be(frame, at):
        candidate = _date(frame.base.year, month, day)
        return frame.base.year + (candidate is not None and candidate < frame.base)
    limit = shift(frame.base, 180 if DEADLINE.search(frame.text[:at]) else frame.slack) or frame.base
    return limit.year - ((month, day) > (limit.month, limit.day))


def _told_year(found: regex.Match[str], frame: Frame) -> int | None:
    """Year of "October last year", "7 October of this year"; None where no such words follow, or no base is known."""
    whose = found.groupdict().get("whose")
    return frame.base.year - (whose.lower() == "last") if whose and frame.base else None


def _day_atom(found: regex.Match[str], frame: Frame) -> Atom | None:
    groups = found.groupdict()
    if "m" in groups:  # in digits
        written, month, day = (int(groups[key]) for key in "ymd")
        written += 2000 if written < 100 else 0
        if groups.get("sep") == "/" and month > 12:  # American order
            month, day = day, month
        first = _date(written, month, day)
        return Atom(*found.span(), "day", first, first, "stated") if first else None
    month, day, stated = _month_number(groups["month"]), int(groups["d"]), groups["y"]
    last_day = int(groups["d2"] or day)
    if not (1 <= day <= 31 and 1 <= last_day <= 31):
        return None
    told = _told_year(found, frame)
    year: int | None = int(stated) if stated else told or _year(frame, found.start(), month, last_day)
    if not (stated or told) and frame.war and (month, day) == (frame.war.month, frame.war.day) and year:
        anniversary = _date(year, month, day)
        before, after = frame.text[: found.start()], frame.text[found.end() :]
        recent = anniversary and frame.base and (frame.base - anniversary).days <= 3
        if SINCE.search(before) or _EVENT_OF.match(after) or not recent:
            year = frame.war.year
    if year is None:
        return Atom(*found.span(), "day", basis="stated", yearless=True)
    first, last = _date(year, month, day), _date(year, month, last_day)
    if day > last_day:  # "31 to 2 November"
        first = _date(year - (month == 1), month - 1 or 12, day)
    if not first or not last or first > last:
        return None
    return Atom(*found.span(), "day" if first == last else "range", first, last, "stated", not (stated or told))


def _day_dot_atom(found: regex.Match[str], frame: Frame) -> Atom | None:
    """Read "on 12.10", "on 10/12": the day first, or the month where that day is the nearer one before the base."""
    pair = int(found["d"]), int(found["m"])
    days = [_dated(frame, found.start(), *order) for order in ({pair, pair[::-1]} if "/" in found[0] else {pair})]
    known = [day for day in days if day and frame.base and day <= (shift(frame.base, frame.slack) or frame.base)]
    day = max(known, default=next((day for day in days if day), None))
    return Atom(*found.span(), "day", day, day, "stated", yearless=True) if day else None


def _dated(frame: Frame, at: int, day: int, month: int) -> date | None:
    year = _year(frame, at, month, day) if month <= 12 and day <= 31 else None
    return _date(year, month, day) if year else None


def _bare_day_atom(found: regex.Match[str], frame: Frame) -> Atom | None:
    """Read "on the 4th": of the month of the base, or of the one before where that day is yet to come."""
    day, base = int(found["d"]), frame.base
    if base is None or not 1 <= day <= 31:
        return None
    if _will_be(frame, found.start()):
        return None
    month = base.year * 12 + base.month - 1 - (day > base.day)
    first = _date(month // 12, month % 12 + 1, day)
    return Atom(*found.span(), "day", first, first) if first else None


def _month_atom(found: regex.Match[str], frame: Frame) -> Atom | None:
    month = _month_number(found["month"])
    if "y" in found.groupdict():
        return Atom(*found.span(), "month", *_months(int(found["y"]), month), "stated")
    if found["month"].rstrip(".").lower() in _MONTHS and found["month"] != "May":
        return None
    if _PERSON.match(frame.text[found.start() :]) and _OF_PERSON.search(frame.text[: found.start()]):
        return None
    told = _told_year(found, frame)
    year = told or _year(frame, found.start(), month, 1)
    if year is None:
        return Atom(*found.span(), "month", basis="stated", yearless=True)
    mod = (found["mod"] or "").lower()
    if mod == "last" and frame.base and not told and (year, month) == (frame.base.year, frame.base.month):
        year -= 1
    if mod == "next" and frame.base and (year, month) <= (frame.base.year, frame.base.month):
        year += 1
    return Atom(*found.span(), "month", *_months(year, month), "stated", yearless=told is None)


def _weekday_atom(found: regex.Match[str], frame: Frame) -> Atom | None:
    if not frame.base:
        return Atom(*found.span(), "day")
    back = (frame.base.weekday() - _WEEKDAYS.index(found["wd"].lower())) % 7
    mod = (found["mod"] or "").lower()
    if mod in ("next", "coming") or (not mod and _will_be(frame, found.start())):
        day = shift(frame.base, 7 - back if back or mod else 0)
    else:
        day = shift(frame.base, -(back or 7 if mod in ("last", "the previous") else back))
    return Atom(*found.span(), "day", day, day)


def _near_atom(found: regex.Match[str], frame: Frame) -> Atom | None:
    word = " ".join(found["word"].lower().split()).removeprefix("the ")
    if word == "overnight" or (word.endswith("night") and word != "tonight"):
        return Atom(*found.span(), "overnight", shift(frame.base, -1), frame.base)
    if word == "tonight":
        return Atom(*found.span(), "overnight", frame.base, shift(frame.base, 1))
    if word in ("next day", "following day", "day after", "a day later"):
        return Atom(*found.span(), "recent")  # until another day is found to count from
    away = {"day before yesterday": -2, "tomorrow": 1}.get(word, 0 if word.split()[0] in ("today", "this") else -1)
    day = shift(frame.base, away)
    return Atom(*found.span(), "future" if away > 0 else "day", day, day)


def read_amount(word: str | None) -> int | None:
    """Read "two", "a", "12" as a number; 1 for no word, None for any other."""
    word = " ".join((word or "one").lower().split())
    return int(word) if word.isdigit() else _NUMBERS.get(word)


def shift_months(day: date, count: int) -> date | None:
    """Move a day by some months, to the 28th at the latest; None past the calendar's end."""
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    return _date(year, month + 1, min(day.day, 28))


def _ago_atom(found: regex.Match[str], frame: Frame) -> Atom | None:
    count, unit = read_amount(found["n"]), found["unit"].lower()
    if count is None or frame.base is None or unit == "hour":
        return Atom(
            *found.span(), "recent" if unit != "hour" else "day", *((frame.base,) * 2 if unit == "hour" else ())
        )
    if unit in ("day", "week"):
        day = shift(frame.base, -count * (7 if unit == "week" else 1))
        return Atom(*found.span(), "day", day, day)
    if unit in ("month", "quarter"):
        day = shift_months(frame.base, -count * (3 if unit == "quarter" else 1))
        return Atom(*found.span(), "month", *_months(day.year, day.month)) if day else None
    return Atom(*found.span(), "year", *_months(frame.base.year - count * (10 if unit == "decade" else 1), 1, 12))


def _past_atom(found: regex.Match[str], frame: Frame) -> Atom | None:
    count, unit, base = read_amount(found["n"]), found["unit"].lower(), frame.base
    if found["recent"]:
        return Atom(*found.span(), "recent" if found["recent"].lower() == "recent" else "future")
    if (unit == "day" and count == 1) or (unit == "hour" and count and 12 <= count <= 24):
        # reported in the morning, so the day before; "the previous 24-hour period" is the one before that
        day = shift(base, -2 if found["before"] else -1)
        return Atom(*found.span(), "past_day", day, day)
    if count is None or base is None:
        return Atom(*found.span(), "recent")
    if unit == "hour" and count < 12:
        return Atom(*found.span(), "day", base, base)
    if unit in ("hour", "day", "week", "fortnight"):
        first = shift(base, -max(1, count * {"hour": 1, "day": 24, "week": 168, "fortnight": 336}[unit] // 24))
        return Atom(*found.span(), "week" if unit == "week" and count == 1 else "range", first, base)
    months = count * {"month": 1, "quarter": 3, "year": 12, "decade": 120}[unit]
    kind = {1: "month", 12: "year"}.get(months, "range")
    return Atom(*found.span(), kind, shift_months(base, -months), base)


# "shelled the region 57 times a day", told of the day; not "shell it", "could shell it", "on average"
_DONE = regex.compile(r"\b(?:\p{Ll}{2,12}ed|struck|hit|fired|shot|was|were)\b")
_HABIT = regex.compile(
    r"\b(?:average|every|each|usually|can|could|may|might|up\sto|constantly|regularly|often|used\sto)\b"
)


def _daily_atom(found: regex.Match[str], frame: Frame) -> Atom | None:
    before = frame.text[max(0, found.start() - 120) : found.start()]
    if found["times"] and (not _DONE.search(before) or _HABIT.search(before)):
        return None
    return Atom(*found.span(), "past_day", frame.base, frame.base)


def _calendar_atom(found: regex.Match[str], frame: Frame) -> Atom | None:
    base, unit = frame.base, found["unit"].lower()
    mod = " ".join((found["mod"] or "this").lower().split()).removeprefix("the ")
    step = -1 if mod in ("last", "previous") else 1 if mod in ("next", "coming", "following") else 0
    ahead = step > 0 or mod == "later this"
    if base is None:
        return Atom(*found.span(), "future" if ahead else unit)
    first: date | None
    if unit == "day":  # "since the beginning of the day"
        return Atom(*found.span(), "day", base, base)
    if unit in ("week", "weekend"):
        first = shift(base, 7 * step - base.weekday())
        last = shift(first, 6)
        if unit == "weekend":
            first = shift(first, 5)
            if step == 0 and first and first > base and not _will_be(frame, found.start()):
                first, last = shift(first, -7), shift(last, -7)
            if step < 0 and first and (base - first).days <= 1 and base.weekday() >= 5:
                first, last = shift(first, -7), shift(last, -7)
    else:
        size = {"month": 1, "quarter": 3, "year": 12}[unit]
        index = (base.year * 12 + base.month - 1) // size * size + step * size
        first, last = _months(index // 12, index % 12 + 1, size)
    if first is None or last is None:
        return None
    if step == 0 and not ahead and unit != "weekend" and not _will_be(frame, found.start()):
        last = min(last, base)
    return Atom(*found.span(), unit, base if mod == "later this" else first, last)


def _beside_atom(found: regex.Match[str], frame: Frame) -> Atom | None:
    """Read "the month before", "the preceding quarter": as the last one, until a neighbour tells what it is before."""
    count, unit = read_amount(found["n"]), found["unit"].lower()
    if frame.base is None or count is None:
        return Atom(*found.span(), "recent")
    if unit == "week":
        first = shift(frame.base, -7 * count - frame.base.weekday())
        return Atom(*found.span(), "week" if count == 1 else "range", first, shift(first, 7 * count - 1))
    size = {"month": 1, "quarter": 3, "year": 12}[unit]
    index = (frame.base.year * 12 + frame.base.month - 1) // size * size - size * count
    return Atom(*found.span(), unit if count == 1 else "range", *_months(index // 12, index % 12 + 1, size * count))


def _quarter_atom(found: regex.Match[str], frame: Frame) -> Atom | None:
    if found["y"]:
        year = int(found["y"])
    elif frame.base:
        year = frame.base.year - ((found["mod"] or "").lower() == "last")
    else:
        return Atom(*found.span(), "quarter")
    nth = int(found["q"]) if found["q"] else _ORDINALS[found["nth"].lower()]
    piece = (found["piece"] or "quarter").lower()
    if piece == "months" and (nth != 1 or not found["n"]):
        return None
    size = {"quarter": 3, "half": 6}.get(piece) or read_amount(found["n"]) or 1
    first, last = _months(year, 1 + size * ((min(nth, 2) if piece == "half" else nth) - 1), size)
    if first and frame.base and not found["y"] and first > frame.base and not _will_be(frame, found.start()):
        first, last = _months(year - 1, first.month, size)
    return Atom(
        *found.span(), piece if piece != "months" else "quarter", first, last, "stated" if found["y"] else "relative"
    )


def _season_atom(found: regex.Match[str], frame: Frame) -> Atom | None:
    mod, word = (found["mod"] or "").lower(), found["season"].lower()
    led = regex.search(
        r"(?i:\b(?:in|during|since|by|throughout|over|until|before|late|early|next)\s+(?:the\s+)?$)",
        frame.text[: found.start()],
    )
    if not found["y"] and mod in ("", "the") and not led:
        return None
    if (
        not found["y"]
        and not mod
        and word in ("fall", "spring")
        and not _SINCE_SEASON.search(frame.text, 0, found.start())
    ):
        return None
    month = _SEASONS[word]
    if found["y"]:
        return Atom(*found.span(), "season", *_months(int(found["y"]), month, 3), "stated")
    if frame.base is None:
        return Atom(*found.span(), "season")
    first, last = _months(frame.base.year, month, 3)
    if mod == "next" or _will_be(frame, found.start()) or regex.search(r"(?i:\bnext\s+$)", frame.text[: found.start()]):
        first, last = (first, last) if first and first > frame.base else _months(frame.base.year + 1, month, 3)
    elif first and (first > frame.base or (mod == "last" and last and last >= frame.base)):
        first, last = _months(frame.base.year - 1, month, 3)
    return Atom(*found.span(), "season", first, last)


def _war_atom(found: regex.Match[str], frame: Frame, *, kind: str) -> Atom | None:
    if kind == "war" and _ON_LINE.match(frame.text, found.end()):
        return None
    if _LOCAL.match(frame.text, found.end()):  # "since the fighting in the area began": its own, unknown start
        return Atom(*found.span(), "since", None, frame.base)
    if found[0].lower().endswith(" the operation") and frame.war != _OPERATION:
        return Atom(*found.span(), "since", None, frame.base)  # only Moscow calls its war so
    return Atom(*found.span(), kind, frame.war, frame.base)


def _anniversary_atom(found: regex.Match[str], _: Frame) -> Atom:
    return Atom(*found.span(), "anniversary")


def _year_atom(found: regex.Match[str], _: Frame) -> Atom:
    first, last = _months(int(found["y"]), 1, 12)
    return Atom(*found.span(), "year", first, last, "stated")


def _years_atom(found: regex.Match[str], _: Frame) -> Atom | None:
    first, last = int(found["y"]), int(found["last"] if len(found["last"]) == 4 else found["y"][:2] + found["last"])
    return Atom(*found.span(), "range", date(first, 1, 1), date(last, 12, 31), "stated") if first < last else None


def _opening_atom(found: regex.Match[str], frame: Frame) -> Atom | None:
    count = None if found["outset"] or (found["many"] and not found["n"]) else read_amount(found["n"])
    if not frame.war or (not found["outset"] and not count and found["unit"] not in ("day", "week")):
        return Atom(*found.span(), "recent")
    if not count:
        return Atom(*found.span(), "day", frame.war)  # "in the opening days of the war": until when is not said
    days = count * {"day": 1, "week": 7, "month": 30, "year": 365}[found["unit"].lower()]
    return Atom(*found.span(), "day" if days == 1 else "range", frame.war, shift(frame.war, days - 1))


_READERS: dict[str, Callable[[regex.Match[str], Frame], Atom | None]] = {
    "war_opening": _opening_atom,
    **dict.fromkeys(("iso", "dotted", "day_month", "month_day"), _day_atom),
    **dict.fromkeys(("month_year", "month"), _month_atom),
    "day_dot": _day_dot_atom,
    "year": _year_atom,
    "years": _years_atom,
    "weekday": _weekday_atom,
    "bare_day": _bare_day_atom,
    "near": _near_atom,
    "ago": _ago_atom,
    "past": _past_atom,
    "daily": _daily_atom,
    "calendar": _calendar_atom,
    "beside": _beside_atom,
    "quarter": _quarter_atom,
    "season": _season_atom,
    "since_war": partial(_war_atom, kind="since_war"),
    "war": partial(_war_atom, kind="war"),
    "anniversary": _anniversary_atom,
}


def find_atoms(frame: Frame) -> list[Atom]:
    """Find the date expressions of `frame.text`, in order; of two that overlap the longer one stays."""
    found = [(match, name) for name, pattern in patterns_for(frame.text) for match in pattern.finditer(frame.text)]
    kept: list[Atom] = []
    for match, name in sorted(found, key=lambda pair: pair[0].start() - pair[0].end()):
        if any(match.start() < atom.end and atom.start < match.end() for atom in kept):
            continue
        atom = _READERS[name](match, frame)
        if atom:
            kept.append(atom)
    return sorted(kept, key=lambda atom: atom.start)
