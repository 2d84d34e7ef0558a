"""Drafts of a line that parts a count by state -> their events: "3,100, of which destroyed: 2,100, captured: 550"."""

from tracker import schema
from tracker.matching.drafts import Draft, is_larger, is_listed
from tracker.matching.reading import Reading
from tracker.matching.words import BOUNDING, DASHES

STATES = {
    "destroyed": "destroyed",
    "damaged": "damaged",
    "abandoned": "lost",
    "lost": "lost",
    "captured": "captured",
    "sunk": "destroyed",
}
LEADING = [["of", "which"], ["of", "these"], ["including"], ["of", "them"]]


def name_states(reading: Reading, drafts: list[Draft]) -> None:
    """Give each number behind the name of a state its event, and the whole before them that of a loss."""
    stated = [(position, state) for position, draft in enumerate(drafts) if (state := _state_before(reading, draft))]
    if len(stated) < 2 or not stated[0][0]:
        return
    whole = stated[0][0] - 1
    giver, first = drafts[whole], drafts[stated[0][0]]
    between = [t.low for t in reading.tokens[giver.token + 1 : first.token]]
    if not any(between[k : k + len(led)] == led for led in LEADING for k in range(len(between))):
        return
    if giver.subject and giver.subject not in schema.EQUIPMENT + schema.WEAPONS:
        return
    if not giver.subject:
        noun = reading.noun_to.get(giver.token - 2)  # "Tanks (3,100, of which"
        known = noun is not None and noun.entry.subject in schema.EQUIPMENT + schema.WEAPONS
        giver.subject, giver.subtype = (noun.entry.subject, noun.entry.subtype) if noun and known else ("equipment", "")
    if giver.event not in STATES.values() or not giver.link:
        giver.event, giver.form, giver.score, giver.rule = "lost", "implied", 2.5, "lose/whole"
        giver.link = giver.entry = None
    for position, state in stated:
        part = drafts[position]
        part.subject, part.subtype, part.event = giver.subject, giver.subtype, STATES[state]
        part.form, part.score, part.rule, part.link, part.entry = "state", 3.0, f"{state}/state", None, None
        part.whole = whole if is_larger(giver.quantity, part.quantity) else None


def name_victims(reading: Reading, drafts: list[Draft]) -> None:
    """Tell the dead from the hurt where victims stand beside either.

    "Two victims and four injured are known" counts dead; "three dead and 29 victims", as translations have it, hurt.
    """
    for at, draft in enumerate(drafts):
        noun = draft.counted.noun
        if noun is None or reading.tokens[noun.last].low not in ("victim", "victims"):
            continue
        dead = drafts[at - 1] if at and drafts[at - 1].event == "killed" else None
        if dead and dead.rule.endswith("/counted") and draft.event == "killed" and is_listed(reading, dead, draft):
            draft.event, draft.form, draft.score, draft.rule = "wounded", "carried", 2.0, "victims/beside"
            draft.link = draft.entry = None
        if draft.event:
            continue
        beside = [d for d in drafts[max(0, at - 1) : at + 2] if d.event == "wounded" and d.rule.endswith("/counted")]
        if any(
            is_listed(reading, draft, d) or is_listed(reading, d, draft) or _is_known(reading, draft) for d in beside
        ):
            draft.event, draft.form, draft.score, draft.rule = "killed", "carried", 2.5, "victims/counted"


def _is_known(reading: Reading, draft: Draft) -> bool:
    """Whether those counted are only said to be known: "so far two victims are known, and nine injured"."""
    words = [t.low for t in reading.tokens[draft.counted.last + 1 : draft.counted.last + 4]]
    return words[:2] in (["are", "known"], ["is", "known"], ["are", "reported"], ["were", "reported"])


def _state_before(reading: Reading, draft: Draft) -> str:
    """The state that a number stands behind: "destroyed: 2,100", "damaged - about 160"."""
    k = draft.token - 1
    while k > 0 and (reading.tokens[k].low in BOUNDING or reading.tokens[k].low in DASHES):
        k -= 1
    low = reading.tokens[k].low if k >= 0 else ""
    return low if low in STATES and k < draft.token - 1 else ""
