"""The commands that read one text: extract, explain."""

import json
from pathlib import Path

import click

from tracker.commands.options import published_option, worded
from tracker.commands.terminal import is_file, patience, read_input, report_problems, to_json, write_out
from tracker.model import TrackerError


@click.command(short_help="Print the figures of one text.")
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
