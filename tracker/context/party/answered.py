"""What the words and the setting say -> roles of an earlier attack, which the one that is told answers."""

from tracker import patterns as regex
from tracker.context.party.setting import Roles, Setting
from tracker.context.party.wording import Reading
from tracker.lexicon.answering import find_answered
from tracker.lexicon.wars import is_internal, opponent
from tracker.model import Mention

# "in response to <a strike that> killed four"
A_STRIKE_THAT = regex.compile(
    r"\b(?:a|an|the)\s+(?:[\p{L}\d][\p{L}\d-]*\s+){0,4}?(?:strike|raid|attack|bombing|shelling|blast|explosion|airstrike|assault|massacre|ambush)\s+"
    r"(?:(?:in|on|at|near|against|of)\s(?:[\w’'-]+\s){1,4}?){0,2}(?:that|which)\s+(?:had\s+)?$"
)
# "bombed the camps <after> an attack", "<in response to> a raid"
AFTER = regex.compile(
    r"\b(?:after|following|over|avenge|(?:response|answer|retaliation|reprisal|revenge)\s(?:to|for)|since|by)\s(?:[\w-]+\s){0,4}$",
    regex.IGNORECASE,
)


# "fired on US helicopters, <which returned fire,> sinking three boats"
FIRED_BACK = regex.compile(
    r",?\s(?:who|which|that)\s[“\"'‘]?(?:then\s|also\s)?(?:returned\s(?:the\s)?fire|(?:fired|shot|struck|hit)\sback|responded|retaliated|repelled)\b[^.;]{0,40}?,\s$"
)


def read_fired_back(mention: Mention, setting: Setting, read: Reading, offset: int) -> Roles | None:
    """Roles of "they fired on US helicopters, which returned fire, sinking three boats": of those who fired back."""
    at = mention.cue.start - offset if mention.cue and mention.cue_form == "active" else 0
    if at <= 0 or read.agent:
        return None
    ahead = [p for p in read.parties if p.party and p.end < at]
    if not (back := next((m for p in ahead if (m := FIRED_BACK.search(read.text, p.end, at))), None)):
        return None
    who = [p for p in ahead if p.end <= back.start() <= p.end + 25]
    if not who:
        return None
    actor = who[-1].party
    first = next((p.party for p in ahead if p.party != actor and p.end < who[-1].start), "")
    return Roles(actor, read.owner or first or opponent(actor, setting.wars))


def read_answered(setting: Setting, read: Reading) -> Roles | None:
    """Roles of "it bombed the camps in revenge for the raid on Haifa that killed six": who answers was attacked."""
    told = next(((a, b) for a, b in find_answered(read.text) if a <= read.start < b), None)
    if told is None or read.agent or not read.attacker:
        return None
    within = {p.party for p in read.parties if told[0] <= p.start < told[1]}
    if read.attacker in within - {setting.own_place}:
        return None  # "in retaliation for a Ukrainian strike that killed 25"
    if {read.owner, setting.own_place} - {""} - {read.attacker}:
        return None  # others than those who answer were harmed
    foe = "" if is_internal(read.attacker, setting.wars) else opponent(read.attacker, setting.wars)
    return Roles(foe, read.attacker)


def is_of_another_attack(mention: Mention, read: Reading, offset: int) -> bool:
    """Tell "it bombed the camps after an attack in the hills that killed 26": of that attack no one is named."""
    cue = mention.cue.start - offset if mention.cue and mention.cue_form == "active" else 0
    other_ = (
        A_STRIKE_THAT.search(read.text, max(0, cue - 110), cue)
        if cue > 0 and not (read.subject or read.agent)
        else None
    )
    if other_ is None or any(
        p.start >= other_.start() and p.end <= cue and p.party == read.attacker for p in read.parties
    ):
        return False
    return AFTER.search(read.text, max(0, other_.start() - 40), other_.start()) is not None


def not_at_home(mention: Mention, setting: Setting, read: Reading, offset: int) -> str:
    """The attacker named, unless it was answered: "it fired rockets after a raid that killed four at home"."""
    where, cue = setting.own_place or setting.country, mention.cue.start - offset if mention.cue else 0
    answered = cue > 0 and A_STRIKE_THAT.search(read.text, max(0, cue - 90), cue)
    if read.attacker and where == read.attacker and answered and not is_internal(where, setting.wars):
        return opponent(where, setting.wars)
    return read.attacker
