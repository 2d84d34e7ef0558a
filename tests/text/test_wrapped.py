"""Texts cut into the lines of a column: what is read of them, and which texts are left as they are."""

import pytest

from tracker.extracting import read_source_figures, to_source
from tracker.text.wrapped import unwrap

COLUMN = """Some 3,200 people were killed in the civil war in Syria
in April, nearly half of them soldiers and rebels who
fell around Aleppo, a monitor based in Britain said on
Monday.

Shells and bombs killed 940 civilians, and more than
1,500 people were wounded, among them a hundred and
twenty children.
The United
Nations said that since the start of the uprising
over 90,000
people had died.
"""
SHORT = """Raid on a village

At least nine people were wounded when drones hit a bus
stop in the village of Zolochiv, the regional prosecutors
said.
"""
UNDER_HEADLINE = """Two villages change hands in a night of fights
Ukrainian units took two villages on the Oskil river in the
night and lost three tanks there, their commander told a
reporter of the army's own newspaper on Thursday. They had
been driven from both in the spring of last year.
Russian guns went on firing until noon, he said, and at least
nine of his men were wounded.
"""
LINES = """Kyiv under fire
Drones were shot down over the capital
Two people were hurt
A school was damaged
"""


def test_lines_of_a_column_run_on() -> None:
    flat = unwrap(COLUMN)
    assert len(flat) == len(COLUMN)
    assert flat.count("\n") == 4
    assert "over 90,000 people had died" in flat


def test_two_lines_that_go_on_tell_a_short_text() -> None:
    assert unwrap(SHORT).count("\n") == 3


def test_a_headline_and_a_closed_line_that_leave_room_end_there() -> None:
    flat = unwrap(UNDER_HEADLINE)
    assert [line.split()[0] for line in flat.split("\n") if line] == ["Two", "Ukrainian", "Russian"]


@pytest.mark.parametrize("text", [LINES, "", "One line.", LINES.replace("\n", "\n\n"), "Tanks - 12\nGuns - 7\n" * 9])
def test_other_texts_stay_as_they_are(text: str) -> None:
    assert unwrap(text) == text


def test_figures_of_a_column_stand_in_the_text_as_written() -> None:
    found = read_source_figures(to_source(COLUMN, published="2013-05-06"))
    assert not found.problems
    values = {row["value"]: row["qualifier"] for row in found.figures}
    assert values[1500] == "at_least"
    assert values[90_000] == "at_least"
    for row in found.figures:
        assert COLUMN[row["char_start"] : row["char_end"]] == row["text"]
        assert row["sentence"] in COLUMN
