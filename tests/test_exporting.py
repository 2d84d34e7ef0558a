import csv
import io

import pandas as pd
import pytest
from rows import figure

from tracker.exporting import FORMS, GED, GKG, HXL_TAGS, export
from tracker.tables import to_table


def rows() -> pd.DataFrame:
    kherson = {"place": "Kherson", "lat": 46.63, "lon": 32.62, "place_precision": "settlement"}
    return to_table(
        "figures",
        [
            figure("f1", event="killed", subject="civilians", value=7.0, affected="ukraine", **kherson),
            figure(
                "f2", event="killed", subject="troops", value=9.0, affected="russia", sentence="A\ttab\nand a line."
            ),
            figure("f3", event="killed", subject="troops", value=700.0, period="cumulative", date_start="2022-02-24"),
            figure("f4", event="pledged", subject="aid", value=9e9, unit="USD", modality="planned"),
            figure("f5", event="killed", subject="people", value=None, qualifier="vague", value_low=24.0, date_end=""),
        ],
    )


def read(form: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(export(rows(), form)), delimiter="\t" if form == "gkg" else ","))


@pytest.mark.parametrize("form", FORMS)
def test_every_row_has_every_column(form: str) -> None:
    for row in read(form):
        assert None not in row
        assert None not in row.values()
        assert all("nan" not in value.lower().split() and "NaT" not in value for value in row.values())


def test_gdelt_counts_keep_the_rows_and_leave_the_unknown_blank() -> None:
    found = read("gkg")
    assert len(found) == 5
    assert list(found[0]) == list(GKG)
    assert [row["COUNTTYPE"] for row in found] == ["KILL", "KILL", "KILL", "", "KILL"]
    assert (found[0]["NUMBER"], found[0]["GEO_FULLNAME"], found[0]["GEO_COUNTRYCODE"]) == ("7", "Kherson", "")
    assert found[4]["NUMBER"] == ""
    assert found[0]["DATE"] == "20241111"


def test_events_of_ucdp_are_deaths_that_happened_at_a_time() -> None:
    found = read("ged")
    assert [row["id"] for row in found] == ["f1", "f2", "f5"]
    assert list(found[0]) == list(GED)
    assert (found[0]["deaths_civilians"], found[0]["deaths_b"], found[0]["where_prec"]) == ("7", "", "1")
    assert (found[1]["deaths_civilians"], found[1]["deaths_b"], found[1]["where_prec"]) == ("", "9", "")
    assert found[0]["geom_wkt"] == "POINT (32.62 46.63)"
    assert (found[0]["date_prec"], found[2]["date_prec"], found[2]["best"]) == ("1", "", "")


def test_the_second_line_of_hxl_holds_the_tags() -> None:
    found = read("hxl")
    assert list(found[0].values()) == list(HXL_TAGS.values())
    assert all(tag.startswith("#") for tag in found[0].values())
    assert len(set(HXL_TAGS.values())) == len(HXL_TAGS)
    assert (found[4]["value"], found[4]["value_usd"], found[4]["date_start"]) == ("9000000000", "", "2024-11-10")
