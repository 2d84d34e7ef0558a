"""A number in digits and its neighbours -> whether it is an age, a day of a month or a year."""

import re

from tracker.patterns import compile_plain
from tracker.quantities import nouns
from tracker.quantities.heads import find_words, is_plural
from tracker.quantities.numbers import MONTH, Number

_DAY = r"[0-3]?[0-9](?:st|nd|rd|th)?"
# " November", "th of May", "-Nov.": the month after a day
_MONTH_AFTER = compile_plain(rf"(?:st|nd|rd|th)?[\s-](?:of\s)?{MONTH}\b\.?")
# ", 25 and 26 February", "-10 November": more days, then their month
_DAYS_AFTER = compile_plain(
    rf"(?:st|nd|rd|th)?(?:(?:\s?[-–]\s?|,?\s(?:and|or|to|until)\s|,\s?){_DAY}){{1,4}}\s(?:of\s)?{MONTH}\b"
)
# "November ", "Nov. ", "May the "; "Feb 24 and ": the month before a day
_MONTH_BEFORE = compile_plain(
    rf"(?<![A-Za-z]){MONTH}\.?\s(?:the\s)?(?:{_DAY}(?:\s?[-–]\s?|,\s|\s(?:and|to|or)\s)){{0,3}}$"
)
# "13 June " before "14 drones": the month has its day already
_DAY_MONTH_BEFORE = compile_plain(rf"(?<![0-9]){_DAY}\s(?:of\s)?{MONTH}\.?\s$")
# ", 11", " and 11", "." after a further day: "on May 9, 10 and 11"; but "on May 9, 12 people died"
_LIST_GOES_ON = compile_plain(
    r"(?:st|nd|rd|th)?(?:(?:,\s|\s(?:and|or|to)\s|\s?[-–]\s?)[0-9]{1,2}(?![0-9,])|\s?(?:[.;)]|$))"
)
# "Sunday " before "3 to Monday"
_WEEKDAY_BEFORE = compile_plain(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s(?:the\s)?$")
# "In May " before "12 people": the number counts, the month stands alone
# "between May 3 and " before "9 killed 21": the second bound of a stretch
_BETWEEN_DAYS = compile_plain(rf"\b[Bb]etween\s{MONTH}\.?\s{_DAY}\sand\s$")
_IN_MONTH = compile_plain(rf"\b(?:[Ii]n|[Ll]ast|[Tt]his|[Ss]ince|[Dd]uring)\s{MONTH}\.?\s$")
# "-year-old", " years old", "- to 60-year-olds", " years of age", "yo"
_AGE_AFTER = compile_plain(
    r"(?:[\s-]?(?:to|or|and|-|–)[\s-]?[0-9]{1,2})?[\s-]{1,2}(?P<time>year|month|week|day|yr)s?(?:[\s-]{1,2}olds?\b|\sof\sage\b)"
    r"|\s?y/?o\b|\sis\s(?:an?|no|too)\s\w{3,8}\s(?:an\s)?age\b",
    re.I,
)
# " war", " full-scale invasion": what lasts, after "16-month-old"
_LASTING = compile_plain(
    r"\s(?:[a-z-]+\s)?(?:war|conflict|invasion|siege|offensive|blockade|ceasefire|truce|dispute|campaign|operation)\b",
    re.I,
)
# "aged ", "ages 18 to ", "turned ", "at the age of ", "children under ", "under-"
_AGE_BEFORE = compile_plain(
    r"\bage[ds]?\s?:?\s(?:(?:between|from|just|only|about|of|under|over)\s)?(?:[0-9]{1,3}(?:,\s(?:and|or)\s|\s?[-–,]\s?|\s(?:to|and|or)\s)){0,5}$"
    r"|\bturn(?:s|ed|ing)\s$|\b(?:under|over)-$"
    r"|\b(?:children|kids|minors|those|boys|girls|men|women|anyone|everyone|people|prisoners|captives|soldiers|servicemen|recruits|all"
    r"|conscripts|volunteers|residents|citizens|civilians|hostages|anybody|everybody)\s(?:aged\s)?(?:under|over|below|above)\s$",
    re.I,
)
# "a woman of ", "an infantryman of " before an age
_PERSON_OF = compile_plain(
    r"\b[Aa]n?\s(?:[a-z]+\s){0,2}?(?:man|woman|boy|girl|child|infant|toddler|teenager|youth|pensioner|widow|widower|student|schoolboy|schoolgirl"
    r"|guard|watchman|medic|worker|villager|cyclist|shopkeeper|miner"
    r"|soldier|infantryman|conscript|recruit|volunteer|nurse|doctor|teacher|farmer|driver|grandmother|grandfather|resident|civilian|veteran)\sof\s$"
)
# "an abbot of ", "a tall welder of " before an age that ends its phrase; "a number of", "a tower of" have none
_ONE_OF_AGE = compile_plain(
    r"\b[Aa]n?\s(?:[a-z]+\s)?(?:(?!(?:number|order|tower|quarter|layer|cluster|border|power|corner|barrier|letter|buffer|tender"
    r"|matter|floor|door|sector|corridor|factor|armour|error|list)\s)[a-z]+(?:er|or|ist|ian|man|woman|eer|ess|boy|girl)"
    r"|abbot|monk|nun|priest|imam|cook|nurse|mechanic|clerk|guard|novice|refugee|civilian|soldier|widow|bride|orphan|student)"
    r"\sof\s$"
)
_AGE_ENDS = compile_plain(r"\s?(?:[,;)]|\.(?:\s|$)|$)|\s(?:and|who|was|were|died|has|had|from|in|with|whose)\b")
# "the youngest of them ", "the eldest was "
_ELDEST = compile_plain(
    r"\b(?:young|old|eld)est(?:\sof\s(?:them|whom|the\s\w+))?,?\s(?:(?:was|is|were|only|just|aged|being)\s){0,2}$"
)
# "novices ", "schoolgirls ": many of them, before "under 15"
_MANY_UNDER = compile_plain(r"\b[a-z]{2,}s\s(?:aged\s)?under\s$")
# "three of them under " five
_THEM_UNDER = compile_plain(
    r"\b(?:of\s(?:them|whom|these|those)|all|both|children|pupils|girls|boys|kids)\s(?:aged\s)?(?:under|below|over)\s(?:the\sage\sof\s)?$"
)
# "was taken at ", "joined at " before an age
_AT_AGE = compile_plain(
    r"\b(?:(?:was|were|been|is)\s(?:taken|captured|called\sup|drafted|conscripted|orphaned|widowed|jailed|recruited|abducted)"
    r"|joined(?:\s(?:up|the\sarmy))?|enlisted|volunteered|married)\sat\s(?:just\s|only\s)?$"
)
# " houses into", " of the villages": what was turned into something
_THINGS = compile_plain(
    r"\s(?:of\s(?:the|its|their)\s)?(?:(?!years|months|weeks|days)[a-z]{3,}s\b(?!\sago)|(?:wo)?men\b|children\b|people\b)"
)
# "is under ", "were under " before a number that ends its clause
_UNDER = compile_plain(r"\b(?:is|are|was|were)\sunder\s$")
_AGE_HINT = compile_plain(r"[Aa]ge|AGE|turn|nder|over|below|above")  # a cheap first look
_PERSON = (
    r"(?:[Mm]an|[Ww]oman|[Bb]oy|[Gg]irl|[Cc]hild|[Tt]een|[Tt]oddler|[Bb]aby|[Mm]um|[Dd]ad|[Gg]ran|[Gg]randma|[Cc]onscript|[Pp]ilot|[Nn]urse|[Mm]edic"
    r"|[Pp]aramedic|[Ff]irefighter|[Ss]choolboy|[Ss]choolgirl|[Cc]ivilian|[Ss]urvivor|[Ii]nfant|[Yy]outh|[Rr]ecruit|[Oo]fficer|son|daughter|mother|father|wife|husband|brother|sister|soldier|driver|pensioner|resident"
    r"|teenager|student|journalist|reporter|doctor|teacher|worker|volunteer|farmer|grandmother|grandfather|named?)"
)
# "a man, ", "Ivan Petrov, ", "J. Doe, "; a place has no age, but only two words tell a name from most places
_NAME_COMMA = compile_plain(rf"(?:\b[A-Z](?:[a-zÀ-ɏ'’-]+|\.)\s[A-Z][\wÀ-ɏ'’-]+|\b{_PERSON}),\s$")
# "a man (", "Ivan Petrov ("
_NAME_PAREN = compile_plain(rf"(?:\b[A-Z](?:[a-zÀ-ɏ'’-]+|\.)\s[A-Z][\wÀ-ɏ'’-]+|\b{_PERSON})\s\($")
_AGE_CLOSE = compile_plain(r"\s?(?:[,;)]|\.(?:\s|$)|[–—]|\s-\s|$)|\sand\s(?:an?|his|her|their|another)\s")
_IN_PARENS = compile_plain(r"\([0-9]+\)")
# "s" of "1990s", "20s", "'90s"
_DECADE = compile_plain(r"(?P<apostrophe>['’]?)s(?![A-Za-z])")
# "in ", "since ", "February ", "24 February ", "Feb. 24, ", "the ", "Russia's "
_YEAR_BEFORE = compile_plain(
    rf"(?:\b(?:in|since|of|by|until|till|from|before|after|during|late|early|mid|the|to|through|around|this|that|and|summer"
    rf"|spring|autumn|fall|winter|season|year|weekend|Easter|Christmas|{MONTH})|{MONTH}\.?\s(?:the\s)?{_DAY},?|{MONTH},|['’]s)\s$",
    re.I,
)
# "tanks – ", "MLRS: ", "vehicles - about ": an entry of a list counts
_LIST_ENTRY = compile_plain(r"(?:[a-z]{2}s|[A-Z]{3}|\))\s?(?:[-–—‒―:])\s?(?:(?:about|over|approximately|near)\s|~)?$")


# " of 14th" is a rank, "on the 14th, " and "on the night of the 14th" are days
_ON_THE = compile_plain(r"\b(?:[Oo]n|night\sof|until|since|by|from|of)\s(?:the\s)$")
_CLAUSE_END = compile_plain(r"(?:st|nd|rd|th)\s?(?:[,.;)]|$|(?:and|but|when|in|at)\b)")


def is_day(text: str, end: int, first: Number, before: str) -> bool:
    """Tell whether an ordinal alone names a day: "on the 14th, killing 54"."""
    return (first.raw or 99) <= 31 and bool(_ON_THE.search(before[-16:]) and _CLAUSE_END.match(text, end))


def has_month(text: str, end: int, before: str) -> bool:
    """Tell whether a month stands beside a day: "7th of May", "7th and 8th of May", "May 7th"."""
    return bool(_MONTH_AFTER.match(text, end) or _DAYS_AFTER.match(text, end) or _MONTH_BEFORE.search(before))


def judge_decade(text: str, first: Number, end: int, before: str) -> str:
    """Judge "1990s", "the '90s" (year) and "in his 40s" (age)."""
    match = _DECADE.match(text, end)
    if not match or first.raw is None or not first.bare:
        return ""
    if first.raw >= 1000 or before.endswith(("'", "’")):
        return "year"
    return "age" if not match["apostrophe"] and first.raw % 10 == 0 and 10 < first.raw < 100 else ""


# "aged eight, 12, and " before "17"; no "middle-aged women and "
_AGED_LIST = compile_plain(r"(?<!-)\b(?:aged|ages)\s(?:\w+,\s){0,4}\w+,?\s(?:and\s)?$")
# "Kane, 30, was", "a gran, 71, died": a bare number between commas, a life behind it
_WORD_COMMA = compile_plain(r"\b[A-Za-z][a-z]+,\s$")
# "Watts, " before "24, and England, 21, were"
_TWO_PEOPLE = compile_plain(r",\sand\s[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?,\s[0-9]{1,2},")
_LIFE_AFTER = compile_plain(
    r",\s(?:who|was|were|is|has|had|died|said|says|told|from|and\s(?:his|her)|suffered|lost|lives|lived|remembers|fled|hid)\b"
)


def judge_age(text: str, first: Number, end: int, before: str) -> str:
    """Judge "45-year-old", "aged 45", "Ivan Petrov, 45,"; a "16-month-old war" is a duration."""
    if first.scaled or (first.value or 0) > 120:
        return ""
    if _THEM_UNDER.search(before[-40:]) and _AGE_CLOSE.match(text, end):
        return "age"
    if _AGED_LIST.search(before[-40:]):
        return "" if _THINGS.match(text, end) else "age"
    if match := _AGE_AFTER.match(text, end):
        return "duration" if match["time"] and _LASTING.match(text, match.end()) else "age"
    if first.form == "digits" and not first.bare:
        return ""
    if " of " in before[-4:] and _PERSON_OF.search(before[-60:]):
        return "age"
    if "est" in before[-30:] and _ELDEST.search(before[-60:]):
        return "age"
    if _AGE_HINT.search(before[-40:]) and _AGE_BEFORE.search(before[-40:]):
        counts = before.endswith(("turned ", "turning ", " and ", ", ")) and _THINGS.match(text, end)
        return "" if counts else "age"  # "turned 30 houses into rubble", "a teacher aged 45 and two pupils"
    if first.form != "digits":
        return ""
    if (first.raw or 99) < 20 and _AGE_CLOSE.match(text, end) and (_UNDER.search(before) or _MANY_UNDER.search(before)):
        return "age"
    if 9 < (first.raw or 0) < 110 and before.endswith((" of ", " at ")) and _AGE_ENDS.match(text, end):
        if _ONE_OF_AGE.search(before) or _AT_AGE.search(before):
            return "age"
    if _AGE_CLOSE.match(text, end) and _NAME_COMMA.search(before):
        return "age"
    if _WORD_COMMA.search(before[-24:]) and (_LIFE_AFTER.match(text, end) or _TWO_PEOPLE.match(text, end)):
        return "age"
    around = text[max(0, first.start - 80) : end + 80]
    alone = len(_IN_PARENS.findall(around)) == 1  # "Kryvyi Rih (7), Sumy (5)" counts by place
    return "age" if alone and text[end : end + 1] == ")" and _NAME_PAREN.search(before) else ""


def judge_date(text: str, first: Number, end: int, before: str) -> str:
    """Judge days of a month and years: "4 November", "Feb. 24", "in 2022", but "In May 12 people", "2022 soldiers"."""
    if not first.bare or first.raw is None:
        return ""
    before = before[-40:]
    size = sum(c.isdigit() for c in text[first.start : first.end])
    if size <= 2 and first.raw <= 31:
        if _WEEKDAY_BEFORE.search(before[-12:]) and not (_counts_plural(text, end) or _leads_plural(text, end)):
            return "date"
        if _MONTH_AFTER.match(text, end) or _DAYS_AFTER.match(text, end):
            return "date"
        if _MONTH_BEFORE.search(before) and not _DAY_MONTH_BEFORE.search(before):
            if before.endswith(", ") and not _LIST_GOES_ON.match(text, end):
                return ""
            if before.endswith((" and ", " or ")) and _counts_plural(text, end):
                return "date" if _BETWEEN_DAYS.search(before) else ""
            return "" if _IN_MONTH.search(before) and _counts_plural(text, end) else "date"
    if size == 4 and first.raw == 2000 and _counts_kind(text, end) and not _YEAR_BEFORE.search(before):
        return ""
    if size == 4 and 1900 <= first.raw < 2100:
        return "" if _is_count(text, end, before) else "year"
    return ""


def _counts_plural(text: str, end: int) -> bool:
    after = find_words(text, end)[:1]
    return bool(after and (after[0][1].islower() or after[0][1][:-1].isupper()) and is_plural(after[0][1].lower()))


def _leads_plural(text: str, end: int) -> bool:
    """Tell whether words in lower case lead to a plural: "On Monday, the 20 remaining living hostages"."""
    for gap, word in find_words(text, end)[:3]:
        if not word.islower() or gap != " " or word in nouns.FUNCTION_WORDS:
            return False
        if is_plural(word):
            return True
    return False


def _counts_kind(text: str, end: int) -> bool:
    """Tell whether a noun of two words follows: "2000 machine guns"."""
    words = [word for _, word in find_words(text, end)[:2]]
    return len(words) == 2 and words[0].islower() and words[1].islower() and is_plural(words[1])


def _is_count(text: str, end: int, before: str) -> bool:
    """Tell whether 1900 to 2099 counts after all: "2022 soldiers", "tanks – 2022 (+3)"."""
    if re.match(r"\s?\(\s?[+±]\s?\d", text[end : end + 8]) or _LIST_ENTRY.search(before):
        return True
    if not _counts_plural(text, end) or _YEAR_BEFORE.search(before):
        return False
    word = find_words(text, end)[0][1].lower()
    return word not in nouns.OF_A_YEAR and word not in nouns.MONTHS
