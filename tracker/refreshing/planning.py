"""Seeds folder, stored sources -> which texts have to be read, and what is known of all the others.

A file with the size and times that it had when its content was last read is not opened. A time that lay less than two
seconds back then is not believed: a second change in the same moment would go unseen.
"""

import hashlib
import json
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from tracker.model import Source
from tracker.sources import FoundFile, find_files, read_file, to_duplicate, to_empty

SETTLED = 2_000_000_000  # nanoseconds


@dataclass(frozen=True, slots=True)
class Known:
    """A text of a file as the store knows it; `key` is the digest of all that its rows depend on."""

    file: str
    position: int
    source_id: str
    digest: str
    key: str
    told: tuple[str, ...] = ()  # problems of the file, with its first text
    problems: tuple[str, ...] = ()  # problems of the text, once it was read for figures
    is_first: bool = True  # False where an earlier file has the same text


@dataclass(frozen=True, slots=True)
class Plan:
    """What a build has to do: texts to read, texts to keep as stored, and what is told of the folder."""

    known: tuple[Known, ...]  # all texts, in the order of the folder
    to_read: tuple[Source, ...]  # sorted by file
    kept: frozenset[str]  # source ids whose rows are in the store already
    problems: tuple[str, ...]
    stamps: dict[str, Any]  # what tells next time which files are unchanged
    files: tuple[FoundFile, ...]  # those opened for this plan


def make_plan(folder: Path, stored: Mapping[str, list[Known]], stamps: Mapping[str, Any], *, extractor: str) -> Plan:
    """Compare the folder with what is stored, by file; an empty `stored` makes a plan that reads everything.

    Raises TrackerError when there is no such folder.
    """
    now = time.time_ns()
    files, told = find_files(folder)
    problems = list(told)
    rows = {known.key: known for of in stored.values() for known in of if known.is_first}
    known: list[Known] = []
    texts: dict[str, Source] = {}
    first_files: dict[str, str] = {}
    new_stamps: dict[str, Any] = {}
    found_at: dict[str, FoundFile] = {}
    opened: list[FoundFile] = []
    for found in files:
        of_file = _recall(found, stored, stamps, extractor)
        if of_file is None:
            sources, of_file = _open(found, folder, extractor)
            texts.update((source.source_id, source) for source in sources if source.source_id not in texts)
            opened.append(found)
        found_at[found.file] = found
        if of_file and max(found.stamp[1:]) < now - SETTLED:
            new_stamps[found.file] = [*found.stamp, _entry(found), of_file[0].digest, extractor]
        for one in of_file:
            problems += one.told
            if not one.source_id:
                continue
            first = first_files.setdefault(one.source_id, one.file)
            is_first = first == one.file
            if not is_first:
                problems.append(to_duplicate(one.file, first))
            known.append(replace(one, is_first=is_first))
    if not known:
        problems.append(to_empty(folder))
    kept = {one.source_id for one in known if one.is_first and one.key in rows}
    wanted = [one for one in known if one.is_first and one.source_id not in kept]
    to_read = []
    for one in wanted:
        source = texts.get(one.source_id)
        if source is None or source.file != one.file:
            sources, _ = read_file(found_at[one.file], folder=folder)
            source = next((text for text in sources if text.source_id == one.source_id), None)
        if source is not None:
            to_read.append(source)
    known = [replace(one, problems=rows[one.key].problems) if one.key in rows else one for one in known]
    return Plan(
        tuple(known),
        tuple(sorted(to_read, key=lambda source: source.file)),
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


def to_rows(known: tuple[Known, ...]) -> list[dict[str, Any]]:
    """Write what is known of the texts as rows of the store."""
    return [
        {
            "source_file": one.file,
            "position": one.position,
            "source_id": one.source_id,
            "digest": one.digest,
            "key": one.key,
            "first": one.is_first,
            "told": json.dumps(one.told, ensure_ascii=False) if one.told else "",
            "problems": json.dumps(one.problems, ensure_ascii=False) if one.problems else "",
        }
        for one in known
    ]


def from_columns(columns: Mapping[str, list[Any]]) -> dict[str, list[Known]]:
    """Read what is known of the texts from the columns of the store, by file."""
    known: dict[str, list[Known]] = {}
    names = ("source_file", "position", "source_id", "digest", "key", "told", "problems", "first")
    for file, position, source_id, digest, key, told, problems, first in zip(
        *(columns[name] for name in names), strict=True
    ):
        one = Known(file, position, source_id, digest, key, _listed(told), _listed(problems), bool(first))
        known.setdefault(file, []).append(one)
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


def _open(found: FoundFile, folder: Path, extractor: str) -> tuple[tuple[Source, ...], list[Known]]:
    sources, told = read_file(found, folder=folder)
    if not sources:
        return (), [Known(found.file, 0, "", "", "", told)]
    known = [
        Known(source.file, at, source.source_id, source.digest, key_of(source, extractor), told if not at else ())
        for at, source in enumerate(sources)
    ]
    return sources, known


def _entry(found: FoundFile) -> str:
    return hashlib.sha256(repr(found.entry).encode("utf-8", "replace")).hexdigest()[:16] if found.entry else ""
