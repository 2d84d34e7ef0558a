"""Mention, its sentence and what stands before it -> who did it and who bears it.

A role is filled from words that state it: whose things they are ("5,000 Russian soldiers"), the grammatical subject
("Moscow fired 145 drones"), the agent ("shot down by Ukrainian gunners"), the attack ("a Russian strike killed three"),
the target ("at Ukraine"), the recipient ("to Kyiv"). What the text leaves open stays empty.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import regex

from tracker import schema
from tracker.lexicon.loading import Event
from tracker.model import Mention, PartyMention, Sentence

HARM = frozenset("killed wounded killed_or_wounded missing captured destroyed damaged hit lost rescued evacuated displaced detained".split())
AID = frozenset(["pledged", "delivered", "requested"])
# Wars by their two sides; an opponent is inferred only within one of them.
WARS: tuple[tuple[str, str], ...] = (
    ("russia", "ukraine"),
    ("israel", "palestine"),
    ("israel", "lebanon"),
    ("israel", "iran"),
    ("armenia", "azerbaijan"),
    ("ethiopia", "eritrea"),
    ("yemen", "saudi_arabia"),
    ("india", "pakistan"),
    ("thailand", "cambodia"),
    ("rwanda", "democratic_republic_of_the_congo"),
)
# "missile", "shelling", "drone attack" behind a party's name make it the attacker.
ATTACK = (
    r"(?:(?:overnight|massive|combined|air|aerial|ballistic|cruise|guided|glide|artillery|rocket|missile|drone|kamikaze|mortar|tank|long-range|large-scale|deadly|recent|latest|heavy|"
    r"bomb|nighttime|night|daytime|fresh|new|another|suspected|double-tap|forces'|army|military|strike|attack|Shahed|Iskander|ground)\s+){0,4}"
    r"(?:attacks?|strikes?|shelling|shellings|bombardments?|bombing|bombings|raids?|airstrikes?|missiles?|rockets?|drones?|artillery|fire|barrages?|assaults?|shells?|bombs?|UAVs?|onslaught|"
    r"invasion|aggression|offensive|mortars?|salvo|gunfire|torpedo|incursion)"
)
ATTACKER = regex.compile(rf"[\s-]+(?:{ATTACK})\b|(?:'s|’s)?\s+(?:(?:forces|troops|army|military|warplanes|jets|air force|planes|aircraft)\s+)?(?:has\s+|have\s+|had\s+|also\s+|again\s+)?(?:attacked|struck|shelled|bombed|hit|fired|launched|pounded|pummel\w*|targeted|bombarded|dropped|invaded)\b", regex.IGNORECASE)
FORCE = regex.compile(r"['’s]*\s+(?:\w+\s+){0,2}(?:troops|soldiers|forces|personnel|servicemen|army|military|fighters|mercenaries|units|contingent)\b", regex.IGNORECASE)
# Words between a target or recipient's preposition and its name: "at targets in western Ukraine", "to the government of Ukraine".
TARGET = regex.compile(
    r"\b(?:at|against|on|over|toward|towards|across|targeting|into|inside|in|hitting|striking)\s+"
    r"(?:(?!and\b|said\b|from\b|by\b)[\w’'-]+,?\s+){0,6}$"
)
RECIPIENT = regex.compile(
    r"\b(?:to|for|with|towards|supplying|arming|give|gives|gave|giving|given|provide|provides|provided|providing|send|sends|sent|sending|offer|offers|offered|offering|"
    r"lend|lent|grant|granted|pledged|promised|supply|supplied|help|helping|support|supporting|keep|hand|handed|donated|assist|deliver)\s+(?:(?!and\b|with\b)[\w’'-]+\s+){0,4}$",
    regex.IGNORECASE,
)
NOT_SUBJECT = regex.compile(
    r"\b(?:in|at|on|against|to|from|into|near|across|inside|over|towards?|for|with|through|than|around|between|by|outside|against)\s+(?:(?:the|its|their|northern|southern|eastern|western|central|north|south|east|west|occupied|nearby)\s+)*$",
    regex.IGNORECASE,
)
AGENT = regex.compile(r"^\W*(?:[\w’'-]+\W+){0,3}?by\s+(?:(?:the|a|an|local|its|special|elite|invading|unknown)\s+)*(?:[\w’'-]+\s+){0,3}$")


@dataclass(frozen=True, slots=True)
class Roles:
    """Party keys; empty when the text does not say."""

    actor: str
    affected: str


@dataclass(frozen=True, slots=True)
class Setting:
    """What the text around a sentence has settled."""

    war: tuple[str, str] | None = None  # the two sides the document is about
    attacker: str = ""  # of the attack told in this section so far
    force: str = ""  # whose troops the section spoke of last
    donor: str = ""  # who gave, in the sentence before
    subject: str = ""  # the party that opened the sentence before
    launcher: str = ""  # whose drones or missiles the section counted last
    place_party: str = ""  # country of the figure's place
    country: str = ""  # country named as a place in the sentence
    speaker: str = ""  # side of the claimant


def find_war(parties: Sequence[PartyMention]) -> tuple[str, str] | None:
    """The two sides that a text names most, if it names both sides of a known war."""
    count: dict[str, int] = {}
    for mention in parties:
        count[mention.party] = count.get(mention.party, 0) + 1
    scored = [(min(count.get(a, 0), 3) and min(count.get(b, 0), 3) and count[a] + count[b], (a, b)) for a, b in WARS]
    best = max(scored, key=lambda pair: pair[0])
    return best[1] if best[0] >= 2 else None


def opponent(party: str, war: tuple[str, str] | None) -> str:
    """The other side of the war, or ""."""
    if war and party in war:
        return war[1] if party == war[0] else war[0]
    return ""


def find_attacker(text: str, offset: int, parties: Sequence[PartyMention]) -> str:
    """The party that a text names as the attacker: "a Russian strike", "Israeli forces shelled"."""
    for mention in parties:
        if mention.form != "made" and mention.party and ATTACKER.match(text, mention.end - offset):
            return mention.party
    return ""


def find_force(text: str, offset: int, parties: Sequence[PartyMention]) -> str:
    """The party whose troops a text speaks of last."""
    found = ""
    for mention in parties:
        if mention.party and mention.form in ("demonym", "country", "force") and (mention.form == "force" or FORCE.match(text, mention.end - offset)):
            found = mention.party
    return found


def read_roles(sentence: Sentence, mention: Mention, entry: Event | None, parties: Sequence[PartyMention], setting: Setting) -> Roles:
    """Fill actor and affected of a mention."""
    known = _resolve(parties, setting)
    owner = _owner(sentence, mention, known)
    subject = _subject(sentence, mention, entry, known, setting)
    agent = _agent(sentence, mention, known)
    event = mention.event
    if event in AID:
        return _aid(sentence, mention, entry, known, setting, subject, agent)
    attacker = find_attacker(sentence.text, sentence.start, [p for p in known if p.form != "occupied"]) or setting.attacker
    if event == "lost":
        affected = owner or (subject if entry and entry.subject_is == "affected" else "") or (setting.force if not subject else "")
        if entry is None or entry.subject_is == "affected":
            affected = affected or subject
            return Roles(agent, affected or _only_owner(sentence, mention, known))
        actor = subject or agent
        return Roles(actor, affected or opponent(actor, setting.war))
    if event in ("launched",):
        return _launch(sentence, mention, known, setting, owner, subject, agent, attacker)
    if event in ("intercepted", "suppressed"):
        return _intercept(setting, owner, subject, agent)
    if event == "hit" and mention.subject in schema.WEAPONS:
        actor = owner or setting.launcher or attacker
        return Roles(actor, _target(sentence, mention, known, actor) or setting.place_party or opponent(actor, setting.war))
    if event == "deployed":
        if entry and entry.subject_is == "other":
            actor = owner or opponent(subject, setting.war)
        elif mention.cue_form in ("subject", "passive", "participle", "state", "carried"):
            actor = owner or agent or (subject if mention.cue_form == "carried" else "") or setting.force
        else:
            actor = owner or subject or setting.force
        return Roles(actor, "")
    if event in ("recruited", "trained"):
        actor = subject or agent
        if event == "recruited":
            return Roles(actor or owner, "")
        return Roles(actor, owner if owner != actor else "")
    if event == "released":
        actor = subject if mention.cue_form == "active" else agent
        return Roles(actor, owner if owner != actor else "")
    if event in ("seized", "controlled"):
        actor = subject or agent
        return Roles(actor, _other(setting.place_party, actor) or (opponent(actor, setting.war) if event == "seized" else ""))
    if event == "cost":
        return Roles(subject if mention.cue_form == "active" and subject != owner else agent, owner or setting.country)
    return _harm(setting, mention, owner, subject, agent, attacker)


def _resolve(parties: Sequence[PartyMention], setting: Setting) -> list[PartyMention]:
    """Leave out makers of weapons; read "the enemy" as the opponent of who speaks."""
    known = []
    for p in parties:
        if p.form == "made":
            continue
        if p.form == "enemy":
            side = opponent(setting.speaker, setting.war)
            if side:
                known.append(PartyMention(p.start, p.end, p.text, side, "demonym"))
            continue
        known.append(p)
    return known


def _other(party: str, than: str) -> str:
    return party if party != than else ""


def _np(mention: Mention) -> tuple[int, int]:
    """Stretch of the counted noun phrase."""
    start, end = mention.quantity.outer_start, mention.quantity.outer_end
    if mention.noun:
        start, end = min(start, mention.noun.start), max(end, mention.noun.end)
    return start, end


OF = regex.compile(r"^\s+(?:of|from|in|belonging to|among)\s+(?:the\s+|its\s+)?$")


def _owner(sentence: Sentence, mention: Mention, parties: Sequence[PartyMention]) -> str:
    """Whose things they are: a party inside the noun phrase, right before it, or behind it with "of"."""
    start, end = _np(mention)
    text, offset = sentence.text, sentence.start
    for p in parties:
        if p.form == "occupied":
            continue
        if start <= p.start and p.end <= end and p.form in ("demonym", "country", "force", "leader", "capital", "body"):
            return p.party
    for p in parties:
        gap = text[p.end - offset : start - offset] if p.end <= start else None
        if gap is not None and len(gap) <= 14 and regex.fullmatch(r"(?:['’]s?)?\s+(?:about |some |own |nearly )?", gap) and (p.form == "demonym" or "’" in gap or "'" in gap):
            return p.party
        behind = text[end - offset : p.start - offset] if p.start >= end else None
        if behind is not None and len(behind) <= 22 and regex.fullmatch(r"\s+(?:of|from)\s+(?:the\s+)?", behind):
            return p.party
        if behind is not None and behind.strip() == "" and p.form == "demonym" and mention.noun is None:
            return p.party
    if mention.cue and mention.cue_form in ("noun", "toll", "carried", "change", "header"):
        for p in parties:
            gap = text[p.end - offset : mention.cue.start - offset] if p.end <= mention.cue.start else None
            if gap is not None and regex.fullmatch(r"(?:['’]s?)?\s+(?:[\w-]+\s+){0,3}", gap):
                return p.party
            behind = text[mention.cue.end - offset : p.start - offset] if p.start >= mention.cue.end else None
            if behind is not None and regex.fullmatch(r"\s+(?:of|among|in|by)\s+(?:the\s+)?", behind):
                return p.party
    return ""


def _only_owner(sentence: Sentence, mention: Mention, parties: Sequence[PartyMention]) -> str:
    """The single party of the sentence, when a list of losses names no other."""
    found = {p.party for p in parties if p.form in ("demonym", "country", "force") and p.party}
    return found.pop() if len(found) == 1 and mention.cue_form in ("carried", "change", "implied", "noun") else ""


def _subject(sentence: Sentence, mention: Mention, entry: Event | None, parties: Sequence[PartyMention], setting: Setting) -> str:
    """Party that is the grammatical subject of an active verb before the number."""
    if mention.cue is None or mention.cue_form not in ("active", "with", "carried", "part", "understood"):
        return ""
    if mention.cue.start > mention.quantity.start:
        return ""
    text, offset = sentence.text, sentence.start
    for p in reversed(parties):
        if p.end > mention.cue.start or p.form == "occupied":
            continue
        before = text[: p.start - offset]
        between = text[p.end - offset : mention.cue.start - offset]
        if ";" in between or "|" in between:
            break
        if NOT_SUBJECT.search(before) or regex.search(r"[Aa]ccording to (?:\S+\s+){0,4}$", before):
            continue
        return p.party
    first = text[:40].lower()
    if regex.match(r"(?:and |but |earlier,? |also,? )?(?:it|they|he|she|its|their|the (?:country|ministry|military|army|government|bloc|forces|administration|air force|president))\b", first):
        return setting.donor if mention.event in AID else setting.subject
    return ""


def _agent(sentence: Sentence, mention: Mention, parties: Sequence[PartyMention]) -> str:
    """Party behind "by": "shot down by Ukrainian gunners", "hit by a Russian missile"."""
    if mention.cue is None:
        return ""
    stop = max(mention.cue.end, mention.quantity.end)
    for p in parties:
        if p.start >= mention.cue.end and p.form != "occupied":
            gap = sentence.text[mention.cue.end - sentence.start : p.start - sentence.start]
            if len(gap) < 70 and AGENT.search(gap) and (p.start >= stop or mention.cue.end < mention.quantity.start):
                return p.party
    return ""


def _target(sentence: Sentence, mention: Mention, parties: Sequence[PartyMention], actor: str) -> str:
    for p in parties:
        if p.start >= mention.quantity.end and p.party != actor and p.form in ("country", "demonym", "capital", "force", "occupied"):
            gap = sentence.text[mention.quantity.end - sentence.start : p.start - sentence.start]
            if ";" not in gap and TARGET.search(gap):
                return p.party
    return ""


def _launch(
    sentence: Sentence, mention: Mention, parties: Sequence[PartyMention], setting: Setting, owner: str, subject: str, agent: str, attacker: str
) -> Roles:
    actor = owner or subject or agent or find_attacker(sentence.text, sentence.start, parties)
    if not actor and mention.cue_form in ("subject", "passive", "understood", "part", "carried", "implied", "participle"):
        actor = setting.launcher or (attacker if mention.cue_form != "implied" else "")
    if subject and entry_suffers(mention, sentence):
        actor, subject = owner or attacker, subject
        return Roles(actor if actor != subject else opponent(subject, setting.war), subject)
    affected = _target(sentence, mention, parties, actor) or _other(setting.place_party, actor) or _other(setting.country, actor)
    return Roles(actor, affected or opponent(actor, setting.war))


SUFFERS = regex.compile(r"\b(?:repel|repuls|fend|beat(?:en)? back|suffer|endur|face[sd]?\b|withst|came under|subject|fought off|push(?:ed)? back|stopp|thwart|record|register|report|document|log)", regex.IGNORECASE)


def entry_suffers(mention: Mention, sentence: Sentence) -> bool:
    """Whether the verb makes its subject the one attacked: "repelled 12 assaults", "recorded 14 shellings"."""
    if mention.cue is None:
        return False
    return SUFFERS.match(sentence.text, mention.cue.start - sentence.start) is not None


def _intercept(setting: Setting, owner: str, subject: str, agent: str) -> Roles:
    actor = subject or agent
    affected = _other(owner, actor)
    if not affected and not actor:
        affected = setting.launcher if setting.launcher != setting.speaker else ""
    if not actor and affected:
        actor = opponent(affected, setting.war)
    if not actor and setting.war and setting.speaker in setting.war:
        actor = setting.speaker
    if not actor and setting.war and setting.place_party in setting.war:
        actor = setting.place_party
    return Roles(actor, affected or opponent(actor, setting.war))


def _aid(sentence: Sentence, mention: Mention, entry: Event | None, parties: Sequence[PartyMention], setting: Setting, subject: str, agent: str) -> Roles:
    text, offset = sentence.text, sentence.start
    recipient = ""
    for p in parties:
        before = text[max(0, p.start - offset - 60) : p.start - offset]
        if p.form in ("country", "capital", "demonym", "force") and RECIPIENT.search(before) and p.party != subject:
            recipient = p.party
            break
    named = {p.party for p in parties}
    if mention.event == "requested":
        asked = [p.party for p in parties if p.party not in (subject, recipient) and p.start > (mention.cue.start if mention.cue else 0)]
        affected = recipient or subject or ("ukraine" if setting.war == ("russia", "ukraine") and "ukraine" in named else "")
        if recipient and subject and recipient != subject:
            affected = recipient
        return Roles(asked[0] if asked and regex.search(r"\b(?:from|asked?|asking|urged?)\b", text) and asked[0] != affected else "", affected)
    if entry and entry.subject_is == "affected":
        givers = [p.party for p in parties if regex.search(r"\b(?:from|by)\s+(?:the\s+)?$", text[: p.start - offset])]
        return Roles(givers[0] if givers else "", subject or recipient)
    donor = subject or agent
    if donor and donor == recipient:
        recipient = ""
    if not donor:
        free = [p for p in parties if p.party not in (recipient, *(setting.war or ())) and p.form in ("country", "demonym", "capital", "leader", "body")]
        near = [p for p in free if p.start < mention.quantity.end] or free
        donor = near[-1].party if near else setting.donor
    if not recipient:
        for p in parties:
            if setting.war and p.party in setting.war and p.party != donor and p.party != "russia":
                recipient = p.party
    return Roles(donor, recipient or (setting.country if setting.country != donor else ""))


def _harm(setting: Setting, mention: Mention, owner: str, subject: str, agent: str, attacker: str) -> Roles:
    affected = owner
    actor = agent or (subject if subject != affected else "")
    if not actor and attacker != affected:
        actor = attacker
    if mention.event in ("displaced", "evacuated", "rescued"):
        rescuer = subject if mention.event != "displaced" and mention.cue_form == "active" else ""
        return Roles(rescuer or (agent if mention.event == "displaced" else ""), affected or setting.place_party or setting.country)
    if not affected:
        affected = _other(setting.place_party, actor) or _other(setting.country, actor) or opponent(actor, setting.war)
    if affected and affected == actor:
        actor = ""
    return Roles(actor, affected)
