"""A real scheduler and real workers on this machine: the same bytes as a local build, whatever falls."""

import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from breaking import FATAL, end_on_fatal

from tracker import pipeline
from tracker.model import Source, TrackerError
from tracker.refreshing import clusters, sharding, working
from tracker.refreshing.working import LETTERS
from tracker.sources import pieces, reading
from tracker.store import exporting

pytest.importorskip("distributed", reason="needs the extra `cluster`")

# The workers import the tracker that is tested, wherever the tests were started.
ROOT = Path(__file__).parents[2]
ENVIRONMENT = os.environ | {
    "PYTHONPATH": os.pathsep.join((str(ROOT), str(ROOT / "tests"))),
    # A shard whose second worker falls, too, is to blame itself.
    "DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": "1",
}


class Cluster:
    """A scheduler and its workers as processes of their own."""

    def __init__(self, folder: Path, workers: int = 2) -> None:
        self.folder = folder
        self.processes: list[subprocess.Popen[str]] = []
        self.scheduler = self._start(
            "distributed.cli.dask_scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard"
        )
        self.address = self._address()
        self.workers = [self.add_worker() for _ in range(workers)]

    def _start(self, module: str, *arguments: str) -> "subprocess.Popen[str]":
        log = (self.folder / f"{len(self.processes)}.log").open("w")
        process = subprocess.Popen(
            [sys.executable, "-m", module, *arguments], stdout=log, stderr=subprocess.STDOUT, text=True, env=ENVIRONMENT
        )
        self.processes.append(process)
        return process

    def add_worker(self, *, nanny: bool = False) -> "subprocess.Popen[str]":
        """Start a worker of one thread; with a nanny, it is started again when it falls."""
        options = ("--nthreads", "1", "--nanny" if nanny else "--no-nanny", "--no-dashboard", "--host", "127.0.0.1")
        folder = ("--local-directory", str(self.folder))
        return self._start("distributed.cli.dask_worker", self.address, *options, *folder)

    def _address(self) -> str:
        for _ in range(300):
            found = re.search(r"Scheduler at:\s+(tcp://\S+)", (self.folder / "0.log").read_text())
            if found:
                return found.group(1)
            time.sleep(0.1)
        raise AssertionError((self.folder / "0.log").read_text())

    def close(self) -> None:
        for process in reversed(self.processes):
            if process.poll() is None:
                process.terminate()
        for process in self.processes:
            try:
                process.wait(timeout=20)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[Cluster]:
    folder = tmp_path / "cluster"
    folder.mkdir()
    started = Cluster(folder)
    yield started
    started.close()


@pytest.fixture
def seeds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "seeds"
    folder.mkdir()
    for at in range(24):
        text = (
            f"Russia launched {at + 20} drones at Kharkiv on 9 November 2024. Air defence shot down {at + 2} of them."
        )
        (folder / f"{at:03}.txt").write_text(text, encoding="utf-8")
    monkeypatch.setattr(sharding, "TEXTS", 2)
    return folder


def is_clean(seeds: Path, data: Path) -> bool:
    tables, _ = pipeline.build_tables(seeds)
    return exporting.find_differences(data, tables) == []


def test_a_worker_killed_in_mid_job_changes_nothing(cluster: Cluster, seeds: Path, tmp_path: Path) -> None:
    def kill_one(done: int, _total: int) -> None:
        if done >= 6 and cluster.workers[0].poll() is None:
            os.kill(cluster.workers[0].pid, signal.SIGKILL)
            cluster.workers[0].wait()

    readers = pipeline.readers_for(scheduler=cluster.address)
    report = pipeline.build(seeds, tmp_path / "data", progress=kill_one, readers=readers)
    assert cluster.workers[0].poll() is not None
    assert (report.problems, report.sources) == ((), 24)
    assert is_clean(seeds, tmp_path / "data")


def test_a_text_that_kills_its_worker_is_put_aside_and_the_rest_is_built(
    cluster: Cluster, seeds: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for _ in range(2):
        cluster.add_worker(nanny=True)
    monkeypatch.setattr(clusters, "to_bytes", end_on_fatal)
    (seeds / "007.txt").write_text(FATAL, encoding="utf-8")
    report = pipeline.build(seeds, tmp_path / "data", readers=pipeline.readers_for(scheduler=cluster.address))
    assert [problem.split(":")[0] for problem in report.problems] == ["007.txt"]
    assert report.figures == 46
    (letter,) = (json.loads(line) for line in (tmp_path / "data" / ".build" / LETTERS).read_text().splitlines())
    assert (letter["file"], letter["error"].split(":")[0]) == ("007.txt", "KilledWorker")


def test_a_build_goes_on_after_the_scheduler_was_killed(
    cluster: Cluster, seeds: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clusters, "WAIT", 5)
    told: list[int] = []

    def kill_scheduler(done: int, _total: int) -> None:
        told.append(done)
        if done >= 6 and cluster.scheduler.poll() is None:
            os.kill(cluster.scheduler.pid, signal.SIGKILL)
            cluster.scheduler.wait()

    readers = pipeline.readers_for(scheduler=cluster.address)
    with pytest.raises(TrackerError, match="run the same command again"):
        pipeline.build(seeds, tmp_path / "data", progress=kill_scheduler, readers=readers)
    assert not (tmp_path / "data" / "figures.csv").exists()
    read: list[Sequence[Source]] = []
    whole = sharding.read_shard
    monkeypatch.setattr(working, "read_shard", lambda shard: (read.append(shard), whole(shard))[1])
    monkeypatch.setattr(
        working, "_together", lambda shards, _jobs: ((s, working.from_bytes(working.to_bytes(s))) for s in shards)
    )
    monkeypatch.setattr(working, "WORTHWHILE", 0)
    pipeline.build(seeds, tmp_path / "data", readers=pipeline.readers_for(jobs=2))
    assert sum(map(len, read)) == 24 - max(told)
    assert is_clean(seeds, tmp_path / "data")


def test_a_large_file_is_opened_by_the_workers(
    cluster: Cluster, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "seeds"
    folder.mkdir()
    lines = [
        json.dumps({"text": f"Russia launched {at + 20} drones at Kharkiv on 9 November 2024."}) for at in range(30)
    ]
    (folder / "export.jsonl").write_text("\n".join(lines), encoding="utf-8")
    for module in (pieces, reading):
        monkeypatch.setattr(module, "PIECE", 500)
    # What this process cannot do, the workers have done.
    monkeypatch.setattr(reading, "read_file", None)
    monkeypatch.setattr(clusters, "run_here", None)
    openers = pipeline.openers_for(scheduler=cluster.address)
    report = pipeline.build(folder, tmp_path / "data", openers=openers)
    monkeypatch.undo()
    assert (report.sources, report.problems) == (30, ())
    assert is_clean(folder, tmp_path / "data")


def test_no_scheduler_is_told_in_words(seeds: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clusters, "WAIT", 1)
    with pytest.raises(TrackerError, match="no answer from the cluster"):
        pipeline.build(seeds, tmp_path / "data", readers=pipeline.readers_for(scheduler="tcp://127.0.0.1:1"))


def test_without_dask_the_remedy_is_told(seeds: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(TrackerError, match=r"tracker\[cluster\]"):
        pipeline.build(seeds, tmp_path / "data", readers=pipeline.readers_for(scheduler="tcp://127.0.0.1:1"))
