"""A new text and its entry -> a file in the seeds folder and a row of its catalogue. Writes to disk."""

import csv
import io
import os
import tempfile
import unicodedata
from dataclasses import replace
from pathlib import Path

import regex

from tracker.model import TrackerError
from tracker.sources.catalogue import (
    CATALOGUE,
    FIELDS,
    CatalogueEntry,
    is_web_address,
    read_catalogue,
    read_layout,
    to_file_key,
    to_one_line,
)
from tracker.sources.dates import parse_published
from tracker.sources.decoding import decode

_NAME_LENGTH = 100
# Endings of files that are no plain text: "report.pdf"
_OTHER_KIND = regex.compile(r"\.(?:pdf|docx?|odt|rtf|html?|xml|json|csv|xlsx?|zip|gz|png|jpe?g|md|epub)$", regex.I)
# Names that Windows reserves for devices: "con", "lpt1"
_RESERVED = regex.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)", regex.I)


def add_text(folder: Path, name: str, content: bytes | str, entry: CatalogueEntry) -> Path:
    """Write a new text and its catalogue row; both or neither. Never overwrites a file.

    Raises TrackerError when the name, the content, the date or the url cannot be used.
    """
    file = to_safe_name(name)
    raw = content.encode("utf-8", errors="replace") if isinstance(content, str) else content
    try:
        decode(raw)
    except TrackerError as error:
        raise TrackerError(f"{file}: {error}.") from error
    entry = to_checked_entry(replace(entry, file=file))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        taken = {existing.name.casefold() for existing in folder.iterdir()}
        if file.casefold() in taken:
            raise TrackerError(f"{file}: a file of this name exists already; choose another name.")
        path = folder / file
        with path.open("xb"):  # reserves the name, so that no second writer takes it
            pass
    except FileExistsError as error:
        raise TrackerError(f"{file}: a file of this name exists already; choose another name.") from error
    except OSError as error:
        raise TrackerError(f"{folder}: cannot be written to ({error.strerror}); check its permissions.") from error
    try:
        replace_content(path, raw)
        write_catalogue_row(folder, entry)
    except (OSError, TrackerError) as error:
        path.unlink(missing_ok=True)
        if isinstance(error, TrackerError):
            raise
        raise TrackerError(f"{file}: cannot be written ({error.strerror}); check space and permissions.") from error
    return path


def write_catalogue_row(folder: Path, entry: CatalogueEntry) -> None:
    """Append a row to the catalogue in its own encoding, delimiter and column order; the rest stays as it is."""
    entry = to_checked_entry(entry)
    path = folder / CATALOGUE
    if not path.exists():
        replace_content(path, (_to_row(FIELDS, ",", "\n") + _to_row(_cells(entry, FIELDS), ",", "\n")).encode("utf-8"))
        return
    entries, _ = read_catalogue(folder)
    if entry.file in entries:
        raise TrackerError(f"{CATALOGUE}: {entry.file} has a row already; edit that row.")
    text, layout = read_layout(path)
    start = "" if not text or text.endswith(("\n", "\r")) else layout.newline
    row = start + _to_row(_cells(entry, layout.header), layout.delimiter, layout.newline)
    try:
        addition = row.encode(layout.encoding)
    except UnicodeEncodeError as error:
        raise TrackerError(
            f"{CATALOGUE}: it is saved as Windows-1252, which cannot hold this entry; save it as CSV in UTF-8 first."
        ) from error
    replace_content(path, path.read_bytes() + addition)


def to_safe_name(name: str) -> str:
    """Turn what somebody typed into a plain file name ending in .txt; raise TrackerError when nothing is left.

    >>> to_safe_name("../Kyiv: 145 drones?")
    'Kyiv-145-drones.txt'
    """
    typed = unicodedata.normalize("NFC", name).strip()
    if _OTHER_KIND.search(typed):
        raise TrackerError(f"{to_one_line(typed)}: only .txt files are read; save it as plain text first.")
    stem = regex.sub(r"\.txt$", "", typed, flags=regex.I)
    # Letters, marks, digits and "._-" stay; every run of anything else becomes one hyphen.
    stem = regex.sub(r"[^\p{L}\p{M}\p{N}._-]+", "-", stem)
    stem = regex.sub(r"-?\.{2,}-?", "-", stem).strip("-._")[:_NAME_LENGTH]
    while len(stem.encode("utf-8")) > 200:  # file systems count bytes
        stem = stem[:-1]
    stem = stem.strip("-._")
    if not stem:
        raise TrackerError("The name holds no letter or digit; write a file name such as report-2024-11-11.txt.")
    if _RESERVED.match(stem):
        stem = f"text-{stem}"
    return f"{stem}.txt"


def to_checked_entry(entry: CatalogueEntry) -> CatalogueEntry:
    """Return the entry in one-line fields with an ISO date; raise TrackerError when a field cannot be used."""
    file = to_file_key(to_one_line(entry.file))
    if not file or file.startswith("/") or ".." in file.split("/"):
        raise TrackerError(f"{CATALOGUE}: {entry.file!r} is not a file below the folder; write the file's name.")
    url, written = to_one_line(entry.url), to_one_line(entry.published)
    if url and not is_web_address(url):
        raise TrackerError(f"{file}: the url {url!r} is not an http or https address; correct it or leave it empty.")
    published = parse_published(written)
    if written and not published:
        raise TrackerError(f"{file}: the date {written!r} is unknown or has two readings; write it as 2024-12-25.")
    return CatalogueEntry(file, to_one_line(entry.publisher), to_one_line(entry.title), url, published)


def _cells(entry: CatalogueEntry, header: tuple[str, ...]) -> list[str]:
    return [getattr(entry, name) if name in FIELDS else "" for name in header]


def _to_row(cells: list[str] | tuple[str, ...], delimiter: str, newline: str) -> str:
    row = io.StringIO(newline="")
    csv.writer(row, delimiter=delimiter, lineterminator=newline).writerow(cells)
    return row.getvalue()


def replace_content(path: Path, content: bytes) -> None:
    """Write beside the file and swap it in, so that a reader sees the old or the new, never a part."""
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".tmp")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        os.chmod(temporary, 0o644)
        os.replace(temporary, path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
