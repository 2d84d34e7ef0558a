"""What is asked of a stretch of time: the figure, and the kinds of events and times that behave alike."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from tracker.lexicon import stretches as words
from tracker.patterns import know_piece

HARM = frozenset({"killed", "wounded", "killed_or_wounded", "missing", "lost"})
FLOWS = frozenset({"delivered", "recruited", "trained", "displaced", "lost"})  # "has ...": up to now
FATES = frozenset({"destroyed", "damaged", "captured"})  # of equipment: up to now as well
MONEY_TALK = frozenset({"pledged", "requested"})
STANDING = frozenset({"deployed", "controlled"})
DAYS = frozenset({"day", "overnight", "past_day", "weekend"})
STRETCHES = frozenset({"week", "month", "part_of_month", "quarter", "half", "season", "year", "range"})
SINCE = frozenset({"since", "since_war", "war", "to_date"})
TALLIED = ("since", "since_war", "as_of", "range", "day", "past_day")  # what dates a list of running totals
UNUSABLE = frozenset({"recent", "anniversary"})
TOO_MANY = 10_000  # even where "the offensive" or "the attack" did it
SOME = 100  # "as of Monday, 238 soldiers had been killed": more than one attack kills


@lru_cache(maxsize=16)  # a figure asks for its clause several times
def _clause_at(text: str, at: int) -> str:
    start, end = words.marks_of(text).strong.stretch_at(at, len(text))
    return know_piece(text, start, end)


@dataclass(frozen=True, slots=True)
class Figure:
    """What is asked: the figure and all that is known of it."""

    text: str
    at: int  # of the figure within `text`
    event: str
    subject: str
    base: date | None
    war: date | None
    modality: str

    @property
    def clause(self) -> str:
        return _clause_at(self.text, self.at)

    @property
    def before(self) -> str:
        return self.text[max(0, self.at - 130) : self.at]
