"""A number on its way to a mention, and what all steps do with it."""

from collections.abc import Sequence
from dataclasses import dataclass

from tracker import patterns as regex
from tracker import schema
from tracker.lexicon.loading import Event
from tracker.matching.links import Link
from tracker.matching.nominals import acts_on_others
from tracker.matching.reading import Counted, Noun, Reading, cues_from, nouns_from
from tracker.matching.tokens import Token
from tracker.matching.words import CONNECTORS
from tracker.model import Quantity

FLYING = frozenset(["drones", "missiles", "bombs"])
GROUPS = (schema.PEOPLE, schema.WEAPONS, schema.EQUIPMENT, schema.OBJECTS, schema.MONEY, schema.TERRITORY)
DESCRIBING = frozenset(
    "with equipped of for armed carrying in near from fired launched coming flying made built produced supplied".split()
)
CUTTING = frozenset([",", ";", "and", "or"])  # what ends the words that describe a member
MODEL = regex.compile(r"[A-Z][A-Za-z]{0,3}-\d{1,4}\w{0,2}")  # "Kh-555"
DASHED = frozenset("–—")
JOINED = 20  # connectors that may stand between two members of a list


@dataclass(slots=True)
class Draft:
    """A number on its way to a mention."""

    index: int  # of the quantity in the reading
    quantity: Quantity
    token: int
    counted: Counted
    subject: str = ""
    subtype: str = ""
    link: Link | None = None
    event: str = ""
    rule: str = ""
    form: str = ""
    score: float = 0.0
    whole: int | None = None  # index of a draft of the same sentence
    refusal: str = ""
    entry: Event | None = None
    money: Noun | None = None  # noun that says what an amount is for
    toll: Noun | None = None  # noun of harm that a tally is of, where no word of an event governs it
    outer_whole: int | None = None  # index, in the document, of the mention that it is part of


def set_event(draft: Draft, link: Link) -> None:
    """Give a draft the event of a link."""
    draft.link, draft.event, draft.form, draft.score = link, link.cue.entry.event, link.form, link.score
    draft.entry = link.cue.entry
    draft.rule = f"{link.cue.entry.name}/{link.form}"


def inherit(taker: Draft, giver: Draft) -> None:
    """Give a draft the event of another."""
    taker.event, taker.form, taker.score = giver.event, "carried", max(0.5, giver.score - 0.8)
    taker.link, taker.entry = giver.link, giver.entry
    taker.rule = to_rule(giver.rule, "list")


def inherit_sense(reading: Reading, taker: Draft, giver: Draft) -> None:
    """Give a draft the verb of another, in the sense that suits it: "eliminated 239 jets and 1,503 drones"."""
    inherit(taker, giver)
    if giver.entry and giver.link and taker.subject not in giver.entry.takes:
        entry = _other_sense(reading, giver, taker.subject)
        if entry:
            taker.event, taker.entry, taker.rule = entry.event, entry, f"{entry.name}/list"


def _other_sense(reading: Reading, giver: Draft, subject: str) -> Event | None:
    """The entry of the giver's verb that takes a subject: the one with its event before all others."""
    if not giver.link:
        return None
    cue = giver.link.cue
    frame = giver.entry.frame if giver.entry else cue.entry.frame
    found = [
        c.entry
        for c in cues_from(reading, cue.first, cue.first)
        if c.last == cue.last and subject in c.entry.takes and not c.entry.needs and c.entry.frame & frame
    ]
    rank = {giver.event: 0, "destroyed": 1, "lost": 2}
    return min(found, key=lambda entry: rank.get(entry.event, 3), default=None)


def to_rule(rule: str, way: str) -> str:
    """Name a rule after the entry of another and the way that it came.

    >>> to_rule("kill/passive", "list")
    'kill/list'
    """
    return f"{rule.split('/')[0]}/{way}"


def same_group(a: str, b: str) -> bool:
    """Whether two subjects are of one group: people, weapons, equipment, objects, money or territory."""
    return all((a in group) == (b in group) for group in GROUPS)


def fits(reading: Reading, giver: Draft, taker: Draft) -> bool:
    """Whether the verb of a draft may be told of another's subject, in one of its senses."""
    if giver.quantity.unit != taker.quantity.unit and giver.event not in ("pledged", "delivered", "requested"):
        return False
    if not giver.entry:
        return same_group(taker.subject, giver.subject)
    return taker.subject in giver.entry.takes or _other_sense(reading, giver, taker.subject) is not None


def is_listed(reading: Reading, a: Draft, b: Draft) -> bool:
    """Whether b follows a in a list: only connectors between a's noun phrase and b's number."""
    own = b.form == "subject" and b.link is not None and b.link.cue.first == b.counted.last + 1
    if not own and acts_on_others(reading, b.counted.last):
        return False  # but "70 missiles and 145 drones targeted the grid"
    start, stop = max(a.counted.last, a.token) + 1, min(b.counted.first, b.token)
    if stop - start >= 2 * JOINED:
        return False
    if _is_massed(reading, start, stop):
        return True
    between = _leave_out_asides(_leave_out_kin(reading, a, start, stop))
    if len(between) > JOINED:
        return _is_added(reading, a, start, stop)
    if between and between[0].low in DESCRIBING:  # "1,143 vehicles equipped with launchers, 5,822 guns"
        cut = next((k for k, t in enumerate(between[:9]) if t.low in CUTTING or t.number >= 0), None)
        between = _leave_out_names(between[cut:]) if cut is not None else between
    if start <= stop and all(t.low in CONNECTORS for t in between):
        return True
    if _only_names(reading, start, stop):
        return True
    return _is_added(reading, a, start, stop)


def _leave_out_kin(reading: Reading, a: Draft, start: int, stop: int) -> list[Token]:
    """Leave out further names of what a counts: "1,045 Kh-101, <Kh-555> and <Kh-55 missiles>, 397 Kalibrs"."""
    kept: list[Token] = []
    k = start
    while k < stop:
        noun = reading.noun_at.get(k)
        if noun and noun.entry.subject == a.subject and noun.last < stop and not noun.entry.counts_event:
            k = noun.last + 1
        elif MODEL.fullmatch(reading.tokens[k].text):
            k += 1
        else:
            kept.append(reading.tokens[k])
            k += 1
    return kept


def _leave_out_names(tokens: Sequence[Token]) -> list[Token]:
    """Leave out the rest of a place: ", Donetsk" of "a hospital in Selydove, Donetsk, and a mine"."""
    named = len(tokens) > 2 and tokens[0].low == "," and tokens[1].text[:1].isupper() and tokens[2].low == ","
    return list(tokens[2:] if named else tokens)


def _leave_out_asides(tokens: Sequence[Token]) -> list[Token]:
    """Leave out what stands in brackets or between dashes without a number: "6 cars (Pisochyn village), 2 shops"."""
    kept: list[Token] = []
    opened = -1  # index in `kept` of the mark that opened an aside
    for token in tokens:
        if opened >= 0 and (token.low == ")" if kept[opened].low == "(" else token.low in DASHED):
            del kept[opened:]
            opened = -1
            continue
        if token.number >= 0:
            opened = -1
        elif token.low == "(" or (token.low in DASHED and opened < 0):
            opened = len(kept)
        kept.append(token)
    return kept


def _is_massed(reading: Reading, start: int, stop: int) -> bool:
    """Whether only what is massed there stands between: "two areas <of concentration of men and arms,> four guns"."""
    between = reading.tokens[start:stop]
    named = [t.low for t in reading.tokens[max(0, start - 1) : start + 2]]
    massed = len(between) > 3 and "of" in named and any(low.startswith("concentration") for low in named)
    return massed and between[-1].low in (",", "and") and reading.finite.isdisjoint(range(start, stop))


def _only_names(reading: Reading, start: int, stop: int) -> bool:
    """Whether only uncounted members stand between: "40 shells, missiles and rocket launchers, 25 boats"."""
    covered = {
        k
        for noun in nouns_from(reading, start, stop - 1)
        if noun.tag != "one" and not noun.entry.counts_event and not noun.entry.money
        for k in range(noun.first, noun.last + 1)
    }
    rest = [t.low for k, t in enumerate(reading.tokens[start:stop], start) if k not in covered]
    return bool(covered) and rest[:1] == [","] and all(low in CONNECTORS for low in rest)


def _is_added(reading: Reading, a: Draft, start: int, stop: int) -> bool:
    """Whether "along with" or "as well as" adds b: "lost 585,000 men since May, along with 8,406 tanks".

    The verb that governs a may stand before it: "three houses were damaged, along with a kiosk".
    """
    closing = [t.low for t in reading.tokens[start:stop]][-6:]
    joined = any(
        closing[k : k + 2] == ["along", "with"] or closing[k : k + 3] == ["as", "well", "as"] for k in range(6)
    )
    own = range(a.link.cue.first, a.link.cue.last + 1) if a.link else range(0)
    return joined and not reading.finite.intersection(range(start, stop)).difference(own)


def is_larger(whole: Quantity, part: Quantity) -> bool:
    """Whether one number may include another."""
    return whole.value is None or part.value is None or whole.value >= part.value
