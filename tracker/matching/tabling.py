"""Row of a table -> mentions: each cell counted by the words that head its column, its row and the table."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from tracker import patterns as regex
from tracker import schema
from tracker.lexicon.loading import Event, Subject, load_lexicon
from tracker.matching.finding import SentenceMentions
from tracker.matching.reading import read_sentence
from tracker.model import Grid, GridRow, Mention, Quantity, Sentence
from tracker.quantities import find_quantities
from tracker.text.grids import is_number

# "(€bn)", "in millions of dollars", "USD m": what the amounts of a column or a table are in
_MONEY = regex.compile(
    r"(?P<sign>US\$|USD|\$|EUR|€|GBP|£)\s?(?P<scale>bn|billions?|mn?|mln|millions?|thousands?|k)?\b"
    r"|\b(?P<many>billions?|bn|millions?|mn|thousands?)\s(?:of\s)?(?:US\s)?(?P<word>dollars|euros?|pounds|USD|EUR|GBP)",
    regex.IGNORECASE,
)
_CODES = {"us$": "USD", "usd": "USD", "$": "USD", "dollars": "USD", "eur": "EUR", "€": "EUR", "euro": "EUR"}
_CODES |= {"euros": "EUR", "gbp": "GBP", "£": "GBP", "pounds": "GBP"}
_SCALES = {"b": 1e9, "m": 1e6, "t": 1e3, "k": 1e3}
# "Past day", "+/-", "24h", "Daily", "Change": a column of what the last day added
_CHANGE = regex.compile(
    r"\b(?:(?:past|last|previous|per|in\sa|that|this)\s(?:day|24\s?h\w*)|24\s?h(?:ours|rs?)?|daily|day|overnight|change|new|increase|added)\b|\+/?-?",
    regex.IGNORECASE,
)
# "%": shares; "population", "rank": nothing of a war
_NO_COUNT = regex.compile(
    r"%|\b(?:per\s?cent|share|rank|population|rate|change\sin|ratio|year|age|price)\b", regex.IGNORECASE
)
PEOPLE_EVENTS = frozenset("killed wounded killed_or_wounded missing displaced evacuated rescued detained".split())
FORMS = frozenset("part past any noun toll adj base ing s".split())


@dataclass(frozen=True, slots=True)
class _Words:
    """What the words of a cell, a heading or a caption say."""

    events: tuple[tuple[str, Event | None], ...]
    subjects: tuple[Subject, ...]
    money: str
    scale: float
    text: str


@lru_cache(maxsize=256)
def _read(text: str) -> _Words:
    """Read the events and the things that a heading names, the surest first."""
    lexicon = load_lexicon()
    reading = read_sentence(text, 0, (), lexicon)
    cues = sorted((c for c in reading.cues if c.tag in FORMS), key=lambda c: (-(c.last - c.first), -c.entry.weight))
    hidden = {k for c in cues for k in range(c.first, c.last + 1) if c.last > c.first}
    cues = [c for c in cues if c.last > c.first or c.first not in hidden]
    implied = [(n.entry.implies, None) for n in reading.nouns if n.entry.implies and not n.entry.money]
    verbs = {
        k for c in cues if c.last > c.first for k in range(c.first, c.last + 1)
    }  # "lost from radar" names no radar
    things = tuple(
        n.entry
        for n in reading.nouns
        if n.first not in verbs and (not n.entry.counts_event or n.entry.subject in schema.WEAPONS)
    )
    amounts = tuple(
        phrase.entry
        for low in (t.low for t in reading.tokens)
        for phrase in lexicon.nouns.get(low, ())
        if isinstance(phrase.entry, Subject) and phrase.entry.money and " ".join(phrase.words) in text.lower()
    )
    money = _MONEY.search(text)
    unit = _CODES.get((money["sign"] or money["word"]).lower(), "") if money else ""
    scale = _SCALES.get((money["scale"] or money["many"] or " ")[0].lower(), 1.0) if money else 1.0
    promised = [(kind.implies, None) for kind in amounts if kind.implies]
    events = (*implied, *((c.entry.event, c.entry) for c in cues), *promised)
    return _Words(events, things + amounts, unit, scale, text)


def read_row(
    index: int,
    sentence: Sentence,
    *,
    grid: Grid,
    caption: str,
    header: Event | None,
    conflict: bool,
    dotted: bool = False,
) -> SentenceMentions:
    """Count the cells of a row of a table; its head counts nothing.

    Args:
        caption: the heading or lead-in over the table.
        header: event that a lead-in before it states.
        conflict: whether the text around speaks of an armed conflict at all.
        dotted: whether the text groups thousands by dots.
    """
    row = next((row for row in grid.rows if sentence.start <= row.start < sentence.end), None)
    cells = row.cells if row else tuple(cell for cell in grid.head if sentence.start <= cell.start < sentence.end)
    quantities = [q for cell in cells for q in find_quantities(cell.text, cell.start, dotted=dotted)]
    mentions: list[Mention] = []
    entries: list[Event | None] = []
    refusals: dict[int, str] = {}
    for i, quantity in enumerate(quantities):
        at = next((k for k, cell in enumerate(cells) if cell.start <= quantity.start < cell.end), 0)
        counted = row is not None and at > 0 and conflict and is_number(cells[at].text) and quantity.form == "digits"
        found = (
            _count(index, replace(quantity, refusal=""), grid, row, at, caption, header) if row and counted else None
        )
        if found is None:
            refusals[i] = "no_event" if conflict else "out_of_scope"
        else:
            quantities[i] = replace(quantity, refusal="")
            mentions.append(found[0])
            entries.append(found[1])
    reading = read_sentence(sentence.text, sentence.start, quantities, load_lexicon())
    return SentenceMentions(reading, tuple(mentions), tuple(entries), refusals)


def _count(
    index: int, quantity: Quantity, grid: Grid, row: GridRow, at: int, caption: str, header: Event | None
) -> tuple[Mention, Event | None] | None:
    head = _read(grid.head[at].text if at < len(grid.head) else "")
    label, title = _read(row.cells[0].text), _read(caption)
    if not quantity.value or quantity.unit == "percent" or _NO_COUNT.search(head.text):
        return None
    if quantity.unit == "count" and (unit := head.money or label.money or title.money):
        scale = next(words.scale for words in (head, label, title) if words.money)
        low, high = (None if x is None else x * scale for x in (quantity.low, quantity.high))
        quantity = replace(quantity, unit=unit, value=quantity.value * scale, low=low, high=high)
    beside = tuple(thing for cell in grid.head[1:] for thing in _read(cell.text).subjects)
    own, things = (*head.subjects, *label.subjects), (*beside, *title.subjects)
    told = (head.events, label.events, title.events, ((header.event, header),) if header else ())
    words = frozenset(f"{head.text} {label.text} {title.text}".lower().split())
    for event, entry, taken in (sense for events in told for sense in _senses(events)):
        if entry is not None and entry.needs and entry.needs.isdisjoint(words):
            continue
        subject, subtype = _choose(event, own, things, quantity, taken)
        if subject:
            form = "change" if quantity.signed or is_change(grid, at) else "header"
            rule = f"{entry.name if entry else event}/table"
            return Mention(quantity, index, event, subject, subtype, rule, None, None, form, 3.0), entry
    return None


def _senses(
    events: Sequence[tuple[str, Event | None]],
) -> list[tuple[str, Event | None, frozenset[str]]]:
    """The events of a heading, first in the sense that takes a thing itself: tanks "destroyed" are no soldiers lost."""
    own = [(event, entry, entry.takes) for event, entry in events if entry is not None]
    return [*own, *((event, entry, _taken(event)) for event, entry in events)]


def _choose(
    event: str, own: Sequence[Subject], things: Sequence[Subject], quantity: Quantity, taken: frozenset[str]
) -> tuple[str, str]:
    """Choose what an event counts among its own words, then those around; people where its own name nothing."""
    if quantity.unit not in ("count", "km2"):
        kind = next((thing.subject for thing in (*own, *things) if thing.money and thing.subject in taken), "")
        default = "aid" if event in schema.AID_EVENTS else "money" if event == "cost" else ""
        return (kind if event != "cost" else "money") or default, ""
    if quantity.unit == "km2":
        return ("area" if "area" in taken else "", "")
    for thing in own:
        if thing.subject in taken and not thing.money:
            return thing.subject, thing.subtype
    if any(not thing.money and thing.subject not in schema.TERRITORY for thing in own):  # a town names a row
        return "", ""
    around = [thing for thing in things if thing.subject in taken and not thing.money]
    if event in PEOPLE_EVENTS:
        around = [thing for thing in around if thing.subject in schema.PEOPLE]
    return (around[0].subject, around[0].subtype) if around else ("people" if event in PEOPLE_EVENTS else "", "")


@lru_cache(maxsize=64)
def _taken(event: str) -> frozenset[str]:
    return frozenset(subject for e in load_lexicon().events if e.event == event for subject in e.takes)


def is_change(grid: Grid, at: int) -> bool:
    """Tell whether a column holds what the last day added: "Past day", "+/-"."""
    return at < len(grid.head) and _CHANGE.search(grid.head[at].text) is not None


def is_total(grid: Grid, position: int) -> bool:
    """Tell whether the cell at a position is a running total: another column, or its own brackets, hold changes."""
    row = next((row for row in grid.rows if row.start <= position < row.end), None)
    if row is None:
        return False
    at = next((k for k, cell in enumerate(row.cells) if cell.start <= position < cell.end), 0)
    others = [k for k in range(1, len(row.cells)) if k != at]
    signed = any(cell.text.lstrip()[:1] in "+＋" and cell.text.strip() for r in grid.rows for cell in r.cells[1:])
    return not is_change(grid, at) and (signed or any(is_change(grid, k) for k in others))


__all__ = ["is_change", "is_total", "read_row"]
