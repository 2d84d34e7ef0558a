"""What a document has to tell is worked out when a number or a figure asks for it, and no sooner."""

import pytest

from tracker.extracting import to_source
from tracker.figures import read_figures
from tracker.figures.surveying import Survey
from tracker.text import read_document

WAITS = "Moscow said its forces stormed the hill above Lyman.\n\nKyiv called that untrue.\n\n"


def document(text: str):
    return read_document(to_source(text, published="2024-11-11"))


@pytest.mark.parametrize(
    "text", [WAITS, "The ferry leaves at 9.30 and takes 40 minutes.", "A heron stood in the reeds.", ""]
)
def test_no_places_wars_or_claimants_are_looked_for_where_nothing_is_counted(text, monkeypatch):
    monkeypatch.setattr(Survey, "context", property(lambda _: pytest.fail("nothing asks for it")))
    figures, _ = read_figures(document(text))
    assert not figures


def test_what_many_sentences_settled_is_there_for_the_figure_that_asks():
    """The attacker, the place and the night were told before sentences without a number."""
    told = "Russia attacked Kharkiv with drones overnight. The sky was red. Windows shook. "
    ((row,), _) = read_figures(document(told + "Seven people were killed."))
    assert (row["actor"], row["affected"], row["place"]) == ("russia", "ukraine", "Kharkiv")
