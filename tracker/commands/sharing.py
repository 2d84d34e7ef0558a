"""The command that hands the figures to other projects: export."""

from pathlib import Path

import click

from tracker.commands.options import data_option, worded
from tracker.commands.terminal import write_out


@click.command(short_help="Print the figures in the columns of GDELT counts, UCDP-GED or HXL.")
@click.option(
    "--as",
    "form",
    type=click.Choice(["gkg", "ged", "hxl"]),
    required=True,
    help="gkg: GDELT counts, separated by tabs; ged: deaths as UCDP events, CSV; hxl: CSV with a line of HXL tags.",
)
@data_option
@worded
def export(form: str, data: Path) -> None:
    """Print the figures of a build in another project's columns; what is unknown stays blank.

    docs/exports.md says which column takes what.
    """
    from tracker import exporting, store

    write_out(exporting.export(store.load(data).figures, form))
