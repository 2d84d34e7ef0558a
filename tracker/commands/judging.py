"""The commands that judge what is there: check the tables, score the extractor."""

from pathlib import Path

import click

from tracker import __version__
from tracker.commands.options import data_option, seeds_option, worded
from tracker.commands.terminal import ProgressBar, count, patience, report_problems, write_out
from tracker.model import TrackerError


@click.command(short_help="Validate lexicon, catalogue, texts and tables.")
@seeds_option
@data_option
@worded
def check(seeds: Path, data: Path) -> None:
    """Validate the lexicon, the catalogue and the texts, and that the tables are what a rebuild would write.

    Words of the lexicon that look doubtful are told as warnings; they do not fail the check.
    """
    from tracker import pipeline, proving, store

    with patience("Proving the lexicon ..."):
        problems = proving.find_unproven()
    bar = ProgressBar("Reading texts")
    try:
        tables, report = pipeline.build_tables(seeds, progress=bar)
    finally:
        bar.close()
    problems += [*report.problems, *store.find_differences(data, tables)]
    for doubt in proving.find_doubtful():
        click.echo(f"warning: {doubt}")
    if not problems:
        click.echo(f"{count(report.sources, 'text')}, {count(report.figures, 'figure')}: all in order")
    report_problems(problems)


@click.command(short_help="Measure accuracy on annotated texts.")
@click.argument("folders", metavar="[FOLDER]...", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--floors",
    type=click.Path(path_type=Path),
    default="tests/gold/floors.toml",
    show_default=True,
    help="What each measure must reach.",
)
@click.option("--raise", "raises", is_flag=True, help="Raise the floors to what is reached and accept the figures.")
@click.option("--accept-lower", is_flag=True, help="Lower the floors that sank to what is reached; say why.")
@click.option("--write", type=click.Path(path_type=Path), help="Write the quality report for the dashboard.")
@click.option("--verify", type=click.Path(path_type=Path), help="Check that this quality report is up to date.")
@click.option("--errors", is_flag=True, help="List what is wrong (never of the half held out).")
@click.option("--reliability", is_flag=True, help="Show how far the confidences can be believed.")
@worded
def score(
    folders: tuple[Path, ...],
    floors: Path,
    raises: bool,
    accept_lower: bool,
    write: Path | None,
    verify: Path | None,
    errors: bool,
    reliability: bool,
) -> None:
    """Score the extractor on annotated texts and refuse to let a measure sink below its floor.

    Without a FOLDER: both halves of tests/gold, and the real articles where they are at hand.
    """
    from tracker.scoring import quality, reviewing

    if raises and accept_lower:
        raise TrackerError("--raise and --accept-lower contradict each other; give one of them")
    for folder in folders:
        if not folder.is_dir():
            raise TrackerError(f"{folder}: there is no such folder; name a folder of annotated texts")
    if not floors.is_file():
        raise TrackerError(
            f"{floors}: there are no floors here; run this in the project's folder, or give --floors FILE"
        )
    with patience("Reading the annotated texts ..."):
        reviewed = reviewing.review(folders, floors)
    lines = [*reviewing.to_table(reviewed), *reviewing.to_changes(reviewed)]
    lines += reviewing.to_reliability(reviewed.scores) if reliability else []
    lines += reviewing.to_errors(reviewed.scores) if errors else []
    write_out("\n".join(lines) + "\n")
    problems = [] if accept_lower else [f"{line}; mend the rule, or give --accept-lower" for line in reviewed.sunken]
    if accept_lower or (raises and not problems):
        reviewing.accept(reviewed, floors, lower=accept_lower)
    if verify:
        written = quality.read_report(verify)
        stale = quality.find_stale(written, quality.to_report(reviewed.scores, written, __version__))
        problems += [f"{verify}: {line}; run tracker score --write {verify}" for line in stale]
    if write:
        quality.write_report(write, quality.to_report(reviewed.scores, quality.read_report(write), __version__))
    report_problems(problems)
