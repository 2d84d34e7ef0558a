"""Drafts of a sentence -> the same, with troops that are only numbered: "is sending another 5,000 into Kursk".

A number is one of troops where a state sends so many more somewhere, and where it says how many the units are that
it sends: "three brigades – 7,000 people – and 800 sappers".
"""

from tracker import patterns as regex
from tracker.matching.drafts import Draft, set_event
from tracker.matching.linking import find_links
from tracker.matching.links import Link
from tracker.matching.reading import Reading
from tracker.matching.words import BOUNDING
from tracker.schema import PEOPLE

LEAST = 100  # men: fewer may be anything
SENT = r"sen[dt]|sends|sending|deploy(?:s|ed|ing)?|dispatch(?:es|ed|ing)?|mov(?:e|es|ed|ing)|rotat(?:e|es|ed|ing)"
# "is sending another", "sent a further", "to send an additional": the words before a number
_MORE = regex.compile(rf"(?:^|\s)(?:{SENT})\s(?:another|an?\s(?:further|additional|extra))$")
_SENT = regex.compile(rf"(?:^|\s)(?:{SENT})$")
_ANY_SENT = regex.compile(rf"(?:^|\s)(?:{SENT})\s")
# "<to> the front": the words behind it
_THERE = regex.compile(r"^(?:to|into|towards?|across)\s(?!(?:help|be|do|make|buy|join|assist|support)\b)")
_UNITS = frozenset("brigade brigades division divisions regiment regiments battalion battalions corps".split())
_DASHES = frozenset("– — - , (".split())
_ADDED = frozenset("” \" ' ’ as well and plus , – — - with along".split())
_NEAR = 16  # tokens that are looked at


def send_troops(reading: Reading, drafts: list[Draft]) -> None:
    """Read troops that are sent and not named, and those that units which are sent come to."""
    last: Draft | None = None
    for draft in drafts:
        if draft.event or draft.quantity.unit != "count" or draft.quantity.form == "article":
            continue
        if (draft.quantity.value or 0) < LEAST or draft.refusal:
            continue
        if _are_sent(reading, draft) or _are_units(reading, draft) or _are_added(reading, last, draft):
            _send(reading, draft)
            last = draft


def _send(reading: Reading, draft: Draft) -> None:
    draft.subject = draft.subject if draft.subject in PEOPLE and draft.subject != "people" else "troops"
    links = find_links(reading, draft.counted, "troops", draft.token)
    cues = [c for c in reading.cues if c.last < draft.token and c.entry.event == "deployed"]
    if link := next((found for found in links if found.cue.entry.event == "deployed"), None):
        set_event(draft, link)
    elif cues:
        set_event(draft, Link(cues[-1], "active", 2.0))
    else:
        draft.event, draft.form, draft.score = "deployed", "implied", 2.0
    draft.rule = "send/understood"


def _before(reading: Reading, draft: Draft, *, bound: bool) -> str:
    k = draft.token
    while bound and k > 0 and reading.tokens[k - 1].low in BOUNDING - {"another", "a", "an", "further", "additional"}:
        k -= 1
    return " ".join(t.low for t in reading.tokens[max(0, k - _NEAR) : k])


def _are_sent(reading: Reading, draft: Draft) -> bool:
    """Whether a bare number is of those whom somebody sends somewhere besides others."""
    if draft.counted.noun is not None or draft.subject not in ("", "people"):
        return False
    before = _before(reading, draft, bound=True)
    behind = " ".join(t.low for t in reading.tokens[draft.token + 1 : draft.token + 5])
    if _MORE.search(before):
        return _THERE.match(behind) is not None
    more = behind.removeprefix("more ")
    return more != behind and _SENT.search(before) is not None and _THERE.match(more) is not None


def _are_units(reading: Reading, draft: Draft) -> bool:
    """Whether people are what units come to that are sent: "three brigades – 7,000 people"."""
    k = draft.token
    while k > 0 and reading.tokens[k - 1].low in BOUNDING:
        k -= 1
    if draft.subject not in ("people", "troops") or k < 2 or reading.tokens[k - 1].low not in _DASHES:
        return False
    return reading.tokens[k - 2].low in _UNITS and _ANY_SENT.search(_before(reading, draft, bound=False)) is not None


def _are_added(reading: Reading, last: Draft | None, draft: Draft) -> bool:
    """Whether people are told of beside those: "7,000 men as well as 800 sappers"."""
    if last is None or draft.counted.noun is None or draft.subject not in PEOPLE:
        return False
    between = [t.low for t in reading.tokens[last.counted.last + 1 : draft.token]]
    return 0 < len(between) <= _NEAR // 2 and _ADDED.issuperset(between)
