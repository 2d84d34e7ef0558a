"""A written date -> ISO; a text -> the publication date that it states of itself.

Only forms with one reading are accepted: 25/12/2024 is, 04/05/2024 is not (April or May?).
"""

from datetime import date, datetime

from tracker import patterns as regex

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
_MONTH = r"(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)(?![a-z])\.?|" + "|".join(n for n in MONTHS if len(n) > 2)
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s{1,3})?"

# "2024-11-11", "2024/11/11", "11 November 2024", "11th of Nov. 2024", "Nov 11, 2024", "25/12/2024", "25.12.2024"
_DATE = rf"""(?:
    (?P<iso_y>\d{{4}})(?P<iso_s>[-/.])(?P<iso_m>\d{{1,2}})(?P=iso_s)(?P<iso_d>\d{{1,2}})
  | {_WEEKDAY}(?P<dm_d>\d{{1,2}})(?:st|nd|rd|th)?[\s\u00a0-]{{1,3}}(?:of\s)?(?P<dm_m>{_MONTH}),?
    [\s\u00a0-]{{1,3}}(?P<dm_y>\d{{4}})
  | {_WEEKDAY}(?P<md_m>{_MONTH})[\s\u00a0]{{1,3}}(?P<md_d>\d{{1,2}})(?:st|nd|rd|th)?,?[\s\u00a0]{{1,3}}(?P<md_y>\d{{4}})
  | (?P<n_1>\d{{1,2}})(?P<n_s>[-/.])(?P<n_2>\d{{1,2}})(?P=n_s)(?P<n_y>\d{{4}})
)(?!(?!\d{{1,2}}\s\p{{L}}{{3}})\d)"""
# "14:15", "14:15:01", "14.15", "2:15 pm", "9.50am", "T14:15:00.000Z", "11:20 GMT", "+02:00"
_TIME = r"""(?P<hour>\d{1,2})[:.h](?P<minute>\d{2})(?:[:.](?P<second>\d{2})(?:\.\d{1,9})?)?
    (?:\s?(?P<half>[ap])\.?m\b\.?)?(?:\s?(?:z|utc|gmt|bst|c?e?s?t|cest|eest?|eet|edt|msk|ist|[+-]\d{2}:?\d{2})\b)?"""

_WRITTEN = regex.compile(
    rf"{_DATE}(?:(?:\s{{0,2}}[t,|–-]|\s{{1,2}}at)?\s{{0,2}}{_TIME})?", regex.VERBOSE | regex.IGNORECASE
)
# Excel's way to write a date without a time: "2024-11-11 00:00:00"
_MIDNIGHT = "T00:00:00"


def parse_published(written: str) -> str:
    """Return the ISO date or time that is written, "" when it is no date or has two readings.

    Offsets from UTC are dropped: times stay as the publisher shows them.

    >>> parse_published("Nov 11, 2024"), parse_published("25/12/2024"), parse_published("04/05/2024")
    ('2024-11-11', '2024-12-25', '')
    """
    match = _WRITTEN.fullmatch(written.strip()[:80])
    return _to_iso(match) if match else ""


def _to_iso(match: regex.Match) -> str:
    groups = match.groupdict()
    day = _to_date(groups)
    if day is None:
        return ""
    if groups.get("hour") is None:
        return day.isoformat()
    hour = int(groups["hour"])
    if groups["half"]:
        if not 1 <= hour <= 12:
            return ""
        hour = hour % 12 + (12 if groups["half"].lower() == "p" else 0)
    try:
        moment = datetime(day.year, day.month, day.day, hour, int(groups["minute"]), int(groups["second"] or 0))
    except ValueError:
        return ""
    return moment.isoformat().removesuffix(_MIDNIGHT)


def _to_date(groups: dict[str, str | None]) -> date | None:
    if groups["iso_y"]:
        year, month, day = int(groups["iso_y"] or 0), int(groups["iso_m"] or 0), int(groups["iso_d"] or 0)
    elif groups["dm_y"] or groups["md_y"]:
        year, day = int(groups["dm_y"] or groups["md_y"] or 0), int(groups["dm_d"] or groups["md_d"] or 0)
        month = MONTHS.get((groups["dm_m"] or groups["md_m"] or "").lower().rstrip("."), 0)
    else:
        year, first, second = int(groups["n_y"] or 0), int(groups["n_1"] or 0), int(groups["n_2"] or 0)
        if first <= 12 and second <= 12 and first != second:
            return None
        day, month = (first, second) if second <= 12 else (second, first)
    if not 1900 <= year <= 2100:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


_LABEL = r"(?:first\s)?(?:published|publication\sdate|posted|issued|released|date\spublished|date)"
_LATER = r"(?:last\s)?(?:updated|modified|last\supdate|update)"
_BEFORE_DATE = rf"\s{{0,3}}(?:on|at)?\s{{0,3}}[:,|–-]?\s{{0,3}}(?:{_TIME}\s{{0,2}}[,|–-]?\s{{0,2}}(?:on\s)?)?"
_FLAGS = regex.VERBOSE | regex.IGNORECASE
# A line of its own: "Published: 11 November 2024", "Posted on Nov 11, 2024 at 11:20 GMT"
_PUBLISHED_LINE = regex.compile(rf"{_LABEL}{_BEFORE_DATE}{_DATE}[^.!?]{{0,40}}\.?", _FLAGS)
# "Updated 11:20 GMT, 11 November 2024"
_UPDATED_LINE = regex.compile(rf"{_LATER}{_BEFORE_DATE}{_DATE}[^.!?]{{0,40}}\.?", _FLAGS)
# "2024-11-11", "Monday, 11 November 2024 14:15", "11:20 GMT, 11 November 2024"
_DATE_LINE = regex.compile(
    rf"""(?:{_TIME}\s{{0,2}}[,|–-]?\s{{0,2}})?{_DATE}[\s,|·–-]{{0,4}}
    (?:at\s)?(?:{_TIME.replace("?P<", "?P<later_")})?\.?""",
    _FLAGS,
)
# "By Ann Lee | 11 November 2024", "Ann Lee in Kyiv, published Nov 11, 2024"
_BYLINE = regex.compile(rf"by\s[^.!?\d]{{2,80}}?[\s,|·–-]{{1,4}}(?:{_LABEL}\s{{0,2}}:?\s{{0,2}})?{_DATE}\.?", _FLAGS)
# "KYIV, Nov 11, 2024 (Agency) – The army ...", "(Kyiv, November 11, 2024) – Forces ..."; a name in capitals or
# capitalised words only, or prose would match
_DATELINE = regex.compile(
    rf"""\(?(?-i:(?:\p{{Lu}}[\p{{L}}.'’-]{{1,30}}[\s,/]{{1,3}}){{1,6}})[(–-]?\s?{_DATE}\)?\s{{0,2}}
    (?:\([^()]{{1,40}}\))?\s{{0,2}}[–—:-]{{1,2}}\s""",
    _FLAGS,
)


def infer_published(text: str) -> str:
    """Return the ISO date that the text states as its own near its top, "" when it states none.

    Only a line made of a date, a labelled date, a byline or a dateline counts; a date in prose does not.
    """
    lines = [line.strip()[:400] for line in text[:6000].splitlines() if line.strip()][:15]
    for pattern, whole in (
        (_PUBLISHED_LINE, True),
        (_DATE_LINE, True),
        (_BYLINE, True),
        (_DATELINE, False),
        (_UPDATED_LINE, True),
    ):
        if pattern is _DATE_LINE and len({line for line in lines if pattern.fullmatch(line)}) > 1:
            continue  # dates of its sections, not of the text
        for line in lines:
            if not any(character.isdigit() for character in line):
                continue
            match = pattern.fullmatch(line) if whole and len(line) <= 150 else None
            if not whole:
                match = pattern.match(line)
            if match and (day := _to_date(match.groupdict())):
                return day.isoformat()
    return ""
