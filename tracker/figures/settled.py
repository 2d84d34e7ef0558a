"""What a document, and a section of it so far, have settled for the next figure: no logic, all steps read it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from tracker.figures.identity import Row
from tracker.lexicon.loading import Event
from tracker.lexicon.wars import War
from tracker.model import Attribution, Document, Grid, Mention, PartyMention, PlaceMention, Sentence
from tracker.text.times import Time


@dataclass(slots=True)
class Section:
    """What a post or section has told so far."""

    mentions: list[Mention] = field(default_factory=list)
    places: list[tuple[int, PlaceMention]] = field(default_factory=list)
    times: list[tuple[int, Time]] = field(default_factory=list)
    rows: list[tuple[int, Row]] = field(default_factory=list)
    spots: dict[str, PlaceMention | None] = field(default_factory=dict)  # place of a figure, by its figure_id
    attacker: str = ""
    force: str = ""
    body: str = ""
    donor: str = ""
    recipient: str = ""
    subject: str = ""
    launcher: str = ""
    launcher_told: int = -1  # the sentence that counted them
    loser: str = ""
    country: str = ""
    country_told: int = 0  # index of the sentence that named it
    person: str = ""
    header: Event | None = None
    worldwide: int = -100  # index of the sentence that last counted the harm of the whole world
    swap: int = -100  # index of the sentence that last told of an exchange of prisoners
    # sentences that no figure has asked about yet: index, what each states as a header, its rows
    waiting: list[tuple[int, Sentence, Event | None, Sequence[Row]]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Context:
    """What holds for the whole document."""

    document: Document
    parties: tuple[tuple[PartyMention, ...], ...]
    places: tuple[tuple[PlaceMention, ...], ...]
    wars: tuple[War, ...]
    home: str
    scene: str
    named: frozenset[str]
    war_start: date | None
    attributions: dict[int, tuple[Attribution, ...]]
    violent: frozenset[int]  # sections that tell an attack
    swaps: frozenset[int]  # sections that tell an exchange of prisoners
    locals: frozenset[str]  # claimants who are told to head a region or town
    one_scene: bool  # all its towns lie close together
    global_report: bool  # whether it counts the harm of all the world's wars
    struck: frozenset[str]  # places that a heading names with an attack: "strikes on Lviv"

    def grid_at(self, sentence: Sentence) -> Grid | None:
        """The table that a sentence is a row of."""
        return grid_at(self.document, sentence)


def grid_at(document: Document, sentence: Sentence) -> Grid | None:
    """The table of a document that a sentence is a row of."""
    grids = document.grids if sentence.kind == "item" else ()
    if not grids:
        return None
    return next((grid for grid in grids if grid.start <= sentence.start < grid.end), None)
