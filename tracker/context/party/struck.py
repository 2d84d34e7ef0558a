"""Text, parties, where a thing "was hit" -> the party whose helicopter, base or column it was."""

from tracker import patterns as regex
from tracker.model import PartyMention

NAMED = ("demonym", "country", "force", "leader", "capital", "body")
# "A Ukrainian helicopter <was shot down near Izium, >killing 12": what was hit bears it, and killed no one
STRUCK = regex.compile(
    r"""\b(?:(?:was|were|been|is|are|got)\s(?:\w+ly\s|also\s|then\s)?(?:shot\sdown|brought\sdown|downed|hit|struck|attacked|bombed|shelled|ambushed
    |targeted|destroyed|damaged|sunk|blown\sup|rammed|raided|torpedoed|set\son\sfire|set\sablaze|fired\s(?:on|at|upon))\b
    |(?:came|comes?)\sunder\s(?:\p{L}+\s){0,2}?(?:fire|attack|shelling|bombardment)\b
    |(?:crashed|exploded|capsized|sank|collapsed|blew\sup|caught\sfire|burst\sinto\sflames)\b)[^.;:]{0,110}?,\s(?:and\s)?$""",
    regex.VERBOSE,
)
STRUCK_NP = regex.compile(
    r"(?:['’]s?)?(?:\s(?!(?:and|when|as|that|after|while|before|said|says|which|who|drones?|missiles?|rockets?|UAVs?|shells?|bombs?|Shaheds?|"
    r"fighters|\w+ed)\b)[\w’'-]+){0,6}?\s(?:has\s|had\s|have\s)?"
)
STRUCK_OPENS = regex.compile(
    r"(?:^\W{0,3}|[,;:“\"]\s|\b(?:when|after|as|that|said|while|where|and|because)\s)(?:(?!in\b|on\b|at\b|near\b)[\p{L}\d-]+\s){0,3}$"
)


def find_struck(text: str, at: int, parties: tuple[PartyMention, ...]) -> PartyMention | None:
    """Find the party whose helicopter, base or column is the subject of "was hit" at a position."""
    for p in parties:
        if p.party and p.end < at <= p.end + 70 and p.form in NAMED:
            if STRUCK_NP.fullmatch(text, p.end, at) and STRUCK_OPENS.search(text, max(0, p.start - 50), p.start):
                return p
    return None


# "<was heavily> attacked with", "struck <overnight by>"
PASSIVE = regex.compile(r"\b(?:is|are|was|were|be|been|being|gets?|got)\s(?:also\s|again\s|once\smore\s|\w+ly\s){0,2}$")
BY = regex.compile(r"\s(?:\w+\s){0,2}?by\s(?!(?:the\s)?(?:means|use)\sof\b)")


def is_struck(text: str, cue: tuple[int, int], at: int) -> bool:
    """Whether the verb before a weapon is passive, so that its subject is the target: "was attacked with", "hit by"."""
    return PASSIVE.search(text, max(0, cue[0] - 30), cue[0]) is not None or BY.match(text, cue[1], at) is not None
