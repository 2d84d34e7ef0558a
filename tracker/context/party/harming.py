"""What the words and the setting say -> roles of harm: people killed, buildings hit, equipment destroyed."""

from dataclasses import replace

from tracker import patterns as regex
from tracker import schema
from tracker.context.party.answered import is_of_another_attack, not_at_home, read_answered, read_fired_back
from tracker.context.party.arms import find_arm, find_home
from tracker.context.party.boasting import is_announced, is_boast, is_own_deed
from tracker.context.party.counted import OUTLAWS, find_own_dead, find_own_war
from tracker.context.party.falling import fall_out
from tracker.context.party.lent import are_peacekeepers, fights, read_lent
from tracker.context.party.makes import find_thrower
from tracker.context.party.setting import (
    HARM_OF_MEN,
    HOSTAGES,
    MERCHANT,
    MILITARY,
    VIOLENCE,
    Roles,
    Setting,
    inherited,
    opponent_of,
    other,
)
from tracker.context.party.striking import THE_ATTACK, find_striker
from tracker.context.party.wording import Reading
from tracker.lexicon.loading import Event
from tracker.lexicon.wars import INTERNAL, is_internal, opponent
from tracker.model import Mention

# "killed five <and> wounded six": the second verb shares the subject of the first
AND = regex.compile(r"\band\s+(?:\w+ly\s+|also\s+)?$")
# An army's toll, spoken of without naming it again: "it stood at 846 casualties a day"
CASUALTIES = regex.compile(r"\b(?:casualties|casualty|losses)\b", regex.IGNORECASE)
# "and two <others> were on fire"
OTHERS = regex.compile(r"\b(?:others?|more|further)\b", regex.IGNORECASE)
# "<Among them are> some 120,000 deaths": of those counted before
NUMBER_INCLUDES = regex.compile(
    r"\W{0,3}(?:The|This|That|These)\s(?:(?:number|figure|total|toll|estimate|tally|count)s?\s)?(?:also\s)?(?:include[sd]?|comprise[sd]?|cover(?:s|ed)?)\b"
)
# "<Ukrainian> losses, which officials put at 70,000 killed", "the casualties of the <enemy> stand at"
LOSSES = regex.compile(r"\b(?:losses|casualt(?:y|ies)|deaths|fatalities|figures|toll)\b", regex.IGNORECASE)
OWN_LOSSES = regex.compile(
    r"(?:['’]s?)?\s(?:[\w-]+\s){0,2}?(?:losses|casualt(?:y|ies)|deaths|fatalities|figures|death\stoll)\b"
)
LOSSES_OF = regex.compile(
    r"\b(?:losses|casualties|deaths|fatalities|figures|toll)\s(?:of|among|for|(?:suffered|sustained)\sby)\s(?:the\s)?$",
    regex.IGNORECASE,
)
STANDS_AT = regex.compile(
    r"\b(?:puts?|stands?|stood|estimate[sd]?|is|are|was|were|number(?:s|ed)?|total(?:s|led)?|amount(?:s|ed)?|reach(?:es|ed)?|exceed(?:s|ed)?)"
    r"\s(?:at\s)?(?:[\w-]+\s){0,3}(?:[\d,.]+\s(?:killed|dead|deaths)\s(?:and|or)\s)?$"
)
# Forms in which an army's losses name no one who inflicted them
SILENT = frozenset("noun toll carried state change header participle implied".split())
# Men of an army that has ranks: "soldiers", "reservists"
ARMY_MEN = regex.compile(r"\b(?:soldiers?|reservists?|paratroopers?|reserve\sofficers?|tank\screw\w*)\b")
# Words for the other side's men
IRREGULAR = regex.compile(
    r"\b(?:fighters|militants|rebels|terrorists|mercenaries|occupiers|gunmen)\b", regex.IGNORECASE
)
# Who counts the victims of the own side
OWN_VICTIMS = regex.compile(
    r"\b(?:health (?:minist(?:ry|er)|authorities|officials)|ministry of (?:public )?health|ambulance service|"
    r"prosecutors?|civil defen[cs]e|ombudsman|red (?:crescent|cross) society)\b",
    regex.IGNORECASE,
)
# "<the war, by now in its fourth year, has> killed thousands", "<fighting in Darfur has> killed 90": no one's deed
WAR_DOES = regex.compile(
    r"(?<!['’]s?\s)\b(?:war|conflict|fighting|violence|hostilities|clashes|unrest|bloodshed|battles?|insurgency|"
    r"uprising|rebellion)\b"
    r"(?:\s(?:in|between|across|around|over|near|with|of|for|since|along|at|on)\s[^.;:]{1,70}?)?(?:,\s[^.;:,]{1,60},)?,?\s"
    # "<the war has driven millions from home and> left thousands dead"
    r"(?:(?:(?:that|which|has|have|had|already|also|so\sfar|now|since|is|are|(?:estimated|believed|thought)\sto)\s){1,4}"
    r"(?:[^.;:]{4,120}?(?:,|\band)\s(?:(?:has|have|had|also)\s){0,2})?)?$",
    regex.IGNORECASE,
)
# "Jerusalem <acknowledged two killed>": the own dead
ADMITTED = regex.compile(
    r"\b(?:acknowledg|admit|conced)(?:e?s|e?d|ted|ts)?\b"
    r"|\b(?:report|confirm|announc|mourn)(?:s|es|ed|ing)?\s(?:the\s)?(?:deaths?|loss)\sof\s$",
    regex.IGNORECASE,
)
# "a driver <also> died"
ALSO = regex.compile(r"\balso\b")
# Projects that count one army's dead by name
# "Ukrainian <emergency teams> pulled nine bodies out, raising the toll to 31"
RESCUERS = regex.compile(
    r"(?:['’]s?)?\s(?:\w+\s){0,2}(?:rescuers|firefighters|medics|doctors|crews|teams|workers|services?|officials|authorities|hospitals|"
    r"prosecutors|ministry)\b",
    regex.IGNORECASE,
)
OBITUARIES = regex.compile(r"\b(?:(?P<russia>Mediazona|BBC(?:['’]s)? Russian)|UA ?[Ll]osses)\b")
DEAD = regex.compile(r"\b(?:dead|deaths|killed|names|fallen|obituaries)\b")
# "dozens <could> die"
MAY = regex.compile(r"\b(?:could|may|might)\s(?:\w+\s){0,2}$")
# "<left> tens of thousands dead"
LEFT = regex.compile(
    r"\b(?:left|leaving|(?:resulted|resulting)\sin|(?:led|leading)\sto|caused|causing)\s"
    r"(?:(?:at least|more than|over|about|some|nearly|almost|an estimated)\s)?$"
)
# What Moscow alone calls its war
OPERATION = regex.compile(r"\bspecial military operation\b", regex.IGNORECASE)
# Men in the hands of the other side
CAPTIVE = regex.compile(r"\b(?:captured|imprisoned|surrendered|surrendering|prisoners?\sof\swar|POWs?|captive)\b")
# "was hit by a missile<, killing> two"
HARMING = regex.compile(
    r"\b(?:was|were|been|is|are)\s(?:\w+ly\s)?(?:hit|struck|shelled|bombed|attacked|targeted|destroyed|damaged)\s(?:by|in)\s[^.;:,\d]{1,60},\s"
    r"(?:killing|wounding|injuring|hurting|maiming)$"
)
# "the city's head said", "Pushilin wrote": those set over occupied towns, not a ministry in Moscow
SET_OVER = regex.compile(
    r"\b(?:Pushilin|Pasechnik|Saldo|Balitsk\w+|Aksyonov|Aksenov|Razvozha\w+|[DL][PN]R|people['’]s republic"
    r"|(?:\w+-)?(?:installed|appointed|backed|imposed|controlled|occupied|occupation)"
    r"|(?:city|town|region|republic)['’]?s? (?:head|leader|mayor|governor)|acting (?:head|governor)"
    r"|(?:local|regional|city) (?:officials?|authorit\w+|administration))\b",
    regex.IGNORECASE,
)


def _rescues(read: Reading) -> bool:
    """Whether the party that acts is named by its rescuers alone: "Israeli medics raised the toll to 12"."""
    return any(
        p.party == read.subject and RESCUERS.match(read.text, p.end) for p in read.parties if p.end <= read.start
    )


def _goes_on_harming(mention: Mention, setting: Setting, read: Reading, offset: int) -> bool:
    """Tell "a tank was hit by a rebel missile, killing two soldiers": what was struck right before, and by whom."""
    told = setting.previous
    if mention.cue is None or told is None or not (told.actor and told.affected and setting.told_here):
        return False
    if read.owner or read.agent or read.subject or setting.own_place:
        return False
    return HARMING.search(read.text, 0, mention.cue.end - offset) is not None


def harm(mention: Mention, entry: Event | None, setting: Setting, read: Reading, offset: int) -> Roles:
    """People killed, buildings hit, equipment destroyed."""
    before = _inherited_here(mention, setting)
    if (entry and entry.subject_is == "other") or (mention.cue_form == "toll" and _rescues(read)):
        read = replace(read, subject="")  # "medics treated 17 people"
    told = before.actor or (before.affected and mention.cue_form == "active" and not read.agent)
    if fallen := fall_out(mention, setting, read, offset):
        return fallen
    if setting.beside and told and mention.cue and AND.search(read.text[: mention.cue.start - offset]):
        actor = before.actor if is_internal(read.owner, setting.wars) else other(before.actor, read.owner)
        return Roles(actor, read.owner or before.affected)
    if (sequel := _read_sequel(mention, setting, read, offset)) is not None:
        return sequel
    if (
        setting.beside
        and before.affected
        and mention.cue_form == "understood"
        and OTHERS.search(read.text, read.start, read.end + 10)
    ):
        return before  # "two ships sank and two others were on fire"
    if (told_apart := _read_apart(mention, entry, setting, read, offset)) is not None:
        return told_apart
    forces = mention.subject == "troops" or mention.subject in MILITARY
    peacekeepers = are_peacekeepers(read)
    owner = read.owner if peacekeepers else other(read.owner, "united_nations")
    if not peacekeepers and owner in ("", setting.place_party) and (arm := find_arm(read, mention, setting, offset)):
        span = (read.start, read.end)
        return Roles(arm, owner or ("" if OUTLAWS.search(read.text, *span) else arm))
    within = read.subject if read.subject == owner and is_internal(owner, setting.wars) else ""
    actor = (
        read.agent
        or within  # "Somali forces killed 60 al-Shabaab fighters": both sides bear the country's key
        or other(read.subject, owner)
        or other(not_at_home(mention, setting, read, offset), owner)
        or (setting.speaker if is_own_deed(mention, setting, read, offset) else "")
    )
    actor = actor if fights(read) else other(actor, "united_nations")  # which counts what others did
    affected = owner or _find_harmed(mention, setting, read, actor, forces=forces)
    if not affected and not actor and forces:
        return Roles("", "")
    if not actor and (before.actor != affected or is_internal(affected, setting.wars)):
        actor = before.actor
    if not forces and _is_held_by_russia(mention, setting, read, affected):
        told = setting.violence or VIOLENCE.search(read.text) is not None
        return Roles("ukraine" if told else "", "russia")
    if forces and not actor and owner and CAPTIVE.search(read.text, max(0, read.start - 12), read.end):
        return Roles(opponent(owner, setting.wars), owner)  # "the execution of 32 captured Ukrainian soldiers"
    # of an army's losses the words must say who did it, as do "soldiers and two policemen died in the Taliban raid"
    silent = forces and mention.cue_form in SILENT and not (mention.cue_form == "carried" and read.attacker)
    at = mention.cue.start - offset if mention.cue else 0
    feared = at > 0 and MAY.search(read.text, max(0, at - 24), at) is not None and not read.attacker
    if not actor and not silent and not feared:
        guessed = not (read.owner or setting.placed) and affected == setting.attacker
        if guessed and setting.speaker == opponent(affected, setting.wars):
            return Roles(setting.attacker, setting.speaker)
        actor = find_striker(setting, read, affected)
    if not affected and not forces:
        affected = find_home(actor, setting)  # "Thai troops shot dead 12 protesters in Bangkok"
        return Roles(actor, affected)
    return Roles("" if actor == affected and not is_internal(actor, setting.wars) else actor, affected)


def _read_sequel(mention: Mention, setting: Setting, read: Reading, offset: int) -> Roles | None:
    """Roles of what goes on with the harm before it, or answers it."""
    if _goes_on_harming(mention, setting, read, offset) and setting.previous:
        return setting.previous
    if _goes_on_losing(mention, setting, read, offset):
        return Roles(opponent(read.subject, setting.wars), read.subject)
    thrower = find_thrower(setting, read)
    if thrower not in ("", read.owner):
        return Roles(thrower, read.owner or opponent(thrower, setting.wars))  # wherever it fell
    return read_fired_back(mention, setting, read, offset)


def _goes_on_losing(mention: Mention, setting: Setting, read: Reading, offset: int) -> bool:
    """Whether a list of losses goes on with a verb of its own: "the enemy lost 280 men, destroyed 3 tanks"."""
    if not setting.beside or setting.previous is None or mention.cue is None or mention.cue_form != "active":
        return False
    if mention.event != "destroyed" or mention.subject not in MILITARY:
        return False
    bears = setting.previous.affected == read.subject != "" and setting.previous.actor != read.subject
    return bears and read.text[: mention.cue.start - offset].endswith(", ")


def _read_apart(mention: Mention, entry: Event | None, setting: Setting, read: Reading, offset: int) -> Roles | None:
    """Roles of harm that its words settle at once: hostages, peacekeepers, a war's dead, boasts, admitted losses."""
    forces = mention.subject == "troops" or mention.subject in MILITARY
    if (answered := read_answered(setting, read)) is not None:
        return answered
    at_home = read.attacker == (setting.own_place or setting.country)
    if not at_home and is_of_another_attack(mention, read, offset):
        read = replace(read, attacker="", victim="")
        return Roles("", read.owner or _find_harmed(mention, setting, read, "", forces=forces))
    if ("israel", "palestine") in setting.wars and HOSTAGES.search(read.text, read.start, read.end) and not read.owner:
        killer = "" if entry and entry.name == "find bodies" else read.subject or read.agent  # who found them did not
        return Roles(killer, "israel")
    owner = read.owner if are_peacekeepers(read) else other(read.owner, "united_nations")
    if (lent := read_lent(mention, read)) is not None:
        return lent
    if inner := find_own_war(mention, read, offset):
        return Roles("", inner)
    if _is_of_war(mention, read, offset):
        named = {p.party for p in read.parties if p.end <= read.start}
        fought = next((b for a, b in setting.wars if named >= {a, b} and b in INTERNAL), "")
        fought = fought or next((a for a, b in setting.wars if a == b and a in named), "")
        where = setting.own_place or fought or setting.country or setting.place_party
        inner = next((a for a, b in setting.wars[:1] if a == b), "")
        return Roles("", owner or where or inner or setting.scene)
    if not setting.speaker and "russia" in setting.sides and OPERATION.search(read.text):
        setting = replace(setting, speaker="russia")
    if is_boast(mention, setting, read) or is_announced(mention, setting, read, offset):
        return Roles(setting.speaker, opponent(setting.speaker, setting.wars))
    if mention.subject in ("people", "troops") and (counted := _find_obituaries(read)):
        return Roles("", counted)
    told = setting.previous
    if told and told.actor and told.affected and not read.parties and not setting.own_place:
        if mention.subject in schema.PEOPLE and THE_ATTACK.match(read.text):
            return told  # "Iran fired at Israel. The barrage killed nine people."
    alone = not (read.parties or setting.own_place) and mention.subject in schema.PEOPLE
    if alone and setting.previous and not setting.told_here and ALSO.search(read.text, 0, read.end + 25):
        return setting.previous  # "One soldier was killed near the town. A driver also died."
    if mention.event in HARM_OF_MEN and (own := find_own_dead(mention, setting, read)):
        return Roles(other(find_striker(setting, read, own), own), own)
    if _is_admitted(mention, setting, read):
        return Roles(opponent(setting.speaker, setting.wars), setting.speaker)
    return None


def _find_obituaries(read: Reading) -> str:
    """The army whose dead a project counts by name: "Mediazona has confirmed the names of 111,000 dead"."""
    found = OBITUARIES.search(read.text, 0, read.start)
    return ("russia" if found["russia"] else "ukraine") if found and DEAD.search(read.text) else ""


def _is_admitted(mention: Mention, setting: Setting, read: Reading) -> bool:
    """Tell "Jerusalem acknowledged two killed": a side counts its own dead, where nothing names another owner."""
    if setting.speaker not in setting.sides or is_internal(setting.speaker, setting.wars):
        return False
    if mention.subject not in schema.PEOPLE or read.owner or read.agent or other(read.victim, setting.speaker):
        return False
    if IRREGULAR.search(read.text, read.start, read.end):
        return False  # "Israel reported the deaths of two militants"
    return ADMITTED.search(read.text, 0, read.start) is not None


def _is_held_by_russia(mention: Mention, setting: Setting, read: Reading, affected: str) -> bool:
    """Tell people hurt in occupied towns, told by those set over them: "two died in Horlivka, Pushilin said"."""
    return (
        (setting.speaker, affected) == ("russia", "ukraine")
        and mention.subject in schema.PEOPLE
        and setting.place_party == "ukraine"
        and not (read.owner or read.agent or read.subject or read.attacker or read.victim)
        and SET_OVER.search(read.text) is not None
    )


def _inherited_here(mention: Mention, setting: Setting) -> Roles:
    """Roles of the figure that this one continues, unless its own words set it in the other side's land."""
    before = inherited(mention, setting)
    if setting.beside and mention.event == "killed_or_wounded":
        return before  # "250,000 Russians fell in Ukraine, with 950,000 casualties in all": of the same army
    here = setting.own_place or (setting.place_party if setting.placed and not setting.told_here else "")
    elsewhere = here in setting.sides - {before.affected, ""} and mention.subject in schema.PEOPLE
    return Roles() if elsewhere and not setting.whole and mention.subject != "troops" else before


def _is_of_war(mention: Mention, read: Reading, offset: int) -> bool:
    """Tell "the conflict has killed 300,000": the war does the harm, and no side of it."""
    left = LEFT.search(read.text, max(0, read.start - 30), read.start)
    if left:
        return WAR_DOES.search(read.text, max(0, left.start() - 180), left.start()) is not None
    if mention.cue is None or mention.cue_form not in ("active", "carried") or read.agent:
        return False
    at = mention.cue.start - offset
    return at > 0 and WAR_DOES.search(read.text, max(0, at - 180), at) is not None


def _find_harmed(mention: Mention, setting: Setting, read: Reading, actor: str, *, forces: bool) -> str:
    """Who bears a harm whose words name no owner; of Israel and those it fights it alone has men with ranks."""
    if not actor and not setting.whole and _are_of_an_army(mention, setting, read):
        return "israel"
    return _find_bearer(mention, setting, read, actor, forces=forces)


def _find_bearer(mention: Mention, setting: Setting, read: Reading, actor: str, *, forces: bool) -> str:
    """Who bears a harm whose words name no owner: the whole's bearer, the target, the foe of the actor, the scene."""
    before = _inherited_here(mention, setting)
    where = setting.place_party or setting.country
    inner = not MERCHANT.search(read.text)
    if not inner and not setting.own_place and all(p.party in (actor, "") or p.party != where for p in read.parties):
        where = ""  # whose ships they are the words must say
    affected = before.affected if setting.whole or not actor else ""
    own = setting.speaker if {setting.country, setting.own_place} <= {"", setting.speaker} else ""
    counted = own in setting.sides or (own not in ("", "united_nations") and not setting.sides)
    if counted and not (forces or affected or actor) and OWN_VICTIMS.search(read.text):
        return own  # "its health ministry reported 600 deaths"
    if not affected and not actor and mention.subject == "troops" and setting.speaker in setting.sides:
        # "Israel says 49 soldiers died in Lebanon": an army on the other side's land, counted by its own
        abroad = any({where, setting.speaker} == {*war} for war in setting.wars)
        led = setting.speaker in setting.wars[0] and inner  # the war's own army, in a third country
        abroad = abroad or (led and where not in ("", setting.speaker))
        if abroad and setting.placed and not IRREGULAR.search(read.text, read.start, read.end):
            return setting.speaker
    if setting.told_here and not (forces or affected) and setting.own_place in setting.sides - {actor}:
        return setting.own_place  # "43,000 died in the offensive in Gaza, and 2,897 in Lebanon"
    shelter = read.victim == "united_nations"  # "a strike on a UN shelter": people of the place are harmed
    affected = affected or ("" if shelter else other(read.victim, actor))
    if not affected and not actor and mention.event in ("killed", "wounded", "killed_or_wounded"):
        affected = _find_loser(read)
        if not affected and setting.previous and not setting.told_here and NUMBER_INCLUDES.match(read.text):
            affected = setting.previous.affected
    joint = mention.event == "killed_or_wounded" and mention.subject in ("people", "troops") and not setting.placed
    if not affected and not actor and not setting.own_place and (joint or CASUALTIES.search(read.text)):
        affected = setting.loser
    if affected:
        return affected
    struck = other(_before_same(actor, setting), actor)  # "Kabul struck Pakistani posts, killing 58 soldiers"
    if forces and actor and struck:
        affected = struck
    elif forces and actor and where != actor and any({where, actor} == {*war} for war in setting.wars):
        affected = where  # "Turkish drones killed three fighters in Syria", whomever else Turkey fights at home
    elif forces and actor:
        affected = actor if inner and is_internal(actor, setting.wars) else opponent_of(actor, setting, read.text)
    if forces and not actor and not (setting.placed and mention.subject == "troops"):
        # the force told of last attacks, where the place is the foe's: "the SBU struck ...; jets were hit there"
        raided = where if where and setting.force == setting.attacker == opponent(where, setting.wars) else ""
        affected = raided or setting.loser or setting.force or (where if setting.placed else "")
        return affected or ((where or setting.scene) if VIOLENCE.search(read.text) else "")
    if not inner and not where:
        return affected
    affected = (
        affected
        or other(where, actor)
        or (where if inner and is_internal(where, setting.wars) else "")
        or opponent_of(actor, setting, read.text)
        or other(_before_same(actor, setting), actor)
        or (other(setting.scene, actor or setting.attacker) if not forces or setting.violence else setting.loser)
    )
    affected = affected or opponent(setting.attacker, setting.wars)
    return affected or (actor if inner and is_internal(actor, setting.wars) else "")


def _are_of_an_army(mention: Mention, setting: Setting, read: Reading) -> bool:
    """Tell "one soldier was killed and four reservists hurt near Khiam": of Israel's foes there none has soldiers."""
    first = setting.wars[0] if setting.wars else ("", "")
    if mention.subject != "troops" or first not in (("israel", "lebanon"), ("israel", "palestine")):
        return False
    return ARMY_MEN.search(read.text, read.start, read.end + 40) is not None and not read.agent


def _find_loser(read: Reading) -> str:
    """Whose losses a sentence puts at so many: "the <Ukrainian> losses, which officials put at 70,000 killed"."""
    if not LOSSES.search(read.text, 0, read.start) or not STANDS_AT.search(read.text, 0, read.start):
        return ""
    losers = (
        p.party
        for p in reversed(read.parties)
        if p.party
        and p.end < read.start
        and (OWN_LOSSES.match(read.text, p.end) or LOSSES_OF.search(read.text, max(0, p.start - 40), p.start))
    )
    return next(losers, "")


def _before_same(actor: str, setting: Setting) -> str:
    """Bearer of the figure before, by the same actor in the same sentence: "destroyed three drones and a boat"."""
    same = setting.previous is not None and setting.told_here and actor == setting.previous.actor != ""
    return setting.previous.affected if same and setting.previous else ""
