"""Value -> its text in a CSV file: exact, shortest, the same on every machine."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from tracker import patterns as regex
from tracker.schema import Column

# A field with one of these is quoted: `said "no", twice`. A lone CR ends a line for many readers, so it counts too.
NEEDS_QUOTES = regex.compile(r'[",\r\n]')
LARGEST_INTEGER = 1e21  # above, whole numbers keep their exponent


def quote(text: str) -> str:
    """Quote a text where CSV needs it.

    >>> quote('said "no"')
    '"said ""no\"""'
    """
    return '"' + text.replace('"', '""') + '"' if NEEDS_QUOTES.search(text) else text


def write_number(value: float) -> str:
    """Write a number: whole ones without a point, others shortest; NaN as nothing.

    >>> write_number(9e9), write_number(0.1), write_number(float("nan"))
    ('9000000000', '0.1', '')
    """
    if value != value:
        return ""
    if float(value).is_integer() and abs(value) < LARGEST_INTEGER:
        return str(int(value))
    return repr(float(value))


def write_cell(value: Any) -> str:
    """Write a value of a row as a CSV field; None as nothing, truth as true and false."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return write_number(value)
    return quote(str(value))


def write_rows(columns: Sequence[Column], rows: Iterable[Mapping[str, Any]]) -> str:
    """Write rows as CSV under the names of the columns; what a row lacks is empty."""
    lines = [",".join(column.name for column in columns)]
    lines += [",".join(write_cell(row.get(column.name)) for column in columns) for row in rows]
    return "\n".join(lines) + "\n"
