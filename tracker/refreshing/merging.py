"""Stored tables, a plan, new rows -> the tables of the build, and which parts of them the store has to change."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from tracker.claims import find_claims, regroup, share_claims
from tracker.store.layout import in_order, split, to_arrow
from tracker.tables import to_table

# Claims never join, compare or succeed each other across different values of these (of the subject: across subjects
# that do not share claims): a change in some of the figures asks for the claims of those only. A test holds `claims`
# to it.
APART = ("event", "subject", "unit", "rate", "modality")


def splice(stored: pa.Table | None, new: pa.Table, kept: frozenset[str]) -> pa.Table:
    """Keep the stored rows of the texts in `kept` and add the new ones."""
    if stored is None or not kept:
        return new
    alike = pc.is_in(stored.column("source_id"), pa.array(sorted(kept), stored.schema.field("source_id").type))
    return pa.concat_tables([stored.filter(alike), new])


def group(
    figures: pa.Table, stored_figures: pa.Table | None, stored_claims: pa.Table | None
) -> tuple[pa.Table, pa.Table]:
    """Give the figures their claim ids, and the claims; what is stored is kept where its figures are what they were."""
    if stored_figures is None or stored_claims is None:
        return _find_claims(figures)
    touched = _touched(figures, stored_figures)
    if not touched:
        return figures, stored_claims
    now, before = _is_in(figures, touched), _is_in(stored_claims, touched)
    named, claims = _regroup(
        figures.filter(now), stored_figures.filter(_is_in(stored_figures, touched)), stored_claims.filter(before)
    )
    return (
        pa.concat_tables([figures.filter(pc.invert(now)), named]),
        pa.concat_tables([stored_claims.filter(pc.invert(before)), claims]),
    )


def find_changed(name: str, table: pa.Table, stored: pa.Table | None) -> dict[tuple[str, int], pa.Table]:
    """Give the parts of a table that are not what the store holds; without a store, those that hold anything."""
    now = split(name, in_order(name, table).combine_chunks())
    if stored is None:
        return {part: rows for part, rows in now.items() if len(rows)}
    before = split(name, stored)
    return {part: rows for part, rows in now.items() if not rows.equals(before[part].combine_chunks())}


def count(figures: pa.Table, claims: pa.Table, numbers: pa.Table) -> dict[str, Any]:
    """Count what a build reports."""
    outcomes = _counts(numbers, "outcome")
    categories = Counter(dict(sorted(_counts(figures, "category").items())))
    return {
        "figures": len(figures),
        "claims": len(claims),
        "taken": outcomes.get("taken", 0),
        "refused": outcomes.get("refused", 0),
        "categories": dict(categories.most_common()),
    }


def _counts(table: pa.Table, column: str) -> Mapping[str, int]:
    return {pair["values"]: pair["counts"] for pair in pc.value_counts(table.column(column)).to_pylist()}


def _find_claims(figures: pa.Table) -> tuple[pa.Table, pa.Table]:
    frame = to_table("figures", figures.to_pandas())
    named, claims = find_claims(frame)
    return to_arrow("figures", named), to_arrow("claims", claims)


def _regroup(figures: pa.Table, stored: pa.Table, claims: pa.Table) -> tuple[pa.Table, pa.Table]:
    """Group these figures anew as far as they are not what was stored."""
    changed = _find_changed_texts(figures, stored)
    new = figures.filter(pc.is_in(figures.column("source_id"), _texts(figures, changed)))
    frames = [to_table(name, table.to_pandas()) for name, table in (("figures", stored), ("claims", claims))]
    named, grouped = regroup(*frames, added=to_table("figures", new.to_pandas()), removed=changed)
    return to_arrow("figures", named), to_arrow("claims", grouped)


def _texts(table: pa.Table, ids: Iterable[str]) -> pa.Array:
    return pa.array(sorted(ids), table.schema.field("source_id").type)


def _find_changed_texts(figures: pa.Table, stored: pa.Table) -> set[str]:
    """Name the texts that came, went or were read again: new rows bear no claim id yet."""
    ids = {name: set(table.column("source_id").unique().to_pylist()) for name, table in _pair(figures, stored)}
    new = figures.filter(pc.equal(figures.column("claim_id"), ""))
    return set(new.column("source_id").unique().to_pylist()) | (ids["before"] ^ ids["now"])


def _touched(figures: pa.Table, stored: pa.Table) -> set[tuple[str, ...]]:
    """Tell which kinds of figures are not what they were: those of texts that came, went or changed.

    The stored figures bear claim ids, the new ones none, so that a text read again counts as changed.
    """
    changed = _find_changed_texts(figures, stored)
    found: set[tuple[str, ...]] = set()
    for _, table in _pair(figures, stored):
        found |= set(_kinds(table.filter(pc.is_in(table.column("source_id"), _texts(table, changed)))))
    return {(event, other, *rest) for event, subject, *rest in found for other in share_claims(subject)}


def _pair(figures: pa.Table, stored: pa.Table) -> Iterable[tuple[str, pa.Table]]:
    return (("now", figures), ("before", stored))


def _kinds(table: pa.Table) -> Iterable[tuple[str, ...]]:
    return zip(*(table.column(name).to_pylist() for name in APART), strict=True)


def _is_in(table: pa.Table, kinds: set[tuple[str, ...]]) -> pa.Array:
    """Tell for each row whether it is of one of the kinds."""
    joined = pc.binary_join_element_wise(
        *(table.column(name) for name in APART), pa.scalar("\x1f", table.schema.field(APART[0]).type)
    )
    return pc.is_in(joined, pa.array(["\x1f".join(kind) for kind in sorted(kinds)], joined.type))
