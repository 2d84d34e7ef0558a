"""Figures: every figure, to be narrowed, charted, read in its sentence and taken away as CSV."""

from collections.abc import Callable
from typing import Any

import pandas as pd
import streamlit as st

from tracker import queries
from tracker.charts import words
from tracker.views import as_of, below, downloads, filters, loading, notices, panel, saving, selections, tables

ORDERS = {
    "newest": "newest day first",
    "oldest": "oldest day first",
    "largest": "largest value first",
    "surest": "surest reading first",
}

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
    selection = selections.find(loaded.index, narrowing, order=st.session_state["order"])
    chosen = st.query_params.get("figure", "")
    figure = loading.find_figure(table, chosen) if chosen else None
    if chosen and figure is None:
        st.warning("The figure that this address names is not in the present texts; its text was changed or removed.")
    try:
        _split(table, selection, chosen, figure)
    finally:  # where something cannot be drawn, another choice is the way out
        with st.sidebar:
            filters.draw(loaded.index, narrowing, selection.counts)


def _split(table: pd.DataFrame, selection: selections.Selection, chosen: str, figure: "pd.Series[Any] | None") -> None:
    """Draw what is found, beside it the panel of the chosen figure."""
    with st.container(key="split"):
        if figure is None:
            _found(table, selection)
            return
        left, right = st.columns([11, 9], gap="large")
        with right, st.container(border=True):
            st.button("✕ Close", on_click=_forget, type="tertiary")
            panel.show(figure, loading.sources_by_id().get(figure["source_id"]))
        with left:
            _found(table, selection, chosen)


def _found(table: pd.DataFrame, selection: selections.Selection, chosen: str = "") -> None:
    """Draw what is found. Of a million figures only what is drawn is copied."""
    shown = selection.shown
    if not len(shown):
        st.info("No figure matches all of these filters. Remove one of them to see more.")
        _downloads(table, selection)
        return
    steps = selections.steps(selection.version, table, shown)
    texts = words.counted(steps.texts, "text")
    all_of = "" if len(shown) == len(table) else f" of {len(table):,}"
    how = ". Draw a stretch over the bars to see only its figures." if steps.spec else ""
    st.html(f'<p class="quiet"><b>{words.counted(len(shown), "figure")}</b>{all_of}, from {texts}{how}</p>')
    if steps.spec:
        _timeline(steps)
    _rows(table, selection, chosen)
    _chart(table, selection)


def _rows(table: pd.DataFrame, selection: selections.Selection, chosen: str) -> None:
    """List what is found, page by page, with what can be done with the list."""
    shown = selection.shown
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.selectbox("Order", list(ORDERS), format_func=ORDERS.__getitem__, key="order", width=220)
        page = _page(len(shown))
        columns = _columns()
        _downloads(table, selection)
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
    worded = selections.worded(loading.version(), key, top)
    tables.selectable(top, key=key, chosen=chosen, on_select=on_select, height=height, columns=columns, worded=worded)


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


def _timeline(steps: selections.Steps) -> None:
    """Draw how many figures there are over time; a stretch drawn over it becomes the date filter."""
    st.vega_lite_chart(
        steps.spec,
        key=steps.key,
        on_select=lambda: _choose_stretch(steps.key),
        selection_mode="steps",
        alt=steps.spoken,
    )


def _choose_stretch(key: str) -> None:
    steps = st.session_state[key]["selection"].get("steps", {}).get("step", [])
    if steps:
        since, until = queries.days_of_steps([str(step) for step in steps])
        st.session_state["since"], st.session_state["until"] = since.date(), until.date()


def _chart(table: pd.DataFrame, selection: selections.Selection) -> None:
    """Draw the values of what is found, or how many figures there are."""
    chart = selections.chart(selection.version, table, selection.shown)
    if chart is None:
        return
    notices.chart_head(chart.title, chart.note)
    if chart.counts is not None:
        st.vega_lite_chart(chart.spec, key="chart-months", alt=chart.spoken)
        texts = selections.steps(selection.version, table, selection.shown).texts
        told = f"Counted in {words.counted(texts, 'text')}. {saving.MADE_BY}"
        below.show_counts(chart.title, chart.note, chart.spoken, chart.counts, told=told)
    elif chart.line is not None:
        st.vega_lite_chart(
            chart.spec, key="chart-values", on_select=_choose_mark, selection_mode="figure", alt=chart.spoken
        )
        below.show(chart.line, figures=lambda: table.iloc[chart.figures])


def _downloads(table: pd.DataFrame, selection: selections.Selection) -> None:
    for what, rows, figures, version, name in (
        ("these", len(selection.shown), lambda: table.iloc[selection.shown], selection.version, "figures-shown.csv"),
        ("all", len(table), lambda: table, loading.version(), "figures.csv"),
    ):
        downloads.button(
            f"CSV of {what} {rows:,}",
            figures,
            rows,
            version=version,
            key=f"csv-{what}",
            file_name=name,
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
