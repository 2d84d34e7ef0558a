"""A corpus that has been built, taken several times over -> what the machine that builds needs to group and write it.

Run: python benchmarks/grouping_aside.py DATA [--times 1 4 10]

Reading is what a build mostly costs, and other processes do it. This measures the rest alone: the stored figures and
numbers of a data folder pass by as shards of 200 texts, each time over with other ids and other days, so that claims
are as many as they would be of so many texts. Memory is that of a process of its own at its largest, and how much of it
there was before anything was done.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from datetime import timedelta
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from tracker.refreshing.streaming import Streaming
from tracker.store import lake, layout
from tracker.store.staging import Staging

TEXTS = 200
DAYS = 1300  # further on each time
IDS = ("figure_id", "source_id", "part_of", "number_id", "source_file")


def main() -> None:
    """Print a row for each size."""
    parser = argparse.ArgumentParser(description="Measure grouping and writing of corpora that are not held.")
    parser.add_argument("data", type=Path)
    parser.add_argument("--times", type=int, nargs="*", default=[1, 4, 10])
    parser.add_argument("--once", type=int, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.once:
        print(json.dumps(measure(options.data, options.once)))
        return
    print("| figures | rows | processor time | memory before | at its largest |")
    print("| ---: | ---: | ---: | ---: | ---: |")
    for times in options.times:
        command = [sys.executable, __file__, str(options.data), "--once", str(times)]
        told = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
        cells = [f"{told['figures']:,}", f"{told['rows']:,}", f"{told['used']:.1f} s"]
        cells += [f"{told['before']:.0f} MB", f"{told['largest']:.0f} MB"]
        print(f"| {' | '.join(cells)} |", flush=True)


def measure(data: Path, times: int) -> dict[str, Any]:
    """Group and write a corpus so many times over."""
    with tempfile.TemporaryDirectory() as folder:
        files = list(write_shards(data, Path(folder)))
        shards = Repeated(files, times)
        rows = sum(len(load(file)) for file in files) * times
        before, start = _memory("VmRSS"), time.process_time()
        staging = Staging(Path(folder, "store"))
        stream = Streaming(None, frozenset(), shards, staging, rows=rows)
        stream.write((), Path(folder, "aside"))
        used = time.process_time() - start
        counts = stream.counts()
        return {"rows": rows, "used": used, "before": before, "largest": _memory("VmHWM")} | counts


def write_shards(data: Path, folder: Path) -> Iterator[Path]:
    """Write what a data folder holds as shards."""
    opened = lake.open_lake(lake.place_of(data))
    if opened is None:
        sys.exit(f"{data}: nothing was built there")
    tables = {name: lake.read(opened, name) for name in ("figures", "numbers")}
    files = sorted({file for table in tables.values() for file in table["source_file"].unique().to_pylist()})
    for start in range(0, len(files), TEXTS):
        own = pa.array(files[start : start + TEXTS], pa.large_string())
        parts = {(name, 0): table.filter(pc.is_in(table["source_file"], own)) for name, table in tables.items()}
        shard = layout.join(parts)
        path = folder / f"{start:08}.arrow"
        with pa.OSFile(str(path), "wb") as stream, pa.ipc.new_file(stream, shard.schema) as writer:
            writer.write_table(shard)
        yield path


def load(path: Path) -> pa.Table:
    """Read a shard."""
    with pa.OSFile(str(path)) as stream:
        return pa.ipc.open_file(stream).read_all()


class Repeated(Sequence[pa.Table]):
    """Shards several times over, each time as other texts of other days."""

    def __init__(self, files: Sequence[Path], times: int) -> None:
        self._files, self._times = files, times

    def __len__(self) -> int:
        return len(self._files) * self._times

    def __getitem__(self, at: Any) -> pa.Table:
        if at >= len(self):
            raise IndexError(at)
        time_, place = divmod(at, len(self._files))
        shard = load(self._files[place])
        nothing = pa.scalar("", pa.large_string())
        for name in IDS if time_ else ():
            ids = shard[name]
            other = pc.binary_join_element_wise(ids, pa.scalar(f"x{time_}", pa.large_string()), nothing)
            chosen = pc.if_else(pc.fill_null(pc.equal(ids, nothing), True), ids, other)
            shard = shard.set_column(shard.column_names.index(name), name, chosen)
        for name in ("date_start", "date_end") if time_ else ():
            days = pc.add(shard[name], pa.scalar(timedelta(days=DAYS * time_), pa.duration("us")))
            shard = shard.set_column(shard.column_names.index(name), name, days.cast(shard[name].type))
        return shard


def _memory(name: str) -> float:
    """Give a size of this process from /proc, in MB."""
    line = next(line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith(name))
    return int(line.split()[1]) / 1000


if __name__ == "__main__":
    main()
