"""Noun of an event, its gap to a number behind it -> Link: "the death of five", "losses reached 1,080"."""

from collections.abc import Sequence
from dataclasses import replace

from tracker.matching.gaps import Gap, only_bounds
from tracker.matching.links import Link
from tracker.matching.reading import Counted, Cue, Reading, cost_between, count_verbs
from tracker.matching.words import CONTAINING, DETERMINERS, HAVE, QUOTES, REACHING

HARMS = frozenset(["killed", "wounded", "missing"])
TOLLS = HARMS | {"killed_or_wounded"}
NEARLY = frozenset("around about near over above nearly roughly some".split())
GROWING = REACHING - frozenset("of for now above past beyond by put".split())
REASONS = frozenset("as because while since after when".split())
RISING = frozenset("rise climb increase grow higher up mount ,".split())
WOUNDING = frozenset(["wounded", "killed"])  # "fatal wounds on two guards"
# "damages <were detected in> 40 flats"
RECORDED = frozenset("recorded registered detected found reported noted observed seen confirmed documented".split())
# How strong a force is said to be: "the grouping stands at 170,000"
STRENGTH = frozenset("""
    numbers number numbered numbering stands stood grown grew grows swelled swollen risen rose reached reaches
    estimated totals totalled totaled put thinned shrunk shrank dwindled fallen fell
""".split())  # fmt: skip
# "the package <also has> 12 guns"
HOLDING = frozenset("has have had provides provided covers covered carries brings bring provide cover foresees".split())
HELD_BY = HOLDING | frozenset(
    "also will would further for to in addition , among others reportedly both alone itself".split()
)
# Events whose nouns are told with their parts: "an attack that involved 40 drones".
PACKED_EVENTS = frozenset("launched pledged delivered requested lost captured".split())
HARM_NOUNS = frozenset("lost killed wounded killed_or_wounded".split())


def without_since(reading: Reading, gap: Gap) -> Gap:
    """Leave out since when a toll is counted: "the toll since war broke out in June has passed 61,000"."""
    lows = [t.low for t in gap.tokens]
    stop = max((k for k, low in enumerate(lows) if low in HAVE), default=0)
    if "since" not in lows[:stop]:
        return gap
    first, last = gap.first + lows.index("since"), gap.first + stop - 1
    verbs = max(0, gap.verbs - count_verbs(reading, first, last))
    return replace(gap, cost=gap.cost - cost_between(reading, first, last), verbs=verbs)


def link_toll(counted: Counted, cue: Cue, gap: Gap, words: Sequence[str]) -> Link | None:
    """A toll and what it has reached: "the death toll rose to 31", "Killed: 5"."""
    reached = STRENGTH if cue.entry.event == "deployed" else REACHING  # "the forces in Kursk were hit 12 times"
    if words and words[-1] in REASONS and counted.side != "left":  # "the toll could rise as 16 are missing"
        if words[-1] != "as" or (len(words) > 1 and words[-2] in RISING):
            return None
    reached = reached | {"high"}  # "puts the toll as high as 45"
    named = not words and cue.last > cue.first and cue.entry.event in HARMS  # "the dead are two and the wounded 19"
    bounded = bool(words) and NEARLY.issuperset(words) and cue.last > cue.first and cue.entry.event in TOLLS
    if bounded:  # "with total casualties around 400,000"
        return Link(cue, "toll", 4.4 * cue.entry.weight - 0.5 * gap.cost)
    if counted.side != "left" and not named and reached.isdisjoint(words) and words[-1:] != ["near"]:
        return None
    return Link(cue, "toll", 4.6 * cue.entry.weight - 0.5 * gap.cost - gap.verbs)


def _has_its_own(reading: Reading, gap: Gap) -> bool:
    """Whether a noun of an event is already of something else: "the release of prisoners"."""
    first = gap.first + 1 + (len(gap.tokens) > 1 and gap.tokens[1].low in DETERMINERS)
    noun = reading.noun_at.get(first)
    return noun is not None and noun.tag == "many" and noun.last + 3 < gap.last and not gap.has("including", ",")


def link_noun(reading: Reading, cue: Cue, gap: Gap, words: Sequence[str], *, ends_in_preposition: bool) -> Link | None:
    """A noun of an event and what it is of: "the death of five", "an attack involving 40 drones"."""
    weight, cost = cue.entry.weight, gap.cost + gap.verbs
    while gap.tokens and gap.tokens[0].low in QUOTES:  # "the “partial mobilisation” of 300,000 men"
        gap = Gap(gap.first + 1, gap.last, gap.tokens[1:], gap.cost, gap.verbs)
    if reading.tokens[cue.last].possessive or gap.has("short", "without"):
        return None  # "the army's fleet of 59 vehicles", "the brigade is short of 1,200 men"
    if not gap.tokens:
        return Link(cue, "noun", 4.6 * weight) if ends_in_preposition else None  # "damage to 14 houses"
    opening = gap.tokens[0].low
    if cue.entry.event == "requested" and opening == "of" and len(gap.tokens) > 1 and not only_bounds(gap):
        return None  # "as many in need of repair as well as 40 lorries"
    if cue.entry.event == "requested" and gap.tokens[-1].low == "for" and gap.verbs == 0:
        return Link(cue, "noun", 4.2 * weight - cost)  # "its appeal last year for $2bn"
    if opening == "of" and _has_its_own(reading, gap):
        cost += 2.0  # "the centre for the release of prisoners has a list of 504 people"
    if opening in ("of", ":"):
        return Link(cue, "noun", 4.4 * weight - cost + (0.4 if opening == "of" and len(gap.tokens) == 1 else 0.0))
    if opening in ("to", "on") and only_bounds(replace(gap, tokens=gap.tokens[1:])) and cue.entry.event in WOUNDING:
        return Link(cue, "noun", 4.4 * weight - cost)  # "and injuries to 12 others"
    ranged = opening == "between" and cue.entry.event in HARM_NOUNS  # "daily losses between 800 and 1,200 men"
    if ranged or opening in ("in", "involving", "worth", "totalling", "totaling", "-", "–"):
        return Link(cue, "noun", 4.4 * weight - cost - 1.2)
    if cue.entry.event == "deployed" and gap.tokens[-1].low == "with" and gap.verbs == 0:
        return Link(cue, "noun", 3.6 * weight - 0.6 * cost)  # "the biggest deployment there, with 30,000 troops"
    if cue.entry.event in ("launched", "deployed") and opening in ("by", "with", "using"):
        return Link(cue, "noun", 3.6 * weight - cost)
    if "with" in cue.entry.frame and gap.tokens[-1].low in ("with", "using"):
        return Link(cue, "noun", 4.2 * weight - cost)  # "the attack came with 40 drones"
    if cue.entry.event in PACKED_EVENTS and (any(t.low in CONTAINING for t in gap.tokens) or _has(gap)):
        return Link(cue, "noun", 4.2 * weight - cost)
    reached = GROWING if cue.entry.event == "deployed" else REACHING  # "the army museum has a fleet of 59 cars"
    if cue.entry.event in ("lost", "cost", "deployed", "seized") and gap.tokens and not reached.isdisjoint(words):
        return Link(cue, "noun", 3.4 * weight - cost)
    return None


def link_found(cue: Cue, gap: Gap) -> Link | None:
    """Damage that is found somewhere: "damage was detected across the city in 40 flats"."""
    recorded = not RECORDED.isdisjoint(t.low for t in gap.tokens) and gap.tokens[-1].low in ("in", "at", "to")
    return Link(cue, "noun", 4.2 * cue.entry.weight - 0.5 * gap.cost) if recorded else None


def _has(gap: Gap) -> bool:
    """Whether a package simply has what follows: "the package also has 12 guns", "the tranche will bring"."""
    words = [t.low for t in gap.tokens if not t.text[:1].isupper()]  # "for Kyiv"
    return not HOLDING.isdisjoint(words) and len(words) <= 4 and HELD_BY.issuperset(words)
