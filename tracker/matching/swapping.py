"""Drafts of a sentence -> the same, with those given in return released too: "exchanged for 103 Russian prisoners"."""

from itertools import pairwise

from tracker import schema
from tracker.matching.drafts import Draft, inherit
from tracker.matching.reading import Reading

# "were exchanged for 103 prisoners", "in return for 115 soldiers", "swapped against 27 bodies"
RETURNED = frozenset("exchange exchanged exchanging return swap swapped swapping traded against for".split())
# "on the <formula> of 1,000 for 1,000"; "the <exchange> of <prisoners>"
FORMULA = frozenset("formula format principle basis rule scheme ratio exchange exchanged swap swapped".split())
SWAP = frozenset("exchange exchanges exchanged swap swapped swaps prisoners prisoner pows captives captivity".split())
EXCHANGED = frozenset("exchanged swapped traded exchange".split())
RANKS = frozenset("officers officer commanders commander defenders defender".split())
ARMIES = frozenset("ukrainians russians pow defenders azov azovstal regiment brigade battalion guard army".split())
REACH = 12  # tokens before the second number


def share_swaps(reading: Reading, drafts: list[Draft]) -> None:
    """Release those who are given in return for others, and those of a bare formula of a swap."""
    for draft in drafts:
        if not draft.event and draft.subject in schema.PEOPLE and _is_price(reading, draft):
            draft.event, draft.form, draft.score, draft.rule = "released", "carried", 2.5, "release/swap"
    for a, b in pairwise(drafts):
        if _is_formula(reading, a, b):
            for draft in (a, b):
                draft.event, draft.subject, draft.form, draft.score = "released", "prisoners", "carried", 2.5
                draft.rule = "release/formula"
            continue
        if a.event != "released" or b.event == "released" or b.subject not in schema.PEOPLE:
            continue
        words = [t.low for t in reading.tokens[max(a.token + 1, b.token - REACH) : b.token]]
        if "for" in words[-4:] and len(RETURNED.intersection(words)) > 1:
            inherit(b, a)


def name_servicemen(reading: Reading, drafts: list[Draft]) -> None:
    """Call people an army's by their rank, where prisoners are freed: "in the swap 124 officers came home"."""
    for draft in drafts:
        noun = reading.tokens[draft.counted.noun.last].low if draft.counted.noun else ""
        swapped = draft.event == "released" and noun in RANKS and not (SWAP | ARMIES).isdisjoint(reading.words)
        if draft.subject == "people" and swapped:
            draft.subject = "troops"


def _is_price(reading: Reading, draft: Draft) -> bool:
    """Whether others were let go for those counted: "they were exchanged for a politician and 55 Russian soldiers"."""
    first = max(0, draft.token - REACH)
    verb = next((k for k in range(draft.token - 1, first, -1) if reading.tokens[k].low in EXCHANGED), -1)
    if verb < 0 or reading.tokens[verb + 1].low != "for":
        return False
    return reading.finite.isdisjoint(range(verb + 1, draft.token))


def _is_formula(reading: Reading, a: Draft, b: Draft) -> bool:
    """Whether two equal numbers are the formula of a swap: "an exchange of prisoners, 1,000 for 1,000"."""
    if a.subject or b.subject or a.quantity.value != b.quantity.value:
        return False
    between = [t.low for t in reading.tokens[a.token + 1 : b.token]]
    return between == ["for"] and not FORMULA.isdisjoint(reading.words) and not SWAP.isdisjoint(reading.words)
