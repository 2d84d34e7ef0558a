"""As of: what had been said up to a day, by the times of posts and the dates of publication."""

import datetime

import pandas as pd
import streamlit as st


def choose(table: pd.DataFrame) -> pd.Timestamp | None:
    """Draw the slider and return the day up to which things count as said, or None for all; the address keeps it."""
    said = table["said"].dropna()
    if said.empty or said.min().date() == said.max().date():
        return None
    first, last = said.min().date(), said.max().date()
    wanted = pd.to_datetime(st.query_params.get("as_of", ""), errors="coerce")
    if not pd.isna(wanted):
        st.session_state.setdefault("as_of", min(max(wanted.date(), first), last))
    elif st.session_state.get("as_of") not in (None, last) and not first <= st.session_state["as_of"] <= last:
        st.session_state["as_of"] = last
    with st.container(key="as_of_slider", width=300, gap=None):
        chosen: datetime.date = st.slider(
            "As of: said by the end of",
            min_value=first,
            max_value=last,
            value=last,
            format="D MMM YYYY",
            key="as_of",
            help="Shows only what had been said by the end of a day: the time of the post where there is one, else the "
            "date of publication. Texts without any date are left out then.",
        )
        if chosen < last:
            st.button("Back to the latest", on_click=_latest, args=(last,), type="tertiary")
    if chosen >= last:
        st.query_params.pop("as_of", None)
        return None
    st.query_params["as_of"] = chosen.isoformat()
    return pd.Timestamp(chosen)


def _latest(last: datetime.date) -> None:
    st.session_state["as_of"] = last
    st.query_params.pop("as_of", None)


def kept(table: pd.DataFrame, as_of: pd.Timestamp | None) -> pd.DataFrame:
    """Keep what had been said by the end of the day."""
    return table if as_of is None else table[table["said"] < as_of + pd.Timedelta(days=1)]
