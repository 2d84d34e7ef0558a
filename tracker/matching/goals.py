"""Drafts of bare numbers -> what was told before, as a goal: "the target is 60,000", "doubled that to 30,000"."""

from collections.abc import Sequence

from tracker.matching.drafts import Draft, inherit, to_rule
from tracker.matching.reading import Reading
from tracker.matching.words import BE, BOUNDING, DETERMINERS, MARKS, PREPOSITIONS
from tracker.model import Mention

REACH = 9  # tokens before a number
NEAR = 2  # sentences that a goal may point back
AIMED = frozenset("trained recruited deployed delivered pledged requested evacuated launched".split())
GOALS = frozenset("goal target aim quota objective".split())
RAISING = frozenset("""
    raised raise raises raising doubled double tripled triple lifted lift increased increase expanded expand cut
    lowered lower extended upped
""".split())  # fmt: skip
REACHED = frozenset("reaching hitting delivering achieving attaining training sending supplying providing".split())
BACK = frozenset("that it this figure number target goal quota total aim plan ceiling objective".split())


def recall_goals(reading: Reading, drafts: list[Draft], earlier: Sequence[Mention], index: int) -> None:
    """Give a bare number that is a goal, or that a goal was raised to, what was counted before it."""
    if GOALS.isdisjoint(reading.words) and RAISING.isdisjoint(reading.words):
        return
    giver: Draft | None = None
    told = earlier[-1] if earlier and index - earlier[-1].sentence <= NEAR else None
    for draft in drafts:
        if not draft.event and not draft.subject and draft.quantity.unit == "count" and _is_goal(reading, draft):
            if giver is not None and giver.event in AIMED:
                inherit(draft, giver)
                draft.subject, draft.subtype, draft.rule = giver.subject, giver.subtype, to_rule(giver.rule, "goal")
            elif giver is None and told and told.event in AIMED and told.quantity.unit == "count":
                draft.event, draft.subject, draft.subtype = told.event, told.subject, told.subtype
                draft.form, draft.score, draft.rule = "carried", 2.0, to_rule(told.rule, "goal")
        giver = draft if draft.event else giver


def _is_goal(reading: Reading, draft: Draft) -> bool:
    tokens, k = reading.tokens, draft.token
    following = tokens[k + 1].low if k + 1 < len(tokens) else "."
    if draft.quantity.form == "article" or not (
        following in MARKS or following in PREPOSITIONS or following in ("and", "last", "next", "this", "a")
    ):
        return False
    before = [t.low for t in tokens[max(0, k - REACH) : k] if t.number < 0]
    while before and before[-1] in BOUNDING - {"to", "of"}:
        before.pop()
    if before[-1:] == ["to"] and not RAISING.isdisjoint(before):
        verb = max(i for i, low in enumerate(before) if low in RAISING)
        return not BACK.isdisjoint(before[verb + 1 :]) or not GOALS.isdisjoint(before[:verb])
    if GOALS.isdisjoint(before):
        return False
    noun = max(i for i, low in enumerate(before) if low in GOALS)
    plain = BE | DETERMINERS | RAISING | {"remains", "stands", "had", "has"}
    rest = [low for low in before[noun + 1 :] if low not in plain]
    if rest[:1] in (["for"], ["by"]) and before[-1] in BE and len(rest) <= 3:
        return True  # "the goal for the year is 200,000"
    return len(rest) <= 2 and set(rest) <= {"of", "at", "to", "from", ":"} | REACHED
