"""Add: texts of every kind with their catalogue entries, shown as they would be read before they are saved."""

import html

import streamlit as st

from tracker.extracting import to_source
from tracker.model import Source, TrackerError
from tracker.sources import CatalogueEntry, add_text
from tracker.sources.adding import to_safe_name
from tracker.views import access, drafting, editing, loading, uploading, watching
from tracker.views.drafting import beside
from tracker.views.pages import SOURCES

# What is pasted and what is read of it lie in the memory of the server; a file may have server.maxUploadSize MB.
MOST_CHARACTERS = 1_000_000
CLOSED = "Texts cannot be added or changed here."


def show() -> None:
    """Draw the page; nothing of it for those who only read, should its address ever lead here."""
    if not access.may_edit():
        st.info(CLOSED)
        return
    st.header("Add and manage texts")
    st.html(
        '<p class="quiet">What you add is put into the seeds folder as it is, with its entry in the catalogue. '
        "What is left empty is shown as unknown. Nothing is sent anywhere.</p>"
    )
    with st.container(key="told"):  # always there, so that the tabs below keep their place and the one that is open
        for message, source_id in watching.told("added"):
            with st.container(border=True):
                st.html(f"<b>{html.escape(message)}</b>")
                if source_id:
                    st.page_link(SOURCES, label="Read it with its figures", query_params={"source": source_id})
    # A new round of widgets after each save: emptied fields, without a trace of the text before.
    turn = st.session_state.setdefault("add_turn", 0)
    upload, paste, manage = st.tabs(["Upload files", "Paste a text", "Edit the catalogue"])
    with upload:
        uploading.show(turn)
    with paste:
        _paste(turn)
    with manage:
        editing.show()


def _paste(turn: int) -> None:
    text = st.text_area(
        "Text",
        height=260,
        key=f"text-{turn}",
        max_chars=MOST_CHARACTERS,
        placeholder="Paste the text here, as it was published.",
    )
    if not text.strip():
        st.html('<p class="quiet">What is found in the text is shown here before you save it.</p>')
        return
    name = st.text_input(
        "File name", key=f"name-{turn}", placeholder="such as sky-news-2024-11-11; made from the title when empty"
    )
    fields, faults = drafting.ask(f"paste-{turn}")
    source, trouble = _read(text, "" if faults["published"] else fields["published"], fields)
    made_up = (name or fields["title"] or next(iter(text.strip().splitlines())))[:80]
    faults["name"] = trouble or _name_fault(made_up)
    beside(faults["name"])
    if source is not None:
        if same := loading.sources_by_id().get(source.source_id):
            faults["content"] = f"This very text is in the collection already, as {same.file}."
            beside(faults["content"])
        drafting.preview(source, f"paste-{turn}")
    faulty = any(faults.values())
    if faulty:
        st.html('<p class="quiet">Correct what is marked above, then it can be saved.</p>')
    if st.button("Save the text", type="primary", disabled=faulty, key=f"save-paste-{turn}"):
        _save(made_up, text, CatalogueEntry("", **fields))


def _name_fault(name: str) -> str:
    try:
        file = to_safe_name(name)
    except TrackerError as error:
        return str(error)
    taken = {source.file.casefold() for source in loading.sources_by_id().values()}
    return f"There is a file {file} already: choose another name." if file.casefold() in taken else ""


def _read(content: str, published: str, fields: dict[str, str]) -> tuple[Source | None, str]:
    try:
        source = to_source(content, published=published, title=fields["title"], publisher=fields["publisher"])
    except TrackerError as error:
        return None, str(error)
    return (source, "") if source.text.strip() else (None, "This text is empty.")


def _save(name: str, text: str, entry: CatalogueEntry) -> None:
    try:
        path = add_text(loading.seeds_folder(), name, text, entry)
    except TrackerError as error:
        beside(str(error))
        return
    drafting.saved([(drafting.SAVED.format(path.name), to_source(text).source_id)])


show()
