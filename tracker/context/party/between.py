"""Roles of harm, its words -> the same where the words tell of both sides: none's toll, or that of a clash.

"33 have died on both sides" is no one's toll; "two Turkish soldiers died in clashes with Kurdish fighters in Syria"
names who did it, and "a Saudi captain died and six others were hurt" whose the others are.
"""

from tracker import patterns as regex
from tracker.context.party.setting import FLIGHT, HARM_OF_MEN, Roles, Setting
from tracker.context.party.wording import Reading
from tracker.lexicon.wars import is_internal
from tracker.model import Mention

# "10 fighters <after three of their boats were attacked by> US forces"
_BY_FOE = regex.compile(
    r"\b(?:attacked|struck|hit|bombed|shelled|sunk|raided|ambushed|strafed|targeted)\sby\s(?:the\s)?(?:\w+\s)?$",
    regex.IGNORECASE,
)
# "40,000 <have been killed in the insurgency>": by no one side
_IN_WAR = regex.compile(
    r"[^.;:,]{0,60}?\b(?:killed|died|dead|lost\stheir\slives|perished)\b[^.;:,]{0,20}?\sin\s(?:the|this|that)\s(?:[\w-]+\s){0,3}?"
    r"(?:conflict|insurgency|rebellion|uprising|civil\swar)\b",
    regex.IGNORECASE,
)
# "killed <on both sides>", "displaced <on each side of the border>"
_BEHIND = regex.compile(
    r"[^.;:\d]{0,60}?\b(?:on|from|among|of|in)\s(?:both|either|each|all|the\stwo)\s(?:warring\s|of\sthe\s)?(?:sides?|countries|nations|armies)\b",
    regex.IGNORECASE,
)
# "<On both sides, >143 died"
_AHEAD = regex.compile(r"\b[Oo]n\s(?:both|either|each|all)\ssides?\b[^.;:\d]{0,40}$")
# "20 have died<: 13 in> Thailand <and seven in> Cambodia"
LONGEST_SHARE = 90  # signs, from the last digit or word of the number on
_SHARE = regex.compile(
    r"(?:\d[\d,.]*|an?|twelve|eleven|ten|nine|eight|seven|six|five|four|three|two|one|\w+teen|\w+ty(?:-\w+)?|dozens|hundreds)"
    r"\s(?:(?:people|persons|civilians?|soldiers?|others|killed|dead|deaths?|died|wounded|injured)\s){0,2}(?:in|on|from)\s(?:the\s)?$",
    regex.IGNORECASE,
)
# "killed <in clashes with> Hezbollah", "<in a firefight between the army and> Kurdish fighters"
_CLASH = regex.compile(
    r"\b(?:in|during|amid)\s(?:[\w-]+\s){0,4}?(?:clash(?:es)?|battles?|fighting|fire-?fights?|combat|skirmish(?:es)?|gun\s?battles?|gun\s?fights?"
    r"|exchanges?\sof\s(?:fire|gunfire))\s(?:with|against|between)\s(?:[\w’'-]+\s){0,4}?$",
    regex.IGNORECASE,
)
# "A Saudi <captain died and >six others"
_AND_OTHERS = regex.compile(
    r"(?:['’]s?)?\s(?:[\w-]+\s){1,9}?(?:was|were|(?:ha[ds]|have)\sbeen|died)\s?(?:\w+\s)?(?:killed|slain|wounded|injured|hurt|martyred|missing)?"
    r"(?:\s[\w-]+){0,5}?,?\s(?:and|while)\s(?:at\sleast\s|another\s|some\s|about\s)?$",
    regex.IGNORECASE,
)
_OTHERS = regex.compile(r"\bothers\b", regex.IGNORECASE)


def find_others_owner(mention: Mention, read: Reading) -> str:
    """Find whose men "others" are, by the one told before them: "a Saudi captain died and six others"."""
    if mention.event not in HARM_OF_MEN or not _OTHERS.search(read.text, read.start, read.end + 8):
        return ""
    whose = ""
    for named in read.parties:
        if named.form in ("demonym", "force", "country") and _AND_OTHERS.fullmatch(read.text, named.end, read.start):
            whose = named.party
    return whose


def settle_between(roles: Roles, mention: Mention, setting: Setting, read: Reading) -> Roles:
    """Leave out of roles who is only one of two, and name the foe of a clash."""
    if mention.event == "lost" and not roles.actor and roles.affected:
        return Roles(_find_foe(_BY_FOE, roles.affected, setting, read), roles.affected)
    if mention.event not in HARM_OF_MEN | FLIGHT or read.agent or read.subject:
        return roles
    inner = next((a for a, b in setting.wars[:1] if a == b), "")
    if inner and not (read.owner or setting.own_place) and _IN_WAR.match(read.text, read.end):
        return Roles("", inner)
    if _is_of_both(setting, read):
        return Roles("", roles.affected if is_internal(roles.affected, setting.wars) else "")
    if mention.event in HARM_OF_MEN and not roles.actor and roles.affected:
        return Roles(_find_foe(_CLASH, roles.affected, setting, read), roles.affected)
    return roles


def _is_of_both(setting: Setting, read: Reading) -> bool:
    """Whether a toll is that of both sides."""
    if read.owner:
        return False
    first = max(0, read.start - 60)
    if _BEHIND.match(read.text, read.end) or _AHEAD.search(read.text, first, read.start):
        return True
    shares = {
        p.party
        for p in read.parties
        if p.start > read.end
        and p.form == "country"
        and _SHARE.search(read.text, max(read.end, p.start - LONGEST_SHARE), p.start)
    }
    return any(a != b and shares >= {a, b} for a, b in setting.wars)


def _find_foe(words: regex.Pattern[str], affected: str, setting: Setting, read: Reading) -> str:
    """Find whom the dead fought: "killed in clashes with Hezbollah"."""
    for named in read.parties:
        foes = named.party in setting.sides and named.party != affected
        if foes and read.end < named.start <= read.end + 160 and words.search(read.text, read.end, named.start):
            return named.party
    return ""
