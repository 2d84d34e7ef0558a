"""Figures -> figures with their claim_id, and the claims table.

A claim is what one or several mentions state alike: event, subject, unit, rate, modality, value, place, parties and
dates agree, where nothing stated agrees with anything stated if all the rest does. How the claims stand beside each
other (corroborated, contested, superseded) is worked out in `tracker.standing`.

Nothing here depends on the order of the rows: mentions are taken by content, the most fully stated first.
"""

import hashlib
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import pandas as pd

from tracker.schema import CLAIMS
from tracker.standing import Claim, find_standings
from tracker.tables import to_table

# A count so particular that two texts seldom give it for different things: it may join across an unnamed place.
PARTICULAR = 20
# Periods that may be told as one another: "on Sunday" of one text is "in the attack" of the next.
PERIOD_CLASSES = {"incident": "day"}
EARLIEST, LATEST = date.min.toordinal(), date.max.toordinal()
LONGEST_INDEXED = 62  # days; longer stretches are few and kept in one list
ANY_MONTH = -1

FIELDS = (
    *("figure_id", "event", "subject", "value", "value_low", "value_high", "qualifier", "unit", "value_usd", "rate"),
    *("actor", "affected", "place", "period", "date_start", "date_end", "claimant", "claimant_side", "modality"),
    *("part_of", "posted_at", "source_id", "publisher", "published", "category"),
)


@dataclass(frozen=True, slots=True)
class _Mention:
    """A row with what is compared; dates as day numbers, unbounded where nothing is known."""

    row: dict[str, Any]
    first: int
    last: int
    dated: bool
    order: tuple[Any, ...]


@dataclass(slots=True)
class _Group:
    """Mentions of one claim while they are gathered; first and last bound the days that all of them share."""

    first: int
    last: int
    dated: bool
    parties: dict[str, str]
    place: str
    mentions: list[_Mention] = field(default_factory=list)
    figure_ids: set[str] = field(default_factory=set)
    wholes: set[str] = field(default_factory=set)
    sources: set[str] = field(default_factory=set)


def find_claims(figures: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Group the figures into claims: the figures with claim_id filled, and the claims table."""
    claims = [claim for group in _find_groups(_to_mentions(figures)) for claim in [_to_claim(group)]]
    ids = _to_ids(claims)
    rows = []
    claim_of: dict[str, str] = {}
    standings = find_standings([claim for _, claim in claims])
    for at, (row, claim) in enumerate(claims):
        standing = standings[at]
        rows.append(
            row
            | {
                "claim_id": ids[at],
                "status": standing.status,
                "contests": " ".join(sorted(ids[other] for other in standing.contests)),
                "superseded_by": "" if standing.superseded_by is None else ids[standing.superseded_by],
            }
        )
        claim_of.update((figure_id, ids[at]) for figure_id in claim.figure_ids)
    named = figures.assign(claim_id=[claim_of[figure_id] for figure_id in figures["figure_id"].tolist()])
    return to_table("figures", named), to_table("claims", rows)[[column.name for column in CLAIMS]]


def _to_mentions(figures: pd.DataFrame) -> list[_Mention]:
    columns = {name: figures[name].tolist() for name in FIELDS}
    mentions = []
    for values in zip(*columns.values(), strict=True):
        row = dict(zip(FIELDS, values, strict=True))
        start, end = row["date_start"], row["date_end"]
        dated = end is not pd.NaT
        first = start.toordinal() if start is not pd.NaT else EARLIEST
        last = end.toordinal() if dated else LATEST
        empty = sum(not row[name] for name in ("place", "actor", "affected"))
        order = (not dated, empty, first, last, row["place"], row["actor"], row["affected"], row["figure_id"])
        mentions.append(_Mention(row, first, last, dated, order))
    return mentions


def _find_groups(mentions: Iterable[_Mention]) -> list[_Group]:
    """Gather mentions by what must be equal, then by what must be compatible."""
    buckets: dict[tuple[Any, ...], list[_Mention]] = {}
    for mention in mentions:
        buckets.setdefault(_to_key(mention.row), []).append(mention)
    groups: list[_Group] = []
    for key in sorted(buckets):
        groups += _gather(sorted(buckets[key], key=lambda mention: mention.order))
    return groups


def _to_key(row: dict[str, Any]) -> tuple[Any, ...]:
    """What the mentions of a claim have in common exactly; "at least 7" never joins "under 7"."""
    period = PERIOD_CLASSES.get(row["period"], row["period"])
    side = {"at_least": "low", "at_most": "high"}.get(row["qualifier"], "")
    number = row["value"] if not math.isnan(row["value"]) else row["value_low"]
    kind = "vague" if math.isnan(row["value"]) else "open" if side else "value"
    # Exact, "about" and ranges of one midpoint may join; open bounds only with the same bound.
    number_key = (kind, side, -1.0 if math.isnan(number) else number)
    return (row["event"], row["subject"], row["unit"], row["rate"], row["modality"], period, *number_key)


def _gather(mentions: Sequence[_Mention]) -> list[_Group]:
    groups: list[_Group] = []
    index: dict[tuple[str, int], list[_Group]] = {}
    for mention in mentions:
        keys = _to_index_keys(mention)
        near = {
            id(group): group
            for key in {**dict.fromkeys(keys), (keys[0][0], ANY_MONTH): None}
            for group in index.get(key, ())
        }
        group = _choose(mention, near.values())
        if group is None:
            group = _Group(
                mention.first,
                mention.last,
                mention.dated,
                {name: mention.row[name] for name in ("actor", "affected")},
                mention.row["place"],
            )
            groups.append(group)
            for key in keys:
                index.setdefault(key, []).append(group)
        _join(mention, group)
    return groups


def _choose(mention: _Mention, near: Iterable[_Group]) -> _Group | None:
    """Choose the one group that the mention fits; where several fit, its own text decides, or nothing does."""
    fitting = [group for group in near if _fits(mention, group)]
    if len(fitting) > 1:
        fitting = [group for group in fitting if mention.row["source_id"] in group.sources]
    if len(fitting) == 1 or (fitting and _is_fully_stated(mention)):
        return fitting[0]
    return None


def _to_index_keys(mention: _Mention) -> list[tuple[str, int]]:
    """Where groups that may fit are looked up: by place where it must be equal, and by the months touched.

    A joined mention only narrows the days of its group, so the months of the first mention hold them all.
    """
    place = "*" if _is_particular(mention.row) else mention.row["place"]
    short = mention.dated and 0 <= mention.last - mention.first <= LONGEST_INDEXED
    if not short or PERIOD_CLASSES.get(mention.row["period"], mention.row["period"]) != "day":
        return [(place, ANY_MONTH)]
    return [(place, month) for month in range(mention.first // 31, mention.last // 31 + 1)]


def _is_particular(row: dict[str, Any]) -> bool:
    return bool(row["value"] >= PARTICULAR)


def _is_fully_stated(mention: _Mention) -> bool:
    return all(mention.row[name] for name in ("place", "actor", "affected"))


def _fits(mention: _Mention, group: _Group) -> bool:
    row = mention.row
    if any(row[name] and stated and row[name] != stated for name, stated in group.parties.items()):
        return False
    if row["place"] != group.place and ((row["place"] and group.place) or not _is_particular(row)):
        return False
    if mention.dated != group.dated:
        return False
    if not mention.dated and row["source_id"] not in group.sources and not _is_particular(row):
        return False
    # A part is never the whole that it is part of.
    if row["part_of"] in group.figure_ids or row["figure_id"] in group.wholes:
        return False
    return mention.first <= group.last and group.first <= mention.last


def _join(mention: _Mention, group: _Group) -> None:
    group.first, group.last = max(group.first, mention.first), min(group.last, mention.last)
    group.place = group.place or mention.row["place"]
    for name, stated in group.parties.items():
        group.parties[name] = stated or mention.row[name]
    group.mentions.append(mention)
    group.figure_ids.add(mention.row["figure_id"])
    group.wholes.add(mention.row["part_of"])
    group.sources.add(mention.row["source_id"])


def _to_claim(group: _Group) -> tuple[dict[str, Any], Claim]:
    """Sum a group up: the fields shared, the narrowest bounds, who says so and when."""
    rows = [mention.row for mention in group.mentions]
    head = rows[0]
    lows = [row["value_low"] for row in rows if not math.isnan(row["value_low"])]
    highs = [row["value_high"] for row in rows if not math.isnan(row["value_high"])]
    dollars = [row["value_usd"] for row in rows if not math.isnan(row["value_usd"])]
    times = sorted(filter(None, (_to_time(row) for row in rows)))
    claimants = sorted({(row["claimant"], row["claimant_side"]) for row in rows})
    names = sorted({name or "(publisher)" for name, _ in claimants})
    claim = Claim(
        event=head["event"],
        subject=head["subject"],
        unit=head["unit"],
        rate=head["rate"],
        modality=head["modality"],
        period=PERIOD_CLASSES.get(head["period"], head["period"]),
        place=group.place,
        actor=group.parties["actor"],
        affected=group.parties["affected"],
        first=group.first,
        last=group.last,
        dated=group.dated,
        value=head["value"],
        low=max(lows, default=-math.inf),
        high=min(highs, default=math.inf),
        approximate=all(row["qualifier"] in ("about", "vague") for row in rows),
        part=all(row["part_of"] for row in rows),
        claimants=frozenset(
            (row["claimant"] or f"({row['publisher'] or row['source_id']})", row["claimant_side"]) for row in rows
        ),
        named=frozenset((name, side) for name, side in claimants if name),
        sources=frozenset(row["source_id"] for row in rows),
        spoken=tuple(times[:1] + times[-1:]),
        figure_ids=tuple(sorted(row["figure_id"] for row in rows)),
    )
    shared = ("category", "event", "subject", "value", "unit", "rate", "period", "modality")
    row = {name: head[name] for name in shared} | group.parties | {"place": group.place}
    row |= {
        "value_low": max(lows, default=math.nan),
        "value_high": min(highs, default=math.nan),
        "value_usd": dollars[0] if dollars else math.nan,
        "date_start": pd.NaT if group.first == EARLIEST else pd.Timestamp(date.fromordinal(group.first)),
        "date_end": pd.Timestamp(date.fromordinal(group.last)) if group.dated else pd.NaT,
        "mentions": len(rows),
        "sources": len(claim.sources),
        "claimants": len(names),
        "claimant_names": "; ".join(names),
        "first_mentioned": times[0] if times else "",
        "last_mentioned": times[-1] if times else "",
    }
    return row, claim


def _to_time(row: dict[str, Any]) -> str:
    posted = row["posted_at"]
    return str(row["published"]) if posted is pd.NaT else str(posted.isoformat(timespec="seconds"))


def _to_ids(claims: Sequence[tuple[dict[str, Any], Claim]]) -> list[str]:
    """Name each claim by its content, so that it keeps its id while its content stays; equal contents are numbered."""
    ids: list[str] = []
    seen: dict[str, int] = {}
    for _, claim in claims:
        what = (claim.event, claim.subject, claim.unit, claim.rate, claim.modality, claim.part)
        number = (claim.value, claim.low, claim.high)
        where = (claim.place, claim.actor, claim.affected, claim.period, claim.first, claim.last)
        content = repr((what, number, where))
        seen[content] = seen.get(content, 0) + 1
        content += "" if seen[content] == 1 else f"#{seen[content]}"
        ids.append("c" + hashlib.sha256(content.encode("utf-8")).hexdigest()[:12])
    return ids
