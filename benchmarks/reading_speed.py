"""Texts of a folder, and made ones -> how fast they are read, which step takes the time, what density costs.

Run: python benchmarks/reading_speed.py [--seeds DIR] [--times N]

Processor time of one core, the least of several runs, after a first reading that loads the lexicon.
"""

import argparse
import cProfile
import pstats
import time
from collections.abc import Sequence
from pathlib import Path

from tracker.extracting import read_source_figures, to_source
from tracker.model import Source
from tracker.sources import read_sources

# What is shown of the profile: module and function, none called by another of them
STEPS = {
    "posts, headings, sentences": ("text/reading.py", "read_document"),
    "parties, places, claimants, wars of the text": ("figures/surveying.py", "_read_context"),
    "numbers and decoys": ("quantities/finding.py", "find_quantities"),
    "noun and event of each number": ("matching/finding.py", "find_mentions"),
    "claimant, period, place, roles of each figure": ("figures/rows.py", "_to_row"),
    "what a sentence settles for the next": ("figures/carrying.py", "catch_up"),
    "check of the rows": ("tracker/extracting.py", "verify"),
}
DULL = "The council looked at the river on a quiet morning and spoke of the weather. "
TELLING = "Russian forces attacked the city at dawn and civilians fled, the governor said. "
FIGURE = "Ukraine shot down 14 drones over Kharkiv on Monday, the air force said. "
# One sentence each, without an end: what must grow with its length and no faster
ENDLESS = {
    "dates and figures": "on 5 November Russia fired 12 drones, on 6 May 13 people were killed and ",
    "dates": "on 5 November and on 6 May, ",
    "ones": "1,",
    "harm": "5 killed, ",
}


def main() -> None:
    """Print the throughput, the share of each step, the cost of density and of length."""
    parser = argparse.ArgumentParser(description="Measure the speed of reading.")
    parser.add_argument("--seeds", type=Path, default=Path("seeds"))
    parser.add_argument("--times", type=int, default=3, help="runs of which the fastest counts")
    options = parser.parse_args()
    sources, _ = read_sources(options.seeds)
    if not sources:
        parser.error(f"{options.seeds} holds no texts")
    report(f"{len(sources)} texts of {options.seeds}", sources, options.times)
    print_shares(sources)
    print("sentences with a figure, of ten:")
    for dense in (0, 1, 3, 10):
        made = (FIGURE * dense + TELLING * (10 - dense)) * 20
        report(f"  {dense}", [to_source(made, published="2024-11-11")], options.times)
    report("  0, and no word of a war", [to_source(DULL * 200, published="2024-11-11")], options.times)
    print("one sentence of growing length:")
    for name, piece in ENDLESS.items():
        for size in (1250, 2500, 5000):
            report(f"  {name}", [to_source(piece * (size // len(piece)), published="2024-11-11")], 1)


def report(what: str, sources: Sequence[Source], times: int) -> None:
    """Print the size, the figures and the speed of reading some texts."""
    figures = sum(len(read_source_figures(source).figures) for source in sources)
    best = min(to_seconds(sources) for _ in range(times))
    size = sum(len(source.text) for source in sources)
    print(f"{what}: {size:,} characters, {figures:,} figures, {best:.3f} s, {size / best / 1e6:.3f} million a second")


def to_seconds(sources: Sequence[Source]) -> float:
    """Processor time of reading some texts once."""
    start = time.process_time()
    for source in sources:
        read_source_figures(source)
    return time.process_time() - start


def print_shares(sources: Sequence[Source]) -> None:
    """Print the share of each step, as the profiler sees it (it makes many small calls look dearer than they are)."""
    profile = cProfile.Profile(time.process_time)
    profile.runcall(to_seconds, sources)
    stats = pstats.Stats(profile)
    total: float = stats.total_tt  # type: ignore[attr-defined]
    for name, (file, function) in STEPS.items():
        spent = sum(
            row[3]
            for key, row in stats.stats.items()  # type: ignore[attr-defined]
            if key[0].replace("\\", "/").endswith(file) and key[2] == function
        )
        print(f"  {name}: {spent / total:.0%}")


if __name__ == "__main__":
    main()
