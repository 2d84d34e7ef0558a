"""Values of the contract -> the words, numbers and dates that a reader sees, the same on every page."""

import math
from typing import Any

import pandas as pd

from tracker import schema

UNKNOWN = "unknown"
NOT_SAID = "not stated"
# Vocabulary entries whose words differ from the entry with spaces for underscores.
NAMES = {
    "killed_or_wounded": "killed or wounded",
    "armoured_vehicles": "armoured vehicles",
    "nato": "NATO",
    "west": "Western officials",
    "at_least": "at least",
    "at_most": "at most",
    "un_or_igo": "UN or other intergovernmental body",
    "ngo_or_monitor": "NGO or monitor",
    "unnamed_official": "unnamed official",
}
# Subjects whose singular is not theirs without an s.
SINGULAR = {
    "people": "person",
    "women": "woman",
    "children": "child",
    "troops": "soldier",
    "buildings": "building",
    "energy facilities": "energy facility",
    "aircraft": "aircraft",
}
PARTY_COLUMNS = ("actor", "affected", "claimant_side")
SMALL_WORDS = ("and", "of", "the")
MAGNITUDES = ((1e12, "tn"), (1e9, "bn"), (1e6, "m"))
CURRENCY_SIGNS = {"USD": "$", "EUR": "€", "GBP": "£"}
LABELS = {
    "affected": "affected side",
    "actor": "acting side",
    "claimant_side": "side of the claimant",
    "modality": "how firmly",
    "qualifier": "how exact",
    "period": "time covered",
    "source_file": "text",
    "sureness": "confidence",
}


def in_words(entry: str, column: str = "") -> str:
    """Word a vocabulary entry or a party.

    >>> in_words("north_korea", "actor"), in_words("killed_or_wounded", "event"), in_words("", "place")
    ('North Korea', 'killed or wounded', 'not stated')
    """
    if not entry:
        return NOT_SAID
    if entry in NAMES:
        return NAMES[entry]
    if column in PARTY_COLUMNS:
        words = entry.split("_")
        return " ".join(word if word in SMALL_WORDS else word.capitalize() for word in words)
    return entry.replace("_", " ") if column not in ("claimant", "place", "publisher", "source_file") else entry


def label(column: str) -> str:
    """Name a column for a reader.

    >>> label("claimant_side"), label("date_end")
    ('side of the claimant', 'date end')
    """
    return LABELS.get(column, column.replace("_", " "))


def number(value: float | None, unit: str = "count") -> str:
    """Write a number with its unit.

    >>> number(1770), number(9e9, "USD"), number(1.5e7, "UAH"), number(1200, "km2"), number(None)
    ('1,770', '$9.0bn', 'UAH 15.0m', '1,200 km²', '')
    """
    if value is None or math.isnan(value):
        return ""
    if unit == "km2":
        return f"{_plain(value)} km²"
    if unit == "percent":
        return f"{_plain(value)}%"
    if unit in ("count", ""):
        return _plain(value)
    sign = CURRENCY_SIGNS.get(unit, f"{unit} ")
    for size, suffix in MAGNITUDES:
        # Half a last digit below the next size, so that 999.99m is written 1.0bn.
        if abs(value) >= size * 0.99995:
            return f"{sign}{value / size:,.1f}{suffix}"
    return f"{sign}{_plain(value)}"


def _plain(value: float) -> str:
    return f"{value:,.0f}" if value == int(value) else f"{value:,.1f}"


def amount(row: Any) -> str:
    """Write a figure as the words bound it: "at least 7", "10 to 12", "dozens", "about 1,000 a day"."""
    unit, rate = row["unit"], f" a {row['rate']}" if row["rate"] else ""
    value, low, high = (number(row[name], unit) for name in ("value", "value_low", "value_high"))
    match row["qualifier"]:
        case "at_least" if value or low:
            core = f"at least {low or value}"
        case "at_most" if value or high:
            core = f"up to {high or value}"
        case "about" if value:
            core = f"about {value}"
        case "range" if low and high:
            core = f"{low} to {high}"
        case "vague":
            core = f"“{row['text']}”"
        case _:
            core = value or f"“{row['text']}”"
    return core + rate


def short_amount(row: Any) -> str:
    """Write a figure in a narrow cell: ≥ 7, ≤ 3, ~1,000, 10–12."""
    unit = row["unit"]
    value, low, high = (number(row[name], unit) for name in ("value", "value_low", "value_high"))
    match row["qualifier"]:
        case "at_least" if value or low:
            return f"≥ {low or value}"
        case "at_most" if value or high:
            return f"≤ {high or value}"
        case "about" if value:
            return f"~{value}"
        case "range" if low and high:
            return f"{low}–{high}"
    return value or f"“{row['text']}”"


def bounds(row: Any) -> str:
    """Say in a sentence what the words bound."""
    unit = row["unit"]
    value, low, high = (number(row[name], unit) for name in ("value", "value_low", "value_high"))
    match row["qualifier"]:
        case "exact":
            return "Given as an exact number."
        case "about":
            return "Given as an approximate number; the words set no bounds."
        case "at_least":
            return f"A lower bound: {low or value} or more; the words set no upper bound."
        case "at_most":
            return f"An upper bound: {high or value} or fewer; the words set no lower bound."
        case "range":
            return f"A range from {low} to {high}; {value} is its midpoint." if low and high else "A range."
        case "vague":
            return f"No number is given; the words imply {low} or more." if low else "No number is given."
    return ""


def what(row: Any) -> str:
    """Name what is counted and what happened to it: "troops lost", "drones intercepted", "military aid pledged".

    Of exactly one in the singular: "person killed", "drone intercepted".
    """
    subject = in_words(row["subject"], "subject")
    if row["value"] == 1 and row["qualifier"] == "exact" and row["unit"] == "count":
        subject = SINGULAR.get(subject, subject.removesuffix("s"))
    event = in_words(row["event"], "event")
    return f"{subject}, cost" if row["event"] == "cost" else f"{subject} {event}"


def whose(row: Any) -> str:
    """Say who did it to whom, as far as the text says."""
    actor, affected = in_words(row["actor"], "actor"), in_words(row["affected"], "affected")
    if row["actor"] and row["affected"]:
        return f"by {actor}, affecting {affected}"
    if row["affected"]:
        return f"affecting {affected}"
    return f"by {actor}" if row["actor"] else ""


def date(day: Any) -> str:
    """Write a day: 10 Nov 2024; unknown when there is none.

    >>> date(pd.Timestamp("2024-11-10")), date(pd.NaT)
    ('10 Nov 2024', 'unknown')
    """
    if day is None or pd.isna(day):
        return UNKNOWN
    stamp = pd.Timestamp(day)
    return f"{stamp.day} {stamp:%b %Y}"


def stretch(first: Any, last: Any) -> str:
    """Write a stretch of days: 9–10 Nov 2024, 24 Feb 2022 to 10 Nov 2024."""
    if pd.isna(first) or pd.isna(last) or first == last:
        return date(last if not pd.isna(last) else first)
    one, two = pd.Timestamp(first), pd.Timestamp(last)
    if (one.year, one.month) == (two.year, two.month):
        return f"{one.day}–{date(two)}"
    return f"{one.day} {one:%b} to {date(two)}" if one.year == two.year else f"{date(one)} to {date(two)}"


def span(days: pd.Series) -> str:
    """Say from which day to which a column of days runs."""
    first, last = days.min(), days.max()
    return f"for {date(first)}" if first == last else f"from {date(first)} to {date(last)}"


def moment(written: Any) -> str:
    """Write an ISO date or time, or a Timestamp; unknown when empty, and as it stands when it is neither.

    >>> moment("2024-11-11T14:15:01"), moment("2024-11-11"), moment("")
    ('11 Nov 2024, 14:15', '11 Nov 2024', 'unknown')
    """
    if isinstance(written, pd.Timestamp):
        return f"{date(written)}, {written:%H:%M}"
    if not written or pd.isna(written):
        return UNKNOWN
    stamp = pd.to_datetime(written[:19], errors="coerce", format="ISO8601")
    if pd.isna(stamp):
        return written
    return f"{date(stamp)}, {stamp:%H:%M}" if len(written) > 10 else date(stamp)


def dates_rest_on(basis: str) -> str:
    """Say what the dates rest on."""
    return {
        "stated": "the text states the date",
        "relative": "the text says it relative to its own day (such as “overnight”)",
        "published": "the text says no date: the day of publication is taken",
    }.get(basis, UNKNOWN)


def firmness(modality: str) -> str:
    """Say how firmly it is said to have happened."""
    return {
        "asserted": "stated as having happened",
        "planned": "planned or announced, not done yet",
        "possible": "only possible",
        "denied": "denied",
    }.get(modality, UNKNOWN)


def definition(event: str) -> str:
    """Say what an event counts."""
    return schema.EVENTS.get(event, UNKNOWN)


def refusal(reason: str) -> str:
    """Say why a number is no figure."""
    return schema.REFUSALS.get(reason, reason.replace("_", " ") or UNKNOWN)


def listed(parts: list[str]) -> str:
    """Join words as a sentence does.

    >>> listed(["launched", "intercepted", "suppressed"]), listed(["launched"])
    ('launched, intercepted and suppressed', 'launched')
    """
    return " and ".join(part for part in (", ".join(parts[:-1]), *parts[-1:]) if part)


def counted(count: int, one: str, many: str = "") -> str:
    """Write a count with its noun: 1 figure, 1,770 figures."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"
