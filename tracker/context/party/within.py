"""Roles whose two sides bear one country's key -> the same without what the words leave open.

In a country at war within, an army and those it fights have one key. It is kept for whom the words name; that an armed
group did it, or that nobody is named, leaves the actor empty: a guess would say that the state killed.
"""

from tracker import patterns as regex
from tracker.context.party.counted import OUTLAWS
from tracker.context.party.setting import ROVING, Roles, Setting
from tracker.context.party.wording import Reading
from tracker.lexicon.wars import is_internal
from tracker.model import Mention

# Those who fight a state and hold none: "jihadists", "fighters of Boko Haram"
GROUPS = regex.compile(
    r"""\b(?:(?i:jihadis(?:ts?)?|Islamists?|extremists?|insurgents?|rebels?|guerrillas?|dissidents?|gunm[ea]n|gangs?|bandits?|terrorists?
    |militants?|raiders?|robbers|herders|separatists?|cartels?|vigilantes?|militia(?:s|men)?|armed\s(?:groups?|men|bandits)|the\sgroup)
    |[Aa]l[-\s]Qa(?:e|i)da|Islamic\sState|ISIS|ISIL|Daesh|JNIM|GSIM|AQIM|ISGS|Ansar[\p{L}-]*|Katiba|Boko\sHaram|ISWAP|Lakurawa
    |[Aa]l[-\s]Shabaa?b|M23|ADF|Allied\sDemocratic\sForces|CODECO|FDLR|Wazalendo|Ma[iï][-\s]Ma[iï]|LRA|ELN|FARC|Clan\sdel\sGolfo|Gulf\sClan
    |Viv\sAnsanm|Gran\sGrif|TTP|BLA|BLF|PKK|Fano|OLA|Oromo\sLiberation\sArmy|Abu\sSayyaf|NPA|New\sPeople['’]s\sArmy|Ambazonia\p{L}*
    |(?:\p{Lu}[\p{L}'’]+\s){1,3}(?:Liberation\s(?:Army|Front)|Resistance\sArmy)|S[eé]l[eé]ka|[Aa]nti-[Bb]alaka|Renamo|Naxal\p{L}*|Maoists?)\b""",
    regex.VERBOSE,
)
# The arms of a state: "the army", "an air strike", "government troops"
STATE = regex.compile(
    r"\b(?:army|military|junta|regime|government|air\s?force|navy|air\s?strikes?|jets?|warplanes?|helicopters?|aircraft|gunships?|"
    r"security forces|troops|police|soldiers of|artillery|barrel bombs?)\b(?!\s(?:casualties|deaths|fatalities|figures|"
    r"hospitals?|sources?|officials?|spokes\w+|statements?|officers?\s(?:said|told)|analysts?)\b)"
    r"(?!\s(?:in\s\p{Lu}\p{L}+\s)?(?:said|says|told|reported|confirmed|announced)\b)",
    regex.IGNORECASE,
)
# "a raid on <an> army camp", "stormed <the> police post", "a bomb outside <a> police station": who is struck
STRUCK_AT = regex.compile(
    r"""\b(?:(?:attack|raid|assault|ambush|blast|bomb(?:ing)?|explosion|strike|offensive|onslaught|fire|shot|gunfire|rockets?|mortars?)(?:ed|e?s)?
    (?:\s(?:placed|planted|detonated|went\soff|exploded|fired|launched))?\s(?:on|at|against|near|outside|inside|targeting|beside|under)
    |hits?|hitting|struck|stormed|storming|overran|overrunning|attack(?:ed|ing|s)|raid(?:ed|ing)|ambush(?:ed|ing)|target(?:ed|ing|s)
    |clash(?:ed|es|ing)\swith|fighting\s(?:with|against))\s(?:(?:an?|the|its|their|two|three|several|some|joint|local)\s)?(?:[\p{L}-]+\s){0,2}$""",
    regex.VERBOSE | regex.IGNORECASE,
)
# "an <army> base", "the <police> station": what is struck and does not act
STRUCK_THING = regex.compile(
    r"\s(?:\w+\s)?(?:bases?|camps?|posts?|outposts?|barracks|check-?points?|stations?|headquarters|positions|academy|convoys?|garrisons?|"
    r"facilit(?:y|ies)|installations?|hospitals?|buildings?|compounds?|vehicles?)\b",
    regex.IGNORECASE,
)
# What is done to the other side
DEEDS = frozenset("killed wounded killed_or_wounded missing captured lost launched hit destroyed damaged".split())
# What only a state drops or flies
FLOWN = frozenset(["bombs", "aircraft", "helicopters"])
# "the RSF", "Tigrayan forces": a force with a name of its own
NAME = regex.compile(r"\p{Lu}(?!ighters\b|roops\b|oldiers\b)")
# "196 people, <28 of them women, executed by government> forces", "... by Druze fighters"
BY_ARMED = regex.compile(
    r"(?:\([^()]{0,60}\)|[^.;:\d()]){0,60}?\b(?:killed|executed|shot(?:\sdead)?|slain|murdered|wounded|injured|beheaded|massacred|slaughtered|tortured)\b"
    r"[\s”\"]{1,2}(?:dead\s|to\sdeath\s)?by\s(?:the\s|members\sof\s(?:the\s)?){0,2}(?:[\p{L}-]+\s){0,3}?"
    r"(?:(?P<state>(?:government|security|regime|state)\s(?:forces|troops|soldiers)|army|military|police|ministry\spersonnel"
    r"|(?:members|personnel|forces)\s(?:of|under|from)\sthe\s(?:\p{L}+\s){0,2}?[Mm]inist(?:ry|ries))"
    r"|fighters|gunmen|militants|rebels|militia(?:s|men)?|tribesmen|insurgents|jihadists|assailants|armed\s(?:men|groups?))\b"
)
# "<the army> has since ", "<rebels> later ": between who acts and the verb
ONLY_LEADS = regex.compile(r"\s(?:(?:has|have|had|also|then|later|since|already|reportedly|\w+ly)\s){0,3}")
BY = regex.compile(r"\b(?:by|(?<!ccording\s)to|in an?(?:other)?|at the hands of)\s[^.,;]{0,60}")


def name_armed(roles: Roles, mention: Mention, setting: Setting, read: Reading) -> Roles:
    """Roles of what armed men without a name did in a war within: "executed by government forces", "... by gunmen"."""
    if mention.event not in DEEDS or not is_internal(roles.affected, setting.wars) or read.agent:
        return roles
    by = BY_ARMED.match(read.text, read.end)
    return Roles(roles.affected if by["state"] else "", roles.affected) if by else roles


def _find_state(text: str) -> regex.Match | None:
    """Find the first word for an arm of the state that may act: not the camp or the patrol that is struck."""
    for match in STATE.finditer(text):
        if not STRUCK_THING.match(text, match.end()) and not STRUCK_AT.search(text, 0, match.start()):
            return match
    return None


def _find_doer(mention: Mention, read: Reading) -> str:
    """Which of the two stands right before the verb: "the rebels fled after <troops> destroyed 11 huts"."""
    at = mention.cue.start - (mention.quantity.start - read.start) if mention.cue else 0
    if mention.cue_form != "active" or not 0 < at < read.start:
        return ""
    for doer, pattern in (("state", STATE), ("group", GROUPS)):
        last = next((m for m in reversed([*pattern.finditer(read.text, max(0, at - 60), at)])), None)
        if last and ONLY_LEADS.fullmatch(read.text, last.end(), at):
            return doer
    return ""


def settle_within(roles: Roles, mention: Mention, setting: Setting, read: Reading) -> Roles:
    """Leave out of roles within one country who is not named: "gunmen killed 34 in Niger" is not the state's deed."""
    party = roles.actor
    if party != roles.affected and any(p.text in ROVING and p.party == party for p in read.parties):
        return Roles("", roles.affected)  # of no state, and in another than the one whose key it bears
    if not party or party != roles.affected or not is_internal(party, setting.wars):
        return roles
    if mention.event not in DEEDS or (mention.subject in FLOWN and mention.cue_form == "active"):
        return roles
    men = mention.subject in ("troops", "people") and not read.owner
    if men and OUTLAWS.search(read.text, read.start, read.end):
        return Roles(party, "")
    before = read.text[: read.start]
    behind = BY.search(read.text, read.end)
    told = before + (behind.group() if behind else "")
    told_at = behind.span() if behind else (0, 0)
    forces = (
        p
        for p in read.parties
        if p.party == party
        and (p.form == "force" or p.text.startswith("Houthi"))
        and (p.end <= read.start or told_at[0] <= p.start < told_at[1])
    )
    named = any(NAME.match(p.text) and not GROUPS.fullmatch(p.text) for p in forces)
    state, group = _find_state(told), GROUPS.search(told)
    if state and group and (doer := _find_doer(mention, read)):
        return roles if doer == "state" else Roles("", party)
    if (state and not (group and group.start() < state.start())) or named:
        return roles  # not "gunmen stormed the army's post and killed 60"
    if group:
        return Roles("", party)
    return roles if read.subject or read.agent or read.attacker or setting.attacker == party else Roles("", party)
