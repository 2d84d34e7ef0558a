"""Text, number -> whether it names or places something and measures nothing: "S&P 500", "junction 10", "in 1847"."""

import re

from tracker.model import Quantity
from tracker.patterns import compile_plain
from tracker.quantities import counted, heads, nouns, units

# What names, places or orders something and measures nothing.
_REFUSED = frozenset(
    ("date", "clock_time", "year", "ordinal", "model_name", "post_reference", "phone_number", "part_of_number")
)
# "last-", "top-" right before digits, but "sub-500", "now-18"
_TIED = compile_plain(r"\b(?!(?:sub|now|then|about|some|minus)-)[A-Za-z]{2,12}-$")
# "S&P ", "iPhone ", "Row ", "Galaxy ", "Big ": a name right before a number
_NAME = compile_plain(r"(?:(?<=\s)|^)(?P<name>[A-Za-z]{0,24}[A-Z][A-Za-z&/.’']{0,24})\s$")
# "S P ": a letter that ends a name, "K" behind "10-"
_LETTERS = compile_plain(r"[A-Z]\s[B-HJ-Z]\s$")
_HYPHEN_LETTER = compile_plain(r"-[A-Z](?![A-Za-z-])")
# "4K" before " video", " TV"
_RESOLUTION = compile_plain(
    r"\s(?:Ultra\s)?(?:HD\s)?(?:videos?|TVs?|televisions?|displays?|screens?|footage|resolution|cameras?|streaming|content|monitors?)\b",
    re.I,
)
# "4" and "x" of "4x4" and "4x100m"
_TIMES_DIGIT = compile_plain(r"[x×]\d")
# "top ", "bottom ": a place in a list before a number without a noun
_PLACE = compile_plain(r"\b(?:top|bottom|last|final|big)\s$", re.I)
_ARTICLE = compile_plain(r"(?<![A-Za-z])(?:a|an)\s$", re.I)
# "240V", "32m2": letters and digits that are a unit
_GLUED_UNITS = frozenset("W V L m2 m3 km2 km3 cm2 cm3 mm2".split())
# "ID." before "3"
_DOTTED_NAME = compile_plain(r"[A-Z]\.$")
# " Industrial Avenue" behind "16-18"
_ADDRESS = compile_plain(
    r"\s(?:[A-Z][\w.'’-]{0,20}\s){1,3}(?:Street|St|Avenue|Ave|Road|Rd|Lane|Drive|Square|Boulevard|Blvd|Terrace"
    r"|Crescent|Place)\b"
)
# " Max jets", " Dreamliner" behind "737": a make of aeroplane whose maker is not named
_JETS = compile_plain(r"\s(?:MAX|Max|Dreamliners?|(?:passenger\s)?(?:jets?|planes?|airliners?|jetliners?|aircraft))\b")
# "-way", "-figure": what is no number of ways or figures
_IDIOM = compile_plain(r"-(?:ways?|figures?|digits?|part(?:y|ies)|off|sided|pronged|dimensional|tier(?:ed)?|ply)\b")
# " S&P" behind "the 11": no name goes on with it
_WITH_SIGN = compile_plain(r"\s[A-Z]{1,3}&[A-Z]")
# " Dalmatians”" behind "“101"
_TITLE = compile_plain(r"(?:\s[A-Z][\w’'-]*){1,4}[\"”’']")
# "Year " before "9 pupils"; "/50" and "50/" of "50/50", "s" of "the over-65s", but not of "9.8s"
_SCHOOL_YEAR = compile_plain(r"\bYears?\s$")
_IN_PAIRS = compile_plain(r"/\d|(?<!\.\d)(?<!\.\d\d)s(?![A-Za-z’'])")
_PAIRED = compile_plain(r"\d/$")
# "No ", "the world no " before "1 seed"; " AD" behind "400"; "-4-2" behind "4"
_NO = compile_plain(r"(?:\bNo|\b(?:the|world|his|her|at)\s[Nn]o)s?\s$")
_ERA = compile_plain(r"\s?(?:BCE?|AD|CE)\b")
_FORMATION = compile_plain(r"-\d(?:-\d){1,3}(?!\d)")
# "S&P ", "FTSE ": indices of shares
_INDEX = compile_plain(
    r"(?:\b[A-Z]{1,3}&[A-Z]|\b(?:FTSE|CAC|ASX|TSX|SMI|IBEX|DAX|MDAX|Stoxx|STOXX|Nikkei|Nasdaq|Russell|Fortune|Euronext|Poor['’]s"
    r"))\s$"
)
# "junction ", "pages 3 to ", "lanes 1 and ": what is numbered, not counted
_NUMBERED = compile_plain(
    r"\b(?:junctions?|exits?|platforms?|lanes?|pages?|chapters?|verses?|rooms?|rows?|gates?|lots?|piers?|stages?|wards?"
    r"|districts?|precincts?|zones?|grades?|levels?|lines?|questions?|items?|routes?|highways?|channels?|phases?"
    r"|episodes?|seasons?|versions?|volumes?|types?|seeds?|tracks?|pools?|groups?|courts?|numbers?|nos?\.?|holes?)\s"
    r"(?:\d{1,3}[A-Za-z]?(?:,|\s(?:and|to|or)|\s?[-–])\s?)?$",
    re.I,
)
# "in ", "since the year ", "between 1600 and ", "A.D. ": before a year that no other rule knows
_YEAR_BEFORE = compile_plain(
    r"(?:\b(?:in|since|until|till|circa|year|years|A\.?D\.?|BC|early|late|before|summer|winter|autumn|spring|by\sthe\syear)"
    rf"|\b(?:(?:{'|'.join(sorted(nouns.MONTHS))})\.?)|\b(?:between|from|A\.?D\.?)\s\d{{3,4}}\s(?:and|to|until)|\bc\.)\s?$",
    re.I,
)
# "between ", "from ": before "1600 and 1900"
_SPAN_BEFORE = compile_plain(r"\b(?:between|from|in|years|A\.?D\.?)\s$", re.I)
# "the " and " revolt" about "1830"
_THE = compile_plain(r"\b(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er)\s$")
_SINGULAR = compile_plain(r"\s[a-z]{4,}\b")
_FUTURE_BEFORE = compile_plain(r"\b(?:by|in|until|before|after|around|to|of|and)\s$", re.I)
_ONE_COMPOUND = nouns.words(
    "bedroom bed storey story seat door page room goal point run shot man woman person child acre horse"
)
_BEFORE_NO_ONE = nouns.words("no any every each some this that which another the not number world chapter last next")
_AFTER_NO_ONE = nouns.words(
    "another day such by who could can cannot must has would should will might may needs wants knows knew seems thing "
    "could i you we he she they it does did is was if"
)
_BEHIND_NAMES = (_HYPHEN_LETTER, _TIMES_DIGIT, _FORMATION, _IN_PAIRS, _ERA)
_BEFORE_NAMES = (_TIED, _SCHOOL_YEAR, _PAIRED, _NO, _DOTTED_NAME)


def is_name(text: str, q: Quantity) -> bool:
    """Tell whether a number names, places or orders something, or is a word that only looks like one."""
    if q.refusal in _REFUSED:
        return not (q.refusal == "model_name" and is_glued_unit(text, q))
    if q.text.lower() == "one":
        return not _is_counting_one(text, q)
    return _completes_name(text, q) or _is_year(text, q)


def is_glued_unit(text: str, q: Quantity) -> bool:
    """Tell "a 60W bulb", "240V", which look like "a 5G network" to the rules of figures."""
    tied = text[q.start - 1 : q.start] if q.start else " "
    unit = None if tied.isalnum() else units.parse_unit(text, q.end)
    return unit is not None and text[q.end : unit.end] in _GLUED_UNITS


def _is_counting_one(text: str, q: Quantity) -> bool:
    """Tell "one solution", "one of the best players" from "no one", "one another", "the one that"."""
    earlier = re.findall(r"[A-Za-z]+", text[max(0, q.start - 20) : q.start])
    after = heads.find_words(text, q.end)
    said = len(earlier) > 1 and earlier[-1] == "that" and (earlier[-2].endswith("d") or earlier[-2].endswith("s"))
    if earlier and earlier[-1].lower() in _BEFORE_NO_ONE and not said:
        return False
    if not after:
        return False
    gap, word = after[0]
    small = word.lower()
    if earlier and earlier[-1].lower() in ("just", "only") and small in ("was", "is", "has"):
        return True  # "just one was hurt"
    if gap[:1] in "-‑–" and small in _ONE_COMPOUND:
        return True
    if gap[:1] in "-‑–" or small == "per":
        return units.parse_unit(text, q.end) is not None  # "one-mile", "one per cent"
    if small == "of":
        return len(after) > 1
    return small not in nouns.FUNCTION_WORDS and small not in _AFTER_NO_ONE and not small.endswith("ing")


def _completes_name(text: str, q: Quantity) -> bool:
    """Tell whether a number ends or opens a name: "S&P 500 fell", "Row 21", "Kick Six", but not "Ohio 12 men"."""
    before = text[max(0, q.start - 48) : q.start]
    if before[-1:] == "-" and (before[-2:-1].isdigit() or (q.form == "words" and before[-2:-1].isalpha())):
        return True  # "ISO 3888-2", "production-four-door"
    if _IDIOM.match(text, q.end):
        return True
    if q.form == "digits" and _digits_name(text, q, before):
        return True
    if q.unit != "count" or q.refusal or "." in q.text or "," in q.text or " " in q.text:
        return False
    if q.form == "digits" and not q.text.isdigit():
        return False
    after = heads.find_words(text, q.end)
    goes_on = q.form == "digits" and (q.value or 0) < 1000 and _goes_on(text, q.end, after)
    if goes_on and not units.parse_unit(text, q.end):
        return True
    if not counted.find_noun(text, q.end, of=False)[0] and _stands_alone(text, q, before):
        return True
    if _PLACE.search(before) and not _counts(text, q):
        return True  # "a top 10 album"
    return _ends_name(text, q, before, after)


def _digits_name(text: str, q: Quantity, before: str) -> bool:
    """Tell what is glued to digits, or so near to them that they are a name, whatever may be counted behind."""
    if any(pattern.match(text, q.end) for pattern in _BEHIND_NAMES):
        return True
    if any(pattern.search(before[-20:]) for pattern in _BEFORE_NAMES):
        return True
    if (q.text.isdigit() and _INDEX.search(before[-20:])) or _is_numbered(text, q):
        return True
    if before[-1:] and before[-1:] in "\"“‘'" and _TITLE.match(text, q.end):
        return True  # "the film “101 Dalmatians”"
    return q.text in ("4K", "5K", "8K", "2K") and _RESOLUTION.match(text, q.end) is not None


def _is_numbered(text: str, q: Quantity) -> bool:
    """Tell the number of a house or the make of an aeroplane: "16-18 Industrial Avenue", "737 Max"."""
    if q.unit != "count":
        return False
    jet = len(q.text) == 3 and q.text[0] == q.text[2] == "7" and _JETS.match(text, q.end)
    return bool(jet or _ADDRESS.match(text, q.end))


def _stands_alone(text: str, q: Quantity, before: str) -> bool:
    """Tell "the bottom three", "junction 10", "he hit a six": a place or a thing, with no noun behind."""
    if units.parse_unit(text, q.end) or (q.value or 0) >= 1000:
        return False
    if _PLACE.search(before) or (q.form == "digits" and _NUMBERED.search(before)):
        return True
    return q.form == "words" and (q.value or 0) < 13 and _ARTICLE.search(before) is not None


def has_no_noun(text: str, end: int) -> bool:
    """Tell whether neither a noun nor a unit stands behind a number: "who was 10 when", "the top 10"."""
    after = heads.find_words(text, end)
    return not after or after[0][1].lower() in nouns.FUNCTION_WORDS


def _ends_name(text: str, q: Quantity, before: str, after: list[heads.Word]) -> bool:
    name = _NAME.search(before[-24:])
    if not name or name["name"].lower() in nouns.FUNCTION_WORDS or name["name"].lower() in nouns.MONTHS:
        return False
    if q.form == "words":
        return q.text[0].isupper()
    if _LETTERS.search(before[-4:]):
        return True  # "the S P 500 utilities"
    first = q.start - len(name["name"]) - 1 == 0
    if not heads.find_head(after) and not units.parse_unit(text, q.end):
        return True
    return not first and name["name"][0].islower()


def _goes_on(text: str, end: int, after: list[heads.Word]) -> bool:
    """Tell whether a name goes on behind digits: "11 Pro Max", but not "12 Leopards" or "3 Chinese firms"."""
    if not after or not after[0][1][0].isupper() or after[0][0] != " ":
        return False
    if _WITH_SIGN.match(text, end):
        return False  # "the 11 S&P 500 sectors"
    return not any(heads.is_plural(word.lower()) or counted.ACRONYMS.fullmatch(word) for _, word in after)


def _is_year(text: str, q: Quantity) -> bool:
    """Tell years that no figure is likely to be: "in 1847", "by 2100", "between 1600 and 1900"."""
    if q.unit != "count" or q.form != "digits" or q.low is None:
        return False
    before = text[max(0, q.start - 24) : q.start]
    if q.qualifier == "range":
        ends = re.findall(r"\d+", q.text)
        plain = len(ends) == 2 and all(len(end) == 4 and 1000 <= int(end) < 2200 for end in ends)
        span = plain and _SPAN_BEFORE.search(before)
        return bool(span) and not _is_followed_by_plural(text, q)
    if not q.text.isdigit() or len(q.text) != 4 or not 1000 <= (q.value or 0) < 2200:
        return False
    if (q.value or 0) < 1900 and _THE.search(before) and _SINGULAR.match(text, q.end):
        return not _counts(text, q)
    pattern = _FUTURE_BEFORE if (q.value or 0) >= 2100 else _YEAR_BEFORE
    return bool(pattern.search(before)) and not _is_followed_by_plural(text, q)


def _counts(text: str, q: Quantity) -> bool:
    """Tell whether a unit or a plural stands in the phrase behind a number."""
    plural = any(heads.is_plural(word.lower()) for _, word in heads.find_words(text, q.end)[:3])
    return plural or units.parse_unit(text, q.end) is not None


def _is_followed_by_plural(text: str, q: Quantity) -> bool:
    after = heads.find_words(text, q.end)
    return bool(after) and (heads.is_plural(after[0][1].lower()) or units.parse_unit(text, q.end) is not None)
