"""Lexicon -> the entries that do not prove themselves, and those that look doubtful.

Proof: each example of an entry yields a figure of its event or subject in a text about a war; a refusal, alone, yields
none. Doubt: a phrase that the words of no text can ever be, the same phrase in two entries, words that nothing uses.
"""

import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.resources import files
from itertools import combinations
from typing import Any

from tracker import schema
from tracker.extracting import read_source_figures, to_source
from tracker.lexicon.loading import GROUPS, Event, Phrase, Subject, load_lexicon
from tracker.lexicon.placenames import to_key
from tracker.matching.tokens import find_tokens
from tracker.quantities import find_quantities

PUBLISHED = "2024-11-11"  # a date to count from: no example rests on it
# "Thirty houses were damaged" is a figure of a conflict only where the text is about one: this says so, with no figure.
SETTING = "Fighting between the armies goes on along the front, and the war enters another winter.\n"
LISTS = ("verbs", "nouns", "tolls", "adjectives", "exact", "names")  # the phrases of an entry, by kind


@dataclass(frozen=True, slots=True)
class Case:
    """A sentence of a lexicon entry, and what it must or must not yield."""

    where: str  # file and entry
    sentence: str
    column: str  # "event" or "subject"
    value: str
    wanted: bool  # True for an example, False for a refusal


def find_cases() -> Iterator[Case]:
    """List the examples and refusals of the lexicon.

    Raises TrackerError when the lexicon is broken.
    """
    lexicon = load_lexicon()
    entries: list[tuple[str, Event | Subject, str]] = []
    entries += [("event", event, event.event) for event in lexicon.events]
    entries += [("subject", subject, subject.subject) for subject in lexicon.subjects]
    for column, entry, value in entries:
        yield from (Case(_where(entry), sentence, column, value, True) for sentence in entry.examples)
        yield from (Case(_where(entry), sentence, column, value, False) for sentence in entry.refusals)


def _where(entry: Event | Subject) -> str:
    file = "events.toml" if isinstance(entry, Event) else "subjects.toml"
    return f"tracker/lexicon/{file}, entry {entry.name!r}"


def is_proven(case: Case) -> bool:
    """Tell whether the sentence comes out as its entry says."""
    text = SETTING + case.sentence if case.wanted else case.sentence
    rows = read_source_figures(to_source(text, published=PUBLISHED)).figures
    return any(row[case.column] == case.value for row in rows) == case.wanted


def find_unproven() -> list[str]:
    """Say which entries do not prove themselves; empty when all do."""
    return [f"{case.where}: {_to_remedy(case)}" for case in find_cases() if not is_proven(case)]


def _to_remedy(case: Case) -> str:
    if case.wanted:
        return f"the example {case.sentence!r} yields no {case.value}; mend the entry or the example"
    return f"the refusal {case.sentence!r} yields {case.value}; narrow the entry"


def find_doubtful() -> list[str]:
    """Say which words of the lexicon can never match, which stand in two entries, and which nothing uses."""
    lexicon = load_lexicon()
    nouns = [phrase for found in lexicon.nouns.values() for phrase in found]
    names = [phrase for found in lexicon.names.values() for phrase in found]
    cues = [phrase for found in lexicon.cues.values() for phrase in found]
    return [
        *find_dead([*nouns, *cues]),
        *find_dead(names, cased=True),
        *find_shared_subjects(nouns, names),
        *find_shared_events(cues),
        *find_repeated(),
        *find_unused(),
    ]


def find_dead(phrases: Iterable[Phrase], *, cased: bool = False) -> list[str]:
    """Name the phrases that no sentence can hold: the tokens of a text never come out as their words.

    Capitals in a list that is compared in lower case, loose punctuation, possessives and number words are the causes.
    """
    dead: dict[str, list[str]] = {}
    for phrase in phrases:
        text = " ".join(phrase.words)
        tokens = find_tokens(text, 0, find_quantities(text))
        if cased:
            met = tuple(token.text.removesuffix("’s").removesuffix("'s") for token in tokens)
        else:
            met = tuple(token.low for token in tokens)
        if met != phrase.words:
            dead.setdefault(_where(phrase.entry), []).append(f"{text!r} (a text has it as {' '.join(met)!r})")
    return [f"{where}: can never match: {_few(found)}" for where, found in dead.items()]


def find_shared_subjects(nouns: Iterable[Phrase], names: Iterable[Phrase]) -> list[str]:
    """Name the nouns that two entries claim for different subjects or subtypes, and say which entry has them.

    A name goes before a noun, and of two entries of one list the one that stands first in the file.
    """
    order = {entry.name: i for i, entry in enumerate(load_lexicon().subjects)}
    claims: dict[tuple[str, ...], list[tuple[int, int, Subject]]] = {}
    for rank, phrases in enumerate((names, nouns)):
        for phrase in phrases:
            if isinstance(phrase.entry, Subject):
                words = tuple(word.lower() for word in phrase.words)
                claims.setdefault(words, []).append((rank, order[phrase.entry.name], phrase.entry))
    shared: dict[tuple[str, str], list[str]] = {}
    for words, claimed in claims.items():
        first, *others = dict.fromkeys(entry for _, _, entry in sorted(claimed, key=lambda c: c[:2]))
        for other in others:
            if (other.subject, other.subtype) != (first.subject, first.subtype):
                shared.setdefault((_where(other), first.name), []).append(repr(" ".join(words)))
    return [
        f"{where}: the entry {first!r} goes before it for {_few(found)}" for (where, first), found in shared.items()
    ]


def find_shared_events(cues: Iterable[Phrase]) -> list[str]:
    """Name the words that two entries claim for different events with nothing to choose between them.

    Of two entries with a subject in common, the same frame and weight, the one that stands first in the file wins.
    """
    order = {entry.name: i for i, entry in enumerate(load_lexicon().events)}
    claims: dict[tuple[tuple[str, ...], str], list[Event]] = {}
    for phrase in cues:
        if isinstance(phrase.entry, Event):
            claims.setdefault((phrase.words, phrase.tag), []).append(phrase.entry)
    shared: dict[tuple[str, str, str], list[str]] = {}
    for (words, _), entries in claims.items():
        for first, other in combinations(sorted(dict.fromkeys(entries), key=lambda e: order[e.name]), 2):
            if first.event != other.event and _is_tied(first, other):
                common = ", ".join(sorted(first.takes & other.takes))
                shared.setdefault((_where(other), first.name, common), []).append(repr(" ".join(words)))
    return [
        f"{where}: the entry {first!r}, which stands first, wins for {_few(found)} of {common}"
        for (where, first, common), found in shared.items()
    ]


def _few(found: list[str]) -> str:
    """Word a list, shortened past six.

    >>> _few(list("abcdefghi"))
    'a, b, c, d, e, f and 3 more'
    """
    return ", ".join(found[:6]) + (f" and {len(found) - 6} more" if len(found) > 6 else "")


def _is_tied(first: Event, other: Event) -> bool:
    return bool(first.takes & other.takes and first.frame & other.frame) and (
        first.weight == other.weight and first.needs == other.needs
    )


def find_repeated() -> list[str]:
    """Name the words that an entry lists twice."""
    found = []
    for file, kind in (("events.toml", "event"), ("subjects.toml", "subject")):
        for row in _read(file)[kind]:
            for name in LISTS:
                for word in _twice(row.get(name, ())):
                    found.append(f"tracker/lexicon/{file}, entry {row['name']!r}: {word!r} stands twice in {name}")
    claimants = _read("claimants.toml")
    for table in ("bodies", "persons"):
        for name, entry in claimants[table].items():
            for word in _twice([name, *entry["aliases"]] if name not in entry["aliases"] else entry["aliases"]):
                found.append(f"tracker/lexicon/claimants.toml, entry {name!r}: {word!r} stands twice")
    for party, forms in _read("parties.toml")["parties"].items():
        for word in _twice([word for words in forms.values() for word in words]):
            found.append(f"tracker/lexicon/parties.toml, entry {party!r}: {word!r} stands twice")
    for kind, countries in _read("places.toml").items():
        for party, places in countries.items() if isinstance(countries, dict) else ():
            if repeats := _find_repeated_spellings(places):
                found.append(f"tracker/lexicon/places.toml, [{kind}.{party}]: spelt twice alike: {_few(repeats)}")
    return found


def _find_repeated_spellings(places: Any) -> list[str]:
    """Name the spellings of places that are the same once case, accents, apostrophes and hyphens are folded away."""
    found = []
    for name, entry in places.items() if isinstance(places, dict) else ():
        spellings = [name, *(word for word in entry if isinstance(word, str))] if isinstance(entry, list) else []
        found += [f"{key!r} of {name!r}" for key in _twice(map(to_key, spellings))]
    return found


def find_unused() -> list[str]:
    """Name the words of helper lists that no entry uses."""
    events = _read("events.toml")["event"]
    taken = {word for row in events for word in row["takes"]}
    found = [
        f"tracker/lexicon/loading.py: the group {group!r} is taken by no entry; take it out"
        for group in sorted(set(GROUPS) - taken)
    ]
    lexicon = load_lexicon()
    reached = {event.event for event in lexicon.events} | {subject.implies for subject in lexicon.subjects}
    found += [
        f"tracker/lexicon/events.toml: no entry yields the event {e!r}" for e in schema.EVENTS if e not in reached
    ]
    counted = {subject.subject for subject in lexicon.subjects}
    found += [
        f"tracker/lexicon/subjects.toml: no entry yields the subject {s!r}" for s in schema.SUBJECTS if s not in counted
    ]
    for row in events:
        found += [
            f"tracker/lexicon/events.toml, entry {row['name']!r}: {word!r} of needs is no single word of a text"
            for word in row.get("needs", ())
            if [token.low for token in find_tokens(word, 0, ())] != [word]
        ]
    return found


def _twice(words: Iterable[str]) -> list[str]:
    return [word for word, count in Counter(words).items() if count > 1]


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads(files("tracker.lexicon").joinpath(name).read_text(encoding="utf-8"))
