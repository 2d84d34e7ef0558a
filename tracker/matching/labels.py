"""Reading, number -> Counted: the noun that stands before it in a list: "tanks - 9,253", "Killed: 5"."""

from tracker.matching.counting import REACH
from tracker.matching.reading import UNCOINED, Counted, Noun, Reading, nouns_from
from tracker.matching.tokens import Token
from tracker.matching.words import AUXILIARIES, DASHES, MARKS, STOPS


def count_left(reading: Reading, at: int, *, tight: bool = False) -> Counted:
    """Read what stands before a number in a list: "tanks - 9,253", "Killed: 5", "Tanks 9,253 (+8)"."""
    tokens = reading.tokens
    floor = max(0, at - REACH)
    k = at - 1
    while k >= floor and tokens[k].low in DASHES:
        k -= 1
    dashed = any(not t.text.isalpha() for t in tokens[k + 1 : at])  # "houses about 500 families" is no item
    tight = tight or k < at - 1
    if k >= floor and tokens[k].low == ")":  # "armoured vehicles (APVs) - 18,700"
        while k >= floor and tokens[k].low != "(":
            k -= 1
        k -= 1
    noun = reading.noun_to.get(k) or _with_of(reading, k, dashed=dashed)
    if noun and not noun.entry.money and reading.quantities[tokens[at].number].unit not in UNCOINED:
        return Counted(None, at, at, "")  # "losses are put at $7bn"
    if noun and noun.entry.money and reading.quantities[tokens[at].number].unit == "count":
        return Counted(None, at, at, "")  # "since the start of the war 605,980"
    if noun and noun.tag == "one" and noun.last < k and not dashed:
        return Counted(None, at, at, "")  # "the mother of one of them"
    following = tokens[at + 1].low if at + 1 < len(tokens) else ""
    if noun and noun.tag == "one" and following in AUXILIARIES and not noun.entry.counts_event:
        return Counted(None, at, at, "")  # "a rocket hit the hotel: two were killed"
    if noun is None or not (dashed or (tight and _opens(reading, noun.first))):
        return Counted(None, at, at, "")
    first = noun.first
    while first > floor and _describes(tokens[first - 1]):
        first -= 1
    return Counted(noun, first, at, "left", noun.entry.implies if noun.entry.counts_event else "")


def _describes(token: Token) -> bool:
    return token.number < 0 and token.low not in STOPS and token.low not in MARKS


NAMING = 4  # words behind a noun that go on with its name


def _with_of(reading: Reading, last: int, *, dashed: bool) -> Noun | None:
    """The noun that a list item opens with, more of its name behind it: "UAVs of the tactical level - 29,945".

    `dashed`: where a dash or colon leads to the number, no "of" is needed: "UAV operational-tactical level - 19,082".
    """
    if last < 0 or reading.tokens[last].low in MARKS:
        return None  # "over the territory of Bryansk, one over Tula"
    first = last
    while first > 0 and last - first < 9:
        before = reading.tokens[first - 1]
        if before.low in MARKS or before.number >= 0 or before.low == "-":
            break
        first -= 1
    for noun in nouns_from(reading, first, last):
        if noun.last < last and reading.tokens[noun.last + 1].low in ("of", "for", "with"):
            return noun if noun.first - first <= 2 else None
        if dashed and noun.last < last <= noun.last + NAMING and noun.first == first:
            rest = range(noun.last + 1, last + 1)
            plain = all(_describes(reading.tokens[i]) and reading.tokens[i].text.islower() for i in rest)
            return noun if plain and reading.finite.isdisjoint(rest) else None
    return None


def _opens(reading: Reading, first: int) -> bool:
    """Whether a noun stands at the opening of a sentence or item."""
    return all(
        t.low in MARKS or t.low in DASHES or t.low in ("of", "the", "*")
        for t in reading.tokens[max(0, first - 2) : first]
    )
