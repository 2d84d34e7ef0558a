"""Text that a column's width has cut into lines -> the same text, as long, in which the lines of a paragraph run on."""

from itertools import pairwise

from tracker import patterns as regex
from tracker.sources.readers.wrapping import ENDED, OPENER, goes_on, measure

WIDEST = 110  # characters of a column; longer lines are whole paragraphs
LEAST = 3  # lines that go on in small letters
LONG = 45  # characters of a line that may stand for all where there are fewer lines
FEW = 3  # words of a line that is no heading
SHARE = 0.25  # of the lines with another right below
STRAY = 0.05  # of the lines of an even column that may be cut shorter
_BREAK = regex.compile(r"\r?\n")


def unwrap(text: str) -> str:
    """Put a space for each line break within a paragraph, where the text was cut into lines of a column.

    >>> unwrap("Seven people were killed in a raid on\\nthe port.")  # too little to tell a column by
    'Seven people were killed in a raid on\\nthe port.'
    """
    breaks = [match.span() for match in _BREAK.finditer(text)]
    points = [0, *(point for span in breaks for point in span), len(text)]
    lines = [text[a:b] for a, b in zip(points[::2], points[1::2], strict=True)]
    width = measure(lines)
    if not width or width > WIDEST:
        return text
    beside = [(a.strip(), b) for a, b in pairwise(lines) if a.strip() and b.strip()]
    small = [(a, b) for a, b in beside if b.lstrip()[:1].islower() and goes_on(a, a, b, width)]
    if len(small) < SHARE * len(beside) or not _is_column(small):
        return text
    edge = _find_edge(small)
    least = sorted(len(before) for before, _ in small)[int(STRAY * len(small))]
    out = list(text)
    first = next(line for line in lines if line.strip())
    for (start, end), above, line in zip(breaks, lines, lines[1:], strict=False):
        before = above.strip()
        if not before or not line.strip() or not _runs_on(before, line, width):
            continue
        if (before.endswith(ENDED) or above is first) and _ends(before, line, edge, least):
            continue
        out[start:end] = " " * (end - start)
    return "".join(out)


def _is_column(small: list[tuple[str, str]]) -> bool:
    """Tell whether lines that go on in small letters show a column: many, or the few of a short text, each long."""
    return len(small) >= LEAST or (bool(small) and all(len(before) >= LONG for before, _ in small))


def _find_edge(small: list[tuple[str, str]]) -> int:
    """Find the width that no line passes and that each fills, of a program's column; 0 where lines are set uneven."""
    edge = max(len(before) for before, _ in small)
    short = sum(not _fills(before, line, edge) for before, line in small)
    return edge if len(small) >= LEAST and short <= STRAY * len(small) else 0


def _fills(before: str, line: str, edge: int) -> bool:
    return len(before) + 1 + len(line.split(maxsplit=1)[0]) > edge


def _ends(before: str, line: str, edge: int, least: int) -> bool:
    """Whether a headline or a closed line is shorter than the lines that are sure to be cut."""
    if line.lstrip()[:1].islower():
        return False
    return not _fills(before, line, edge) if edge else len(before) < least


def _runs_on(before: str, line: str, width: int) -> bool:
    """Whether a line of a text that was cut goes on with the one before it, be that ever so short: "The United"."""
    if goes_on(before, before, line, width):
        return True
    cut = not before.endswith(ENDED) and not OPENER.match(line)
    return cut and (line.lstrip()[:1].islower() or len(before.split()) <= FEW)
