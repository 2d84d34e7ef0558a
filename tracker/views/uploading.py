"""Uploaded files of every kind -> each with its texts, its faults and what it holds already, before it is saved."""

import hashlib
import html
from dataclasses import dataclass, replace

import pandas as pd
import streamlit as st

from tracker.charts import words
from tracker.model import Source, TrackerError
from tracker.sources import CatalogueEntry, parse_published, read_upload
from tracker.sources.adding import add_file, to_free_name, to_safe_file
from tracker.sources.readers import ENDINGS
from tracker.sources.resolving import FROM_FIRST_LINE
from tracker.views import drafting, loading

MOST_FILES = 20  # uploads lie in the memory of the server; each may have server.maxUploadSize MB
MOST_READ = 50  # texts of one file whose figures are counted beforehand
MOST_LISTED = 500
KINDS = ", ".join(ending for ending in ENDINGS if ending != ".text")


@dataclass(frozen=True, slots=True)
class Draft:
    """A file that is not saved yet. `wrong` has to be corrected first; what is `left_out` cannot be saved at all."""

    name: str
    content: bytes
    entry: CatalogueEntry
    source_id: str = ""
    wrong: bool = False
    left_out: bool = False


def show(turn: int) -> None:
    """Let the reader choose files, and draw each of them."""
    files = st.file_uploader("Files", accept_multiple_files=True, key=f"files-{turn}")
    st.html(f'<p class="quiet">Read are {html.escape(KINDS)}, also with .gz; up to {MOST_FILES} files at once.</p>')
    if files and len(files) > MOST_FILES:
        drafting.beside(f"These are {len(files):,} files; {MOST_FILES} can be added at once. Choose fewer.")
        return
    drafts: list[Draft] = []
    seen: dict[str, str] = {}  # texts of the files above, by id
    for place, file in enumerate(files or []):
        with st.container(border=True):
            drafts.append(_draft(file.name, file.getvalue(), seen, key=f"file-{turn}-{place}"))
    if drafts:
        _save_button(drafts, key=f"save-files-{turn}")


@st.cache_resource(max_entries=20, show_spinner="Reading the file …")
def _read(name: str, digest: str, _content: bytes) -> tuple[tuple[Source, ...], tuple[str, ...]]:
    del digest  # tells the cached files apart
    return read_upload(name, _content)


def _draft(name: str, content: bytes, seen: dict[str, str], *, key: str) -> Draft:
    st.html(f"<b>{html.escape(name)}</b>")
    try:
        file = to_safe_file(name)
        sources, problems = _read(file, hashlib.sha256(content).hexdigest(), content)
    except TrackerError as error:
        return _refused(name, content, str(error))
    if not sources:
        return _refused(name, content, problems[0] if problems else "There is no text in this file.")
    free = to_free_name(loading.seeds_folder(), file)
    if free != name:
        st.html(f'<p class="quiet">It will be saved as {html.escape(free)}.</p>')
    for problem in problems:
        drafting.beside(problem)
    present = _present(sources, seen)
    for source in sources:
        seen.setdefault(source.source_id, name)
    if len(present) == len(sources):
        where = ", ".join(dict.fromkeys(present.values()))
        told = "This very text is" if len(sources) == 1 else f"All of its {len(sources):,} texts are"
        return _refused(name, content, f"{told} {where}.")
    if len(sources) == 1:
        return _one(Draft(free, content, CatalogueEntry(""), sources[0].source_id), sources[0], key)
    return _many(Draft(free, content, CatalogueEntry("")), sources, present, key)


def _refused(name: str, content: bytes, told: str) -> Draft:
    drafting.beside(f"{told} The file is left out.")
    return Draft(name, content, CatalogueEntry(""), left_out=True)


def _present(sources: tuple[Source, ...], seen: dict[str, str]) -> dict[str, str]:
    """Say of each text that is there already where it is: in the collection, or in a file above."""
    collection = loading.sources_by_id()
    return {
        source.source_id: f"in the collection already, as {collection[source.source_id].file}"
        if source.source_id in collection
        else f"in {seen[source.source_id]} above"
        for source in sources
        if source.source_id in collection or source.source_id in seen
    }


def _one(draft: Draft, source: Source, key: str) -> Draft:
    # The first line and an inferred day are found anew whenever the text is read: they are no entry of the catalogue.
    known = {
        field: (getattr(source, field), origin)
        for field, origin in source.origins
        if origin != FROM_FIRST_LINE and (field != "published" or source.published_basis == "stated")
    }
    fields, faults = drafting.ask(key, known=known)
    stated = {field: "" if value == known.get(field, ("", ""))[0] else value for field, value in fields.items()}
    if stated["published"] and not faults["published"]:
        source = replace(source, published=parse_published(stated["published"]), published_basis="catalogue")
    drafting.preview(replace(source, title=stated["title"] or source.title), key)
    return replace(draft, entry=CatalogueEntry("", **stated), wrong=any(faults.values()))


def _many(draft: Draft, sources: tuple[Source, ...], present: dict[str, str], key: str) -> Draft:
    fields, faults = drafting.ask(key, fields=("publisher",))
    named = [replace(source, publisher=fields["publisher"] or source.publisher) for source in sources]
    st.html(
        f"<p><b>{words.counted(len(named), 'text')}</b> in this file. A publisher that you write above holds for all; "
        "title, address and day are taken from each text. Choose a row to see how it is read.</p>"
    )
    if len(named) > MOST_READ:
        st.html(
            f'<p class="quiet">The figures of the first {MOST_READ:,} are counted here; all texts are read when the '
            f"file is saved.{f' The first {MOST_LISTED:,} are listed.' if len(named) > MOST_LISTED else ''}</p>"
        )
    event = st.dataframe(
        _listed(named[:MOST_LISTED], present),
        key=f"{key}-texts",
        hide_index=True,
        on_select="rerun",
        selection_mode="single-row",
        height=min(320, 37 + 35 * len(named)),
        placeholder="",
        alt="Texts of this file",
    )
    for row in event.selection.rows[:1]:
        drafting.preview(named[row], key)
    return replace(
        draft,
        entry=CatalogueEntry("", publisher=fields["publisher"]),
        source_id=sources[0].source_id,
        wrong=any(faults.values()),
    )


def _listed(sources: list[Source], present: dict[str, str]) -> pd.DataFrame:
    found = [drafting.counts(source) if place < MOST_READ else None for place, source in enumerate(sources)]
    return pd.DataFrame(
        {
            "Title": [source.title or words.UNKNOWN for source in sources],
            "Figures": pd.array([count[0] if count else None for count in found], dtype="Int64"),
            "Refused": pd.array([count[1] if count else None for count in found], dtype="Int64"),
            "Publisher": [_told(source, "publisher") for source in sources],
            "Published": [_told(source, "published") for source in sources],
            "Already": [present.get(source.source_id, "") for source in sources],
            "Part": [source.file.partition("#")[2] for source in sources],
            "Remarks": ["; ".join(source.warnings) for source in sources],
        }
    )


def _told(source: Source, field: str) -> str:
    """Write a field with where it comes from."""
    value = getattr(source, field)
    if field == "published" and value:
        value = words.moment(value)
    origin = dict(source.origins).get(field, "")
    return f"{value} ({origin})" if value and origin else value or words.UNKNOWN


def _save_button(drafts: list[Draft], *, key: str) -> None:
    good = [draft for draft in drafts if not draft.left_out]
    wrong = any(draft.wrong for draft in good)
    left_out = len(drafts) - len(good)
    if wrong:
        st.html('<p class="quiet">Correct what is marked above, then the files can be saved.</p>')
    elif left_out and good:
        st.html(f'<p class="quiet">{words.counted(left_out, "file")} marked above will be left out.</p>')
    label = "Save the file" if len(good) == 1 else f"Save {len(good):,} files" if good else "Nothing to save"
    if st.button(label, type="primary", disabled=wrong or not good, key=key):
        _save(good)


def _save(drafts: list[Draft]) -> None:
    added, failed = [], []
    for draft in drafts:
        try:
            folder = loading.seeds_folder()
            path, _ = add_file(folder, to_free_name(folder, draft.name), draft.content, draft.entry)
        except TrackerError as error:
            failed.append((str(error), ""))
            continue
        added.append((drafting.SAVED.format(path.name), draft.source_id))
    if added:
        drafting.saved([*failed, *added])
    for told, _ in failed:
        drafting.beside(told)
