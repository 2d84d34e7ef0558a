"""The store on an object store: a local S3 server, one writer after the other and two at once."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tracker import pipeline
from tracker.model import TrackerError
from tracker.store import exporting, lake

pytest.importorskip("moto.server", reason="needs the extra `dev`")
ADDRESS = "s3://tracker-test/builds"
ROOT = Path(__file__).parents[2]


@pytest.fixture
def bucket(monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, str]]:
    """Start an S3 server with an empty bucket; give the variables that lead to it."""
    import boto3

    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    # A process of its own: within ours it would wait for the library that waits for it.
    command = [sys.executable, "-m", "moto.server", "-H", "127.0.0.1", "-p", str(port)]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    variables = {
        "AWS_ENDPOINT_URL": f"http://127.0.0.1:{port}",
        "AWS_ACCESS_KEY_ID": "test",
        "AWS_SECRET_ACCESS_KEY": "test",
        "AWS_REGION": "us-east-1",
        "AWS_DEFAULT_REGION": "us-east-1",
        "AWS_ALLOW_HTTP": "true",
    }
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    try:
        for _ in range(300):
            with socket.socket() as asked:
                if asked.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.1)
        boto3.client("s3").create_bucket(Bucket="tracker-test")
        yield variables
    finally:
        server.terminate()
        server.wait(timeout=20)


def write(folder: Path, *numbers: int) -> Path:
    folder.mkdir(exist_ok=True)
    for number in numbers:
        text = f"Russia launched {number + 20} drones at Kharkiv on 9 November 2024."
        (folder / f"{number:03}.txt").write_text(text, encoding="utf-8")
    return folder


def is_clean(seeds: Path, data: Path) -> bool:
    tables, _ = pipeline.build_tables(seeds)
    return exporting.find_differences(data, tables) == []


def test_two_machines_share_a_store(bucket: dict[str, str], tmp_path: Path) -> None:
    del bucket
    seeds = write(tmp_path / "seeds", 1, 2)
    assert pipeline.build(seeds, tmp_path / "one", store=ADDRESS).version == 0
    report = pipeline.build(seeds, tmp_path / "two", store=ADDRESS)
    assert (report.version, report.read) == (0, 0)
    assert is_clean(seeds, tmp_path / "two")
    write(seeds, 3)
    assert pipeline.build(seeds, tmp_path / "two", store=ADDRESS).version == 1
    assert pipeline.build(seeds, tmp_path / "one", store=ADDRESS).version == 1
    assert is_clean(seeds, tmp_path / "one")
    assert not (tmp_path / "one" / "store").exists()
    assert [version.number for version in lake.versions(lake.place_of("", ADDRESS))] == [1, 0]


def test_of_two_writers_at_once_none_loses_and_none_fails(bucket: dict[str, str], tmp_path: Path) -> None:
    seeds = write(tmp_path / "seeds", 1)
    pipeline.build(seeds, tmp_path / "one", store=ADDRESS)
    write(seeds, *range(2, 8))
    code = "import sys; from tracker import pipeline; pipeline.build(*sys.argv[1:3], store=sys.argv[3])"
    builds = [
        subprocess.Popen(
            [sys.executable, "-c", code, str(seeds), str(tmp_path / name), ADDRESS],
            env=os.environ | bucket | {"PYTHONPATH": str(ROOT)},
            stderr=subprocess.PIPE,
            text=True,
        )
        for name in ("one", "two")
    ]
    told = [build.communicate(timeout=240)[1] for build in builds]
    assert [build.returncode for build in builds] == [0, 0], told
    assert is_clean(seeds, tmp_path / "one")
    assert is_clean(seeds, tmp_path / "two")
    assert [version.number for version in lake.versions(lake.place_of("", ADDRESS))] == [1, 0]


def test_a_writer_on_an_old_version_is_told_that_another_came_first(bucket: dict[str, str], tmp_path: Path) -> None:
    del bucket
    seeds, place = write(tmp_path / "seeds", 1), lake.place_of("", ADDRESS)
    pipeline.build(seeds, tmp_path / "one", store=ADDRESS)
    base = lake.open_lake(place)
    assert base is not None
    write(seeds, 2)
    pipeline.build(seeds, tmp_path / "one", store=ADDRESS)
    with pytest.raises(lake.OvertakenError):
        lake.publish(place, base, {}, info={"content": "late", "files": {}})


def test_a_store_out_of_reach_is_told_and_never_taken_for_broken(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.setenv(name, "test")
    monkeypatch.setenv("AWS_REGION", "us-east-1")
    monkeypatch.setenv("AWS_ENDPOINT_URL", "http://127.0.0.1:1")
    monkeypatch.setenv("AWS_ALLOW_HTTP", "true")
    monkeypatch.setenv("AWS_MAX_RETRIES", "0")
    monkeypatch.setenv("AWS_RETRY_TIMEOUT", "1s")
    with pytest.raises(TrackerError, match="cannot be reached"):
        pipeline.build(write(tmp_path / "seeds", 1), tmp_path / "data", store=ADDRESS)
