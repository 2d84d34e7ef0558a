"""A source text and its figures -> HTML with the figures marked. Every piece of text is escaped."""

import html
from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from typing import Any

import pandas as pd

from tracker.charts import words
from tracker.charts.palette import CATEGORIES
from tracker.model import Source
from tracker.views.pages import FIGURES, address

AROUND = 280


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of a text to be marked, with what is said of it on hover."""

    start: int
    end: int
    classes: str
    hover: str
    element: str = ""  # id of the element on the page
    leads: str = ""  # address that a click opens


def marks_of(figures: pd.DataFrame, numbers: pd.DataFrame, *, chosen: str = "", linked: bool = False) -> list[Mark]:
    """List the marks of one source: its figures, `linked` to their panels or not, and the numbers that were refused."""
    marks = [
        Mark(
            int(row["char_start"]),
            int(row["char_end"]),
            f"figure-mark {row['category']}{' chosen' if row['figure_id'] == chosen else ''}",
            f"{words.amount(row)}: {words.what(row)}, said by {row['speaker']}",
            f"at-{row['figure_id']}",
            address(FIGURES, [("figure", row["figure_id"])]) if linked else "",
        )
        for row in figures.to_dict("records")
    ]
    refused = numbers[numbers["outcome"] == "refused"] if len(numbers) else numbers
    marks += [
        Mark(int(row["char_start"]), int(row["char_end"]), "refused-mark", f"No figure: {words.refusal(row['reason'])}")
        for row in refused.to_dict("records")
    ]
    return marks


def marked(text: str, marks: list[Mark], *, start: int = 0, end: int | None = None) -> str:
    """Write text[start:end] as HTML with its marks; of overlapping ones a figure, the first, the longer stays."""
    end = len(text) if end is None else end
    pieces, at = [], start
    for mark in _apart(marks, start, end):
        pieces.append(html.escape(text[at : mark.start]))
        pieces.append(_element(mark, text[mark.start : mark.end]))
        at = mark.end
    pieces.append(html.escape(text[at:end]))
    return "".join(pieces)


def _element(mark: Mark, words_marked: str) -> str:
    """Write one mark: a link where it leads somewhere; a reason is also shown to whoever taps it or tabs to it."""
    if mark.leads:
        tag, more = "a", f' href="{html.escape(mark.leads)}" target="_self"'
    else:
        tag, more = "span", "" if mark.element or "figure" in mark.classes else ' tabindex="0"'
    named = f' id="{html.escape(mark.element)}"' if mark.element else ""
    return (
        f'<{tag}{named} class="{html.escape(mark.classes)}" title="{html.escape(mark.hover)}"{more}>'
        f"{html.escape(words_marked)}</{tag}>"
    )


def _apart(marks: list[Mark], start: int, end: int) -> Iterator[Mark]:
    """Yield the marks within the stretch that do not overlap, in order."""
    kept: list[Mark] = []
    at = start
    within = [mark for mark in marks if start <= mark.start < mark.end <= end]
    taken = [mark for mark in within if mark.element]
    for mark in sorted(within, key=lambda mark: (mark.start, not mark.element, -mark.end)):
        hidden = not mark.element and any(other.start < mark.end and mark.start < other.end for other in taken)
        if mark.start >= at and not hidden:
            kept.append(mark)
            at = mark.end
    yield from kept


def excerpt(figure: pd.Series, source: Source | None) -> str:
    """Show the sentence of a figure in its post, the number marked and the surroundings pale."""
    row = figure.to_dict()
    mark = Mark(int(row["char_start"]), int(row["char_end"]), f"figure-mark chosen {row['category']}", words.what(row))
    head = _post(row)
    if source is None or source.text[mark.start : mark.end] != row["text"]:
        return f'<div class="excerpt">{head}{html.escape(row["sentence"])}</div>'
    text = source.text
    first = text.rfind(row["sentence"], 0, mark.start + len(row["sentence"]))
    last = first + len(row["sentence"])
    if first < 0 or not first <= mark.start < last:
        first, last = mark.start, mark.end
    before, after = _line_start(text, first), _line_end(text, last)
    # Long posts are cut at a space.
    if first - before > AROUND:
        before = max(text.find(" ", first - AROUND, first), first - AROUND)
    if after - last > AROUND:
        cut = text.rfind(" ", last, last + AROUND)
        after = cut if cut > 0 else last + AROUND
    return (
        f'<div class="excerpt">{head}<span class="around">{"… " if before > _line_start(text, first) else ""}'
        f"{html.escape(text[before:first])}</span>{marked(text, [mark], start=first, end=last)}"
        f'<span class="around">{html.escape(text[last:after])}{" …" if after < _line_end(text, last) else ""}</span>'
        "</div>"
    )


def _post(row: dict[Hashable, Any]) -> str:
    posted = words.moment(row["posted_at"]) if pd.notna(row["posted_at"]) else ""
    head = " · ".join(part for part in (posted, str(row["section"])) if part)
    return f'<span class="post">{html.escape(head)}</span>' if head else ""


def _line_start(text: str, at: int) -> int:
    return text.rfind("\n", 0, at) + 1


def _line_end(text: str, at: int) -> int:
    found = text.find("\n", at)
    return len(text) if found < 0 else found


def posts(figures: pd.DataFrame) -> str:
    """List the posts and sections that hold figures, each leading to its first figure; nothing where there is one.

    The ids that the links lead to are hexadecimal by contract; they are escaped all the same.
    """
    heads = ["section", "posted_at"]
    held = figures.groupby(heads, dropna=False)["figure_id"].transform("size")
    first = figures.assign(held=held).sort_values("char_start").drop_duplicates(heads)
    if len(first) < 2:
        return ""
    entries = []
    for row in first.to_dict("records"):
        posted = words.moment(row["posted_at"]) if pd.notna(row["posted_at"]) else ""
        head = " · ".join(part for part in (posted, str(row["section"])) if part) or "Before the first heading"
        link = f'<a href="#at-{html.escape(row["figure_id"])}" target="_self">{html.escape(head)}</a>'
        entries.append(f"<li>{link} ({row['held']:,})</li>")
    return (
        f'<details class="posts"><summary>{words.counted(len(entries), "post or section", "posts and sections")} '
        f"with figures</summary><ol>{''.join(entries)}</ol></details>"
    )


def legend(figures: pd.DataFrame) -> str:
    """Name the colours that occur in a text."""
    counts = figures["category"].value_counts()
    entries = [
        f'<span><span class="figure-mark {category}">{words.in_words(category)}</span> {counts[category]:,}</span>'
        for category in CATEGORIES
        if category in counts
    ]
    refused = '<span><span class="refused-mark">dotted</span> a number that is no figure; hover or tap for why</span>'
    return f'<div class="legend">{"".join(entries)}{refused}</div>'
