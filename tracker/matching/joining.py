"""Reading, Link -> the event of verbs that share one number: "killed, injured or captured 5,000" are losses."""

from collections.abc import Sequence

from tracker.matching.drafts import Draft
from tracker.matching.links import Link
from tracker.matching.reading import LONGEST, Counted, Cue, Reading, cues_from, lacks_needs
from tracker.matching.words import HAVE
from tracker.model import Mention
from tracker.schema import PEOPLE

# Words that a verb of harm may be joined with over one number: "killed, injured or captured 5,000".
HARMED = frozenset("killed wounded captured missing".split())
HARM_TAGS = frozenset("past part any ing adj".split())
# "28,000 troops either dead, wounded or captured"
FATES = {
    **dict.fromkeys(("dead", "killed"), "killed"),
    **dict.fromkeys(("wounded", "injured", "hurt", "maimed"), "wounded"),
    **dict.fromkeys(("captured", "missing", "imprisoned"), "gone"),
}
OPENING_FATES = frozenset("either all reportedly believed ' ‘ ’ \" “".split())
PARTING = frozenset(", and or /".split())
LISTED = 9  # tokens
TOLD = 4  # mentions that a sum may add to
OWN_VERB = frozenset(["active", "passive", "understood"])  # "with the wounded still in hospital, four more died"
OPENING = 10  # tokens of "with those missing in action added,"
JOINING = frozenset(", or and / seriously even were was been being have".split())


def join_beside(reading: Reading, counted: Counted, event: str) -> str:
    """Join "dead or wounded" after one number; with "missing" or "captured" beside them it is a loss."""
    following = [t.low for t in reading.tokens[counted.last + 1 : counted.last + 5]]
    if following[:1] == ["killed"] and counted.noun and not counted.noun.entry.counts_event:
        following = following[1:]  # "1,900 soldiers <killed>, wounded"
    if event == "killed" and {"killed", "wounded", "gone"} == _fates_behind(reading, counted.last + 1):
        return "lost"  # "28,000 troops either dead, wounded or captured"
    if (
        event == "killed"
        and following[:1] in (["and"], ["or"], ["/"], [","])
        and following[1:2] in (["wounded"], ["injured"], ["hurt"], ["maimed"])
        and not (following[0] == "," and following[2:3] == ["#"])  # "12 killed, wounded 30"
    ):
        return "killed_or_wounded"
    return event


def _fates_behind(reading: Reading, first: int) -> set[str]:
    """The fates that a list of them names right behind a noun: "dead, wounded or captured"."""
    fates: set[str] = set()
    parted = True
    for token in reading.tokens[first : first + LISTED]:
        if token.low in FATES:
            if not parted:
                break
            fates.add(FATES[token.low])
            parted = False
        elif token.low in PARTING:
            parted = True
        elif token.low not in OPENING_FATES:
            break
    return fates


def add_fates(reading: Reading, drafts: Sequence[Draft], told: Sequence[Mention]) -> None:
    """Tell "with the missing added, its number rises to 121,000", told of the dead: the sum is of more than the dead.

    Args:
        told: mentions of the sentences before.
    """
    dead = any(mention.event == "killed" and mention.subject in PEOPLE for mention in told[-TOLD:])
    fates = _fates_added([t.low for t in reading.tokens[:OPENING]])
    for draft in drafts:
        summed = not draft.counted.noun and OWN_VERB.isdisjoint([draft.form, draft.rule.partition("/")[2]])
        if dead and summed and draft.event in ("killed", "wounded", "missing"):
            behind = [t.low for t in reading.tokens[draft.token + 1 : draft.token + 1 + OPENING]]
            added = fates if draft.token > 1 and fates else _fates_added(behind)
            if added:
                draft.event = "lost" if "gone" in added else "killed_or_wounded"
                draft.subject = told[-1].subject if draft.subject == "people" else draft.subject


def _fates_added(words: Sequence[str]) -> set[str]:
    """The fates beside death that a phrase adds: "counting the wounded", "with those missing in action added"."""
    if words[:1] not in (["with"], ["counting"], ["including"], ["adding"]) or words[1:2] not in (["the"], ["those"]):
        return set()
    cut = next((k for k, word in enumerate(words) if word in (",", ".", ";")), len(words))
    return {FATES[word] for word in words[2:cut] if word in FATES} - {"killed"}


def join_cue(reading: Reading, link: Link, event: str) -> str:
    """Join coordinated verbs that share one number: "killed, injured or captured 5,000", "either killed or wounded"."""
    if event == "suppressed" and any(
        c.entry.event == "intercepted" and _only_joins(reading, c.last, link.cue.first)
        for c in cues_from(reading, link.cue.first - 2 - LONGEST, link.cue.first - 1)
    ):
        return "intercepted"  # "shot down or jammed 566 drones"
    if event == "launched" and link.cue.entry.name == "observe launches":
        stopped = [
            c
            for c in cues_from(reading, link.cue.last + 2, link.cue.last + 4)
            if c.entry.event in ("intercepted", "suppressed") and c.tag in HARM_TAGS
        ]
        if stopped and _only_joins(reading, link.cue.last, stopped[0].first):
            return stopped[0].entry.event  # "15 drones were detected and destroyed"
    if event not in HARMED or link.form == "toll":
        return event
    events = {event}
    edge = link.cue.last
    while beside := [
        c
        for c in _harms(reading, edge + 1, edge + 3)
        if _only_joins(reading, edge, c.first) and (c.tag == "ing") <= (link.cue.tag == "ing")
    ]:  # "two soldiers died, taking the toll to 24"
        events |= {c.entry.event for c in beside}
        edge = max(c.last for c in beside)
    edge = link.cue.first
    while beside := [
        c
        for c in _harms(reading, edge - 2 - LONGEST, edge)
        if edge - 3 <= c.last and _only_joins(reading, c.last, edge) and (c.tag == "ing") >= (link.cue.tag == "ing")
    ]:  # "a bus was hit, killing four": the second is what came of the first
        events |= {c.entry.event for c in beside}
        edge = min(c.first for c in beside)
    if events == {"killed", "wounded"}:
        return "killed_or_wounded"
    return "lost" if len(events) > 1 and "killed" in events else event


def _harms(reading: Reading, first: int, last: int) -> list[Cue]:
    """Words of harm that start at one of the tokens first..last."""
    return [
        c
        for c in cues_from(reading, first, last)
        if (c.entry.event in HARMED or c.entry.event == "lost")
        and c.tag in HARM_TAGS
        and not lacks_needs(reading, c.entry)
        and reading.tokens[c.first].low not in HAVE  # "five <had> been killed, 91 suffered wounds": no verb of its own
    ]


def _only_joins(reading: Reading, a: int, b: int) -> bool:
    """Whether at least one token stands between tokens a and b, and all of them only join."""
    return b > a + 1 and all(t.low in JOINING or t.low.endswith("ly") for t in reading.tokens[a + 1 : b])
