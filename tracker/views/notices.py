"""What the pages say when there is nothing, when something went wrong, and above each chart."""

import html

import streamlit as st

from tracker.charts import words
from tracker.views import access, loading, watching
from tracker.views.pages import ADD

MOST_PROBLEMS = 20
NOT_DRAWN = (
    "A part of this page could not be drawn: a fault of the tracker, not of your texts. Nothing is lost. Reload the "
    "page; if it stays so, the log where the dashboard was started says why. Other texts and filters work meanwhile."
)


def problems(loaded: loading.Loaded) -> None:
    """Say what could not be read, in words; nothing when all is well. The words name files: editors alone see them."""
    told = [problem for problem in (loaded.problem, *watching.builder().problems) if problem]
    if not told:
        return
    if not access.may_edit():
        st.html(f'<p class="quiet">{access.FAULTS_HIDDEN}</p>')
        return
    # A single one is short enough to be read at once, and may be that the folder is the wrong one.
    with st.expander(f"{words.counted(len(told), 'problem')} with the texts", expanded=len(told) == 1):
        listed = "".join(f"<li>{html.escape(problem)}</li>" for problem in told[:MOST_PROBLEMS])
        more = f"<p>… and {len(told) - MOST_PROBLEMS:,} more.</p>" if len(told) > MOST_PROBLEMS else ""
        st.html(f"<ul>{listed}</ul>{more}")


def nothing_yet() -> None:
    """Say that there are no figures, and what to do."""
    if watching.builder().busy:
        st.info("The texts are being read. Their figures appear here by themselves.")
        return
    if not access.may_edit():
        st.info("There are no figures yet.")
        return
    folder = loading.seeds_folder()
    st.info("There are no figures yet: no text in the seeds folder states any, or there is no text.")
    st.html(f'<p class="quiet">Put .txt files into {html.escape(str(folder))}, or add a text here.</p>')
    st.page_link(ADD, label="Add a text")


def chart_head(title: str, note: str) -> None:
    """Head a chart: what it shows (unless a heading has said so), in which units, and who claims it."""
    head = f'<h4 class="chart-title">{html.escape(title)}</h4>' if title else ""
    st.html(f'{head}<p class="chart-note">{html.escape(note)}</p>')
