"""Opening a page of the dashboard in a real browser, and waiting until it is whole."""

from playwright.sync_api import Page, expect

PATIENCE = 30_000  # milliseconds: shared machines stall
# The page's script has run through, nothing is a placeholder or of the run before, every chart is drawn.
WHOLE = """() => document.querySelector('[data-test-script-state=notRunning]')
    && !document.querySelector('[data-testid=stSkeleton], [data-stale=true]')
    && [...document.querySelectorAll('[data-testid=stVegaLiteChart]')].every(c => c.querySelector('canvas, svg'))"""


def open_page(page: Page, url: str) -> None:
    """Go to a page and wait until its heading is there and no part of it is missing."""
    page.goto(url)
    expect(page.locator("h2").first).to_be_visible(timeout=PATIENCE)
    page.wait_for_function(WHOLE, timeout=PATIENCE)
