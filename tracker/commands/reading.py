"""The commands that read one text: extract, explain."""

import json
from pathlib import Path
from typing import Any

import click

from tracker.commands.options import published_option, worded
from tracker.commands.terminal import is_file, patience, read_input, report_problems, to_json, write_out
from tracker.model import Source, TrackerError
from tracker.sources.dates import parse_published


@click.command(short_help="Print the figures of one text.")
@click.argument("file", metavar="FILE|-")
@click.option("--format", "format_", type=click.Choice(["jsonl", "csv"]), default="jsonl", show_default=True)
@published_option
@worded
def extract(file: str, format_: str, published: str) -> None:
    """Print the figures of one text, or of all texts in a page, PDF, export ..., a row each; - reads standard input.

    claim_id stays empty: claims are made of all texts together, by `tracker build`.
    """
    from tracker.cells import write_rows
    from tracker.extracting import read_source_figures, to_source
    from tracker.schema import FIGURES
    from tracker.sources import CatalogueEntry, read_upload
    from tracker.sources.readers import find_kind

    content = read_input(file)
    if file == "-" or Path(file).suffix.lower() == ".txt" or find_kind(file) is None:
        sources: tuple[Source, ...] = (
            to_source(content, published=published, file="" if file == "-" else Path(file).name),
        )
        problems: tuple[str, ...] = ()
    else:
        sources, problems = read_upload(Path(file).name, content, entry=CatalogueEntry("", published=to_day(published)))
    figures: list[dict[str, Any]] = []
    with patience("Reading the text ..."):
        for source in sources:
            extraction = read_source_figures(source)
            figures += extraction.figures
            name = file if len(sources) == 1 else source.file
            problems += (*(f"{name}: {warning}" for warning in source.warnings), *extraction.problems)
    if format_ == "csv":
        write_out(write_rows(FIGURES, figures))
    else:
        names = [column.name for column in FIGURES]
        rows = ({name: to_json(row.get(name)) for name in names} for row in figures)
        write_out("".join(json.dumps(row, ensure_ascii=False, allow_nan=False) + "\n" for row in rows))
    report_problems(problems)


def to_day(published: str) -> str:
    """Read a day or time as people write it; raise TrackerError when it has not one reading."""
    day = parse_published(published)
    if published.strip() and not day:
        raise TrackerError(f"{published!r} is not a date that can be read one way only; write it as 2024-11-11")
    return day


@click.command(short_help="Show how each number of a sentence was read.")
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
