"""Rebuilding: the same bytes as a whole build, after any change of the folder."""

import shutil
from pathlib import Path

import pytest

from tracker import pipeline, store
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


def test_a_new_process_reads_only_what_the_tables_do_not_hold(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seeds, data = tmp_path / "seeds", tmp_path / "data"
    for name in ("a", "b"):
        add_text(seeds, name, f"Overnight 14 drones were shot down, said {name}.", CatalogueEntry("", publisher="P"))
    Rebuilder(seeds, data).build()
    read: list[str] = []
    whole = rebuilding.read_safely
    monkeypatch.setattr(rebuilding, "read_safely", lambda source: (read.append(source.file), whole(source))[1])
    again = Rebuilder(seeds, data)
    again.build()
    assert read == []
    add_text(seeds, "c", "Overnight 15 drones were shot down, said c.", CatalogueEntry(""))
    (seeds / "b.txt").write_text("Overnight 16 drones were shot down, said b.", encoding="utf-8")
    again.build()
    assert sorted(read) == ["b.txt", "c.txt"]
    pipeline.build(seeds, tmp_path / "whole")
    assert contents(data) == contents(tmp_path / "whole")
    assert again.settle()
    assert sorted(read) == ["b.txt", "c.txt"]


def test_a_fresh_clone_shows_its_tables_and_reads_the_texts_afterwards(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seeds, data = tmp_path / "seeds", tmp_path / "data"
    for name in ("a", "b"):
        add_text(seeds, name, f"Overnight 14 drones were shot down, said {name}.", CatalogueEntry("", publisher="P"))
    pipeline.build(seeds, data)
    shutil.rmtree(data / "store")
    read: list[str] = []
    whole = rebuilding.read_safely
    monkeypatch.setattr(rebuilding, "read_safely", lambda source: (read.append(source.file), whole(source))[1])
    fresh = Rebuilder(seeds, data)
    fresh.build()
    add_text(seeds, "c", "Overnight 15 drones were shot down, said c.", CatalogueEntry(""))
    fresh.build()
    assert read == ["c.txt"]
    pipeline.build(seeds, tmp_path / "whole")
    assert contents(data) == contents(tmp_path / "whole")
    assert not (data / "store").exists()
    assert fresh.settle()
    assert sorted(read) == ["a.txt", "b.txt", "c.txt"]
    fresh.build()
    assert (data / "store").is_dir()
    assert sorted(read) == ["a.txt", "b.txt", "c.txt"]


def test_a_new_catalogue_entry_is_read_even_where_the_tables_hold_the_text(tmp_path: Path) -> None:
    seeds, data = tmp_path / "seeds", tmp_path / "data"
    add_text(seeds, "a", "Overnight 14 drones were shot down.", CatalogueEntry("", publisher="P"))
    Rebuilder(seeds, data).build()
    (seeds / "sources.csv").write_text("file,publisher\na.txt,Another Paper\n", encoding="utf-8")
    Rebuilder(seeds, data).build()
    assert "Another Paper" in (data / "figures.csv").read_text(encoding="utf-8")


def test_rows_that_older_rules_left_in_the_tables_are_mended(tmp_path: Path) -> None:
    seeds, data = tmp_path / "seeds", tmp_path / "data"
    add_text(seeds, "a", "Overnight 14 drones were shot down.", CatalogueEntry("", publisher="P"))
    pipeline.build(seeds, data)
    right = contents(data)
    shutil.rmtree(data / "store")
    tables = store.load(data)
    tables.figures["event"] = "hit"
    store.write_tables(data, tables)
    again = Rebuilder(seeds, data)
    again.build()
    assert again.settle()
    again.build()
    assert contents(data) == right


def test_a_missing_folder_is_an_error_in_words(tmp_path: Path) -> None:
    with pytest.raises(TrackerError, match="no such folder"):
        Rebuilder(tmp_path / "none", tmp_path / "data").build()


def test_an_emptied_folder_keeps_the_last_build_and_says_so(tmp_path: Path) -> None:
    seeds, data = tmp_path / "seeds", tmp_path / "data"
    add_text(seeds, "a", "Overnight 14 drones were shot down.", CatalogueEntry(""))
    Rebuilder(seeds, data).build()
    before = contents(data)
    (seeds / "a.txt").unlink()
    for again in (Rebuilder(seeds, data), Rebuilder(seeds, data)):
        problems = again.build()
        assert "but the last build has" in problems[0]
        shutil.rmtree(data / "store", ignore_errors=True)  # a clone with tables only is as safe
        assert contents(data) == before
    add_text(seeds, "b", "Overnight 15 drones were shot down.", CatalogueEntry(""))
    Rebuilder(seeds, data).build()
    assert store.load(data).figures["source_file"].tolist() == ["b.txt"]
