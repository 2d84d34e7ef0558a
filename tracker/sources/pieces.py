"""A large file of many texts -> pieces that may be read apart, by whoever sees the file; and a piece -> its Sources.

A piece is a stretch of lines, of records of a crawl or of row groups, with the number of records before it, so that
each text has the name that it has when the file is read from its beginning to its end. Where anything is not as it
should be, nothing comes of a piece, and the file is to be read whole: what is wrong is told in the same words either
way.
"""

import gzip
import hashlib
import io
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, BinaryIO, cast

from tracker.model import Source
from tracker.sources.articles import MEGABYTE, UNPACKED, Allowance, Article, Fault, Found, Input
from tracker.sources.listing import FoundFile
from tracker.sources.optional import need
from tracker.sources.readers import find_kind
from tracker.sources.resolving import Place, to_source

PIECE = 16 * MEGABYTE  # about so many bytes in one; smaller files are read whole
_CHUNK = MEGABYTE


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a file: bytes, or row groups of a table."""

    start: int
    stop: int
    before: int  # records before it


@dataclass(frozen=True, slots=True)
class Cut:
    """A file cut into pieces; none where it has to be read whole."""

    digest: str = ""
    pieces: tuple[Piece, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """What was read of a piece: texts, faults in words, how much was unpacked."""

    sources: tuple[Source, ...]
    problems: tuple[str, ...]
    unpacked: int


# Calls a function for each set of arguments, here or elsewhere, and gives the results in their order.
Run = Callable[[Callable[..., Any], Sequence[tuple[Any, ...]]], Iterator[Any]]


def run_here(function: Callable[..., Any], arguments: Sequence[tuple[Any, ...]]) -> Iterator[Any]:
    """Call a function for each set of arguments in this process."""
    return (function(*each) for each in arguments)


def may_be_cut(found: FoundFile) -> bool:
    """Tell whether a file is large enough to be cut, and of a kind that can be."""
    return not found.problem and 2 * PIECE <= found.stamp[0] <= 2 * UNPACKED and _cutter_of(found.path.name) is not None


def is_as_listed(found: FoundFile) -> bool:
    """Tell whether a file is there as it was listed; to be asked where it is to be read."""
    try:
        stat = found.path.stat()
    except OSError:
        return False
    return (stat.st_size, stat.st_mtime_ns) == found.stamp[:2]


def cut_file(found: FoundFile, size: int) -> Cut:
    """Cut a file into pieces of about so many bytes and take its digest; into none where it cannot be entered."""
    cutter = _cutter_of(found.path.name)
    if cutter is None:
        return Cut()
    try:
        with found.path.open("rb") as stream:
            digest = hashlib.sha256()
            pieces = tuple(cutter(stream, size))
            stream.seek(0)
            while chunk := stream.read(_CHUNK):
                digest.update(chunk)
    except Exception:  # told when it is read whole
        return Cut()
    return Cut(digest.hexdigest(), pieces if len(pieces) > 1 else ())


def read_piece(found: FoundFile, digest: str, piece: Piece) -> Part | None:
    """Read the texts of a piece as texts of a file of many; None where the file has to be read whole."""
    place = Place(found.file, digest, found.entry, found.parts)
    allowance = Allowance()
    sources: list[Source] = []
    problems: list[str] = []
    try:
        with found.path.open("rb") as stream:
            for article in _read(stream, found.path.name, piece, allowance):
                if isinstance(article, Fault):
                    problems.append(f"{found.file}#{article.part}: {article.message}.")
                elif article.text.strip():
                    sources.append(to_source(article, place, alone=False))
    except Exception:  # told when it is read whole
        return None
    return Part(tuple(sources), tuple(problems), UNPACKED - allowance.left)


def _cutter_of(name: str) -> Callable[[BinaryIO, int], Iterator[Piece]] | None:
    kind = find_kind(name)
    if kind is None or (name.lower().endswith(".gz") and kind.name != "crawl"):
        return None  # one stream, which can only be read from its beginning
    return {"json lines": _cut_lines, "parquet": _cut_row_groups, "crawl": _cut_records}.get(kind.name)


def _cut_lines(stream: BinaryIO, size: int) -> Iterator[Piece]:
    head = stream.read(16)
    if not head.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"{"):
        return
    start, before, at, lines = 0, 0, 0, 0
    stream.seek(0)
    while chunk := stream.read(min(_CHUNK, size)):
        cut = chunk.rfind(b"\n") + 1
        if cut and at + cut - start >= size:
            within = lines + chunk.count(b"\n", 0, cut)
            yield Piece(start, at + cut, before)
            start, before = at + cut, within
        lines += chunk.count(b"\n")
        at += len(chunk)
    if at > start:
        yield Piece(start, at, before)


def _cut_row_groups(stream: BinaryIO, size: int) -> Iterator[Piece]:
    from pyarrow import parquet

    metadata = parquet.ParquetFile(stream).metadata
    start, before, rows, gathered = 0, 0, 0, 0
    for group in range(metadata.num_row_groups):
        told = metadata.row_group(group)
        rows, gathered = rows + told.num_rows, gathered + told.total_byte_size
        if gathered >= size or group == metadata.num_row_groups - 1:
            yield Piece(start, group + 1, before)
            start, before, gathered = group + 1, rows, 0


def _cut_records(stream: BinaryIO, size: int) -> Iterator[Piece]:
    """Cut a crawl before records; where all of it is one compressed stream, nowhere."""
    if stream.read(5) == b"WARC/":
        stream.seek(0)
    elif not _is_in_members(stream):
        return
    records = need("warcio.archiveiterator").ArchiveIterator(stream)
    start, before = 0, 0
    for number, record in enumerate(records):
        offset = int(records.get_record_offset())
        if offset - start >= size and number:
            yield Piece(start, offset, before)
            start, before = offset, number
        records.read_to_end(record)
    yield Piece(start, stream.seek(0, io.SEEK_END), before)


def _is_in_members(stream: BinaryIO) -> bool:
    """Tell whether a compressed crawl has a member a record, as crawlers write it: then it can be entered anywhere."""
    stream.seek(0)
    with gzip.GzipFile(fileobj=stream) as unpacked:
        begins = unpacked.read(5) == b"WARC/"
    stream.seek(0)
    return begins


def _read(stream: BinaryIO, name: str, piece: Piece, allowance: Allowance) -> Found:
    kind = find_kind(name)
    if kind is not None and kind.name == "parquet":
        from tracker.sources.readers.records import read_parquet

        found = read_parquet(Input(stream, name, allowance=allowance), range(piece.start, piece.stop))
    else:
        given = Input(cast(BinaryIO, io.BufferedReader(_Stretch(stream, piece))), name, allowance=allowance)
        if kind is not None and kind.name == "crawl":
            from tracker.sources.readers.crawls import read_crawl

            found = read_crawl(given)
        else:
            from tracker.sources.readers.records import read_json_lines

            found = read_json_lines(given)
    for article in found:
        yield _renumbered(article, piece.before)


def _renumbered(found: Article | Fault, before: int) -> Article | Fault:
    number, mark, rest = found.part.partition("#")
    return replace(found, part=f"{int(number) + before}{mark}{rest}")


class _Stretch(io.RawIOBase):
    """A stretch of a file as a stream."""

    def __init__(self, stream: BinaryIO, piece: Piece) -> None:
        super().__init__()
        self._stream, self._start, self._size = stream, piece.start, piece.stop - piece.start
        self._at = 0

    def readable(self) -> bool:
        """Tell that it can be read."""
        return True

    def seekable(self) -> bool:
        """Tell that it can be entered anywhere."""
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Go to a place of the stretch."""
        base = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._size}[whence]
        self._at = min(max(0, base + offset), self._size)
        return self._at

    def readinto(self, buffer: "bytearray | memoryview") -> int:  # type: ignore[override]
        """Fill a part of the buffer."""
        self._stream.seek(self._start + self._at)
        content = self._stream.read(min(len(buffer), self._size - self._at))
        buffer[: len(content)] = content
        self._at += len(content)
        return len(content)
