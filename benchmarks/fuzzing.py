"""Seed -> 100,000 hostile texts read; prints the first faults, the slowest text and the rate.

python benchmarks/fuzzing.py [--inputs 100000] [--seed 1]
"""

import argparse
import random
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))

import hostile

KINDS = (
    hostile.WORDS,
    hostile.WORDS,
    hostile.MARKUP,
    hostile.CONTROL,
    hostile.BIDI,
    hostile.SURROGATES,
    hostile.DIGITS,
)
KINDS += (hostile.DEEP,)
MOST_SHOWN = 10


def make(chance: random.Random) -> str:
    """Make a text of pieces; some of it repeated, some of it any characters at all."""
    parts = []
    for _ in range(chance.randint(1, 12)):
        run = " ".join(chance.choice(chance.choice(KINDS)) for _ in range(chance.randint(1, 12)))
        if chance.random() < 0.1:
            run = "".join(chr(chance.randrange(0x110000)) for _ in range(30))
        parts.append(run * (chance.randint(2, 8) if chance.random() < 0.1 else 1))
    return chance.choice(("", " ", "\n", ". ")).join(parts)


def main() -> int:
    """Read the texts; 1 when any of them shows a fault."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--inputs", type=int, default=100_000)
    options.add_argument("--seed", type=int, default=1)
    chosen = options.parse_args()
    chance = random.Random(chosen.seed)
    faults, slowest, characters, started = 0, (0.0, ""), 0, time.perf_counter()
    for number in range(chosen.inputs):
        text = make(chance)
        characters += len(text)
        began = time.perf_counter()
        try:
            fault = hostile.find_fault(text)
        except Exception as error:
            fault = f"{type(error).__name__}: {error}"
        slowest = max(slowest, (time.perf_counter() - began, text[:80]))
        if fault:
            faults += 1
            if faults <= MOST_SHOWN:
                print(f"input {number}: {fault}: {text[:200]!r}")
    spent = time.perf_counter() - started
    print(f"{chosen.inputs:,} inputs, {characters:,} characters, {faults} faults, {spent:.0f} s; seed {chosen.seed}")
    print(f"slowest {slowest[0]:.2f} s: {slowest[1]!r}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
