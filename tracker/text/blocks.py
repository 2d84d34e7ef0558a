"""Text -> the stretches between line breaks, with their offsets; tests of a stretch's shape.

A block is what is judged as a whole: a line, or a part of one where a post's stamp is glued into it.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from tracker import patterns as regex

# Everything that str.splitlines breaks at, so that no sentence spans a break.
_LINE = regex.compile(r"[^\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
_CLOSERS = "\"'”’»)]›*_ \t\u00a0"
# "the U.S." and "at 5 a.m." end with a full stop that closes no sentence.
_ABBREVIATED_END = regex.compile(r"\b(?:\p{L}\.){2,4}$")
# "150,000 rounds; and": the next line goes on
_JOINED_END = regex.compile(r"[;,]\s(?:and|or|plus|as\swell\sas)$")
_LETTERED = regex.compile(r"\p{L}{2}")
# A line of an inventory: "Tanks - 9,253 (+8)", "Artillery systems: about 20,000", "Tanks 9,253"
_INVENTORY = regex.compile(
    r"""\p{L}[\p{L}\s/,.()'’&-]{1,60}?
    (?:\s?[-‒–—−:=~≈|]\s?(?:about|approx\.?|over|some|nearly|up\sto|more\sthan|~|≈|\+)?\s?\d[\d\s,.]{0,15}(?!\p{L})[^.!?]{0,40}
      |\s\d[\d\s,.]{0,15}(?:\([^()]{1,20}\))?)$""",
    regex.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the text without surrounding white space; `line` numbers the line that it stands on."""

    start: int
    end: int
    line: int


def find_lines(text: str) -> Iterator[Block]:
    """Yield every line that is not blank, in order."""
    number = 0
    for match in _LINE.finditer(text):
        stripped = strip_span(text, match.start(), match.end())
        if stripped:
            yield Block(*stripped, number)
            number += 1


def strip_span(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Narrow a span to what is not white space; None when nothing is left."""
    part = text[start:end]
    left = len(part) - len(part.lstrip())
    length = len(part.strip())
    return (start + left, start + left + length) if length else None


def is_closed(written: str) -> bool:
    """Tell whether the words end as a sentence, a clause or a lead-in does: with . ! ? … : ; , or a dash."""
    end = written[-40:].rstrip(_CLOSERS)
    if not end:
        return False
    return (end[-1] in ".!?…。！？؟:;,—–-" and not _ABBREVIATED_END.search(end)) or bool(_JOINED_END.search(end))


def is_question(written: str) -> bool:
    """Tell whether the words end with a question or exclamation mark, as a headline may."""
    end = written[-40:].rstrip(_CLOSERS)
    return bool(end) and end[-1] in "?!"


def is_inventory(written: str) -> bool:
    """Tell whether the line is a label with its number and nothing else."""
    return len(written) <= 150 and _INVENTORY.match(written) is not None


def has_words(written: str) -> bool:
    """Tell whether there is any word in it, not only marks and digits."""
    return _LETTERED.search(written) is not None
