"""Texts that nobody means well with -> a strategy for hypothesis, and what must hold of each."""

import sys
import time
from typing import Any

import hypothesis.strategies as st

from tracker.extracting import read_source_figures, to_source

MARKUP = ["<script>", "</b>", "<img src=x onerror=1>", "&#49;&#50;", "![a](b)", "${7*7}", "{{7}}", "]]>", "<!--", "%00"]
CONTROL = ["\x00", "\x07", "\x1b[31m", "\x7f", "\u0085", "\r", "\v", "\f", "\ufeff", "\ufffe", "\U000e0041", "\u0378"]
BIDI = [
    "\u202e",
    "\u202d",
    "\u2066",
    "\u2069",
    "\u200f",
    "\u200b",
    "\u2060",
    "\u00ad",
    "e\u0301",
    "1\u20e3",
    "\u0661\u0662",
]
SURROGATES = ["\ud800", "\udfff", "\udc80"]
DIGITS = [
    "9" * 400,
    "1," * 60,
    "1." * 60,
    "0" * 90 + "5",
    "1e999",
    "１２３",
    "²³",
    "½",
    "-1",
    "1/0",
    "$" + "9" * 60 + "bn",
    "12:99:99",
]
DEEP = ["(" * 90, ")" * 90, "((1)" * 30, "[" * 60 + "5", '"' * 70, "“" * 70, "— " * 50, ";" * 70, "\n" * 70, " " * 200]
WORDS = (
    "killed wounded shot down launched destroyed drones tanks people soldiers civilians troops missiles the of and at "
    "least more than up to including among them were was by in Kyiv Gaza Russia Ukraine Israel said told according "
    "overnight since Monday yesterday 24 February 2022 5 12 1,770 $9bn 30 sq km dozens hundreds half a million no not "
    "aid pledged between from per day total rose losses (+8) - – : ; , . ? ! ' ’ “ ”"
).split(" ")
PIECES = st.sampled_from([*MARKUP, *CONTROL, *BIDI, *SURROGATES, *DIGITS, *DEEP])
SENTENCES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=30).map(" ".join)
REPEATED = st.builds(lambda words, times: f"{words} " * times, SENTENCES, st.integers(2, 12))
ANY = st.text(st.characters(), max_size=60)  # surrogates too
TEXTS = st.lists(st.one_of(SENTENCES, PIECES, ANY, REPEATED), min_size=1, max_size=8).flatmap(
    lambda parts: st.sampled_from(["", " ", "\n", ". "]).map(lambda joint: joint.join(parts))
)


def find_fault(text: str) -> str:
    """Read the text and say what does not hold of it; empty when all does. Whatever is raised is raised."""
    source = to_source(text, published="2024-11-11")
    found = read_source_figures(source)
    if found.problems:
        return found.problems[0]
    taken = {row["figure_id"] for row in found.figures}
    for row in (*found.figures, *found.numbers):
        if source.text[row["char_start"] : row["char_end"]] != row["text"] or not row["text"]:
            return f"{row['text']!r} does not stand at {row['char_start']}"
    for row in found.numbers:
        if (row["outcome"] == "taken") != (row["figure_id"] in taken) or (row["outcome"] == "refused") != bool(
            row["reason"]
        ):
            return f"{row['text']!r} is neither taken nor refused with a reason"
    at = {row["char_start"] for row in found.numbers if row["figure_id"]}
    lost = [row["figure_id"] for row in found.figures if row["char_start"] not in at]  # "seven each" has several
    return "" if not lost else f"figures without a number in the ledger: {sorted(lost)}"


LENGTH = 1500  # characters; then four times as many
GROWTH = 6  # four times as long takes four times the work, and sixteen times by the square


def lengthen(text: str, length: int) -> str:
    return (text * (length // max(1, len(text)) + 1))[:length]


def work_on(text: str) -> int:
    """Count the calls that reading a text takes."""
    calls = 0

    def count(_frame: Any, event: str, _of: Any) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        find_fault(text)
    finally:
        sys.setprofile(before)
    return calls


def grows(text: str) -> bool:
    """Tell whether the text said again and again takes more work than its length accounts for."""
    find_fault(lengthen(text, LENGTH))  # what is kept for later texts is made
    return work_on(lengthen(text, 4 * LENGTH)) > GROWTH * work_on(lengthen(text, LENGTH))


def slows(text: str) -> tuple[float, float]:
    """Return the processor seconds that the text takes, said again and again, at one and at four times a length."""
    spent = []
    for length in (LENGTH, 4 * LENGTH):
        said, tries = lengthen(text, length), []
        for _ in range(3):
            began = time.process_time()
            find_fault(said)
            tries.append(time.process_time() - began)
        spent.append(min(tries))
    return spent[0], spent[1]
