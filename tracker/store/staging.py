"""Batches of rows -> the files of a build, written as they come and not held; `lake.publish_staged` commits them.

The files lie where the store wants them, in no order of rows that anybody may rely on, and nobody reads them before
the commit names them.
"""

import hashlib
import uuid
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pyarrow as pa
from pyarrow.parquet import ParquetFile, ParquetWriter

from tracker.store import layout

ROWS = 1_000  # of a part, held until they are written together


class Staging:
    """The parts of a build under way, below a folder."""

    def __init__(self, folder: Path, *, rows: int = ROWS) -> None:
        self.folder = folder
        self.counts: dict[str, int] = {}  # rows a table
        self._rows = rows
        self._held: dict[layout.Part, list[pa.Table]] = {}
        self._sizes: dict[layout.Part, int] = {}
        self._writers: dict[layout.Part, ParquetWriter] = {}
        self._paths: dict[layout.Part, Path] = {}
        self._digest = hashlib.sha256()

    def add(self, name: str, table: pa.Table) -> None:
        """Take rows of a table in, in its columns and types."""
        self.counts[name] = self.counts.get(name, 0) + len(table)
        for part, rows in layout.split(name, table).items():
            if len(rows):
                self._held.setdefault(part, []).append(rows)
                self._sizes[part] = self._sizes.get(part, 0) + len(rows)
                if self._sizes[part] >= self._rows:
                    self._write(part)

    def close(self) -> None:
        """Write what is held and finish the files."""
        for part in sorted(self._held):
            self._write(part)
        for writer in self._writers.values():
            writer.close()
        self._writers = {}

    def discard(self) -> None:
        """Take the files away again, when they are not to be published."""
        for writer in self._writers.values():
            with suppress(OSError):  # of a full disk, which has been told already
                writer.close()
        self._held, self._writers = {}, {}
        for path in self._paths.values():
            path.unlink(missing_ok=True)

    def content(self) -> str:
        """Give a digest of all rows as they came."""
        return self._digest.hexdigest()

    def files(self) -> dict[layout.Part, Path]:
        """Give the finished file of each part."""
        return dict(sorted(self._paths.items()))

    def batches(self, name: str) -> Iterator[tuple[layout.Part, pa.Table]]:
        """Give the rows of a table back, some at a time; after `close`."""
        for part, path in self.files().items():
            if part[0] == name:
                with ParquetFile(path) as file:
                    for group in range(file.num_row_groups):
                        yield part, layout.to_arrow(name, file.read_row_group(group, use_threads=False))

    def read(self, name: str) -> pa.Table:
        """Give a table back whole; after `close`."""
        return pa.concat_tables([layout.schema_of(name).empty_table(), *(rows for _, rows in self.batches(name))])

    def _write(self, part: layout.Part) -> None:
        rows = pa.concat_tables(self._held.pop(part, [])).combine_chunks()
        self._sizes[part] = 0
        self._digest.update(repr(part).encode())
        for batch in rows.to_batches():
            self._digest.update(batch.serialize())
        if part not in self._writers:
            name, bucket = part
            folder = self.folder / f"table={name}" / f"bucket={bucket}"
            folder.mkdir(parents=True, exist_ok=True)
            self._paths[part] = folder / f"part-{uuid.uuid4()}.snappy.parquet"
            self._writers[part] = ParquetWriter(self._paths[part], rows.schema, compression="snappy")
        self._writers[part].write_table(rows)
