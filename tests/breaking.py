"""Stand-ins for what breaks down, importable by the processes that tests start."""

import os
import pkgutil
import signal
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tracker.refreshing.sharding import Shard
from tracker.refreshing.working import to_bytes

FATAL = "Twelve fatal drones were shot down over Sumy on 3 May 2024."


def end_on_fatal(shard: Shard) -> bytes:
    """Stand in for a text that kills its process, as the system does when memory runs out."""
    if any(source.text == FATAL for source in shard):
        os.kill(os.getpid(), signal.SIGKILL)
    return to_bytes(shard)


def hold_nothing(put: Callable[[object, str, int], None] = setattr) -> None:
    """Have builds of any size write their tables while the rows pass by, few at a time; `put` sets each limit."""
    from tracker.refreshing import sharding, streaming
    from tracker.store import staging

    limits = ((streaming, "LARGE", 0), (streaming, "HUGE", 0), (streaming, "ROWS", 5), (staging, "ROWS", 2))
    for owner, name, limit in (*limits, (sharding, "TEXTS", 5), (sharding, "HELD", 1)):
        put(owner, name, limit)


def build_and_fall(seeds: str, data: str, point: str = "", call: int = 0, *, streamed: bool = False) -> None:
    """Build, and be killed at the so-manieth call of a function of ours; "" builds to the end."""
    from tracker import pipeline

    if streamed:
        hold_nothing()
    if point:
        where, _, name = point.rpartition(".")
        owner = pkgutil.resolve_name(where)
        whole = getattr(owner, name)
        calls = iter(range(call))

        def fall(*arguments: Any, **options: Any) -> Any:
            result = whole(*arguments, **options)
            if next(calls, None) is None:
                os.kill(os.getpid(), signal.SIGKILL)
            return result

        setattr(owner, name, fall)
    pipeline.build(seeds, data)


def fill_within_commit(disk: str) -> None:
    """Leave a disk three blocks when a build has asked for the room of its commit and not yet taken it."""
    from tracker.store import lake

    asked = lake.find_room

    def find_room_and_fill(*arguments: Any) -> None:
        asked(*arguments)
        room = os.statvfs(disk)
        Path(disk, "ballast").write_bytes(b"\0" * ((room.f_bavail - 3) * room.f_frsize))

    lake.find_room = find_room_and_fill
