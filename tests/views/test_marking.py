"""Marking: the text comes out whole, escaped, with each mark on its own words."""

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.views.marking import Mark, marked

TEXT = "At least 10 to 12 <b>died</b>."


def plain(markup: str) -> str:
    return html.unescape(re.sub(r"<[^>]*>", "", markup))


def test_a_mark_stands_on_its_words_and_says_its_words_on_hover() -> None:
    shown = marked(TEXT, [Mark(9, 17, "figure-mark casualties", 'a "range"', "at-f1")])
    assert '<span id="at-f1" class="figure-mark casualties" title="a &quot;range&quot;">10 to 12</span>' in shown
    assert "&lt;b&gt;" in shown


def test_of_overlapping_marks_the_figure_stays() -> None:
    shown = marked(TEXT, [Mark(9, 11, "refused-mark", "year"), Mark(9, 17, "figure-mark x", "range", "at-f1")])
    assert "refused-mark" not in shown
    assert shown.count("<span") == 1


def test_two_figures_on_the_same_words_are_marked_once() -> None:
    shown = marked(TEXT, [Mark(9, 17, "a", "one", "at-1"), Mark(9, 17, "b", "two", "at-2")])
    assert shown.count("<span") == 1


@pytest.mark.parametrize(("start", "end"), [(0, 8), (9, 17), (5, len(TEXT))])
def test_an_excerpt_is_the_stretch_that_was_asked_for(start: int, end: int) -> None:
    assert plain(marked(TEXT, [Mark(9, 17, "x", "y", "z")], start=start, end=end)) == TEXT[start:end]


@given(st.text(max_size=60), st.lists(st.tuples(st.integers(0, 60), st.integers(1, 9), st.booleans()), max_size=8))
def test_no_marks_lose_or_change_a_character(text: str, places: list[tuple[int, int, bool]]) -> None:
    marks = [Mark(at, at + size, "m", text, "id" if figure else "") for at, size, figure in places]
    shown = marked(text, marks)
    pieces = re.split(r"</?span[^>]*>", shown)
    assert html.unescape("".join(pieces)) == html.unescape(html.escape(text))
