"""Drafts of a sentence -> the same, with those given in return released too: "exchanged for 103 Russian prisoners"."""

from itertools import pairwise

from tracker import schema
from tracker.matching.drafts import Draft, inherit
from tracker.matching.reading import Reading

# "were exchanged for 103 prisoners", "in return for 115 soldiers", "swapped against 27 bodies"
RETURNED = frozenset("exchange exchanged exchanging return swap swapped swapping traded against for".split())
REACH = 12  # tokens before the second number


def share_swaps(reading: Reading, drafts: list[Draft]) -> None:
    """Release those who are given in return for others."""
    for a, b in pairwise(drafts):
        if a.event != "released" or b.event == "released" or b.subject not in schema.PEOPLE:
            continue
        words = [t.low for t in reading.tokens[max(a.token + 1, b.token - REACH) : b.token]]
        if "for" in words[-4:] and len(RETURNED.intersection(words)) > 1:
            inherit(b, a)
