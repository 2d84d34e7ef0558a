"""Builds killed at random moments -> how many readers saw half a build, and how many next builds were not clean.

Run: python benchmarks/kills.py [--times 200] [--seed 1] [--streamed]

It goes on until so many builds were killed, half of them from when they began to write; those that end before their
moment do not count. One reader looks all the time, from before a build begins until after it was killed. With
--streamed each build writes its tables while the rows pass by, as large ones do. In the end `compact` must take all
files that killed builds have left behind.
"""

import argparse
import os
import random
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))

import breaking

from tracker import pipeline, store
from tracker.store import exporting, lake

TEXT = "Russia launched {} drones at Kharkiv on 9 November 2024. Air defence shot down {} of them."


def main() -> None:
    """Change a text, kill the build, look at what a reader sees, build again, compare with a clean build."""
    parser = argparse.ArgumentParser(description="Kill builds at random moments.")
    parser.add_argument("--times", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--streamed", action="store_true", help="make every build as large ones are made")
    options = parser.parse_args()
    if options.streamed:
        breaking.hold_nothing()
    chance = random.Random(options.seed)
    seen: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as root:
        seeds, data = Path(root, "seeds"), Path(root, "data")
        seeds.mkdir()
        for at in range(6):
            change(seeds, at, chance)
        run(seeds, data, streamed=options.streamed).wait()
        started = time.perf_counter()
        change(seeds, 0, chance)
        build = run(seeds, data, streamed=options.streamed)
        wait_for_writing(build, data, files_of(data))
        writing = time.perf_counter()
        build.wait()
        whole, writing = time.perf_counter() - started, time.perf_counter() - writing
        reading = threading.Thread(target=keep_reading, args=(data, seen, ended := threading.Event()))
        reading.start()
        while seen["killed"] < options.times:
            change(seeds, chance.randrange(6), chance)
            before = (data / exporting.DATAPACKAGE).read_bytes()
            version, files = version_of(data), files_of(data)
            build = run(seeds, data, streamed=options.streamed)
            try:
                if chance.random() < 0.5:
                    wait_for_writing(build, data, files)
                    build.wait(timeout=chance.random() * writing)
                else:
                    build.wait(timeout=chance.uniform(0.1, 1.0) * whole)
                seen["ended before the kill"] += 1
            except subprocess.TimeoutExpired:
                build.kill()
                build.wait()
                seen["killed"] += 1
                seen["killed when it had begun to write"] += files_of(data) != files
                ahead = version_of(data) != version and (data / exporting.DATAPACKAGE).read_bytes() == before
                seen["killed when the store was ahead of the CSV files"] += ahead
            tables = store.load(data)
            seen["half a build seen"] += set(tables.figures["claim_id"]) != set(tables.claims["claim_id"])
            report = pipeline.build(seeds, data)
            seen["store told as broken"] += bool(report.notes)
            clean, _ = pipeline.build_tables(seeds)
            seen["next build not clean"] += bool(exporting.find_differences(data, clean))
        ended.set()
        reading.join()
        seen["files left behind"] += unnamed(data)
        lake.compact(lake.place_of(data), keep_days=0)
        seen["files left after compact"] += unnamed(data)
    print(f"{seen['killed'] + seen['ended before the kill']} builds of about {whole:.1f} s")
    for what, times in sorted(seen.items()):
        print(f"  {what}: {times}")
    wrong = (
        "files left after compact",
        "half a build seen",
        "half a build seen meanwhile",
        "next build not clean",
        "store told as broken",
    )
    sys.exit(any(seen[what] for what in wrong))


def keep_reading(data: Path, seen: "Counter[str]", ended: threading.Event) -> None:
    """Read the tables again and again, while builds run and are killed; a fault ends the reader and is counted."""
    while not ended.is_set():
        try:
            tables = store.load(data)
        except Exception as error:
            seen["half a build seen meanwhile"] += 1
            print(f"a reader failed: {error!r}")
            return
        seen["builds read meanwhile"] += 1
        ended.wait(0.05)
        seen["half a build seen meanwhile"] += set(tables.figures["claim_id"]) != set(tables.claims["claim_id"])


def change(seeds: Path, at: int, chance: random.Random) -> None:
    """Give a text other numbers."""
    first = chance.randrange(20, 190)
    (seeds / f"{at}.txt").write_text(TEXT.format(first, chance.randrange(2, first)), encoding="utf-8")


def run(seeds: Path, data: Path, *, streamed: bool) -> "subprocess.Popen[bytes]":
    """Start a build from the command line."""
    code = "import breaking; from tracker.__main__ import main; breaking.hold_nothing(); main()"
    command = [sys.executable, *(("-c", code) if streamed else ("-m", "tracker")), "build"]
    return subprocess.Popen(
        [*command, "--seeds", str(seeds), "--data", str(data)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
    )


def wait_for_writing(build: "subprocess.Popen[bytes]", data: Path, before: set[Path]) -> None:
    """Wait until a build has put a file into the store, or has ended."""
    while build.poll() is None and files_of(data) == before:
        time.sleep(0.002)


def files_of(data: Path) -> set[Path]:
    """Give the files of rows in the store."""
    return {path for path in (data / "store").rglob("*.parquet") if path.parent.name != "_delta_log"}


def unnamed(data: Path) -> int:
    """Count the files of the store that no version of it names."""
    files = files_of(data)
    for version in lake.versions(lake.place_of(data)):
        opened = lake.open_lake(lake.place_of(data), version.number)
        files -= {data / "store" / str(path) for path in opened.table.file_uris()} if opened else set()
    return len(files)


def version_of(data: Path) -> int | None:
    """Give the newest version of the store."""
    opened = lake.open_lake(lake.place_of(data))
    return None if opened is None else opened.version


if __name__ == "__main__":
    main()
