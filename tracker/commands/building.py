"""The command that makes the tables: build."""

import gc
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import click

from tracker.commands.options import data_option, seeds_option, worded
from tracker.commands.terminal import ProgressBar, count, report_problems


@click.command(short_help="Read all texts of a folder and write the tables.")
@seeds_option
@data_option
@click.option("--jobs", type=click.IntRange(min=1), help="Processes that read; one a core if not given.")
@click.option("--scheduler", metavar="ADDRESS", default="", help="Read on the Dask cluster of tcp://HOST:PORT.")
@click.option(
    "--store", metavar="ADDRESS", default="", help="Keep the builds here, not in DATA/store: s3://, gs:// ..."
)
@click.option("--csv/--no-csv", default=None, help="Write the CSV files; if not said, unless they are large.")
@worded
def build(seeds: Path, data: Path, jobs: int | None, scheduler: str, store: str, csv: bool | None) -> None:
    """Read the texts of a folder and write figures.csv, claims.csv, numbers.csv and datapackage.json.

    Only new and changed texts are read; DATA/store keeps what the others said, and every build as a version.
    """
    from tracker.store import sparing

    # A build makes a great many things that live until its end, and hardly any that hold each other: the collector,
    # which looks for these at every 700th, is called in vain nearly each time.
    gc.set_threshold(100_000, 20, 100)
    sparing.spare_pandas()
    from tracker import pipeline

    bar = ProgressBar("Reading texts")
    try:
        readers = pipeline.readers_for(jobs=jobs, scheduler=scheduler)
        openers = pipeline.openers_for(jobs=jobs, scheduler=scheduler)
        report = pipeline.build(seeds, data, progress=bar, readers=readers, csv=csv, store=store, openers=openers)
    finally:
        bar.close()
    for line in to_summary(report):
        click.echo(line)
    for note in report.notes:
        click.echo(note, err=True)
    report_problems(report.problems)


def to_summary(report: Any) -> Iterable[str]:
    """Word a build report."""
    yield f"{count(report.sources, 'text')}: {count(report.figures, 'figure')}, {count(report.claims, 'claim')}"
    width = max(map(len, report.categories), default=0)
    for category, figures in report.categories.items():
        yield f"  {category:<{width}}  {figures:>6,}"
    yield f"{count(report.taken + report.refused, 'number')}: {report.taken:,} taken, {report.refused:,} refused"
    yield f"{count(len(report.problems), 'problem')}" + (", listed on standard error" if report.problems else "")
