"""Licences: the page lists just what is pinned."""

from pathlib import Path

from tracker import patterns as regex

ROOT = Path(__file__).resolve().parent.parent
PINNED = regex.compile(r"^([A-Za-z0-9][A-Za-z0-9._-]{0,80})==(\S{1,40})", regex.MULTILINE)


def test_the_page_of_licences_lists_each_pinned_package_with_its_version() -> None:
    page = (ROOT / "docs" / "licences.md").read_text(encoding="utf-8")
    listed = [tuple(cell.strip() for cell in row.split("|")[1:3]) for row in page.splitlines() if row.startswith("| ")]
    pinned = PINNED.findall((ROOT / "requirements.txt").read_text(encoding="utf-8"))
    assert len(pinned) > 30
    assert listed[2:] == pinned
