"""What a reader finds in a file: texts with what the file says of them, and faults; how a reader is called.

A reader is a function from `Input` to `Article` and `Fault`, in the order of the file. It raises TrackerError,
without a file name, where nothing more can be read; what it gave before stays.
"""

import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import BinaryIO

from tracker.model import TrackerError

MEGABYTE = 1 << 20
# One text: the collected works of most writers are shorter. More is a list of texts in the wrong kind of file.
ONE_TEXT = 64 * MEGABYTE
# All that is unpacked from one file, and how often it may hold another archive inside.
UNPACKED = 2048 * MEGABYTE
DEPTH = 3
ENTRIES = 200_000


@dataclass(frozen=True, slots=True)
class Fact:
    """A statement about a text, and where it was found."""

    field: str  # publisher, title, url, published; also crawled
    value: str
    origin: str  # such as "page metadata"


@dataclass(frozen=True, slots=True)
class Article:
    """A text that a reader found in a file."""

    text: str
    facts: tuple[Fact, ...] = ()  # the first of a field counts
    part: str = ""  # where in a file of many: "12", "folder/page.html"
    pages: tuple[int, ...] = ()  # where each page starts, in code points
    offset: int | None = None  # where the text starts in the decoded file; None when it does not stand there as it is
    warnings: tuple[str, ...] = ()

    def within(self, part: str) -> "Article":
        """Give the same text as a part of a larger file."""
        return replace(self, part=f"{part}#{self.part}" if self.part else part)


@dataclass(frozen=True, slots=True)
class Fault:
    """Something in a file that could not be read: "it is ...; do ..."."""

    message: str
    part: str = ""

    def within(self, part: str) -> "Fault":
        """Give the same fault as one of a part of a larger file."""
        return replace(self, part=f"{part}#{self.part}" if self.part else part)


@dataclass(slots=True)
class Allowance:
    """How many bytes may still be unpacked from one file of the folder."""

    left: int = UNPACKED

    def take(self, size: int) -> None:
        """Count bytes; raise TrackerError when there are more than any honest archive holds."""
        self.left -= size
        if self.left < 0:
            raise TrackerError(
                f"it unpacks to more than {UNPACKED // MEGABYTE:,} MB and was not read further; unpack it yourself "
                "and put in the texts that you need"
            )


@dataclass(frozen=True, slots=True)
class Input:
    """A file, or a part of one, as a reader gets it."""

    stream: BinaryIO
    name: str
    charset: str = ""  # as told from outside: by a server, a mail or an archive
    url: str = ""  # where it was fetched, told likewise
    depth: int = 0  # how many archives it lies in
    allowance: Allowance = field(default_factory=Allowance)

    def read(self, limit: int = ONE_TEXT) -> bytes:
        """Return all bytes; raise TrackerError when they are more than one text may have."""
        content = self.stream.read(limit + 1)
        if len(content) > limit:
            raise TrackerError(f"it is larger than the {limit // MEGABYTE:,} MB that one text may have; split it")
        return content

    def inner(self, content: bytes, name: str, *, charset: str = "", url: str = "") -> "Input":
        """Give a part of this file as an input of its own; raise TrackerError when it lies too deep."""
        if self.depth >= DEPTH:
            raise TrackerError(f"it lies in more than {DEPTH} archives, one in another; unpack it and put in the texts")
        return Input(io.BytesIO(content), name, charset, url, self.depth + 1, self.allowance)


Found = Iterator[Article | Fault]
Reader = Callable[[Input], Found]


class Metered(io.RawIOBase):
    """A stream that counts what is unpacked from it, so that a bomb ends early whatever its header claims."""

    def __init__(self, stream: BinaryIO, allowance: Allowance) -> None:
        super().__init__()
        self._stream, self._allowance = stream, allowance

    def readable(self) -> bool:
        """Tell that it can be read."""
        return True

    def readinto(self, buffer: "bytearray | memoryview") -> int:  # type: ignore[override]
        """Fill a part of the buffer."""
        content = self._stream.read(min(len(buffer), MEGABYTE))
        self._allowance.take(len(content))
        buffer[: len(content)] = content
        return len(content)
