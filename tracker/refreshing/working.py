"""Texts -> their rows, by as many processes as there are cores; a text that kills its process is put aside and told.

The rows do not depend on how the texts are shared out: the same shards are read by the same function everywhere.
"""

import json
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from pathlib import Path

import pyarrow as pa

from tracker.model import Source
from tracker.refreshing.sharding import Shard, cut, load_shard, read_shard, shard_path, to_lost, write_shard
from tracker.store.fingerprints import extractor_version

# Below so many characters other processes cost more than they save: each loads the lexicon first.
WORTHWHILE = 400_000
LETTERS = "dead-letters.jsonl"
# Called with how many texts are done and how many there are.
Progress = Callable[[int, int], None]
# Gives each shard with its rows, in any order, or with what broke down over it.
Work = Callable[[Sequence[Shard]], Iterator[tuple[Shard, pa.Table | Exception]]]


def read_in_processes(sources: Sequence[Source], folder: Path, *, jobs: int, progress: Progress) -> list[pa.Table]:
    """Read texts by `jobs` processes, and keep each shard in `folder` as soon as it is read."""

    def work(shards: Sequence[Shard]) -> Iterator[tuple[Shard, pa.Table | Exception]]:
        left = dict.fromkeys(shards)
        for shard, result in _together(shards, jobs):
            if not isinstance(result, BrokenProcessPool):
                del left[shard]
                yield shard, result
        # One process fell and took the others' work with it: one by one, it shows which shard it was.
        yield from _one_by_one(left)

    return read_all(sources, folder, work=work, progress=progress)


def read_all(sources: Sequence[Source], folder: Path, *, work: Work, progress: Progress) -> list[pa.Table]:
    """Have shards read by `work`, and give them in the order of their texts.

    A shard that breaks down is halved until one text is left. What is read beside a text that kills its process can
    fall with it: only a text that falls again with nothing beside it goes to the list of dead letters. What an
    earlier, broken build has left of these shards is used.
    """
    folder.mkdir(parents=True, exist_ok=True)
    extractor = extractor_version()
    shards = list(cut(sources))
    waiting = [shard for shard in shards if load_shard(shard_path(folder, shard, extractor)) is None]
    done = len(sources) - sum(map(len, waiting))

    def keep(shard: Shard, rows: pa.Table) -> None:
        nonlocal done
        write_shard(shard_path(folder, shard, extractor), rows)
        done += len(shard)
        progress(done, len(sources))

    suspects: list[Shard] = []
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
    return [_collect(shard, folder, extractor) for shard in shards]


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


def _together(shards: Iterable[Shard], jobs: int) -> Iterator[tuple[Shard, pa.Table | Exception]]:
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as pool:
        futures: dict[Future[bytes], Shard] = {pool.submit(to_bytes, shard): shard for shard in shards}
        for future in as_completed(futures):
            yield futures[future], _result(future)


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
