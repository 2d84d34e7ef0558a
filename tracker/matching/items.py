"""Draft of an item of a list, its lead-in -> the draft with the event that the lead-in names: "tanks - 9,253 (+8)"."""

from functools import cache

from tracker.lexicon.loading import Event, load_lexicon
from tracker.matching.drafts import Draft
from tracker.matching.joining import HARM_TAGS, HARMED
from tracker.matching.reading import Reading, cues_from
from tracker.model import Sentence

OWN_VERBS = frozenset(["passive", "participle", "active", "subject"])
LINKED = 1.5  # the score of a verb that is surely the count's own
LOSS_LIST = "lose"  # the event of "tanks - 9,253 (+8)"


@cache
def _loss_lists() -> tuple[Event, ...]:
    return tuple(e for e in load_lexicon().events if e.name == LOSS_LIST)


def apply_header(
    reading: Reading,
    draft: Draft,
    sentence: Sentence,
    header: Event | None,
    *,
    changes: bool,
    clause: bool,
    within: bool = False,
) -> None:
    """Give an item of a list the event of its lead-in; "tanks - 9,253 (+8)" is a count of losses by its form alone.

    Args:
        clause: whether the sentence has a verb of its own, so that it is no item because a number opens it.
        within: whether the lead-in and its list stand in this one sentence.
    """
    # An item without a bullet: "20 Marder fighting vehicles"; but no sentence of its own: "Three men were treated"
    opens = draft.quantity.outer_start == sentence.start and draft.quantity.form != "article" and not clause
    listed = sentence.kind == "item" or draft.counted.side == "left" or opens or within
    listed = listed or (";" in sentence.text and not clause)
    weak = (
        not draft.event
        or draft.score < 3.0
        or draft.form in ("implied",)
        or (sentence.kind == "item" and draft.form == "with")
    )
    if not listed or not weak or not draft.subject or draft.counted.implied or _told_behind(reading, draft):
        return
    if header and draft.event == header.event and draft.link and draft.form in OWN_VERBS and draft.score > LINKED:
        return  # "- 15 guards killed in air strikes": its own verb says more than "the dead include"
    entry = header if header and draft.subject in header.takes else None
    if entry is None and changes and draft.counted.side == "left":
        entry = next((e for e in _loss_lists() if draft.subject in e.takes), None)
    if entry is not None:
        draft.event, draft.entry, draft.link, draft.form, draft.score = entry.event, entry, None, "header", 3.5
        draft.rule = f"{entry.name}/list"


def _told_behind(reading: Reading, draft: Draft) -> bool:
    """Whether a line tells by itself what befell a count: "20 launchers and 12 guns destroyed", "9 killed (3 men)"."""
    lows = [t.low for t in reading.tokens[: draft.token]]
    if "(" in lows and ")" not in lows[lows.index("(") :] and draft.counted.side == "right":
        return any(c.entry.event in HARMED and c.tag in HARM_TAGS for c in cues_from(reading, 0, lows.index("(")))
    rest = cues_from(reading, draft.counted.last + 1, len(reading.tokens) - 1)
    return any(
        c.tag in ("past", "part", "any") and c.last == len(reading.tokens) - 1 and draft.subject in c.entry.takes
        for c in rest
    )
