"""Reading, Counted, Cue before it -> Link: "shot down 70 drones", "the death of five", "a toll of 12"."""

from dataclasses import replace

from tracker.matching.asides import find_bracket
from tracker.matching.deeds import link_found, link_noun, link_toll, without_since
from tracker.matching.doing import link_verb
from tracker.matching.inverting import score_state
from tracker.matching.links import Link, to_gap
from tracker.matching.reading import Counted, Cue, Reading, cost_between, count_verbs
from tracker.matching.tails import opens_clause
from tracker.matching.words import PREPOSITIONS
from tracker.schema import AID_EVENTS

SUPPLIES = frozenset("power electricity heating heat water gas supply supplies".split())


def link_before(reading: Reading, counted: Counted, cue: Cue, subject: str, bound: int) -> Link | None:
    """The cue stands before the noun: "shot down 70 drones", "the death of five", "attacked with 40 drones".

    The words that only bound the number, from the token `bound` on, are no part of the gap; but "of" at its opening is.
    """
    first, last = cue.last + 1, max(bound - 1, cue.last)
    if last < first < counted.first and reading.tokens[first].low in (("of", "to") if cue.tag == "noun" else ("of",)):
        last = first
    cost = cost_between(reading, first, last)
    if 0.5 * cost >= 5.4 * cue.entry.weight:  # no form scores more than that
        return None
    gap = to_gap(reading, first, last, cost)
    if gap.has(")"):
        bracket = find_bracket(gap)
        if bracket is None:
            return None  # "losses (killed and wounded) were 1,080": a verb in brackets governs nothing behind them
        gap = replace(
            gap,
            cost=cost - cost_between(reading, first + bracket.start, first + bracket.stop - 1),
            verbs=max(0, gap.verbs - count_verbs(reading, first + bracket.start, first + bracket.stop - 1)),
        )
    words = [t.low for t in reading.tokens[cue.last + 1 : counted.first]]  # "at" bounds in "at least", not in "toll at"
    if words[-2:] == ["up", "to"]:
        words = words[:-2]  # "in the zone of the group, up to 40 men": it bounds, and reaches nothing
    if opens_clause(reading, counted, words):
        return None
    if cue.tag == "toll":
        return link_toll(counted, cue, without_since(reading, gap), words)
    if cue.tag == "noun" and cue.entry.event == "damaged" and gap.tokens and (found := link_found(cue, gap)):
        return found
    if cue.tag == "noun":
        return link_noun(reading, cue, gap, words, ends_in_preposition=reading.tokens[cue.last].low in PREPOSITIONS)
    if cue.tag == "adj":
        score = score_state(cue, gap)
        return Link(cue, "state", score) if score else None
    if cue.tag == "adj_be" and "object" not in cue.entry.frame:
        return None
    if words[-1:] == ["to"] and cue.entry.event not in AID_EVENTS and not SUPPLIES.isdisjoint(words):
        return None  # "struck power lines, cutting electricity to four towns"
    return link_verb(reading, cue, gap, subject)
