"""Builds on top of what the store holds: the same bytes as a clean build, after anything that may have happened."""

import json
import os
import shutil
import time
from collections.abc import Callable
from contextlib import nullcontext
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tracker import extracting, pipeline
from tracker.model import Source, TrackerError
from tracker.refreshing import merging, planning, publishing, sharding
from tracker.store import exporting, fingerprints, lake, layout, load

SENTENCES = (
    "Russia launched 145 drones against Ukraine overnight on 9 November 2024.",
    "Air defence shot down 62 of the 145 drones, the air force said on 10 November 2024.",
    "Shelling killed five people in Kherson on 5 May 2024, the governor said.",
    "Shelling killed seven people in Kherson on 5 May 2024, the mayor said.",
    "Germany pledged $9bn in military aid on 1 March 2024.",
    "The General Staff said Russia had lost 1,770 soldiers on 3 June 2024.",
    "He is 45 years old.",
)


def write(folder: Path, **texts: str) -> Path:
    folder.mkdir(exist_ok=True)
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


def files_of(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def is_clean(seeds: Path, data: Path, aside: Path) -> bool:
    """Compare a data folder with what a build without a store makes of the texts."""
    shutil.rmtree(aside, ignore_errors=True)
    tables, _ = pipeline.build_tables(seeds)
    return exporting.find_differences(data, tables) == []


@pytest.fixture
def read_texts(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """List the files of the texts that are read for figures."""
    read: list[str] = []
    whole = extracting.read_source_figures

    def note(source: Source) -> extracting.Extraction:
        read.append(source.file)
        return whole(source)

    monkeypatch.setattr(extracting, "read_source_figures", note)
    return read


def test_only_new_and_changed_texts_are_read(tmp_path: Path, read_texts: list[str]) -> None:
    seeds, data = write(tmp_path / "seeds", a=SENTENCES[0], b=SENTENCES[1]), tmp_path / "data"
    assert pipeline.build(seeds, data).version == 0
    assert read_texts == ["a.txt", "b.txt"]
    assert pipeline.build(seeds, data).version == 0
    assert read_texts == ["a.txt", "b.txt"]
    write(seeds, b=SENTENCES[2], c=SENTENCES[3])
    report = pipeline.build(seeds, data)
    assert (report.version, report.read, report.sources) == (1, 2, 3)
    assert read_texts == ["a.txt", "b.txt", "b.txt", "c.txt"]
    assert is_clean(seeds, data, tmp_path / "aside")


def test_every_text_is_read_again_when_the_extractor_changed(
    tmp_path: Path, read_texts: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    seeds, data = write(tmp_path / "seeds", a=SENTENCES[0]), tmp_path / "data"
    pipeline.build(seeds, data)
    monkeypatch.setattr(pipeline, "extractor_version", lambda: "another")
    pipeline.build(seeds, data)
    pipeline.build(seeds, data)
    assert read_texts == ["a.txt", "a.txt"]


def test_claims_are_made_anew_when_the_grouping_changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seeds, data = write(tmp_path / "seeds", a=SENTENCES[2], b=SENTENCES[3]), tmp_path / "data"
    pipeline.build(seeds, data)
    grouped: list[int] = []
    find = merging.find_claims
    monkeypatch.setattr(merging, "find_claims", lambda figures: (grouped.append(len(figures)), find(figures))[1])
    for module in (pipeline, publishing):
        monkeypatch.setattr(module, "grouping_version", lambda: "another")
    pipeline.build(seeds, data)
    assert grouped == [2]


def test_a_text_with_another_entry_in_the_catalogue_is_read_again(tmp_path: Path, read_texts: list[str]) -> None:
    seeds, data = write(tmp_path / "seeds", a=SENTENCES[0], b=SENTENCES[1]), tmp_path / "data"
    pipeline.build(seeds, data)
    (seeds / "sources.csv").write_text("file,publisher\nb.txt,A Paper\n", encoding="utf-8")
    pipeline.build(seeds, data)
    assert read_texts == ["a.txt", "b.txt", "b.txt"]
    assert set(load(data).figures["publisher"]) == {"", "A Paper"}


def test_a_change_in_the_same_moment_and_of_the_same_length_is_seen(tmp_path: Path) -> None:
    seeds, data = write(tmp_path / "seeds", a="Overnight 14 drones were shot down."), tmp_path / "data"
    pipeline.build(seeds, data)
    stat = (seeds / "a.txt").stat()
    (seeds / "a.txt").write_text("Overnight 15 drones were shot down.", encoding="utf-8")
    os.utime(seeds / "a.txt", ns=(stat.st_atime_ns, stat.st_mtime_ns))
    pipeline.build(seeds, data)
    assert load(data).figures["text"].tolist() == ["15"]


def test_a_settled_file_is_not_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seeds, data = write(tmp_path / "seeds", a=SENTENCES[0]), tmp_path / "data"
    monkeypatch.setattr(planning, "SETTLED", -(10**18))
    pipeline.build(seeds, data)
    monkeypatch.setattr(planning, "read_some", lambda *_args, **_options: pytest.fail("it was opened"))
    assert pipeline.build(seeds, data).figures == 1


def test_a_clock_set_back_leads_to_more_reading_and_never_to_less(tmp_path: Path) -> None:
    seeds, data = write(tmp_path / "seeds", a=SENTENCES[0]), tmp_path / "data"
    ahead = time.time_ns() + 10**13
    os.utime(seeds / "a.txt", ns=(ahead, ahead))
    pipeline.build(seeds, data)
    assert json.loads((data / ".build" / "stamps.json").read_bytes()) == {}
    write(seeds, a=SENTENCES[1])
    os.utime(seeds / "a.txt", ns=(ahead, ahead))
    pipeline.build(seeds, data)
    assert is_clean(seeds, data, tmp_path / "aside")


texts = st.dictionaries(
    st.sampled_from("abcd"), st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=3).map(" ".join), max_size=4
)


@settings(max_examples=12, deadline=None)
@given(st.lists(texts, min_size=2, max_size=4))
def test_any_history_of_a_folder_ends_in_what_a_clean_build_makes(
    tmp_path_factory: pytest.TempPathFactory, history: list[dict[str, str]]
) -> None:
    root = tmp_path_factory.mktemp("history")
    seeds, data = root / "seeds", root / "data"
    for state in history:
        shutil.rmtree(seeds, ignore_errors=True)
        write(seeds, **state)
        told = pipeline.build(seeds, data)
        clean, wanted = pipeline.build_tables(seeds)
        assert exporting.find_differences(data, clean) == []
        assert told.problems == wanted.problems
        assert (told.sources, told.figures, told.claims) == (wanted.sources, wanted.figures, wanted.claims)
        assert (told.taken, told.refused, told.categories) == (wanted.taken, wanted.refused, wanted.categories)


def test_the_store_and_the_csv_files_hold_the_same_tables(tmp_path: Path) -> None:
    seeds, data = write(tmp_path / "seeds", a=SENTENCES[0], b=SENTENCES[2], c=SENTENCES[3]), tmp_path / "data"
    pipeline.build(seeds, data)
    written = load(data)
    for path in data.glob("*.*"):
        path.unlink(missing_ok=True) if path.is_file() else None
    stored = load(data)
    for name in ("figures", "claims", "numbers"):
        assert getattr(stored, name).equals(getattr(written, name)), name


def test_a_large_build_writes_its_csv_files_when_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seeds, data = write(tmp_path / "seeds", a=SENTENCES[0]), tmp_path / "data"
    pipeline.build(seeds, data)
    monkeypatch.setattr(publishing, "CSV_ROWS", 1)
    write(seeds, b=SENTENCES[2])
    pipeline.build(seeds, data)
    assert files_of(data) == {}
    assert set(load(data).figures["text"]) == {"145", "five"}
    pipeline.build(seeds, data, csv=True)
    assert is_clean(seeds, data, tmp_path / "aside")
    assert pipeline.build(seeds, data).version == 1
    assert is_clean(seeds, data, tmp_path / "aside")


def spoil_log(store: Path) -> None:
    next((store / "_delta_log").glob("*.json")).write_text("{", encoding="utf-8")


def lose_log(store: Path) -> None:
    for path in (store / "_delta_log").iterdir():
        path.unlink()


def lose_rows(store: Path) -> None:
    for path in store.rglob("*.parquet"):
        path.unlink()


def spoil_rows(store: Path) -> None:
    for path in store.rglob("*.parquet"):
        path.write_bytes(b"PAR1 no more")


BREAKAGES: dict[str, Callable[[Path], None]] = {
    "the log is cut short": spoil_log,
    "the log is lost": lose_log,
    "the rows are lost": lose_rows,
    "the rows are spoilt": spoil_rows,
}


@pytest.mark.parametrize("spoil", BREAKAGES.values(), ids=BREAKAGES)
def test_a_broken_store_is_built_anew_and_said_so(tmp_path: Path, spoil: Callable[[Path], None]) -> None:
    seeds, data = write(tmp_path / "seeds", a=SENTENCES[0]), tmp_path / "data"
    pipeline.build(seeds, data)
    spoil(data / "store")
    report = pipeline.build(seeds, data)
    assert [note for note in report.notes if "built anew" in note]
    assert report.problems == ()
    assert is_clean(seeds, data, tmp_path / "aside")
    assert pipeline.build(seeds, data).notes == ()


def test_a_store_of_a_newer_tracker_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seeds, data = write(tmp_path / "seeds", a=SENTENCES[0]), tmp_path / "data"
    with monkeypatch.context() as later:
        later.setattr(lake, "SCHEMA_VERSION", layout.SCHEMA_VERSION + 1)
        pipeline.build(seeds, data)
    with pytest.raises(TrackerError, match="newer tracker"):
        pipeline.build(seeds, data)


def test_a_store_of_an_older_schema_is_migrated_and_its_versions_stay_readable(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seeds, data = write(tmp_path / "seeds", a=SENTENCES[0]), tmp_path / "data"
    columns = layout.STORED["figures"]
    older = {**layout.STORED, "figures": tuple(column for column in columns if column.name != "definition")}
    with monkeypatch.context() as earlier:
        for module in (layout, lake, sharding):
            earlier.setattr(module, "STORED", older)
        earlier.setattr(lake, "SCHEMA_VERSION", 0)
        earlier.setattr(pipeline, "extractor_version", lambda: "older")
        earlier.setattr(publishing, "to_files", lambda *_args, **_options: {})
        pipeline.build(seeds, data)
    assert pipeline.build(seeds, data).version == 1
    assert is_clean(seeds, data, tmp_path / "aside")
    place = lake.place_of(data)
    for version in (0, 1):
        kept = lake.open_lake(place, version)
        assert kept is not None
        assert lake.read(kept, "figures").column("text").to_pylist() == ["145"]
        assert lake.read(kept, "figures").column("definition").to_pylist() == [""]


def test_the_same_build_published_twice_is_one(tmp_path: Path) -> None:
    place = lake.place_of(tmp_path)
    part = {("numbers", 0): layout.to_arrow("numbers", [{"number_id": "n1"}])}
    info = {"content": "c1", "files": {}}
    assert lake.publish(place, None, part, info=info) == 0
    assert lake.publish(place, None, part, info=info) == 0
    with pytest.raises(lake.OvertakenError):
        lake.publish(place, None, part, info={"content": "c2", "files": {}})
    found = lake.open_lake(place)
    assert found is not None
    assert len(lake.read(found, "numbers")) == 1


def test_a_build_overtaken_by_another_looks_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seeds, data = write(tmp_path / "seeds", a=SENTENCES[0]), tmp_path / "data"
    others: list[int] = []
    publish = lake.publish

    def after_another(*args: object, **options: object) -> int:
        if not others:
            others.append(1)
            monkeypatch.setattr(lake, "publish", publish)
            write(seeds, b=SENTENCES[2])
            # Within the lock of this build: its own lock is left out for the other one.
            monkeypatch.setattr(exporting, "alone", lambda _path: nullcontext())
            pipeline.build(seeds, data)
        return publish(*args, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(lake, "publish", after_another)
    report = pipeline.build(seeds, data)
    assert (report.sources, report.version) == (2, 0)
    assert is_clean(seeds, data, tmp_path / "aside")


def test_versions_are_kept_and_compacting_drops_the_old_ones(tmp_path: Path) -> None:
    seeds, data = write(tmp_path / "seeds", a=SENTENCES[0]), tmp_path / "data"
    for sentence in SENTENCES[1:4]:
        write(seeds, a=sentence)
        pipeline.build(seeds, data)
    place = lake.place_of(data)
    assert [version.number for version in lake.versions(place)] == [2, 1, 0]
    assert lake.compact(place) == 0
    assert lake.compact(place, keep_days=0) > 0
    assert [version.number for version in lake.versions(place)] == [2]
    write(seeds, a=SENTENCES[4])
    pipeline.build(seeds, data)
    assert is_clean(seeds, data, tmp_path / "aside")


def test_what_is_not_part_of_reading_is_named_rightly() -> None:
    missing = [
        name for name in fingerprints.AFTER if name != "__pycache__" and not (fingerprints.PACKAGE / name).exists()
    ]
    assert missing == []
    assert {"matching", "lexicon", "schema.py", "extracting.py"}.isdisjoint(fingerprints.AFTER)


def test_the_version_of_the_extractor_is_that_of_its_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "tracker"
    shutil.copytree(fingerprints.PACKAGE, package, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(fingerprints, "PACKAGE", package)
    versions = []
    for changed in ("", "lexicon/files.py", "views/add.py"):
        if changed:
            (package / changed).write_text((package / changed).read_text() + "\n# changed\n")
        versions.append(fingerprints.extractor_version.__wrapped__())
    assert versions[0] != versions[1] == versions[2]


def test_every_id_has_its_bucket_and_every_stored_column_one_type() -> None:
    ids = [f"s{at:012x}" for at in range(2000)]
    assert {layout.bucket_of(one) for one in ids} == set(range(layout.BUCKETS))
    types: dict[str, set[str]] = {}
    for columns in layout.STORED.values():
        for column in columns:
            types.setdefault(column.name, set()).add(str(layout.ARROW_TYPES[column.type]))
    assert {name: found for name, found in types.items() if len(found) > 1} == {}
