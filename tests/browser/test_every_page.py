"""Every page in a real browser, visited once: whole, quiet, open to everybody, in both themes, wide and narrow."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from opening import PATIENCE, WHOLE, open_page
from playwright.sync_api import Browser, Page, Request

pytestmark = pytest.mark.browser
# A name in braces stands for the first one of the tables.
PAGES = (
    "",
    "figures",
    "figures?figure={figure_id}",
    "claims",
    "claims?claim={claim_id}",
    "checks",
    "sources",
    "changes",
    "add",
    "method?part=accuracy",
    "method?part=lexicon",
)
WIDTHS = (1920, 1440, 390)
GROUND = "getComputedStyle(document.querySelector('.stApp')).backgroundColor"


@dataclass(frozen=True, slots=True)
class Look:
    """What was seen of one page."""

    faults: int  # tracebacks and notes that a page could not be drawn
    hosts: frozenset[str | None]
    serious: dict[str, list[str]]  # what axe finds, by theme
    widths: dict[int, int]  # by the width of the window, that of what is in it


@pytest.fixture(scope="module")
def look(browser: Browser, dashboard: Any) -> Callable[[str], Look]:
    """Give a function that visits a page the first time and remembers what it saw."""
    seen: dict[str, Look] = {}

    def visit(name: str) -> Look:
        if name not in seen:
            first = dashboard.figures().iloc[0]
            asked = name.format(figure_id=first["figure_id"], claim_id=first["claim_id"])
            seen[name] = _look(browser, f"{dashboard.url}/{asked}")
        return seen[name]

    return visit


def _look(browser: Browser, url: str) -> Look:
    context = browser.new_context(
        color_scheme="light", reduced_motion="reduce", viewport={"width": 1440, "height": 900}
    )
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    asked: list[str] = []

    def note(request: Request) -> None:
        asked.append(request.url)

    context.on("request", note)
    open_page(page, url)
    serious = {"light": _serious(page)}
    light = page.evaluate(GROUND)
    page.emulate_media(color_scheme="dark")
    page.wait_for_function(f"(light) => {GROUND} !== light", arg=light)
    page.wait_for_function(WHOLE)
    serious["dark"] = _serious(page)
    faults = page.locator("[data-testid=stException]").count() + page.get_by_text("could not be drawn").count()
    widths = {width: _width(page, width) for width in WIDTHS}
    hosts = frozenset(urlsplit(url).hostname for url in asked if urlsplit(url).scheme not in ("data", "blob"))
    context.close()
    return Look(faults, hosts, serious, widths)


def _serious(page: Page) -> list[str]:
    return [
        f"{fault['id']}: {fault['nodes'][0]['html'][:200]}"
        for fault in Axe().run(page).response["violations"]
        if fault["impact"] in ("serious", "critical")
    ]


def _width(page: Page, width: int) -> int:
    page.set_viewport_size({"width": width, "height": 844})
    page.wait_for_function(f"window.innerWidth === {width}")
    # What is drawn to the width of the window follows a frame or two later; wait until two looks agree.
    settled = """() => {
        const wide = document.querySelector('[data-testid=stMain]').scrollWidth;
        const same = window.trackerWide === wide;
        window.trackerWide = wide;
        return same;
    }"""
    page.wait_for_function(settled, polling=250)
    return int(page.evaluate("window.trackerWide"))


@pytest.mark.parametrize("name", PAGES)
def test_no_page_shows_an_error_or_asks_anybody_else(look: Callable[[str], Look], name: str) -> None:
    seen = look(name)
    assert seen.faults == 0
    assert seen.hosts == {"localhost"}


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("name", PAGES)
def test_a_page_keeps_nobody_out(look: Callable[[str], Look], name: str, theme: str) -> None:
    """Axe finds nothing serious or critical: contrast, names of controls, roles."""
    assert look(name).serious[theme] == []


@pytest.mark.parametrize("name", PAGES)
def test_a_page_fits_its_screen(look: Callable[[str], Look], name: str) -> None:
    assert {width: seen for width, seen in look(name).widths.items() if seen > width} == {}
