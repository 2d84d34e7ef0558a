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

import pyarrow as pa
import pyarrow.compute as pc

from tracker.extracting import Extraction, Row, read_safely
from tracker.model import Source
from tracker.refreshing.planning import key_of
from tracker.store.layout import STORED, join, to_arrow

TEXTS = 200  # at most in one shard
CHARACTERS = 1_000_000  # about so many in one shard
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
    told = _of(whole, "sources")
    problems = {
        source_id: tuple(json.loads(listed))
        for source_id, listed in zip(told["source_id"].to_pylist(), told["problems"].to_pylist(), strict=True)
        if listed
    }
    return Reading(_of(whole, "figures"), _of(whole, "numbers"), problems)


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


def _of(whole: pa.Table, name: str) -> pa.Table:
    columns = [column.name for column in STORED[name]]
    own = pc.equal(whole.column("table"), name)
    return to_arrow(name, whole.select(columns).filter(own).combine_chunks())
