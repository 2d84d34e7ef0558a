"""Folders on disk -> the tables and texts that the pages show, read once a build."""

import hashlib
import os
from dataclasses import dataclass, field
from pathlib import Path

import pandas as pd
import streamlit as st

from tracker import faceting, queries, store
from tracker.checking.references import Series, read_references
from tracker.model import Source, TrackerError
from tracker.sources import read_sources
from tracker.tables import to_table

# The series of others are shipped with the tracker; a build writes elsewhere.
REFERENCES = Path(__file__).resolve().parents[2] / "data" / "reference"
DATA_FILES = ("figures.csv", "claims.csv", "numbers.csv")


@dataclass(frozen=True, slots=True)
class Loaded:
    """A build as the pages use it; nobody changes these tables."""

    figures: pd.DataFrame  # prepared by tracker.queries
    numbers: pd.DataFrame
    index: faceting.Index  # the same figures, made ready for narrowing
    problem: str = ""  # why there is nothing to show, in words
    claims: pd.DataFrame = field(default_factory=lambda: to_table("claims"))
    references: tuple[Series, ...] = ()


def seeds_folder() -> Path:
    """Return the folder of the source texts."""
    return Path(os.environ.get("TRACKER_SEEDS") or "seeds")


def data_folder() -> Path:
    """Return the folder that the build writes to."""
    return Path(os.environ.get("TRACKER_DATA") or "data")


def seeds_fingerprint(folder: Path) -> str:
    """Tell two states of the seeds folder apart by names, sizes and times; cheap enough for every half second."""
    entries = []
    for parent, names, files in os.walk(folder):
        names[:] = [name for name in names if not name.startswith(".")]
        for name in files:
            if name.startswith("."):
                continue
            try:
                found = os.stat(os.path.join(parent, name))
            except OSError:  # removed between listing and looking
                continue
            entries.append(f"{parent}/{name}:{found.st_size}:{found.st_mtime_ns}")
    return hashlib.sha256("\n".join(sorted(entries)).encode("utf-8", "replace")).hexdigest()


def data_fingerprint(folder: Path) -> str:
    """Tell two builds apart by content: the data dictionary names the digest of each table."""
    try:
        return hashlib.sha256((folder / "datapackage.json").read_bytes()).hexdigest()
    except OSError:
        found = [folder / name for name in DATA_FILES if (folder / name).is_file()]
        return " ".join(f"{path.name}:{path.stat().st_mtime_ns}" for path in found)


def version() -> str:
    """Tell this build from others: what is made from the tables is made anew when it changes."""
    return data_fingerprint(data_folder())


def load() -> Loaded:
    """Return the present build, read when it has changed."""
    folder = data_folder()
    return _read_tables(str(folder.resolve()), data_fingerprint(folder))


@st.cache_resource(max_entries=2, show_spinner="Reading the tables …")
def _read_tables(folder: str, fingerprint: str) -> Loaded:
    del fingerprint  # only tells the builds apart in the cache
    try:
        tables = store.load(Path(folder))
    except TrackerError as error:
        nothing = queries.prepared(pd.DataFrame())
        return Loaded(nothing, pd.DataFrame(), faceting.to_index(nothing), str(error))
    figures = queries.prepared(tables.figures)
    try:
        references, problem = tuple(read_references(REFERENCES)), ""
    except TrackerError as error:
        references, problem = (), str(error)
    return Loaded(figures, tables.numbers, faceting.to_index(figures), problem, tables.claims, references)


def sources_by_id() -> dict[str, Source]:
    """Return the source texts as they stand in the seeds folder."""
    folder = seeds_folder()
    return _read_texts(str(folder.resolve()), seeds_fingerprint(folder))


@st.cache_resource(max_entries=2, show_spinner="Reading the texts …")
def _read_texts(folder: str, fingerprint: str) -> dict[str, Source]:
    del fingerprint
    try:
        sources, _ = read_sources(Path(folder))
    except TrackerError:
        return {}
    return {source.source_id: source for source in sources}


def find_figure(figures: pd.DataFrame, figure_id: str) -> pd.Series | None:
    """Return the figure of this id, or None when the build holds none."""
    found = figures[figures["figure_id"] == figure_id]
    return None if found.empty else found.iloc[0]
