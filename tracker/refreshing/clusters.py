"""Texts -> their rows, by the workers of a Dask cluster; the same function and the same files as on one machine.

Texts go out and rows come back through the scheduler: the workers need the tracker installed, but no folder in common.
Where all of them see a large file, they cut and open it, and the machine that builds does not.
"""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

import pyarrow as pa

from tracker.model import Source, TrackerError
from tracker.refreshing.sharding import Shard, Shelf
from tracker.refreshing.working import AHEAD, Progress, from_bytes, read_all, to_bytes
from tracker.sources import is_as_listed, run_here

WAIT = 30  # seconds for the scheduler and its first worker


def read_on_cluster(sources: Sequence[Source], folder: Path, *, address: str, progress: Progress) -> Shelf:
    """Read texts on the cluster of a scheduler; a worker that falls costs only the shard in its hands.

    Raises TrackerError when the scheduler is not there, falls, or runs another tracker.
    """
    try:
        from distributed import CancelledError, Client, as_completed
    except ImportError as error:
        raise TrackerError("--scheduler needs Dask: pip install 'tracker[cluster]'") from error

    try:
        with Client(address, timeout=WAIT, set_as_default=False) as client:
            client.wait_for_workers(1, timeout=WAIT)
            _check_versions(client)

            def work(shards: Sequence[Shard]) -> Iterator[tuple[Shard, pa.Table | Exception]]:
                waiting = iter(shards)
                running: dict[Any, Shard] = {}
                completed = as_completed(loop=client.loop)

                def hand_out() -> None:
                    ahead = AHEAD * max(1, sum(client.nthreads().values()))
                    for shard in islice(waiting, max(0, ahead - len(running))):
                        # Not pure for Dask: our memory are the shards' files, its own would outlive new rules.
                        future = client.submit(to_bytes, shard, pure=False)
                        running[future] = shard
                        completed.add(future)

                hand_out()
                while running:
                    future = next(completed)
                    shard = running.pop(future)
                    error = future.exception()
                    yield shard, error if error is not None else from_bytes(future.result())
                    del future
                    hand_out()

            return read_all(sources, folder, work=work, progress=progress)
    except (OSError, TimeoutError, CancelledError) as error:
        raise _to_silent(address, error) from error


class Workers:
    """Calls functions on the workers of a cluster, as far as they see the file that these are to read; a `Run`."""

    def __init__(self, address: str) -> None:
        self._address = address
        self._client: Any = None

    def __call__(self, function: Callable[..., Any], arguments: Sequence[tuple[Any, ...]]) -> Iterator[Any]:
        """Give the results in the order of the arguments, the first of which is a file; None where a worker fell."""
        from distributed import CancelledError
        from distributed.scheduler import KilledWorker

        try:
            client = self._open()
            if not arguments or not all(client.run(is_as_listed, arguments[0][0]).values()):
                yield from run_here(function, arguments)
                return
            waiting, running = iter(arguments), deque[Any]()
            while True:
                ahead = AHEAD * max(1, sum(client.nthreads().values()))
                for each in islice(waiting, max(0, ahead - len(running))):
                    running.append(client.submit(function, *each, pure=False))
                if not running:
                    return
                try:
                    result = running.popleft().result()
                except KilledWorker:
                    result = None
                yield result
        except (OSError, TimeoutError, CancelledError) as error:
            raise _to_silent(self._address, error) from error

    def _open(self) -> Any:
        if self._client is None:
            from distributed import Client

            self._client = Client(self._address, timeout=WAIT, set_as_default=False)
            self._client.wait_for_workers(1, timeout=WAIT)
            _check_versions(self._client)
        return self._client

    def __enter__(self) -> "Workers":
        return self

    def __exit__(self, *_error: object) -> None:
        if self._client is not None:
            self._client.close()


def _to_silent(address: str, error: BaseException) -> TrackerError:
    return TrackerError(f"{address}: no answer from the cluster ({error}); run the same command again")


def _check_versions(client: object) -> None:
    """The workers must have the same rules as we, or their rows would not be ours."""
    from tracker.store.fingerprints import extractor_version

    found = client.run(extractor_version)  # type: ignore[attr-defined]
    if others := sorted(worker for worker, theirs in found.items() if theirs != extractor_version()):
        raise TrackerError(f"{others[0]}: this worker has another version of the tracker; install the same one there")
