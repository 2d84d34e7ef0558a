"""Code and lexicon -> a digest, so that a build knows whether what it read earlier would be read the same today."""

import hashlib
import sys
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

PACKAGE = Path(__file__).parent.parent
# All that a row of a text depends on: the reading of files, the rules, the words and the contract.
EXTRACTOR = (
    *("sources", "text", "quantities", "lexicon", "matching", "context", "figures"),
    *("extracting.py", "schema.py", "model.py", "cells.py"),
)
# What turns the rows of all texts into claims, beside those.
GROUPING = ("claims.py", "standing.py", "tables.py")
LIBRARIES = ("regex", "pyahocorasick", "currencyconverter")


@lru_cache(maxsize=1)
def extractor_version() -> str:
    """Give the digest of everything that decides which rows a text gives."""
    return _digest(EXTRACTOR, LIBRARIES)


@lru_cache(maxsize=1)
def grouping_version() -> str:
    """Give the digest of everything that decides which claims the rows make."""
    return _digest((*GROUPING, *(name for name in _package_names() if name.startswith(("claim", "standing")))), ())


def _package_names() -> list[str]:
    return sorted(path.name for path in PACKAGE.iterdir() if path.name != "__pycache__")


def _digest(names: tuple[str, ...], libraries: tuple[str, ...]) -> str:
    told = hashlib.sha256(f"{sys.version_info[:2]}".encode())
    for name in sorted(set(names)):
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
