"""Changes to the seeds folder -> its catalogue and files: entries corrected, texts replaced or set aside. Writes.

No text is ever deleted: what is removed or replaced is moved into `.removed/` beside the texts, where no reader looks.
"""

import csv
import io
import time
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path

from tracker.model import TrackerError
from tracker.sources.adding import replace_content, to_checked_entry, write_catalogue_row
from tracker.sources.catalogue import (
    CATALOGUE,
    FIELDS,
    CatalogueEntry,
    find_catalogue,
    read_catalogue,
    read_layout,
    to_file_key,
)
from tracker.sources.decoding import decode
from tracker.sources.reading import read_upload

REMOVED = ".removed"


def change_entries(folder: Path, entries: Iterable[CatalogueEntry]) -> int:
    """Write the entries into the catalogue, in place of the rows of the same files; return how many rows changed.

    Rows of other files, further columns, the encoding and the delimiter stay. Raises TrackerError, and changes
    nothing, when an entry cannot be used.
    """
    wanted = {entry.file: entry for entry in (to_checked_entry(entry) for entry in entries)}
    known = read_catalogue(folder)[0]
    changed = {file: entry for file, entry in wanted.items() if file not in known or not _is_same(known[file], entry)}
    present = {file: entry for file, entry in changed.items() if file in known}
    if present:
        _rewrite(folder, present, drop=frozenset())
    for file, entry in changed.items():
        if file not in known:
            write_catalogue_row(folder, entry)
    return len(changed)


def remove_text(folder: Path, file: str) -> Path:
    """Set a text aside and take its row out of the catalogue; return where the text is kept.

    Raises TrackerError when there is no such text in the folder or it cannot be moved.
    """
    path = _text(folder, file)
    kept = _aside(folder, path)
    try:
        kept.parent.mkdir(parents=True, exist_ok=True)
        path.rename(kept)
    except OSError as error:
        raise TrackerError(
            f"{file}: cannot be set aside ({error.strerror}); check the folder's permissions."
        ) from error
    if to_file_key(file) in read_catalogue(folder)[0]:
        _rewrite(folder, {}, drop=frozenset([to_file_key(file)]))
    return kept


def replace_text(folder: Path, file: str, content: bytes) -> Path:
    """Put a new text in the place of an old one, which is set aside; the catalogue row stays. Returns where.

    Raises TrackerError when there is no such text, or the new one cannot be read or written.
    """
    path = _text(folder, file)
    if path.suffix.casefold() == ".txt":
        try:
            decode(content)
        except TrackerError as error:
            raise TrackerError(f"{file}: {error}.") from error
    else:
        found, problems = read_upload(path.name, content)
        if not found:
            raise TrackerError(problems[0] if problems else f"{file}: there is no text in the new file.")
    kept = _aside(folder, path)
    try:
        kept.parent.mkdir(parents=True, exist_ok=True)
        replace_content(kept, path.read_bytes())
        replace_content(path, content)
    except OSError as error:
        raise TrackerError(f"{file}: cannot be replaced ({error.strerror}); check space and permissions.") from error
    return kept


def _text(folder: Path, file: str) -> Path:
    """Find a text below the folder; a link that leads out of it is none."""
    path = folder / to_file_key(file)
    inside = path.is_file() and path.resolve().is_relative_to(folder.resolve()) and path.name != CATALOGUE
    if not inside:
        raise TrackerError(f"{file}: there is no such text in {folder}; it may have been moved meanwhile.")
    return path


def _aside(folder: Path, path: Path) -> Path:
    name = f"{time.strftime('%Y%m%dT%H%M%S')}-{path.name}"
    kept = folder / REMOVED / name
    nth = 1
    while kept.exists():
        nth += 1
        kept = folder / REMOVED / f"{nth}-{name}"
    return kept


def _is_same(known: CatalogueEntry, wanted: CatalogueEntry) -> bool:
    return asdict(known) == asdict(wanted)


def _rewrite(folder: Path, entries: dict[str, CatalogueEntry], *, drop: frozenset[str]) -> None:
    """Write the catalogue with some rows changed and some left out; everything else stays as it was."""
    path = find_catalogue(folder)
    if path is None:
        return
    text, layout = read_layout(path)
    for name in FIELDS:
        if name not in layout.header and any(getattr(entry, name) for entry in entries.values()):
            raise TrackerError(f"{path.name}: it has no column {name}; add {name} to its first row.")
    header, *rows = [row for row in csv.reader(io.StringIO(text, newline=""), delimiter=layout.delimiter) if row]
    place = {name: layout.header.index(name) for name in FIELDS if name in layout.header}
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=layout.delimiter, lineterminator=layout.newline)
    writer.writerow(header)
    for row in rows:
        cells = row + [""] * (len(layout.header) - len(row))
        file = to_file_key(cells[place["file"]].strip())
        if file in drop:
            continue
        if file in entries:
            for name, at in place.items():
                if name != "file":
                    cells[at] = getattr(entries[file], name)
        writer.writerow(cells)
    try:
        replace_content(path, out.getvalue().encode(layout.encoding))
    except UnicodeEncodeError as error:
        raise TrackerError(
            f"{CATALOGUE}: it is saved as Windows-1252, which cannot hold this entry; save it as CSV in UTF-8 first."
        ) from error
    except OSError as error:
        raise TrackerError(
            f"{CATALOGUE}: cannot be written ({error.strerror}); check space and permissions."
        ) from error
