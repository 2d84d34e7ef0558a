"""Figures: every figure, to be narrowed, charted, read in its sentence and taken away as CSV."""

import datetime
from typing import Any

import pandas as pd
import streamlit as st

from tracker import queries
from tracker.charts import explore, words
from tracker.charts.drawing import MOST_MARKS
from tracker.views import downloads, loading, notices, panel, tables

ORDERS = {
    "newest": "newest day first",
    "oldest": "oldest day first",
    "largest": "largest value first",
    "surest": "surest reading first",
}
NOT_SAID = "-"  # stands in the address for "the text does not say"


def show() -> None:
    """Draw the page."""
    loaded = loading.load()
    table = loaded.figures
    st.header("Figures")
    notices.problems(loaded)
    if table.empty:
        notices.nothing_yet()
        return
    with st.sidebar:
        narrowing = _filters(table)
    wanted = st.query_params.get("order", "")
    st.session_state.setdefault("order", wanted if wanted in ORDERS else "newest")
    _into_address("order", [st.session_state["order"]] if st.session_state["order"] != "newest" else [])
    shown = _ordered(queries.narrowed(table, narrowing), st.session_state["order"])
    chosen = st.query_params.get("figure", "")
    figure = loading.find_figure(table, chosen) if chosen else None
    if chosen and figure is None:
        st.warning("The figure that this address names is not in the present texts; its text was changed or removed.")
    with st.container(key="split"):
        if figure is None:
            _found(table, shown)
        else:
            left, right = st.columns([11, 9], gap="large")
            with right, st.container(border=True):
                st.button("✕ Close", on_click=_forget, type="tertiary")
                panel.show(figure, loading.sources_by_id().get(figure["source_id"]))
            with left:
                _found(table, shown, chosen)


def _filters(table: pd.DataFrame) -> queries.Narrowing:
    """Draw the filters. They start from the address, and the address follows them."""
    chosen: dict[str, tuple[str, ...]] = {}
    st.session_state.setdefault("q", st.query_params.get("q", ""))
    typed = st.text_input("Search in sentences", key="q", type="search", placeholder="words, in any order")
    for column in queries.FACETS:
        counts = queries.facet(table, column)
        if list(counts) in ([], [""]):
            continue
        known = [
            value for value in (_from_address(value) for value in st.query_params.get_all(column)) if value in counts
        ]
        _keep_choice(column, known, counts)
        picked = st.multiselect(
            words.label(column).capitalize(),
            list(counts),
            format_func=_facet_label(column, counts),
            key=column,
            placeholder="any",
        )
        chosen[column] = tuple(picked)
    since, until = _dates(table)
    for name, value in (("q", typed), ("since", since), ("until", until)):
        _into_address(name, [str(value)] if value else [])
    for column, values in chosen.items():
        _into_address(column, [value or NOT_SAID for value in values])
    return queries.Narrowing(
        chosen,
        since=pd.Timestamp(since) if since else None,
        until=pd.Timestamp(until) if until else None,
        words=typed or "",
    )


def _keep_choice(column: str, known: list[str], counts: dict[str, int]) -> None:
    """Start a filter from the address; afterwards keep what is chosen when a build has changed the counts beside it.

    The browser knows the entries by their words, counts included: after a change it would send back unknown ones.
    """
    changed = st.session_state.get(f"counts_{column}") not in (None, counts)
    if changed or column not in st.session_state:
        kept = st.session_state.get(column, known)
        st.session_state[column] = [value for value in kept if value in counts]
    st.session_state[f"counts_{column}"] = counts


def _dates(table: pd.DataFrame) -> tuple[datetime.date | None, datetime.date | None]:
    days = pd.concat([table["first_day"], table["day"]]).dropna()
    if days.empty:
        return None, None
    first, last = days.min().date(), days.max().date()
    picked = []
    for name, label in (("since", "From day"), ("until", "To day")):
        wanted = pd.to_datetime(st.query_params.get(name, ""), errors="coerce")
        inside = None if pd.isna(wanted) else min(max(wanted.date(), first), last)
        st.session_state.setdefault(name, inside)
        picked.append(st.date_input(label, key=name, min_value=first, max_value=last, format="DD/MM/YYYY"))
    return picked[0], picked[1]


def _from_address(value: str) -> str:
    return "" if value == NOT_SAID else value


def _into_address(name: str, values: list[str]) -> None:
    """Keep a filter in the address, so that the address can be sent to somebody."""
    if values == st.query_params.get_all(name):
        return
    if values:
        st.query_params[name] = values
    else:
        st.query_params.pop(name, None)


def _facet_label(column: str, counts: dict[str, int]) -> Any:
    def label(value: str) -> str:
        return f"{words.in_words(value, column)} ({counts.get(value, 0):,})"

    return label


def _ordered(figures: pd.DataFrame, order: str) -> pd.DataFrame:
    newest = queries.newest_first(figures)
    if order == "oldest":
        return newest.sort_values("day", kind="stable", na_position="last")
    if order == "largest":
        size = newest["value_usd"].fillna(newest["value"]).fillna(newest["value_low"])
        return newest.assign(_size=size).sort_values("_size", ascending=False, kind="stable").drop(columns="_size")
    if order == "surest":
        return newest.sort_values("confidence", ascending=False, kind="stable")
    return newest


def _found(table: pd.DataFrame, shown: pd.DataFrame, chosen: str = "") -> None:
    if shown.empty:
        st.info("No figure matches all of these filters. Remove one of them to see more.")
        _downloads(table, shown)
        return
    texts = words.counted(shown["source_id"].nunique(), "text")
    all_of = "" if len(shown) == len(table) else f" of {len(table):,}"
    st.html(f'<p class="quiet"><b>{words.counted(len(shown), "figure")}</b>{all_of}, from {texts}</p>')
    _chart(shown)
    top = shown.head(tables.MOST_ROWS)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.selectbox("Order", list(ORDERS), format_func=ORDERS.__getitem__, key="order", width=220)
        _downloads(table, shown)
    if len(top) < len(shown):
        st.html(f'<p class="quiet">The first {len(top):,} are listed; the download holds all {len(shown):,}.</p>')
    ids = list(top["figure_id"])
    key = tables.key_of(ids, "figures")
    tables.selectable(top, key=key, chosen=chosen, on_select=lambda: _choose_row(key, ids), height=520)


def _chart(shown: pd.DataFrame) -> None:
    claims = queries.values_by_day(shown)
    if 0 < len(claims) <= MOST_MARKS:
        measure = {"USD": " in US dollars", "km2": " in km²", "percent": " in percent"}.get(
            claims["measure"].iloc[0], ""
        )
        title = f"Values claimed{measure}, by the day they are about"
        alt = (
            f"{title}: {words.counted(len(claims), 'claim')} by "
            f"{words.counted(claims['speaker'].nunique(), 'claimant')}, {words.span(claims['day'])}."
        )
        notices.chart_head(
            title, "One mark a claim; hollow marks are planned or possible. Choose a mark to read its sentence."
        )
        st.altair_chart(
            explore.values_by_day(claims), key="chart-values", on_select=_choose_mark, selection_mode="figure", alt=alt
        )
        return
    counts = queries.figures_by_month(shown)
    if counts.empty:
        return
    title = "Number of figures, by month and category"
    figures, months = int(counts["figures"].sum()), counts["month"].nunique()
    alt = f"{title}: {words.counted(figures, 'figure')} in {words.counted(months, 'month')}."
    notices.chart_head(title, "Figures in the texts, by the month they are about. Narrow further to see their values.")
    st.altair_chart(explore.figures_by_month(counts), key="chart-months", alt=alt)


def _downloads(table: pd.DataFrame, shown: pd.DataFrame) -> None:
    st.download_button(
        f"CSV of these {len(shown):,}",
        data=lambda: downloads.to_csv(shown),
        file_name="figures-shown.csv",
        mime="text/csv",
        on_click="ignore",
        key="csv-shown",
        disabled=shown.empty,
    )
    st.download_button(
        f"CSV of all {len(table):,}",
        data=lambda: downloads.to_csv(table),
        file_name="figures.csv",
        mime="text/csv",
        on_click="ignore",
        key="csv-all",
    )


def _choose_row(key: str, ids: list[str]) -> None:
    rows = st.session_state[key]["selection"]["rows"]
    if rows:
        st.query_params["figure"] = ids[rows[0]]
    else:
        _forget()


def _choose_mark() -> None:
    picked = tables.chosen_mark(st.session_state["chart-values"])
    if picked:
        st.query_params["figure"] = picked


def _forget() -> None:
    st.query_params.pop("figure", None)


show()
