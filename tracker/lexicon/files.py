"""Name of a lexicon file -> its tables; a broken file raises an error that names it."""

import tomllib
from importlib.resources import files
from typing import Any

from tracker.model import TrackerError


def read_toml(name: str) -> dict[str, Any]:
    """Read a TOML file of the lexicon.

    Raises TrackerError when it is missing or broken, naming file, place and remedy.
    """
    try:
        return tomllib.loads(files("tracker.lexicon").joinpath(name).read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise TrackerError(f"tracker/lexicon/{name} cannot be read: {error}. Mend the file.") from error
