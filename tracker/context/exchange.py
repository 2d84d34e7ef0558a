"""Amount, currency, day -> US dollars at the ECB reference rate of that day."""

from datetime import date
from functools import cache
from typing import Any


@cache
def _converter() -> Any:
    from currency_converter import CurrencyConverter

    return CurrencyConverter(fallback_on_missing_rate=True, fallback_on_missing_rate_method="last_known")


@cache
def _rate(currency: str, day: date) -> float | None:
    """US dollars for one unit of the currency; within a week of the day for weekends and holidays, else None."""
    from datetime import timedelta

    converter = _converter()
    bounds = converter.bounds.get(currency)
    if bounds is None:
        return None
    known = bounds.last_date if day > bounds.last_date else day
    if day - known > timedelta(days=7) or day < bounds.first_date:
        return None
    try:
        return float(converter.convert(1, currency, "USD", date=known))
    except (ValueError, KeyError):
        return None


def to_usd(value: float | None, unit: str, day: str) -> float | None:
    """Convert an amount to US dollars.

    None for counts, vague amounts, an unknown day, and currencies or days that the ECB gives no rate for (the hryvnia
    at any time, the rouble after 1 March 2022): another day's rate is never put in its place.
    """
    if value is None or len(unit) != 3 or not unit.isupper():
        return None
    if unit == "USD":
        return value
    if not day:
        return None
    rate = _rate(unit, date.fromisoformat(day))
    return None if rate is None else round(value * rate, 2)
