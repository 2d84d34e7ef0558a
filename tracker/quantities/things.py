"""A number and the words after it -> why the thing that it counts is no figure: "two weeks", "three sources said"."""

import re

from tracker.patterns import compile_plain
from tracker.quantities import nouns
from tracker.quantities.heads import HYPHENS, Word, find_head, find_words, is_plural
from tracker.quantities.numbers import Number
from tracker.quantities.ones import judge_one
from tracker.quantities.persons import HARM, judge_people
from tracker.quantities.repeats import is_score, judge_times
from tracker.quantities.vague import is_many, judge_many

# " F-16", " C-RAM", " Mi-8": the letters of a model's name
_MODEL_LETTER = compile_plain(r"\s(?:[A-Z][-‑][A-Z0-9]|[A-Z][A-Za-z]{1,2}[-‑]\d)")
_QUALITIES = nouns.words(
    "more other additional consecutive straight full long whole previous past last successive further extra solid such "
    "different separate critical crucial bloody brutal short difficult gruelling grueling entire total calendar "
    "working of or so good nautical metric the"
)
# "a town of 44,000 people", "a city of some ": those who live there, whatever befell some of them
_TOWN_OF = compile_plain(
    r"\b[Aa]n?\s(?:[\w-]+\s){0,2}(?:town|city|village|country|district|suburb|settlement|community|island|enclave|municipality|state"
    r"|province|nation|place|port)\sof\s(?:(?:about|some|around|roughly|nearly|almost|over|only|just|more\sthan)\s)?$"
)
# "one of its three brigades", "two of the five battalions"
_OF_UNITS = compile_plain(
    r"\sof\s(?:(?:its|the|their|his|our)\s)?(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|dozen)\s(?:[a-z-]{2,12}\s){0,2}"
    r"(?:battalions|brigades|divisions|regiments|platoons|battlegroups|corps|squadrons|companies|provinces|districts|regions|states)\b"
)
# "one of these sources also reporting 138 wounded"
_OF_SPEAKERS = compile_plain(
    r"\sof\s(?:the|these|those|its|his|our|their)\s(?:\w+\s){0,2}(?:sources|officials|witnesses|analysts|diplomats|doctors|workers|medics|"
    r"residents|survivors|spokesmen|agencies)\s(?:also\s|later\s)?(?:reporting|saying|adding|telling|putting|said|says|told|added|reported)\b"
)
# "25 Task Force Brigade", "242 Battalion": what a unit is called
_UNIT_NAME = compile_plain(
    r"\s(?:[A-Z][\w-]{1,14}\s(?:[a-z]{4,6}\s)?){0,3}(?:Brigade|Battalion|Regiment|Division|Squadron|Bde|Bn)\b"
)
# " light years", "-light-year"; " kilometres per second", " miles an hour"
_LIGHT_YEARS = compile_plain(r"[\s-]light[\s-]years?\b", re.I)
_SPEED = compile_plain(r"[\s-]?[A-Za-z]{1,11}\s(?:per|an?|each)\s(?:second|minute|hour)\b|\s?(?:km|m)/[hs]\b", re.I)
# "from seven in the evening", "by two in the morning", "at half past three"
_OF_DAY = compile_plain(r"\s(?:in\sthe\s(?:morning|evening|afternoon)|at\snight|o'clock)\b")
_AT_HOUR = compile_plain(r"\b(?:from|by|until|till|around|about|at|before|after|past|to)\s$")
_ALL_BUT = compile_plain(r"\ball but [\w-]{1,12} of (?:the|its|their|those) $", re.I)
_STANDS_AT = compile_plain(r"\b(?:put|stood|stands|set|rose|risen|climbed)\s(?:at|to)\s$")  # "a toll put at six"
_PAST_HOUR = compile_plain(r"\b(?:half|quarter|minutes)\s(?:past|to)\s$")
# "61 rounds of 7.62 NATO ammunition"
_CALIBRES = frozenset(["7.62", "5.56", "5.45", "12.7", "14.5"])
_OF_CALIBRE = compile_plain(
    r"\s?(?:x|×|mm|-)|\s(?:NATO|special|calib(?:re|er)|rounds?|ammunition|ammo|bullets?|cartridges?|machine)\b", re.I
)
# "four barrel bombs", "46 barrels of artillery", as translations call guns
_BARREL_BOMBS = compile_plain(r"[\s-](?:barrel[\s-]bombs?|barrels\sof\s(?:tube\s)?(?:artillery|guns|mortars))\b", re.I)
# "two members of parliament", who may come to harm; "nine members of the alliance"
_OF_BODY = compile_plain(
    r"[^.,;]{0,30}?\bmembers\sof\s(?:the\s)?(?:\w+\s)?(?:(?P<seats>parliament|congress|council|knesset|assembly)"
    r"|alliance|bloc|coalition|union)\b",
    re.I,
)
# "including <two Western-made ones>": parts of what was counted before
_PARTING = re.compile(r"\b(?:including|among (?:them|which)|of (?:them|which))\s$", re.I)
# "another year or " two, "two years, perhaps " three
_OR_TWO = compile_plain(
    r"\b(?:day|week|month|year|hour|minute)s?,?\s(?:or|(?:or\s)?(?:perhaps|maybe|possibly|even))\s(?:even\s|perhaps\s)?$"
)


def _judge_unit(text: str, small: str, end: int) -> str:
    """Judge by a unit right behind the number: "12 kg", but "six F-16 jets" are no degrees, "a second" no time."""
    if small == "light" and _LIGHT_YEARS.match(text, end):
        return "distance"
    if nouns.UNITS.get(small) == "distance" and _SPEED.match(text, end):
        return "measure"
    if small in ("barrel", "barrels") and _BARREL_BOMBS.match(text, end):
        return ""
    if small == "second" or (len(small) <= 3 and _MODEL_LETTER.match(text, end)):
        return ""
    return nouns.UNITS.get(small) or nouns.UNITS.get(small.removesuffix("s").rstrip("'’"), "")


def _judge_whole(text: str, end: int, before: str) -> str:
    """Judge by what it is of, or what is of it: "one of its three brigades", "a town of 44,000 people"."""
    if text[max(0, end - 4) : end] in _CALIBRES and _OF_CALIBRE.match(text, end):
        return "measure"
    if before.endswith("-of-"):
        return "pronoun"  # "a mum-of-two"
    if before.endswith(("all but ", "All but ")) or _ALL_BUT.search(before):
        return "pronoun"  # "all but two of the 24 were shot down": how many were not
    if _OF_UNITS.match(text, end):
        return "unit_count"
    if text[end - 1].isdigit() and _UNIT_NAME.match(text, end):
        return "model_name"
    if _OF_SPEAKERS.match(text, end):
        return "people_not_harmed"
    of_day = _OF_DAY.match(text, end) and _AT_HOUR.search(before) and not _STANDS_AT.search(before)
    if _PAST_HOUR.search(before) or of_day:
        return "clock_time"
    if is_score(text, end, before) and text[end - 3 : end].lower() != "one":
        return "score"
    return "people_not_harmed" if " of " in before[-20:] and _TOWN_OF.search(before) else ""


_NEXT_COUNT = nouns.words("a an two three four five six seven eight nine ten several")


def _is_counted_next(after: list[Word]) -> bool:
    """Whether a count of time of its own follows: "the toll rose to 41 <two days> later"."""
    counted = len(after) > 1 and after[0][1].lower() in _NEXT_COUNT and after[0][0].isspace()
    return counted and nouns.UNITS.get(after[1][1].lower()) == "duration"


def judge_things(text: str, first: Number, end: int, before: str, *, outer_end: int) -> str:
    """Give the refusal that the counted noun proves, or ""."""
    lower = text[first.start : end].lower()
    after = find_words(text, end) or (find_words(text, outer_end) if outer_end > end else [])
    if reason := _judge_whole(text, end, before):
        return reason
    if lower == "one":
        from_one = judge_one(text, after, before, end)
        return from_one if from_one else judge_people(text, first, after, before, end)
    if is_many(lower):
        return judge_many(lower, after, before)
    if not after:
        or_two = first.form == "words" and _OR_TWO.search(before)
        return "duration" if or_two else judge_people(text, first, after, before, end)
    gap, word = after[0]
    small = word.lower()
    if (small == "m" and not gap) or _is_counted_next(after):
        return ""
    if reason := _judge_unit(text, small, end) or judge_times(text, small, first, end):
        return reason
    if gap[:1] in HYPHENS and gap:
        return _judge_compound(small)
    at = 0
    while at < len(after) and after[at][1].lower() in _QUALITIES:
        at += 1
    if (
        at
        and after[at - 1][1].lower() in ("last", "past", "previous", "the")
        and at < len(after)
        and not is_plural(after[at][1].lower())
    ):
        at = 0  # "reached 41,000 last month": when, not how long
    if 0 < at < len(after) and nouns.UNITS.get(after[at][1].lower()) in (
        "duration",
        "distance",
        "measure",
        "post_reference",
    ):
        return nouns.UNITS[after[at][1].lower()]
    if _OR_TWO.search(before) and small in nouns.FUNCTION_WORDS and small not in ("a", "per"):
        return "duration"
    head = find_head(after)
    if head in nouns.UNIT_COUNT:
        return "unit_count"
    if head == "members" and (body := _OF_BODY.match(text, end)):
        near = text[max(0, first.start - 60) : end + 80]
        return "" if body["seats"] and HARM.search(near) else "unit_count"
    if nouns.UNITS.get(head) in ("pronoun", "out_of_scope", "post_reference", "duration"):
        return "" if head == "ones" and _PARTING.search(before) else nouns.UNITS[head]
    return judge_people(text, first, after, before, end)


def _judge_compound(word: str) -> str:
    """Judge "six-storey", "five-member", "60-drone": an adjective made of a number, unless it still counts."""
    if word in nouns.COUNTED_SINGULAR or word in ("strong", "plus", "odd", "something", "based"):
        return ""
    return "unit_count" if word in ("nation", "country", "state", "party", "member") else "pronoun"
