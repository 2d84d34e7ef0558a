"""Drafts of a sentence -> the same, with totals of its amounts: "pledged $30bn, bringing the total to $50bn"."""

from collections.abc import Sequence
from itertools import pairwise

from tracker.matching.drafts import Draft, inherit, to_rule
from tracker.matching.reading import Cue, Reading, cues_from
from tracker.matching.words import BE, MODALS
from tracker.model import Mention

BRINGING = frozenset("bring brings brought bringing take takes taking took raise raises raising raised".split())
SUM = frozenset("total sum tally amount figure commitment contribution".split())
AID_EVENTS = frozenset(["pledged", "delivered"])
TRANCHES = frozenset("tranche instalment installment payment disbursement loan grant".split())
PARTED = frozenset("this that which it these total".split())
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


def share_amounts(reading: Reading, drafts: list[Draft]) -> None:
    """Tell of each recipient's amount what is told of the first: "provides $61bn for Kyiv; $26bn for Israel"."""
    told = AID_EVENTS | {"requested"}
    first = next((d for d in drafts if d.event in told and d.subject.endswith("aid")), None)
    for draft in drafts if first else ():
        tokens = reading.tokens[draft.token + 1 : draft.token + 4]
        named = len(tokens) > 2 and tokens[0].low in ("for", "to") and any(t.text[:1].isupper() for t in tokens[1:])
        if first and named and not draft.event and draft.subject == "money" and draft.token > first.token:
            inherit(draft, first)
            draft.subject, draft.rule = first.subject, to_rule(first.rule, "list")


def share_falls(reading: Reading, drafts: list[Draft]) -> None:
    """Tell of what is left what is told of the change: "revenues fell by 1.7tn roubles to 6.6tn"."""
    for a, b in pairwise(drafts):
        if a.event != "cost" or b.event or b.subject != "money" or b.quantity.unit != a.quantity.unit:
            continue
        if reading.tokens[b.token - 1].low == "to" and reading.tokens[a.token - 1].low == "by":
            inherit(b, a)
            b.rule = to_rule(a.rule, "total")


def _is_received(reading: Reading, draft: Draft) -> bool:
    """Whether a tranche or loan that an amount is of has been received or paid: "received a tranche of $880m"."""
    before = reading.tokens[: draft.token]
    at = max((k for k, t in enumerate(before) if t.low in TRANCHES), default=-1)
    return at > 0 and any(
        c.entry.event == "delivered" and c.tag in ("past", "part", "any", "s") and c.entry.frame == {"object"}
        for c in cues_from(reading, max(0, at - 8), at - 1)
        if not _is_future(reading, c)
    )


def _is_future(reading: Reading, cue: Cue) -> bool:
    return any(t.low in MODALS or t.low == "to" for t in reading.tokens[max(0, cue.first - 3) : cue.first])


def recall_sums(reading: Reading, drafts: list[Draft], earlier: Sequence[Mention]) -> None:
    """Tell of another sum what was told of the one before: "Last year the sum was $2.6bn", "Of this, $3bn is for"."""
    for draft in drafts:
        before = [t.low for t in reading.tokens[max(0, draft.token - 5) : draft.token]]
        part = before[:1] == ["of"] and draft.token <= 5 and not PARTED.isdisjoint(before)
        sum_of = not (SUM.isdisjoint(before) or BE.isdisjoint(before))
        if draft.event or draft.subject != "money" or not (part or sum_of):
            continue
        last = next((m for m in reversed(earlier[-4:]) if m.quantity.unit == draft.quantity.unit), None)
        if last is not None:
            draft.event, draft.subject, draft.subtype = last.event, last.subject, last.subtype
            draft.form, draft.score, draft.rule = "carried", 2.0, to_rule(last.rule, "compared")


def name_aid(reading: Reading, drafts: list[Draft]) -> None:
    """Call money that is pledged or delivered aid: "a fund of $1bn, of which Britain has contributed $500m"."""
    for draft in drafts:
        if draft.subject == "aid" and draft.event == "requested" and "humanitarian" in reading.words:
            draft.subject = "humanitarian_aid"
        if draft.event == "pledged" and draft.quantity.unit != "count" and _is_received(reading, draft):
            draft.event = "delivered"
        if draft.subject == "money" and draft.event in AID_EVENTS:
            draft.subject = "aid"
