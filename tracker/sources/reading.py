"""Seeds folder -> Sources with their catalogue entries, and problems as sentences for a reader."""

import hashlib
import io
import os
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

from tracker.model import Source, TrackerError
from tracker.sources.articles import MEGABYTE, ONE_TEXT, UNPACKED, Article, Fault, Input
from tracker.sources.catalogue import CATALOGUE, CatalogueEntry, to_file_key
from tracker.sources.listing import FoundFile, find_files
from tracker.sources.pieces import PIECE, Cut, Run, cut_file, is_as_listed, may_be_cut, read_piece, run_here
from tracker.sources.readers import find_kind, read_articles
from tracker.sources.resolving import Place, to_source

_PATIENCE = (0.05, 0.2)  # seconds to wait for a file that changes while it is read
_CHUNK = MEGABYTE


@dataclass(frozen=True, slots=True)
class Some:
    """Some of the texts of a file."""

    sources: tuple[Source, ...]
    problems: tuple[str, ...] = ()
    anew: bool = False  # whether they are all there are, and those given before are to be forgotten


def read_sources(folder: Path) -> tuple[tuple[Source, ...], tuple[str, ...]]:
    """Read all texts of the folder, sorted by file; one bad file never stops the others.

    Raises TrackerError when there is no such folder.
    """
    files, problems = find_files(folder)
    read: list[Source] = []
    told = list(problems)
    for found in files:
        sources, faults = read_file(found, folder=folder)
        read += sources
        told += faults
    joined, differing = join_copies(read)
    told += differing
    if not joined:
        told.append(to_empty(folder))
    return tuple(sorted(joined, key=lambda source: source.file)), tuple(told)


def read_file(found: FoundFile, *, folder: Path) -> tuple[tuple[Source, ...], tuple[str, ...]]:
    """Read the texts of a file that was found; what cannot be read is told, never raised."""
    del folder  # the file knows its name below it
    if found.problem:
        return (), (found.problem,)
    for wait in (*_PATIENCE, None):
        try:
            before = found.path.stat()
            with found.path.open("rb") as stream:
                place = Place(found.file, "", found.entry, found.parts)
                sources, problems = _read(stream, found.path.name, place)
                after = os.fstat(stream.fileno())
            now = found.path.stat()
        except OSError as error:
            return (), (f"{found.file}: it cannot be opened ({error.strerror}); check that it may be read.",)
        if len({(each.st_size, each.st_mtime_ns, each.st_ino) for each in (before, after, now)}) == 1:
            return sources, problems
        if wait is not None:
            time.sleep(wait)
    return (), (f"{found.file}: it is being written; wait until that is done and build again.",)


def read_some(found: FoundFile, *, folder: Path, run: Run = run_here) -> Iterator[Some]:
    """Read the texts of a file some at a time, a large one by pieces that `run` may hand to others.

    The texts and problems are those of `read_file`; the problems come last, when all is known.
    """
    there = replace(found, where=found.path.absolute())  # others may stand in another folder
    cut = (next(run(cut_file, [(there, PIECE)]), None) if may_be_cut(found) else None) or Cut()
    files: list[str] = []
    problems: list[str] = []
    left = UNPACKED if cut.pieces else -1
    for part in run(read_piece, [(there, cut.digest, piece) for piece in cut.pieces]):
        left -= part.unpacked if part is not None else UNPACKED + 1
        if part is None or left < 0:
            break
        files += (source.file for source in part.sources)
        problems += part.problems
        yield Some(part.sources)
    if left >= 0 and len(files) > 1 and is_as_listed(found):
        place = Place(found.file, cut.digest, found.entry, found.parts)
        yield Some((), (*_shortened(problems, found.file), *_find_unused(place, files)))
    else:
        yield Some(*read_file(found, folder=folder), anew=True)


def read_upload(
    name: str, content: bytes, *, entry: CatalogueEntry | None = None
) -> tuple[tuple[Source, ...], tuple[str, ...]]:
    """Read the texts of a file that lies in no folder yet, such as an upload; what cannot be read is told."""
    file = to_file_key(name)
    return _read(io.BytesIO(content), name, Place(file, "", replace(entry, file=file) if entry else None))


def read_source(path: Path, *, folder: Path, entry: CatalogueEntry | None = None) -> Source:
    """Read a file that holds one text; what its entry does not say is taken from the text where it states it plainly.

    Raises TrackerError naming the file and the remedy.
    """
    file = to_file_key(path.relative_to(folder).as_posix())
    sources, problems = read_file(FoundFile(path, file, "", entry), folder=folder)
    if not sources:
        raise TrackerError(problems[0] if problems else f"{file}: there is no text in it; delete it.")
    return sources[0]


def join_copies(sources: Iterable[Source]) -> tuple[tuple[Source, ...], tuple[str, ...]]:
    """Make one source of those with the same text, with all their paths; tell where their rows contradict."""
    same: dict[str, list[Source]] = {}
    for source in sources:
        same.setdefault(source.source_id, []).append(source)
    problems: list[str] = []
    joined: list[Source] = []
    for copies in same.values():
        if len(copies) == 1:
            joined.append(copies[0])
            continue
        first, *others = copies  # in the order of the folder: those that the catalogue knows come first
        joined.append(replace(first, copies=tuple(copy.file for copy in others)))
        problems += [told for copy in others if (told := _contradiction(first, copy))]
    return tuple(joined), tuple(problems)


def to_empty(folder: Path) -> str:
    """Word that nothing in a folder can be read."""
    return (
        f"{folder}: there is no readable text in this folder; put .txt files, saved pages or other texts into it, or "
        "name the right folder."
    )


def _contradiction(first: Source, copy: Source) -> str:
    """Say which field two rows of the catalogue state differently for one text; empty when none."""
    stated = {field for field, origin in first.origins if origin == CATALOGUE}
    also = {field for field, origin in copy.origins if origin == CATALOGUE}
    differing = [field for field in sorted(stated & also) if getattr(first, field) != getattr(copy, field)]
    if not differing:
        return ""
    return (
        f"{CATALOGUE}: {copy.file} has the same text as {first.file} but another {differing[0]}; the row of "
        f"{first.file} is used: correct one of the two."
    )


def _read(stream: BinaryIO, name: str, place: Place) -> tuple[tuple[Source, ...], tuple[str, ...]]:
    """Read an open file; nothing is raised but what the disk raises."""
    kind = find_kind(name)
    size = stream.seek(0, io.SEEK_END)
    stream.seek(0)
    limit = 2 * UNPACKED if kind is not None and (kind.streamed or name.lower().endswith(".gz")) else ONE_TEXT
    if kind is not None and kind.name == "json":
        limit = UNPACKED // 4
    if size > limit:
        told = f"it has {size // MEGABYTE:,} MB, more than the {limit // MEGABYTE:,} MB that such a file may have"
        return (), (f"{place.file}: {told}; split it.",)
    digest = _digest(stream)
    articles: list[Article] = []
    problems: list[str] = []
    for found in read_articles(Input(stream, name)):
        if isinstance(found, Fault):
            where = f"{place.file}#{found.part}" if found.part else place.file
            problems.append(f"{where}: {found.message}.")
        else:
            articles.append(found)
    files = [f"{place.file}#{article.part}" for article in articles]
    problems = [*_shortened(problems, place.file), *_find_unused(place, files)]
    return tuple(_to_sources(articles, replace(place, digest=digest))), tuple(problems)


def _find_unused(place: Place, files: Sequence[str]) -> Iterator[str]:
    """Tell what the catalogue says in vain: of a file of many texts what belongs to one, and of parts that are none."""
    entry = place.entry
    unused = [field for field in ("title", "url", "published") if entry and getattr(entry, field)]
    if unused and len(files) > 1:
        yield (
            f"{CATALOGUE}: {place.file} holds {len(files):,} texts, so that its {' and '.join(unused)} cannot be "
            f"used; write rows such as {files[0]}."
        )
    known = set(files) if place.parts else ()
    for part in place.parts:
        if part.file not in known:
            yield f"{CATALOGUE}: there is no text {part.file}; correct the part behind the # or delete the row."


def _to_sources(articles: Sequence[Article], place: Place) -> Iterator[Source]:
    alone = len(articles) == 1
    for article in articles:
        yield to_source(article, place, alone=alone)


def _digest(stream: BinaryIO) -> str:
    digest = hashlib.sha256()
    while chunk := stream.read(_CHUNK):
        digest.update(chunk)
    stream.seek(0)
    return digest.hexdigest()


_TOLD = 20


def _shortened(problems: list[str], file: str) -> Iterator[str]:
    """Tell the first problems of a file one by one and the rest as a number."""
    yield from problems[:_TOLD]
    if len(problems) > _TOLD:
        yield f"{file}: {len(problems) - _TOLD:,} more of its records have such problems; mend the export."
