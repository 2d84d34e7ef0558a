"""Sources: every text as it was written, its figures marked, and the ledger of all its numbers."""

import html

import pandas as pd
import streamlit as st

from tracker.charts import words
from tracker.model import Source
from tracker.sources.catalogue import CATALOGUE
from tracker.sources.resolving import FROM_FIRST_LINE
from tracker.views import loading, marking, notices
from tracker.views.pages import FIGURES, SOURCES

LEDGER_WIDTHS = {
    "Number": st.column_config.TextColumn(width=120),
    "Outcome": st.column_config.TextColumn(width=80),
    "Read as": st.column_config.TextColumn(width=330),
    "Sentence": st.column_config.TextColumn(width=520),
}

LONG = 1500  # characters: about what stands in the frame of a wide page


def show() -> None:
    """Draw the page."""
    st.header("Sources")
    loaded = loading.load()
    notices.problems(loaded)
    sources = loading.sources_by_id()
    if not sources:
        notices.nothing_yet()
        return
    listed = sorted(sources.values(), key=lambda source: (source.published, source.file), reverse=True)
    chosen = _choose(listed, loaded)
    if chosen is None:
        st.warning("The text that this address names is no longer in the seeds folder. Choose another one above.")
        return
    _leaf(listed, chosen)
    _one(chosen, loaded)


def _leaf(listed: list[Source], chosen: Source) -> None:
    """Offer the texts beside the chosen one, newest first as in the list."""
    at = next(place for place, source in enumerate(listed) if source.source_id == chosen.source_id)
    with st.container(horizontal=True, key="leaf"):
        for label, place in (("← Newer text", at - 1), ("Older text →", at + 1)):
            if 0 <= place < len(listed):
                st.page_link(SOURCES, label=label, query_params={"source": listed[place].source_id})


def _choose(listed: list[Source], loaded: loading.Loaded) -> Source | None:
    """Let the reader choose a text; the address names it."""
    figures = loaded.figures["source_id"].value_counts()
    ids = [source.source_id for source in listed]
    by_id = {source.source_id: source for source in listed}
    wanted = st.query_params.get("source", "")

    def name(source_id: str) -> str:
        source = by_id[source_id]
        publisher = source.publisher or "publisher unknown"
        return (
            f"{source.title or source.file} — {publisher} ({words.counted(int(figures.get(source_id, 0)), 'figure')})"
        )

    missing = bool(wanted) and wanted not in by_id
    if st.session_state.get("source_at") != wanted and not missing:
        # The address has changed: a link was followed.
        st.session_state["source"] = wanted or ids[0]
    if st.session_state.get("source") not in by_id:
        st.session_state["source"] = None if missing else wanted or ids[0]
    picked = st.selectbox(f"Text, of {len(ids):,}", ids, format_func=name, key="source")
    if picked and picked != wanted:
        st.query_params["source"] = picked
    st.session_state["source_at"] = picked or wanted
    with st.expander(f"List of {words.counted(len(ids), 'text')}"):
        _list(listed, loaded)
    return by_id.get(picked) if picked else None


def _list(listed: list[Source], loaded: loading.Loaded) -> None:
    numbers = loaded.numbers
    outcomes = numbers.groupby("source_id")["outcome"].value_counts() if len(numbers) else pd.Series(dtype="int64")
    st.dataframe(
        pd.DataFrame(
            {
                "Title": [source.title or words.UNKNOWN for source in listed],
                "Publisher": [source.publisher or words.UNKNOWN for source in listed],
                "Published": [words.moment(source.published) for source in listed],
                "Figures": [int(outcomes.get((source.source_id, "taken"), 0)) for source in listed],
                "Numbers refused": [int(outcomes.get((source.source_id, "refused"), 0)) for source in listed],
                "File": [source.file for source in listed],
            }
        ),
        hide_index=True,
        alt="Texts with their counts",
        height=320,
    )


def _one(source: Source, loaded: loading.Loaded) -> None:
    figures = loaded.figures[loaded.figures["source_id"] == source.source_id].sort_values("char_start")
    numbers = loaded.numbers
    ledger = numbers[numbers["source_id"] == source.source_id] if len(numbers) else numbers
    chosen = st.query_params.get("figure", "")
    left, right = st.columns([7, 4], gap="large")
    with left:
        st.html(marking.legend(figures))
        text, ledger_tab = st.tabs(["As written", f"Ledger of {words.counted(len(ledger), 'number')}"])
        with text:
            if posts := marking.posts(figures):
                st.html(posts)
            # A long text scrolls by itself, so that its catalogue entry stays in sight.
            with st.container(height=720 if len(source.text) > LONG else "content", border=True, key="reading"):
                marks = marking.marks_of(figures, ledger, chosen=chosen, linked=True)
                st.html(f'<div class="source-text">{marking.marked(source.text, marks)}</div>')
        with ledger_tab:
            _ledger(ledger, figures)
    with right:
        st.html(_catalogue_entry(source))
        if source.url:
            st.link_button("Original page", source.url)
        st.page_link(FIGURES, label="These figures on the Figures page", query_params={"source_file": source.file})
        if chosen in set(figures["figure_id"]):
            _chosen(figures[figures["figure_id"] == chosen].iloc[0], source)
            _scroll_to(chosen)


def _chosen(figure: pd.Series, source: Source) -> None:
    with st.container(border=True):
        st.html(
            f'<div class="panel-what"><b>{html.escape(words.amount(figure))}</b> '
            f"{html.escape(words.what(figure))}</div>" + marking.excerpt(figure, source)
        )
        st.page_link(FIGURES, label="All about this figure", query_params={"figure": figure["figure_id"]})


def _scroll_to(figure_id: str) -> None:
    """Bring the chosen mark into view. The id is hexadecimal by contract; anything else is not put into a script."""
    if figure_id.isalnum():
        st.html(
            f"<script>document.getElementById('at-{figure_id}')?.scrollIntoView({{block: 'center'}})</script>",
            unsafe_allow_javascript=True,
        )


def _catalogue_entry(source: Source) -> str:
    origins = dict(source.origins)

    def told(field: str, value: str) -> str:
        """Name where a field comes from, unless that is the catalogue, which is shown on this page."""
        origin = origins.get(field, "")
        return f"{value} ({origin})" if origin not in ("", CATALOGUE, FROM_FIRST_LINE) else value

    rows = {
        "Title": told("title", source.title or words.UNKNOWN),
        "Publisher": told("publisher", source.publisher or words.UNKNOWN),
        "Published": told("published", words.moment(source.published)),
        "Address": told("url", source.url or words.UNKNOWN),
        "File": source.file,
        "Same text": ", ".join(source.copies),
        "Crawled": words.moment(source.crawled) if source.crawled else "",
        "Pages": f"{len(source.pages):,}" if source.pages else "",
        "Length": f"{len(source.text):,} characters",
        "SHA-256": f"{source.digest[:16]}…",
        "Remarks": "; ".join(source.warnings),
    }
    cells = "".join(f"<dt>{html.escape(key)}</dt><dd>{html.escape(value)}</dd>" for key, value in rows.items() if value)
    return f'<dl class="facts">{cells}</dl>'


def _ledger(ledger: pd.DataFrame, figures: pd.DataFrame) -> None:
    if ledger.empty:
        st.info("This text holds no number.")
        return
    read = {row["figure_id"]: f"{words.amount(row)}: {words.what(row)}" for row in figures.to_dict("records")}
    rows = ledger.sort_values("char_start").to_dict("records")
    st.dataframe(
        pd.DataFrame(
            {
                "Number": [row["text"] for row in rows],
                "Outcome": [row["outcome"] for row in rows],
                "Read as": [
                    read.get(row["figure_id"], "") if row["outcome"] == "taken" else words.refusal(row["reason"])
                    for row in rows
                ],
                "Sentence": [row["sentence"] for row in rows],
            }
        ),
        hide_index=True,
        column_config=LEDGER_WIDTHS,
        height=680,
        alt="Every number of the text and what became of it",
    )


show()
