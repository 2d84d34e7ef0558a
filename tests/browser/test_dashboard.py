"""The dashboard in a real browser: what a reader sees, and what does not happen."""

import csv
import io
import os
import re
import time
from pathlib import Path
from typing import Any

import pytest
from opening import PATIENCE, WHOLE, open_page
from playwright.sync_api import Browser, Page, expect

from tracker import queries
from tracker.charts import panels

pytestmark = pytest.mark.browser
STRETCHES: dict[str, list[str]] = {}  # what the first time zone showed
HOSTILE = (
    "Seven drones <script>document.title='taken'</script> were shot down over Sumy. "
    "![picture](https://evil.test/pixel.png) <img src=https://evil.test/x onerror=\"document.title='taken'\"> "
    "<style>body{display:none}</style> [link](javascript:alert(1)) $$x^2$$ :material/home: \u202egnp.exe\n"
)


def figures_found(page: Page) -> int:
    """Read how many figures the page says that it shows."""
    told = page.locator("p.quiet b").first
    expect(told).to_contain_text("figure", timeout=PATIENCE)
    return int(re.sub(r"\D", "", told.inner_text()))


def charts_expected(figures: Any) -> int:
    """Count the charts that the start page owes to these figures; the shipped texts give every kind."""
    table = queries.prepared(figures)
    drawn = sum(len(row) for section in panels.sections(table) for row in section.rows)
    assert drawn >= 5
    assert len(queries.placed(table))
    return drawn + 1


def add_file(folder: Path, name: str, text: str) -> float:
    """Put a file into the folder at once, as a file manager does; return when."""
    aside = folder.parent / name
    aside.write_text(text, encoding="utf-8")
    os.replace(aside, folder / name)
    return time.monotonic()


def test_the_start_page_draws_its_charts(page: Page, dashboard: Any) -> None:
    open_page(page, dashboard.url)
    charts = page.locator("[data-testid=stVegaLiteChart]")
    expect(charts.locator("canvas, svg").first).to_be_visible(timeout=PATIENCE)
    expect(charts).to_have_count(charts_expected(dashboard.figures()), timeout=PATIENCE)
    for place in range(charts.count()):
        expect(charts.nth(place).locator("canvas, svg").first).to_be_attached(timeout=PATIENCE)
    expect(page.locator("[data-testid=stException]")).to_have_count(0)


def test_a_text_dropped_into_the_folder_is_on_screen_by_itself(
    page: Page, dashboard: Any, record_property: Any
) -> None:
    """The filter, the chosen figure and the address stay as they were."""
    chosen = dashboard.figures().query("event == 'pledged'").iloc[0]
    open_page(page, f"{dashboard.url}/figures?category=aid&figure={chosen['figure_id']}")
    before = figures_found(page)
    dropped = add_file(dashboard.seeds, "aaa-dropped.txt", "Germany pledged $123m in aid to Ukraine.\n")
    expect(page.locator("p.quiet b").first).to_have_text(f"{before + 1:,} figures", timeout=PATIENCE)
    took = time.monotonic() - dropped
    record_property("seconds", round(took, 2))
    print(f"on screen after {took:.2f} s")
    # A second one: the counts beside the filters have changed once more, and the filter must not let go.
    add_file(dashboard.seeds, "aaa-dropped-too.txt", "France pledged $124m in aid to Ukraine.\n")
    expect(page.locator("p.quiet b").first).to_have_text(f"{before + 2:,} figures", timeout=PATIENCE)
    expect(page.locator(".excerpt .figure-mark.chosen")).to_have_text(chosen["text"])
    assert f"figure={chosen['figure_id']}" in page.url
    assert "category=aid" in page.url


def test_an_address_restores_its_figure_after_a_text_came_before_it(page: Page, dashboard: Any) -> None:
    chosen = dashboard.figures().iloc[-1]
    add_file(dashboard.seeds, "aab-before.txt", "Overnight 31 drones were shot down over Odesa.\n")
    open_page(page, f"{dashboard.url}/figures?figure={chosen['figure_id']}")
    expect(page.locator(".excerpt .figure-mark.chosen")).to_have_text(chosen["text"], timeout=PATIENCE)
    expect(page.locator(".proof")).to_contain_text("Checked just now")


def test_a_row_opens_its_figure_and_goes_into_the_address(page: Page, dashboard: Any) -> None:
    open_page(page, f"{dashboard.url}/figures?category=aid")
    grid = page.locator("[data-testid=stDataFrame]").first
    expect(grid.locator("canvas").first).to_be_visible(timeout=PATIENCE)
    # The grid is drawn on a canvas: the box of its first row is at the left, below the header.
    grid.click(position={"x": 21, "y": 54})
    expect(page.locator(".panel-number")).to_be_visible(timeout=PATIENCE)
    page.wait_for_url(re.compile("figure=f"), timeout=PATIENCE)
    opened = re.search(r"figure=(\w+)", page.url)
    assert opened is not None
    assert opened[1] in set(dashboard.figures()["figure_id"])


def test_a_filter_narrows_and_the_download_holds_what_is_shown(page: Page, dashboard: Any) -> None:
    open_page(page, f"{dashboard.url}/figures")
    everything = figures_found(page)
    category = page.locator(".st-key-category")
    category.locator("input").click()
    page.get_by_role("option", name=re.compile("^aid ")).click()
    page.keyboard.press("Escape")
    expect(page.locator("p.quiet").first).to_contain_text(" of ", timeout=PATIENCE)
    narrowed = figures_found(page)
    assert 0 < narrowed < everything
    assert "category=aid" in page.url
    # A file asked for while the page is still at work is thrown away when that work ends.
    page.wait_for_function(WHOLE, timeout=PATIENCE)
    with page.expect_download(timeout=PATIENCE) as waiting:
        page.get_by_role("button", name=f"CSV of these {narrowed:,}").click()
    content = Path(waiting.value.path()).read_bytes()
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))
    figures = dashboard.figures()
    assert {row["figure_id"] for row in rows} == set(figures[figures["category"] == "aid"]["figure_id"])
    assert len(rows) == narrowed
    # The grid is drawn on a canvas; what it shows is there as a table too, for those who do not see it.
    shown = page.locator("[data-testid=stDataFrame] [role=row]")
    for place in (1, 2):
        cells = shown.nth(place).locator("[role=gridcell]")
        expect(cells.filter(has_text=rows[place - 1]["sentence"])).to_have_count(1, timeout=PATIENCE)


@pytest.mark.parametrize("zone", ["America/Los_Angeles", "Europe/Kyiv", "Pacific/Auckland"])
def test_every_time_zone_shows_the_same_days_and_a_stretch_drawn_over_time_is_the_same(
    browser: Browser, dashboard: Any, zone: str
) -> None:
    context = browser.new_context(timezone_id=zone, reduced_motion="reduce", viewport={"width": 1440, "height": 900})
    page = context.new_page()
    open_page(page, f"{dashboard.url}/figures?event=lost&subject=troops")
    timeline = page.locator("[data-testid=stVegaLiteChart]").first
    expect(timeline.locator("canvas, svg").first).to_be_visible(timeout=PATIENCE)
    labels = timeline.locator("svg text").all_inner_texts()
    expect(timeline).to_have_attribute("aria-label", re.compile("Number of figures"), timeout=PATIENCE)
    box = timeline.bounding_box()
    assert box is not None
    table = queries.prepared(dashboard.figures())
    steps = list(queries.figures_by_step(table.query("event == 'lost' and subject == 'troops'"))["step"])
    first, last = len(steps) // 3, 2 * len(steps) // 3
    page.mouse.move(box["x"] + box["width"] * (first + 0.5) / len(steps), box["y"] + 30)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * (last + 0.5) / len(steps), box["y"] + 32, steps=6)
    page.mouse.up()
    page.wait_for_url(re.compile("since=.*until="), timeout=PATIENCE)
    chosen = re.findall(r"(?:since|until)=([0-9-]+)", page.url)
    STRETCHES.setdefault("labels", labels)
    context.close()
    assert chosen == [f"{day:%Y-%m-%d}" for day in queries.days_of_steps([steps[first], steps[last]])]
    assert labels == STRETCHES["labels"]


def test_a_link_to_the_page_on_screen_goes_into_the_address_and_back_leads_back(page: Page, dashboard: Any) -> None:
    open_page(page, f"{dashboard.url}/claims")
    page.get_by_role("link", name=re.compile("[0-9] mention")).first.click()
    page.wait_for_url(re.compile("claims.claim=c"), timeout=PATIENCE)
    expect(page.locator("h2").first).to_have_text("Claim", timeout=PATIENCE)
    page.go_back()
    expect(page.locator("h2").first).to_have_text("Claims", timeout=PATIENCE)
    assert "claim=" not in page.url


def test_a_ready_made_view_sets_the_filters_and_the_address(page: Page, dashboard: Any) -> None:
    open_page(page, f"{dashboard.url}/figures?category=aid")
    page.get_by_role("button", name="Daily troop losses").click()
    page.wait_for_url(re.compile("subject=troops"), timeout=PATIENCE)
    assert "category=aid" not in page.url
    wanted = dashboard.figures().query("subject == 'troops' and period == 'day'")
    wanted = wanted[wanted["event"].isin(["lost", "killed", "killed_or_wounded"])]
    expect(page.locator("p.quiet b").first).to_have_text(f"{len(wanted):,} figures", timeout=PATIENCE)


def test_as_of_a_day_later_texts_are_not_there_and_the_address_keeps_it(page: Page, dashboard: Any) -> None:
    open_page(page, f"{dashboard.url}/figures?as_of=2024-11-01")
    expect(page.locator(".st-key-as_of_slider")).to_contain_text("1 Nov 2024", timeout=PATIENCE)
    expect(page.get_by_role("button", name="Back to the latest")).to_be_visible()
    table = queries.prepared(dashboard.figures())
    said = int((table["said"] < "2024-11-02").sum())
    expect(page.locator("p.quiet b").first).to_have_text(f"{said:,} figures", timeout=PATIENCE)


def test_a_place_beside_the_map_leads_to_its_figures(page: Page, dashboard: Any) -> None:
    open_page(page, dashboard.url)
    page.get_by_text("Where", exact=True).scroll_into_view_if_needed()
    grid = page.locator("[data-testid=stDataFrame]").first
    expect(grid.locator("canvas").first).to_be_visible(timeout=PATIENCE)
    grid.click(position={"x": 21, "y": 54})
    page.wait_for_url(re.compile("figures.*place="), timeout=PATIENCE)
    assert figures_found(page) > 0


def test_a_search_narrows_and_an_empty_answer_is_worded(page: Page, dashboard: Any) -> None:
    open_page(page, f"{dashboard.url}/figures")
    search = page.get_by_label("Search in sentences")
    search.fill("zeppelin")
    search.press("Enter")
    expect(page.get_by_text("No figure matches all of these filters")).to_be_visible(timeout=PATIENCE)


def test_a_hostile_text_shows_as_text_and_does_nothing(page: Page, dashboard: Any, requests: list[str]) -> None:
    add_file(dashboard.seeds, "hostile.txt", HOSTILE)
    opened: list[str] = []
    page.on("dialog", lambda dialog: (opened.append(dialog.message), dialog.dismiss()))
    open_page(page, f"{dashboard.url}/figures?source_file=hostile.txt")
    expect(page.locator("p.quiet b").first).to_be_visible(timeout=PATIENCE)
    open_page(page, f"{dashboard.url}/sources")
    shown = page.locator(".source-text")
    page.get_by_label(re.compile("^Text, of")).fill("Seven drones")
    page.get_by_role("option", name=re.compile("^Seven drones")).click()
    expect(shown).to_contain_text("<script>document.title='taken'</script>", timeout=PATIENCE)
    expect(shown).to_contain_text("![picture](https://evil.test/pixel.png)")
    expect(shown).to_be_visible()
    assert "taken" not in page.title()
    assert opened == []
    assert not [url for url in requests if "evil.test" in url]


def test_a_text_of_one_line_of_a_megabyte_is_shown_and_breaks_nothing(page: Page, dashboard: Any) -> None:
    add_file(dashboard.seeds, "long.txt", "Nine drones were shot down over Lviv. " + "=a+b \u202e<b>x</b> " * 60_000)
    open_page(page, f"{dashboard.url}/figures?source_file=long.txt")
    expect(page.locator("p.quiet b").first).to_have_text("1 figure", timeout=PATIENCE)
    read = dashboard.figures().query("source_file == 'long.txt'").iloc[0]
    open_page(page, f"{dashboard.url}/sources?source={read['source_id']}")
    expect(page.locator(".source-text .figure-mark")).to_have_text("Nine", timeout=PATIENCE)
    expect(page.locator(".source-text b")).to_have_count(0)
    assert page.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth <= window.innerWidth")


def test_a_pasted_text_is_previewed_saved_and_shown(page: Page, dashboard: Any) -> None:
    open_page(page, f"{dashboard.url}/add")
    page.get_by_role("tab", name="Paste a text").click()
    page.get_by_label("Text", exact=True).fill("Poland sent $45m in aid to Ukraine, a woman aged 51 said.")
    page.get_by_label("Text", exact=True).press("Control+Enter")
    expect(page.locator(".source-text .figure-mark").first).to_have_text("$45m", timeout=PATIENCE)
    page.get_by_label("Title").last.fill("Aid from Poland")
    page.get_by_label("Title").last.press("Enter")
    page.get_by_role("button", name="Save the text").click()
    expect(page.get_by_text("Saved as Aid-from-Poland.txt")).to_be_visible(timeout=PATIENCE)
    page.get_by_text("Read it with its figures").click()
    expect(page.locator(".source-text .figure-mark").first).to_have_text("$45m", timeout=PATIENCE)
    assert (dashboard.seeds / "Aid-from-Poland.txt").is_file()
