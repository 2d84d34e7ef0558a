"""No pattern takes any words without end, and none takes more than the square of a text's length: texts are hostile."""

import ast
import time
from collections.abc import Iterator
from itertools import product
from typing import Any

import pytest
import regex
from taking_apart import ENDLESS, Found, all_patterns, find_calls, is_open, parse, pumps, sample, walk

from tracker.text.sentences import MAX_RUN

# Calls whose pattern is made when they run: of escaped words, of tables that are read when the package is loaded, or
# the very calls that compile what the others have made.
MADE_LATER = {
    ("figures/rows.py", "_shared_places"),
    ("lexicon/antecedents.py", "_find_full_name"),
    ("lexicon/claimants.py", "_pattern_of"),
    ("lexicon/usual.py", "_forms"),
    ("patterns/__init__.py", "guarded_finditer"),
    ("patterns/__init__.py", "guarded_search"),
    ("patterns/__init__.py", "guarded_sub"),
    ("patterns/keeping.py", "load"),
    ("patterns/keeping.py", "load_plain"),
    ("quantities/units.py", "_pattern"),
    ("scoring/gold.py", "_find"),
    ("scoring/gold.py", "read_gold"),
    ("text/boilerplate.py", "one_of"),
    ("text/date_patterns.py", "_anchor"),
    ("text/date_patterns.py", "date_patterns"),
}


def find_open(found: Found) -> list[str]:
    """Return what a pattern repeats without end though it may be any words."""
    parts = list(parse(found))
    if len(parts) == 1 and len(list(walk(parts))) == 2:
        return []  # one class and nothing behind it: it takes what there is and never looks back
    endless = [value[2] for op, value in walk(parts) if op.endswith("_REPEAT") and value[1] == ENDLESS]
    return [str(list(body)) for body in endless if is_open(body)]


def test_every_pattern_of_the_package_is_looked_at() -> None:
    later = {
        (call.place.split(":")[0], call.within) for call in find_calls() if not isinstance(call.argument, ast.Constant)
    }
    assert {(file, function) for file, function in later if function} == MADE_LATER
    assert len(all_patterns()) > 1100


def test_no_pattern_repeats_any_words_without_end() -> None:
    found = {f"{one.place}: {one.pattern[:90]}": find_open(one) for one in all_patterns()}
    assert {pattern: bodies for pattern, bodies in found.items() if bodies} == {}


def test_no_plain_pattern_holds_on_to_a_group() -> None:
    """The standard library of Python 3.11.2, which Debian 12 has, takes what it holds on to for nothing."""
    held = [
        one.pattern
        for one in all_patterns()
        for op, value in walk(parse(one))
        if one.plain and (op == "ATOMIC_GROUP" or (op == "POSSESSIVE_REPEAT" and len(list(walk(value[2]))) > 1))
    ]
    assert held == []


@pytest.mark.parametrize(
    ("pattern", "taken"),
    [
        (".*x", True),
        ("[^.;]*$", True),
        (r"(?:\w+\s+)*x", True),
        (r"(?:a|[\w ])+x", True),
        (r"(?:(?!x)[^.])*x", True),
        (r"\w+ \s+", False),
        (r"(?:\w+\s+){0,5}x", False),
        ("(?:on |in )*x", False),
        ("[^.]{0,90}x", False),
        (r"[^\n]+", False),
    ],
)
def test_what_may_be_any_words_is_told(pattern: str, taken: bool) -> None:
    assert bool(find_open(Found(pattern, 0, False, ""))) is taken


HARD = ("a", "1", "a ", "A ", "1,", "a-", "A.", "a’s ", "- ")
LENGTH = 100  # signs; then twice as many
SUSPECT = 0.002  # seconds: what takes less at twice the length has not been through the cube of it
SUSPECT_RUN = 0.02  # of white space and marks, which are never longer
CUBE = 6.5  # twice the length: four times as long by the square, eight times by the cube
HANGS = 0.5  # seconds


def hard_texts(found: Found) -> Iterator[tuple[str, str]]:
    """Give beginnings, and what comes after them again and again, that a pattern may try in many ways."""
    sure = [("", hard) for hard in HARD]
    for before, pumped in [*pumps(parse(found)), *sure]:
        yield before, pumped
        yield "", before + pumped


def make(before: str, pumped: str, length: int, end: str) -> str:
    return (before + pumped * length)[:length] + "\0" + end


def seconds(compiled: Any, text: str) -> float:
    """Search a text; as long as it may take when it does not come to an end."""
    began = time.process_time()
    try:
        # The standard library's patterns know no limit of time.
        compiled.search(text, timeout=HANGS) if isinstance(compiled, regex.Pattern) else compiled.search(text)
    except TimeoutError:
        return float(10 * HANGS * len(text))
    return time.process_time() - began


def find_growth(found: Found) -> str:
    """Say on which text a pattern takes more than the square of its length; empty when on none.

    The text stage ends a sentence at 4,000 signs and at a run of more than `MAX_RUN` signs that are no letters, so that
    the square is bounded; `benchmarks/fuzzing.py` holds the whole of the reading to the length of a text.
    """
    compiled = found.compiled()
    # A library may look first whether the words that a match needs are there at all; where they are, it may match.
    ends = ("", sample(parse(found)))
    for (before, pumped), end in product(dict.fromkeys(hard_texts(found)), ends):
        word = any(sign.isalnum() for sign in pumped)
        most, suspect = (LENGTH, SUSPECT) if word else (MAX_RUN // 2, SUSPECT_RUN)
        if seconds(compiled, make(before, pumped, 2 * most, end)) < suspect:
            continue
        # Twice: what is bounded grows by its bounds once, what is not goes on.
        if min(seconds(compiled, make(before, pumped, 2 * most, end)) for _ in range(2)) >= HANGS:
            return f"no end: {before!r}, {pumped!r} again and again"
        spent = [min(seconds(compiled, make(before, pumped, most * by, end)) for _ in range(3)) for by in (1, 2, 4)]
        if spent[1] > suspect and spent[1] > CUBE * spent[0] and spent[2] > CUBE * spent[1]:
            return f"{spent} s, each for twice the length: {before!r}, {pumped!r} again and again"
    return ""


def test_no_pattern_takes_more_than_the_square_of_a_length() -> None:
    found = {f"{one.place}: {one.pattern[:90]}": find_growth(one) for one in all_patterns()}
    assert {pattern: texts for pattern, texts in found.items() if texts} == {}


GROWING = [
    "(?:a+)+b",
    r"^\W*(?:(?:[\w-]+\W+){0,4}?by|(?:[\w-]+\W+){0,10}?at)\s+(?:the\s+)*$",
    r"\w+\s*\w+\s*\w+\s*\w+x",
    "(?:a|a?)+b",
]


@pytest.mark.parametrize("pattern", GROWING)
def test_what_grows_would_be_found(pattern: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(globals(), "HANGS", 0.1)
    assert find_growth(Found(pattern, 0, False, ""))
