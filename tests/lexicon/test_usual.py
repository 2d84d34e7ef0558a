"""Rare words for what happened are read as the usual ones, and figures keep the words and places of the text."""

import pytest

from tracker.extracting import Row, read_source_figures, to_source
from tracker.lexicon.files import read_toml
from tracker.lexicon.usual import to_usual
from tracker.text.normal import to_normal

ENTRIES = read_toml("usual.toml")["usual"]
HIDDEN = ("figure_id", "number_id", "char_start", "char_end", "sentence", "rule", "source_id", "text")


def _read(text: str) -> list[Row]:
    return list(read_source_figures(to_source(text, published="2024-11-11")).figures)


@pytest.mark.parametrize("sentence", [sentence for entry in ENTRIES for sentence in entry["examples"]])
def test_an_example_is_read_in_usual_words(sentence: str) -> None:
    assert to_usual(to_normal(sentence)).text != sentence


@pytest.mark.parametrize("sentence", [sentence for entry in ENTRIES for sentence in entry["refusals"]])
def test_a_refusal_is_read_as_it_stands(sentence: str) -> None:
    assert to_usual(to_normal(sentence)).text == sentence


@pytest.mark.parametrize(
    ("written", "usual"),
    [
        ("Two were left injured and 9 had also sustained wounds.", "Two were injured and 9 had also been injured."),
        ("They would let loose nine drones.", "They would launch nine drones."),
        ("DRONES DOWNED, Nine Fighters Slain", "DRONES SHOT DOWN, Nine Fighters Killed"),
        ("Nine planes: the downing of a jet", "Nine planes: the downing of a jet"),
        ("İzmir: nine miners perished", "İzmir: nine miners died"),
    ],
)
def test_form_and_case_are_kept(written: str, usual: str) -> None:
    assert to_usual(to_normal(written)).text == usual


@pytest.mark.parametrize(
    ("rare", "usual"),
    [
        (
            "Russian rockets claimed the lives of 14 in Izium, and six more sustained injuries, the mayor said.",
            "Russian rockets killed 14 in Izium, and six more were injured, the mayor said.",
        ),
        (
            "The rebels lobbed 12 shells at Minova; two porters perished, three were left wounded.",
            "The rebels launched 12 shells at Minova; two porters died, three were injured.",
        ),
    ],
)
def test_figures_are_those_of_the_usual_words(rare: str, usual: str) -> None:
    said, plain = _read(rare), _read(usual)
    assert [[row[name] for name in row if name not in HIDDEN and name != "part_of"] for row in said] == [
        [row[name] for name in row if name not in HIDDEN and name != "part_of"] for row in plain
    ]
    assert [row["text"] for row in said] == [row["text"] for row in plain]


def test_words_and_places_are_those_of_the_text() -> None:
    text = "**Losses**\nSix guards perished in shelling near Izium.\nRussia lobbed 9 drones; seven of them were downed."
    rows = _read(text)
    assert [row["text"] for row in rows] == ["Six", "9", "seven"]
    assert all(text[row["char_start"] : row["char_end"]] == row["text"] for row in rows)
    assert all(row["sentence"] in text for row in rows)
    assert rows[2]["part_of"] == rows[1]["figure_id"]
