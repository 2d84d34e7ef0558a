"""A number and the words around -> whether it is a score, a ratio or so many times: "three times as many"."""

import re

from tracker.patterns import compile_plain
from tracker.quantities.numbers import Number

# " votes", " in favour", " against", "-vote majority", " abstentions"
_VOTE = compile_plain(r"[\s-](?:votes?|in\sfavou?r\b|abstentions?|abstained|majority)\b", re.I)
# "voted 51", "votes to 48", "a score of ", "odds of "
_VOTE_BEFORE = compile_plain(
    r"\b(?:voted|vote\sof|votes?\sto|votes?\sagainst|a\sscore\sof|ratio\sof|odds\sof)\s$", re.I
)
_VOTE_HINT = compile_plain(r"[Vv]ote|score|ratio|odds")  # a cheap first look
# " times as many", " times more", " times the": a ratio, not a count
_RATIO = compile_plain(
    r"\stimes\s(?:as|more|less|fewer|higher|lower|larger|bigger|greater|smaller|faster|slower|longer|the|that|its|what"
    r"|over(?!\s(?:the|this|these|that|past|last)\s))\b"
)
# "one refugee to every seven inhabitants", "two nurses for every bed"
_TO_EVERY = compile_plain(r"\s[a-z]{3,14}\s(?:to|for|per)\severy\b|\sto\sone\b")
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


def judge_times(text: str, small: str, first: Number, end: int) -> str:
    return "out_of_scope" if small == "times" and not _counts_blows(text, first, end) else ""


def _counts_blows(text: str, first: Number, end: int) -> bool:
    """Tell "shelled the town 46 times", "attempted four times to advance", from "three times as many"."""
    if first.form not in ("digits", "words"):
        return False
    before, after = text[max(0, first.start - 90) : first.start], text[end : end + 60]
    if _SPORT.search(before) or _RATIO.match(text, end):
        return False
    return bool(_BLOWS_BEFORE.search(before) or _BLOWS_AFTER.match(after))


def is_score(text: str, end: int, before: str) -> bool:
    """Tell votes and ratios: "by 51 votes to 48", "three times as many", "one for every 15 people"."""
    if _VOTE_HINT.search(before[-20:]) and _VOTE_BEFORE.search(before):
        return True
    ratio = _RATIO.match(text, end) or _TO_EVERY.match(text, end)
    return bool(_VOTE.match(text, end) or ratio) or before.endswith(_FOR_EVERY)
