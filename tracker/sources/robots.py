"""robots.txt -> whether a path may be fetched, and how long to wait between two requests (RFC 9309)."""

from dataclasses import dataclass
from urllib.parse import quote, unquote

from tracker import patterns as regex

_LINE = regex.compile(r"\s{0,20}(?P<name>[A-Za-z-]{1,40})\s{0,20}:(?P<value>[^#\r\n]{0,2000})")
_LONGEST_DELAY = 60.0
_MOST_LINES = 20_000


@dataclass(frozen=True, slots=True)
class Robots:
    """The rules of a site for us."""

    rules: tuple[tuple[str, bool], ...] = ()  # (pattern, allowed)
    delay: float = 0.0  # seconds between two requests

    def allows(self, path: str) -> bool:
        """Tell whether a path with its query may be fetched: the longest rule that fits counts, of two, the kinder."""
        wanted = _normal(path or "/")
        fitting = [(len(pattern), allowed) for pattern, allowed in self.rules if _fits(pattern, wanted)]
        return max(fitting)[1] if fitting else True


NOTHING_ALLOWED = Robots((("/", False),))


def parse_robots(text: str, agent: str) -> Robots:
    """Read the rules for an agent by its name, or those for everybody where there are none for it.

    >>> parse_robots("User-agent: *\\nDisallow: /old\\nAllow: /old/open", "figures-tracker").allows("/old/a")
    False
    """
    groups: list[tuple[set[str], list[tuple[str, bool]], list[float]]] = []
    open_ = False  # whether the lines before name the agents of a group
    for line in text.splitlines()[:_MOST_LINES]:
        match = _LINE.match(line)
        if not match:
            continue
        name, value = match["name"].lower(), match["value"].strip()
        if name == "user-agent":
            if not open_:
                groups.append((set(), [], []))
            groups[-1][0].add(value.lower())
            open_ = True
            continue
        open_ = False
        if not groups:
            continue
        if name in ("allow", "disallow") and value:
            groups[-1][1].append((_normal(value), name == "allow"))
        elif name == "crawl-delay":
            try:
                groups[-1][2].append(min(max(float(value), 0.0), _LONGEST_DELAY))
            except ValueError:
                continue
    ours = [group for group in groups if any(name != "*" and name in agent.lower() for name in group[0] if name)]
    chosen = ours or [group for group in groups if "*" in group[0]]
    rules = tuple(rule for group in chosen for rule in group[1])
    return Robots(rules, max((delay for group in chosen for delay in group[2]), default=0.0))


def _normal(path: str) -> str:
    """Write a path with one spelling of each character."""
    return quote(unquote(path), safe="/*$?&=;:@!'(),+-._~%")


def _fits(pattern: str, path: str) -> bool:
    """Tell whether a rule fits: from the start, * for anything, $ for the end."""
    closed = pattern.endswith("$")
    pieces = pattern.removesuffix("$").split("*")
    if not path.startswith(pieces[0]):
        return False
    at = len(pieces[0])
    for number, piece in enumerate(pieces[1:], start=1):
        last = closed and number == len(pieces) - 1
        found = max(at, len(path) - len(piece)) if last else path.find(piece, at)
        if found < 0 or not path.startswith(piece, found):
            return False
        at = found + len(piece)
    return not closed or at == len(path)
