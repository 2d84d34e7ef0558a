"""Seeds folder -> data folder again, reading only the texts that are new or changed since the last time.

The result is the same as that of `tracker.pipeline.build`, byte for byte; only what it costs differs.
"""

from pathlib import Path

from tracker.claims import find_claims
from tracker.extracting import Extraction
from tracker.figures import to_frame
from tracker.model import Source
from tracker.pipeline import read_safely
from tracker.sources import read_sources
from tracker.store import write_tables
from tracker.tables import Tables, to_table


class Rebuilder:
    """Remembers what was read from each text. One thread at a time may use it."""

    def __init__(self, seeds: Path, data: Path) -> None:
        self.seeds, self.data = seeds, data
        self._read: dict[Source, Extraction] = {}

    def build(self) -> tuple[str, ...]:
        """Write the tables anew and return the problems, sentences for a reader.

        Raises TrackerError when there is no such folder or the tables cannot be written.
        """
        sources, problems = read_sources(self.seeds)
        # A source is equal to another only with the same text and the same catalogue entry.
        self._read = {source: self._read.get(source) or read_safely(source) for source in sources}
        extractions = list(self._read.values())
        figures = to_table("figures", to_frame([row for extraction in extractions for row in extraction.figures]))
        figures, claims = find_claims(figures)
        numbers = to_table("numbers", [row for extraction in extractions for row in extraction.numbers])
        write_tables(self.data, Tables(figures, claims, numbers))
        return (*problems, *(problem for extraction in extractions for problem in extraction.problems))
