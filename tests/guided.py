"""Bytes -> hostile texts, bred by coverage: what reaches code that nothing reached before is changed further.

python tests/guided.py RUNS [--seed 1] [--longest 200] [--within tracker]

Reads RUNS texts in this process and prints as JSON how many, their faults and the slowest. It needs atheris, which has
no wheel for some systems (requirements-fuzzing.txt). The first texts are the examples and refusals of the lexicon.
"""

import argparse
import json
import os
import subprocess
import sys
import time
import tomllib
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
NEAR, FAR = 1, 2  # the signs before a code point in two and in three bytes
MOST_SHOWN = 10
STALL = 600  # seconds by the clock after which the fuzzer gives a text up and tells it


def has_atheris() -> bool:
    """Tell whether texts can be bred here."""
    return find_spec("atheris") is not None


def pieces() -> list[str]:
    """Give what the bytes from 128 on stand for."""
    import hostile

    words = [f"{word} " for word in dict.fromkeys(hostile.WORDS)]
    rest = [*hostile.BIDI, *hostile.SURROGATES, *hostile.DIGITS, *hostile.DEEP, *hostile.MARKUP, *hostile.CONTROL]
    return (words + rest)[:128]


def to_text(data: bytes, known: list[str]) -> str:
    """Read bytes as a text: ASCII as it is, pieces, and any code point after one of two signs.

    >>> to_text(b"\\x80 5\\x01\\xd8\\x00", ["killed "])
    'killed  5\\ud800'
    """
    said, at = [], 0
    while at < len(data):
        sign = data[at]
        if sign >= 128:
            said.append(known[(sign - 128) % len(known)])
        elif sign in (NEAR, FAR):
            size = sign + 1
            said.append(chr(int.from_bytes(data[at + 1 : at + 1 + size], "big") % 0x110000))
            at += size
        else:
            said.append(chr(sign))
        at += 1
    return "".join(said)


def to_bytes(text: str) -> bytes:
    """Write a text as bytes that are read as it.

    >>> to_bytes("5 – 7")
    b'5 \\x01 \\x13 7'
    """
    return b"".join(
        bytes([ord(sign)]) if 2 < ord(sign) < 128 else bytes([FAR]) + ord(sign).to_bytes(3, "big") if ord(sign) > 0xFFFF
        else bytes([NEAR]) + ord(sign).to_bytes(2, "big")
        for sign in text
    )  # fmt: skip


def sentences(table: Any) -> Iterator[str]:
    """Find the examples and refusals of a file of the lexicon."""
    for key, part in table.items() if isinstance(table, dict) else ():
        if key in ("examples", "refusals"):
            yield from (said for said in part if isinstance(said, str))
        else:
            yield from (said for row in (part if isinstance(part, list) else [part]) for said in sentences(row))


def write_first(folder: Path) -> None:
    """Write the texts that the fuzzer starts from, a file each."""
    files = sorted((ROOT / "tracker").rglob("*.toml"))
    known = sorted({said for file in files for said in sentences(tomllib.loads(file.read_text(encoding="utf-8")))})
    for number, said in enumerate(known):
        (folder / f"{number:04}").write_bytes(to_bytes(said))


def outside(within: list[str]) -> list[str]:
    """Name the modules whose branches need not be watched: to watch all of them takes longer than 2,000 texts."""
    files = [file.relative_to(ROOT).with_suffix("") for file in (ROOT / "tracker").rglob("*.py")]
    names = [".".join(file.parts).removesuffix(".__init__") for file in files]
    return [name for name in names if not any(f"{name}.".startswith(f"{part}.") for part in within)]


def breed(runs: int, seed: int, longest: int, within: list[str]) -> None:
    """Read so many texts, print what was found, and end this process: the fuzzer never comes back."""
    import atheris

    with atheris.instrument_imports(include=["tracker"], exclude=outside(within)):
        import hostile
    known = pieces()
    faults: list[tuple[str, str]] = []
    slowest: list[tuple[float, str]] = []
    read = characters = 0
    started = time.perf_counter()

    def read_timed(text: str) -> tuple[str, float]:
        began = time.process_time()
        try:
            fault = hostile.find_fault(text)
        except Exception as error:
            fault = f"{type(error).__name__}: {error}"
        return fault, time.process_time() - began

    def read_one(data: bytes) -> None:
        nonlocal read, characters
        text = to_text(data, known)
        read, characters = read + 1, characters + len(text)
        fault, spent = read_timed(text)
        if fault:
            faults.append((fault, text))
            print(f"{fault}: {text[:200]!r}", file=sys.stderr, flush=True)
        elif (share := spent / (len(text) + 100)) > (slowest[-1][0] if len(slowest) == MOST_SHOWN else 0):
            # Once more: patterns are compiled when a text first needs them.
            share = min(share, read_timed(text)[1] / (len(text) + 100))
            slowest[:] = sorted([*slowest, (share, text)], reverse=True)[:MOST_SHOWN]
        if read >= runs:
            # What grows is looked at in a process without the fuzzer, by who started this one.
            told = {"read": read, "characters": characters, "seconds": time.perf_counter() - started}
            told |= {"faults": faults[:MOST_SHOWN], "faulty": len(faults), "slowest": [text for _, text in slowest]}
            sys.stdout.write(json.dumps(told) + "\n")
            sys.stdout.flush()
            os._exit(0)

    with TemporaryDirectory() as folder:
        write_first(Path(folder))
        options = [
            f"-seed={seed}",
            f"-max_len={longest}",
            f"-timeout={STALL}",
            "-reload=0",
            f"-report_slow_units={STALL}",
            f"-artifact_prefix={folder}/",
        ]
        atheris.Setup([sys.argv[0], *options, folder], read_one)
        atheris.Fuzz()


def run(runs: int, *, seed: int = 1, longest: int = 200, within: tuple[str, ...] = ("tracker",)) -> dict[str, Any]:
    """Breed so many texts in a process of their own, and return what it tells.

    Raises RuntimeError with the end of its words when it fell.
    """
    command = [sys.executable, __file__, str(runs), "--seed", str(seed), "--longest", str(longest), "--within", *within]
    done = subprocess.run(command, capture_output=True, text=True, check=False, errors="replace")
    if done.returncode or not done.stdout.startswith("{"):
        raise RuntimeError(done.stderr[-2000:])
    told: dict[str, Any] = json.loads(done.stdout)
    return told


if __name__ == "__main__":
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("runs", type=int)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--longest", type=int, default=200, help="bytes of a text")
    asked.add_argument("--within", nargs="*", default=["tracker"], help="packages whose branches are watched")
    chosen = asked.parse_args()
    sys.path[:0] = [str(ROOT), str(ROOT / "tests")]
    breed(chosen.runs, chosen.seed, chosen.longest, chosen.within)
