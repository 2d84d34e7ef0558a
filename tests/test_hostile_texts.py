"""Hostile texts: nothing is raised, every span is exact, every number is taken or refused with a reason."""

import random
from contextlib import suppress
from pathlib import Path
from types import ModuleType

import guided
import hostile
import pytest
from hostile import TEXTS, find_fault
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tracker.context import place
from tracker.context.period import tying
from tracker.extracting import read_source_figures, to_source
from tracker.model import TrackerError


@settings(max_examples=2000, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(TEXTS)
def test_a_hostile_text_is_read_like_any_other(text: str) -> None:
    assert find_fault(text) == ""


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=300))
def test_bytes_are_a_text_or_a_mistake_in_words(content: bytes) -> None:
    with suppress(TrackerError):
        assert read_source_figures(to_source(content)).problems == ()


# What once took minutes: words and joints that can be parted in many ways, long runs of white space and marks.
JOINTS = ["a-", "a - ", "a’s-", "a,", "'a ", " ", "\t", "-", "'", "a", "A. "]
FRAMES = ["Five people were killed {}in Kyiv on Monday, officials said.", "Poland gave{} $5m in aid to Ukraine."]


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("joint", JOINTS)
def test_what_can_be_parted_in_many_ways_is_read_at_once(joint: str, frame: str) -> None:
    assert find_fault(frame.format(joint * 900)) == ""


def test_a_sentence_cut_anywhere_is_read_like_any_other() -> None:
    docs = sorted(Path(__file__).with_name("gold").glob("develop/docs/*.txt"))
    lines = [line.split(" ") for doc in docs for line in doc.read_text(encoding="utf-8").split("\n") if len(line) > 40]
    chance = random.Random(7)
    for _ in range(150):
        cut = []
        for words in chance.choices(lines, k=12):
            first = chance.randrange(len(words)) if chance.random() < 0.5 else 0
            cut.append(" ".join(words[first : chance.randrange(first, len(words)) + 1]))
        assert find_fault("\n".join(cut)) == ""


@pytest.mark.skipif(not guided.has_atheris(), reason="atheris has no wheel for this system")
def test_texts_bred_by_coverage_are_read_like_any_other() -> None:
    told = guided.run(2000, seed=1, longest=60, within=("tracker.text", "tracker.quantities"))
    assert told["read"] == 2000
    assert told["faults"] == []  # whether the slowest of many more grow is looked at in benchmarks/fuzzing.py


# Bred texts on which work once grew faster than their length: each number looked at all others of its sentence
@pytest.mark.parametrize("head", ["Two guards got mine-blast injuries anmore ", "Some 58 hostages remain among least "])
@pytest.mark.parametrize("tail", ["Kyiv civilians the least missiles \u202d", "no Gaza destroyed Gaza ’ "])
def test_work_on_many_numbers_in_a_sentence_grows_with_their_length(head: str, tail: str) -> None:
    assert not hostile.grows(head + "1," * 60 + tail)  # told by calls, which are the same on every machine


# What is tried for each figure with each place or each time of its sentence: the nearest settle it.
TRIED_FOR_EACH = [
    (place, "find_cost", "21 drones fell near Sumy; nine men were hurt in Lutsk; "),
    (place, "find_cost", "16 drones were downed over Odesa, five over Rivne and "),
    (tying, "_distance", "on 4 March 2023 a raid killed 13 men in Rafah, "),
]


@pytest.mark.parametrize(("module", "name", "piece"), TRIED_FOR_EACH)
def test_what_is_tried_for_each_figure_of_a_long_sentence_grows_with_its_length(
    module: ModuleType, name: str, piece: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried, whole = [], getattr(module, name)
    monkeypatch.setattr(module, name, lambda *given, **named: tried.append(name) or whole(*given, **named))
    counts = []
    for times in (15, 60):
        tried.clear()
        assert find_fault(piece * times) == ""
        counts.append(len(tried))
    assert 0 < counts[1] <= 6 * counts[0]  # four times as many figures


def test_work_that_grows_faster_than_the_text_would_be_found(monkeypatch: pytest.MonkeyPatch) -> None:
    def square(text: str) -> str:
        return "".join(text[at] for _ in range(len(text) // 100) for at in range(0, len(text), 100) if str(at))

    assert not hostile.grows("5 killed and ")
    monkeypatch.setattr(hostile, "find_fault", square)
    assert hostile.grows("5 killed and ")
