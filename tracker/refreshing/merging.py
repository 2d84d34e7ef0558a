"""Stored tables, a plan, new rows -> the tables of the build, and which parts of them the store has to change."""

from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pyarrow.compute as pc

from tracker.claims import find_claims, regroup
from tracker.store import layout
from tracker.store.layout import to_arrow

if TYPE_CHECKING:
    import pandas as pd

# From so many new figures for each stored one, grouping all anew costs less than finding out what stays.
MANY = 0.25


def splice(stored: pa.Table | None, new: pa.Table, kept: frozenset[str]) -> pa.Table:
    """Keep the stored rows of the texts in `kept` and add the new ones."""
    if stored is None or not kept:
        return new
    alike = pc.is_in(stored.column("source_id"), pa.array(sorted(kept), stored.schema.field("source_id").type))
    return pa.concat_tables([stored.filter(alike), new])


def group(
    stored_figures: pa.Table | None, stored_claims: pa.Table | None, new: pa.Table, kept: frozenset[str]
) -> tuple[pa.Table, pa.Table]:
    """Give the figures of the texts in `kept` and the new ones with their claim ids, and the claims.

    Claims that nothing new touches stay as they are stored; without stored claims all are made anew.
    """
    if stored_figures is None or stored_claims is None or len(new) > MANY * len(stored_figures):
        figures, claims = find_claims(_to_frame("figures", splice(stored_figures, new, kept)))
        return to_arrow("figures", figures), to_arrow("claims", claims)
    removed = set(stored_figures.column("source_id").unique().to_pylist()) - kept
    if not len(new) and not removed:
        return stored_figures, stored_claims
    figures, claims, regrouped = regroup(stored_figures, stored_claims, added=new, removed=removed)
    return figures, pa.concat_tables([claims, to_arrow("claims", regrouped)])


def find_changed(name: str, table: pa.Table, stored: pa.Table | None) -> dict[tuple[str, int], pa.Table]:
    """Give the parts of a table that are not what the store holds; without a store, those that hold anything.

    The table is in its reading order; the rows of the store may stand in any.
    """
    if stored is None:
        return {part: rows for part, rows in layout.split(name, table).items() if len(rows)}
    ids = layout.find_changed(name, table, stored)
    if ids is not None:
        return layout.split(name, table, only={layout.bucket_of(key) for key in ids}) if ids else {}
    before = layout.split(name, layout.in_order(name, stored))
    now = layout.split(name, table)
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


def _to_frame(name: str, table: pa.Table) -> "pd.DataFrame":
    from tracker.tables import to_table

    return to_table(name, table.to_pandas())
