"""Mention, its words -> roles of harm to troops lent to a body: peacekeepers, men of the African Union."""

from tracker import patterns as regex
from tracker.context.party.setting import PEACEKEEPERS, Roles, other
from tracker.context.party.wording import Reading
from tracker.model import Mention

# Troops that several countries send
OF_SEVERAL = regex.compile(r"\b(?:AMISOM|Amisom|ATMIS|AUSSOM|ECOMOG|AU|African\sUnion|SADC|SAMIDRC|MNJTF|G5\sSahel)\b")
# "UN <troops> killed 12 rebels", "the U.N. <patrol returned fire>": who fights, where the UN else only counts
FIGHTERS = regex.compile(
    r"\s(?:\w+\s)?(?:troops|soldiers|peacekeepers|patrols?|forces?|helicopters|gunships|brigade|contingent)\b"
)
# "attacked <a> UN patrol"
STRUCK = regex.compile(
    r"\b(?:attack|ambush|target|hit|struck|shell|on|at|against|of)(?:ed|ing|s)?\s(?:an?\s|the\s|its\s)?$"
)


def fights(read: Reading) -> bool:
    """Whether men of the UN are named ahead of a number as those who act."""
    return any(
        p.party == "united_nations"
        and p.end <= read.start
        and FIGHTERS.match(read.text, p.end)
        and not STRUCK.search(read.text, max(0, p.start - 20), p.start)
        for p in read.parties
    )


def are_peacekeepers(read: Reading) -> bool:
    """Whether it is peacekeepers that are counted."""
    return PEACEKEEPERS.search(read.text, read.start, read.end) is not None


def read_lent(mention: Mention, read: Reading) -> Roles | None:
    """Read harm to men lent to a body: the UN bears that of its own, nobody that of a union of countries."""
    doer = read.agent or other(read.attacker, "united_nations")
    if are_peacekeepers(read):
        return None if read.owner else Roles(doer, "united_nations")
    if mention.subject != "troops":
        return None
    if read.owner == "united_nations":
        return Roles(doer, "united_nations")  # "five MINUSCA soldiers were killed"
    return Roles(read.agent or read.subject, "") if OF_SEVERAL.search(read.text, read.start, read.end) else None
