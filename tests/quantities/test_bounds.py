"""Words that bound a number, ranges and signs."""

import pytest

from tracker.quantities import find_quantities
from tracker.quantities.bounds import find_after, find_before

# sentence, qualifier, low, high, the expression with its bounding words
BOUNDED = [
    ("It killed at least seven people.", "at_least", 7, None, "at least seven"),
    ("It killed more than 7 people.", "at_least", 7, None, "more than 7"),
    ("It killed over 7 people.", "at_least", 7, None, "over 7"),
    ("It killed well over 7 people.", "at_least", 7, None, "well over 7"),
    ("It killed no fewer than 7 people.", "at_least", 7, None, "no fewer than 7"),
    ("It killed not less than 7 people.", "at_least", 7, None, "not less than 7"),
    ("It killed upwards of 700 people.", "at_least", 700, None, "upwards of 700"),
    ("It killed in excess of 700 people.", "at_least", 700, None, "in excess of 700"),
    ("It killed at the very least 7 people.", "at_least", 7, None, "at the very least 7"),
    ("It killed 1,000+ people.", "at_least", 1000, None, "1,000+"),
    ("It killed 50-plus people.", "at_least", 50, None, "50-plus"),
    ("It killed 50 or more people.", "at_least", 50, None, "50 or more"),
    ("It killed 50, if not more.", "at_least", 50, None, "50, if not more"),
    ("It killed 50 people or more.", "at_least", 50, None, "50 people or more"),
    ("There are 4 dead and at least 12 hurt.", "exact", 4, 4, "4"),
    ("It killed 50 at least, he said.", "at_least", 50, None, "50 at least"),
    ("It killed at least about 50 people.", "at_least", 50, None, "at least about 50"),
    ("Losses exceeded 700,000 troops.", "at_least", 700000, None, "exceeded 700,000"),
    ("At least another 11 houses burned.", "at_least", 11, None, "At least another 11"),
    ("Nearly another 900 people fled.", "about", None, None, "Nearly another 900"),
    ("They put the toll as high as 45.", "at_most", None, 45, "as high as 45"),
    ("It killed up to 7 people.", "at_most", None, 7, "up to 7"),
    ("It killed as many as 7 people.", "at_most", None, 7, "as many as 7"),
    ("It brought the toll up to 27 soldiers.", "exact", 27, 27, "27"),
    ("That takes the number of dead up to 40.", "exact", 40, 40, "40"),
    ("The toll may rise by up to 40.", "at_most", None, 40, "up to 40"),
    ("It killed fewer than 7 people.", "at_most", None, 7, "fewer than 7"),
    ("It killed less than 7 people.", "at_most", None, 7, "less than 7"),
    ("It killed no more than 5 people.", "at_most", None, 5, "no more than 5"),
    ("It killed under 7 people.", "at_most", None, 7, "under 7"),
    ("It killed a maximum of 7 people.", "at_most", None, 7, "a maximum of 7"),
    ("It killed 50 or fewer people.", "at_most", None, 50, "50 or fewer"),
    ("It killed 50 at most.", "at_most", None, 50, "50 at most"),
    ("It killed about 7 people.", "about", None, None, "about 7"),
    ("It killed some 7 people.", "about", None, None, "some 7"),
    ("It killed nearly 7 people.", "about", None, None, "nearly 7"),
    ("It killed almost 7 people.", "about", None, None, "almost 7"),
    ("It killed around 7 people.", "about", None, None, "around 7"),
    ("It killed roughly 7 people.", "about", None, None, "roughly 7"),
    ("It killed approximately 7 people.", "about", None, None, "approximately 7"),
    ("It killed an estimated 7 people.", "about", None, None, "an estimated 7"),
    ("It killed close to 7 people.", "about", None, None, "close to 7"),
    ("It killed ~70 people.", "about", None, None, "~70"),
    ("It killed some 300-odd people.", "about", None, None, "some 300-odd"),
    ("It killed 50 or so people.", "about", None, None, "50 or so"),
    ("They talked about two attacks.", "exact", 2, 2, "two"),
    ("The army says about 165 rockets were fired.", "about", None, None, "about 165"),
    ("It shot down drones over 14 towns.", "exact", 14, 14, "14"),
    ("It killed 7 people.", "exact", 7, 7, "7"),
    ("> 76 explosions were heard.", "exact", 76, 76, "76"),
    ("Up to half a million people fled.", "at_most", None, 500000, "Up to half a million"),
    ("“At least seven” people died.", "at_least", 7, None, "At least seven"),
]


@pytest.mark.parametrize(("text", "qualifier", "low", "high", "outer"), BOUNDED, ids=[row[0] for row in BOUNDED])
def test_the_words_around_a_number_bound_it(
    text: str, qualifier: str, low: float | None, high: float | None, outer: str
) -> None:
    quantity = find_quantities(text)[0]
    assert (quantity.qualifier, quantity.low, quantity.high) == (qualifier, low, high)
    assert text[quantity.outer_start : quantity.outer_end] == outer


def test_a_bound_belongs_to_its_own_number_alone() -> None:
    found = find_quantities("At least five people were killed and 18 injured.")
    assert [(q.text, q.qualifier) for q in found] == [("five", "at_least"), ("18", "exact")]


def test_a_bound_after_a_number_may_open_the_next_one() -> None:
    found = find_quantities("It killed 20 people, at least five of them children.")
    assert [(q.text, q.qualifier) for q in found] == [("20", "exact"), ("five", "at_least")]


# sentence, expression, low, high
RANGES = [
    ("It killed 10 to 12 people.", "10 to 12", 10, 12),
    ("It killed 10-12 people.", "10-12", 10, 12),
    ("It sends from 10,000 up to 12,000 men.", "10,000 up to 12,000", 10000, 12000),
    ("It killed 10–12 people.", "10–12", 10, 12),
    ("It killed between 10 and 12 people.", "10 and 12", 10, 12),
    ("It sent from 3,000 to 5,000 troops.", "3,000 to 5,000", 3000, 5000),
    ("About 3,000 to 5,000 troops will come.", "3,000 to 5,000", 3000, 5000),
    ("It costs $6-7bn.", "$6-7bn", 6e9, 7e9),
    ("Some 1m-1.5m people fled.", "1m-1.5m", 1e6, 1.5e6),
    ("It costs $6bn-$7bn.", "$6bn-$7bn", 6e9, 7e9),
    ("It costs EUR6-7 billion.", "EUR6-7 billion", 6e9, 7e9),
    ("Some 2 to 3 million people fled.", "2 to 3 million", 2e6, 3e6),
    ("Some two to three million people fled.", "two to three million", 2e6, 3e6),
    ("It killed five to seven people.", "five to seven", 5, 7),
    ("It killed two or three people.", "two or three", 2, 3),
    ("It killed one or two people.", "one or two", 1, 2),
    ("It mobilised 250-300,000 men.", "250-300,000", 250000, 300000),
    ("It mobilised between 900 and 1,000 men.", "900 and 1,000", 900, 1000),
    ("Half a million to a million people fled.", "Half a million to a million", 500000, 1e6),
]


@pytest.mark.parametrize(("text", "expression", "low", "high"), RANGES, ids=[row[0] for row in RANGES])
def test_a_range_is_one_quantity_with_both_bounds(text: str, expression: str, low: float, high: float) -> None:
    (quantity,) = find_quantities(text)
    assert (quantity.text, quantity.qualifier) == (expression, "range")
    assert (quantity.low, quantity.high, quantity.value) == (low, high, (low + high) / 2)


TWO_NUMBERS = [
    ("Losses rose from 100 to 200 men.", ["100", "200"]),
    ("The number of tanks fell from 30 to 20.", ["30", "20"]),
    ("They increased the force from 1,000 to 3,000.", ["1,000", "3,000"]),
    ("It killed 10 and wounded 12.", ["10", "12"]),
    ("It killed 10 and 12 were hurt.", ["10", "12"]),
    ("They gave $5m to 20 hospitals.", ["$5m", "20"]),
    ("They sent 50 to 20 bases.", ["50", "20"]),
]


@pytest.mark.parametrize(("text", "expressions"), TWO_NUMBERS, ids=[row[0] for row in TWO_NUMBERS])
def test_two_numbers_side_by_side_are_no_range(text: str, expressions: list[str]) -> None:
    assert [q.text for q in find_quantities(text)] == expressions


SIGNED = [
    ("personnel – about 710,660 (+1,770)", "1,770", "+"),
    ("tanks – 9281 (+12) units", "12", "+"),
    ("The daily change was +1,770 men.", "1,770", "+"),
    ("The change (-5) was small.", "5", "-"),
    ("tanks – 9281", "9281", ""),
    ("- 50 tanks", "50", ""),
]


@pytest.mark.parametrize(("text", "expression", "sign"), SIGNED, ids=[row[0] for row in SIGNED])
def test_a_change_keeps_its_sign(text: str, expression: str, sign: str) -> None:
    found = {q.text: q for q in find_quantities(text)}
    assert found[expression].signed == sign
    assert found[expression].refusal == ""


def test_no_bound_is_found_where_none_stands() -> None:
    assert find_before("It killed 7", 10) == (10, "")
    assert find_after("7 people", 1) == (1, "")
