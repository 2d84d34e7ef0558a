"""Groups of mentions -> the claims table, and the figures with their claim_id."""

import hashlib
import math
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from tracker.claims.grouping import find_groups
from tracker.claims.mentions import EARLIEST, GENERIC, LATEST, Said, by_content, to_mentions
from tracker.schema import CLAIMS
from tracker.standing import Claim, Standing, find_standings

if TYPE_CHECKING:
    import pandas as pd

OWN_VOICE = "(publisher)"
Row = dict[str, Any]


def find_claims(figures: "pd.DataFrame") -> "tuple[pd.DataFrame, pd.DataFrame]":
    """Group the figures into claims: the figures with claim_id filled, and the claims table."""
    from tracker.tables import to_table  # whoever regroups a few mentions gets along without it

    summed = [sum_up(group.mentions) for group in find_groups(to_mentions(figures))]
    rows = with_standings(summed)
    claim_of = {figure_id: row["claim_id"] for row, claim in summed for figure_id in claim.figure_ids}
    named = figures.assign(claim_id=[claim_of[figure_id] for figure_id in figures["figure_id"].tolist()])
    return to_table("figures", named), to_table("claims", rows)[[column.name for column in CLAIMS]]


def with_standings(summed: Sequence[tuple[Row, Claim]]) -> list[Row]:
    """Fill in how each claim stands beside the others that are given."""
    ids = [row["claim_id"] for row, _ in summed]
    standings = find_standings([claim for _, claim in summed])
    return [row | to_standing(standing, ids) for (row, _), standing in zip(summed, standings, strict=True)]


def to_standing(standing: Standing, ids: Sequence[str]) -> Row:
    """Write a standing in the columns of the table."""
    return {
        "status": standing.status,
        "contests": " ".join(sorted(ids[other] for other in standing.contests)),
        "superseded_by": "" if standing.superseded_by is None else ids[standing.superseded_by],
    }


def sum_up(gathered: Sequence[Said]) -> tuple[Row, Claim]:
    """Sum the mentions of a claim up: its row without standing, and what is compared of it."""
    mentions = by_content(gathered)
    claim = to_claim(mentions)
    return _to_row(mentions, claim), claim


def to_claim(mentions: Sequence[Said]) -> Claim:
    """Take what is compared of a claim from its mentions, the most fully stated first."""
    rows = [mention.row for mention in mentions]
    head = to_head(mentions)
    low, high = _to_bounds(mentions, head)
    first, last = _to_days(mentions)
    times = sorted(filter(None, (mention.said for mention in mentions)))
    named = {(row["claimant"], row["claimant_side"]) for row in rows if row["claimant"]}
    own = {(f"({row['publisher'] or row['source_id']})", "") for row in rows if not row["claimant"]}
    return Claim(
        event=head.row["event"],
        subject=next((row["subject"] for row in rows if row["subject"] not in GENERIC), head.row["subject"]),
        unit=head.row["unit"],
        rate=head.row["rate"],
        modality=head.row["modality"],
        period=next(filter(None, (mention.period for mention in mentions)), "unknown"),
        place=_first_stated(rows, "place"),
        actor=_first_stated(rows, "actor"),
        affected=_first_stated(rows, "affected"),
        first=first,
        last=last,
        dated=any(mention.dated for mention in mentions),
        value=head.row["value"],
        low=-math.inf if math.isnan(low) else low,
        high=math.inf if math.isnan(high) else high,
        approximate=all(row["qualifier"] in ("about", "vague") for row in rows),
        part=all(mention.share for mention in mentions),
        claimants=frozenset(named | own),
        named=frozenset(named),
        sources=frozenset(row["source_id"] for row in rows),
        spoken=tuple(times[:1] + times[-1:]),
        figure_ids=tuple(sorted(row["figure_id"] for row in rows)),
    )


def _to_row(mentions: Sequence[Said], claim: Claim) -> Row:
    rows = [mention.row for mention in mentions]
    head = to_head(mentions)
    periods = {row["period"] for row in rows} - {"unknown"}
    own_voice = any(not row["claimant"] for row in rows)
    names = {name for name, _ in claim.named}
    return {
        "claim_id": to_id(mentions),
        **{name: head.row[name] for name in ("category", "event", "value", "unit", "rate", "modality")},
        "subject": claim.subject,
        "place": claim.place,
        "actor": claim.actor,
        "affected": claim.affected,
        "period": periods.pop() if len(periods) == 1 else head.row["period"],
        "value_low": math.nan if claim.low == -math.inf else claim.low,
        "value_high": math.nan if claim.high == math.inf else claim.high,
        "value_usd": next((row["value_usd"] for row in rows if not math.isnan(row["value_usd"])), math.nan),
        "date_start": "" if claim.first == EARLIEST else date.fromordinal(claim.first).isoformat(),
        "date_end": date.fromordinal(claim.last).isoformat() if claim.dated else "",
        "mentions": len(rows),
        "sources": len(claim.sources),
        # Whoever repeats a named claimant adds nothing; where nobody is named, each publisher speaks for itself.
        "claimants": len(names) or len(claim.claimants),
        "claimant_names": "; ".join(sorted(names | ({OWN_VOICE} if own_voice else set()))),
        "first_mentioned": claim.spoken[0] if claim.spoken else "",
        "last_mentioned": claim.spoken[-1] if claim.spoken else "",
    }


def _first_stated(rows: Sequence[Row], name: str) -> str:
    return next((row[name] for row in rows if row[name]), "")


def _to_bounds(mentions: Sequence[Said], head: Said) -> tuple[float, float]:
    """Return the narrowest bounds; a rounding has bounds of its own, and gives way to the number that is meant."""
    rows = [mention.row for mention in mentions if mention.number == head.number]
    low = max((row["value_low"] for row in rows if not math.isnan(row["value_low"])), default=math.nan)
    high = min((row["value_high"] for row in rows if not math.isnan(row["value_high"])), default=math.nan)
    return (head.row["value_low"], head.row["value_high"]) if low > high else (low, high)


def to_head(mentions: Sequence[Said]) -> Said:
    """Choose the mention that gives a claim its value: the exact one with most digits, the most fully stated."""
    if len(mentions) == 1:
        return mentions[0]
    digits = {mention.number: _count_digits(mention.number) for mention in mentions}
    ranks = {"exact": 0, "about": 2}
    return min(
        mentions,
        key=lambda mention: (-digits[mention.number], ranks.get(mention.row["qualifier"], 1), mention.order),
    )


def _count_digits(number: float) -> int:
    return len(f"{number:.12e}".split("e")[0].replace(".", "").rstrip("0"))


def _to_days(mentions: Sequence[Said]) -> tuple[int, int]:
    """Return the days that all mentions share; those that rest on the day of publication give way to the others."""
    dated = [mention for mention in mentions if mention.dated]
    told = [mention for mention in dated if mention.row["date_basis"] != "published"] or dated
    if not told:
        return EARLIEST, LATEST
    first, last = max(mention.first for mention in told), min(mention.last for mention in told)
    return (first, last) if first <= last else (told[0].first, told[0].last)


def to_id(mentions: Sequence[Said]) -> str:
    """Name a claim after the mention that was first to state it: texts that are added later leave it its id."""
    first = min(mentions, key=lambda mention: (mention.said == "", mention.said, mention.row["figure_id"]))
    return "c" + hashlib.sha256(first.row["figure_id"].encode("utf-8")).hexdigest()[:12]
