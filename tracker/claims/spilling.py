"""Things by partition -> files of a folder, and back: what is too much to be held is held a partition at a time."""

import pickle
from collections.abc import Iterator
from pathlib import Path
from typing import Any

# What things are made of, beside plain values
OURS = frozenset(
    [
        ("datetime", "date"),
        ("datetime", "datetime"),
        ("tracker.claims.fitting", "Group"),
        ("tracker.claims.mentions", "Said"),
        ("tracker.standing", "Claim"),
    ]
)
HELD = 4_000  # things held for all partitions together until they are written


class _Reader(pickle.Unpickler):
    """Read things of our own and plain values; whatever else a file names is refused, so that none can run code."""

    def find_class(self, module: str, name: str) -> Any:
        if (module, name) not in OURS:
            raise pickle.UnpicklingError(f"{module}.{name} is nothing that is put aside here")
        return super().find_class(module, name)


class Spill:
    """Lists of things on disk, one a partition; only what this process wrote into a folder of its own is read."""

    def __init__(self, folder: Path, *, held: int = HELD) -> None:
        folder.mkdir(parents=True)
        self.folder = folder
        self._limit = held
        self._held: dict[int, list[Any]] = {}
        self._count = 0

    def add(self, partition: int, thing: Any) -> None:
        """Put a thing behind the others of a partition."""
        self._held.setdefault(partition, []).append(thing)
        self._count += 1
        if self._count >= self._limit:
            self.flush()

    def flush(self) -> None:
        """Write what is held."""
        for partition, things in self._held.items():
            with (self.folder / str(partition)).open("ab") as file:
                pickle.dump(things, file, pickle.HIGHEST_PROTOCOL)
        self._held, self._count = {}, 0

    def read(self, partition: int) -> Iterator[Any]:
        """Give the things of a partition in the order in which they came."""
        self.flush()
        path = self.folder / str(partition)
        if not path.is_file():
            return
        with path.open("rb") as file:
            while file.peek(1):
                yield from _Reader(file).load()

    def drop(self, partition: int) -> None:
        """Give the room of a partition back."""
        (self.folder / str(partition)).unlink(missing_ok=True)
