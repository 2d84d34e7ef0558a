"""Figures -> CSV for spreadsheets: the contract's columns, with cells that no spreadsheet takes for a formula."""

from collections.abc import Callable
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv as pa_csv
import streamlit as st

from tracker import schema

# A cell that starts so is run as a formula by spreadsheets.
FORMULA_STARTS = r"\A([=+\-@\t\r])"
BOM = b"\xef\xbb\xbf"
# Streamlit writes a file that it is given a function for when it is asked for, and throws it away after the next two
# runs of any script of anybody: on a busy machine before the browser has fetched it. So many rows are written at once.
MOST_AT_ONCE = 5000


def button(label: str, figures: Callable[[], pd.DataFrame], rows: int, *, version: str, key: str, **more: Any) -> None:
    """Offer some figures as CSV; `figures` gives them when they are needed, `version` tells them from others."""
    st.download_button(
        label,
        data=_kept(version, figures) if rows <= MOST_AT_ONCE else lambda: to_csv(figures()),
        mime="text/csv",
        on_click="ignore",
        key=key,
        disabled=not rows,
        **more,
    )


@st.cache_resource(max_entries=60, show_spinner=False)
def _kept(version: str, _figures: Callable[[], pd.DataFrame]) -> bytes:
    del version
    return to_csv(_figures())


def to_csv(figures: pd.DataFrame) -> bytes:
    """Write the figures as CSV in UTF-8 with a byte order mark, which spreadsheets need to read accents."""
    columns = [column for column in schema.FIGURES if column.name in figures.columns]
    cells = {column.name: WRITERS[column.type](pa.array(figures[column.name])) for column in columns}
    sink = pa.BufferOutputStream()
    pa_csv.write_csv(pa.table(cells), sink)
    return BOM + bytes(sink.getvalue().to_pybytes())


def _safe(values: Any) -> Any:
    return pc.replace_substring_regex(values.cast(pa.string()), FORMULA_STARTS, r"'\1")


def _number(values: Any) -> Any:
    """Write whole numbers without a point, and others in their shortest form."""
    whole = pc.and_(pc.equal(pc.floor(values), values), pc.less(pc.abs(values), 1e15))
    integers = pc.if_else(whole, values, None).cast(pa.int64())
    return pc.if_else(pc.fill_null(whole, False), integers.cast(pa.string()), values.cast(pa.string()))


def _truth(values: Any) -> Any:
    return values.cast(pa.bool_()).cast(pa.string())


def _time(values: Any) -> Any:
    return pc.strftime(pc.cast(values, pa.timestamp("s"), safe=False), format="%Y-%m-%dT%H:%M:%S")


WRITERS: dict[str, Callable[[Any], Any]] = {
    "string": _safe,
    "number": _number,
    "integer": lambda values: values.cast(pa.int64()),
    "boolean": _truth,
    "date": lambda values: values.cast(pa.date32()).cast(pa.string()),
    "datetime": _time,
}
