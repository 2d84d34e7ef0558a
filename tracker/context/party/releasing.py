"""What the words and the setting say -> who lets prisoners, captives and the dead go, and whose they are."""

from tracker import patterns as regex
from tracker.context.party.setting import HOSTAGES, Roles, Setting, bearer, inherited, other
from tracker.context.party.wording import Reading
from tracker.lexicon.wars import is_internal, opponent
from tracker.model import Mention

HOME = regex.compile(r"\b(?:home|back|return(?:ed|s)?)\b", regex.IGNORECASE)
# "<received> the bodies of 502", "<brought home> 90": the subject gets its own people back
RECEIVED = regex.compile(
    r"\b(?:receiv\w+|g[eo]t back|gets back|br(?:ing|ings|inging|ought) (?:home|back)|welcom\w+|regain\w*|recover\w*|"
    r"retriev\w+|secur\w+|repatriat\w+|reclaim\w*)\b",
    regex.IGNORECASE,
)
# "<got> 90 of its men", "<brought> 90 citizens": fetched, where they are the subject's own
FETCHED = regex.compile(
    r"g[eo]t|gets|getting|gotten|br(?:ing|ings|ought|inging)\b|tak(?:e|es|en|ing)\b|took|fetch", regex.IGNORECASE
)
# "<returned> 90": to where they came from, or to where they belong
SENT_BACK = regex.compile(r"return", regex.IGNORECASE)
# "27 bodies <were returned to> Moscow", "44 captives <have been handed over to> Armenia"
HANDED_TO = regex.compile(
    r"(?:\s(?!and\b|while\b|who\b|from\b|but\b)[\w’'-]+){0,5}?\s(?:returned|handed|transferred|repatriated|given|sent|delivered)"
    r"(?:\s(?:back|over|home))?\sto\s(?:the\s)?",
    regex.IGNORECASE,
)
HANDED = regex.compile(
    r"\b(?:handed|returned|transferred|gave|given|delivered)\s(?:back\s|over\s)?to\s(?:the\s)?$", regex.IGNORECASE
)
ITS_BODIES = regex.compile(r"\s(?:the\s)?(?:bodies|remains|coffins)\sof\s(?:\w+\s){0,2}|\s")
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
HELD = regex.compile(
    r"\b(?:from|(?:held|captured|seized|taken|abducted|kidnapped|detained|jailed)\s"
    r"(?:hostage\s|captive\s|prisoner\s)?(?:by|in)|out of)"
    r"\s+(?:the\s+)?$",
    regex.IGNORECASE,
)
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
AMNESTY = regex.compile(r"\b(?:amnest|pardon|clemency)", regex.IGNORECASE)
# Words of a deal between the sides, each of which lets the other's people go
EXCHANGE = regex.compile(
    r"\b(?:exchang\w+|swap\w*|captivity|prisoners?|captives?|hostages?|detainees?|POWs?)\b", regex.IGNORECASE
)
# "three hostages <in return for> 183 prisoners"
SWAPPED = regex.compile(r"\b(?:in (?:return|exchange) for|exchanged for|swapped for|against)\b", regex.IGNORECASE)
BODIES = regex.compile(r"\b(?:bodies|remains)\b")
FALLEN = regex.compile(
    r"\b(?:fallen|deceased|defenders|heroes|who (?:died|fell|were killed)|Coordinat(?:ion|ing) (?:Headquarters|Staff)|"
    r"its (?:soldiers|dead|troops))\b"
)
TO = regex.compile(r"\bto\s(?:the\s)?$")
# "will return home <by Russian aircraft>", "flown home by a Turkish plane": who carries them let nobody go
CARRIED = regex.compile(
    r"\b(?:return\w*|fl(?:y|own)|arriv\w*|brought|travel\w*|come|home|transported|taken)\b[^.;]{0,40}\bby\s(?:an?\s|the\s)?(?:[\w-]+\s){1,3}"
    r"(?:aircraft|planes?|jets?|flights?|bus(?:es)?|helicopters?|trains?|ships?)\b"
)


def release(mention: Mention, setting: Setting, read: Reading, offset: int) -> Roles:
    before = setting.head or inherited(mention, setting)
    behind = mention.quantity.end - offset
    cue = read.text[mention.cue.start - offset : mention.cue.end - offset] if mention.cue else ""
    holder = _find_holder(read, behind)
    got = _gets_back(mention, setting, read, cue, offset)
    agent = read.agent if read.agent != read.owner or not holder else ""
    agent = "" if CARRIED.search(read.text) else agent
    if told := _read_ends(setting, read, behind) or _swap_of_gaza(setting, read):
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
        actor = _foe(affected, setting)
    foreign = FOREIGN.search(read.text, read.start, read.end) is not None
    if not affected and not foreign and actor in setting.sides and opponent(actor, setting.wars):
        affected = _foe(actor, setting)
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
    return Roles(actor if actor != affected else _foe(affected, setting), affected)


def _read_ends(setting: Setting, read: Reading, behind: int) -> Roles | None:
    """Roles where it is told to whom people are handed, or out of whose jails."""
    getter = _find_getter(read, behind)
    if foe := opponent(getter, setting.wars):
        return Roles(foe, getter)
    jailer = _find_jailer(read, behind) if setting.head is None else ""
    foe = opponent(jailer, setting.wars)
    return Roles(jailer, other(read.owner, jailer) or foe) if foe else None


def _find_getter(read: Reading, behind: int) -> str:
    """The side that people or bodies are handed to: "27 bodies were returned to Moscow"."""
    text = read.text
    for p in read.parties:
        if p.start >= behind and HANDED_TO.fullmatch(text, behind, p.start):
            return p.party
        if p.end <= read.start and HANDED.search(text, 0, p.start) and ITS_BODIES.fullmatch(text, p.end, read.start):
            return p.party  # "gave back to Hezbollah the bodies of nine"
    return ""


# Countries whose rebels swap captives with their own state, whoever else wages war there
WITHIN = frozenset(
    [("yemen", "saudi_arabia"), ("afghanistan", "united_states"), ("afghanistan", "nato"), ("syria", "turkey")]
)


def _foe(side: str, setting: Setting) -> str:
    """The side that those held by one belong to; in a country at war within its own key, whoever else fights there."""
    foe = opponent(side, setting.wars)
    return side if (side, foe) in WITHIN else foe


def _read_unnamed(setting: Setting, read: Reading) -> Roles:
    """Roles of people let go whom no words name: those told before, else the own people of the side that counts."""
    if setting.previous and _goes_on(read):
        return setting.previous
    counts = setting.speaker in setting.sides and not is_internal(setting.speaker, setting.wars)
    within = next((a for a, b in setting.wars[:1] if a == b), "")
    return Roles("", setting.speaker if counts else within)


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
        if p.start >= behind and SWAPPED.search(read.text, behind, p.start):
            return ""  # "33 hostages, in exchange for 1,900 men held by Israel": those who held the others
        if p.party == read.owner and p.end <= read.start < max(q.end for q in read.parties if q.party == p.party):
            continue  # "300 from Ukrainian captivity, and 300 captives of Ukraine's army": held by the other side
        if HELD.search(read.text, max(0, p.start - 30), p.start) and (
            p.start >= behind or read.text[: p.start].lower().count("from")
        ):
            return p.party
    return ""
