"""Texts -> their rows as one Arrow table; pure, so that it runs in this process, in others and on other machines alike.

A shard is a handful of texts. Its file is named after all that its rows depend on, appears whole or not at all, and is
not made again where it is there already: a build that was broken off goes on where it was.
"""

import hashlib
import json
import os
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import overload

import pyarrow as pa
import pyarrow.compute as pc

from tracker.extracting import Extraction, Row, read_safely
from tracker.model import Source
from tracker.refreshing import GoneError
from tracker.refreshing.planning import key_of
from tracker.store.layout import STORED, join, to_arrow

TEXTS = 200  # at most in one shard
CHARACTERS = 1_000_000  # about so many in one shard
HELD = 32 << 20  # bytes of shards that are held in memory
ENDING = ".arrow"
Reader = Callable[[Source], Extraction]
Shard = tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read from some texts; problems by source id."""

    figures: pa.Table
    numbers: pa.Table
    problems: dict[str, tuple[str, ...]]


def to_lost(source: Source, cause: str) -> pa.Table:
    """Give the rows of a text whose reading broke down altogether: none, and why."""
    told = f"{source.file}: it could not be read ({cause}) and is left out; please report this text."
    return _to_table([(source, Extraction((), (), (told,)))])


def read_shard(sources: Iterable[Source], *, read: Reader = read_safely) -> pa.Table:
    """Read texts into one table in the columns of the store; the same texts give the same rows anywhere."""
    return _to_table((source, read(source)) for source in sources)


def to_reading(shards: Iterable[pa.Table]) -> Reading:
    """Put shards together."""
    tables = list(shards)
    whole = pa.concat_tables(tables) if tables else join({})
    return Reading(rows_of(whole, "figures"), rows_of(whole, "numbers"), problems_of(whole))


def problems_of(shard: pa.Table) -> dict[str, tuple[str, ...]]:
    """Give the problems met when the texts of a shard were read, by source id."""
    told = rows_of(shard, "sources")
    return {
        source_id: tuple(json.loads(listed))
        for source_id, listed in zip(told["source_id"].to_pylist(), told["problems"].to_pylist(), strict=True)
        if listed
    }


def rows_of(shard: pa.Table, name: str) -> pa.Table:
    """Give the rows of a table that a shard holds."""
    columns = [column.name for column in STORED[name]]
    own = pc.equal(shard.column("table"), name)
    return to_arrow(name, shard.select(columns).filter(own).combine_chunks())


def cut(sources: Sequence[Source]) -> Iterator[Shard]:
    """Cut texts into shards of about the same work, in their order."""
    shard: list[Source] = []
    size = 0
    for source in sources:
        if shard and (len(shard) >= TEXTS or size + len(source.text) > CHARACTERS):
            yield tuple(shard)
            shard, size = [], 0
        shard.append(source)
        size += len(source.text)
    if shard:
        yield tuple(shard)


def shard_path(folder: Path, shard: Iterable[Source], extractor: str) -> Path:
    """Name the file of a shard after all that its rows depend on."""
    keys = "\n".join(key_of(source, extractor) for source in shard)
    return folder / f"{hashlib.sha256(keys.encode()).hexdigest()[:32]}{ENDING}"


def write_shard(path: Path, rows: pa.Table) -> Path:
    """Write the file of a shard, whole or not at all."""
    handle, aside = tempfile.mkstemp(dir=path.parent, suffix=".part")
    try:
        with os.fdopen(handle, "wb") as stream, pa.ipc.new_file(stream, rows.schema) as writer:
            writer.write_table(rows)
        os.replace(aside, path)
    except BaseException:
        Path(aside).unlink(missing_ok=True)
        raise
    return path


def load_shard(path: Path) -> pa.Table | None:
    """Read the file of a shard; None where there is none or it is no shard, so that it is made again."""
    try:
        with pa.OSFile(str(path)) as stream:
            table = pa.ipc.open_file(stream).read_all()
    except (OSError, pa.ArrowInvalid):
        return None
    return table if table.schema.equals(join({}).schema) else None


class Shelf(Sequence[pa.Table]):
    """Shards in their order, held in memory while they are few and on disk from then on."""

    def __init__(self, places: Iterable[pa.Table | Path] = ()) -> None:
        self._places = list(places)
        self._held = 0

    def add(self, shard: pa.Table, path: Path) -> None:
        """Put a shard behind the others; when all take much room, they go to files beside `path`."""
        self._places.append(shard)
        self._held += shard.nbytes
        if self._held > HELD:
            path.parent.mkdir(parents=True, exist_ok=True)
            for at, place in enumerate(self._places):
                if not isinstance(place, Path):
                    self._places[at] = write_shard(path.with_name(f"{at:06}-{path.name}"), place)
            self._held = 0

    def __len__(self) -> int:
        return len(self._places)

    @overload
    def __getitem__(self, at: int) -> pa.Table: ...
    @overload
    def __getitem__(self, at: slice) -> "Shelf": ...
    def __getitem__(self, at: int | slice) -> "pa.Table | Shelf":
        if isinstance(at, slice):
            return Shelf(self._places[at])
        place = self._places[at]
        if not isinstance(place, Path):
            return place
        if (shard := load_shard(place)) is None:
            raise GoneError(place)
        return shard

    def rows(self) -> int:
        """Count the rows of all shards, without reading them."""
        return sum(len(place) if not isinstance(place, Path) else _count_rows(place) for place in self._places)


def _count_rows(path: Path) -> int:
    if not path.is_file():
        raise GoneError(path)
    with pa.memory_map(str(path)) as stream:
        reader = pa.ipc.open_file(stream)
        return sum(reader.get_batch(at).num_rows for at in range(reader.num_record_batches))


def sweep(folder: Path) -> None:
    """Drop the shards once their rows are published, those of broken builds with them."""
    for path in folder.glob("*"):
        if path.suffix in (ENDING, ".part"):
            path.unlink(missing_ok=True)


def _to_table(readings: Iterable[tuple[Source, Extraction]]) -> pa.Table:
    figures: list[Row] = []
    numbers: list[Row] = []
    sources: list[Row] = []
    for source, extraction in readings:
        figures += extraction.figures
        numbers += extraction.numbers
        told = json.dumps(extraction.problems, ensure_ascii=False) if extraction.problems else ""
        sources.append({"source_file": source.file, "source_id": source.source_id, "problems": told})
    rows = {"figures": figures, "numbers": numbers, "sources": sources}
    return join({(name, 0): to_arrow(name, of) for name, of in rows.items()})
