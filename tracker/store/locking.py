"""Content -> a durable file; one writer of a folder at a time; room on a disk. Writes to disk."""

import errno
import os
import shutil
import tempfile
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


def find_room(folder: Path, size: int) -> None:
    """Raise OSError where a disk has no room for so many bytes: the room is taken, and given back at once.

    The library that writes the store says the same in a hundred lines, past anybody who could keep them back.
    """
    place = next(path for path in (folder, *folder.resolve().parents) if path.is_dir())
    if not hasattr(os, "posix_fallocate"):
        if shutil.disk_usage(place).free < size:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return
    with tempfile.TemporaryFile(dir=place) as file:
        try:
            os.posix_fallocate(file.fileno(), 0, max(1, size))
        except OSError as error:
            if error.errno in (errno.ENOSPC, errno.EDQUOT):
                raise
