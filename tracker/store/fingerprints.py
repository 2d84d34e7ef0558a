"""Code and lexicon -> a digest, so that a build knows whether what it read earlier would be read the same today."""

import hashlib
import sys
from collections.abc import Iterable
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

PACKAGE = Path(__file__).parent.parent
# What comes after the rows of a text. Everything else counts: a module that is new here makes too much be read again,
# never too little.
AFTER = (
    *("__main__.py", "commands", "views", "charts", "queries.py", "faceting.py", "comparing.py", "changes.py"),
    *("pipeline.py", "refreshing", "store", "datapackage.py", "claims", "standing.py", "scoring", "proving.py"),
    *("explaining.py", "tables.py", "__pycache__", "py.typed"),
)
# What turns the rows of all texts into claims, beside what they are read by.
GROUPING = ("claims", "standing.py", "tables.py")
LIBRARIES = (
    *("regex", "pyahocorasick", "currencyconverter"),
    *("trafilatura", "pypdf", "python-docx", "feedparser", "warcio"),  # what the readers make texts with
)


@lru_cache(maxsize=1)
def extractor_version() -> str:
    """Give the digest of everything that decides which rows a text gives."""
    return _digest(sorted(path.name for path in PACKAGE.iterdir() if path.name not in AFTER), LIBRARIES)


@lru_cache(maxsize=1)
def grouping_version() -> str:
    """Give the digest of everything that decides which claims the rows make."""
    return _digest(GROUPING, ())


def _digest(names: Iterable[str], libraries: Iterable[str]) -> str:
    told = hashlib.sha256(f"{sys.version_info[:2]}".encode())
    for name in names:
        path = PACKAGE / name
        files = [path] if path.is_file() else sorted(path.rglob("*"))
        for file in files:
            if file.is_file() and "__pycache__" not in file.parts:
                told.update(f"\n{file.relative_to(PACKAGE).as_posix()}\n".encode())
                told.update(hashlib.sha256(file.read_bytes()).digest())
    for library in libraries:
        told.update(f"\n{library} {_version_of(library)}".encode())
    return told.hexdigest()[:16]


def _version_of(library: str) -> str:
    try:
        return version(library)
    except PackageNotFoundError:
        return "none"
