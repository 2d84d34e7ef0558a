"""Tables -> data/ and back: the only writer of the data folder.

The same tables give the same bytes on every machine. A reader never sees half a file, and sees the files of one build
together: they are written aside, made durable, then renamed one after the other, the data dictionary with everybody's
digests last; `load` reads again while the digests do not fit.
"""

import hashlib
import io
import json
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.csv as pa_csv

from tracker.cells import quote, write_number
from tracker.datapackage import describe, file_name
from tracker.model import TrackerError
from tracker.schema import TABLES
from tracker.tables import Tables, to_table

DATAPACKAGE = "datapackage.json"
ORDER = {
    "figures": ["source_file", "char_start", "char_end", "event", "subject", "figure_id"],
    "claims": ["category", "event", "subject", "date_start", "date_end", "claim_id"],
    "numbers": ["source_file", "char_start", "char_end", "number_id"],
}
ARROW_TYPES = {
    "string": pa.string(),
    "number": pa.float64(),
    "integer": pa.int64(),
    "boolean": pa.bool_(),
    "date": pa.timestamp("us"),
    "datetime": pa.timestamp("us"),
}


def write_tables(data: Path | str, tables: Tables) -> None:
    """Write the tables and their data dictionary into the folder `data`, made if missing, as one change."""
    folder = Path(data)
    aside = folder / ".build"
    try:
        aside.mkdir(parents=True, exist_ok=True)
        with _alone(aside / "lock"):
            contents = to_files(tables)
            written = [_write_aside(aside / name, content) for name, content in contents.items()]
            for path in written:
                os.replace(path, folder / path.name)
            _make_durable(folder)
    except OSError as error:
        raise TrackerError(
            f"{error.filename or folder}: cannot be written ({error.strerror}); make room or choose another --data"
        ) from error


def to_files(tables: Tables) -> dict[str, bytes]:
    """Give the files of the data folder by name, the data dictionary last."""
    contents = {file_name(name): to_csv(name, getattr(tables, name)) for name in TABLES}
    digests = {name: (len(contents[file_name(name)]), _digest(contents[file_name(name)])) for name in TABLES}
    return {**contents, DATAPACKAGE: describe(digests).encode("utf-8")}


def to_csv(name: str, rows: pd.DataFrame) -> bytes:
    """Write a table as CSV: UTF-8, LF, the contract's columns, rows in reading order, shortest exact numbers.

    >>> to_csv("numbers", to_table("numbers")).decode()[:30]
    'number_id,source_id,source_fil'
    """
    frame = to_table(name, rows).sort_values(ORDER[name], kind="stable", na_position="first")
    columns = [_to_texts(frame[column.name], column.type) for column in TABLES[name]]
    out = io.StringIO(newline="")
    out.write(",".join(column.name for column in TABLES[name]) + "\n")
    out.writelines(",".join(row) + "\n" for row in zip(*columns, strict=True))
    return out.getvalue().encode("utf-8")


def load(data: Path | str) -> Tables:
    """Read the tables of a data folder, typed; typed and empty where nothing was built yet.

    Raises TrackerError when a file is there and cannot be read as its table.
    """
    folder = Path(data)
    contents = _read_together(folder)
    return Tables(**{name: from_csv(name, contents[name], path=folder / file_name(name)) for name in TABLES})


def from_csv(name: str, content: bytes, *, path: Path | None = None) -> pd.DataFrame:
    """Read the CSV of the table `name`; empty content gives the typed empty table."""
    if not content.strip():
        return to_table(name)
    types = {column.name: ARROW_TYPES[column.type] for column in TABLES[name]}
    try:
        table = pa_csv.read_csv(
            io.BytesIO(content),
            # One block of everything: a block may not end within a quoted line break.
            read_options=pa_csv.ReadOptions(block_size=max(len(content), 1 << 16)),
            parse_options=pa_csv.ParseOptions(newlines_in_values=True),
            convert_options=pa_csv.ConvertOptions(
                column_types=types, null_values=[""], strings_can_be_null=False, timestamp_parsers=[pa_csv.ISO8601]
            ),
        )
    except pa.ArrowInvalid as error:
        raise TrackerError(
            f"{path or file_name(name)}: not a table of this tracker ({error}); run `tracker build`"
        ) from error
    if missing := [column for column in types if column not in table.column_names]:
        raise TrackerError(f"{path or file_name(name)}: column {missing[0]} is missing; run `tracker build`")
    return to_table(name, table.to_pandas())


def find_differences(data: Path | str, tables: Tables) -> list[str]:
    """Say which files of a data folder are missing or not what writing `tables` would make of them."""
    folder = Path(data)
    problems = []
    for name, content in to_files(tables).items():
        path = folder / name
        if not path.is_file():
            problems.append(f"{path}: missing; run `tracker build`")
        elif (found := _read(path)) != content:
            line = _first_difference(found, content)
            problems.append(f"{path}: line {line} is not what the texts give; run `tracker build`")
    return problems


def _first_difference(one: bytes, other: bytes) -> int:
    lines, other_lines = one.split(b"\n"), other.split(b"\n")
    pairs = zip(lines, other_lines, strict=False)
    return next((at for at, (line, wanted) in enumerate(pairs, 1) if line != wanted), min(len(lines), len(other_lines)))


def _read_together(folder: Path) -> dict[str, bytes]:
    """Read the files of one build. A build that swaps them meanwhile shows in the digests: then read again.

    Files that somebody changed by hand never fit; after half a second they are taken as they are.
    """
    for _ in range(10):
        digests = _read_digests(folder)
        contents = {name: _read(folder / file_name(name)) for name in TABLES}
        if not digests or all(_digest(content) == digests.get(name) for name, content in contents.items()):
            break
        time.sleep(0.05)
    return contents


def _read_digests(folder: Path) -> dict[str, str]:
    try:
        package = json.loads(_read(folder / DATAPACKAGE) or b"{}")
        return {resource["name"]: resource["hash"].removeprefix("sha256:") for resource in package.get("resources", [])}
    except (ValueError, KeyError, TypeError, AttributeError):
        return {}


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return b""
    except OSError as error:
        raise TrackerError(f"{path}: cannot be read ({error.strerror}); mend its permissions") from error


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _to_texts(values: "pd.Series[Any]", type_: str) -> list[str]:
    """Write the cells of a column; each different value once, as most repeat."""
    cells = values.tolist()
    writer = _WRITERS[type_]
    texts = {value: writer(value) for value in set(cells)}
    return [texts[value] for value in cells]


def _write_truth(value: object) -> str:
    return "" if value is None or value is pd.NA else "true" if value else "false"


def _write_date(value: Any) -> str:
    return "" if value is pd.NaT else value.date().isoformat()


def _write_time(value: Any) -> str:
    return "" if value is pd.NaT else value.isoformat(timespec="seconds")


_WRITERS: dict[str, Callable[[Any], str]] = {
    "string": quote,
    "number": write_number,
    "integer": str,
    "boolean": _write_truth,
    "date": _write_date,
    "datetime": _write_time,
}


def _write_aside(path: Path, content: bytes) -> Path:
    with path.open("wb") as handle:
        handle.write(content)
        handle.flush()
        os.fsync(handle.fileno())
    return path


def _make_durable(folder: Path) -> None:
    """Make the renames in a folder survive a power cut; Windows cannot open folders and needs no such step."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextmanager
def _alone(path: Path) -> Iterator[None]:
    """Hold a lock between processes, so that two builds do not mix their files; the system drops it at a crash."""
    with path.open("a") as handle:
        if os.name == "nt":
            import msvcrt

            msvcrt.locking(handle.fileno(), msvcrt.LK_LOCK, 1)  # type: ignore[attr-defined,unused-ignore]
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
