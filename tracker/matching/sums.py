"""Drafts of a sentence -> the same, with amounts that no verb tells of: "€200bn in frozen assets", "donor, with $9bn".

What is frozen is named beside its sum, how much somebody has given stands behind a rank, and of a sum told before only
a part is named again.
"""

from collections.abc import Sequence

from tracker import schema
from tracker.matching.drafts import Draft
from tracker.matching.giving import GRANTED
from tracker.matching.reading import UNCOINED, Reading
from tracker.matching.words import BOUNDING
from tracker.model import Mention

FROZEN = frozenset("frozen immobilised immobilized blocked seized confiscated sanctioned blocking".split())
HOLDINGS = frozenset("assets reserves funds holdings accounts money property wealth".split())
BLOCKED = frozenset("assets reserves holdings".split())  # what is frozen wherever a sentence says so
NAMES_OF_HOLDINGS = 5  # words between "in" and "assets"
GIVERS = frozenset(
    "donor donors supporter supporters backer backers contributor contributors benefactor lender".split()
)
GIFTS = frozenset("donation donations aid assistance package packages pledge pledges contribution support".split())
# What may stand between "with" and the amount
MEASURED = frozenset("the equivalent of a total some just its worth more than sum in to up".split())
GRANTING = frozenset("commitments pledges allocations donations contributions promises support aid assistance".split())
SUMMING = frozenset("of worth totalling totaling at to reached hit exceeded topped".split())
SOLD = frozenset("sale sales sold sell contract contracts order orders purchase bought buy customer".split())
DRAWN = frozenset(
    "drawdown drawdowns package packages tranche assistance authorization authorisation authorizing".split()
)
LYING = frozenset(
    "sits sit lies lie is are was were remains remain held kept stored parked stuck locked frozen deposited".split()
)
BACK = 6  # mentions back to a sum that a part is of
PARTS = [[det, noun] for det in ("this", "that", "the") for noun in ("amount", "sum", "total", "money", "stash", "pot")]


def read_sums(reading: Reading, drafts: list[Draft], earlier: Sequence[Mention]) -> None:
    """Read amounts that are frozen, given or a part of such, where no verb says so."""
    for draft in drafts:
        if draft.event or draft.subject not in schema.MONEY or draft.quantity.unit in UNCOINED:
            continue
        aid = draft.subject if draft.subject != "money" else "aid"
        if _is_frozen(reading, draft):
            _set(draft, "cost", "money", "assets/beside")
        elif last := _find_whole(reading, draft, earlier):
            _set(draft, last.event, last.subject, f"{last.rule.split('/')[0]}/part")
        elif _is_paid(reading, draft):
            _set(draft, "delivered", "financial_aid" if aid == "aid" else aid, "delivered/beside")
        elif _is_ranked(reading, draft) or _is_granted(reading, draft) or _is_worth(reading, draft):
            _set(draft, "pledged", aid, "pledged/beside")


def _set(draft: Draft, event: str, subject: str, rule: str) -> None:
    draft.event, draft.subject, draft.form, draft.score, draft.rule = event, subject, "implied", 2.0, rule


def _is_frozen(reading: Reading, draft: Draft) -> bool:
    """Whether a sum is of what is frozen: "€190bn in frozen Russian assets", "$9bn of the blocked reserves"."""
    words = [t.low for t in reading.tokens[draft.token + 1 : draft.token + 2 + NAMES_OF_HOLDINGS]]
    if words[:1] not in (["in"], ["of"], ["worth"]):
        return False
    end = next((k for k, low in enumerate(words) if low in HOLDINGS), 0)
    named = words[:end]
    told = end > 0 and words[end] in BLOCKED and not FROZEN.isdisjoint(reading.words)
    return end > 0 and "#" not in named and (told or not FROZEN.isdisjoint(named))


def _find_whole(reading: Reading, draft: Draft, earlier: Sequence[Mention]) -> Mention | None:
    """Find the sum that an amount is a part of: "Euroclear holds €190bn of this amount", "most of it, €190bn"."""
    last = next((m for m in reversed(earlier[-BACK:]) if m.quantity.unit not in UNCOINED), None)
    if last is None:
        return None
    words = [t.low for t in reading.tokens[draft.token + 1 : draft.token + 5]]
    if words[:1] == ["of"] and words[1:3] in PARTS:
        return last
    if last.event != "cost" or (last.quantity.value or 0) < (draft.quantity.value or 0):
        return None
    opening = _before(reading, draft)
    while opening and opening[-1] in BOUNDING:
        opening.pop()
    of_it = words[:2] == ["of", "it"] or opening[-3:] == ["of", "it", ","]
    return last if of_it or _lies_somewhere(words) else None


def _lies_somewhere(words: Sequence[str]) -> bool:
    """Whether it is told where money lies: "€190bn sits at a depository", "$5bn is held in London"."""
    rest = [low for low in words if low not in LYING]
    return rest != list(words) and rest[:1] != [] and rest[0] in ("at", "in", "with") and words[0] != rest[0]


def _before(reading: Reading, draft: Draft) -> list[str]:
    return [t.low for t in reading.tokens[max(0, draft.token - 6) : draft.token]]


def _is_paid(reading: Reading, draft: Draft) -> bool:
    """Whether a payment is told of where aid was told before: "this €1bn payment is a part of our package"."""
    ahead = [t.low for t in reading.tokens[draft.token + 1 : draft.token + 2]]
    return ahead in (["payment"], ["disbursement"]) and not GRANTED.isdisjoint(reading.topics)


def _is_ranked(reading: Reading, draft: Draft) -> bool:
    """Whether a rank among givers is told with it: "the largest donor, with the equivalent of €7bn"."""
    words = _before(reading, draft)
    while words and (words[-1] in MEASURED or words[-1] in BOUNDING):
        words.pop()
    if words[-1:] != ["with"]:
        return False
    told = not GIVERS.isdisjoint(reading.words)
    return told or (len(words) == 1 and not GIFTS.isdisjoint(reading.words))


def _is_worth(reading: Reading, draft: Draft) -> bool:
    """Whether aid that is named is worth it: "a drawdown of security assistance valued at up to $325m"."""
    if draft.subject == "money" or not SOLD.isdisjoint(reading.words) or DRAWN.isdisjoint(reading.words):
        return False
    words = _before(reading, draft)
    while words and (words[-1] in MEASURED or words[-1] in BOUNDING or words[-1] in ("as", "much", "at")):
        words.pop()
    return words[-1:] == ["valued"] or "worth" in _before(reading, draft)[-4:]


def _is_granted(reading: Reading, draft: Draft) -> bool:
    """Whether what is promised comes to it: "commitments of €93bn", "pledges totalling $9bn"."""
    words = [low for low in _before(reading, draft) if low not in BOUNDING and low not in ("a", "the", "total")]
    return words[-1:] != [] and words[-1] in SUMMING and words[-2:-1] != [] and words[-2] in GRANTING
