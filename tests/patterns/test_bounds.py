"""No pattern takes any words without end: texts are hostile until shown otherwise."""

import ast

import pytest
from taking_apart import ENDLESS, Found, all_patterns, find_calls, is_open, parse, walk

# Calls whose pattern is made when they run: of escaped words, of tables that are read when the package is loaded, or
# the very calls that compile what the others have made.
MADE_LATER = {
    ("figures/rows.py", "_shared_places"),
    ("lexicon/claimants.py", "_pattern_of"),
    ("patterns/__init__.py", "guarded_finditer"),
    ("patterns/__init__.py", "guarded_search"),
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
