"""Seeds folder -> a call whenever it has changed and come to rest."""

import time
from collections.abc import Callable
from pathlib import Path

from tracker.sources.listing import FoundFile, find_files


def watch_folder(
    folder: Path,
    changed: Callable[[], None],
    *,
    every: float = 1.0,
    times: int | None = None,
    sleep: Callable[[float], None] = time.sleep,
) -> None:
    """Call `changed` once at the start and after each change; end after so many calls, or never.

    A change is believed when two looks in a row see the same: a large file is not read while it is being copied.
    Raises TrackerError when there is no such folder.
    """
    seen: tuple[FoundFile, ...] | None = None
    before: tuple[FoundFile, ...] | None = None
    calls = 0
    while times is None or calls < times:
        now = find_files(folder)[0]
        if now != seen and (now == before or seen is None):
            seen = now
            calls += 1
            changed()
            continue  # it may have changed while it was built
        before = now
        sleep(every)
