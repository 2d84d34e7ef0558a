"""Lines that a page's or a mail's width has cut -> paragraphs."""

from tracker import patterns as regex

# What opens a line of its own: a bullet, a numbered item, a quoted line of a mail, an address.
OPENER = regex.compile(r"\s{0,8}(?:[-–—•*▪●◦‣·>|]\s|\d{1,2}[.)]\s|\(?[a-z]\)\s|https?://)")
# "- 8,887", "– about 655,560"
_LABELLED = regex.compile(r"[-–—]\s(?:about\s|some\s|over\s|up to\s)?\d")
# A line that is cut within a word: "the casual-"
_HYPHENED = regex.compile(r"(?P<word>\p{L}{2,40})(?P<mark>[-\u00ad\u2010])$")
# A range that is cut: "5-", "6 October"
_RANGE = regex.compile(r"\d[-–]$")
_WORD = regex.compile(r"[\p{L}-]{2,60}")
ENDED = tuple('.!?:;…”"’)]')
_NARROW = 40


def to_paragraphs(lines: list[str], *, width: int = 0) -> list[str]:
    """Join the lines of each paragraph; a line shorter than the column, with room for the next word, ends one.

    `width` is that of the column in characters, measured from the lines when 0.

    >>> to_paragraphs(["Seven people were killed in a raid on the", "port.", "", "Two died later."], width=45)
    ['Seven people were killed in a raid on the port.', 'Two died later.']
    """
    width = width or measure(lines)
    known = {word.casefold() for line in lines for word in _WORD.findall(line)}
    paragraphs: list[str] = []
    before = ""
    for line in lines:
        words = line.strip()
        if not words:
            before = ""
            continue
        if before and paragraphs and goes_on(paragraphs[-1], before, line, width):
            paragraphs[-1] = _join(paragraphs[-1], words, known)
        else:
            paragraphs.append(words)
        before = words
    return paragraphs


def measure(lines: list[str]) -> int:
    """Return the width of the column: that of its longest lines, one in twenty and bare addresses left out."""
    lengths = sorted(len(line.strip()) for line in lines if " " in line.strip())
    return lengths[min(len(lengths) - 1, int(len(lengths) * 0.95))] if lengths else 0


def _join(before: str, words: str, known: set[str]) -> str:
    """Join two lines; a word cut in two is made whole as the rest of the text writes it."""
    if _RANGE.search(before) and words[:1].isdigit():
        return before + words
    cut = _HYPHENED.search(before)
    rest = _WORD.match(words)
    if not cut or not rest or not words[:1].islower():
        return f"{before} {words}"
    whole, hyphened = f"{cut['word']}{rest[0]}".casefold(), f"{cut['word']}-{rest[0]}".casefold()
    # "long-" and "range" are words; "casual-" and "ties" as one is told by the text, or by "ties" being no word of it.
    kept = hyphened in known or (whole not in known and cut["word"].casefold() in known and cut["mark"] == "-")
    return (before if kept else before[: cut.start("mark")]) + words


def goes_on(paragraph: str, before: str, line: str, width: int) -> bool:
    """Whether a line goes on with the one before it, by its opening and by the room that was left there."""
    words = line.strip()
    # Where a dash leads to a number within the line, "tanks - 8,887", one at a line's start does so too.
    opens = OPENER.match(line) and not (_LABELLED.match(words) and _LABELLED.search(paragraph, 1))
    if opens or width < _NARROW or (" " not in before and "://" in before):
        return False
    # In a proportional font a full line may have a sixth fewer letters than the longest.
    full = len(before) + 1 + len(words.split(" ", 1)[0]) > width * 0.82
    if full:
        return not (before.endswith(ENDED) and len(before) < width * 0.7)
    # A word that goes on small after a line without an end was cut by a picture or a narrow column.
    return words[:1].islower() and not before.endswith(ENDED) and len(before) > width * 0.5
