"""Quantity, counted noun and event in a clause -> Mention."""

from tracker.matching.finding import SentenceMentions, find_mentions
from tracker.matching.gates import speaks_of_conflict

__all__ = ["SentenceMentions", "find_mentions", "speaks_of_conflict"]
