"""Watching: many readers together ask no oftener than a few, and look at the folder once for all."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from tracker.views import loading, selections, watching


class Clock:
    """A clock that a test sets."""

    def __init__(self) -> None:
        self.now = 100.0

    def monotonic(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    made = Clock()
    monkeypatch.setattr(watching, "time", made)
    return made


@pytest.fixture
def builder(tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> watching.Builder:  # noqa: ARG001
    monkeypatch.setattr(watching, "read_safely", lambda source: None)  # noqa: ARG005
    return watching.Builder(tmp_path, tmp_path / "data")


def test_a_few_sessions_ask_twice_a_second_and_many_share_as_many_questions(builder: watching.Builder) -> None:
    few = [builder.every(f"s{number}") for number in range(watching.MOST_AT_EVERY)]
    assert few == [watching.EVERY] * watching.MOST_AT_EVERY
    many = [builder.every(f"s{number}") for number in range(50)]
    assert many[-1] == pytest.approx(2.5)
    assert builder.every("s0") == pytest.approx(2.5)
    assert max(builder.every(f"s{number}") for number in range(1000)) == watching.SELDOM


def test_sessions_that_went_do_not_slow_down_the_others(builder: watching.Builder, clock: Clock) -> None:
    for number in range(50):
        builder.every(f"s{number}")
    clock.now += watching.GONE + 1
    assert builder.every("s0") == watching.EVERY


def test_the_folder_is_looked_at_once_for_all_who_ask_in_one_moment(
    builder: watching.Builder, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks: list[Path] = []
    monkeypatch.setattr(loading, "seeds_fingerprint", lambda folder: looks.append(folder) or "")
    for _ in range(20):
        builder.refresh(since=0.25)
    assert len(looks) == 1
    clock.now += 0.3
    builder.refresh(since=0.25)
    assert len(looks) == 2
    builder.refresh()  # who has just changed something does not wait for the next look
    assert len(looks) == 3


def test_each_run_of_a_page_has_the_browser_count_anew(run: Callable[..., AppTest]) -> None:
    app = run()
    before = app.session_state["turn"]
    app.run()
    assert app.session_state["turn"] != before


def test_what_one_reader_chose_is_drawn_for_the_next_without_work(
    run: Callable[..., AppTest],
    folders: Any,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    folders.fill()
    first = run("figures", event="lost")
    made: list[str] = []
    monkeypatch.setattr(selections.faceting, "answer", lambda *_, **__: made.append("answer"))
    monkeypatch.setattr(selections, "to_spec", lambda *_: made.append("chart"))
    again = run("figures", event="lost")
    assert made == []
    assert [html.proto.body for html in again.get("html")] == [html.proto.body for html in first.get("html")]
