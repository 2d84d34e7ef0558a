"""A dashboard, running or started for it -> pictures of each page in both themes and at both widths.

python scripts/screenshots.py [--start | --url http://localhost:8501] [--out FOLDER] [--only overview-light ...]
"""

import argparse
import io
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, sync_playwright

from tracker import pipeline

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests"))
from chromium import find_chromium  # noqa: E402

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
    "figure": "",  # the figure that the first card of the overview leads to
    "claims": "claims",
    "checks": "checks",
    "sources": "sources",
    "changes": "changes",
    "method": "method?part=accuracy",
    "add": "add",
}


def main() -> None:
    """Take the pictures."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--url", default="http://localhost:8501")
    options.add_argument("--start", action="store_true", help="start a dashboard on a free port, and stop it again")
    options.add_argument("--out", type=Path, default=Path("docs/screenshots"))
    options.add_argument("--only", nargs="*", default=[], help="names such as overview-light or figures-dark-narrow")
    options.add_argument("--query", default="", help="added to the address, such as ?figure=f0123")
    options.add_argument("--full", action="store_true", help="the whole page, not the first screen")
    chosen = options.parse_args()
    chosen.out.mkdir(parents=True, exist_ok=True)
    with started() if chosen.start else nullcontext(chosen.url) as url:
        take(chosen, url)


def take(chosen: argparse.Namespace, url: str) -> None:
    """Visit each page and keep its picture."""
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
                    page.goto(f"{url}/{path}{chosen.query}")
                    settle(page)
                    if name == "figure":
                        page.get_by_role("link", name="Sentence").first.click()
                        page.wait_for_selector(".panel-number")
                        settle(page)
                    if chosen.full:
                        # The page scrolls inside itself: a taller window is what shows more of it.
                        tall = page.evaluate("document.querySelector('[data-testid=stMain]').scrollHeight")
                        page.set_viewport_size({"width": width, "height": int(tall) + 20})
                        page.wait_for_timeout(1500)
                    keep(page.screenshot(), chosen.out / f"{picture}.png")
                    context.close()
        browser.close()


@contextmanager
def started() -> Iterator[str]:
    """Run the dashboard on copies of the shipped texts and tables, on a free port; yield its address."""
    with socket.socket() as free:
        free.bind(("localhost", 0))
        port = free.getsockname()[1]
    folder = tempfile.TemporaryDirectory()
    copies = {f"TRACKER_{name.upper()}": str(Path(folder.name) / name) for name in ("seeds", "data")}
    for name in ("seeds", "data"):
        shutil.copytree(ROOT / name, Path(folder.name) / name)
    build_twice(Path(folder.name) / "seeds", Path(folder.name) / "data")
    command = [sys.executable, "-m", "streamlit", "run", "dashboard.py", "--server.headless=true"]
    command += [f"--server.port={port}", "--server.fileWatcherType=none"]
    server = subprocess.Popen(command, cwd=ROOT, env=os.environ | copies, stdout=subprocess.DEVNULL)
    try:
        for _ in range(300):
            try:
                urllib.request.urlopen(f"http://localhost:{port}/_stcore/health", timeout=2).close()
                break
            except OSError:
                time.sleep(0.2)
        yield f"http://localhost:{port}"
    finally:
        server.terminate()
        server.wait(timeout=20)
        folder.cleanup()


def build_twice(seeds: Path, data: Path) -> None:
    """Build without one text and then with it, so that the page of changes has some to show.

    A build that began behind the first pictures would also make the others show something else.
    """
    last, aside = max(seeds.glob("*.txt")), seeds.parent / "aside"
    last.rename(aside)
    pipeline.build(seeds, data)
    aside.rename(last)
    pipeline.build(seeds, data)


def keep(picture: bytes, path: Path) -> None:
    """Write a picture in 256 colours, which is a third of its size and looks the same."""
    Image.open(io.BytesIO(picture)).convert("RGB").quantize(
        256, method=Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE
    ).save(path, optimize=True)


def settle(page: Page) -> None:
    """Wait until the page has a heading, runs no longer, and has drawn its charts."""
    page.wait_for_selector("h2, h1", timeout=120_000)
    # The page comes in parts: it is whole when nothing has been missing for a while.
    for _ in range(4):
        page.wait_for_function(WHOLE, timeout=120_000)
        page.wait_for_timeout(900)


if __name__ == "__main__":
    main()
