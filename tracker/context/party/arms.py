"""Mention, its words and setting -> the state whose police or army did it, named as "the security forces" alone.

Local news leaves the country of its own forces out: where they act at home, it is the country of the place.
"""

from tracker import patterns as regex
from tracker.context.party.counted import OUTLAWS
from tracker.context.party.setting import Setting
from tracker.context.party.wording import Reading
from tracker.model import Mention

_POLICE = (
    r"(?:(?:riot|federal|national|state|anti-riot|military|provincial|paramilitary)\s)?police(?:\s(?:officers|forces|commandos))?"
    r"|(?:joint\s|combined\s|the\s)?security\s(?:forces|personnel|agencies|services|agents)|law[- ]enforcement"
    r"|gendarmes"
    r"|paramilitary\s(?:forces|troops|soldiers|rangers)|counter-?terrorism\s(?:police|department|forces|officers)"
)
_ARMY = (
    r"(?:government|army|state|federal|ground|special)\s(?:forces|troops|soldiers|commandos)|(?:the\s)?(?:army|military|armed\sforces|air\sforce|navy)"
    r"|troops|soldiers|commandos"
)
# "<security forces> killed 12", "<police have> shot dead two"
_ACTS = regex.compile(
    rf"(?:^|[\s“\"(])(?:(?P<police>{_POLICE})|(?:{_ARMY}))"
    r"\s(?:(?:have|has|had|also|later|then|reportedly|in\s\w+|on\s\w+day|\w+ly)\s){0,3}$",
    regex.IGNORECASE,
)
# "killed <by security forces>", "killed <in a raid by the army>", "<in operations carried out by police>"
_BY = regex.compile(
    rf"[^.;:,\d]{{0,110}}?\b(?:by|at\sthe\shands\sof)\s(?:the\s|local\s)?(?:(?P<police>{_POLICE})|(?:{_ARMY}))\b(?!['’])(?!\s(?:said|sources?|officials?|spokes\w+))",
    regex.IGNORECASE,
)
# "killed <in a police operation>", "<during military raids>"
_IN_RAID = regex.compile(
    r"[^.;:,\d]{0,50}?\b(?:in|during)\s(?:an?|the|two|three|several|separate|separate\s\w+)?\s?(?:[\w-]+\s){0,2}?(?:(?P<police>police)|army|military)\s"
    r"(?:\w+\s)?(?:operations?|raids?|offensives?|crackdown|air\s?strikes?|ambush)\b",
    regex.IGNORECASE,
)
# "<Security forces> conducted two operations, killing five": who opens the clause of a verb that goes on
_GOES_ON = regex.compile(
    rf"(?:^|[.;,:–—]\s|\b(?:when|as|after|while|where|and|that)\s)\W{{0,2}}(?:the\s|meanwhile,\s)?(?:(?P<police>{_POLICE})|(?:{_ARMY}))\s"
    r"(?:have\s|has|had\s|also\s){0,2}(?:conducted|carried\sout|launched|raided|stormed|opened\sfire|fired|mounted|shelled|bombed|attacked|clashed|"
    r"intercepted|ambushed|engaged)\b[^.;]{0,160}?(?:,\s(?:which\s)?(?:\w+ly\s)?|\sand\s|resulting\sin\sthe\s(?:deaths?|killing)\sof\s(?:at\sleast\s)?)$",
    regex.IGNORECASE,
)


def find_arm(read: Reading, mention: Mention, setting: Setting, offset: int) -> str:
    """Find the state whose police or army is said to have done it, by no name of its country."""
    near = (setting.own_place, setting.place_party, setting.country, setting.scene)
    home, cue = next(filter(None, near), ""), mention.cue
    if not home or read.agent or (cue and mention.cue_form == "active" and read.subject):
        return ""
    at = cue.start - offset if cue else read.start
    found = None
    if mention.cue_form == "active" and at < read.start:
        found = _ACTS.search(read.text, max(0, at - 70), at) or _GOES_ON.search(read.text, max(0, at - 240), at)
    else:
        end = max(read.end, cue.end - offset) if cue else read.end
        found = _BY.match(read.text, end) or _IN_RAID.match(read.text, end)
        found = found or _GOES_ON.search(read.text, max(0, read.start - 240), read.start)
    if found is None:
        return ""
    abroad = any(a != b and home in (a, b) for a, b in setting.wars)
    if not abroad:
        return home
    # where another army may be meant, only those who hunt outlaws at home, or the army that speaks
    if read.owner and any({setting.speaker, read.owner} == {*pair} for pair in setting.wars):
        return setting.speaker
    span, told = (read.start, read.end), setting.previous if setting.told_here else None
    if told and told.actor == home and not told.affected:
        return home  # "five terrorists were killed and three others hurt in raids by security forces"
    return home if found["police"] and OUTLAWS.search(read.text, *span) else ""


def find_home(actor: str, setting: Setting) -> str:
    """Tell whether a state that fights no war acts at home: its own people bear it."""
    at_war = any(actor in war for war in setting.wars)
    return actor if not at_war and actor == setting.own_place else ""
