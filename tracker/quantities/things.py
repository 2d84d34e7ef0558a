"""A number and the words after it -> why the thing that it counts is no figure: "two weeks", "three sources said"."""

import re

from tracker.patterns import compile_plain
from tracker.quantities import nouns
from tracker.quantities.numbers import Number
from tracker.quantities.words import ORDINALS, PLURALS

_WORD = compile_plain(r"[A-Za-z][A-Za-z.'’-]*")
# the next word with what stands before it: " soldiers", "-year", " “U.S.", "km"
_NEXT = compile_plain(
    r"(?P<gap>[\s‑-]?[\s“\"‘(]{0,2})(?P<word>[A-Za-zÀ-ɏ²°](?:[A-Za-zÀ-ɏ'’/²]|\.(?=[A-Z]\b)|(?<=\.[A-Z])\.)*+)(?![0-9])"
)
# " votes", " in favour", " against", "-vote majority", " abstentions"
_VOTE = compile_plain(r"[\s-](?:votes?|in\sfavou?r\b|abstentions?|abstained|majority)\b", re.I)
# "voted 51", "votes to 48", "a score of ", "odds of "
_VOTE_BEFORE = compile_plain(
    r"\b(?:voted|vote\sof|votes?\sto|votes?\sagainst|a\sscore\sof|ratio\sof|odds\sof)\s$", re.I
)
_VOTE_HINT = compile_plain(r"[Vv]ote|score|ratio|odds")  # a cheap first look
# " live in", " people live", " attended": people who are somewhere, unharmed
_LIVES = compile_plain(
    r"(?:\s[A-Za-z]+){0,2}\s(?:(?:live[sd]?|living)(?!\s(?:away|elsewhere|outside|abroad|far|as\srefugees|in\s(?:camps|exile|displacement"
    r"|tents|shelters)))|reside[sd]?|residing|voted|attended|rallied|signed(?!\s(?:up|on|(?:an?\s|the\s)?(?:\w+\s){0,2}contracts?))|watched)\b",
    re.I,
)
# " people familiar with", " soldiers told", " U.S. officials who spoke": people who speak
_SPEAKS = compile_plain(
    r"(?:\s(?!(?:the|an?|its|his|her|their|that|which)\s)[A-Za-z.’'-]+){1,3}(?<!were)(?<!was)(?<!been)(?<!are)\s"
    r"(?:said|says?|told|spoke|speaking|who\sspoke|confirmed|familiar\swith|briefed\son|close\sto\sthe)\b"
)
# "a population of ", "the city of ... home to ": what follows are people who live somewhere
_POPULATION = compile_plain(
    r"\b(?:population|populated|inhabited|home\sto|city\sof|town\sof|village\sof|settlement\sof|country\sof|nation\sof)\b"
    r"[^.;,]{0,32}$",
    re.I,
)
# "90% of Gaza's ", "most of the enclave's ": a share of all who live there
_SHARE_OF = compile_plain(
    r"(?:%|\bper\s?cent|\bhalf|\bthirds?|\bquarters?|\bmost|\bmajority|\ball|\bmuch)(?:\sof|(?<=\bhalf))\s(?:[A-Za-z-]+\s){0,3}?[A-Za-z]+['’]s?\s(?:[a-z-]+\s)?$",
    re.I,
)
_INHABITANTS = compile_plain(r"\s(?:[a-z-]+\s)?(?:people|residents|inhabitants|citizens|population|Palestinians)\b")
_HARM = compile_plain(
    r"\b(?:kill|wound|injur|hurt|dead|die[sd]?\b|dying|death|casualt|displac|evacuat|flee|fled|captur|detain|arrest|abduct"
    r"|kidnap|missing|vanish|disappear|rescu|trapped|starv|hit\b|hospitali|struck|without|execut|tortur|murder|massacr|shot|bod(?:y|ies)"
    r"|victims?|prison|hostage|sanction|homeless|assassinat|poison|bomb|strike\son|down(?:ed|ing)\b|intercept|destr|lives\b|lost\b|los(?:e|ing|ses)\b|drones?\b|UAVs?\b|missiles?\b|deport|releas|freed|swap)",
    re.I,
)
# " F-16", " C-RAM", " Mi-8": the letters of a model's name
_MODEL_LETTER = compile_plain(r"\s(?:[A-Z][-‑][A-Z0-9]|[A-Z][A-Za-z]{1,2}[-‑]\d)")
_HYPHENS = frozenset("-‑–")  # they tie a number to the word after it
_QUALITIES = nouns.words(
    "more other additional consecutive straight full long whole previous past last successive further extra solid such "
    "different separate critical crucial bloody brutal short difficult gruelling grueling entire total calendar "
    "working of or so good nautical metric the"
)

# " times as many", " times more", " times the": a ratio, not a count
_RATIO = compile_plain(
    r"\stimes\s(?:as|more|less|fewer|higher|lower|larger|bigger|greater|smaller|faster|slower|longer|the|that|its|what"
    r"|over(?!\s(?:the|this|these|that|past|last)\s))\b"
)
# "one refugee to every seven inhabitants", "two nurses for every bed"
_TO_EVERY = compile_plain(r"\s[a-z]{3,14}\s(?:to|for|per)\severy\b|\sto\sone\b")
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
# "shelled the town 46 times", "used kamikaze drones 18 times"
_BLOWS_BEFORE = compile_plain(
    r"\b(?:attack|shell|fire[ds]?\b|firing|struck|strik|storm|assault|hit\b|bomb|violat|launch|advanc|"
    r"open(?:ed|ing)?\sfire|pound|raid|used\s(?:\w+\s){0,3}drones|target(?:ed|ing)\b)[^.;:]{0,80}$",
    re.I,
)
# "fired 23 shots, hit the target nine times"
_SPORT = compile_plain(
    r"\b(?:shots?|goals?|strikers?|penalt(?:y|ies)|innings|wickets?|hit\sthe\s(?:target|post|bar))\b", re.I
)
# " times to advance", " times struck the positions"
_BLOWS_AFTER = compile_plain(
    r"\stimes,?\s(?:(?:the|enemy|russian|ukrainian|invaders?|occupiers?|they|it|he|to|with|by|artillery)\s){0,3}"
    r"(?:attack|shell|fired|struck|strik|storm|assault|hit\b|bomb|tried|attempt|violat|launch|advance|break|breach|dislodge|push)",
    re.I,
)
_FOR_EVERY = ("for every ", "For every ", "per every ", "to every ")  # "one bottle for every 15 people"

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

Word = tuple[str, str]  # the gap before it, the word


def find_words(text: str, end: int) -> list[Word]:
    """The next words, at most five, each with the gap before it, up to punctuation."""
    found: list[Word] = []
    position = end
    for _ in range(5):
        match = _NEXT.match(text, position)
        if not match or (not match["gap"] and position > end):
            break
        found.append((match["gap"], match["word"]))
        position = match.end()
    return found


def is_plural(word: str) -> bool:
    """Tell whether a word in lower case looks like a plural: "soldiers", "people", but not "campus" or "Congress"."""
    return word in nouns.IRREGULAR_PLURALS or (
        word.endswith("s") and len(word) > 3 and not word.endswith(("ss", "us", "is"))
    )


def find_head(after: list[Word]) -> str:
    """Find the counted noun: the first plural or known word before a function word ends the noun phrase."""
    for k, (gap, word) in enumerate(after):
        small = word.lower().removesuffix("'").removesuffix("’").removesuffix("'s").removesuffix("’s")
        if small in nouns.UNIT_COUNT or small in nouns.SPEAKERS:
            return small
        if small in nouns.FUNCTION_WORDS:
            if small in ("of", "the", "its", "his", "their", "our"):
                continue
            return ""
        behind = after[k + 1][1] if k + 1 < len(after) else ""
        if word[0].isupper() and is_plural(small) and behind.islower() and behind.endswith(("ing", "ed")):
            return small  # "250 Palestinians serving life terms"
        if word[0].islower() and is_plural(small) and gap[:1] not in _HYPHENS:
            return small
    return ""


def is_many(expression: str) -> bool:
    """Tell whether an expression is one of the words that count only before a noun ("many houses")."""
    return expression.lower() in ("many", "numerous", "multiple", "countless")


# one " of dozens of sites that were hit"
_ONE_OF_MANY = re.compile(r"\sof (?:the )?(?:many|several|dozens|scores|hundreds|thousands|countless)\b", re.I)
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
    if _OF_UNITS.match(text, end):
        return "unit_count"
    if _OF_SPEAKERS.match(text, end):
        return "people_not_harmed"
    of_day = _OF_DAY.match(text, end) and _AT_HOUR.search(before) and not _STANDS_AT.search(before)
    if _PAST_HOUR.search(before) or of_day:
        return "clock_time"
    if _is_score(text, end, before) and text[end - 3 : end].lower() != "one":
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
    if before.endswith(("all but ", "All but ")) or _ALL_BUT.search(before):
        return "pronoun"  # "all but two of the 24 were shot down": how many were not
    if lower == "one":
        from_one = judge_one(text, after, before, end)
        return from_one if from_one else _judge_people(text, first, after, before, end)
    if is_many(lower):
        return _judge_many(lower, after, before)
    if not after:
        or_two = first.form == "words" and _OR_TWO.search(before)
        return "duration" if or_two else _judge_people(text, first, after, before, end)
    gap, word = after[0]
    small = word.lower()
    if (small == "m" and not gap) or _is_counted_next(after):
        return ""
    if reason := _judge_unit(text, small, end) or _judge_times(text, small, first, end):
        return reason
    if gap[:1] in _HYPHENS and gap:
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
    if head == "members" and re.search(
        r"\bmembers\sof\s(?:the\s)?(?:\w+\s)?(?:parliament|congress|alliance|bloc|coalition|union|council|knesset)\b",
        text[end : end + 60],
        re.I,
    ):
        return "unit_count"
    if nouns.UNITS.get(head) in ("pronoun", "out_of_scope", "post_reference", "duration"):
        return "" if head == "ones" and _PARTING.search(before) else nouns.UNITS[head]
    return _judge_people(text, first, after, before, end)


def _judge_times(text: str, small: str, first: Number, end: int) -> str:
    return "out_of_scope" if small == "times" and not _counts_blows(text, first, end) else ""


def _counts_blows(text: str, first: Number, end: int) -> bool:
    """Tell "shelled the town 46 times", "attempted four times to advance", from "three times as many"."""
    if first.form not in ("digits", "words"):
        return False
    before, after = text[max(0, first.start - 90) : first.start], text[end : end + 60]
    if _SPORT.search(before) or _RATIO.match(text, end):
        return False
    return bool(_BLOWS_BEFORE.search(before) or _BLOWS_AFTER.match(after))


def _is_score(text: str, end: int, before: str) -> bool:
    """Tell votes and ratios: "by 51 votes to 48", "three times as many", "one for every 15 people"."""
    if _VOTE_HINT.search(before[-20:]) and _VOTE_BEFORE.search(before):
        return True
    ratio = _RATIO.match(text, end) or _TO_EVERY.match(text, end)
    return bool(_VOTE.match(text, end) or ratio) or before.endswith(_FOR_EVERY)


def _judge_people(text: str, first: Number, after: list[Word], before: str, end: int) -> str:
    """Refuse people who speak, live or vote, unless something nearby says that they came to harm."""
    head = find_head(after)
    if _SHARE_OF.search(before) and _INHABITANTS.match(text, end):
        return "people_not_harmed"  # "90% of Gaza's 2.3 million people have fled"
    speak = head in nouns.SPEAKERS or _SPEAKS.match(text, end)
    live = _LIVES.match(text, end) or ((head in nouns.DWELLERS or "opulation" in before) and _POPULATION.search(before))
    if not speak and not live:
        return ""
    return "" if _HARM.search(text[max(0, first.start - 60) : end + 80]) else "people_not_harmed"


def _judge_compound(word: str) -> str:
    """Judge "six-storey", "five-member", "60-drone": an adjective made of a number, unless it still counts."""
    if word in nouns.COUNTED_SINGULAR or word in ("strong", "plus", "odd", "something", "based"):
        return ""
    return "unit_count" if word in ("nation", "country", "state", "party", "member") else "pronoun"


# " was killed", " later died", " wounded": what "one" without a noun may still count
_HARMED = compile_plain(
    r"\s(?:(?:was|is|has|had|have|were|later|since|reportedly|also|still|been|fatally|seriously|badly)\s){0,3}(?:dead|burning|ablaze|taken\s(?:prisoner|hostage|captive)|wounded|injured|killed|"
    r"died|hurt|missing|destroyed|damaged|shot|hit|captured|intercepted|downed)\b"
)
# " of 20", " of the 70", " of about 300": a number follows, which `find_words` does not read
_OF_NUMBER = compile_plain(
    r"\sof\s(?:(?:the|its|their|his|our|these|those)\s)?(?:about\s|some\s|nearly\s)?(?:\d|two|three|four|five|six|seven|eight|nine|ten|twelve|several)\b"
)
# "an attack on one member is an attack on all"
_ONE_FOR_ALL = compile_plain(r"[^.;]{0,48}\b(?:on|against|for)\sall\b")
# "that one" sailor was hurt, "in which one" apartment block had taken a hit
_ONE_ACTS = compile_plain(
    r"\s(?!of\s)(?:[A-Za-z][\w'’-]{1,20}\s){1,4}?(?:was|were|has\sbeen|had|died|burned|burnt|sank|exploded|collapsed|fell|lost|suffered)\b"
)
_WHERE = nouns.words("in near at over on from to each")
# "lost three jets, Ukraine ", "killed nine men and the guards ": another that lost or did one
_OF_ANOTHER = compile_plain(
    r"(?:[,;]|\sand)\s(?:the\s(?!(?:other|last|first|only|new|next|same|latter|former|right|wrong|big|small|second|third)\s)"
    r"[a-z]+|(?:[A-Z][\w-]+\s?){1,3})\s$"
)
_ENDED = compile_plain(r"\s?(?:[.;,]|$)")
_NOT_SUPERLATIVE = nouns.words(
    "west forest guest arrest protest harvest rest test quest interest request conquest midwest priest"
)


_ONE_TIME = nouns.words(
    "operation attack strike raid exchange swap blow go night battle assault wave place sweep volley salvo barrage"
)


_WHICH_ONE = frozenset({"this", "previous", "last", "next", "latest", "earlier", "same", "final"})


def judge_one(text: str, after: list[Word], before: str, end: int) -> str:
    """Judge "one": counts before a noun ("one person", "one of the 70"), else a pronoun ("no one")."""
    earlier = [w.lower().strip("-") for w in _WORD.findall(before[-24:])]
    last = earlier[-1] if earlier else ""
    small = after[0][1].lower() if after else ""
    if last in ("no", "number", "world"):
        return "ordinal" if last == "number" else "pronoun"
    if last in _WHICH_ONE or (last in ORDINALS and (_HARMED.match(text, end) or not is_plural(small))):
        return "pronoun"  # "a third one was damaged", "the first one fell on the hall", "the previous one wounded 14"
    if last in ("in", "during", "within", "at") and small in _ONE_TIME:
        return "pronoun"  # "the most captives in one operation"
    if _ONE_FOR_ALL.match(text, end) or _ONE_OF_MANY.match(text, end):
        return "pronoun"
    if _HARMED.match(text, end):
        return ""
    if small in ("more", "other") and after:
        end += len(after[0][0]) + len(small)
        if _HARMED.match(text, end):
            return ""
        after = after[1:]
        small = after[0][1].lower() if after else ""
    bare = not small or small in nouns.FUNCTION_WORDS or small in nouns.SUPERLATIVES
    opened = before.rstrip().endswith((":", ",", ";", "-", "–"))  # "in the past day: one tank"
    told = last == "that" and small in nouns.ONE_HARMED  # "said that one person died"
    told = told or (last in ("that", "which") and (small == "of" or bool(_ONE_ACTS.match(text, end))))
    if (last in nouns.BEFORE_PRONOUN_ONE and not opened and not told) or (
        bare and last in ("the", "as", "not", "a", "another", "first", "new")
    ):
        return "pronoun"
    if small == "of":
        return _judge_one_of(text, after, end, last=last)
    if bare and _OF_ANOTHER.search(before) and _ENDED.match(text, end):
        return ""
    if bare:
        listed = last == "and" or before.rstrip().endswith((",", ";", ":", "-", "–"))
        goes_on = (listed or not before.strip()) and small in _WHERE
        return "" if last in nouns.BEFORE_ONE or goes_on else "pronoun"
    if after[0][0][:1] in _HYPHENS and after[0][0]:
        return "duration" if nouns.UNITS.get(small) == "duration" else "pronoun"
    if small in nouns.NOT_AFTER_ONE:
        return "pronoun"
    return nouns.UNITS.get(small) or ("unit_count" if small in nouns.UNIT_COUNT_ONE else "")


def _judge_one_of(text: str, after: list[Word], end: int, *, last: str) -> str:
    """Judge "one of ...": "struck one of its largest depots" counts a depot, "is one of the largest" counts nothing."""
    if last in ("was", "is", "were", "be", "been", "became") and _OF_NUMBER.match(text, end):
        return "pronoun"  # "her brother was one of the 1,200 people who died"
    if _OF_NUMBER.match(text, end):
        return ""
    rest = [word.lower() for _, word in after[1:4]]
    if not rest or (rest[0] in ("those", "them", "us", "many", "these") and len(rest) == 1):
        return "pronoun"
    if last not in nouns.BEFORE_ONE and any(
        w in nouns.SUPERLATIVES or (w.endswith("est") and w not in _NOT_SUPERLATIVE) for w in rest
    ):
        return "pronoun"
    head = find_head(after[1:])
    if head in nouns.SPEAKERS and not _HARM.search(text[max(0, end - 60) : end + 80]):
        return "people_not_harmed"
    return "unit_count" if head in nouns.UNIT_COUNT else nouns.UNITS.get(head, "")


HURT = frozenset("injured wounded hurt killed dead missing displaced".split())


def _judge_many(word: str, after: list[Word], before: str) -> str:
    """Judge "many", "multiple": a vague count only right before a noun ("many houses"), not "how many", "many of"."""
    earlier = _WORD.findall(before[-14:])
    last = earlier[-1].lower() if earlier else ""
    if last in ("how", "as", "so", "too", "not", "that") or not after:
        return "pronoun"
    small = after[0][1].lower()
    if word == "multiple" and small in ("rocket", "launch", "launcher", "launchers"):
        return "model_name"
    head = find_head(after)
    if word == "many" and small in HURT and last in ("and", "with", "while"):
        return ""  # "ten were killed and many injured"
    if small in nouns.FUNCTION_WORDS or small in nouns.AFTER_MANY or small in PLURALS or not head:
        return "pronoun"
    if head in nouns.UNIT_COUNT:
        return "unit_count"
    return nouns.UNITS.get(head, "") or ("people_not_harmed" if head in nouns.SPEAKERS else "")


def counts_nothing(text: str, start: int, end: int) -> bool:
    """Tell whether "no", "none", "nil" or "zero" leads to nothing that could be counted: "no longer", "No, ..."."""
    word = text[start:end].lower()
    after = text[end : end + 60]
    if word == "none":
        return not re.match(
            r"\s(?:of\s(?!th(?:is|at)\b|their\sbusiness)|(?:were|was|have|had|reached|hit|killed|injured|wounded|hurt|dead)\b)",
            after,
        )
    if not after[:1].isspace():
        return True
    following = [w.lower() for w in _WORD.findall(re.split(r"[.,;:!?()]", after)[0])[:4]]
    if not following or following[0] in nouns.NO_PHRASE or following[0] in nouns.FUNCTION_WORDS:
        return True
    for item in following:
        if item in nouns.FUNCTION_WORDS or item in nouns.UNITS or item in nouns.NO_PHRASE:
            return True
        if item in nouns.NO_MASS or (is_plural(item) and not item.endswith(("'s", "’s"))):
            return False
    return True
