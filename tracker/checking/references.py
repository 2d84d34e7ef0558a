"""data/reference -> the reference series of others, and how claims by the same claimant compare with them.

A series is a CSV file with a row a day and a row in catalogue.csv. Nothing of it is mixed into the figures, which hold
only what texts say.
"""

import csv
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from tracker.model import TrackerError

CATALOGUE = "catalogue.csv"
COLUMNS = (
    "name",
    "file",
    "claimant",
    "affected",
    "events",
    "since",
    "date_column",
    "columns",
    "licence",
    "link",
    "note",
)
DAY = timedelta(days=1)
Thing = tuple[str, str]  # subject, subtype


@dataclass(frozen=True, slots=True)
class Series:
    """A series of running totals by day, as one claimant reports them."""

    name: str
    claimant: str
    affected: str
    events: tuple[str, ...]  # of the figures that it can be compared with
    since: date
    licence: str
    link: str
    note: str
    totals: Mapping[Thing, Mapping[date, float]] = field(repr=False)

    def find_daily(self, thing: Thing, day: date) -> float | None:
        """Return what the report of a day adds to the report of the day before."""
        totals = self.totals.get(thing, {})
        now, before = totals.get(day), totals.get(day - DAY)
        return None if now is None or before is None else now - before


@dataclass(frozen=True, slots=True)
class Comparison:
    """A figure beside the series of its claimant."""

    figure_id: str
    series: str
    report: date  # the day of the report that was looked up
    stated: float
    reference: float

    @property
    def difference(self) -> float:
        """Return by how much the text is above the series."""
        return self.stated - self.reference


def read_references(folder: Path) -> list[Series]:
    """Read the catalogue and its series; none where there is no catalogue.

    Raises TrackerError, naming file and row, for a catalogue or a series that cannot be read.
    """
    path = folder / CATALOGUE
    if not path.is_file():
        return []
    return [_read_series(folder, number, row) for number, row in enumerate(_read_rows(path), start=2)]


def _read_rows(path: Path) -> list[dict[str, str]]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as handle:
            return [{key: value or "" for key, value in row.items() if key} for row in csv.DictReader(handle)]
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise TrackerError(f"{path}: cannot be read ({error}); write it as CSV in UTF-8") from error


def _read_series(folder: Path, number: int, entry: Mapping[str, str]) -> Series:
    where = f"{folder / CATALOGUE}, line {number}"
    if missing := [name for name in COLUMNS if name not in entry]:
        raise TrackerError(f"{where}: column {missing[0]} is missing; docs/references.md lists the columns")
    file = folder / entry["file"]
    if file.parent != folder or not file.is_file():
        raise TrackerError(f"{where}: there is no file {entry['file']!r} beside the catalogue; put it there")
    things = {column: _to_thing(what) for column, what in _split_pairs(entry["columns"], where)}
    totals: dict[Thing, dict[date, float]] = {thing: {} for thing in things.values()}
    rows = _read_rows(file)
    for line, row in enumerate(rows, start=2):
        if lacking := [column for column in (entry["date_column"], *things) if column not in row]:
            raise TrackerError(f"{file}, line {line}: column {lacking[0]} is missing; mend it or the catalogue")
        try:
            day = date.fromisoformat(row[entry["date_column"]])
            for column, thing in things.items():
                if row[column].strip():
                    totals[thing][day] = float(row[column])
        except ValueError as error:
            raise TrackerError(f"{file}, line {line}: {error}; dates are written 2024-11-11") from error
    try:
        since = date.fromisoformat(entry["since"])
    except ValueError as error:
        raise TrackerError(f"{where}: since: {error}; write it as 2022-02-24") from error
    words = {name: entry[name] for name in ("name", "claimant", "affected", "licence", "link", "note")}
    return Series(**words, events=tuple(entry["events"].split()), since=since, totals=totals)


def _split_pairs(text: str, where: str) -> list[tuple[str, str]]:
    """Read "personnel=troops; mlrs=artillery/rocket_artillery"."""
    pairs = [part.split("=", 1) for part in text.split(";") if part.strip()]
    if not pairs or any(len(pair) != 2 for pair in pairs):
        raise TrackerError(f"{where}: columns are written as column=subject; column=subject/subtype, not {text!r}")
    return [(column.strip(), what.strip()) for column, what in pairs]


def _to_thing(what: str) -> Thing:
    subject, _, subtype = what.partition("/")
    return subject, subtype


def compare(row: Mapping[str, Any], references: Iterable[Series]) -> Comparison | None:
    """Look a figure up in the series of its claimant; None when no series speaks of it.

    A running total is compared with the report of its day, a day's loss with what the report of the next morning adds.
    """
    for series in references:
        if row["claimant"] != series.claimant or row["affected"] != series.affected or row["place"] or row["rate"]:
            continue
        if row["event"] not in series.events or row["modality"] != "asserted" or row["value"] != row["value"]:
            continue
        if (found := _look_up(row, series)) is not None:
            return found
    return None


def _look_up(row: Mapping[str, Any], series: Series) -> Comparison | None:
    things = _find_things(row, series)
    end = _to_day(row["date_end"])
    if end is None or not things:
        return None
    if row["period"] == "cumulative":
        report = end
        values = [series.totals[thing].get(end) for thing in things]
    elif row["period"] in ("day", "incident") and _to_day(row["date_start"]) in (end, end - DAY):
        report = end + DAY
        values = [series.find_daily(thing, report) for thing in things]
    else:
        return None
    known = [value for value in values if value is not None]
    if not known:
        return None
    # Where the words do not say which of two columns is meant, the nearer one is.
    stated = float(row["value"])
    return Comparison(row["figure_id"], series.name, report, stated, min(known, key=lambda value: abs(value - stated)))


def _find_things(row: Mapping[str, Any], series: Series) -> Sequence[Thing]:
    same = [thing for thing in series.totals if thing[0] == row["subject"]]
    exact = [thing for thing in same if thing[1] == row["subtype"]]
    # The column without a subtype comes first; words that give none may still mean the finer one.
    return exact if exact and row["subtype"] else same if not row["subtype"] else []


def _to_day(value: Any) -> date | None:
    if value is None or value == "" or value != value:
        return None
    return value.date() if hasattr(value, "date") else date.fromisoformat(str(value)[:10])
