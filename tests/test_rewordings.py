"""Texts said otherwise by program: the replacements stand where they should, and a plain text keeps its figures."""

from itertools import pairwise

import pytest
from rewordings import REWORDINGS, Rewording, moved, reword

from tracker.extracting import read_source_figures, to_source

TEXT = """Night of drones

The Russian army launched 12 drones at the Kharkiv region on 3 March 2024, the governor said.

Air defences shot down nine of the drones, and at least 1,200 soldiers were wounded in the past day, he said.
"""
KEPT = ("value", "event", "subject", "qualifier", "modality")


def test_a_span_moves_with_the_replacements_before_and_in_it() -> None:
    changes = [(0, 4, ""), (9, 13, "seventy"), (20, 20, "more ")]
    text = "The army lost 70 guns there."
    said = reword("The army 1234 guns, there.", changes)
    assert said == "army seventy guns, more there."
    assert moved((9, 13), changes) == (5, 12)
    assert said[slice(*moved((14, 18), changes))] == "guns"
    assert reword(text, []) == text


@pytest.mark.parametrize("rewording", REWORDINGS, ids=lambda rewording: rewording.name)
def test_a_plain_text_keeps_its_figures(rewording: Rewording) -> None:
    changes = rewording.changes(TEXT)
    assert all(one[1] <= other[0] for one, other in pairwise(changes))
    before = read_source_figures(to_source(TEXT)).figures
    now = read_source_figures(to_source(reword(TEXT, changes))).figures
    assert len(before) == 3
    assert [[row[name] for name in KEPT] for row in now] == [[row[name] for name in KEPT] for row in before]
