"""Reading, drafts -> counts in brackets behind the places that they are of: "over Tula (12), Oryol (three drones)"."""

from collections.abc import Sequence
from itertools import pairwise

from tracker import schema
from tracker.matching.drafts import FLYING, Draft, inherit, to_rule
from tracker.matching.links import BACK
from tracker.matching.nominals import is_nominal
from tracker.matching.reading import UNCOINED, Cue, Noun, Reading, cues_from, nouns_from
from tracker.matching.words import BE, BOUNDING

TOLD = frozenset(
    """
    intercepted suppressed launched hit destroyed damaged killed wounded killed_or_wounded lost captured released
    evacuated displaced
""".split()
)
LOSSES = frozenset(["lost", "destroyed"])
VERBAL = frozenset(["past", "part", "any", "s", "base", "ing"])
COUNTED = frozenset(schema.WEAPONS + schema.EQUIPMENT + schema.OBJECTS + schema.PEOPLE) - {"equipment"}
SUMMING = frozenset("for a the total of now totalling totaling making in all so far".split())
ENDS = frozenset(". ; !".split())
LEADING = BE | frozenset(": in from of the among".split())


def share_converted(reading: Reading, drafts: Sequence[Draft]) -> None:
    """Tell of an amount what is told of the same in other money: "9tn roubles ($101bn) was spent", "$2bn (€1.9bn)"."""
    for a, b in pairwise(drafts):
        coined = {a.quantity.unit, b.quantity.unit}.isdisjoint(UNCOINED) and a.quantity.unit != b.quantity.unit
        if not coined or bool(a.event) == bool(b.event) or not _is_in_brackets_behind(reading, a.token, b.token):
            continue
        taker, giver = (b, a) if a.event else (a, b)
        inherit(taker, giver)
        taker.subject, taker.money, taker.form = giver.subject, giver.money, giver.form


def _is_in_brackets_behind(reading: Reading, first: int, last: int) -> bool:
    """Whether only an opening bracket and words that bound stand between two amounts: "€9bn (about $10bn)"."""
    between = [t.low for t in reading.tokens[first + 1 : last]]
    return between[:1] == ["("] and BOUNDING.issuperset(between[1:])


def count_bracketed(reading: Reading, drafts: Sequence[Draft]) -> None:
    """Give counts in brackets behind the places of a list the event that the list hangs on.

    One alone may be a page or a score: a bare number needs a second one, or a count before the list.
    """
    found = [d for d in drafts if not d.event and not d.refusal and _opening(reading, d) >= 0]
    if not found:
        return
    first = _opening(reading, found[0])
    paid = next((d for d in drafts if d.event and d.quantity.unit not in UNCOINED and _opening(reading, d) >= 0), None)
    if paid:
        for draft in found:
            if draft.quantity.unit == paid.quantity.unit and draft.subject in ("money", paid.subject):
                inherit(draft, paid)
                draft.subject, draft.money = paid.subject, paid.money
        found = [d for d in found if not d.event]
    giver = next((d for d in reversed(drafts) if d.event in TOLD and d.token < first), None)
    found = [d for d in found if d.quantity.unit == "count"]
    if giver and giver.subject in COUNTED and not _ends_between(reading, giver.token, first):
        for draft in found:
            if not draft.subject:
                draft.subject, draft.subtype = giver.subject, giver.subtype
            if draft.subject == giver.subject:
                inherit(draft, giver)
        return
    noun = _plural_before(reading, first)
    for draft in found:
        if not draft.subject and noun and len(found) > 1:
            draft.subject, draft.subtype = noun.entry.subject, noun.entry.subtype
        fate = noun.entry.implies if noun and len(found) > 1 and _leads_list(reading, noun, first) else ""
        if fate in TOLD and draft.subject and noun:  # "next by deaths are Perm (3,700) and Omsk (3,100)"
            draft.event, draft.form, draft.score = fate, "carried", 3.0
            draft.rule = to_rule(noun.entry.name, "bracketed")
            continue
        cue = _verb_before(reading, first, draft.subject) if draft.subject in COUNTED else None
        if cue:
            draft.event, draft.entry, draft.form, draft.score = cue.entry.event, cue.entry, "carried", 3.0
            draft.rule = to_rule(cue.entry.name, "bracketed")
            felled = draft.subject in FLYING and draft.event in ("destroyed", "damaged", "lost")
            draft.event = "intercepted" if felled else draft.event  # "intercepted and destroyed over Tula (nine)"


def total_bracketed(reading: Reading, drafts: Sequence[Draft]) -> None:
    """Give totals in brackets behind losses, and the rest of the list, their event: "11 tanks (9,330), 20 guns"."""
    last: Draft | None = None
    for draft in drafts:
        if draft.event in LOSSES and draft.quantity.unit == "count" and draft.counted.side == "right":
            last = draft
        if last is None or draft.refusal or draft.quantity.unit != "count":
            continue
        if draft.counted.noun is None and _is_total_of(reading, draft, last):
            draft.subject, draft.subtype = last.subject, last.subtype
            inherit(draft, last)
        elif draft.event:
            continue
        elif draft.subject in schema.EQUIPMENT + schema.WEAPONS and _goes_on(reading, draft):
            inherit(draft, last)
            draft.form, draft.rule = last.form, last.rule  # it has a time of its own, not that of the total
            last = draft


def part_bracketed(reading: Reading, drafts: Sequence[Draft]) -> None:
    """Count the kinds in brackets behind a count of people: "14 have been killed in Tak (13 villagers and a guard)"."""
    for at, whole in enumerate(drafts):
        if whole.event not in TOLD or whole.subject not in schema.PEOPLE or whole.whole is not None:
            continue
        opening = next((k for k in range(whole.token, len(reading.tokens)) if reading.tokens[k].low == "("), -1)
        closing = next((k for k in range(opening + 1, len(reading.tokens)) if reading.tokens[k].low == ")"), -1)
        named = [d for d in drafts[at + 1 :] if opening < d.token < closing]
        if not named or drafts[at + 1] is not named[0] or _ends_between(reading, whole.token, opening):
            continue
        if _splits(whole, named, opening):
            for draft in named:
                draft.subject, draft.whole = whole.subject, at
            continue
        kinds = all(d.event in ("", whole.event) and d.subject in schema.PEOPLE and d.counted.noun for d in named)
        count = sum(d.quantity.value or 0 for d in named)
        if kinds and len(named) > 1 and count <= (whole.quantity.value or 0):
            for draft in named:
                inherit(draft, whole)
                draft.whole, draft.rule = at, to_rule(whole.rule, "part")


def _splits(whole: Draft, named: Sequence[Draft], opening: int) -> bool:
    """Whether brackets split a joint count by fate: "40 child casualties (12 deaths, 28 hurt)"."""
    close = whole.event == "killed_or_wounded" and opening == whole.counted.last + 1
    return close and all(d.event in ("killed", "wounded", "missing") and d.subject == "people" for d in named)


def _is_total_of(reading: Reading, draft: Draft, last: Draft) -> bool:
    """Whether a bare number stands in brackets right behind what was lost, and is the larger one."""
    tokens, k = reading.tokens, draft.token
    closes = k + 1 < len(tokens) and tokens[k + 1].low == ")"
    while k > last.counted.last + 2 and tokens[k - 1].low in SUMMING:
        k -= 1  # "(for a total of 4,190)"
    if not closes or k < 2 or tokens[k - 1].low != "(" or last.counted.last != k - 2:
        return False
    return (draft.quantity.value or 0) > (last.quantity.value or 0)


def _goes_on(reading: Reading, draft: Draft) -> bool:
    """Whether a count follows on a bracket in a list: "(9,330), <21 vehicles>", "(18,968) and <20 guns>"."""
    k = draft.token - 1
    while k > 1 and reading.tokens[k].low in BOUNDING | {",", "and"}:
        k -= 1
    return k < draft.token - 1 and reading.tokens[k].low == ")"


def _opening(reading: Reading, draft: Draft) -> int:
    """Token of the bracket around a count behind a name: "Tula (about 12 drones)"; -1 for none."""
    tokens, k = reading.tokens, draft.token
    while k > 1 and tokens[k - 1].low in BOUNDING:
        k -= 1
    last = draft.counted.last if draft.counted.noun and draft.counted.side == "right" else draft.token
    closes = last + 1 < len(tokens) and tokens[last + 1].low == ")"
    if not closes or k < 2 or tokens[k - 1].low != "(" or draft.quantity.unit in ("km2", "percent"):
        return -1
    before = tokens[k - 2]
    places = before.low in ("region", "regions", "oblast", "district", "city")
    return k - 1 if places or (before.text[:1].isupper() and not before.text.isupper()) else -1


def _ends_between(reading: Reading, first: int, last: int) -> bool:
    return any(t.low in ENDS for t in reading.tokens[first:last])


def _leads_list(reading: Reading, noun: Noun, at: int) -> bool:
    """Whether a noun of victims leads to the names of a list: "by <deaths> are Perm Krai (3,700)"."""
    between = reading.tokens[noun.last + 1 : at]
    return noun.entry.counts_event and all(t.text[:1].isupper() or t.low in LEADING for t in between)


def _verb_before(reading: Reading, at: int, subject: str) -> Cue | None:
    """The verb nearest before a list that takes what is counted."""
    for cue in reversed(cues_from(reading, max(0, at - BACK), at - 1)):
        takes = subject in cue.entry.takes and cue.entry.event in TOLD and cue.tag in VERBAL
        if takes and not cue.entry.needs and not is_nominal(reading, cue) and not _ends_between(reading, cue.last, at):
            return cue
    return None


def _plural_before(reading: Reading, at: int) -> Noun | None:
    """What bare numbers count: the noun in the plural that stands nearest before the list."""
    for noun in reversed(nouns_from(reading, max(0, at - BACK), at - 1)):
        fates = noun.entry.counts_event and noun.tag == "both" and reading.tokens[noun.last].low.endswith("s")
        if (noun.tag == "many" or fates) and noun.entry.subject in COUNTED:
            return noun
    return None
