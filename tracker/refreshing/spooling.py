"""Sources -> a file without a name, and back one by one: a folder may hold more text than there is memory."""

import json
import tempfile
from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields
from operator import attrgetter
from pathlib import Path
from typing import Any, overload

from tracker.model import Source

HELD = 32 << 20  # bytes that are held in memory before there is a file
_VALUES = attrgetter(*(field.name for field in fields(Source)))


def _freeze(value: Any) -> Any:
    """Make tuples of lists again."""
    return tuple(map(_freeze, value)) if isinstance(value, list) else value


class Spool:
    """Sources by where they were put; what it takes goes with it."""

    def __init__(self, folder: Path | None = None) -> None:
        """Make an empty one, whose file will lie in `folder`, made when needed; None for that of the system."""
        self._folder = folder
        self._file = tempfile.SpooledTemporaryFile(max_size=HELD, dir=str(folder) if folder else None)  # noqa: SIM115  # closed with the spool
        self._end = 0

    def add(self, source: Source) -> int:
        """Put a source in and tell where it is."""
        content = json.dumps(_VALUES(source)).encode()  # in ASCII, so that lone surrogates pass
        start = self._end
        if self._folder is not None and start <= HELD < start + 8 + len(content):
            self._folder.mkdir(parents=True, exist_ok=True)
        self._file.seek(start)
        self._file.write(len(content).to_bytes(8, "little") + content)
        self._end = start + 8 + len(content)
        return start

    def get(self, start: int) -> Source:
        """Give the source that was put there."""
        self._file.seek(start)
        size = int.from_bytes(self._file.read(8), "little")
        return Source(*map(_freeze, json.loads(self._file.read(size))))


class Spooled(Sequence[Source]):
    """Sources of a spool in an order of their own, each read when it is asked for."""

    def __init__(self, spool: Spool, starts: Iterable[int]) -> None:
        self._spool = spool
        self._starts = array("q", starts)

    def __len__(self) -> int:
        return len(self._starts)

    @overload
    def __getitem__(self, at: int) -> Source: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Source, ...]: ...
    def __getitem__(self, at: int | slice) -> Source | tuple[Source, ...]:
        if isinstance(at, slice):
            return tuple(map(self._spool.get, self._starts[at]))
        return self._spool.get(self._starts[at])

    def __iter__(self) -> Iterator[Source]:
        return map(self._spool.get, self._starts)
