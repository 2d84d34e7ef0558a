"""Text, its claimants -> those who head a region or town there: what they tell of a place unnamed befell their own."""

from collections.abc import Iterable

from tracker import patterns as regex
from tracker.model import Attribution

# "Governor <Vyacheslav Gladkov>", "mayor <Ihor Terekhov>", "head of the Regional Military Administration <N. N.>"
TITLED = regex.compile(
    r"""
    \b(?: (?:[Gg]overnor | [Mm]ayor | [Rr]egional\s(?:head|chief|leader))
          (?:\sof\s(?:the\s)?\p{Lu}[\w-]+(?:\s[Rr]egion)?)?
      | [Hh]ead\sof\s(?:the\s)?(?:[\w-]+\s){0,4}?(?:[Aa]dministration | [Rr]egion | RMA | OVA | MA) )
    ,?\s(?P<name>\p{Lu}[\w’'-]+(?:\s\p{Lu}[\w’'-]+){0,2})
    """,
    regex.VERBOSE,
)
# "<Oleksandr Prokudin>, the head of the Kherson region", "<Andriy Sadovyi>, mayor of Lviv"
NAMED = regex.compile(
    r"""
    \b(?P<name>\p{Lu}[\w’'-]+\s\p{Lu}[\w’'-]+),\s(?:the\s)?(?:acting\s)?
    (?: (?:\p{Lu}[\w-]+\s)?(?:governor | mayor | regional\s(?:head|chief))\b
      | head\sof\s(?:the\s)?(?:[\w-]+\s){0,5}?(?:[Aa]dministration | [Rr]egion | RMA)\b )
    """,
    regex.VERBOSE,
)


def find_locals(text: str, attributions: Iterable[Attribution]) -> frozenset[str]:
    """Claimants whom the text calls the governor of a region or the mayor of a town."""
    claimants = {a.claimant for a in attributions if a.side and " " in a.claimant}
    if not claimants:
        return frozenset()
    surnames = {match["name"].split()[-1] for pattern in (TITLED, NAMED) for match in pattern.finditer(text)}
    return frozenset(claimant for claimant in claimants if claimant.split()[-1] in surnames)
