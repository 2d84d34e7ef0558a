"""Texts of a folder, repeated -> how long reading, grouping and writing them takes.

Run: python benchmarks/build_speed.py [--seeds DIR] [--times N]
"""

import argparse
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")


def main() -> None:
    """Time a build from the command line, start-up included, then each of its steps."""
    parser = argparse.ArgumentParser(description="Measure the speed of a build.")
    parser.add_argument("--seeds", type=Path, default=Path("seeds"))
    parser.add_argument("--times", type=int, default=5, help="how often each text is repeated for the steps")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "tracker", "build", "--seeds", str(options.seeds), "--data", folder]
        _, done = timed(
            "tracker build, start-up included", lambda: subprocess.run(command, capture_output=True, text=True)
        )
        if done.returncode == 2 or not done.stdout:
            sys.exit(f"the build failed:\n{done.stderr}")
        measure_steps(options.seeds, options.times, Path(folder))


def measure_steps(seeds: Path, times: int, folder: Path) -> None:
    """Time reading, grouping, writing and loading with every text repeated under other ids."""
    from dataclasses import replace

    from tracker import store
    from tracker.claims import find_claims
    from tracker.extracting import read_source_figures
    from tracker.figures import to_frame
    from tracker.sources import read_sources
    from tracker.tables import Tables, to_table

    sources, _ = read_sources(seeds)
    repeated = [
        replace(source, source_id=f"s{at:03}{source.source_id[4:]}", file=f"{at:03}/{source.file}")
        for at in range(times)
        for source in sources
    ]
    size = sum(len(source.text) for source in repeated)
    seconds, extractions = timed(f"reading {len(repeated)} texts", lambda: [read_source_figures(s) for s in repeated])
    print(f"  {size / seconds / 1e6:.2f} million characters a second")
    figures = to_table("figures", to_frame([row for found in extractions for row in found.figures]))
    numbers = to_table("numbers", [row for found in extractions for row in found.numbers])
    _, (figures, claims) = timed(f"claims of {len(figures):,} figures", lambda: find_claims(figures))
    tables = Tables(figures, claims, numbers)
    timed(f"writing {len(figures):,} figures and {len(numbers):,} numbers", lambda: store.write_tables(folder, tables))
    timed("loading them", lambda: store.load(folder))


def timed(what: str, run: Callable[[], T]) -> tuple[float, T]:
    """Run once and print how long it took."""
    start = time.perf_counter()
    result = run()
    seconds = time.perf_counter() - start
    print(f"{what}: {seconds:.2f} s")
    return seconds, result


if __name__ == "__main__":
    main()
