"""A running dashboard -> pictures of each page in both themes and at both widths.

python scripts/screenshots.py [--url http://localhost:8501] [--out docs/screenshots] [--only overview-light ...]
"""

import argparse
import sys
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))
from chromium import find_chromium

SIZES = {"": (1440, 900), "-narrow": (390, 844)}
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
WHOLE = """() => document.querySelector('[data-test-script-state=notRunning]')
    && !document.querySelector('[data-testid=stSkeleton], [data-stale=true]')
    && [...document.querySelectorAll('[data-testid=stVegaLiteChart]')].every(c => c.querySelector('canvas, svg'))"""
PAGES = {
    "overview": "",
    "figures": "figures",
    "claims": "claims",
    "checks": "checks",
    "sources": "sources",
    "method": "method",
    "add": "add",
}


def main() -> None:
    """Take the pictures."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--url", default="http://localhost:8501")
    options.add_argument("--out", type=Path, default=Path("docs/screenshots"))
    options.add_argument("--only", nargs="*", default=[], help="names such as overview-light or figures-dark-narrow")
    options.add_argument("--query", default="", help="added to the address, such as ?figure=f0123")
    options.add_argument("--full", action="store_true", help="the whole page, not the first screen")
    chosen = options.parse_args()
    chosen.out.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=FLAGS)
        for name, path in PAGES.items():
            for theme in ("light", "dark"):
                for suffix, (width, height) in SIZES.items():
                    picture = f"{name}-{theme}{suffix}"
                    if chosen.only and picture not in chosen.only:
                        continue
                    context = browser.new_context(viewport={"width": width, "height": height}, color_scheme=theme)
                    page = context.new_page()
                    page.goto(f"{chosen.url}/{path}{chosen.query}")
                    settle(page)
                    if chosen.full:
                        # The page scrolls inside itself: a taller window is what shows more of it.
                        tall = page.evaluate("document.querySelector('[data-testid=stMain]').scrollHeight")
                        page.set_viewport_size({"width": width, "height": int(tall) + 20})
                        page.wait_for_timeout(1500)
                    page.screenshot(path=chosen.out / f"{picture}.png")
                    context.close()
        browser.close()


def settle(page: Page) -> None:
    """Wait until the page has a heading, runs no longer, and has drawn its charts."""
    page.wait_for_selector("h2, h1", timeout=30_000)
    # The page comes in parts: it is whole when nothing has been missing for a while.
    for _ in range(4):
        page.wait_for_function(WHOLE, timeout=30_000)
        page.wait_for_timeout(900)


if __name__ == "__main__":
    main()
