"""Bytes with a file name -> the texts in them; one module a kind of file, loaded when the first such file comes."""

import gzip
import importlib
import io
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import BinaryIO, cast

from tracker.model import TrackerError
from tracker.sources.articles import Article, Fault, Found, Input, Metered, Reader

__all__ = ["ENDINGS", "KINDS", "Kind", "find_kind", "read_articles"]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of file, by the endings of its names."""

    name: str
    endings: tuple[str, ...]
    reader: str  # module and function in this package
    many: bool = False  # whether a file may hold more than one text
    streamed: bool = False  # read piece by piece, so that its size does not matter


KINDS = (
    Kind("text", (".txt", ".text"), "plain.read_text"),
    Kind("markdown", (".md", ".markdown"), "plain.read_markdown"),
    Kind("page", (".html", ".htm", ".xhtml"), "pages.read_page"),
    Kind("saved page", (".mhtml", ".mht"), "mail.read_saved_page"),
    Kind("pdf", (".pdf",), "pdf.read_pdf"),
    Kind("word", (".docx",), "word.read_word"),
    Kind("mail", (".eml",), "mail.read_mail", many=True),
    Kind("feed", (".rss", ".atom"), "feeds.read_feed", many=True),
    Kind("json", (".json",), "records.read_json", many=True),
    Kind("json lines", (".jsonl", ".ndjson"), "records.read_json_lines", many=True, streamed=True),
    Kind("table", (".csv", ".tsv"), "records.read_table", many=True, streamed=True),
    Kind("parquet", (".parquet",), "records.read_parquet", many=True, streamed=True),
    Kind("crawl", (".warc", ".warc.gz"), "crawls.read_crawl", many=True, streamed=True),
    Kind("archive", (".zip",), "archives.read_archive", many=True, streamed=True),
)
ENDINGS = {ending: kind for kind in KINDS for ending in kind.endings}
# What a file starts with, whatever its name says.
_MARKS = (
    (b"%PDF-", "a PDF", (".pdf",)),
    (b"PK\x03\x04", "an archive or an office document", (".zip", ".docx")),
    (b"\x1f\x8b", "a compressed file", (".gz",)),
    (b"\x89PNG", "a picture", ()),
    (b"\xff\xd8\xff", "a picture", ()),
    (b"GIF8", "a picture", ()),
    (b"PAR1", "a Parquet table", (".parquet",)),
    (b"\xd0\xcf\x11\xe0", "a document of an old office program", ()),
    (b"{\\rtf", "a rich-text document", ()),
)
_GENTLE = (OSError, EOFError, zlib.error)


def find_kind(name: str) -> Kind | None:
    """Return the kind of a file by its name, with or without .gz; None when no reader takes it."""
    lower = name.lower()
    if lower.endswith(".warc.gz"):
        return ENDINGS[".warc.gz"]
    lower = lower.removesuffix(".gz")
    _, dot, ending = lower.rpartition(".")
    return ENDINGS.get(dot + ending)


def read_articles(given: Input) -> Iterator[Article | Fault]:
    """Yield what is in a file; whatever is wrong with it comes as a Fault, and what can be read is read."""
    count = 0
    try:
        for found in _read(given):
            if isinstance(found, Article) and not found.text.strip():
                continue
            count += 1
            yield found
    except TrackerError as error:
        yield Fault(str(error))
    except MemoryError:
        yield Fault("it needs more memory than there is; split it")
    except RecursionError:
        yield Fault("it is nested too deeply to be read; save it anew from the program that wrote it")
    except Exception as error:  # a reader's fault, or ours, in one file must not cost the others
        yield Fault(
            f"it is broken or not what its name says ({type(error).__name__}: {_first_line(error)}); save it anew"
        )
    else:
        if not count:
            yield Fault("there is no text in it; delete it, or save it anew from where it came")


def _read(given: Input) -> Found:
    kind = find_kind(given.name)
    if kind is None:
        _, dot, ending = given.name.rpartition(".")
        raise TrackerError(
            f"files {'of the kind .' + ending[:20] if dot else 'without an ending'} are not read; {REMEDY}"
        )
    stream, start = _peek(given.stream)
    if not start.strip(b" \t\r\n\xef\xbb\xbf"):
        more = stream.read(4096) if len(start) >= 16 else b""
        if not more.strip():
            raise TrackerError("it is empty; put the text into it or delete it")
        stream = cast(BinaryIO, _Joined(start + more, stream))
    lower = given.name.lower()
    if lower.endswith(".gz") and kind.name != "crawl":
        if not start.startswith(b"\x1f\x8b"):
            raise TrackerError("it is not compressed as its name says; take .gz off its name")
        # The unpacked size is counted, so a small file cannot fill the memory.
        unpacked = cast(BinaryIO, gzip.GzipFile(fileobj=stream))
        stream = cast(BinaryIO, io.BufferedReader(Metered(unpacked, given.allowance)))
    else:
        _refuse_disguise(start, lower)
    module, function = kind.reader.split(".")
    reader: Reader = getattr(importlib.import_module(f"{__name__}.{module}"), function)
    try:
        yield from reader(replace(given, stream=stream))
    except _GENTLE as error:
        raise TrackerError(f"it is broken or cut short ({_first_line(error)}); fetch or save it again") from error


REMEDY = "save it as one of " + ", ".join(ending for ending in ENDINGS if ending != ".text")


def _peek(stream: BinaryIO) -> tuple[BinaryIO, bytes]:
    start = stream.read(16)
    if stream.seekable():
        stream.seek(-len(start), io.SEEK_CUR)
        return stream, start
    return cast(BinaryIO, _Joined(start, stream)), start


class _Joined(io.BufferedReader):
    """Bytes already read, then the rest of their stream."""

    def __init__(self, start: bytes, rest: BinaryIO) -> None:
        super().__init__(_Chain(start, rest))


class _Chain(io.RawIOBase):
    def __init__(self, start: bytes, rest: BinaryIO) -> None:
        super().__init__()
        self._start, self._rest = start, rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "bytearray | memoryview") -> int:  # type: ignore[override]
        content = self._start[: len(buffer)] or self._rest.read(len(buffer))
        self._start = self._start[len(buffer) :]
        buffer[: len(content)] = content
        return len(content)


def _refuse_disguise(start: bytes, lower: str) -> None:
    """Raise TrackerError when the content is plainly of another kind than the name says."""
    for mark, what, endings in _MARKS:
        if start.startswith(mark) and not lower.endswith(endings or (" ",)):
            if lower.endswith(".warc.gz") and mark == b"\x1f\x8b":
                return
            remedy = f"rename it to end in {' or '.join(endings)}" if endings else "save its text as plain text"
            raise TrackerError(f"its content is {what}, not what its name says; {remedy}")


def _first_line(error: BaseException) -> str:
    return (str(error).splitlines() or [""])[0][:160]
