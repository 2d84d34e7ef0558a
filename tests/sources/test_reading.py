"""Seeds folder -> Sources: encodings, bad files, catalogue and inference."""

import hashlib
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.model import TrackerError
from tracker.sources import decode, find_files, read_file, read_source, read_sources


def test_a_source_keeps_its_text_as_it_is(tmp_path: Path) -> None:
    content = b"\xef\xbb\xbfWar in brief\r\nTwo\xc2\xa0men died.\r\n"
    (tmp_path / "a.txt").write_bytes(content)
    (source,), problems = read_sources(tmp_path)
    assert source.text == "War in brief\r\nTwo\u00a0men died.\r\n"
    assert source.source_id == "s" + hashlib.sha256(source.text.encode()).hexdigest()[:12]
    assert source.digest == hashlib.sha256(content).hexdigest()
    assert (source.file, source.title, source.published, source.warnings) == ("a.txt", "War in brief", "", ())
    assert problems == ()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings_give_the_same_source(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "a.txt").write_bytes("“Five” men – died".encode(encoding))
    source = read_source(tmp_path / "a.txt", folder=tmp_path)
    assert source.text == "“Five” men – died"
    assert source.warnings == (("read as Windows-1252",) if encoding == "cp1252" else ())


def test_one_bad_file_never_stops_the_others(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "b.TXT").write_text("Two men died.")
    (tmp_path / "a.txt").write_text("Three men died.")
    (tmp_path / "copy.txt").write_text("Three men died.")
    (tmp_path / "empty.txt").write_text(" \n")
    (tmp_path / "image.txt").write_bytes(b"\x89PNG\x00\x00")
    (tmp_path / "picture.svg").write_text("<svg></svg>")
    (tmp_path / ".hidden.txt").write_text("Four men died.")
    (tmp_path / "sources.csv").write_text("file,publisher\nsub/b.TXT,Paper\n")
    sources, problems = read_sources(tmp_path)
    assert [(source.file, source.publisher) for source in sources] == [("a.txt", ""), ("sub/b.TXT", "Paper")]
    assert sorted(problem.split(":")[0] for problem in problems) == ["empty.txt", "image.txt", "picture.svg"]


def test_two_identical_files_are_one_source_with_two_paths(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Three men died.")
    (tmp_path / "copy.txt").write_text("Three men died.")
    (tmp_path / "sources.csv").write_text("file,publisher\ncopy.txt,Paper\n")
    (source,), problems = read_sources(tmp_path)
    assert (source.file, source.copies, source.publisher) == ("copy.txt", ("a.txt",), "Paper")
    assert problems == ()


def test_two_rows_that_contradict_each_other_about_one_text_are_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Three men died.")
    (tmp_path / "b.txt").write_text("Three men died.")
    (tmp_path / "sources.csv").write_text("file,publisher\na.txt,Paper\nb.txt,Gazette\n")
    (source,), problems = read_sources(tmp_path)
    assert (source.file, source.publisher) == ("a.txt", "Paper")
    assert [problem.split(":")[0] for problem in problems] == ["sources.csv"]
    assert "b.txt has the same text as a.txt but another publisher" in problems[0]


def test_a_renamed_file_keeps_its_ids(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Three men died.")
    before = read_sources(tmp_path)[0][0]
    (tmp_path / "a.txt").rename(tmp_path / "b.txt")
    after = read_sources(tmp_path)[0][0]
    assert (before.source_id, before.digest) == (after.source_id, after.digest)
    assert (before.file, after.file) == ("a.txt", "b.txt")


def test_links_out_of_the_folder_are_refused(tmp_path: Path) -> None:
    seeds, outside = tmp_path / "seeds", tmp_path / "outside"
    seeds.mkdir()
    outside.mkdir()
    (outside / "secret.txt").write_text("Two men died.")
    os.symlink(outside / "secret.txt", seeds / "a.txt")
    os.symlink(outside, seeds / "folder")
    os.symlink(seeds / "nothing", seeds / "broken.txt")
    sources, problems = read_sources(seeds)
    assert sources == ()
    assert [problem.split(":")[0] for problem in problems[:3]] == ["a.txt", "broken.txt", "folder"]


def test_a_missing_folder_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(TrackerError, match="create it"):
        read_sources(tmp_path / "none")


def test_an_empty_folder_gives_a_problem(tmp_path: Path) -> None:
    sources, problems = read_sources(tmp_path)
    assert sources == ()
    assert "put .txt files" in problems[0]


def test_a_broken_catalogue_is_a_problem_and_the_texts_are_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Two men died.")
    (tmp_path / "sources.csv").write_text("name\n")
    sources, problems = read_sources(tmp_path)
    assert len(sources) == 1
    assert "sources.csv" in problems[0]


def test_the_catalogue_beats_what_the_text_says(tmp_path: Path) -> None:
    text = "War in brief\nPublished: 24 December 2024\nTwo men died."
    (tmp_path / "a.txt").write_text(text)
    (tmp_path / "b.txt").write_text(text + " Three fled.")
    (tmp_path / "sources.csv").write_text("file,title,published\na.txt,Brief,2024-12-25\n")
    (first, second), _ = read_sources(tmp_path)
    assert (first.title, first.published, first.published_basis) == ("Brief", "2024-12-25", "catalogue")
    assert (second.title, second.published, second.published_basis) == ("War in brief", "2024-12-24", "inferred")


def test_a_long_first_line_is_cut_at_a_word_for_the_title(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("word " * 100)
    title = read_source(tmp_path / "a.txt", folder=tmp_path).title
    assert len(title) <= 200
    assert title.endswith("word…")


@given(content=st.binary(max_size=60))
def test_any_bytes_are_text_or_a_clear_error(content: bytes) -> None:
    try:
        text = decode(content).text
    except TrackerError:
        return
    assert text.strip()
    text.encode("utf-8")


def test_files_are_listed_without_being_read_and_read_one_by_one(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Overnight 14 drones were shot down.", encoding="utf-8")
    (tmp_path / "b.txt").write_bytes(b"\x89PNG\x00")
    (tmp_path / "c.pdf").write_bytes(b"%PDF")
    (tmp_path / "sources.csv").write_text("file,publisher\na.txt,A Paper\n", encoding="utf-8")
    files, problems = find_files(tmp_path)
    assert problems == ()
    assert [(found.file, bool(found.problem), found.stamp[0]) for found in files[:2]] == [
        ("a.txt", False, 35),
        ("b.txt", False, 5),
    ]
    assert files[0].entry is not None
    readings = [read_file(found, folder=tmp_path) for found in files]
    assert [[source.publisher for source in sources] for sources, _ in readings] == [["A Paper"], [], []]
    assert tuple(problem for _, told in readings for problem in told) == read_sources(tmp_path)[1]
