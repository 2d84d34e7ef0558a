"""Figures: every figure, to be narrowed, charted, read in its sentence and taken away as CSV."""

import hashlib
from collections.abc import Callable
from typing import Any

import numpy as np
import pandas as pd
import streamlit as st

from tracker import faceting, queries
from tracker.charts import explore, words
from tracker.charts.drawing import MOST_MARKS
from tracker.charts.sending import to_spec
from tracker.checking.guarding import keep_comparable
from tracker.views import as_of, below, downloads, filters, loading, notices, panel, saving, tables

ORDERS = {
    "newest": "newest day first",
    "oldest": "oldest day first",
    "largest": "largest value first",
    "surest": "surest reading first",
}

Positions = np.ndarray[Any, np.dtype[np.int64]]
NOTE = "One mark a claim; a bar is a range, an arrow an open bound, hollow marks are planned or possible."
# More bars than pixels say nothing; a month a bar, this is 40 years.
MOST_STEPS = 500
# Each click words the rows of a page anew; leafing and the order reach the others.
PAGE_ROWS = 500
TALLEST = 460  # pixels of the table, so that the chart below it can be guessed


def show() -> None:
    """Draw the page."""
    loaded = loading.load()
    table = loaded.figures
    if len(table):
        with st.sidebar:  # first, so that what is beside it need not give way later
            filters.search()
    st.header("Figures")
    notices.problems(loaded)
    if table.empty:
        notices.nothing_yet()
        return
    with st.container(horizontal=True, vertical_alignment="center", key="figures_head"):
        filters.presets()
        until = as_of.choose(table)
    narrowing = filters.chosen(loaded.index, until)
    wanted = st.query_params.get("order", "")
    st.session_state.setdefault("order", wanted if wanted in ORDERS else "newest")
    filters.into_address("order", [st.session_state["order"]] if st.session_state["order"] != "newest" else [])
    shown = faceting.found(loaded.index, narrowing, order=st.session_state["order"])
    chosen = st.query_params.get("figure", "")
    figure = loading.find_figure(table, chosen) if chosen else None
    if chosen and figure is None:
        st.warning("The figure that this address names is not in the present texts; its text was changed or removed.")
    try:
        _split(table, shown, chosen, figure)
    finally:  # where something cannot be drawn, another choice is the way out
        with st.sidebar:
            filters.draw(loaded.index, narrowing)


def _split(table: pd.DataFrame, shown: Positions, chosen: str, figure: "pd.Series[Any] | None") -> None:
    """Draw what is found, beside it the panel of the chosen figure."""
    with st.container(key="split"):
        if figure is None:
            _found(table, shown)
            return
        left, right = st.columns([11, 9], gap="large")
        with right, st.container(border=True):
            st.button("✕ Close", on_click=_forget, type="tertiary")
            panel.show(figure, loading.sources_by_id().get(figure["source_id"]))
        with left:
            _found(table, shown, chosen)


def _found(table: pd.DataFrame, shown: Positions, chosen: str = "") -> None:
    """Draw what is found. `shown` are positions in the table: of a million figures only what is drawn is copied."""
    if not len(shown):
        st.info("No figure matches all of these filters. Remove one of them to see more.")
        _downloads(table, shown)
        return
    texts = words.counted(table["source_id"].iloc[shown].nunique(), "text")
    all_of = "" if len(shown) == len(table) else f" of {len(table):,}"
    counts = queries.figures_by_step(table[["day"]].iloc[shown])
    drawn = 2 < len(counts) <= MOST_STEPS
    how = ". Draw a stretch over the bars to see only its figures." if drawn else ""
    st.html(f'<p class="quiet"><b>{words.counted(len(shown), "figure")}</b>{all_of}, from {texts}{how}</p>')
    if drawn:
        _timeline(counts, table["day"].iloc[shown].dropna())
    _rows(table, shown, chosen)
    _chart(table, shown)


def _rows(table: pd.DataFrame, shown: Positions, chosen: str) -> None:
    """List what is found, page by page, with what can be done with the list."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.selectbox("Order", list(ORDERS), format_func=ORDERS.__getitem__, key="order", width=220)
        page = _page(len(shown))
        columns = _columns()
        _downloads(table, shown)
    top = table.iloc[shown[(page - 1) * PAGE_ROWS : page * PAGE_ROWS]]
    if len(top) < len(shown):
        first = (page - 1) * PAGE_ROWS + 1
        st.html(
            f'<p class="quiet">Rows {first:,} to {first + len(top) - 1:,} are listed; '
            f"the download holds all {len(shown):,}.</p>"
        )
    ids = list(top["figure_id"])
    key = tables.key_of(ids, "figures")
    on_select = _choose_row_of(key, ids)
    height = min(TALLEST, 38 + 35 * len(top))
    tables.selectable(top, key=key, chosen=chosen, on_select=on_select, height=height, columns=columns)


def _page(rows: int) -> int:
    """Let the reader leaf through more rows than the browser takes at once."""
    pages = -(-rows // PAGE_ROWS)
    if pages < 2:
        st.query_params.pop("page", None)
        return 1
    wanted = st.query_params.get("page", "1")
    start = min(int(wanted), pages) if wanted.isdecimal() and int(wanted[:6]) else 1
    st.session_state.setdefault("page", start)
    st.session_state["page"] = min(st.session_state["page"], pages)
    page = int(st.number_input(f"Page of {pages:,}", min_value=1, max_value=pages, key="page", width=130))
    filters.into_address("page", [str(page)] if page > 1 else [])
    return page


def _columns() -> list[str]:
    """Let the reader choose the columns of the table."""
    named = [name for name in st.query_params.get_all("columns") if name in tables.CONFIG]
    st.session_state.setdefault("columns", named or list(tables.SHOWN))
    with st.popover("Columns"):
        picked = st.multiselect("Columns of the table", list(tables.CONFIG), key="columns", placeholder="all")
    columns = picked or list(tables.SHOWN)
    filters.into_address("columns", [] if columns == list(tables.SHOWN) else columns)
    return columns


def _timeline(counts: pd.DataFrame, days: "pd.Series[Any]") -> None:
    """Draw how many figures there are over time; a stretch drawn over it becomes the date filter."""
    told = f"{words.counted(int(counts['figures'].sum()), 'dated figure')}, {words.span(days)}"
    st.vega_lite_chart(
        to_spec(explore.timeline, counts),
        key=f"timeline-{counts['step'].iloc[0]}-{counts['step'].iloc[-1]}",
        on_select=lambda: _choose_stretch(f"timeline-{counts['step'].iloc[0]}-{counts['step'].iloc[-1]}"),
        selection_mode="steps",
        alt=f"Number of figures over time: {told}.",
    )


def _choose_stretch(key: str) -> None:
    steps = st.session_state[key]["selection"].get("steps", {}).get("step", [])
    if steps:
        since, until = queries.days_of_steps([str(step) for step in steps])
        st.session_state["since"], st.session_state["until"] = since.date(), until.date()


def _chart(table: pd.DataFrame, shown: Positions) -> None:
    # So many figures make more claims than can be drawn one by one.
    comparable, obstacle = keep_comparable(table.iloc[shown if len(shown) < 20 * MOST_MARKS else shown[:0]])
    claims = queries.values_by_day(comparable)
    if 0 < len(claims) <= MOST_MARKS:
        _values(claims, comparable, obstacle)
        return
    counts = queries.figures_by_month(table[["figure_id", "day", "category"]].iloc[shown])
    if counts.empty:
        return
    title = "Number of figures, by month and category"
    note = "Figures in the texts, by the month they are about. Narrow further to see their values."
    figures, months = int(counts["figures"].sum()), counts["month"].nunique()
    alt = f"{title}: {words.counted(figures, 'figure')} in {words.counted(months, 'month')}."
    notices.chart_head(title, note)
    st.vega_lite_chart(to_spec(explore.figures_by_month, counts), key="chart-months", alt=alt)
    told = f"Counted in {words.counted(table['source_id'].iloc[shown].nunique(), 'text')}. {saving.MADE_BY}"
    below.show_counts(title, note, alt, counts, told=told)


def _values(claims: pd.DataFrame, comparable: pd.DataFrame, obstacle: str) -> None:
    """Draw the claimed values, a mark a claim."""
    measure = {"USD": " in US dollars", "km2": " in km²", "percent": " in percent"}.get(claims["measure"].iloc[0], "")
    title = f"Values claimed{measure}, by the day they are about{_told_apart(claims, comparable, obstacle)}"
    alt = (
        f"{title}: {words.counted(len(claims), 'claim')} by "
        f"{words.counted(claims['speaker'].nunique(), 'claimant')}, {words.span(claims['day'])}."
    )
    others = f" The other figures are not on this axis: {obstacle}." if obstacle else ""
    notices.chart_head(title, f"{NOTE} Choose a mark to read its sentence.{others}")
    st.vega_lite_chart(
        to_spec(explore.values_by_day, claims),
        key="chart-values",
        on_select=_choose_mark,
        selection_mode="figure",
        alt=alt,
    )
    figures = comparable[comparable["figure_id"].isin(claims["figure_id"])]
    version = tables.key_of(list(figures["figure_id"]), loading.version())
    below.show(below.make(version, title, NOTE, alt, figures))


def _told_apart(claims: pd.DataFrame, drawn: pd.DataFrame, obstacle: str) -> str:
    """Name what is drawn where not all of the figures are."""
    if not obstacle:
        return ""
    first = claims.iloc[0]
    event, subject = words.in_words(first["event"], "event"), words.in_words(first["subject"], "subject")
    return f": {subject} {event}, {words.in_words(drawn['period'].mode().iloc[0])}"


def _downloads(table: pd.DataFrame, shown: Positions) -> None:
    version = loading.version()
    for what, rows, figures, of in (
        ("these", len(shown), lambda: table.iloc[shown], hashlib.sha256(shown.tobytes()).hexdigest()),
        ("all", len(table), lambda: table, ""),
    ):
        downloads.button(
            f"CSV of {what} {rows:,}",
            figures,
            rows,
            version=f"{version} {of}",
            key=f"csv-{what}",
            file_name="figures-shown.csv" if of else "figures.csv",
        )


def _choose_row_of(key: str, ids: list[str]) -> Callable[[], None]:
    """Give what is done when a row of the table is chosen: the address names its figure."""

    def choose() -> None:
        rows = st.session_state[key]["selection"]["rows"]
        if rows:
            st.query_params["figure"] = ids[rows[0]]
        else:
            _forget()

    return choose


def _choose_mark() -> None:
    picked = tables.chosen_mark(st.session_state["chart-values"])
    if picked:
        st.query_params["figure"] = picked


def _forget() -> None:
    st.query_params.pop("figure", None)


show()
