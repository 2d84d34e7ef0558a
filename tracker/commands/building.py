"""The command that makes the tables: build."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import click

from tracker.commands.options import data_option, seeds_option, worded
from tracker.commands.terminal import ProgressBar, count, report_problems


@click.command(short_help="Read all texts of a folder and write the tables.")
@seeds_option
@data_option
@worded
def build(seeds: Path, data: Path) -> None:
    """Read all texts of a folder and write figures.csv, claims.csv, numbers.csv and datapackage.json."""
    from tracker import pipeline

    bar = ProgressBar("Reading texts")
    try:
        report = pipeline.build(seeds, data, progress=bar)
    finally:
        bar.close()
    for line in to_summary(report):
        click.echo(line)
    report_problems(report.problems)


def to_summary(report: Any) -> Iterable[str]:
    """Word a build report."""
    yield f"{count(report.sources, 'text')}: {count(report.figures, 'figure')}, {count(report.claims, 'claim')}"
    width = max(map(len, report.categories), default=0)
    for category, figures in report.categories.items():
        yield f"  {category:<{width}}  {figures:>6,}"
    yield f"{count(report.taken + report.refused, 'number')}: {report.taken:,} taken, {report.refused:,} refused"
    yield f"{count(len(report.problems), 'problem')}" + (", listed on standard error" if report.problems else "")
