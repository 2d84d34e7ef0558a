"""The command line: arguments -> the package's verbs -> text on standard output, problems on standard error.

Exit codes: 0 all well, 1 something is wrong with a text or the data, 2 the command or a folder is wrong.
"""

import atexit
import gc

import click

from tracker import __version__
from tracker.commands import building, collecting, history, judging, reading, sharing


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="tracker", message="%(prog)s %(version)s")
def main() -> None:
    """Put every figure that news texts state about a conflict into a tidy table, with its provenance."""
    # What is left at the end of a process goes with it: Python need not look first for what holds each other.
    atexit.register(gc.freeze)


COMMANDS = (
    *(building.build, reading.extract, reading.explain, judging.check, judging.score),
    *(history.versions, history.diff, history.compact, sharing.export),
    *(collecting.add, collecting.sources, collecting.watch, collecting.follow),
)
for command in COMMANDS:
    main.add_command(command)


if __name__ == "__main__":
    main(prog_name="tracker")
