"""Drafts -> the same, weapons that electronic warfare stopped told from those shot down or lost in battle."""

from collections.abc import Sequence

from tracker.matching.drafts import FLYING, Draft, is_larger
from tracker.matching.reading import Reading
from tracker.model import Mention

# Words for electronic warfare
JAMMING = frozenset("electronic electronically radio-electronic jamming ew reb jammed".split())

# What drones and missiles told of before are called: "26 of the weapons were destroyed"
VAGUE_ARMS = frozenset("weapon weapons projectile projectiles target targets threats".split())
STOPPED = frozenset(["destroyed", "intercepted", "suppressed"])
NEAR = 4  # mentions back to their launch


def correct_lost_weapons(reading: Reading, drafts: list[Draft], earlier: Sequence[Mention]) -> None:
    """Read drones "lost" beside drones launched or shot down as lost to jamming, not as a loss of equipment."""
    for draft in drafts:
        if draft.event == "intercepted" and _jammed(reading, draft):
            draft.event = "suppressed"
    told = {d.event for d in drafts} | {m.event for m in earlier[-6:]}
    if told.isdisjoint(("launched", "intercepted")):
        return
    for draft in drafts:
        if (
            draft.event == "lost"
            and draft.subject in FLYING
            and draft.form in ("passive", "participle", "subject", "state", "carried")
        ):
            draft.event = "suppressed"


def name_weapons(reading: Reading, drafts: list[Draft], earlier: Sequence[Mention]) -> None:
    """Read "26 of the weapons were destroyed" as the drones launched a sentence ago."""
    for draft in drafts:
        noun = draft.counted.noun
        if noun is None or draft.event not in STOPPED or reading.tokens[noun.last].low not in VAGUE_ARMS:
            continue
        flown = [m for m in earlier[-NEAR:] if m.subject in FLYING and m.event == "launched"]
        if len({m.subject for m in flown}) == 1 and is_larger(flown[-1].quantity, draft.quantity):
            draft.subject, draft.subtype = flown[-1].subject, flown[-1].subtype
            draft.event = "intercepted" if draft.event == "destroyed" else draft.event


def _jammed(reading: Reading, draft: Draft) -> bool:
    """Whether electronic warfare did it: "11 drones were neutralised over the sea by electronic warfare"."""
    if not draft.link or JAMMING.isdisjoint(reading.words):
        return False
    for token in reading.tokens[draft.link.cue.last + 1 : draft.link.cue.last + 14]:
        if token.low in JAMMING:
            return True
        if token.low in (",", ";", "and", "or") or token.number >= 0:
            return False
    return False
