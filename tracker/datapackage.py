"""Schema, file digests -> the data dictionary `datapackage.json` (a Frictionless Data Package)."""

import json
from typing import Any

from tracker.schema import EVENTS, REFUSALS, TABLES, Column

TITLES = {
    "figures": "One row a mention of a figure in a source text",
    "claims": "One row a claim: the mentions that state the same thing",
    "numbers": "One row a number expression in a source text, taken as a figure or refused with a reason",
}
KEYS = {"figures": "figure_id", "claims": "claim_id", "numbers": "number_id"}
# (table, column) -> the table and column whose values it repeats; "" means the table itself.
REFERENCES = {
    ("figures", "claim_id"): ("claims", "claim_id"),
    ("figures", "part_of"): ("", "figure_id"),
    ("claims", "superseded_by"): ("", "claim_id"),
    ("numbers", "figure_id"): ("figures", "figure_id"),
}
MEANINGS = {"event": EVENTS, "reason": REFUSALS}


def file_name(table: str) -> str:
    """Name the file of a table in the data folder."""
    return f"{table}.csv"


def describe(files: dict[str, tuple[int, str]]) -> str:
    """Write the data dictionary for tables given with size in bytes and SHA-256; no time of day, so that it repeats."""
    package = {
        "name": "figures-tracker",
        "title": "Figures about conflicts, with their provenance",
        "description": "Made from the texts in the seeds folder by `tracker build`; not to be edited by hand.",
        "resources": [_resource(table, *files[table]) for table in TABLES],
    }
    return json.dumps(package, indent=2, ensure_ascii=False) + "\n"


def _resource(table: str, size: int, digest: str) -> dict[str, Any]:
    references = [
        {"fields": [column], "reference": {"resource": other, "fields": [other_column]}}
        for (owner, column), (other, other_column) in REFERENCES.items()
        if owner == table
    ]
    return {
        "name": table,
        "title": TITLES[table],
        "path": file_name(table),
        "type": "table",
        "scheme": "file",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": size,
        "hash": f"sha256:{digest}",
        "dialect": {"csv": {"lineTerminator": "\n"}},
        "schema": {
            "fields": [_field(column, key=column.name == KEYS[table]) for column in TABLES[table]],
            "missingValues": [""],
            "primaryKey": [KEYS[table]],
            "foreignKeys": references,
        },
    }


def _field(column: Column, *, key: bool) -> dict[str, Any]:
    field: dict[str, Any] = {"name": column.name, "type": column.type, "description": column.description}
    if column.type == "datetime":
        field["format"] = "%Y-%m-%dT%H:%M:%S"
    constraints: dict[str, Any] = {}
    if key:
        constraints |= {"required": True, "unique": True}
    if column.vocabulary:
        constraints["enum"] = list(column.vocabulary)
    if constraints:
        field["constraints"] = constraints
    if meanings := MEANINGS.get(column.name):
        field["categories"] = [{"value": value, "label": meaning} for value, meaning in meanings.items()]
    return field
