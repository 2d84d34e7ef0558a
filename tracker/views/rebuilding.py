"""Seeds folder -> data folder again, reading only the texts that are new or changed since the last time.

The first build of a process takes what the tables already hold of a text, so that a text added in the first seconds
is not behind all the others; `settle` then reads those texts after all, since the rules may have changed meanwhile.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pandas as pd

from tracker import store
from tracker.extracting import Extraction
from tracker.model import Source, TrackerError
from tracker.pipeline import build, read_safely

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
        if self._tables is None:
            self._tables = _rows_by_source(self.data)
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

        report = build(self.seeds, self.data, read=read)
        self._read, self._taken, self._tables = kept, taken, {}
        return report.problems

    def settle(self, interrupted: Callable[[], bool]) -> bool:
        """Read the texts whose rows were taken from the tables; stop early when interrupted. True when all are read."""
        while self._taken:
            if interrupted():
                return False
            source = self._taken.pop()
            self._read[source] = read_safely(source)
        return True

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


def _rows_by_source(data: Path) -> dict[str, Extraction]:
    """Give the rows of the tables by source; none when there are no tables or they cannot be read."""
    try:
        tables = store.load(data)
    except TrackerError:
        return {}
    numbers = {str(id_): _to_rows(rows) for id_, rows in tables.numbers.groupby("source_id", sort=False)}
    return {
        str(id_): Extraction(_to_rows(rows), numbers.get(str(id_), ()))
        for id_, rows in tables.figures.groupby("source_id", sort=False)
    }


def _to_rows(table: pd.DataFrame) -> tuple[dict[str, Any], ...]:
    blank_free = table.astype("object").where(table.notna(), None)
    return tuple({str(name): value for name, value in row.items()} for row in blank_free.to_dict("records"))
