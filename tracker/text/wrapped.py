"""Text that a column's width has cut into lines -> the same text, as long, in which the lines of a paragraph run on."""

from itertools import pairwise

from tracker import patterns as regex
from tracker.sources.readers.wrapping import ENDED, OPENER, goes_on, measure

WIDEST = 110  # characters of a column; longer lines are whole paragraphs
LEAST = 3  # lines that go on in small letters
FEW = 3  # words of a line that is no heading
SHARE = 0.25  # of the lines with another right below
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
    beside = [(a, b) for a, b in pairwise(lines) if a.strip() and b.strip()]
    small = [b for a, b in beside if b.lstrip()[:1].islower() and goes_on(a.strip(), a.strip(), b, width)]
    if len(small) < max(LEAST, SHARE * len(beside)):
        return text
    out = list(text)
    for (start, end), before, line in zip(breaks, lines, lines[1:], strict=False):
        if before.strip() and line.strip() and _runs_on(before.strip(), line, width):
            out[start:end] = " " * (end - start)
    return "".join(out)


def _runs_on(before: str, line: str, width: int) -> bool:
    """Whether a line of a text that was cut goes on with the one before it, be that ever so short: "The United"."""
    if goes_on(before, before, line, width):
        return True
    cut = not before.endswith(ENDED) and not OPENER.match(line)
    return cut and (line.lstrip()[:1].islower() or len(before.split()) <= FEW)
