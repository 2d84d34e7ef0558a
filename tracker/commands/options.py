"""Options and the wording of errors that the commands share."""

import sys
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import ParamSpec, TypeVar

import click

from tracker.model import TrackerError

P = ParamSpec("P")
R = TypeVar("R")

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
