"""Figures, reference series -> the records that texts claim, each held against what is known of the other days.

"Deadliest day of the war", "the most in a single night", "the previous record of 1,740 on 13 May" are checked in the
series of the same event, subject and side: in the texts themselves, and in the reference series where there is one.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import pandas as pd

from tracker import patterns as regex
from tracker.checking.references import Series

DAY = timedelta(days=1)
Row = Mapping[str, Any]
# Other days, weeks and so on that must be known before it is said that a record holds.
ENOUGH = {"day": 10, "week": 4, "month": 3, "year": 2}
HOLDS, REFUTED, UNKNOWN = "holds", "does not hold", "cannot be told"
# A day that is so many times higher is hardly counted in the same way: a rate beside a sum, a wave beside an attack.
OFF_SCALE = 10
PERIODS = {"day": "day", "incident": "day", "week": "week", "month": "month", "year": "year"}
FIELDS = (
    *(
        "figure_id",
        "claim_id",
        "claimant",
        "claimant_side",
        "event",
        "subject",
        "subtype",
        "affected",
        "actor",
        "place",
    ),
    *("unit", "rate", "period", "value", "qualifier", "modality", "date_start", "date_end", "superlative", "sentence"),
    *("part_of", "source_id", "text", "char_start"),
)
# "deadliest day", "the most in a single night", "a record number", "more than on any other day", "never so many"
MOST = regex.compile(
    r"\b(?:deadliest|bloodiest|costliest|largest|biggest|heaviest|highest|worst|most massive|most intense|greatest)\b"
    r"|\bthe most (?:in|on|since|of|ever|for)\b|\brecord(?:-breaking)?\b|\bmore than (?:on |in |at )?(?:any|ever)\b"
    r"|\bnot seen before\b|\bnever (?:so many|before)\b|\ball-time high\b",
    regex.IGNORECASE,
)
FEWEST = regex.compile(r"\b(?:lowest|fewest|smallest|least deadly|all-time low)\b", regex.IGNORECASE)
# "the previous record of 1,740", "until now the highest figure had been 1,740", "the old record, 1,740"
BEFORE = regex.compile(
    r"\b(?:previous|earlier|old|former|last) (?:record|high|peak|maximum)\b"
    r"|\b(?:until (?:now|then)|so far|up to then|before that)\b.{0,40}\b(?:highest|record|most|largest)\b"
    r"|\b(?:highest|record|most|largest)\b.{0,30}\bhad been\b|\brecord (?:set|of)\b.{0,20}\bhad\b",
    regex.IGNORECASE,
)
# "since March", "this year", "of the year", "in October": the record is of a stretch that is not known for sure
WITHIN = regex.compile(
    r"\b(?:since|this|of the|in) (?:the )?(?:year|month|week|summer|winter|spring|autumn)\b|\bsince \w+"
)
WHOLE_WAR = regex.compile(
    r"\bof the (?:whole |entire |full-scale )?(?:war|invasion|conflict)\b|\bsince .{0,40}invasion\b"
)


@dataclass(frozen=True, slots=True)
class Counter:
    """A day that speaks against a record, or the highest other day known."""

    value: float
    day: date
    reported: date
    figure_id: str  # empty for a day of a reference series
    series: str


@dataclass(frozen=True, slots=True)
class Record:
    """A record that a text claims, and what is known of it."""

    figure_id: str
    words: str  # the superlative as written
    value: float
    day: date
    verdict: str
    before: bool  # the figure is called the record before this one
    counter: Counter | None
    days: int  # other days known
    since: date | None  # the first of them
    over: str  # the series that it was held against, in words


def find_records(figures: pd.DataFrame, references: Sequence[Series] = ()) -> list[Record]:
    """Check every record that the texts claim of an attack, a day, a week, a month or a year, the newest first."""
    columns = [figures[name].tolist() for name in FIELDS]
    rows = [dict(zip(FIELDS, values, strict=True)) for values in zip(*columns, strict=True)]
    tracked: dict[tuple[str, ...], list[Row]] = {}
    for row in rows:
        if _is_tracked(row):
            tracked.setdefault(_to_key(row), []).append(row)
    records = [check_record(row, tracked[_to_key(row)], references) for row in _claim_records(rows)]
    # Told twice in one text, in its words or in the superlative alone: one record, with the words that say most.
    once: dict[tuple[float, date, bool], Record] = {}
    for record in sorted(records, key=lambda record: (len(record.words), record.figure_id)):
        once[record.value, record.day, record.before] = record
    return sorted(once.values(), key=lambda record: (-record.day.toordinal(), record.figure_id))


def _is_tracked(row: Row) -> bool:
    """Tell whether a figure is one of a series of days, weeks and so on."""
    whole = not row["part_of"] and row["modality"] == "asserted" and row["period"] in PERIODS
    stated = row["value"] == row["value"] and row["date_end"] is not pd.NaT and row["date_start"] is not pd.NaT
    if not (whole and stated and row["value"] > 1):
        return False
    days = (row["date_end"] - row["date_start"]).days
    return bool(PERIODS[row["period"]] != "day" or days <= 1)


def _to_key(row: Row) -> tuple[str, ...]:
    what = (row["event"], row["subject"], row["affected"], row["place"])
    return (*what, row["unit"], row["rate"], PERIODS[row["period"]])


def _claim_records(rows: Sequence[Row]) -> list[Row]:
    """Choose the figures that a record is claimed for: of the numbers of a sentence, the one nearest to the words."""
    sentences: dict[tuple[str, str], list[Row]] = {}
    for row in rows:
        if row["superlative"] or MOST.search(row["sentence"]) or BEFORE.search(row["sentence"]):
            sentences.setdefault((row["source_id"], row["sentence"]), []).append(row)
    chosen = []
    for (_, sentence), told in sentences.items():
        numbers = sorted(told, key=lambda row: row["char_start"])
        at, spots = 0, []
        for row in numbers:
            at = max(at, sentence.find(row["text"], at))
            spots.append((at, at + len(row["text"])))
        first, last = _find_words(sentence, [row["superlative"] for row in numbers if row["superlative"]])
        gaps = [max(first - end, start - last, 0) for start, end in spots]
        nearest = numbers[min(range(len(numbers)), key=lambda index: (gaps[index], index))]
        if _is_tracked(nearest):
            chosen.append(nearest)
    return chosen


def _find_words(sentence: str, superlatives: Sequence[str]) -> tuple[int, int]:
    """Return where the words of the record stand in their sentence."""
    for words in superlatives:
        if (at := sentence.find(words)) >= 0:
            return at, at + len(words)
    found = MOST.search(sentence) or BEFORE.search(sentence)
    return found.span() if found else (0, len(sentence))


def check_record(row: Row, others: Iterable[Row], references: Sequence[Series]) -> Record:
    """Hold one record against all other days until its own that are known."""
    day = row["date_end"].date()
    before = bool(BEFORE.search(row["sentence"]))
    words = row["sentence"] if before else row["superlative"] or row["sentence"]
    known = [*_from_texts(row, others), *_from_references(row, references)]
    lowest = bool(FEWEST.search(words)) and not MOST.search(words)
    past = [counter for counter in known if counter.day < day]
    best = (min if lowest else max)(past, key=lambda counter: (counter.value, counter.day), default=None)
    days = len({counter.day for counter in past})
    over = ", ".join(dict.fromkeys(counter.series for counter in past)) or "nothing"
    since = min((counter.day for counter in past), default=None)
    beaten = best is not None and (best.value < row["value"] if lowest else best.value > row["value"])
    if WITHIN.search(words) and not WHOLE_WAR.search(words):
        verdict = UNKNOWN  # of a stretch whose start the words leave open
    elif beaten and best is not None:
        verdict = REFUTED if best.value <= OFF_SCALE * row["value"] else UNKNOWN
    else:
        verdict = HOLDS if days >= ENOUGH[PERIODS[row["period"]]] else UNKNOWN
    return Record(row["figure_id"], _shorten(words), float(row["value"]), day, verdict, before, best, days, since, over)


def _from_texts(row: Row, others: Iterable[Row]) -> Iterable[Counter]:
    for other in others:
        if other["claim_id"] == row["claim_id"] and row["claim_id"]:
            continue
        # What the other side counts is another series, and what is only bounded from above proves nothing.
        if other["qualifier"] in ("exact", "at_least") and _is_one_series(row, other):
            day = other["date_end"].date()
            yield Counter(float(other["value"]), day, day, other["figure_id"], "the texts")


def _is_one_series(row: Row, other: Row) -> bool:
    if not (row["claimant"] and other["claimant"]) or row["claimant"] == other["claimant"]:
        return True
    return bool(row["claimant_side"] and row["claimant_side"] == other["claimant_side"])


def _from_references(row: Row, references: Sequence[Series]) -> Iterable[Counter]:
    if PERIODS[row["period"]] != "day" or row["place"] or row["rate"]:
        return
    for series in references:
        if row["event"] not in series.events or row["affected"] != series.affected:
            continue
        for thing, totals in series.totals.items():
            if thing != (row["subject"], row["subtype"]):
                continue
            for report in totals:
                # What a morning's report adds was lost on the day before.
                if (daily := series.find_daily(thing, report)) is not None:
                    yield Counter(daily, report - DAY, report, "", series.name)


def _shorten(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= 160 else words[:159].rstrip() + "…"
