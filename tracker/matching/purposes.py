"""Reading, amount -> the noun of what it is for: "military aid worth $9bn", "$2m for relief"."""

from tracker.matching.reading import LONGEST, Noun, Reading
from tracker.matching.words import STOPS

BACKED = frozenset("secured backed supported funded financed drawn covered guaranteed from using promised".split())
BODIES = frozenset("monetary general wealth investment pension".split())
ADJECTIVAL = frozenset("military army war defence defense".split())
# Kinds of aid that one amount may be for together
AID_KINDS = {
    "military": "military_aid", "security": "military_aid", "defence": "military_aid", "defense": "military_aid",
    "humanitarian": "humanitarian_aid", "financial": "financial_aid", "economic": "financial_aid",
    "macro-financial": "financial_aid", "budgetary": "financial_aid", "budget": "financial_aid",
}  # fmt: skip
AID_JOINTS = dict.fromkeys(", and or & as well both".split(), "")
AID_HEADS = dict.fromkeys("aid assistance support help".split(), "")
# What leads from an amount to its purpose: "€2.5bn going to military aid, €2.2bn to budget support"
TYING = frozenset("going goes went to for in of the as towards direct new further additional is are was were".split())


def find_money(reading: Reading, at: int) -> Noun | None:
    """What an amount is for, by the words around: "military aid worth $9bn", "a loan of $2m", "$2m for relief"."""
    best = None
    amount = [t.low for t in reading.tokens[max(0, at - 4) : at]] == ["in", "the", "amount", "of"]
    reach = 40 if amount else 12
    for first, noun in reading.money_at.items():
        near = at - reach - LONGEST <= first <= at + 12 and not _is_adjective(reading, noun)
        if not near or (at < noun.first and _is_source(reading, at, noun)):
            continue
        if at < noun.first and not {";", "#"}.isdisjoint(_between(reading, at, noun)):
            continue  # that of the next amount: "$61bn for the conflict, including $9bn for humanitarian needs"
        if noun.last < at and ";" in [t.low for t in reading.tokens[noun.last + 1 : at]]:
            continue
        vague = best is not None and best.last < at < noun.first and best.entry.subject == "aid"
        named = vague and noun.entry.subject.endswith("_aid") and not _is_parted(reading, at, noun)
        tied = at < noun.first and TYING.issuperset(_between(reading, at, noun))
        if (noun.last < at <= noun.last + reach) or (at < noun.first and not best) or named or tied:
            best = noun  # "a package of $225m in new military aid": what stands behind says more
    return best


def name_money(reading: Reading, noun: Noun) -> str:
    """Name what an amount is for: "in military, financial, and humanitarian aid" is aid of no one kind."""
    subject = noun.entry.subject
    if not subject.endswith("_aid"):
        return subject
    kinds = set()
    for step in (-1, 1):
        k = noun.first if step < 0 else noun.last
        while 0 <= k < len(reading.tokens) and (low := reading.tokens[k].low) in AID_KINDS | AID_JOINTS | AID_HEADS:
            kinds.add(AID_KINDS.get(low, ""))
            k += step
    return "aid" if len(kinds - {""}) > 1 else subject


def _between(reading: Reading, at: int, noun: Noun) -> list[str]:
    """Words between an amount and a noun behind it, other money in brackets left out: "$225m (€272m) in aid"."""
    lows = [t.low for t in reading.tokens[at + 1 : noun.first]]
    return lows[lows.index(")") + 1 :] if lows[:1] == ["("] and ")" in lows else lows


def _is_parted(reading: Reading, at: int, noun: Noun) -> bool:
    """Whether another clause or number begins between an amount and a word behind it."""
    between = _between(reading, at, noun)
    return len(between) > 8 or not {",", ";", "and", "which", "that", "#"}.isdisjoint(between)


def _is_source(reading: Reading, at: int, noun: Noun) -> bool:
    """Whether money only comes from what is named behind it: "$20bn secured by frozen assets"."""
    return noun.entry.subject == "money" and not BACKED.isdisjoint(t.low for t in reading.tokens[at + 1 : noun.first])


def _is_adjective(reading: Reading, noun: Noun) -> bool:
    """Whether a word for what money is for only describes another: "the military invasion", "in the Russia war"."""
    if noun.first and reading.tokens[noun.first].text == "Fund" and reading.tokens[noun.first - 1].low in BODIES:
        return True  # "the International Monetary Fund"
    if noun.first and reading.tokens[noun.first].low == "grant" and reading.tokens[noun.first - 1].low == "to":
        return True  # "to grant up to $200m"
    if noun.first != noun.last or reading.tokens[noun.first].low not in ADJECTIVAL:
        return False
    following = reading.tokens[noun.last + 1] if noun.last + 1 < len(reading.tokens) else None
    described = following is not None and following.text.isalpha() and following.text.islower()
    back = [t.low for t in reading.tokens[max(0, noun.first - 3) : noun.first]]
    scene = reading.tokens[noun.first].low == "war" and "in" in back
    return scene or (described and following is not None and following.low not in STOPS)
