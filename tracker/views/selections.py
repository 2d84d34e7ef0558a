"""What a reader has chosen -> what the page of figures shows of it, made once for all who choose the same.

Nothing here draws. What is kept holds no rows of the table beside those on screen: where a download needs them, they
are taken from the table by their positions.
"""

import hashlib
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
import pandas as pd
import streamlit as st

from tracker import faceting, queries
from tracker.charts import explore, words
from tracker.charts.drawing import MOST_MARKS
from tracker.charts.sending import timeline, to_arrow, to_spec
from tracker.checking.guarding import keep_comparable
from tracker.views import below, loading, tables

Positions = np.ndarray[Any, np.dtype[np.int32]]
# So much is kept for all readers together: charts and pages of up to half a megabyte each, and positions, four bytes
# for each figure that matches.
KEPT, KEPT_POSITIONS = 200, 60
# More bars than pixels say nothing; a month a bar, this is 40 years.
MOST_STEPS = 500
NOTE = "One mark a claim; a bar is a range, an arrow an open bound, hollow marks are planned or possible."
# The columns that a chart and the line below it ask about: sentences need not be copied for them.
ASKED = [*queries.ASKED_COLUMNS, "published", "publisher", "title", "url", "source_file"]


@dataclass(frozen=True, slots=True)
class Selection:
    """The figures that match, as positions in the table, the counts beside each further choice, and a name for both."""

    shown: Positions
    counts: dict[str, dict[str, int]]
    version: str


@dataclass(frozen=True, slots=True)
class Steps:
    """How many figures there are over time; `spec` is None where a chart would say nothing."""

    texts: int
    spec: dict[str, Any] | None = None
    key: str = ""
    spoken: str = ""


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart ready to be sent, with its words: of claimed values, with their figures, or of counts."""

    title: str
    note: str
    spoken: str
    spec: dict[str, Any]
    line: below.Below | None = None
    figures: Positions = field(default_factory=lambda: np.zeros(0, "int32"))
    counts: pd.DataFrame | None = None


def find(index: faceting.Index, narrowing: faceting.Narrowing, *, order: str) -> Selection:
    """Give the figures that match, in an order."""
    return _find(loading.version(), order, repr(narrowing), index, narrowing)


@st.cache_resource(max_entries=KEPT_POSITIONS, show_spinner=False)
def _find(build: str, order: str, asked: str, _index: faceting.Index, _narrowing: faceting.Narrowing) -> Selection:
    del asked
    found, counts = faceting.answer(_index, _narrowing, order=order)
    shown = found.astype("int32")
    # Two ways of choosing the same figures are one selection.
    return Selection(shown, counts, f"{build} {hashlib.sha256(shown.tobytes()).hexdigest()}")


@st.cache_resource(max_entries=KEPT, show_spinner=False)
def steps(version: str, _table: pd.DataFrame, _shown: Positions) -> Steps:
    """Count figures over time."""
    del version
    texts = _table["source_id"].iloc[_shown].nunique()
    counts = queries.figures_by_step(_table[["day"]].iloc[_shown])
    if not 2 < len(counts) <= MOST_STEPS:
        return Steps(texts)
    days = _table["day"].iloc[_shown].dropna()
    told = f"{words.counted(int(counts['figures'].sum()), 'dated figure')}, {words.span(days)}"
    key = f"timeline-{counts['step'].iloc[0]}-{counts['step'].iloc[-1]}"
    return Steps(texts, to_arrow(timeline(counts)), key, f"Number of figures over time: {told}.")


@st.cache_resource(max_entries=KEPT, show_spinner=False)
def worded(version: str, key: str, _rows: pd.DataFrame) -> pd.DataFrame:
    """Word the rows of a page; `key` names them."""
    del version, key
    return tables.on_screen(_rows)


@st.cache_resource(max_entries=KEPT, show_spinner=False)
def chart(version: str, _table: pd.DataFrame, _shown: Positions) -> Chart | None:
    """Draw the values of a selection, or, where these are too many, how many figures there are."""
    # So many figures make more claims than can be drawn one by one.
    shown = _shown if len(_shown) < 20 * MOST_MARKS else _shown[:0]
    comparable, obstacle = keep_comparable(_table[ASKED].iloc[shown])
    claims = queries.values_by_day(comparable)
    if 0 < len(claims) <= MOST_MARKS:
        return _values(version, _table, claims, comparable, obstacle)
    counts = queries.figures_by_month(_table[["figure_id", "day", "category"]].iloc[_shown])
    if counts.empty:
        return None
    title = "Number of figures, by month and category"
    note = "Figures in the texts, by the month they are about. Narrow further to see their values."
    figures, months = int(counts["figures"].sum()), counts["month"].nunique()
    spoken = f"{title}: {words.counted(figures, 'figure')} in {words.counted(months, 'month')}."
    return Chart(title, note, spoken, to_arrow(to_spec(explore.figures_by_month, counts)), counts=counts)


def _values(version: str, table: pd.DataFrame, claims: pd.DataFrame, comparable: pd.DataFrame, obstacle: str) -> Chart:
    """Draw the claimed values, a mark a claim."""
    measure = {"USD": " in US dollars", "km2": " in km²", "percent": " in percent"}.get(claims["measure"].iloc[0], "")
    title = f"Values claimed{measure}, by the day they are about{_told_apart(claims, comparable, obstacle)}"
    spoken = (
        f"{title}: {words.counted(len(claims), 'claim')} by "
        f"{words.counted(claims['speaker'].nunique(), 'claimant')}, {words.span(claims['day'])}."
    )
    others = f" The other figures are not on this axis: {obstacle}." if obstacle else ""
    figures = comparable[comparable["figure_id"].isin(claims["figure_id"])]
    line = below.make(version, title, NOTE, spoken, figures)
    return Chart(
        title,
        f"{NOTE} Choose a mark to read its sentence.{others}",
        spoken,
        to_arrow(to_spec(explore.values_by_day, claims)),
        line=replace(line, figures=figures.head(0)),
        figures=table.index.get_indexer(figures.index).astype("int32"),
    )


def _told_apart(claims: pd.DataFrame, drawn: pd.DataFrame, obstacle: str) -> str:
    """Name what is drawn where not all of the figures are."""
    if not obstacle:
        return ""
    first = claims.iloc[0]
    event, subject = words.in_words(first["event"], "event"), words.in_words(first["subject"], "subject")
    return f": {subject} {event}, {words.in_words(drawn['period'].mode().iloc[0])}"
