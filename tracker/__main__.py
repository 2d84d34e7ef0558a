"""The command line: arguments -> the package's verbs -> text on standard output, problems on standard error.

Exit codes: 0 all well, 1 something is wrong with a text or the data, 2 the command or a folder is wrong.
"""

import json
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

import click

from tracker import __version__
from tracker.model import TrackerError

# Imports of the verbs wait until they are called: `tracker extract` starts without the table library.

P = ParamSpec("P")
R = TypeVar("R")
SHOW_PROGRESS_AFTER = 1.0  # seconds

seeds_option = click.option(
    "--seeds", type=click.Path(path_type=Path), default="seeds", show_default=True, help="Folder of source texts."
)
data_option = click.option(
    "--data", type=click.Path(path_type=Path), default="data", show_default=True, help="Folder of the tables."
)
published_option = click.option(
    "--published", default="", metavar="DATE", help='Publication date that "yesterday" is counted from.'
)


def worded(command: Callable[P, R]) -> Callable[P, R]:
    """Turn the tracker's errors into a message and exit code 2; a user's mistake shows no traceback."""

    @wraps(command)
    def run(*args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return command(*args, **kwargs)
        except TrackerError as error:
            click.echo(f"Error: {error}", err=True)
            sys.exit(2)
        except BrokenPipeError:
            raise  # whoever read the output has enough of it: click ends the program in silence
        except OSError as error:
            click.echo(
                f"Error: {error.filename or 'standard output'}: {error.strerror}; make room or look why", err=True
            )
            sys.exit(2)

    return run


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="tracker", message="%(prog)s %(version)s")
def main() -> None:
    """Put every figure that news texts state about a conflict into a tidy table, with its provenance."""


@main.command(short_help="Read all texts of a folder and write the tables.")
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


@main.command(short_help="Print the figures of one text.")
@click.argument("file", metavar="FILE|-")
@click.option("--format", "format_", type=click.Choice(["jsonl", "csv"]), default="jsonl", show_default=True)
@published_option
@worded
def extract(file: str, format_: str, published: str) -> None:
    """Print the figures of one text, a row each; - reads standard input.

    claim_id stays empty: claims are made of all texts together, by `tracker build`.
    """
    from tracker.cells import write_rows
    from tracker.extracting import read_source_figures, to_source
    from tracker.schema import FIGURES

    source = to_source(read_input(file), published=published, file="" if file == "-" else Path(file).name)
    with patience("Reading the text ..."):
        extraction = read_source_figures(source)
    if format_ == "csv":
        write_out(write_rows(FIGURES, extraction.figures))
    else:
        names = [column.name for column in FIGURES]
        rows = ({name: to_json(row.get(name)) for name in names} for row in extraction.figures)
        write_out("".join(json.dumps(row, ensure_ascii=False, allow_nan=False) + "\n" for row in rows))
    report_problems((*(f"{file}: {warning}" for warning in source.warnings), *extraction.problems))


@main.command(short_help="Show how each number of a sentence was read.")
@click.argument("text", metavar="TEXT|-")
@published_option
@worded
def explain(text: str, published: str) -> None:
    """Show how each number of a text was read, or why it was refused; - reads standard input."""
    from tracker.explaining import explain as explain_text
    from tracker.extracting import to_source

    if is_file(text):
        raise TrackerError(f"{text} is a file; send its text in: tracker explain - < {text}")
    if not text.strip():
        raise TrackerError("there is no text to explain; give a sentence in quotation marks, or - for standard input")
    source = to_source(read_input(text) if text == "-" else text, published=published)
    with patience("Reading the text ..."):
        explanation = explain_text(source.text, published=source.published)
    write_out(explanation.rstrip("\n") + "\n")


@main.command(short_help="Validate lexicon, catalogue, texts and tables.")
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


@main.command(short_help="Measure accuracy on annotated texts.")
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


def to_summary(report: Any) -> Iterable[str]:
    """Word a build report."""
    yield f"{count(report.sources, 'text')}: {count(report.figures, 'figure')}, {count(report.claims, 'claim')}"
    width = max(map(len, report.categories), default=0)
    for category, figures in report.categories.items():
        yield f"  {category:<{width}}  {figures:>6,}"
    yield f"{count(report.taken + report.refused, 'number')}: {report.taken:,} taken, {report.refused:,} refused"
    yield f"{count(len(report.problems), 'problem')}" + (", listed on standard error" if report.problems else "")


def count(number: int, noun: str) -> str:
    """Word a number of things.

    >>> count(1, "text"), count(1200, "text")
    ('1 text', '1,200 texts')
    """
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def report_problems(problems: Iterable[str]) -> None:
    """Print the problems, one a line, and leave with exit code 1 if there are any."""
    listed = list(problems)
    for problem in listed:
        click.echo(problem, err=True)
    if listed:
        sys.exit(1)


def read_input(file: str) -> bytes:
    """Read a file or, for -, standard input."""
    if file == "-":
        # Python has no standard input at all where the shell closed it: `tracker extract - <&-`.
        content = sys.stdin.buffer.read() if sys.stdin else b""
        if not content.strip():
            raise TrackerError("standard input is empty; send a text into it: tracker extract - < my-text.txt")
        return content
    try:
        return Path(file).read_bytes()
    except OSError as error:
        raise TrackerError(
            f"{file}: cannot be read ({error.strerror}); name a text file, or - for standard input"
        ) from error


def is_file(text: str) -> bool:
    """Tell whether a text names a file; no sentence with figures does."""
    try:
        return Path(text).is_file()
    except (OSError, ValueError):  # too long for a name, or with a NUL byte
        return False


def write_out(text: str) -> None:
    """Print in UTF-8 with plain line ends, whatever the terminal's encoding."""
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode("utf-8"))
    sys.stdout.buffer.flush()


def to_json(value: Any) -> Any:
    """Write whole numbers without a point, as the tables do."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


@contextmanager
def patience(words: str) -> Iterator[None]:
    """Say on standard error what takes so long, after a second; silent where nobody looks."""
    timer = threading.Timer(SHOW_PROGRESS_AFTER, click.echo, (words,), {"err": True})
    timer.daemon = True
    if sys.stderr.isatty():
        timer.start()
    try:
        yield
    finally:
        timer.cancel()


class ProgressBar:
    """A bar on standard error for work of over a second; silent where nobody looks."""

    def __init__(self, label: str) -> None:
        self.label = label
        self.started = time.monotonic()
        self.shown = sys.stderr.isatty()
        self.bar: Any = None

    def __call__(self, done: int, total: int) -> None:
        """Show that `done` of `total` are done."""
        if self.bar is None:
            if not self.shown or time.monotonic() - self.started < SHOW_PROGRESS_AFTER:
                return
            self.bar = click.progressbar(length=total, label=self.label, file=sys.stderr)
            self.bar.__enter__()
        self.bar.update(done - self.bar.pos)

    def close(self) -> None:
        """End the line of the bar."""
        if self.bar is not None:
            self.bar.__exit__(None, None, None)


if __name__ == "__main__":
    main(prog_name="tracker")
