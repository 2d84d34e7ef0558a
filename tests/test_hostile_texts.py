"""Hostile texts: nothing is raised, every span is exact, every number is taken or refused with a reason."""

from contextlib import suppress

from hostile import TEXTS, find_fault
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

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
