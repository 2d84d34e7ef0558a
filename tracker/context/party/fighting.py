"""What the words and the setting say -> roles of losses, launches, interceptions and captures."""

from dataclasses import replace

from tracker import patterns as regex
from tracker.context.party.airspace import find_entered
from tracker.context.party.bombarded import find_owner, is_made_up
from tracker.context.party.counted import OUTLAWS, OWN_DEAD
from tracker.context.party.setting import (
    HOSTAGES,
    SCENE_OF,
    Roles,
    Setting,
    bearer,
    inherited,
    opponent_of,
    other,
)
from tracker.context.party.wording import Reading
from tracker.lexicon import acting
from tracker.lexicon.loading import Event
from tracker.lexicon.wars import BORDERING, INTERNAL, is_internal, opponent
from tracker.model import Mention
from tracker.schema import PEOPLE

# The verb makes its subject the one attacked: "repelled 12 assaults", "recorded 14 shellings".
SUFFERS = regex.compile(
    r"(?:repel|repuls|fend|beat(?:en)? back|suffer|endur|face[sd]?\b|withst|c[ao]me under|subject|fought off|"
    r"push(?:ed)? back|stopp|thwart|record|register|report|document|log|count|experienc|intercept|survive)",
    regex.IGNORECASE,
)
# "WHO has <verified> 189 attacks": who counts them did not carry them out
VERIFIED = regex.compile(
    r"\b(?:verif(?:ied|ies)|document(?:ed|s)|record(?:ed|s)|register(?:ed|s)|report(?:ed|s)|count(?:ed|s)|confirm(?:ed|s)|log(?:ged|s))\s"
    r"(?:[\w-]+\s){0,4}$"
)
# Nobody is named who did it, nor whom it was done to
REPELLED = regex.compile(r"\b(?:were|was|been)\s+(?:\w+\s+)?(?:repelled|repulsed|thwarted|beaten back|foiled)\b")
FOREIGN = regex.compile(r"\bforeign(?:ers?)?\b", regex.IGNORECASE)
# "300 <in> Syria"
IN_LAND = regex.compile(r"\s(?:in|on|over|across)\s(?:the\s)?")
# "25 rocket <launches were monitored from the> Gaza Strip"
LAUNCHES_FROM = regex.compile(
    r"(?:\s+[\w-]+){0,3}\s+launches?\b(?:\s+[\w-]+){0,4}?\s+from\s+(?:the\s+)?", regex.IGNORECASE
)
# "25 rocket <launches were monitored>"
LAUNCHES_SEEN = regex.compile(
    r"(?:\s+[\w-]+){0,3}\s+launches\s+(?:were|had\s+been|have\s+been)\s+"
    r"(?:monitored|detected|identified|recorded|observed|tracked|registered|seen|spotted)\b",
    regex.IGNORECASE,
)
# "still <in> Russian <captivity>"
KEPT = regex.compile(r"\bin\s(?:the\s)?$")
JAIL = regex.compile(r"(?:['’]s?)?\s(?:captivity|custody|prisons?|jails?|hands|camps?|detention)\b")
# "<as a result of the actions of> the North group": who inflicted the losses that follow
RESULT_OF = regex.compile(
    r"\b(?:result|course|consequence)\sof\s(?:the\s)?(?:\w+\s){0,2}?(?:actions?|strikes?|fire|operations?|attacks?|work)\s(?:of|by)\s(?:the\s)?"
    r"(?:units\sof\s(?:the\s)?)?$",
    regex.IGNORECASE,
)
# "in the <zone of> Battlegroup West": where, not whose
ZONE_OF = regex.compile(
    r"\b(?:zones?|areas?|sectors?|directions?|section)\s(?:of\s(?:responsibility|operations|action)\s)?of\s(?:the\s)?$"
)
# "captured <from> Ukrainian forces"
TAKEN_FROM = regex.compile(r"\b(?:captured|seized|taken|looted|won)\sfrom\s(?:the\s)?$")
# "30 drones <were downed over the country's> western regions"
OWN_LAND = regex.compile(
    r"\s(?:[\w-]+\s){0,6}?(?:over|in|across|above|inside)\s(?:the\scountry['’]s|its|our|their|several\sof\sits)\s"
)
# "1,000 marines <surrendered>"
GAVE_UP = regex.compile(
    r"\b(?:surrender(?:s|ed|ing)?|gave\sthemselves\sup|(?:laid|lay|laying)\sdown\s(?:their\s)?(?:arms|weapons))\b"
)
# Who arrests people at home
AUTHORITIES = regex.compile(
    r"\b(?:authorities|police|prosecutors?|courts?|security (?:services?|agency)|intelligence|judiciary)\b",
    regex.IGNORECASE,
)
# "were arrested <during the raid>"
DURING_RAID = regex.compile(
    r"\b(?:in|during)\s(?:the|this|that|a)\s(?:[\w-]+\s){0,3}?(?:raids?|operation|incursion|offensive|storming|siege)\b"
)
# "45 people for <links to> Israel": whom they are said to have served
LINKED = regex.compile(
    r"\b(?:links?|linked|ties|tied|contacts|collaborat\w+|spying|espionage|working|cooperat\w+)\s(?:to|with|for)\b",
    regex.IGNORECASE,
)


# "two <of the nine terrorists>", "the number of <terrorists neutralised has reached> 900"
OF_OUTLAWS = regex.compile(
    r"\s(?:out\s)?of\s(?:the\s)?[\w,]{1,9}\s(?:\w+\s)?(?:terrorists|militants|insurgents|rebels|bandits)\b"
)


def lose(mention: Mention, entry: Event | None, setting: Setting, read: Reading) -> Roles:
    before = inherited(mention, setting)
    listed = mention.cue_form == "carried" and mention.rule.endswith(("/list", "/part"))
    passive = (mention.cue_form in ("passive", "participle") or listed) and not read.agent
    outlaws = OUTLAWS.search(read.text, read.start, read.end) or OF_OUTLAWS.match(read.text, read.end)
    if outlaws and not read.agent and (passive or mention.rule.endswith("/tally")) and not setting.speaker:
        if is_internal(setting.home, setting.wars) and read.owner in ("", setting.home):
            return Roles(
                setting.home, read.owner if read.owner in INTERNAL else ""
            )  # "a total of 900 terrorists were neutralised, General Akturk said"
    if passive and outlaws and read.owner == setting.speaker != "":
        return Roles(setting.speaker, "")  # "Turkey's ministry said 12 PKK militants were neutralised"
    told = passive and not read.owner
    foe = opponent(setting.speaker, setting.wars) if told and setting.speaker in setting.sides else ""
    if foe and outlaws:  # "the minister says 100 terrorists were eliminated"; a neighbour's state is none
        return Roles(setting.speaker, other(foe, setting.speaker) if (setting.speaker, foe) not in BORDERING else "")
    if outlaws and passive and setting.speaker and not (read.owner or read.subject or setting.sides):
        return Roles(setting.speaker, "")  # "the general staff said two terrorists were neutralised"
    if OWN_DEAD.search(read.text, 0, read.start) and not read.owner:
        return Roles("", setting.speaker if setting.speaker in setting.sides else "")  # "puts its own losses at 51"
    doer = next((p.party for p in read.parties if p.end <= read.start and RESULT_OF.search(read.text, 0, p.start)), "")
    zone = next((p.party for p in read.parties if p.end <= read.start and ZONE_OF.search(read.text, 0, p.start)), "")
    if entry is None or entry.subject_is == "affected":
        affected = read.owner or read.subject or before.affected
        affected = affected or opponent(zone, setting.wars)
        if not affected:
            found = {
                p.party
                for p in read.parties
                if p.form in ("demonym", "country", "force")
                and not SCENE_OF.search(read.text, max(0, p.start - 12), p.start)
            }
            affected = found.pop() if len(found) == 1 and mention.cue_form not in ("active",) and not read.agent else ""
        actor = read.agent or doer or other(before.actor, affected)
        return Roles(other(actor, affected), affected or setting.loser or opponent(actor, setting.wars))
    actor = read.subject or read.agent or (before.actor if not read.owner else "")
    if entry.subject_is == "other" or actor == read.owner:
        actor = read.agent
    affected = other(read.owner, actor) or before.affected or opponent(actor, setting.wars) or setting.loser
    if actor and is_internal(actor, setting.wars):
        return Roles(actor, affected)  # both sides bear the country's key
    return Roles(
        other(actor, affected)
        or (opponent(affected, setting.wars) if mention.cue_form == "active" and entry.subject_is == "actor" else ""),
        affected,
    )


def _find_origin(mention: Mention, setting: Setting, read: Reading, offset: int) -> str:
    """The side from whose land launches are seen: "25 rocket launches were monitored from the Gaza Strip"."""
    found = LAUNCHES_FROM.match(read.text, mention.quantity.end - offset)
    if found is None:
        return ""
    named = next((p.party for p in read.parties if 0 <= p.start - found.end() <= 12), "")
    side = named or setting.own_place or setting.place_party
    return side if opponent(side, setting.wars) else ""


def find_land(read: Reading) -> str:
    """The land that attacks are counted in, named right behind them: "900 air strikes in Iraq, 300 in <Syria>"."""
    near = (p for p in read.parties if 0 <= p.start - read.end <= 12 and p.form == "country")
    return next((p.party for p in near if IN_LAND.fullmatch(read.text, read.end, p.start)), "")


def _find_told(near: str, setting: Setting, read: Reading) -> str:
    """The attacker told of before: of those who fight the country near, or where that is not this sentence's scene."""
    attacker = setting.attacker
    if not attacker or attacker == near or is_internal(near, setting.wars):
        return ""
    foes = any({attacker, near} == {*war} for war in setting.wars)
    elsewhere = not setting.own_place and all(p.party != near for p in read.parties)
    return attacker if foes or (elsewhere and opponent(attacker, setting.wars)) else ""


def launch(mention: Mention, setting: Setting, read: Reading, offset: int) -> Roles:
    before = inherited(mention, setting)
    where = bearer(setting)
    if mention.subject == "attacks" and (origin := _find_origin(mention, setting, read, offset)):
        return Roles(origin, other(read.victim, origin) or opponent(origin, setting.wars))
    if (
        mention.subject == "attacks"
        and not read.owner
        and LAUNCHES_SEEN.match(read.text, mention.quantity.end - offset)
    ):
        watched = opponent(setting.speaker, setting.wars)  # who watches them is who they are fired at
        return Roles(watched, setting.speaker if watched else "")
    if (
        read.subject
        and read.subject == setting.speaker
        and mention.cue
        and is_made_up(read.text, mention.cue.start - offset)
    ):
        read = replace(read, subject="")  # "a barrage that Kyiv said comprised 40 missiles"
    suffers = mention.cue is not None and SUFFERS.match(read.text, mention.cue.start - offset) is not None
    counted = mention.cue is not None and VERIFIED.search(read.text, max(0, read.start - 60), read.start) is not None
    if (
        mention.subject == "attacks"
        and is_internal(where, setting.wars)
        and not (read.owner or read.agent or other(read.subject, "united_nations") or read.attacker)
        and (counted or suffers)
    ):
        return Roles("", where)  # "monitors verified 189 attacks on clinics": by any side of a war within
    if counted and suffers and opponent(setting.speaker, setting.wars):
        read = replace(read, subject=setting.speaker)  # "the air force counted 800 drones": of the other side
    unnamed = all(p.party != read.subject for p in read.parties)
    if read.subject and suffers and unnamed and not setting.speaker and read.subject == setting.attacker:
        # "India attacked Pakistan. The air force counted 39 missiles": that of those who were attacked
        read = replace(read, subject=opponent(setting.attacker, setting.wars))
    if read.subject and suffers:
        struck = read.subject if opponent(read.subject, setting.wars) else where
        actor = read.owner or other(read.attacker, struck) or opponent(struck, setting.wars)
        return Roles(actor, other(struck, actor) or opponent(actor, setting.wars))
    if mention.subject == "attacks" and not read.owner and REPELLED.search(read.text):
        # "nine counterattacks were repelled, the ministry said": by the speaker's own side
        struck = setting.speaker if opponent(setting.speaker, setting.wars) else setting.home
        if struck:
            return Roles(opponent(struck, setting.wars), struck)
    actor = read.owner or read.subject or read.agent or read.attacker or setting.origin or before.actor
    entered, itself = find_entered(read)
    target = (
        (other(entered, actor) if itself else "")
        or other(acting.find_target(read.text, mention.quantity.end - offset, read.parties, actor), entered)
        or other(read.victim, actor)
    )
    if mention.subject == "attacks" and not target:
        target = other(find_land(read), actor)
    if mention.subject == "attacks" and not target and not read.subject:
        target = other(find_owner(mention, setting, read, offset), actor)
    if not actor and target:
        actor = opponent(target, setting.wars)
    if not actor:
        near = setting.place_party or setting.country
        within = is_internal(near, setting.wars)
        actor = (
            (setting.launcher if not setting.placed else "")
            or _find_told(near, setting, read)
            or ("" if within and opponent(near, setting.wars) == near else opponent(near, setting.wars))
            or setting.attacker
            or opponent(near, setting.wars)
            or opponent(where, setting.wars)
        )
    foes = {party for war in setting.wars if actor in war for party in war}
    where = where if not foes or where in foes or where not in setting.sides else ""  # Gaza told of before
    told = other(setting.previous.affected, actor) if setting.previous and setting.told_here else ""
    beside = told if not setting.own_place else ""
    if where not in setting.sides and opponent(actor, setting.wars) and all(p.party != where for p in read.parties):
        where = ""  # a raid on its enemy, told beside what fell in a third country
    affected = target or beside or other(where, actor) or other(before.affected, actor)
    return Roles(actor, affected or opponent_of(actor, setting, read.text))


def _find_defender(setting: Setting, read: Reading) -> str:
    """The side whose account it is, where the words name nobody who shot: an army counts what itself brought down.

    Moscow counts so over land of Ukraine's that it holds; what is told of Moscow's own land was shot down by Moscow.
    """
    speaker = setting.speaker
    if read.owner or not (foe := opponent(speaker, setting.wars)) or foe == speaker:
        return ""
    return speaker if speaker == "russia" or setting.own_place != foe else ""


def intercept(mention: Mention, setting: Setting, read: Reading) -> Roles:
    before = inherited(mention, setting)
    where = bearer(setting)
    actor = read.subject or read.agent
    affected = other(read.owner, actor)
    defender = other(find_entered(read)[0], affected) or _find_defender(setting, read)
    if actor and defender == opponent(actor, setting.wars) and all(p.party != actor for p in read.parties):
        actor = ""  # "Russia fired three missiles. The air force downed them, the governor of Sumy said": of whom he is
    if not actor and not affected and opponent(setting.speaker, setting.wars) and OWN_LAND.match(read.text, read.end):
        actor = setting.speaker  # "Russian officials said 30 drones were downed over the country's western regions"
    if not actor and not affected:
        actor = before.actor
    if not actor and not affected:
        told = setting.previous.actor if setting.previous and not setting.own_place else ""
        near = setting.own_place or (where if not setting.told_here else "")
        sure = near if setting.placed and opponent(near, setting.wars) else ""
        speaker = setting.speaker if opponent(setting.speaker, setting.wars) else ""
        launched = opponent(setting.launcher, setting.wars)
        actor = defender or sure or told or launched or speaker or opponent(setting.loser, setting.wars)
        actor = actor or (where if opponent(where, setting.wars) else "")
    if not actor:
        actor = opponent(affected, setting.wars)
        if actor == affected and affected != bearer(setting):
            actor = ""  # flown from a country at war within against somebody else
    if not affected:
        affected = other(before.affected, actor) or other(setting.launcher, actor) or opponent(actor, setting.wars)
    return Roles(actor, affected)


def capture(mention: Mention, setting: Setting, read: Reading) -> Roles:
    before = inherited(mention, setting)
    robbed = next((p.party for p in read.parties if p.party and TAKEN_FROM.search(read.text, 0, p.start)), "")
    if robbed and mention.subject not in PEOPLE and (foe := opponent(robbed, setting.wars)):
        return Roles(foe, robbed)  # "30 pieces of Western equipment captured from Ukrainian forces"
    actor = (read.subject if mention.cue_form == "active" else "") or read.agent
    affected = other(read.owner, actor)
    if not actor and not affected and ("israel", "palestine") in setting.wars and HOSTAGES.search(read.text):
        return Roles("palestine", "israel")
    if mention.event == "detained":
        affected = affected or before.affected
        at_home = setting.own_place in ("", actor) or LINKED.search(read.text)
        if not affected and actor in setting.sides and at_home and AUTHORITIES.search(read.text):
            return Roles(actor, actor if is_internal(actor, setting.wars) else "")  # its own people, if not said
        actor = actor or before.actor
        if not actor and affected and DURING_RAID.search(read.text, read.end):
            raider = read.attacker or setting.attacker  # "100 Palestinians were arrested during the raid"
            actor = raider if any({raider, affected} == {*war} for war in setting.wars) else ""
        return Roles(actor, affected or bearer(setting))
    jailer = next(
        (
            p.party
            for p in read.parties
            if p.start >= read.end and KEPT.search(read.text, read.end, p.start) and JAIL.match(read.text, p.end)
        ),
        "",
    )
    if not actor and (foe := opponent(jailer, setting.wars)):
        return Roles(jailer, affected or foe)  # "16,000 civilians are still in Russian captivity"
    actor = actor or before.actor
    if not (actor or affected or before.affected) and mention.subject != "troops" and mention.cue_form == "passive":
        affected = other(setting.speaker, "") if setting.speaker in setting.sides else ""
    if not actor and not affected and not before.affected and acting.OWN.search(read.text):
        actor = setting.speaker if opponent(setting.speaker, setting.wars) else setting.home
    if not actor and mention.cue_form == "active":
        actor = other(read.attacker, affected)
    affected = affected or other(before.affected, actor)
    if not affected and FOREIGN.search(read.text, read.start, read.end):
        return Roles(actor, "")
    affected = affected or opponent_of(actor, setting, read.text) or setting.loser
    if not (actor or affected) and setting.speaker in setting.sides and GAVE_UP.search(read.text):
        # "more than 1,000 marines surrendered, Moscow said": none counts its own so
        captor = "" if is_internal(setting.speaker, setting.wars) else setting.speaker
        return Roles(captor, opponent(captor, setting.wars))
    if not (actor or affected) and mention.cue_form == "passive" and mention.subject != "troops":
        return Roles("", setting.place_party or setting.country)  # "90 villagers were abducted in the north of Nigeria"
    return Roles(actor or opponent(affected, setting.wars), affected)
