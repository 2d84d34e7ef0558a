"""The tables of a build as Arrow: their columns, types and order, and how all of them lie in one stored table.

One table of the store holds everything, so that one commit changes everything: `table` says which one a row belongs to
(figures, numbers, claims, sources, build), `bucket` is one of 16 by the hash of the source id (of the claim id for
claims). Columns of the same name have the same type in each.
"""

import hashlib
from collections.abc import Container, Iterable, Mapping
from datetime import datetime
from functools import lru_cache
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from tracker.schema import TABLES, Column
from tracker.store.sparing import recall_pandas

Part = tuple[str, int]  # table and bucket
BUCKETS = 16
# Raise it when the stored table changes in a way that an older tracker would misread, and say so in `lake.migrate`.
SCHEMA_VERSION = 1
ORDER = {
    "figures": ["source_file", "char_start", "char_end", "event", "subject", "figure_id"],
    "claims": ["category", "event", "subject", "date_start", "date_end", "claim_id"],
    "numbers": ["source_file", "char_start", "char_end", "number_id"],
    "sources": ["source_file", "source_id"],
    "build": ["info"],
}
ARROW_TYPES = {
    "string": pa.large_string(),
    "number": pa.float64(),
    "integer": pa.int64(),
    "boolean": pa.bool_(),
    "date": pa.timestamp("us"),
    "datetime": pa.timestamp("us"),
}
SOURCES: tuple[Column, ...] = (
    Column("source_file", "string", "Path below the seeds folder, with the place in a file of many texts."),
    Column("within", "string", "The file that it is read from."),
    Column("source_id", "string", "Id of the text."),
    Column("digest", "string", "SHA-256 of the bytes of the file."),
    Column("key", "string", "Digest of all that the rows of the text depend on, where it stands in this file alone."),
    Column("rows", "string", "The same with its copies: of the rows stored; empty where a copy has them."),
    Column("told", "string", "Problems met when the file was read, as a JSON list; with the file's first text."),
    Column("problems", "string", "Problems met when the text was read for figures, as a JSON list."),
)
BUILD: tuple[Column, ...] = (Column("info", "string", "What the build found, in JSON."),)
STORED: dict[str, tuple[Column, ...]] = {**TABLES, "sources": SOURCES, "build": BUILD}
# Which column's hash puts a row into its bucket.
HASHED = {"figures": "source_id", "numbers": "source_id", "claims": "claim_id", "sources": "source_id"}
# Which column tells its rows apart.
KEYS = {"figures": "figure_id", "numbers": "number_id", "claims": "claim_id", "sources": "source_file"}


def schema_of(name: str) -> pa.Schema:
    """Give the Arrow schema of a table of the contract, or of the store's own."""
    return pa.schema([(column.name, ARROW_TYPES[column.type]) for column in STORED[name]])


def stored_schema() -> pa.Schema:
    """Give the schema of the one table that the store keeps."""
    fields = {column.name: ARROW_TYPES[column.type] for columns in STORED.values() for column in columns}
    return pa.schema([("table", pa.large_string()), ("bucket", pa.int32()), *fields.items()])


def to_arrow(name: str, rows: Iterable[Mapping[str, Any]] | Any = ()) -> pa.Table:
    """Give rows (dicts, a DataFrame or an Arrow table) the columns and types of a table; what is missing is nothing.

    >>> to_arrow("numbers", [{"text": "14", "char_start": 3}]).column("text").to_pylist()
    ['14']
    """
    schema = schema_of(name)
    if isinstance(rows, pa.Table):
        table = rows
    elif hasattr(rows, "columns"):
        recall_pandas()
        table = pa.Table.from_pandas(rows, preserve_index=False)
    else:
        listed = list(rows)
        columns = [_to_array([row.get(field.name) for row in listed], field.type) for field in schema]
        return pa.Table.from_arrays(columns, schema=schema)
    return pa.Table.from_arrays([_conform(table, field) for field in schema], schema=schema)


def _conform(table: pa.Table, field: pa.Field) -> pa.ChunkedArray | pa.Array:
    if field.name not in table.column_names:
        return _to_array([None] * len(table), field.type)
    column = table.column(field.name)
    if pa.types.is_dictionary(column.type):
        column = column.cast(column.type.value_type)
    if column.type != field.type:
        column = column.cast(field.type)
    return _filled(column, field.type)


def _to_array(values: list[Any], type_: pa.DataType) -> pa.Array:
    if type_ == pa.large_string():
        return pa.array(["" if value is None else value for value in values], type_)
    if type_ == pa.int64():
        return pa.array([0 if value is None else value for value in values], type_)
    if type_ == pa.timestamp("us"):
        return pa.array(
            [datetime.fromisoformat(value) if isinstance(value, str) and value else None for value in values], type_
        )
    return pa.array(values, type_, from_pandas=True)


def _filled(column: Any, type_: pa.DataType) -> Any:
    """Text and whole numbers are never missing in the contract: nothing is "" and 0."""
    if not column.null_count or type_ not in (pa.large_string(), pa.int64()):
        return column
    return pc.fill_null(column, pa.scalar("" if type_ == pa.large_string() else 0, type_))


def in_order(name: str, table: pa.Table) -> pa.Table:
    """Sort a table in its reading order; nothing comes first."""
    return table.take(order_of(name, table))


def order_of(name: str, table: pa.Table) -> pa.Array:
    """Say where the rows of a table stand, in its reading order."""
    keys = {column: _sortable(table.column(column)) for column in ORDER[name]}
    return pc.sort_indices(pa.table(keys), sort_keys=[(column, "ascending") for column in keys])


def _sortable(values: pa.ChunkedArray) -> pa.ChunkedArray:
    """Where a date is missing, one before all dates: what says where nothing goes differs between versions of Arrow."""
    return pc.fill_null(values.cast(pa.int64()), -(2**63)) if pa.types.is_timestamp(values.type) else values


@lru_cache(maxsize=100_000)  # the same ids stand in several tables
def bucket_of(key: str) -> int:
    """Give the bucket of an id, the same on every machine.

    >>> bucket_of("s0123456789ab") in range(16)
    True
    """
    return hashlib.sha256(key.encode("utf-8")).digest()[0] % BUCKETS


def split(name: str, table: pa.Table, *, only: Container[int] = range(BUCKETS)) -> dict[tuple[str, int], pa.Table]:
    """Split a table into its buckets, or some of them, empty ones included, rows in their order."""
    if name not in HASHED:
        return {(name, 0): table}
    ids = table.column(HASHED[name]).combine_chunks().dictionary_encode()
    buckets = pa.array([bucket_of(key) for key in ids.dictionary.to_pylist()], pa.int32())
    at = buckets.take(ids.indices) if len(table) else pa.array([], pa.int32())
    return {(name, bucket): table.filter(pc.equal(at, bucket)) for bucket in range(BUCKETS) if bucket in only}


def find_changed(name: str, table: pa.Table, stored: pa.Table) -> set[str] | None:
    """Give the hashed ids of rows that came, went or are not as stored; None where a row cannot be told by its key."""
    key, hashed = KEYS[name], HASHED[name]
    if any(pc.count_distinct(rows[key]).as_py() != len(rows) for rows in (table, stored)):
        return None
    before = stored.take(pc.index_in(table[key], stored[key].combine_chunks()))
    same = pc.is_valid(before[key])
    for column in table.column_names:
        one, other = table[column], before[column]
        alike = pc.fill_null(pc.equal(one, other), False)
        same = pc.and_(same, pc.or_(alike, pc.and_(pc.is_null(one), pc.is_null(other))))
    other = pc.invert(same)
    gone = pc.invert(pc.is_in(stored[key], table[key].combine_chunks()))
    ids = [table[hashed].filter(other), before[hashed].filter(other), stored[hashed].filter(gone)]
    return {key for column in ids for key in column.unique().to_pylist()} - {None}


def join(parts: Mapping[tuple[str, int], pa.Table]) -> pa.Table:
    """Lay parts of several tables into the one stored table."""
    schema = stored_schema()
    laid = []
    for (name, bucket), part in parts.items():
        columns = [
            pa.array([name] * len(part), pa.large_string())
            if field.name == "table"
            else pa.array([bucket] * len(part), pa.int32())
            if field.name == "bucket"
            else part.column(field.name)
            if field.name in part.column_names
            else pa.nulls(len(part), field.type)
            for field in schema
        ]
        laid.append(pa.Table.from_arrays(columns, schema=schema))
    return pa.concat_tables(laid) if laid else schema.empty_table()
