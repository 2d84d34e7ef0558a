"""Text or Source -> verified figure rows and ledger rows; needs no table library, so that one text is read at once."""

import hashlib
import math
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from tracker import schema
from tracker.figures import read_figures
from tracker.figures.restoring import restore
from tracker.lexicon.usual import to_usual
from tracker.model import Source, TrackerError
from tracker.sources import decode, infer_published, parse_published
from tracker.text import read_document
from tracker.text.normal import to_normal
from tracker.text.wrapped import unwrap

Row = dict[str, Any]
VOCABULARIES = {column.name: frozenset(("", *column.vocabulary)) for column in schema.FIGURES if column.vocabulary}
NUMERIC = tuple(column.name for column in schema.FIGURES if column.type == "number")
DATES = tuple(column.name for column in schema.FIGURES if column.type == "date")


@dataclass(frozen=True, slots=True)
class Extraction:
    """What was read from one source: rows of schema.FIGURES without claim_id, rows of schema.NUMBERS, problems."""

    figures: tuple[Row, ...]
    numbers: tuple[Row, ...]
    problems: tuple[str, ...] = ()


def to_source(
    content: str | bytes, *, published: str = "", title: str = "", url: str = "", publisher: str = "", file: str = ""
) -> Source:
    """Make a source of a text that stands in no seeds folder; `published` is a date or time as people write it.

    Raises TrackerError when `published` is no date or the bytes are no text.

    >>> to_source("Seven drones fell.", published="11 Nov 2024").published
    '2024-11-11'
    """
    stated = parse_published(published) if published.strip() else ""
    if published.strip() and not stated:
        raise TrackerError(f"{published!r} is not a date that can be read one way only; write it as 2024-11-11")
    warnings: tuple[str, ...] = ()
    if isinstance(content, bytes):
        try:
            decoded = decode(content)
        except TrackerError as error:
            raise TrackerError(f"{file or 'the text'}: {error}") from error
        text, warnings = decoded.text, decoded.warnings
    else:
        text = content
    # Python strings may hold lone surrogates, which no file and no table can: they are kept apart only for the id.
    raw = text.encode("utf-8", "surrogatepass")
    inferred = "" if stated else infer_published(text)
    return Source(
        source_id="s" + hashlib.sha256(raw).hexdigest()[:12],
        file=file,
        text=text.encode("utf-8", "replace").decode("utf-8"),
        digest=hashlib.sha256(content if isinstance(content, bytes) else raw).hexdigest(),
        publisher=publisher,
        title=title,
        url=url,
        published=stated or inferred,
        published_basis="catalogue" if stated else "inferred" if inferred else "",
        warnings=warnings,
    )


def read_source_figures(source: Source) -> Extraction:
    """Read the figures and the ledger of a source; rows that break the contract are left out and reported."""
    return verify(source, *read_rows(source))


def read_rows(source: Source) -> tuple[list[Row], list[Row]]:
    """Read a source's figures and numbers in whole lines, normal form and usual words, and give them as written."""
    normal = to_usual(to_normal(unwrap(source.text)))
    if normal.text == source.text:
        return read_figures(read_document(source))
    document = read_document(replace(source, text=normal.text))
    return restore(*read_figures(document), source, document, normal)


def read_safely(source: Source) -> Extraction:
    """Read one source; a fault of ours in one text must not cost the others."""
    try:
        return read_source_figures(source)
    except Exception as error:  # whatever it is, it is reported with the file
        cause = f"{type(error).__name__}: {error}"
        return Extraction((), (), (f"{source.file}: it could not be read ({cause}); please report this text.",))


def verify(source: Source, figures: Iterable[Row], numbers: Iterable[Row]) -> Extraction:
    """Keep the rows whose words stand in the text where they say, and whose fields keep to the contract."""
    kept: dict[str, Row] = {}
    problems: list[str] = []
    for row in figures:
        fault = find_fault(source, row)
        if not fault and row["figure_id"] in kept:
            fault = "its figure_id is given twice"
        if fault:
            problems.append(
                f"{source.file or 'the text'}: the figure {row['text']!r} at {row['char_start']} is left out: {fault}; "
                "please report this text."
            )
        else:
            kept[row["figure_id"]] = row
    whole = tuple(row if row["part_of"] in kept else row | {"part_of": ""} for row in kept.values())
    ledger = []
    for row in numbers:
        if source.text[row["char_start"] : row["char_end"]] != row["text"]:
            problems.append(
                f"{source.file or 'the text'}: the number {row['text']!r} does not stand at {row['char_start']}; "
                "please report this text."
            )
            continue
        lost = row["figure_id"] and row["figure_id"] not in kept
        ledger.append(row | {"outcome": "refused", "figure_id": "", "reason": "no_event"} if lost else row)
    return Extraction(whole, tuple(ledger), tuple(problems))


def find_fault(source: Source, row: Row) -> str:
    """Say how a figure row breaks the contract; empty when it does not."""
    start, end = row["char_start"], row["char_end"]
    if start >= end or source.text[start:end] != row["text"]:
        return "its span does not hold its words"
    sentence = row["sentence"]
    if source.text.find(sentence, max(0, start - len(sentence)), end + len(sentence)) < 0:
        return "its sentence does not stand in the text"
    for name, allowed in VOCABULARIES.items():
        if (row[name] or "") not in allowed:
            return f"{name} is {row[name]!r}"
    for name in NUMERIC:
        if row[name] is not None and not math.isfinite(row[name]):
            return f"{name} is too large to write down"
    for name in DATES:
        if not _is_date(row[name]):
            return f"{name} is {row[name]!r}"
    return ""


def _is_date(value: object) -> bool:
    if value in ("", None) or isinstance(value, date | datetime):
        return True
    try:
        date.fromisoformat(str(value))
    except ValueError:
        return False
    return True
