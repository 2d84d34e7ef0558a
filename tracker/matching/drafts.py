"""A number on its way to a mention, and what all steps do with it."""

from dataclasses import dataclass

from tracker import schema
from tracker.lexicon.loading import Event
from tracker.matching.linking import Link
from tracker.matching.reading import Counted, Noun, Reading
from tracker.matching.words import CONNECTORS
from tracker.model import Quantity

FLYING = frozenset(["drones", "missiles", "bombs"])
GROUPS = (schema.PEOPLE, schema.WEAPONS, schema.EQUIPMENT, schema.OBJECTS, schema.MONEY, schema.TERRITORY)
DESCRIBING = frozenset("with equipped of for armed carrying in near from".split())
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


def to_rule(rule: str, way: str) -> str:
    """Name a rule after the entry of another and the way that it came.

    >>> to_rule("kill/passive", "list")
    'kill/list'
    """
    return f"{rule.split('/')[0]}/{way}"


def same_group(a: str, b: str) -> bool:
    """Whether two subjects are of one group: people, weapons, equipment, objects, money or territory."""
    return all((a in group) == (b in group) for group in GROUPS)


def fits(giver: Draft, taker: Draft) -> bool:
    """Whether the event of a draft may be told of another's subject."""
    if giver.quantity.unit != taker.quantity.unit and giver.event not in ("pledged", "delivered", "requested"):
        return False
    return taker.subject in giver.entry.takes if giver.entry else same_group(taker.subject, giver.subject)


def is_listed(reading: Reading, a: Draft, b: Draft) -> bool:
    """Whether b follows a in a list: only connectors between a's noun phrase and b's number."""
    start, stop = max(a.counted.last, a.token) + 1, min(b.counted.first, b.token)
    between = reading.tokens[start:stop]
    if len(between) > JOINED:
        return _is_added(reading, start, stop) if len(between) < 2 * JOINED else False
    if between and between[0].low in DESCRIBING:  # "1,143 vehicles equipped with launchers, 5,822 guns"
        cut = next((k for k, t in enumerate(between[:6]) if t.low in (",", ";") or t.number >= 0), None)
        between = between[cut:] if cut is not None else between
    if start <= stop and all(t.low in CONNECTORS for t in between):
        return True
    return _is_added(reading, start, stop)


def _is_added(reading: Reading, start: int, stop: int) -> bool:
    """Whether "along with" or "as well as" adds b: "lost 585,000 men since May, along with 8,406 tanks"."""
    closing = [t.low for t in reading.tokens[start:stop]][-6:]
    joined = any(
        closing[k : k + 2] == ["along", "with"] or closing[k : k + 3] == ["as", "well", "as"] for k in range(6)
    )
    return joined and not reading.finite.intersection(range(start, stop))


def is_larger(whole: Quantity, part: Quantity) -> bool:
    """Whether one number may include another."""
    return whole.value is None or part.value is None or whole.value >= part.value
