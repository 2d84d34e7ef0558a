"""What holds of every text: mentions keep to their words, the ledger is whole, the work per number is bounded."""

import hypothesis.strategies as st
import pytest
from hypothesis import example, given
from matching.mentions import read_mentions, told

from tracker import schema
from tracker.lexicon.loading import load_lexicon
from tracker.matching import find_mentions
from tracker.matching.links import AHEAD, BACK
from tracker.matching.reading import cues_from, read_sentence
from tracker.model import Sentence
from tracker.quantities import find_quantities

WORDS = st.sampled_from(
    "killed wounded shot down launched destroyed drones tanks people a an the of these them including among at least "
    "more than up to rose toll losses 5 12 1,770 (+8) $9bn 30 sq km two dozen hundreds - – : ; , . ( ) “ ” ' and or "
    "were was by with in Kyiv Gaza not no soldiers civilian deaths military aid worth record from another each".split(
        " "
    )
)
TEXTS = st.one_of(st.text(max_size=120), st.lists(WORDS, max_size=40).map(" ".join))


@given(TEXTS)
@example("a")
@example("5")
@example("(5) - ) -")
@example("of the 5 of the 5 of the")
def test_any_text_gives_mentions_whose_spans_are_exact(text: str) -> None:
    mentions = read_mentions(text, conflict=True)
    for mention in mentions:
        quantity = mention.quantity
        assert text.encode("utf-8", "replace").decode()[quantity.start : quantity.end] == quantity.text
        assert mention.event in schema.EVENTS
        assert mention.subject in schema.SUBJECTS
        for span in (mention.noun, mention.cue):
            assert span is None or 0 <= span.start < span.end <= len(text)
        assert mention.whole is None or 0 <= mention.whole < len(mentions)


@given(TEXTS)
def test_every_number_is_a_mention_or_refused(text: str) -> None:
    sentence = Sentence(0, len(text), text, "prose", 0, 0)
    quantities = find_quantities(text, 0)
    result = find_mentions(0, sentence, quantities, load_lexicon())
    taken = {(m.quantity.start, m.quantity.end) for m in result.mentions}
    for i, quantity in enumerate(result.reading.quantities):
        if i in result.reading.numbers and quantity.form != "article":  # an article is a number only where it counts
            assert ((quantity.start, quantity.end) in taken) != (i in result.refusals)


@given(TEXTS, st.integers(0, 60), st.integers(0, 60))
def test_a_window_holds_the_cues_that_start_in_it(text: str, first: int, last: int) -> None:
    reading = read_sentence(text, 0, find_quantities(text, 0), load_lexicon())
    assert cues_from(reading, first, last) == tuple(c for c in reading.cues if first <= c.first <= last)


@pytest.mark.parametrize("distance", [BACK + 10, 4 * BACK])
def test_an_event_beyond_the_window_does_not_govern(distance: int) -> None:
    assert told(f"The death toll {'stone ' * distance} rose to 31.") == []


def test_an_event_behind_the_window_does_not_govern() -> None:
    assert told(f"Five drones {'stone ' * (AHEAD + 5)} were shot down.") == []


@pytest.mark.parametrize("number", ["5 ", "5 people ", "killed 5 people, ", "at least 5 ", "5 “ ", "tanks - 5 (+1), "])
def test_long_runs_of_numbers_are_read_like_short_ones(number: str) -> None:
    short, long = told(number * 20), told(number * 400)
    assert set(long) <= set(short)
