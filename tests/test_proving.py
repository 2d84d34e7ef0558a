import pytest

from tracker.extracting import read_source_figures, to_source
from tracker.proving import SETTING, Case, find_cases, is_proven


@pytest.mark.parametrize("case", tuple(find_cases()), ids=lambda case: case.sentence)
def test_every_lexicon_entry_proves_itself(case: Case) -> None:
    assert is_proven(case), case


def test_the_setting_of_the_examples_holds_no_figure_itself() -> None:
    assert read_source_figures(to_source(SETTING)).figures == ()


@pytest.mark.parametrize("wanted", [True, False])
def test_a_sentence_is_an_example_or_a_refusal_and_never_both(wanted: bool) -> None:
    proven = is_proven(Case("", "Shelling killed six people in the town.", "event", "killed", wanted))
    assert proven == wanted
