"""Mention, its sentence and what stands before it -> who did it and who bears it.

A role is filled from words that state it: whose things they are ("5,000 Russian soldiers"), the grammatical subject
("Moscow fired 145 drones"), the agent ("shot down by Ukrainian gunners"), the attack ("a Russian strike killed three"),
the target ("at Ukraine"), the recipient ("to Kyiv"); then from the figure that it is part of; then from the scene (a
missile that hits Kryvyi Rih harms Ukraine). What the text leaves open stays empty.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import regex

from tracker import schema
from tracker.lexicon import acting
from tracker.lexicon.loading import Event
from tracker.lexicon.wars import War, find_sides, is_internal, opponent
from tracker.model import Mention, PartyMention, Sentence

MILITARY = frozenset("tanks armoured_vehicles artillery air_defence aircraft helicopters ships equipment".split())
AID = frozenset(["pledged", "delivered", "requested"])
FLIGHT = frozenset(["displaced", "evacuated", "rescued"])
NAMED = ("demonym", "country", "force", "leader", "capital", "body")
INHERITING = frozenset(["carried", "part", "change", "understood", "header"])
# Words of an attack: where they stand, the other side of the war did the harm.
VIOLENCE = regex.compile(
    r"\b(?:missiles?|rockets?|drones?|shell(?:s|ed|ing|ings)?|strikes?|struck|attack(?:s|ed|ing|er|ers)?|bomb(?:s|ed|ing|ings|ardments?|arded)?|artillery|(?:air )?raids?|airstrikes?|KABs?|UAVs?|"
    r"mortars?|barrages?|salvos?|explo(?:sions?|ded)|blasts?|Shaheds?|Iskanders?|Kalibrs?|fired|gunfire|blitz|under fire|hostilities|hit (?:by|a|the))\b",
    regex.IGNORECASE,
)
# "Losses of the enemy", "the Russian side's dead": whose losses a line or heading introduces.
LOSSES = regex.compile(
    r"\b(?:loss(?:es)?|casualt(?:y|ies)|lost|losing|dead|killed|toll|death|liquidated|eliminated|destroyed|surrender\w*)\b",
    regex.IGNORECASE,
)
# The verb makes its subject the one attacked: "repelled 12 assaults", "recorded 14 shellings".
SUFFERS = regex.compile(
    r"(?:repel|repuls|fend|beat(?:en)? back|suffer|endur|face[sd]?\b|withst|came under|subject|fought off|push(?:ed)? back|stopp|thwart|record|register|report|document|log|count|experienc|intercept|survive)",
    regex.IGNORECASE,
)
ABOUT = r"(?:about |some |own |nearly |almost |over |more than |at least |around |up to |approximately |roughly |as many as )?"
# "<Russian> 5,000 soldiers", "<Ukraine>'s 12 tanks"
BEFORE_NP = regex.compile(rf"(?:['’]s?)?\s+{ABOUT}")
# "12 tanks <of> the Russians", "a million more <Ukrainians>", "3,000 troops from <North Korea>"
BEHIND_NP = regex.compile(
    r"\s+(?:of|from|belonging to|among)\s+(?:the\s+|its\s+)?(?:(?:enemy|armed forces|army)\s+of\s+(?:the\s+)?)?|\s+(?:(?:more|other|additional|further|new)\s+)?"
)
# "<Russian> losses", "<Ukraine>'s own combat losses", "<Russian> revenues by $1bn"
BEFORE_CUE = regex.compile(r"(?:['’]s?)?\s+(?:(?!and\b|said\b|have\b|has\b)[\w-]+\s+){0,3}")
BEHIND_CUE = regex.compile(
    r"\s+(?:of|among|for)\s+(?:the\s+)?(?:(?:armed forces|army|troops|personnel|enemy)\s+of\s+(?:the\s+)?)?",
    regex.IGNORECASE,
)
# The verb takes the money from its own subject: "Moscow spent $200bn on the war"
SPENT = regex.compile(r"(?:spen[dt]|allocat|budget|earn|pay|paid)", regex.IGNORECASE)
# "impact <Russian> revenues by at least $1bn"
REVENUE = regex.compile(r"['’s]*\s+(?:[\w-]+\s+){1,3}(?:by|of|at|to)\s+(?:\w+\s+){0,3}")
# "<Russian> soldiers killed"
THEIR_MEN = regex.compile(
    r"['’s]*\s+(?:troops|soldiers|servicemen|personnel|fighters|men|civilians|citizens|people)\s+"
)
# "killed <at 160,000>", "killed <stands at 50,000>"
PUT_AT = regex.compile(
    r"\s+(?:(?:so far|to date|there|since \w+|in \w+)\s+)?(?:at|as|stands?|stood|is|was|has|had|reached|numbers|numbered|totals?|totall?ed)\b"
)
# "its count <of> Russian troops lost"
COUNT_OF = regex.compile(r"\b(?:counts?|numbers?|totals?|tally|tolls?|estimates?|list)\s+(?:of|for)\s+(?:the\s+)?$")
# "over <Ukraine>", "in <Russia>": a scene, no loser
SCENE_OF = regex.compile(r"\b(?:over|in|near|at|against|on|from|into|inside)\s+(?:the\s+)?$")
# "killed five <and> wounded six": the second verb shares the subject of the first
AND = regex.compile(r"\band\s+(?:\w+ly\s+|also\s+)?$")
# An army's toll, spoken of without naming it again: "it stood at 846 casualties a day"
CASUALTIES = regex.compile(r"\b(?:casualties|losses)\b", regex.IGNORECASE)
NOMINAL = frozenset("noun toll carried change header state".split())
# Third parties' ships: whose they are the text must say
MERCHANT = regex.compile(
    r"\b(?:merchant|commercial|cargo|container|civilian|trading)\s+(?:ships?|vessels?|shipping)\b|\b(?:oil )?tankers?\b|\bfreighters?\b|\bbulk carriers?\b|\b(?:sailors|seafarers|crew members)\b",
    regex.IGNORECASE,
)
# "50,000 troops are fighting <Ukrainian> forces"
FOUGHT = regex.compile(r"\b(?:fighting|facing|against|battling|confronting)\s+(?:the\s+)?$")
# "The package includes <200 vehicles>", "This brings the total to <$3bn>"
SAME_AID = regex.compile(
    r"\b(?:packages?|aid|tranches?|assistance|announcement|shipments?|deliver(?:y|ies)|bill|money|funds?|funding|total|pledge|this|these|that|it|they|he|she|includ\w+|government|president|minister|official|parliament|lawmakers)\b|^\W*$",
    regex.IGNORECASE,
)
HOME = regex.compile(r"\b(?:home|back|return(?:ed|s)?)\b", regex.IGNORECASE)
# "the city allocated", "the regional council sent": a place that acts for its country
LOCAL = regex.compile(
    r"\b(?:the (?:city|town|region|oblast|province|community|district)|city council|mayor|mer|governor|regional|municipal)\b",
    regex.IGNORECASE,
)
ASKED = regex.compile(
    r"\b(?:from|asked?|asks|asking|urged?|urging|requested|appeal\w*|called on|plead\w*)\b", regex.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Roles:
    """Party keys; empty when the text does not say."""

    actor: str = ""
    affected: str = ""


@dataclass(frozen=True, slots=True)
class Setting:
    """What the text around a sentence has settled."""

    wars: tuple[War, ...] = ()  # that the document is about, the first one first
    home: str = ""  # the side that speaks through the document
    scene: str = ""  # the country where nearly all of the document happens
    attacker: str = ""  # of the attack told in this section so far
    force: str = ""  # whose troops the section spoke of last
    body: str = ""  # alliance that the section spoke of last
    donor: str = ""  # who gave, in the sentences before
    recipient: str = ""  # who was given to
    subject: str = ""  # the party that opened the sentence before
    launcher: str = ""  # whose drones or missiles the section counted last
    loser: str = ""  # whose losses the section lists
    place_party: str = ""  # country of the figure's place, its own or carried
    country: str = ""  # country named as a place in the sentence, or carried
    speaker: str = ""  # side of the claimant
    person: str = ""  # side of the person who spoke or acted last: "his forces"
    occupied: bool = False  # whether the sentence places the event in occupied territory
    violence: bool = False  # whether the section so far has told an attack
    previous: Roles | None = None  # of the figure that this one is part of, or that was counted before it
    placed: bool = False  # whether the sentence itself names the place
    beside: bool = False  # whether `previous` stands in the same sentence with no other party between
    whole: bool = False  # whether `previous` is the figure that this one is part of


@dataclass(frozen=True, slots=True)
class _Reading:
    """What the words of the sentence say of the roles."""

    text: str
    start: int  # of the counted noun phrase
    end: int
    parties: tuple[PartyMention, ...]  # relative to the sentence
    owner: str
    subject: str
    agent: str
    attacker: str  # named in this sentence
    victim: str


def read_roles(
    sentence: Sentence, mention: Mention, entry: Event | None, parties: Sequence[PartyMention], setting: Setting
) -> Roles:
    """Fill actor and affected of a mention."""
    known = resolve(sentence, parties, setting)
    read = _read(sentence, mention, entry, known, setting)
    event = mention.event
    if event in AID:
        return _aid(mention, entry, setting, read)
    if event == "lost":
        return _lost(mention, entry, setting, read)
    if event == "launched" or event == "hit" and mention.subject in schema.WEAPONS:
        return _launch(mention, setting, read, sentence.start)
    if event in ("intercepted", "suppressed"):
        return _intercept(mention, setting, read)
    if event == "deployed":
        return Roles(_deployer(mention, entry, setting, read), "")
    if event == "recruited":
        actor = read.subject or read.agent or read.owner or _inherited(mention, setting).actor
        return Roles(actor or (setting.speaker if opponent(setting.speaker, setting.wars) else ""), "")
    if event == "trained":
        actor = read.subject or read.agent or _inherited(mention, setting).actor
        return Roles(actor, _other(read.owner, actor))
    if event == "released":
        return _release(mention, setting, read)
    if event in ("seized", "controlled"):
        return _territory(mention, setting, read)
    if event == "cost":
        actor = _other(read.subject if mention.cue_form == "active" else read.agent, read.owner)
        spent = mention.cue is not None and SPENT.match(read.text, mention.cue.start - sentence.start) is not None
        return Roles(actor, read.owner or ("" if actor and spent else _other(_bearer(setting), actor)))
    if event in FLIGHT:
        return _flight(mention, setting, read)
    if event in ("captured", "detained"):
        return _capture(mention, setting, read)
    return _harm(mention, setting, read, sentence.start)


def resolve(sentence: Sentence, parties: Sequence[PartyMention], setting: Setting) -> tuple[PartyMention, ...]:
    """Parties of a sentence with spans relative to it: makers of weapons left out, "the enemy" and "the rebels" named."""
    enemy = opponent(setting.speaker, setting.wars) or opponent(setting.home, setting.wars)
    out = []
    for p in parties:
        if p.form == "made" or p.form == "enemy" and not enemy:
            continue
        party, form = (enemy, "demonym") if p.form == "enemy" else (p.party, p.form)
        out.append(PartyMention(p.start - sentence.start, p.end - sentence.start, p.text, party, form))
    taken = [(p.start, p.end) for p in out]
    for side in find_sides(sentence.text, setting.wars, enemy=enemy):
        # "Houthi rebels", "Russian-backed separatists": the name says it already
        if not any(start < side.end and side.start <= end + 1 for start, end in taken):
            out.append(side)
    return tuple(sorted(out, key=lambda p: p.start))


def _read(
    sentence: Sentence, mention: Mention, entry: Event | None, known: tuple[PartyMention, ...], setting: Setting
) -> _Reading:
    text, offset = sentence.text, sentence.start
    start, end = mention.quantity.outer_start - offset, mention.quantity.outer_end - offset
    if mention.noun:
        start, end = min(start, mention.noun.start - offset), max(end, mention.noun.end - offset)
    cue = (mention.cue.start - offset, mention.cue.end - offset) if mention.cue else None
    owner = _owner(text, start, end, cue, mention, known)
    subject = ""
    if (
        cue
        and cue[0] < start
        and mention.cue_form in ("active", "with", "carried", "part", "understood", "noun")
        or cue
        and mention.cue_form == "noun"
    ):
        subject = acting.find_subject(
            text,
            cue[0],
            known,
            before=setting.donor or setting.subject if mention.event in AID else setting.subject,
            person=setting.person,
            noun=mention.cue_form == "noun",
            own=setting.speaker if opponent(setting.speaker, setting.wars) else setting.home,
            reporters_act=mention.event in AID
            or mention.event in ("deployed", "recruited", "trained", "released", "cost"),
        )
        if mention.cue_form == "noun" and mention.event not in (
            *AID,
            "deployed",
            "recruited",
            "trained",
            "cost",
            "released",
        ):
            subject = ""
    agent = acting.find_agent(text, cue[1], known) if cue else ""
    where = setting.place_party or setting.country
    around = _bullet(text, start, known)
    attacker = acting.find_attacker(text, around or known, scene=where)
    return _Reading(text, start, end, known, owner, subject, agent, attacker, acting.find_victim(text, around))


def _bullet(text: str, at: int, parties: tuple[PartyMention, ...]) -> tuple[PartyMention, ...]:
    """Parties of the bullet that a number stands in: the bullets of a line are worlds of their own."""
    low = max(text.rfind(mark, 0, at) for mark in ";|•")
    high = min((found for mark in ";|•" if (found := text.find(mark, at)) >= 0), default=len(text))
    return tuple(p for p in parties if low <= p.start < high)


def _other(party: str, than: str) -> str:
    return party if party != than else ""


def _owner(
    text: str, start: int, end: int, cue: tuple[int, int] | None, mention: Mention, parties: Sequence[PartyMention]
) -> str:
    """Whose things they are: a party inside the noun phrase, right before it, behind it with "of", or at the noun of the event."""
    able = [p for p in parties if p.form != "occupied" and p.party]
    for p in able:
        if start <= p.start and p.end <= end and p.form in NAMED:
            return p.party
    for p in able:
        if p.end <= start and start - p.end <= 18:
            gap = text[p.end : start]
            if BEFORE_NP.fullmatch(gap) and (p.form == "demonym" or gap[:1] in "'’"):
                return p.party
        if p.start >= end and p.start - end <= 40:
            gap = text[end : p.start]
            if BEHIND_NP.fullmatch(gap) and (
                "of" in gap
                or "from" in gap
                or "among" in gap
                or p.form == "demonym"
                and (mention.noun is None or p.text.endswith("s"))
            ):
                return p.party
    if holder := acting.find_holder(text, start, able):
        return holder
    if cue and mention.event not in ("launched", "intercepted"):
        return _owner_at_cue(text, start, cue, mention, able)
    return ""


def _owner_at_cue(
    text: str, start: int, cue: tuple[int, int], mention: Mention, parties: Sequence[PartyMention]
) -> str:
    """Whose things they are by the words of the event: "Russian losses", "casualties among the Israelis"."""
    nominal = mention.cue_form in NOMINAL
    for p in reversed(parties):
        if p.end <= cue[0] and cue[0] - p.end < 40 and (gap := text[p.end : cue[0]]) is not None:
            # "the number of Russian soldiers killed at 160,000"
            if (nominal and BEFORE_CUE.fullmatch(gap)) or (
                THEIR_MEN.fullmatch(gap)
                and (PUT_AT.match(text, cue[1]) or COUNT_OF.search(text, max(0, p.start - 30), p.start))
            ):
                return p.party
    for p in parties:
        if nominal and p.start >= cue[1] and p.start - cue[1] < 40 and BEHIND_CUE.fullmatch(text[cue[1] : p.start]):
            return p.party
        if mention.event == "cost" and cue[1] <= p.start and p.end < start and REVENUE.fullmatch(text[p.end : start]):
            return p.party
    return ""


def _inherited(mention: Mention, setting: Setting) -> Roles:
    """Roles of the figure that this one continues: a part of a whole, a place of a list, a daily change."""
    if setting.previous and (setting.whole or setting.beside or mention.cue_form in INHERITING):
        return setting.previous
    return Roles()


def _opponent(actor: str, setting: Setting, text: str) -> str:
    """The other side of the actor's war, unless it hits a third party's merchant ships."""
    return "" if MERCHANT.search(text) else opponent(actor, setting.wars)


def _bearer(setting: Setting) -> str:
    return setting.place_party or setting.country or setting.scene


def _lost(mention: Mention, entry: Event | None, setting: Setting, read: _Reading) -> Roles:
    before = _inherited(mention, setting)
    if entry is None or entry.subject_is == "affected":
        affected = read.owner or read.subject or before.affected
        if not affected:
            found = {
                p.party
                for p in read.parties
                if p.form in ("demonym", "country", "force")
                and not SCENE_OF.search(read.text, max(0, p.start - 12), p.start)
            }
            affected = found.pop() if len(found) == 1 and mention.cue_form not in ("active",) and not read.agent else ""
        actor = read.agent or _other(before.actor, affected)
        return Roles(_other(actor, affected), affected or setting.loser or opponent(actor, setting.wars))
    actor = read.subject or read.agent or (before.actor if not read.owner else "")
    if entry.subject_is == "other" or actor == read.owner:
        actor = read.agent
    affected = _other(read.owner, actor) or before.affected or opponent(actor, setting.wars) or setting.loser
    return Roles(
        _other(actor, affected)
        or (opponent(affected, setting.wars) if mention.cue_form == "active" and entry.subject_is == "actor" else ""),
        affected,
    )


def _launch(mention: Mention, setting: Setting, read: _Reading, offset: int) -> Roles:
    before = _inherited(mention, setting)
    where = _bearer(setting)
    suffers = mention.cue is not None and SUFFERS.match(read.text, mention.cue.start - offset) is not None
    if read.subject and suffers:
        bearer = read.subject if opponent(read.subject, setting.wars) else where
        actor = read.owner or _other(read.attacker, bearer) or opponent(bearer, setting.wars)
        return Roles(actor, _other(bearer, actor) or opponent(actor, setting.wars))
    actor = read.owner or read.subject or read.agent or read.attacker or before.actor
    target = acting.find_target(read.text, mention.quantity.end - offset, read.parties, actor) or _other(
        read.victim, actor
    )
    if not actor and target:
        actor = opponent(target, setting.wars)
    if not actor:
        near = setting.place_party or setting.country
        actor = (
            (setting.launcher if not setting.placed else "")
            or opponent(near, setting.wars)
            or setting.attacker
            or opponent(where, setting.wars)
        )
    affected = target or (_other(where, actor) if where != actor else "") or _other(before.affected, actor)
    return Roles(actor, affected or _opponent(actor, setting, read.text))


def _intercept(mention: Mention, setting: Setting, read: _Reading) -> Roles:
    before = _inherited(mention, setting)
    where = _bearer(setting)
    actor = read.subject or read.agent
    affected = _other(read.owner, actor)
    if not actor and not affected:
        actor = before.actor
    if not actor and not affected:
        told = setting.previous.actor if setting.previous and not setting.placed else ""
        sure = where if setting.placed and opponent(where, setting.wars) else ""
        speaker = setting.speaker if opponent(setting.speaker, setting.wars) else ""
        launched = opponent(setting.launcher, setting.wars)
        actor = sure or told or launched or speaker or opponent(setting.loser, setting.wars)
        actor = actor or (where if opponent(where, setting.wars) else "")
    if not actor:
        actor = opponent(affected, setting.wars)
    if not affected:
        affected = _other(before.affected, actor) or _other(setting.launcher, actor) or opponent(actor, setting.wars)
    return Roles(actor, affected)


def _deployer(mention: Mention, entry: Event | None, setting: Setting, read: _Reading) -> str:
    before = _inherited(mention, setting)
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


def _release(mention: Mention, setting: Setting, read: _Reading) -> Roles:
    before = _inherited(mention, setting)
    actor = read.subject if mention.cue_form == "active" else read.agent
    affected = _other(read.owner, actor)
    if not affected and mention.cue and HOME.search(read.text):
        sides = {party for war in setting.wars for party in war}
        affected = _other(setting.speaker if setting.speaker in sides else setting.home, actor)
    return Roles(actor or before.actor, affected or before.affected)


def _territory(mention: Mention, setting: Setting, read: _Reading) -> Roles:
    before = _inherited(mention, setting)
    actor = read.subject or read.agent or before.actor
    if not actor and mention.cue_form in ("noun", "implied", "state"):
        actor = read.owner
    if not actor:
        actor = _other(setting.subject, "") if opponent(setting.subject, setting.wars) else ""
    where = setting.place_party or setting.country
    if mention.event == "seized" or opponent(actor, setting.wars):
        return Roles(actor, _other(where, actor) or opponent(actor, setting.wars))
    return Roles(actor, _other(where, actor))


def _flight(mention: Mention, setting: Setting, read: _Reading) -> Roles:
    before = _inherited(mention, setting)
    active = mention.event != "displaced" and mention.cue_form == "active"
    affected = (
        read.owner or before.affected or _bearer(setting) or opponent(read.attacker or setting.attacker, setting.wars)
    )
    return Roles(
        (read.subject if active else "") or read.agent or (before.actor if mention.event != "displaced" else ""),
        affected,
    )


def _capture(mention: Mention, setting: Setting, read: _Reading) -> Roles:
    before = _inherited(mention, setting)
    actor = (read.subject if mention.cue_form == "active" else "") or read.agent
    affected = _other(read.owner, actor)
    if mention.event == "detained":
        return Roles(actor or before.actor, affected or before.affected or _bearer(setting))
    actor = actor or before.actor
    if not actor and not affected and not before.affected and acting.OWN.search(read.text):
        actor = setting.speaker if opponent(setting.speaker, setting.wars) else setting.home
    if not actor and mention.cue_form == "active":
        actor = _other(read.attacker, affected)
    affected = affected or _other(before.affected, actor) or opponent(actor, setting.wars) or setting.loser
    return Roles(actor or opponent(affected, setting.wars), affected)


def _harm(mention: Mention, setting: Setting, read: _Reading, offset: int) -> Roles:
    """People killed, buildings hit, equipment destroyed."""
    before = _inherited(mention, setting)
    if setting.beside and before.actor and mention.cue and AND.search(read.text[: mention.cue.start - offset]):
        return Roles(_other(before.actor, read.owner), read.owner or before.affected)
    forces = mention.subject == "troops" or mention.subject in MILITARY
    where = setting.place_party or setting.country
    sides = {party for war in setting.wars for party in war}
    affected = read.owner if read.owner != "united_nations" else ""
    actor = read.agent or _other(read.subject, affected) or _other(read.attacker, affected)
    if not affected and (setting.whole or not actor):
        affected = before.affected
    if not affected:
        affected = _other(read.victim, actor)
    if not affected and not actor and not setting.placed and CASUALTIES.search(read.text):
        affected = setting.loser
    if not affected and forces:
        affected = (
            (
                actor
                if is_internal(actor, setting.wars) and not MERCHANT.search(read.text)
                else _opponent(actor, setting, read.text)
            )
            if actor
            else ""
        )
    if not affected and forces and not actor and not (setting.placed and mention.subject == "troops"):
        affected = setting.loser or setting.force or (where if setting.placed else "")
        if not affected and VIOLENCE.search(read.text):
            affected = where or setting.scene
        if not affected:
            return Roles("", "")
    if not affected:
        affected = (
            _other(where, actor)
            or (where if is_internal(where, setting.wars) and not MERCHANT.search(read.text) else "")
            or _opponent(actor, setting, read.text)
            or (_other(setting.scene, actor) if not forces or setting.violence else setting.loser)
        )
        if is_internal(actor, setting.wars) and not MERCHANT.search(read.text):
            affected = affected or actor
    if not actor:
        actor = before.actor if before.actor != affected or is_internal(affected, setting.wars) else ""
    if not actor and not (
        forces and mention.cue_form in ("noun", "toll", "carried", "state", "change", "header", "participle", "implied")
    ):
        told = setting.violence or VIOLENCE.search(read.text) is not None
        if affected == setting.attacker and setting.speaker == opponent(affected, setting.wars) and not setting.placed:
            return Roles(setting.attacker, setting.speaker)
        if affected and told and "mine" not in read.text.lower().replace("-", " ").split():
            other = opponent(affected, setting.wars) if not setting.occupied else affected
            actor = other if other != affected else setting.attacker
            if affected not in sides and setting.attacker:
                actor = setting.attacker
    if actor == affected and not is_internal(actor, setting.wars):
        actor = ""
    return Roles(actor, affected)


def _last_donor(mention: Mention, setting: Setting, read: _Reading, sides: set[str]) -> str:
    """Who gave in the sentences before, where this one goes on about the same aid."""
    donor = setting.donor or (setting.subject if setting.subject not in sides else "")
    if mention.cue_form == "active" and not SAME_AID.search(read.text[: read.start]):
        return ""  # a giver that is no party is named: the IMF, a company
    return donor


def _aid(mention: Mention, entry: Event | None, setting: Setting, read: _Reading) -> Roles:
    before = _inherited(mention, setting)
    sides = {party for war in setting.wars for party in war}
    helped = next(
        (
            p
            for war in setting.wars
            for p in reversed(war)
            if p in ("ukraine", "palestine", "lebanon", "sudan", "yemen", "syria", "myanmar")
        ),
        "",
    )
    subject = read.subject or acting.find_holder(read.text, read.start, read.parties)
    if mention.event == "requested":
        recipient = acting.find_recipient(read.text, read.parties, besides="")
        affected = (
            recipient
            if recipient in sides and subject not in sides
            else subject
            if subject in sides
            else recipient or before.affected or _bearer(setting) or helped
        )
        asked = _other(acting.find_asked(read.text, read.parties), affected) if ASKED.search(read.text) else ""
        return Roles(asked, affected)
    behind = [p for p in read.parties if p.start >= read.end]
    brought = acting.find_recipient(read.text, behind, besides=read.subject)
    if entry and entry.subject_is == "affected" and not brought:
        giver = acting.find_giver(read.text, read.parties)
        return Roles(
            giver or (setting.donor if setting.donor != subject else ""),
            subject or before.affected or setting.recipient or helped,
        )
    recipient = acting.find_recipient(read.text, read.parties, besides=subject)
    donor = subject or read.agent
    if not donor:
        donor = before.actor
    if not donor and LOCAL.search(read.text):
        donor = setting.place_party or setting.country
    if not donor:
        free = [p for p in read.parties if p.party and p.party not in (recipient, *sides) and p.form in NAMED]
        near = [p for p in free if p.start < mention.quantity.end] or free
        donor = near[-1].party if near else _last_donor(mention, setting, read, sides)
    if not donor and read.owner and read.owner != recipient:
        donor = read.owner
    if not recipient:
        recipient = before.affected or setting.recipient
        if not recipient or recipient == donor:
            recipient = helped if helped != donor or donor not in ("",) and donor in sides else ""
    return Roles(donor, recipient)


__all__ = ["Roles", "Setting", "War", "opponent", "read_roles", "resolve"]
