"""A generated folder of small texts -> what builds cost: the first, one with nothing new, one with one text changed.

Run: python benchmarks/store_speed.py [--texts 10000] [--keep FOLDER]; processor time is given beside the time that
passed, since the latter says little on a machine that does other things, too.
"""

import argparse
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from contextlib import nullcontext
from pathlib import Path

TOWNS = [
    f"{start}{end}" for start in ("Kher", "Nova", "Sum", "Pol", "Iz", "Khar") for end in ("son", "ivka", "yk", "tava")
]
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October")
SENTENCES = (
    "Russia launched {large} drones at {town} on {day}, the air force said.",
    "Air defence shot down {large} drones over {town} on {day}.",
    "At least {small} people were killed and {small} wounded in {town} on {day}, the governor said.",
    "The General Staff said Russia had lost {large} soldiers and {small} tanks on {day}.",
    "Shelling damaged {large} houses in {town} on {day}.",
    "Germany pledged {small} million euros in military aid on {day}.",
)


def main() -> None:
    """Write the texts, build three times, and print what each build cost."""
    parser = argparse.ArgumentParser(description="Measure builds on top of the store.")
    parser.add_argument("--texts", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path, help="Use this folder and leave it; texts that are there stay.")
    options = parser.parse_args()
    with nullcontext(str(options.keep)) if options.keep else tempfile.TemporaryDirectory() as root:
        seeds, data = Path(root, "seeds"), Path(root, "data")
        if not seeds.is_dir():
            write(seeds, options.texts, random.Random(options.seed))
        measure(f"first build of {options.texts:,} texts", seeds, data)
        time.sleep(2.5)  # files that changed less than two seconds ago are opened again
        measure("the same, so that every file is settled", seeds, data)
        measure("nothing changed", seeds, data)
        with (seeds / "00007.txt").open("a", encoding="utf-8") as text:
            text.write(f"Overnight {random.randrange(20, 190)} drones were shot down over Sumy on 3 May 2024.\n")
        measure("one text changed", seeds, data)
        files = [path for path in (data / "store").rglob("*") if path.is_file()]
        print(f"store: {sum(path.stat().st_size for path in files) / 1e6:.1f} MB in {len(files)} files")


def write(seeds: Path, texts: int, chance: random.Random) -> None:
    """Write texts of four sentences each."""
    seeds.mkdir(parents=True)
    for at in range(texts):
        sentences = [
            sentence.format(
                town=chance.choice(TOWNS),
                day=f"{chance.randrange(1, 29)} {chance.choice(MONTHS)} {chance.randrange(2022, 2025)}",
                large=round(10 ** chance.uniform(1, 4)),
                small=chance.randrange(2, 99),
            )
            for sentence in chance.sample(SENTENCES, 4)
        ]
        (seeds / f"{at:05}.txt").write_text("\n".join(sentences) + "\n", encoding="utf-8")


def measure(what: str, seeds: Path, data: Path) -> None:
    """Run a build from the command line and print what it took."""
    command = [sys.executable, "-m", "tracker", "build", "--seeds", str(seeds), "--data", str(data)]
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    started = time.perf_counter()
    done = subprocess.run(command, capture_output=True, text=True)
    passed = time.perf_counter() - started
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    load = os.getloadavg()[0]
    print(f"{what}: {passed:.2f} s, {used:.2f} s of processor time (load {load:.1f}); {done.stdout.splitlines()[0]}")


if __name__ == "__main__":
    main()
