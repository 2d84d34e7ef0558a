"""Texts -> their rows, by as many processes as there are cores; a text that kills its process is put aside and told.

The rows do not depend on how the texts are shared out: the same shards are read by the same function everywhere.
"""

import json
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from typing import Any, overload

import pyarrow as pa

from tracker.model import Source
from tracker.refreshing.sharding import Shard, Shelf, cut, load_shard, read_shard, shard_path, to_lost, write_shard
from tracker.store.fingerprints import extractor_version

# Below so many characters other processes cost more than they save: each loads the lexicon first.
WORTHWHILE = 400_000
AHEAD = 3  # shards handed out for each process
LETTERS = "dead-letters.jsonl"
# Called with how many texts are done and how many there are.
Progress = Callable[[int, int], None]
# Gives each shard with its rows, in any order, or with what broke down over it.
Work = Callable[[Sequence[Shard]], Iterator[tuple[Shard, pa.Table | Exception]]]


def read_in_processes(sources: Sequence[Source], folder: Path, *, jobs: int, progress: Progress) -> Shelf:
    """Read texts by `jobs` processes, and keep each shard in `folder` as soon as it is read."""

    def work(shards: Sequence[Shard]) -> Iterator[tuple[Shard, pa.Table | Exception]]:
        waiting = iter(shards)
        fallen: list[Shard] | None = None
        while fallen is None or fallen:
            fallen = []
            for shard, result in _together(waiting, jobs):
                if isinstance(result, BrokenProcessPool):
                    fallen.append(shard)
                else:
                    yield shard, result
            # One process fell and took the others' work with it: one by one, it shows which shard it was.
            yield from _one_by_one(fallen)

    return read_all(sources, folder, work=work, progress=progress)


class Processes:
    """Calls functions in processes of their own, started when there is something to call; a `Run` to be closed."""

    def __init__(self, jobs: int) -> None:
        self._jobs = jobs
        self._pool: ProcessPoolExecutor | None = None

    def __call__(self, function: Callable[..., Any], arguments: Sequence[tuple[Any, ...]]) -> Iterator[Any]:
        """Give the results in the order of the arguments; None where a process fell."""
        waiting = iter(arguments)
        running: deque[Future[Any] | None] = deque()
        while True:
            for each in islice(waiting, AHEAD * self._jobs - len(running)):
                running.append(self._submit(function, each))
            if not running:
                return
            future = running.popleft()
            try:
                yield None if future is None else future.result()
            except BrokenProcessPool:
                self._pool = None
                yield None

    def _submit(self, function: Callable[..., Any], arguments: tuple[Any, ...]) -> "Future[Any] | None":
        self._pool = self._pool or ProcessPoolExecutor(self._jobs, mp_context=get_context("spawn"))
        try:
            return self._pool.submit(function, *arguments)
        except BrokenProcessPool:
            self._pool = None
            return None

    def __enter__(self) -> "Processes":
        return self

    def __exit__(self, *_error: object) -> None:
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)


def read_all(sources: Sequence[Source], folder: Path, *, work: Work, progress: Progress) -> Shelf:
    """Have shards read by `work`, and give them in the order of their texts.

    A shard that breaks down is halved until one text is left. What is read beside a text that kills its process can
    fall with it: only a text that falls again with nothing beside it goes to the list of dead letters. What an
    earlier, broken build has left of these shards is used. Texts are held while they are handed out, no longer.
    """
    folder.mkdir(parents=True, exist_ok=True)
    extractor = extractor_version()
    places: list[Path] = []
    cuts: list[slice] = []
    missing: list[slice] = []
    done = 0
    for shard in cut(sources):
        start = cuts[-1].stop if cuts else 0
        cuts.append(slice(start, start + len(shard)))
        places.append(shard_path(folder, shard, extractor))
        if load_shard(places[-1]) is None:
            missing.append(cuts[-1])
        else:
            done += len(shard)

    def keep(shard: Shard, rows: pa.Table) -> None:
        nonlocal done
        write_shard(shard_path(folder, shard, extractor), rows)
        done += len(shard)
        progress(done, len(sources))

    suspects: list[Shard] = []
    waiting: Sequence[Shard] = _Cut(sources, missing)
    while waiting:
        blamed = []
        for shard, result in work(waiting):
            if isinstance(result, Exception):
                blamed.append(shard)
            else:
                keep(shard, result)
        suspects += [shard for shard in blamed if len(shard) == 1]
        waiting = [half for shard in blamed if len(shard) > 1 for half in _halve(shard)]

    letters = []
    for suspect in suspects:
        for shard, result in work([suspect]):
            if isinstance(result, Exception):
                letters.append((shard[0], f"{type(result).__name__}: {result}"))
                result = to_lost(shard[0], "it brought down the process that read it")
            keep(shard, result)
    if letters:
        _write_letters(folder.parent / LETTERS, letters)
    for path, own in zip(places, cuts, strict=True):
        if not path.is_file():
            _collect(tuple(sources[own]), folder, extractor)
    return Shelf(places)


class _Cut(Sequence[Shard]):
    """Shards of sources, each taken together when it is asked for."""

    def __init__(self, sources: Sequence[Source], cuts: Sequence[slice]) -> None:
        self._sources, self._cuts = sources, cuts

    def __len__(self) -> int:
        return len(self._cuts)

    @overload
    def __getitem__(self, at: int) -> Shard: ...
    @overload
    def __getitem__(self, at: slice) -> "_Cut": ...
    def __getitem__(self, at: int | slice) -> "Shard | _Cut":
        if isinstance(at, slice):
            return _Cut(self._sources, self._cuts[at])
        return tuple(self._sources[self._cuts[at]])


def to_bytes(shard: Shard) -> bytes:
    """Read a shard and write its rows as bytes, to be sent between processes."""
    rows = read_shard(shard)
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, rows.schema) as writer:
        writer.write_table(rows)
    return bytes(sink.getvalue())


def from_bytes(content: bytes) -> pa.Table:
    """Read what `to_bytes` wrote."""
    return pa.ipc.open_stream(content).read_all()


def cores() -> int:
    """Tell how many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _together(shards: Iterator[Shard], jobs: int) -> Iterator[tuple[Shard, pa.Table | Exception]]:
    """Read shards by several processes, until there are no more or a process falls; no more are taken than are read."""
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as pool:
        running: dict[Future[bytes], Shard] = {}
        fell = False
        while True:
            for shard in () if fell else islice(shards, AHEAD * jobs - len(running)):
                try:
                    running[pool.submit(to_bytes, shard)] = shard
                except BrokenProcessPool as error:
                    fell = True
                    yield shard, error
                    break
            if not running:
                return
            for future in wait(running, return_when=FIRST_COMPLETED).done:
                shard, result = running.pop(future), _result(future)
                fell = fell or isinstance(result, BrokenProcessPool)
                yield shard, result


def _one_by_one(shards: Iterable[Shard]) -> Iterator[tuple[Shard, pa.Table | Exception]]:
    waiting = list(shards)
    while waiting:
        with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
            while waiting:
                shard = waiting.pop(0)
                try:
                    result = _result(pool.submit(to_bytes, shard))
                except BrokenProcessPool as error:  # already when it was handed in
                    result = error
                yield shard, result
                if isinstance(result, Exception):
                    break


def _result(future: "Future[bytes]") -> pa.Table | Exception:
    try:
        return from_bytes(future.result())
    except BrokenProcessPool as error:
        return error


def _halve(shard: Shard) -> tuple[Shard, Shard]:
    return shard[: len(shard) // 2], shard[len(shard) // 2 :]


def _collect(shard: Shard, folder: Path, extractor: str) -> pa.Table:
    """Give the rows of a shard; of one that was halved, put together and kept, so that it stays settled."""
    path = shard_path(folder, shard, extractor)
    table = load_shard(path)
    if table is None:
        table = pa.concat_tables([_collect(half, folder, extractor) for half in _halve(shard)])
        write_shard(path, table)
    return table


def _write_letters(path: Path, letters: Iterable[tuple[Source, str]]) -> None:
    lines = [{"file": source.file, "source_id": source.source_id, "error": error} for source, error in letters]
    path.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), encoding="utf-8")
