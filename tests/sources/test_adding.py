"""Adding a text and its catalogue row: safe names, nothing overwritten, the rest kept."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.model import TrackerError
from tracker.sources import CatalogueEntry, add_text, read_sources, write_catalogue_row
from tracker.sources.adding import to_safe_name

ENTRY = CatalogueEntry("", "Paper", 'Raid, "worst" yet', "https://example.org/a", "25 December 2024")


def test_an_added_text_is_read_with_its_entry(tmp_path: Path) -> None:
    path = add_text(tmp_path, "Raid on port", "Two men died.", ENTRY)
    assert path == tmp_path / "Raid-on-port.txt"
    (source,), problems = read_sources(tmp_path)
    assert (source.publisher, source.title, source.url) == ("Paper", 'Raid, "worst" yet', "https://example.org/a")
    assert (source.published, source.text, problems) == ("2024-12-25", "Two men died.", ())


@pytest.mark.parametrize(
    ("catalogue", "row"),
    [
        (b"file,publisher,title,url,published\nx.txt,\xc3\x89,,,\n", b'a.txt,Paper,"Raid, ""worst"" yet",'),
        (b"\xef\xbb\xbffile;notes;published\r\nx.txt;n;", b"\r\na.txt;;2024-12-25\r\n"),
        (b"publisher\tfile\n\tx.txt\n", b"Paper\ta.txt\n"),
    ],
)
def test_the_rest_of_the_catalogue_stays_as_it_is(tmp_path: Path, catalogue: bytes, row: bytes) -> None:
    (tmp_path / "sources.csv").write_bytes(catalogue)
    add_text(tmp_path, "a", b"Two men died.", ENTRY)
    written = (tmp_path / "sources.csv").read_bytes()
    assert written.startswith(catalogue)
    assert written[len(catalogue) :].startswith(row)


def test_utf_16_catalogues_grow_in_utf_16(tmp_path: Path) -> None:
    (tmp_path / "sources.csv").write_bytes("file,publisher\n".encode("utf-16"))
    write_catalogue_row(tmp_path, CatalogueEntry("a.txt", "Écho"))
    assert (tmp_path / "sources.csv").read_bytes().decode("utf-16") == "file,publisher\na.txt,Écho\n"


@pytest.mark.parametrize("name", ["a", "a.txt", "A.TXT", " a "])
def test_nothing_is_overwritten(tmp_path: Path, name: str) -> None:
    (tmp_path / "a.txt").write_text("Old.")
    with pytest.raises(TrackerError, match="exists already"):
        add_text(tmp_path, name, "New.", ENTRY)
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]
    assert (tmp_path / "a.txt").read_text() == "Old."


@pytest.mark.parametrize(
    ("name", "content", "entry", "said"),
    [
        ("", "Text.", ENTRY, "name"),
        ("../..", "Text.", ENTRY, "name"),
        ("a.pdf", "Text.", ENTRY, "plain text"),
        ("a", " ", ENTRY, "empty"),
        ("a", b"\x00", ENTRY, "NUL"),
        ("a", "Text.", CatalogueEntry("", url="ftp://example.org"), "http"),
        ("a", "Text.", CatalogueEntry("", published="04/05/2024"), "two readings"),
    ],
)
def test_what_cannot_be_used_is_refused_and_leaves_nothing(
    tmp_path: Path, name: str, content: str | bytes, entry: CatalogueEntry, said: str
) -> None:
    with pytest.raises(TrackerError, match=said):
        add_text(tmp_path, name, content, entry)
    assert list(tmp_path.iterdir()) == []


def test_a_catalogue_that_cannot_take_the_row_keeps_the_folder_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "sources.csv").write_text("name\n")
    with pytest.raises(TrackerError, match="no column 'file'"):
        add_text(tmp_path, "a", "Text.", ENTRY)
    assert [path.name for path in tmp_path.iterdir()] == ["sources.csv"]


def test_a_windows_1252_catalogue_refuses_what_it_cannot_hold(tmp_path: Path) -> None:
    (tmp_path / "sources.csv").write_bytes("file,publisher\nx.txt,É\n".encode("cp1252"))
    with pytest.raises(TrackerError, match="UTF-8"):
        add_text(tmp_path, "a", "Text.", CatalogueEntry("", "Київ"))
    assert not (tmp_path / "a.txt").exists()


def test_a_file_gets_one_row_only(tmp_path: Path) -> None:
    write_catalogue_row(tmp_path, CatalogueEntry("a.txt"))
    with pytest.raises(TrackerError, match="has a row already"):
        write_catalogue_row(tmp_path, CatalogueEntry("a.txt"))


@given(name=st.text(max_size=300))
def test_any_name_becomes_a_safe_file_name_or_an_error(name: str) -> None:
    try:
        file = to_safe_name(name)
    except TrackerError:
        return
    assert file.endswith(".txt")
    assert not set(file) & set('/\\:*?"<>|\0\n')
    assert not file.startswith((".", "-"))
    assert len(file.encode("utf-8")) <= 210
    assert to_safe_name(file) == file
