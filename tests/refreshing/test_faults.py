"""Builds that are killed, meet each other, or find no room: the last whole build stays, the next one is clean."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from breaking import hold_nothing

from tracker import pipeline
from tracker.model import TrackerError
from tracker.store import exporting, lake, load

ROOT = Path(__file__).parents[2]
ENVIRONMENT = os.environ | {"PYTHONPATH": os.pathsep.join((str(ROOT), str(ROOT / "tests")))}
TEXT = "Russia launched {} drones at Kharkiv on 9 November 2024. Air defence shot down {} of them."


def write(folder: Path, *numbers: int) -> Path:
    folder.mkdir(exist_ok=True)
    for number in numbers:
        (folder / f"{number:03}.txt").write_text(TEXT.format(number + 20, number + 2), encoding="utf-8")
    return folder


def is_clean(seeds: Path, data: Path) -> bool:
    tables, _ = pipeline.build_tables(seeds)
    return exporting.find_differences(data, tables) == []


def start(
    seeds: Path, data: Path, point: str = "", call: int = 0, *, streamed: bool = False
) -> "subprocess.Popen[str]":
    where = f"{str(seeds)!r}, {str(data)!r}, {point!r}, {call}, streamed={streamed}"
    code = f"import breaking; breaking.build_and_fall({where})"
    return subprocess.Popen(
        [sys.executable, "-c", code], env=ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    )


# Where a build is killed, in the order of its steps.
POINTS = {
    "when it has planned": ("tracker.pipeline.make_plan", 0),
    "when it has read the texts": ("tracker.pipeline.read_here", 0),
    "when the files of the commit are written and the commit is not": ("tracker.store.committing.join", 0),
    "when the commit is done and not synced": ("tracker.store.committing.write_deltalake", 0),
    "when the store is ahead of the CSV files": ("tracker.store.lake.publish", 0),
    "between two of the CSV files": ("os.replace", 0),
    "before its last trace is swept": ("tracker.pipeline._sweep", 0),
}


# The same of a build that writes its tables into the folders of the store while the rows pass by.
STREAMED = {
    "when the texts are planned": ("tracker.pipeline.make_plan", 0),
    "when some of its files have been begun": ("tracker.store.staging.Staging._write", 5),
    "when its claims are being grouped": ("tracker.claims.aside.Grouping.claims", 0),
    "when all files of the tables are written": ("tracker.refreshing.streaming.Streaming.write", 0),
    "when all files of the commit are written": ("tracker.store.staging.Staging.close", 1),
    "when the commit is done and not synced": ("tracker.store.committing.name_files", 0),
    "when the store is ahead of the CSV files": ("tracker.store.lake.publish_staged", 0),
    "between two of the CSV files": ("os.replace", 0),
    "before its last trace is swept": ("tracker.pipeline._sweep", 0),
}


FIRST = ("when some of its files have been begun", "when all files of the commit are written")


@pytest.mark.parametrize(("step", "first"), [*((step, False) for step in STREAMED), *((step, True) for step in FIRST)])
def test_after_a_kill_of_a_large_build_the_next_one_is_clean_and_what_it_left_goes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, first: bool
) -> None:
    hold_nothing(monkeypatch.setattr)
    seeds, data = write(tmp_path / "seeds", *range(12)), tmp_path / "data"
    if not first:
        pipeline.build(seeds, data)
        write(seeds, 12, 13)
        (seeds / "002.txt").unlink()
    fell = start(seeds, data, *STREAMED[step], streamed=True)
    told = fell.communicate(timeout=120)[1]
    assert fell.returncode == -signal.SIGKILL, told
    opened = lake.open_lake(lake.place_of(data))
    if opened is not None:
        seen = load(data)
        assert set(seen.figures["claim_id"]) == set(seen.claims["claim_id"])
        assert len(set(seen.figures["source_file"])) in ((12,) if first else (12, 13))
    else:
        assert first
    assert pipeline.build(seeds, data).notes == ()
    assert is_clean(seeds, data)
    lake.compact(lake.place_of(data), keep_days=0)
    newest = lake.open_lake(lake.place_of(data))
    assert newest is not None
    named = {Path(str(path)).name for path in newest.table.file_uris()}
    assert {path.name for path in (data / "store").rglob("*.parquet") if path.parent.name != "_delta_log"} == named


@pytest.mark.parametrize(("point", "call"), POINTS.values(), ids=POINTS)
def test_after_a_kill_readers_see_a_whole_build_and_the_next_one_is_clean(
    tmp_path: Path, point: str, call: int
) -> None:
    seeds, data = write(tmp_path / "seeds", 1, 2, 3), tmp_path / "data"
    pipeline.build(seeds, data)
    before = set(load(data).figures["text"])
    (seeds / "002.txt").unlink()
    write(seeds, 4)
    fell = start(seeds, data, point, call)
    fell.communicate(timeout=120)
    assert fell.returncode == -signal.SIGKILL
    seen = load(data)
    assert set(seen.figures["claim_id"]) == set(seen.claims["claim_id"])
    after = {"21", "3", "23", "5", "24", "6"}
    assert set(seen.figures["text"]) in (before, after)
    report = pipeline.build(seeds, data)
    assert report.notes == ()
    assert is_clean(seeds, data)
    assert set(load(data).figures["text"]) == after


def test_two_builds_at_once_end_in_one_clean_build(tmp_path: Path) -> None:
    seeds, data = write(tmp_path / "seeds", *range(6)), tmp_path / "data"
    builds = [start(seeds, data) for _ in range(2)]
    told = [build.communicate(timeout=180)[1] for build in builds]
    assert [build.returncode for build in builds] == [0, 0], told
    assert is_clean(seeds, data)
    assert pipeline.build(seeds, data).version == 0


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    seeds = write(tmp_path / "seeds", 1)
    # Rights do not bind root: there, a folder that nobody can write stands in.
    closed = Path("/proc/self/fdinfo") if os.geteuid() == 0 else tmp_path / "closed"
    if not closed.exists():
        closed.mkdir(mode=0o500)
    with pytest.raises(TrackerError, match=r"cannot be written .*choose another --data"):
        pipeline.build(seeds, closed / "data")


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Give a folder on a disk of 1 MB."""
    folder = tmp_path / "small"
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(folder)], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("a small disk can be mounted by root only")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


def test_on_a_full_disk_the_last_build_stays_and_the_message_says_why(tmp_path: Path, small_disk: Path) -> None:
    seeds, data = write(tmp_path / "seeds", 1), small_disk / "data"
    pipeline.build(seeds, data)
    before = {path.name: path.read_bytes() for path in data.glob("*.*") if path.is_file()}
    room = os.statvfs(small_disk)
    (small_disk / "ballast").write_bytes(b"\0" * ((room.f_bavail - 2) * room.f_frsize))
    write(seeds, *range(2, 40))
    with pytest.raises(TrackerError, match=r"cannot be written .*(?i:no space|os error 28)"):
        pipeline.build(seeds, data)
    command = [sys.executable, "-m", "tracker", "build", "--seeds", str(seeds), "--data", str(data)]
    told = subprocess.run(command, env=ENVIRONMENT, capture_output=True, text=True, check=False)
    assert told.returncode == 2
    assert told.stdout == ""
    (line,) = told.stderr.splitlines()  # no traceback, and nothing of the libraries beneath
    assert "no space" in line.lower()
    assert {path.name: path.read_bytes() for path in data.glob("*.*") if path.is_file()} == before
    (small_disk / "ballast").unlink()
    for number in range(3, 40):
        (seeds / f"{number:03}.txt").unlink()
    report = pipeline.build(seeds, data)
    assert (report.notes, report.problems) == ((), ())
    assert is_clean(seeds, data)


def test_a_disk_that_fills_up_within_the_commit_is_told_in_one_line(tmp_path: Path, small_disk: Path) -> None:
    subprocess.run(["mount", "-o", "remount,size=4m", str(small_disk)], check=True)  # room when it is asked for
    seeds, data = write(tmp_path / "seeds", 1), small_disk / "data"
    pipeline.build(seeds, data)
    before = {path.name: path.read_bytes() for path in data.glob("*.*") if path.is_file()}
    write(seeds, *range(2, 40))
    code = (
        f"import breaking; breaking.fill_within_commit({str(small_disk)!r}); from tracker.__main__ import main; main()"
    )
    command = [sys.executable, "-c", code, "build", "--seeds", str(seeds), "--data", str(data)]
    told = subprocess.run(command, env=ENVIRONMENT, capture_output=True, text=True, check=False)
    assert (told.returncode, told.stdout) == (2, "")
    (line,) = told.stderr.splitlines()  # 295 lines of the library's threads are kept back
    assert str(data / "store") in line
    assert "No space left on device" in line
    assert "make room or choose another --data" in line
    assert {path.name: path.read_bytes() for path in data.glob("*.*") if path.is_file()} == before
    (small_disk / "ballast").unlink()
    for number in range(5, 40):
        (seeds / f"{number:03}.txt").unlink()
    report = pipeline.build(seeds, data)
    assert (report.notes, report.problems) == ((), ())
    assert is_clean(seeds, data)


def test_a_text_edited_during_the_build_is_told_and_read_by_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seeds, data = write(tmp_path / "seeds", 1), tmp_path / "data"
    read = pipeline.read_here

    def edited_meanwhile(*arguments: object) -> object:
        (seeds / "001.txt").write_text("Overnight 99 drones were shot down over Sumy.", encoding="utf-8")
        return read(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(pipeline, "read_here", edited_meanwhile)
    report = pipeline.build(seeds, data)
    assert [note for note in report.notes if "001.txt: it was changed during the build" in note]
    assert set(load(data).figures["text"]) == {"21", "3"}
    monkeypatch.undo()
    assert pipeline.build(seeds, data).notes == ()
    assert set(load(data).figures["text"]) == {"99"}
