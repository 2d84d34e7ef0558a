"""Name of a package that only some readers need -> the package, or a message with the line that installs it."""

import importlib
from types import ModuleType

from tracker.model import TrackerError

# What is imported -> what is installed.
PACKAGES = {
    "docx": "python-docx",
    "feedparser": "feedparser",
    "frontmatter": "python-frontmatter",
    "lxml": "lxml",
    "pypdf": "pypdf",
    "trafilatura": "trafilatura lxml-html-clean",
    "warcio": "warcio",
}


def need(module: str) -> ModuleType:
    """Import a module of the extra `readers`; raise TrackerError with the install line when it is missing."""
    try:
        return importlib.import_module(module)
    except ImportError as error:
        packages = PACKAGES[module.partition(".")[0]]
        raise TrackerError(
            f"reading it needs a package that is not installed; run: python -m pip install {packages}"
        ) from error
