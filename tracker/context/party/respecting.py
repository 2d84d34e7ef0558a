"""Roles of one number of several, all of which the sentence shares out in turn -> the same, of the party of its rank.

"Strikes on Gaza and Lebanon caused 34 and 25 deaths, respectively": the first number is of the first.
"""

from itertools import pairwise

from tracker import patterns as regex
from tracker.context.party.setting import Roles, other
from tracker.context.party.wording import Reading
from tracker.model import Mention

RESPECTIVELY = regex.compile(r"\b[Rr]espectively\b")
# "34 and 25", "400 and 17,000", "two, five and nine"
NUMBER = regex.compile(
    r"(?<![\p{L}\d.,-])(?:\d[\d,.]*\d|\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?![\p{L}\d-])"
)
# "Gaza <and> Lebanon", "Israel<,> Hamas <and> Hezbollah"
BETWEEN = regex.compile(r",?\s(?:and\s)?(?:on\s|in\s|for\s|the\s|from\s){0,2}|,\s")
BORNE = frozenset("killed wounded killed_or_wounded missing lost captured displaced".split())


def share_out(roles: Roles, mention: Mention, read: Reading) -> Roles:
    """Give a number of several that are told "respectively" the party of its rank."""
    last = RESPECTIVELY.search(read.text, read.end)
    if last is None or mention.event not in BORNE:
        return roles
    numbers = [m.start() for m in NUMBER.finditer(read.text, 0, last.start())]
    sides = [p for p in read.parties if p.party and numbers and p.end < numbers[0]]
    at = min(range(len(numbers)), key=lambda k: abs(numbers[k] - read.start), default=-1)
    listed = sides[-len(numbers) :] if len(numbers) > 1 else []
    joined = all(BETWEEN.fullmatch(read.text, a.end, b.start) is not None for a, b in pairwise(listed))
    if at < 0 or len(listed) != len(numbers) or not joined or len({p.party for p in listed}) != len(listed):
        return roles
    mine = listed[at].party
    return Roles(other(roles.actor, mine), mine)
