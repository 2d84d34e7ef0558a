"""Text -> the marks before paragraphs that make no list: those of a page that sets a bullet before each of them."""

from collections.abc import Iterator

from tracker.patterns import compile_plain
from tracker.text.blocks import is_closed

# "• ", "- ", "3. " before a line's first word
_MARK = compile_plain(r"[ \t]{0,8}(?P<mark>[•◦▪●■*⁃·–—-]|(?P<number>\d{1,2})[.)])[ \t\u00a0]{1,4}(?=[A-Z0-9“\"'‘$€£])")
_ANY_MARK = compile_plain(r"(?:^|\n)[ \t]{0,8}(?:[•◦▪●■*⁃·–—-]|\d{1,2}[.)])[ \t\u00a0]")
# "He said", "The attack", "Of these": a paragraph goes on with the one before, as the entries of a digest do not
_GOES_ON = compile_plain(
    r"[“\"'‘]?(?:He|She|It|They|This|These|Those|Its|Their|His|Her|Another|Others|Also|However|But|Meanwhile|Later|Earlier"
    r"|Among|In\s(?:addition|total|all)|At\sthe\ssame\stime|Of\s(?:them|these|those)|As\sa\sresult|According\sto\s(?:him|her|the)"
    r"|The\s(?!(?:[A-Z]|\w+\s(?:of|in|from)\s[A-Z]))\w+)\b"
)
_LINE = compile_plain(r"[^\r\n]+")
LEAST = 3  # bulleted paragraphs that make a habit
PARAGRAPH = 80  # characters of a line that may be one
BARE = 4  # bulleted paragraphs to one without
GOING_ON = 5  # paragraphs of which one at least goes on with another
_LED = 1  # a lead may stand over the bullets of a page


def find_idle_bullets(text: str) -> Iterator[tuple[int, int]]:
    """Find the marks to leave out where nearly every paragraph of a text has one; a list within a report keeps its own.

    Paragraphs told in full go on from one to the next, items of a list do not.
    """
    if not _ANY_MARK.search(text):
        return
    marked: list[tuple[int, int]] = []
    kinds: set[str] = set()
    bare = going = 0
    before = ""
    for line in _LINE.finditer(text):
        written = line[0].strip()
        if not written:
            continue
        match = _MARK.match(line[0])
        told = len(written) >= PARAGRAPH and is_closed(written) and not written.endswith(";")
        if match:
            if not told or before.endswith((":", "：")):
                return  # a list, or a tally
            marked.append((line.start() + match.start("mark"), line.start() + match.end()))
            going += len(marked) > 1 and _GOES_ON.match(line[0], match.end()) is not None
            kinds.add("1" if match["number"] else match["mark"])
            if match["number"] and int(match["number"]) != len(marked):
                return
        elif told:
            bare += 1
        before = written
    if (
        len(marked) >= LEAST
        and len(kinds) == 1
        and GOING_ON * going >= len(marked)
        and bare <= max(_LED, len(marked) // BARE)
    ):
        yield from marked


__all__ = ["find_idle_bullets"]
