"""Quantity, counted noun and event in a clause -> Mention."""

from tracker.matching.civil import find_civil
from tracker.matching.conflict import speaks_of_conflict
from tracker.matching.finding import SentenceMentions, find_mentions
from tracker.matching.headers import read_header
from tracker.matching.tabling import is_total, read_row

__all__ = [
    "SentenceMentions",
    "find_civil",
    "find_mentions",
    "is_total",
    "read_header",
    "read_row",
    "speaks_of_conflict",
]
