"""Draft, mentions before -> the mention that a line, or a quotation, goes on from without naming it again."""

from collections.abc import Sequence

from tracker.lexicon.loading import Event
from tracker.matching.drafts import Draft
from tracker.matching.reading import Reading
from tracker.matching.words import MARKS, QUOTES
from tracker.model import Mention

PLACED = frozenset("over in near at on above each from around across off outside with between".split())
PLACED_AHEAD = [[word] for word in sorted(PLACED)]
DASH = [["-"], ["–"], ["—"]]


def find_led(reading: Reading, draft: Draft, header: Event, earlier: Sequence[Mention]) -> Mention | None:
    """The mention of the lead-in above that a line goes on from: "7 – over Bryansk", "Bryansk region – 18"."""
    tokens, at = reading.tokens, draft.token
    following = [t.low for t in tokens[at + 1 : at + 3]]
    behind = at <= 2 and (following[:1] in PLACED_AHEAD or (following[:1] in DASH and following[1:] in PLACED_AHEAD))
    before = tokens[at - 1].low if at else ""
    named = 0 < at <= 7 and ([before] in DASH or before == ":") and tokens[0].text[:1].isupper()
    if not behind and not (named and (not following or following[0] in MARKS)):
        return None
    return next((m for m in reversed(earlier) if m.subject in header.takes and m.whole is None), None)


def opens_list(reading: Reading, draft: Draft) -> bool:
    """Whether a bare number opens a list of places that goes on from before: "It added that "one over Tula, ..."."""
    following = reading.tokens[draft.token + 1].low if draft.token + 1 < len(reading.tokens) else ""
    before = reading.tokens[draft.token - 1].low if draft.token else ":"
    return following == "over" and (before in QUOTES or before in ("that", ":", "also", ","))
