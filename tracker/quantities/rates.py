"""Sentence, place of a number -> the time the number is per: "1,500 casualties a day", "daily losses of 1,200"."""

import re

from tracker.patterns import compile_plain

_TO_RATE = {
    "hour": "hour", "hourly": "hour", "day": "day", "daily": "day", "night": "day", "nightly": "day", "week": "week",
    "weekly": "week", "month": "month", "monthly": "month", "year": "year", "yearly": "year", "annual": "year",
    "annually": "year", "annum": "year", "24": "day",
}  # fmt: skip
_TIME = r"(?:hour|day|night|week|month|year)"
# "a day", "per day", "each day", "every single day", "daily", "/day", "per annum"; "every 24 hours"
_AFTER = compile_plain(
    rf"""
    (?P<lead>\b(?:an?|per|each|every|every\ssingle|every\sother\sof)\s(?:single\s|calendar\s)?|/\s?)
    (?P<time>{_TIME}|annum|24(?=\shours))\b(?!-)
  | (?<!the\s)(?<!his\s)(?<!its\s)(?<!her\s)(?<!in\s)(?<!a\s)\b
    (?P<adverb>hourly|daily|nightly|weekly|monthly|yearly|annually)\b
    (?!\s(?:report|update|briefing|newspaper|mail|mirror|telegraph|beast|statement|address|life|lives|summary|bulletin|
       assessment|newsletter|basis\sby))
    """,
    re.VERBOSE | re.IGNORECASE,
)
# "a day after", "a year in prison", "a month ago": the time when, not the time per which
_NO_RATE_AFTER = compile_plain(
    r",?\s(?:after|afterwards|earlier|later|before|ago|of|off|when|since|into|long|old|that|prior|previously|early|in\s(?:prison|jail)"
    r"|late|(?:air\s|drone\s|missile\s)?(?:attacks?|raids?|strikes?|shelling|bombardment|assaults?|bombing|curfew|shift|patrol|operation|trip|care|labou?rer)|from\s(?:now|today|the)|or\s(?:so|two|more)|and\sa\shalf|to\s(?:remember|mark)|ahead|out|which)\b",
    re.I,
)
# "in a day", "for a year", "within a week", "more than a month", "once a week": no rate either
_NO_RATE_BEFORE = compile_plain(
    r"\b(?:(?:quarter|half|third|part|hours?|days?)\sof|in|within|for|than|over|of|quarter|about|almost|nearly|after|during|half|what|such|as|lasted|lasting|once|twice"
    r"|at|until|on|under|into|through|throughout|took|take|takes|times|barely|only|just|by|quite|what|not|be|is|was)\s$",
    re.I,
)
_STOP = compile_plain(r"[;:!?\n]|\sor\s(?:an\s|on\s)average\s|[.,](?!\d)|\((?!\w+\))|\s[–—]\s")
_AVERAGE = compile_plain(r",?\s?\(?on\saverage\)?,?", re.I)
_AVERAGED = compile_plain("average", re.I)  # a cheap first look
_CONVERSION = compile_plain(r"\s\(\d[^()]{1,24}\)")
# "daily losses of 1,200", "average monthly toll reached 30,000", "a daily average of", "Each day, about 100",
_BEFORE = compile_plain(
    rf"""
    (?: (?<!the\s)\b(?P<adjective>hourly|daily|nightly|weekly|monthly|yearly|annual)(?:\s[a-z'’-]+){{0,5}}?
        (?:\sof|\sbetween|\sat|\sto|\swas|\swere|\sis|\sare|\sreached|\sreaching|\shit|\saveraged|\saveraging|\sexceeded|\ssurpassed|:|\s[-–—])
      | \b(?:each|every|per)\s(?:single\s)?(?P<time>{_TIME})\b,?(?:\s[\w'’-]+){{0,6}}? )
    (?:\s(?:an?|about|some|nearly|almost|around|roughly|approximately|estimated|average|averages|of|over|more|than|up|to|at|least|
        as|many|much|between|close|under|fewer|less|well|just|total))*
    \s?[\s(“"'~$€£]*$
    """,
    re.VERBOSE | re.IGNORECASE,
)
# "shelled the town <27 times per day,> 2 people died": the rate of the number before it
_RATED = compile_plain(rf"\d(?:[\d.,]*\d)?(?:\s[a-z'’-]+){{0,4}}\s(?:each|every|per)\s(?:single\s)?{_TIME},$", re.I)
# Without one of these words no rate stands before a number.
_MAY_RATE = compile_plain(r"hourly|daily|nightly|weekly|monthly|yearly|annual|each|every|per\s", re.I)
# "$5.2bn", "twelve": the number itself at the end of what stands before its end
_NUMBER_ITSELF = compile_plain(
    r"(?:[$€£]?[\d][\d.,]{0,110}(?:\s?(?:bn|m|k|million|billion|thousand))?(?:\s(?:shekels?|dollars?|euros?|pounds?|rou?bles?|hryvnias?))?"
    r"|[a-z]{3,9})$"
)
_REACH = 110  # characters: about ten words


def find_rate(text: str, position: int) -> str:
    """Read the rate near the number at `position` (its start or end): "hour", "day", "week", "month", "year" or "".

    >>> find_rate("Russia fires 10,000 shells a day", 18)
    'day'
    """
    return _find_after(text, position) or _find_before(text, position)


def _find_after(text: str, position: int) -> str:
    window = text[position : position + _REACH]
    if "(" in window:
        window = _CONVERSION.sub(lambda m: "\0" * len(m[0]), window)  # "14.5 square km (5.6 square miles) each day"
    if _AVERAGED.search(window):
        window = _AVERAGE.sub(lambda m: "\0" * len(m[0]), window)  # same length: "men, on average, a month"
    if stop := _STOP.search(window):
        window = window[: stop.start()]
    words = 0
    for match in _AFTER.finditer(window):
        words = window.count(" ", 0, match.start())
        if words > 11:
            break
        if match["adverb"]:
            return _TO_RATE[match["adverb"].lower()]
        if match["lead"].split()[0].lower() in ("a", "an"):
            follows = text[position + match.end() : position + match.end() + 24]
            if _NO_RATE_AFTER.match(follows) or _NO_RATE_BEFORE.search(window[: match.start()]):
                continue
        return _TO_RATE[match["time"].lower()]
    return ""


def _find_before(text: str, position: int) -> str:
    left = max(0, position - _REACH)
    before = text[left:position]
    cut = max(before.rfind(mark) for mark in (". ", "; ", "! ", "? ", "\n"))
    before = before[cut + 1 :]
    if not _MAY_RATE.search(before):
        return ""
    if _AVERAGED.search(before):
        before = _AVERAGE.sub("", before)  # "every day, on average, 40 bombs"
    # at the end of a number: take the number itself off first
    before = _NUMBER_ITSELF.sub("", before) if before[-1:].isalnum() else before
    match = _BEFORE.search(before)
    if not match or (match["time"] and _RATED.search(before[: match.end("time") + 1])):
        return ""
    return _TO_RATE[(match["adjective"] or match["time"]).lower()]
