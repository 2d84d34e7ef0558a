"""The guide for newcomers: its entries, added to a copy of the lexicon, do what it says."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
GUIDE = (ROOT / "docs" / "lexicon.md").read_text(encoding="utf-8")
# An entry of the guide: ```toml events.toml ... ```
ENTRY = re.compile(r"^```toml (?P<file>\w+\.toml)\n(?P<entry>.+?)^```", re.MULTILINE | re.DOTALL)
# A question of the guide: $ tracker explain "..." --published 2024-11-13
QUESTION = re.compile(r'^\$ tracker explain "(?P<text>[^"]+)"', re.MULTILINE)
ANSWERS = {
    "four lifeboats": "subtype = lifeboats",
    "torpedoed two ships": "event = hit",
    "Somaliland National Army": "actor = somaliland",
    "KHPG said": "claimant = Kharkiv Human Rights Protection Group",
    "in Stary Mlin": "place = Staryi Mlyn",
}


def explain(folder: Path, text: str) -> str:
    command = [sys.executable, "-m", "tracker", "explain", text, "--published", "2024-11-13"]
    environment = os.environ | {"PYTHONPATH": str(folder)}
    return subprocess.run(command, cwd=folder, env=environment, check=True, capture_output=True, text=True).stdout


@pytest.fixture(scope="module")
def taught(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the package with the guide's entries in its lexicon."""
    folder = tmp_path_factory.mktemp("taught")
    shutil.copytree(ROOT / "tracker", folder / "tracker", ignore=shutil.ignore_patterns("__pycache__"))
    for match in ENTRY.finditer(GUIDE):
        path = folder / "tracker" / "lexicon" / match["file"]
        lexicon, entry = path.read_text(encoding="utf-8"), match["entry"]
        section = {"claimants.toml": "[bodies]\n", "places.toml": "[settlement.ukraine]\n"}.get(match["file"])
        if section:
            lexicon = lexicon.replace(section, section + entry.removeprefix(section), 1)
        else:
            lexicon += "\n" + entry
        path.write_text(lexicon, encoding="utf-8")
    return folder


def test_the_guide_shows_one_entry_of_each_kind() -> None:
    files = [match["file"] for match in ENTRY.finditer(GUIDE)]
    assert files == ["subjects.toml", "events.toml", "parties.toml", "claimants.toml", "places.toml"]


@pytest.mark.parametrize(("words", "answer"), ANSWERS.items(), ids=ANSWERS)
def test_an_entry_of_the_guide_gives_the_answer_that_it_promises(taught: Path, words: str, answer: str) -> None:
    (text,) = {match["text"] for match in QUESTION.finditer(GUIDE) if words in match["text"]}
    assert answer not in explain(ROOT, text), "the lexicon knows it already: choose another example for the guide"
    assert answer in explain(taught, text)


def test_the_entries_of_the_guide_prove_themselves(taught: Path) -> None:
    code = "from tracker.proving import find_unproven; print(*find_unproven(), sep='\\n')"
    told = subprocess.run(
        [sys.executable, "-c", code],
        cwd=taught,
        env=os.environ | {"PYTHONPATH": str(taught)},
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    assert not [line for line in told.splitlines() if "lifeboat" in line or "torpedo" in line]
