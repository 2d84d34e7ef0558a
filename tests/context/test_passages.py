"""Roles, modality and qualifier of figures in short passages of many kinds of text and several wars."""

from functools import cache
from pathlib import Path

import pytest

from tracker.explaining import read_text

FIELDS = ("actor", "affected", "modality", "qualifier")
Row = dict[str, object]


def read_cases() -> list[tuple[str, int, str, str]]:
    """Read the table: passage, number of the figure among those of the same words, the words, what is expected."""
    cases = []
    blocks = Path(__file__).with_name("passages.txt").read_text(encoding="utf-8").split("\n\n")
    for block in blocks[1:]:
        lines = block.strip("\n").split("\n")
        passage = "\n".join(line for line in lines if not line.startswith("  "))
        seen: list[str] = []
        for line in lines:
            if line.startswith("  "):
                words, expected = line.strip().split(" | ", 1)
                cases.append((passage, seen.count(words), words, expected))
                seen.append(words)
    return cases


@cache
def rows_of(passage: str) -> tuple[Row, ...]:
    return tuple(read_text(passage, published="2025-06-10")[1])


@pytest.mark.parametrize(("passage", "nth", "words", "expected"), read_cases())
def test_a_figure_of_a_passage_is_read(passage: str, nth: int, words: str, expected: str) -> None:
    found = [row for row in rows_of(passage) if row["text"] == words]
    assert len(found) > nth, f"no figure {words!r}; found {[row['text'] for row in rows_of(passage)]}"
    options = [field.split("/") for field in expected.split(" | ")]
    stated = [str(found[nth][name]) or "-" for name in FIELDS]
    assert [s if s in o else o for s, o in zip(stated, options, strict=True)] == stated


def test_the_passages_tell_of_many_wars() -> None:
    parties = {party for *_, expected in read_cases() for party in expected.replace(" | ", "/").split("/")}
    assert {"ukraine", "palestine", "lebanon", "sudan", "myanmar", "yemen", "syria", "iran"} <= parties
    assert len(read_cases()) > 300
