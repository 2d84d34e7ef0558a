"""What holds for any text whatever."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tracker import schema
from tracker.quantities import find_measures, find_quantities, find_rate, has_number

PIECES = [
    "1", "12", "2022", "9bn", "$", "€", "EUR", "million", " ", "-", "–", " to ", " and ", "a", "half", "of",
    "seven", "twenty", "hundred", "hundreds", "dozen", "no", "one", "in", "at least", "or more", "+", "(", ")",
    ",", ".", ":", "/", "%", "km", "sq", "th", "May", "aged", "between", "from", "three", "quarters", "score",
    "tens", "\u00a0", "\n", "’", "years", "old", "²", "٣", "@", "m", "k", "000", "several", "couple", "third",
    "few", "post", "see", "votes", "a day", "每", "é", "dollars", "Canadian", "x",
]  # fmt: skip
ODD = st.one_of(
    st.text(max_size=200),
    st.lists(st.sampled_from(PIECES), max_size=40).map("".join),
    st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join),
)


@settings(max_examples=400, deadline=None)
@given(text=ODD, offset=st.integers(0, 10**6))
def test_spans_are_exact_sorted_and_apart_whatever_the_text(text: str, offset: int) -> None:
    found = find_quantities(text, offset)
    assert found == find_quantities(text, offset)
    position = offset
    for quantity in found:
        assert position <= quantity.start < quantity.end
        assert text[quantity.start - offset : quantity.end - offset] == quantity.text
        assert quantity.outer_start <= quantity.start
        assert quantity.end <= quantity.outer_end <= offset + len(text)
        assert quantity.outer_start >= position
        assert quantity.refusal == "" or quantity.refusal in schema.REFUSALS
        assert quantity.qualifier in schema.QUALIFIERS
        assert (quantity.value is None) == (quantity.qualifier == "vague")
        assert quantity.form in ("digits", "words", "vague", "zero")
        position = quantity.end
    assert bool(found) <= has_number(text)


@settings(max_examples=300, deadline=None)
@given(text=ODD, offset=st.integers(0, 10**6))
def test_measures_are_exact_sorted_and_apart_whatever_the_text(text: str, offset: int) -> None:
    position = offset
    for measure in find_measures(text, offset):
        assert position <= measure.start < measure.end
        assert text[measure.start - offset : measure.end - offset] == measure.text
        assert measure.bound in schema.QUALIFIERS
        assert measure.value is not None or measure.low is not None
        assert measure.unit
        position = measure.end


@settings(max_examples=200, deadline=None)
@given(text=ODD, position=st.integers(-5, 250))
def test_a_rate_is_found_or_not_whatever_the_text(text: str, position: int) -> None:
    assert find_rate(text, position) in ("", *schema.RATES)


@pytest.mark.parametrize(
    "text",
    [
        "9" * 5000,
        "1.2." * 2000,
        "9" * 300_000,
        "1," * 3000,
        "one and " * 2000,
        "1 000 " * 2000,
        "hundreds of " * 2000,
        "a " * 5000,
        "$" * 5000,
        "-1" * 3000,
        "twenty-" * 2000,
        "1:" * 3000,
        "(+" * 3000,
    ],
)
def test_hostile_repetition_is_read_like_any_text(text: str) -> None:
    for quantity in find_quantities(text):
        assert text[quantity.start : quantity.end] == quantity.text


@pytest.mark.parametrize("text", ["9" * 300_000, "1." * 100_000, "12.34." * 40_000])
def test_a_run_of_digits_is_one_number_however_long(text: str) -> None:
    assert len(find_quantities(text)) == 1
