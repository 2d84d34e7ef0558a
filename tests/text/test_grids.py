"""Tables pasted as text: what is one, and where its cells stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.text.blocks import find_lines
from tracker.text.grids import find_grids, is_number

BARS = "Category | Total | Past day\nTanks | 9,253 | +8\nGuns | 20,333 | +25"
TABS = "Country\tPledged\tSent\nGermany\t18\t14\nPoland\t60\t60"
SPACES = "Oblast   Killed   Wounded\nDonetsk   14   51\nKherson   9   66"
RULED = "| Oblast | Killed |\n|---|---|\n| Donetsk | 14 |\n| Kherson | 9 |"


@pytest.mark.parametrize("text", [BARS, TABS, SPACES, RULED], ids=["bars", "tabs", "spaces", "ruled"])
def test_rows_under_a_head_are_a_table(text: str) -> None:
    (grid,) = find_grids(text, list(find_lines(text)))
    assert len(grid.rows) == 2
    assert grid.head[0].text in ("Category", "Country", "Oblast")
    for row in grid.rows:
        assert [text[cell.start : cell.end] for cell in row.cells] == [cell.text for cell in row.cells]
        assert not is_number(row.cells[0].text)
        assert is_number(row.cells[1].text)


@pytest.mark.parametrize(
    "text",
    [
        "He left | 12 days ago\nand came back | on Friday with all that he had carried over the hills and the river",
        "Tanks | 12",
        "Kyiv  calm\nOdesa  calm\nSumy  calm",
        "12 May | 14:30\n13 May | 15:10",
    ],
)
def test_lines_that_only_look_like_rows_are_none(text: str) -> None:
    assert find_grids(text, list(find_lines(text))) == ()


def test_a_second_head_opens_a_second_table() -> None:
    text = f"{BARS}\n\nOblast | Killed | Hurt\nDonetsk | 14 | 51\nKherson | 9 | 66"
    assert [len(grid.rows) for grid in find_grids(text, list(find_lines(text)))] == [2, 2]


@given(st.text(alphabet="|\t 12,.+-AbC\n", max_size=400))
def test_no_text_breaks_the_reader(text: str) -> None:
    for grid in find_grids(text, list(find_lines(text))):
        for row in grid.rows:
            assert all(text[cell.start : cell.end] == cell.text for cell in row.cells)
