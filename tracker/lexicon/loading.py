"""subjects.toml, events.toml -> Lexicon: phrase tables that the matching walks.

A broken lexicon raises TrackerError at load, naming file, entry and remedy.
"""

from dataclasses import dataclass, field
from functools import cache
from typing import Any

from tracker import schema
from tracker.lexicon.files import read_toml
from tracker.lexicon.inflection import noun_forms, to_plural, verb_forms
from tracker.model import TrackerError

GROUPS: dict[str, tuple[str, ...]] = {
    "people": schema.PEOPLE,
    "people_free": tuple(subject for subject in schema.PEOPLE if subject != "prisoners"),
    "weapons": schema.WEAPONS,
    "equipment": schema.EQUIPMENT,
    "objects": schema.OBJECTS,
    "weapons_arms": ("missiles", "shells", "drones", "bombs"),
    "territory_settlements": ("settlements",),
}


@dataclass(frozen=True, slots=True)
class Subject:
    """An entry of subjects.toml."""

    name: str
    subject: str
    subtype: str
    implies: str
    counts_event: bool
    money: bool
    area: bool
    examples: tuple[str, ...]
    refusals: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Event:
    """An entry of events.toml."""

    name: str
    event: str
    frame: frozenset[str]
    takes: frozenset[str]
    subject_is: str
    owner_is: str
    weight: float
    needs: frozenset[str]
    examples: tuple[str, ...]
    refusals: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Phrase:
    """A form of words of an entry; `tag` says which form."""

    words: tuple[str, ...]
    tag: str
    entry: Subject | Event


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Phrase tables by first word, longest phrases first; `names` are matched with their case."""

    subjects: tuple[Subject, ...]
    events: tuple[Event, ...]
    nouns: dict[str, tuple[Phrase, ...]]
    names: dict[str, tuple[Phrase, ...]]
    cues: dict[str, tuple[Phrase, ...]]
    # what may stand at a word and the one behind it, as far as the two were met
    likely_cues: dict[tuple[str, str], tuple[Phrase, ...]] = field(default_factory=dict, compare=False)


def _expect(condition: object, file: str, entry: str, problem: str) -> None:
    if not condition:
        raise TrackerError(f"tracker/lexicon/{file}, entry {entry!r}: {problem}")


def _split(words: str) -> tuple[str, ...]:
    return tuple(word.removesuffix("'s") for word in words.split())  # as a text's words are compared


def _table(phrases: list[Phrase]) -> dict[str, tuple[Phrase, ...]]:
    table: dict[str, list[Phrase]] = {}
    for phrase in phrases:
        table.setdefault(phrase.words[0], []).append(phrase)
    return {first: tuple(sorted(found, key=lambda p: -len(p.words))) for first, found in table.items()}


def _to_subject(row: dict[str, Any]) -> Subject:
    name = str(row.get("name", "?"))
    _expect(row.get("subject") in schema.SUBJECTS, "subjects.toml", name, f"unknown subject {row.get('subject')!r}")
    _expect(row.get("implies", "killed") in schema.EVENTS, "subjects.toml", name, f"implies {row.get('implies')!r}")
    _expect(row.get("examples"), "subjects.toml", name, "needs at least one example")
    return Subject(
        name=name,
        subject=row["subject"],
        subtype=row.get("subtype", ""),
        implies=row.get("implies", ""),
        counts_event=row.get("counts_event", False),
        money=row.get("money", False),
        area=row.get("area", False),
        examples=tuple(row.get("examples", ())),
        refusals=tuple(row.get("refusals", ())),
    )


def _subject_phrases(row: dict[str, Any], entry: Subject) -> tuple[list[Phrase], list[Phrase]]:
    nouns = [Phrase(_split(form), tag, entry) for noun in row.get("nouns", ()) for form, tag in noun_forms(noun)]
    nouns += [Phrase(_split(word), "both", entry) for word in row.get("exact", ())]
    names = []
    for name in row.get("names", ()):
        names += [Phrase(_split(name), "both", entry), Phrase(_split(to_plural(name)), "many", entry)]
    return nouns, names


def _to_event(row: dict[str, Any]) -> Event:
    name = str(row.get("name", "?"))
    _expect(row.get("event") in schema.EVENTS, "events.toml", name, f"unknown event {row.get('event')!r}")
    _expect(set(row.get("frame", ())) <= {"object", "subject", "with"}, "events.toml", name, "unknown frame")
    _expect(row.get("examples"), "events.toml", name, "needs at least one example")
    takes = {subject for word in row["takes"] for subject in GROUPS.get(word, (word,))}
    return Event(
        name=name,
        event=row["event"],
        frame=frozenset(row["frame"]),
        takes=frozenset(takes),
        subject_is=row.get("subject_is", "actor"),
        owner_is=row.get("owner_is", "affected"),
        weight=float(row.get("weight", 1)),
        needs=frozenset(row.get("needs", ())),
        examples=tuple(row.get("examples", ())),
        refusals=tuple(row.get("refusals", ())),
    )


def _event_phrases(row: dict[str, Any], entry: Event) -> list[Phrase]:
    phrases = [Phrase(_split(form), tag, entry) for verb in row.get("verbs", ()) for form, tag in verb_forms(verb)]
    phrases += [Phrase(_split(noun), "noun", entry) for noun in row.get("nouns", ())]
    phrases += [Phrase(_split(word), "toll", entry) for word in row.get("tolls", ())]
    return phrases + [Phrase(_split(word), "adj", entry) for word in row.get("adjectives", ())]


@cache
def load_lexicon() -> Lexicon:
    """Read, check and index the lexicon once.

    Raises:
        TrackerError: an entry breaks the contract; the message names file and entry.
    """
    nouns: list[Phrase] = []
    names: list[Phrase] = []
    subjects, events, cues = [], [], []
    for row in read_toml("subjects.toml")["subject"]:
        subject = _to_subject(row)
        more_nouns, more_names = _subject_phrases(row, subject)
        subjects.append(subject)
        nouns += more_nouns
        names += more_names
    for row in read_toml("events.toml")["event"]:
        event = _to_event(row)
        events.append(event)
        cues += _event_phrases(row, event)
    for kind, entries in (("subjects.toml", subjects), ("events.toml", events)):
        seen: set[str] = set()
        for entry in entries:
            _expect(entry.name not in seen, kind, entry.name, "the name is used twice; give each entry its own")
            seen.add(entry.name)
    return Lexicon(tuple(subjects), tuple(events), _table(nouns), _table(names), _table(cues))
