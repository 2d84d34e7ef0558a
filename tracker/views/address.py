"""The address bar: a link to the page on screen arrives without its part after the "?", which the page knows."""

import streamlit as st


def tell_arrived() -> None:
    """Write the filters that a link has just brought into the address bar; a run that no link began changes nothing."""
    arrived = _asked()
    if arrived and arrived != st.session_state.get("address"):
        st.query_params.from_dict(arrived)


def remember() -> None:
    """Note what the address says at the end of a run, to tell a link that is followed from all else."""
    st.session_state["address"] = _asked()


def _asked() -> dict[str, list[str]]:
    return {name: st.query_params.get_all(name) for name in st.query_params}
