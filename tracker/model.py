"""The things that the tracker passes around: frozen, without logic.

All offsets are half-open and count Unicode code points of the decoded source text, which is never edited:
`source.text[x.start:x.end] == x.text` for everything that has a `text`.
"""

from dataclasses import dataclass


class TrackerError(Exception):
    """Root of the errors that the tracker raises; the message names file, entry and remedy."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a source text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Source:
    """A text with its catalogue entry; unknown fields are empty strings."""

    source_id: str  # "s" + first 12 hex digits of the SHA-256 of the text in UTF-8
    file: str  # POSIX path below the seeds folder; "export.jsonl#12" for a text in a file of many
    text: str  # decoded, otherwise untouched (CRLF, NBSP, typographic quotes kept; a BOM is not part of it)
    digest: str  # SHA-256 of the file's bytes, hex
    publisher: str = ""
    title: str = ""
    url: str = ""
    published: str = ""  # ISO date "2024-11-11" or time "2024-11-11T14:15:00"
    published_basis: str = ""  # "catalogue", "stated" (by the file itself), "inferred" or "" when unknown
    warnings: tuple[str, ...] = ()  # for a reader, such as "read as Windows-1252"
    origins: tuple[tuple[str, str], ...] = ()  # of each known field, such as ("title", "page metadata")
    copies: tuple[str, ...] = ()  # further files with the very same text
    pages: tuple[int, ...] = ()  # where each page of a paged file starts in the text
    crawled: str = ""  # when a crawler fetched it, ISO time; not when it was published
    kept: bool = False  # whether the text stands in no file as it is, so that data/texts/ has to keep it


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, heading or list item of a source, with the post or section that it stands in."""

    start: int
    end: int
    text: str
    kind: str  # "prose", "heading", "item" (of a list or a run-together bullet line) or "boilerplate"
    paragraph: int  # running number of its line or paragraph
    section_id: int  # running number of its post or section: context is carried within one only
    section: str = ""  # heading of the post or section as written
    posted_at: str = ""  # "2024-11-11T14:15:01", empty outside live-blog posts


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table pasted as text."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class GridRow:
    """A row of a table: the first cell names it, the others hold its numbers."""

    start: int
    end: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table pasted as text; `head` names its columns and is empty where nothing does."""

    start: int
    end: int
    head: tuple[Cell, ...]
    rows: tuple[GridRow, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """A source with its sentences in order of appearance, covering all of its text but white space."""

    source: Source
    sentences: tuple[Sentence, ...]
    grids: tuple[Grid, ...] = ()  # each of their rows is one sentence


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number expression read.

    `start`..`end` is the expression itself with its currency and magnitude ("$9bn", "seven", "hundreds of thousands",
    "3,000 to 5,000", "15 million Hryvnia"), without words that bound it; `outer_start`..`outer_end` includes those
    ("at least seven", "1,000 or more").
    """

    start: int
    end: int
    text: str
    value: float | None  # multiplied out; midpoint of a range; None when vague
    low: float | None
    high: float | None
    qualifier: str
    unit: str  # "count", ISO 4217 code, "km2", "percent"
    form: str  # "digits", "words", "article", "vague", "zero" (no, none)
    outer_start: int
    outer_end: int
    refusal: str = ""  # a reason of schema.REFUSALS that its neighbours alone give, or "" for a candidate
    signed: str = ""  # "+" or "-" where written as a change: "(+1,770)"


@dataclass(frozen=True, slots=True)
class Measure:
    """A quantity of any news, whether the tracker's figures may hold it or not."""

    start: int
    end: int
    text: str  # the number expression with its currency and magnitude, without its unit
    value: float | None  # multiplied out, below zero after "minus"; midpoint of a range; None when vague
    low: float | None
    high: float | None
    bound: str  # one of schema.QUALIFIERS
    unit: str  # "count", ISO 4217 code, "fraction", "kilometre", "percentage point"; with " per ..." where it is a rate
    noun: str = ""  # the counted noun with what qualifies it, as written: "European countries"


@dataclass(frozen=True, slots=True)
class PartyMention:
    """A word or phrase that names a party."""

    start: int
    end: int
    text: str
    party: str  # key of the party vocabulary
    form: str  # "country", "demonym", "capital", "leader", "force" (Hamas), "body" (NATO), "made", "occupied", "enemy"


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A word or phrase that names a place."""

    start: int
    end: int
    text: str
    name: str  # usual English name without "region", "oblast", "city"
    lat: float | None
    lon: float | None
    precision: str  # of schema.PLACE_PRECISIONS
    party: str  # the country that it is in, as a party key; "" if unknown (seas)


@dataclass(frozen=True, slots=True)
class Attribution:
    """That somebody says what stands in a stretch of the source."""

    start: int  # scope: the stretch said by the claimant
    end: int
    claimant: str  # canonical name
    side: str  # party key or ""
    type: str  # of schema.CLAIMANT_TYPES
    rule: str  # how it was found: "said", "according_to", "pronoun", "quote", "carried" ...


@dataclass(frozen=True, slots=True)
class Period:
    """The stretch of time that a figure covers."""

    period: str  # of schema.PERIODS
    date_start: str  # ISO date or ""
    date_end: str
    basis: str  # of schema.DATE_BASES


@dataclass(frozen=True, slots=True)
class Mention:
    """A quantity with the event and subject that it counts, in one sentence."""

    quantity: Quantity
    sentence: int  # index into Document.sentences
    event: str
    subject: str
    subtype: str
    rule: str
    noun: Span | None  # the counted noun; None when it is understood from elsewhere
    cue: Span | None  # the words of the event; None when carried over
    cue_form: str  # "active", "passive", "noun", "participle", "header", "carried", "implied"
    score: float  # higher is surer; not a probability
    whole: int | None = None  # index into the document's mentions of the larger figure that this one is part of
