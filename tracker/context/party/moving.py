"""What the words and the setting say -> roles of forces, prisoners, people who flee, and territory."""

import regex

from tracker.context.party.setting import Roles, Setting, bearer, inherited, other
from tracker.context.party.wording import Reading
from tracker.lexicon.loading import Event
from tracker.lexicon.wars import opponent
from tracker.model import Mention

# "50,000 troops are fighting <Ukrainian> forces"
FOUGHT = regex.compile(r"\b(?:fighting|facing|against|battling|confronting)\s+(?:the\s+)?$")
HOME = regex.compile(r"\b(?:home|back|return(?:ed|s)?)\b", regex.IGNORECASE)


def find_deployer(mention: Mention, entry: Event | None, setting: Setting, read: Reading) -> str:
    before = inherited(mention, setting)
    if entry and entry.subject_is == "other":
        return read.owner or opponent(read.subject, setting.wars)
    if mention.cue_form in ("subject", "passive", "participle", "state"):
        against = next(
            (
                p.party
                for p in read.parties
                if p.start >= read.end and FOUGHT.search(read.text, max(0, p.start - 40), p.start)
            ),
            "",
        )
        if against and not read.owner:
            return opponent(against, setting.wars)
        return read.owner or read.agent or before.actor or setting.force or setting.body
    return read.owner or read.subject or read.agent or before.actor or setting.force or setting.body


def release(mention: Mention, setting: Setting, read: Reading) -> Roles:
    before = inherited(mention, setting)
    actor = read.subject if mention.cue_form == "active" else read.agent
    affected = other(read.owner, actor)
    if not affected and mention.cue and HOME.search(read.text):
        sides = {party for war in setting.wars for party in war}
        affected = other(setting.speaker if setting.speaker in sides else setting.home, actor)
    return Roles(actor or before.actor, affected or before.affected)


def take(mention: Mention, setting: Setting, read: Reading) -> Roles:
    before = inherited(mention, setting)
    actor = read.subject or read.agent or before.actor
    if not actor and mention.cue_form in ("noun", "implied", "state"):
        actor = read.owner
    if not actor:
        actor = other(setting.subject, "") if opponent(setting.subject, setting.wars) else ""
    where = setting.place_party or setting.country
    if mention.event == "seized" or opponent(actor, setting.wars):
        return Roles(actor, other(where, actor) or opponent(actor, setting.wars))
    return Roles(actor, other(where, actor))


def flee(mention: Mention, setting: Setting, read: Reading) -> Roles:
    before = inherited(mention, setting)
    active = mention.event != "displaced" and mention.cue_form == "active"
    affected = (
        read.owner or before.affected or bearer(setting) or opponent(read.attacker or setting.attacker, setting.wars)
    )
    return Roles(
        (read.subject if active else "") or read.agent or (before.actor if mention.event != "displaced" else ""),
        affected,
    )
