"""What every test may use: the browser's launch arguments, hypothesis' settings, and which file comes first."""

import os
from typing import Any

import hypothesis
import pytest
from chromium import REMEDY, find_chromium
from xdist.scheduler import LoadScopeScheduling

# Shared machines stall: no deadline per example. In CI the examples are the same on every run.
hypothesis.settings.register_profile("default", deadline=None)
hypothesis.settings.register_profile("ci", deadline=None, derandomize=True)
hypothesis.settings.load_profile("ci" if os.environ.get("CI") else "default")


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """Launch the system's Chromium; with no browser at all the test fails and says how to get one."""
    chromium = find_chromium()
    if not chromium:
        pytest.fail(REMEDY)
    # Chromium's sandbox refuses to run as root, and containers have a small /dev/shm.
    flags = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    return {**browser_type_launch_args, "executable_path": chromium, "args": [*flags, "--disable-dev-shm-usage"]}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    """Have pages drawn without moving pictures: to draw each step of them takes a third of the browser's time."""
    return {**browser_context_args, "reduced_motion": "reduce"}


# The files that take longest, so that no process is left with one of them at the end; all others come after.
SLOWEST = (
    "tests/browser/test_every_page.py",  # before others add texts to what they all look at
    "tests/browser/",
    "tests/refreshing/test_clusters.py",
    "tests/test_hostile_texts.py",
    "tests/refreshing/test_faults.py",
    "tests/claims/test_grouping.py",
    "tests/views/",
    "tests/patterns/",
    "tests/test_command_line.py",
    "tests/refreshing/",
)


def _rank(nodeid: str) -> int:
    return next((rank for rank, start in enumerate(SLOWEST) if nodeid.startswith(start)), len(SLOWEST))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put what takes longest first."""
    items.sort(key=lambda item: _rank(item.nodeid))


class _ByFile(LoadScopeScheduling):
    """Gives a process one file after the other, and the tests in a browser to one: they share server and browser."""

    def _split_scope(self, nodeid: str) -> str:
        file = nodeid.split("::")[0]
        return "tests/browser" if file.startswith("tests/browser/") else file


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> LoadScopeScheduling | None:
    """Share out files in the order in which they come, where files are shared out."""
    if config.getoption("dist") != "loadfile":
        return None
    config.option.loadscopereorder = False  # by how many tests they hold, which says nothing of how long they take
    return _ByFile(config, log)
