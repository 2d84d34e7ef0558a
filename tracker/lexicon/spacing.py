"""Text with no-break, thin, double spaces or line ends -> the same with single spaces, and where each character stood.

Names of the lexicon are kept with single spaces: they are looked up in the plain text and told by the source's offsets.
"""

from functools import lru_cache

from tracker import patterns as regex

# "Vitalii  Kim", "Vitalii\u00a0Kim"
_ODD = regex.compile(r"[^\S ]|\s{2,}")
_SPACES = regex.compile(r"\s+")


@lru_cache(maxsize=128)  # parties, places and claimants are looked for in the same text
def find_plain(text: str) -> tuple[str, list[int]] | None:
    """Write all white space as single spaces; None when it is so already.

    Returns:
        The plain text, and for each of its characters the position in `text` (one more for its end).
    """
    # Of all white space only the plain space is printable.
    if "  " not in text and (text.isprintable() or not _ODD.search(text)):
        return None
    plain: list[str] = []
    places: list[int] = []
    at = 0
    for found in _SPACES.finditer(text):
        plain.append(text[at : found.start()] + " ")
        places += range(at, found.start() + 1)
        at = found.end()
    plain.append(text[at:])
    places += range(at, len(text) + 1)
    return "".join(plain), places


def to_source(start: int, end: int, places: list[int]) -> tuple[int, int]:
    """Tell where a stretch of the plain text stands in the text."""
    return places[start], places[end - 1] + 1 if end > start else places[start]
