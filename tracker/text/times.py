"""Text, base date -> Times: the date expressions of a sentence, resolved to calendar days.

Single expressions come from `date_atoms`; here neighbours and the words to their left join or bend them
("from ... to ...", "since ...", "late ...", "overnight into ...", "by ..."), and those that date a statement or
a record instead of an event are marked.
"""

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache

from tracker import patterns as regex
from tracker.text.date_atoms import DEADLINE, SINCE, Atom, Frame, find_atoms, shift
from tracker.text.date_patterns import may_hold_date
from tracker.text.times_beside import count_from_beside


@dataclass(frozen=True, slots=True)
class Time:
    """A date expression of a sentence; `start`..`end` are offsets into the source text."""

    start: int
    end: int
    text: str
    date_start: date | None  # None where the words give none, or only relative to an unknown base
    date_end: date | None
    period: str  # of schema.PERIODS as far as the expression itself says it; "" for one day or night
    basis: str  # "stated" or "relative"
    kind: str  # day, overnight, past_day, week, weekend, month, part_of_month, quarter, half, season, year, range,
    #            since, since_war, war, to_date, as_of, deadline, anniversary, future, recent
    role: str = (
        ""  # "said": of a statement; "record": "the biggest since ..."; "background": "after X invaded Y in ...";
        # "compared": "up from 12 the month before"
    )


# Words that stand to the left of an atom and bend it.
_PART = regex.compile(
    r"(?i:\b(?:(?P<part>early|mid|late)(?:\s+in)?|(?:the\s+)?(?P<part>start|beginning|middle|end)\s+of)[\s-]+(?:the\s+)?$)"
)
# "<from> the start of the year", on its own
_FROM = regex.compile(r"(?i:\bfrom\s$)")
# "in the week to", "the week of"
_WEEK = regex.compile(r"(?i:\b(?:the\s+)?week\s+(?P<to>to|ending|ended|of|beginning|starting|from)\s+(?:on\s+)?$)")
_TO_DATE = regex.compile(r"(?i:\b(?:so\s+far|already|to\s+date)\s+(?:in\s+)?$)")
# "in 2024 <so far>", "this year <to date>"
_SO_FAR_BEHIND = regex.compile(r"(?i:\s+(?:so\s+far|to\s+date)\b)")
_AS_OF = regex.compile(
    r"(?i:\bas\s+(?:of|at)\s+(?:\d{1,2}(?:[:.]\d\d)?\s*(?:[ap]\.?m\.?|hours)?,?\s+)?(?:on\s+)?(?:(?:the\s+)?morning\s+of\s+)?(?:late\s+|early\s+)?(?:on\s+)?$)"
)
_NIGHT = regex.compile(
    r"(?i:\b(?:(?:on|in|during|at)\s+)?(?:the\s+)?night\s+(?P<of>of|to|from|into|on|between)\s+(?:the\s+)?$)"
)
_PART_OF_DAY = r"(?:(?:evening|night|morning|afternoon|early\s+hours)\s+(?:of\s+|on\s+)?)?"
_LEFT_OF_RANGE = regex.compile(rf"(?i:\b(?:from|between)\s+(?:the\s+)?(?:early|mid|late)?[\s-]*{_PART_OF_DAY}$)")
_JOINT = regex.compile(
    r"(?i:^,?\s*(?:(?:and\s+)?up\s+(?:to|until|till)|to|until|till|through|and|-|–|—|into)\s*(?:the\s+)?(?:early|mid|late|end\s+of)?[\s-]*"
    rf"{_PART_OF_DAY}$)"
)
# "in January and February"
_IN = regex.compile(r"(?i:\b(?:in|during|over)\s+$)")
_DASH = regex.compile(r"(?i:^\s*(?:-|–|—|through|to|into)\s*$)")
_WITH_WAR = regex.compile(
    r"(?i:^,?(?:\s+[\w’'-]+){0,4}?\s+(?:in|on|of|from)\s+(?:(?:early|mid|late|the\s+\w+\s+of)\s+)?$|^\s*\(?$)"
)
_WITH_NIGHT = regex.compile(
    r"(?i:^,?\s{0,9}\(?(?:and\s)?(?:on|into|to|from|between|of|in)?\s{0,9}(?:the\s+)?(?:night\s+(?:of|to|from)\s+)?(?:early\s+)?(?:on\s+)?$)"
)
# "said on", "told reporters on", "according to a report published": the time of a statement
_SAID = regex.compile(
    r"(?i:\b(?:said|says|told\s+(?:[\w’\x27()-]+\s+){1,6}|announced|reported|claimed|added|stated|wrote|confirmed|declared|tweeted|posted|estimated|warned|admitted|acknowledged"
    r"|published|released|interview|briefing|statement|speaking|updated?"
    r"|(?:publish|releas|issu|present|unveil)(?:ed|es)\s+(?:[\w’'-]+\s+){1,4}?(?:report|figures|data|statistics|study|survey|review|bulletin|findings|tally)"
    r"(?:\s+(?:on|about|into|for)\s+(?:[\w’'-]+\s+){0,2}?[\w’'-]+)?|(?<=according\s+to\s)(?:[\w’'-]+\s+){1,9})\s{0,9},?\s{0,9}"
    r"(?:(?:late|early|earlier|in|on|over|during|by|the|a|an|post|statement|speech|video|address|interview|briefing|report|update"
    r"|Telegram|Facebook|Twitter|X|Instagram|social|media|messaging|app|network|platform|channel|television|TV|radio|his|her|its|small|hours|of|morning|afternoon|evening)\s+){0,8}$)"
)
# "..., said the agency's coordinator Olha Zrazok on": the subject stands between the verb and the day
_SAID_BY = regex.compile(
    r"[,”\"]\s(?:said|says|reported|announced|stated|confirmed|wrote|added|told)\s(?:[\p{L}][\p{L}.'’-]*\s){1,10}(?:(?:late|early)\s)?(?:on\s)?$"
)
_SAYS_NEXT = regex.compile(
    r"(?i:^\s{0,9},?\s{0,9}(?:said|told|announced|reported|claimed|stated|confirmed|declared|wrote|estimated|updated|revised|admitted|acknowledged"
    r"|put\s(?:the|its|their|that))\b|^[’']s\s+(?:statement|report|briefing)\b)"
)
# "after Russia invaded Ukraine in": the time of the war's start, not of what is counted
_BACKGROUND = regex.compile(
    r"(?i:\b(?:when|after|before|following|until|like|as)\s+(?:[\w’'-]+\s+){0,6}?(?:invaded|annex\w+|invasion|coup|seized|occupied|independence)\b"
    r"(?:\s+[\w’'-]+){0,4}\s+$)"
)
# "the biggest attack since", "more than any since", "the previous record, set on"
_RECORD = regex.compile(
    r"(?i:\b(?:(?:bigg|larg|deadli|heavi|bloodi|high|low|great|fierc|long|strong|few|small|costli|broad)est|worst|record|first"
    r"|unprecedented|not\s+seen|unseen|since\s+then|(?<!\bat\s)(?:most(?!\s+of)|least)|only\s+(?:time|such)"
    r"|than\s+(?:in|at|on|any|ever|during))\b(?:\s+[\w’'-]+){0,8}\s+$)"
)


# "an increase of five per cent compared to <2017>"
_COMPARED_TO = regex.compile(r"\b(?:compared|relative)\s(?:to|with)\s(?:the\s)?$")
# "the 29th such package since": how often, not since when what the package holds was counted
_NTH = regex.compile(
    r"(?i:\b(?:\d+(?:st|nd|rd|th)|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b(?:\s+[\w’'-]+){1,4}\s+$)"
)


@lru_cache(maxsize=256)
def find_times(
    text: str, offset: int, base: date | None, posted: bool = False, *, war_start: date | None = None
) -> tuple[Time, ...]:
    """Find the date expressions of a sentence that begins at `offset` of its source.

    `base` is the day of the post or of publication; `posted` says that it is a post's own. A publication date may lag
    the text by a time zone, so a day without a year may then be one day ahead. Without a base only full dates are
    resolved. `war_start` dates "since the war began".

    >>> [str(time.date_end) for time in find_times("It began on 3 May 2024.", 0, None)]
    ['2024-05-03']
    """
    if not may_hold_date(text):
        return ()
    war = None if base and war_start and war_start > base else war_start
    frame = Frame(text, base, 0 if posted else 1, war)
    atoms = _join_nights(_join_ranges(_join_pairs(find_atoms(frame), frame), frame), frame)
    bent: list[Atom] = []
    for atom in atoms:
        longer = _bend(atom, frame)
        taken = bool(bent) and longer.start < bent[-1].end  # the words to its left belong to the one before
        bent.append(replace(longer, start=atom.start) if taken else longer)
    times = _anchored([_to_time(atom, offset, frame) for atom in bent], base, offset)
    return count_from_beside(times, text, offset)


# what may stand beside the day of an entry in its heading: "Day 993:", "update for", "morning of", "(Tuesday)"
_ENTRY_WORDS = regex.compile(
    r"""(?i:\b(?:day\s+\d{1,4}|(?:mon|tues|wednes|thurs|fri|satur|sun)day|update[sd]?|report|bulletin|summary|
    briefing|digest|log|diary|as|of|at|on|for|the|morning|afternoon|evening|night|daily|news|live|latest|entry|
    situation|sitrep|\d{1,2}[:.]\d\d(?:\s?[ap]m)?)\b)""",
    regex.VERBOSE,
)
LONGEST_HEADING = 80  # characters of a heading that may name the day of its entry


@lru_cache(maxsize=256)
def find_entry_day(heading: str, base: date | None) -> date | None:
    """Return the day of a dated entry, when its heading says little else; None for other headings.

    >>> find_entry_day("Day 993: 12 November 2024", None)
    datetime.date(2024, 11, 12)
    """
    if not 4 <= len(heading) <= LONGEST_HEADING or not may_hold_date(heading):
        return None
    times = [time for time in find_times(heading, 0, base) if time.date_end and time.basis == "stated"]
    if len(times) != 1 or times[0].kind not in ("day", "as_of", "future"):
        return None
    rest = heading[: times[0].start] + " " + heading[times[0].end :]
    return None if regex.search(r"\w", _ENTRY_WORDS.sub("", rest)) else times[0].date_end


# what counts from another day of its sentence, if there is one
_FLOATING = regex.compile(
    r"(?i:^(?:overnight|(?:last|this|the\s+past)\s+night|(?:at|in\s+the|during(?:\s+the)?)\s+night"
    r"|(?:the\s+)?(?:day\s+before|previous\s+(?:day|night))|a\s+day\s+earlier)$)"
)


# the day that is told of, not the one past
_THE_DAY = regex.compile(
    r"(?i:^(?:(?:over|during|throughout|for|in\s+(?:the\s+)?course\s+of)\s+(?:the\s+)?day|times\s+(?:a|per)\s+day)$)"
)
LEADS = 12  # characters before a day that leads a sentence
_NEXT_DAY = regex.compile(r"(?i:^(?:(?:the\s+)?(?:next|following)\s+day|the\s+day\s+after|a\s+day\s+later)$)")


def _anchored(times: list[Time], base: date | None, offset: int) -> tuple[Time, ...]:
    """Count "overnight" and "the day before" from the day of a statement: "said on Monday that overnight ..."."""
    for index, time in enumerate(times):
        if _NEXT_DAY.match(time.text):
            known = [other.date_end for other in times[:index] if other.kind in ("day", "overnight") and other.date_end]
            day = shift(known[-1], 1) if known else None
            times[index] = replace(time, date_start=day, date_end=day, kind="day" if day else time.kind)
        if base and time.kind in ("since", "since_war", "war", "to_date") and time.date_end == base:
            days = [other for other in times if other.kind == "day" and other.date_end]
            # "said on 3 May"; "On 3 May the ministry raised its count since ..."
            told = [other.date_end for other in days if other.role == "said"] or [
                other.date_end for other in days[:1] if other.start < time.start and other.start - offset < 12
            ]
            if told and told[-1] and told[-1] < base and (not time.date_start or time.date_start <= told[-1]):
                times[index] = replace(time, date_end=told[-1])  # a total told on a day runs to that day
            continue
        if time.kind == "past_day" and _THE_DAY.match(time.text):
            # "On Tuesday the mission counted 33 shellings over the day"
            days = [other for other in times[:index] if other.kind == "day" and other.date_end]
            if days and days[0].start - offset < LEADS:
                times[index] = replace(time, date_start=days[0].date_start, date_end=days[0].date_end)
                continue
        if not base or not time.date_start or not (time.kind == "past_day" or _FLOATING.match(time.text)):
            continue
        days = [other for other in times if other.kind == "day" and other.date_end and other is not time]
        anchors = [other for other in days if other.role == "said"]
        if not anchors and time.text.lower().startswith(("the day", "the previous", "previous", "a day")):
            anchors = [other for other in days if other.start < time.start]
        if anchors and anchors[-1].date_end and anchors[-1].date_end < base:
            away = (anchors[-1].date_end - base).days
            times[index] = replace(time, date_start=shift(time.date_start, away), date_end=shift(time.date_end, away))
    return tuple(times)


# "in July< and August>" without a year: the second one has no word of its own before it
_AND_MONTH = regex.compile(
    r"\sand\s(?P<month>January|February|March|April|May|June|July|August|September|October|November|December)\b"
    r"(?!\s(?:\d|will\b|did\b|has\b))"
)
_MONTHS = "January February March April May June July August September October November December".split()


def _with_next_month(atom: Atom, frame: Frame) -> Atom | None:
    """Join "in July and August" to one stretch, where the second month follows the first."""
    found = _AND_MONTH.match(frame.text, atom.end)
    if not found or not atom.first or not atom.last or _MONTHS.index(found["month"]) != atom.last.month % 12:
        return None
    first = atom.last + timedelta(days=1)
    last = first.replace(day=monthrange(first.year, first.month)[1])
    return Atom(atom.start, found.end(), "range", atom.first, last, atom.basis)


def _follow(before: Atom, atom: Atom) -> bool:
    """Whether one month comes right after another."""
    return before.last is not None and atom.first is not None and (atom.first - before.last).days == 1


def _join_pairs(atoms: list[Atom], frame: Frame) -> list[Atom]:
    """Join "Monday, 11 November" and "since the invasion began on 24 February"."""
    joined: list[Atom] = []
    for atom in atoms:
        before = joined[-1] if joined else None
        gap = frame.text[before.end : atom.start] if before else ""
        if atom.kind == "month" and (both := _with_next_month(atom, frame)):
            joined.append(both)
            continue
        if before and before.kind == atom.kind == "month" and gap == " and " and _follow(before, atom):
            joined[-1] = Atom(before.start, atom.end, "range", before.first, atom.last, "stated")
            continue  # "in July and August"
        if before and _is_weekday(before, frame) and atom.kind == "day" and regex.match(r",?\s*\(?(?:the\s+)?$", gap):
            joined[-1] = replace(atom, start=before.start)
        elif before and before.kind == "since_war" and atom.kind in _DATED and _belongs_to_war(atom, gap, frame):
            first = frame.war if _holds(atom, frame.war) else atom.first
            if (
                frame.war
                and atom.yearless
                and atom.kind == "month"
                and atom.first
                and atom.first.month == frame.war.month
            ):
                first = frame.war
            joined[-1] = replace(before, end=atom.end, first=first or frame.war, basis="stated")
        elif before and before.kind == "since" and not before.first and atom.kind == "day" and _WITH_WAR.match(gap):
            # "since fighting broke out in the town of Uman on 3 May"
            joined[-1] = replace(before, end=atom.end, first=atom.first, basis="stated")
        elif before and before.kind == "since_war" and atom.kind in _DATED and _JOINT.match(gap) and frame.war:
            joined[-1] = Atom(before.start, atom.end, "range", frame.war, atom.last, "stated")
        else:
            joined.append(atom)
    return joined


def _belongs_to_war(atom: Atom, gap: str, frame: Frame) -> bool:
    """Whether a date dates the war: no weekday does once the war's start is known ("since the invasion on Sunday")."""
    if not _WITH_WAR.match(gap) or (atom.basis == "relative" and frame.war):
        return False
    return bool(gap.strip(" (")) or atom.basis == "stated"


_DATED = frozenset({"day", "month", "year", "range", "season"})


def _is_weekday(atom: Atom, frame: Frame) -> bool:
    return atom.kind == "day" and frame.text[atom.start : atom.end].lower().endswith("day")


def _holds(atom: Atom, day: date | None) -> bool:
    return bool(day and atom.first and atom.last and atom.first <= day <= atom.last)


def _join_ranges(atoms: list[Atom], frame: Frame) -> list[Atom]:
    """Join "from October to December", "between 3 May and 7 June 2023", "Saturday-Sunday"."""
    joined: list[Atom] = []
    for atom in atoms:
        before = joined[-1] if joined else None
        if not before or not {before.kind, atom.kind} <= _DATED | {"overnight", "part_of_month"}:
            joined.append(atom)
            continue
        gap, left = frame.text[before.end : atom.start], frame.text[max(0, before.start - 30) : before.start]
        months = gap.strip() == "and" and before.kind == atom.kind in ("month", "year") and _IN.search(left)
        if not (_DASH.match(gap) or months or (_JOINT.match(gap) and _LEFT_OF_RANGE.search(left))) or "overnight" in (
            before.kind,
            atom.kind,
        ):
            joined.append(atom)
            continue
        first = before.first
        if first and before.yearless and not atom.yearless and atom.first:
            first = _with_year(first, atom.first.year)
        if first and atom.last and first > atom.last:
            first = (
                shift(first, -7)
                if _is_weekday(before, frame)
                else _with_year(first, atom.last.year - (first.month > atom.last.month))
            )
        if first and atom.last and first > atom.last:
            first = None
        basis = "stated" if "stated" in (before.basis, atom.basis) else "relative"
        last = atom.last if first else None
        joined[-1] = Atom(before.start, atom.end, "range", first, last, basis, before.yearless and atom.yearless)
    return joined


def _with_year(day: date, year: int) -> date | None:
    try:
        return day.replace(year=year)
    except ValueError:
        return None


def _join_nights(atoms: list[Atom], frame: Frame) -> list[Atom]:
    """Join "overnight on 9-10 November", "overnight into Monday", "the night of 10 November", "Sunday overnight"."""
    joined: list[Atom] = []
    for atom in atoms:
        before = joined[-1] if joined else None
        gap = frame.text[before.end : atom.start] if before else ""
        dated = atom.kind in ("day", "range")
        if before and before.kind == "overnight" and dated and _WITH_NIGHT.match(gap):
            joined[-1] = replace(
                _night(atom, regex.search(r"(?i)\binto\b|\bto\b", gap) is not None, frame), start=before.start
            )
        elif before and atom.kind == "overnight" and before.kind in ("day", "range") and not gap.strip():
            joined[-1] = replace(_night(before, False, frame), end=atom.end)
        elif dated and (led := _NIGHT.search(frame.text[: atom.start])):
            joined.append(replace(_night(atom, led["of"].lower() != "of", frame), start=led.start()))
        else:
            joined.append(atom)
    return joined


def _night(atom: Atom, ends_there: bool, frame: Frame) -> Atom:
    """The night of a day: it ends there when so said, for a full date (as air forces write) and for the base's day."""
    first, last = atom.first, atom.last
    if atom.kind == "day" and first:
        if ends_there or not _is_weekday(atom, frame) or first == frame.base:
            first = shift(first, -1) or first
        else:
            last = shift(first, 1)
    return replace(atom, kind="overnight", first=first, last=last)


def _bend(atom: Atom, frame: Frame) -> Atom:
    """Apply the words to the left of an atom: "late", "since", "so far", "as of", "by"."""
    left = frame.text[max(0, atom.start - 80) : atom.start]
    until = atom.last  # where a count ends that is told by or as of this time
    if found := _PART.search(left):
        until = _point(atom, found["part"].lower())
        atom = replace(_part(atom, found["part"].lower()), start=atom.start - len(left) + found.start())
        left = left[: found.start()]
        if found["part"].lower() in ("start", "beginning") and _FROM.search(left) and frame.base and atom.first:
            first = atom.first if atom.first <= frame.base else None
            return replace(atom, start=atom.start - 5, kind="since", first=first, last=frame.base)
    if atom.kind in ("since_war", "war", "anniversary", "recent", "past_day"):
        return atom
    start = atom.start - len(left)
    if found := SINCE.search(left):
        first = frame.war if _holds(atom, frame.war) and atom.kind != "year" else atom.first
        last = frame.base if first and frame.base and first <= frame.base else None
        return replace(atom, start=start + found.start(), kind="since", first=first, last=last)
    behind = atom.kind in ("year", "month") and (
        _SO_FAR_BEHIND.match(frame.text, atom.end) or frame.text[atom.end - 4 : atom.end].lower() == "date"
    )
    if behind and atom.first and frame.base and atom.first <= frame.base:
        return replace(atom, kind="to_date", last=min(atom.last, frame.base) if atom.last else frame.base)
    if atom.kind not in ("day", "overnight") and (found := _TO_DATE.search(left)):
        last = min(atom.last, frame.base) if atom.last and frame.base else atom.last
        if not atom.first or not last or atom.first <= last:
            return replace(atom, start=start + found.start(), kind="to_date", last=last)
    if found := _AS_OF.search(left):
        return replace(atom, start=start + found.start(), kind="as_of", first=None, last=until)
    if atom.kind == "day" and (found := _WEEK.search(left)):
        ends = found["to"].lower() in ("to", "ending", "ended")
        first, last = (shift(atom.first, -6), atom.last) if ends else (atom.first, shift(atom.first, 6))
        return replace(atom, start=start + found.start(), kind="week", first=first, last=last)
    if found := DEADLINE.search(left):
        return replace(atom, start=start + found.start(), kind="deadline", first=None, last=until)
    if frame.base and atom.first and atom.first > frame.base and atom.kind != "overnight":
        return replace(atom, kind="future")
    return atom


def _point(atom: Atom, part: str) -> date | None:
    """The day that "by the start of the year" means: its first; for what is vaguer, the last day of that part."""
    return atom.first if part in ("start", "beginning") else _part(atom, part).last


def _part(atom: Atom, part: str) -> Atom:
    """Cut a month into tens of days, anything longer into thirds."""
    if not atom.first or not atom.last or atom.kind not in ("month", "year", "season", "quarter", "half"):
        return atom
    index = 0 if part in ("early", "start", "beginning") else 2 if part in ("late", "end") else 1
    if atom.kind == "month":
        first = shift(atom.first, 10 * index)
        last = atom.last if index == 2 else shift(first, 9)
        return replace(atom, kind="part_of_month", first=first, last=last)
    if atom.kind == "year":
        first = atom.first.replace(month=4 * index + 1)
        last = atom.last if index == 2 else shift(first.replace(month=first.month + 4), -1)
        return replace(atom, first=first, last=last)
    days = (atom.last - atom.first).days + 1
    first = shift(atom.first, days * index // 3)
    last = shift(atom.first, days * (index + 1) // 3 - 1)
    return replace(atom, first=first, last=last)


_PERIODS = {"past_day": "day", "week": "week", "month": "month", "part_of_month": "month", "year": "year"}
_PERIODS |= dict.fromkeys(("since", "since_war", "war", "to_date", "quarter", "half", "season"), "cumulative")


def _period(atom: Atom, frame: Frame) -> str:
    if atom.kind == "range" and atom.first and atom.last:
        days = (atom.last - atom.first).days + 1
        if atom.first == frame.war:
            return "cumulative"
        if days <= 2:
            return ""
        return "week" if days <= 10 else "month" if 14 <= days <= 45 else "year" if 340 <= days <= 380 else "cumulative"
    return _PERIODS.get(atom.kind, "")


def _role(atom: Atom, frame: Frame) -> str:
    left, right = frame.text[max(0, atom.start - 90) : atom.start], frame.text[atom.end : atom.end + 30]
    clause = regex.split(r"[;:,.]\s|\s[-–—]\s", left)[-1]
    if atom.kind in ("since", "since_war", "war") and (_RECORD.search(clause) or _NTH.search(clause)):
        return "record"
    if atom.kind in ("since", "since_war", "war"):
        return ""
    if atom.kind in ("year", "month", "part_of_month", "season") and _BACKGROUND.search(clause):
        return "background"
    if atom.kind in ("year", "month", "quarter", "half") and _COMPARED_TO.search(left):
        return "compared"
    return "said" if _SAID.search(left) or _SAID_BY.search(left) or _SAYS_NEXT.match(right) else ""


def _to_time(atom: Atom, offset: int, frame: Frame) -> Time:
    first, last = atom.first, atom.last
    if first and last and first > last:
        first = last = None
    text = frame.text[atom.start : atom.end]
    span = (offset + atom.start, offset + atom.end)
    return Time(*span, text, first, last, _period(atom, frame), atom.basis, atom.kind, _role(atom, frame))
