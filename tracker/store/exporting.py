"""Tables -> the CSV files of data/ and their data dictionary, the same bytes on every machine.

A reader never sees half a file, and sees the files of one build together: they are written aside, made durable, then
renamed one after the other, the data dictionary with everybody's digests last; `loading` reads again while the digests
do not fit. Nothing here needs pandas: a build that has nothing to do ends before it would be loaded.
"""

import hashlib
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pyarrow.compute as pc

from tracker.cells import NEEDS_QUOTES, write_number
from tracker.datapackage import describe, file_name
from tracker.model import TrackerError
from tracker.schema import TABLES
from tracker.store.layout import order_of, to_arrow
from tracker.store.locking import alone, make_durable, write_aside

if TYPE_CHECKING:
    from tracker.tables import Tables

DATAPACKAGE = "datapackage.json"
ASIDE = ".build"
LINES = 20_000  # at a time


def write_tables(data: Path | str, tables: "Tables") -> None:
    """Write the tables and their data dictionary into the folder `data`, made if missing, as one change."""
    with writing(data):
        write_files(data, to_files(tables))


@contextmanager
def writing(data: Path | str) -> Iterator[None]:
    """Be the only one to write into a data folder, made if missing.

    Raises TrackerError when it cannot be written.
    """
    folder = Path(data)
    with telling(folder):
        (folder / ASIDE).mkdir(parents=True, exist_ok=True)
        with alone(folder / ASIDE / "lock"):
            yield


@contextmanager
def telling(folder: Path) -> Iterator[None]:
    """Say in words where a folder cannot be written, as a TrackerError."""
    try:
        yield
    except OSError as error:
        cause = error.strerror or (str(error).splitlines() or [""])[0]
        raise TrackerError(
            f"{error.filename or folder}: cannot be written ({cause}); make room or choose another --data"
        ) from error


def write_files(data: Path | str, contents: Mapping[str, bytes]) -> None:
    """Swap in the files of a build, the data dictionary last; to be called within `writing`."""
    folder = Path(data)
    written = [write_aside(folder / ASIDE / name, content) for name, content in contents.items()]
    for path in written:
        os.replace(path, folder / path.name)
    make_durable(folder)


def drop_files(data: Path | str) -> None:
    """Take away the files of an earlier build, the data dictionary first; to be called within `writing`."""
    for name in (DATAPACKAGE, *map(file_name, TABLES)):
        (Path(data) / name).unlink(missing_ok=True)


def digests_of(contents: Mapping[str, bytes]) -> dict[str, str]:
    """Give the SHA-256 of each file."""
    return {name: digest(content) for name, content in contents.items()}


def are_written(data: Path | str, digests: Mapping[str, str]) -> bool:
    """Tell whether the files of a data folder are those with these digests; with none, that there are no files."""
    folder = Path(data)
    names = (DATAPACKAGE, *map(file_name, TABLES))
    try:
        return {name: digest((folder / name).read_bytes()) for name in names if (folder / name).is_file()} == digests
    except OSError:
        return False


def to_files(tables: Any, *, ordered: bool = False) -> dict[str, bytes]:
    """Give the files of the data folder by name, the data dictionary last; of `Tables` or anything with such fields."""
    contents = {file_name(name): to_csv(name, getattr(tables, name), ordered=ordered) for name in TABLES}
    digests = {name: (len(contents[file_name(name)]), digest(contents[file_name(name)])) for name in TABLES}
    return {**contents, DATAPACKAGE: describe(digests).encode("utf-8")}


def to_csv(name: str, rows: Any, *, ordered: bool = False) -> bytes:
    """Write a table as CSV: UTF-8, LF, the contract's columns, rows in reading order, shortest exact numbers.

    Rows that are `ordered` already need not be sorted.

    >>> to_csv("numbers", []).decode()[:30]
    'number_id,source_id,source_fil'
    """
    table = to_arrow(name, rows)
    order = None if ordered else order_of(name, table)
    written = [(",".join(column.name for column in TABLES[name]) + "\n").encode("utf-8")]
    for start in range(0, len(table), LINES):
        some = table.slice(start, LINES) if order is None else table.take(order.slice(start, LINES))
        columns = [_to_texts(some.column(column.name), column.type) for column in TABLES[name]]
        lines = pc.binary_join_element_wise(*columns, pa.scalar(",", pa.large_string()))
        written.append(("\n".join(lines.to_pylist()) + "\n").encode("utf-8"))
    return b"".join(written)


def find_differences(data: Path | str, tables: "Tables") -> list[str]:
    """Say which files of a data folder are missing or not what writing `tables` would make of them."""
    folder = Path(data)
    problems = []
    for name, content in to_files(tables).items():
        path = folder / name
        if not path.is_file():
            problems.append(f"{path}: missing; run `tracker build`")
        elif (found := read_bytes(path)) != content:
            line = _first_difference(found, content)
            problems.append(f"{path}: line {line} is not what the texts give; run `tracker build`")
    return problems


def read_bytes(path: Path) -> bytes:
    """Read a file; nothing where there is none."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return b""
    except OSError as error:
        raise TrackerError(f"{path}: cannot be read ({error.strerror}); mend its permissions") from error


def digest(content: bytes) -> str:
    """Give the SHA-256 of a content, in hex."""
    return hashlib.sha256(content).hexdigest()


def _first_difference(one: bytes, other: bytes) -> int:
    lines, other_lines = one.split(b"\n"), other.split(b"\n")
    pairs = zip(lines, other_lines, strict=False)
    return next((at for at, (line, wanted) in enumerate(pairs, 1) if line != wanted), min(len(lines), len(other_lines)))


def _to_texts(values: pa.ChunkedArray, type_: str) -> pa.ChunkedArray:
    """Write the cells of a column; each different value once, as most repeat."""
    if type_ == "string":
        return _quoted(values)
    writer = _WRITERS[type_]
    encoded = pc.dictionary_encode(values.combine_chunks(), null_encoding="encode")
    texts = pa.array([writer(value) for value in encoded.dictionary.to_pylist()], pa.large_string())
    return pa.chunked_array([texts.take(encoded.indices)])


def _quoted(values: pa.ChunkedArray) -> pa.ChunkedArray:
    """Quote the texts that need it, as `cells.quote` does for one."""
    needed = pc.match_substring_regex(values, NEEDS_QUOTES.pattern)
    if not pc.any(needed).as_py():
        return values
    mark = pa.scalar('"', pa.large_string())
    doubled = pc.replace_substring(values, pattern='"', replacement='""')
    quoted = pc.binary_join_element_wise(mark, doubled, mark, pa.scalar("", pa.large_string()))
    return pc.if_else(needed, quoted, values)


def _write_number(value: float | None) -> str:
    return "" if value is None else write_number(value)


def _write_truth(value: bool | None) -> str:
    return "" if value is None else "true" if value else "false"


def _write_date(value: datetime | None) -> str:
    return "" if value is None else value.date().isoformat()


def _write_time(value: datetime | None) -> str:
    return "" if value is None else value.isoformat(timespec="seconds")


_WRITERS: dict[str, Callable[[Any], str]] = {
    "number": _write_number,
    "integer": str,
    "boolean": _write_truth,
    "date": _write_date,
    "datetime": _write_time,
}
