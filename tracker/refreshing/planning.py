"""Seeds folder, stored sources -> which texts have to be read, and what is known of all the others.

A file with the size and times that it had when its content was last read is not opened. A time that lay less than two
seconds back then is not believed: a second change in the same moment would go unseen.
"""

import hashlib
import json
import time
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from tracker.model import Source
from tracker.refreshing.spooling import Spool, Spooled
from tracker.sources import FoundFile, Run, find_files, join_copies, read_some, run_here, to_empty

SETTLED = 2_000_000_000  # nanoseconds


@dataclass(frozen=True, slots=True)
class Known:
    """A text of a file as the store knows it."""

    file: str  # as in Source.file
    within: str  # the file that it is read from, as in FoundFile.file
    source_id: str
    digest: str
    key: str  # of all that its rows depend on, where the text stands in this file alone
    rows: str = ""  # the same with the text's copies: of the rows that are in the store; empty where a copy has them
    told: tuple[str, ...] = ()  # problems of the file, with its first text
    problems: tuple[str, ...] = ()  # problems of the text, once it was read for figures


@dataclass(frozen=True, slots=True)
class Plan:
    """What a build has to do: texts to read, texts to keep as stored, and what is told of the folder."""

    known: tuple[Known, ...]  # all texts, in the order of the folder
    to_read: Sequence[Source]  # sorted by file
    kept: frozenset[str]  # source ids whose rows are in the store already
    problems: tuple[str, ...]
    stamps: dict[str, Any]  # what tells next time which files are unchanged
    files: tuple[FoundFile, ...]  # those opened for this plan


def make_plan(
    folder: Path,
    stored: Mapping[str, list[Known]],
    stamps: Mapping[str, Any],
    *,
    extractor: str,
    aside: Path | None = None,
    run: Run = run_here,
) -> Plan:
    """Compare the folder with what is stored, by file; an empty `stored` makes a plan that reads everything.

    Texts that take much room wait for their reading in a file in `aside`; large files are opened by `run`.

    Raises TrackerError when there is no such folder.
    """
    now = time.time_ns()
    files, told = find_files(folder)
    problems = list(told)
    unjoined: list[Known] = []
    spool = Spool(aside)
    texts: dict[tuple[str, str], int] = {}  # where they are in the spool, by file and id, as far as they were opened
    opened: list[FoundFile] = []
    new_stamps: dict[str, Any] = {}
    for found in files:
        of_file = _recall(found, stored, stamps, extractor)
        if of_file is None:
            starts, of_file = _open(found, folder, extractor, run, spool)
            texts |= starts
            opened.append(replace(found, entry=None, parts=()))  # what the catalogue says is not needed again
        problems += (problem for one in of_file for problem in one.told)
        texts_of_file = [one for one in of_file if one.source_id]
        unjoined += texts_of_file
        if texts_of_file and max(found.stamp[1:]) < now - SETTLED:
            new_stamps[found.file] = [*found.stamp, _entry(found), texts_of_file[0].digest, extractor]
    by_file = {found.file: found for found in files}

    def fetch(one: Known) -> Source | None:
        if (one.within, one.source_id) not in texts:
            texts.update(_open(by_file[one.within], folder, extractor, run, spool)[0])
        start = texts.get((one.within, one.source_id))
        return None if start is None else spool.get(start)

    named = {found.file for found in files if found.entry or found.parts}
    joined, copied, differing = _join(unjoined, fetch, extractor, settled=_find_settled(unjoined, stored, named))
    problems += differing
    stored_rows = {one.rows: one for of in stored.values() for one in of if one.rows}
    known: list[Known] = []
    to_read: list[tuple[str, int]] = []
    kept: set[str] = set()
    for one in joined:
        if before := stored_rows.get(one.rows):
            kept.add(one.source_id)
            known.append(one if one is before else replace(one, problems=before.problems))
            continue
        if one.rows:
            if (source := copied.get(one.source_id)) is not None:
                start = spool.add(source)
            elif fetch(one) is None:
                problems.append(f"{one.file}: it is gone since the build began; run the build again.")
                continue
            else:
                start = texts[one.within, one.source_id]
            to_read.append((one.file, start))
        known.append(replace(one, problems=()) if one.problems else one)
    if not known:
        problems.append(to_empty(folder))
    to_read.sort()
    return Plan(
        tuple(known),
        Spooled(spool, (start for _, start in to_read)),
        frozenset(kept),
        tuple(problems),
        new_stamps,
        tuple(opened),
    )


def find_edited(plan: Plan) -> list[str]:
    """Name the files that were changed while they were being read: what was built is the text as it was before."""
    edited = []
    for found in plan.files:
        with suppress(OSError):
            stat = found.path.stat()
            if not found.problem and (stat.st_size, stat.st_mtime_ns) != found.stamp[:2]:
                edited.append(found.file)
    return edited


def key_of(source: Source, extractor: str) -> str:
    """Give the digest of all that the rows of a text depend on: its words, its entry, the rules.

    The id of the source is the digest of its words.
    """
    told = repr(replace(source, text="", digest=""))
    return hashlib.sha256(f"{extractor}\n{told}".encode("utf-8", "replace")).hexdigest()[:24]


def to_rows(known: Iterable[Known]) -> list[dict[str, Any]]:
    """Write what is known of the texts as rows of the store."""
    return [
        {
            "source_file": one.file,
            "within": one.within,
            "source_id": one.source_id,
            "digest": one.digest,
            "key": one.key,
            "rows": one.rows,
            "told": json.dumps(one.told, ensure_ascii=False) if one.told else "",
            "problems": json.dumps(one.problems, ensure_ascii=False) if one.problems else "",
        }
        for one in known
    ]


def from_columns(columns: Mapping[str, list[Any]]) -> dict[str, list[Known]]:
    """Read what is known of the texts from the columns of the store, by file."""
    known: dict[str, list[Known]] = {}
    names = ("source_file", "within", "source_id", "digest", "key", "rows", "told", "problems")
    for file, within, source_id, digest, key, rows, told, problems in zip(
        *(columns[name] for name in names), strict=True
    ):
        one = Known(file, within, source_id, digest, key, rows, _listed(told), _listed(problems))
        known.setdefault(within, []).append(one)
    return known


def _listed(written: str) -> tuple[str, ...]:
    return tuple(json.loads(written)) if written else ()


def _recall(
    found: FoundFile, stored: Mapping[str, list[Known]], stamps: Mapping[str, Any], extractor: str
) -> list[Known] | None:
    """Give the texts of a file as stored, if it is certain that it has not changed; None otherwise."""
    of_file = stored.get(found.file)
    if found.problem or not of_file:
        return None
    return of_file if stamps.get(found.file) == [*found.stamp, _entry(found), of_file[0].digest, extractor] else None


def _open(
    found: FoundFile, folder: Path, extractor: str, run: Run, spool: Spool
) -> tuple[dict[tuple[str, str], int], list[Known]]:
    """Read the texts of a file into the spool; give where each is, by file and id, and what is known of them."""
    starts: dict[tuple[str, str], int] = {}
    known: list[Known] = []
    told: tuple[str, ...] = ()
    for some in read_some(found, folder=folder, run=run):
        if some.anew:
            starts, known = {}, []
        for source in some.sources:
            starts[found.file, source.source_id] = spool.add(source)
            known.append(Known(source.file, found.file, source.source_id, source.digest, key_of(source, extractor)))
        told = some.problems
    if not known:
        return {}, [Known(found.file, found.file, "", "", "", "", told)]
    return starts, [replace(known[0], told=told), *known[1:]]


def _join(
    unjoined: list[Known],
    fetch: Callable[[Known], Source | None],
    extractor: str,
    *,
    settled: Mapping[str, tuple[str, str]],
) -> tuple[list[Known], dict[str, Source], list[str]]:
    """Let one of the files with the same text speak for all; give the texts, those with copies, and contradictions.

    The file that speaks and the digest of what the rows depend on are `settled` for texts that need not be looked at.
    """
    same: dict[str, list[Known]] = {}
    for one in unjoined:
        same.setdefault(one.source_id, []).append(one)
    copied: dict[str, Source] = {}
    speaking = dict(settled)
    problems: list[str] = []
    for source_id, copies in same.items():
        if len(copies) == 1:
            speaking[source_id] = (copies[0].file, copies[0].key)
        elif source_id not in settled:
            joined, told = join_copies([source for one in copies if (source := fetch(one)) is not None])
            problems += told
            for source in joined:
                copied[source_id] = source
                speaking[source_id] = (source.file, key_of(source, extractor))
    known = []
    for one in unjoined:
        file, key = speaking.get(one.source_id, ("", ""))
        rows = key if one.file == file else ""
        known.append(one if one.rows == rows else replace(one, rows=rows))
    return known, copied, problems


def _find_settled(
    unjoined: list[Known], stored: Mapping[str, list[Known]], named: Collection[str]
) -> dict[str, tuple[str, str]]:
    """Find the texts of several files that are all as stored: who speaks for them, and the digest of what he says.

    Files that the catalogue names are looked at each time: their rows may contradict each other.
    """
    before, now = _by_text(one for of in stored.values() for one in of), _by_text(unjoined)
    settled = {}
    for source_id, copies in now.items():
        told = [(one.file, one.rows) for one in copies if one.rows]
        if len(told) == 1 and not any(one.within in named for one in copies):
            # What is recalled of an unchanged file is the very thing that was stored.
            if {id(one) for one in copies} == {id(one) for one in before.get(source_id, ())}:
                settled[source_id] = told[0]
    return settled


def _by_text(known: Iterable[Known]) -> dict[str, list[Known]]:
    """Put together what is known of texts that several files hold."""
    first: dict[str, Known] = {}
    several: dict[str, list[Known]] = {}
    for one in known:
        if (other := first.setdefault(one.source_id, one)) is not one:
            several.setdefault(one.source_id, [other]).append(one)
    return several


def _entry(found: FoundFile) -> str:
    """Tell the rows of the catalogue apart that say something of a file."""
    if not found.entry and not found.parts:
        return ""
    return hashlib.sha256(repr((found.entry, found.parts)).encode("utf-8", "replace")).hexdigest()[:16]
