"""The extractor against annotated texts: it must not sink below the pinned floors."""

import json
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tracker.extracting import read_source_figures
from tracker.schema import FIGURES
from tracker.scoring import FIELDS, Score, add_text, read_gold, score_folder
from tracker.sources import read_sources

HERE = Path(__file__).parent / "gold"
FLOORS = tomllib.loads((HERE / "floors.toml").read_text(encoding="utf-8"))
SHARED = Path(__file__).parents[2] / "shared"
ARTICLES = SHARED / "dev"

needs_articles = pytest.mark.skipif(
    not (ARTICLES / "gold").is_dir(), reason="the real articles (../shared/dev) are not here: nothing to score"
)


def report(half: str, score: Score) -> str:
    measures = score.summary()
    below = {name: (measures[name], floor) for name, floor in FLOORS[half].items() if measures[name] < floor}
    return "\n".join(f"{half}: {name} {got} is below its floor {floor}" for name, (got, floor) in below.items())


@pytest.mark.gold
@pytest.mark.parametrize("half", ["develop", "holdout"])
def test_own_gold_stays_above_its_floors(half: str) -> None:
    score = score_folder(HERE / half)
    print(half, json.dumps(score.summary()))
    assert score.wanted > 200
    assert not report(half, score)


@pytest.mark.gold
@needs_articles
def test_articles_stay_above_their_floors() -> None:
    score = score_folder(ARTICLES)
    print("articles", json.dumps(score.summary()))
    assert not report("articles", score)


@needs_articles
def test_score_agrees_with_the_independent_scorer(tmp_path: Path) -> None:
    import csv

    sources, _ = read_sources(ARTICLES / "docs")
    rows = [row for source in sources for row in read_source_figures(source).figures]
    table = tmp_path / "figures.csv"
    with table.open("w", encoding="utf-8", newline="") as handle:
        writer = csv.DictWriter(handle, [column.name for column in FIGURES])
        writer.writeheader()
        writer.writerows({k: "" if v is None else v for k, v in row.items()} for row in rows)
    command = [sys.executable, str(SHARED / "eval" / "score.py"), str(ARTICLES / "gold"), str(table)]
    theirs = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()[-1])
    ours = score_folder(ARTICLES)
    assert theirs["bad_spans"] == 0
    for level in ("detect", "typed", "record"):
        assert ours.f1(level) == pytest.approx(theirs[level]["f1"], abs=1e-3)
    for name in FIELDS:
        assert ours.accuracy(name) == pytest.approx(theirs["fields"][name], abs=0.02)


def test_score_counts_what_is_missed_and_what_is_not_wanted(tmp_path: Path) -> None:
    text = "Shelling killed six people. Nine cars were burnt out."
    (tmp_path / "a.json").write_text(
        json.dumps(
            {
                "figures": [
                    {"in": "killed six", "text": "six", "event": "killed", "subject": "people", "value": 6},
                    {"in": "Nine cars", "text": "Nine", "event": "destroyed", "subject": "vehicles", "value": 9},
                ]
            }
        ),
        encoding="utf-8",
    )
    golds = read_gold(tmp_path / "a.json", text)
    empty = dict.fromkeys([column.name for column in FIGURES], "")
    found = empty | {
        "event": "killed",
        "subject": "women",
        "value": 6.0,
        "unit": "count",
        "qualifier": "exact",
        "modality": "asserted",
        "text": "six",
        "char_start": 16,
        "char_end": 19,
    }
    stray = empty | {"event": "hit", "subject": "people", "value": 2.0, "text": "x", "char_start": 0, "char_end": 1}
    score = Score()
    add_text(score, "a", golds, [found, stray])
    assert (score.wanted, score.given, score.right) == (2, 2, {"detect": 1, "typed": 0, "record": 0})
    assert score.f1("detect") == 0.5
    assert any("missed: destroyed vehicles" in error for error in score.errors)
    assert any("not wanted: hit people" in error for error in score.errors)
