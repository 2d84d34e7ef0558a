"""What the words and the setting say -> roles of forces, prisoners, people who flee, and territory."""

from tracker import patterns as regex
from tracker.context.party.counted import find_own_war
from tracker.context.party.setting import HOSTAGES, PEACEKEEPERS, Roles, Setting, bearer, inherited, other
from tracker.context.party.wording import OF_NATIONS, Reading
from tracker.lexicon.loading import Event
from tracker.lexicon.wars import is_internal, opponent
from tracker.model import Mention

# "50,000 troops are fighting <Ukrainian> forces"
FOUGHT = regex.compile(r"\b(?:fighting|facing|against|battling|confronting)\s+(?:the\s+)?$")
THAT = regex.compile(r"\b(?:that|which)\s+(?:the\s+)?$")
FELL_TO = regex.compile(r"\bto\s+(?:the\s+)?$")
# "<announced the> capture of 17 villages"
ANNOUNCED = regex.compile(
    r"\b(?:announc|claim|report|hail|boast|celebrat)\w*(?:\s+(?:of|on\s\w+))?\s+(?:the\s+)?(?:\w+\s+){0,2}$"
)
HOME = regex.compile(r"\b(?:home|back|return(?:ed|s)?)\b", regex.IGNORECASE)

# "<received> the bodies of 502", "<brought home> 90": the subject gets its own people back
RECEIVED = regex.compile(
    r"\b(?:receiv\w+|g[eo]t back|gets back|br(?:ing|ings|inging|ought) (?:home|back)|welcom\w+|regain\w*|recover\w*|"
    r"retriev\w+|secur\w+|repatriat\w+)\b",
    regex.IGNORECASE,
)
# "<got> 90 of its men", "<brought> 90 citizens": fetched, where they are the subject's own
FETCHED = regex.compile(
    r"g[eo]t|gets|getting|gotten|br(?:ing|ings|ought|inging)\b|tak(?:e|es|en|ing)\b|took|fetch", regex.IGNORECASE
)
# "<returned> 90": to where they came from, or to where they belong
SENT_BACK = regex.compile(r"return", regex.IGNORECASE)
# "managed to return", "succeeded in returning"
MANAGED = regex.compile(
    r"\b(?:managed to|able to|succeed\w* in|possible to|helped(?: to)?|worked to)\s(?:\w+\s)?$", regex.IGNORECASE
)
CHILDREN = regex.compile(r"\b(?:children|minors|teenagers|boys|girls)\b", regex.IGNORECASE)
RETURN = regex.compile(r"\bin (?:return|exchange)\b|\bother side\b|\beach\b", regex.IGNORECASE)
BROUGHT_HOME = regex.compile(
    r"(?:return|br(?:ing|ought)|tak(?:e|en)|took)(?:ed|ing|s)?\s(?:home|back)\b", regex.IGNORECASE
)
# "from <Russia>", "held by <Hamas>", "from the <Russian> side"
HELD = regex.compile(r"\b(?:from|held (?:by|in)|out of)\s+(?:the\s+)?$", regex.IGNORECASE)
# "from Israeli <prisons>", "left Israel's Ofer <jail>"
JAILS = regex.compile(r"(?:['’]s?)?\s+(?:\p{Lu}\w+\s+)?(?:prisons?|jails?|detention|custody|captivity)\b")
# "from the Azov <regiment>": whose men they are
UNIT = regex.compile(
    r"(?:-led)?\s(?:\w+\s)?(?:coalition|forces|regiment|brigade|battalion|corps|army|navy|marines|national guard|"
    r"border guards?)\b",
    regex.IGNORECASE,
)
# Those whom Israel holds
DETAINEES = regex.compile(r"\b(?:detainees|prisoners|inmates)\b", regex.IGNORECASE)
# "10 <foreigners>": of neither side
FOREIGN = regex.compile(r"\bforeign\w*\b", regex.IGNORECASE)
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
AMNESTY = regex.compile(r"\b(?:amnest|pardon|clemency)", regex.IGNORECASE)
# Words of a deal between the sides, each of which lets the other's people go
EXCHANGE = regex.compile(
    r"\b(?:exchang\w+|swap\w*|captivity|prisoners?|captives?|hostages?|detainees?|POWs?)\b", regex.IGNORECASE
)
# "three hostages <in return for> 183 prisoners"
SWAPPED = regex.compile(r"\b(?:in (?:return|exchange) for|exchanged for|swapped for|against)\b", regex.IGNORECASE)


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
BODIES = regex.compile(r"\b(?:bodies|remains)\b")
FALLEN = regex.compile(
    r"\b(?:fallen|deceased|defenders|heroes|who (?:died|fell|were killed)|Coordinat(?:ion|ing) (?:Headquarters|Staff)|"
    r"its (?:soldiers|dead|troops))\b"
)
TO = regex.compile(r"\bto\s(?:the\s)?$")
# "North Korean <troops>"
SOLDIERS = regex.compile(r"['’]?s?\s(?:\p{Ll}+\s)?(?:troops|soldiers|fighters|servicemen|mercenaries|personnel)\b")

# "will return home <by Russian aircraft>", "flown home by a Turkish plane": who carries them let nobody go
CARRIED = regex.compile(
    r"\b(?:return\w*|fl(?:y|own)|arriv\w*|brought|travel\w*|come|home|transported|taken)\b[^.;]{0,40}\bby\s(?:an?\s|the\s)?(?:[\w-]+\s){1,3}"
    r"(?:aircraft|planes?|jets?|flights?|bus(?:es)?|helicopters?|trains?|ships?)\b"
)


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
    if not read.owner and PEACEKEEPERS.search(read.text, read.start, read.end):
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


def release(mention: Mention, setting: Setting, read: Reading, offset: int) -> Roles:
    before = setting.head or inherited(mention, setting)
    behind = mention.quantity.end - offset
    cue = read.text[mention.cue.start - offset : mention.cue.end - offset] if mention.cue else ""
    holder = _find_holder(read, behind)
    got = _gets_back(mention, setting, read, cue, offset)
    agent = read.agent if read.agent != read.owner or not holder else ""
    agent = "" if CARRIED.search(read.text) else agent
    jailer = _find_jailer(read, behind) if setting.head is None else ""
    if foe := opponent(jailer, setting.wars):
        return Roles(jailer, other(read.owner, jailer) or foe)
    if told := _swap_of_gaza(setting, read):
        return told
    subject = read.subject if mention.cue_form in ("active", "with") or got else ""
    actor = agent or ("" if got or _is_its_own(subject, setting, read) else subject) or holder
    owner = _find_freed(mention, setting, read, actor)
    if setting.head is not None:
        # "freed 3 Israelis in return for <183 Palestinians>", "90 captives, among them <38 from Mariupol>"
        owner = owner if any(p.start >= setting.head_end and p.party == owner for p in read.parties) else ""
        affected = owner or other(setting.own_place, actor)
        swapped = SWAPPED.search(read.text, setting.head_end, behind)
        if swapped and any(p.start >= swapped.end() and p.party == read.owner != "" for p in read.parties):
            return Roles(other(before.affected, read.owner) or opponent(read.owner, setting.wars), read.owner)
        if swapped or (holder and holder == before.affected):
            return Roles(other(holder, affected) or other(before.affected, affected), affected or before.actor)
        if affected and affected == before.actor:
            return Roles(before.affected, affected)
        affected = owner or before.affected
        return Roles(
            other(before.actor, affected) or opponent(affected, setting.wars), affected
        )  # "ten foreigners, <five Britons> among them"
    if got and subject:
        return Roles(other(holder, subject) or opponent(subject, setting.wars), owner or subject)
    affected = owner
    if not actor and not affected and AMNESTY.search(cue):
        actor = bearer(setting) if is_internal(bearer(setting), setting.wars) else ""  # only a state pardons
    if not actor and affected in setting.sides and EXCHANGE.search(read.text):
        actor = opponent(affected, setting.wars)
    foreign = FOREIGN.search(read.text, read.start, read.end) is not None
    if not affected and not foreign and actor in setting.sides and opponent(actor, setting.wars):
        affected = opponent(actor, setting.wars)
    if not affected and not actor and (given := _swapped_for(setting, read, behind)):
        return given
    if not affected and mention.cue and HOME.search(read.text):
        sides = {party for war in setting.wars for party in war}
        affected = other(setting.speaker if setting.speaker in sides else setting.home, actor)
    actor, affected = actor or before.actor, affected or before.affected
    if not actor and affected in setting.sides and setting.swap:
        actor = opponent(affected, setting.wars)  # "In the swap 90 defenders came home"
    if not (actor or affected or foreign):
        return _read_unnamed(setting, read)
    return Roles(actor if actor != affected else opponent(affected, setting.wars), affected)


def _read_unnamed(setting: Setting, read: Reading) -> Roles:
    """Roles of people let go whom no words name: those told before, else the own people of the side that counts."""
    if setting.previous and _goes_on(read):
        return setting.previous
    counts = setting.speaker in setting.sides and not is_internal(setting.speaker, setting.wars)
    return Roles("", setting.speaker if counts else "")


def _gets_back_fallen(mention: Mention, setting: Setting, read: Reading, behind: int) -> bool:
    """Tell "Kyiv returned the bodies of 909 fallen defenders": its own dead, given to no other."""
    subject = read.subject
    if mention.cue_form != "active" or subject not in setting.sides or read.owner not in ("", subject):
        return False
    told = read.text[max(0, read.start - 40) : behind + 60]
    given = any(
        p.start >= behind and p.party not in ("", subject) and TO.search(read.text, 0, p.start) for p in read.parties
    )
    return not given and BODIES.search(told) is not None and FALLEN.search(told) is not None


def _swapped_for(setting: Setting, read: Reading, behind: int) -> Roles | None:
    """Read "the three would be returned in exchange for 369 <Palestinians>": by those who get these."""
    swap = SWAPPED.search(read.text, behind)
    others = next((p.party for p in read.parties if swap and p.start >= swap.end() and p.party in setting.sides), "")
    foe = opponent(others, setting.wars)
    return Roles(others, foe) if foe else None


def _gets_back(mention: Mention, setting: Setting, read: Reading, cue: str, offset: int) -> bool:
    """Whether the subject gets back its own, and lets nobody go."""
    behind = mention.quantity.end - offset
    return (
        RECEIVED.search(cue) is not None
        or _is_brought_home(mention, read, offset)
        or _gets_back_fallen(mention, setting, read, behind)
        or _fetches_own(mention, setting, read, cue, behind)
    )


def _fetches_own(mention: Mention, setting: Setting, read: Reading, cue: str, behind: int) -> bool:
    """Tell "Kyiv got 90 men in the swap", "Ukraine managed to return 84 people": its own, given to no other."""
    subject = read.subject
    if mention.cue_form != "active" or subject not in setting.sides or read.owner not in ("", subject):
        return False
    if any(
        p.party not in ("", subject) and p.start >= behind and TO.search(read.text, 0, p.start) for p in read.parties
    ):
        return False  # "returned 90 prisoners to Russia"
    if FETCHED.match(cue):
        return True
    if not SENT_BACK.match(cue):
        return False
    at = read.text.find(cue)
    if MANAGED.search(read.text, max(0, at - 30), at):
        return True
    counted = read.text[read.start : behind + 40].split(",")[0]
    held = (
        DETAINEES.search(counted)
        or CHILDREN.search(counted)
        or BODIES.search(read.text, max(0, read.start - 30), behind + 20)
    )
    return held is None  # prisoners, children and bodies are what the other side holds


def _find_freed(mention: Mention, setting: Setting, read: Reading, actor: str) -> str:
    """Whose people are let go, by a name that owns them; a mediator who counts them owns none."""
    counts = mention.rule.endswith("/tally") and read.owner == setting.speaker and read.owner not in setting.sides
    return "" if counts else other(read.owner, actor)


def _goes_on(read: Reading) -> bool:
    """Tell "The 116 freed prisoners were flown home": the same side's as those told before."""
    return not any(p.party for p in read.parties if p.start < read.end) and not RETURN.search(read.text)


def _is_brought_home(mention: Mention, read: Reading, offset: int) -> bool:
    """Tell "returned home 52 defenders": the subject gets back its own."""
    before = mention.cue is not None and mention.cue.start < mention.quantity.start
    return before and mention.cue is not None and BROUGHT_HOME.match(read.text, mention.cue.start - offset) is not None


def _swap_of_gaza(setting: Setting, read: Reading) -> Roles | None:
    """Read "20 hostages and 1,800 detainees": in Gaza's war the one side holds hostages, the other detainees."""
    if ("israel", "palestine") not in setting.wars or read.owner:
        return None
    if HOSTAGES.search(read.text, read.start, read.end):
        return Roles("palestine", "israel")
    detainees = DETAINEES.search(read.text, read.start, read.end) and HOSTAGES.search(read.text, 0, read.start)
    return Roles("israel", "palestine") if detainees else None


def _is_its_own(subject: str, setting: Setting, read: Reading) -> bool:
    """Tell "Hamas handed over four in exchange for Israel freeing 600 Palestinians": no side frees its own."""
    return subject == read.owner != "" and subject in setting.sides and not is_internal(subject, setting.wars)


def _find_jailer(read: Reading, behind: int) -> str:
    """The side in whose jails the people let go were: "620 prisoners will be freed from Israeli prisons"."""
    for p in read.parties:
        if p.start >= behind and JAILS.match(read.text, p.end) and "," not in read.text[behind : p.start]:
            return p.party
    return ""


def _find_holder(read: Reading, behind: int) -> str:
    """Who held the people let go: "from Russia", "from Ukrainian captivity", "held in Gaza"."""
    swapped = SWAPPED.search(read.text, 0, read.start) is not None
    for p in read.parties:
        if swapped and p.party == read.owner:
            continue  # "freed four men from Gaza in exchange for 600 Palestinians"
        if UNIT.match(read.text, p.end):
            continue  # "43 from the Azov regiment": their own
        if HELD.search(read.text, max(0, p.start - 30), p.start) and (
            p.start >= behind or read.text[: p.start].lower().count("from")
        ):
            return p.party
    return ""


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
