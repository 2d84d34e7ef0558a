"""Queries: each small table holds what its chart claims to show, and nothing twice."""

import pandas as pd
import pytest
from rows import figure, table

from tracker import faceting, queries


def ids(frame: pd.DataFrame) -> list[str]:
    return list(frame["figure_id"])


def test_an_empty_table_gives_empty_answers() -> None:
    empty = table()
    assert queries.headlines(empty) == []
    assert queries.losing_sides(empty) == []
    assert queries.attackers(empty, weapon="drones") == []
    for answer in (
        queries.cumulative_troop_losses(empty),
        queries.daily_troop_losses(empty),
        queries.strikes_by_night(empty, weapon="drones", attacker="russia"),
        queries.aid_claims(empty),
        queries.unconverted_aid(empty),
        queries.values_by_day(empty),
        queries.figures_by_month(empty),
        queries.newest_first(empty),
    ):
        assert answer.empty


def test_the_publisher_speaks_where_there_is_no_claimant() -> None:
    prepared = table(
        figure("a", claimant="General Staff", claimant_side="ukraine"), figure("b"), figure("c", publisher="")
    )
    assert list(prepared["speaker"]) == ["General Staff", "A Paper", "unnamed publisher"]
    assert list(prepared["speaker_side"]) == ["ukraine", "", ""]


def test_days_are_naive_and_a_written_time_zone_moves_nothing() -> None:
    prepared = table(figure("a", published="2024-11-11T23:30:00+02:00"))
    assert prepared["day"].dt.tz is None
    assert prepared["said"].iloc[0] == pd.Timestamp("2024-11-11 23:30")


def test_a_repeated_claim_is_one_mark_with_its_mentions_and_another_speaker_is_another() -> None:
    figures = table(
        figure("a", claim_id="c", claimant="Staff", confidence=0.5),
        figure("b", claim_id="c", claimant="Staff", confidence=0.8),
        figure("c", claim_id="c", claimant="Ministry"),
    )
    once = queries.claims_once(figures).set_index("figure_id")
    assert dict(once["mentions"]) == {"b": 2, "c": 1}


def test_daily_and_cumulative_losses_never_share_a_table() -> None:
    figures = table(
        figure("total", affected="russia", period="cumulative", value=700_000.0),
        figure("day", affected="russia"),
        figure("rate", affected="russia", period="month", rate="day", value=1500.0),
    )
    assert ids(queries.cumulative_troop_losses(figures)) == ["total"]
    assert sorted(ids(queries.daily_troop_losses(figures))) == ["day", "rate"]


@pytest.mark.parametrize(
    "fields",
    [
        {"affected": ""},
        {"subject": "tanks"},
        {"modality": "denied"},
        {"part_of": "x"},
        {"place": "Kursk"},
        {"value": None},
        {"date_end": ""},
    ],
    ids=str,
)
def test_what_is_no_total_of_a_side_is_no_loss_on_the_chart(fields: dict) -> None:
    assert queries.daily_troop_losses(table(figure("a", **{"affected": "russia"} | fields))).empty


def test_a_line_is_drawn_only_through_a_speaker_who_reports_often() -> None:
    figures = table(
        *(figure(f"s{day}", affected="russia", claimant="Staff", date_end=f"2024-11-{day}") for day in (10, 11, 12)),
        *(figure(f"m{day}", affected="russia", claimant="Ministry", date_end=f"2024-11-{day}") for day in (10, 11)),
    )
    assert sorted(ids(queries.running_series(queries.daily_troop_losses(figures)))) == ["s10", "s11", "s12"]


def test_a_line_is_never_drawn_through_a_publishers_own_voice() -> None:
    days = (figure(f"p{day}", affected="russia", date_end=f"2024-11-{day}") for day in (10, 11, 12))
    assert queries.running_series(queries.daily_troop_losses(table(*days))).empty


def test_the_card_of_losses_is_the_steadiest_speakers_newest_beside_anothers() -> None:
    row = {"affected": "russia", "period": "cumulative"}
    figures = table(
        figure("s1", claimant="Staff", date_end="2024-11-10", **row),
        figure("s2", claimant="Staff", date_end="2024-11-11", **row),
        figure("n", claimant="Norway", date_end="2025-02-05", event="killed", **row),
    )
    assert [card.figure_ids for card in queries.headlines(figures)] == [("s2", "n")]


def night(figure_id: str, event: str, value: float, **fields) -> dict:
    sides = {"launched": ("russia", "ukraine")}.get(event, ("ukraine", "russia"))
    row = {"subject": "drones", "period": "incident", "actor": sides[0], "affected": sides[1], "claimant": "Air Force"}
    return figure(figure_id, event=event, value=value, **row | fields)


def test_a_night_is_told_by_the_speaker_who_gives_most_and_never_added_up() -> None:
    figures = table(
        night("l", "launched", 145),
        night("i", "intercepted", 62),
        night("s", "suppressed", 67),
        night("part", "intercepted", 9, part_of="i"),
        night("place", "intercepted", 7, place="Odesa"),
        night("other", "launched", 200, claimant="A Paper"),
        night("smaller", "launched", 100),
    )
    nights = queries.strikes_by_night(figures, weapon="drones", attacker="russia")
    assert dict(zip(nights["event"], nights["figure_id"], strict=True)) == {
        "intercepted": "i",
        "launched": "l",
        "suppressed": "s",
    }


def test_what_became_of_the_launched_is_no_part_of_its_own_kind() -> None:
    figures = table(
        night("l", "launched", 110),
        night("i", "intercepted", 46, part_of="l"),
        night("s", "suppressed", 60, part_of="l"),
        night("by-place", "intercepted", 47, part_of="i"),
        night("by-type", "launched", 120, part_of="l"),
        night("of-the-type", "intercepted", 48, part_of="by-type"),
        night("orphan", "intercepted", 49, part_of="gone"),
        night("circle", "intercepted", 1, part_of="circle-too"),
        night("circle-too", "launched", 1, part_of="circle"),
    )
    nights = queries.strikes_by_night(figures, weapon="drones", attacker="russia")
    assert ids(nights) == ["i", "l", "s"]


def test_counts_by_type_are_all_kept_and_a_repeated_report_is_one() -> None:
    row = {"subject": "missiles", "claim_id": "same"}
    figures = table(
        night("cruise", "launched", 1, subtype="cruise_missiles", **row),
        night("ballistic", "launched", 1, subtype="ballistic_missiles", **row),
        night("unnamed", "launched", 1, **row),
        night("unnamed-too", "launched", 1, **row),
        night("told-again", "launched", 1, source_id="s2", confidence=0.1, **row),
    )
    counts = queries.counts_by_night(figures, weapon="missiles", attacker="russia")
    assert sorted(ids(counts)) == ["ballistic", "cruise", "unnamed", "unnamed-too"]
    assert sorted(counts["rank"]) == [0, 1, 2, 3]


def test_the_attacker_is_who_launches_or_whose_weapons_fall() -> None:
    figures = table(night("l", "launched", 5), night("i", "intercepted", 34, actor="russia", affected="ukraine"))
    assert queries.attackers(figures, weapon="drones") == ["russia", "ukraine"]
    assert ids(queries.strikes_by_night(figures, weapon="drones", attacker="ukraine")) == ["i"]


def money(figure_id: str, value: float, unit: str, usd: float | None, **fields) -> dict:
    row = {"event": "pledged", "subject": "aid", "value": value, "unit": unit, "value_usd": usd, "actor": "germany"}
    return figure(figure_id, **row | fields)


def test_aid_is_in_dollars_and_what_cannot_be_converted_is_named() -> None:
    figures = table(
        money("eur", 1e9, "EUR", 1.08e9),
        money("usd", 2e9, "USD", None),
        money("uah", 1e9, "UAH", None),
        money("denied", 9e9, "USD", 9e9, modality="denied"),
        money("yearly", 9e9, "USD", 9e9, rate="year"),
    )
    assert dict(zip(*(queries.aid_claims(figures)[name] for name in ("figure_id", "usd")), strict=True)) == {
        "usd": 2e9,
        "eur": 1.08e9,
    }
    assert queries.unconverted_aid(figures).to_dict("records") == [{"unit": "UAH", "claims": 1}]


def test_headlines_are_the_newest_of_their_kind() -> None:
    figures = table(
        figure("old", affected="russia", period="cumulative", date_end="2024-11-01", value=700_000.0),
        figure("new", affected="russia", period="cumulative", date_end="2024-11-10", value=712_000.0),
        figure("planned", affected="russia", period="cumulative", date_end="2024-12-01", modality="possible"),
        figure("daily", affected="russia", value=1770.0),
        night("l", "launched", 145),
        night("i", "intercepted", 62),
        figure("dead", event="killed", subject="civilians", value=3.0),
        money("aid", 9e9, "USD", 9e9),
    )
    cards = {card.kind: card.figure_ids for card in queries.headlines(figures)}
    assert cards == {
        "total_losses": ("new",),
        "daily_losses": ("daily",),
        "drones_night": ("l", "i"),
        "civilians": ("dead",),
        "aid": ("aid",),
    }


def test_values_by_day_keeps_the_most_common_measure_and_draws_money_in_dollars() -> None:
    figures = table(
        money("eur", 1e9, "EUR", 1.08e9),
        money("gbp", 1e9, "GBP", 1.27e9),
        figure("count"),
        figure("undated", date_end=""),
    )
    values = queries.values_by_day(figures)
    assert set(values["measure"]) == {"USD"}
    assert sorted(values["amount"]) == [1.08e9, 1.27e9]


def test_a_vague_figure_is_drawn_at_the_bound_that_it_implies() -> None:
    figures = table(figure("dozens", value=None, value_low=24.0, qualifier="vague"))
    assert list(queries.values_by_day(figures)["amount"]) == [24.0]


def test_figures_are_counted_by_month_and_category() -> None:
    figures = table(figure("a"), figure("b", date_end="2024-11-30"), figure("c", subject="tanks"))
    months = queries.figures_by_month(figures)
    assert months.to_dict("records") == [
        {"month": pd.Timestamp("2024-11-01"), "category": "casualties", "figures": 2},
        {"month": pd.Timestamp("2024-11-01"), "category": "equipment", "figures": 1},
    ]


def test_undated_figures_come_last() -> None:
    figures = table(figure("none", date_end=""), figure("old", date_end="2024-01-01"), figure("new"))
    assert ids(queries.newest_first(figures)) == ["new", "old", "none"]


def test_no_query_changes_the_table() -> None:
    figures = table(figure("a", affected="russia"), night("l", "launched", 5), money("m", 1.0, "USD", 1.0))
    before = figures.copy(deep=True)
    queries.headlines(figures)
    queries.values_by_day(figures)
    faceting.narrowed(faceting.to_index(figures), faceting.Narrowing({"event": ("lost",)}))
    pd.testing.assert_frame_equal(figures, before)


def test_a_timeline_shows_the_gaps_in_time_and_names_its_steps() -> None:
    figures = table(
        figure("a", date_end="2024-09-03"), figure("b", date_end="2024-09-20"), figure("c", date_end="2025-01-05")
    )
    steps = queries.figures_by_step(figures)
    assert list(steps["step"]) == ["2024-09", "2024-10", "2024-11", "2024-12", "2025-01"]
    assert list(steps["figures"]) == [2, 0, 0, 0, 1]
    assert steps["told"].iloc[0] == "September 2024"


def test_a_short_timeline_counts_days() -> None:
    steps = queries.figures_by_step(table(figure("a", date_end="2024-11-09"), figure("b", date_end="2024-11-11")))
    assert list(steps["step"]) == ["2024-11-09", "2024-11-10", "2024-11-11"]
    assert queries.days_of_steps(list(steps["step"][1:])) == (pd.Timestamp("2024-11-10"), pd.Timestamp("2024-11-11"))


def test_civilian_harm_is_single_attacks_and_neither_soldiers_nor_totals() -> None:
    hurt = {"event": "killed", "subject": "civilians", "period": "incident"}
    figures = table(
        figure("one", **hurt),
        figure("day", **{**hurt, "period": "day", "event": "wounded"}),
        figure("troops", **{**hurt, "subject": "troops"}),
        figure("total", **{**hurt, "period": "cumulative"}),
        figure("none", **{**hurt, "value": 0.0}),
        figure("denied", **{**hurt, "modality": "denied"}),
    )
    assert set(queries.civilian_harm(figures)["figure_id"]) == {"one", "day"}
