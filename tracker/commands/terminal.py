"""Words, rows and progress -> the terminal; a named file or standard input -> bytes."""

import sys
import threading
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

from tracker.model import TrackerError

SHOW_PROGRESS_AFTER = 1.0  # seconds


def count(number: int, noun: str) -> str:
    """Word a number of things.

    >>> count(1, "text"), count(1200, "text")
    ('1 text', '1,200 texts')
    """
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def report_problems(problems: Iterable[str]) -> None:
    """Print the problems, one a line, and leave with exit code 1 if there are any."""
    listed = list(problems)
    for problem in listed:
        click.echo(problem, err=True)
    if listed:
        sys.exit(1)


def read_input(file: str) -> bytes:
    """Read a file or, for -, standard input."""
    if file == "-":
        # Python has no standard input at all where the shell closed it: `tracker extract - <&-`.
        content = sys.stdin.buffer.read() if sys.stdin else b""
        if not content.strip():
            raise TrackerError("standard input is empty; send a text into it: tracker extract - < my-text.txt")
        return content
    try:
        return Path(file).read_bytes()
    except OSError as error:
        raise TrackerError(
            f"{file}: cannot be read ({error.strerror}); name a text file, or - for standard input"
        ) from error


def is_file(text: str) -> bool:
    """Tell whether a text names a file; no sentence with figures does."""
    try:
        return Path(text).is_file()
    except (OSError, ValueError):  # too long for a name, or with a NUL byte
        return False


def write_out(text: str) -> None:
    """Print in UTF-8 with plain line ends, whatever the terminal's encoding."""
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode("utf-8"))
    sys.stdout.buffer.flush()


def to_json(value: Any) -> Any:
    """Write whole numbers without a point, as the tables do."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


@contextmanager
def patience(words: str) -> Iterator[None]:
    """Say on standard error what takes so long, after a second; silent where nobody looks."""
    timer = threading.Timer(SHOW_PROGRESS_AFTER, click.echo, (words,), {"err": True})
    timer.daemon = True
    if sys.stderr.isatty():
        timer.start()
    try:
        yield
    finally:
        timer.cancel()


class ProgressBar:
    """A bar on standard error for work of over a second; silent where nobody looks."""

    def __init__(self, label: str) -> None:
        self.label = label
        self.started = time.monotonic()
        self.shown = sys.stderr.isatty()
        self.bar: Any = None

    def __call__(self, done: int, total: int) -> None:
        """Show that `done` of `total` are done."""
        if self.bar is None:
            if not self.shown or time.monotonic() - self.started < SHOW_PROGRESS_AFTER:
                return
            self.bar = click.progressbar(length=total, label=self.label, file=sys.stderr)
            self.bar.__enter__()
        self.bar.update(done - self.bar.pos)

    def close(self) -> None:
        """End the line of the bar."""
        if self.bar is not None:
            self.bar.__exit__(None, None, None)
