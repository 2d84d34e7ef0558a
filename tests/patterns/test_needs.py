"""Which words a pattern needs, and that no match is lost by asking for them."""

import gc
import importlib
import pkgutil
from pathlib import Path

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

import tracker
from tracker import patterns
from tracker.patterns.needs import find_needs
from tracker.sources import read_sources
from tracker.text import read_document

ROOT = Path(__file__).parents[2]

NEEDS = [
    (r"\b(?:killed|wounded)\b", {"^killed$", "^wounded$"}),
    (r"\bshell(?:s|ed|ing)?\b", {"^shell"}),
    (r"air ?raid", {"raid"}),
    (r"(?i:\bdrones?\b)", {"^drone"}),
    (r"[Hh]ostages?", {"hostage"}),
    (r"\d{1,3} of whom", {"^whom"}),
    (r"\d+\s*%", {"%"}),
    (r"[0-9½¼]", {"#", "½", "¼"}),
    (r"(?<=\bHospital)\s(?:in|near)", {"^hospital"}),
    (r"(?<!\bno )strikes\b", {"strikes$"}),
    (r"missiles(?=\s+over)", {"missiles"}),
    (r"(?P<who>troops)\s(?P=who)", {"troops$"}),
    (r"(?r)\bconvoy\b", {"^convoy$"}),
    (r"caf\xe9 attack", {"^attack"}),
]
NOTHING = [
    r"\w+ed?",  # any word
    r"(?:killed)?",  # may be empty
    r"killed|",
    r"killed|\d*",
    r"\b(?:of|the|in)\b",  # in every sentence
    r"[a-z]+",
    r"(?:x{e<=1})",  # not understood
    r"(?|killed|hurt)",
    "\\L<names>",
    r"(?!killed)\w+",
    "\u212a",  # taken for a k
]


@pytest.mark.parametrize(("pattern", "needs"), NEEDS)
def test_one_word_of_these_is_needed(pattern: str, needs: set[str]) -> None:
    assert find_needs(pattern) == needs


@pytest.mark.parametrize("pattern", NOTHING)
def test_nothing_is_needed(pattern: str) -> None:
    assert find_needs(pattern) is None


def test_white_space_and_comments_of_long_patterns_are_not_needed() -> None:
    assert find_needs("\\b(?: # of harm\n  killed | wounded )\\ in", verbose=True) == {"^killed$", "^wounded$"}


@pytest.fixture(scope="module")
def lazy_patterns() -> list[patterns.LazyPattern]:
    """All patterns of the modules that read texts."""
    for found in pkgutil.walk_packages(tracker.__path__, "tracker."):
        if found.name.split(".")[1] in ("text", "quantities", "lexicon", "matching", "context", "figures", "sources"):
            importlib.import_module(found.name)
    found = [p for p in gc.get_objects() if isinstance(p, patterns.LazyPattern)]
    assert len(found) > 300
    return found


def test_no_match_of_any_pattern_is_lost(lazy_patterns: list[patterns.LazyPattern]) -> None:
    sources = [s for folder in (ROOT / "seeds", ROOT / "tests/gold/develop/docs") for s in read_sources(folder)[0]]
    texts = sorted({s.text[:2000] for source in sources for s in read_document(source).sentences})
    texts = texts[::8] + [t.upper() for t in texts[::32]] + ["Ten KILLED near Kyiv", "5 miſſiles"]
    guarded = [p for p in lazy_patterns if isinstance(p.pattern, str) and p.needs()]
    assert len(guarded) > 200
    for pattern in guarded:
        pattern.search("")  # compiled
    patterns.know(texts)
    ruled_out = 0
    for pattern in guarded:
        compiled = regex.compile(pattern.pattern, pattern.flags)
        for text in texts:
            if pattern.is_ruled_out(text):
                ruled_out += 1
                assert compiled.search(text) is None, (pattern, text)
    assert ruled_out > len(guarded) * len(texts) / 2  # otherwise nothing is gained


WORDS = st.sampled_from(["kill", "ed", "s", "Raid", "air", " ", "-", "4", "ſ", "K", "İ", "é", "’", "\n", "%"])
PIECES = st.sampled_from(
    [
        "kill",
        "air",
        "s",
        r"\b",
        r"\s",
        " ?",
        "(?:ed|s)",
        "(?:raid|kill)?",
        r"\d",
        "[Kk]",
        ".",
        r"\w*",
        "-",
        "(?!s)",
        "%",
    ]
)


@given(st.lists(PIECES, min_size=1, max_size=5), st.lists(WORDS, max_size=8))
def test_no_match_of_made_patterns_is_lost(pieces: list[str], words: list[str]) -> None:
    pattern, text = patterns.compile("".join(pieces), patterns.IGNORECASE), "".join(words)
    pattern.search("")  # compiled
    patterns.know([text])
    expected = regex.search("".join(pieces), text, regex.IGNORECASE)
    assert (pattern.search(text) is None) == (expected is None)
    assert len(list(pattern.finditer(text))) == len(regex.findall("".join(pieces), text, regex.IGNORECASE))


@given(st.lists(PIECES, min_size=1, max_size=5), st.lists(WORDS, max_size=8), st.data())
def test_no_match_in_a_stretch_of_a_known_text_is_lost(
    pieces: list[str], words: list[str], data: st.DataObject
) -> None:
    """Even where it cuts words: "skilled" holds no "^kill", its last letters do."""
    pattern, text = patterns.compile("".join(pieces), patterns.IGNORECASE), "".join(words)
    pattern.search("")  # compiled
    patterns.know([text])
    start, end = sorted(data.draw(st.tuples(*[st.integers(0, len(text) + 2)] * 2)))
    piece = patterns.know_piece(text, start, end)
    assert piece == text[start:end]
    assert (pattern.search(piece) is None) == (regex.search("".join(pieces), piece, regex.IGNORECASE) is None)
    assert pattern.sub("_", piece) == regex.sub("".join(pieces), "_", piece, flags=regex.IGNORECASE)


def test_a_stretch_is_known_by_the_text_that_it_is_cut_from() -> None:
    pattern = patterns.compile(r"\bkill(?:s|ed)\b")
    pattern.search("")  # compiled
    patterns.know(["skilled men at dawn"])
    assert pattern.search(patterns.know_piece("skilled men at dawn", 1, 11)) is not None
    assert pattern.is_ruled_out(patterns.know_piece("skilled men at dawn", 7, 19))
