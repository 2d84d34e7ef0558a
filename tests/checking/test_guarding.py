import pandas as pd
import pytest
from rows import figure

from tracker.checking.guarding import find_mixture, find_obstacle, keep_comparable
from tracker.tables import to_table

MAY_NOT = {
    "lost and killed": ("draw", {"event": "killed"}, "one counts lost, the other killed"),
    "troops and tanks": ("draw", {"subject": "tanks"}, "one counts troops, the other tanks"),
    "daily and cumulative": ("draw", {"period": "cumulative"}, "a flow and a stock"),
    "per day and in all": ("draw", {"rate": "day"}, "the other per day"),
    "done and planned": ("draw", {"modality": "planned"}, "has happened, the other is planned"),
    "dollars and people": ("draw", {"unit": "USD"}, "have not been converted"),
    "a part and its whole": ("draw", {"part_of": "f1"}, "the second is a part of the first"),
    "two armies": ("add", {"affected": "ukraine"}, "they differ in who bears it"),
    "one claim twice": ("add", {"claim_id": "c-f1"}, "told twice"),
    "the same day twice": ("add", {"value": 7.0}, "the same days"),
    "a town and perhaps its country": ("add", {"place": "Kyiv"}, "the whole country"),
    "two claimants": ("subtract", {"claimant": "OSCE"}, "only one claimant's totals"),
}
MAY = {
    "two days": ("add", {"date_start": "2024-11-11", "date_end": "2024-11-11"}),
    "an attack and a day": ("draw", {"period": "incident"}),
    "two armies side by side": ("draw", {"affected": "ukraine"}),
    "the totals of one claimant": ("subtract", {"value": 120.0}),
}
ONE = figure("f1", affected="russia")


@pytest.mark.parametrize(("act", "fields", "reason"), MAY_NOT.values(), ids=MAY_NOT)
def test_what_cannot_be_compared_is_refused_in_one_line(act, fields, reason) -> None:
    told = find_obstacle(ONE, ONE | {"figure_id": "f2", "claim_id": "c-f2"} | fields, act)
    assert reason in told
    assert "\n" not in told


@pytest.mark.parametrize(("act", "fields"), MAY.values(), ids=MAY)
def test_what_can_be_compared_is_let_through(act, fields) -> None:
    assert find_obstacle(ONE, ONE | {"figure_id": "f2", "claim_id": "c-f2"} | fields, act) == ""


def test_running_totals_are_never_added() -> None:
    total = ONE | {"period": "cumulative", "date_start": "2022-02-24"}
    other = total | {"figure_id": "f2", "claim_id": "c-f2", "date_end": "2024-11-11"}
    assert "may be subtracted, not added" in find_obstacle(total, other, "add")
    assert find_obstacle(total, other, "subtract") == ""
    assert "different days" in find_obstacle(total, other | {"date_start": "2024-08-06"}, "subtract")


def test_a_pledge_and_a_delivery_are_two_things() -> None:
    pledged = figure("f1", event="pledged", subject="aid", unit="EUR", modality="planned")
    assert "pledged, the other delivered" in find_obstacle(pledged, pledged | {"event": "delivered"}, "add")


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"event": "killed"}, "count different things (lost, killed)"),
        ({"unit": "EUR"}, "different units"),
        ({"period": "cumulative"}, "a running total"),
        ({"period": "incident"}, ""),
        ({"value": 3.0}, ""),
    ],
)
def test_a_mixed_table_says_what_it_mixes(fields, reason) -> None:
    table: pd.DataFrame = to_table("figures", [figure("f1"), figure("f2"), figure("f3", **fields)])
    told = find_mixture(table)
    assert reason in told
    assert bool(told) == bool(reason)


def test_the_most_frequent_kind_is_kept_and_the_rest_is_told() -> None:
    rows = [
        figure("f1"),
        figure("f2", period="incident"),
        figure("f3", event="killed"),
        figure("f4", period="cumulative"),
    ]
    kept, reason = keep_comparable(to_table("figures", rows))
    assert list(kept["figure_id"]) == ["f1", "f2"]
    assert find_mixture(kept) == ""
    assert "lost, killed" in reason
