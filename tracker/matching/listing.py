"""Drafts of a sentence -> the same, with events shared along its lists."""

from itertools import pairwise

from tracker import schema
from tracker.matching.drafts import Draft, fits, inherit, is_listed
from tracker.matching.reading import Reading


def share_events(reading: Reading, drafts: list[Draft]) -> None:
    """Share an event along a list: "destroyed 12 tanks, 5 APCs and three howitzers"; also back from "... destroyed"."""
    for a, b in pairwise(drafts):
        if (
            a.event
            and b.subject
            and (not b.event or b.score < 2.0 or b.form == "implied" or _other_sense(a, b))
            and is_listed(reading, a, b)
            and fits(a, b)
        ):
            inherit(b, a)
    for b, a in pairwise(reversed(drafts)):
        if (
            b.event
            and a.subject
            and (not a.event or a.score < 1.0 or _same_cue(a, b))
            and b.form in ("passive", "participle", "subject", "state", "carried")
            and is_listed(reading, a, b)
            and fits(b, a)
        ):
            inherit(a, b)


def _other_sense(a: Draft, b: Draft) -> bool:
    """Whether one verb before a list was read in two senses: "sent 10 tanks and 5,000 shells"."""
    return bool(
        a.form in ("active", "carried")
        and b.form == "active"
        and a.link
        and b.link
        and a.link.cue.first == b.link.cue.first
        and a.event != b.event
    )


def _same_cue(a: Draft, b: Draft) -> bool:
    """Whether one verb was read in two senses for one list: "29 drones and 41 lorries were destroyed"."""
    return bool(
        a.link
        and b.link
        and a.link.cue.first == b.link.cue.first
        and a.event != b.event
        and b.subject in schema.EQUIPMENT
        and a.subject in schema.WEAPONS
    )
