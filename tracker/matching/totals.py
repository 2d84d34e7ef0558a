"""Drafts of a sentence -> the same, with totals of its amounts: "pledged $30bn, bringing the total to $50bn"."""

from itertools import pairwise

from tracker.matching.drafts import Draft, inherit, to_rule
from tracker.matching.reading import Reading

BRINGING = frozenset("bring brings brought bringing take takes taking took raise raises raising raised".split())
SUM = frozenset("total sum tally amount figure commitment contribution".split())
AID_EVENTS = frozenset(["pledged", "delivered"])
REACH = 14  # tokens between the verb and its amount


def share_totals(reading: Reading, drafts: list[Draft]) -> None:
    """Tell of a total what is told of the amount before it."""
    for a, b in pairwise(drafts):
        if a.event not in AID_EVENTS or b.quantity.unit != a.quantity.unit or b.subject not in ("money", "", a.subject):
            continue
        words = [t.low for t in reading.tokens[max(a.token + 1, b.token - REACH) : b.token]]
        led = not BRINGING.isdisjoint(words) and not SUM.isdisjoint(words) and "to" in words[-6:]
        if led and (b.event in ("", "cost") or b.subject == a.subject):
            inherit(b, a)
            b.subject, b.subtype, b.rule = a.subject, a.subtype, to_rule(a.rule, "total")


def share_falls(reading: Reading, drafts: list[Draft]) -> None:
    """Tell of what is left what is told of the change: "revenues fell by 1.7tn roubles to 6.6tn"."""
    for a, b in pairwise(drafts):
        if a.event != "cost" or b.event or b.subject != "money" or b.quantity.unit != a.quantity.unit:
            continue
        if reading.tokens[b.token - 1].low == "to" and reading.tokens[a.token - 1].low == "by":
            inherit(b, a)
            b.rule = to_rule(a.rule, "total")


def name_aid(drafts: list[Draft]) -> None:
    """Call money that is pledged or delivered aid: "a fund of $1bn, of which Britain has contributed $500m"."""
    for draft in drafts:
        if draft.subject == "money" and draft.event in AID_EVENTS:
            draft.subject = "aid"
