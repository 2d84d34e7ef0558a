"""A text that is not saved yet -> its catalogue fields to fill in, and how it would be read."""

import html
from collections.abc import Mapping

import pandas as pd
import streamlit as st

from tracker import queries
from tracker.charts import words
from tracker.extracting import read_source_figures
from tracker.model import Source
from tracker.sources import parse_published
from tracker.sources.catalogue import is_web_address
from tracker.tables import to_table
from tracker.views import marking, tables, watching

LABELS = {
    "publisher": ("Publisher", "such as Sky News"),
    "title": ("Title", "taken from the first line when empty"),
    "url": ("Address of the original", "https://…"),
    "published": ("Published", "such as 2024-11-11 or 2024-11-11 14:15"),
}
SHORT = 700  # characters that need no frame of their own to scroll in
READ_AS = ("Figure", "Counts", "Whose", "Day", "Place", "Said by", "Firmness", "Confidence")
SAVED = "Saved as {}; its figures appear on every page in a moment."


def ask(
    key: str,
    *,
    known: Mapping[str, tuple[str, str]] | None = None,
    fields: tuple[str, ...] = tuple(LABELS),
) -> tuple[dict[str, str], dict[str, str]]:
    """Ask for the fields of the catalogue; return what is typed and, by field, what is wrong with it.

    `known` are values that the file itself states, each with where it comes from: they stand in the fields.
    """
    typed, faults = dict.fromkeys(LABELS, ""), dict.fromkeys(LABELS, "")
    for column, field in zip(st.columns(len(fields)), fields, strict=True):
        label, hint = LABELS[field]
        value, origin = (known or {}).get(field, ("", ""))
        with column:
            typed[field] = st.text_input(label, value, key=f"{key}-{field}", placeholder=hint).strip()
            faults[field] = fault(field, typed[field])
            beside(faults[field])
            if origin:
                own = typed[field] in ("", value)
                st.html(f'<p class="quiet">{html.escape(("from: " if own else "instead of: ") + origin)}</p>')
    return typed, faults


def fault(field: str, value: str) -> str:
    """Say what is wrong with a value of the catalogue, "" when nothing is."""
    if field == "url" and value and not is_web_address(value):
        return "Not a web address: it should start with https:// or http://."
    if field == "published" and value and not parse_published(value):
        return "Not a date that can be read one way only: write it as 2024-11-11."
    return ""


def beside(told: str) -> None:
    """Say a fault beside the field or the file that it belongs to."""
    if told:
        st.html(f'<p class="field-fault" role="alert">{html.escape(told)}</p>')


@st.cache_data(max_entries=200, show_spinner="Reading the text …")
def figures_in(source_id: str, published: str, _source: Source) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Read the figures and the ledger of a text that is not saved; the figures are prepared for the pages."""
    del source_id, published  # they tell the cached texts apart
    extraction = read_source_figures(_source)
    return queries.prepared(to_table("figures", extraction.figures)), to_table("numbers", extraction.numbers)


def counts(source: Source) -> tuple[int, int] | None:
    """Count the figures found and the numbers refused; None when a fault of ours kept the text from being read."""
    try:
        figures, numbers = figures_in(source.source_id, source.published, source)
    except Exception:  # told where the text is previewed
        return None
    return len(figures), int((numbers["outcome"] == "refused").sum())


def preview(source: Source, key: str) -> None:
    """Show how a text would be read: its figures marked, its refused numbers underlined."""
    try:
        figures, numbers = figures_in(source.source_id, source.published, source)
    except Exception as error:  # a fault of ours in reading must not keep a text from being saved
        beside(f"The figures cannot be shown beforehand ({type(error).__name__}); the text can be saved all the same.")
        return
    refused = numbers[numbers["outcome"] == "refused"]
    inferred = (
        f" Published {words.moment(source.published)}, inferred from the text."
        if source.published_basis == "inferred"
        else ""
    )
    st.html(
        f"<p><b>{words.counted(len(figures), 'figure')}</b> found, "
        f"{words.counted(len(refused), 'number')} refused.{inferred}</p>" + marking.legend(figures)
    )
    with st.container(height=320 if len(source.text) > SHORT else "content", border=True, key=f"preview-{key}"):
        st.html(f'<div class="source-text">{marking.marked(source.text, marking.marks_of(figures, numbers))}</div>')
    _table(figures.head(tables.MOST_ROWS), key)


def _table(figures: pd.DataFrame, key: str) -> None:
    """List how each figure is read: what a mark alone does not show."""
    if figures.empty:
        return
    st.dataframe(
        tables.on_screen(figures)[list(READ_AS)],
        key=f"read-{key}",
        hide_index=True,
        column_config=tables.CONFIG,
        height=min(250, 38 + 35 * len(figures)),
        placeholder="",
        alt="Figures as they would be read",
    )


def saved(added: list[tuple[str, str]]) -> None:
    """Start the page anew with what was saved at its top, and have the build begin."""
    watching.builder().refresh()
    watching.tell_next("added", added)
    st.session_state["add_turn"] += 1
    st.rerun()
