"""Sentence, mention, parties -> what its words say of the roles: owner, subject, agent, attack."""

from collections.abc import Sequence
from dataclasses import dataclass

from tracker import patterns as regex
from tracker.context.party.setting import Setting, other
from tracker.context.party.struck import NAMED, STRUCK, find_struck, is_struck
from tracker.lexicon import acting, attacking
from tracker.lexicon.wars import opponent
from tracker.model import Mention, PartyMention, Sentence
from tracker.schema import AID_EVENTS

NOMINAL = frozenset("noun toll carried change header state".split())
ABOUT = (
    r"(?:about |some |own |nearly |almost |over |more than |at least |around |up to |approximately |roughly |"
    r"as many as )?"
)
# "<Russian> 5,000 soldiers", "<Ukraine>'s 12 tanks"
BEFORE_NP = regex.compile(rf"(?:['’]s?)?\s+{ABOUT}")
# Whose men come from several countries
OF_NATIONS = regex.compile(
    r"\b(?:African\sUnion|AU|ECOWAS|SADC|CSTO|EAC|AMISOM|ATMIS|[Mm]ultinational|coalition|nations|countries|contributors|members)\b"
)
# "12 tanks <of> the Russians", "a million more <Ukrainians>", "3,000 troops from <North Korea>"
BEHIND_NP = regex.compile(
    r"\s+(?:of|from|belonging to|among)\s+(?:the\s+|its\s+|neighbou?ring\s+|nearby\s+|\d{1,2}\s+|several\s+)?"
    r"(?:(?:enemy|[Aa]rmed [Ff]orces|[Aa]rmy)\s+of\s+(?:the\s+)?)?|"
    r"\s+(?:(?:more|other|additional|further|new|deceased|dead|detained|imprisoned|captured|wounded|injured|displaced|"
    r"unarmed|young|elderly|male|female|ethnic)\s+)?"
)
# "nine drones <launched from> Yemen", "a missile <that was fired by> the Houthis"
FIRED_FROM = regex.compile(
    r"\s+(?:(?:that|which)\s+)?(?:(?:was|were|had been|been)\s+)?(?:fired|launched|sent|flown|incoming|coming|"
    r"arriving)\s+(?:overnight\s+)?(?:from|by)\s+(?:the\s+)?(?:\w+\s+|"
    r"(?:[\w-]+\s+){0,3}(?:areas?|parts?|territor(?:y|ies)|lands?|regions?)\s+(?:of|in)\s+(?:the\s+)?)?"
)
# "two missiles <that> the Houthis <had fired>"
THAT = regex.compile(r"(?:\s{1,9}and\s[^.;,]{1,40})?\s{1,9}(?:that|which)\s{1,9}(?:the\s{1,9})?")
HAD_FIRED = regex.compile(
    r"(?:['’]s?)?(?:\s+[\w-]+){0,3}?\s+(?:(?:had|have|has)\s+)?(?:fired|launched|sent|flew|flown)\b"
)
# "four <of them> Filipinos"
OF_THEM = regex.compile(r"\s+of (?:them|whom|these|those)\s+(?:were\s+|are\s+)?")
# "2.3bn <in property belonging to> Russian oligarchs"
HELD_BY = regex.compile(
    r"\s+(?:(?:in|of|worth of)\s+(?:[\w-]+\s+){1,3})?(?:of|belonging to|held by|owned by|"
    r"linked to)\s+(?:the\s+)?(?:[a-z]+\s+)?"
)
# "300 foreigners killed <in the ranks of the> Ukrainian army"
SERVING = regex.compile(
    r"^[^.;,|•]{0,400}\b(?:in the ranks of|fighting (?:for|on the side of)|serving (?:in|with)|on the side of)\s+"
    r"(?:the\s+)?$"
)
# "500 <of its soldiers>", "<its> 12 tanks", "398 of <its own> men"
ITS = regex.compile(r"\b(?:its|their)(?:\s+own)?\s+(?:last\s+)?(?=[\w$€£])|\bof (?:its|their)\b", regex.IGNORECASE)
# "the brigade<, which has lost >14"
WHICH = regex.compile(r",\s(?:which|who)\s(?:[\w’'-]+\s){1,5}$")
ITS_BEHIND = regex.compile(r"\s+of (?:its|their|his)\b", regex.IGNORECASE)
# "and 90,000 <on the> Ukrainian side"
SIDE = regex.compile(r"\s(?:\p{Ll}{2,12}\s){0,3}(?:on|from|for)\sthe\s")
# "<On the> Ukrainian side", "the number of deaths <on the> Russian side"
ON_THE = regex.compile(
    r"(?:\A|[,;:.]\s|\b(?:and|but|while|that|deaths?|dead|killed|fallen|losses|casualties|fatalities|toll)\s)\W{0,3}[Oo]n\sthe\s$"
)
AND_WOUNDED_ON = regex.compile(
    r"[^,;:.]{0,60}?\b(?:killed|died|dead)\sand\s[^,;:.]{0,40}?\b(?:wounded|injured|hurt)\son\sthe\s"
)
# "seven civilians had been killed <on its side>"
ON_ITS_SIDE = regex.compile(r"\bon (?:its|their|our)(?: own)? side\b")
# "three <of our soldiers>", "<our> 12 guns"
OUR = regex.compile(r"\bour\b", regex.IGNORECASE)
OUR_BEHIND = regex.compile(r"\s+of our\b", regex.IGNORECASE)
# "<Russian> losses", "<Ukraine>'s own combat losses", "<Russian> revenues by $1bn"
BEFORE_CUE = regex.compile(
    r"(?:['’]s?)?\s+(?:(?!and\b|that\b|said\b|have\b|has\b|claim(?:ed|s)\b|announce[ds]\b|report(?:ed|s)\b|confirm(?:ed|s)\b|"
    r"estimate[sd]?\b|puts?\b|counts?\b|counted\b|says?\b|believes?\b|thinks?\b)[\w-]+\s+){0,3}"
)
BEHIND_CUE = regex.compile(
    r"\s+(?:of|among|for|(?:suffered|sustained|incurred|endured)\s+by|inflicted\s+(?:up)?on)\s+(?:the\s+)?"
    r"(?:(?:armed forces|army|troops|personnel|enemy)\s+of\s+(?:the\s+)?)?",
    regex.IGNORECASE,
)
# "suffered by the <Russian> army"
BORNE_BY = regex.compile(r"(?:suffered|sustained|incurred|endured|borne)\s+by\s+(?:the\s+)?(?:armed\s+forces\s+of\s+)?")
# "impact <Russian> revenues by at least $1bn"
REVENUE = regex.compile(r"['’s]*\s+(?:[\w-]+\s+){1,3}(?:by|of|at|to)\s+(?:\w+\s+){0,3}")
# "<Russian> soldiers killed"
THEIR_MEN = regex.compile(
    r"['’s]*\s+(?:troops|soldiers|servicemen|personnel|fighters|men|civilians|citizens|people)\s+"
)
# "killed <at 160,000>", "killed <stands at 50,000>"
PUT_AT = regex.compile(
    r"\s+(?:(?:so far|to date|there|since \w+|in \w+)\s+)?"
    r"(?:at(?!\s(?:least|most)\b)|as(?!\s(?:many|much|few)\b)|stands?|stood|is|was|has|had|reached|numbers|"
    r"numbered|totals?|totall?ed)\b"
)
KILLING = frozenset(["killed", "wounded", "killed_or_wounded"])
BORNE = frozenset(["lost", "killed_or_wounded"])
# "1,000 casualties <suffered by> Russian forces", "equipment <lost by> Russia"
BORNE_BY = regex.compile(
    r"[^.;,]{0,30}\b(?:suffered|sustained|incurred|lost|taken|endured)\s+by\s+(?:the\s+)?", regex.IGNORECASE
)
LOST_BY = regex.compile(r"lost\s+by\b", regex.IGNORECASE)
# "1,040 casualties Russian forces <suffered>"
HAVE_BORNE = regex.compile(
    r"(?:['’]s?)?\s+(?:[\w-]+\s+){0,3}?(?:had\s+|have\s+|has\s+)?(?:suffered|sustained|lost|incurred)\b"
)
# "with Russian forces <suffering> 1,070 casualties", "Russia <has suffered heavy losses>, with over a million ..."
BEARING = regex.compile(
    r"\b(?:suffer(?:s|ed|ing)?|sustain(?:s|ed|ing)?|incur(?:s|red|ring)?)\s+(?:[\w,-]+\s+){0,6}?(?:casualties|losses|toll|(?=[\d~]|$))"
    r"|\b(?:suffer(?:s|ed|ing)?|sustain(?:s|ed|ing)?|incur(?:s|red|ring)?|tak(?:es?|ing|en)|took|bears?|bore|bearing|averag(?:ed|ing))"
    r"\s+(?:[a-z-]+\s+){0,4}$"
    r"|\bha(?:ve|s|d)\s+(?:already\s+|now\s+)?(?:(?:about|some|over|nearly|around|at\sleast|more\sthan|up\sto)\s+)?$",
    regex.IGNORECASE,
)
# "the number of Israeli <soldiers killed in the Gaza war to> 386"
COUNTED_TO = regex.compile(
    r"\s(?:[\w-]+\s){0,4}?(?:killed|dead|wounded|injured|captured|lost|missing)\b[^.;:]{0,60}?\b(?:to|at)\s"
    r"(?:(?:at\sleast|more\sthan|over|about|some|nearly|almost)\s)?"
)
# "its count <of> Russian troops lost"
COUNT_OF = regex.compile(r"\b(?:counts?|numbers?|totals?|tally|tolls?|estimates?|list)\s+(?:of|for)\s+(?:the\s+)?$")


# "killed two, <and that they> had fired at Israel": another statement, with its own target
NEXT_STATEMENT = regex.compile(r",?\sand\sthat\s|,?\s(?:while|whereas)\s|,\sand\s(?:it|they|he|she)\s|;\s")

# "20 died in Indian raids, <while> India said nine were killed"
CLAUSES = regex.compile(r"[,;]?\s(?:while|whereas)\s|,\sbut\s")


# Where a sentence turns to another event
WHILE = regex.compile(r",\s(?:while|whereas)\s(?!also\b)", regex.IGNORECASE)


# "the villages <that >Ukraine had captured", "the 31 jets <it> deployed", "the land <which the> Russian army took"
LED_BY_SUBJECT = regex.compile(
    r"\s(?:(?:that|which|whom)\s)?(?:(?P<pronoun>it|they|he|she)\s(?:has|have|had)?|the\s|(?=\p{Lu}))"
)
HAS_ACTED = regex.compile(
    r"(?:['’]s)?(?:\s\p{Ll}{3,12}){0,2}?(?:\s(?:has|have|had))?(?:\s(?:since|already|once|also|now|\p{Ll}+ly))?\s"
)


# "30 men were killed <by his forces>, the minister said": by those of the side that speaks
BY_THEIR = regex.compile(
    r"\s(?:[\w’'-]+\s){0,2}?by\s(?:his|her|its|their|our)\s(?:own\s)?(?:\w+\s){0,2}?"
    r"(?:forces|troops|army|soldiers|men|fighters|gunners|air\sdefen[cs]es?|jets|drones|units|military|snipers|pilots)\b"
)


@dataclass(frozen=True, slots=True)
class Reading:
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


def read_words(sentence: Sentence, mention: Mention, known: tuple[PartyMention, ...], setting: Setting) -> Reading:
    text, offset = sentence.text, sentence.start
    start, end = mention.quantity.outer_start - offset, mention.quantity.outer_end - offset
    if mention.noun:
        start, end = min(start, mention.noun.start - offset), max(end, mention.noun.end - offset)
    cue = (mention.cue.start - offset, mention.cue.end - offset) if mention.cue else None
    owner = _owner(text, start, end, cue, mention, known, setting)
    subject = ""
    own = setting.speaker if opponent(setting.speaker, setting.wars) else setting.home
    if own == setting.home != setting.speaker and mention.event in ("intercepted", "suppressed"):
        # "in Taganrog air defences downed two drones": those of the place, where nobody speaks
        here = setting.place_party if setting.placed and opponent(setting.place_party, setting.wars) else ""
        own = own if acting.OURS.search(text) else here or own
    if (cue and cue[0] < start and mention.cue_form in ("active", "with", "carried", "part", "understood", "noun")) or (
        cue and mention.cue_form == "noun"
    ):
        subject = acting.find_subject(
            text,
            cue[0],
            known,
            before=setting.donor or setting.subject if mention.event in AID_EVENTS else setting.subject,
            person=setting.person,
            noun=mention.cue_form == "noun",
            own=own,
            reporters_act=mention.event in AID_EVENTS
            or mention.event in ("deployed", "recruited", "trained", "released", "cost"),
        )
        acts = (*AID_EVENTS, "hit", "deployed", "recruited", "trained", "cost", "released")
        if mention.cue_form == "noun" and mention.event not in acts:
            subject = ""
        if mention.cue_form == "noun" and mention.event == "hit":  # "Israeli strikes on a dozen towns"
            subject = next((p.party for p in known if p.party and _is_attack_of(text, p, cue[0])), subject)
    struck_side = ""
    if cue and mention.cue_form == "with" and is_struck(text, cue, start):
        subject, struck_side = "", subject  # "Ukraine was attacked with 40 drones"
    agent = acting.find_agent(text, cue[1], known) if cue else ""
    if cue and not agent and BY_THEIR.match(text, cue[1]):
        agent = setting.speaker if opponent(setting.speaker, setting.wars) else ""
    if cue and mention.cue_form == "participle" and not agent and (led := LED_BY_SUBJECT.match(text, end, cue[0])):
        agent = next((p.party for p in known if p.start == led.end() and HAS_ACTED.fullmatch(text, p.end, cue[0])), "")
        if not agent and led["pronoun"]:
            agent = acting.find_subject(
                text, cue[0], known, before=setting.subject, person=setting.person, own=own, reporters_act=False
            )
    if (
        mention.event in KILLING
        and mention.cue_form == "active"
        and cue
        and (struck_at := STRUCK.search(text, 0, cue[0]))
    ):
        if hit := find_struck(text, struck_at.start(), known):
            subject = ""
            agent = agent or acting.find_agent(text, struck_at.start() + 4, [p for p in known if p.end < cue[0]])
            bare = not any(c.isupper() for c in text[start:end])  # "33 soldiers": theirs
            owner = hit.party if bare else owner or hit.party
    if cue is None and mention.rule.endswith(("/list", "/counted")) and mention.event in KILLING:
        agent = acting.find_agent(text, end, known)  # "13 civilians and a soldier killed by Pakistani shelling"
    if mention.event in BORNE and not owner:
        owner, agent = _bearer(text, start, end, known, setting, cue=cue, own=own, agent=agent)
        subject = "" if owner == subject else subject
    where = setting.place_party or setting.country
    around = _bullet(text, start, known)
    attacker = attacking.find_attacker(text, _clause(text, start, around), scene=where)
    beyond = _stated_with(text, start, around) or around or known
    attacker = attacker or attacking.find_attacker(text, beyond, scene=where)
    turn = NEXT_STATEMENT.search(text, end)
    struck = [p for p in around if turn is None or p.start < turn.start()]
    attacker = other(attacker, struck_side)
    return Reading(
        text, start, end, known, owner, subject, agent, attacker, struck_side or attacking.find_victim(text, struck)
    )


def _stated_with(text: str, at: int, parties: tuple[PartyMention, ...]) -> tuple[PartyMention, ...]:
    """Parties of the statement that a number stands in, if it names one that may act: "while the Turks hit two"."""
    turns = [m.end() for m in WHILE.finditer(text, 0, at)]
    if not turns:
        return ()
    own = tuple(p for p in parties if p.start >= turns[-1])
    acting_here = any(p.party and p.start < at and p.form in ("demonym", "force", "country") for p in own)
    return own if acting_here else ()


def _bearer(
    text: str,
    start: int,
    end: int,
    known: tuple[PartyMention, ...],
    setting: Setting,
    *,
    cue: tuple[int, int] | None,
    own: str,
    agent: str,
) -> tuple[str, str]:
    """Who bears losses that he "suffered": before them, behind them, or behind "by"; and who inflicted them."""
    if cue and agent and LOST_BY.match(text, cue[0]):
        return agent, ""
    if behind := BORNE_BY.match(text, end, end + 60):
        return next((p.party for p in known if 0 <= p.start - behind.end() < 30), ""), ""
    for p in known:
        if end <= p.start <= end + 12 and p.party and HAVE_BORNE.match(text, p.end):
            return p.party, agent
    if found := list(BEARING.finditer(text, max(0, start - 150), start)):
        at = found[-1].start()
        near = [p for p in known if p.party and p.end <= at <= p.end + 35 and p.form in NAMED]
        if near:
            return near[-1].party, other(agent, near[-1].party)
        bearer = acting.find_subject(
            text, at, known, before=setting.subject, person=setting.person, own=own, reporters_act=False
        )
        return bearer, other(agent, bearer)
    return "", agent


def _is_attack_of(text: str, party: PartyMention, cue: int) -> bool:
    """Whether a party stands right before the attack that is the event: "<Israeli> air strikes on"."""
    return 0 < cue - party.end <= 25 and party.form in NAMED and attacking.is_attack(text, party.end)


def _bullet(text: str, at: int, parties: tuple[PartyMention, ...]) -> tuple[PartyMention, ...]:
    """Parties of the bullet that a number stands in: the bullets of a line are worlds of their own."""
    low = max(text.rfind(mark, 0, at) for mark in ";|•")
    high = min((found for mark in ";|•" if (found := text.find(mark, at)) >= 0), default=len(text))
    return tuple(p for p in parties if low <= p.start < high)


def _clause(text: str, at: int, parties: tuple[PartyMention, ...]) -> tuple[PartyMention, ...]:
    """Parties of the clause that a number stands in: "20 died in Indian raids, <while> nine were killed by ..."."""
    turns = [(m.start(), m.end()) for m in CLAUSES.finditer(text)]
    low = max((end for _, end in turns if end <= at), default=0)
    high = min((first for first, _ in turns if first > at), default=len(text))
    return tuple(p for p in parties if low <= p.start < high) if turns else ()


def _owner(
    text: str,
    start: int,
    end: int,
    cue: tuple[int, int] | None,
    mention: Mention,
    parties: Sequence[PartyMention],
    setting: Setting,
) -> str:
    """Whose things they are: a party inside the noun phrase, right before or behind it, or at the noun of the event."""
    able = [p for p in parties if p.form != "occupied" and p.party]
    if possessor := _possessor(text, start, end, mention, parties, setting) or _find_side(text, start, able):
        return possessor
    if within := _owner_within(text, start, end, mention, able):
        return within
    for p in able:
        if p.end <= start and start - p.end <= 18:
            gap = text[p.end : start]
            if BEFORE_NP.fullmatch(gap) and (p.form == "demonym" or gap[:1] in "'’"):
                return p.party
            # "Ukraine might lose 5,000 soldiers and <Russia> 3,000": the verb is shared
            if gap.isspace() and mention.cue_form == "carried" and (cue is None or cue[1] <= p.start):
                return p.party
        if p.start >= end and p.start - end <= 60 and _owns_behind(text, text[end : p.start], p, mention):
            return p.party
    if holder := acting.find_holder(text, start, able):
        return holder
    for p in able:
        if p.end < start and COUNT_OF.search(text, max(0, p.start - 30), p.start):
            if COUNTED_TO.fullmatch(text, p.end, start):
                return p.party
    if cue and mention.event not in ("launched", "intercepted", "hit"):
        return _owner_at_cue(text, start, cue, mention, able)
    return ""


def _find_side(text: str, start: int, parties: Sequence[PartyMention]) -> str:
    """The party on whose side people are counted: "On the Ukrainian side, Moscow claims, 2,870 have died"."""
    ahead = [p for p in parties if p.end <= start <= p.end + 90 and text.startswith(" side", p.end)]
    behind = [p for p in parties if start < p.start <= start + 90 and text.startswith(" side", p.end)]
    for p in behind[:1]:
        if AND_WOUNDED_ON.fullmatch(text, start, p.start):
            return p.party  # "16 men were killed and 100 wounded on the Armenian side"
    return next((p.party for p in ahead if ON_THE.search(text, 0, p.start)), "")


def _possessor(
    text: str, start: int, end: int, mention: Mention, parties: Sequence[PartyMention], setting: Setting
) -> str:
    """Whose things they are by a pronoun: "three of our soldiers", "500 of its men"."""
    if OUR.search(text, start, end) or OUR_BEHIND.match(text, end):
        return setting.speaker or setting.home
    if ON_ITS_SIDE.search(text, end) and setting.speaker in setting.sides:
        return setting.speaker
    if mention.subject in ("people", "civilians", "children", "women", "buildings"):
        return ""  # "its residents": of the town
    if not ITS.search(text, max(0, start - 12), end) and not ITS_BEHIND.match(text, end):
        return ""
    own = setting.speaker if setting.speaker in setting.sides else ""
    if (which := WHICH.search(text, 0, start)) and not any(0 <= which.start() - p.end <= 2 for p in parties):
        return own or setting.place_party or setting.country  # "the fire brigade, which has lost 14 of its men"
    before = own or setting.subject
    if own and mention.event in ("killed", "wounded", "destroyed", "captured", "damaged"):
        here = acting.find_subject(
            text, start, parties, before=before, person=setting.person, own=own, reporters_act=True
        )
        if here == opponent(own, setting.wars):
            return own  # "Israeli strikes killed five of its fighters, the group said": the speaker's
    return (
        acting.find_subject(text, start, parties, before=before, person=setting.person, own=own, reporters_act=True)
        or before
    )


def _owner_within(text: str, start: int, end: int, mention: Mention, parties: Sequence[PartyMention]) -> str:
    """Whose things they are by a party inside the noun phrase: "12 Russian tanks"."""
    within = next((p for p in parties if start <= p.start and p.end <= end and p.form in NAMED), None)
    if within is None:
        return ""
    if mention.event != "deployed" or not within.text.islower():
        return within.party
    if origin := _find_origin(text, end, parties, mention):
        return origin  # "4,500 soldiers from Uganda", who are none of the war's own
    return "" if _are_of_others(text, start, mention, parties) else within.party


def _are_of_others(text: str, start: int, mention: Mention, parties: Sequence[PartyMention]) -> bool:
    """Whether troops are of those who send them: "the United States keeps 2,500 soldiers in Iraq"."""
    active = mention.cue_form == "active"
    if active and (OF_NATIONS.search(text, 0, start) or any(p.end <= start and p.form in NAMED for p in parties)):
        return True  # "African Union nations have committed 4,000 troops"
    return bool(acting.find_holder(text, start, parties))


def _find_origin(text: str, end: int, parties: Sequence[PartyMention], mention: Mention) -> str:
    """The country that troops are said to be from: "4,500 soldiers from Uganda"."""
    behind = (p for p in parties if end <= p.start <= end + 40 and not p.text.islower())
    return next((p.party for p in behind if _owns_behind(text, text[end : p.start], p, mention)), "")


def _owns_behind(text: str, gap: str, party: PartyMention, mention: Mention) -> bool:
    """Whether a party behind a number owns what is counted, by the words between."""
    if mention.event in ("intercepted", "suppressed", "hit") and (
        FIRED_FROM.fullmatch(gap) or (THAT.fullmatch(gap) and HAD_FIRED.match(text, party.end))
    ):
        return True
    sided = text.startswith(" side", party.end) and SIDE.fullmatch(gap) is not None
    if party.form == "demonym" and (sided or OF_THEM.fullmatch(gap)):
        return True
    if mention.event == "cost" and HELD_BY.fullmatch(gap):
        return True
    if mention.subject in ("troops", "people") and SERVING.search(gap):
        return True
    if ("from" in gap or "of" in gap) and attacking.is_attack(text, party.end):
        return False  # "20 injuries from Russian attacks", "1,200 victims of Hamas' attack"
    joined = any(word in gap for word in ("of", "from", "among"))
    plural = party.form == "demonym" and (mention.noun is None or party.text.endswith("s"))
    return BEHIND_NP.fullmatch(gap) is not None and (joined or plural)


def _owner_at_cue(
    text: str, start: int, cue: tuple[int, int], mention: Mention, parties: Sequence[PartyMention]
) -> str:
    """Whose things they are by the words of the event: "Russian losses", "casualties among the Israelis"."""
    nominal = mention.cue_form in NOMINAL
    for p in parties:  # "the number of killed <North Koreans> at 4,000"
        if p.form == "demonym" and 0 < p.start - cue[1] <= 2 and PUT_AT.match(text, p.end):
            return p.party
    for p in parties:
        if 0 <= p.start - cue[1] < 40 and BORNE_BY.fullmatch(text, cue[0], p.start):
            return p.party
    for p in reversed(parties):
        if p.end <= cue[0] and cue[0] - p.end < 40 and (gap := text[p.end : cue[0]]) is not None:
            if p.form == "leader" and gap[:1] not in "'’":
                continue  # "the president puts the dead at 4,000"
            # "the number of Russian soldiers killed at 160,000"
            if (nominal and BEFORE_CUE.fullmatch(gap)) or (
                THEIR_MEN.fullmatch(gap)
                and (PUT_AT.match(text, cue[1]) or COUNT_OF.search(text, max(0, p.start - 30), p.start))
            ):
                return p.party
    for p in parties:
        behind = cue[1] - 6 if text.endswith(" among", 0, cue[1]) else cue[1]  # "deaths among Russian soldiers"
        if nominal and p.start >= cue[1] and p.start - cue[1] < 40 and BEHIND_CUE.fullmatch(text[behind : p.start]):
            return p.party
        if mention.event == "cost" and cue[1] <= p.start and p.end < start and REVENUE.fullmatch(text[p.end : start]):
            return p.party
    return ""
