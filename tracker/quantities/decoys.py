"""A number and its neighbours -> why it is no figure, or its unit: names, prices, distances, shares, areas."""

import re
from dataclasses import dataclass

from tracker.patterns import compile_plain
from tracker.quantities import dates, nouns, shares, things
from tracker.quantities.numbers import Number
from tracker.quantities.tokens import SEE
from tracker.quantities.words import ORDINALS


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the neighbours prove: a reason to refuse, a unit other than count, the factor to convert to it."""

    reason: str = ""
    unit: str = ""
    factor: float = 1.0


_COUNTS = Verdict()
# "Mi-", "F-", "Kh-", "G", "M", "COVID-", "BMP-", "TVN": letters glued before a number
_GLUED = compile_plain(r"(?P<letters>[^\W\d_]{1,24})(?P<hyphen>[-‑–]?)$")
_TIME_PREFIX = nouns.words("pre post mid early late since around until")
_LOWER_MODELS = nouns.words("shahed kh mi su mig tu geran covid himars atacms javelin iskander kalibr bmp btr brem")
# "Leopard ", "Resolution ", "Article ", "No. ", "Channel ": a name that a number completes
_NAME_BEFORE = compile_plain(
    r"""
    (?<![A-Za-z]) (?:
        Leopards? | Challenger | Abrams | Marder | Gepard | Merkava | Boeing | Airbus | Antonov | Sukhoi |
        Ilyushin | Tupolev | MiG | Mirage | Falcon | Hermes | Heron | Shahed | Geran | Orlan | Lancet | Iskander
        | Neptune | Fateh | Fajr | Badr | Zolfaghar | Kheibar | Burkan | Quds | Samad | ATACMS | NASAMS | PAC |
        Storm | Model | Apollo | Soyuz | Windows | Formula | Resolutions? | [Aa]rticles? | Chapter | Protocol | Annex |
        Sections? | Law | Decree | Order | Directive | Bill | Title | Channel | Radio | Units? | Flight |
        Battalion | LIB | IB | LID | MOC | Brigade | Regiment | Division |
        [Nn]os?\. | [Nn]os?(?=\s[0-9]) | [Nn]umber | № | \# | Room |
        (?<!first\s)(?<!second\s)(?<!third\s)(?<!initial\s)(?<!final\s)[Pp]hase | [Ll]evel | [Tt]ier | [Ss]tage |
        [Cc]ategory | Highway | Route | Interstate | Bus | School | Hospital | Reactor | Block | Gate | Type | Mark |
        Mk\.? | Fox | Area | Camp | Tower | Hill | Height | Outpost |
        Sea\sBreeze | Operation | Volume | Vol\. | Issue | Part | Episode | Season | Week |
        (?<!\bthe\s)(?<!\bper\s)(?<!\bthat\s)(?<!\bpast\s)D[Aa][Yy] |
        World\sWar | Polling\sStation | Building | Sector | Zone | Checkpoint | Line | Terminal | Pier | Case |
        [Cc]lass | [Gg]rade | Option | Apartment | Apt\.? | Flat | Suite
    ) \s?$
    """,
    re.VERBOSE,
)
# "its dead in the canton ", "the force should ": they number so many
_THEY_NUMBER = compile_plain(
    r"\b(?:should|would|could|will|may|might|must|to|now|(?:dead|wounded|injured|missing|casualties|losses|victims|troops|soldiers"
    r"|fighters|men|forces?|army|refugees|prisoners|captives|hostages|displaced|garrison|militia|rebels|people|guerrillas|deaths)"
    r"(?:\s[\w-]{1,15}){0,4}?)\s(?:\w{2,12}ly\s)?number\s$"
)
# "asked about the Arrow ": a make of a thing, which a low number completes
_THE_MAKE = compile_plain(r"\b[Tt]he\s[A-Z][a-z]{2,12}\s$")
# "111 CR <308> rifles", "four Wisent <1> tanks", "five Bandvagn <206> (BV206)": a make behind a count
_COUNTED_MAKE = compile_plain(
    r"(?<![\w,.-])(?:\d{1,3}(?:,\d{3})*|an?|another|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|several)\s"
    r"(?:(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\s)[A-Z][\w’'-]*\s){1,3}$"
)
_GOES_ON = compile_plain(r"\s[a-z]{2}|\s?[,.;:()]|\s?$")
_ENDS = compile_plain(r"\s?[,.;:)]|\s?$|\s(?:and|or|is|was|has|in|on|to)\b")
# "the game “Halo ": a name in quotes, which its number ends
_IN_QUOTES = compile_plain(r"[\"“‘'](?:[A-Z][A-Za-z’'-]*\s){1,3}$")
# "World War ", "phase ", "day " before a number word
_STAGE_BEFORE = compile_plain(
    r"\b(?:World\sWar|(?<!first\s)(?<!second\s)(?<!third\s)(?<!initial\s)(?<!final\s)[Pp]hase|[Cc]ategory"
    r"|[Cc]hapter|[Aa]rticle|[Rr]ound"
    r"|(?<!\bthe\s)(?<!\bpast\s)(?<!\blast\s)(?<!\bsame\s)(?<!\bthat\s)(?<!\bfirst\s)[Dd]ay|[Ss]tage|[Ll]evel|[Tt]ier)\s$"
)
# "Group of Seven", "group of 20" as the body; "a group of 16 targets" counts
_GROUP_OF = compile_plain(r"(?:\bGroup\sof\s|\bthe\sgroup\sof\s|\bBig\s)$")
_GROUPS = nouns.words("Seven Eight Twenty Three Five Four 7 8 20 77")
# "Five Eyes", "Six-Day War", "Hundred Years' War": names that begin with a number word
_NAME_AFTER = compile_plain(r"\s(?:Eyes|Sisters|Years['’]|Mile\sIsland|Gorges|Seas)\b|-[Dd]ay\s[Ww]ar\b")
# "st", "nd", "rd", "th"
_ORDINAL = compile_plain(r"-?(?:st|nd|rd|th)(?![A-Za-z])", re.I)
# "-first", " and fifth": the tail of "twenty-first", "one hundred and fifth"
_ORDINAL_TAIL = compile_plain(r"(?:-|\sand\s)(?P<word>[A-Za-z]{4,12})(?![A-Za-z])")
# "A4", "S19", "5G", "D": letters that make digits a designation ("2A4", "2S19", "5G"); not K or M for thousand, million
_DESIGNATION = compile_plain(r"[A-Za-z]\d|[ABDEG-JLN-Z](?![A-Za-z$])|[A-Z]-\d|x(?=\s(?:more|as|higher|faster|less)\b)")
# ". Kyiv", ") Kharkiv" after the number that opens a list item
_LIST_MARK = compile_plain(r"[.)]\s*[A-Z“\"]")
# " a barrel", " per tonne", " apiece", "/bbl", " price cap"
_PRICE_AFTER = compile_plain(
    r"\s(?:an?|per|for\sa|each)\s(?:barrel|share|tonne|ton|lit(?:re|er)|gallon|kg|kilo|kilogram|ounce|bushel|megawatt|head|unit|piece"
    r"|copy|ticket|kilowatt|(?:thousand\s|1,000\s)?cubic|bottle|loaf|missile|drone|shell)\b|\sapiece\b"
    r"|/(?:bbl|barrel|MWh|kg|t\b)|\s(?:price\scap|oil\sprice)\b",
    re.I,
)
# "net profit of ", "exported ", "GDP was estimated at "
_PRICE_BEFORE = compile_plain(
    r"\b(?:profits?|dividends?|cash\sflow|capital\sexpenditure|turnover|market\s(?:value|cap\w*)|GDP|gross\sdomestic\sproduct|prices?"
    r"|price\scap|tickets?|tariffs?|rent|salary|salaries|wages?|fined?|import(?:s|ed)?|export(?:s|ed)?|sales\s(?:of|were)|crude)\b"
    r"(?:(?!\band\b)[^.,;$€£()]){0,40}$",
    re.I,
)
# "profits from €190bn <in frozen Russian assets>"
_BLOCKED_AFTER = compile_plain(
    r"\s(?:in|of)\s(?:[A-Za-z’'-]{2,14}\s){0,2}?(?:frozen|immobili[sz]ed|blocked|seized|sanctioned)\b", re.I
)
# "square kilometres", "sq km", "km2", "sq. miles", "hectares", "acres"
_AREA = compile_plain(
    r"[\s-]{0,2}(?:(?:square|sq\.?)[\s-]?(?P<sq>kilomet(?:re|er)s?|kms?|miles?|mi|met(?:re|er)s?|m|feet|ft|yards?)"
    r"|(?P<km>km(?:2|²|\^2|\ssq(?:uare|d|\.)?))|(?P<m>m(?:²|2\b))|(?P<ha>hectares?|ha\b)|(?P<acre>acres?))(?![A-Za-z])",
    re.I,
)
# " m3", "km³", " m^3"
_CUBIC = compile_plain(r"[\s\u00a0]?[kc]?m(?:\^?3|³)(?![0-9])")
# "m from", "m away", "m deep", "m-long", "m x 20": metres, not millions
_METRES = compile_plain(
    r"m(?:\s?[x×]\s?\d|-(?:long|high|deep|wide|tall)|\s(?:from|away|deep|high|long|wide|tall|above|below|off|north|south|east|west|inside"
    r"|behind|ahead|of\sthe\s(?:front|border|line)|to\sthe|altitude|range|radius|up|down|waves?|swells?"
    r"|freestyle|backstroke|breaststroke|butterfly|medley|hurdles|sprint|relay|dash)\b)",
    re.I,
)
# "a wave of ", "a depth of ": before metres
_METRES_BEFORE = compile_plain(
    r"\b(?:waves?|depths?|heights?|widths?|lengths?|swells?|walls?|altitudes?)\s(?:of\s)?(?:about\s|up\sto\s)?$", re.I
)
# " more in aid", " in military assistance", " worth of weapons", " of aid"
_VAGUE_MONEY = compile_plain(
    r"(?:\smore)?\s(?:worth\s(?:in|of)|worth|in|of)\s(?:(?!(?:rounds|shells|bullets|cartridges|rockets|missiles|mines|people"
    r"|pieces|items|refugees)\b)[A-Za-z.-]{2,14}\s){0,3}?(?:aid|assistance|support|funding|funds|damage"
    r"|losses|weapons|weaponry|equipment|loans?|grants?|revenues?|assets|investments?|relief|help|arms)\b",
    re.I,
)


def is_ordinal_tail(text: str, end: int) -> bool:
    """Tell whether an ordinal ends the number words: "twenty-first", "one hundred and fifth"."""
    match = _ORDINAL_TAIL.match(text, end)
    return bool(match and match["word"].lower() in ORDINALS)


def may_end_range(text: str, first: Number, second: Number) -> bool:
    """Tell whether two joined numbers can be one range, by what follows the second one."""
    after = text[second.end : second.end + 12]
    if re.match(r"(?:st|nd|rd|th)\b|[A-Za-z]\d|[:/.]\d", after) and not dates.has_month(text, second.end, ""):
        return False
    written = text[second.start : second.end]
    if first.bare and 1900 <= (first.raw or 0) < 2100 and ("," in written or not second.bare):
        return False  # "the toll since October 2023 to 3,365 dead"
    return not (first.currency and shares.PERCENT.match(text, second.end))


# "a million others without power": cut off, and not harmed
_UNSUPPLIED = compile_plain(
    r"(?:\s[A-Za-z]{2,14}){0,4}?\swithout\s(?:any\s|running\s|drinking\s|mains\s)?(?:power|electricity|water|heat(?:ing)?|gas|light|internet)\b",
    re.I,
)
# "20 vehicles (previously: 14)": what a list said before, which it takes back
_PREVIOUSLY = compile_plain(r"\((?:previously|before|formerly|earlier|prior|was|old):?\s$", re.I)


def find_vague_money(text: str, first: Number, end: int) -> str:
    """Give USD for a bare "billions in aid", "billions more in assistance": so many can only be money."""
    if first.form != "vague" or not first.low or first.low < 1e6:
        return ""
    return "USD" if _VAGUE_MONEY.match(text, end) else ""


# "women between <20 and 35>", "anyone from <18 to 60>": how old they are
_OF_AGES = compile_plain(
    r"\b(?:men|women|males|females|people|citizens|persons|youths?|those|anyone|everyone|recruits|conscripts|reservists|volunteers"
    r"|ukrainians|russians|israelis)\s(?:who\sare\s|who\swere\s)?(?:between|from)\s(?:the\sages\sof\s)?$",
    re.I,
)
# "whose ages ranged from <17 to 68>", "aged between <20 and 30>"
_AGES = compile_plain(
    r"\bage(?:s|d)?\s(?:(?:were|was|are|range[sd]?|ranging|varied|vary|group|groups|anywhere)\s){0,2}(?:from|between|of|at)\s$",
    re.I,
)
_OLD = (14, 80)  # years of those who are called up, or kept in a land at war


def _is_age_span(first: Number, last: Number, before: str) -> bool:
    """Tell whether two numbers bound an age: "women between 20 and 35 may enlist"."""
    if first is last or not (first.bare and last.bare):
        return False
    if _AGES.search(before):
        return True
    return _OLD[0] <= (first.raw or 0) < (last.raw or 0) <= _OLD[1] and _OF_AGES.search(before) is not None


# "one of only <two> towns still held": how rare it is, and no count of what happened
_ONE_OF_ONLY = compile_plain(r"\bone\sof\s(?:the\s|its\s|just\s)?(?:only|few|just)\s(?:the\s)?$", re.I)


# "at $3,000 to $5,000 each", "cost $400 each"
# "Ukraine08" ":36"
_MINUTES = compile_plain(r":[0-5]\d(?!\d)")
_HOUR_GLUED = compile_plain(r"[A-Za-z](?:[01]\d|2[0-3]):$")
_EACH = compile_plain(r"\s(?:each|a\spiece|a\stime|a\sshot|a\spop|per\s(?:unit|round|shot))\b")
_AT_COST = compile_plain(
    r"\b(?:at|costs?|costing|priced\sat)\s(?:about\s|some\s|roughly\s|around\s|up\sto\s|between\s)?\S{0,4}$"
)


def judge(text: str, first: Number, last: Number, *, currency: str, outer_end: int) -> Verdict:
    """Judge a number (or both ends of a range) by its neighbours."""
    end = last.end
    before = text[max(0, first.start - 64) : first.start]
    if first.form == "digits" and (reason := _judge_written(text, first, last, before)):
        return Verdict(reason)
    if shares.PERCENT.match(text, end):
        return Verdict("percentage", "percent")
    if currency:
        priced = _PRICE_AFTER.match(text, end) or (_PRICE_BEFORE.search(before) and not _BLOCKED_AFTER.match(text, end))
        return Verdict("price") if priced or (_EACH.match(text, end) and _AT_COST.search(before)) else _COUNTS
    if reason := "age" if _is_age_span(first, last, before) else dates.judge_age(text, first, end, before):
        return Verdict(reason)
    if area := _AREA.match(text, end):
        return _judge_area(area)
    if _CUBIC.match(text, end):
        return Verdict("measure")
    spans = last is not first and (last.raw or 0) >= 2100  # "2000 - 2500 calories"
    if first.form == "digits" and not spans and (reason := dates.judge_date(text, first, end, before)):
        return Verdict(reason)
    if first.form == "words" and _STAGE_BEFORE.search(before[-20:]):
        return Verdict("model_name")
    if _UNSUPPLIED.match(text, end):
        return Verdict("out_of_scope")
    if _NAME_AFTER.match(text, end) or (text[first.start : end] in _GROUPS and _GROUP_OF.search(before)):
        return Verdict("model_name")
    if _ONE_OF_ONLY.search(before):
        return Verdict("out_of_scope")
    return Verdict(things.judge_things(text, first, end, before, outer_end=outer_end))


def _judge_written(text: str, first: Number, last: Number, before: str) -> str:
    """Judge by what is glued to the digits: "Mi-24", "M142", "155th", "1990s", "2A4"."""
    end = last.end
    tail = text[end : end + 12]
    tied = before[-1:].isalpha() or before.endswith(("-", "‑", "–"))
    if (
        tied
        and not first.currency
        and (glued := _GLUED.search(before[-24:]))
        and (reason := _judge_glued(glued, first, tail))
    ):
        return reason
    if not first.scaled and _ORDINAL.match(tail):
        is_date = dates.has_month(text, end, before) or dates.is_day(text, end, first, before)
        return "date" if is_date else "ordinal"
    if reason := dates.judge_decade(text, first, end, before):
        return reason
    if _DESIGNATION.match(tail):
        return "pronoun" if tail[0] == "x" else "model_name"
    if (
        last.letter == "m"
        and not first.currency
        and not last.currency
        and (_METRES.match(text, end - 1) or _METRES_BEFORE.search(before))
    ):
        return "distance"
    if not before.strip() and first.bare and _LIST_MARK.match(text, end):
        return "ordinal"
    if (
        not first.scaled
        and not first.currency
        and _NAME_BEFORE.search(before[-18:])
        and not _THEY_NUMBER.search(before)
    ):
        return "model_name"
    if first.bare and (first.raw or 99) < 10 and _THE_MAKE.search(before[-20:]) and _ENDS.match(text, end):
        return "model_name"
    if first is last and first.bare and _COUNTED_MAKE.search(before) and _GOES_ON.match(text, end):
        return "model_name"
    if first.bare and _IN_QUOTES.search(before[-24:]) and tail[:1] in "\"”’'":
        return "model_name"
    if _HOUR_GLUED.search(before[-24:]) and (first.raw or 0) < 60:
        return "clock_time"
    if _PREVIOUSLY.search(before[-16:]):
        return "no_event"
    return "post_reference" if SEE.search(before[-20:]) else ""


def _judge_glued(glued: re.Match[str], first: Number, tail: str) -> str:
    """Judge digits with letters before them: "Mi-24", "G7", but "tanks-45" in a list counts."""
    letters, hyphen = glued["letters"], glued["hyphen"]
    if not hyphen and _MINUTES.match(tail):
        return "clock_time"  # "missiles to Ukraine08:36": a stamp run into its headline
    if not hyphen and len(letters) > 2 and re.match(r"\s(?:days?|hours?|weeks?|years?)\b", tail):
        return "duration"  # a line run into the one before it
    if hyphen and letters.lower() in ("st", "nd", "rd", "th", "sub", "now", "then", "minus"):
        return ""  # "24th-25th", "sub-500", "now-18": judged by what follows
    if not hyphen:
        return "model_name"
    if letters.lower() in _TIME_PREFIX:
        return "year" if first.bare and 1900 <= (first.raw or 0) < 2100 else "pronoun"
    if letters.lower() in ("under", "over"):
        return "age"
    listed = (letters[1:].islower() and len(letters) > 4 and letters.endswith("s")) or (
        letters.islower() and len(letters) > 3
    )
    return "" if listed and letters.lower() not in _LOWER_MODELS else "model_name"


def _judge_area(area: re.Match[str]) -> Verdict:
    """Convert territory to square kilometres; square metres and feet measure rooms and halls."""
    unit = (area["sq"] or "").lower()
    if area["m"] or unit == "m" or unit.startswith(("me", "f", "y")):
        return Verdict("measure")
    if area["ha"]:
        return Verdict("", "km2", 0.01)
    if area["acre"]:
        return Verdict("", "km2", 0.0040468564224)
    return Verdict("", "km2", 2.589988110336 if unit.startswith("mi") else 1.0)
