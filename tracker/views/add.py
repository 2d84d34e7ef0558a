"""Add: a text with its catalogue entry, shown as it would be read before it is saved."""

import html
from dataclasses import dataclass

import pandas as pd
import streamlit as st

from tracker import queries
from tracker.charts import words
from tracker.extracting import read_source_figures, to_source
from tracker.model import Source, TrackerError
from tracker.sources import CatalogueEntry, add_text, parse_published
from tracker.sources.adding import to_safe_name
from tracker.sources.catalogue import is_web_address
from tracker.tables import to_table
from tracker.views import editing, loading, marking, watching
from tracker.views.pages import SOURCES

LABELS = {
    "publisher": ("Publisher", "such as Sky News"),
    "title": ("Title", "taken from the first line when empty"),
    "url": ("Address of the original", "https://…"),
    "published": ("Published", "such as 2024-11-11 or 2024-11-11 14:15"),
}


@dataclass(frozen=True, slots=True)
class Draft:
    """A text that is not saved yet; `faults` are sentences by the field that they stand beside."""

    name: str
    content: bytes | str
    entry: CatalogueEntry
    faults: dict[str, str]


def show() -> None:
    """Draw the page."""
    st.header("Add and manage texts")
    st.html(
        '<p class="quiet">The text is put into the seeds folder as it is, with its entry in the catalogue. '
        "What is left empty is shown as unknown. Nothing is sent anywhere.</p>"
    )
    for message, source_id in st.session_state.pop("added", []):
        with st.container(border=True):
            st.html(f"<b>{html.escape(message)}</b>")
            st.page_link(SOURCES, label="Read it with its figures", query_params={"source": source_id})
    # A new round of widgets after each save: emptied fields, without a trace of the text before.
    turn = st.session_state.setdefault("add_turn", 0)
    upload, paste, manage = st.tabs(["Upload .txt files", "Paste a text", "Edit the catalogue"])
    with upload:
        _upload(turn)
    with paste:
        _paste(turn)
    with manage:
        editing.show()


def _upload(turn: int) -> None:
    files = st.file_uploader("Text files", type="txt", accept_multiple_files=True, key=f"files-{turn}")
    drafts = []
    for place, file in enumerate(files or []):
        with st.container(border=True):
            st.html(f"<b>{html.escape(file.name)}</b>")
            drafts.append(_draft(file.name, file.getvalue(), key=f"file-{turn}-{place}"))
    if drafts:
        _save_button(drafts, key=f"save-files-{turn}")


def _paste(turn: int) -> None:
    text = st.text_area("Text", height=260, key=f"text-{turn}", placeholder="Paste the text here, as it was published.")
    if not text.strip():
        st.html('<p class="quiet">What is found in the text is shown here before you save it.</p>')
        return
    name = st.text_input(
        "File name", key=f"name-{turn}", placeholder="such as sky-news-2024-11-11; made from the title when empty"
    )
    draft = _draft(name, text, key=f"paste-{turn}")
    _save_button([draft], key=f"save-paste-{turn}")


def _draft(name: str, content: bytes | str, *, key: str) -> Draft:
    """Ask for the catalogue fields of one text, say what is wrong with them, and show how it would be read."""
    faults: dict[str, str] = {}
    fields: dict[str, str] = {}
    for column, (field, (label, hint)) in zip(st.columns(len(LABELS)), LABELS.items(), strict=True):
        with column:
            fields[field] = st.text_input(label, key=f"{key}-{field}", placeholder=hint).strip()
            faults[field] = _fault(field, fields[field])
            _beside(faults[field])
    source, trouble = _read(content, "" if faults["published"] else fields["published"], fields)
    made_up = name or fields["title"] or (source.text.strip().splitlines()[0] if source and source.text.strip() else "")
    faults["name"] = trouble or _name_fault(made_up[:80])
    _beside(faults["name"])
    if source is not None:
        same = loading.sources_by_id().get(source.source_id)
        if same is not None:
            faults["content"] = f"This very text is in the collection already, as {same.file}."
            _beside(faults["content"])
        _preview(source, key)
    return Draft(made_up[:80], content, CatalogueEntry("", **fields), {k: v for k, v in faults.items() if v})


def _fault(field: str, value: str) -> str:
    if field == "url" and value and not is_web_address(value):
        return "Not a web address: it should start with https:// or http://."
    if field == "published" and value and not parse_published(value):
        return "Not a date that can be read one way only: write it as 2024-11-11."
    return ""


def _name_fault(name: str) -> str:
    try:
        file = to_safe_name(name)
    except TrackerError as error:
        return str(error)
    taken = {source.file.casefold() for source in loading.sources_by_id().values()}
    return f"There is a file {file} already: choose another name." if file.casefold() in taken else ""


def _beside(fault: str) -> None:
    if fault:
        st.html(f'<p class="field-fault" role="alert">{html.escape(fault)}</p>')


def _read(content: bytes | str, published: str, fields: dict[str, str]) -> tuple[Source | None, str]:
    try:
        source = to_source(content, published=published, title=fields["title"], publisher=fields["publisher"])
    except TrackerError as error:
        return None, str(error)
    return (source, "") if source.text.strip() else (None, "This text is empty.")


@st.cache_data(max_entries=20, show_spinner="Reading the text …")
def _figures_in(source_id: str, published: str, _source: Source) -> tuple[pd.DataFrame, pd.DataFrame]:
    del source_id, published  # they tell the cached texts apart
    extraction = read_source_figures(_source)
    return queries.prepared(to_table("figures", extraction.figures)), to_table("numbers", extraction.numbers)


def _preview(source: Source, key: str) -> None:
    try:
        figures, numbers = _figures_in(source.source_id, source.published, source)
    except Exception as error:  # a fault of ours in reading must not keep a text from being saved
        _beside(f"The figures cannot be shown beforehand ({type(error).__name__}); the text can be saved all the same.")
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
    with st.container(height=320, border=True, key=f"preview-{key}"):
        st.html(f'<div class="source-text">{marking.marked(source.text, marking.marks_of(figures, numbers))}</div>')


def _save_button(drafts: list[Draft], *, key: str) -> None:
    faulty = [draft for draft in drafts if draft.faults]
    label = "Save the text" if len(drafts) == 1 else f"Save {len(drafts):,} texts"
    if faulty:
        st.html('<p class="quiet">Correct what is marked above, then it can be saved.</p>')
    if st.button(label, type="primary", disabled=bool(faulty), key=key):
        _save(drafts)


def _save(drafts: list[Draft]) -> None:
    added = []
    for draft in drafts:
        try:
            path = add_text(loading.seeds_folder(), draft.name, draft.content, draft.entry)
        except TrackerError as error:
            _beside(str(error))
            continue
        source = to_source(draft.content)
        added.append((f"Saved as {path.name}; its figures appear on every page in a moment.", source.source_id))
    watching.builder().refresh()
    if len(added) == len(drafts):
        st.session_state["added"] = added
        st.session_state["add_turn"] += 1
        st.rerun()


show()
