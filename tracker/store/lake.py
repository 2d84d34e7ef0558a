"""Parts of tables -> one commit of a Delta table, and back; every commit is a build, kept as a version.

Only it and `committing` know the library. On a disk the files of a commit are synced before it counts as done; on an
object store (s3://, gs://, az://) that is its own promise, and of two writers the later one is told to look again.
"""

import json
import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pyarrow as pa
import pyarrow.compute as pc
from deltalake import CommitProperties, DeltaTable, Transaction
from deltalake.exceptions import CommitFailedError, TableNotFoundError
from pyarrow.parquet import ParquetFile

from tracker.model import TrackerError
from tracker.store import committing
from tracker.store.committing import KEEP_DAYS as KEEP_DAYS
from tracker.store.holding import held_back
from tracker.store.layout import (
    HASHED,
    SCHEMA_VERSION,
    STORED,
    Part,
    in_order,
    schema_of,
    split,
    to_arrow,
)
from tracker.store.locking import find_room, make_durable
from tracker.store.mending import added_by
from tracker.store.staging import Staging

REMOTE = "://"
# What the file of a part takes beside its rows, which take a third of what they take in memory.
PART_BYTES = 20_000
READABLE = frozenset(("timestampNtz",))  # what a table may ask of those who read its files: times without a zone


class BrokenStoreError(Exception):
    """The store is there and cannot be read: it has to be made again from the texts."""


class OvertakenError(Exception):
    """Another build was published meanwhile: look again at what is left to do."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a store lies: a folder, or an address with what is needed to get there."""

    address: str
    options: tuple[tuple[str, str], ...] = ()

    @property
    def is_remote(self) -> bool:
        """Tell whether it lies on an object store."""
        return REMOTE in self.address


@dataclass(frozen=True, slots=True)
class Version:
    """A build that the store holds; `info` is what the build said of itself."""

    number: int
    written: int  # milliseconds since 1970
    info: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Lake:
    """The store at one version: what is read from it stays the same while others write."""

    place: Place
    version: int
    info: dict[str, Any]
    table: DeltaTable


def place_of(data: Path | str, address: str = "") -> Place:
    """Say where the store of a data folder lies: inside it, unless an address is given or $TRACKER_STORE names one.

    What the object store asks for (endpoint, region, keys) is taken from the variables that its own tools use.
    """
    address = address or os.environ.get("TRACKER_STORE", "")
    if REMOTE not in address:
        return Place(str(Path(address) if address else Path(data) / "store"))
    options = {name: value for name, value in os.environ.items() if name.startswith(("AWS_", "AZURE_", "GOOGLE_"))}
    if address.startswith("s3://"):
        # Writing a file only where none is yet: what keeps two writers apart.
        options.setdefault("aws_conditional_put", "etag")
    return Place(address, tuple(sorted(options.items())))


def open_lake(place: Place, version: int | None = None) -> Lake | None:
    """Open the store at its newest or a given version; None when nothing was stored yet.

    Raises BrokenStoreError when it cannot be read and lies in a folder; TrackerError when it cannot be reached, when
    the version is not kept, or when a newer tracker wrote it.
    """
    if not place.is_remote and not (Path(place.address) / "_delta_log").is_dir():
        return None
    try:
        table = _opened(place, version)
        rows = _read(place, table, "build")
        info = json.loads(rows.column("info")[0].as_py()) if len(rows) else {}
    except TableNotFoundError:
        if place.is_remote:
            return None
        raise BrokenStoreError(f"{place.address}: its log cannot be read") from None
    except Exception as error:  # the library raises what it likes
        if version is not None:
            raise TrackerError(f"{place.address}: version {version} is not kept; see `tracker versions`") from error
        raise _to_error(place, error) from error
    if not isinstance(info, dict) or "schema" not in info:
        raise BrokenStoreError(f"{place.address}: it does not say what it holds")
    if info["schema"] > SCHEMA_VERSION:
        raise TrackerError(f"{place.address}: a newer tracker wrote it; update this one, or name another --data")
    return Lake(place, table.version(), info, table)


def read(lake: Lake, name: str, *, ordered: bool = True) -> pa.Table:
    """Read a table, in reading order or as it comes; columns of later contracts are filled with nothing."""
    try:
        table = to_arrow(name, _read(lake.place, lake.table, name))
        return in_order(name, table) if ordered else table
    except Exception as error:
        raise _to_error(lake.place, error) from error


def scan(lake: Lake, name: str) -> Iterator[pa.Table]:
    """Give the rows of a table some at a time, those of one text together; of a store out of reach all at once."""
    if lake.place.is_remote:
        yield read(lake, name, ordered=False)
        return
    for path in _paths(lake.place, lake.table, name):
        yield from _scan_file(path, name)


def publish(place: Place, base: Lake | None, parts: Mapping[Part, pa.Table], *, info: Mapping[str, Any]) -> int:
    """Write parts and what the build says of itself as one commit on top of `base`; return the version.

    The transaction id of the commit is the digest of what the build holds: the same build published twice is one.
    Raises OvertakenError when the store is no longer at `base`.
    """
    transaction = f"build {info['content']} on {base.version if base else 'nothing'}"
    newest, done = _find_newest(place, base, transaction)
    if newest is not None and done:
        return newest.version
    whole = {**parts, ("build", 0): _to_build(info)}
    properties = CommitProperties(app_transactions=[Transaction(transaction, 1)])
    with _told_by_place(place):
        if not place.is_remote:
            find_room(Path(place.address), PART_BYTES * len(whole) + sum(rows.nbytes for rows in whole.values()) // 2)
        with held_back():
            if newest is None:
                committing.create(place.address, whole, properties, dict(place.options))
            elif newest.info["schema"] < SCHEMA_VERSION or committing.is_other(newest.table):
                committing.rewrite(newest.table, _all_parts(newest) | whole, properties)
            else:
                committing.replace(newest.table, whole, properties)
    return _make_durable(place)


def publish_staged(place: Place, base: Lake | None, staging: Staging, *, info: Mapping[str, Any]) -> int:
    """Make the files of a staging the whole store, as one commit on top of `base`; return the version.

    Raises OvertakenError when the store is no longer at `base`.
    """
    transaction = f"build {info['content']} on {base.version if base else 'nothing'}"
    newest, done = _find_newest(place, base, transaction)
    if newest is not None and done:
        return newest.version
    properties = CommitProperties(app_transactions=[Transaction(transaction, 1)])
    with _told_by_place(place):
        staging.add("build", _to_build(info))
        staging.close()
        table = newest.table if newest else None
        with held_back():
            if place.is_remote:
                committing.send(place.address, table, staging, properties, dict(place.options))
            else:
                committing.name_files(place.address, table, staging, properties)
    return _make_durable(place)


@contextmanager
def _told_by_place(place: Place) -> Iterator[None]:
    """Tell in our own words of a commit that another overtook, or that could not be written."""
    try:
        yield
    except CommitFailedError as error:
        raise OvertakenError(place.address) from error
    except Exception as error:
        raise _to_unwritten(place, error) from error


def _make_durable(place: Place) -> int:
    """Sync the files of the newest commit to disk, where they are on one; return its version."""
    version = _opened(place).version()
    if not place.is_remote:
        _sync(Path(place.address), version)
    return version


def versions(place: Place) -> list[Version]:
    """List the builds that the store keeps, the newest first."""
    lake = open_lake(place)
    if lake is None:
        return []
    found = []
    for commit in lake.table.history():
        try:
            kept = open_lake(place, int(commit["version"]))
        except (TrackerError, BrokenStoreError):
            continue
        if kept is not None and commit.get("operation") in ("WRITE", "CREATE TABLE", "CREATE OR REPLACE TABLE"):
            found.append(Version(int(commit["version"]), int(commit.get("timestamp", 0)), kept.info))
    return found


def compact(place: Place, *, keep_days: float = KEEP_DAYS) -> int:
    """Drop the files of versions older than `keep_days` and what broken builds left; return how many files went."""
    lake = open_lake(place)
    if lake is None:
        return 0
    gone = lake.table.vacuum(
        retention_hours=int(keep_days * 24), dry_run=False, enforce_retention_duration=False, full=True
    )
    lake.table.create_checkpoint()
    lake.table.cleanup_metadata()
    return len(gone)


def put_aside(place: Place) -> Path:
    """Move a broken store out of the way, so that it can be looked at; one moved earlier is dropped."""
    folder = Path(place.address)
    aside = folder.with_name(f"{folder.name}.broken")
    shutil.rmtree(aside, ignore_errors=True)
    os.replace(folder, aside)
    return aside


def _opened(place: Place, version: int | None = None) -> DeltaTable:
    return DeltaTable(place.address, version=version, storage_options=dict(place.options) or None)


def _read(place: Place, table: DeltaTable, name: str) -> pa.Table:
    """Read a table of the store; only the files of its own partition are looked at.

    A folder is read file by file: the file system that the library brings calls Python from threads of Arrow's, and a
    process that ends while one of these still lets go is aborted; Arrow's own way to read many files loads pandas.
    """
    if place.is_remote:
        names = {field.name for field in table.schema().fields}
        columns = [column.name for column in STORED[name] if column.name in names]
        dataset = table.to_pyarrow_dataset(file_pruning_predicate=[("table", "=", name)])
        return dataset.to_table(columns=columns)
    asked = set(table.protocol().reader_features or ()) - READABLE
    if asked:
        raise ValueError(f"it asks its readers for {', '.join(sorted(asked))}")
    columns = [column.name for column in STORED[name]]
    own = _paths(place, table, name)
    parts = [to_arrow(name, ParquetFile(path).read(columns, use_threads=False)) for path in own]
    return pa.concat_tables([schema_of(name).empty_table(), *parts])


def _paths(place: Place, table: DeltaTable, name: str) -> list[Path]:
    paths = pa.chunked_array(table.get_add_actions()["path"]).to_pylist()
    return [Path(place.address, unquote(path)) for path in paths if path.startswith(f"table={name}/")]


def _scan_file(path: Path, name: str) -> Iterator[pa.Table]:
    """Read a file by its row groups; where one ends within a text, the text goes with the next."""
    columns, hashed = [column.name for column in STORED[name]], HASHED[name]
    left = schema_of(name).empty_table()
    with ParquetFile(path) as file:
        for group in range(file.num_row_groups):
            rows = pa.concat_tables([left, to_arrow(name, file.read_row_group(group, columns, use_threads=False))])
            last = pc.equal(rows[hashed], rows[hashed][-1]) if len(rows) else pa.array([], pa.bool_())
            yield rows.filter(pc.invert(last))
            left = rows.filter(last)
    yield left


def _find_newest(place: Place, base: Lake | None, transaction: str) -> tuple[Lake | None, bool]:
    """Open the newest build and tell whether it is this one; raise OvertakenError where it is another than `base`."""
    newest = open_lake(place)
    if newest is not None and newest.table.transaction_version(transaction) is not None:
        return newest, True
    if (newest.version if newest else None) != (base.version if base else None):
        raise OvertakenError(place.address)
    return newest, False


def _to_build(info: Mapping[str, Any]) -> pa.Table:
    return to_arrow("build", [{"info": json.dumps({**info, "schema": SCHEMA_VERSION})}])


def _all_parts(lake: Lake) -> dict[Part, pa.Table]:
    return {part: rows for name in STORED if name != "build" for part, rows in split(name, read(lake, name)).items()}


def _sync(folder: Path, version: int) -> None:
    """Make a commit survive a power cut: its files first, then the log that names them, then the folders."""
    log = folder / "_delta_log" / f"{version:020}.json"
    files = [path for path, _ in added_by(folder, log)]
    hints = [log.parent / "_last_checkpoint", *log.parent.glob(f"{version:020}.checkpoint*")]
    for path in (*files, log, *(path for path in hints if path.is_file())):
        handle = os.open(path, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
    below = {parent for path in files for parent in path.parents if folder in parent.parents}
    for parent in sorted({*below, log.parent, folder, folder.parent}):
        make_durable(parent)
    if version == 0:  # any folder above may be as new as the store
        for parent in folder.resolve().parent.parents:
            with suppress(OSError):  # of one that may not be listed
                make_durable(parent)


def _to_error(place: Place, error: Exception) -> Exception:
    """Unreadable stores in a folder are broken, unless they are only closed to us; remote ones are out of reach."""
    if place.is_remote:
        return TrackerError(f"{place.address}: cannot be reached ({_first_line(error)}); check address and rights")
    closed = next((path for path in _files(Path(place.address)) if not os.access(path, os.R_OK)), None)
    if closed is not None:
        return TrackerError(f"{closed}: cannot be read (permission denied); mend its permissions")
    return BrokenStoreError(f"{place.address}: {_first_line(error)}")


def _to_unwritten(place: Place, error: Exception) -> TrackerError:
    return TrackerError(
        f"{place.address}: cannot be written ({_first_line(error)}); make room or choose another --data"
    )


def _files(folder: Path) -> Iterable[Path]:
    yield folder
    yield from folder.rglob("*")


def _first_line(error: Exception) -> str:
    return next((line.strip() for line in str(error).splitlines() if line.strip()), type(error).__name__)[:200]
