"""Lines cut by a width -> paragraphs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from kinds import wrap

from tracker.sources.readers.wrapping import to_paragraphs

TEXTS = {
    "two paragraphs": (
        "Seven people were killed in a raid on the port, the governor of the region said on Monday evening.",
        "Two of them were children, and the number of the injured had risen to 31 by the next morning.",
    ),
    "a headline": ("Raid on the port leaves seven dead", "Seven people were killed in a raid on the port on Monday."),
    "items": ("The drones came down as follows:", "- 34 drones over the Kursk region", "- 14 drones over Bryansk"),
    "labels with dashes": (
        "Lost so far: personnel - about 655,560 (+1,130), tanks - 8,887 (+4), armoured vehicles - 17,579 (+32).",
        "Lost too: artillery systems - 18,869 (+14), rocket launchers - 1,204, aircraft - 369, helicopters - 328.",
    ),
    "a number at the cut": ("The army has counted as many as " + "1,200 drones and 340 missiles, " * 6 + "it said.",),
    "short lines": ("34 drones over Kursk", "14 over Bryansk", "seven over Oryol"),
    "an address": ("More can be read on the page of the ministry, which counts the losses of each day:",
                   "https://example.org/losses/of/each/day/of/the/year/2024/in/one/long/table/without/any/end"),
}  # fmt: skip


@pytest.mark.parametrize("width", [44, 60, 72, 80])
@pytest.mark.parametrize("paragraphs", TEXTS.values(), ids=TEXTS)
def test_wrapped_paragraphs_are_made_whole_again(paragraphs: tuple[str, ...], width: int) -> None:
    assert to_paragraphs(wrap(paragraphs, width)) == list(paragraphs)


@pytest.mark.parametrize("name", ["two paragraphs", "items", "short lines"])
def test_paragraphs_without_blank_lines_are_told_by_their_last_lines(name: str) -> None:
    lines = [line for line in wrap(TEXTS[name], 60) if line]
    assert to_paragraphs(lines) == list(TEXTS[name])


HYPHENS = {
    "a word cut in two": (["the casual-", "ties of the week"], "the casualties of the week"),
    "a compound": (["a long-", "range drone; a long way"], "a long-range drone; a long way"),
    "as the text writes it elsewhere": (["anti-", "tank guns; an antitank gun"], "antitank guns; an antitank gun"),
    "a range of numbers": (["between 5-", "6 October and today"], "between 5-6 October and today"),
}


@pytest.mark.parametrize(("lines", "whole"), HYPHENS.values(), ids=HYPHENS)
def test_a_word_cut_at_its_hyphen_is_written_as_the_text_writes_it(lines: list[str], whole: str) -> None:
    start = "Fifty-seven words of this report are of no matter at all to us, but"
    width = len(f"{start} {lines[0]}")
    assert to_paragraphs(
        [f"{start} {lines[0]}", lines[1] + " " + "and so on, as long as the line is wide enough"], width=width
    )[0].startswith(f"{start} {whole}")


@given(st.lists(st.text(max_size=120), max_size=12), st.integers(0, 100))
def test_no_word_is_lost_whatever_the_lines(lines: list[str], width: int) -> None:
    joined = "".join("".join(to_paragraphs(lines, width=width)).split())
    there = "".join("".join(lines).split())
    hyphens = "-\u00ad\u2010"
    assert [c for c in joined if c not in hyphens] == [c for c in there if c not in hyphens]
