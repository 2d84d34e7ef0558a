"""Figures -> the table and the charts on screen whose rows and marks lead to the figure."""

import hashlib
from collections.abc import Sequence
from typing import Any

import pandas as pd
import streamlit as st

from tracker.charts import words
from tracker.views.pages import FIGURES

# A grid of more rows is slow to send; the rest is in the download.
MOST_ROWS = 2000
CONFIG = {
    "Figure": st.column_config.TextColumn(width=115),
    "Counts": st.column_config.TextColumn(width=165),
    "Whose": st.column_config.TextColumn(width=190),
    "Day": st.column_config.DateColumn(format="D MMM YYYY", width=95),
    "Said by": st.column_config.TextColumn(width=165),
    "Sentence": st.column_config.TextColumn(width=420),
    "Covers": st.column_config.TextColumn(width=90),
    "Place": st.column_config.TextColumn(width=110),
    "Firmness": st.column_config.TextColumn(width=90),
    "Publisher": st.column_config.TextColumn(width=130),
    "Value": st.column_config.NumberColumn(format="localized", width=120, help="The bare number, for sorting"),
    "Posted or published": st.column_config.DatetimeColumn(format="D MMM YYYY, HH:mm", width=150),
    "Rests on": st.column_config.TextColumn(width=110, help="What the dates rest on"),
    "Confidence": st.column_config.NumberColumn(format="percent", width=100),
    "Text": st.column_config.TextColumn(width=160),
}


# The columns that are shown unless a reader chooses others.
SHOWN = tuple(name for name in CONFIG if name not in ("Posted or published", "Confidence", "Text", "Rests on"))


def on_screen(figures: pd.DataFrame) -> pd.DataFrame:
    """Word the columns of the table for a reader."""
    rows = figures.to_dict("records")
    return pd.DataFrame(
        {
            "Figure": [words.short_amount(row) + (f" / {row['rate']}" if row["rate"] else "") for row in rows],
            "Counts": [words.what(row) for row in rows],
            "Whose": [words.whose(row) for row in rows],
            "Day": figures["day"].to_numpy(),
            "Covers": [words.in_words(row["period"]) for row in rows],
            "Said by": figures["speaker"].to_numpy(),
            "Place": figures["place"].to_numpy(),
            "Firmness": [words.in_words(row["modality"]) for row in rows],
            "Sentence": figures["sentence"].to_numpy(),
            "Publisher": [publisher or words.UNKNOWN for publisher in figures["publisher"]],
            "Value": figures["value"].to_numpy(),
            "Posted or published": figures["said"].to_numpy(),
            "Rests on": [words.in_words(basis) for basis in figures["date_basis"]],
            "Confidence": figures["confidence"].to_numpy(),
            "Text": figures["title"].to_numpy(),
        }
    )


def key_of(ids: list[str], name: str) -> str:
    """Name a table after its rows: a selection is a position, and must not slide to another figure."""
    return f"{name}-{hashlib.sha256(' '.join(ids).encode()).hexdigest()[:12]}"


def selectable(
    figures: pd.DataFrame,
    *,
    key: str,
    chosen: str = "",
    on_select: Any,
    height: Any = "auto",
    columns: Sequence[str] = SHOWN,
    worded: pd.DataFrame | None = None,
) -> Any:
    """Draw the table; a selected row calls `on_select`. `worded` is what `on_screen` says, where it is known."""
    ids = list(figures["figure_id"])
    rows = [ids.index(chosen)] if chosen in ids else []
    return st.dataframe(
        (on_screen(figures) if worded is None else worded)[list(columns)],
        key=key,
        hide_index=True,
        column_config=CONFIG,
        on_select=on_select,
        selection_mode="single-row",
        selection_default={"selection": {"rows": rows}},
        placeholder="",
        height=height,
        alt="Figures",
    )


def leading_to_figures(figures: pd.DataFrame, *, key: str) -> None:
    """Draw a table whose rows open the figure on its page."""
    ids = list(figures["figure_id"])
    event = selectable(figures, key=key_of(ids, key), on_select="rerun", height=390)
    if event.selection.rows:
        st.switch_page(FIGURES, query_params={"figure": ids[event.selection.rows[0]]})


def places(found: pd.DataFrame, *, key: str) -> list[str]:
    """Draw the list of places beside a map; return the place that was chosen, if any."""
    event = st.dataframe(
        pd.DataFrame(
            {
                "Place": [
                    f"{row['place']} (region)" if row["precision"] == "region" else row["place"]
                    for row in found.to_dict("records")
                ],
                "Largest claim": [f"{words.amount(row)} {words.what(row)}" for row in found.to_dict("records")],
                "Figures": found["figures"].to_numpy(),
            }
        ),
        key=key_of(list(found["figure_id"]), key),
        hide_index=True,
        on_select="rerun",
        selection_mode="single-row",
        height=min(420, 37 + 35 * len(found)),
        alt="Places with their largest claim",
    )
    return [str(found["place"].iloc[row]) for row in event.selection.rows]


def chart_leading_to_figures(spec: dict[str, Any], *, alt: str, key: str) -> None:
    """Draw a chart whose marks open the figure on its page. Marks are chosen by id, never by a day."""
    event = st.vega_lite_chart(
        spec=spec,
        key="chart-" + hashlib.sha256(key.encode()).hexdigest()[:12],
        on_select="rerun",
        selection_mode="figure",
        alt=alt,
    )
    picked = chosen_mark(event)
    if picked:
        st.switch_page(FIGURES, query_params={"figure": picked})


def chosen_mark(event: Any) -> str:
    """Return the id of the figure whose mark was chosen."""
    marks = event.get("selection", {}).get("figure", []) if event else []
    return str(marks[0].get("figure_id", "")) if marks else ""
