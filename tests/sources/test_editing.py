"""Editing: rows change where they stand, texts are set aside and never lost."""

from pathlib import Path

import pytest

from tracker.model import TrackerError
from tracker.sources import CatalogueEntry, add_text, read_sources
from tracker.sources.editing import REMOVED, change_entries, remove_text, replace_text


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("one", "two", "three"):
        add_text(tmp_path, f"{name}.txt", f"Text {name}.", CatalogueEntry("", "A Paper", name, "", "2024-11-11"))
    return tmp_path


def catalogue(folder: Path) -> str:
    return (folder / "sources.csv").read_bytes().decode()


def test_a_row_changes_where_it_stands_and_the_others_stay(folder: Path) -> None:
    before = catalogue(folder).splitlines()
    changed = change_entries(
        folder, [CatalogueEntry("two.txt", "Other, Paper", "two", "https://a.example/x", "2024-12-01")]
    )
    assert changed == 1
    after = catalogue(folder).splitlines()
    assert after[0:2] + after[3:] == before[0:2] + before[3:]
    assert after[2] == 'two.txt,"Other, Paper",two,https://a.example/x,2024-12-01'


def test_an_unchanged_entry_writes_nothing(folder: Path) -> None:
    before = (folder / "sources.csv").stat().st_mtime_ns
    assert change_entries(folder, [CatalogueEntry("two.txt", "A Paper", "two", "", "2024-11-11")]) == 0
    assert (folder / "sources.csv").stat().st_mtime_ns == before


def test_further_columns_and_the_delimiter_stay(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("A.")
    (tmp_path / "sources.csv").write_bytes(b"note;file;publisher;title;url;published\r\nmine;a.txt;P;T;;\r\n")
    change_entries(tmp_path, [CatalogueEntry("a.txt", "P", "New; title", "", "")])
    assert catalogue(tmp_path) == 'note;file;publisher;title;url;published\r\nmine;a.txt;P;"New; title";;\r\n'


def test_a_text_without_a_row_gets_one(folder: Path) -> None:
    (folder / "four.txt").write_text("Four.")
    assert change_entries(folder, [CatalogueEntry("four.txt", "P")]) == 1
    assert catalogue(folder).splitlines()[-1] == "four.txt,P,,,"


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        (CatalogueEntry("two.txt", url="ftp://a.example"), "http"),
        (CatalogueEntry("two.txt", published="03/04/2024"), "two readings"),
        (CatalogueEntry("../two.txt"), "below the folder"),
    ],
)
def test_a_wrong_entry_changes_nothing_and_says_why(folder: Path, entry: CatalogueEntry, told: str) -> None:
    before = catalogue(folder)
    with pytest.raises(TrackerError, match=told):
        change_entries(folder, [CatalogueEntry("one.txt", "Changed"), entry])
    assert catalogue(folder) == before


def test_a_removed_text_is_set_aside_with_its_words_and_leaves_the_catalogue(folder: Path) -> None:
    kept = remove_text(folder, "two.txt")
    assert kept.read_text() == "Text two."
    assert kept.parent.name == REMOVED
    assert [source.file for source in read_sources(folder)[0]] == ["one.txt", "three.txt"]
    assert "two.txt" not in catalogue(folder)
    assert read_sources(folder)[1] == ()


def test_a_replaced_text_keeps_its_row_and_the_old_words_are_kept_aside(folder: Path) -> None:
    kept = replace_text(folder, "two.txt", b"New words.")
    assert kept.read_text() == "Text two."
    sources = {source.file: source for source in read_sources(folder)[0]}
    assert sources["two.txt"].text == "New words."
    assert sources["two.txt"].publisher == "A Paper"


@pytest.mark.parametrize("file", ["none.txt", "sources.csv", "../outside.txt", ".removed/x.txt"])
def test_only_a_text_of_the_folder_can_be_removed_or_replaced(folder: Path, file: str) -> None:
    (folder.parent / "outside.txt").write_text("Not yours.")
    with pytest.raises(TrackerError, match="no such text"):
        remove_text(folder, file)
    with pytest.raises(TrackerError, match="no such text"):
        replace_text(folder, file, b"x")
    assert (folder.parent / "outside.txt").read_text() == "Not yours."


def test_two_removals_in_one_second_keep_both(folder: Path) -> None:
    first = remove_text(folder, "two.txt")
    add_text(folder, "two.txt", "Second.", CatalogueEntry(""))
    second = remove_text(folder, "two.txt")
    assert first != second
    assert (first.read_text(), second.read_text()) == ("Text two.", "Second.")
