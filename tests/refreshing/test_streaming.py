"""Builds that are not held in memory: the same tables as those that are."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from breaking import hold_nothing

from tracker import pipeline
from tracker.model import TrackerError
from tracker.refreshing import GoneError, merging, sharding, streaming
from tracker.refreshing.planning import make_plan
from tracker.refreshing.sharding import Shelf, read_shard
from tracker.refreshing.spooling import Spool, Spooled
from tracker.store import exporting, lake
from tracker.store.staging import Staging


def text_of(at: int) -> str:
    return (
        f"Russia launched {at + 20} drones at Kharkiv on {at % 9 + 1} November 2024. Air defence shot down {at + 2} of"
        f" them. At least {10 * (at % 7 + 1)} people were killed in Sumy on 3 November 2024, the mayor said."
    )


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    folder = tmp_path / "seeds"
    folder.mkdir()
    for at in range(24):
        (folder / f"{at:03}.txt").write_text(text_of(at), encoding="utf-8")
    return folder


@pytest.fixture(autouse=True)
def streamed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hold as good as nothing."""
    hold_nothing(monkeypatch.setattr)
    monkeypatch.setattr(merging, "find_claims", None)  # what is held would need it


def is_clean(seeds: Path, data: Path) -> bool:
    tables, _ = pipeline.build_tables(seeds)
    return exporting.find_differences(data, tables) == []


def left_in(data: Path) -> list[str]:
    """Name what a build has left aside."""
    return sorted(
        path.name for path in (data / ".build").rglob("*") if path.name not in ("lock", "stamps.json", "shards")
    )


def test_a_first_build_is_clean_and_leaves_nothing_aside(seeds: Path, tmp_path: Path) -> None:
    report = pipeline.build(seeds, tmp_path / "data")
    assert (report.sources, report.read, report.problems) == (24, 24, ())
    assert is_clean(seeds, tmp_path / "data")
    assert left_in(tmp_path / "data") == []


def test_a_later_build_keeps_what_is_stored_of_texts_that_have_not_changed(seeds: Path, tmp_path: Path) -> None:
    data = tmp_path / "data"
    first = pipeline.build(seeds, data)
    (seeds / "003.txt").write_text("Seven civilians were killed in Kherson on 2 November 2024.", encoding="utf-8")
    (seeds / "005.txt").unlink()
    (seeds / "copy.txt").write_text(text_of(9), encoding="utf-8")
    second = pipeline.build(seeds, data)
    assert (second.read, second.version) == (2, 1)
    assert is_clean(seeds, data)
    kept = lake.open_lake(lake.place_of(data), 0)
    assert kept is not None
    assert len(lake.read(kept, "figures")) == first.figures
    assert pipeline.build(seeds, data).version == 1


def test_a_change_on_top_of_a_streamed_build_is_clean(
    seeds: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = tmp_path / "data"
    pipeline.build(seeds, data)
    monkeypatch.setattr(streaming, "HUGE", 1_000_000)
    (seeds / "003.txt").write_text("Seven civilians were killed in Kherson on 2 November 2024.", encoding="utf-8")
    assert pipeline.build(seeds, data).version == 1
    assert is_clean(seeds, data)


def test_the_same_texts_streamed_twice_have_one_content(seeds: Path, tmp_path: Path) -> None:
    infos = []
    for name in ("one", "two"):
        pipeline.build(seeds, tmp_path / name)
        opened = lake.open_lake(lake.place_of(tmp_path / name))
        assert opened is not None
        infos.append(opened.info)
    assert infos[0] == infos[1]


def test_a_build_that_is_not_published_leaves_no_files(
    seeds: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = tmp_path / "data"

    def fail(*_arguments: Any, **_options: Any) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Staging, "close", fail)
    with pytest.raises(TrackerError, match="No space left on device"):
        pipeline.build(seeds, data)
    assert list((data / "store").rglob("*.parquet")) == []
    assert [name for name in left_in(data) if name.startswith(streaming.GROUPING)] == []


def test_a_store_that_another_build_has_changed_meanwhile_is_looked_at_again(
    seeds: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data, write = tmp_path / "data", streaming.Streaming.write
    builds: list[int] = []

    def overtaken(*arguments: Any) -> Any:
        if not builds:
            builds.append(0)
            pipeline.build(seeds, data)
        return write(*arguments)

    monkeypatch.setattr(streaming.Streaming, "write", overtaken)
    assert pipeline.build(seeds, data).version == 0
    assert is_clean(seeds, data)


def test_shards_that_another_build_has_swept_are_made_again(
    seeds: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data, read = tmp_path / "data", pipeline.read_here
    swept: list[Path] = []

    def sweep_once(sources: Any, folder: Path, progress: Callable[[int, int], None]) -> Any:
        shelf = read(sources, folder, progress)
        if not swept:
            swept.append(folder)
            shutil.rmtree(folder)
        return shelf

    monkeypatch.setattr(pipeline, "read_here", sweep_once)
    assert pipeline.build(seeds, data).read == 24
    assert is_clean(seeds, data)


def test_a_shelf_gives_shards_in_their_order_wherever_they_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sources = make_plan_sources(tmp_path)
    shards = [read_shard(sources[start : start + 2]) for start in (0, 2, 4)]
    monkeypatch.setattr(sharding, "HELD", shards[0].nbytes + shards[1].nbytes - 1)
    shelf = Shelf()
    for at, shard in enumerate(shards):
        shelf.add(shard, tmp_path / "shards" / f"{at}.arrow")
    assert len(list((tmp_path / "shards").iterdir())) == 2
    assert all(one.equals(other) for one, other in zip(shelf, shards, strict=True))
    assert shelf.rows() == sum(map(len, shards))
    assert len(shelf[1:]) == 2
    shutil.rmtree(tmp_path / "shards")
    with pytest.raises(GoneError):
        shelf[0]


def make_plan_sources(tmp_path: Path) -> Spooled:
    folder = tmp_path / "texts"
    folder.mkdir()
    for at in range(6):
        (folder / f"{at}.txt").write_text(text_of(at), encoding="utf-8")
    plan = make_plan(folder, {}, {}, extractor="x", aside=tmp_path / "aside")
    assert isinstance(plan.to_read, Spooled)
    return plan.to_read


def test_texts_of_a_plan_come_from_its_spool_as_they_went(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tracker.refreshing.spooling.HELD", 100)
    sources = make_plan_sources(tmp_path)
    assert [source.text for source in sources] == [text_of(at) for at in range(6)]
    assert sources[2] == list(sources)[2]
    spool = Spool()
    assert [spool.get(start) for start in [spool.add(source) for source in sources]] == list(sources)


def test_what_killed_builds_have_left_is_swept_after_a_day(seeds: Path, tmp_path: Path) -> None:
    import os

    aside = tmp_path / "data" / ".build"
    for name, age in (("old", streaming.FORGOTTEN + 60), ("new", 0)):
        left = aside / f"{streaming.GROUPING}{name}"
        left.mkdir(parents=True)
        os.utime(left, (left.stat().st_mtime - age,) * 2)
    pipeline.build(seeds, tmp_path / "data")
    assert left_in(tmp_path / "data") == [f"{streaming.GROUPING}new"]
