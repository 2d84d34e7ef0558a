"""Words: one way to write each number, date and bound."""

import pandas as pd
import pytest
from rows import figure, table

from tracker.charts import words


@pytest.mark.parametrize(
    ("value", "unit", "expected"),
    [
        (1770.0, "count", "1,770"),
        (0.0, "count", "0"),
        (1.5, "count", "1.5"),
        (9e9, "USD", "$9.0bn"),
        (61.4e9, "USD", "$61.4bn"),
        (999.99e6, "USD", "$1.0bn"),
        (400e6, "EUR", "€400.0m"),
        (950.0, "GBP", "£950"),
        (15e6, "UAH", "UAH 15.0m"),
        (2e12, "USD", "$2.0tn"),
        (1200.0, "km2", "1,200 km²"),
        (12.0, "percent", "12%"),
        (float("nan"), "count", ""),
        (None, "USD", ""),
    ],
)
def test_a_number_is_written_with_its_unit(value: float | None, unit: str, expected: str) -> None:
    assert words.number(value, unit) == expected


@pytest.mark.parametrize(
    ("fields", "amount", "short"),
    [
        ({"value": 7.0}, "7", "7"),
        ({"value": 7.0, "value_low": 7.0, "qualifier": "at_least"}, "at least 7", "≥ 7"),
        ({"value": 7.0, "value_high": 7.0, "qualifier": "at_most"}, "up to 7", "≤ 7"),
        ({"value": 710_660.0, "qualifier": "about"}, "about 710,660", "~710,660"),
        ({"value": 11.0, "value_low": 10.0, "value_high": 12.0, "qualifier": "range"}, "10 to 12", "10–12"),
        ({"value": None, "value_low": 24.0, "qualifier": "vague", "text": "dozens"}, "“dozens”", "“dozens”"),
        ({"value": 1500.0, "rate": "day"}, "1,500 a day", "1,500"),
        ({"value": 9e9, "unit": "USD"}, "$9.0bn", "$9.0bn"),
        ({"value": None, "qualifier": "at_least", "text": "more than a few"}, "“more than a few”", "“more than a few”"),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_a_figure_is_written_as_its_words_bound_it(fields: dict, amount: str, short: str) -> None:
    row = table(figure("a", **fields)).iloc[0]
    assert words.amount(row) == amount
    assert words.short_amount(row) == short


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ("2024-11-10", "2024-11-10", "10 Nov 2024"),
        ("2024-11-09", "2024-11-10", "9–10 Nov 2024"),
        ("2024-10-31", "2024-11-01", "31 Oct to 1 Nov 2024"),
        ("2022-02-24", "2024-11-10", "24 Feb 2022 to 10 Nov 2024"),
        (None, "2024-11-10", "10 Nov 2024"),
        ("2024-11-10", None, "10 Nov 2024"),
        (None, None, "unknown"),
    ],
)
def test_a_stretch_is_written_as_short_as_it_can_be(first: str | None, last: str | None, expected: str) -> None:
    assert words.stretch(pd.Timestamp(first), pd.Timestamp(last)) == expected


@pytest.mark.parametrize("written", ["soon", "2024-13-45", "11.11."])
def test_a_date_that_cannot_be_read_stands_as_it_is_written(written: str) -> None:
    assert words.moment(written) == written


@pytest.mark.parametrize("qualifier", ["exact", "about", "at_least", "at_most", "range", "vague"])
def test_every_bound_is_told_in_a_sentence(qualifier: str) -> None:
    row = table(figure("a", qualifier=qualifier, value=11.0, value_low=10.0, value_high=12.0)).iloc[0]
    assert words.bounds(row).endswith(".")


@pytest.mark.parametrize(
    ("party", "expected"),
    [
        ("north_korea", "North Korea"),
        ("nato", "NATO"),
        ("bosnia_and_herzegovina", "Bosnia and Herzegovina"),
        ("", "not stated"),
    ],
)
def test_a_party_is_named_as_in_print(party: str, expected: str) -> None:
    assert words.in_words(party, "affected") == expected
