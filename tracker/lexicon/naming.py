"""Noun phrase -> a body or outlet that the lexicon does not know, by the words of its name; or that it names nobody."""

from tracker import patterns as regex
from tracker.lexicon.claimants import Speaker, find_claimants

# What is counted, and says nothing
_COUNTED = regex.compile(
    r"(?:['’]s?|\b\p{Lu}\p{L}+(?:ian|ish|an|ese|i|ch))\s(?:\p{Ll}+\s){0,2}(?:refugees|drones|missiles|tanks|vehicles|losses|casualties|deaths|prisoners|POWs|attacks?|strikes?|citizens|children|women|men|people"
    r"|homes|houses|buildings|weapons|shells|assets|territory|soil|land|aid|bodies|victims|invasion|war|offensive|occupation)$"
)
# "the official page of the department": where a post stands, not who wrote it
_PAGE = regex.compile(
    r"(?:the\s|an?\s|its\s|his\s|her\s|their\s)?(?:(?:official|personal|own|Telegram|Facebook|social|media|verified)\s){1,3}(?:page|website|site|channel|account)s?\b",
    regex.IGNORECASE,
)
# "The military document notes": of whoever put it out
A_DOCUMENT = regex.compile(r"(?:[Tt]h(?:e|is)\s\p{Ll}|\p{L})\p{Ll}+\s(?:\p{Ll}+\s)?document")
# "Reports from Gaza": nobody's
_TIDINGS = regex.compile(
    r"(?:\p{L}+\s)?(?:reports|news|word|pictures|videos?|footage|images)\s(?:from|in|out\sof)\s", regex.IGNORECASE
)
# "The offensive actions of the Russian troops": what they do, which says nothing
_DEEDS = regex.compile(
    r"(?:the\s+)?(?:\w+\s+){0,3}(?:man(?:o)?euv(?:er|re)s?|operations?|attacks?|actions?|offensives?|losses|movements?|strikes?|"
    r"advances?|positions?|attempts?|efforts?|shelling|goals?|plans?|tactics)\s+(?:of|by|against|on)\b",
    regex.IGNORECASE,
)
# "Association for Detained Persons", "Tarnow School of Economics": a body's name, with what it is for
_SOCIETY = regex.compile(
    r"""(?:(?!(?:The|An?)\s)\p{Lu}[\p{L}'’-]*\s){0,4}(?:Association|Network|Institute|Committee|Cent(?:er|re)|Union|Council|Organi[sz]ation|Foundation
    |Observatory|Syndicate|Society|School|University|League|Forum|Fund|Federation|Alliance|Movement|Agency|Bureau|Board|Coalition|Initiative
    |Campaign|Project|Group|Commission)\s(?:for|of|to|on|against)\s(?:the\s)?\p{Lu}[\p{L}'’-]*(?:\s(?:and\s(?:the\s)?|of\s(?:the\s)?|for\s|in\s(?:the\s)?)?\p{Lu}[\p{L}'’-]*){0,5}""",
    regex.VERBOSE,
)
# "the research group <Sky Watch Burma>", "monitor <Iraq Tally>": a name behind what it is
_MONITOR_NAME = regex.compile(
    r"""(?:research|monitoring|monitor|rights|human\srights|aid|advocacy|campaign|watchdog|charity|think[\s-]tank|war\smonitor|non-profit|nonprofit|conflict)
    (?:\s(?:group|organi[sz]ation|body|project|network|centre|center))?\s(?P<name>\p{Lu}[\p{L}'’-]+(?:\s(?:of\s|for\s)?\p{Lu}[\p{L}'’-]+){0,4})$""",
    regex.VERBOSE,
)
# "Zorza War Watch", "the Zorza Information Centre": a body by the last word of its name
_BODY_NAME = regex.compile(
    r"""(?:(?:the|a|an)\s)?(?P<name>(?!(?:Press|Joint|Operations?|Command|Coordination|The|An?)\b)\p{Lu}[\p{L}'’-]+(?:\s(?!(?:Press|Joint|Operations?|Command|Coordination)\b)\p{Lu}[\p{L}'’-]+){0,4}
    \s(?:Watch|Initiative|Tracker|Monitor|Trust|Church|Archdiocese|Diocese|Cent(?:er|re)|Archive|Lab))""",
    regex.VERBOSE,
)
# "Censor.NET", "the gazette.ua website": an outlet by its address
_SITE = regex.compile(
    r"(?P<name>[\w-]{3,30}\.(?:net|com|ua|ru|org|media|info|tv))(?:\s(?:website|site|portal|news))?", regex.IGNORECASE
)


def read_society(phrase: str) -> Speaker | None:
    """Read the name of a body that the lexicon does not know, where its words say that it is one."""
    if (society := _SOCIETY.search(phrase)) and len(phrase) - len(society[0]) <= 12 and phrase.endswith(society[0]):
        return Speaker(society[0], "", "ngo_or_monitor", "body")
    if (monitor := _MONITOR_NAME.search(phrase)) and monitor.start() <= 12 and len(monitor["name"]) > 3:
        return Speaker(monitor["name"], "", "ngo_or_monitor", "body")
    if named := _BODY_NAME.fullmatch(phrase):
        return Speaker(named["name"], "", "ngo_or_monitor", "body")
    return None


def read_site(phrase: str) -> Speaker | None:
    """Read an outlet by its address: "ukrinform.net" is Ukrinform, where the lexicon knows it."""
    site = _SITE.fullmatch(phrase)
    if site is None:
        return None
    known = find_claimants(site["name"].split(".")[0].capitalize())
    return known[0].speaker if known else Speaker(site["name"], "", "media", "media")


# "No one", "nobody", "none of the groups": deny, and speak for nobody
_NO_ONE = regex.compile(r"(?:No|None|Nobody|Neither|no|none|nobody|neither)\b")


def is_nobody(phrase: str) -> bool:
    """Tell a phrase that names no speaker: "reports from Gaza", "the attacks of the army", "this document"."""
    nothing = _TIDINGS.match(phrase) or _PAGE.match(phrase) or _DEEDS.match(phrase) or A_DOCUMENT.fullmatch(phrase)
    return not phrase or nothing is not None or _NO_ONE.match(phrase) is not None or _COUNTED.search(phrase) is not None
