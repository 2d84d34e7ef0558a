"""Seeds folder -> data folder again, reading only the texts that are new or changed since the last time."""

from pathlib import Path

from tracker.extracting import Extraction
from tracker.model import Source
from tracker.pipeline import build, read_safely


class Rebuilder:
    """Remembers what was read from each text. One thread at a time may use it."""

    def __init__(self, seeds: Path, data: Path) -> None:
        self.seeds, self.data = seeds, data
        self._read: dict[Source, Extraction] = {}

    def build(self) -> tuple[str, ...]:
        """Write the tables anew and return the problems, sentences for a reader.

        Raises TrackerError when there is no such folder or the tables cannot be written.
        """
        kept: dict[Source, Extraction] = {}

        def read(source: Source) -> Extraction:
            # A source is equal to another only with the same text and the same catalogue entry.
            kept[source] = self._read.get(source) or read_safely(source)
            return kept[source]

        report = build(self.seeds, self.data, read=read)
        self._read = kept
        return report.problems
