"""Rows -> typed DataFrames in the contract's columns.

Text is `str` with "" for nothing, numbers are float64 with NaN, whole numbers int64, truth values the nullable
`boolean`, dates and times naive `datetime64[us]` with NaT (an aware one shows the day before in American time zones).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from tracker.schema import TABLES, Column

DTYPES = {
    "string": "str",
    "number": "float64",
    "integer": "int64",
    "boolean": "boolean",
    "date": "datetime64[us]",
    "datetime": "datetime64[us]",
}


@dataclass(frozen=True, slots=True)
class Tables:
    """The three tables of a build."""

    figures: pd.DataFrame
    claims: pd.DataFrame
    numbers: pd.DataFrame


def to_table(name: str, rows: pd.DataFrame | Iterable[Mapping[str, Any]] = ()) -> pd.DataFrame:
    """Give rows the columns, order and types of the table `name`; extra columns stay, after the contract's.

    >>> to_table("numbers").columns[:3].tolist()
    ['number_id', 'source_id', 'source_file']
    >>> to_table("figures", [{"value": 7, "date_start": "2024-11-09", "claimant_is_party": None}])["value"].tolist()
    [7.0]
    """
    columns = TABLES[name]
    frame = rows if isinstance(rows, pd.DataFrame) else pd.DataFrame(list(rows))
    typed = {column.name: _typed(frame, column) for column in columns}
    extra = {str(label): frame[label] for label in frame.columns if label not in typed}
    return pd.DataFrame({**typed, **extra}, index=frame.index).reset_index(drop=True)


def _typed(frame: pd.DataFrame, column: Column) -> "pd.Series[Any]":
    dtype = DTYPES[column.type]
    values = frame.get(column.name)
    if values is None:
        fill = {"str": "", "int64": 0}.get(dtype)
        return pd.Series([fill] * len(frame), index=frame.index, dtype=dtype)
    if str(values.dtype) == dtype and (dtype != "str" or not values.hasnans):
        return values
    match column.type:
        case "string":
            return values.astype("object").where(values.notna(), "").astype("str")
        case "integer":
            return values.astype("int64")
        case "number":
            return pd.to_numeric(values).astype("float64")
        case "boolean":
            return values.astype("object").map(_to_truth).astype("boolean")
        case _:
            blank_free = values.astype("object").where(values.notna() & (values.astype("object") != ""), None)
            return pd.to_datetime(blank_free, format="ISO8601").astype("datetime64[us]")


def _to_truth(value: object) -> bool | None:
    if value is None or value is pd.NA or value in ("", "nan") or value != value:
        return None
    return value in (True, "true", "True")
