"""Reading, Draft -> whether a number counts what stands by: regions with casualties, owners, what was only fired at."""

from tracker import schema
from tracker.matching.counting import count_right
from tracker.matching.drafts import FLYING, Draft
from tracker.matching.reading import Reading
from tracker.matching.words import AUXILIARIES, BOUNDING, DETERMINERS, MARKS, PREPOSITIONS, SAYING
from tracker.quantities.nouns import SPEAKERS

AHEAD = 4  # tokens that may lead to who speaks
NUMERALS = frozenset("two three four five six seven eight nine ten eleven twelve fifteen twenty".split())
OWNED = [["belonging", "to"], ["owned", "by"], ["registered", "to"]]
WITHIN = frozenset("in across over throughout around at along".split())
AIMED = frozenset("fired launched aimed directed flying heading headed bound".split())
HARMLESS = frozenset("rubber plastic paint blank sponge".split())
# What was stopped has hit nothing
STOPPED = frozenset("""
    shot downed down intercepted intercept intercepting destroyed destroying engaged neutralised neutralized thwarted
    repelled foiled
""".split())  # fmt: skip


def stands_by(reading: Reading, draft: Draft) -> bool:
    """Whether nothing is told of what a number counts: it says where, whose, who says so, or at what one aimed."""
    return (
        _is_share_of_places(reading, draft)
        or _names_speakers(reading, draft)
        or _owns(reading, draft)
        or _says_where(reading, draft)
        or _is_aimed_at(reading, draft)
        or _is_harmless(reading, draft)
    )


def _lows(reading: Reading, first: int, size: int) -> list[str]:
    return [t.low for t in reading.tokens[max(0, first) : max(0, first) + size]]


def _is_share_of_places(reading: Reading, draft: Draft) -> bool:
    """Whether a bare number is of so many others: "in <17> out of 24 regions", "took <three> of four points"."""
    if draft.counted.noun is not None or draft.subject not in schema.PEOPLE:
        return False
    k = draft.token + 1 + (_lows(reading, draft.token + 1, 1) == ["out"])
    if _lows(reading, k, 1) != ["of"]:
        return False
    k += 1
    while k < len(reading.tokens) and (reading.tokens[k].low in BOUNDING or reading.tokens[k].low in DETERMINERS):
        k += 1
    if k + 1 >= len(reading.tokens):
        return False
    whole = reading.tokens[k]
    if whole.number < 0 and not whole.text[:1].isdigit() and whole.low not in NUMERALS:
        return False
    counted = count_right(reading, k, reading.quantities[max(0, whole.number)])
    if counted.noun is not None or counted.implied:
        return counted.noun is not None and counted.noun.entry.subject not in schema.PEOPLE
    following = reading.tokens[k + 1]
    plural = following.text.islower() and following.low.endswith("s") and k + 1 not in reading.finite
    return plural and following.low not in PREPOSITIONS | AUXILIARIES | MARKS | DETERMINERS


def _names_speakers(reading: Reading, draft: Draft) -> bool:
    """Whether it is those who say so: "could pass 20, <several> security sources said"."""
    if draft.counted.noun is not None or draft.subject not in schema.PEOPLE:
        return False
    lows = _lows(reading, draft.token + 1, AHEAD)
    speaks = next((k for k, low in enumerate(lows) if low in SAYING), 0)
    return speaks > 0 and lows[speaks - 1] in SPEAKERS and MARKS.isdisjoint(lows[:speaks])


def _owns(reading: Reading, draft: Draft) -> bool:
    """Whether people only own what was struck: "a house belonging to <one> of the residents"."""
    return draft.subject in schema.PEOPLE and _lows(reading, draft.token - 2, 2) in OWNED


def _says_where(reading: Reading, draft: Draft) -> bool:
    """Whether ground only says where others fell: "killed 90 fighters in the <three> zones"."""
    if draft.subject not in (*schema.OBJECTS, *schema.TERRITORY) or draft.form != "active" or draft.link is None:
        return False
    k = draft.token - 1
    while k > 0 and (reading.tokens[k].low in BOUNDING - WITHIN or reading.tokens[k].low in DETERMINERS):
        k -= 1
    first = draft.link.cue.last + 1
    counts = any(t.number >= 0 for t in reading.tokens[first:k])
    return first < k and reading.tokens[k].low in WITHIN and counts


def _is_harmless(reading: Reading, draft: Draft) -> bool:
    """Whether no war is fought with them: "fired 40 rubber bullets at the crowd"."""
    noun = draft.counted.noun
    return noun is not None and draft.subject == "shells" and reading.tokens[noun.last - 1].low in HARMLESS


def _is_aimed_at(reading: Reading, draft: Draft) -> bool:
    """Whether what was shot down was only fired at it: "destroyed four drones fired at a warship"."""
    if draft.event != "hit" or draft.link is None or draft.subject in schema.WEAPONS:
        return False
    cue = draft.link.cue
    weapon = reading.noun_to.get(cue.first - 1)
    flying = weapon is not None and weapon.entry.subject in FLYING and weapon.tag == "many"
    return flying and reading.tokens[cue.first].low in AIMED and not STOPPED.isdisjoint(reading.words)
