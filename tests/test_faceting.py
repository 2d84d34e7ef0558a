"""Faceting: what is kept by a choice, and the counts that say what a further choice would show."""

import pandas as pd
import pytest
from rows import figure, table

from tracker import faceting
from tracker.faceting import Narrowing


def ids(figures: pd.DataFrame) -> list[str]:
    return list(figures["figure_id"])


@pytest.mark.parametrize(
    ("narrowing", "expected"),
    [
        (Narrowing(), ["a", "b", "c"]),
        (Narrowing({"event": ("killed",)}), ["b"]),
        (Narrowing({"event": ("killed", "lost")}), ["a", "b", "c"]),
        (Narrowing({"event": ("lost",), "place": ("Sumy",)}), ["c"]),
        (Narrowing({"place": ("",)}), ["a", "b"]),
        (Narrowing({"event": ()}), ["a", "b", "c"]),
        (Narrowing({"event": ("unheard of",)}), []),
        (Narrowing(since=pd.Timestamp("2024-11-12")), ["b"]),
        (Narrowing(until=pd.Timestamp("2024-11-10")), ["a"]),
        (Narrowing(words="HOUSE sumy"), ["c"]),
        (Narrowing(words="house elsewhere"), []),
        (Narrowing(words="(.*"), []),
    ],
    ids=str,
)
def test_a_narrowing_keeps_what_matches_all_of_it(narrowing: Narrowing, expected: list[str]) -> None:
    figures = table(
        figure("a"),
        figure("b", event="killed", date_start="2024-11-12", date_end="2024-11-12"),
        figure("c", place="Sumy", sentence="A house burnt.", date_start="", date_end=""),
    )
    assert ids(faceting.narrowed(faceting.to_index(figures), narrowing)) == expected


def test_a_stretch_that_reaches_into_the_range_is_within_it() -> None:
    figures = table(figure("long", date_start="2024-10-01", date_end="2024-12-01"))
    inside = Narrowing(since=pd.Timestamp("2024-11-01"), until=pd.Timestamp("2024-11-02"))
    assert ids(faceting.narrowed(faceting.to_index(figures), inside)) == ["long"]


def test_a_running_total_is_about_its_last_day() -> None:
    figures = table(figure("total", period="cumulative", date_start="2022-02-24", date_end="2024-12-01"))
    index = faceting.to_index(figures)
    assert ids(faceting.narrowed(index, Narrowing(until=pd.Timestamp("2024-11-02")))) == []
    assert ids(faceting.narrowed(index, Narrowing(until=pd.Timestamp("2024-12-02")))) == ["total"]


def test_as_of_a_day_only_what_was_said_by_its_end_is_there() -> None:
    figures = table(
        figure("post", posted_at="2024-11-10T23:59:00", published="2024-11-12"),
        figure("article", published="2024-11-11"),
        figure("undated", published=""),
    )
    index = faceting.to_index(figures)
    assert ids(faceting.narrowed(index, Narrowing(as_of=pd.Timestamp("2024-11-10")))) == ["post"]
    assert ids(faceting.narrowed(index, Narrowing(as_of=pd.Timestamp("2024-11-11")))) == ["post", "article"]


def test_a_count_says_what_a_further_choice_would_show() -> None:
    index = faceting.to_index(
        table(figure("a"), figure("b", event="killed"), figure("c", place="Sumy"), figure("d", place="Sumy"))
    )
    assert list(faceting.counts(index, Narrowing())["place"].items()) == [("Sumy", 2), ("", 2)]
    chosen = faceting.counts(index, Narrowing({"event": ("killed",)}))
    assert chosen["place"] == {"": 1}
    # A facet does not narrow itself: the reader sees what the other events would add.
    assert chosen["event"] == {"lost": 3, "killed": 1}


def test_a_chosen_value_stays_in_its_list_when_nothing_is_left_of_it() -> None:
    index = faceting.to_index(table(figure("a"), figure("b", place="Sumy", event="killed")))
    narrowing = Narrowing({"place": ("Sumy",), "event": ("lost",)})
    assert faceting.counts(index, narrowing)["place"]["Sumy"] == 0
    assert faceting.narrowed(index, narrowing).empty


@pytest.mark.parametrize(
    ("confidence", "told"), [(0.95, "0.9 and more"), (0.9, "0.9 and more"), (0.85, "0.8 to 0.9"), (0.2, "below 0.7")]
)
def test_confidence_is_narrowed_by_in_steps(confidence: float, told: str) -> None:
    figures = table(figure("a", confidence=confidence))
    assert list(faceting.sureness(figures)) == [told]


def test_an_empty_table_has_nothing_to_choose() -> None:
    index = faceting.to_index(table())
    assert faceting.narrowed(index, Narrowing({"event": ("killed",)}, words="x")).empty
    assert all(not found for found in faceting.counts(index, Narrowing()).values())


@pytest.mark.parametrize("order", faceting.ORDERS)
@pytest.mark.parametrize(
    "narrowing",
    [
        Narrowing(),
        Narrowing({"event": ("killed",)}),
        Narrowing({"event": ("killed",), "place": ("Sumy", "")}, words="a"),
        Narrowing(since=pd.Timestamp("2024-11-03")),
    ],
    ids=["all", "one", "two and a word", "days"],
)
def test_one_answer_holds_what_matches_in_order_and_the_counts(order: str, narrowing: Narrowing) -> None:
    rows = [
        figure("a", event="killed", place="Sumy", value=3.0, date_end="2024-11-02", sentence="a man"),
        figure("b", event="killed", value=9.0, date_end="2024-11-04", sentence="nobody else"),
        figure("c", event="lost", place="Sumy", value=5.0, date_end="2024-11-05", sentence="a tank"),
        figure("d", event="lost", value=1.0, sentence="a gun"),
    ]
    index = faceting.to_index(table(*rows))
    positions, counts = faceting.answer(index, narrowing, order=order)
    assert counts == faceting.counts(index, narrowing)
    assert sorted(positions) == list(faceting.narrowed(index, narrowing).index)
    assert list(positions) == [place for place in index.orders[order] if place in set(positions)]
