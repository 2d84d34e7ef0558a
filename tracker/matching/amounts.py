"""Quantities of a sentence -> the same, amounts without their currency in that of the amount before them."""

from collections.abc import Sequence
from dataclasses import replace

from tracker import patterns as regex
from tracker.matching.reading import UNCOINED
from tracker.model import Mention, Quantity, Sentence

# "1.8bn", "48 billion", "half a million": what is written like an amount
SCALED = regex.compile(r"(?:\d\s?(?:bn|m|mn|mln|bln|tn)|(?:million|billion|trillion))$", regex.IGNORECASE)
# "including 48 billion for", "up from 3bn", "went to": nothing that is counted follows
BARE = regex.compile(
    r"\s*(?:$|[,.;:)]|(?:for|to|from|of(?=\s(?:it|that|this|them|which))|goes|went|comes|came|on|and|last\s(?:year|month)|next"
    r"\s(?:year|month)|this\syear|an?\s(?:year|month)|annually|towards?|more|so\sfar)\b)"
)
# "of which 1.8bn", "of this, 3bn", "including 4bn": a part of the amount, whatever follows
PART = regex.compile(r"(?:\bof\s(?:which|this|that|it),?|\bincluding)\s(?:[\w-]+\s){0,3}$")
# "the number of displaced fell <to 3.7 million>": something else is counted
COUNTED = regex.compile(
    r"\b(?:(?:numbers?|counts?|tall(?:y|ies)|tolls?|population|ranks|stock|supply|output|production)\sof|people|persons"
    r"|refugees|residents|inhabitants|evacuees|civilians|children|soldiers|troops|users)\b[^;]{0,80}$",
    regex.IGNORECASE,
)
# "430 square kilometres, <or> 14 a day", "in April <it had been> 290", "up <from> 44", "<of which> 12 are"
LAND_BEFORE = regex.compile(
    r"(?:\bor|\bof\s(?:which|these)|\b(?:it|that)\s(?:was|is|(?:had|has)\sbeen)|\bit\s(?:took|had\staken)|\b(?:up|down|compared|far)"
    r"\s(?:from|with|to)|\bagainst|\bafter|\baverage\s(?:of|was)|\bfigure\s(?:of|was)|\btotal\s(?:of|was))\s$"
)
RATED = regex.compile(r"\s(?:an?|per|each|every)\s(?:day|night|week|month|year)\b")
WILL = regex.compile(r"\s(?:will|would|is|was|has|had|are|were|have)\b")
PART_REACH = 40  # characters before a number


def lend_currency(quantities: Sequence[Quantity], sentence: Sentence, earlier: Sequence[Mention]) -> list[Quantity]:
    """Read "of which 1.8bn will buy guns" in the currency of the amount before it."""
    unit = next((m.quantity.unit for m in reversed(earlier[-4:]) if m.quantity.unit not in UNCOINED), "")
    lent: list[Quantity] = []
    measured = bool(earlier) and earlier[-1].quantity.unit == "km2"
    for quantity in quantities:
        if quantity.unit == "count" and measured and not quantity.refusal and _is_land(quantity, sentence):
            quantity = replace(quantity, unit="km2")
        measured = quantity.unit == "km2" or (measured and quantity.form == "article")
        if quantity.unit not in UNCOINED:
            unit = quantity.unit
        elif unit and quantity.unit == "count" and _is_amount(quantity, sentence):
            quantity = replace(quantity, unit=unit)
        lent.append(quantity)
    return lent


def _is_land(quantity: Quantity, sentence: Sentence) -> bool:
    """Whether a bare number behind an area is one, too: "or 14 a day", "in April it had been 290"."""
    start, end = quantity.outer_start - sentence.start, quantity.outer_end - sentence.start
    return LAND_BEFORE.search(sentence.text, max(0, start - PART_REACH), start) is not None and (
        BARE.match(sentence.text, end) is not None or RATED.match(sentence.text, end) is not None
    )


def _is_amount(quantity: Quantity, sentence: Sentence) -> bool:
    if quantity.refusal not in ("", "out_of_scope") or SCALED.search(quantity.text) is None:
        return False
    start, end = quantity.outer_start - sentence.start, quantity.end - sentence.start
    part = PART.search(sentence.text, max(0, start - PART_REACH), start)
    if COUNTED.search(sentence.text, max(0, start - 2 * PART_REACH), start):
        return False
    told = part is not None and WILL.match(sentence.text, end) is not None
    return told or BARE.match(sentence.text, end) is not None
