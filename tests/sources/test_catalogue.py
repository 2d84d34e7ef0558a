"""sources.csv as people and spreadsheets write it."""

from pathlib import Path

import pytest

from tracker.model import TrackerError
from tracker.sources import CatalogueEntry, read_catalogue

EXPECTED = CatalogueEntry("a.txt", "Paper", "Title, long", "https://example.org/a", "2024-12-25")
PLAIN = 'file,publisher,title,url,published\na.txt,Paper,"Title, long",https://example.org/a,2024-12-25\n'
TABS = "file\tpublisher\ttitle\turl\tpublished\na.txt\tPaper\tTitle, long\thttps://example.org/a\t2024-12-25\n"


def _folder(tmp_path: Path, catalogue: bytes, *files: str) -> Path:
    (tmp_path / "sources.csv").write_bytes(catalogue)
    for file in files or ("a.txt",):
        (tmp_path / file).write_text("Two drones fell.")
    return tmp_path


@pytest.mark.parametrize(
    "catalogue",
    [
        PLAIN.encode(),
        PLAIN.encode("utf-8-sig"),
        PLAIN.encode("utf-16"),
        PLAIN.replace("\n", "\r\n").encode(),
        PLAIN.replace("Title, long", "Title, long").replace(",", ";").replace("Title; long", "Title, long").encode(),
        b"sep=;\r\n" + PLAIN.replace(",", ";").replace("Title; long", "Title, long").encode(),
        TABS.encode(),
        TABS.replace("file\tpublisher", " File \tPUBLISHER ").encode(),
        PLAIN.replace("published\n", "published,notes\n").replace("25\n", "25,seen\n").encode(),
        PLAIN.replace("\na", "\n,,,,\n\na").encode(),
        PLAIN.replace("2024-12-25", "25 December 2024").encode(),
        PLAIN.replace("2024-12-25", "2024-12-25 00:00:00").encode(),
        PLAIN.replace("a.txt", "./a.txt").encode(),
    ],
)
def test_a_catalogue_is_read_however_it_was_saved(tmp_path: Path, catalogue: bytes) -> None:
    assert read_catalogue(_folder(tmp_path, catalogue)) == ({"a.txt": EXPECTED}, ())


def test_windows_1252_is_read(tmp_path: Path) -> None:
    entries, problems = read_catalogue(_folder(tmp_path, "file,publisher\na.txt,L’Écho\n".encode("cp1252")))
    assert entries["a.txt"].publisher == "L’Écho"
    assert problems == ()


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("a.txt,Other,,,", "row 3"),
        ("b.txt,Paper,,,", "b.txt"),
        (",Paper,,,", "'file' is empty"),
        ("../a.txt,Paper,,,", "not a path below"),
        ("c.txt,Paper,,ftp://example.org,", "http or https"),
        ("c.txt,Paper,,javascript:alert(1),", "http or https"),
        ("c.txt,Paper,,,04/05/2024", "2024-12-25"),
    ],
)
def test_a_broken_row_is_named_with_its_remedy(tmp_path: Path, row: str, said: str) -> None:
    entries, problems = read_catalogue(_folder(tmp_path, (PLAIN + row + "\n").encode(), "a.txt", "c.txt"))
    assert len(problems) == 1
    assert said in problems[0]
    assert "row 3" in problems[0]
    assert entries["a.txt"] == EXPECTED
    if "c.txt" in row:
        assert entries["c.txt"] == CatalogueEntry("c.txt", "Paper")


def test_no_catalogue_is_no_problem(tmp_path: Path) -> None:
    assert read_catalogue(tmp_path) == ({}, ())


@pytest.mark.parametrize("catalogue", [b"", b"\x00\x01", b"name,url\na.txt,\n"])
def test_a_catalogue_without_a_header_is_an_error(tmp_path: Path, catalogue: bytes) -> None:
    with pytest.raises(TrackerError, match=r"sources\.csv"):
        read_catalogue(_folder(tmp_path, catalogue))
