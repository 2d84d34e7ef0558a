"""Rows read from a text's normal form -> the same rows with the spans and words of the text as written."""

from collections.abc import Iterator

from tracker.figures.identity import Row, figure_id, source_link
from tracker.model import Document, Source
from tracker.patterns import compile_plain
from tracker.text.normal import Normal

_NUMBER = compile_plain(r"[0-9][0-9.,]{0,20}")
_QUOTING = ("section", "definition", "superlative")  # columns with words of the text
_MOST_PARTS = 60  # rows that one number yields ("seven each over ...")


def restore(
    figures: list[Row], numbers: list[Row], source: Source, document: Document, normal: Normal
) -> tuple[list[Row], list[Row]]:
    """Carry the rows of `document`, which holds the normal form, back to the text of `source`."""
    ids: dict[str, str] = {"": ""}
    restored = [_restore(row, source, normal) for row in figures]
    for before, row in zip(figures, restored, strict=True):
        ids[before["figure_id"]] = _renamed(before, row)
    shown = [
        row | {"figure_id": ids[row["figure_id"]], "part_of": ids.get(row["part_of"], row["part_of"])}
        for row in restored
    ]
    ledger = [
        row | {"number_id": _number_id(source, row["char_start"], row["char_end"]), "figure_id": ids[row["figure_id"]]}
        for row in (_restore(row, source, normal) for row in numbers)
    ]
    left_out = list(_find_left_out(source, document, normal))
    return shown, sorted([*ledger, *left_out], key=lambda row: row["char_start"]) if left_out else ledger


def _restore(row: Row, source: Source, normal: Normal) -> Row:
    end = row["char_end"]
    first, last = normal.to_start(row["char_start"]), normal.to_end(end)
    words = {"text": source.text[first:last], "sentence": _quote(row["sentence"], end, source, normal)}
    quoted = {name: _quote(row[name], end, source, normal) for name in _QUOTING if row.get(name)}
    link = {"source_link": source_link(source.url, words["sentence"])} if row.get("source_link") else {}
    return row | {"char_start": first, "char_end": last} | words | quoted | link


def _quote(words: str, before: int, source: Source, normal: Normal) -> str:
    """Give words of the normal form as written: those that begin last before a place, or else the first."""
    at = normal.text.rfind(words, 0, before + len(words))
    at = normal.text.find(words) if at < 0 else at
    return source.text[normal.to_start(at) : normal.to_end(at + len(words))] if at >= 0 else words


def _renamed(before: Row, row: Row) -> str:
    """Name a figure after its span in the text as written."""
    old, new = (before["char_start"], before["char_end"]), (row["char_start"], row["char_end"])
    if old == new:
        return str(before["figure_id"])
    parts = (n for n in range(_MOST_PARTS) if figure_id(row["source_id"], *old, n) == before["figure_id"])
    return figure_id(row["source_id"], *new, next(parts, 0))


def _number_id(source: Source, start: int, end: int) -> str:
    return "n" + figure_id(source.source_id, start, end)[1:]


def _find_left_out(source: Source, document: Document, normal: Normal) -> Iterator[Row]:
    """Account for the numbers of notes and addresses that the normal form leaves out."""
    sentences = iter(document.sentences)
    sentence = next(sentences, None)
    for (start, end, new), point in zip(normal.edits, normal.points, strict=True):
        if new or end - start < 3:
            continue
        while sentence is not None and sentence.end < point:
            sentence = next(sentences, None)
        for match in _NUMBER.finditer(source.text, start, end):
            held = sentence is not None and sentence.start <= point
            yield {
                "number_id": _number_id(source, *match.span()),
                "source_id": source.source_id,
                "source_file": source.file,
                "char_start": match.start(),
                "char_end": match.end(),
                "text": match[0],
                "outcome": "refused",
                "figure_id": "",
                "reason": "phone_number" if "(" in source.text[start:end] else "post_reference",
                "sentence": source.text[normal.to_start(sentence.start) : max(normal.to_end(sentence.end), end)]
                if held and sentence is not None
                else source.text[start:end],
            }


__all__ = ["restore"]
