"""Charts and marked texts in a real browser: a click leads to the sentence, a picture can be taken away."""

import re
from pathlib import Path
from typing import Any, Literal
from urllib.parse import parse_qs, urlsplit

import pytest
from opening import PATIENCE, open_page
from playwright.sync_api import ElementHandle, Page, expect

from tracker import queries
from tracker.charts import panels

pytestmark = pytest.mark.browser
# Vega keeps with each mark what it stands for.
MARKS = """() => [...document.querySelectorAll('[data-testid=stVegaLiteChart] svg .mark-symbol.role-mark path')]
    .filter(path => path.__data__?.datum?.figure_id)"""


def click_middle(page: Page, drawn: ElementHandle) -> None:
    """Click in the middle of what is drawn, as a hand does: what lies over it would take the click."""
    drawn.scroll_into_view_if_needed()
    box = drawn.bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)


def test_a_click_on_a_mark_leads_to_its_sentence(page: Page, dashboard: Any) -> None:
    open_page(page, dashboard.url)
    marks = page.evaluate_handle(MARKS)
    page.wait_for_function("(marks) => marks.length > 0", arg=marks)
    # The last mark of the first chart: no other one is drawn over it.
    mark = page.evaluate_handle(
        "(marks) => marks.filter(m => m.ownerSVGElement === marks[0].ownerSVGElement).at(-1)", marks
    ).as_element()
    assert mark is not None
    figure_id = str(mark.evaluate("mark => mark.__data__.datum.figure_id"))
    click_middle(page, mark)
    page.wait_for_url(re.compile("figures.*figure="), timeout=PATIENCE)
    figure = dashboard.figures().set_index("figure_id").loc[figure_id]
    assert f"figure={figure_id}" in page.url
    expect(page.locator(".excerpt .figure-mark.chosen")).to_have_text(figure["text"], timeout=PATIENCE)
    expect(page.locator(".excerpt")).to_contain_text(figure["text"])
    expect(page.locator(".proof")).to_contain_text("Checked just now")


def test_a_chart_is_taken_away_as_a_picture_with_its_title_its_note_and_its_sources(
    page: Page, dashboard: Any, tmp_path: Path, requests: list[str]
) -> None:
    table = queries.prepared(dashboard.figures())
    first = panels.sections(table)[0].rows[0][0]
    open_page(page, dashboard.url)
    saved = {}
    for kind in ("SVG", "PNG"):
        with page.expect_download(timeout=PATIENCE) as waiting:
            page.get_by_role("button", name=f"Save as {kind}: {first.title}").click()
        saved[kind] = tmp_path / waiting.value.suggested_filename
        waiting.value.save_as(saved[kind])
    assert {path.suffix for path in saved.values()} == {".svg", ".png"}
    picture = re.sub(r"\s+", " ", re.sub("<[^>]*>", " ", saved["SVG"].read_text(encoding="utf-8")))
    assert first.title in picture
    assert first.note.split(". ")[0] in picture
    assert "As claimed in" in picture
    assert "not as established" in picture
    assert saved["PNG"].read_bytes().startswith(b"\x89PNG")
    # A picture of that size that were of one colour would be far smaller.
    assert saved["PNG"].stat().st_size > 20_000
    assert not [url for url in requests if not url.startswith((dashboard.url, "data:", "blob:"))]


def test_a_click_on_the_map_leads_to_the_figures_of_the_place(page: Page, dashboard: Any) -> None:
    open_page(page, dashboard.url)
    places = """() => [...document.querySelectorAll('[data-testid=stVegaLiteChart] svg .role-mark path')]
        .filter(path => path.__data__?.datum?.place && path.__data__.datum.lon)"""
    page.wait_for_function(f"() => ({places})().length > 0")
    # The last circle is the smallest one, drawn over the others.
    circle = page.evaluate_handle(f"() => ({places})().at(-1)").as_element()
    assert circle is not None
    place = str(circle.evaluate("circle => circle.__data__.datum.place"))
    click_middle(page, circle)
    page.wait_for_url(re.compile("figures.*place="), timeout=PATIENCE)
    asked = parse_qs(urlsplit(page.url).query)
    assert asked["place"] == [place]
    found = dashboard.figures().query("place == @place and category == @asked['category'][0]")
    expect(page.locator("p.quiet b").first).to_have_text(
        f"{len(found):,} figure{'' if len(found) == 1 else 's'}", timeout=PATIENCE
    )


def test_a_marked_number_of_a_text_opens_its_figure(page: Page, dashboard: Any) -> None:
    figure = dashboard.figures().sort_values("char_start").iloc[0]
    open_page(page, f"{dashboard.url}/sources?source={figure['source_id']}")
    page.locator(f"#at-{figure['figure_id']}").click()
    page.wait_for_url(re.compile(f"figures.*figure={figure['figure_id']}"), timeout=PATIENCE)
    expect(page.locator(".excerpt .figure-mark.chosen")).to_have_text(figure["text"], timeout=PATIENCE)


def test_a_refused_number_tells_its_reason_to_a_finger_and_to_the_keyboard(page: Page, dashboard: Any) -> None:
    source = dashboard.figures().iloc[0]["source_id"]
    open_page(page, f"{dashboard.url}/sources?source={source}")
    refused = page.locator(".source-text .refused-mark").first
    told = refused.get_attribute("title") or ""
    assert told.startswith("No figure: ")
    refused.focus()
    assert refused.evaluate("mark => getComputedStyle(mark, '::after').content") == f'"{told}"'


def test_on_paper_there_is_the_whole_text_and_nothing_to_click(page: Page, dashboard: Any) -> None:
    source = dashboard.figures()["source_id"].value_counts().index[0]
    open_page(page, f"{dashboard.url}/sources?source={source}")
    page.emulate_media(media="print")
    text = page.locator(".source-text")
    expect(text).to_be_visible()
    assert page.locator(".st-key-reading").evaluate("frame => frame.scrollHeight - frame.clientHeight") <= 1
    for gone in ("[data-testid=stHeader]", ".st-key-leaf", "[data-testid=stSelectbox]", ".st-key-narrow_pages"):
        for place in range(page.locator(gone).count()):
            expect(page.locator(gone).nth(place)).to_be_hidden()


@pytest.mark.parametrize(("scheme", "turned"), [("light", False), ("dark", True)])
def test_a_dark_chart_is_turned_round_on_white_paper(
    page: Page, dashboard: Any, scheme: Literal["light", "dark"], turned: bool
) -> None:
    page.emulate_media(color_scheme=scheme)
    open_page(page, f"{dashboard.url}/figures")
    page.emulate_media(media="print")
    chart = page.locator("[data-testid=stVegaLiteChart]").first
    assert chart.evaluate("drawn => getComputedStyle(drawn).filter.includes('invert(1)')") is turned
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
