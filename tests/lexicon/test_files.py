"""Lexicon files that cannot be read are named in words."""

import pytest

from tracker.lexicon.files import read_toml
from tracker.model import TrackerError


def test_a_missing_file_is_named_with_the_remedy() -> None:
    with pytest.raises(TrackerError, match=r"nothing\.toml cannot be read.*Mend the file"):
        read_toml("nothing.toml")


def test_a_shipped_file_is_read() -> None:
    assert read_toml("events.toml")["event"]
