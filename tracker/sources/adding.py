"""A new text and its entry -> a file in the seeds folder and a row of its catalogue. Writes to disk."""

import csv
import io
import os
import tempfile
import unicodedata
from dataclasses import replace
from pathlib import Path

from tracker import patterns as regex
from tracker.model import TrackerError
from tracker.sources.catalogue import (
    CATALOGUE,
    FIELDS,
    CatalogueEntry,
    find_catalogue,
    is_web_address,
    read_catalogue,
    read_layout,
    to_file_key,
    to_one_line,
)
from tracker.sources.dates import parse_published
from tracker.sources.decoding import decode
from tracker.sources.readers import ENDINGS, REMEDY
from tracker.sources.reading import read_upload

_NAME_LENGTH = 100
# Endings of files that are no plain text: "report.pdf"
_OTHER_KIND = regex.compile(r"\.(?:pdf|docx?|odt|rtf|html?|xml|json|csv|xlsx?|zip|gz|png|jpe?g|md|epub)$", regex.I)
# Names that Windows reserves for devices: "con", "lpt1"
_RESERVED = regex.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)", regex.I)


def add_text(folder: Path, name: str, content: bytes | str, entry: CatalogueEntry) -> Path:
    """Write a new plain text and its catalogue row; both or neither. Never overwrites a file.

    Raises TrackerError when the name, the content, the date or the url cannot be used.
    """
    file = to_safe_name(name)
    raw = content.encode("utf-8", errors="replace") if isinstance(content, str) else content
    try:
        decode(raw)
    except TrackerError as error:
        raise TrackerError(f"{file}: {error}.") from error
    return _add(folder, file, raw, entry)


def add_file(folder: Path, name: str, content: bytes, entry: CatalogueEntry) -> tuple[Path, tuple[str, ...]]:
    """Write a new file of any kind that is read, as it is, and its catalogue row; both or neither.

    Returns where it is and what in it cannot be read. Raises TrackerError when nothing of it can be read, when the very
    same text is in the folder already, and when name, date or url cannot be used.
    """
    file = to_safe_file(name)
    to_checked_entry(replace(entry, file=file))
    sources, problems = read_upload(file, content)
    if not sources:
        raise TrackerError(problems[0] if problems else f"{file}: there is no text in it; delete it.")
    return _add(folder, file, content, entry), problems


def find_same(folder: Path, content: bytes) -> str:
    """Return the name of a file at the top of the folder with the very same bytes; "" when there is none."""
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        try:
            if path.is_file() and path.stat().st_size == len(content) and path.read_bytes() == content:
                return path.name
        except OSError:
            continue
    return ""


def to_free_name(folder: Path, file: str) -> str:
    """Return the name, or the name with a number where there is a file of this name already."""
    taken = {path.name.casefold() for path in folder.iterdir()} if folder.is_dir() else set()
    ending = _ending_of(file)
    stem, number, free = file[: len(file) - len(ending)], 1, file
    while free.casefold() in taken:
        number += 1
        free = f"{stem}-{number}{ending}"
    return free


def _add(folder: Path, file: str, raw: bytes, entry: CatalogueEntry) -> Path:
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
    path = find_catalogue(folder)
    if path is None:
        path = folder / CATALOGUE
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
        raise TrackerError(f"{to_one_line(typed)}: a plain text ends in .txt; leave the other ending off its name.")
    return f"{_to_stem(regex.sub(r'[.]txt$', '', typed, flags=regex.I))}.txt"


def to_safe_file(name: str) -> str:
    """Turn the name of a file of any kind that is read into a plain one; raise TrackerError when it is of none.

    >>> to_safe_file("../A raid: the toll.PDF"), to_safe_file("crawl.warc.gz")
    ('A-raid-the-toll.pdf', 'crawl.warc.gz')
    """
    typed = unicodedata.normalize("NFC", name.replace("\\", "/")).strip().rpartition("/")[2]
    ending = _ending_of(typed)
    if not ending:
        raise TrackerError(f"{to_one_line(typed) or 'the file'}: files of this kind are not read; {REMEDY}.")
    return f"{_to_stem(typed[: len(typed) - len(ending)])}{ending.lower()}"


def _ending_of(file: str) -> str:
    """Return the ending that tells the kind of a file, with .gz where it is packed; "" when it is of no kind."""
    packed = ".gz" if file.lower().endswith(".gz") else ""
    whole = file[: len(file) - len(packed)]
    known = max((ending for ending in ENDINGS if whole.lower().endswith(ending)), key=len, default="")
    return file[len(whole) - len(known) :] if known else ""


def _to_stem(typed: str) -> str:
    """Keep letters, marks, digits and "._-"; every run of anything else becomes one hyphen."""
    stem = regex.sub(r"[^\p{L}\p{M}\p{N}._-]+", "-", typed)
    stem = regex.sub(r"-?\.{2,}-?", "-", stem).strip("-._")[:_NAME_LENGTH]
    while len(stem.encode("utf-8")) > 200:  # file systems count bytes
        stem = stem[:-1]
    stem = stem.strip("-._")
    if not stem:
        raise TrackerError("The name holds no letter or digit; write a file name such as report-2024-11-11.txt.")
    return f"text-{stem}" if _RESERVED.match(stem) else stem


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
