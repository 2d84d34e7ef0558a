"""The filters of the Figures page: they start from the address, and the address follows them."""

from collections.abc import Mapping
from typing import Any

import pandas as pd
import streamlit as st

from tracker import faceting
from tracker.charts import words
from tracker.faceting import Narrowing

MOST_NAMED = 50  # values of one filter that an address may name
NOT_SAID = "-"  # stands in the address for "the text does not say"
# Questions that many readers come with: name -> what the address says then.
PRESETS: dict[str, dict[str, Any]] = {
    "Daily troop losses": {"subject": "troops", "event": ["lost", "killed", "killed_or_wounded"], "period": "day"},
    "Totals so far": {"category": "casualties", "period": "cumulative"},
    "Drones": {"subject": "drones", "category": "strikes"},
    "Civilian harm": {
        "subject": ["civilians", "children", "people"],
        "event": ["killed", "wounded"],
        "period": "incident",
    },
    "Aid": {"category": "aid", "event": ["pledged", "delivered"]},
    "Not (yet) done": {"modality": ["planned", "possible", "denied"]},
}


def chosen(index: faceting.Index, as_of: pd.Timestamp | None) -> Narrowing:
    """Say what is chosen as the page starts to run, with `search` drawn and no filter yet; the address follows it."""
    since, until = _dates(index)
    typed = st.session_state["q"] or ""
    picked = {column: _chosen_before(column) for column in faceting.FACETS}
    for name, value in (("q", typed), ("since", _day(since)), ("until", _day(until))):
        into_address(name, [value] if value else [])
    for column, values in picked.items():
        into_address(column, [value or NOT_SAID for value in values])
    return Narrowing(picked, since=since, until=until, words=typed, as_of=as_of)


def search() -> None:
    """Draw the field for words in sentences; it starts from the address."""
    st.session_state.setdefault("q", st.query_params.get("q", ""))
    st.text_input("Search in sentences", key="q", type="search", placeholder="words, in any order")


def draw(index: faceting.Index, narrowing: Narrowing, counted: Mapping[str, dict[str, int]]) -> None:
    """Draw the filters with what is chosen and the counts of `faceting.answer`.

    They are the slowest part of the page, so what they narrow comes first.
    """
    if index.days:
        for name, label in (("since", "From day"), ("until", "To day")):
            st.date_input(label, key=name, min_value=index.days[0], max_value=index.days[1], format="DD/MM/YYYY")
    for column, values in narrowing.chosen.items():
        if len(index.values[column]) > 1 or values:
            _facet(column, counted[column], values)


def _chosen_before(column: str) -> tuple[str, ...]:
    """Say what is chosen as the page starts to run: what the browser sent, or what the address names.

    What no present figure has stays chosen, and nothing is found: all figures would be another answer than was asked.
    """
    if column in st.session_state:
        return tuple(st.session_state[column])
    named = st.query_params.get_all(column)[:MOST_NAMED]
    return tuple(dict.fromkeys("" if value == NOT_SAID else value for value in named))


def _facet(column: str, counts: dict[str, int], before: tuple[str, ...]) -> None:
    """Draw one filter. It starts from the address; afterwards what is chosen is kept when the counts change.

    The browser knows the entries by their words, counts included: after a change it would send back unknown ones.
    """
    counts = counts | {value: 0 for value in before if value not in counts}
    changed = st.session_state.get(f"counts_{column}") not in (None, counts)
    if changed or column not in st.session_state:
        st.session_state[column] = list(before)
    st.session_state[f"counts_{column}"] = counts

    def label(value: str) -> str:
        return f"{words.in_words(value, column)} ({counts.get(value, 0):,})"

    st.multiselect(words.label(column).capitalize(), list(counts), format_func=label, key=column, placeholder="any")


def _dates(index: faceting.Index) -> tuple[pd.Timestamp | None, pd.Timestamp | None]:
    """Say from which day to which is chosen; a day of the address that no figure is near is the nearest one."""
    if not index.days:
        return None, None
    first, last = index.days
    for name in ("since", "until"):
        wanted = pd.to_datetime(st.query_params.get(name, ""), errors="coerce")
        inside = None if pd.isna(wanted) else min(max(wanted.date(), first), last)
        st.session_state.setdefault(name, inside)
    since, until = (st.session_state[name] for name in ("since", "until"))
    return None if since is None else pd.Timestamp(since), None if until is None else pd.Timestamp(until)


def _day(stamp: pd.Timestamp | None) -> str:
    return "" if stamp is None else stamp.date().isoformat()


def into_address(name: str, values: list[str]) -> None:
    """Keep a choice in the address, so that the address can be sent to somebody."""
    if values == st.query_params.get_all(name):
        return
    if values:
        st.query_params[name] = values
    else:
        st.query_params.pop(name, None)


def presets() -> None:
    """Offer the questions that many come with; each forgets the filters set before."""
    with st.container(horizontal=True, key="presets"):
        for name, asked in PRESETS.items():
            st.button(name, type="tertiary", on_click=_ask, args=(asked,))
        if any(st.session_state.get(name) for name in (*faceting.FACETS, "q", "since", "until")):
            st.button("✕ Clear filters", type="tertiary", on_click=_ask, args=({},))


def _ask(asked: dict[str, Any]) -> None:
    for column in faceting.FACETS:
        wanted = asked.get(column, [])
        st.session_state[column] = [wanted] if isinstance(wanted, str) else list(wanted)
        st.query_params.pop(column, None)
    st.session_state["q"] = ""
    st.session_state["since"] = st.session_state["until"] = None
    for name in ("q", "since", "until", "figure", "page"):
        st.query_params.pop(name, None)
