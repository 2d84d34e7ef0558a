"""A chart -> what is sent to the browser: Vega-Lite with no more data than it draws, tables as Arrow.

A chart carries its data once a layer, and a table knows more of a figure than a chart shows: what no part of the
chart names is left out, and so is a layer without data.
"""

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

import altair as alt
import pandas as pd
import pyarrow as pa

from tracker import patterns as regex
from tracker.charts import explore

# "datum.value > 1", "datum['value']"
_DATUM = regex.compile(r"datum(?:\.|\[['\"])(\w{1,60})")


def to_spec(draw: Callable[..., alt.LayerChart], *args: Any, **options: Any) -> dict[str, Any]:
    """Draw a chart and return it as Vega-Lite. The tests check charts against Vega-Lite's schema, pages need not."""
    with alt.utils.schemapi.debug_mode(False):
        spec = dict(draw(*args, **options).to_dict(validate=False))
    return _without_idle_data(spec)


def timeline(counts: pd.DataFrame) -> dict[str, Any]:
    """Give `to_spec(explore.timeline, counts)`, in a tenth of the time: nothing in that chart but its rows differs.

    It is drawn anew with each choice that a reader makes.
    """
    spec = _drawn_timeline(explore.are_days(counts))
    first, second = (layer["data"]["name"] for layer in spec["layer"])
    rows, tallest = (table.to_dict("records") for table in (counts, explore.tallest(counts)))
    return {**spec, "datasets": {first: rows, second: tallest}}


@cache
def _drawn_timeline(days: bool) -> dict[str, Any]:
    steps = [f"2024-0{month}{'-01' if days else ''}" for month in (1, 2)]
    return to_spec(explore.timeline, pd.DataFrame({"step": steps, "figures": [1, 2], "told": steps}))


def to_arrow(spec: dict[str, Any]) -> dict[str, Any]:
    """Write the tables of a chart as Arrow, which else happens each time that it is shown; shapes stay as they are."""
    tables = spec.get("datasets", {})
    return {**spec, "datasets": {name: rows if _are_shapes(rows) else _to_bytes(rows) for name, rows in tables.items()}}


def _to_bytes(rows: list[dict[str, Any]]) -> bytes:
    table, sink = pa.Table.from_pylist(rows), pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, table.schema) as writer:
        writer.write_table(table)
    return bytes(sink.getvalue().to_pybytes())


def _are_shapes(rows: Any) -> bool:
    """Tell borders from a table."""
    return not isinstance(rows, list) or not rows or "geometry" in rows[0]


def _without_idle_data(spec: dict[str, Any]) -> dict[str, Any]:
    tables = spec.pop("datasets", {})
    named = set(_fields({name: part for name, part in spec.items() if name != "config"}))
    if "layer" in spec and "data" not in spec:
        drawn = [layer for layer in spec["layer"] if tables.get(layer.get("data", {}).get("name"), True) != []]
        spec["layer"] = drawn or spec["layer"]
    kept = {
        name: rows
        if _are_shapes(rows)
        else [{field: value for field, value in row.items() if field in named} for row in rows]
        for name, rows in tables.items()
        if rows
    }
    return {**spec, "datasets": kept}


def _fields(part: Any) -> Iterator[str]:
    """Yield the columns that a part of a chart names: in its encodings, its selections and its expressions."""
    if isinstance(part, dict):
        for name, value in part.items():
            if name == "field" and isinstance(value, str):
                yield value
            elif name == "fields" and isinstance(value, list):
                yield from value
            else:
                yield from _fields(value)
    elif isinstance(part, list):
        for value in part:
            yield from _fields(value)
    elif isinstance(part, str) and "datum" in part:
        yield from _DATUM.findall(part)
