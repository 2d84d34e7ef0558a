"""Sources -> lists of them with what is known, where it comes from and what is missing: a table, CSV or JSON lines."""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from tracker.model import Source
from tracker.sources.resolving import FIELDS

COLUMNS = (
    "source_id", "file", "copies", "publisher", "publisher_from", "title", "title_from", "url", "url_from", "published",
    "published_from", "crawled", "characters", "pages", "digest", "missing", "remarks",
)  # fmt: skip
_WIDTHS = (34, 22, 17, 44)


def find_missing(source: Source) -> tuple[str, ...]:
    """Name the fields that are not known of a source."""
    return tuple(field for field in FIELDS if not getattr(source, field))


def to_lines(sources: Sequence[Source]) -> Iterator[str]:
    """Yield the lines of a table for the terminal."""
    if sources:
        yield _line(("file", "publisher", "published", "title"))
    for source in sources:
        day = source.published[:16].replace("T", " ")
        day = f"~{day}" if source.published_basis == "inferred" else day
        yield _line((source.file, source.publisher, day, source.title)) + ("" if source.url else "  (no address)")


def to_csv(sources: Iterable[Source]) -> str:
    """Write all that is known of the sources as CSV."""
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, COLUMNS, lineterminator="\n")
    writer.writeheader()
    for source in sources:
        row = _to_row(source)
        writer.writerow({name: "; ".join(value) if isinstance(value, tuple) else value for name, value in row.items()})
    return out.getvalue()


def to_json_lines(sources: Iterable[Source]) -> str:
    """Write all that is known of the sources as JSON, an object a line."""
    return "".join(json.dumps(_to_row(source), ensure_ascii=False) + "\n" for source in sources)


def _to_row(source: Source) -> dict[str, Any]:
    origins = dict(source.origins)
    row: dict[str, Any] = {"source_id": source.source_id, "file": source.file, "copies": source.copies}
    for field in FIELDS:
        row |= {field: getattr(source, field), f"{field}_from": origins.get(field, "")}
    row |= {"crawled": source.crawled, "characters": len(source.text), "pages": len(source.pages)}
    return row | {"digest": source.digest, "missing": find_missing(source), "remarks": source.warnings}


def _line(cells: Sequence[str]) -> str:
    shown = ((cell or "-").replace("\n", " ") for cell in cells)
    cut = (cell if len(cell) <= width else cell[: width - 1] + "…" for cell, width in zip(shown, _WIDTHS, strict=True))
    return "  ".join(f"{cell:<{width}}" for cell, width in zip(cut, _WIDTHS, strict=True)).rstrip()
