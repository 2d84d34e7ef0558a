"""A dashboard of its own, on copies of the shipped texts, for the tests that look at it in a browser."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pandas as pd
import pytest
from opening import PATIENCE
from playwright.sync_api import BrowserContext, Page, Request

from tracker import pipeline, store

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Dashboard:
    """A running dashboard and its folders."""

    url: str
    seeds: Path
    data: Path

    def figures(self) -> pd.DataFrame:
        return store.load(self.data).figures


@pytest.fixture(scope="session")
def dashboard(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dashboard]:
    """Start the dashboard on a free port; the shipped texts are copied, built and left alone."""
    root = tmp_path_factory.mktemp("dashboard")
    shutil.copytree(ROOT / "seeds", root / "seeds")
    with _running(root) as started:
        yield started


@pytest.fixture(scope="session")
def start_dashboard() -> Callable[..., AbstractContextManager[Dashboard]]:
    """Give the function that runs a dashboard on the texts of a folder until the end of a block."""
    return _running


@contextmanager
def _running(
    root: Path, *, before: Callable[[str], None] = lambda _: None, options: Sequence[str] = (), **settings: str
) -> Iterator[Dashboard]:
    """Build root/seeds and show it; `before` is told the address first, `settings` are set in the environment."""
    seeds, data = root / "seeds", root / "data"
    pipeline.build(seeds, data)
    with socket.socket() as free:
        free.bind(("localhost", 0))
        port = free.getsockname()[1]
    before(f"http://localhost:{port}")
    command = [sys.executable, "-m", "streamlit", "run", "dashboard.py", "--server.headless=true"]
    command += [f"--server.port={port}", "--server.fileWatcherType=none", *options]
    environment = os.environ | {"TRACKER_SEEDS": str(seeds), "TRACKER_DATA": str(data)} | settings
    with (root / "log").open("w") as log:
        server = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=log, stderr=log)
    try:
        _wait_until_up(f"http://localhost:{port}/_stcore/health", server, root / "log")
        yield Dashboard(f"http://localhost:{port}", seeds, data)
    finally:
        server.terminate()
        server.wait(timeout=20)


def _wait_until_up(address: str, server: "subprocess.Popen[bytes]", log: Path) -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and server.poll() is None:
        try:
            urllib.request.urlopen(address, timeout=2).close()
        except OSError:
            time.sleep(0.2)
        else:
            return
    pytest.fail(f"The dashboard did not start:\n{log.read_text()}")


@pytest.fixture
def requests(context: BrowserContext) -> list[str]:
    """Record the address of every request that the browser makes."""
    seen: list[str] = []

    def record(request: Request) -> None:
        seen.append(request.url)

    context.on("request", record)
    return seen


@pytest.fixture
def page(page: Page) -> Page:
    """Give the browser's page the patience that a busy machine needs."""
    page.set_default_timeout(PATIENCE)
    page.set_default_navigation_timeout(PATIENCE)
    return page
