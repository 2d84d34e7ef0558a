"""Text -> in words: how each of its numbers was read, or why it was refused."""

from tracker import schema
from tracker.cells import write_number
from tracker.extracting import Row, read_rows, to_source
from tracker.model import Document
from tracker.text import read_document

SHOWN = (
    "event subject subtype value value_low value_high qualifier unit rate actor affected place period date_start "
    "date_end date_basis claimant claimant_side modality part_of superlative"
).split()


def read_text(
    text: str, *, published: str = "", title: str = "", url: str = "", publisher: str = ""
) -> tuple[Document, list[Row], list[Row]]:
    """Read a text: its document, rows of figures and rows of numbers."""
    source = to_source(text, published=published, title=title, url=url, publisher=publisher)
    return read_document(source), *read_rows(source)


def explain(text: str, published: str = "") -> str:
    """Say of each number in a text how it was read or why it was refused.

    >>> print(explain("Russian shelling killed six people in Kherson.").splitlines()[0])
    "six": taken by rule kill/active (events.toml, entry "kill")
    """
    _, rows, numbers = read_text(text, published=published)
    if not numbers:
        return "No number expression found."
    by_id = {row["figure_id"]: row for row in rows}
    lines: list[str] = []
    for number in numbers:
        row = by_id.get(number["figure_id"])
        if row is None:
            meaning = schema.REFUSALS.get(number["reason"], number["reason"])
            lines.append(f'"{number["text"]}": refused, {meaning} ({number["reason"]})')
            continue
        entry, _, form = row["rule"].partition("/")
        file = "subjects.toml" if form in ("counted", "implied") else "events.toml"
        lines.append(f'"{number["text"]}": taken by rule {row["rule"]} ({file}, entry "{entry}")')
        lines += [f"    {name} = {_word(row[name])}" for name in SHOWN if row[name] not in ("", None)]
    return "\n".join(lines)


def _word(value: object) -> str:
    """Word a value as the tables have it: 145, not 145.0."""
    return write_number(value) if isinstance(value, float) else str(value)
