"""Environment -> the Chromium that the browser tests drive; as a script: exit code 0 if there is one."""

import os
import shutil
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
REMEDY = (
    "No Chromium for the browser tests. Install one with `apt-get install chromium` (as root) or "
    "`python -m playwright install chromium`, or name it: CHROMIUM=/path/to/chromium"
)


def find_chromium() -> str:
    """Name the browser's executable: $CHROMIUM, PATH, Playwright's own; empty when there is none."""
    named = os.environ.get("CHROMIUM", "")
    if named:
        return shutil.which(named) or ""
    for name in NAMES:
        if found := shutil.which(name):
            return found
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        own = playwright.chromium.executable_path
    return own if Path(own).exists() else ""


if __name__ == "__main__":
    chromium = find_chromium()
    if not chromium and "--explain" in sys.argv:
        print(REMEDY, file=sys.stderr)
    sys.exit(0 if chromium else 2)
