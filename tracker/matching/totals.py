"""Drafts of a sentence -> the same, with totals of its amounts: "pledged $30bn, bringing the total to $50bn"."""

from collections.abc import Sequence
from itertools import pairwise

from tracker.lexicon.loading import load_lexicon
from tracker.matching.drafts import Draft, inherit, to_rule
from tracker.matching.giving import GIVING, GRANTED, HANDING
from tracker.matching.reading import NO_VERBS, UNCOINED, Cue, Reading, cues_from, read_sentence
from tracker.matching.wholes import is_of_the_whole
from tracker.matching.words import BE, BOUNDING, MODALS
from tracker.model import Mention
from tracker.schema import AID_EVENTS, MONEY

BRINGING = frozenset("bring brings brought bringing take takes taking took raise raises raising raised".split())
AGAIN = [["which", "is"], ["which", "was"], ["this", "is"], ["that", "is"], ["this", "was"], ["which", "makes"]]
TOTALLED = 26  # tokens before the total of what an amount brings
REQUESTS = frozenset("request requests requested".split())
PAID = frozenset("released disbursed provided received delivered paid given sent transferred receive donated".split())
SUM = frozenset("total sum tally amount figure commitment contribution".split())
TALLIES = frozenset("total tally toll number figure count tolls strength force".split())
TALLIED = frozenset("""
    killed wounded displaced captured detained released evacuated missing rescued recruited launched intercepted
    suppressed destroyed damaged lost hit deployed trained
""".split())  # fmt: skip
FOR_A_TOTAL = [f"for a {whole} of".split() for whole in ("total", "tally", "toll")]
PACE = SUM | frozenset("pace rate average gain gains".split())  # "the pace had been 14 square kilometres a day"
TRANCHES = frozenset("tranche instalment installment payment disbursement loan grant".split())
BUNDLES = frozenset("package packages tranche batch shipment consignment aid assistance delivery".split())
HOLDING = frozenset("includes included including include contains contained containing comprises comprised".split())
AFTER_OTHERS = [["followed", "by"], ["ahead", "of"]]
PARTED = frozenset("this that which it these total".split())
TOLD_OF = 9  # tokens of the next thing that a bill names
ITEMS = 6  # mentions back to a bill that items belong to
# What a bill of a war is of
BILLED = frozenset("damage damages losses reconstruction rebuilding recovery destruction repairs needs".split())
ACCOUNTING = [f"{verb} {by}".split() for verb in ("account", "accounts", "accounting", "accounted") for by in ("for",)]
ACCOUNTING += [f"{verb} up".split() for verb in ("make", "makes", "making", "made")]
NAMED = 4  # words of a name
# What says the worth of a package: "it is worth", "the previous one totalled"
VALUED = frozenset("worth valued totals totalled totaled totalling amounts amounted comes came".split())
POINTED = frozenset("it this that previous last latest package tranche one which earlier first second third".split())
PACKAGES = frozenset("package packages tranche tranches packet drawdown consignment aid".split())
ARMS = frozenset("""
    arms weapons weaponry missiles rockets shells howitzers himars javelins ammunition military interceptors
""".split())  # fmt: skip
REACH = 14  # tokens between the verb and its amount


def share_totals(reading: Reading, drafts: list[Draft]) -> None:
    """Tell of a total what is told of the amount before it."""
    for a, b in pairwise(drafts):
        if a.event in TALLIED and b.counted.noun is None and b.quantity.unit == "count":
            _share_tally(reading, a, b)
            continue
        if a.event not in GRANTED or b.quantity.unit != a.quantity.unit or b.subject not in ("money", "", a.subject):
            continue
        words = [t.low for t in reading.tokens[max(a.token + 1, b.token - REACH) : b.token]]
        led = not BRINGING.isdisjoint(words) and not SUM.isdisjoint(words) and "to" in words[-6:]
        if led and (b.event in ("", "cost") or b.subject == a.subject):
            inherit(b, a)
            b.subject, b.subtype, b.rule = a.subject, a.subtype, to_rule(a.rule, "total")


def _share_tally(reading: Reading, a: Draft, b: Draft) -> None:
    """Tell of a tally what is told of those before it: "100,000 have fled, bringing the total to 600,000"."""
    words = [t.low for t in reading.tokens[max(a.token + 1, b.token - REACH) : b.token]]
    bringing = next((k for k, low in enumerate(words) if low in BRINGING), len(words))
    led = "to" in words[bringing:] and not TALLIES.isdisjoint(words[bringing:])
    led = led or words[-4:] in FOR_A_TOTAL  # "another 560 soldiers were lost, for a total of 244,830"
    if led and not b.event and b.subject in ("", "people", "troops", a.subject):
        inherit(b, a)
        b.subject, b.subtype, b.rule = a.subject, a.subtype, to_rule(a.rule, "total")


def share_amounts(reading: Reading, drafts: list[Draft]) -> None:
    """Tell of each recipient's amount what is told of the first: "provides $61bn for Kyiv; $26bn for Israel"."""
    first = next((d for d in drafts if d.event in AID_EVENTS and d.subject.endswith("aid")), None)
    for draft in drafts if first else ():
        if first and draft.event in ("", "cost") and draft.subject in MONEY and _is_another(reading, draft, first):
            subject = draft.subject
            inherit(draft, first)
            draft.subject = subject if subject.endswith("aid") else first.subject
            draft.rule = to_rule(first.rule, "list")
        tokens = reading.tokens[draft.token + 1 : draft.token + 4]
        named = len(tokens) > 2 and tokens[0].low in ("for", "to") and any(t.text[:1].isupper() for t in tokens[1:])
        if (
            first
            and (named or _is_led(reading, draft.token) or _is_given(reading, draft.token))
            and draft.event in ("", "cost")
            and draft.subject == "money"
            and draft.token > first.token
        ):
            inherit(draft, first)
            draft.subject, draft.rule = first.subject, to_rule(first.rule, "list")


def _is_another(reading: Reading, draft: Draft, first: Draft) -> bool:
    """Whether an amount is one more of the same money: "10bn for civilians and another 22bn for military support"."""
    lows = [t.low for t in reading.tokens[max(0, draft.token - 3) : draft.token]]
    same = draft.token > first.token and draft.quantity.unit == first.quantity.unit
    return same and lows[-1:] in (["another"], ["further"], ["additional"]) and "and" in lows


def _is_led(reading: Reading, k: int) -> bool:
    """Whether a name alone leads an amount: "Syria calls for $4bn, <Ukraine> $3bn and <South Sudan> $2bn"."""
    k -= reading.tokens[k - 1].low in ("on", "with", "another", "about")
    first = k
    while first > max(0, k - NAMED) and reading.tokens[first - 1].text[:1].isupper():
        first -= 1
    first -= first < k and reading.tokens[first - 1].low == "the"
    led = [t.low for t in reading.tokens[max(0, first - 2) : first]]
    return 0 < first < k and (led[-1] in (",", "and", ";") or led in AFTER_OTHERS)


def _is_given(reading: Reading, k: int) -> bool:
    """Whether a verb of giving stands right before an amount: "while Oslo is contributing €2bn"."""
    words = [t.low for t in reading.tokens[max(0, k - 4) : k]]
    while words and words[-1] in BOUNDING:
        words.pop()
    return bool(words) and (words[-1] in HANDING or words[-1] in GIVING)


def share_appeals(reading: Reading, drafts: list[Draft]) -> None:
    """Ask for a second sum beside the first: "two appeals, one for Sudan requiring $2.6bn, another set at $470m"."""
    for a, b in pairwise(drafts):
        if a.event != "requested" or b.subject not in MONEY or b.form not in ("", "implied"):
            continue
        between = [t.low for t in reading.tokens[a.token + 1 : b.token]]
        if ";" not in between and "another" in between and b.quantity.unit == a.quantity.unit:
            subject = b.subject if b.subject.endswith("aid") else a.subject
            inherit(b, a)
            b.subject, b.rule = subject, to_rule(a.rule, "list")


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
    return any(
        c.entry.event == "delivered" and c.tag in ("past", "part", "any", "s") and c.entry.frame == {"object"}
        for k, token in enumerate(reading.tokens[: draft.token])
        if k and token.low in TRANCHES
        for c in cues_from(reading, max(0, k - 8), k - 1)
        if not _is_future(reading, c) and not _pledges_later(reading, c, draft)
    )


def _pledges_later(reading: Reading, cue: Cue, draft: Draft) -> bool:
    """Whether a promise stands between: "paid the tranche, and promised a loan of $3bn"."""
    between = cues_from(reading, cue.last + 1, draft.token)
    return any(c.entry.event == "pledged" and c.tag not in NO_VERBS | {"ing"} for c in between)


def _is_handed_over(reading: Reading, draft: Draft) -> bool:
    """Whether what a package holds came with it: "handed over a package, which includes 14 tanks"."""
    before = reading.tokens[: draft.token]
    holds = max((k for k, t in enumerate(before) if t.low in HOLDING), default=-1)
    at = max((k for k, t in enumerate(before[:holds]) if t.low in BUNDLES), default=-1) if holds > 0 else -1
    if at < 1 or holds - at > 12:
        return False
    return any(
        c.entry.event == "delivered" and c.tag in ("past", "part", "any") and "object" in c.entry.frame
        for c in cues_from(reading, max(0, at - 8), at - 1)
        if not _is_future(reading, c)
    )


def _is_future(reading: Reading, cue: Cue) -> bool:
    return any(t.low in MODALS or t.low == "to" for t in reading.tokens[max(0, cue.first - 3) : cue.first])


def recall_sums(reading: Reading, drafts: list[Draft], earlier: Sequence[Mention]) -> None:
    """Tell of another sum what was told of the one before: "Last year the sum was $2.6bn", "Of this, $3bn is for"."""
    for draft in drafts:
        before = [t.low for t in reading.tokens[max(0, draft.token - 5) : draft.token]]
        if _says_again(reading, draft):
            _restate(draft, drafts, earlier)
            continue
        part = before[:1] == ["of"] and draft.token <= 5 and not PARTED.isdisjoint(before)
        sum_of = not (SUM.isdisjoint(before) or BE.isdisjoint(before))
        land = draft.subject == "area" and not (PACE.isdisjoint(before) or BE.isdisjoint(before))
        if draft.event or draft.subject not in ("money", "area") or not (part or sum_of or land):
            continue
        last = next((m for m in reversed(earlier[-4:]) if m.quantity.unit == draft.quantity.unit), None)
        if draft.subject == "area":
            last = last or next((m for m in reversed(earlier[-4:]) if m.subject == "settlements"), None)
        if last is not None:
            draft.event = last.event
            if draft.subject != "area":
                draft.subject, draft.subtype = last.subject, last.subtype
            draft.form, draft.score, draft.rule = "carried", 2.0, to_rule(last.rule, "compared")


def _says_again(reading: Reading, draft: Draft) -> bool:
    """Whether an amount is told as what another one is: ", which is about 2bn a year", "This is $300m in 2023"."""
    lows = [t.low for t in reading.tokens[: draft.token]]
    while lows and lows[-1] in BOUNDING | {"approximately", "equal", "equivalent", "to"}:
        lows.pop()
    return lows[-2:] in AGAIN and (lows[-2] == "which" or len(lows) <= 2)


def _restate(draft: Draft, drafts: list[Draft], earlier: Sequence[Mention]) -> None:
    """Tell of an amount what was told of aid right before it."""
    here = [d for d in drafts if d.token < draft.token and d.event in AID_EVENTS and d.subject in MONEY]
    if here and here[-1].quantity.unit == draft.quantity.unit and not draft.event:
        inherit(draft, here[-1])
        draft.subject, draft.rule = here[-1].subject, to_rule(here[-1].rule, "again")
    last = earlier[-1] if earlier and not here else None
    if last and last.event in AID_EVENTS and last.subject in MONEY and not draft.event:
        draft.event, draft.subject, draft.subtype = last.event, last.subject, last.subtype
        draft.form, draft.score, draft.rule = "carried", 2.0, to_rule(last.rule, "again")


def recall_totals(reading: Reading, drafts: list[Draft], earlier: Sequence[Mention]) -> None:
    """Read the total that an amount of aid told before brings: "This brings the total released so far to $9.8bn"."""
    for draft in drafts:
        if draft.event or draft.subject not in MONEY or draft.quantity.unit in UNCOINED:
            continue
        words = [t.low for t in reading.tokens[max(0, draft.token - TOTALLED) : draft.token]]
        bringing = next((k for k, low in enumerate(words) if low in BRINGING), len(words))
        if "to" not in words[max(bringing, len(words) - 5) :] or SUM.isdisjoint(words[bringing:]):
            continue
        near = (
            m for m in reversed(earlier[-ITEMS:]) if m.event in AID_EVENTS and m.quantity.unit == draft.quantity.unit
        )
        if (last := next(near, None)) is None:
            continue
        paid = not PAID.isdisjoint(words[bringing:])
        draft.event = "delivered" if paid else last.event
        draft.subject, draft.subtype = last.subject, last.subtype
        draft.form, draft.score, draft.rule = "carried", 2.0, to_rule(last.rule, "total")


def recall_packages(reading: Reading, drafts: list[Draft], earlier: Sequence[Mention], previous: str) -> None:
    """Read what a package told of a sentence ago is worth: "It is worth $125m", "the last one was also worth $90m"."""
    for draft in drafts:
        if draft.event or draft.subject != "money" or draft.quantity.unit in UNCOINED:
            continue
        before = [t.low for t in reading.tokens[: draft.token]]
        if VALUED.isdisjoint(before[-4:]) or POINTED.isdisjoint(before[-REACH:]):
            continue
        if subject := _package_before(earlier, previous):
            arms = subject == "aid" and not (
                ARMS.isdisjoint(reading.words) and ARMS.isdisjoint(previous.lower().split())
            )
            draft.event, draft.form, draft.score = "pledged", "carried", 2.0
            draft.subject, draft.rule = "military_aid" if arms else subject, "pledge/worth"


def _package_before(earlier: Sequence[Mention], previous: str) -> str:
    """The kind of aid that the sentence before names as a package, with an amount or without; else ""."""
    told = next((m for m in reversed(earlier[-3:]) if m.event in AID_EVENTS and m.subject.endswith("aid")), None)
    if told is not None:
        return told.subject
    lows = previous.lower().split()
    if not previous or PACKAGES.isdisjoint(w.strip(".,;:") for w in lows):
        return ""
    nouns = read_sentence(previous, 0, (), load_lexicon()).nouns
    named = [n.entry.subject for n in nouns if n.entry.money and n.entry.subject.endswith("aid")]
    return next((s for s in named if s != "aid"), "aid")


def itemise_costs(reading: Reading, drafts: list[Draft], earlier: Sequence[Mention]) -> None:
    """Tell of the items of a bill what is told of it: "damage is greatest in housing ($84bn) and energy ($68bn)"."""
    for draft in drafts:
        labelled = draft.form == "implied" and draft.token and reading.tokens[draft.token - 1].low == ":"
        if labelled and earlier and earlier[-1].rule.endswith("/item"):
            draft.event, draft.subject = "", "money"  # "Facilities: $59bn" below "Homes: $75bn"
        if draft.event or draft.subject != "money" or draft.quantity.unit in UNCOINED:
            continue
        told = any(m.event == "cost" and m.quantity.unit == draft.quantity.unit for m in earlier[-ITEMS:])
        if _is_next_item(reading, drafts, draft):
            draft.event, draft.form, draft.score, draft.rule = "cost", "carried", 2.5, "cost/item"
        first, last = draft.token - 1, draft.counted.last + 1
        while first > 0 and reading.tokens[first].low in BOUNDING:
            first -= 1
        item = _is_item(reading, first, last) and (told or not BILLED.isdisjoint(reading.words))
        if item or (told and _accounts_for(reading, first)):
            draft.event, draft.form, draft.score, draft.rule = "cost", "carried", 2.5, "cost/item"


def _is_next_item(reading: Reading, drafts: list[Draft], draft: Draft) -> bool:
    """Whether a sum is that of the next thing a bill names: "damage of $9bn, followed by homes at $3bn"."""
    last = next((d for d in reversed(drafts) if d.token < draft.token and d.event), None)
    if last is None or last.event != "cost" or last.quantity.unit != draft.quantity.unit:
        return False
    words = [t.low for t in reading.tokens[max(last.token + 1, draft.token - TOLD_OF) : draft.token]]
    return words[-1:] in (["at"], ["with"]) and bool({"and", "followed", ","}.intersection(words[:-2]))


def _is_item(reading: Reading, first: int, last: int) -> bool:
    """Whether an amount stands by itself behind what it is for: "housing ($84bn)", "housing - $84bn;"."""
    tokens = reading.tokens
    if first < 1 or tokens[first - 1].number >= 0:  # "€9bn ($10bn)": the same amount again
        return False
    following = tokens[last].low if last < len(tokens) else "."
    bracketed = tokens[first].low == "(" and following in (")", ",", ";")
    return bracketed or (tokens[first].low in ("-", "–", "—", ":") and following in (",", ";", "."))


def _accounts_for(reading: Reading, last: int) -> bool:
    """Whether something is said to make up an amount: "homes account for $84bn of that"."""
    return [t.low for t in reading.tokens[max(0, last - 1) : last + 1]] in ACCOUNTING


def name_aid(reading: Reading, drafts: list[Draft]) -> None:
    """Call money that is pledged or delivered aid: "a fund of $1bn, of which Britain has contributed $500m"."""
    requests = not REQUESTS.isdisjoint(reading.words) and "requested" in reading.topics
    for draft in drafts:
        if requests and draft.event == "pledged" and draft.form == "implied" and draft.quantity.unit not in UNCOINED:
            draft.event = "requested"  # "The requests are part of a package of more than $100bn"
    asked = next((d for d in drafts if d.event == "requested" and d.subject.endswith("aid")), None)
    for draft in drafts:
        if draft.subject == "money" and draft.event == "requested" and asked and asked.token < draft.token:
            draft.subject = asked.subject  # "appealed for $22bn in aid, including $4bn for Yemen"
        named = draft.counted.noun or draft.money
        if named and reading.tokens[named.first].low == "emergency" and not ARMS.isdisjoint(reading.words):
            draft.subject = "aid"  # "a $1bn emergency aid bill for interceptor missiles"
        if draft.subject == "aid" and draft.event == "requested" and "humanitarian" in reading.words:
            draft.subject = "humanitarian_aid"
        if draft.event == "pledged" and (
            _is_handed_over(reading, draft) if draft.quantity.unit == "count" else _is_received(reading, draft)
        ):
            draft.event = "delivered"
        if draft.event == "delivered" and draft.quantity.unit not in UNCOINED and is_of_the_whole(reading, draft):
            draft.event, draft.rule = "pledged", to_rule(draft.rule, "whole")
        if draft.subject == "money" and draft.event in GRANTED:
            draft.subject = "aid"
