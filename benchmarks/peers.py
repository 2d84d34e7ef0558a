"""Texts of a folder -> how fast this project and two libraries for numbers in texts read them, each alone.

Run: python benchmarks/peers.py [--texts DIR] [--times N]

quantulum3 and text2num are installed in an environment of their own, which is removed afterwards; one that does not
install here is named and left out. They find numbers and units only, no events, parties, places or claimants, and so do
less work: the comparison tells what the rest costs. Processor time of one core, the least of several runs.
"""

import argparse
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

TIMING = """
import sys, time
from pathlib import Path
texts = [path.read_text(encoding="utf-8") for path in sorted(Path(sys.argv[1]).glob("*.txt"))]
def measure(read):
    read(texts[0])
    best, found = float("inf"), 0
    for _ in range(int(sys.argv[2])):
        start = time.process_time()
        found = sum(read(text) for text in texts)
        best = min(best, time.process_time() - start)
    size = sum(map(len, texts))
    told = f"{found:,} numbers found, " if found else ""
    print(f"{size:,} characters, {told}{best:.3f} s, {size / best:,.0f} characters a second")
"""
READERS = {
    "tracker": """
from tracker.extracting import read_source_figures, to_source
measure(lambda text: len(read_source_figures(to_source(text, published="2024-11-11")).numbers))
""",
    "quantulum3": """
from quantulum3 import parser
measure(lambda text: len(parser.parse(text)))
""",
    "text2num": """
from text_to_num import alpha2digit
measure(lambda text: bool(alpha2digit(text, "en")) and 0)  # it writes numbers in digits and does not say where
""",
}


def main() -> None:
    """Print a line for each reader."""
    options = argparse.ArgumentParser(description="Compare the speed of reading with libraries for numbers.")
    options.add_argument("--texts", type=Path, default=Path("seeds"))
    options.add_argument("--times", type=int, default=3)
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        venv.create(folder, with_pip=True)
        theirs = Path(folder) / "bin" / "python"
        for name, code in READERS.items():
            python = Path(sys.executable) if name == "tracker" else theirs
            if python == theirs and not installs(theirs, name):
                print(f"{name}: does not install here")
                continue
            run = [str(python), "-c", TIMING + code, str(chosen.texts), str(chosen.times)]
            done = subprocess.run(run, capture_output=True, text=True, check=False)
            said = done.stdout.strip() or f"failed: {(done.stderr.strip().splitlines() or ['no message'])[-1]}"
            print(f"{name}: {said}")


def installs(python: Path, name: str) -> bool:
    """Whether a library can be installed in an environment."""
    done = subprocess.run([str(python), "-m", "pip", "install", "-q", name], capture_output=True, check=False)
    return done.returncode == 0


if __name__ == "__main__":
    main()
