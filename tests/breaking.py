"""Stand-ins for what breaks down, importable by the processes that tests start."""

import importlib
import os
import signal
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


def build_and_fall(seeds: str, data: str, point: str, call: int) -> None:
    """Build, and be killed at the so-manieth call of a function of ours; "" builds to the end."""
    from tracker import pipeline

    if point:
        module, _, name = point.rpartition(".")
        owner = importlib.import_module(module)
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
