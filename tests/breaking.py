"""Stand-ins for what breaks down, importable by the processes that tests start."""

import os
import signal

from tracker.refreshing.sharding import Shard
from tracker.refreshing.working import to_bytes

FATAL = "Twelve fatal drones were shot down over Sumy on 3 May 2024."


def end_on_fatal(shard: Shard) -> bytes:
    """Stand in for a text that kills its process, as the system does when memory runs out."""
    if any(source.text == FATAL for source in shard):
        os.kill(os.getpid(), signal.SIGKILL)
    return to_bytes(shard)
