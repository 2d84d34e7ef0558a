"""Drafts without a noun of their own -> what only the sentence before tells: captives still held, the next in rank."""

from collections.abc import Sequence
from itertools import pairwise

from tracker.matching.drafts import Draft, set_event, to_rule
from tracker.matching.linking import find_links
from tracker.matching.reading import Reading
from tracker.matching.words import MARKS
from tracker.model import Mention

HELD = 7  # tokens between a bare number and "are still there"
RANKED = 3  # mentions back that a ranking goes on from
# Words that put one country, town or body behind another by its count
RANKING = (
    ("followed", "by"),
    ("comes", "next"),
    ("came", "next"),
    ("come", "next"),
    ("comes", "second"),
    ("came", "second"),
    ("in", "second"),
    ("ranks", "second"),
    ("ranked", "second"),
    ("ahead", "of"),
    ("trailed", "by"),
)


def recall_captives(reading: Reading, draft: Draft, near: Sequence[Mention]) -> bool:
    """Let a bare number count those taken hostage a sentence ago: "Of these, 97 are still there"."""
    if not any(m.event == "captured" and m.subject in ("prisoners", "people") for m in near[:2]):
        return False
    for link in find_links(reading, draft.counted, "prisoners", draft.token):
        gap = link.cue.first - draft.token
        if link.cue.entry.name == "remain captive" and 0 < gap <= HELD and link.score > 1.5:
            draft.subject = "prisoners"
            set_event(draft, link)
            draft.rule = to_rule(draft.rule, "understood")
            return True
    return False


def is_outranked(reading: Reading, draft: Draft) -> bool:
    """Whether a number is that of the next in rank: "South Sudan comes next with <34>, then Sudan with <25>"."""
    lows = [t.low for t in reading.tokens]
    k = draft.token
    ranking = any(pair in RANKING for pair in pairwise(lows[:k]))
    following = lows[k + 1] if k + 1 < len(lows) else "."
    return ranking and k > 1 and _is_named(reading, k) and (following in MARKS or following in ("and", "then"))


def outranking(near: Sequence[Mention]) -> Mention | None:
    """The count told last that is no part of another: whose rank the next ones are behind."""
    return next((m for m in near[:RANKED] if m.whole is None), near[0] if near else None)


def _is_named(reading: Reading, k: int) -> bool:
    """Whether a number is told of a name right before it: "Sudan with 25", "Sudan (25)", "next with 34"."""
    tokens = reading.tokens
    if tokens[k - 1].low not in ("with", "(", "at"):
        return False
    return tokens[k - 2].text[:1].isupper() or tokens[k - 2].low in ("next", "second")
