"""Rows, or files of rows that are written already -> one commit of a Delta table. `lake` says when and where."""

import json
from collections.abc import Mapping

import pyarrow as pa
from deltalake import CommitProperties, DeltaTable, Schema, write_deltalake
from deltalake.transaction import AddAction, create_table_with_add_actions
from pyarrow.parquet import read_metadata

from tracker.store.layout import STORED, Part, join, stored_schema
from tracker.store.staging import Staging

PARTITIONS = ["table", "bucket"]
KEEP_DAYS = 30
KEEPING = {
    f"delta.{what}RetentionDuration": f"interval {KEEP_DAYS} days" for what in ("log", "deletedFile", "setTransaction")
}
SENT_BYTES = 16 << 20  # of a file on an object store: what is held of each while it is written
Options = Mapping[str, str]


def create(address: str, parts: Mapping[Part, pa.Table], properties: CommitProperties, options: Options) -> None:
    """Start a store with some parts."""
    write_deltalake(
        address,
        join(parts),
        partition_by=PARTITIONS,
        mode="error",
        storage_options=dict(options) or None,
        configuration=KEEPING,
        commit_properties=properties,
    )


def replace(table: DeltaTable, parts: Mapping[Part, pa.Table], properties: CommitProperties) -> None:
    """Put parts in the place of those stored."""
    buckets: dict[str, list[int]] = {}
    for name, bucket in sorted(parts):
        buckets.setdefault(name, []).append(bucket)
    chosen = (f"(table = '{name}' AND bucket IN ({', '.join(map(str, of))}))" for name, of in buckets.items())
    write_deltalake(table, join(parts), mode="overwrite", predicate=" OR ".join(chosen), commit_properties=properties)


def rewrite(table: DeltaTable, parts: Mapping[Part, pa.Table], properties: CommitProperties) -> None:
    """Make some parts the whole store, in today's columns; earlier versions stay readable as they are."""
    write_deltalake(
        table,
        join(parts),
        mode="overwrite",
        schema_mode="overwrite",
        partition_by=PARTITIONS,
        commit_properties=properties,
    )


def name_files(address: str, table: DeltaTable | None, staging: Staging, properties: CommitProperties) -> None:
    """Make the files of a staging, which lie where they belong, the whole store."""
    added = []
    for (name, bucket), path in staging.files().items():
        stat = path.stat()
        added.append(
            AddAction(
                path=path.relative_to(address).as_posix(),
                size=stat.st_size,
                partition_values={"table": name, "bucket": str(bucket)},
                modification_time=int(stat.st_mtime * 1000),
                data_change=True,
                stats=json.dumps({"numRecords": read_metadata(path).num_rows}),
            )
        )
    schema = Schema.from_arrow(stored_schema())
    if table is None:
        create_table_with_add_actions(
            address, schema, added, partition_by=PARTITIONS, configuration=KEEPING, commit_properties=properties
        )
    else:
        table.create_write_transaction(
            [*added], mode="overwrite", schema=schema, partition_by=PARTITIONS, commit_properties=properties
        )


def send(
    address: str, table: DeltaTable | None, staging: Staging, properties: CommitProperties, options: Options
) -> None:
    """Make the rows of a staging the whole store, sent some at a time."""
    rows = (
        batch
        for name in STORED
        for part, some in staging.batches(name)
        for batch in join({part: some}).combine_chunks().to_batches()
    )
    write_deltalake(
        address if table is None else table,
        pa.RecordBatchReader.from_batches(stored_schema(), rows),
        partition_by=PARTITIONS,
        mode="error" if table is None else "overwrite",
        schema_mode=None if table is None else "overwrite",
        target_file_size=SENT_BYTES,
        storage_options=dict(options) or None,
        configuration=KEEPING if table is None else None,
        commit_properties=properties,
    )


def is_other(table: DeltaTable) -> bool:
    """Tell whether a store has other columns than those of today."""
    return {field.name for field in table.schema().fields} != set(stored_schema().names)
