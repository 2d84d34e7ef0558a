"""The number "one", the words around -> why it counts nothing, or "": "no one", but "one of the 70 was hit"."""

import re

from tracker.patterns import compile_plain
from tracker.quantities import nouns
from tracker.quantities.heads import HYPHENS, WORD, Word, find_head, is_plural
from tracker.quantities.persons import HARM
from tracker.quantities.words import ORDINALS

# one " of dozens of sites that were hit"
_ONE_OF_MANY = re.compile(r"\sof (?:the )?(?:many|several|dozens|scores|hundreds|thousands|countless)\b", re.I)
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
    r"[a-z]+|(?:[A-Z][\w-]++\s?){1,3})\s$"
)
_ENDED = compile_plain(r"\s?(?:[.;,]|$)")
_NOT_SUPERLATIVE = nouns.words(
    "west forest guest arrest protest harvest rest test quest interest request conquest midwest priest"
)
_ONE_TIME = nouns.words(
    "operation attack strike raid exchange swap blow go night battle assault wave place sweep volley salvo barrage"
)
# "launched one " of its largest raids with drones and missiles": a circumstance, and no count of attacks
_GREATEST_ATTACKS = compile_plain(
    r"\sof\s(?:[\w’'.-]+\s){0,4}(?:\w+est|worst|most\s\w+|heaviest)\s(?:[\w’'.,-]+\s){0,5}?"
    r"(?:attacks|strikes|barrages|bombardments|assaults|raids|waves|offensives|shellings|airstrikes|salvos|battles)\b"
)
_EQUATED = compile_plain(r"\b(?:this|it|that|he|she)\s(?:was|is)\sone$", re.I)
_DEATHS = frozenset({"death", "deaths", "killing", "wounding"})
_GOING_ON = frozenset({"and", "while", "with", "but", "in", "at", "near"})
_WHICH_ONE = frozenset({"this", "previous", "last", "next", "latest", "earlier", "same", "final"})


def judge_one(text: str, after: list[Word], before: str, end: int) -> str:
    """Judge "one": counts before a noun ("one person", "one of the 70"), else a pronoun ("no one")."""
    earlier = [w.lower().strip("-") for w in WORD.findall(before[-24:])]
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
    if last == "of" and earlier[-2:-1] and earlier[-2] in _DEATHS and (not small or small in _GOING_ON):
        return ""  # "resulted in the death of one and 30 injuries"
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
    if after[0][0][:1] in HYPHENS and after[0][0]:
        return "duration" if nouns.UNITS.get(small) == "duration" else "pronoun"
    if small in nouns.NOT_AFTER_ONE:
        return "pronoun"
    return nouns.UNITS.get(small) or ("unit_count" if small in nouns.UNIT_COUNT_ONE else "")


def _judge_one_of(text: str, after: list[Word], end: int, *, last: str) -> str:
    """Judge "one of ...": "struck one of its largest depots" counts a depot, "is one of the largest" counts nothing."""
    if last in ("was", "is", "were", "be", "been", "became") and _OF_NUMBER.match(text, end):
        return "pronoun"  # "her brother was one of the 1,200 people who died"
    if _EQUATED.search(text[max(0, end - 24) : end]):
        return "pronoun"  # "whether this was one of the drones shot down earlier"
    if _OF_NUMBER.match(text, end):
        return ""
    if _GREATEST_ATTACKS.match(text, end):
        return "pronoun"
    rest = [word.lower() for _, word in after[1:4]]
    if not rest or (rest[0] in ("those", "them", "us", "many", "these") and len(rest) == 1):
        return "pronoun"
    if last not in nouns.BEFORE_ONE and any(
        w in nouns.SUPERLATIVES or (w.endswith("est") and w not in _NOT_SUPERLATIVE) for w in rest
    ):
        return "pronoun"
    head = find_head(after[1:])
    if head in nouns.SPEAKERS and not HARM.search(text[max(0, end - 60) : end + 80]):
        return "people_not_harmed"
    return "unit_count" if head in nouns.UNIT_COUNT else nouns.UNITS.get(head, "")
