"""Reading, Counted -> Link: the event that governs a number, and how its words stand to it.

Each word of an event in the sentence is weighed by its grammatical relation to the counted noun (passive verb after it,
active verb before it, noun with "of", toll ...), by distance and by the clause breaks between; the best one above
zero wins.
"""

from dataclasses import dataclass

from tracker.matching.reading import Counted, Cue, Reading
from tracker.matching.words import (
    AUXILIARIES,
    BE,
    DO,
    HARD_BREAKS,
    HAVE,
    MODALS,
    PREPOSITIONS,
    REACHING,
    SAYING,
    SOFT_BREAKS,
)

STEP = 0.12  # cost of a token between
CONTAINING = frozenset(
    "includes included including include contains contained comprises comprised comprising consists consisted involved involves involving used using".split()
)
PEOPLE_EVENTS = frozenset(
    [
        "killed",
        "wounded",
        "killed_or_wounded",
        "missing",
        "captured",
        "detained",
        "displaced",
        "evacuated",
        "rescued",
        "released",
        "recruited",
    ]
)


@dataclass(frozen=True, slots=True)
class Link:
    """A cue that governs a number."""

    cue: Cue
    form: str  # active, passive, participle, subject, noun, toll, with, state
    score: float


def find_links(reading: Reading, counted: Counted, subject: str, quantity_token: int) -> list[Link]:
    """All cues that may govern the counted noun, best first; `subject` is "" when no noun is named."""
    links = []
    for cue in reading.cues:
        if not _takes(cue, subject) or (cue.entry.needs and not any(t.low in cue.entry.needs for t in reading.tokens)):
            continue
        if cue.first > quantity_token:
            link = (
                _after(reading, counted, cue)
                if cue.first > counted.last or counted.side != "right"
                else _inside(reading, counted, cue)
            )
        elif cue.last < counted.first:
            link = _before(reading, counted, cue, subject)
        else:
            link = None
        if link and link.score > 0:
            links.append(link)
    return sorted(links, key=lambda x: (-x.score, x.cue.first))


def _takes(cue: Cue, subject: str) -> bool:
    if subject:
        return subject in cue.entry.takes
    if cue.tag == "toll":
        return True
    return cue.entry.event in PEOPLE_EVENTS and "people" in cue.entry.takes  # a bare number counts people or nothing


def _inside(reading: Reading, counted: Counted, cue: Cue) -> Link | None:
    """A participle between number and noun: "3,000 captured soldiers", "two damaged schools"."""
    if cue.tag in ("part", "any", "adj") and "object" in cue.entry.frame and cue.last < counted.last:
        return Link(cue, "participle", 4.0 * cue.entry.weight)
    return None


def _gap_cost(reading: Reading, first: int, last: int) -> float:
    """Cost of the tokens first..last between a cue and its noun."""
    cost, numbers = 0.0, 0
    tokens = reading.tokens
    for k in range(first, last + 1):
        low = tokens[k].low
        cost += STEP
        if low in HARD_BREAKS:
            cost += 5
        elif low in SOFT_BREAKS:
            cost += 1.6
        elif low == "," or low in ("and", "or"):
            cost += 0.5
        elif low in SAYING:
            cost += 0.8
        elif tokens[k].number >= 0:
            numbers += 1
            cost += 0.5
    return cost


def _verbs_between(reading: Reading, first: int, last: int, besides: Cue) -> int:
    return len(
        {
            c.first
            for c in reading.cues
            if first <= c.first
            and c.last <= last
            and c.tag not in ("noun", "toll", "adj", "base")
            and c.first != besides.first
        }
    )


def _preceded(reading: Reading, cue: Cue, floor: int) -> tuple[bool, bool, bool]:
    """Whether be, have or a modal stands before a verb (within four tokens, not before `floor`)."""
    be = have = modal = False
    for k in range(cue.first - 1, max(floor, cue.first - 6) - 1, -1):
        low = reading.tokens[k].low
        if low in BE:
            be = True
        elif low in HAVE:
            have = True
        elif low in MODALS or low in DO or low == "to":
            modal = True
        elif low in (",", "and", "or") or low in PREPOSITIONS or reading.tokens[k].number >= 0:
            if low not in (",",) or be:
                break
        if be and low not in AUXILIARIES and k < cue.first - 4:
            break
    return be, have, modal


def _after(reading: Reading, counted: Counted, cue: Cue) -> Link | None:
    """The cue stands behind the noun: "70 drones were shot down", "five people killed in ...", "nine people died"."""
    gap_first, gap_last = counted.last + 1, cue.first - 1
    cost = _gap_cost(reading, gap_first, gap_last) + 1.2 * _verbs_between(reading, gap_first, gap_last, cue)
    frame, tag, weight = cue.entry.frame, cue.tag, cue.entry.weight
    be, have, modal = _preceded(reading, cue, gap_first)
    if tag in ("noun", "toll") or any(
        reading.tokens[k].low in ("those", "whoever") for k in range(gap_first, cue.first)
    ):
        return None
    cost += _belongs_elsewhere(reading, gap_first, gap_last)
    if tag == "adj":
        near = (
            be
            or gap_last < gap_first
            or any(reading.tokens[k].low in ("left", "found", "as") for k in range(gap_first, cue.first))
        )
        return Link(cue, "state", 4.0 * weight - cost) if near else None
    if tag == "adj_be":
        return Link(cue, "subject", 4.5 * weight - cost) if "subject" in frame else None
    prepositions = sum(reading.tokens[k].low in PREPOSITIONS for k in range(gap_first, gap_last + 1))
    if be and tag in ("part", "any"):
        return Link(cue, "passive", 5.2 * weight - cost) if "object" in frame else None
    if be and tag == "ing":
        return Link(cue, "subject", 4.6 * weight - cost) if "subject" in frame else None
    if "subject" in frame and tag in ("past", "part", "any", "s", "base", "ing"):
        if tag in ("s",) and not have:
            return None
        if tag == "base" and not (modal or gap_last < gap_first):
            return None
        return Link(cue, "subject", 4.5 * weight - cost - 0.7 * prepositions)
    if "object" in frame and tag in ("part", "any"):
        if have:
            return None
        adverbs = gap_last - gap_first + 1
        comma = any(reading.tokens[k].low == "," for k in range(gap_first, cue.first))
        score = 4.6 * weight - cost - (0.9 * prepositions) - (1.0 if comma else 0) - (0.5 if adverbs > 3 else 0)
        if _has_object(reading, cue) and not _by_follows(reading, cue):
            score -= 2.5  # an active verb with an object of its own: "145 drones damaged 12 houses"
        return Link(cue, "participle", score)
    return None


def _belongs_elsewhere(reading: Reading, first: int, last: int) -> float:
    """Cost of a cue whose own stretch counts something else: "959 fighters, 80 of them wounded, had surrendered"."""
    for k in range(last, first - 1, -1):
        if reading.tokens[k].low == ",":
            return 0.0
        if reading.tokens[k].number >= 0:
            return 2.5
    return 0.0


def _has_object(reading: Reading, cue: Cue) -> bool:
    k = cue.last + 1
    if k >= len(reading.tokens):
        return False
    low = reading.tokens[k].low
    return reading.tokens[k].number >= 0 or (
        low in ("a", "an", "the", "its", "their", "several", "his", "at") and low != "at"
    )


def _by_follows(reading: Reading, cue: Cue) -> bool:
    return any(t.low == "by" for t in reading.tokens[cue.last + 1 : cue.last + 4])


def _before(reading: Reading, counted: Counted, cue: Cue, subject: str) -> Link | None:
    """The cue stands before the noun: "shot down 70 drones", "the death of five", "attacked with 40 drones"."""
    tokens = reading.tokens
    gap_first, gap_last = cue.last + 1, counted.first - 1
    while (
        gap_last >= gap_first
        and _bounding(reading, gap_last)
        and not (gap_last == gap_first and tokens[gap_last].low == "of")
    ):
        gap_last -= 1
    cost = _gap_cost(reading, gap_first, gap_last)
    between = _verbs_between(reading, gap_first, gap_last, cue)
    gap = [tokens[k].low for k in range(gap_first, gap_last + 1)]
    weight, frame, tag = cue.entry.weight, cue.entry.frame, cue.tag
    if tag == "toll":
        reach = any(low in REACHING for low in gap) or counted.side == "left"
        return (
            Link(cue, "toll", 4.6 * weight - 0.5 * cost - between)
            if reach and (not subject or _toll_fits(cue, subject))
            else None
        )
    if tag == "noun":
        if not gap:
            return None
        if gap[0] in ("of", "in", ":") or gap[0] in ("involving", "worth", "totalling", "totaling", "-", "–"):
            extra = -0.4 if gap == ["of"] else 0.0 if gap[0] in ("of", ":") else 1.2
            return Link(cue, "noun", 4.4 * weight - cost - extra - between)
        if any(low in CONTAINING for low in gap) and cue.entry.event in (
            "launched",
            "pledged",
            "delivered",
            "requested",
        ):
            return Link(cue, "noun", 4.2 * weight - cost - between)
        if any(low in REACHING for low in gap) and cue.entry.event in ("lost", "cost", "deployed"):
            return Link(cue, "noun", 3.4 * weight - cost - between)
        return None
    if tag == "adj" or (tag == "adj_be" and "object" not in frame):
        return None
    by = bool(gap) and gap[-1] == "by"
    with_ = bool(gap) and gap[-1] in ("with", "using", "by", "firing", "launching")
    be, have, modal = _preceded(reading, cue, 0)
    if "with" in frame and with_:
        return Link(cue, "with", 4.6 * weight - cost - between)
    prepositions = sum(low in PREPOSITIONS for low in gap)
    if be and tag in ("part", "any"):
        if by and "subject" in frame:
            return Link(cue, "subject", 3.6 * weight - cost)
        if with_ and "object" in frame and cue.entry.event in ("delivered", "pledged"):
            return Link(cue, "active", 3.8 * weight - cost)
        existential = tag == "any" and not prepositions
        return Link(cue, "passive", 2.0 - cost) if existential and not gap else None
    if "object" not in frame:
        if "subject" in frame and tag == "ing" and not gap and cue.entry.event == "deployed":
            return None
        return None
    if tag == "base" and not (modal or _starts(reading, cue) or _plural_subject(reading, cue)):
        return None
    if gap[:1] == ["with"] or (cue.entry.event in ("delivered", "pledged") and "with" in gap):
        prepositions -= 1
    penalty = 1.3 if subject in ("military_aid", "humanitarian_aid", "financial_aid", "aid", "money") else 1.9
    linked = 0.5 if "and" in gap or "," in gap else 0
    return Link(cue, "active", 5.0 * weight - cost - penalty * prepositions * (0.5 if linked else 1) - 1.3 * between)


def _toll_fits(cue: Cue, subject: str) -> bool:
    return subject in cue.entry.takes


def _bounding(reading: Reading, k: int) -> bool:
    """Whether a token only bounds the number: "at least", "more than", "up to", "as many as"."""
    return reading.tokens[k].low in (
        "at least most more than up to as many about over under nearly almost around roughly some approximately an estimated "
        "another further additional extra a the its total fewer less no of only just its least below above half further "
        "minimum maximum reported record what some".split()
    )


def _starts(reading: Reading, cue: Cue) -> bool:
    return cue.first == 0 or reading.tokens[cue.first - 1].low in (",", ":", "-", "“", '"', "and", "|", "•")


def _plural_subject(reading: Reading, cue: Cue) -> bool:
    previous = reading.tokens[cue.first - 1]
    return previous.low.endswith("s") or previous.low in (
        "they",
        "we",
        "you",
        "i",
        "troops",
        "people",
        "who",
        "which",
        "that",
        "and",
        "also",
        "now",
    )
