"""Figures -> CSV for spreadsheets: the contract's columns, with cells that no spreadsheet takes for a formula."""

from collections.abc import Callable
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.csv as pa_csv

from tracker import schema

# A cell that starts so is run as a formula by spreadsheets.
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
BOM = b"\xef\xbb\xbf"


def to_csv(figures: pd.DataFrame) -> bytes:
    """Write the figures as CSV in UTF-8 with a byte order mark, which spreadsheets need to read accents."""
    columns = [column for column in schema.FIGURES if column.name in figures.columns]
    cells = {column.name: _cells(figures[column.name], column.type) for column in columns}
    sink = pa.BufferOutputStream()
    pa_csv.write_csv(pa.table(cells), sink)
    return BOM + sink.getvalue().to_pybytes()


def _cells(values: pd.Series, kind: str) -> pa.Array:
    if kind == "integer":
        return pa.array(values.to_numpy(), pa.int64())
    return pa.array([None if pd.isna(value) else WRITERS[kind](value) for value in values], pa.string())


def _safe(value: str) -> str:
    return "'" + value if value.startswith(FORMULA_STARTS) else value


def _number(value: float) -> str:
    return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(float(value))


WRITERS: dict[str, Callable[[Any], str]] = {
    "string": _safe,
    "number": _number,
    "boolean": lambda value: str(bool(value)).lower(),
    "date": lambda value: f"{value:%Y-%m-%d}",
    "datetime": lambda value: str(value.isoformat(timespec="seconds")),
}
