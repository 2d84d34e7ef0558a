"""Downloads: the rows that are shown, safe to open in a spreadsheet."""

import csv
import io

import pytest
from rows import figure, table

from tracker import schema
from tracker.views import downloads


def rows_of(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))


def test_it_holds_the_contracts_columns_and_starts_with_a_byte_order_mark() -> None:
    content = downloads.to_csv(table(figure("a", posted_at="2024-11-11T14:15:01", claimant_is_party=True)))
    assert content.startswith(b"\xef\xbb\xbf")
    (row,) = rows_of(content)
    assert list(row) == [column.name for column in schema.FIGURES]
    assert (row["value"], row["date_end"], row["posted_at"]) == ("100", "2024-11-10", "2024-11-11T14:15:01")
    assert (row["claimant_is_party"], row["value_usd"]) == ("true", "")


@pytest.mark.parametrize("cell", ['=HYPERLINK("x")', "+1,770", "-5", "@SUM(A1)", "\tx", "\rx"])
def test_no_cell_is_taken_for_a_formula(cell: str) -> None:
    (row,) = rows_of(downloads.to_csv(table(figure("a", text=cell, lon=-5.25))))
    assert row["text"] == "'" + cell
    assert row["lon"] == "-5.25"


@pytest.mark.parametrize("cell", ['said "no", twice', "two\nlines", "Zażółć – “ї”"])
def test_odd_text_comes_back_as_it_was(cell: str) -> None:
    (row,) = rows_of(downloads.to_csv(table(figure("a", sentence=cell))))
    assert row["sentence"] == cell


def test_an_empty_table_has_its_header() -> None:
    assert rows_of(downloads.to_csv(table())) == []


@pytest.mark.parametrize(
    ("value", "written"),
    [(1770.0, "1770"), (9e9, "9000000000"), (0.1, "0.1"), (-5.25, "-5.25"), (12345678.9, "12345678.9"), (None, "")],
)
def test_a_number_is_written_in_its_shortest_form(value: float | None, written: str) -> None:
    (row,) = rows_of(downloads.to_csv(table(figure("a", value=value))))
    assert row["value"] == written


@pytest.mark.parametrize("value", [1e15, 1e18, 2.5e21, 1e-7])
def test_a_number_beyond_all_counting_comes_back_as_it_was(value: float) -> None:
    (row,) = rows_of(downloads.to_csv(table(figure("a", value=value))))
    assert float(row["value"]) == value
