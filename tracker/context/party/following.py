"""A figure that carries on from another, the roles of that one -> its own roles: the same unless its own words differ.

"51 Ukrainian drones were downed: 18 over Bryansk, 16 over Kursk", "killed three, two of them in Sumy", "Norway trains
150 soldiers, Sweden 200": such a number has no verb of its own, so what it leaves out is what its head said.
"""

from collections.abc import Sequence

from tracker import patterns as regex
from tracker.context.party.setting import FLIGHT, MILITARY, Roles, Setting, other
from tracker.context.party.wording import Reading
from tracker.lexicon import asking
from tracker.lexicon.acting import is_after_preposition, is_background
from tracker.lexicon.locatives import OWN_BORDER
from tracker.lexicon.wars import opponent
from tracker.model import Mention, PartyMention, PlaceMention, Sentence
from tracker.schema import AID_EVENTS

# Ways that a number comes by the event of another one: the last part of its rule.
CARRIED_BY = frozenset("list part again compared understood among change".split())
# What ends the stretch that is a number's own: "<three in Donetsk>, <two in Sumy> and <one in Kherson>"
APART = regex.compile(
    r"[,;:|•\n]|\s[-–—]\s|\b(?:and|while|whereas|but|after|when|as well as|compared|up from)\b|[.!?]\s"
)
# A phrase of place that opens a clause: "in Belgorod, across the border, two people"
SCENE_AHEAD = regex.compile(r"\s*(?:in|at|near|over|across|outside|around|to the \w+ of)\s", regex.IGNORECASE)
# "hit <by Israel>", "fired <from Syria>": who acts, or where it came from
NO_SCENE = regex.compile(r"\b(?:by|from|for|with|about|than|as)\s+(?:the\s+)?$", regex.IGNORECASE)
# Events whose bearer is the people or buildings of the place where they happened
LOCAL = frozenset("killed wounded killed_or_wounded missing destroyed damaged hit".split()) | FLIGHT
# "Sudan <comes next with> 34", "Mali <(> 25", "Mali <with> 25"
RANK = regex.compile(r"\s(?:(?:comes?|came|ranks|ranked|was|is)\s(?:next|second|third)\s)?(?:with\s|at\s|\()")
# "Denmark <all> 19", "Norway <about> 40": nothing but a bound between a party and its number
ONLY_BOUNDS = regex.compile(
    r"\s*(?:(?:all|about|some|over|another|a further|up to|at least|around|nearly|only|just)\s+)?"
)
# "1,800 rounds a day <against> 9,000 from those over there": what the one did is held against what the other did
AGAINST = regex.compile(r"\b(?:against|versus|vs\.?|compared\s(?:with|to))\s(?:\w+\s){0,3}$")
OF_ANOTHER = regex.compile(r"\s(?:from|by|for|on|of|in\sthe\scase\sof)\s(?:the\s)?(?P<other>other\sside|enemy)?")
# Events that the subject of the verb suffers: "Ukraine lost 300 men, Russia 900"
SUFFERED = frozenset("lost killed wounded killed_or_wounded missing".split())


def own_stretch(text: str, start: int, end: int, *, after: int = 0) -> tuple[int, int]:
    """Bounds of the words that are a number's own, behind position `after`: back and on to the next break."""
    low = after
    for match in APART.finditer(text, after, start):
        if match.group() == "," and SCENE_AHEAD.match(text, low, match.start()):
            continue  # "<In Moscow, a woman> was hurt"
        low = match.end()
    found = APART.search(text, end)
    return low, found.start() if found else len(text)


def find_own_party(sentence: Sentence, places: Sequence[PlaceMention], mention: Mention, *, after: int = 0) -> str:
    """Country of the place that a number's own stretch names: first behind the number, else before it."""
    start, end = mention.quantity.start - sentence.start, mention.quantity.end - sentence.start
    low, high = own_stretch(sentence.text, start, end, after=after)
    inside = [
        p
        for p in places
        if p.party
        and low <= p.start - sentence.start
        and p.end - sentence.start <= high
        and _is_scene(sentence.text, p, sentence.start)
    ]
    behind = [
        p
        for p in inside
        if p.start - sentence.start >= end and is_after_preposition(sentence.text, p.start - sentence.start)
    ]
    inside = [p for p in inside if p.start - sentence.start < end]
    return behind[0].party if behind else inside[-1].party if inside else ""


def _is_scene(text: str, place: PlaceMention, offset: int) -> bool:
    """Whether a name stands for where something happens: "in Russia", "Sumy"; not "Moscow's forces", "Russia sent"."""
    start, end = place.start - offset, place.end - offset
    if text[end : end + 2] in ("'s", "’s") or NO_SCENE.search(text, max(0, start - 12), start):
        return False
    if is_background(text, start):
        return False
    if place.precision != "country":
        return True
    return is_after_preposition(text, start) and not OWN_BORDER.match(text, end)


def is_carried(mention: Mention) -> bool:
    """Whether a mention has its event, or what it counts, from another one."""
    if mention.noun is None and mention.subject == "troops":
        return True  # "12 soldiers died and 60 were wounded": soldiers of the same side
    return mention.cue_form == "carried" or mention.rule.rpartition("/")[2] in CARRIED_BY


def follow(mention: Mention, setting: Setting, read: Reading, offset: int) -> Roles | None:
    """Roles of the figure that a mention carries on from, with what its own words change; None if they say it all."""
    head = setting.head
    if mention.event in SUFFERED and (ranked := _find_ranked(read.parties, read.text, mention.quantity.start - offset)):
        return Roles("", ranked)
    if head is None or not (head.actor or head.affected) or not is_carried(mention):
        return None
    if mention.event not in AID_EVENTS and (rival := _find_rival(mention, head, setting, read, offset)):
        return rival
    start, end = mention.quantity.start - offset, mention.quantity.end - offset
    if mention.event in AID_EVENTS and (
        asking.find_own_giver(read.text, read.parties, end)
        or asking.find_bracketed_giver(read.text, read.parties, start)
        or asking.find_clause_giver(read.text, read.parties, start)
    ):
        return None  # "including €67bn from the United States"
    if mention.event == "requested" and (own := asking.find_own_recipient(read.text, read.parties, end)):
        return Roles(head.actor if head.actor != own else "", own)  # "$14bn to support Israel, and $61bn for Kyiv"
    if mention.event == "released":
        return None  # an exchange turns the roles round
    at, end = mention.quantity.start - offset, mention.quantity.end - offset
    low, high = own_stretch(read.text, at, end, after=setting.head_end)
    mine = [p for p in read.parties if p.party and low <= p.start and p.end <= high]
    cue = mention.cue.start - offset if mention.cue else -1
    # the cue of a carried mention is that of its head
    own_verb = mention.cue is not None and mention.cue_form != "carried" and setting.head_end <= cue < high
    if own_verb and (mine or read.subject or read.owner or read.agent):
        return None
    if cue > at and not own_verb:
        return None  # a verb behind the whole list: "15 rockets and 20 drones were launched"
    ahead = find_gapped(mine, read.text, at)
    if ahead:
        return _gapped(mention, ahead, head, setting)
    owner = read.owner if any(p.party == read.owner for p in mine) else ""
    return _with_own(mention, setting, head, owner)


def _find_rival(mention: Mention, head: Roles, setting: Setting, read: Reading, offset: int) -> Roles | None:
    """Roles of a count held against the head's, where another did it: "1,800 rounds against 9,000 by Moscow"."""
    start, end = mention.quantity.start - offset, mention.quantity.end - offset
    if not AGAINST.search(read.text, max(0, start - 40), start) or not (of := OF_ANOTHER.match(read.text, end)):
        return None
    suffered = mention.event in SUFFERED
    mine = (head.affected if suffered else head.actor) or head.actor or head.affected
    named = next((p.party for p in read.parties if p.party and p.start == of.end()), "")
    rival = opponent(mine, setting.wars) if of["other"] else other(named, mine)
    foe = opponent(rival, setting.wars)
    if not rival:
        return None
    return Roles(foe if head.actor else "", rival) if suffered else Roles(rival, foe)


def _find_ranked(parties: Sequence[PartyMention], text: str, at: int) -> str:
    """Country that is told by its rank: "<South Sudan> comes next with 34, then <Sudan> with 25"."""
    return next((p.party for p in parties if p.party and p.end < at and RANK.fullmatch(text, p.end, at)), "")


def find_gapped(parties: Sequence[PartyMention], text: str, at: int) -> str:
    """Party right before a number that stands for a whole clause: "Norway trains 150, <Sweden> 200"."""
    for p in parties:
        joined = text[: p.start].rstrip().removesuffix(" the").endswith((",", ";", " and", " while", " but"))
        if p.party and p.form != "demonym" and p.end < at and ONLY_BOUNDS.fullmatch(text, p.end, at) and joined:
            return p.party
    return ""


def _gapped(mention: Mention, ahead: str, head: Roles, setting: Setting) -> Roles:
    """Roles where the party ahead stands for the subject of the head."""
    if mention.event in FLIGHT:
        return head
    if mention.event == "requested":
        return Roles(head.actor, ahead)  # "calls for $4bn for Syria, <Ukraine> $3bn"
    if mention.event in SUFFERED and not (head.actor and head.affected):
        return Roles("", ahead)
    return Roles(ahead, head.affected if head.affected != ahead else opponent(ahead, setting.wars))


def _with_own(mention: Mention, setting: Setting, head: Roles, owner: str) -> Roles:
    """Roles of the head with the owner or the place that the mention's own words name."""
    if mention.event in ("deployed", "recruited") and owner:
        return Roles(owner, other(head.affected, owner))  # against whom only words tell
    if mention.event in ("launched", "deployed", "recruited"):
        if owner and owner != head.actor:
            return Roles(owner, other(head.affected, owner) or opponent(owner, setting.wars))
        return head
    if owner and owner != head.affected:
        foe = head.affected if owner == head.actor else head.actor
        return Roles(foe, owner)
    armed = mention.subject == "troops" or mention.subject in MILITARY
    where = setting.own_place
    if mention.event == "displaced" and head.affected and setting.wars and where not in setting.sides:
        return head  # "780,000 refugees in Germany and 360,000 in Poland"
    if (setting.speaker, head.affected, where) == ("russia", "russia", "ukraine"):
        return head  # "three died in Donetsk and two in Luhanske, the Russian-installed leader said"
    if where and where != head.affected and not owner and mention.event in LOCAL and not armed:
        if head.actor == where or opponent(head.affected, setting.wars) == head.actor != "":
            return Roles(opponent(where, setting.wars) or other(head.actor, where), where)
        return Roles(head.actor, where)
    return head
