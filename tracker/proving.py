"""Lexicon -> the entries that do not prove themselves.

Each example of an entry yields a figure of its event or subject in a text about a war; a refusal, alone, yields none.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from tracker.extracting import read_source_figures, to_source
from tracker.lexicon.loading import Event, Subject, load_lexicon

PUBLISHED = "2024-11-11"  # a date to count from: no example rests on it
# "Thirty houses were damaged" is a figure of a conflict only where the text is about one: this says so, with no figure.
SETTING = "Fighting between the armies goes on along the front, and the war enters another winter.\n"


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
    entries: list[tuple[str, str, Event | Subject, str]] = []
    entries += [("events.toml", "event", event, event.event) for event in lexicon.events]
    entries += [("subjects.toml", "subject", subject, subject.subject) for subject in lexicon.subjects]
    for file, column, entry, value in entries:
        where = f"tracker/lexicon/{file}, entry {entry.name!r}"
        yield from (Case(where, sentence, column, value, True) for sentence in entry.examples)
        yield from (Case(where, sentence, column, value, False) for sentence in entry.refusals)


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
