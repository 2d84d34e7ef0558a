"""Name of a lexicon file -> its tables; a broken file raises an error that names it."""

import re
from importlib.resources import files
from typing import Any

from tracker.lexicon.keeping import read_kept
from tracker.model import TrackerError

# "events.toml": a name and no path
_FILE = re.compile(r"[a-z_]{1,40}\.toml")


def read_toml(name: str) -> dict[str, Any]:
    """Read a TOML file of the lexicon.

    Raises TrackerError when it is missing or broken, naming file, place and remedy; or when the name leads elsewhere.
    """
    if not _FILE.fullmatch(name):
        raise TrackerError(f"{name!r} is no file of the lexicon; name one that lies in tracker/lexicon.")
    try:
        content = files("tracker.lexicon").joinpath(name).read_bytes()
        return dict(read_kept(name, content, parse_toml))
    except (OSError, ValueError) as error:
        raise TrackerError(f"tracker/lexicon/{name} cannot be read: {error}. Mend the file.") from error


def parse_toml(text: str) -> dict[str, Any]:
    """Parse TOML; ValueError when it is none."""
    import tomllib  # seldom needed: what was read before is kept

    return tomllib.loads(text.replace("\r\n", "\n"))
