"""Drafts of names on a list -> the people it is of: "the register of missing persons holds 48,000 names"."""

from tracker.matching.drafts import Draft
from tracker.matching.reading import Reading
from tracker.matching.words import BOUNDING

LISTS = frozenset("register registers list lists registry database databank roll rolls record records".split())
NAMES = frozenset("names entries people persons individuals".split())
HOLDING = frozenset("""
    holds held contains contained lists listed has had includes included comprises counts counted carries carried
    numbers numbered with
""".split())  # fmt: skip
# Whom a list is of, by the words beside its name
KINDS = {"missing": "missing", "disappeared": "missing", "fallen": "killed", "dead": "killed", "martyrs": "killed"}
BESIDE = 6  # tokens between a list and whom it is of
OPENING = 6  # tokens in which a sentence goes on about the list of the one before


def read_registers(reading: Reading, drafts: list[Draft], previous: str) -> None:
    """Count the names on a list of people as those people; `previous` is the text of the sentence before."""
    for draft in drafts:
        tokens, k = reading.tokens, draft.token
        named = k + 1 < len(tokens) and tokens[k + 1].low in NAMES
        if draft.event or not named or draft.quantity.unit != "count" or not _is_held(reading, k):
            continue
        kind = _kind_of([t.low for t in tokens[:k]])
        pronoun = any(t.low in ("it", "which") for t in tokens[: min(k, OPENING)])
        if not kind and pronoun:
            kind = _kind_of(previous.lower().replace(",", " ").split())
        if kind:
            draft.event, draft.subject, draft.form, draft.score = kind, "people", "carried", 2.5
            draft.rule = f"{kind}/register"


def _is_held(reading: Reading, k: int) -> bool:
    """Whether a verb of holding stands right before a number."""
    k -= 1
    while k > 0 and reading.tokens[k].low in BOUNDING | {"now", "already", "currently"}:
        k -= 1
    return k >= 0 and reading.tokens[k].low in HOLDING


def _kind_of(words: list[str]) -> str:
    """What befell those whose list some words name; "" where they name none."""
    for k, word in enumerate(words):
        if word in LISTS:
            beside = words[max(0, k - BESIDE) : k + BESIDE]
            return next((event for low in beside if (event := KINDS.get(low))), "")
    return ""
