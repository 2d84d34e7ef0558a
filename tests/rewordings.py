"""Ways to say a whole text otherwise without changing what it claims: text -> replacements.

Each gives what another outlet, translator or web page would have printed for the same text. A rule that knows a wording
and not what it means loses figures by it, or gives them to somebody else. Replacements are (start, end, new words), in
the order of the text, none inside another.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise

Change = tuple[int, int, str]
WIDTH = 72  # of a text with hard line ends, in characters

SAYING = ("said", "stated", "noted", "reported", "announced", "told reporters", "wrote on Telegram")
KILLED = ("killed", "slain")
WOUNDED = ("wounded", "injured", "hurt")
DOWNED = ("shot down", "downed", "brought down")
DRONES = ("drones", "UAVs", "unmanned aerial vehicles", "unmanned aircraft")
SOLDIERS = ("soldiers", "servicemen", "military personnel", "service members")
REGION = ("region", "oblast", "province")
APPROXIMATE = ("about", "around", "some", "roughly", "approximately")
AT_LEAST = ("at least", "no fewer than", "no less than")
UNITS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


@dataclass(frozen=True, slots=True)
class Rewording:
    """A way to say texts otherwise."""

    name: str
    changes: Callable[[str], list[Change]]


def exchanged(pattern: str, new: Callable[[re.Match[str]], str]) -> Callable[[str], list[Change]]:
    """Exchange what a pattern finds."""
    compiled = re.compile(pattern)

    def changes(text: str) -> list[Change]:
        return [(m.start(), m.end(), new(m)) for m in compiled.finditer(text)]

    return changes


def synonyms(words: tuple[str, ...]) -> Iterator[Rewording]:
    """Say each word of a class as each of the others, one after the other."""
    anything = "|".join(sorted(map(re.escape, words), key=len, reverse=True))
    for word in words[1:]:
        yield Rewording(f"“{word}” for “{words[0]}” and the like", exchanged(rf"\b(?:{anything})\b", _always(word)))


def _always(word: str) -> Callable[[re.Match[str]], str]:
    return lambda _: word


def line_ends(text: str) -> list[Change]:
    """Break lines at a width, within words' spaces."""
    changes, column = [], 0
    for m in re.finditer(r"\S+|\n|[^\S\n]+", text):
        if m[0] == "\n":
            column = 0
        elif m[0].isspace() and column > WIDTH:
            changes.append((m.start(), m.end(), "\n"))
            column = 0
        else:
            column += len(m[0])
    return changes


def headline(text: str) -> list[Change]:
    """Write the first line in capitals, where another follows it."""
    first, rest, _ = text.partition("\n")
    return [(0, len(first), first.upper())] if rest else []


def read_also(text: str) -> list[Change]:
    """Put a pointer to another article between paragraphs."""
    gaps = [m.end() for m in re.finditer(r"\n[ \t]*\n", text)]
    return [(at, at, "Read also: What we know so far\n\n") for at in gaps]


def no_empty_lines(text: str) -> list[Change]:
    """Leave out the empty lines between paragraphs, as a copy from a page does."""
    return [(m.start(), m.end(), "\n") for m in re.finditer(r"\n[ \t]*\n", text)]


REWORDINGS = (
    Rewording("articles left out", exchanged(r"\b(?:[Tt]he|[Aa]n?) (?=[a-z])", _always(""))),
    *(Rewording(f"“{word}” for “said”", exchanged(r"\bsaid\b(?! to\b)", _always(word))) for word in SAYING[1:]),
    *synonyms(KILLED),
    *synonyms(WOUNDED),
    *synonyms(DRONES),
    *synonyms(SOLDIERS),
    *synonyms(DOWNED),
    *(Rewording(f"“{word}” for “region”", exchanged(r"(?<=[a-z] )region\b", _always(word))) for word in REGION[1:]),
    *(Rewording(f"“{word}” for “about”", exchanged(r"\babout(?= [\d$€£])", _always(word))) for word in APPROXIMATE[1:]),
    *(Rewording(f"“{word}” for “at least”", exchanged(r"\bat least(?= \d)", _always(word))) for word in AT_LEAST[1:]),
    Rewording("spaces in thousands", exchanged(r"(?<=\d),(?=\d{3}\b)", _always(" "))),
    Rewording("no-break spaces in thousands", exchanged(r"(?<=\d),(?=\d{3}\b)", _always("\u00a0"))),
    Rewording(
        "digits for words to twelve",
        exchanged(rf"\b(?:{'|'.join(UNITS[2:])})(?= [a-z])", lambda m: str(UNITS.index(m[0]))),
    ),
    Rewording(
        "words for digits to twelve",
        exchanged(r"(?<=[a-z] )(?:[2-9]|1[0-2])(?= (?!million|billion)[a-z]{4,}\b)", lambda m: UNITS[int(m[0])]),
    ),
    Rewording("lines broken", line_ends),
    Rewording("paragraphs without empty lines", no_empty_lines),
    Rewording("pointers between paragraphs", read_also),
    Rewording("headline in capitals", headline),
    Rewording("dashes for hyphens with spaces", exchanged(r"(?<= )[-\u2013](?= )", _always("\u2014"))),
)


def reword(text: str, changes: list[Change]) -> str:
    """Make the replacements."""
    cuts = [(0, 0, ""), *changes, (len(text), len(text), "")]
    return "".join(new + text[end:start] for (_, end, new), (start, _, _) in pairwise(cuts))


def moved(span: tuple[int, int], changes: list[Change]) -> tuple[int, int]:
    """Tell where a span of the text stands after the replacements."""
    start, end = span
    before = sum(len(new) - (b - a) for a, b, new in changes if b <= start)
    within = sum(len(new) - (b - a) for a, b, new in changes if start < b <= end or start <= a < end)
    return start + before, max(start + before + 1, end + before + within)
