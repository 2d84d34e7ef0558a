"""How many of the quantities of general news are found, with what unit and bound: floors that must hold."""

from pathlib import Path

import pytest
from newsworthy import read_sentences, score

from tracker.quantities import find_measures

NEWS = Path(__file__).parent / "news"
# F1 of values, of values with their unit or counted noun, of values with their bound
FLOORS = {"open": (0.987, 0.983, 0.983), "closed": (0.978, 0.950, 0.978)}


@pytest.mark.gold
@pytest.mark.parametrize("name", FLOORS)
def test_quantities_of_general_news_are_found(name: str) -> None:
    tally = score(read_sentences(NEWS / f"{name}.txt"))
    assert tally.wanted > 200
    found = (tally.f1(tally.value), tally.f1(tally.unit), tally.f1(tally.bound))
    assert all(f1 >= floor for f1, floor in zip(found, FLOORS[name], strict=True)), (found, *tally.errors)


# the same sentence, marked rightly and wrongly: value, unit and bound that count as right
MARKED = [
    ("=12 foot; ~3 year", (2, 2, 2)),
    ("=12 metre; ~3 year", (2, 1, 2)),
    ("=12 foot; =3 year", (2, 2, 1)),
    ("=13 foot; ~3 year", (1, 1, 1)),
    ("10..12 foot; ~3 year", (1, 1, 1)),
    ("12+ foot; ~3 year", (1, 1, 1)),
    ("=12 foot; ~3 year; ~3 year", (2, 2, 2)),
    ("=12 count:feet; ~3 year", (2, 1, 2)),
]


@pytest.mark.parametrize(("marks", "right"), MARKED, ids=[marks for marks, _ in MARKED])
def test_the_score_tells_right_from_wrong(tmp_path: Path, marks: str, right: tuple[int, int, int]) -> None:
    path = tmp_path / "one.txt"
    path.write_text(f"The 12-foot statue took about three years. || {marks}\n", encoding="utf-8")
    tally = score(read_sentences(path))
    assert (tally.value, tally.unit, tally.bound) == right
    assert tally.wanted == marks.count(";") + 1
    assert tally.found == 2


@pytest.mark.parametrize("name", FLOORS)
def test_the_span_of_every_quantity_is_exact(name: str) -> None:
    for text, _ in read_sentences(NEWS / f"{name}.txt"):
        for m in find_measures(text):
            assert text[m.start : m.end] == m.text
