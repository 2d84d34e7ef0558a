"""Plan, what is stored, shards of new rows -> one commit of the store and the CSV files beside it. Writes to disk.

A build that changes little, or is small, is put together in memory and changes the parts of the store that differ; a
large one that groups everything anew is written while its rows pass by.
"""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pyarrow as pa

from tracker.refreshing import merging, streaming
from tracker.refreshing.planning import Known, Plan, to_rows
from tracker.refreshing.sharding import Reading, Shelf, to_reading
from tracker.sources import keep_texts
from tracker.store import exporting, lake
from tracker.store.fingerprints import extractor_version, grouping_version
from tracker.store.layout import Part, in_order, to_arrow
from tracker.store.staging import Staging

NAMES = ("figures", "claims", "numbers")
CSV_ROWS = 300_000  # figures and numbers; a larger build writes its CSV files only when asked


@dataclass(frozen=True, slots=True)
class Work:
    """A build whose texts have been read."""

    base: lake.Lake | None
    sources: pa.Table | None  # of the base
    place: lake.Place
    plan: Plan
    shards: Sequence[pa.Table]
    data: Path
    csv: bool | None  # whether to write the CSV files; None: unless they are large


@dataclass(frozen=True, slots=True)
class Made:
    """What was published: what the build says of itself, what is known of the texts, the version."""

    info: dict[str, Any]
    known: tuple[Known, ...]
    version: int


class Read:
    """The tables of a build, each read when it is asked for and not kept."""

    def __init__(self, read: Callable[[str], pa.Table]) -> None:
        self._read = read

    def __getattr__(self, name: str) -> pa.Table:
        return self._read(name)


@dataclass(frozen=True, slots=True)
class Held:
    """The tables of a build, in reading order."""

    figures: pa.Table
    claims: pa.Table
    numbers: pa.Table


def publish(work: Work) -> Made:
    """Publish a build; raises OvertakenError where another came first."""
    rows = work.shards.rows() if isinstance(work.shards, Shelf) else sum(map(len, work.shards))
    if streaming.is_to_be_streamed(rows, work.base, share=merging.MANY):
        return _publish_streamed(work, rows)
    return _publish_held(work)


def to_files(tables: Any, counts: Mapping[str, Any], *, csv: bool | None, ordered: bool = False) -> dict[str, bytes]:
    """Write the CSV files in memory; none where the build is large and nobody asked for them."""
    wanted = counts["figures"] + counts["taken"] + counts["refused"] <= CSV_ROWS if csv is None else csv
    return exporting.to_files(tables, ordered=ordered) if wanted else {}


def export(data: Path, contents: Mapping[str, bytes]) -> None:
    """Swap the CSV files in, or take those of before away; to be called within `exporting.writing`."""
    if contents:
        exporting.write_files(data, contents)
    else:
        exporting.drop_files(data)


def _publish_held(work: Work) -> Made:
    reading = to_reading(work.shards)
    known = tuple(replace(one, problems=reading.problems.get(one.source_id, one.problems)) for one in work.plan.known)
    tables, parts = _merge(work, known, reading)
    counts = merging.count(tables.figures, tables.claims, tables.numbers)
    contents = to_files(tables, counts, csv=work.csv, ordered=True)
    info = _to_info(_digest(work.base, parts), counts, contents)
    with exporting.writing(work.data):
        keep_texts(work.data, work.plan.to_read)
        version = lake.publish(work.place, work.base, parts, info=info)
        export(work.data, contents)
    return Made(info, known, version)


def _publish_streamed(work: Work, rows: int) -> Made:
    aside = work.data / exporting.ASIDE
    folder = aside / "parts" if work.place.is_remote else Path(work.place.address)
    staging = Staging(folder)
    try:
        with exporting.telling(folder):
            stream = streaming.Streaming(work.base, work.plan.kept, work.shards, staging, rows=rows)
            known = stream.write(work.plan.known, aside)
        counts = stream.counts()
        contents = to_files(Read(staging.read), counts, csv=work.csv)
        told = f"{work.base.info['content'] if work.base else ''} {staging.content()}"
        info = _to_info(hashlib.sha256(told.encode()).hexdigest(), counts, contents)
        with exporting.writing(work.data):
            keep_texts(work.data, work.plan.to_read)
            version = lake.publish_staged(work.place, work.base, staging, info=info)
            export(work.data, contents)
    except BaseException:
        staging.discard()
        raise
    if work.place.is_remote:
        staging.discard()
    return Made(info, known, version)


def _merge(work: Work, known: tuple[Known, ...], reading: Reading) -> tuple[Held, dict[Part, pa.Table]]:
    """Put what was read into what is stored: the tables of the build, and the parts of them that changed."""
    base, kept = work.base, work.plan.kept
    before = {name: lake.read(base, name, ordered=False) if base else None for name in NAMES}
    before["sources"] = work.sources
    numbers = merging.splice(before["numbers"], reading.numbers, kept)
    regroup = base is None or base.info.get("grouping") != grouping_version()
    stored_claims = None if regroup else before["claims"]
    figures, claims = merging.group(before["figures"], stored_claims, reading.figures, kept)
    made = {"figures": figures, "claims": claims, "numbers": numbers, "sources": to_arrow("sources", to_rows(known))}
    now = {name: in_order(name, table).combine_chunks() for name, table in made.items()}
    parts: dict[Part, pa.Table] = {}
    for name, table in now.items():
        parts |= merging.find_changed(name, table, before[name])
    return Held(*(now[name] for name in NAMES)), parts


def _digest(base: lake.Lake | None, parts: Mapping[Part, pa.Table]) -> str:
    """Know the content of a build by what it changes and what that is changed on."""
    content = hashlib.sha256((base.info["content"] if base else "").encode())
    for part in sorted(parts):
        content.update(repr(part).encode())
        for batch in parts[part].to_batches():
            content.update(batch.serialize())
    return content.hexdigest()


def _to_info(digest: str, counts: Mapping[str, Any], contents: Mapping[str, bytes]) -> dict[str, Any]:
    """Say what a build holds."""
    return {
        "content": digest[:32],
        "extractor": extractor_version(),
        "grouping": grouping_version(),
        "counts": dict(counts),
        "files": exporting.digests_of(contents),
    }
