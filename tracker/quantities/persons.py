"""A number and the words around -> whether its people only speak, live or vote somewhere, unharmed."""

import re

from tracker.patterns import compile_plain
from tracker.quantities import nouns
from tracker.quantities.heads import Word, find_head
from tracker.quantities.numbers import Number

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
HARM = compile_plain(
    r"\b(?:kill|wound|injur|hurt|suffered|perish|dead|die[sd]?\b|dying|death|casualt|displac|evacuat|flee|fled|captur|detain|arrest|abduct"
    r"|kidnap|missing|vanish|disappear|rescu|trapped|starv|hit\b|hospitali|struck|without|execut|tortur|murder|massacr|shot|bod(?:y|ies)"
    r"|victims?|prison|hostage|sanction|homeless|assassinat|poison|bomb|strike\son|down(?:ed|ing)\b|intercept|destr|lives\b|lost\b|los(?:e|ing|ses)\b|drones?\b|UAVs?\b|missiles?\b|deport|releas|freed|swap)",
    re.I,
)


def judge_people(text: str, first: Number, after: list[Word], before: str, end: int) -> str:
    """Refuse people who speak, live or vote, unless something nearby says that they came to harm."""
    head = find_head(after)
    if _SHARE_OF.search(before) and _INHABITANTS.match(text, end):
        return "people_not_harmed"  # "90% of Gaza's 2.3 million people have fled"
    speak = head in nouns.SPEAKERS or _SPEAKS.match(text, end)
    live = _LIVES.match(text, end) or ((head in nouns.DWELLERS or "opulation" in before) and _POPULATION.search(before))
    if not speak and not live:
        return ""
    return "" if HARM.search(text[max(0, first.start - 60) : end + 80]) else "people_not_harmed"
