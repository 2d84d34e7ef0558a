import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tracker.__main__ import main
from tracker.model import TrackerError
from tracker.schema import FIGURES
from tracker.scoring import Answer, Gold, Score, add_text, gate, pair_up, quality, read_gold, score_folder
from tracker.scoring.reliability import measure

TEXT = "Shelling killed six people in Sumy. Nine cars were burnt out. Police counted 300 spent shells."
SIX = {"in": "killed six", "text": "six", "event": "killed", "subject": "people", "value": 6, "place": "Sumy"}
NINE = {"in": "Nine cars", "text": "Nine", "event": "destroyed", "subject": "vehicles", "value": 9}


def to_row(text: str, **fields: object) -> dict[str, object]:
    start = TEXT.index(text)
    row: dict[str, object] = dict.fromkeys([column.name for column in FIGURES], "")
    row |= {"unit": "count", "qualifier": "exact", "modality": "asserted", "confidence": 0.8, "sentence": TEXT}
    return row | {"text": text, "char_start": start, "char_end": start + len(text)} | fields


SIX_ROW = {"event": "killed", "subject": "people", "value": 6.0, "place": "Sumy"}


def to_golds(folder: Path, *figures: dict[str, object]) -> list[Gold]:
    path = folder / "a.json"
    path.write_text(json.dumps({"figures": figures}), encoding="utf-8")
    return read_gold(path, TEXT)


def score_one(folder: Path, figures: list[dict[str, object]], rows: list[dict[str, object]]) -> Score:
    score = Score()
    add_text(score, "a", to_golds(folder, *figures), rows)
    return score


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A gold folder of one text: one figure that the extractor reads, one that it cannot."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "gold").mkdir()
    (tmp_path / "docs" / "a.txt").write_text("Shelling killed six people in Sumy. Nein tanks burnt.", encoding="utf-8")
    (tmp_path / "docs" / "sources.csv").write_text(
        "file,publisher,title,url,published\na.txt,,,,2024-11-11\n", encoding="utf-8"
    )
    lost = {"in": "Nein tanks", "text": "Nein", "event": "destroyed", "subject": "tanks", "value": 9}
    (tmp_path / "gold" / "a.json").write_text(json.dumps({"figures": [SIX, lost]}), encoding="utf-8")
    return tmp_path


def run(*arguments: object) -> Result:
    result = CliRunner().invoke(main, ["score", *map(str, arguments)])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


LEVELS = {
    "record": {},
    "typed": {"modality": "denied"},
    "detect": {"subject": "women"},
    "missed": {"value": 7.0},
}


@pytest.mark.parametrize(("level", "change"), LEVELS.items(), ids=LEVELS)
def test_a_figure_reaches_the_highest_level_whose_fields_are_right(
    tmp_path: Path, level: str, change: dict[str, object]
) -> None:
    score = score_one(tmp_path, [SIX], [to_row("six", **(SIX_ROW | change))])
    assert next(a.level for a in score.answers if a.level != "unwanted") == level


def test_alternatives_count_for_the_record_and_not_for_the_strict_measure(tmp_path: Path) -> None:
    figure = SIX | {"alt": {"subject": ["civilians"]}}
    score = score_one(tmp_path, [figure], [to_row("six", **(SIX_ROW | {"subject": "civilians"}))])
    assert (score.f1("record"), score.f1("strict")) == (1.0, 0.0)


def test_a_row_for_a_number_that_is_not_annotated_costs_precision(tmp_path: Path) -> None:
    stray = to_row("300", event="launched", subject="shells", value=300.0)
    score = score_one(tmp_path, [SIX], [to_row("six", **SIX_ROW), stray])
    assert score.f1("detect") == pytest.approx(2 / 3)
    assert score.answers[-1].level == "unwanted"
    assert score.judged == [(0.8, True), (0.8, False)]


@pytest.mark.parametrize("rows", [[], [to_row("six", **SIX_ROW)], [to_row("six", **(SIX_ROW | {"value": 7.0}))]])
def test_an_optional_figure_counts_neither_way(tmp_path: Path, rows: list[dict[str, object]]) -> None:
    score = score_one(tmp_path, [SIX | {"optional": True}], rows)
    assert (score.wanted, score.given, score.judged) == (0, 0, [])


def test_each_row_answers_one_figure_and_the_one_that_it_agrees_with_most(tmp_path: Path) -> None:
    wounded = SIX | {"event": "wounded"}
    golds = to_golds(tmp_path, wounded, SIX)
    rows = [to_row("six", **SIX_ROW), to_row("six", **(SIX_ROW | {"event": "wounded"}))]
    assert pair_up(golds, rows) == {0: 1, 1: 0}
    assert pair_up(golds, rows[:1]) == {1: 0}


BROKEN = {
    "a fragment that is not there": {**SIX, "in": "killed sixty"},
    "a fragment that stands twice": {**SIX, "in": "ed", "text": "e"},
    "words outside their fragment": {**SIX, "text": "Nine"},
}


@pytest.mark.parametrize("figure", BROKEN.values(), ids=BROKEN)
def test_an_annotation_that_fits_no_text_is_told_with_its_file(tmp_path: Path, figure: dict[str, object]) -> None:
    with pytest.raises(TrackerError, match=r"a\.json"):
        to_golds(tmp_path, figure)


def test_annotations_that_cannot_be_read_are_told_with_their_file(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text("[", encoding="utf-8")
    with pytest.raises(TrackerError, match=r"a\.json"):
        read_gold(tmp_path / "a.json", TEXT)


def to_answer(level: str, start: int = 0, event: str = "killed") -> Answer:
    return Answer("a", start, start + 3, "six", event, "people", level)


CHANGES = {
    "found now": ([to_answer("missed")], [to_answer("typed")], (1, 0)),
    "worse now": ([to_answer("record")], [to_answer("detect")], (0, 1)),
    "as before": ([to_answer("record")], [to_answer("record")], (0, 0)),
    "an unwanted row more": ([], [to_answer("unwanted")], (0, 1)),
    "an unwanted row less": ([to_answer("unwanted")], [], (1, 0)),
    "an unwanted row beside a figure": (
        [to_answer("missed"), to_answer("unwanted")],
        [to_answer("typed"), to_answer("unwanted")],
        (1, 0),
    ),
    "one of two figures of a span": (
        [to_answer("typed"), to_answer("typed", event="wounded")],
        [to_answer("typed"), to_answer("missed", event="wounded")],
        (0, 1),
    ),
    "a figure that was not annotated before": ([], [to_answer("missed")], (0, 0)),
}


@pytest.mark.parametrize(("before", "now", "expected"), CHANGES.values(), ids=CHANGES)
def test_figures_won_and_lost(
    tmp_path: Path, before: list[Answer], now: list[Answer], expected: tuple[int, int]
) -> None:
    gate.write_answers(tmp_path / "answers.csv", before)
    won, lost = gate.compare(gate.read_answers(tmp_path / "answers.csv"), now)
    assert (len(won), len(lost)) == expected


def test_a_change_names_the_figure() -> None:
    (won,), _ = gate.compare({("a", 0, 3, 0): "missed"}, [to_answer("typed")])
    assert str(won) == "a 0-3 [six] killed people: missed -> typed"


def test_floors_come_back_as_written(tmp_path: Path) -> None:
    floors = {"develop": {"detect": 0.912, "place": 0.8}, "holdout": {"typed": 0.5}}
    gate.write_floors(tmp_path / "floors.toml", floors)
    assert gate.read_floors(tmp_path / "floors.toml") == floors


WRONG_FLOORS = ["[develop]\ndetect = 93\n", "[develop]\nspeed = 0.5\n", "[develop]\ndetect = 'high'\n", "[develop"]


@pytest.mark.parametrize("text", WRONG_FLOORS)
def test_a_wrong_floor_is_told_with_its_file(tmp_path: Path, text: str) -> None:
    (tmp_path / "floors.toml").write_text(text, encoding="utf-8")
    with pytest.raises(TrackerError, match=r"floors\.toml"):
        gate.read_floors(tmp_path / "floors.toml")


def test_raising_never_lowers_a_floor_and_accepting_never_raises_one() -> None:
    measures = dict.fromkeys(gate.FLOORED, 0.7777)
    floors = {"detect": 0.9, "typed": 0.5}
    raised, lowered = gate.raise_floors(measures, floors), gate.lower_floors(measures, floors)
    assert (raised["detect"], raised["typed"], raised["place"]) == (0.9, 0.777, 0.777)
    assert lowered == {"detect": 0.777, "typed": 0.5}


def test_a_measure_below_its_floor_closes_the_gate(folder: Path, tmp_path: Path) -> None:
    floors = tmp_path / "floors.toml"
    gate.write_floors(floors, {folder.name: {"detect": 0.9, "typed": 0.5}})
    result = run(folder, "--floors", floors)
    assert result.exit_code == 1
    assert f"{folder.name}: detect 0.6667 is below its floor 0.900" in result.stderr
    assert "typed" not in result.stderr
    assert "detect             0.667 (0.900)" in result.stdout


def test_the_gate_opens_where_every_floor_is_reached(folder: Path, tmp_path: Path) -> None:
    gate.write_floors(tmp_path / "floors.toml", {folder.name: {"detect": 0.6}})
    result = run(folder, "--floors", tmp_path / "floors.toml")
    assert (result.exit_code, result.stderr) == (0, "")


@pytest.fixture
def project(tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project folder whose two halves are copies of the gold folder."""
    gold = tmp_path / "project" / "tests" / "gold"
    for half in ("develop", "holdout"):
        for part in ("docs", "gold"):
            (gold / half / part).mkdir(parents=True)
            for path in (folder / part).iterdir():
                (gold / half / part / path.name).write_bytes(path.read_bytes())
    gate.write_floors(gold / "floors.toml", {"develop": {"detect": 0.9}, "holdout": {"detect": 0.1}})
    monkeypatch.chdir(tmp_path / "project")
    return tmp_path / "project"


def test_a_lower_measure_is_accepted_only_when_asked(project: Path) -> None:
    assert run("--raise").exit_code == 1
    assert gate.read_floors(project / "tests/gold/floors.toml")["develop"]["detect"] == 0.9
    assert run("--accept-lower").exit_code == 0
    assert gate.read_floors(project / "tests/gold/floors.toml") == {
        "develop": {"detect": 0.666},
        "holdout": {"detect": 0.1},
    }
    assert run().exit_code == 0


def test_raising_pins_every_measure_and_the_figures_reached(project: Path) -> None:
    assert run("--accept-lower").exit_code == 0
    assert run("--raise").exit_code == 0
    floors = gate.read_floors(project / "tests/gold/floors.toml")
    assert list(floors) == ["develop", "holdout"]
    assert all(list(measures) == gate.FLOORED for measures in floors.values())
    assert "develop: +0 -0 figures against those accepted last" in run().stdout


def test_figures_of_the_half_held_out_are_counted_and_never_quoted(project: Path) -> None:
    assert run("--accept-lower").exit_code == 0
    for half in ("develop", "holdout"):
        listing = project / "tests/gold" / half / "answers.csv"
        listing.write_text(listing.read_text(encoding="utf-8").replace("typed", "missed"), encoding="utf-8")
    result = run("--errors", "--reliability")
    assert "develop: +1 -0 figures" in result.stdout
    assert "holdout: +1 -0 figures" in result.stdout
    assert result.stdout.count("  + a ") == 1
    assert result.stdout.count("Nein tanks") == 1


def test_the_quality_report_is_the_same_every_time_and_quotes_only_the_development_half(project: Path) -> None:
    report = project / "data" / "quality.json"
    assert run("--accept-lower", "--write", report).exit_code == 0
    first = report.read_bytes()
    assert run("--write", report).exit_code == 0
    assert report.read_bytes() == first
    written = json.loads(first)
    assert written["folders"]["holdout"]["wanted"] == 2
    assert written["folders"]["develop"]["events"] == [
        {"event": "killed", "wanted": 1, "found": 1, "typed": 1, "unwanted": 0},
        {"event": "destroyed", "wanted": 1, "found": 0, "typed": 0, "unwanted": 0},
    ]
    assert sum("Nein" in error for error in written["errors"]) == 1


def test_folders_that_are_not_here_keep_what_the_report_says_of_them(project: Path) -> None:
    report = project / "data" / "quality.json"
    articles = {"texts": 20, "wanted": 79, "measures": {"detect": 0.99}}
    quality.write_report(report, {"version": "0", "folders": {"articles": articles}, "errors": []})
    assert run("--accept-lower", "--write", report).exit_code == 0
    assert quality.read_report(report)["folders"]["articles"] == articles
    assert run("--verify", report).exit_code == 0


def test_a_stale_report_is_told_with_its_remedy(project: Path) -> None:
    report = project / "data" / "quality.json"
    assert run("--accept-lower", "--write", report).exit_code == 0
    written = quality.read_report(report)
    written["folders"]["develop"]["measures"]["detect"] += 0.01
    quality.write_report(report, written)
    result = run("--verify", report)
    assert result.exit_code == 1
    assert "develop: detect is 0.6667, the report says 0.6767; run tracker score --write" in result.stderr
    written["folders"]["develop"]["measures"]["detect"] -= 0.0095
    quality.write_report(report, written)
    assert run("--verify", report).exit_code == 0


WRONG = {
    "no gold folder": (["nowhere"], "there is no such folder"),
    "no project folder": ([], "run this in the project's folder"),
    "two flags that contradict": (["--raise", "--accept-lower"], "contradict"),
}


@pytest.mark.parametrize(("arguments", "words"), WRONG.values(), ids=WRONG)
def test_a_wrong_call_leaves_with_two_and_says_why(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], words: str
) -> None:
    monkeypatch.chdir(tmp_path)
    gate.write_floors(tmp_path / "floors.toml", {})
    result = run(*arguments, "--floors", tmp_path / "floors.toml")
    assert result.exit_code == 2
    assert words in result.stderr


def test_a_folder_without_its_texts_is_told(tmp_path: Path) -> None:
    with pytest.raises(TrackerError, match="annotated texts"):
        score_folder(tmp_path)


RELIABLE = {
    "nine in ten at 0.9": ([(0.9, True)] * 9 + [(0.9, False)], 0.0, 0.09),
    "half at 0.9": ([(0.9, True), (0.9, False)], 0.4, 0.41),
    "sure and right": ([(1.0, True)], 0.0, 0.0),
    "nothing": ([], 0.0, 0.0),
}


@pytest.mark.parametrize(("judged", "error", "brier"), RELIABLE.values(), ids=RELIABLE)
def test_reliability(judged: list[tuple[float, bool]], error: float, brier: float) -> None:
    found = measure(judged)
    assert (found.error, found.brier) == (pytest.approx(error), pytest.approx(brier))
    assert sum(b.count for b in found.bins) == len(judged)
