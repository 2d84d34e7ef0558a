"""Patterns of the standard library come back from plain data as they were."""

import json
import pickle
import re

import pytest

from tracker import patterns
from tracker.patterns import keeping, plain

CASES = [
    (r"\b(?P<what>drone|missile)s?\b", re.I, "two Missiles and a drone"),
    (r"(?P<a>\d{1,3})(?:,(?P<b>\d{3}))*", 0, "1,234 and 56"),
    (r"[½¼¾]|[^\W\d_]{2,}", re.VERBOSE, "½ of Łódź"),
    (r"^\s*(.)(?<!x)(?=b)", re.MULTILINE, "xb\n ab"),
    (r"(a|b)?c\1", re.DOTALL, "aca bcb c"),
    ("", 0, "x"),
]


@pytest.mark.parametrize(("pattern", "flags", "text"), CASES, ids=[case[0] for case in CASES])
def test_a_pattern_is_the_same_after_it_was_taken_apart(pattern: str, flags: int, text: str) -> None:
    whole = re.compile(pattern, flags)
    parts = json.loads(json.dumps(plain.take_apart(pattern, int(flags))))
    again = plain.build(pattern, parts)
    assert (again.pattern, again.flags, again.groups, dict(again.groupindex)) == (
        *(whole.pattern, whole.flags, whole.groups, dict(whole.groupindex)),
    )
    for found in (again, patterns.compile_plain(pattern, flags)):
        assert [(m.span(), m.groups(), m.groupdict(), m.lastgroup) for m in found.finditer(text)] == [
            (m.span(), m.groups(), m.groupdict(), m.lastgroup) for m in whole.finditer(text)
        ]


def test_what_is_no_pattern_is_told() -> None:
    with pytest.raises(re.error):
        patterns.compile_plain("(").search("x")


def test_a_pattern_is_compiled_as_ever_where_the_library_has_changed(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise AttributeError("no such step")

    monkeypatch.setattr(plain, "take_apart", fail)
    assert keeping.load_plain(r"one\d{2} here", 0) == re.compile(r"one\d{2} here")


def test_code_that_is_none_is_refused() -> None:
    parts = plain.take_apart("drone", 0)
    with pytest.raises((RuntimeError, ValueError)):
        plain.build("drone", [parts[0], parts[1], "AAAAAQ==", *parts[3:]])


def test_a_pattern_can_be_sent_to_another_process() -> None:
    pattern = pickle.loads(pickle.dumps(patterns.compile_plain(r"dr[o]ne", re.I)))
    assert pattern.search("DRONE")[0] == "DRONE"
