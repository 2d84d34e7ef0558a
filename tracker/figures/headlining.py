"""Rows of a document -> the same rows: a headline that gives no day or town takes those of the text below it."""

from __future__ import annotations

from collections.abc import Sequence

from tracker.figures.identity import Row
from tracker.model import Document

BELOW = 5  # sentences under a headline that may tell it again
WHEN = ("period", "date_start", "date_end", "date_basis")
ONE_SCENE = frozenset(["incident", "day"])


def complete_headlines(rows: Sequence[Row], at: Sequence[int], document: Document) -> None:
    """Date the figures of headlines by the first figure below them that says the same; `at` are their sentences.

    "Raid kills 17 in Marib" over "Seventeen people died on Saturday" was on Saturday.
    """
    for index, (row, first) in enumerate(zip(rows, at, strict=True)):
        if document.sentences[first].kind != "heading" or row["date_basis"] != "published":
            continue
        if row["period"] not in ONE_SCENE or not row["value"]:
            continue
        told = _find_told(row, index, rows, at, document)
        if told is not None and told["date_basis"] != "published" and told["period"] in ONE_SCENE:
            own = row["period"]
            row.update({name: told[name] for name in WHEN})
            row["period"] = "day" if own == "day" else told["period"]  # "loses 1,690 men in a day"
    _join_parts(rows, at, document)


def _join_parts(rows: Sequence[Row], at: Sequence[int], document: Document) -> None:
    """Give one day to the figures of a headline: "15 killed, 500 homes burned"."""
    for index, (row, first) in enumerate(zip(rows, at, strict=True)):
        if document.sentences[first].kind != "heading" or row["date_basis"] != "published":
            continue
        beside = [rows[i] for i in (index - 1, index + 1) if 0 <= i < len(rows) and at[i] == first]
        dated = [other for other in beside if other["date_basis"] != "published" and other["period"] in ONE_SCENE]
        if dated and row["period"] in ONE_SCENE:
            row.update({name: dated[0][name] for name in WHEN})


def _find_told(row: Row, index: int, rows: Sequence[Row], at: Sequence[int], document: Document) -> Row | None:
    """Find the first figure below a headline that counts the same, if it says when; None when there is none."""
    for later, sentence in zip(rows[index + 1 :], at[index + 1 :], strict=True):
        if sentence - at[index] > BELOW:
            return None
        same = later["event"] == row["event"] and later["value"] == row["value"] and later["unit"] == row["unit"]
        if same and document.sentences[sentence].kind != "heading":
            return later
    return None
