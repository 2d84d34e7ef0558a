"""A number on its way to a mention, and what all steps do with it."""

from dataclasses import dataclass

from tracker import schema
from tracker.lexicon.loading import Event
from tracker.matching.linking import Link
from tracker.matching.reading import Counted, Noun, Reading
from tracker.model import Mention, Quantity

FLYING = frozenset(["drones", "missiles", "bombs"])


CONNECTORS = frozenset([",", "and", "as", "well", "plus", "another", "a", "further", ";", "or", "&", "along", "with", "also", "about", "some",
                        "over", "more", "than", "up", "to", "at", "least", "nearly", "almost", "around", "including", "(", ")", "its", "the", "then"])  # fmt: skip


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
    antecedent: Mention | None = None
    money: Noun | None = None  # noun that says what an amount is for
    outer_whole: int | None = None  # index, in the document, of the mention that it is part of


def set_event(draft: Draft, link: Link) -> None:
    draft.link, draft.event, draft.form, draft.score = link, link.cue.entry.event, link.form, link.score
    draft.entry = link.cue.entry
    draft.rule = f"{link.cue.entry.name}/{link.form}"


def inherit(taker: Draft, giver: Draft) -> None:
    taker.event, taker.form, taker.score = giver.event, "carried", max(0.5, giver.score - 0.8)
    taker.link, taker.entry = giver.link, giver.entry
    taker.rule = giver.rule.split("/")[0] + "/list"


def group_of(subject: str) -> str:
    for name in ("PEOPLE", "WEAPONS", "EQUIPMENT", "OBJECTS", "MONEY", "TERRITORY"):
        if subject in getattr(schema, name):
            return name
    return ""


def fits(giver: Draft, taker: Draft) -> bool:
    if giver.quantity.unit != taker.quantity.unit and giver.event not in ("pledged", "delivered", "requested"):
        return False
    return taker.subject in giver.entry.takes if giver.entry else group_of(taker.subject) == group_of(giver.subject)


def is_listed(reading: Reading, a: Draft, b: Draft) -> bool:
    """Whether b follows a in a list: only connectors between a's noun phrase and b's number."""
    start, stop = max(a.counted.last, a.token) + 1, min(b.counted.first, b.token)
    return start <= stop and all(reading.tokens[k].low in CONNECTORS for k in range(start, stop))


def is_larger(whole: Quantity, part: Quantity) -> bool:
    if whole.value is None or part.value is None:
        return True
    return whole.value >= part.value
