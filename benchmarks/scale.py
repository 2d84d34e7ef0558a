"""Corpora of growing size with known truth -> what a build costs for each, and whether it finds just what is there.

Run: python benchmarks/scale.py [--texts 1000 10000 100000] [--seed 1] [--jobs N] [--keep FOLDER]

The texts are made by a small grammar of our own, from a seed, and each says what is to be read from it: value, event,
subject, place and day. A build is a command of its own; its processor time is that of all its processes, its memory
that of the largest of them at its largest. Recall and precision are over all figures of all texts, none is sampled.
"""

import argparse
import datetime
import json
import os
import random
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pyarrow.compute as pc

from tracker.store import lake

TOWNS = ("Kherson", "Kharkiv", "Sumy", "Poltava", "Izium", "Odesa", "Dnipro", "Lviv", "Zaporizhzhia", "Chernihiv")
READERS = ("governor", "mayor", "air force", "regional administration")
Truth = tuple[float, str, str, str, str]  # value, event, subject, place, day


def main() -> None:
    """Write the corpora, build each, print a row each."""
    parser = argparse.ArgumentParser(description="Measure builds of growing corpora.")
    parser.add_argument("--texts", type=int, nargs="*", default=[1000, 10_000, 100_000])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=0, help="processes that read; as many as there are cores")
    parser.add_argument("--keep", type=Path, help="use this folder and leave it")
    options = parser.parse_args()
    print("| texts | figures | processor time | a text | of linear | passed | memory | recall | false | load |")
    print("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |")
    first = 0.0
    for size in options.texts:
        with tempfile.TemporaryDirectory(dir=options.keep) as root:
            truth = write(Path(root, "seeds"), size, random.Random(options.seed))
            used, passed, memory = build(Path(root), options.jobs)
            found = figures_of(Path(root, "data"))
        a_text = used / size * 1000
        first = first or a_text
        right = sum((truth & found).values())
        cells = [f"{size:,}", f"{sum(found.values()):,}", f"{used:.1f} s", f"{a_text:.2f} ms", f"{a_text / first:.0%}"]
        cells += [f"{passed:.1f} s", f"{memory:.0f} MB", f"{right / sum(truth.values()):.4%}"]
        cells += [str(sum(found.values()) - right), f"{os.getloadavg()[0]:.1f}"]
        print(f"| {' | '.join(cells)} |", flush=True)
        for what, missed in (("not found", truth - found), ("false", found - truth)):
            for (file, *rest), count in missed.most_common(2):
                print(f"  {what}: {file} {rest} ({count})", file=sys.stderr)


def write(seeds: Path, size: int, chance: random.Random) -> "Counter[tuple[Any, ...]]":
    """Write so many texts and give what they say, with the file of each."""
    seeds.mkdir(parents=True)
    truth: Counter[tuple[Any, ...]] = Counter()
    catalogue = ["file,publisher,published"]
    for at in range(size):
        folder, name = f"{at // 1000:03}", f"{at:06}.txt"
        (seeds / folder).mkdir(exist_ok=True)
        published = datetime.date(2022, 3, 1) + datetime.timedelta(days=chance.randrange(1200))
        sentences = []
        for sentence, said in text(published, chance):
            sentences.append(sentence)
            truth.update((f"{folder}/{name}", *one) for one in said)
        (seeds / folder / name).write_text("\n\n".join(sentences) + "\n", encoding="utf-8")
        catalogue.append(f"{folder}/{name},Our Paper {at % 40},{published.isoformat()}")
    (seeds / "sources.csv").write_text("\n".join(catalogue) + "\n", encoding="utf-8")
    return truth


def text(published: datetime.date, chance: random.Random) -> Iterator[tuple[str, list[Truth]]]:
    """Yield the sentences of a text, each with what it says; half of them say nothing that can be counted."""
    for make in chance.sample(KINDS, 2):
        yield make(published, chance)
    for said in chance.sample(IDLE, 2):
        yield said, []


def _day(published: datetime.date, chance: random.Random) -> tuple[str, str]:
    day = published - datetime.timedelta(days=chance.randrange(1, 20))
    return f"{day.day} {day:%B %Y}", day.isoformat()


def _killed(published: datetime.date, chance: random.Random) -> tuple[str, list[Truth]]:
    town, (told, day), killed, hurt = chance.choice(TOWNS), _day(published, chance), *chance.sample(range(2, 90), 2)
    sentence = f"{killed} people were killed and {hurt} people were wounded in {town} on {told}."
    return sentence, [(killed, "killed", "people", town, day), (hurt, "wounded", "people", town, day)]


def _launched(published: datetime.date, chance: random.Random) -> tuple[str, list[Truth]]:
    town, (told, day), drones = chance.choice(TOWNS), _day(published, chance), chance.randrange(11, 400)
    return f"Russia launched {drones} drones at {town} on {told}.", [(drones, "launched", "drones", town, day)]


def _intercepted(published: datetime.date, chance: random.Random) -> tuple[str, list[Truth]]:
    town, (told, day), drones = chance.choice(TOWNS), _day(published, chance), chance.randrange(11, 400)
    sentence = f"The {chance.choice(READERS)} said {drones} drones were shot down over {town} on {told}."
    return sentence, [(drones, "intercepted", "drones", town, day)]


def _damaged(published: datetime.date, chance: random.Random) -> tuple[str, list[Truth]]:
    town, (told, day), houses = chance.choice(TOWNS), _day(published, chance), chance.randrange(11, 900)
    return f"Shelling damaged {houses} houses in {town} on {told}.", [(houses, "damaged", "buildings", town, day)]


KINDS: tuple[Callable[[datetime.date, random.Random], tuple[str, list[Truth]]], ...] = (
    _killed,
    _launched,
    _intercepted,
    _damaged,
)
IDLE = (
    "Talks went on behind closed doors, and neither side would say what had been agreed.",
    "The line was down for most of the morning, as it often is when the wind turns.",
    "Residents queued for water outside the town hall and spoke little.",
    "The minister is expected to travel abroad again before the end of the month.",
    "A road that had been closed since spring was opened to buses.",
)


def build(root: Path, jobs: int) -> tuple[float, float, float]:
    """Build from the command line; give processor time, time passed and the memory of the largest process in MB."""
    command = [sys.executable, "-m", "tracker", "build", "--seeds", str(root / "seeds"), "--data", str(root / "data")]
    command += ["--jobs", str(jobs)] if jobs else []
    # In a process of its own, whose children are those of this build and no other.
    code = (
        "import json, resource, subprocess, sys, time; began = time.perf_counter();"
        " done = subprocess.run(sys.argv[1:], capture_output=True, text=True);"
        " used = resource.getrusage(resource.RUSAGE_CHILDREN);"
        " print(json.dumps([done.returncode, used.ru_utime + used.ru_stime, time.perf_counter() - began,"
        " used.ru_maxrss, done.stderr[-2000:]]))"
    )
    done = subprocess.run([sys.executable, "-c", code, *command], capture_output=True, text=True, check=True)
    failed, used, passed, memory, told = json.loads(done.stdout)
    if failed:
        sys.exit(f"the build failed:\n{told}")
    return used, passed, memory / 1000


def figures_of(data: Path) -> "Counter[tuple[Any, ...]]":
    """Give what the store holds of each figure, as the truth does."""
    opened = lake.open_lake(lake.place_of(data))
    if opened is None:
        sys.exit("the build has stored nothing")
    table = lake.read(opened, "figures", ordered=False)
    days = pc.strftime(table.column("date_end"), format="%Y-%m-%d").to_pylist()
    columns = [table.column(name).to_pylist() for name in ("source_file", "value", "event", "subject", "place")]
    return Counter(zip(*columns, days, strict=True))


if __name__ == "__main__":
    main()
