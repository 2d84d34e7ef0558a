"""Text with no-break, thin, double spaces or line ends -> the same with single spaces, and where each character stood.

Names of the lexicon are kept with single spaces: they are looked up in the plain text and told by the source's offsets.
"""

from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache

from tracker import patterns as regex

# "Vitalii  Kim", "Vitalii\u00a0Kim"
_ODD = regex.compile(r"[^\S ]|\s{2,}")
_SPACES = regex.compile(r"\s+")
_RUNS = regex.compile(r"\s{2,}")


@dataclass(frozen=True, slots=True)
class Places:
    """Where the characters of a plain text stand in its source: from each of `starts` on, so much further on."""

    starts: tuple[int, ...]
    further: tuple[int, ...]


@lru_cache(maxsize=128)  # parties, places and claimants are looked for in the same text
def find_plain(text: str) -> tuple[str, Places] | None:
    """Write all white space as single spaces; None when it is so already, else the plain text and its places."""
    # Of all white space only the plain space is printable.
    if "  " not in text and (text.isprintable() or not _ODD.search(text)):
        return None
    starts, further = [0], [0]
    for run in _RUNS.finditer(text):
        further.append(further[-1] + run.end() - run.start() - 1)
        starts.append(run.end() - further[-1])
    return _SPACES.sub(" ", text), Places(tuple(starts), tuple(further))


def to_source(start: int, end: int, places: Places) -> tuple[int, int]:
    """Tell where a stretch of the plain text stands in the text."""
    first = _to_place(start, places)
    return first, _to_place(end - 1, places) + 1 if end > start else first


def _to_place(at: int, places: Places) -> int:
    return at + places.further[bisect_right(places.starts, at) - 1]
