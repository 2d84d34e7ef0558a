"""The dashboard on the shipped texts and on generated tables -> seconds of a view and of clicks in a real Chromium.

python benchmarks/dashboard.py [--figures 0 1000000] [--rounds 5]     (0: the shipped texts)
"""

import argparse
import os
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pandas as pd
from playwright.sync_api import Browser, Page, sync_playwright

from tracker import pipeline, store
from tracker.tables import Tables, to_table

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests"))
from chromium import find_chromium  # noqa: E402

PATIENCE = 600_000
MEASURES = {
    "first": "first view, new browser",
    "again": "first view, again",
    "again_busy": "its processor time",
    "figure": "a figure opened",
    "preset": "ready-made view",
    "facet": "facet click",
    "facet_busy": "its processor time",
    "page": "page change",
    "memory": "memory of the page",
}
FLAGS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-sync"]
DRAWN = """() => document.querySelector('h2') && document.querySelector('[data-test-script-state=notRunning]')
    && !document.querySelector('[data-testid=stSkeleton], [data-stale=true]')
    && [...document.querySelectorAll('[data-testid=stVegaLiteChart]')].every(c => c.querySelector('canvas, svg'))"""


def main() -> None:
    """Measure each size and print a table."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--figures", type=int, nargs="*", default=[0, 1_000_000], help="0 is the shipped texts")
    options.add_argument("--rounds", type=int, default=5)
    chosen = options.parse_args()
    print("| figures |" + "".join(f" {told} |" for told in MEASURES.values()) + " load |")
    print("| ---: |" + " ---: |" * (len(MEASURES) + 1))
    for size in chosen.figures:
        with tempfile.TemporaryDirectory() as folder:
            count = prepare(Path(folder), size)
            with served(Path(folder)) as (url, server), sync_playwright() as playwright:
                browser = playwright.chromium.launch(executable_path=find_chromium(), args=FLAGS)
                found = measure(browser, url, server, chosen.rounds)
                browser.close()
        # Others at work on the machine make all of this slower: the mean number of processes says how many there were.
        print(f"| {count:,} | " + " | ".join(found) + f" | {os.getloadavg()[0]:.1f} of {os.cpu_count()} |", flush=True)


def prepare(root: Path, size: int) -> int:
    """Build the shipped texts, or write tables of so many figures beside an empty folder of texts; count them."""
    seeds, data = root / "seeds", root / "data"
    shutil.copytree(ROOT / "seeds", seeds)
    pipeline.build(seeds, data)
    tables = store.load(data)
    if not size:
        return len(tables.figures)
    times = -(-size // len(tables.figures))
    figures = repeated(tables.figures, times).head(size)
    claims = repeated(tables.claims, times)
    shutil.rmtree(seeds)
    shutil.rmtree(data)
    seeds.mkdir()
    store.write_tables(data, Tables(figures, claims, to_table("numbers", [])))
    return size


def repeated(table: pd.DataFrame, times: int) -> pd.DataFrame:
    """Repeat a table under other ids, a fortnight earlier each round up to five years."""
    rounds = []
    for number in range(times):
        copy = table.copy()
        for name in ("figure_id", "claim_id", "source_id"):
            if name in copy:
                copy[name] = copy[name] + f"{number:x}"
        for name in ("date_start", "date_end"):
            if number and name in copy:
                days = pd.to_datetime(copy[name], errors="coerce") - pd.Timedelta(days=14 * (number % 130))
                copy[name] = days if copy[name].dtype.kind == "M" else days.dt.date
        rounds.append(copy)
    return pd.concat(rounds, ignore_index=True)


@contextmanager
def served(root: Path) -> Iterator[tuple[str, int]]:
    """Run the dashboard on the folders, on a free port; yield its address and the number of its process."""
    with socket.socket() as free:
        free.bind(("localhost", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", "dashboard.py", "--server.headless=true"]
    command += [f"--server.port={port}", "--server.fileWatcherType=none"]
    environment = os.environ | {"TRACKER_SEEDS": str(root / "seeds"), "TRACKER_DATA": str(root / "data")}
    server = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        for _ in range(300):
            try:
                urllib.request.urlopen(f"http://localhost:{port}/_stcore/health", timeout=2).close()
                break
            except OSError:
                time.sleep(0.2)
        yield f"http://localhost:{port}", server.pid
    finally:
        server.terminate()
        server.wait(timeout=20)


def measure(browser: Browser, url: str, server: int, rounds: int) -> list[str]:
    """Visit once to warm up the server, then measure the rounds, each in a context of its own; give the medians."""
    taken: dict[str, list[float]] = {name: [] for name in MEASURES}
    for number in range(rounds + 1):
        context = browser.new_context(viewport={"width": 1440, "height": 900})
        page = context.new_page()
        page.set_default_timeout(PATIENCE)
        found = visit(page, url, lambda: processor(browser, server))
        context.close()
        if number:
            for name, value in found.items():
                taken[name].append(value)
    medians = {name: statistics.median(values) for name, values in taken.items()}
    return [f"{value:.2f} s" if name != "memory" else f"{max(taken[name]):.0f} MB" for name, value in medians.items()]


def visit(page: Page, url: str, busy: Callable[[], float]) -> dict[str, float]:
    """Look at the start page, open a figure, narrow the figures twice and go to another page; time each.

    `busy` gives the seconds that the processors have worked for the page and the server so far.
    """
    found = {"first": clocked(page, lambda: page.goto(url), DRAWN)}
    page.wait_for_timeout(1000)
    before = busy()
    found["again"] = clocked(page, page.reload, DRAWN)
    found["again_busy"] = busy() - before
    heaps = [heap(page)]
    settle(page)
    opened = "() => document.querySelector('.panel-number')"
    found["figure"] = answered(page, lambda: page.get_by_role("link", name="Sentence").first.click(), opened)
    page.goto(f"{url}/figures")
    settle(page)
    found["preset"] = answered(page, lambda: page.locator(".st-key-presets button").first.click(), recounted(page))
    page.goto(f"{url}/figures")
    settle(page)
    page.locator(".st-key-category input").click()
    option = page.get_by_role("option").filter(has_text="(").first  # the very first one would take all
    option.wait_for()
    until, before = recounted(page), busy()
    found["facet"] = answered(page, option.click, until)
    found["facet_busy"] = busy() - before
    page.keyboard.press("Escape")
    settle(page)
    heaps.append(heap(page))
    elsewhere = (
        "() => /[Mm]ethod/.test(document.querySelector('h2')?.innerText ?? '')"
        " && document.querySelector('[data-test-script-state=notRunning]')"
    )
    found["page"] = answered(page, lambda: page.get_by_role("link", name="Method").first.click(), elsewhere)
    return {**found, "memory": max(heaps)}


def processor(browser: Browser, server: int) -> float:
    """Give the seconds of processor time of the browser and the server; where there is no /proc, of the browser."""
    session = browser.new_browser_cdp_session()
    spent = sum(process["cpuTime"] for process in session.send("SystemInfo.getProcessInfo")["processInfo"])
    session.detach()
    try:
        fields = Path(f"/proc/{server}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return float(spent)
    return float(spent) + (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def settle(page: Page) -> None:
    """Wait until a page is drawn and has nothing left to do."""
    page.wait_for_function(DRAWN)
    page.wait_for_timeout(1000)


def recounted(page: Page) -> str:
    """Give the condition that the number of figures found is another than now."""
    before = page.locator("p.quiet b").first.inner_text()
    return f"() => ![{before!r}, ''].includes(document.querySelector('p.quiet b')?.innerText ?? '')"


def heap(page: Page) -> float:
    """Give the megabytes that the page's scripts hold after a collection."""
    session = page.context.new_cdp_session(page)
    session.send("HeapProfiler.collectGarbage")
    return float(page.evaluate("performance.memory.usedJSHeapSize")) / 1e6


def clocked(page: Page, act: Callable[[], object], until: str) -> float:
    """Act and give the seconds until something holds on the page."""
    start = time.perf_counter()
    act()
    page.wait_for_function(until, polling="raf")
    return time.perf_counter() - start


def answered(page: Page, act: Callable[[], object], until: str) -> float:
    """Click and give the seconds from the click, as the page sees it, until something holds there.

    What the driver does before it, finding the element, scrolling to it, waiting until it holds still, is not counted.
    """
    page.evaluate(
        "() => { window.clickedAt = 0; const note = () => { window.clickedAt = performance.now(); };"
        " document.addEventListener('click', note, {capture: true, once: true}); }"
    )
    act()
    taken = f"() => window.clickedAt && ({until})() && performance.now() - window.clickedAt"
    return float(page.wait_for_function(taken, polling="raf").json_value()) / 1000


if __name__ == "__main__":
    main()
