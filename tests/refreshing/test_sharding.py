"""Shards: the same rows wherever they are read; what breaks down is told and costs nobody else anything."""

import json
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from breaking import FATAL, end_on_fatal

from tracker import pipeline
from tracker.extracting import to_source
from tracker.model import Source
from tracker.refreshing import sharding, working
from tracker.refreshing.sharding import Shard, cut, load_shard, read_shard, shard_path, sweep, to_reading, write_shard
from tracker.refreshing.working import from_bytes, read_all, read_in_processes, to_bytes
from tracker.sources import Run, pieces, reading
from tracker.store import exporting
from tracker.store.fingerprints import extractor_version


def sources_of(count: int) -> list[Source]:
    return [
        to_source(f"Russia launched {at + 20} drones at Kharkiv on 9 November 2024.", file=f"{at:03}.txt")
        for at in range(count)
    ]


def quiet(_done: int, _total: int) -> None:
    pass


def rows_of(shards: Sequence[pa.Table]) -> list[tuple[str, str]]:
    figures = to_reading(shards).figures
    return sorted(zip(figures["source_file"].to_pylist(), figures["text"].to_pylist(), strict=True))


def test_shards_hold_every_text_once_in_order_and_no_more_than_fits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sharding, "TEXTS", 3)
    monkeypatch.setattr(sharding, "CHARACTERS", 130)
    sources = [*sources_of(5), to_source("x" * 500, file="long.txt"), *sources_of(1)]
    shards = list(cut(sources))
    assert [source for shard in shards for source in shard] == sources
    assert [len(shard) for shard in shards] == [2, 2, 1, 1, 1]
    assert list(cut([])) == []


def test_a_shard_gives_the_same_bytes_each_time_and_comes_back_as_it_went() -> None:
    shard = tuple(sources_of(3))
    assert to_bytes(shard) == to_bytes(shard)
    assert from_bytes(to_bytes(shard)).equals(read_shard(shard))


def test_the_name_of_a_shard_says_all_that_its_rows_depend_on(tmp_path: Path) -> None:
    one, two = sources_of(2)
    names = {
        shard_path(tmp_path, shard, extractor)
        for shard in ((one,), (two,), (one, two), (two, one))
        for extractor in ("a", "b")
    }
    assert len(names) == 8
    assert shard_path(tmp_path, (one,), "a") == shard_path(tmp_path, (one,), "a")


def test_the_file_of_a_shard_is_whole_or_made_again(tmp_path: Path) -> None:
    path = tmp_path / "one.arrow"
    assert load_shard(path) is None
    rows = read_shard(sources_of(2))
    write_shard(path, rows)
    found = load_shard(path)
    assert found is not None
    assert found.equals(rows)
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    assert load_shard(path) is None
    (tmp_path / "left.part").write_bytes(b"")
    sweep(tmp_path)
    assert list(tmp_path.iterdir()) == []


def here(fatal: str = "", seen: list[Shard] | None = None, *, together: bool = False) -> working.Work:
    """Read in this process; the text `fatal` brings its shard down, as one that kills its process does.

    `together`: all that is handed in with it falls, too, as what waits at a worker that is killed.
    """

    def work(shards: Sequence[Shard]) -> Iterator[tuple[Shard, pa.Table | Exception]]:
        for shard in reversed(shards):
            if seen is not None:
                seen.append(shard)
            fell = any(source.file == fatal for beside in (shards if together else [shard]) for source in beside)
            yield shard, RuntimeError("the process ended") if fell else read_shard(shard)

    return work


def test_what_is_read_already_is_not_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sharding, "TEXTS", 4)
    sources, seen = sources_of(12), []
    first = list(cut(sources))[1]
    write_shard(shard_path(tmp_path, first, extractor_version()), read_shard(first))
    told: list[tuple[int, int]] = []
    shards = read_all(sources, tmp_path, work=here(seen=seen), progress=lambda *done: told.append(done))
    assert [len(shard) for shard in seen] == [4, 4]
    assert told == [(8, 12), (12, 12)]
    assert rows_of(shards) == rows_of([read_shard(sources)])


def test_a_text_that_falls_beside_a_fatal_one_is_no_dead_letter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sharding, "TEXTS", 2)
    sources, folder = sources_of(5), tmp_path / "build" / "shards"
    reading = to_reading(read_all(sources, folder, work=here("003.txt", together=True), progress=quiet))
    assert [problems[0].split(":")[0] for problems in reading.problems.values()] == ["003.txt"]
    assert rows_of([read_shard([source for source in sources if source.file != "003.txt"])]) == sorted(
        zip(reading.figures["source_file"].to_pylist(), reading.figures["text"].to_pylist(), strict=True)
    )


@pytest.mark.parametrize("fatal", ["000.txt", "005.txt", "011.txt"])
def test_a_text_that_brings_its_process_down_goes_to_the_dead_letters(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fatal: str
) -> None:
    monkeypatch.setattr(sharding, "TEXTS", 4)
    sources = sources_of(12)
    folder = tmp_path / "shards"
    reading = to_reading(read_all(sources, folder, work=here(fatal), progress=quiet))
    sound = [source for source in sources if source.file != fatal]
    assert sorted(set(reading.figures["source_file"].to_pylist())) == [source.file for source in sound]
    (problems,) = reading.problems.values()
    assert fatal in problems[0]
    (letter,) = (json.loads(line) for line in (tmp_path / working.LETTERS).read_text().splitlines())
    assert letter == {"file": fatal, "source_id": letter["source_id"], "error": "RuntimeError: the process ended"}
    # A second build goes on from the files: nothing is read again, the letter stays.
    assert to_reading(read_all(sources, folder, work=here(), progress=quiet)).problems == reading.problems


def test_processes_give_the_rows_of_one_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sharding, "TEXTS", 5)
    sources = sources_of(20)
    shards = read_in_processes(sources, tmp_path, jobs=2, progress=quiet)
    assert to_reading(shards).figures.equals(to_reading([read_shard(sources)]).figures)


def test_a_killed_process_costs_only_the_text_that_it_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sharding, "TEXTS", 3)
    monkeypatch.setattr(working, "to_bytes", end_on_fatal)
    sources = [*sources_of(6), to_source(FATAL, file="fatal.txt")]
    reading = to_reading(read_in_processes(sources, tmp_path / "shards", jobs=2, progress=quiet))
    assert sorted(set(reading.figures["source_file"].to_pylist())) == [f"{at:03}.txt" for at in range(6)]
    assert [problems[0].split(":")[0] for problems in reading.problems.values()] == ["fatal.txt"]


def test_a_build_by_processes_writes_the_same_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    for source in sources_of(8):
        (seeds / source.file).write_text(source.text, encoding="utf-8")
    monkeypatch.setattr(sharding, "TEXTS", 3)
    monkeypatch.setattr(working, "WORTHWHILE", 0)
    pipeline.build(seeds, tmp_path / "many", readers=pipeline.readers_for(jobs=2))
    tables, _ = pipeline.build_tables(seeds)
    assert exporting.find_differences(tmp_path / "many", tables) == []
    assert list((tmp_path / "many" / ".build" / "shards").iterdir()) == []


@pytest.fixture
def export(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a file of many texts that is large enough to be cut."""
    folder = tmp_path / "seeds"
    folder.mkdir()
    lines = [json.dumps({"text": source.text, "title": source.file}) for source in sources_of(40)]
    (folder / "export.jsonl").write_text("\n".join(lines), encoding="utf-8")
    for module in (pieces, reading):
        monkeypatch.setattr(module, "PIECE", 500)
    return folder


def test_a_large_file_opened_by_processes_is_built_as_by_one(tmp_path: Path, export: Path) -> None:
    handed: list[str] = []

    @contextmanager
    def opened() -> Iterator[Run]:
        with working.Processes(2) as processes:

            def told(function: Callable[..., Any], arguments: Sequence[tuple[Any, ...]]) -> Iterator[Any]:
                handed.extend([function.__name__] * len(arguments))
                return processes(function, arguments)

            yield told

    report = pipeline.build(export, tmp_path / "data", openers=opened)
    assert report.sources == 40
    assert handed[0] == "cut_file"
    assert handed.count("read_piece") > 3
    tables, _ = pipeline.build_tables(export)
    assert exporting.find_differences(tmp_path / "data", tables) == []


def test_processes_answer_in_order_and_go_on_after_one_that_fell() -> None:
    with working.Processes(2) as processes:
        assert list(processes(abs, [(-at,) for at in range(20)])) == list(range(20))
        fallen = list(processes(os._exit, [(1,)]))
        assert fallen == [None]
        assert list(processes(abs, [(-5,)])) == [5]
        assert list(processes(abs, [])) == []


def test_texts_read_here_make_one_table_a_shard_and_are_told_one_by_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sharding, "TEXTS", 3)
    told: list[tuple[int, int]] = []
    shards = pipeline.read_here(sources_of(7), Path(), lambda done, total: told.append((done, total)))
    assert len(shards) == 3
    assert told == [(done, 7) for done in range(1, 8)]
    assert rows_of(shards) == rows_of([read_shard((source,)) for source in sources_of(7)])
