"""A number and its neighbours -> why it is no figure, or its unit: ages, dates, names, distances, shares, areas."""

import re
from dataclasses import dataclass

from tracker.quantities import nouns, regexes, shares
from tracker.quantities.numbers import Number
from tracker.quantities.words import ORDINALS

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|March|Mar|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)"
)


@dataclass(frozen=True, slots=True)
class Token:
    """Something written in digits that is no count as a whole: a date, a time, a phone number, an address."""

    start: int
    end: int
    reason: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the neighbours prove: a reason to refuse, a unit other than count, the factor to convert to it."""

    reason: str = ""
    unit: str = ""
    factor: float = 1.0


_COUNTS = Verdict()

# ---------------------------------------------------------------- tokens in digits

# "https://example.org/2022", "www.", "@unit_72", "#24Feb", "name@host.org", "tvn24.pl"
_ADDRESS = re.compile(
    r"://|www\.|@|(?:^|\W)#\w|[a-z0-9]\.(?:com|org|net|info|gov|edu|io|pl|ua|ru|uk|eu|tv|int|de|fr|mil|il|ps|me)(?:/|\W|$)"
)
# "d463b41b", "70485641e3": a hash or identifier of letters and digits
_HASH = re.compile(r"(?=[a-z]*[0-9]+[a-z]+[0-9])(?=\w{8,})[0-9a-f]+$")
_BLANK = re.compile(r"\s")
_CALL = re.compile(r"\b(?:call|tel|phone|telephone|hotline|fax|whatsapp|viber|helpline|dial|text)\b[^.]{0,20}$", re.I)
# "at 14.30", "by 9.50": a time with a dot; the unit check comes after
_DOT_TIME = re.compile(
    r"(?:[01]?[0-9]|2[0-3])\.[0-5][0-9](?![0-9])(?!\s?(?:m\b|bn|k\b|%|per|million|billion|thousand|km|metres|kg|mm|points?|degrees|tonnes|tons|euros|dollars))"
)
_AT = re.compile(r"\b(?:at|since|until|by|around|at about|at around)\s(?:about\s|around\s|exactly\s)?$", re.I)
# "see 9.50 post", "page 12", "pp. 3", "(see 11.20 post)"
_SEE = re.compile(
    r"\b(?:see|pages?|pp?\.|para(?:graph)?s?\.?|(?:table|figure|fig\.|slide|photo|picture|updated|published|footnote|note))\s(?:(?:our|the|my)\s)?$",
    re.I,
)
_POST = re.compile(r"[0-9]{1,2}(?:[.:][0-9]{2})?(?:\s?[ap]m)?\s(?:post|entry|update)\b")


def find_token(text: str, start: int, floor: int) -> Token | None:
    """Find the date, time, phone number, post reference or address that begins with the digit at `start`."""
    before = text[max(0, start - 24) : start]
    previous = before[-1:]
    if previous and (previous.isalpha() or previous in "_/@#=&?.-+(:"):
        if address := _find_address(text, start, floor):
            return address
        if previous in "+(" and (match := regexes.PHONE.match(text, start - 1)):
            if sum(c.isdigit() for c in match[0]) >= 9:
                return Token(start - 1 if start - 1 >= floor else start, match.end(), "phone_number")
        if previous.isalpha():
            return None
    tail = text[start : start + 24]
    if match := _POST.match(tail):
        if _SEE.search(before) or re.search(r"\b(?:see|from|our|the|in|at)\s(?:\w+\s)?$", before):
            digits = re.match(r"[0-9.:]+", tail)
            return Token(start, start + (digits.end() if digits else match.end()), "post_reference")
    if not any(mark in tail[1:9] for mark in ":./-–— aApPhGUB") and not tail[:4].isdigit():
        return _find_address(text, start, floor) if tail[1:2].isalpha() else None
    if match := regexes.DATE.match(text, start):
        return Token(start, match.end(), "date")
    if match := regexes.CLOCK.match(text, start):
        return Token(start, match.end(), "clock_time")
    if (match := regexes.YEARS.match(text, start)) and previous not in "$€£":
        return Token(start, match.end(), "year")
    if match := regexes.RATIO.match(text, start):
        return Token(start, match.end(), "score")
    if (match := _DOT_TIME.match(text, start)) and _AT.search(before):
        return Token(start, match.end(), "clock_time")
    if (match := regexes.PHONE.match(text, start)) and (_CALL.search(before) or match[0].startswith("00")):
        return Token(start, match.end(), "phone_number")
    return _find_address(text, start, floor) if tail[1:2].isalpha() else None


def _find_address(text: str, start: int, floor: int) -> Token | None:
    left = start
    while (
        left > floor and start - left < 200 and not text[left - 1].isspace() and text[left - 1] not in "()“”\"'‘’,;<>"
    ):
        left -= 1
    match = _BLANK.search(text, start)
    right = min(match.start() if match else len(text), start + 300)
    word = text[left:right].rstrip(".,;:)!?”\"'’>")
    if len(word) > 3 and (_ADDRESS.search(word) or _HASH.match(word)):
        return Token(left, left + len(word), "phone_number")
    return None


# ---------------------------------------------------------------- judging one number

_BEFORE_WORDS = re.compile(r"[A-Za-z][A-Za-z.'’-]*")
# the next words with what stands before each: " soldiers", "-year-old", " U.S. officials"
_NEXT = re.compile(r"(?P<gap>[\s‑-]?[\s“\"‘(]{0,2})(?P<word>[A-Za-zÀ-ɏ²°][A-Za-zÀ-ɏ.'’/²]*)")
# "Mi-", "F-", "Kh-", "G", "M", "COVID-", "BMP-", "TVN": letters glued before a number
_GLUED = re.compile(r"(?P<letters>[^\W\d_]+)(?P<hyphen>[-‑–]?)$")
_TIME_PREFIX = frozenset("pre post mid early late since around until".split())
_LOWER_MODELS = frozenset(
    "shahed kh mi su mig tu geran covid himars atacms javelin iskander kalibr bmp btr brem".split()
)
# "Leopard ", "Resolution ", "Article ", "No. ", "Group of ", "Channel ": a name that a number completes
_NAME_BEFORE = re.compile(
    r"(?<![A-Za-z])(?:Leopards?|Challenger|Abrams|Marder|Gepard|Boeing|Airbus|Shahed|Geran|Resolutions?|Articles?|Chapter|"
    r"Channel|Radio|Units?|Flight|[Nn]o\.?|[Nn]os\.?|[Nn]umber|№|#|Room|Sections?|Protocol|Annex|Phase|phase|Levels?|level|Tier|tier|Highway|Route|"
    r"Bus|School|Hospital|Reactor|Block|Gate|Type|Mark|Mk\.?|Antonov|Sukhoi|Ilyushin|Tupolev|MiG|Mirage|ATACMS|Fox|Area|Camp|"
    r"[Gg]roup\sof|Merkava|Iskander|Orlan|Lancet|Geran|Fateh|Fajr|Hermes|Heron|Zolfaghar|Kheibar|Badr|Burkan|Quds|Samad|"
    r"Sea\sBreeze|Volume|Vol\.|Issue|Part|Episode|Season|Day|DAY|Week|Stage|Point|points?|Falcon|Apollo|Soyuz|Windows|Formula|"
    r"World\sWar|Polling\sStation|Building|Sector|Zone|Checkpoint|Line|Terminal|Pier|Case|Law|Decree|Order|Directive|Bill|"
    r"SAMP/T|NASAMS|Patriot\sPAC|PAC|Storm|Neptune|Fort|Oreshnik|Cobra|Class|Grade|Option|Title|Apartment|Apt\.?|Flat|Suite|Post)"
    r"\s?$"
)
# "Five Eyes", "Six-Day War", "Seven Sisters", "Hundred Years' War": names that begin with a number word
_NAME_AFTER = re.compile(
    r"\s(?:Eyes|Sisters|Years['’]|Mile\sIsland|Gorges|Seas|Nations\b|Amigos)|-Day\sWar|[\s-][Ww]ay\s(?:street|ticket)"
)
# "st", "nd", "rd", "th", "-th", " th"
_ORDINAL = re.compile(r"[\s-]?(?:st|nd|rd|th)(?![A-Za-z])", re.I)
_ORDINAL_TAIL = re.compile(r"[\s-](?P<word>[A-Za-z]{4,12})(?![A-Za-z])")
# " November", "th of May", "-10 November": the month after a day
_MONTH_AFTER = re.compile(rf"(?:st|nd|rd|th)?(?:\s|-)(?:of\s)?{_MONTH}\b\.?")
_DAYS_AFTER = re.compile(
    rf"(?:st|nd|rd|th)?(?:(?:,\s?|\s?[-–]\s?|\s(?:and|or|to|until)\s|,?\sand\s)[0-3]?[0-9](?:st|nd|rd|th)?){{1,4}}\s(?:of\s)?{_MONTH}\b"
)
# "November ", "Nov. ", "May the "; "Feb 24 and 25": the month before a day
_MONTH_BEFORE = re.compile(
    rf"(?<![A-Za-z]){_MONTH}\.?\s(?:the\s)?(?:[0-3]?[0-9](?:st|nd|rd|th)?(?:\s?[-–]\s?|,\s|\s(?:and|to|or)\s)){{0,3}}$"
)
_AGE_AFTER = re.compile(
    r"(?:[\s-]?(?:to|or|and|-|–)[\s-]?[0-9]{1,2})?[\s-]{1,2}(?:years?|months?|weeks?|days?|yr)[\s-]{1,2}olds?\b|\s?yo\b|\syears?\sof\sage",
    re.I,
)
_AGE_BEFORE = re.compile(
    r"\b(?:aged?|ages)\s?:?\s(?:between\s|from\s|just\s|only\s|about\s|of\s|under\s|over\s)?(?:[0-9]{1,3}(?:\s?(?:-|–|to|and|or|,)\s?(?:and\s)?)){0,3}$"
    r"|\bturn(?:s|ed|ing)\s$|\bat\sthe\sage\sof\s$|\b(?:under|over)-$|\b(?:children|kids|minors|those|boys|girls|men|women|anyone|everyone|people)\s(?:aged\s)?(?:under|over|below|above)\s$",
    re.I,
)
# "a man, 34,", "Ivan Petrov, 45,", "Masha, 12, describing", "Olena (37)"
_NAME_COMMA = re.compile(
    r"(?:(?:[A-Z][a-zÀ-ɏ'’-]+|\b[A-Z]\.)\s[A-Z][\wÀ-ɏ'’-]+|(?<![a-z,]\s)[A-Z][a-zÀ-ɏ'’-]+a"
    r"|\b(?:man|woman|boy|girl|child|son|daughter|mother|father|wife|husband|brother|sister|soldier|driver|pensioner|resident|"
    r"teenager|student|journalist|reporter|doctor|teacher|worker|volunteer|farmer|grandmother|grandfather|name[d]?))(?:,\s|\s?\()$"
)
_AGE_CLOSE = re.compile(r"\s?(?:[,)]|\.(?:\s|$)|;)")
_DECADE = re.compile(r"['’]?s(?![A-Za-z])")
_PRICE_AFTER = re.compile(
    r"\s(?:(?:US\s)?dollars\s)?(?:an?|per|for\sa|each)\s(?:barrel|share|tonne|ton|litre|liter|gallon|kg|kilo|kilogram|ounce|bushel|megawatt|"
    r"head|litre|unit|piece|copy|ticket|kilowatt|cubic|thousand\scubic|1,000\scubic|bottle|loaf|month\srent)|\s(?:apiece|each)\b|/(?:bbl|barrel|MWh|kg|t\b)",
    re.I,
)
_PRICE_BEFORE = re.compile(
    r"\b(?:net\sprofits?|profits?|dividends?|cash\sflow|capital\sexpenditure|turnover|market\s(?:value|cap\w*)|GDP|gross\sdomestic\sproduct|"
    r"share\sprice|prices?|price\scap|tickets?|rent|salary|wages?|fine|fined|imports?|imported|exports?|exported|trade|sales\s(?:of|were)|crude)\b[^.;$€£]{0,40}$",
    re.I,
)
# "square kilometres", "sq km", "km2", "sq. miles", "hectares", "acres"
_AREA = re.compile(
    r"[\s-]{0,2}(?:(?:square|sq\.?)[\s-]?(?P<sq>kilomet(?:re|er)s?|kms?|miles?|mi|met(?:re|er)s?|m|feet|ft|yards?)"
    r"|(?P<km>km|KM)(?:2|²|\^2|\ssq(?:uare|d|\.)?)|(?P<m>m(?:²|2\b))|(?P<ha>hectares?|ha\b)|(?P<acre>acres?))(?![A-Za-z])",
    re.I,
)
_METRES = re.compile(
    r"m(?:\s?[x×]\s?\d|[\s-](?:from|away|deep|high|long|wide|tall|above|below|off|north|south|east|west|inside|behind|ahead|of\sthe\s(?:front|border|line)|to\sthe|up|down|altitude|range|radius))",
    re.I,
)
_LONG = re.compile(r"m(?:-(?:long|high|deep|wide|tall))", re.I)
_VOTE = re.compile(
    r"\s(?:votes?|in\sfavou?r|against|abstentions?|abstained|majority|vote\b)|\s?-\s?\d+\s(?:vote|win|victory|defeat|majority)|\sto\s\d+\b(?=\svote)",
    re.I,
)
_VOTE_BEFORE = re.compile(
    r"\b(?:voted|vote\sof|by|votes?\sto|score\sof|won|beat\s\w+|lost|ratio\sof|odds\sof)\s$", re.I
)
_LIVES = re.compile(
    r"[^.;]{0,14}\s(?:live[sd]?|living|reside[sd]?|residing|voted|attended|gathered|rallied|signed|watched)\b", re.I
)
_POPULATION = re.compile(
    r"\b(?:population|populated|inhabited|home\sto|city\sof|town\sof|village\sof|settlement\sof|country\sof|nation\sof)\b[^.;,]{0,32}$",
    re.I,
)
_HARM = re.compile(
    r"\b(?:kill|wound|injur|hurt|dead|die[sd]?\b|dying|death|casualt|displac|evacuat|flee|fled|captur|detain|arrest|abduct|kidnap|missing|"
    r"rescu|trapped|starv|hit\b|hospitali|struck|without|execut|tortur|murder|massacr|shot|bod(?:y|ies)|victims?|prison|hostage|sanction|homeless)",
    re.I,
)
_HYPHEN = frozenset("-‑–")
"""Hyphens that tie a number to the word after it."""


def is_ordinal_tail(text: str, end: int) -> bool:
    """Tell whether an ordinal ends the number words: "twenty-first", "one hundred and fifth"."""
    match = _ORDINAL_TAIL.match(text, end)
    return bool(match and match["word"].lower() in ORDINALS and text[end] == "-")


def judge_nought(text: str, start: int, end: int) -> str:
    """Give the refusal of "no", "none", "nil" or "zero": "" where a countable or mass thing follows."""
    word = text[start:end].lower()
    after = text[end : end + 60]
    if word == "none":
        return "" if re.match(r"\s(?:of\b|were\b|was\b|have\b|had\b|reached\b|hit\b)", after) else "pronoun"
    if after[:1] in "-–" or after.startswith((".", ",")) or not after[:1].isspace():
        return "pronoun"
    following = [w.lower() for w in re.findall(r"[A-Za-z'’-]+", re.split(r"[.,;:!?()]", after)[0])[:4]]
    if not following or following[0] in nouns.NO_PHRASE or following[0] in nouns.FUNCTION_WORDS:
        return "pronoun"
    for item in following:
        if item in nouns.FUNCTION_WORDS:
            break
        if item in nouns.UNITS or item in nouns.NO_PHRASE:
            return "pronoun"
        if item in nouns.IRREGULAR_PLURALS or (
            item.endswith("s") and not item.endswith(("ss", "us", "is", "'s", "’s"))
        ):
            return ""
        if item in (
            "damage",
            "destruction",
            "loss",
            "equipment",
            "harm",
            "casualty",
            "injury",
            "death",
            "victim",
            "civilian",
        ):
            return ""
    return "pronoun"


def may_end_range(text: str, first: Number, second: Number, joint: str) -> bool:
    """Tell whether two numbers with a joint between them can be one range, by what follows the second one."""
    after = text[second.end : second.end + 12]
    if re.match(r"(?:st|nd|rd|th)\b|[A-Za-z]\d|:\d|/\d|\.\d", after) and not _MONTH_AFTER.match(text, second.end):
        return False
    if shares.PERCENT.match(text, second.end) and first.currency:
        return False
    if first.bare and first.value and 1900 <= first.value < 2100 and second.bare and joint in ("-", "–", "—"):
        return False
    # "9-10" where the letters before make a name: "Mi-24-30"
    return True


def vague_money(text: str, first: Number, end: int) -> str:
    """Give USD for a bare "billions in aid", "billions more in assistance": so many can only be money."""
    if first.form != "vague" or not first.low or first.low < 1e6 or first.currency:
        return ""
    return "USD" if _VAGUE_MONEY.match(text, end) else ""


# " more in aid", " in military assistance", " worth of weapons", " of aid"
_VAGUE_MONEY = re.compile(
    r"(?:\smore)?\s(?:worth\s(?:in|of)|worth|in|of)\s(?:[A-Za-z.-]{2,14}\s){0,3}?(?:aid|assistance|support|funding|funds|damage|"
    r"losses|weapons|weaponry|equipment|loans?|grants?|revenues?|assets|investments?|relief|help|arms)\b",
    re.I,
)


def judge(text: str, first: Number, last: Number, *, currency: str, outer_end: int) -> Verdict:
    """Judge a number (or both ends of a range) by its neighbours."""
    start, end = first.start, last.end
    before = text[max(0, start - 64) : start]
    if first.form == "digits":
        if reason := _judge_written(text, first, last, before):
            return Verdict(reason, "percent" if reason == "percentage" else "")
    if shares.PERCENT.match(text, end):
        return Verdict("percentage", "percent")
    if currency:
        return Verdict("price") if _PRICE_AFTER.match(text, end) or _PRICE_BEFORE.search(before) else _COUNTS
    if reason := _judge_age(text, first, end, before):
        return Verdict(reason)
    if area := _AREA.match(text, end):
        return _judge_area(area)
    if first.form == "digits" and (reason := _judge_date(text, first, last, before)):
        return Verdict(reason)
    if (
        _NAME_AFTER.match(text, end)
        or text[max(0, start - 10) : start].endswith(("Group of ", "group of "))
        and text[start].isupper()
    ):
        return Verdict("model_name")
    return Verdict(_judge_nouns(text, first, end, before, outer_end))


def _judge_written(text: str, first: Number, last: Number, before: str) -> str:
    """Judge by what is glued to the digits: "Mi-24", "M142", "155th", "1990s", "2A4", "500m from"."""
    start, end = first.start, last.end
    if not first.currency and (match := _GLUED.search(before)):
        letters, hyphen = match["letters"], match["hyphen"]
        glued_duration = not hyphen and len(letters) > 2 and re.match(r"\s(?:days?|hours?|weeks?|years?)\b", text[end:])
        if glued_duration:
            return "duration"
        if hyphen and letters.lower() in _TIME_PREFIX:
            return "year" if first.bare and 1900 <= (first.raw or 0) < 2100 else "pronoun"
        free = hyphen and letters.islower() and len(letters) > 3 and letters not in _LOWER_MODELS
        if not free:
            return "model_name"
    if before[-1:] in "#№":
        return "model_name"
    tail = text[end : end + 12]
    if _ORDINAL.match(tail) and not first.scaled and not re.match(r"\s", tail):
        return (
            "date"
            if _MONTH_AFTER.match(text, end) or _DAYS_AFTER.match(text, end) or _MONTH_BEFORE.search(before)
            else "ordinal"
        )
    if first.bare and _DECADE.match(tail):
        return "year" if (first.raw or 0) >= 1000 or before[-1:] in "'’" else "age"
    if re.match(r"[A-Za-z]\d|[A-Z](?![a-z])(?!\w)|[A-Z]-\d", tail) and not re.match(r"[KM](?!\d)", tail):
        return "model_name"
    if (
        last.letter == "m"
        and not first.currency
        and not last.currency
        and (_METRES.match(text, end - 1) or _LONG.match(text, end - 1))
    ):
        return "distance"
    if not first.scaled and (_NAME_BEFORE.search(before)) and not text[end : end + 2] == ",0":
        return "model_name"
    if _SEE.search(before):
        return "post_reference"
    return ""


def _judge_age(text: str, first: Number, end: int, before: str) -> str:
    if first.scaled or (first.value or 0) > 120:
        return ""
    if match := _AGE_AFTER.match(text, end):
        if "year" in match[0].lower() or "yo" in match[0].lower() or "yr" in match[0].lower():
            return (
                "duration"
                if re.match(
                    r"\s(?:war|conflict|invasion|siege|blockade|ceasefire|truce|dispute)\b", text[match.end() :][:14]
                )
                else "age"
            )
        head = re.match(r"\s(?:\w+\s)?(\w+)", text[match.end() : match.end() + 30])
        return (
            "age"
            if not head
            or head[1].lower() in nouns.PERSONS
            or not re.match(
                r"\s(?:war|conflict|invasion|siege|offensive|blockade|full|russian|counter)",
                text[match.end() : match.end() + 20],
                re.I,
            )
            else "duration"
        )
    if first.form == "digits" and not first.bare:
        return ""
    if _AGE_BEFORE.search(before):
        return "age"
    if first.form == "digits" and _AGE_CLOSE.match(text, end) and _NAME_COMMA.search(before):
        return "age"
    return ""


def _judge_area(area: re.Match[str]) -> Verdict:
    unit = (area["sq"] or "").lower()
    if area["m"] or unit.startswith(("me", "f", "y")) or unit == "m":
        return Verdict("measure")
    if area["ha"]:
        return Verdict("", "km2", 0.01)
    if area["acre"]:
        return Verdict("", "km2", 0.0040468564224)
    return Verdict("", "km2", 2.589988110336 if unit.startswith("mi") else 1.0)


def _judge_date(text: str, first: Number, last: Number, before: str) -> str:
    """Judge days of a month and years: "4 November", "Feb. 24", "in 2022", but "In May 12 people", "2022 soldiers"."""
    if not first.bare or first.raw is None:
        return ""
    start, end = first.start, last.end
    following = text[end : end + 40]
    next_word = _NEXT.match(following)
    word = next_word["word"] if next_word else ""
    plural = word.islower() and (
        word in nouns.IRREGULAR_PLURALS or (word.endswith("s") and not word.endswith(("ss", "us", "is")))
    )
    written = text[first.start : first.end]
    if len(written) <= 2 and first.raw <= 31:
        if _MONTH_AFTER.match(following) or _DAYS_AFTER.match(following):
            return "date"
        if _MONTH_BEFORE.search(before) and not (
            plural and re.search(rf"\b(?:[Ii]n|[Ll]ast|[Tt]his|[Ss]ince)\s{_MONTH}\.?\s$", before)
        ):
            return "date" if not re.match(r"\s?(?:million|bn|%|percent|per\scent)", following) else ""
    if len(written) == 4 and 1900 <= first.raw < 2100:
        return _judge_year(before, following, word.lower(), plural)
    return ""


_YEAR_BEFORE = re.compile(
    rf"(?:\b(?:in|since|of|by|until|till|from|before|after|during|late|early|mid|end\sof|the|to|through|around|this|that|and|summer|spring|autumn|fall|"
    rf"winter|season|year|{_MONTH})|{_MONTH}\.?\s(?:the\s)?[0-3]?[0-9](?:st|nd|rd|th)?,?|{_MONTH},|['’]s)\s$",
    re.I,
)
# "tanks – 2022 (+3)", "MLRS: 2011": an entry of a list counts
_LIST_ENTRY = re.compile(r"(?:[a-z]+s|[A-Z]{3,}|\))\s?(?:[-–—‒―:]|[-–—‒―]\s?(?:about|over|approximately|~))\s?$")


def _judge_year(before: str, following: str, word: str, plural: bool) -> str:
    if re.match(r"\s?\(\s?[+±]\s?\d", following) or _LIST_ENTRY.search(before):
        return ""
    if plural and word not in nouns.OF_A_YEAR and word not in nouns.MONTHS and not _YEAR_BEFORE.search(before):
        return ""
    return "year"


def _words_after(text: str, end: int) -> list[tuple[str, str]]:
    """The next words, at most five, each with the gap before it, up to punctuation."""
    found = []
    position = end
    for _ in range(5):
        match = _NEXT.match(text, position)
        if not match or (not match["gap"] and position > end):
            break
        found.append(
            (
                match["gap"],
                match["word"].rstrip(".") if not re.match(r"(?:[A-Za-z]\.)+$", match["word"]) else match["word"],
            )
        )
        if match["word"].endswith(".") and len(match["word"]) > 4:
            break
        position = match.end()
    return found


_QUALITIES = frozenset(
    "more other additional consecutive straight full long whole previous past last successive further extra solid such "
    "different separate critical crucial bloody brutal short difficult gruelling grueling entire total calendar working "
    "of or so good nautical metric the".split()
)


def _judge_nouns(text: str, first: Number, end: int, before: str, outer_end: int) -> str:
    """Judge by the noun that follows: "two weeks", "seven African countries", "two U.S. officials said"."""
    after = _words_after(text, end) or (_words_after(text, outer_end) if outer_end > end else [])
    lower = text[first.start : end].lower()
    if lower == "one":
        return _judge_one(text, after, before, end)
    if (
        first.form == "vague"
        and lower in ("many", "numerous", "multiple", "countless")
        or lower == "several"
        and not after
    ):
        return _judge_many(lower, after, before)
    if not after:
        return "score" if _VOTE_BEFORE.search(before) and "votes" in before else ""
    gap, word = after[0]
    small = word.lower()
    hyphen = gap[:1] in _HYPHEN if gap else False
    if not gap and first.form == "digits" and small in ("m",):
        return ""
    if reason := nouns.UNITS.get(small) or (nouns.UNITS.get(small.removesuffix("'s").removesuffix("’"))):
        if small in ("second", "seconds") and small == "second" and not hyphen:
            return ""
        return reason
    if hyphen:
        return _judge_compound(small, after)
    at = 0
    while at < len(after) and after[at][1].lower() in _QUALITIES:
        at += 1
    if 0 < at < len(after):
        reason = nouns.UNITS.get(after[at][1].lower(), "")
        if reason in ("duration", "distance", "measure", "post_reference"):
            return reason
    if _VOTE.match(text, end):
        return "score"
    head = _head(after)
    if head in nouns.UNIT_COUNT:
        return "" if head == "partners" and _HARM.search(text[end : end + 60]) else "unit_count"
    if (
        _POPULATION.search(before)
        and not _HARM.search(text[end : end + 60])
        and (head in nouns.DWELLERS or "opulation" in before)
    ):
        return "people_not_harmed"
    if head in nouns.SPEAKERS or (_LIVES.match(text, end) and not _HARM.search(before)):
        window = text[max(0, first.start - 60) : end + 80]
        return "" if _HARM.search(window) else "people_not_harmed"
    return ""


def _head(after: list[tuple[str, str]]) -> str:
    """Find the counted noun: the first plural or known word before a function word ends the noun phrase."""
    for number, (_, word) in enumerate(after):
        small = word.lower()
        if small in nouns.UNIT_COUNT or small in nouns.SPEAKERS:
            return small
        if (
            small in nouns.FUNCTION_WORDS
            and not (number == 0 and small in ("of",))
            and small not in ("the", "its", "his", "their")
        ):
            return ""
        if small in nouns.IRREGULAR_PLURALS or (
            small.endswith("s") and word.islower() and not small.endswith(("ss", "us"))
        ):
            return small
    return ""


def _judge_compound(word: str, after: list[tuple[str, str]]) -> str:
    """Judge "six-storey", "five-member", "60-drone": an adjective made of a number, unless it still counts."""
    if word in nouns.COUNTED_SINGULAR or word in ("strong", "plus", "odd", "something"):
        return ""
    if word in ("year", "month", "week", "day", "hour", "minute"):
        return "duration"
    return "unit_count" if word in ("nation", "country", "state", "party", "member") else "pronoun"


_BEFORE_ONE = frozenset(
    "kill kills killed killing wound wounds wounded wounding injure injured injures injuring hurt hurting destroyed destroying damaged "
    "damaging down downed including plus least another only lost losing captured leaving hit intercepted launched fired".split()
)
_NOT_NOUN_ONE = frozenset(
    "day way thing side hand point time stage morning evening moment example reason place case another by-one such step big more man's "
    "exception possibility respect sense sided off who that could can cannot must has would should will might may needs wants "
    "knows knew seems part third half word".split()
)
_DEAD = re.compile(
    r"\s(?:person|was|were|is|of\s(?:them|whom|the)|has|had|have|dead|wounded|injured|killed|died|hurt|missing|in\s(?:a\s)?(?:critical|serious|grave))\b"
)
_HARMED_ONE = re.compile(
    r"\s(?:(?:was|is|has|had|have|were|later|reportedly|also|been|fatally|seriously|badly)\s){0,3}(?:dead|wounded|injured|killed|died|hurt|missing|destroyed|damaged|shot|hit|captured|intercepted)\b"
)


def _judge_one(text: str, after: list[tuple[str, str]], before: str, end: int) -> str:
    """Judge "one": a count before a noun ("one person", "one of the 70"), else a pronoun ("one of the most", "no one")."""
    earlier = [w.lower() for w in _BEFORE_WORDS.findall(before[-24:])]
    last = earlier[-1] if earlier else ""
    if last in (
        "no",
        "this",
        "that",
        "the",
        "any",
        "every",
        "each",
        "which",
        "day",
        "number",
        "as",
        "some",
        "not",
        "world",
    ) and not _HARMED_ONE.match(text, end):
        if last not in ("the", "as", "not") or not after or after[0][1].lower() in nouns.FUNCTION_WORDS | _NOT_NOUN_ONE:
            return "pronoun" if last != "number" else "ordinal"
    if _HARMED_ONE.match(text, end):
        return ""
    gap, word = after[0] if after else ("", "")
    small = word.lower()
    if not word or small in nouns.FUNCTION_WORDS or small in nouns.SUPERLATIVES:
        if small == "of":
            rest = [w.lower() for _, w in after[1:4]]
            if not rest:  # "one of 20": a number follows
                return (
                    ""
                    if re.match(
                        r"\sof\s(?:(?:the|its|their|his|our|these|those)\s)?(?:about\s|some\s)?\d", text[end : end + 40]
                    )
                    else "pronoun"
                )
            if any(
                w in nouns.SUPERLATIVES
                or (w.endswith("est") and len(w) > 4 and w not in ("west", "forest", "guest", "arrest"))
                for w in rest[:3]
            ):
                return "pronoun"
            head = _head(after[1:])
            if head in nouns.UNITS:
                return nouns.UNITS[head]
            if head in nouns.SPEAKERS and not _HARM.search(text[end : end + 90]):
                return "people_not_harmed"
            return ""
        if (
            last in _BEFORE_ONE
            or (last in ("and", "one") or before.rstrip().endswith(","))
            and small in ("in", "near", "at", "over", "on", "from", "to")
        ):
            return "" if small != "another" else "pronoun"
        return "pronoun"
    if gap[:1] in _HYPHEN if gap else False:
        return "duration" if nouns.UNITS.get(small) == "duration" else "pronoun"
    if small in _NOT_NOUN_ONE or last in ("at", "just") and small in ("point", "time"):
        return "pronoun"
    if small in nouns.UNITS:
        return nouns.UNITS[small]
    if small in nouns.UNIT_COUNT_ONE:
        return "unit_count"
    if small in nouns.SPEAKERS and not _HARM.search(text[end : end + 60]):
        return "people_not_harmed"
    return ""


def _judge_many(word: str, after: list[tuple[str, str]], before: str) -> str:
    """Judge "many", "multiple": a vague count only directly before a noun ("many houses"), not "how many", "many of"."""
    earlier = _BEFORE_WORDS.findall(before[-14:])
    last = earlier[-1].lower() if earlier else ""
    if last in ("how", "as", "so", "too", "not", "that") or not after:
        return "pronoun"
    small = after[0][1].lower()
    if small in nouns.FUNCTION_WORDS or (word == "multiple" and small in ("rocket", "launch", "launcher", "launchers")):
        return "pronoun" if small != "rocket" else "model_name"
    head = _head(after)
    return nouns.UNITS.get(small) or (
        "unit_count" if head in nouns.UNIT_COUNT else "people_not_harmed" if head in nouns.SPEAKERS else ""
    )
