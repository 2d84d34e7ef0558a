"""The set-up without the packages of the extra `readers`: the main job runs, the rest says what to install."""

import subprocess
import sys
from pathlib import Path

import kinds
import pytest

ROOT = Path(__file__).parent.parent.parent
PACKAGES = ("trafilatura", "lxml", "lxml_html_clean", "pypdf", "docx", "feedparser", "warcio", "frontmatter")
# Runs the command line in a Python that has none of the packages.
BLOCKED = f"""
import sys

class Missing:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {PACKAGES!r}:
            raise ModuleNotFoundError(f"No module named {{name!r}}", name=name)

sys.meta_path.insert(0, Missing())
from tracker.__main__ import main
main()
"""


def run(*arguments: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", BLOCKED, *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT, timeout=120)


NEEDED = {
    "raid.md": "python-frontmatter",
    "raid.html": "trafilatura lxml-html-clean",
    "raid.mhtml": "trafilatura lxml-html-clean",
    "raid.pdf": "pypdf",
    "raid.docx": "python-docx",
    "raid.rss": "feedparser",
    "raid.warc": "warcio",
}
FREE = [name for name in kinds.SAME if name not in (*NEEDED, "raid.atom", "raid.warc.gz")]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, subprocess.CompletedProcess[str]]:
    folder = tmp_path_factory.mktemp("without")
    (folder / "seeds").mkdir()
    for name in NEEDED:
        (folder / "seeds" / name).write_bytes(kinds.SAME[name]())
    (folder / "seeds" / "plain.txt").write_text("Russia launched 145 drones against Ukraine overnight.")
    return folder, run("build", "--seeds", folder / "seeds", "--data", folder / "data")


@pytest.mark.parametrize(("name", "packages"), NEEDED.items(), ids=NEEDED)
def test_a_missing_package_is_told_with_the_line_that_installs_it(
    name: str, packages: str, built: tuple[Path, subprocess.CompletedProcess[str]]
) -> None:
    told = [line for line in built[1].stderr.splitlines() if line.startswith(name)]
    assert told == [f"{name}: reading it needs a package that is not installed; run: python -m pip install {packages}."]


def test_the_other_texts_are_built(built: tuple[Path, subprocess.CompletedProcess[str]]) -> None:
    folder, done = built
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "145" in (folder / "data" / "figures.csv").read_text()


def test_what_needs_no_package_is_read_without_any(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    for name in FREE:
        (tmp_path / "seeds" / name).write_bytes(kinds.SAME[name]())
    assert {"raid.txt", "raid.zip", "raid.eml", "raid.jsonl", "raid.csv", "raid.parquet"} <= set(FREE)
    done = run("build", "--seeds", tmp_path / "seeds", "--data", tmp_path / "data")
    assert (done.returncode, done.stderr) == (0, "")
