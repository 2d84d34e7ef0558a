"""Exports (JSON, JSON lines, CSV, Parquet) -> an article a record; names as exporters use them, see `statements`."""

import csv
import io
import json
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import Any

from tracker.model import TrackerError
from tracker.sources.articles import MEGABYTE, ONE_TEXT, Article, Fault, Found, Input
from tracker.sources.decoding import decode
from tracker.sources.readers.markup import is_markup, to_text
from tracker.sources.statements import PAGES, TEXTS, find_facts, find_text, text_columns, with_title

JSON_LIMIT = 512 * MEGABYTE
# Names under which exports keep the list of their records.
_LISTS = (
    "articles",
    "items",
    "results",
    "data",
    "docs",
    "documents",
    "hits",
    "records",
    "entries",
    "response",
    "posts",
)
_ORIGIN = "record"
_WANTED = f"name the text's field {', '.join(TEXTS[:3])} or {TEXTS[7]}"


def read_json(given: Input) -> Found:
    """Read a record, a list of records, or an object that holds such a list."""
    content = given.read(JSON_LIMIT)
    text = decode(content).text
    try:
        value = json.loads(text)
    except ValueError as error:
        if text.lstrip().startswith("{") and "\n" in text.strip():
            yield from read_json_lines(Input(io.BytesIO(content), given.name))
            return
        raise TrackerError(f"it is not JSON ({error}); save or export it again") from error
    records = list(_find_records(value))
    if not records:
        raise TrackerError(f"it holds no record with a text; {_WANTED}")
    if len(records) == 1 and not isinstance(value, list):
        yield from _read_record(records[0], "")
        return
    for number, record in enumerate(records, start=1):
        yield from _read_record(record, str(number))


def read_json_lines(given: Input) -> Found:
    """Read a record a line; a part is named by the number of its line."""
    number = 0
    while line := given.stream.readline(ONE_TEXT + 1):
        number += 1
        if len(line) > ONE_TEXT:
            raise TrackerError(
                f"line {number} is larger than the {ONE_TEXT // MEGABYTE} MB that one text may have; split it"
            )
        if not line.strip():
            continue
        try:
            record = json.loads(decode(line).text)
        except (ValueError, TrackerError) as error:
            yield Fault(f"this line is not JSON ({error}); export it again", str(number))
            continue
        if not isinstance(record, dict):
            yield Fault("this line is no object with names and values; export it again", str(number))
            continue
        yield from _read_record(record, str(number))


def read_table(given: Input) -> Found:
    """Read an article a row; a part is named by its number, the row of the names not counted."""
    csv.field_size_limit(ONE_TEXT)
    head = given.stream.read(MEGABYTE)
    if not given.stream.read(1):
        stream = io.StringIO(decode(head).text, newline="")
        lines: Iterator[str] = iter(stream)
    else:
        given.stream.seek(0)
        encoding = _encoding_of(head)
        lines = io.TextIOWrapper(given.stream, encoding=encoding, errors="replace", newline="")
    first = next((line for line in lines if line.strip() and not line.lower().startswith("sep=")), "")
    delimiter = max(",;\t|", key=first.count)
    rows = csv.reader(chain([first], lines), delimiter=delimiter)
    try:
        names = [name.strip() for name in next(rows, [])]
        if not text_columns(names):
            raise TrackerError(f"none of its columns holds a text ({', '.join(names)[:80]}); {_WANTED}")
        for number, cells in enumerate(rows, start=1):
            if any(cell.strip() for cell in cells):
                yield from _read_record(dict(zip(names, cells, strict=False)), str(number))
    except csv.Error as error:
        raise TrackerError(f"it cannot be read to its end ({error}); save it again as CSV in UTF-8") from error


def read_parquet(given: Input, groups: Sequence[int] | None = None) -> Found:
    """Read an article a row, some at a time; of some row groups only, numbered from the first of these."""
    from pyarrow import ArrowException, parquet

    stream = given.stream if given.stream.seekable() else io.BytesIO(given.read(JSON_LIMIT))
    try:
        table = parquet.ParquetFile(stream)
        columns = list(table.schema_arrow.names)
        if not text_columns(columns):
            raise TrackerError(f"none of its columns holds a text ({', '.join(columns)[:80]}); {_WANTED}")
        number = 0
        for batch in table.iter_batches(batch_size=64, row_groups=groups):
            given.allowance.take(batch.nbytes)
            for record in batch.to_pylist():
                number += 1
                yield from _read_record(record, str(number))
    except ArrowException as error:
        line = (str(error).splitlines() or [""])[0][:120]
        raise TrackerError(f"it is no whole Parquet file ({line}); export it again") from error


def _find_records(value: Any) -> Iterator[Mapping[str, Any]]:
    """Yield the objects with a text, from a list, from the lists of an object, or the object itself."""
    if isinstance(value, list):
        for record in value:
            if isinstance(record, dict):
                yield record
    elif isinstance(value, dict):
        lower = {str(name).lower(): inner for name, inner in value.items()}
        for name in _LISTS:
            inner = lower.get(name)
            if isinstance(inner, dict | list) and any(find_text(record)[0] for record in _find_records(inner)):
                yield from _find_records(inner)
                return
        if find_text(value)[0]:
            yield value


def _read_record(record: Mapping[str, Any], part: str) -> Found:
    # Search engines wrap each record: {"_source": {...}}.
    inner = record.get("_source") or record.get("fields")
    if isinstance(inner, dict) and not find_text(record)[0]:
        record = {**record, **inner}
    written, name = find_text(record)
    if not written.strip():
        yield Fault(f"this record has no text; {_WANTED}", part)
        return
    text = to_text(written) if name in PAGES or is_markup(written) else written
    facts, warnings = find_facts(record, _ORIGIN)
    title = next((fact.value for fact in facts if fact.field == "title"), "")
    yield Article(with_title(title, text.encode("utf-8", "replace").decode("utf-8")), facts, part, warnings=warnings)


def _encoding_of(head: bytes) -> str:
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    try:
        head.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        if error.start < len(head) - 4:  # not only a character cut at the end
            return "cp1252"
    return "utf-8-sig"
