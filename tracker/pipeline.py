"""Seeds folder -> data folder: the whole flow on one screen."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tracker.claims import find_claims
from tracker.extracting import Extraction, read_source_figures
from tracker.figures import to_frame
from tracker.model import Source
from tracker.sources import read_sources
from tracker.store import write_tables
from tracker.tables import Tables, to_table

# Called after each text with how many are done and how many there are.
Progress = Callable[[int, int], None]
# Reads one text.
Reader = Callable[[Source], Extraction]


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build did; problems are sentences for a reader that name the file and what to do."""

    sources: int
    figures: int
    claims: int
    taken: int
    refused: int
    categories: dict[str, int]  # figures of each, most first
    problems: tuple[str, ...]


def read_safely(source: Source) -> Extraction:
    """Read one source; a fault of ours in one text must not cost the others."""
    try:
        return read_source_figures(source)
    except Exception as error:  # whatever it is, it is reported with the file
        cause = f"{type(error).__name__}: {error}"
        return Extraction((), (), (f"{source.file}: it could not be read ({cause}); please report this text.",))


def build(
    seeds: Path | str, data: Path | str, *, progress: Progress | None = None, read: Reader = read_safely
) -> BuildReport:
    """Read every text of `seeds` and write the tables into `data`; one bad text is reported and the rest is built.

    `read` may keep what it read before.

    Raises TrackerError when there is no such folder or the tables cannot be written.
    """
    tables, report = build_tables(seeds, progress=progress, read=read)
    write_tables(data, tables)
    return report


def build_tables(
    seeds: Path | str, *, progress: Progress | None = None, read: Reader = read_safely
) -> tuple[Tables, BuildReport]:
    """Read every text of `seeds` into the three tables, without writing anything."""
    sources, problems = read_sources(Path(seeds))
    extractions = []
    for done, source in enumerate(sources, start=1):
        extractions.append(read(source))
        if progress:
            progress(done, len(sources))
    figures = to_table("figures", to_frame([row for extraction in extractions for row in extraction.figures]))
    figures, claims = find_claims(figures)
    numbers = to_table("numbers", [row for extraction in extractions for row in extraction.numbers])
    tables = Tables(figures, claims, numbers)
    found = tuple(problem for extraction in extractions for problem in extraction.problems)
    return tables, _to_report(len(sources), tables, (*problems, *found))


def _to_report(sources: int, tables: Tables, problems: tuple[str, ...]) -> BuildReport:
    outcomes = Counter(tables.numbers["outcome"].tolist())
    return BuildReport(
        sources=sources,
        figures=len(tables.figures),
        claims=len(tables.claims),
        taken=outcomes["taken"],
        refused=outcomes["refused"],
        categories=dict(Counter(sorted(tables.figures["category"].tolist())).most_common()),
        problems=problems,
    )
