"""Pages: each says what is there, and says so in words when there is nothing."""

import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from rows import figure
from streamlit.testing.v1 import AppTest

from tracker import store
from tracker.model import TrackerError
from tracker.tables import Tables
from tracker.views import loading, reasons, watching

PAGES = ("overview", "figures", "claims", "checks", "sources", "changes", "add", "method")
Run = Callable[..., AppTest]


@pytest.mark.parametrize("page", PAGES)
def test_a_page_without_any_text_says_what_to_do(run: Run, said: Any, page: str) -> None:
    app = run(page)
    if page not in ("changes", "add", "method"):
        assert "There are no figures yet" in said(app)


@pytest.mark.parametrize("page", PAGES)
def test_a_page_with_figures_draws_without_an_error(run: Run, folders: Any, page: str) -> None:
    folders.fill()
    assert not run(page).error


@pytest.mark.parametrize("part", ["how", "accuracy", "vocabulary", "columns", "lexicon", "build"])
def test_every_part_of_the_method_draws_without_an_error(run: Run, folders: Any, part: str) -> None:
    folders.fill()
    assert not run("method", part=part).error


def test_the_method_gives_the_measured_accuracy(run: Run, folders: Any, said: Any) -> None:
    folders.fill()
    measures = {"detect": 0.83, "typed": 0.71, "record": 0.6}
    bins = [{"low": 0.8, "high": 0.9, "count": 5, "confidence": 0.85, "right": 0.8}]
    events = [{"event": "killed", "wanted": 4, "found": 3, "typed": 3, "unwanted": 1}]
    held = {"texts": 2, "wanted": 9, "given": 8, "measures": measures, "events": events}
    held["reliability"] = {"bins": bins, "count": 5, "error": 0.05}
    report = {"folders": {"holdout": held}, "errors": ["one: missed: killed people <b>[3]</b>"]}
    (folders.data / "quality.json").write_text(json.dumps(report), encoding="utf-8")
    shown = said(run("method", part="accuracy"))
    assert "found 83%" in shown
    assert "missed: killed people &lt;b&gt;[3]" in shown


def test_the_overview_heads_with_numbers_claimants_and_dates(run: Run, folders: Any, said: Any) -> None:
    folders.fill()
    shown = said(run("overview"))
    for words in (
        "1,770",
        "General Staff of Ukraine",
        "145",
        "62 intercepted",
        "$9.0bn",
        "Germany: aid pledged",
        "10 Nov 2024",
    ):
        assert words in shown


def test_every_card_leads_to_its_sentence_and_to_the_original(run: Run, folders: Any) -> None:
    folders.fill()
    links = [(link.proto.label, link.proto.page, link.proto.query_string) for link in run("overview").get("page_link")]
    sentences = [link for link in links if link[0] == "Sentence"]
    assert sentences
    assert all(page == "figures" and query.startswith("figure=f") for _, page, query in sentences)
    assert [link for link in links if link[0] == "Original"]


def test_the_table_lists_every_figure_in_words(run: Run, folders: Any) -> None:
    folders.fill()
    table = run("figures").dataframe[0].value
    assert sorted(table["Figure"]) == ["$9.0bn", "1,770", "145", "62"]
    assert "troops lost" in set(table["Counts"])


def test_filters_come_from_the_address(run: Run, folders: Any, said: Any) -> None:
    folders.fill()
    app = run("figures", subject="drones", event=["launched", "no such event"])
    assert list(app.dataframe[0].value["Figure"]) == ["145"]
    assert app.multiselect(key="event").value == ["launched", "no such event"]
    assert "1 figure</b> of 4" in said(app)


def test_what_no_figure_has_finds_nothing_and_not_everything(run: Run, folders: Any) -> None:
    folders.fill()
    app = run("figures", source_file="not-read-yet.txt")
    assert "No figure matches" in app.info[0].value
    assert app.multiselect(key="source_file").value == ["not-read-yet.txt"]
    assert "not-read-yet.txt" in app.query_params["source_file"]


def test_a_filter_goes_into_the_address_and_out_again(run: Run, folders: Any) -> None:
    folders.fill()
    app = run("figures")
    app.multiselect(key="event").set_value(["pledged"]).run()
    assert "pledged" in app.query_params["event"]
    app.multiselect(key="event").set_value([]).run()
    assert "event" not in app.query_params


def test_text_that_does_not_say_can_be_asked_for(run: Run, folders: Any) -> None:
    folders.fill()
    app = run("figures", actor="-")
    assert list(app.dataframe[0].value["Figure"]) == ["1,770"]


def test_nothing_that_matches_is_said_in_words(run: Run, folders: Any, said: Any) -> None:
    folders.fill()
    app = run("figures", q="zeppelin")
    assert "No figure matches" in said(app)
    assert not app.dataframe


def test_an_address_restores_its_figure_whatever_the_filters_hide(run: Run, folders: Any, said: Any) -> None:
    folders.fill()
    figure_id = _id_of(run, "145")
    shown = said(run("figures", figure=figure_id, event="pledged"))
    assert 'panel-number">145<' in shown
    assert "Checked just now" in shown
    assert "A Paper, in its own voice" in shown


def test_an_address_of_a_figure_that_is_gone_says_so(run: Run, folders: Any, said: Any) -> None:
    folders.fill()
    assert "is not in the present texts" in said(run("figures", figure="f-none"))


def test_a_changed_text_is_no_proof(run: Run, folders: Any, said: Any) -> None:
    folders.fill()
    figure_id = _id_of(run, "145")
    (folders.seeds / "one.txt").write_text("Another text.", encoding="utf-8")
    assert "the span cannot be checked" in said(run("figures", figure=figure_id))


def test_a_source_shows_its_figures_its_refusals_and_what_is_unknown(run: Run, folders: Any, said: Any) -> None:
    folders.fill()
    (folders.seeds / "two.txt").write_text("Nothing here.", encoding="utf-8")
    app = run("sources")
    shown = said(app)
    assert 'class="figure-mark casualties" title="1,770: troops lost' in shown
    assert f'href="figures?figure={_id_of(run, "1,770")}"' in shown
    assert 'class="refused-mark" title="No figure: somebody&#x27;s age" tabindex="0">46<' in shown
    other = next(option for option in app.selectbox(key="source").options if "Nothing here" in option)
    app.selectbox(key="source").select(other).run()
    assert "<dt>Publisher</dt><dd>unknown</dd>" in said(app)


def test_no_text_is_taken_for_markup(run: Run, folders: Any, said: Any) -> None:
    folders.fill()
    figure_id = _id_of(run, "1,770")
    for page in PAGES:
        app = run(page, figure=figure_id)
        shown = said(app)
        assert "<b>today</b>" not in shown
        assert "<i>today</i>" not in shown
        assert not [block for block in app.markdown if "evil.test" in block.value]


def test_a_pasted_text_is_shown_before_it_is_saved_and_then_saved(run: Run, folders: Any, said: Any) -> None:
    app = run("add")
    app.text_area[0].set_value("Officials said 14 drones were shot down over Sumy by a crew aged 30.").run()
    assert "figure</b> found" in said(app) or "figures</b> found" in said(app)
    assert not list(folders.seeds.glob("*.txt"))
    _field(app, "Publisher").set_value("A Paper")
    _field(app, "Title").set_value("Drones over Sumy").run()
    next(button for button in app.button if button.label == "Save the text").click().run()
    assert [path.name for path in folders.seeds.glob("*.txt")] == ["Drones-over-Sumy.txt"]
    assert "A Paper" in (folders.seeds / "sources.csv").read_text(encoding="utf-8")
    assert "Saved as Drones-over-Sumy.txt" in said(app)


@pytest.mark.parametrize(
    ("label", "typed", "fault"),
    [
        ("Address of the original", "ftp://example.org", "Not a web address"),
        ("Address of the original", "javascript:alert(1)", "Not a web address"),
        ("Published", "some day", "Not a date"),
        ("Published", "11/10/24 or so", "Not a date"),
    ],
)
def test_a_field_that_is_wrong_says_so_and_nothing_is_saved(
    run: Run, said: Any, label: str, typed: str, fault: str
) -> None:
    app = run("add")
    app.text_area[0].set_value("Seven people were killed.").run()
    _field(app, label).set_value(typed).run()
    assert fault in said(app)
    assert next(button for button in app.button if button.label == "Save the text").disabled


def test_a_text_that_is_there_already_is_recognised(run: Run, folders: Any, said: Any) -> None:
    folders.fill()
    app = run("add")
    app.text_area[0].set_value((folders.seeds / "one.txt").read_text(encoding="utf-8")).run()
    assert "in the collection already, as one.txt" in said(app)


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (TrackerError("data: cannot be written (disk full); make room"), "cannot be written"),
        (ZeroDivisionError("division by zero"), "The texts could not be rebuilt"),
    ],
    ids=str,
)
def test_a_build_that_fails_is_told_in_words(
    run: Run, folders: Any, said: Any, monkeypatch: pytest.MonkeyPatch, error: Exception, told: str
) -> None:
    def fail(*_: Path) -> None:
        raise error

    folders.fill()
    monkeypatch.setattr(watching.Rebuilder, "build", fail)
    app = run("overview")
    builder = watching.builder()
    deadline = time.monotonic() + 20
    while builder.busy and time.monotonic() < deadline:
        time.sleep(0.02)
    app.run()
    assert told in said(app)
    assert "1,770" in said(app)


def test_a_filter_stays_when_a_build_changes_the_counts_beside_it(run: Run, folders: Any) -> None:
    folders.fill()
    app = run("figures")
    app.multiselect(key="event").set_value(["launched"]).run()
    store.write_tables(folders.data, Tables(*_doubled(folders.data)))
    app.run()
    assert app.multiselect(key="event").value == ["launched"]
    assert len(app.dataframe[0].value) == 2


def test_the_panel_says_by_which_entry_and_how_a_figure_was_read(run: Run, folders: Any, said: Any) -> None:
    folders.fill()
    assert "<dt>Read because</dt>" in said(run("figures", figure=_id_of(run, "145")))


@pytest.mark.parametrize(
    ("rule", "told"),
    [
        ("kill/active", "entry “kill” of events.toml: the thing counted is what an active verb acts on."),
        ("no such entry/active", "rule “no such entry/active”: the thing counted"),
        ("odd", "rule “odd”"),
    ],
)
def test_a_rule_is_told_in_plain_words(rule: str, told: str) -> None:
    assert reasons.reason(rule).startswith(told)


def _doubled(data: Path) -> tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame]:
    tables = store.load(data)
    again = tables.figures.assign(figure_id=tables.figures["figure_id"] + "2")
    return pd.concat([tables.figures, again]), tables.claims, tables.numbers


def _field(app: AppTest, label: str) -> Any:
    return next(field for field in app.text_input if field.label == label)


def _id_of(run: Run, figure: str) -> str:
    run("overview")
    table = loading.load().figures
    return str(table[table["text"] == figure]["figure_id"].iloc[0])


def test_the_pages_of_the_table_hold_every_row_once(run: Run, folders: Any, said: Any) -> None:
    rows = [figure(f"f{number:04}", value=float(number)) for number in range(1100)]
    folders.write(rows, [])
    shown = []
    app = run("figures")
    for page, count in ((1, 500), (2, 500), (3, 100)):
        app.number_input(key="page").set_value(page).run()
        values = app.dataframe[0].value["Value"].tolist()
        assert len(values) == count
        shown += values
    assert sorted(shown) == [float(number) for number in range(1100)]
    assert "Rows 1,001 to 1,100 are listed; the download holds all 1,100" in said(app)
