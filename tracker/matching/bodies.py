"""Reading, Draft -> what is told of the dead by their bodies: "52 bodies lay there", "40 bodies were returned"."""

from tracker import schema
from tracker.matching.drafts import Draft
from tracker.matching.links import Link
from tracker.matching.reading import Reading, cues_from, lacks_needs
from tracker.matching.words import BE, MARKS

MORGUES = frozenset("morgue morgues mortuary mortuaries".split())
HOSPITALS = frozenset("hospital hospitals clinic clinics".split())
HANDED = frozenset(  # bodies that one side gives to the other, whatever clinic is told of
    "exchange exchanged swap swapped repatriated repatriation return returned handed handover released gave".split()
)


def implied_by_bodies(reading: Reading, draft: Draft) -> str:
    """Read those whose bodies are told of as killed: "the bodies of 52 people lay there"."""
    of_bodies = draft.subject in schema.PEOPLE and draft.quantity.form != "article" and is_of_bodies(reading, draft)
    lying = draft.subtype == "bodies" and are_laid_out(reading)
    return "killed" if lying or (of_bodies and draft.subtype != "bodies") else ""


def are_laid_out(reading: Reading) -> bool:
    """Whether bodies came to a morgue, or to a hospital and not from the other side: "hospitals received 14 bodies"."""
    if not reading.words.isdisjoint(MORGUES) and (reading.words.isdisjoint(HANDED) or "from" not in reading.words):
        return True  # but "17 were returned from morgues"
    return not reading.words.isdisjoint(HOSPITALS) and reading.words.isdisjoint(HANDED)


def hand_over_bodies(reading: Reading, draft: Draft, links: list[Link]) -> list[Link]:
    """Put the handing over of bodies before how they died: "the bodies of 30 men who fell at Soledar were returned"."""
    if not is_of_bodies(reading, draft) or any(x.cue.entry.event == "released" for x in links):
        return links
    if (
        draft.counted.noun is None
        or are_laid_out(reading)
        or any(t.number >= 0 for t in reading.tokens[max(0, draft.token - 6) : draft.token])
    ):
        return links  # "the bodies of 12 people and 40 wounded"
    for cue in cues_from(reading, draft.counted.last + 1, len(reading.tokens)):
        if cue.entry.event != "released" or cue.tag not in ("part", "any") or draft.subject not in cue.entry.takes:
            continue
        if lacks_needs(reading, cue.entry):
            continue
        between = reading.tokens[draft.counted.last + 1 : cue.first]
        helped = [t.low for t in between[-3:] if t.low in BE]
        if helped and not any(t.number >= 0 or t.low in (";", ":", "and", "but") for t in between):
            return [Link(cue, "passive", 3.0), *links]
    return links


def is_of_bodies(reading: Reading, draft: Draft) -> bool:
    """Whether it is bodies that a number counts: "the bodies of 40 fallen soldiers"."""
    before = [t.low for t in reading.tokens[max(0, draft.token - 6) : draft.token]]
    if "of" not in before:
        return False
    at = next((k for k in range(len(before) - 1, -1, -1) if before[k] in ("bodies", "remains", "corpses")), -1)
    return at >= 0 and before[at + 1 : at + 2] == ["of"] and MARKS.isdisjoint(before[at:])
