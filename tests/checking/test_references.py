from datetime import date
from pathlib import Path

import pytest
from rows import figure

from tracker.checking.references import CATALOGUE, compare, read_references
from tracker.model import TrackerError
from tracker.tables import to_table

ENTRY = (
    "name,file,claimant,affected,events,since,date_column,columns,licence,link,note\n"
    "Toll,toll.csv,A Ministry,atlantis,lost killed,2024-01-01,day,soldiers=troops; boats=ships,CC0,https://example.org/toll,\n"
)
SERIES = "day,soldiers,boats\n2024-03-01,100,3\n2024-03-02,140,3\n2024-03-04,,4\n"
TOTAL = {"claimant": "A Ministry", "affected": "atlantis", "period": "cumulative", "date_start": "2024-01-01"}


def put(folder: Path, entry: str = ENTRY, series: str = SERIES) -> Path:
    (folder / CATALOGUE).write_text(entry, encoding="utf-8")
    (folder / "toll.csv").write_text(series, encoding="utf-8")
    return folder


def row(**fields):
    return to_table("figures", [figure("f1", **TOTAL | fields)]).to_dict("records")[0]


COMPARED = {
    "a total that is equal": ({"value": 140.0, "date_end": "2024-03-02"}, 0),
    "a total that is too high": ({"value": 150.0, "date_end": "2024-03-02"}, 10),
    "another thing": ({"value": 3.0, "subject": "ships", "date_end": "2024-03-02"}, 0),
    "a day": ({"value": 45.0, "period": "day", "date_start": "2024-03-01", "date_end": "2024-03-01"}, 5),
}
SILENT = {
    "another claimant": {"claimant": "Another", "date_end": "2024-03-02"},
    "another side": {"affected": "", "date_end": "2024-03-02"},
    "another event": {"event": "wounded", "date_end": "2024-03-02"},
    "a thing of no column": {"subject": "tanks", "date_end": "2024-03-02"},
    "a day without a report": {"date_end": "2024-03-03"},
    "a place": {"place": "Poseidonis", "date_end": "2024-03-02"},
    "a plan": {"modality": "planned", "date_end": "2024-03-02"},
    "no number": {"value": None, "qualifier": "vague", "date_end": "2024-03-02"},
    "no date": {"date_end": ""},
}
FAULTS = {
    "no such file": (ENTRY.replace("toll.csv", "tull.csv"), SERIES, "tull.csv"),
    "a file elsewhere": (ENTRY.replace("toll.csv", "../toll.csv"), SERIES, "beside the catalogue"),
    "no such column": (ENTRY.replace("soldiers=", "sailors="), SERIES, "sailors"),
    "columns in another form": (ENTRY.replace("soldiers=troops; boats=ships", "soldiers"), SERIES, "column=subject"),
    "a date in another form": (ENTRY, SERIES.replace("2024-03-01", "1 March"), "line 2"),
    "no number": (ENTRY, SERIES.replace("140", "many"), "line 3"),
    "a column of the catalogue": (ENTRY.replace("licence", "license"), SERIES, "licence"),
}


@pytest.mark.parametrize(("fields", "difference"), COMPARED.values(), ids=COMPARED)
def test_a_claim_is_compared_with_the_series_of_its_claimant(tmp_path: Path, fields, difference) -> None:
    found = compare(row(**fields), read_references(put(tmp_path)))
    assert found is not None
    assert found.difference == difference


@pytest.mark.parametrize("fields", SILENT.values(), ids=SILENT)
def test_a_series_is_silent_on_what_it_does_not_count(tmp_path: Path, fields) -> None:
    assert compare(row(**fields), read_references(put(tmp_path))) is None


@pytest.mark.parametrize(("entry", "series", "words"), FAULTS.values(), ids=FAULTS)
def test_a_broken_catalogue_is_told_with_file_and_remedy(tmp_path: Path, entry: str, series: str, words: str) -> None:
    with pytest.raises(TrackerError, match=words):
        read_references(put(tmp_path, entry, series))


def test_no_catalogue_is_no_series(tmp_path: Path) -> None:
    assert read_references(tmp_path) == []


def test_the_shipped_series_names_its_licence_and_origin() -> None:
    (series,) = read_references(Path(__file__).resolve().parents[2] / "data" / "reference")
    assert series.licence == "MIT"
    assert series.link.startswith("https://github.com/")
    assert series.find_daily(("troops", ""), date(2022, 3, 3)) == 3160
