"""Figures -> findings where stock and flow, or parts and whole, do not go together. Nothing is mended.

Only what one claimant says of one thing is compared: totals that follow each other with the day's figure told beside
them, and parts with the whole of the same text.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pandas as pd

from tracker.checking.findings import Finding

DAY = timedelta(days=1)
OFTEN = 5  # totals from which on a claimant reports regularly, so that a day without a report is worth a word
FATES = ("intercepted", "suppressed", "hit")
FIELDS = (
    *("figure_id", "claimant", "event", "subject", "subtype", "affected", "actor", "place", "unit", "rate", "period"),
    *("value", "qualifier", "modality", "date_start", "date_end", "source_id", "section", "part_of", "char_start"),
)
Row = Mapping[str, Any]
Key = tuple[str, ...]


@dataclass(slots=True)
class _Track:
    """What one claimant says of one thing: totals and daily figures by day."""

    totals: dict[date, list[Row]] = field(default_factory=dict)
    daily: dict[date, list[Row]] = field(default_factory=dict)


def reconcile(figures: pd.DataFrame) -> list[Finding]:
    """Find what does not add up, the newest first."""
    columns = [figures[name].tolist() for name in FIELDS]
    rows = [dict(zip(FIELDS, values, strict=True)) for values in zip(*columns, strict=True)]
    stated = [row for row in rows if row["modality"] == "asserted" and row["value"] == row["value"] and not row["rate"]]
    findings: list[Finding] = []
    tracks = dict(sorted(_to_tracks(stated).items()))
    for key, track in tracks.items():
        findings += [*_find_disagreements(key, track), *_find_falls(key, track)]
    findings += [*_find_missing(tracks), *_find_rests(stated)]
    return sorted(findings, key=lambda finding: (-finding.day.toordinal(), finding.kind, finding.series, finding.words))


def _to_tracks(rows: Iterable[Row]) -> dict[Key, _Track]:
    tracks: dict[Key, _Track] = {}
    for row in rows:
        if not row["claimant"] or row["part_of"] or row["date_end"] is pd.NaT:
            continue
        # A total of all and a total for one place, of ships and of submarines, are two things.
        key = tuple(str(row[name]) for name in ("claimant", "event", "subject", "subtype", "affected", "place", "unit"))
        start, end = row["date_start"], row["date_end"].date()
        if row["period"] == "cumulative":
            tracks.setdefault(key, _Track()).totals.setdefault(end, []).append(row)
        elif row["period"] in ("day", "incident") and start is not pd.NaT and end - start.date() <= DAY:
            tracks.setdefault(key, _Track()).daily.setdefault(end, []).append(row)
    return tracks


def _to_lines(track: _Track) -> list[tuple[date, Row]]:
    """Choose one total a day: where a day has several, that which is told most, then the largest."""
    lines = []
    for day, rows in sorted(track.totals.items()):
        values = [row["value"] for row in rows]
        lines.append((day, max(rows, key=lambda row: (values.count(row["value"]), row["value"]))))
    return lines


def _find_disagreements(key: Key, track: _Track) -> Iterable[Finding]:
    for (before, first), (day, second) in pairwise(_to_lines(track)):
        daily = _find_daily(track, day, second)
        if day - before != DAY or not daily:
            continue
        grown = second["value"] - first["value"]
        if any(row["value"] == grown for row in daily) or not _is_exact([*daily, first, second]):
            continue
        told = daily[0]
        words = (
            f"The total went from {_write(first)} ({_word(before)}) to {_write(second)} ({_word(day)}), which is "
            f"{grown:+,.12g}; the figure given for the day is {_write(told)}."
        )
        yield Finding("disagrees", _name(key), day, words, _ids(told, first, second))


def _find_daily(track: _Track, day: date, total: Row) -> list[Row]:
    """Find the figure that a report of this day gives for the day before: told beside the total, else by its day."""
    near = [row for when in (day - DAY, day) for row in track.daily.get(when, ())]
    beside = [row for row in near if (row["source_id"], row["section"]) == (total["source_id"], total["section"])]
    return beside or track.daily.get(day - DAY, [])


def _is_exact(rows: Sequence[Row]) -> bool:
    """Tell whether the numbers may be subtracted: a bound or a range has no difference."""
    return all(row["qualifier"] in ("exact", "about") for row in rows)


def _find_falls(key: Key, track: _Track) -> Iterable[Finding]:
    for (before, first), (day, second) in pairwise(_to_lines(track)):
        if second["value"] < first["value"] and _is_exact((first, second)):
            words = f"The total falls from {_write(first)} ({_word(before)}) to {_write(second)} ({_word(day)})."
            yield Finding("falls", _name(key), day, words, _ids(first, second))


def _find_missing(tracks: Mapping[Key, _Track]) -> Iterable[Finding]:
    """Find the days for which a daily reporter gives no total; one finding for all that is missing together."""
    together: dict[tuple[str, date, date], list[tuple[Key, Row, Row]]] = {}
    for key, track in tracks.items():
        lines = _to_lines(track)
        gaps = [(after - day).days for (day, _), (after, _) in pairwise(lines)]
        if len(lines) < OFTEN or sorted(gaps)[len(gaps) // 2] != 1:
            continue
        for (before, first), (day, second) in pairwise(lines):
            if day - before > DAY:
                together.setdefault((key[0], before, day), []).append((key, first, second))
    for (_, before, day), found in sorted(together.items()):
        missing = (day - before).days - 1
        days = "1 day" if missing == 1 else f"{missing:,} days"
        key, first, second = max(found, key=lambda entry: entry[2]["value"])
        more = f", and {len(found) - 1:,} other totals" if len(found) > 1 else ""
        between = f"between {_word(before)} ({_write(first)}) and {_word(day)} ({_write(second)})"
        words = f"{days} without a total {between}{more}."
        yield Finding("missing", _name(key), day, words, _ids(first, second))


def _find_rests(rows: Sequence[Row]) -> Iterable[Finding]:
    """Compare parts with their whole: by the text's own "of which", and the fates of a night with its launch."""
    parts: dict[str, list[Row]] = {}
    by_id = {row["figure_id"]: row for row in rows}
    for row in rows:
        if row["part_of"] in by_id:
            parts.setdefault(row["part_of"], []).append(row)
    for launch, fates in _to_nights(rows):
        known = {row["figure_id"] for row in parts.get(launch["figure_id"], ())}
        parts.setdefault(launch["figure_id"], []).extend(row for row in fates if row["figure_id"] not in known)
    for whole_id, found in sorted(parts.items()):
        whole = by_id[whole_id]
        groups = [found] if whole["event"] == "launched" else _by_event(found, whole)
        for group in groups:
            if (finding := _to_rest(whole, group)) is not None:
                yield finding


def _by_event(parts: Sequence[Row], whole: Row) -> list[list[Row]]:
    """Keep the parts that may be added: of one event, by place or by kind, never "two women, two children"."""
    alike = [row for row in parts if row["event"] == whole["event"] and row["subject"] == whole["subject"]]
    return [alike] if alike else [[row] for row in parts if row["unit"] == whole["unit"]]


def _to_nights(rows: Sequence[Row]) -> Iterable[tuple[Row, list[Row]]]:
    nights: dict[tuple[Any, ...], list[Row]] = {}
    for row in rows:
        if row["event"] in ("launched", *FATES) and row["subject"] in ("drones", "missiles") and not row["place"]:
            attacker = row["actor"] if row["event"] == "launched" else row["affected"]
            what = (row["claimant"], row["source_id"], row["section"], row["subject"], row["subtype"])
            nights.setdefault((*what, attacker, row["date_end"]), []).append(row)
    for night in nights.values():
        launches = [row for row in night if row["event"] == "launched"]
        fates = [row for row in night if row["event"] != "launched"]
        # Two launches, or two counts of one fate, are told of two attacks: nobody can say what belongs to what.
        if len(launches) == 1 and fates and len({row["event"] for row in fates}) == len(fates):
            yield launches[0], fates


def _to_rest(whole: Row, parts: Sequence[Row]) -> Finding | None:
    if not parts or not _is_exact([whole, *parts]) or any(row["unit"] != whole["unit"] for row in parts):
        return None
    rest = whole["value"] - sum(row["value"] for row in parts)
    listed = " and ".join(f"{_write(row)} {row['event'].replace('_', ' ')}" for row in parts)
    of = f"{_write(whole)} {whole['subject'].replace('_', ' ')} {whole['event'].replace('_', ' ')}"
    day = whole["date_end"].date() if whole["date_end"] is not pd.NaT else date.min
    what = ("claimant", "event", "subject", "subtype", "affected", "place", "unit")
    series = _name(tuple(str(whole[name]) for name in what))
    if rest < 0:
        words = f"{listed}, of {of}: {-rest:,.12g} more than the whole."
        return Finding("exceeds", series, day, words, _ids(whole, *parts))
    if rest > 0 and whole["event"] == "launched" and len(parts) > 1:
        return Finding("leaves", series, day, f"{listed}, of {of}: {rest:,.12g} left.", _ids(whole, *parts))
    return None


def _name(key: Key) -> str:
    claimant, event, subject, subtype, affected, place, unit = key
    what = f"{(subtype or subject).replace('_', ' ')} {event.replace('_', ' ')}"
    about = f" ({affected.replace('_', ' ').capitalize()})" if affected else ""
    where = f" in {place}" if place else ""
    money = f", {unit}" if unit != "count" else ""
    return f"{claimant or 'The publisher'}: {what}{about}{where}{money}"


def _write(row: Row) -> str:
    return f"{row['value']:,.12g}"


def _word(day: date) -> str:
    return f"{day.day} {day:%b %Y}"


def _ids(*rows: Row) -> tuple[str, ...]:
    return tuple(row["figure_id"] for row in rows)
