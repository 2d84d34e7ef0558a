"""The dashboard: `streamlit run dashboard.py`; ./seeds and ./data, or $TRACKER_SEEDS and $TRACKER_DATA."""

import logging

import streamlit as st

from tracker.views import access, address, notices, saving, style, watching

st.set_page_config(page_title="Figures tracker", page_icon="📊", layout="wide")
style.lay()
pages = [
    st.Page("tracker/views/overview.py", title="Overview", default=True),
    st.Page("tracker/views/figures.py", title="Figures"),
    st.Page("tracker/views/claims.py", title="Claims"),
    st.Page("tracker/views/checks.py", title="Checks"),
    st.Page("tracker/views/sources.py", title="Sources"),
    st.Page("tracker/views/changes.py", title="Changes"),
    *([st.Page("tracker/views/add.py", title="Add a text")] if access.may_edit() else []),
    st.Page("tracker/views/method.py", title="Method"),
]
page = st.navigation(pages, position="top")
# On a narrow screen the navigation folds away behind an arrow: there, a row of links stands in for it.
with st.container(horizontal=True, key="narrow_pages"):
    for other in pages:
        st.page_link(other, label=other.title)
access.show()
watched = watching.watch()
address.tell_arrived()
try:
    with watching.builder().turns:
        page.run()
except Exception:
    logging.getLogger("tracker").exception("%s could not be drawn", page.title)
    st.error(notices.NOT_DRAWN)
saving.listen()
address.remember()
watching.keep_watching(watched)
