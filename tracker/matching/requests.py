"""Reading, Draft of an amount -> the verb that asks for or promises it behind it: "the $2.7bn it asked for"."""

from tracker.matching.drafts import Draft, set_event
from tracker.matching.links import Link
from tracker.matching.reading import UNCOINED, Cue, Reading, cues_from
from tracker.matching.words import CONJUNCTIONS, HAVE, MARKS, PREPOSITIONS, PRONOUNS

REACH = 7  # tokens between an amount and the verb
RELATIVES = frozenset("that which".split())
VERBS = frozenset("s past part any".split())
WHEN = frozenset("this last next to each so".split())
PLURALS = frozenset("they we".split())


def apply_request(reading: Reading, draft: Draft) -> None:
    """Tell of an amount that it was asked for or promised, whatever came: "got a third of the $2.7bn it asked for"."""
    if draft.quantity.unit not in UNCOINED and (asked := find_request(reading, draft)):
        set_event(draft, asked)
        draft.subject = "aid" if draft.subject == "money" else draft.subject


def find_request(reading: Reading, draft: Draft) -> Link | None:
    """Find the verb of asking or promising whose object an amount before it is: "$90m that the charity needs"."""
    tokens, first = reading.tokens, draft.counted.last + 1
    if needed := _find_needed(reading, first):
        return Link(needed, "participle", 4.0)
    first += first < len(tokens) and tokens[first].low in RELATIVES
    for cue in cues_from(reading, first + 1, first + REACH):
        plural = cue.tag == "base" and tokens[cue.first - 1].low in PLURALS
        if cue.entry.event not in ("requested", "pledged") or not (cue.tag in VERBS or plural):
            continue
        subject = tokens[first : cue.first]
        while subject and (subject[-1].low in HAVE or subject[-1].low.endswith("ly")):
            subject = subject[:-1]
        if subject and _is_subject([t.low for t in subject], named=subject[0].text[:1].isupper()):
            return Link(cue, "participle", 4.0)
    return None


def _find_needed(reading: Reading, first: int) -> Cue | None:
    """Find a participle of asking right behind an amount: "got half of the $3bn <needed> in 2020"."""
    ahead = reading.tokens[first + 1].low if first + 1 < len(reading.tokens) else "."
    if not (ahead in MARKS | PREPOSITIONS | CONJUNCTIONS or ahead in WHEN):
        return None
    cues = cues_from(reading, first, first)
    return next((c for c in cues if c.entry.event == "requested" and c.tag in ("part", "past")), None)


def _is_subject(words: list[str], *, named: bool) -> bool:
    """Whether words are a subject and no more: "it", "the UN agency", "Kyiv"."""
    if len(words) == 1 and words[0] in PRONOUNS:
        return True
    opens = named or words[0] in ("the", "its", "their", "aid")
    return opens and not any(w in MARKS | PREPOSITIONS | CONJUNCTIONS or w == "#" for w in words)
