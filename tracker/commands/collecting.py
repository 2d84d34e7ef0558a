"""The commands that bring texts in and show what is there: add, sources, watch, follow."""

import sys
from pathlib import Path
from typing import Any

import click

from tracker.commands.options import data_option, seeds_option, worded
from tracker.commands.terminal import count, patience, report_problems, write_out
from tracker.model import TrackerError

private_option = click.option(
    "--allow-private", is_flag=True, help="Also fetch from addresses of this machine and its own network."
)
timeout_option = click.option(
    "--timeout",
    type=click.FloatRange(1, 600),
    default=30.0,
    show_default=True,
    metavar="SECONDS",
    help="Time for one answer of a server.",
)


@click.command(short_help="Put files or pages into the folder, with their catalogue rows.")
@click.argument("places", metavar="PATH|URL...", nargs=-1, required=True)
@click.option("--publisher", default="", help="Who published it.")
@click.option("--url", default="", help="Address of the original, for a file.")
@click.option("--published", default="", metavar="DATE", help="Day of publication, such as 2024-11-11.")
@click.option("--title", default="", help="Title, where the text does not say it.")
@seeds_option
@private_option
@timeout_option
@worded
def add(
    places: tuple[str, ...],
    publisher: str,
    url: str,
    published: str,
    title: str,
    seeds: Path,
    allow_private: bool,
    timeout: float,
) -> None:
    """Copy files into the folder, or fetch pages into it as they come, and write their rows of the catalogue.

    A page is fetched politely: we say who we are, keep to robots.txt, and stop at a time and a size.
    """
    from tracker.sources import CatalogueEntry
    from tracker.sources.adding import add_file, find_same
    from tracker.sources.fetching import Fetcher
    from tracker.sources.saving import save

    if len(places) > 1 and (url or title):
        raise TrackerError("--url and --title are of one text; add the texts one by one, or leave these options out")
    fetcher = Fetcher(timeout=timeout, allow_private=allow_private)
    problems: list[str] = []
    for place in places:
        try:
            if "://" in place[:12]:
                with patience(f"Fetching {place} ..."):
                    answer = fetcher.fetch(place)
                path, found = save(seeds, answer, CatalogueEntry("", publisher, title, url or answer.url, published))
            else:
                content = read_file_to_add(Path(place))
                if same := find_same(seeds, content):
                    raise TrackerError(f"{place}: it is in the folder already, as {same}; nothing was added.")
                entry = CatalogueEntry("", publisher, title, url, published)
                path, found = add_file(seeds, Path(place).name, content, entry)
        except TrackerError as error:
            problems.append(str(error))
            continue
        click.echo(f"{path}: added")
        problems += found
    report_problems(problems)


def read_file_to_add(path: Path) -> bytes:
    """Read a file from anywhere; raise TrackerError when it cannot be read or is too large to be kept in memory."""
    from tracker.sources.articles import MEGABYTE, UNPACKED

    try:
        if path.is_dir():
            raise TrackerError(f"{path}: it is a folder; name the files in it: tracker add {path}/*")
        if path.stat().st_size > UNPACKED:
            raise TrackerError(
                f"{path}: it is larger than {UNPACKED // MEGABYTE:,} MB; copy it into the folder yourself"
            )
        return path.read_bytes()
    except OSError as error:
        raise TrackerError(
            f"{path}: cannot be read ({error.strerror}); check the name and that it may be read"
        ) from error


@click.command(short_help="List the texts of the folder and what is not known of them.")
@seeds_option
@click.option("--missing", is_flag=True, help="Only those of which something is not known.")
@click.option("--format", "format_", type=click.Choice(["table", "csv", "jsonl"]), default="table", show_default=True)
@worded
def sources(seeds: Path, missing: bool, format_: str) -> None:
    """List the texts with publisher, day, title and address, where each of these comes from, and what is missing.

    In the table, ~ marks a day that was inferred and - what is not known; csv and jsonl name the origin of each field.
    """
    from tracker.sources import read_sources
    from tracker.sources.showing import find_missing, to_csv, to_json_lines, to_lines

    with patience("Reading the texts ..."):
        found, problems = read_sources(seeds)
    shown = [source for source in found if not missing or find_missing(source)]
    if format_ == "csv":
        write_out(to_csv(shown))
    elif format_ == "jsonl":
        write_out(to_json_lines(shown))
    else:
        for line in to_lines(shown):
            click.echo(line)
        lacking = sum(bool(find_missing(source)) for source in found)
        click.echo(f"{count(len(found), 'text')}, {lacking:,} with something missing")
    report_problems(problems)


@click.command(short_help="Build again whenever the folder changes.")
@seeds_option
@data_option
@click.option("--every", type=click.FloatRange(0.1, 3600), default=1.0, show_default=True, metavar="SECONDS")
@click.option("--times", type=click.IntRange(1), help="End after so many builds.")
@worded
def watch(seeds: Path, data: Path, every: float, times: int | None) -> None:
    """Build at once, and again whenever a text or the catalogue changes, until Ctrl+C."""
    from tracker import pipeline
    from tracker.commands.building import to_summary
    from tracker.sources.watching import watch_folder

    def build() -> None:
        try:
            report: Any = pipeline.build(seeds, data)
        except TrackerError as error:
            click.echo(f"Error: {error}", err=True)
            return
        click.echo(next(iter(to_summary(report))))
        for problem in report.problems:
            click.echo(problem, err=True)
        sys.stdout.flush()

    watch_folder(seeds, build, every=every, times=times)


@click.command(short_help="Add what is new in a feed.")
@click.argument("feeds", metavar="FEED_URL...", nargs=-1, required=True)
@seeds_option
@data_option
@click.option("--most", type=click.IntRange(1), default=100, show_default=True, help="New entries of a feed at a time.")
@click.option("--pages/--no-pages", default=True, help="Fetch the page of each entry, or take the feed's own words.")
@private_option
@timeout_option
@worded
def follow(
    feeds: tuple[str, ...], seeds: Path, data: Path, most: int, pages: bool, allow_private: bool, timeout: float
) -> None:
    """Add the new entries of feeds, once; run it by cron to keep following. What was seen is kept in --data."""
    from tracker.sources.fetching import Fetcher
    from tracker.sources.following import follow as follow_feed

    fetcher = Fetcher(timeout=timeout, allow_private=allow_private)
    problems: list[str] = []
    for feed in feeds:
        try:
            done = follow_feed(feed, seeds, data, fetcher=fetcher, most=most, pages=pages, tell=click.echo)
        except TrackerError as error:
            problems.append(str(error))
            continue
        left = f", {done.left:,} left for the next time" if done.left else ""
        click.echo(f"{feed}: {'nothing new' if not done.added else f'{len(done.added):,} added'}{left}")
        problems += done.problems
    report_problems(problems)
