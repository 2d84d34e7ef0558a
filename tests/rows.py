"""Short descriptions -> rows of the figures table, for tests of what comes after extraction."""

from typing import Any

import pandas as pd

from tracker import queries
from tracker.schema import category_of
from tracker.tables import to_table


def figure(figure_id: str, **fields: Any) -> dict[str, Any]:
    """Make a row: an exact, asserted count of one day, unless the fields say otherwise."""
    row: dict[str, Any] = {
        "figure_id": figure_id,
        "claim_id": f"c-{figure_id}",
        "event": "lost",
        "subject": "troops",
        "value": 100.0,
        "qualifier": "exact",
        "unit": "count",
        "period": "day",
        "date_start": "2024-11-10",
        "date_end": "2024-11-10",
        "date_basis": "stated",
        "modality": "asserted",
        "confidence": 0.9,
        "source_id": "s1",
        "source_file": "one.txt",
        "publisher": "A Paper",
        "published": "2024-11-11",
        "text": "100",
        "sentence": "They lost 100.",
    } | fields
    if row["qualifier"] == "exact":
        row = {"value_low": row["value"], "value_high": row["value"]} | row
    return {"category": category_of(row["event"], row["subject"])} | row


def table(*rows: dict[str, Any]) -> pd.DataFrame:
    """Make the prepared table of these rows."""
    return queries.prepared(to_table("figures", rows))
