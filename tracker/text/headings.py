"""Lines in page order -> which of them are headings, from their shape and from what follows."""

from collections.abc import Callable, Sequence

from tracker import patterns as regex
from tracker.text.blocks import has_words, is_closed, is_inventory, is_question
from tracker.text.lists import bullet_kind, find_glue_cuts

MAX_HEADING = 130
MAX_TITLE = 250
_LONG_PROSE = 90
_SHORT = 40  # a list's first line names it when it is no longer than this
# A picture's caption ends with its credit: "Crews search a block of flats (Press service of the brigade)"
_CREDIT = regex.compile(
    r"[(\[]\p{Lu}[^()\[\]\d]{1,60}[)\]]$|\b(?:photo|image|courtesy|screenshot|via|file)\b[^.]{0,40}$|Getty Images$"
)
# "10 main battle tanks", "More than 3 million rounds", "Up to 40 lorries": an item that opens with its number
_COUNT = regex.compile(r"(?:(?:[Mm]ore than|[Oo]ver|[Uu]p to|[Aa]bout|[Ss]ome|[Nn]early|[Aa]t least|[Aa]nother) )?\d")
_MAX_STACK = 3  # a headline, its subtitle and a section's name may follow each other; more are a table or list


def is_bare(line: str, count_sentences: Callable[[], int]) -> bool:
    """Tell whether the line has a heading's shape: short, one piece, not closed (a short question may be)."""
    if not 2 <= len(line) <= MAX_HEADING or not has_words(line) or bullet_kind(line):
        return False
    first = line.lstrip("‘“\"'«([")[:1]
    if len(find_glue_cuts(line, 0, len(line))) > 1:
        return False  # a summary whose points were run together
    if first.islower() or (is_closed(line) and not (is_question(line) and len(line) <= 100)):
        return False
    return not (len(line) > 40 and _CREDIT.search(line)) and count_sentences() == 1


def is_title(line: str, count_sentences: Callable[[], int]) -> bool:
    """Tell whether a text's first line is its title and not an ordinary sentence."""
    if len(line) > MAX_TITLE or not has_words(line) or bullet_kind(line):
        return False
    if is_closed(line) and not is_question(line):
        return False
    return not line[:1].islower() and count_sentences() <= 2 and not line.rstrip().endswith(")")


def find_headings(lines: Sequence[str], bare: Sequence[bool]) -> list[str]:
    """Return "heading", "item" or "" for each line: a short run before prose is headings, a long one a list."""
    kinds = [""] * len(lines)
    at = 0
    while at < len(lines):
        if not bare[at]:
            at += 1
            continue
        run = at
        while run < len(lines) and bare[run]:
            run += 1
        following = lines[run] if run < len(lines) else ""
        # A page's first lines are its headline and the line under it, whatever follows.
        leads = bool(following) and (at == 0 or bullet_kind(following) != "" or _is_prose(following, lines[run - 1]))
        if _is_counted_list(lines, at, run):
            kinds[at:run] = ["item"] * (run - at)
            at = run
            continue
        rows = [is_inventory(line) for line in lines[at:run]]
        if leads and sum(rows) < 2:
            rows = [False] * len(rows)  # "Sudan war: 12 dead in raid" over its report is a headline
        for number in range(at, run):
            if rows[number - at]:
                kinds[number] = "item"
            elif run - at <= _MAX_STACK:
                kinds[number] = "heading" if leads or any(rows[number - at + 1 :]) else ""
            else:
                kinds[number] = "heading" if number + 1 == run and leads else "item"
        if run - at > _MAX_STACK and not rows[0] and (any(rows) or len(lines[at]) <= _SHORT):
            kinds[at] = "heading"
        at = run
    return kinds


def _is_counted_list(lines: Sequence[str], at: int, run: int) -> bool:
    """Tell whether the lines at..run are the items of a list that the line before opens: "Delivered so far:"."""
    if at == 0 or not lines[at - 1].rstrip().endswith(":"):
        return False
    counted = sum(_COUNT.match(line) is not None for line in lines[at:run])
    return counted >= max(1, (run - at) / 2)


def _is_prose(line: str, heading: str) -> bool:
    return (is_closed(line) and len(line) > len(heading) * 0.6) or len(line) >= max(_LONG_PROSE, len(heading))
