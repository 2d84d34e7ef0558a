"""Texts said otherwise -> the share of their figures that stay as they were.

python benchmarks/rewordings.py [FOLDER] [--show]

FOLDER has docs/ and gold/, as tests/gold/develop, which is read where none is given. Each text is said otherwise by
program (tests/rewordings.py), in many ways, one at a time. Of the figures that were right before and have a change
near them, it is counted how many are lost, and how many have another value in a column: what a reader would not have
noticed should change no row. A few of the changes do change what is said; those stand among the rest.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))

from rewordings import REWORDINGS, Change, Rewording, moved, reword

from tracker.extracting import read_source_figures
from tracker.figures import Row
from tracker.model import Source
from tracker.scoring.gold import FIELDS, pair_up, read_gold
from tracker.sources import read_sources

RECORD = ("event", "subject", "unit", "qualifier", "actor", "affected", "modality")
COLUMNS = (*FIELDS, "value", "value_low", "value_high")
NEAR = 300  # characters from a change to a figure that it may touch


@dataclass(frozen=True, slots=True)
class Read:
    """A text and those of its figures that are right."""

    source: Source
    rows: list[Row]


def main() -> None:
    """Print a row for each rewording, then the breaks themselves where they are asked for."""
    parser = argparse.ArgumentParser(description="Measure how steady the figures of reworded texts are.")
    parser.add_argument("folder", type=Path, nargs="?", default=Path("tests/gold/develop"))
    parser.add_argument("--show", action="store_true", help="list what breaks")
    options = parser.parse_args()
    texts = list(read_right(options.folder))
    print("| said otherwise | figures | lost | changed | most of all in |\n| --- | ---: | ---: | ---: | --- |")
    total: Counter[str] = Counter()
    for rewording in REWORDINGS:
        counted: Counter[str] = Counter()
        for text in texts:
            for what, told in compare(text, rewording):
                counted[what] += 1
                if told and options.show:
                    print(f"    {what} {told}")
        total += counted
        print(as_row(rewording.name, counted), flush=True)
    print(as_row("all together", total))


def read_right(folder: Path) -> Iterator[Read]:
    """Read each text of a folder and keep its figures that are right by the annotations."""
    for source in read_sources(folder / "docs")[0]:
        golds = read_gold(folder / "gold" / f"{Path(source.file).stem}.json", source.text)
        rows = list(read_source_figures(source).figures)
        pairs = pair_up(golds, rows).items()
        right = [rows[r] for g, r in pairs if all(golds[g].accepts(name, rows[r][name]) for name in RECORD)]
        yield Read(source, right)


def compare(text: Read, rewording: Rewording) -> Iterator[tuple[str, str]]:
    """Yield what became of each figure near a change: ("figure", ""), and ("lost" or "changed" or a column, words)."""
    changes = rewording.changes(text.source.text)
    near = [row for row in text.rows if any(_is_near(row, change) for change in changes)]
    if not near:
        return
    said = reword(text.source.text, changes)
    now = read_source_figures(replace(text.source, text=said)).figures
    for row in near:
        yield "figure", ""
        start, end = moved((row["char_start"], row["char_end"]), changes)
        where = f"{text.source.file}: {said[max(0, start - 120) : start]}[{said[start:end]}]{said[end : end + 100]}"
        found = [other for other in now if other["char_start"] < end and start < other["char_end"]]
        if not found:
            yield "lost", where
            continue
        wanted = {
            name: rewording.becomes.get(row[name], row[name]) for name in COLUMNS if name not in rewording.ignored
        }
        others = [[name for name in wanted if other[name] != wanted[name]] for other in found]
        otherwise = min(others, key=len)
        if otherwise:
            yield "changed", f"{', '.join(otherwise)}: {where}"
            for name in otherwise:
                yield name, ""


def _is_near(row: Row, change: Change) -> bool:
    return row["char_start"] - NEAR < change[1] and change[0] < row["char_end"] + NEAR


def as_row(name: str, counted: Counter[str]) -> str:
    """Make a row of the table."""
    figures = max(1, counted["figure"])
    columns = [(count, column) for column, count in counted.items() if column in COLUMNS]
    worst = ", ".join(f"{column} {count}" for count, column in sorted(columns, reverse=True)[:3])
    shares = [f"{counted[what] / figures:.1%}" for what in ("lost", "changed")]
    return f"| {name} | {counted['figure']:,} | {' | '.join(shares)} | {worst} |"


if __name__ == "__main__":
    main()
