"""The extractor against annotated texts: it must not sink below the pinned floors."""

import csv
import json
import subprocess
import sys
from pathlib import Path

import pytest

from tracker.extracting import read_source_figures
from tracker.schema import FIGURES
from tracker.scoring import FIELDS, LEVELS, score_folder
from tracker.scoring.gate import FLOORED, find_sunken, read_answers, read_floors
from tracker.sources import read_sources

ROOT = Path(__file__).parents[1]
HERE = Path(__file__).parent / "gold"
SHARED = ROOT.parent / "shared"
ARTICLES = SHARED / "dev"
FOLDERS = {"develop": HERE / "develop", "holdout": HERE / "holdout", "articles": ARTICLES}

needs_articles = pytest.mark.skipif(
    not (ARTICLES / "gold").is_dir(), reason="the real articles (../shared/dev) are not here: nothing to score"
)


@pytest.mark.gold
@pytest.mark.parametrize("name", ["develop", "holdout", pytest.param("articles", marks=needs_articles)])
def test_no_measure_sinks_below_its_floor(name: str) -> None:
    measures = score_folder(FOLDERS[name]).summary()
    floors = read_floors(HERE / "floors.toml")[name]
    print(name, json.dumps(measures))
    assert {sunken: (measures[sunken], floors[sunken]) for sunken in find_sunken(measures, floors)} == {}


def test_every_measure_has_a_floor_in_every_folder() -> None:
    floors = read_floors(HERE / "floors.toml")
    assert {name: list(measures) for name, measures in floors.items()} == dict.fromkeys(FOLDERS, FLOORED)
    assert all(floor > 0 for measures in floors.values() for floor in measures.values())


@pytest.mark.parametrize("half", ["develop", "holdout"])
def test_a_half_has_many_figures_and_the_listing_knows_them(half: str) -> None:
    score = score_folder(HERE / half)
    assert score.wanted > 200
    listed = [level for level in read_answers(HERE / half / "answers.csv").values() if level != "unwanted"]
    assert len(listed) == score.wanted


def test_the_halves_share_no_text() -> None:
    halves = [{path.read_bytes() for path in (HERE / half / "docs").glob("*.txt")} for half in ("develop", "holdout")]
    assert not halves[0] & halves[1]


@needs_articles
def test_score_agrees_with_the_independent_scorer(tmp_path: Path) -> None:
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
    for level in LEVELS:
        assert ours.f1(level) == pytest.approx(theirs[level]["f1"], abs=1e-3)
    for name in FIELDS:
        assert ours.accuracy(name) == pytest.approx(theirs["fields"][name], abs=0.02)
