"""What every test may use: the browser's launch arguments and hypothesis' settings."""

import os
from typing import Any

import hypothesis
import pytest
from chromium import REMEDY, find_chromium

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
