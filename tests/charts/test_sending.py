"""Sending: a chart carries what it draws and nothing else, and its tables arrive as they were."""

import json
import re
from typing import Any

import altair as alt
import pandas as pd
import pyarrow as pa
import pytest
from rows import figure, table

from tracker import queries
from tracker.charts import explore
from tracker.charts.sending import timeline, to_arrow, to_spec

TABLE = pd.DataFrame(
    {"day": ["2024-11-10"], "amount": [7.0], "kept": ["yes"], "figure_id": ["f1"], "idle": ["a long sentence"]}
)


def draw(table: pd.DataFrame) -> alt.LayerChart:
    chosen = alt.selection_point(name="figure", fields=["figure_id"], empty=False)
    marks = alt.Chart(table).mark_point().encode(x="day:T", y="amount:Q").add_params(chosen)
    named = alt.Chart(table.head(0)).mark_text(text="none").encode(x="day:T", y="amount:Q")
    written = alt.Chart(table).mark_text(text={"expr": "datum.kept"}).encode(x="day:T", y="amount:Q")
    return alt.layer(marks, named, written)


def rows_of(spec: dict[str, Any]) -> list[dict[str, Any]]:
    return [row for rows in spec["datasets"].values() for row in rows]


def test_only_what_a_chart_names_goes_with_it() -> None:
    spec = to_spec(draw, TABLE)
    assert all(set(row) == {"day", "amount", "kept", "figure_id"} for row in rows_of(spec))
    assert "a long sentence" not in json.dumps(spec)


def test_a_layer_without_data_is_left_out_and_what_stays_is_a_chart() -> None:
    spec = to_spec(draw, TABLE)
    assert [layer["mark"]["type"] for layer in spec["layer"]] == ["point", "text"]
    alt.LayerChart.from_dict(spec)


def test_a_table_comes_back_from_arrow_and_borders_stay_as_they_are() -> None:
    spec = to_spec(draw, TABLE)
    borders = [{"type": "Feature", "geometry": {"type": "Point", "coordinates": [1, 2]}}]
    sent = to_arrow({**spec, "datasets": {**spec["datasets"], "borders": borders}})
    assert sent["datasets"]["borders"] == borders
    for name, rows in spec["datasets"].items():
        assert pa.ipc.open_stream(sent["datasets"][name]).read_all().to_pylist() == rows


@pytest.mark.parametrize(
    "days",
    [
        ["2024-11-10", "2024-11-12", "2024-11-12", "2024-11-19"],
        ["2021-02-03", "2024-11-12", "2024-11-12", "2024-12-19"],
        ["2024-11-10", "2024-11-11", "2024-11-12"],
    ],
)
def test_a_timeline_that_is_not_drawn_anew_is_the_one_that_would_be_drawn(days: list[str]) -> None:
    counts = queries.figures_by_step(table(*(figure(day, date_end=day) for day in days)))
    assert without_names(timeline(counts)) == without_names(to_spec(explore.timeline, counts))


def without_names(spec: dict[str, Any]) -> str:
    """Write a chart with its tables in the place of their names, which say nothing; views are named after tables."""
    written = json.dumps({name: part for name, part in spec.items() if name != "datasets"}, sort_keys=True)
    for name, rows in spec["datasets"].items():
        written = written.replace(f'"{name}"', json.dumps(rows, sort_keys=True))
    return re.sub(r'"view_\w+"', '"a view"', written)
