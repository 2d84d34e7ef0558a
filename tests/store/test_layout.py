"""The parts that a build writes are those that are not as stored, no more and no fewer."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tracker.refreshing.merging import find_changed
from tracker.store import layout

SOURCES = [f"s{at}" for at in range(12)]
row = st.fixed_dictionaries(
    {
        "number_id": st.sampled_from([f"n{at}" for at in range(30)]),
        "source_id": st.sampled_from(SOURCES),
        "text": st.sampled_from(["7", "8", ""]),
        "value": st.sampled_from([7.0, 8.0, None]),
    }
)
distinct = st.lists(row, max_size=20, unique_by=lambda each: each["number_id"])


def compare(before: list[dict[str, object]], after: list[dict[str, object]]) -> None:
    stored, table = (layout.to_arrow("numbers", listed) for listed in (before, after))
    whole = layout.split("numbers", layout.in_order("numbers", stored))
    wanted = {
        part: of
        for part, of in layout.split("numbers", layout.in_order("numbers", table)).items()
        if not of.equals(whole[part])
    }
    assert find_changed("numbers", layout.in_order("numbers", table), stored) == wanted


@settings(max_examples=150)
@given(distinct, distinct)
def test_parts_that_differ_are_found_by_their_rows(
    before: list[dict[str, object]], after: list[dict[str, object]]
) -> None:
    compare(before, after)


@settings(max_examples=50)
@given(distinct, st.data())
def test_parts_that_differ_in_few_rows_are_found(before: list[dict[str, object]], data: st.DataObject) -> None:
    changed = data.draw(st.lists(row, max_size=2, unique_by=lambda each: each["number_id"]))
    named = {each["number_id"] for each in changed}
    compare(before, [each for each in before if each["number_id"] not in named] + changed)


def test_rows_that_share_their_key_are_compared_part_by_part() -> None:
    alike = {"number_id": "n1", "source_id": "s1", "text": "7", "value": 7.0}
    compare([alike, alike | {"source_id": "s2"}], [alike, alike | {"source_id": "s3"}])


@pytest.mark.parametrize("name", layout.KEYS)
def test_nothing_is_changed_where_nothing_is(name: str) -> None:
    listed = [{layout.KEYS[name]: f"x{at}", layout.HASHED[name]: f"y{at % 3}"} for at in range(9)]
    if layout.KEYS[name] == layout.HASHED[name]:
        listed = [{layout.KEYS[name]: f"x{at}"} for at in range(9)]
    table = layout.in_order(name, layout.to_arrow(name, listed))
    assert find_changed(name, table, table.take(list(range(8, -1, -1)))) == {}
