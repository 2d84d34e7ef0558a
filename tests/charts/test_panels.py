"""Panels: each chart of the overview says in words what it shows, and names the figures that it draws."""

import json
from typing import Any

import altair as alt
import pandas as pd
import pytest
from rows import figure, table

from tracker.charts import panels


@pytest.fixture
def figures() -> pd.DataFrame:
    night = {"subject": "drones", "period": "incident", "claimant": "Air Force", "claimant_side": "ukraine"}
    rows: list[dict[str, Any]] = []
    for day in ("2024-11-09", "2024-11-10", "2024-11-11"):
        dates = {"date_start": day, "date_end": day}
        rows.append(figure(f"l{day}", affected="russia", claimant="Staff", **dates))
        rows.append(figure(f"n{day}", event="launched", actor="russia", affected="ukraine", **night, **dates))
        rows.append(figure(f"k{day}", event="killed", subject="civilians", period="incident", place="Sumy", **dates))
    rows.append(figure("aid", event="pledged", subject="aid", unit="USD", value=9e9, actor="germany"))
    rows.append(figure("uah", event="pledged", subject="aid", unit="UAH", value=9e9, actor="poland"))
    return table(*rows)


def test_every_panel_says_in_words_what_it_shows_and_names_its_figures(figures: pd.DataFrame) -> None:
    ids = set(figures["figure_id"])
    drawn = [panel for section in panels.sections(figures) for row in section.rows for panel in row]
    assert len(drawn) == 4
    for panel in drawn:
        assert panel.spoken.startswith(panel.title + ": ")
        assert panel.note
        assert set(panel.figure_ids) <= ids
        assert panel.figure_ids
        assert all(figure_id in json.dumps(panel.spec) for figure_id in panel.figure_ids)


def test_what_is_sent_without_a_check_would_pass_one(figures: pd.DataFrame) -> None:
    for section in panels.sections(figures):
        for panel in (panel for row in section.rows for panel in row):
            alt.LayerChart.from_dict(panel.spec)


def test_days_are_sent_without_a_zone(figures: pd.DataFrame) -> None:
    sent = json.dumps([panel.spec for section in panels.sections(figures) for row in section.rows for panel in row])
    assert "2024-11-10T00:00:00" in sent
    assert "2024-11-10T00:00:00Z" not in sent
    assert "+00:00" not in sent


def test_money_without_a_rate_is_named_and_not_drawn(figures: pd.DataFrame) -> None:
    aid = panels.sections(figures)[-1].rows[0][0]
    assert "1 claim in UAH" in aid.note
    assert aid.figure_ids == ("aid",)


def test_an_empty_table_has_no_panels() -> None:
    assert panels.sections(table()) == ()


def test_a_chart_says_what_it_counts_by_the_vocabulary_and_in_the_words_of_a_text(figures: pd.DataFrame) -> None:
    notes = [panel.note for section in panels.sections(figures) for row in section.rows for panel in row]
    assert "“Lost” counts losses of unspecified kind: lost, eliminated, neutralised." in notes[0]
    assert all(" counts " in note for note in notes)
    told = figures.assign(definition="The toll includes the missing.")
    assert "A text says: “The toll includes the missing.”" in panels.sections(told)[0].rows[0][0].note
