"""Words of a raid -> whose plants were attacked so often, and whether somebody only tells what it was made up of."""

from tracker import patterns as regex
from tracker.context.party.setting import Setting
from tracker.context.party.wording import Reading
from tracker.model import Mention

# "<Its plants have> been attacked": of the one who speaks
ITS = regex.compile(r"\b(?:its|their|our)\s(?:[\w-]+\s){1,4}(?:have|has|had|were|was)\b", regex.IGNORECASE)
# Firms whose plants and lines are Ukraine's
FIRMS = regex.compile(r"\b(?:DTEK|Ukrenergo|Energoatom|Naftogaz|Ukrhydroenergo|Centrenergo|Ukrzaliznytsia)\b")
# "have <been> attacked 200 times"
BEEN = regex.compile(r"\b(?:been|were|was|being)\s(?:\w+\s)?$")


# "<which Kyiv's military said> comprised"
TOLD_OF = regex.compile(
    r"\b(?:which|that|it)\s(?:[\w’'.-]+\s){1,5}?(?:said|says|claims?|claimed|reported|estimated)\s(?:had\s)?$"
)


def is_made_up(text: str, at: int) -> bool:
    """Whether a verb at a position tells what an attack was made up of, as somebody says."""
    verb = text.startswith(("compris", "includ", "involv", "consist", "contain", "feature"), at)
    return verb and TOLD_OF.search(text, max(0, at - 80), at) is not None


def find_owner(mention: Mention, setting: Setting, read: Reading, offset: int) -> str:
    """Whose things were attacked so often: "DTEK's plants have been attacked 200 times", "its plants have been"."""
    at = mention.cue.start - offset if mention.cue else read.start
    if not BEEN.search(read.text, max(0, at - 16), at):
        return ""
    for p in reversed(read.parties):
        owns = read.text.startswith(("'s", "’s"), p.end) or read.text.endswith((" of ", " of the "), 0, p.start)
        if p.end <= at and p.party in setting.sides and owns:
            return p.party
    if "ukraine" in setting.sides and FIRMS.search(read.text, 0, at):
        return "ukraine"
    return setting.speaker if setting.speaker in setting.sides and ITS.search(read.text, 0, at + 1) else ""
