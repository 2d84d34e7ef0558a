"""Lines -> tables pasted as text: rows of cells under the words that head their columns.

Columns stand apart by bars, by tabs or by two spaces and more; at least two rows of as many cells, most with a number.
"""

from collections.abc import Sequence
from itertools import pairwise

from tracker import patterns as regex
from tracker.model import Cell, Grid, GridRow
from tracker.text.blocks import Block

# "710,660", "+1,770", "~40", "$1.2bn", "60 units", "12*": a cell that is a number
_NUMBER = regex.compile(
    r"[~≈<>+＋−–-]?\s?(?:about\s|over\s|up\sto\s|at\sleast\s)?(?:US)?[$€£]?\s?\d[\d\s.,]{0,18}(?:\s?[-–]\s?\d[\d.,]{0,12})?"
    r"\s?(?:\+|\*|%|bn|m|mn|k|billion|million|thousand|units?|pcs|people|persons?)?(?:\s?\([+−–-]?\s?[\d.,\s]{1,12}\))?\s?",
    regex.IGNORECASE,
)
# "2024", "1.11.2024", "11/10": a day or a year heads a row and counts nothing
_DAY = regex.compile(r"(?:19|20)\d\d|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2}/\d{1,2}|\d{4}-\d\d(?:-\d\d)?")
# "—", "n/a", "...": a cell without a number
_EMPTY = regex.compile(r"[-‒–—.…*]{0,3}|n/?a|no data|nil", regex.IGNORECASE)
# "|---|:--:|": the rule below the head of a table
_RULE = regex.compile(r"[\s|:+=‒–—-]{3,}")
_BARS = regex.compile(r"\s{0,20}[|¦│]\s{0,20}")
_TABS = regex.compile(r" {0,20}\t[\t ]{0,20}")
_SPACES = regex.compile(r"[ \u00a0]{2,}")
_KINDS = (_BARS, _TABS, _SPACES)
_MOST = 12  # columns
_LONGEST = 400  # characters of a line


def find_grids(text: str, lines: Sequence[Block]) -> tuple[Grid, ...]:
    """Find the tables of a text; each line belongs to one at most."""
    found: list[Grid] = []
    for kind in _KINDS:
        rows: list[tuple[Cell, ...]] = []
        for line in [*lines, None]:
            cells = _split(text, line, kind) if line else ()
            if line and rows and cells == () and _RULE.fullmatch(text, line.start, line.end):
                continue
            if rows and (line is None or len(cells) != len(rows[-1])):
                found += _to_grid(rows)
                rows = []
            if len(cells) > 1 and not any(g.start <= cells[0].start < g.end for g in found):
                rows.append(cells)
    return tuple(sorted(found, key=lambda grid: grid.start))


def _split(text: str, line: Block, kind: regex.Pattern) -> tuple[Cell, ...]:
    if line.end - line.start > _LONGEST or not kind.search(text, line.start, line.end):
        return ()
    cuts = [m.span() for m in kind.finditer(text, line.start, line.end)]
    edges = [(line.start, line.start), *cuts, (line.end, line.end)]
    spans = [(before[1], after[0]) for before, after in pairwise(edges)]
    if kind is _BARS and spans and spans[0][0] == spans[0][1]:
        spans = spans[1:]
    if kind is _BARS and spans and spans[-1][0] == spans[-1][1]:
        spans = spans[:-1]
    if not 1 < len(spans) <= _MOST:
        return ()
    cells = tuple(Cell(a, b, text[a:b]) for a, b in spans)
    return () if all(_RULE.fullmatch(cell.text) for cell in cells) else cells


def is_number(written: str) -> bool:
    """Tell whether a cell is a number that may count: "710,660", "+8", "$1.2bn", not "2024" or "n/a"."""
    return _NUMBER.fullmatch(written) is not None and _DAY.fullmatch(written.strip()) is None


def _to_grid(rows: list[tuple[Cell, ...]]) -> list[Grid]:
    """Make tables of rows of as many cells: the head of each names columns, its rows hold numbers."""
    heads = [n for n, row in enumerate(rows) if _is_head(row)]
    starts = [n for n in heads if n == 0 or n - 1 not in heads]
    edges = sorted({0, *starts, len(rows)})
    return [grid for a, b in pairwise(edges) for grid in _to_one(rows[a:b])]


def _is_head(row: tuple[Cell, ...]) -> bool:
    return not any(is_number(cell.text) for cell in row) and all(
        cell.text and not _EMPTY.fullmatch(cell.text) for cell in row[1:]
    )


def _to_one(rows: list[tuple[Cell, ...]]) -> list[Grid]:
    headed = _is_head(rows[0])
    head, body = (rows[0], rows[1:]) if headed else ((), rows)
    counted = [row for row in body if any(is_number(cell.text) for cell in row[1:])]
    if len(body) < 2 or 3 * len(counted) < 2 * len(body):
        return []
    if not all(_fits(cell.text) for row in counted for cell in row[1:]):
        return []  # sentences with bars in them
    grid_rows = tuple(GridRow(row[0].start, row[-1].end, row) for row in body)
    return [Grid(rows[0][0].start, rows[-1][-1].end, head, grid_rows)]


def _fits(written: str) -> bool:
    """Whether a cell may stand in a table: a number, nothing, or a few words."""
    return is_number(written) or _EMPTY.fullmatch(written.strip()) is not None or len(written.split()) <= 8


__all__ = ["find_grids", "is_number"]
