"""Seeds folder -> data folder again, reading only the texts that are new or changed since the last time.

The store knows what was read and by which rules. Where there is none yet (a fresh clone with its tables), the first
build takes what the tables already hold of a text, so that a text added in the first seconds is not behind all others;
`settle` then reads those texts after all, since the rules may have changed meanwhile, and the next build stores them.
"""

import math
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa

from tracker import store
from tracker.extracting import Extraction, read_safely
from tracker.model import Source, TrackerError
from tracker.pipeline import Progress, build, build_tables
from tracker.refreshing.sharding import read_shard
from tracker.sources import find_files, read_sources
from tracker.store import lake

# The columns of a figure that come from the catalogue: a text with another entry has to be read again.
CATALOGUED = ("source_file", "publisher", "title", "url", "published")


class Rebuilder:
    """Remembers what was read from each text. One thread at a time may use it."""

    def __init__(self, seeds: Path, data: Path) -> None:
        self.seeds, self.data = seeds, data
        self._read: dict[Source, Extraction] = {}
        self._taken: set[Source] = set()  # sources whose rows were taken from the tables, not read yet
        self._tables: dict[str, Extraction] | None = None

    def build(self) -> tuple[str, ...]:
        """Write the tables anew and return the problems, sentences for a reader.

        Raises TrackerError when there is no such folder or the tables cannot be written.
        """
        if (figures := _count_figures(self.data)) and not find_files(self.seeds)[0]:
            # A folder that is not mounted, or named wrongly, looks like one whose texts were all removed.
            told = f"{self.seeds}: there is no text in this folder, but the last build has {figures}: it is kept"
            return (f"{told}. Put the texts back or name the right folder; to empty the tables, run `tracker build`.",)
        if self._tables is None and not _has_store(self.data):
            self._tables = _rows_by_source(self.data)
            if (problems := self._take_all()) is not None:
                return problems
        if self._tables or self._taken:
            return self._build_from_tables()
        problems = build(self.seeds, self.data, readers=self._read_here).problems
        self._read, self._tables = {}, {}
        return problems

    def _build_from_tables(self) -> tuple[str, ...]:
        """Write tables with rows that were taken from tables: not for the store, which vouches for its own."""
        kept: dict[Source, Extraction] = {}
        taken: set[Source] = set()

        def read(source: Source) -> Extraction:
            # A source is equal to another only with the same text and the same catalogue entry.
            known = self._read.get(source)
            if known is not None:
                if source in self._taken:
                    taken.add(source)
            elif (known := self._from_tables(source)) is not None:
                taken.add(source)
            kept[source] = known or read_safely(source)
            return kept[source]

        tables, report = build_tables(self.seeds, read=read)
        store.write_tables(self.data, tables)
        self._read, self._taken, self._tables = kept, taken, {}
        return report.problems

    def _read_here(self, sources: Sequence[Source], _folder: Path, progress: Progress) -> list[pa.Table]:
        """Read the texts that are not remembered; in this process, whose lexicon is loaded."""
        shards = []
        for done, source in enumerate(sources, start=1):
            shards.append(read_shard((source,), read=lambda text: self._read.get(text) or read_safely(text)))
            progress(done, len(sources))
        return shards

    def settle(self, *, until: float = math.inf) -> bool:
        """Read the texts whose rows were taken from the tables, until a time of the clock. True when all are read."""
        while self._taken and time.monotonic() < until:
            source = self._taken.pop()
            self._read[source] = read_safely(source)
        return not self._taken

    def _take_all(self) -> tuple[str, ...] | None:
        """Take every text from the tables when they hold just these texts: then there is nothing to write."""
        sources, problems = read_sources(self.seeds)
        taken = {source: found for source in sources if (found := self._from_tables(source)) is not None}
        if not taken or len(taken) < len(sources) or len(taken) < len(self._tables or {}):
            return None
        self._read, self._taken, self._tables = taken, set(taken), {}
        return tuple(problems)

    def _from_tables(self, source: Source) -> Extraction | None:
        found = (self._tables or {}).get(source.source_id)
        if found is None or not found.figures:
            return None
        named = (source.file, source.publisher, source.title, source.url, source.published)
        same = all(tuple(row[name] for name in CATALOGUED) == named for row in found.figures)
        spans = all(
            source.text[row["char_start"] : row["char_end"]] == row["text"] for row in (*found.figures, *found.numbers)
        )
        return found if same and spans else None


def _has_store(data: Path) -> bool:
    try:
        return lake.open_lake(lake.place_of(data)) is not None
    except lake.BrokenStoreError:
        return True  # the build says so and mends it


def _count_figures(data: Path) -> str:
    """Say how many figures the last build has; "" when it has none or there is no build."""
    try:
        base = lake.open_lake(lake.place_of(data))
    except lake.BrokenStoreError:
        base = None
    if base is not None:
        count = base.info.get("counts", {}).get("figures", 0)
        return f"{count:,} figure{'' if count == 1 else 's'}" if count else ""
    try:
        with (data / "figures.csv").open("rb") as file:
            return "figures" if file.readline() and file.readline() else ""
    except OSError:
        return ""


def _rows_by_source(data: Path) -> dict[str, Extraction]:
    """Give the rows of the tables by source; none when there are no tables or they cannot be read."""
    try:
        tables = store.load(data)
    except TrackerError:
        return {}
    numbers = _to_rows(tables.numbers)
    return {
        source_id: Extraction(tuple(rows), tuple(numbers.get(source_id, ())))
        for source_id, rows in _to_rows(tables.figures).items()
    }


def _to_rows(table: pd.DataFrame) -> dict[str, list[dict[str, Any]]]:
    """Give the rows by source; column by column, since pandas is slow row by row."""
    names = [str(name) for name in table.columns]
    found: dict[str, list[dict[str, Any]]] = {}
    for cells in zip(*(table[name].tolist() for name in names), strict=True):
        row = dict(zip(names, cells, strict=True))
        found.setdefault(row["source_id"], []).append(row)
    return found
