"""Who counts the dead and in what words -> whose they are, where neither an owner nor an attack is named."""

from tracker import patterns as regex
from tracker.context.party.setting import Setting
from tracker.context.party.wording import Reading
from tracker.lexicon.wars import INTERNAL, is_internal
from tracker.model import Mention

# "<Sudan>'s war has killed": a country's war with itself
OWN_WAR = regex.compile(
    r"['’]s?\s(?:(?:long|brutal|civil|own|bloody|two|three|four|five|\w+-year|\w+-long|\w+-month)\s){0,3}(?:war|conflict|fighting|violence|unrest|insurgency)\b",
    regex.IGNORECASE,
)
# "<its own dead> at nine", "<their own losses> to 300"
OWN_DEAD = regex.compile(
    r"\b(?:its|their)\s(?:own\s(?:\w+\s)?(?:dead|losses|casualties|killed|fallen|toll|wounded)\b"
    r"|(?:dead|losses|casualties|fallen|toll|wounded)\sat\b)",
    regex.IGNORECASE,
)
# "killed <in its border regions>", "<on their territory>"
AT_HOME = regex.compile(
    r"\b(?:in|on|across)\s(?:its|their|his|our)\s(?:own\s)?(?:\p{Ll}+\s)?(?:regions?|territory|soil|provinces?|border\s(?:areas?|villages|towns)|"
    r"villages|towns|cities)\b"
)
# "wounded were <flown back to> Pyongyang", "bodies were sent home to"
BACK_TO = regex.compile(
    r"\b(?:flown|sent|taken|brought|shipped|evacuated|repatriated|returned)\b[^.;:]{0,30}?\b(?:(?:back|home)\s)(?:[^.;:]{0,12}\s)?to\s(?:the\s)?$",
    regex.IGNORECASE,
)
# "<Thailand> says", "<Islamabad> reported"
SAYS = regex.compile(
    r"\s(?:now\s|also\s|has\s)?(?:says?|said|reports?|reported|counts?|counted|announced|put(?:s)?|confirmed)\b"
)
OUTSIDERS = regex.compile(
    r"\b(?:enem(?:y|ies)|fighters|militants|rebels|terrorists|mercenaries|occupiers|invaders|gunmen|soldiers|troops|servicemen)\b",
    regex.IGNORECASE,
)
# What an army calls those whom it kills
OUTLAWS = regex.compile(
    r"\b(?:terrorists?|militants?|jihadists?|extremists?|insurgents?|bandits?|rebels?|gunmen|outlaws|mercenaries|Islamists?|"
    r"gang members|guerrillas?)\b",
    regex.IGNORECASE,
)
# Men of an army that has ranks; "fighters" and "occupiers" are the other's
RANKS = regex.compile(
    r"\b(?:servicem[ae]n|service\smembers|soldiers?|military\spersonnel|border\sguards?|conscripts?|officers?|marines|paratroopers?)\b",
    regex.IGNORECASE,
)
STATEMENT = regex.compile(r";\s|\.\s|,?\s(?:while|whereas|but)\s")


def find_own_war(mention: Mention, read: Reading, offset: int) -> str:
    """The country whose war with itself does a harm: "Sudan's war has displaced 10 million"."""
    at = mention.cue.start - offset if mention.cue else read.start
    for p in read.parties:
        if p.party in INTERNAL and p.end <= min(at, read.start) <= p.end + 90 and OWN_WAR.match(read.text, p.end):
            return p.party
    return ""


def find_own_dead(mention: Mention, setting: Setting, read: Reading) -> str:
    """The side whose dead are counted, by who counts them, where they are or where they are brought."""
    for p in read.parties:
        if p.start >= read.end and p.party and BACK_TO.search(read.text, read.end, p.start):
            return p.party
    side = setting.speaker
    if side not in setting.sides or is_internal(side, setting.wars) or read.owner:
        return ""
    if OWN_DEAD.search(read.text, 0, read.start):
        return side
    if AT_HOME.search(read.text, read.end, read.end + 60) and not OUTSIDERS.search(read.text, read.start, read.end):
        return side
    return side if _says_dead(mention, setting, read) or _says_soldiers(mention, setting, read) else ""


def _says_soldiers(mention: Mention, setting: Setting, read: Reading) -> bool:
    """Tell "six soldiers died over the past day, Kyiv's spokesman said": Kyiv has other words for those it fights.

    Moscow's ministry counts the enemy's soldiers in the same words, so that its own are left to other signs.
    """
    if mention.subject != "troops" or setting.speaker != "ukraine" or (setting.own_place or "ukraine") != "ukraine":
        return False
    told = {read.agent, read.subject, read.attacker, setting.force, setting.loser} - {""}
    foreign = any(p.party != "ukraine" for p in read.parties) or not told <= {"ukraine"}
    return not foreign and RANKS.search(read.text, read.start, read.end) is not None


def _says_dead(mention: Mention, setting: Setting, read: Reading) -> bool:
    """Tell "Thailand says 14 killed": a country counts its own, where the statement names no other and no place."""
    if mention.subject not in ("people", "civilians", "children", "women") or read.agent or setting.own_place:
        return False
    if read.attacker or read.victim or read.subject not in ("", setting.speaker):
        return False
    if read.subject and mention.cue_form == "active":
        return False  # "India said it killed 100 men"
    low = max((m.end() for m in STATEMENT.finditer(read.text, 0, read.start)), default=0)
    cut = STATEMENT.search(read.text, read.end)
    here = [p for p in read.parties if low <= p.start < (cut.start() if cut else len(read.text)) and p.party]
    if any(p.party != setting.speaker for p in here) or OUTSIDERS.search(read.text, low, read.end):
        return False
    return any(
        p.form in ("country", "capital") and SAYS.match(read.text, p.end) and 0 < read.start - p.end < 40 for p in here
    )
