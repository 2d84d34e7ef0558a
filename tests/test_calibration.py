import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from tracker.extracting import read_source_figures, to_source
from tracker.figures import calibration
from tracker.figures.calibration import Calibration, read_calibration, to_confidence
from tracker.model import TrackerError
from tracker.scoring import score_folder
from tracker.scoring.reliability import measure

ROOT = Path(__file__).parents[1]
HOLDOUT = ROOT / "tests" / "gold" / "holdout"
BOUND = 0.1  # of the mean gap between confidence and share right, on texts that no rule was written from


@pytest.fixture(scope="module")
def calibrating() -> ModuleType:
    spec = importlib.util.spec_from_file_location("calibrate", ROOT / "scripts" / "calibrate.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_confidences_can_be_believed_on_texts_that_no_rule_was_written_from() -> None:
    found = measure(score_folder(HOLDOUT).judged)
    print(found)
    assert found.count > 150
    assert found.error < BOUND
    # No worse than to give every row the share of all rows that are right.
    share = sum(b.count * b.right for b in found.bins) / found.count
    assert found.brier < share * (1 - share) + 0.02


def test_confidence_never_falls_as_the_score_rises() -> None:
    found = read_calibration()
    for form in (*found.forms, "a form never seen"):
        for number in (*found.numbers, "a number never seen"):
            given = [to_confidence(found, form, score / 10, number) for score in range(-20, 80)]
            assert given == sorted(given)
            assert 0.3 <= given[0] <= given[-1] <= 0.99


def test_every_row_has_a_confidence_of_two_places() -> None:
    text = "Shelling killed six people in Sumy, and dozens of houses were damaged. At least 30 drones were shot down."
    given = [row["confidence"] for row in read_source_figures(to_source(text)).figures]
    assert len(given) == 3
    assert all(value == round(value, 2) for value in given)


BROKEN = {
    "bands that fall": "mean = 1\n[form]\n[number]\n[score]\nedges = [2.0]\nbands = [0.5, 0.1]\n",
    "a band too many": "mean = 1\n[form]\n[number]\n[score]\nedges = []\nbands = [0.1, 0.5]\n",
    "no bands": "mean = 1\n[form]\n[number]\n",
    "no TOML": "mean =",
}


@pytest.mark.parametrize("text", BROKEN.values(), ids=BROKEN)
def test_a_broken_file_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    (tmp_path / "calibration.toml").write_text(text, encoding="utf-8")
    monkeypatch.setattr(calibration, "files", lambda _: tmp_path)
    with pytest.raises(TrackerError, match=r"calibration\.toml"):
        read_calibration.__wrapped__()


RISING = {
    "rising": ([0.1, 0.2, 0.3], [1, 1, 1], [0.1, 0.2, 0.3]),
    "one falls": ([0.3, 0.1], [1, 3], [0.15, 0.15]),
    "the last pulls all down": ([0.2, 0.4, 0.0], [1, 1, 2], [0.15, 0.15, 0.15]),
    "an empty band": ([0.2, 0.0, 0.4], [1, 0, 1], [0.2, 0.2, 0.4]),
}


@pytest.mark.parametrize(("values", "weights", "expected"), RISING.values(), ids=RISING)
def test_neighbours_that_fall_are_pooled(
    calibrating: ModuleType, values: list[float], weights: list[int], expected: list[float]
) -> None:
    assert calibrating.to_rising(values, weights) == pytest.approx(expected)


def to_judged(calibrating: ModuleType, *counts: tuple[str, float, int, int]) -> list[object]:
    """Rows of a form and score: so many right, so many wrong."""
    kinds = [(calibrating.Kind(form, score, "digits"), right, wrong) for form, score, right, wrong in counts]
    return [(kind, outcome) for kind, right, wrong in kinds for outcome in [True] * right + [False] * wrong]


def test_a_kind_that_is_right_more_often_gets_a_higher_confidence(calibrating: ModuleType) -> None:
    found = calibrating.fit(to_judged(calibrating, ("active", 5.0, 95, 5), ("subject", 5.0, 60, 40)))
    assert to_confidence(found, "active", 5.0, "digits") > to_confidence(found, "subject", 5.0, "digits") + 0.1


def test_a_kind_seen_seldom_stays_near_the_mean(calibrating: ModuleType) -> None:
    found = calibrating.fit(to_judged(calibrating, ("active", 5.0, 90, 10), ("noun", 5.0, 0, 2)))
    usual, seldom = (to_confidence(found, form, 5.0, "digits") for form in ("active", "noun"))
    assert usual - 0.15 < seldom < usual


def test_the_level_lies_between_the_first_sight_and_what_the_rules_were_fitted_to(calibrating: ModuleType) -> None:
    judged = to_judged(calibrating, ("active", 5.0, 98, 2), ("passive", 2.0, 97, 3))
    found = calibrating.fit(judged)
    mean = sum(to_confidence(found, k.form, k.score, k.number) for k, _ in judged) / len(judged)
    assert calibrating.FIRST_SIGHT < mean < 0.975


def test_what_is_written_is_what_is_read(
    calibrating: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = calibrating.fit(to_judged(calibrating, ("active", 5.0, 95, 5), ("subject", 1.0, 60, 40)))
    (tmp_path / "calibration.toml").write_text(calibrating.to_toml(found), encoding="utf-8")
    monkeypatch.setattr(calibration, "files", lambda _: tmp_path)
    assert read_calibration.__wrapped__() == found


def test_a_calibration_that_was_never_fitted_gives_the_mean() -> None:
    assert to_confidence(Calibration(0.0, {}, (), (0.0,), {}), "active", 5.0, "digits") == 0.5
