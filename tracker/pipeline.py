"""Seeds folder -> data folder: the whole flow on one screen.

What a build needs only when there is something to read or to group is imported then: a build that finds nothing changed
is over before the lexicon and the table library would be loaded.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from tracker.model import Source, TrackerError
from tracker.refreshing import GoneError
from tracker.refreshing.planning import Known, Plan, find_edited, from_columns, make_plan
from tracker.refreshing.stamping import read_stamps, write_stamps
from tracker.sources import Run, read_sources, run_here
from tracker.store import exporting, lake, mending
from tracker.store.fingerprints import extractor_version, grouping_version

if TYPE_CHECKING:
    from tracker.extracting import Extraction
    from tracker.tables import Tables

# Called after each text with how many are done and how many there are.
Progress = Callable[[int, int], None]
# Reads one text.
Reader = Callable[[Source], "Extraction"]
# Reads many: texts, a folder for what is half done, progress -> shards of rows.
Readers = Callable[[Sequence[Source], Path, Progress], Sequence[pa.Table]]
# Starts those who open large files, to be left when all are open.
Openers = Callable[[], AbstractContextManager[Run]]
ATTEMPTS = 20  # so often may another build come first


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build did; problems and notes are sentences for a reader: what is wrong with a text, what else to know."""

    sources: int
    figures: int
    claims: int
    taken: int
    refused: int
    categories: dict[str, int]  # figures of each, most first
    problems: tuple[str, ...]
    notes: tuple[str, ...] = ()
    read: int = 0  # texts that were read; what the store held of the others is kept
    version: int | None = None  # of the store


def build(
    seeds: Path | str,
    data: Path | str,
    *,
    progress: Progress | None = None,
    readers: Readers | None = None,
    csv: bool | None = None,
    store: str = "",
    openers: Openers | None = None,
) -> BuildReport:
    """Bring the store and the tables of `data` to what the texts of `seeds` say; one bad text is told, the rest built.

    Only new and changed texts are read, all when the extractor has changed. `readers` reads them, by default in this
    process; `openers` opens large files of many texts. `csv` says whether to write the CSV files: None means unless
    they are large.

    Raises TrackerError when there is no such folder or the tables cannot be written; the last build then stays.
    """

    def read(sources: Sequence[Source], aside: Path) -> Sequence[pa.Table]:
        return (readers or read_here)(sources, aside, progress or (lambda _done, _total: None))

    place = lake.place_of(data, store)
    notes: list[str] = []
    for _ in range(ATTEMPTS):
        try:
            base = _open(place, Path(data), notes)
            report = _build_on(base, place, Path(seeds), Path(data), read=read, openers=openers or _open_here, csv=csv)
        except (lake.OvertakenError, GoneError):
            continue
        except lake.BrokenStoreError as error:
            notes.append(_put_aside(place, Path(data), error))
            continue
        return replace(report, notes=(*notes, *report.notes))
    raise TrackerError(f"{place.address}: other builds came first {ATTEMPTS} times; run this one again")


def read_here(sources: Sequence[Source], folder: Path, progress: Progress) -> Sequence[pa.Table]:
    """Read texts in this process."""
    from tracker.refreshing.sharding import Shelf, cut, read_shard, shard_path

    shelf = Shelf()
    done = 0

    def told(shard: Iterable[Source]) -> Iterator[Source]:
        nonlocal done
        for source in shard:
            yield source
            done += 1
            progress(done, len(sources))

    for shard in cut(sources):
        # A table a text would cost more memory than its rows.
        shelf.add(read_shard(told(shard)), shard_path(folder, shard, extractor_version()))
    return shelf


@contextmanager
def _open_here() -> Iterator[Run]:
    yield run_here


def openers_for(*, jobs: int | None = None, scheduler: str = "") -> Openers:
    """Choose who opens large files: those who read their texts."""

    def start() -> AbstractContextManager[Run]:
        if scheduler:
            from tracker.refreshing.clusters import Workers

            return Workers(scheduler)
        from tracker.refreshing import working

        workers = jobs or working.cores()
        return working.Processes(workers) if workers > 1 else _open_here()

    return start


def readers_for(*, jobs: int | None = None, scheduler: str = "") -> Readers:
    """Choose who reads: the cluster of a scheduler, else `jobs` processes (None: one a core) where that is worth it."""
    if scheduler:
        from tracker.refreshing.clusters import read_on_cluster

        return lambda sources, folder, progress: read_on_cluster(sources, folder, address=scheduler, progress=progress)

    def read(sources: Sequence[Source], folder: Path, progress: Progress) -> Sequence[pa.Table]:
        from tracker.refreshing import working

        workers = jobs or working.cores()
        if workers == 1 or sum(len(source.text) for source in sources) < working.WORTHWHILE:
            return read_here(sources, folder, progress)
        return working.read_in_processes(sources, folder, jobs=workers, progress=progress)

    return read


def build_tables(
    seeds: Path | str, *, progress: Progress | None = None, read: Reader | None = None
) -> "tuple[Tables, BuildReport]":
    """Read every text of `seeds` into the three tables, without the store and without writing anything."""
    from tracker import extracting
    from tracker.claims import find_claims
    from tracker.tables import Tables, to_table

    sources, problems = read_sources(Path(seeds))
    extractions = []
    for done, source in enumerate(sources, start=1):
        extractions.append((read or extracting.read_safely)(source))
        if progress:
            progress(done, len(sources))
    figures = to_table("figures", [row for extraction in extractions for row in extraction.figures])
    figures, claims = find_claims(figures)
    numbers = to_table("numbers", [row for extraction in extractions for row in extraction.numbers])
    found = tuple(problem for extraction in extractions for problem in extraction.problems)
    outcomes = Counter(numbers["outcome"].tolist())
    report = BuildReport(
        sources=len(sources),
        figures=len(figures),
        claims=len(claims),
        taken=outcomes["taken"],
        refused=outcomes["refused"],
        categories=dict(Counter(sorted(figures["category"].tolist())).most_common()),
        problems=(*problems, *found),
        read=len(sources),
    )
    return Tables(figures, claims, numbers), report


def _open(place: lake.Place, data: Path, notes: list[str]) -> lake.Lake | None:
    """Open the store, at the build before one that a power cut tore, which is said."""
    if not place.is_remote and mending.is_torn(Path(place.address)):
        with exporting.writing(data):
            if mending.take_back(Path(place.address)):
                notes.append(f"{place.address}: the last build was torn, as by a power cut; it is built anew")
    return lake.open_lake(place)


def _put_aside(place: lake.Place, data: Path, error: lake.BrokenStoreError) -> str:
    """Put a broken store out of the way, to be made again from the texts; say so."""
    with exporting.writing(data):
        aside = lake.put_aside(place)
    return f"{error}: the store was broken; it is built anew from the texts, the old one lies in {aside}"


def _build_on(
    base: lake.Lake | None,
    place: lake.Place,
    seeds: Path,
    data: Path,
    *,
    read: Callable[[Sequence[Source], Path], Sequence[pa.Table]],
    openers: Openers,
    csv: bool | None,
) -> BuildReport:
    """Build on top of what the store holds; OvertakenError when that is no longer the newest build."""
    aside = data / exporting.ASIDE
    sources = lake.read(base, "sources") if base else None
    stored = from_columns(sources.to_pydict()) if sources is not None else {}
    stamps = read_stamps(aside)
    with openers() as run:
        plan = make_plan(seeds, stored, stamps, extractor=extractor_version(), aside=aside, run=run)
    if base is not None and _is_as_stored(plan, stored, base):
        _mend_files(base, data, csv=csv)
        write_stamps(aside, plan.stamps)
        return _to_report(base.info, plan, plan.known, base.version)
    from tracker.refreshing import publishing

    shards = read(plan.to_read, aside / "shards")
    made = publishing.publish(publishing.Work(base, sources, place, plan, shards, data, csv))
    _sweep(aside / "shards")
    write_stamps(aside, plan.stamps)
    return _to_report(made.info, plan, made.known, made.version)


def _is_as_stored(plan: Plan, stored: Mapping[str, list[Known]], base: lake.Lake) -> bool:
    """Tell whether the store holds just these texts, and claims that were made as they would be today."""
    if plan.to_read or base.info.get("grouping") != grouping_version():
        return False
    rows = sorted((one for of in stored.values() for one in of), key=lambda one: (one.file, one.source_id))
    return sorted(plan.known, key=lambda one: (one.file, one.source_id)) == rows


def _mend_files(base: lake.Lake, data: Path, *, csv: bool | None) -> None:
    """Write the CSV files again where they are not what the store says: after a broken build, or a change by hand."""
    if exporting.are_written(data, base.info["files"]) if base.info["files"] or csv is False else csv is not True:
        return
    from tracker.refreshing import publishing

    tables = publishing.Read(lambda name: lake.read(base, name))
    contents = publishing.to_files(tables, base.info["counts"], csv=csv, ordered=True)
    with exporting.writing(data):
        newest = lake.open_lake(base.place)
        if newest is None or newest.version != base.version:
            raise lake.OvertakenError(base.place.address)
        publishing.export(data, contents)


def _sweep(folder: Path) -> None:
    from tracker.refreshing.sharding import sweep

    sweep(folder)


def _to_report(info: Mapping[str, Any], plan: Plan, known: Sequence[Known], version: int) -> BuildReport:
    found = (problem for one in sorted(known, key=lambda one: one.file) if one.rows for problem in one.problems)
    notes = tuple(
        f"{file}: it was changed during the build; run the build again to read it as it is"
        for file in find_edited(plan)
    )
    return BuildReport(
        sources=sum(bool(one.rows) for one in known),
        **info["counts"],
        problems=(*plan.problems, *found),
        notes=notes,
        read=len(plan.to_read),
        version=version,
    )
