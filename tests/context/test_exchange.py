"""Rates are those of the ECB for the day, and none is put in its place."""

from datetime import date

import pytest
from currency_converter import CurrencyConverter

from tracker.context.exchange import to_usd


@pytest.mark.parametrize("currency", ["EUR", "GBP", "JPY", "RUB", "TRY", "CHF"])
@pytest.mark.parametrize("day", ["2015-06-30", "2022-02-24"])
def test_a_rate_is_the_one_that_the_library_gives(currency: str, day: str) -> None:
    wanted = CurrencyConverter().convert(1000, currency, "USD", date=date.fromisoformat(day))
    assert to_usd(1000.0, currency, day) == pytest.approx(wanted, abs=0.01)


@pytest.mark.parametrize(
    ("unit", "day", "as_of"),
    [("EUR", "2024-11-10", "2024-11-08"), ("GBP", "2024-12-26", "2024-12-24"), ("JPY", "2024-01-01", "2023-12-29")],
)
def test_a_weekend_or_holiday_has_the_rate_of_the_day_before_it(unit: str, day: str, as_of: str) -> None:
    assert to_usd(1000.0, unit, day) == to_usd(1000.0, unit, as_of)


@pytest.mark.parametrize(
    ("value", "unit", "day"),
    [
        (5.0, "UAH", "2024-11-08"),
        (5.0, "RUB", "2024-11-08"),
        (5.0, "ISK", "2012-05-04"),
        (5.0, "EUR", "1998-12-31"),
        (5.0, "EUR", "0001-01-01"),
        (5.0, "EUR", "9999-12-31"),
        (5.0, "EUR", ""),
        (5.0, "count", "2024-11-08"),
        (None, "EUR", "2024-11-08"),
    ],
)
def test_what_has_no_rate_has_no_dollars(value: float | None, unit: str, day: str) -> None:
    assert to_usd(value, unit, day) is None


def test_dollars_are_dollars_on_any_day() -> None:
    assert to_usd(5.5, "USD", "") == 5.5
