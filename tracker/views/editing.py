"""The catalogue as a table to correct, and texts to replace or set aside; part of the page that adds texts."""

import html
from collections.abc import Callable, Hashable
from pathlib import Path
from typing import Any

import pandas as pd
import streamlit as st

from tracker.charts import words
from tracker.model import Source, TrackerError
from tracker.sources import CatalogueEntry, parse_published
from tracker.sources.catalogue import CATALOGUE, is_web_address
from tracker.sources.editing import change_entries, remove_text, replace_text
from tracker.views import loading, watching

COLUMNS = {"file": "File", "publisher": "Publisher", "title": "Title", "url": "Address", "published": "Published"}


def show() -> None:
    """Draw the table and, below it, what can be done with one text."""
    # Messages have a box of their own: what stands below is then not drawn twice while one comes or goes.
    with st.container():
        for told in watching.told("edited"):
            st.success(told)
    sources = sorted(loading.sources_by_id().values(), key=lambda source: source.file)
    if not sources:
        st.info("There is no text in the collection yet.")
        return
    _table(sources)
    st.subheader("One file")
    file = st.selectbox(
        # A file of many texts goes or stays as a whole.
        "File to replace or remove",
        list(dict.fromkeys(source.file.partition("#")[0] for source in sources)),
        index=None,
        placeholder="Choose a file",
    )
    if file:
        _one(file)


def _table(sources: list[Source]) -> None:
    st.html('<p class="quiet">Double-click a cell, or choose it and type. What is left empty is shown as unknown.</p>')
    turn = st.session_state.setdefault("edit_turn", 0)
    before = pd.DataFrame(
        {
            "File": [source.file for source in sources],
            "Publisher": [source.publisher for source in sources],
            "Title": [source.title for source in sources],
            "Address": [source.url for source in sources],
            # A date that was inferred is no entry of the catalogue: it would become one if it stood here.
            "Published": [source.published if source.published_basis == "catalogue" else "" for source in sources],
        }
    )
    after = st.data_editor(
        before,
        key=f"catalogue-{turn}",
        hide_index=True,
        disabled=["File"],
        height=min(460, 38 + 35 * len(before)),
        column_config={
            "File": st.column_config.TextColumn(width=220),
            "Title": st.column_config.TextColumn(width=340),
            "Address": st.column_config.TextColumn(width=300),
        },
    ).fillna("")
    rows = zip(sources, after.to_dict("records"), before.to_dict("records"), strict=True)
    changed = [_entry(source, row, old) for source, row, old in rows if row != old]
    faults = [fault for entry in changed if (fault := _fault(entry))]
    for fault in faults:
        st.html(f'<p class="field-fault" role="alert">{html.escape(fault)}</p>')
    label = f"Save {words.counted(len(changed), 'changed row')}" if changed else "Nothing changed yet"
    if st.button(label, type="primary", disabled=not changed or bool(faults), key="save-catalogue"):
        try:
            count = change_entries(loading.seeds_folder(), changed)
        except TrackerError as error:
            st.html(f'<p class="field-fault" role="alert">{html.escape(str(error))}</p>')
            return
        _done(f"The catalogue is saved: {words.counted(count, 'row')} changed.")


def _entry(source: Source, row: dict[Hashable, Any], old: dict[Hashable, Any]) -> CatalogueEntry:
    """Make the entry of a corrected row; what the file itself says and nobody touched does not become a row's word."""
    stated = {field for field, origin in source.origins if origin == CATALOGUE}
    kept = {
        field: str(row[label]).strip()
        for field, label in COLUMNS.items()
        if field in ("file", *stated) or row[label] != old[label]
    }
    return CatalogueEntry(**kept)


def _fault(entry: CatalogueEntry) -> str:
    if entry.url and not is_web_address(entry.url):
        return f"{entry.file}: the address should start with https:// or http://."
    if entry.published and not parse_published(entry.published):
        return f"{entry.file}: the date cannot be read one way only; write it as 2024-11-11."
    return ""


def _one(file: str) -> None:
    turn = st.session_state["edit_turn"]
    replacement, removal = st.columns(2, gap="large")
    with replacement, st.container(border=True):
        new = st.file_uploader("Replace it by", key=f"replace-{turn}-{file}")
        if new is not None and st.button("Replace the text", key=f"do-replace-{turn}"):
            _try(lambda: replace_text(loading.seeds_folder(), file, new.getvalue()), f"{file} is replaced.")
    with removal, st.container(border=True):
        sure = st.checkbox(f"Remove {file} and its figures from the collection", key=f"sure-{turn}-{file}")
        if st.button("Remove the text", disabled=not sure, key=f"do-remove-{turn}"):
            _try(lambda: remove_text(loading.seeds_folder(), file), f"{file} is removed.")


def _try(act: Callable[[], Path], told: str) -> None:
    try:
        kept = act()
    except TrackerError as error:
        st.html(f'<p class="field-fault" role="alert">{html.escape(str(error))}</p>')
        return
    _done(f"{told} The old text is kept as {kept.parent.name}/{kept.name} in the seeds folder.")


def _done(told: str) -> None:
    watching.builder().refresh()
    watching.tell_next("edited", [told])
    st.session_state["edit_turn"] += 1
    st.rerun()
