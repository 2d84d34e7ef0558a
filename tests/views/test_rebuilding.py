"""Rebuilding: the same bytes as a whole build, after any change of the folder."""

from pathlib import Path

import pytest

from tracker import pipeline
from tracker.model import TrackerError
from tracker.sources import CatalogueEntry, add_text
from tracker.views import rebuilding
from tracker.views.rebuilding import Rebuilder


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def test_it_writes_what_a_whole_build_writes_after_every_change(tmp_path: Path) -> None:
    seeds = tmp_path / "seeds"
    rebuilder = Rebuilder(seeds, tmp_path / "quick")
    changes = (
        lambda: add_text(seeds, "a", "Overnight 14 drones were shot down.", CatalogueEntry("", published="2024-11-11")),
        lambda: add_text(seeds, "b", "Officials said 14 drones were shot down overnight.", CatalogueEntry("")),
        lambda: (seeds / "a.txt").write_text("Overnight 15 drones were shot down.", encoding="utf-8"),
        lambda: (seeds / "sources.csv").write_text("file,publisher\na.txt,A Paper\n", encoding="utf-8"),
        lambda: (seeds / "b.txt").unlink(),
    )
    for change in changes:
        change()
        problems = rebuilder.build()
        report = pipeline.build(seeds, tmp_path / "whole")
        assert problems == report.problems
        assert contents(tmp_path / "quick") == contents(tmp_path / "whole")


def test_a_text_is_read_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    whole = rebuilding.read_safely
    monkeypatch.setattr(rebuilding, "read_safely", lambda source: (read.append(source.file), whole(source))[1])
    rebuilder = Rebuilder(tmp_path / "seeds", tmp_path / "data")
    for name in ("a", "b"):
        add_text(tmp_path / "seeds", name, f"Overnight 14 drones were shot down, said {name}.", CatalogueEntry(""))
        rebuilder.build()
    assert read == ["a.txt", "b.txt"]


def test_a_missing_folder_is_an_error_in_words(tmp_path: Path) -> None:
    with pytest.raises(TrackerError, match="no such folder"):
        Rebuilder(tmp_path / "none", tmp_path / "data").build()
