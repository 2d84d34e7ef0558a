"""What the words and the setting say -> who did a harm whose words name nobody."""

from tracker import patterns as regex
from tracker.context.party.setting import VIOLENCE, Setting
from tracker.context.party.wording import Reading
from tracker.lexicon.wars import is_internal, opponent

# Who is bombed in Yemen, and how a foreign air force is told from the government's troops
HOUTHIS = regex.compile(r"\b(?:Houthis?|Huthis?|rebels?|militants|militia|terrorists)\b")
AIR_WAR = regex.compile(r"\b(?:coalition|air ?strikes?|air raids?|warplanes?)\b", regex.IGNORECASE)
# "armed men stopped a lorry", "by unidentified gunmen": nobody knows who
UNKNOWN = regex.compile(
    r"\b(?:armed (?:men|group|bandits|robbers)|"
    r"(?:unidentified|unknown|masked|suspected)\s(?:\w+\s)?(?:gunmen|men|attackers|"
    r"assailants|assailant|gunman|persons?|individuals|group|militants|jihadists|bandits))\b",
    regex.IGNORECASE,
)
# "27 soldiers <were killed in the fighting>"
IN_FIGHTING = regex.compile(
    r"[^.;:,]{0,60}?\b(?:killed|died|wounded|injured)\sin\s(?:the\s|these\s)?(?:\w+\s)?(?:fighting|clashes|battles?|firefights?|combat)\b"
)
# "Kyiv denied responsibility for an attack": whose it was is not said
DISOWNED = regex.compile(
    r"\bden(?:y|ies|ied|ying)\s(?:any\s|all\s)?(?:responsib\w+|involvement|role|blame)\b", regex.IGNORECASE
)
# "two gunmen <killed>", "an attacker stabbed"
GUNMEN = regex.compile(
    r"\b(?:gunm[ae]n|attackers?|assailants?|stabber|knifeman)\s(?:[^.;:\d]{0,40}\s)?(?:killed|wounded|injured|shot|opened\sfire|stabbed|killing|wounding)\b[^.;:]{0,60}$"
)
# "<The overnight barrage>, made of 90 missiles, killed nine": the one told of before
THE_ATTACK = regex.compile(
    r"\W{0,3}(?:The|This|That|These|Those)\s(?:[\w-]+\s){0,3}?"
    r"(?:attacks?|(?:air\s?)?strikes?|barrages?|salvos?|raids?|bombings?|bombardments?|shelling|assaults?|blasts?|explosions?|ambush)\b"
)
DEBRIS = regex.compile(r"\b(?:debris|wreckage|shrapnel|fragments)\b", regex.IGNORECASE)
MINE = regex.compile(r"(?<!\bcoal )\bmine(?:s|fields?)?\b(?!\s+(?:shaft|worker))", regex.IGNORECASE)


def _is_nobodys(text: str) -> bool:
    """Whether the words leave open who did it: a mine, an unknown hand, a deed that a side disowns."""
    return any(pattern.search(text) for pattern in (MINE, UNKNOWN, DISOWNED))


def _struck_here(setting: Setting, read: Reading, enemy: str, affected: str) -> bool:
    """Whether a neighbour is told to strike a country at war within, before or, where that war leads, right here."""
    if read.attacker == enemy or affected == "yemen" or THE_ATTACK.match(read.text):
        return True
    return setting.wars[0] != (affected, affected) and enemy in (setting.launcher, setting.attacker)


def _is_internal_deed(read: Reading) -> bool:
    """Whether the words leave it open that those told of before did it: no jets, no party that may have done it."""
    return AIR_WAR.search(read.text) is None and not read.attacker


def find_striker(setting: Setting, read: Reading, affected: str) -> str:
    """Who did a harm whose words name nobody: where an attack is told, the foe of who bears it; for mines, nobody."""
    told = setting.violence or VIOLENCE.search(read.text) is not None
    if not affected or not told or _is_nobodys(read.text):
        return ""
    if GUNMEN.search(read.text, 0, read.start) and not is_internal(affected, setting.wars):
        # "elsewhere two gunmen shot six dead": not the side whose missiles were told of
        return "palestine" if ("israel", "palestine") in setting.wars and affected == "israel" else ""
    told_before = setting.previous if setting.told_here else None
    if (
        told_before
        and not told_before.actor
        and told_before.affected == affected
        and is_internal(affected, setting.wars)
    ):
        return ""  # "189 attacks, which have killed 1,670": by whoever attacked
    if setting.launcher and setting.launcher != affected and DEBRIS.search(read.text):
        return setting.launcher  # the wreckage is of what was launched
    if not any(affected in war for war in setting.wars):  # "an American died in the raid on Kyiv"
        hit = "" if is_internal(read.victim, setting.wars) else read.victim
        return setting.attacker or opponent(hit, setting.wars)
    own_war = is_internal(affected, setting.wars) and setting.wars[0][0] != affected == setting.wars[0][1]
    if own_war and setting.attacker == affected and _is_internal_deed(read):
        return affected  # "The rebels hit five homes in Marib. Missiles also destroyed a mosque": not the coalition
    enemy = affected if setting.occupied else opponent(affected, setting.wars)
    if enemy == affected and setting.occupied and not is_internal(affected, setting.wars):
        return ""  # in occupied land either side may have done it
    for foe in (setting.launcher, setting.attacker):  # of two enemies the one that the text has just spoken of
        if foe and foe != affected and any({foe, affected} == {*war} for war in setting.wars):
            enemy = foe
            break
    if enemy != affected and is_internal(affected, setting.wars) and not _struck_here(setting, read, enemy, affected):
        return ""  # the dead of a war within are not the neighbour's who also strikes there
    if affected == "yemen" and HOUTHIS.search(read.text, read.start, read.end) and AIR_WAR.search(read.text):
        abroad = next((a for a, b in setting.wars if b == "yemen" != a), "")
        enemy = abroad or enemy
    if enemy == affected and IN_FIGHTING.match(read.text, read.end):
        return affected  # "27 soldiers were killed in the fighting", not by the jets told of before
    if enemy == affected and is_internal(affected, setting.wars) and not setting.attacker:
        return affected  # a country at war with itself
    return enemy if enemy != affected else setting.attacker
