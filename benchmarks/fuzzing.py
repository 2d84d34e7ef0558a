"""Seed -> 100,000 hostile texts read, half of them bred by coverage; prints faults, rates and how the slowest grow.

python benchmarks/fuzzing.py [--inputs 50000] [--guided 50000] [--seed 1]

The first are made of pieces by chance. The others are bred by atheris where it is installed (tests/guided.py): what
reaches code that nothing reached before is changed further. The slowest of both are then said again and again, to four
times a length: the processor time may not grow faster than the text.
"""

import argparse
import random
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))

import guided
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
LINEAR = 7.0  # times as long for four times the text: between the length (4) and its square (16)


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
    options.add_argument("--inputs", type=int, default=50_000)
    options.add_argument("--guided", type=int, default=50_000)
    options.add_argument("--seed", type=int, default=1)
    chosen = options.parse_args()
    faults, slowest = read_made(chosen.inputs, chosen.seed)
    if chosen.guided and not guided.has_atheris():
        print("atheris is not installed: no texts are bred by coverage")
    elif chosen.guided:
        told = guided.run(chosen.guided, seed=chosen.seed)
        for fault, text in told["faults"]:
            print(f"{fault}: {text[:200]!r}")
        faults += told["faulty"]
        rate = told["read"] / told["seconds"]
        print(f"{told['read']:,} bred, {told['characters']:,} characters, {told['faulty']} faults, {rate:.0f} a second")
        slowest += told["slowest"]
    return 1 if faults + sum(map(tell_growth, slowest)) else 0


def tell_growth(text: str) -> bool:
    """Print how the time for a text grows; tell whether it grows too fast."""
    once, longer = hostile.slows(text)
    grows = longer > LINEAR * once
    print(f"{once:.3f} s, four times as long {longer:.3f} s{' GROWS' if grows else ''}: {text[:60]!r}")
    return grows


def read_made(inputs: int, seed: int) -> tuple[int, list[str]]:
    """Read texts made by chance; return how many faults there were, and the slowest texts for their length."""
    chance = random.Random(seed)
    faults, characters, started = 0, 0, time.perf_counter()
    slowest: list[tuple[float, str]] = []
    for number in range(inputs):
        text = make(chance)
        characters += len(text)
        began = time.process_time()
        try:
            fault = hostile.find_fault(text)
        except Exception as error:
            fault = f"{type(error).__name__}: {error}"
        slowest = sorted([*slowest, ((time.process_time() - began) / (len(text) + 100), text)])[-MOST_SHOWN:]
        if fault:
            faults += 1
            if faults <= MOST_SHOWN:
                print(f"input {number}: {fault}: {text[:200]!r}")
    spent = time.perf_counter() - started
    print(f"{inputs:,} made, {characters:,} characters, {faults} faults, {spent:.0f} s; seed {seed}")
    return faults, [text for _, text in slowest]


if __name__ == "__main__":
    sys.exit(main())
