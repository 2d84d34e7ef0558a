"""A text -> which of the patterns known so far cannot match in it, told by its words alone."""

from collections.abc import Iterable

import regex

from tracker.patterns.needs import ODD

LONGEST_WORD = 32  # a longer run of letters may hold anything
MOST_WORDS = 20_000  # words that are remembered
_WORDS = regex.compile("[a-z]+")
_FIRST = regex.compile("[a-zA-Z]+")
_LAST = regex.compile("[a-zA-Z]+$")
_MARKS = regex.compile(r"[^a-z\s0-9]")
_DIGIT = regex.compile(r"\d")
_ODD = regex.compile(f"[{ODD}]")

_needing: dict[str, int] = {}  # needed word -> the patterns that it may let match, a bit each
_sizes: dict[str, set[int]] = {}  # first two signs of needed words -> how long they are
_all = 0
_words: dict[str, int] = {}
ruled_out: dict[str, int] = {}  # text -> patterns that cannot match in it


def add(needs: frozenset[str]) -> int:
    """Note that a pattern needs one of some words; return the bit that is its own."""
    global _all
    bit = _all + 1
    for word in needs:
        _needing[word] = _needing.get(word, 0) | bit
        if len(word) > 1:
            _sizes.setdefault(word[:2], set()).add(len(word))
    _all |= bit
    # What is known of words is known of this pattern, too; of a text it is not yet ruled out.
    for known, may in _words.items():
        framed = f"^{known}$"
        for word in needs:
            if word in framed:
                _words[known] = may | bit
                break
    return bit


def know(texts: Iterable[str]) -> None:
    """Tell once which patterns cannot match in each of some texts that many will be tried on; forget those before."""
    ruled_out.clear()
    for text in texts:
        ruled_out[text] = _rule_out(text)


def know_piece(text: str, start: int, end: int) -> str:
    """Cut a stretch out of a known text, and tell of it, too, which patterns cannot match in it: a look at its ends.

    It has no word that the text lacks, but for one that is cut in two.
    """
    piece = text[start:end]
    known = ruled_out.get(text, 0)
    if known and piece not in ruled_out:
        if text[max(0, start - 1) : start].isalpha() and (word := _FIRST.match(piece)):
            known &= ~_may(word[0].lower())
        if text[end : end + 1].isalpha() and (word := _LAST.search(piece)):
            known &= ~_may(word[0].lower())
        ruled_out[piece] = known
    return piece


def _rule_out(text: str) -> int:
    if not text.isascii() and _ODD.search(text):
        return 0
    before = _all
    low = text.lower()
    may = _needing.get("#", 0) if _DIGIT.search(low) else 0
    for word in set(_WORDS.findall(low)):
        may |= _may(word)
    for mark in set(_MARKS.findall(low)):
        may |= _needing.get(mark, 0)
    return before & ~may


def _may(word: str) -> int:
    """Which patterns a word may let match, as it was learnt when it was first met."""
    found = _words.get(word)
    return _learn(word) if found is None else found


def _learn(word: str) -> int:
    """Which patterns a word may let match: those that need any part of it."""
    if len(word) > LONGEST_WORD:
        return _all
    framed = f"^{word}$"
    size = len(framed)
    may = 0
    for start in range(size - 1):
        sizes = _sizes.get(framed[start : start + 2])
        if sizes:
            for length in sizes:
                if start + length <= size:
                    may |= _needing.get(framed[start : start + length], 0)
    if len(_words) >= MOST_WORDS:
        _words.clear()
    _words[word] = may
    return may
