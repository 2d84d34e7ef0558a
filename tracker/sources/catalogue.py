"""sources.csv -> CatalogueEntry by file, with problems as sentences for a reader.

The catalogue is edited by hand in spreadsheets, so its delimiter, encoding, header case and dates vary.
"""

import csv
import io
import os
import unicodedata
from collections.abc import Container, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from tracker.model import TrackerError
from tracker.sources.dates import parse_published
from tracker.sources.decoding import decode

CATALOGUE = "sources.csv"
FIELDS = ("file", "publisher", "title", "url", "published")
DELIMITERS = (",", ";", "\t", "|")


@dataclass(frozen=True, slots=True)
class CatalogueEntry:
    """What the catalogue says of a file; unknown fields are empty."""

    file: str
    publisher: str = ""
    title: str = ""
    url: str = ""
    published: str = ""


@dataclass(frozen=True, slots=True)
class CatalogueLayout:
    """How the catalogue is written: what a row needs to be read or appended in the same way."""

    encoding: str
    delimiter: str
    newline: str
    header: tuple[str, ...]  # normalised: lower case, no spaces around


def read_catalogue(
    folder: Path, *, files: Container[str] | None = None
) -> tuple[dict[str, CatalogueEntry], tuple[str, ...]]:
    """Read the folder's catalogue; a missing one is empty and no problem. `files` are those of the folder, where known.

    Broken rows are left out and named in the problems; only a catalogue without a `file` column raises TrackerError.
    """
    path = find_catalogue(folder)
    if path is None:
        return {}, ()
    text, layout = read_layout(path)
    entries: dict[str, CatalogueEntry] = {}
    first_rows: dict[str, int] = {}
    problems: list[str] = []
    try:
        for number, cells in _find_rows(text, layout.delimiter):
            if number == 1 or not any(cell.strip() for cell in cells):
                continue
            entry, found = _to_entry(dict(zip(layout.header, cells, strict=False)), f"{CATALOGUE} row {number}")
            problems += found
            if entry is None:
                continue
            if entry.file in entries:
                problems.append(
                    f"{CATALOGUE} row {number}: {entry.file} already stands in row {first_rows[entry.file]}, which is "
                    "used; delete one of the two rows."
                )
                continue
            entries[entry.file], first_rows[entry.file] = entry, number
            if not _is_there(folder, entry.file, files):
                problems.append(
                    f"{CATALOGUE} row {number}: there is no file {entry.file} in the folder; correct the name or "
                    "delete the row."
                )
    except csv.Error as error:
        problems.append(f"{CATALOGUE}: cannot be read to its end ({error}); save it again as CSV in UTF-8.")
    return entries, tuple(problems)


def find_catalogue(folder: Path) -> Path | None:
    """Return where the catalogue is, however its name is capitalised; None when there is none.

    Raises TrackerError when something else has its name.
    """
    path = folder / CATALOGUE
    if not os.path.lexists(path):
        path = next((folder / name for name in sorted(os.listdir(folder)) if name.lower() == CATALOGUE), path)
    if path.is_dir():
        raise TrackerError(f"{path.name}: it is a folder; rename it and save the catalogue as a file of this name.")
    if path.is_file():
        return path
    if os.path.lexists(path):
        raise TrackerError(f"{path.name}: it is a broken link or no ordinary file; put the catalogue there as a file.")
    return None


def _is_there(folder: Path, file: str, files: Container[str] | None) -> bool:
    """Tell whether the file of a row exists; a row may name a text within it after a #."""
    whole = file.partition("#")[0]
    if files is not None:
        return file in files or whole in files
    return (folder / file).is_file() or (folder / whole).is_file()


def read_layout(path: Path) -> tuple[str, CatalogueLayout]:
    """Return the catalogue's text and layout; raise TrackerError when it has no usable header."""
    try:
        decoded = decode(path.read_bytes())
    except (OSError, TrackerError) as error:
        raise TrackerError(f"{path.name}: {error}.") from error
    delimiter = max(DELIMITERS, key=lambda mark: len(set(FIELDS) & set(_read_header(decoded.text, mark))))
    header = _read_header(decoded.text, delimiter)
    if "file" not in header:
        raise TrackerError(f"{path.name}: the first row names no column 'file'; start it with {','.join(FIELDS)}.")
    newline = "\r\n" if "\r\n" in decoded.text else "\n"
    return decoded.text, CatalogueLayout(decoded.encoding, delimiter, newline, header)


def to_file_key(file: str) -> str:
    """Write a file name as the sources do: POSIX, composed accents, without a leading "./"."""
    return unicodedata.normalize("NFC", file.strip().replace("\\", "/")).removeprefix("./")


def to_one_line(cell: str) -> str:
    """Collapse white space and control characters: a catalogue field is one line."""
    return " ".join("".join(c if c.isprintable() else " " for c in cell).split())


def is_web_address(url: str) -> bool:
    """Tell whether the url is an http(s) address with a host, safe to link to."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme.lower() in ("http", "https") and bool(parts.hostname) and not any(map(str.isspace, url))


def _read_header(text: str, delimiter: str) -> tuple[str, ...]:
    try:
        for _, cells in _find_rows(text, delimiter):
            return tuple(cell.strip().lower() for cell in cells)
    except csv.Error:
        pass
    return ()


def _find_rows(text: str, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    """Yield (row number as the spreadsheet shows it, cells); Excel's "sep=;" line does not count."""
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    number = 0
    for cells in rows:
        if number == 0 and len(cells) <= 2 and cells[:1] and cells[0].lower().startswith("sep="):
            continue
        if number == 0 and not any(cell.strip() for cell in cells):
            continue
        number += 1
        yield number, cells


def _to_entry(row: dict[str, str], where: str) -> tuple[CatalogueEntry | None, list[str]]:
    values = {name: to_one_line(row.get(name) or "") for name in FIELDS}
    file, problems = to_file_key(values["file"]), []
    if not file:
        return None, [f"{where}: the column 'file' is empty; write the file's name or delete the row."]
    if file.startswith("/") or ".." in file.split("/"):
        return None, [f"{where}: {file} is not a path below the folder; write the file's name only."]
    url, published = values["url"], parse_published(values["published"])
    if url and not is_web_address(url):
        problems.append(f"{where}: the url {url!r} is not an http or https address and is left out; correct it.")
        url = ""
    if values["published"] and not published:
        problems.append(
            f"{where}: the date {values['published']!r} is unknown or has two readings and is left out; write it as "
            "2024-12-25."
        )
    return CatalogueEntry(file, values["publisher"], values["title"], url, published), problems
