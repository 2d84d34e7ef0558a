"""Pinned packages -> docs/licences.md: what each is licensed under, as it says itself.

Run: python scripts/list_licences.py     (in the environment that is installed from requirements.txt)
"""

from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

from tracker import patterns as regex

ROOT = Path(__file__).resolve().parent.parent
PINNED = regex.compile(r"^([A-Za-z0-9][A-Za-z0-9._-]{0,80})==(\S{1,40})", regex.MULTILINE)
HEAD = """# Licences of what is installed

The packages that `requirements.txt` pins, and the licence that each states in its own metadata. Written by
`python scripts/list_licences.py`; the tracker itself is under the MIT licence.

| package | version | licence |
| --- | --- | --- |
"""


def main() -> None:
    """Write the page."""
    rows = "".join(f"| {name} | {version} | {licence} |\n" for name, version, licence in licences())
    (ROOT / "docs" / "licences.md").write_text(HEAD + rows, encoding="utf-8")


def licences() -> Iterator[tuple[str, str, str]]:
    """Yield each pinned package with its version and licence."""
    for name, version in PINNED.findall((ROOT / "requirements.txt").read_text(encoding="utf-8")):
        yield name, version, licence_of(name)


def licence_of(name: str) -> str:
    """Give the licence that a package states: as an expression, by its classifiers, or in a few words."""
    try:
        told = metadata.metadata(name)
    except metadata.PackageNotFoundError:
        return "not installed here"
    named = [line.rsplit(" :: ", 1)[1] for line in told.get_all("Classifier") or () if line.startswith("License ::")]
    written = str(told.get("License") or "").strip().splitlines()
    return str(told.get("License-Expression") or ", ".join(named) or (written[0][:60] if written else "not stated"))


if __name__ == "__main__":
    main()
