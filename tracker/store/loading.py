"""data/ -> the tables as DataFrames: from the CSV files, or from the store where these are not of one build."""

import io
import json
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.csv as pa_csv

from tracker.datapackage import file_name
from tracker.model import TrackerError
from tracker.schema import TABLES
from tracker.store import lake
from tracker.store.exporting import DATAPACKAGE, digest, read_bytes
from tracker.store.layout import ARROW_TYPES

if TYPE_CHECKING:
    import pandas as pd

    from tracker.tables import Tables

# pandas waits until a table is asked for: a build that has nothing to do ends before.


def load(data: Path | str) -> "Tables":
    """Read the tables of a data folder, typed; typed and empty where nothing was built yet.

    Raises TrackerError when a file is there and cannot be read as its table.
    """
    from tracker.tables import Tables, to_table

    folder = Path(data)
    contents, fits = _read_together(folder)
    if not fits and (stored := _open(folder)) is not None:
        return Tables(**{name: to_table(name, lake.read(stored, name).to_pandas()) for name in TABLES})
    return Tables(**{name: from_csv(name, contents[name], path=folder / file_name(name)) for name in TABLES})


def from_csv(name: str, content: bytes, *, path: Path | None = None) -> "pd.DataFrame":
    """Read the CSV of the table `name`; empty content gives the typed empty table."""
    from tracker.tables import to_table

    if not content.strip():
        return to_table(name)
    types = {column.name: ARROW_TYPES[column.type] for column in TABLES[name]}
    try:
        table = pa_csv.read_csv(
            io.BytesIO(content),
            # One block of everything: a block may not end within a quoted line break.
            read_options=pa_csv.ReadOptions(block_size=max(len(content), 1 << 16)),
            parse_options=pa_csv.ParseOptions(newlines_in_values=True),
            convert_options=pa_csv.ConvertOptions(
                column_types=types, null_values=[""], strings_can_be_null=False, timestamp_parsers=[pa_csv.ISO8601]
            ),
        )
    except pa.ArrowInvalid as error:
        raise TrackerError(
            f"{path or file_name(name)}: not a table of this tracker ({error}); run `tracker build`"
        ) from error
    if missing := [column for column in types if column not in table.column_names]:
        raise TrackerError(f"{path or file_name(name)}: column {missing[0]} is missing; run `tracker build`")
    return to_table(name, table.to_pandas())


def _read_together(folder: Path) -> tuple[dict[str, bytes], bool]:
    """Read the files of one build, and tell whether they are of one.

    A build that swaps them meanwhile shows in the digests: then read again. Those of a build that was broken off, or
    that somebody changed by hand, never fit; after half a second they are given up.
    """
    for _ in range(10):
        digests = _read_digests(folder)
        contents = {name: read_bytes(folder / file_name(name)) for name in TABLES}
        if digests and all(digest(content) == digests.get(name) for name, content in contents.items()):
            return contents, True
        if not digests:
            break
        time.sleep(0.05)
    return contents, False


def _read_digests(folder: Path) -> dict[str, str]:
    try:
        package = json.loads(read_bytes(folder / DATAPACKAGE) or b"{}")
        return {resource["name"]: resource["hash"].removeprefix("sha256:") for resource in package.get("resources", [])}
    except (ValueError, KeyError, TypeError, AttributeError):
        return {}


def _open(folder: Path) -> lake.Lake | None:
    """Open the store of a data folder; None where there is none or it is broken, as the next build mends it."""
    try:
        return lake.open_lake(lake.place_of(folder))
    except lake.BrokenStoreError:
        return None
