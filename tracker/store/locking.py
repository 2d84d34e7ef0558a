"""Content -> a durable file; one writer of a folder at a time. Writes to disk."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def write_aside(path: Path, content: bytes) -> Path:
    with path.open("wb") as handle:
        handle.write(content)
        handle.flush()
        os.fsync(handle.fileno())
    return path


def make_durable(folder: Path) -> None:
    """Make the renames in a folder survive a power cut; Windows cannot open folders and needs no such step."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextmanager
def alone(path: Path) -> Iterator[None]:
    """Hold a lock between processes, so that two builds do not mix their files; the system drops it at a crash."""
    with path.open("a") as handle:
        if os.name == "nt":
            import msvcrt

            msvcrt.locking(handle.fileno(), msvcrt.LK_LOCK, 1)  # type: ignore[attr-defined,unused-ignore]
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
