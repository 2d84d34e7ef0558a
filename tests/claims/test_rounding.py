import pytest

from tracker.claims.rounding import is_rounding, may_be_rounding

ROUNDINGS = {
    "about 1,800 of 1,770": (1800, 1770, False, True),
    "about 1,700 of 1,770": (1700, 1770, False, False),
    "more than 1,700 of 1,770": (1700, 1770, True, True),
    "more than 1,700 of 1,690": (1700, 1690, True, False),
    "about 40 of 43": (40, 43, False, True),
    "about 40 of 48": (40, 48, False, False),
    "at least 7 of 9": (7, 9, True, False),
    "about 700,000 of 783,138": (700_000, 783_138, False, False),
    "1.8m of 1,795,000": (1.8e6, 1_795_000, False, True),
    "the precise of the rough": (1770, 1800, False, False),
    "itself": (1770, 1770, False, False),
    "nothing": (0, 3, False, False),
}


@pytest.mark.parametrize(("rough", "precise", "down", "expected"), ROUNDINGS.values(), ids=ROUNDINGS)
def test_a_number_is_a_rounding_of_another(rough: float, precise: float, down: bool, expected: bool) -> None:
    assert is_rounding(rough, precise, down=down) is expected


@pytest.mark.parametrize(("rough", "precise", "down", "expected"), ROUNDINGS.values(), ids=ROUNDINGS)
def test_every_rounding_is_among_those_that_may_be(rough: float, precise: float, down: bool, expected: bool) -> None:
    assert may_be_rounding(rough, precise) or not is_rounding(rough, precise, down=down)
    assert expected in (True, False)
