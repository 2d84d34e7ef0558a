"""Reading, Draft of an amount -> whether it is what a whole loan or package is worth that only a part was paid of."""

from tracker.matching.drafts import Draft, to_rule
from tracker.matching.reading import Reading
from tracker.matching.words import BOUNDING, DETERMINERS, MARKS
from tracker.schema import AID_EVENTS, MONEY

PARTS = frozenset("""
    tranche tranches instalment instalments installment installments payment payments disbursement disbursements part
    parts portion share slice batch transfer
""".split())  # fmt: skip
WHOLES = frozenset("""
    loan loans programme program package facility initiative scheme fund mechanism arrangement credit plan mfa
    bailout envelope bill
""".split())  # fmt: skip
OF_WHOLE = frozenset("of from under within in".split())
WORTH = frozenset("of worth totalling totaling totalled totaled valued amounting".split())
NAMED = 5  # words between an amount and its loan: "$15.6 billion <extended fund> programme"
LED = 9  # tokens from the part to its whole: "tranche <of the exceptional aid under its> loan"


def is_of_the_whole(reading: Reading, draft: Draft) -> bool:
    """Whether an amount is the worth of a whole: "the first tranche of a <$3bn> loan", "€1bn under a <€18bn> plan"."""
    tokens = reading.tokens
    k = draft.token
    while k and (
        tokens[k - 1].low in BOUNDING - OF_WHOLE or tokens[k - 1].low in ("new", "planned", "wider", "larger")
    ):
        k -= 1
    if k > 1 and tokens[k - 1].low in WORTH and tokens[k - 2].low in WHOLES:
        # "a tranche of a loan of $50bn"; but "the tranche of the loan of $1bn" is the tranche's
        return _is_parted(reading, k - 2) and _is_any(reading, k - 2)
    return _names_whole(reading, draft) and _is_parted(reading, k)


def _is_any(reading: Reading, k: int) -> bool:
    """Whether a noun is told of for the first time: "a long-term loan"."""
    lows = [t.low for t in reading.tokens[max(0, k - 4) : k]]
    return next((low in ("a", "an") for low in reversed(lows) if low in DETERMINERS), False)


def _names_whole(reading: Reading, draft: Draft) -> bool:
    """Whether an amount is said of a loan or the like right behind it: "$15.6 billion extended fund programme"."""
    for token in reading.tokens[draft.token + 1 : draft.token + 2 + NAMED]:
        if token.low in WHOLES:
            return True
        if token.low in MARKS or token.low in OF_WHOLE or token.number >= 0:
            return False
    return False


def _is_parted(reading: Reading, k: int) -> bool:
    """Whether what starts at a token is told of only as what a part or another amount is of."""
    tokens = reading.tokens
    at = k - 1
    while at > max(0, k - 5) and tokens[at].low not in OF_WHOLE:
        at -= 1
    led = tokens[at + 1 : k] if at > 0 and tokens[at].low in OF_WHOLE else []
    if at <= 0 or tokens[at].low not in OF_WHOLE or any(t.low in MARKS for t in led):
        return False
    owned = not led or led[0].low in DETERMINERS or led[-1].low in ("’s", "'s", "s") or led[0].text[:1].isupper()
    if not owned:
        return False
    before = tokens[max(0, at - LED) : at]
    parted = any(t.low in PARTS for t in before)
    return parted or (tokens[at].low != "of" and any(t.number >= 0 for t in before))


def read_wholes(reading: Reading, drafts: list[Draft]) -> None:
    """Read what is parted: "<of the $61bn package> for Kyiv, $20bn has been delivered" as pledged."""
    given = next((d for d in drafts if d.event in AID_EVENTS and d.subject in MONEY), None)
    for draft in drafts if given else ():
        led = [t.low for t in reading.tokens[max(0, draft.token - 2) : draft.token]]
        if draft.event or draft.subject not in MONEY or led != ["of", "the"] or not given:
            continue
        if draft.token < given.token and _names_whole(reading, draft):
            draft.event, draft.form, draft.score = "pledged", "carried", 2.0
            kinds = (draft.subject, given.subject, "aid")
            draft.subject = next(kind for kind in kinds if kind.endswith("aid"))
            draft.rule = to_rule(given.rule, "whole")
