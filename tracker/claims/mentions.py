"""Rows of the figures table -> mentions to compare, with kind, number and days, in an order that hangs on content."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from tracker.schema import PEOPLE

if TYPE_CHECKING:
    import pandas as pd

# A count so particular that two texts seldom give it for different things: it may join across an unnamed place.
PARTICULAR = 20
# Periods that may be told as one another: "on Sunday" of one text is "in the attack" of the next.
PERIOD_CLASSES = {"incident": "day"}
EARLIEST, LATEST = date.min.toordinal(), date.max.toordinal()
# What a heading or a summary calls "people" or "aid", the text below it may call by a narrower name.
GENERIC = {"people": frozenset(PEOPLE), "aid": frozenset(("military_aid", "humanitarian_aid", "financial_aid"))}
FAMILIES = {subject: generic for generic, subjects in GENERIC.items() for subject in (*subjects, generic)}

FIELDS = (
    *("figure_id", "event", "subject", "subtype", "value", "value_low", "value_high", "qualifier", "unit", "value_usd"),
    *("rate", "actor", "affected", "place", "place_precision", "lat", "lon", "period", "date_start", "date_end"),
    *("date_basis", "claimant", "claimant_side", "modality", "part_of", "posted_at", "source_id", "publisher"),
    *("published", "category", "sentence"),
)
# Event, family of subjects, unit, rate, modality, how the number is given: mentions of two kinds are never one claim.
Kind = tuple[str, str, str, str, str, str]


@dataclass(frozen=True, slots=True)
class Said:
    """A mention with what is compared of it; days as numbers, unbounded where nothing is known."""

    row: dict[str, Any]
    kind: Kind
    number: float  # -1 where not even an order is given
    first: int
    last: int
    dated: bool
    said: str  # when it was posted or published, ISO 8601; empty if unknown
    order: tuple[Any, ...]  # the most fully stated mentions first
    share: bool = False  # part of a figure that counts the same: "34 of the 81 missiles were Kh-101"

    @property
    def period(self) -> str:
        """Return what kind of stretch it covers; empty when the text does not tell."""
        period = PERIOD_CLASSES.get(self.row["period"], self.row["period"])
        return "" if period == "unknown" else str(period)

    @property
    def is_particular(self) -> bool:
        """Tell whether its number alone is unlikely to be given for two things."""
        return bool(self.row["value"] >= PARTICULAR)

    @property
    def is_fully_stated(self) -> bool:
        """Tell whether the text says where it was and who did it to whom."""
        return all(self.row[name] for name in ("place", "actor", "affected"))


def share_claims(subject: str) -> frozenset[str]:
    """Name the subjects whose mentions may be told of one claim, itself among them."""
    return frozenset((subject, *GENERIC.get(FAMILIES.get(subject, ""), ()), FAMILIES.get(subject, subject)))


def to_mentions(figures: "pd.DataFrame", wholes: "pd.DataFrame | None" = None) -> list[Said]:
    """Make mentions of typed rows, in their order; `wholes` holds the figures that they are parts of, if others do."""
    columns = {name: figures[name].tolist() for name in FIELDS}
    whole = figures if wholes is None else wholes
    found = whole.loc[whole["figure_id"].isin(set(columns["part_of"]) - {""}), ["figure_id", "event", "subject"]]
    return from_columns(columns, {row[0]: (row[1], row[2]) for row in found.itertuples(index=False)})


def from_columns(columns: Mapping[str, Sequence[Any]], wholes: Mapping[str, tuple[str, str]]) -> list[Said]:
    """Make mentions of the columns of FIELDS; `wholes` has event and subject by figure_id of what they are parts of."""
    rows = zip(*(columns[name] for name in FIELDS), strict=True)
    return [to_mention(dict(zip(FIELDS, values, strict=True)), wholes) for values in rows]


def to_mention(row: dict[str, Any], wholes: Mapping[str, tuple[str, str]]) -> Said:
    """Make a mention of one row with the typed values of FIELDS; `wholes` has event and subject by figure_id."""
    start, end = row["date_start"], row["date_end"]
    dated = is_told(end)
    first = start.toordinal() if is_told(start) else EARLIEST
    last = end.toordinal() if dated else LATEST
    empty = sum(not row[name] for name in ("place", "actor", "affected"))
    generic = row["subject"] in GENERIC
    vague_day = (row["period"] == "unknown", not dated, row["date_basis"] == "published")
    where = (row["place"], row["actor"], row["affected"])
    order = (*vague_day, generic, empty, first, last, *where, row["subject"], row["figure_id"])
    # The dead among dead and wounded, the children among the dead are all there are of them: no mere share.
    share = bool(row["part_of"]) and wholes.get(row["part_of"], (row["event"], row["subject"])) == (
        row["event"],
        row["subject"],
    )
    return Said(row, to_kind(row), to_number(row), first, last, dated, to_time(row), order, share)


def to_kind(row: dict[str, Any]) -> Kind:
    """Say what the mentions of a claim have in common exactly; "up to 7" never joins "at least 7"."""
    subject = FAMILIES.get(row["subject"], row["subject"])
    if row["qualifier"] == "range":
        form = "range"
    elif math.isnan(row["value"]):
        form = "vague"
    else:
        form = "at_most" if row["qualifier"] == "at_most" else ""
    return (row["event"], subject, row["unit"], row["rate"], row["modality"], form)


def to_number(row: dict[str, Any]) -> float:
    """Choose the number that a mention is looked up by: the value, of a range the lower end, else the order implied."""
    low, value = float(row["value_low"]), float(row["value"])
    if row["qualifier"] == "range" or math.isnan(value):
        return value if math.isnan(low) and not math.isnan(value) else -1.0 if math.isnan(low) else low
    return value


def to_time(row: dict[str, Any]) -> str:
    """Return when a mention was posted or, failing that, published."""
    posted = row["posted_at"]
    return str(posted.isoformat(timespec="seconds")) if is_told(posted) else str(row["published"])


def is_told(moment: Any) -> bool:
    """Tell whether there is a day or time: None and NaT, which is not even equal to itself, are none."""
    return moment is not None and moment == moment


def by_content(mentions: Iterable[Said]) -> list[Said]:
    """Sort mentions so that the result does not depend on the order of the texts."""
    return sorted(mentions, key=lambda mention: mention.order)
