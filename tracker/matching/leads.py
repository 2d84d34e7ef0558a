"""Draft, mentions before -> the mention that a line, or a quotation, goes on from without naming it again."""

from collections.abc import Sequence

from tracker.lexicon.loading import Event
from tracker.matching.drafts import Draft, set_event, to_rule
from tracker.matching.linking import find_links
from tracker.matching.links import BACK
from tracker.matching.reading import MATERIEL, Counted, Reading, nouns_from
from tracker.matching.words import BOUNDING, MARKS, QUOTES
from tracker.model import Mention

PLACED = frozenset("over in near at on above each from around across off outside with between".split())
REGIONS = frozenset("region oblast district province community area".split())
PLACED_AHEAD = [[word] for word in sorted(PLACED)]
DASH = [["-"], ["–"], ["—"]]
BULLETS = frozenset("• ▪ ▪️ · * – — -".split())


def find_led(reading: Reading, draft: Draft, header: Event, earlier: Sequence[Mention]) -> Mention | None:
    """The mention of the lead-in above that a line goes on from: "7 – over Bryansk", "Bryansk region – 18"."""
    tokens, at = reading.tokens, draft.token
    following = [t.low for t in tokens[at + 1 : at + 3]]
    behind = at <= 2 and (following[:1] in PLACED_AHEAD or (following[:1] in DASH and following[1:] in PLACED_AHEAD))
    before = tokens[at - 1].low if at else ""
    name = 1 if tokens[0].low in BULLETS and len(tokens) > 1 else 0
    named = 0 < at <= 7 + name and ([before] in DASH or before == ":") and tokens[name].text[:1].isupper()
    if not behind and not (named and (not following or following[0] in MARKS)):
        return None
    return next((m for m in reversed(earlier) if m.subject in header.takes and m.whole is None), None)


def opens_list(reading: Reading, draft: Draft) -> bool:
    """Whether a bare number opens a list of places that goes on from before: "It added that "one over Tula, ..."."""
    following = reading.tokens[draft.token + 1].low if draft.token + 1 < len(reading.tokens) else ""
    before = reading.tokens[draft.token - 1].low if draft.token else ":"
    return following == "over" and (before in QUOTES or before in ("that", ":", "also", ","))


def _is_placed(reading: Reading, k: int, following: str) -> bool:
    """Whether a dash gives the first of a list of places its number: "were hurt in Kyiv <- 84>, Sumy - 16"."""
    tokens = reading.tokens
    if k < 3 or [tokens[k - 1].low] not in DASH or following not in (",", ";", "and"):
        return False
    return tokens[k - 2].text[:1].isupper() or tokens[k - 2].low in REGIONS


def count_led(reading: Reading, draft: Draft) -> bool:
    """Count places of what a sentence names before its colon: "Drones were shot down: <12> over Bryansk"."""
    tokens, k = reading.tokens, draft.token
    following = tokens[k + 1].low if k + 1 < len(tokens) else ""
    while k > 1 and tokens[k - 1].low in BOUNDING:
        k -= 1
    placed = _is_placed(reading, k, following)
    if not placed and (tokens[k - 1].low != ":" or following not in PLACED):
        return False
    for noun in reversed(nouns_from(reading, max(0, k - BACK), k - 2)):
        if noun.tag == "many" and not noun.entry.counts_event and (placed or noun.entry.subject in MATERIEL):
            counted = Counted(noun, noun.first, noun.last, "right")
            links = [x for x in find_links(reading, counted, noun.entry.subject, noun.first) if x.cue.last < k]
            if links and links[0].score > 1.5:
                set_event(draft, links[0])
                draft.subject, draft.subtype = noun.entry.subject, noun.entry.subtype
                draft.rule = to_rule(draft.rule, "led")
                return True
    return False
