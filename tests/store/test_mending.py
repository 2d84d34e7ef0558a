"""Disks as a power cut leaves them: the build before the torn one counts again, and the next one is clean."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tracker import pipeline
from tracker.store import exporting, lake, mending

TEXT = "Russia launched {} drones at Kharkiv on 9 November 2024. Air defence shot down {} of them."


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    folder = tmp_path / "seeds"
    folder.mkdir()
    (folder / "1.txt").write_text(TEXT.format(31, 12), encoding="utf-8")
    return folder


def build_twice(seeds: Path, data: Path) -> tuple[Path, list[Path]]:
    """Build, change, build; give the log of the second commit and the files that it added."""
    pipeline.build(seeds, data)
    before = set((data / "store").rglob("*.parquet"))
    (seeds / "2.txt").write_text(TEXT.format(41, 22), encoding="utf-8")
    pipeline.build(seeds, data)
    added = sorted(set((data / "store").rglob("*.parquet")) - before)
    return data / "store" / "_delta_log" / f"{1:020}.json", added


def empty(path: Path) -> None:
    path.write_bytes(b"")


def halve(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def blank(path: Path) -> None:
    path.write_bytes(b"\0" * path.stat().st_size)


@pytest.mark.parametrize(
    ("torn", "tear"),
    [
        *(("log", tear) for tear in (empty, halve, blank)),
        *(("file", tear) for tear in (empty, halve, blank, Path.unlink)),
    ],
)
def test_a_torn_commit_is_taken_back_and_made_again(
    seeds: Path, tmp_path: Path, torn: str, tear: Callable[[Path], None]
) -> None:
    data = tmp_path / "data"
    log, added = build_twice(seeds, data)
    assert not mending.is_torn(data / "store")
    tear(log if torn == "log" else added[0])
    (seeds / "3.txt").write_text(TEXT.format(51, 32), encoding="utf-8")
    report = pipeline.build(seeds, data)
    assert (report.version, report.figures) == (1, 6)
    assert ["the last build was torn" in note for note in report.notes] == [True]
    assert not (data / "store.broken").exists()
    clean, _ = pipeline.build_tables(seeds)
    assert exporting.find_differences(data, clean) == []
    kept = lake.open_lake(lake.place_of(data), 0)
    assert kept is not None
    assert len(lake.read(kept, "figures")) == 2


@pytest.mark.parametrize("tear", [empty, halve, Path.unlink])
def test_a_first_build_that_was_torn_is_made_again(seeds: Path, tmp_path: Path, tear: Callable[[Path], None]) -> None:
    data = tmp_path / "data"
    pipeline.build(seeds, data)
    tear(data / "store" / "_delta_log" / f"{0:020}.json")
    report = pipeline.build(seeds, data)
    assert (report.version, report.figures) == (0, 2)
    assert ["the last build was torn" in note for note in report.notes] == [True]
    assert pipeline.build(seeds, data).notes == ()


def test_a_store_that_a_power_cut_left_before_its_first_commit_is_none(seeds: Path, tmp_path: Path) -> None:
    (tmp_path / "data" / "store" / "_delta_log").mkdir(parents=True)
    assert pipeline.build(seeds, tmp_path / "data").notes == ()


def test_a_checkpoint_that_was_torn_goes_and_its_build_stays(seeds: Path, tmp_path: Path) -> None:
    data = tmp_path / "data"
    build_twice(seeds, data)
    opened = lake.open_lake(lake.place_of(data))
    assert opened is not None
    opened.table.create_checkpoint()
    (checkpoint,) = (data / "store" / "_delta_log").glob("*.checkpoint.parquet")
    halve(checkpoint)
    report = pipeline.build(seeds, data)
    assert (report.notes, report.read, report.version) == ((), 0, 1)
    assert not checkpoint.exists()


def test_damage_that_no_power_cut_makes_is_told(seeds: Path, tmp_path: Path) -> None:
    data = tmp_path / "data"
    log, _ = build_twice(seeds, data)
    for path in log.parent.glob("*.json"):
        empty(path)
    (note,) = pipeline.build(seeds, data).notes
    assert "the store was broken" in note
    assert (data / "store.broken").is_dir()


def test_a_file_that_is_lost_from_an_older_commit_is_told_when_it_is_needed(seeds: Path, tmp_path: Path) -> None:
    data = tmp_path / "data"
    pipeline.build(seeds, data)
    older = set((data / "store").rglob("*.parquet"))
    (seeds / "2.txt").write_text(TEXT.format(41, 22), encoding="utf-8")
    pipeline.build(seeds, data)
    opened = lake.open_lake(lake.place_of(data))
    assert opened is not None
    named = {data / "store" / str(path) for path in opened.table.file_uris()} & older
    for path in named:
        path.unlink()
    shutil.rmtree(data / ".build")
    (seeds / "3.txt").write_text(TEXT.format(51, 32), encoding="utf-8")
    report = pipeline.build(seeds, data)
    assert report.figures == 6
    assert ["the store was broken" in note for note in report.notes] == [True] * bool(named)
    assert named
