"""The pages of claims and checks: what is contested, what does not add up, and where it is said."""

from collections.abc import Callable
from typing import Any

import pytest
from rows import figure
from streamlit.testing.v1 import AppTest

from tracker import store
from tracker.claims import find_claims
from tracker.tables import Tables, to_table

Run = Callable[..., AppTest]
STAFF = {"claimant": "General Staff of Ukraine", "claimant_side": "ukraine"}
MINISTRY = {"claimant": "Russian Ministry of Defence", "claimant_side": "russia"}
TOTAL = {"period": "cumulative", "date_start": "2022-02-24", "affected": "russia"}
RECORD = {"superlative": "deadliest day of the war", "sentence": "It was the <b>deadliest</b> day of the war."}


def put(folders: Any) -> dict[str, str]:
    """Write claims that quarrel and totals that fall; return the claim of each figure."""
    rows = [
        figure("f1", value=710660.0, **TOTAL, **STAFF),
        figure("f2", value=200000.0, **TOTAL, **MINISTRY),
        figure("f3", value=700000.0, **TOTAL | {"date_end": "2024-11-11"}, **STAFF),
        figure("f4", value=1770.0, affected="russia", **STAFF, **RECORD),
        figure("f5", value=710660.0, **TOTAL, source_id="s2", publisher="Another Paper"),
    ]
    figures, claims = find_claims(to_table("figures", rows))
    store.write_tables(folders.data, Tables(figures, claims, to_table("numbers")))
    return dict(zip(figures["figure_id"], figures["claim_id"], strict=True))


@pytest.mark.parametrize("page", ["claims", "checks"])
def test_a_page_without_any_text_says_what_to_do(run: Run, said: Any, page: str) -> None:
    assert "There are no figures yet" in said(run(page))


def test_the_board_shows_rival_values_with_their_claimants(run: Run, folders: Any, said: Any) -> None:
    put(folders)
    app = run("claims")
    shown = said(app)
    assert "Contested: 3 values from 200,000 to 710,660" in shown
    assert app.get("vega_lite_chart") or app.get("arrow_vega_lite_chart")
    labels = [link.proto.label for link in app.get("page_link")]
    assert "710,660 (a publisher; General Staff of Ukraine): 2 mentions" in labels


def test_who_counts_whom_is_a_table(run: Run, folders: Any, said: Any) -> None:
    put(folders)
    shown = said(run("claims"))
    assert "Who counts whom" in shown
    assert '<th scope="row">' in shown
    assert '<td><a href="figures?claimant_side=ukraine&amp;affected=russia&amp;category=casualties' in shown


def test_a_claim_lists_its_mentions_with_both_dates_and_why_they_are_one(run: Run, folders: Any, said: Any) -> None:
    claim_of = put(folders)
    shown = said(run("claims", claim=claim_of["f1"]))
    for words in ("the text states the date", "the day of publication of the text", "the same number", "contested"):
        assert words in shown
    assert "(1 independent claimant)" in shown


def test_the_panel_of_a_figure_gives_the_other_mentions_and_the_rivals_of_its_claim(
    run: Run, folders: Any, said: Any
) -> None:
    put(folders)
    app = run("figures", figure="f1")
    assert '<span class="standing superseded">' in said(app)
    assert "1 other mention of the same claim" in said(app)
    links = {link.proto.label: link.proto.query_string for link in app.get("page_link")}
    assert any(label.startswith("710,660") and "Another Paper" in label and "f5" in to for label, to in links.items())
    assert any(label.startswith("Replaced by: 700,000") for label in links)


def test_a_publisher_with_markup_is_a_plain_word_in_the_panel(run: Run, folders: Any) -> None:
    rows = [
        figure("f1", value=710660.0, **TOTAL, **STAFF),
        figure("f2", value=710660.0, **TOTAL, **STAFF, source_id="s2", publisher="![x](https://evil.test/x.png)"),
    ]
    figures, claims = find_claims(to_table("figures", rows))
    store.write_tables(folders.data, Tables(figures, claims, to_table("numbers")))
    labels = [link.proto.label for link in run("figures", figure="f1").get("page_link")]
    assert [label for label in labels if "evil" in label]
    assert not [label for label in labels if "![x](" in label]


def test_a_claim_can_be_cited(run: Run, folders: Any) -> None:
    claim_of = put(folders)
    codes = [code.value for code in run("claims", claim=claim_of["f4"]).code]
    assert any("1,770 troops lost" in code for code in codes)
    assert any(code.startswith("@misc{f4") for code in codes)


def test_an_address_of_a_claim_that_is_gone_is_worded(run: Run, folders: Any) -> None:
    put(folders)
    assert "not in the present texts" in run("claims", claim="c000").warning[0].value


def test_checks_list_what_does_not_add_up_with_both_numbers(run: Run, folders: Any, said: Any) -> None:
    put(folders)
    shown = said(run("checks"))
    assert "The total falls from 710,660 (10 Nov 2024) to 700,000 (11 Nov 2024)." in shown
    assert '<a href="figures?figure=f3" target="_self">700,000</a>' in shown
    assert "General Staff daily totals" in shown


def test_a_record_is_shown_with_its_counter_example_and_escaped(run: Run, folders: Any, said: Any) -> None:
    put(folders)
    shown = said(run("checks"))
    assert "does not hold" in shown
    assert "3,160" in shown
    assert "<b>deadliest</b>" not in shown


def test_a_claim_beside_the_reference_series_says_by_how_much(run: Run, folders: Any, said: Any) -> None:
    claim_of = put(folders)
    assert "equal to General Staff daily totals, report of 10 Nov 2024" not in said(run("claims", claim=claim_of["f1"]))
    assert "below General Staff daily totals, report of 11 Nov 2024: 710,660" in said(
        run("claims", claim=claim_of["f3"])
    )
