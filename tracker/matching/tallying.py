"""Reading, Draft -> the draft with the noun of its tally: "the number of tanks destroyed has reached 3,000"."""

from tracker.matching.drafts import Draft, set_event, to_rule
from tracker.matching.governing import join_cue
from tracker.matching.linking import BACK, find_links
from tracker.matching.reading import Counted, Noun, Reading, nouns_from
from tracker.matching.words import PREPOSITIONS, REACHING

NUMBERED = frozenset("numbered totalled totaled amounted".split())
TALLY = frozenset("number numbers count total tally toll figure sum".split())


def read_tally(reading: Reading, draft: Draft) -> None:
    """Give a number the noun of its tally: "the number of tanks destroyed has reached 3,000"."""
    if draft.event or draft.counted.noun or draft.quantity.unit != "count" or draft.quantity.form == "article":
        return
    led = reading.tokens[max(0, draft.token - 6) : draft.token]
    if not any(t.low in REACHING or t.low in ("by", "than") for t in led):
        return
    for noun in reversed(nouns_from(reading, draft.token - BACK, draft.token - 1)):
        if noun.last < draft.token and _is_tallied(reading, noun):
            _set_tally(reading, draft, noun)
            return


def _is_tallied(reading: Reading, noun: Noun) -> bool:
    """Whether a noun is what a tally counts: "its count of soldiers lost", "the total number of enemy tanks"."""
    tokens, start = reading.tokens, noun.first
    while (
        start > 0 and start > noun.first - 4 and tokens[start].low not in PREPOSITIONS and start not in reading.finite
    ):
        start -= 1
    if start > 0 and tokens[start].low == "of" and tokens[start - 1].low in TALLY:
        return True
    return any(t.low in NUMBERED for t in tokens[noun.last + 1 : noun.last + 7])


def _set_tally(reading: Reading, draft: Draft, noun: Noun) -> None:
    entry = noun.entry
    counted = Counted(noun, noun.first, noun.last, "right", entry.implies if entry.counts_event else "")
    links = find_links(reading, counted, entry.subject, noun.first - 1)
    best = next((x for x in links if x.cue.first < draft.token), None)
    if best and best.score > 1.0:
        set_event(draft, best)
        draft.event = join_cue(reading, best, draft.event)
    elif entry.implies:
        draft.event, draft.form, draft.score = entry.implies, "toll", 3.0
    else:
        return
    draft.subject, draft.subtype = entry.subject, entry.subtype
    draft.rule = to_rule(draft.rule or entry.name, "tally")
