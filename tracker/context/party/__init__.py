"""Mention, its sentence and what stands before it -> who did it and who bears it.

A role is filled from words that state it: whose things they are ("5,000 Russian soldiers"), the grammatical subject
("Moscow fired 145 drones"), the agent ("shot down by Ukrainian gunners"), the attack ("a Russian strike killed three"),
the target ("at Ukraine"), the recipient ("to Kyiv"); then from the figure that it is part of; then from the scene (a
missile that hits Kryvyi Rih harms Ukraine). What the text leaves open stays empty.
"""

from collections.abc import Sequence
from dataclasses import replace

from tracker import patterns as regex
from tracker import schema
from tracker.context.party.between import find_others_owner, settle_between
from tracker.context.party.costing import bear_cost
from tracker.context.party.fighting import capture, find_land, intercept, launch, lose
from tracker.context.party.following import find_own_party, follow, is_carried
from tracker.context.party.giving import give, give_later, train
from tracker.context.party.harming import harm
from tracker.context.party.inflicting import find_inflicted
from tracker.context.party.makes import find_maker
from tracker.context.party.moving import find_deployer, flee, take
from tracker.context.party.releasing import release
from tracker.context.party.respecting import share_out
from tracker.context.party.setting import (
    FLIGHT,
    LOSSES,
    SCENE_OF,
    VIOLENCE,
    Roles,
    Setting,
    inherited,
    other,
    resolve,
)
from tracker.context.party.within import GROUPS, STATE, name_armed, settle_within
from tracker.context.party.wording import Reading, read_words
from tracker.lexicon.loading import Event
from tracker.lexicon.wars import find_onslaught, opponent
from tracker.model import Mention, PartyMention, Sentence
from tracker.schema import AID_EVENTS


def _read_first(mention: Mention, setting: Setting, read: Reading, offset: int) -> Roles | None:
    """Roles that the words settle before the event is asked: a list's, a figure's that this one carries on from."""
    later = give_later(mention, setting, read, offset) if mention.event in AID_EVENTS else None
    carried = follow(mention, setting, read, offset) if later is None else later
    return find_inflicted(mention, setting, read) if carried is None else carried


# Those who count for neither side
MONITORED = regex.compile(r"\b(?:OSCE|SMM|[Mm]onitoring mission|monitors|observers)\b")


STRUCK_ARMS = "strike arms"  # the event of weapons that are themselves struck
# "It recorded 189 <ceasefire violations>", by whomever
VIOLATIONS = regex.compile(r"\b(?:ceasefire|cease-fire|truce|armistice)\s(?:violations|breaches)\b", regex.IGNORECASE)


def _observe(mention: Mention, entry: Event | None, setting: Setting, read: Reading) -> Roles | None:
    """Roles of what others saw launched: by the foe of those who saw it, or, seen by monitors, by either side."""
    here = any(p.party in setting.sides and p.end <= read.start for p in read.parties)
    named = read.agent or read.owner or (read.subject if here or not VIOLATIONS.search(read.text) else "")
    attacks = mention.event == "launched" and mention.subject == "attacks" and not named
    uncounted = setting.speaker not in setting.sides and VIOLATIONS.search(read.text) is not None
    if attacks and (uncounted or MONITORED.search(read.text)):
        return Roles("", "")  # "the OSCE recorded 1,240 ceasefire violations"
    seen = entry is not None and entry.name == "observe launches" and read.subject in setting.sides and not read.agent
    if not seen or not any(p.party == read.subject and p.end <= read.start for p in read.parties):
        return None  # "Ukrainian radio crews spotted seven drones"
    launcher = other(read.owner, read.subject) or opponent(read.subject, setting.wars)
    return Roles(launcher, opponent(launcher, setting.wars)) if launcher else None


# Who arms the invader, where a text about Ukraine does not say whom: "North Korea has sent 12 million shells"
ARMS_RUSSIA = frozenset({"north_korea", "iran", "belarus"})


def _arm_ally(roles: Roles) -> Roles:
    """Roles of what is given, by those who never arm Ukraine to Russia."""
    return Roles(roles.actor, "russia") if roles.actor in ARMS_RUSSIA and roles.affected == "ukraine" else roles


def _not_to_itself(roles: Roles, setting: Setting) -> Roles:
    """Roles of aid whose giver orders it from its own makers: for whom it is was told before."""
    told = roles.actor == roles.affected != "" and opponent(setting.recipient, setting.wars) and roles.actor
    return Roles(roles.actor, setting.recipient) if told and roles.actor not in setting.sides else roles


def read_roles(
    sentence: Sentence, mention: Mention, entry: Event | None, parties: Sequence[PartyMention], setting: Setting
) -> Roles:
    """Fill actor and affected of a mention."""
    known = resolve(sentence, parties, setting)
    read = read_words(sentence, mention, known, setting)
    if not read.owner and (side := find_maker(mention, setting, read)):
        read = replace(read, owner=side)
    if not read.owner and (side := find_others_owner(mention, read)):
        read = replace(read, owner=side)
    roles = share_out(_read_event(sentence, mention, entry, setting, read), mention, read)
    roles = settle_between(settle_within(roles, mention, setting, read), mention, setting, read)
    return _fall_upon(name_armed(roles, mention, setting, read), mention, setting, read)


# Whom an onslaught harms: all but fighters
FALLEN_UPON = frozenset("killed wounded killed_or_wounded missing captured".split())


def _fall_upon(roles: Roles, mention: Mention, setting: Setting, read: Reading) -> Roles:
    """Roles of what is dated to the day of an onslaught, unless the words say whose people were harmed."""
    actor, affected = find_onslaught(setting.day, setting.wars) if setting.day else ("", "")
    told = mention.event in FALLEN_UPON and mention.subject in schema.PEOPLE and mention.subject != "troops"
    if not told or not actor or actor in (roles.actor, read.owner):
        return roles
    return Roles(actor if roles.actor or read.subject == actor else "", affected)


def _read_event(sentence: Sentence, mention: Mention, entry: Event | None, setting: Setting, read: Reading) -> Roles:
    """Roles by what happened."""
    event = mention.event
    if (told := _read_first(mention, setting, read, sentence.start)) is not None:
        land = find_land(read) if event == "launched" and mention.subject == "attacks" else ""
        told = Roles(told.actor, land) if land and land != told.actor else told
        return _arm_ally(told) if event in AID_EVENTS else told
    if event in AID_EVENTS:
        return _arm_ally(_not_to_itself(give(mention, entry, setting, read, sentence.start), setting))
    if event == "lost":
        return lose(mention, entry, setting, read)
    if (seen := _observe(mention, entry, setting, read)) is not None:
        return seen
    flew = event == "hit" and mention.subject in schema.WEAPONS and not mention.rule.startswith(STRUCK_ARMS)
    if event == "launched" or flew:
        roles = launch(mention, setting, read, sentence.start)
        verified = mention.subject == "attacks" and roles.actor == "united_nations"  # which counts what others did
        return Roles("", roles.affected) if verified else roles
    if event in ("intercepted", "suppressed"):
        return intercept(mention, setting, read)
    if event == "deployed":
        return Roles(find_deployer(mention, entry, setting, read), "")
    if event == "recruited":
        actor = read.subject or read.agent or read.owner or inherited(mention, setting).actor
        # who counts them, whose troops were spoken of, where all of it happens
        sides = (setting.speaker, setting.force, setting.subject, setting.scene)
        return Roles(actor or next((side for side in sides if opponent(side, setting.wars)), ""), "")
    if event == "trained":
        return train(mention, setting, read)
    if event == "released":
        return release(mention, setting, read, sentence.start)
    if event in ("seized", "controlled"):
        return take(mention, entry, setting, read, sentence.start)
    if event == "cost":
        return bear_cost(mention, setting, read, sentence.start)
    if event in FLIGHT:
        return flee(mention, entry, setting, read, sentence.start)
    if event in ("captured", "detained"):
        return capture(mention, setting, read)
    return harm(mention, entry, setting, read, sentence.start)


__all__ = [
    "GROUPS",
    "LOSSES",
    "SCENE_OF",
    "STATE",
    "VIOLENCE",
    "Roles",
    "Setting",
    "find_own_party",
    "is_carried",
    "read_roles",
    "resolve",
]
