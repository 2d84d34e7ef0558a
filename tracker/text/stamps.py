"""Text -> the stamps of live-blog posts, and the time that each was posted."""

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from tracker import patterns as regex
from tracker.sources import parse_published
from tracker.text.blocks import Block, is_closed

_DAY = 24 * 3600
# A jump of less than this is a pinned or late-edited post, not a change of day.
_JITTER = 3600

_ZONE = (
    r"(?:GMT|UTC|BST|IST|CES?T|EES?T|MSK|E[SD]?T|P[SD]T|SAST|CAT|EAT|WAT|MMT|TRT|AST|AEDT|AEST|Z|"
    r"Kyiv\stime|local\stime(?=\s*$))"
)
_WRITTEN_DATE = (
    r"(?:\d{4}-\d{2}-\d{2}|\d{1,2}\s\p{L}{3,9}\.?,?\s\d{4}|\p{L}{3,9}\.?\s\d{1,2},?\s\d{4}|\d{1,2}[./]\d{1,2}[./]\d{4})"
)
# At a line's start: "14:15:01 ", "14:15", "14.15 GMT", "9.50am", "[14:15]", "2024-11-11 14:15",
# "1:52 p.m. ET, November 11, 2024"
_AT_LINE_START = regex.compile(
    rf"""(?:(?i:posted|published)\s(?:(?i:at|on)\s)?)?(?P<bracket>[\[(])?
    (?:(?P<date>{_WRITTEN_DATE})(?:,|T|\sat)?\s?(?:[|–—-]\s)?)?
    (?P<hour>[01]?\d|2[0-3])(?P<mark>[:.])(?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d))?(?!\d)
    (?:\s?(?P<half>[AaPp])\.?[Mm]\b\.?)?(?:\s?\(?(?P<zone>{_ZONE})\b\)?)?
    (?:[,\s]\s?(?P<late_date>{_WRITTEN_DATE}))?\s?[\])]?
    (?P<gap>\s?[|:·–—-]\s+|\s+|$)(?=[\p{{Lu}}\p{{Lo}}\p{{N}}“‘"'«(\[$€£]|$)""",
    regex.VERBOSE,
)
# In a line, after what stood before: "... enabled. 14:15:01 Ukrainian forces"
_INSIDE = regex.compile(
    rf"""(?<![\d:.,])(?P<hour>[01]\d|2[0-3])(?P<mark>:)(?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d))?(?![\d:])
    (?:\s?(?P<half>[AaPp])\.?[Mm]\b\.?)?(?:\s?\(?(?P<zone>{_ZONE})\b\)?)?\s{{1,3}}(?=[\p{{Lu}}“‘"'«])""",
    regex.VERBOSE,
)
# Words before a time that make it a time in prose: "at 14:15 Moscow time"
_IN_PROSE = regex.compile(
    r"\b(?:at|by|of|until|till|from|to|since|around|about|after|before|between|and|on|the|near)\s*$", regex.I
)


@dataclass(frozen=True, slots=True)
class Stamp:
    """A post's time of day in seconds; `end` is where the post's own words start."""

    start: int
    end: int
    seconds: int
    day: str  # ISO date when the stamp names one


@dataclass(frozen=True, slots=True)
class _Candidate:
    block: int
    stamp: Stamp
    form: str  # "seconds", "marked", "colon", "point"
    inside: bool
    headed: bool  # what follows it on the line reads as a heading, or nothing follows


def cut_at_stamps(text: str, lines: list[Block]) -> list[tuple[Block, Stamp | None]]:
    """Cut the lines where posts start; each part comes with the stamp that it starts with, if any."""
    chosen: dict[int, list[Stamp]] = {}
    for candidate in _choose(_find_candidates(text, lines)):
        chosen.setdefault(candidate.block, []).append(candidate.stamp)
    parts: list[tuple[Block, Stamp | None]] = []
    for number, line in enumerate(lines):
        stamps = sorted(chosen.get(number, ()), key=lambda stamp: stamp.start)
        begin, current = line.start, None
        for stamp in stamps:
            if stamp.start > begin:
                end = begin + len(text[begin : stamp.start].rstrip())
                parts.append((Block(begin, end, line.line), current))
            begin, current = stamp.start, stamp
        parts.append((Block(begin, line.end, line.line), current))
    return parts


def _find_candidates(text: str, lines: list[Block]) -> list[_Candidate]:
    found: list[_Candidate] = []
    for number, line in enumerate(lines):
        taken = line.start
        if match := _AT_LINE_START.match(text, line.start, min(line.end, line.start + 120)):
            rest = text[match.end() : line.end] if line.end - match.end() <= 400 else "."
            if stamp := _to_stamp(match):
                alone = not rest
                found.append(_Candidate(number, stamp, _form(match), False, alone or not is_closed(rest)))
                taken = match.end()
        for match in _INSIDE.finditer(text, taken, line.end):
            before = text[max(line.start, match.start() - 20) : match.start()]
            if not _IN_PROSE.search(before) and (stamp := _to_stamp(match)):
                closed = before.rstrip()[-1:] in tuple('.!?…”’"»)')
                found.append(_Candidate(number, stamp, _form(match), True, closed))
    return found


def _form(match: regex.Match[str]) -> str:
    if match["second"]:
        return "seconds"
    groups = match.groupdict()
    if match["zone"] or match["half"] or groups.get("bracket") or groups.get("date") or groups.get("late_date"):
        return "marked"
    return "colon" if match["mark"] == ":" else "point"


def _choose(candidates: list[_Candidate]) -> list[_Candidate]:
    """Keep the plain stamps, and the doubtful ones where the page repeats their form."""
    at_start = {
        form: sum(c.form == form and not c.inside for c in candidates)
        for form in ("seconds", "marked", "colon", "point")
    }
    seconds = sum(c.form == "seconds" for c in candidates)
    inside = sum(c.inside and c.headed for c in candidates)

    def is_stamp(c: _Candidate) -> bool:
        if c.form == "seconds":
            return not c.inside or c.headed or seconds >= 3
        if c.inside:
            return c.headed and (at_start[c.form] >= 2 or inside >= 3)
        if c.form == "point":
            return c.headed and at_start["point"] >= 2 and c.stamp.end > c.stamp.start
        return c.form == "marked" or c.headed or at_start[c.form] >= 2

    return [candidate for candidate in candidates if is_stamp(candidate)]


def _to_stamp(match: regex.Match[str]) -> Stamp | None:
    hour, half = int(match["hour"]), (match["half"] or "").lower()
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "p" else 0)
    groups = match.groupdict()
    day = parse_published(groups.get("date") or groups.get("late_date") or "")[:10]
    seconds = hour * 3600 + int(match["minute"]) * 60 + int(match["second"] or 0)
    return Stamp(match.start(), match.end(), seconds, day)


def find_posting_times(stamps: list[Stamp], published: str) -> list[str]:
    """Return the ISO time of each stamp in page order; "" where the day is unknown.

    The first post is of the published day. Newest first, as is usual, a later time means the day before;
    oldest first, an earlier time means the day after.
    """
    try:
        day = date.fromisoformat(published[:10])
    except ValueError:
        day = None
    steps = [(b.seconds - a.seconds) % _DAY for a, b in pairwise(stamps)]
    forward = sum(0 < step < _DAY // 2 for step in steps)
    newest_first = forward <= sum(step > _DAY // 2 for step in steps)
    times: list[str] = []
    previous: Stamp | None = None
    for stamp in stamps:
        if stamp.day:
            day = date.fromisoformat(stamp.day)
        elif previous and day:
            jump = stamp.seconds - previous.seconds
            if newest_first and jump > _JITTER and day.toordinal() > 1:
                day -= timedelta(days=1)
            elif not newest_first and -jump > _JITTER and day < date.max:
                day += timedelta(days=1)
        previous = stamp
        clock = f"{stamp.seconds // 3600:02}:{stamp.seconds // 60 % 60:02}:{stamp.seconds % 60:02}"
        times.append(f"{day.isoformat()}T{clock}" if day else "")
    return times
