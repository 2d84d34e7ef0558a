"""A generated folder of small texts -> what builds cost: the first, one with nothing new, one with one text changed.

Run: python benchmarks/store_speed.py [--texts 10000] [--sentences 4] [--rounds 5] [--keep FOLDER] [--beside CHECKOUT]

Processor time is given beside the time that passed, since the latter says little on a machine that does other things,
too. Builds after the first are repeated and their medians given; with another checkout, by both in turn, each with
tables of its own. At the end, a build of everything anew has to give the same bytes as all those small steps.
"""

import argparse
import os
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from contextlib import nullcontext
from pathlib import Path

Cost = tuple[float, float, str]  # seconds passed, seconds of the processor, first line told
FILES = ("figures.csv", "claims.csv", "numbers.csv", "datapackage.json")

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
    """Write the texts, build them again and again, and print what the builds cost."""
    parser = argparse.ArgumentParser(description="Measure builds on top of the store.")
    parser.add_argument("--texts", type=int, default=10_000)
    parser.add_argument("--sentences", type=int, default=4, help="how many a text has, of six kinds")
    parser.add_argument("--rounds", type=int, default=5, help="how often builds after the first are repeated")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path, help="Use this folder and leave it; texts that are there stay.")
    parser.add_argument("--beside", type=Path, help="Measure the code of this checkout, too.")
    options = parser.parse_args()
    codes = {"this": Path(__file__).parent.parent} | ({"beside": options.beside} if options.beside else {})
    with nullcontext(str(options.keep)) if options.keep else tempfile.TemporaryDirectory() as root:
        seeds = Path(root, "seeds")
        if not seeds.is_dir():
            write(seeds, options.texts, options.sentences, random.Random(options.seed))
        for name, code in codes.items():
            report(f"{name}: first build of {options.texts:,} texts", [build(code, seeds, Path(root, name))])
        time.sleep(2.5)  # files that changed less than two seconds ago are opened again
        for name, code in codes.items():
            report(f"{name}: the same, so that every file is settled", [build(code, seeds, Path(root, name))])
        repeat("nothing changed", codes, seeds, options.rounds)
        repeat("one text changed", codes, seeds, options.rounds, changing=True)
        files = [path for path in Path(root, "this", "store").rglob("*") if path.is_file()]
        print(f"store: {sum(path.stat().st_size for path in files) / 1e6:.1f} MB in {len(files)} files")
        build(codes["this"], seeds, Path(root, "anew"))
        for name in codes:
            alike = all(same(Path(root, name, file), Path(root, "anew", file)) for file in FILES)
            print(f"{name}: the tables are {'those' if alike else 'NOT THOSE'} of a build of everything anew")


def repeat(what: str, codes: Mapping[str, Path], seeds: Path, rounds: int, *, changing: bool = False) -> None:
    """Build several times, by each checkout in turn, and print the medians."""
    costs: dict[str, list[Cost]] = {name: [] for name in codes}
    for _ in range(rounds):
        if changing:
            with (seeds / "00007.txt").open("a", encoding="utf-8") as text:
                text.write(f"Overnight {random.randrange(20, 190)} drones were shot down over Sumy on 3 May 2024.\n")
        for name, code in codes.items():
            costs[name].append(build(code, seeds, seeds.parent / name))
    for name, found in costs.items():
        report(f"{name}: {what}", found)
    if "beside" in costs:
        passed, used = (
            statistics.median(one[at] / other[at] for one, other in zip(costs["this"], costs["beside"], strict=True))
            for at in (0, 1)
        )
        print(f"{what}: {passed:.0%} of the time, {used:.0%} of the processor time of the other checkout")


def write(seeds: Path, texts: int, length: int, chance: random.Random) -> None:
    """Write texts of so many sentences each."""
    seeds.mkdir(parents=True)
    for at in range(texts):
        sentences = [
            sentence.format(
                town=chance.choice(TOWNS),
                day=f"{chance.randrange(1, 29)} {chance.choice(MONTHS)} {chance.randrange(2022, 2025)}",
                large=round(10 ** chance.uniform(1, 4)),
                small=chance.randrange(2, 99),
            )
            for sentence in chance.sample(SENTENCES, length)
        ]
        (seeds / f"{at:05}.txt").write_text("\n".join(sentences) + "\n", encoding="utf-8")


def build(code: Path, seeds: Path, data: Path) -> Cost:
    """Run a build from the command line; give the time passed, the processor time and what it told first."""
    command = [sys.executable, "-m", "tracker", "build", "--seeds", str(seeds.resolve()), "--data", str(data.resolve())]
    # As a user has it: compiled modules and patterns are kept.
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    started = time.perf_counter()
    done = subprocess.run(
        command, capture_output=True, text=True, cwd=code, env={**kept, "PYTHONPATH": str(code.resolve())}
    )
    passed = time.perf_counter() - started
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if not done.stdout:
        sys.exit(f"the build failed:\n{done.stderr}")
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return passed, used, done.stdout.splitlines()[0]


def report(what: str, costs: Sequence[Cost]) -> None:
    """Print medians, and the least of several."""
    passed, used = (statistics.median(cost[at] for cost in costs) for at in (0, 1))
    least = f" (least {min(cost[0] for cost in costs):.2f} and {min(cost[1] for cost in costs):.2f})"
    told = f"{passed:.2f} s, {used:.2f} s of processor time{least if len(costs) > 1 else ''}"
    print(f"{what}: {told}; load {os.getloadavg()[0]:.1f}; {costs[-1][2]}", flush=True)


def same(one: Path, other: Path) -> bool:
    """Tell whether two files are there and hold the same bytes."""
    return one.is_file() and other.is_file() and one.read_bytes() == other.read_bytes()


if __name__ == "__main__":
    main()
