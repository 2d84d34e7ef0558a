"""Places with their largest claim -> a map of where; drawn from a file of borders, nothing is fetched."""

import json
import math
from functools import cache
from pathlib import Path
from typing import Any

import altair as alt
import pandas as pd

from tracker.charts import drawing, words
from tracker.charts.palette import CATEGORIES, NEUTRAL

BORDERS = Path(__file__).with_name("map.json")
HEIGHT = 420
# Degrees kept free around the outermost places, and the least height of the earth that is shown.
MARGIN, LEAST_HIGH = 1.6, 5.0
RATIO = 1.5  # width to height
MOST_LABELS = 14
SMALLEST, LARGEST = 50, 900  # square pixels of a circle
LEAST_NAMED = 0.04  # share of the land on the map from which on a country is named

Point = tuple[float, float]
Box = tuple[float, float, float, float]  # west, south, east, north


def incidents(places: pd.DataFrame, *, category: str) -> alt.LayerChart:
    """Where is it said to have happened, and how large is the largest claim of each place?

    A place whose region alone is named shades that region: a point would say more than the text does.
    """
    box = extent(places)
    countries = clipped("countries", box)
    lands = alt.Chart(alt.Data(values=countries)).mark_geoshape(
        fill=NEUTRAL, fillOpacity=0.10, stroke=NEUTRAL, strokeOpacity=0.55, strokeWidth=0.8, tooltip=None
    )
    borders = alt.Chart(alt.Data(values=clipped("regions", box))).mark_geoshape(
        fill=NEUTRAL, fillOpacity=0.05, stroke=NEUTRAL, strokeOpacity=0.5, strokeWidth=0.5, tooltip=None
    )
    shown = places.assign(
        figure=[words.amount(row) for row in places.to_dict("records")],
        counts=[words.what(row) for row in places.to_dict("records")],
        when=[words.stretch(row["first_day"], row["day"]) for row in places.to_dict("records")],
        size=places["value"].fillna(places["value_low"]).fillna(1).clip(lower=1),
    )
    columns = ["place", "lat", "lon", "figure", "counts", "when", "speaker", "figures", "size", "precision"]
    shown = shown[columns].sort_values("size", ascending=False)
    dots = labelled(shown[shown["precision"] != "region"], box)
    shown["y"] = [_northing(lat) for lat in shown["lat"]]
    chosen = alt.selection_point(name="place", fields=["place"], empty=False)
    colour = CATEGORIES.get(category, NEUTRAL)
    tooltip = [
        alt.Tooltip("place:N", title="Place"),
        alt.Tooltip("figure:N", title="Largest claim"),
        alt.Tooltip("counts:N", title="Counts"),
        alt.Tooltip("when:N", title="Time covered"),
        alt.Tooltip("speaker:N", title="Said by"),
        alt.Tooltip("figures:Q", title="Figures here"),
    ]
    layers: list[Any] = [lands, borders, _country_names(countries)]
    shaded, dotted = shown[shown["precision"] == "region"], shown[shown["precision"] != "region"]
    if len(shaded):
        regions = _regions(shaded, box, colour, tooltip)
        layers.append(regions if len(dotted) else regions.add_params(chosen))
    if len(dotted):
        layers += _dots(dotted, dots, colour, tooltip, chosen)
    # Already drawn in Mercator's way: d3 would take the edges of the cut for great circles, and bend them.
    chart = alt.layer(*layers).project(type="identity", reflectY=True)
    # On a narrow screen the map is lower, or it would float in empty space.
    lower = alt.param(name="height", expr=f"min({HEIGHT}, width / {RATIO})")
    return drawing.finished(chart, height=HEIGHT).add_params(lower)


def _country_names(countries: list[dict[str, Any]]) -> alt.Chart:
    """Name each country in the middle of its largest piece on the map, where that is large enough for its name."""
    pieces = [
        (_area(polygon[0]), feature["properties"]["name"], _middle(polygon[0]))
        for feature in countries
        for polygon in feature["geometry"]["coordinates"]
    ]
    whole = sum(area for area, _, _ in pieces)
    largest: dict[str, tuple[float, Point]] = {}
    for area, name, middle in pieces:
        if area > max(LEAST_NAMED * whole, largest.get(name, (0.0, middle))[0]):
            largest[name] = (area, middle)
    named = [{"country": name.upper(), "x": x, "y": y} for name, (_, (x, y)) in largest.items()]
    return (
        alt.Chart(alt.Data(values=named))
        .mark_text(fontSize=10, fontWeight=600, color=drawing.INK, opacity=0.55)
        .encode(longitude="x:Q", latitude="y:Q", text="country:N")
    )


def _area(ring: list[Point]) -> float:
    return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in zip(ring, ring[1:] + ring[:1], strict=True))) / 2


def _middle(ring: list[Point]) -> Point:
    """Give the centre of gravity of a ring."""
    x0, y0 = ring[0]  # reckoned from a corner: the products of large numbers would cancel out
    moved = [(x - x0, y - y0) for x, y in ring]
    pairs = list(zip(moved, moved[1:] + moved[:1], strict=True))
    twice = sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairs) or 1e-9
    x = sum((x1 + x2) * (x1 * y2 - x2 * y1) for (x1, y1), (x2, y2) in pairs) / (3 * twice)
    y = sum((y1 + y2) * (x1 * y2 - x2 * y1) for (x1, y1), (x2, y2) in pairs) / (3 * twice)
    return (round(x + x0, 3), round(y + y0, 3))


def _dots(dotted: pd.DataFrame, labels: list[str], colour: str, tooltip: list[alt.Tooltip], chosen: Any) -> list[Any]:
    """Draw a circle for each place, and the names of those that have room."""
    roots = dotted["size"] ** 0.5
    grown = (roots - 1) / max(1e-9, roots.max() - 1)
    dotted = dotted.assign(area=(SMALLEST + (LARGEST - SMALLEST) * grown).round(1))
    base = alt.Chart(dotted).encode(longitude="lon:Q", latitude="y:Q")
    return [
        base.mark_circle(fill=colour, fillOpacity=0.45, stroke=colour, strokeWidth=1.2)
        .encode(
            size=alt.Size("area:Q", scale=None, legend=None),
            tooltip=tooltip,
        )
        .add_params(chosen),
        base.transform_filter(alt.FieldOneOfPredicate("place", labels)).mark_text(
            dy={"expr": "-6 - sqrt(datum.area / PI)"},
            baseline="bottom",
            fontSize=11,
            fontWeight=600,
            color=drawing.INK,
            text={"expr": "datum.place + ': ' + datum.figure"},
        ),
    ]


def _regions(shaded: pd.DataFrame, box: Box, colour: str, tooltip: list[alt.Tooltip]) -> alt.Chart:
    """Shade the regions that are named; one whose borders the file lacks is left to the list below the map."""
    features = []
    for row in shaded.to_dict("records"):
        region = region_at(float(row["lon"]), float(row["lat"]))
        if region is None:
            continue
        geometry = _clip(region["geometry"], box)
        if geometry is not None:
            told = {name: row[name] for name in ("place", "figure", "counts", "when", "speaker", "figures")}
            features.append({"type": "Feature", "geometry": geometry, **told})
    return (
        alt.Chart(alt.Data(values=features))
        .mark_geoshape(fill=colour, fillOpacity=0.22, stroke=colour, strokeWidth=1.2, strokeDash=[4, 3])
        .encode(tooltip=tooltip)
    )


def extent(places: pd.DataFrame) -> Box:
    """Give the stretch of the earth that holds all places, widened to a least size: west, south, east, north."""
    west, east = places["lon"].min() - MARGIN, places["lon"].max() + MARGIN
    south, north = places["lat"].min() - MARGIN / 2, places["lat"].max() + MARGIN / 2
    high = max(LEAST_HIGH, north - south)
    # A degree of longitude is shorter than one of latitude by the cosine of the latitude, in Mercator's drawing too.
    shorter = max(0.2, math.cos(math.radians((north + south) / 2)))
    wide = max(east - west, RATIO * high / shorter)
    high = max(high, wide * shorter / RATIO)
    x, y = (west + east) / 2, (south + north) / 2
    return (max(-180.0, x - wide / 2), max(-80.0, y - high / 2), min(180.0, x + wide / 2), min(80.0, y + high / 2))


def labelled(shown: pd.DataFrame, box: Box) -> list[str]:
    """Choose the places whose labels do not lie on each other, those with the largest claims first."""
    west, south, east, north = box
    kept: list[tuple[float, float, str]] = []
    for row in shown.to_dict("records"):
        x, y = (row["lon"] - west) / (east - west), (row["lat"] - south) / (north - south)
        if all(abs(x - other_x) > 0.24 or abs(y - other_y) > 0.06 for other_x, other_y, _ in kept):
            kept.append((x, y, row["place"]))
    return [place for _, _, place in kept[:MOST_LABELS]]


@cache
def _borders() -> dict[str, Any]:
    return dict(json.loads(BORDERS.read_text(encoding="utf-8")))


def clipped(layer: str, box: Box) -> list[dict[str, Any]]:
    """Give the features of a layer ("countries", "regions") cut at the box, so that the map fits what is shown."""
    cut = []
    for feature in _borders()[layer]["features"]:
        geometry = _clip(feature["geometry"], box)
        if geometry is not None:
            cut.append({"type": "Feature", "properties": feature["properties"], "geometry": geometry})
    return cut


def region_at(lon: float, lat: float) -> dict[str, Any] | None:
    """Return the region that a point lies in, or None outside the regions that the file knows."""
    for feature in _borders()["regions"]["features"]:
        if any(_inside(polygon[0], lon, lat) for polygon in feature["geometry"]["coordinates"]):
            return dict(feature)
    return None


def _inside(ring: list[Point], x: float, y: float) -> bool:
    """Tell whether a point lies within a ring, by counting the borders east of it."""
    inside = False
    for (x1, y1), (x2, y2) in zip(ring, ring[1:] + ring[:1], strict=True):
        if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
            inside = not inside
    return inside


def _northing(lat: float) -> float:
    """Give how far north Mercator draws a latitude, in degrees of longitude."""
    return round(math.degrees(math.log(math.tan(math.pi / 4 + math.radians(lat) / 2))), 3)


def _clip(geometry: dict[str, Any], box: Box) -> dict[str, Any] | None:
    """Cut the polygons of a geometry at the box and project them; None when nothing is left."""
    polygons = []
    for polygon in geometry["coordinates"]:
        rings = [ring for ring in (_clip_ring(ring, box) for ring in polygon) if len(ring) > 2]
        if rings:
            polygons.append([[(x, _northing(y)) for x, y in (*ring, ring[0])] for ring in rings])
    return {"type": "MultiPolygon", "coordinates": polygons} if polygons else None


def _clip_ring(ring: list[Point], box: Box) -> list[Point]:
    """Cut a ring at the four edges of a box, one after the other (Sutherland and Hodgman 1974)."""
    west, south, east, north = box
    points = [(float(x), float(y)) for x, y in ring]
    if all(west <= x <= east and south <= y <= north for x, y in points):
        return points
    for axis, edge, keep_above in ((0, west, True), (0, east, False), (1, south, True), (1, north, False)):
        kept: list[Point] = []
        for one, two in zip(points[-1:] + points[:-1], points, strict=True):
            one_in = (one[axis] >= edge) == keep_above or one[axis] == edge
            two_in = (two[axis] >= edge) == keep_above or two[axis] == edge
            if one_in != two_in:
                share = (edge - one[axis]) / (two[axis] - one[axis])
                crossing = (one[0] + share * (two[0] - one[0]), one[1] + share * (two[1] - one[1]))
                kept.append((round(crossing[0], 3), round(crossing[1], 3)))
            if two_in:
                kept.append(two)
        points = kept
        if not points:
            return []
    return points
