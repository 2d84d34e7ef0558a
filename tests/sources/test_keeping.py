"""Texts that stand in no file as they are -> data/texts/, and back when the file is gone."""

from pathlib import Path

import kinds
import pytest

from tracker.extracting import read_source_figures
from tracker.model import TrackerError
from tracker.sources import keep_texts, read_kept, read_sources, read_upload
from tracker.sources.keeping import page_of

KEPT = [name for name in kinds.SAME if name != "raid.txt"]


@pytest.mark.parametrize("name", KEPT)
def test_the_proof_of_a_figure_holds_when_its_file_is_gone(name: str, tmp_path: Path) -> None:
    seeds, data = tmp_path / "seeds", tmp_path / "data"
    seeds.mkdir()
    (seeds / name).write_bytes(kinds.SAME[name]())
    sources, _ = read_sources(seeds)
    assert keep_texts(data, sources) == len(sources)
    (seeds / name).unlink()
    for source in sources:
        kept = read_kept(data, source.source_id)
        assert kept is not None
        assert (kept.text, kept.file, kept.digest) == (source.text, source.file, source.digest)
        assert dict(kept.origins) == dict(source.origins)
        for row in read_source_figures(source).figures:
            assert kept.text[row["char_start"] : row["char_end"]] == row["text"]


def test_a_plain_text_is_its_own_proof(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Two men died.")
    (tmp_path / "b.md").write_text("Three men died.")
    sources, _ = read_sources(tmp_path)
    assert keep_texts(tmp_path / "data", sources) == 0
    assert not (tmp_path / "data").exists()


def test_a_text_is_kept_once_and_not_written_again(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(kinds.to_html())
    sources, _ = read_sources(tmp_path)
    assert keep_texts(tmp_path / "data", sources) == 1
    before = {path: path.stat().st_mtime_ns for path in (tmp_path / "data").rglob("*")}
    assert keep_texts(tmp_path / "data", sources) == 0
    assert {path: path.stat().st_mtime_ns for path in (tmp_path / "data").rglob("*")} == before


def test_a_kept_text_that_somebody_edited_is_no_proof_and_is_written_again(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(kinds.to_html())
    sources, _ = read_sources(tmp_path)
    keep_texts(tmp_path / "data", sources)
    (path,) = (tmp_path / "data" / "texts").rglob("*.txt")
    path.write_text("Nine thousand people were killed.")
    assert read_kept(tmp_path / "data", sources[0].source_id) is None
    assert keep_texts(tmp_path / "data", sources) == 1
    assert read_kept(tmp_path / "data", sources[0].source_id) is not None


@pytest.mark.parametrize("source_id", ["", "s", "s123456789abc", "../../etc/passwd", "s*", "s" + "0" * 12])
def test_an_id_that_names_no_kept_text_gives_none(source_id: str, tmp_path: Path) -> None:
    assert read_kept(tmp_path, source_id) is None


def test_a_folder_that_cannot_hold_texts_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(kinds.to_html())
    (tmp_path / "data").write_text("a file where the folder belongs")
    sources, _ = read_sources(tmp_path)
    with pytest.raises(TrackerError, match="choose another --data"):
        keep_texts(tmp_path / "data", sources)


def test_the_page_of_a_position_is_known() -> None:
    (source,), _ = read_upload("raid.pdf", kinds.to_pdf())
    assert page_of(source.pages, source.text.index("Nine people")) == 1
    assert page_of(source.pages, source.text.index("Germany pledged")) == 2
