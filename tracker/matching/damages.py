"""Drafts of amounts -> the cost of damage behind them: "calculated $135bn in direct damage to buildings"."""

from tracker.matching.drafts import Draft
from tracker.matching.reading import UNCOINED, Reading
from tracker.matching.words import PREPOSITIONS

DAMAGES = frozenset("damage damages destruction losses harm devastation".split())
# What is no damage of war by itself: "$135m in losses on loans"
LOSSES = frozenset(["losses", "harm"])
BORNE = frozenset("to from for since caused inflicted due suffered".split())
LED = frozenset("in of worth".split())
DESCRIBED = 4  # words between: "in <direct physical> damage", "worth of <infrastructure> damage"
RECKONED = frozenset("put puts putting estimated estimate estimates assessed reckoned valued priced pegged".split())
# What is rebuilt after a war: "the recovery of Ukraine is put at $411bn"
REBUILDING = frozenset("recovery reconstruction rebuilding damage damages destruction".split())


def read_damages(reading: Reading, drafts: list[Draft]) -> None:
    """Read an amount of damage as a cost, whatever verb counts it."""
    for draft in drafts:
        if draft.event or draft.subject != "money" or draft.quantity.unit in UNCOINED:
            continue
        if _is_of_damage(reading, draft) or _is_reckoned(reading, draft):
            draft.event, draft.form, draft.score, draft.rule = "cost", "noun", 3.0, "cost/damage"


def _is_of_damage(reading: Reading, draft: Draft) -> bool:
    tokens = reading.tokens
    first = draft.token + 1
    while first < len(tokens) and tokens[first].low in LED:
        first += 1
    if first == draft.token + 1:
        return False
    for k in range(first, min(first + DESCRIBED, len(tokens))):
        low = tokens[k].low
        if low in DAMAGES:
            borne = k + 1 < len(tokens) and tokens[k + 1].low in BORNE
            return borne or low not in LOSSES
        if not low.isalpha() or low in PREPOSITIONS or tokens[k].number >= 0:
            return False
    return False


def _is_reckoned(reading: Reading, draft: Draft) -> bool:
    """Whether what is to be rebuilt is put at an amount: "the recovery of Ukraine is put at $411bn"."""
    lows = [t.low for t in reading.tokens[: draft.token]]
    while lows and lows[-1] in ("about", "around", "some", "over", "nearly", "almost", "least", "than", "more"):
        lows.pop()
    return lows[-1:] == ["at"] and not RECKONED.isdisjoint(lows[-12:]) and not REBUILDING.isdisjoint(lows)
