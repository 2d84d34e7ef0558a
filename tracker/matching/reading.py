"""Sentence, Lexicon -> Reading: its tokens, the nouns that may be counted, and the words of events in it."""

from collections.abc import Sequence
from dataclasses import dataclass

from tracker import schema
from tracker.lexicon.loading import Event, Lexicon, Phrase, Subject
from tracker.matching.tokens import Token, find_tokens
from tracker.matching.words import CONTAINERS, DETERMINERS, MARKS, QUOTES, STOPS
from tracker.model import Quantity

RUN = 9  # how many tokens after a number its noun may stand


@dataclass(frozen=True, slots=True)
class Noun:
    """A phrase of subjects.toml in a sentence; tokens first..last, inclusive."""

    first: int
    last: int
    tag: str
    entry: Subject


@dataclass(frozen=True, slots=True)
class Cue:
    """A phrase of events.toml in a sentence; tokens first..last, inclusive."""

    first: int
    last: int
    tag: str  # base, s, past, part, any, ing, noun, toll, adj
    entry: Event


@dataclass(frozen=True, slots=True)
class Counted:
    """What a number counts."""

    noun: Noun | None
    first: int  # tokens of the noun phrase, the number included
    last: int
    side: str  # "right", "left" (tanks - 9,253) or "" when nothing is named
    implied: str = ""  # event that the words of the phrase state themselves ("12 dead")
    subject: str = ""  # what is counted, where a modifier says it better than the head ("70 civilian deaths")


@dataclass(frozen=True, slots=True)
class Reading:
    """A sentence taken apart."""

    tokens: tuple[Token, ...]
    quantities: tuple[Quantity, ...]  # candidates and refused ones alike
    numbers: dict[int, int]  # index of quantity -> index of token
    nouns: tuple[Noun, ...]
    cues: tuple[Cue, ...]


def match_phrase(table: dict[str, tuple[Phrase, ...]], words: Sequence[str], at: int) -> Phrase | None:
    """Longest phrase of the table that stands at a word, or None."""
    for phrase in table.get(words[at], ()):
        if tuple(words[at : at + len(phrase.words)]) == phrase.words:
            return phrase
    return None


def match_phrases(table: dict[str, tuple[Phrase, ...]], words: Sequence[str], at: int) -> list[Phrase]:
    """All phrases of the table of the greatest length that stand at a word."""
    found: list[Phrase] = []
    for phrase in table.get(words[at], ()):
        if found and len(phrase.words) < len(found[0].words):
            break
        if tuple(words[at : at + len(phrase.words)]) == phrase.words:
            found.append(phrase)
    return found


def read_sentence(text: str, offset: int, quantities: Sequence[Quantity], lexicon: Lexicon) -> Reading:
    """Find the tokens, nouns and cues of a sentence."""
    tokens = find_tokens(text, offset, quantities)
    lows = [t.low for t in tokens]
    plain = [t.text.removesuffix("’s").removesuffix("'s") for t in tokens]
    nouns: list[Noun] = []
    cues: list[Cue] = []
    taken = -1
    for i in range(len(tokens)):
        if i > taken:
            name = match_phrase(lexicon.names, plain, i)
            noun = match_phrase(lexicon.nouns, lows, i)
            best = max((p for p in (name, noun) if p), key=lambda p: len(p.words), default=None)
            if best and isinstance(best.entry, Subject):
                taken = i + len(best.words) - 1
                nouns.append(Noun(i, taken, best.tag, best.entry))
        for phrase in match_phrases(lexicon.cues, lows, i):
            if isinstance(phrase.entry, Event):
                cues.append(Cue(i, i + len(phrase.words) - 1, phrase.tag, phrase.entry))
    longest = {}
    for cue in cues:  # a longer phrase hides the shorter ones inside it: "shot down" hides "shot"
        for k in range(cue.first, cue.last + 1):
            longest[k] = max(longest.get(k, 0), cue.last - cue.first + 1)
    cues = [c for c in cues if all(longest[k] <= c.last - c.first + 1 for k in range(c.first, c.last + 1))]
    numbers = {t.number: i for i, t in enumerate(tokens) if t.number >= 0}
    return Reading(tuple(tokens), tuple(quantities), numbers, tuple(nouns), tuple(cues))


def _agrees(noun: Noun, quantity: Quantity) -> bool:
    """Whether the noun's number fits: "145 drone operators" counts no drones."""
    if noun.entry.money or noun.tag == "both":
        return True
    if quantity.value == 1 and quantity.form in ("words", "article", "digits"):
        return noun.tag == "one" or quantity.form == "words"
    return noun.tag == "many"


def _with_mate(reading: Reading, head: Noun, by_first: dict[int, Noun]) -> int:
    """Last token of the phrase with a second noun that shares the number: "68 vehicles and fuel tankers", "12 missiles and drones"."""
    tokens, k = reading.tokens, head.last + 1
    if k + 1 >= len(tokens) or tokens[k].low not in ("and", "or", "/", "&"):
        return head.last
    for first in range(k + 1, min(k + 4, len(tokens))):
        mate = by_first.get(first)
        if mate is not None and mate.tag in ("many", "both") and not mate.entry.counts_event and not mate.entry.money:
            return mate.last
        if tokens[first].number >= 0 or tokens[first].low in STOPS | MARKS | DETERMINERS:
            break
    return head.last


OR_SO = [["or", word] for word in ("so", "thereabouts", "more", "fewer", "less")]
OF_THEM = [["of", word] for word in ("them", "whom", "which", "these", "those")]


def count_right(reading: Reading, at: int, quantity: Quantity) -> Counted:
    """Read what stands behind a number: modifiers, then the noun that it counts ("145 Shahed attack drones")."""
    tokens = reading.tokens
    by_first = {n.first: n for n in reading.nouns}
    verbs = {c.first for c in reading.cues if c.tag in ("part", "past", "any", "s")}
    head: Noun | None = None
    implied = modifier = ""
    money = quantity.unit not in ("count", "km2", "percent")
    k, budget, linked = at + 1, RUN, False
    if [t.low for t in tokens[k : k + 2]] in OF_THEM:
        k += 2  # "13 of them children"
    if [t.low for t in tokens[k : k + 2]] in OR_SO:
        k += 2  # "40 or so rockets"
    while k < len(tokens) and budget > 0:
        token = tokens[k]
        noun = by_first.get(k)
        if noun is not None and not (head and _verbal(noun)):
            fits = _agrees(noun, quantity) and (
                noun.entry.money == money or (noun.entry.subject in ("people",) and not money)
            )
            if noun.entry.counts_event and not money:
                implied = implied or noun.entry.implies
            if fits and not (noun.entry.counts_event and head):
                head = noun
            elif not fits and not head and noun.tag == "one" and not money:
                modifier = noun.entry.subject  # "145 drone operators", "70 civilian deaths"
            k = noun.last + 1
            budget -= 1
            continue
        if noun is not None and head and _verbal(noun):
            implied = implied or noun.entry.implies
            break
        if token.low in QUOTES:
            k += 1
            continue
        if token.number >= 0 or token.low in MARKS:
            break
        if token.low == "of" and not head and (k == at + 1 or tokens[k - 1].low in CONTAINERS):
            linked = True
            k += 1
            continue
        if token.low in ("in", "for", "of", "worth", "towards", "as") and money and not head and k <= at + 2:
            k += 1
            continue
        if token.low in DETERMINERS and (linked or money) and not head:
            k += 1
            continue
        if token.low == "and" and not head and k > at + 1:
            k += 1
            continue
        if token.low in STOPS or (head and (token.low in DETERMINERS or k in verbs)):
            break
        if head and token.text[:1].islower() and head.tag == "one" and not money:
            head = None  # "one drone operator"
        k += 1
        budget -= 1
    if head is None:
        return Counted(None, at, at, "", implied)
    if not head.entry.counts_event or modifier not in schema.PEOPLE:
        modifier = ""
    return Counted(
        head,
        at,
        _with_mate(reading, head, by_first),
        "right",
        implied or ("" if not head.entry.counts_event else head.entry.implies),
        modifier,
    )


def _verbal(noun: Noun) -> bool:
    return noun.entry.counts_event


DASHES = frozenset(
    ["-", "–", "—", ":", "‒", "−", "=", "~", "≈", "about", "approximately", "nearly", "over", "around", "some", "ca"]
)


def count_left(reading: Reading, at: int, *, tight: bool = False) -> Counted:
    """Read what stands before a number in a list: "tanks - 9,253", "Killed: 5", "Tanks 9,253 (+8)"."""
    tokens = reading.tokens
    k, dashes = at - 1, 0
    while k >= 0 and tokens[k].low in DASHES:
        dashes += 1
        k -= 1
    if k >= 0 and tokens[k].low == ")":  # "armoured vehicles (APVs) - 18,700"
        while k >= 0 and tokens[k].low != "(":
            k -= 1
        k -= 1
    found = [n for n in reading.nouns if n.last == k] or _with_of(reading, k)
    if not found or not (dashes or (tight and _opens(reading, found[0].first))):
        return Counted(None, at, at, "")
    noun = found[0]
    first = noun.first
    while first > 0 and tokens[first - 1].low not in STOPS | MARKS and tokens[first - 1].number < 0:
        first -= 1
    implied = noun.entry.implies if noun.entry.counts_event else ""
    return Counted(noun, first, at, "left", implied)


def _with_of(reading: Reading, last: int) -> list[Noun]:
    """The noun that a list item opens with, "of" behind it: "UAVs of the tactical level - 29,945"."""
    first = last
    while (
        first > 0
        and last - first < 9
        and reading.tokens[first - 1].low not in MARKS
        and reading.tokens[first - 1].number < 0
        and reading.tokens[first - 1].low != "-"
    ):
        first -= 1
    for noun in reading.nouns:
        if first <= noun.first and noun.last < last and reading.tokens[noun.last + 1].low in ("of", "for", "with"):
            return [noun] if noun.first - first <= 2 else []
    return []


def _opens(reading: Reading, first: int) -> bool:
    return all(
        t.low in MARKS or t.low in DASHES or t.low in ("of", "the", "*")
        for t in reading.tokens[max(0, first - 2) : first]
    )
