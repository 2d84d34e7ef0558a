"""Maps: cut to what is shown, regions shaded and not dotted, nothing fetched."""

import json
from typing import Any

import pandas as pd
import pytest
from rows import figure, table

from tracker import queries
from tracker.charts import maps


def killed(figure_id: str, place: str, lat: float, lon: float, **fields: Any) -> dict[str, Any]:
    told = {"event": "killed", "subject": "people", "category": "casualties", "place_precision": "settlement"}
    return figure(figure_id, place=place, lat=lat, lon=lon, **{**told, **fields})


def drawn(*rows: dict[str, Any]) -> dict[str, Any]:
    places = queries.largest_by_place(table(*rows), category="casualties")
    return json.loads(maps.incidents(places, category="casualties").to_json())


@pytest.mark.parametrize(
    ("lon", "lat", "name"),
    [(36.2, 51.7, "Kursk"), (30.7, 46.5, "Odessa"), (34.1, 45.0, "Crimea"), (27.6, 53.2, "Minsk"), (-30.0, 40.0, None)],
)
def test_a_point_lies_in_its_region(lon: float, lat: float, name: str | None) -> None:
    region = maps.region_at(lon, lat)
    assert (region and region["properties"]["name"]) == name


def test_nothing_of_the_map_lies_outside_what_is_shown() -> None:
    box = (30.0, 46.0, 40.0, 52.0)
    north = maps._northing(52.0) + 0.01
    for layer in ("countries", "regions"):
        features = maps.clipped(layer, box)
        assert features
        for feature in features:
            for polygon in feature["geometry"]["coordinates"]:
                for ring in polygon:
                    assert all(29.99 <= x <= 40.01 and y <= north for x, y in ring)
                    assert ring[0] == ring[-1]


def test_the_extent_holds_every_place_and_is_never_a_point() -> None:
    west, south, east, north = maps.extent(pd.DataFrame({"lon": [36.2], "lat": [50.0]}))
    assert west < 36.2 < east
    assert south < 50.0 < north
    assert north - south >= maps.LEAST_HIGH


def test_a_region_is_shaded_and_not_dotted() -> None:
    told = json.dumps(
        drawn(killed("a", "Kursk", 51.7, 36.2, place_precision="region"), killed("b", "Dnipro", 48.5, 35.0, value=3.0))
    )
    assert '"place": "Kursk"' in told
    layers = drawn(killed("a", "Kursk", 51.7, 36.2, place_precision="region"), killed("b", "Dnipro", 48.5, 35.0))
    dots = [row for rows in layers["datasets"].values() for row in rows if "lat" in row]
    assert [row["place"] for row in dots] == ["Dnipro"]


def test_a_place_shows_its_largest_claim_and_adds_nothing_up() -> None:
    rows = (killed("a", "Dnipro", 48.5, 35.0, value=3.0), killed("b", "Dnipro", 48.5, 35.0, value=12.0))
    places = queries.largest_by_place(table(*rows), category="casualties")
    assert list(places["value"]) == [12.0]
    assert list(places["figures"]) == [2]


def test_the_map_carries_its_own_borders_and_fetches_none() -> None:
    assert "url" not in json.dumps(drawn(killed("a", "Dnipro", 48.5, 35.0))["layer"])


def test_labels_do_not_lie_on_each_other() -> None:
    shown = pd.DataFrame({"place": ["A", "B", "C"], "lon": [35.0, 35.05, 39.0], "lat": [48.0, 48.05, 50.0]})
    assert maps.labelled(shown, (30.0, 46.0, 40.0, 52.0)) == ["A", "C"]


def test_the_countries_on_the_map_are_named_on_their_own_ground() -> None:
    dnipro = drawn(killed("a", "Dnipro", 48.5, 35.0))
    named = [row for layer in dnipro["layer"] for row in layer.get("data", {}).get("values", []) if "country" in row]
    assert "UKRAINE" in {row["country"] for row in named}
    west, _, east, _ = maps.extent(pd.DataFrame({"lon": [35.0], "lat": [48.5]}))
    assert all(west < row["x"] < east for row in named)


def test_the_area_of_a_circle_grows_with_its_value() -> None:
    rows = [killed(name, name, lat, 35.0, value=value) for name, lat, value in (("A", 48.0, 1.0), ("B", 50.0, 400.0))]
    areas = {row["place"]: row["area"] for data in drawn(*rows)["datasets"].values() for row in data}
    assert areas == {"A": maps.SMALLEST, "B": maps.LARGEST}
