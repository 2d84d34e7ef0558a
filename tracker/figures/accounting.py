"""Sentence, its mentions -> rows of the numbers table: every number taken with its figure or refused with a reason."""

from collections.abc import Sequence

from tracker.figures.identity import Row, figure_id
from tracker.matching import SentenceMentions
from tracker.model import Document, Quantity, Sentence
from tracker.quantities.reasons import find_reason

UNTOLD = frozenset(["no_event", "out_of_scope", "duration"])  # reasons that the words beside a number may better


def to_numbers(sentence: Sentence, document: Document, found: SentenceMentions, ids: Sequence[str]) -> list[Row]:
    """One row for each number expression of the sentence; `ids` are the figures of its mentions, in order."""
    source = document.source
    by_span = {(m.quantity.start, m.quantity.end): i for m, i in zip(found.mentions, ids, strict=True)}
    rows = []
    for i, quantity in enumerate(found.reading.quantities):
        figure = by_span.get((quantity.start, quantity.end), "")
        if not figure and quantity.form == "article":
            continue  # an article is a number only where it counts
        rows.append(
            {
                "number_id": "n" + figure_id(source.source_id, quantity.start, quantity.end)[1:],
                "source_id": source.source_id,
                "source_file": source.file,
                "char_start": quantity.start,
                "char_end": quantity.end,
                "text": quantity.text,
                "outcome": "taken" if figure else "refused",
                "figure_id": figure,
                "reason": "" if figure else _reason(quantity, found.refusals.get(i, ""), sentence),
                "sentence": sentence.text,
            }
        )
    return rows


def _reason(quantity: Quantity, refusal: str, sentence: Sentence) -> str:
    if sentence.kind == "boilerplate":
        return quantity.refusal or "boilerplate"
    reason = quantity.refusal or refusal or "no_event"
    if reason not in UNTOLD:
        return reason
    start, end = quantity.outer_start - sentence.start, quantity.outer_end - sentence.start
    told = find_reason(sentence.text, start, end, unit=quantity.unit, value=quantity.value)
    one_in = told == "score" and sentence.text.endswith((" in ", " in every "), 0, start)
    return told if told and (reason != "duration" or told == "age" or one_in) else reason
