"""Charts: what each draws, and the traps that each keeps out of."""

import json
from typing import Any

import altair as alt
import pandas as pd
import pytest
from rows import figure, table

from tracker import queries
from tracker.charts import aid, drawing, explore, losses, palette, quality, rivals, strikes
from tracker.schema import CATEGORIES

RUSSIAN_MISSILES = {"weapon": "missiles", "attacker": "russia"}


def spec(chart: alt.LayerChart) -> dict[str, Any]:
    """Check the chart against Vega-Lite's schema and return what the browser gets."""
    return json.loads(chart.to_json())


def rows_of(drawn: dict[str, Any]) -> list[dict[str, Any]]:
    return [row for rows in drawn.get("datasets", {}).values() for row in rows]


def loss(figure_id: str, day: str, **fields: Any) -> dict[str, Any]:
    return figure(figure_id, **{"affected": "russia", "date_start": day, "date_end": day, "claimant": "Staff"} | fields)


@pytest.fixture
def figures() -> pd.DataFrame:
    night = {"subject": "drones", "period": "incident", "claimant": "Air Force", "claimant_side": "ukraine"}
    money = {"event": "pledged", "subject": "aid", "unit": "USD", "actor": "germany"}
    return table(
        loss("d1", "2024-11-10"),
        loss("d2", "2024-11-11", modality="possible"),
        figure("rate", affected="russia", rate="day", period="month", date_start="2024-10-01", date_end="2024-10-31"),
        loss("t1", "2024-11-10", period="cumulative", value=7e5, value_low=6e5, value_high=8e5, qualifier="range"),
        figure("l", event="launched", actor="russia", affected="ukraine", value=145.0, **night),
        figure("i", event="intercepted", actor="ukraine", affected="russia", value=62.0, **night),
        figure("s", event="suppressed", actor="ukraine", affected="russia", value=67.0, **night),
        figure("p", value=9e9, value_usd=9e9, **money),
        figure("g", value=2e9, value_usd=2e9, **money | {"event": "delivered"}),
    )


def all_charts(figures: pd.DataFrame) -> dict[str, alt.LayerChart]:
    daily, running = queries.daily_troop_losses(figures), queries.cumulative_troop_losses(figures)
    return {
        "daily": losses.daily_losses(daily, queries.running_series(daily)),
        "total": losses.total_losses(running, queries.running_series(running)),
        "strikes": strikes.strikes_by_night(queries.strikes_by_night(figures, weapon="drones", attacker="russia")),
        "aid": aid.aid_by_donor(queries.aid_claims(figures)),
        "values": explore.values_by_day(queries.values_by_day(figures)),
        "months": explore.figures_by_month(queries.figures_by_month(figures)),
    }


def whose_losses(*sides: str) -> pd.DataFrame:
    """Make one loss a side, each a week after the other."""
    days = [f"2024-11-{1 + 7 * place:02}" for place in range(len(sides))]
    return table(*(loss(f"f{day}", day, affected=side) for day, side in zip(days, sides, strict=True)))


def test_every_chart_is_valid_and_keeps_to_this_machine(figures: pd.DataFrame) -> None:
    for name, chart in all_charts(figures).items():
        drawn = spec(chart)
        actions = drawn["usermeta"]["embedOptions"]["actions"]
        assert not actions["editor"], name
        assert rows_of(drawn), name
        assert "http" not in json.dumps({key: value for key, value in drawn.items() if key != "$schema"}), name


def test_days_go_to_the_browser_without_a_zone(figures: pd.DataFrame) -> None:
    for name, chart in all_charts(figures).items():
        for row in rows_of(spec(chart)):
            for field in ("day", "first_day", "month"):
                assert not str(row.get(field, "")).endswith(("Z", "+00:00")), name


def test_no_axis_writes_9g(figures: pd.DataFrame) -> None:
    for name, chart in all_charts(figures).items():
        for layer in spec(chart)["layer"]:
            for channel in ("x", "y"):
                encoding = layer["encoding"].get(channel, {})
                if encoding.get("type") == "quantitative" and "figures" not in encoding["field"]:
                    assert "bn" in encoding["axis"]["labelExpr"], name


def test_few_amounts_of_one_size_stand_on_an_axis_from_zero_with_their_words(figures: pd.DataFrame) -> None:
    drawn = spec(aid.aid_by_donor(queries.aid_claims(figures)))
    assert drawn["layer"][0]["encoding"]["x"]["scale"] == {"nice": True, "zero": True}
    labels = {row["label"] for row in rows_of(drawn)}
    assert labels == {"$9.0bn · A Paper, 10 Nov 2024", "$2.0bn · A Paper, 10 Nov 2024"}


def test_a_donor_that_is_not_stated_is_named_so() -> None:
    given = {"event": "pledged", "subject": "aid", "unit": "USD", "value": 1e9, "value_usd": 1e9}
    drawn = spec(aid.aid_by_donor(queries.aid_claims(table(figure("a", **given)))))
    assert {row["donor"] for row in rows_of(drawn)} == {"donor not stated"}


def test_a_launch_is_drawn_from_zero(figures: pd.DataFrame) -> None:
    drawn = spec(strikes.strikes_by_night(queries.strikes_by_night(figures, weapon="drones", attacker="russia")))
    assert {row["floor"] for row in rows_of(drawn) if row["event"] == "launched"} == {0.0}
    assert all("y2" in layer["encoding"] for layer in drawn["layer"])


def test_equal_counts_of_a_night_stand_side_by_side() -> None:
    night = {"subject": "missiles", "event": "launched", "period": "incident", "actor": "russia", "value": 1.0}
    counts = queries.counts_by_night(table(figure("a", **night), figure("b", **night)), **RUSSIAN_MISSILES)
    rows = rows_of(spec(strikes.counts_by_night(counts)))
    assert len({row["beside"] for row in rows}) == len(rows) == 2


@pytest.mark.parametrize(
    ("last", "step"),
    [("2024-11-05", "day"), ("2024-11-30", "week"), ("2025-02-01", "month"), ("2035-01-01", "year")],
)
def test_the_steps_of_a_time_axis_follow_its_stretch(last: str, step: str) -> None:
    days = pd.Series(pd.to_datetime(["2024-11-01", last]))
    assert drawing.day_axis(days=days).to_dict()["axis"]["tickCount"]["interval"] == step


def test_a_logarithmic_axis_names_its_ticks() -> None:
    given = {"event": "pledged", "subject": "aid", "unit": "USD", "actor": "germany"}
    amounts = table(*(figure(f"a{usd}", value=usd, value_usd=usd, **given) for usd in (2e7, 9e9)))
    drawn = spec(aid.aid_by_donor(queries.aid_claims(amounts)))
    encoding = drawn["layer"][0]["encoding"]["x"]
    assert encoding["scale"]["type"] == "log"
    assert encoding["axis"]["values"] == [1e7, 1e8, 1e9, 1e10]


def test_marks_are_chosen_by_the_id_of_their_figure(figures: pd.DataFrame) -> None:
    charts = all_charts(figures)
    for name in ("daily", "total", "strikes", "aid", "values"):
        params = [param for param in spec(charts[name])["params"] if param["name"] == "figure"]
        assert params[0]["select"]["fields"] == ["figure_id"], name


def test_the_fates_of_a_night_are_stacked_and_the_launch_is_not(figures: pd.DataFrame) -> None:
    drawn = spec(strikes.strikes_by_night(queries.strikes_by_night(figures, weapon="drones", attacker="russia")))
    tops = {row["event"]: (row["bottom"], row["top"]) for row in rows_of(drawn) if "top" in row}
    assert tops == {"intercepted": (0.0, 62.0), "suppressed": (62.0, 129.0)}
    assert all(layer["encoding"]["y"]["stack"] is False for layer in drawn["layer"])


def test_a_range_has_a_bar_and_an_open_bound_has_none() -> None:
    running = queries.cumulative_troop_losses(
        table(
            loss("range", "2024-11-10", period="cumulative", value_low=6e5, value_high=8e5, qualifier="range"),
            loss("open", "2024-11-11", period="cumulative", value_low=100.0, qualifier="at_least"),
            loss("exact", "2024-11-12", period="cumulative"),
        )
    )
    drawn = spec(losses.total_losses(running, running))
    bars = next(layer for layer in drawn["layer"] if "y2" in layer["encoding"])
    assert [row["figure_id"] for row in drawn["datasets"][bars["data"]["name"]]] == ["range"]


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("page", ["#ffffff", "#14161a"])
@pytest.mark.parametrize("colour", sorted({*palette.SIDES.values(), *palette.FURTHER, *palette.AID.values()}))
def test_a_mark_stands_out_from_the_page(colour: str, page: str) -> None:
    assert contrast(colour, page) >= 3


def test_every_category_has_a_colour_and_every_side_keeps_its_own() -> None:
    assert set(palette.CATEGORIES) == set(CATEGORIES)
    assert palette.side_colour("ukraine") != palette.side_colour("russia")
    assert palette.side_colour("sudan") == palette.side_colour("sudan") in palette.FURTHER
    assert palette.side_colour("") == palette.NEUTRAL
    speakers = ("ukraine", "russia", "united_states", "france", "norway", "united_kingdom", "nato")
    assert len({palette.side_colour(side) for side in speakers}) == len(speakers)


def test_no_group_of_marks_is_a_picture_without_a_name(figures: pd.DataFrame) -> None:
    """Vega calls a group that is still empty a picture; a screen reader gets the sentence for the chart instead."""
    shares = pd.DataFrame([{"measure": "found", "folder": "holdout", "share": 0.5, "order": 0}])
    drawn = all_charts(figures) | {
        "timeline": explore.timeline(queries.figures_by_step(figures)),
        "rivals": rivals.rival_values(queries.daily_troop_losses(figures)),
        "accuracy": quality.measures(shares),
    }
    for name, chart in drawn.items():
        assert spec(chart)["config"]["mark"] == {"aria": False}, name
        assert not [layer for layer in spec(chart)["layer"] if layer["mark"].get("aria")], name


def test_a_few_claims_are_named_beside_their_marks_and_many_are_not() -> None:
    few = queries.values_by_day(whose_losses("russia", "russia", "russia"))
    assert {row["label"] for row in rows_of(spec(explore.values_by_day(few))) if "label" in row} == {"100 · Staff"}
    many = queries.values_by_day(table(*(loss(f"f{day}", f"2024-11-{day:02}") for day in range(1, drawing.FEW + 2))))
    assert not [row for row in rows_of(spec(explore.values_by_day(many))) if "label" in row]


def test_names_that_would_lie_on_each_other_or_on_a_mark_are_left_out() -> None:
    near = queries.values_by_day(
        table(loss("a", "2024-11-01"), loss("b", "2024-11-02"), loss("c", "2024-11-30", value=900.0))
    )
    named = {row["figure_id"] for row in rows_of(spec(explore.values_by_day(near))) if "label" in row}
    assert named == {"b", "c"}


def test_values_about_two_sides_are_told_apart_by_shape() -> None:
    of_two = spec(explore.values_by_day(queries.values_by_day(whose_losses("russia", "ukraine"))))
    assert [encoding["legend"]["title"] for encoding in _shapes(of_two)] == ["Borne by"]
    assert {row["about"] for row in rows_of(of_two)} == {"Russia", "Ukraine"}
    of_one = spec(explore.values_by_day(queries.values_by_day(whose_losses("russia", "russia"))))
    assert [encoding["legend"] for encoding in _shapes(of_one)] == [None]


def _shapes(drawn: dict[str, Any]) -> list[dict[str, Any]]:
    return [layer["encoding"]["shape"] for layer in drawn["layer"] if "shape" in layer["encoding"]]


def test_any_selection_draws_its_ranges_and_its_open_ends() -> None:
    bounded = table(
        loss("r", "2024-11-01", value=7.0, value_low=6.0, value_high=8.0, qualifier="range"),
        loss("m", "2024-11-20", value=9.0, value_low=9.0, value_high=None, qualifier="at_least"),
    )
    drawn = spec(explore.values_by_day(queries.values_by_day(bounded)))
    assert [layer["encoding"]["y2"]["field"] for layer in drawn["layer"] if layer["mark"]["type"] == "rule"]
    assert [layer["mark"]["text"] for layer in drawn["layer"] if layer["mark"].get("text") == "↑"]


@pytest.mark.parametrize(("largest", "kind"), [(7.0, None), (500.0, "log")])
def test_harm_stands_on_a_logarithmic_axis_only_where_it_spreads(largest: float, kind: str | None) -> None:
    harm = {"event": "killed", "subject": "people", "period": "incident"}
    few = table(loss("a", "2024-11-01", value=1.0, **harm), loss("b", "2024-11-09", value=largest, **harm))
    drawn = spec(losses.harm(queries.civilian_harm(few)))
    marks = next(layer for layer in drawn["layer"] if layer["mark"]["type"] == "point")
    assert marks["encoding"]["y"]["scale"].get("type") == kind
