"""What the words and the setting say -> roles of forces, prisoners, people who flee, and territory."""

from tracker import patterns as regex
from tracker.context.party.counted import find_own_war
from tracker.context.party.lent import are_peacekeepers
from tracker.context.party.setting import Roles, Setting, bearer, inherited, other
from tracker.context.party.wording import OF_NATIONS, Reading
from tracker.lexicon.loading import Event
from tracker.lexicon.wars import opponent
from tracker.model import Mention

# "50,000 troops are fighting <Ukrainian> forces"
FOUGHT = regex.compile(r"\b(?:fighting|facing|against|battling|confronting)\s+(?:the\s+)?$")
THAT = regex.compile(r"\b(?:that|which)\s+(?:the\s+)?$")
FELL_TO = regex.compile(r"\bto\s+(?:the\s+)?$")
# "<announced the> capture of 17 villages"
ANNOUNCED = regex.compile(
    r"\b(?:announc|claim|report|hail|boast|celebrat)\w*(?:\s+(?:of|on\s\w+))?\s+(?:the\s+)?(?:\w+\s+){0,2}$"
)

# "arrived in Poland from <Ukraine>", "fleeing <Syria>"
ORIGIN = regex.compile(
    r"\b(?:from|fled|flee|fleeing|left|leaving|out of|(?:fled|flee|fleeing|escaped|escaping)\s+(?:[\w-]+\s+){1,3}in)"
    r"\s+(?:the\s+)?$",
    regex.IGNORECASE,
)
# "have crossed into <Syria>", "fled to <Chad>": where they get to
GOAL = regex.compile(
    r"\b(?:(?:cross|flee|fled|escap|mov|spill|arriv|pour|stream|flock)\w*(?:\s(?:the\sborder|over|across))?\s(?:in)?to|"
    r"(?:cross|arriv|shelter|refuge)\w*\s(?:over\s|across\s)?in)\s(?:the\s|neighbou?ring\s|nearby\s)*$",
    regex.IGNORECASE,
)
# What only one's own side does to a town, in its own words
REGAINED = regex.compile(r"\b(?:liberat|recaptur|retak|retook|regain|freed)", regex.IGNORECASE)


# "<the new force would be made up of> 1,000 sappers": whose it is was told
THE_FORCE = regex.compile(
    r"\b(?:the|this|that)\s(?:new\s|same\s|whole\s)?(?:force|contingent|deployment|detachment|corps)\b[^.;:]{0,400}$",
    regex.IGNORECASE,
)
# "<a standby force of> 5,000": one that nobody has yet
A_FORCE = regex.compile(
    r"\ban?\s(?:[\w-]+\s){0,3}(?:force|contingent|mission|army|corps)\sof\s(?:[\w-]+\s){0,3}$", regex.IGNORECASE
)
UNITED = regex.compile(r"\b(?:UN|U\.N\.|United Nations|blue helmets?|UN[A-Z]{3,4}|Unifil|MON?USCO|MINU\w{2,3})\b")
# "North Korean <troops>"
SOLDIERS = regex.compile(r"['’]?s?\s(?:\p{Ll}+\s)?(?:troops|soldiers|fighters|servicemen|mercenaries|personnel)\b")


def _find_told_force(read: Reading) -> str:
    """Whose troops the sentence has spoken of before the number: "North Korean troops were seen; 500 are officers"."""
    told = [p for p in read.parties if p.end <= read.start and p.party and SOLDIERS.match(read.text, p.end)]
    return told[-1].party if told else ""


# "the deployment of 242 soldiers <to> Mali", "410 men who go <to southern> Chad"
BOUND_FOR = regex.compile(r"\b(?:to|into|towards?|bound\sfor)\s(?:(?:the|[a-z]+ern|war-torn|neighbou?ring)\s){0,2}$")


def find_deployer(mention: Mention, entry: Event | None, setting: Setting, read: Reading) -> str:
    """Find whose men they are: no country that a sentence names only as the place where they go."""
    found = _find_deployer(mention, entry, setting, read)
    named = [p for p in read.parties if p.party == found and p.form != "force"] if found else []
    bound = bool(named) and all(
        p.start >= read.end and BOUND_FOR.search(read.text, max(0, p.start - 40), p.start) for p in named
    )
    return "" if bound else found


def _find_deployer(mention: Mention, entry: Event | None, setting: Setting, read: Reading) -> str:
    before = inherited(mention, setting)
    if not read.owner and are_peacekeepers(read):
        return read.subject or read.agent or ("united_nations" if UNITED.search(read.text) else "")
    if entry and entry.subject_is == "other":
        return read.owner or opponent(read.subject, setting.wars)
    if mention.cue_form == "participle" and mention.cue and not read.owner:
        for p in read.parties:  # "the 3,000 men that <Russia> has sent into Belarus"
            if p.start >= read.end and p.party and THAT.search(read.text, read.end, p.start):
                return p.party
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
        if A_FORCE.search(read.text, max(0, read.start - 60), read.start):
            return read.owner or read.agent
        return read.owner or read.agent or before.actor or _find_told_force(read) or setting.force or setting.body
    lead = read.text[max(0, read.start - 60) : read.start]
    if not read.owner and setting.previous and THE_FORCE.search(lead):
        return setting.previous.actor
    if A_FORCE.search(lead):
        return read.owner or other(read.subject, setting.subject) or read.agent
    if mention.cue_form == "active" and OF_NATIONS.search(read.text, 0, read.start):
        return read.owner or read.subject or read.agent or before.actor  # of no one force told of before
    return read.owner or read.subject or read.agent or before.actor or setting.force or setting.body


def take(mention: Mention, entry: Event | None, setting: Setting, read: Reading, offset: int) -> Roles:
    before = inherited(mention, setting)
    if entry and entry.subject_is == "affected":  # "<Ukraine> lost 430 square kilometres"
        loser = read.subject or read.owner or before.affected
        return Roles(read.agent or opponent(loser, setting.wars) or other(before.actor, loser), loser)
    actor = read.subject or read.agent or before.actor
    if mention.cue_form == "subject" and mention.cue:  # "28 villages had fallen to <Ukrainian> forces"
        actor = next((p.party for p in read.parties if FELL_TO.search(read.text, max(0, p.start - 12), p.start)), actor)
    if not actor and mention.cue_form in ("noun", "implied", "state"):
        actor = read.owner
    if not actor and mention.cue_form == "noun" and mention.cue and setting.speaker in setting.sides:
        # "the president announced the <capture of> 17 villages": by his own side
        announced = ANNOUNCED.search(read.text, 0, mention.cue.start - offset)
        actor = setting.speaker if announced else ""
    cue = read.text[mention.cue.start - offset : mention.cue.end - offset] if mention.cue else ""
    if not actor and setting.speaker in setting.sides and REGAINED.search(cue):
        actor = setting.speaker  # "the president said 27 villages were liberated": by his own side
    if not actor:
        actor = other(setting.subject, "") if opponent(setting.subject, setting.wars) else ""
    where = setting.place_party or setting.country
    if mention.event == "seized" or opponent(actor, setting.wars):
        return Roles(actor, other(where, actor) or opponent(actor, setting.wars))
    return Roles(actor, other(where, actor))


def _find_left(setting: Setting, read: Reading) -> str:
    """The land that people leave where the words name none: the scene, which is not the land they get to."""
    where = bearer(setting)
    fled = next((a for a, b in setting.wars if a == b), "")
    if where and where not in setting.sides and fled and not setting.own_place:
        return fled  # refugees told of in a land at peace
    reached = {p.party for p in read.parties if GOAL.search(read.text, max(0, p.start - 40), p.start)}
    if where not in reached:
        return where
    inner = next((a for a, b in setting.wars if a == b and a not in reached), "")
    return next((s for s in (setting.told_country, setting.scene, inner) if s and s not in reached), "")


def _find_driven(driver: str, setting: Setting) -> str:
    """Whom an attacker drives from home: "Israel's campaign has killed 2,593 people; it has displaced 1.2 million"."""
    if not driver or setting.own_place or not opponent(driver, setting.wars):
        return ""
    told = setting.previous if setting.told_here else None
    if told and told.actor == driver:
        return told.affected
    return opponent(driver, setting.wars) if bearer(setting) == driver else ""


def flee(mention: Mention, entry: Event | None, setting: Setting, read: Reading, offset: int) -> Roles:
    if mention.event == "displaced" and (inner := find_own_war(mention, read, offset)):
        return Roles("", inner)
    before = inherited(mention, setting)
    taker = entry is not None and entry.subject_is == "deporter"
    active = (taker or mention.event != "displaced") and mention.cue_form == "active"
    driver = read.subject if mention.event == "displaced" and mention.cue_form == "active" else ""
    mover = read.subject if mention.event == "evacuated" and active and read.subject in setting.sides else ""
    affected = (
        read.owner
        or next(
            (p.party for p in read.parties if mover and ORIGIN.search(read.text, max(0, p.start - 40), p.start)), ""
        )
        or (mover if mover not in (before.actor, before.affected) or not before.affected else "")
        or before.affected
        or _find_driven(driver, setting)
        or next((p.party for p in read.parties if ORIGIN.search(read.text, max(0, p.start - 40), p.start)), "")
        or _find_left(setting, read)
        or opponent(read.attacker or setting.attacker, setting.wars)
    )
    return Roles(
        (read.subject if active else "") or read.agent or (before.actor if mention.event != "displaced" else ""),
        affected,
    )
