"""Harm told beside weapons shot down -> its roles: what falls, or gets through, harms those who shot."""

from tracker import patterns as regex
from tracker import schema
from tracker.context.party.setting import Roles, Setting
from tracker.context.party.wording import Reading
from tracker.lexicon.acting import OWN
from tracker.lexicon.wars import opponent
from tracker.model import Mention

# "<shot down an enemy missile over Dnipro,> damaging a school"
DOWNED = regex.compile(
    r"\b(?:shot\sdown|shoot(?:ing)?\sdown|downed|intercepted|brought\sdown)\s(?:[\w’'-]+\s){0,5}?"
    r"(?:drones?|UAVs?|missiles?|rockets?|Shaheds?|targets?)\b[^.;:]{0,60},\s(?:[^.;:]{0,60}\sand\s)?$",
    regex.IGNORECASE,
)
# "Russia <downs two drones as> one man is killed": by what was not downed
DOWNS_WHILE = regex.compile(
    r"\b(?:downs?|downed|shoots?\sdown|shot\sdown|intercepts?|intercepted|repels?|repelled)\s(?:[\w’',-]+\s){0,5}?"
    r"(?:drones?|UAVs?|missiles?|rockets?|attacks?|raids?)\s(?P<turn>as|while)\s[^.;:]{0,40}$",
    regex.IGNORECASE,
)
GERUND = regex.compile(r"(?:damag|injur|wound|kill|hurt|destroy|hitt|maim)ing\b", regex.IGNORECASE)


def fall_out(mention: Mention, setting: Setting, read: Reading, offset: int) -> Roles | None:
    """Read what falls on those who down it: "Ukrainian gunners downed three drones over Kyiv, injuring two people"."""
    if mention.subject == "troops" or read.owner or read.agent:
        return None
    if got_through := _get_through(mention, setting, read):
        return got_through
    if mention.cue is None:
        return None
    at = mention.cue.start - offset
    downed = DOWNED.search(read.text, 0, at) if GERUND.match(read.text, at) else None
    if downed is None:
        return None
    acting = any(p.party == read.subject and p.end <= downed.start() for p in read.parties)
    own = read.subject and OWN.search(read.text, 0, downed.end())  # "<air defences> shot down an enemy missile"
    hit = read.subject if acting or own else setting.place_party if not read.subject else ""
    foe = opponent(hit, setting.wars)
    return Roles(foe, hit) if foe and foe != hit and setting.own_place != foe else None


def _get_through(mention: Mention, setting: Setting, read: Reading) -> Roles | None:
    """Read harm told in a clause beside a defence: "Kyiv downs 12 missiles as a strike kills three"."""
    if mention.subject not in (*schema.PEOPLE, *schema.OBJECTS):
        return None
    downs = DOWNS_WHILE.search(read.text, 0, read.start)
    if downs is None or any(downs.start("turn") <= p.start < read.start for p in read.parties):
        return None
    downer = next((p.party for p in reversed(read.parties) if p.party and p.end <= downs.start()), "")
    foe = opponent(downer, setting.wars)
    return Roles(foe, downer) if foe and foe != downer and setting.own_place != foe else None
