import json
import math
import os
import threading
from pathlib import Path

import pandas as pd
import pytest
from frictionless import Package, validate
from hypothesis import given, settings
from hypothesis import strategies as st

from tracker import store
from tracker.model import TrackerError
from tracker.schema import FIGURES, TABLES, Column
from tracker.tables import Tables, to_table

# What a source text can hold: anything that UTF-8 can, quotes, commas, line ends of every kind and NUL included.
any_text = st.text(st.characters(codec="utf-8"), max_size=20)
hostile_text = st.one_of(
    any_text, st.sampled_from(["", '"', ",", "\r", "\n", "\r\n", "a\rb", "NA", "null", "1e5", "=1+1", "\x00"])
)


def values_of(column: Column) -> st.SearchStrategy:
    if column.vocabulary:
        return st.sampled_from(["", *column.vocabulary])
    return {
        "string": hostile_text,
        "number": st.one_of(st.none(), st.floats(allow_nan=False, allow_infinity=False)),
        "integer": st.integers(0, 2**53),
        "boolean": st.sampled_from([None, True, False]),
        "date": st.one_of(st.just(""), st.dates().map(str)),
        "datetime": st.one_of(st.just(""), st.datetimes().map(lambda time: time.isoformat(timespec="seconds"))),
    }[column.type]


figure_rows = st.lists(st.fixed_dictionaries({column.name: values_of(column) for column in FIGURES}), max_size=4)


def a_figure(**fields: object) -> dict[str, object]:
    row = {"figure_id": "f1", "claim_id": "c1", "category": "strikes", "event": "launched", "subject": "drones"}
    row |= {"value": 145.0, "value_low": 145.0, "value_high": 145.0, "qualifier": "exact", "unit": "count"}
    row |= {"period": "day", "date_basis": "stated", "date_start": "2024-11-09", "date_end": "2024-11-10"}
    row |= {"modality": "asserted", "text": "145", "sentence": "It sent 145 drones.", "char_start": 8, "char_end": 11}
    row |= {"posted_at": "2024-11-10T09:30:00", "confidence": 0.9, "source_id": "s1", "source_file": "a.txt"}
    return row | fields


def tables_of(*figures: dict[str, object]) -> Tables:
    claims = [{"claim_id": row["claim_id"], "status": "single", "mentions": 1} for row in figures]
    numbers = [
        {"number_id": f"n{at}", "source_file": "a.txt", "outcome": "taken", "figure_id": row["figure_id"]}
        for at, row in enumerate(figures)
    ]
    return Tables(to_table("figures", figures), to_table("claims", claims), to_table("numbers", numbers))


@settings(max_examples=40)
@given(figure_rows)
def test_a_table_comes_back_from_csv_as_it_went_in(rows: list[dict[str, object]]) -> None:
    frame = to_table("figures", rows)
    back = store.from_csv("figures", store.to_csv("figures", frame))
    in_order = frame.sort_values(store.ORDER["figures"], kind="stable", na_position="first").reset_index(drop=True)
    pd.testing.assert_frame_equal(back, in_order, check_exact=True)


@settings(max_examples=40)
@given(figure_rows)
def test_the_bytes_do_not_depend_on_the_order_of_the_rows(rows: list[dict[str, object]]) -> None:
    rows = [row | {"figure_id": f"f{at}"} for at, row in enumerate(rows)]
    forwards = store.to_csv("figures", to_table("figures", rows))
    assert store.to_csv("figures", to_table("figures", rows[::-1])) == forwards


@pytest.mark.parametrize(
    ("value", "written"),
    [(9e9, "9000000000"), (7.0, "7"), (0.1, "0.1"), (-0.0, "0"), (1234.5, "1234.5"), (1e22, "1e+22"), (math.nan, "")],
)
def test_numbers_are_written_whole_or_shortest(value: float, written: str) -> None:
    line = store.to_csv("figures", to_table("figures", [{"value": value}])).decode().splitlines()[1]
    assert line.split(",")[5] == written


def test_truth_and_dates_are_written_as_the_contract_says() -> None:
    row = a_figure(claimant_is_party=True)
    line = store.to_csv("figures", to_table("figures", [row])).decode().splitlines()[1]
    assert ",2024-11-09,2024-11-10,stated," in line
    assert ",2024-11-10T09:30:00," in line
    assert ",true," in line


def test_the_same_tables_give_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one", "two"):
        store.write_tables(tmp_path / name, tables_of(a_figure()))
    for path in sorted((tmp_path / "one").glob("*.[cj]s*")):
        assert path.read_bytes() == (tmp_path / "two" / path.name).read_bytes()


def test_what_is_written_is_a_valid_frictionless_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    part = a_figure(
        figure_id="f2", part_of="f1", text='sixty-"two"', sentence="Of these,\r\n62", claimant_is_party=False
    )
    store.write_tables(tmp_path, tables_of(a_figure(), part | {"claim_id": "c2"}))
    monkeypatch.chdir(tmp_path)
    report = validate(store.DATAPACKAGE)
    assert report.valid, report.flatten(["rowNumber", "fieldName", "type", "note"])
    assert [resource.name for resource in Package(store.DATAPACKAGE).resources] == list(TABLES)


def test_the_data_dictionary_describes_every_column() -> None:
    package = json.loads(store.to_files(tables_of())[store.DATAPACKAGE])
    described = {
        resource["name"]: [field["name"] for field in resource["schema"]["fields"] if field["description"]]
        for resource in package["resources"]
    }
    assert described == {name: [column.name for column in columns] for name, columns in TABLES.items()}


def test_a_folder_without_data_loads_as_typed_empty_tables(tmp_path: Path) -> None:
    empty, full = store.load(tmp_path / "nowhere").figures, to_table("figures", [a_figure()])
    assert len(empty) == 0
    assert empty.dtypes.to_dict() == full.dtypes.to_dict()


def test_loading_gives_the_types_of_the_contract(tmp_path: Path) -> None:
    store.write_tables(tmp_path, tables_of(a_figure(value=None, posted_at="")))
    figures = store.load(tmp_path).figures
    assert figures.dtypes.to_dict() == to_table("figures").dtypes.to_dict()
    assert figures.loc[0, "date_start"] == pd.Timestamp(2024, 11, 9)
    assert math.isnan(figures.loc[0, "value"])
    assert figures.loc[0, "posted_at"] is pd.NaT


@pytest.mark.parametrize("content", [b"a,b\n1,2\n", b"\xff\xfe\x00", b'figure_id\n"x', b"figure_id,value\nf1,many\n"])
def test_a_file_that_is_no_table_is_named_with_its_remedy(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "figures.csv").write_bytes(content)
    with pytest.raises(TrackerError, match=r"figures\.csv: .*run `tracker build`"):
        store.load(tmp_path)


def test_a_file_changed_by_hand_is_found(tmp_path: Path) -> None:
    tables = tables_of(a_figure())
    store.write_tables(tmp_path, tables)
    assert store.find_differences(tmp_path, tables) == []
    written = (tmp_path / "figures.csv").read_text(encoding="utf-8")
    (tmp_path / "figures.csv").write_text(written.replace("145", "146"), encoding="utf-8")
    (tmp_path / "numbers.csv").unlink()
    assert store.find_differences(tmp_path, tables) == [
        f"{tmp_path / 'figures.csv'}: line 2 is not what the texts give; run `tracker build`",
        f"{tmp_path / 'numbers.csv'}: missing; run `tracker build`",
    ]


def test_a_reader_during_builds_sees_the_files_of_one_build(tmp_path: Path) -> None:
    versions = [tables_of(a_figure(figure_id=f"f{at}", claim_id=f"c{at}")) for at in range(2)]
    store.write_tables(tmp_path, versions[0])
    stop = threading.Event()

    def keep_writing() -> None:
        while not stop.is_set():
            for version in versions:
                store.write_tables(tmp_path, version)

    writers = [threading.Thread(target=keep_writing) for _ in range(2)]
    for writer in writers:
        writer.start()
    try:
        for _ in range(30):
            seen = store.load(tmp_path)
            assert seen.figures.loc[0, "claim_id"] == seen.claims.loc[0, "claim_id"]
            assert seen.figures.loc[0, "figure_id"] == seen.numbers.loc[0, "figure_id"]
    finally:
        stop.set()
        for writer in writers:
            writer.join()


def test_a_failed_write_leaves_the_last_build_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store.write_tables(tmp_path, tables_of(a_figure()))
    before = (tmp_path / "figures.csv").read_bytes()

    def full_disk(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full_disk)
    with pytest.raises(TrackerError, match="No space left on device"):
        store.write_tables(tmp_path, tables_of(a_figure(value=7)))
    monkeypatch.undo()
    assert (tmp_path / "figures.csv").read_bytes() == before
    assert store.find_differences(tmp_path, tables_of(a_figure())) == []
