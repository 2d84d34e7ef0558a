"""What libraries write to the error stream past Python -> kept back, and told only where nothing went wrong.

A full disk makes the library that writes the store fail in threads of its own, each with a trace on the screen. The
error that comes back says the same in a line, so that the traces only hide it.
"""

import contextlib
import logging
import os
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from typing import BinaryIO

STREAM = 2  # the error stream's number in every process
LINGERING = 0.3  # seconds that threads of a library may go on telling after its error has come back
MOST_KEPT = 100_000  # bytes that are told or logged
_one_by_one = threading.Lock()  # two that swap the stream at once would leave it with the wrong one


@contextlib.contextmanager
def held_back() -> Iterator[None]:
    """Hold the error stream back; let it through at the end, or leave it to the log (debug) when an error is raised."""
    with _one_by_one, contextlib.ExitStack() as opened:
        try:
            kept = opened.enter_context(tempfile.TemporaryFile())
            stream = os.dup(STREAM)
        except OSError:  # a process without an error stream, or nowhere to keep anything
            yield
            return
        opened.callback(os.close, stream)
        _flush()
        os.dup2(kept.fileno(), STREAM)
        try:
            yield
        except BaseException:
            time.sleep(LINGERING)
            _restore(stream)
            logging.getLogger("tracker").debug("kept back:\n%s", _read(kept).decode("utf-8", "replace"))
            raise
        _restore(stream)
        if said := _read(kept):
            with contextlib.suppress(OSError):
                os.write(stream, said)


def _restore(stream: int) -> None:
    _flush()
    os.dup2(stream, STREAM)


def _flush() -> None:
    if sys.stderr is not None:
        with contextlib.suppress(OSError, ValueError):
            sys.stderr.flush()


def _read(kept: BinaryIO) -> bytes:
    kept.seek(0)
    return kept.read(MOST_KEPT)
