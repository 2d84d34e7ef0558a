"""Sentence -> quantities: finds each number, reads ranges and bounds around it, and has its neighbours judged."""

import re

from tracker.model import Quantity
from tracker.patterns import compile_plain
from tracker.quantities import bounds, decoys, regexes, shares, tokens, vague
from tracker.quantities.numbers import Number, groups_by_dots, parse_digits, parse_number, parse_words

# "-", " – ", " to ", "-to-", " or ": joins the two ends of a range
_CONNECTOR = compile_plain(
    r"[-‑]to[-‑]|\s?[-–—‑−~]\s?|(?:(?:\s|-)to(?:\s|-)|\sup\sto\s)(?:about\s|around\s|nearly\s|almost\s|as\smany\sas\s|up\sto\s|even\s)?|\sor\s(?:even\s)?",
    re.I,
)
_AND = compile_plain(r"\sand\s", re.I)
_BETWEEN = compile_plain(r"\bbetween\s(?:an?\sestimated\s|about\s|around\s|some\s|roughly\s)?$", re.I)
_FROM = compile_plain(
    r"\bfrom\s(?:about\s|around\s|some\s|an?\sestimated\s|just\s|nearly\s|almost\s|over\s|more\sthan\s)?$", re.I
)
# " degrees", "%", " kg": behind the second number of a range that is measured
_MEASURED = compile_plain(
    r"\s?(?:%|°|(?:per\s?cent|percent|degrees?|points?|kg|km|cm|mm|met(?:re|er)s?|tonnes?|years?|months?|days?|hours?)\b)"
)
# "ranging from ", "anywhere from ": the ends may lie far apart
_RANGING = compile_plain(r"\b(?:rang\w{1,3}|var(?:y|ies|ied|ying)|anywhere|anything)\s(?:from|between)\s$", re.I)
# "raised the count by 1,370 to about 654,430": a change and what it led to, not a range
_BY = compile_plain(r"\bby\s(?:about\s|around\s|some\s|another\s|a\sfurther\s|nearly\s|more\sthan\s)?$", re.I)
# "rose from 100 to 200", "grew by a third from 30 to 40": two numbers, not a range
_CHANGE = compile_plain(
    r"\b(?:rose|rise[sn]?|rising|increas\w{1,4}|gr[eo]w\w{0,3}|up|down|fell|fall\w{0,3}|drop\w{0,4}|declin\w{1,3}|reduc\w{1,5}"
    r"|cut\w{0,4}|lower\w{0,3}|rais\w{1,3}|jump\w{0,3}|climb\w{0,3}|doubl\w{1,3}|tripl\w{1,3}|expan\w{1,5}|went|go\w{0,3}|chang\w{1,3}"
    r"|revis\w{1,3}|shr[iau]nk\w{0,3}|decreas\w{1,3}|surg\w{1,3}|swell\w{0,3}|soar\w{0,3}|exten\w{1,5}|boost\w{0,3}|shift\w{0,3})\b"
    r"[^.;]{0,50}$",
    re.I,
)
_SIGN = compile_plain(
    r"(?:(?<=\()|(?<=^)|(?<=[\s,:]))(?P<plus>\+\s?|±\s?)$|(?<=\()(?P<minus>[-–−]\s?)$|(?<=[\s(])(?P<true>−)$"
)
# "/131", "A1", "s": the rest of a model's name ("Shahed-136/131", "M1A1")
_REST = compile_plain(r"[\w/-]{0,40}")
# "km2", " m2", "km^2": the digit is no number of its own
_SQUARED = compile_plain(r"[ \u00a0]?k?m\^?[23](?![0-9])")
_SIGNS = frozenset("+-–−± ")
# "no casualties", "No injuries", "none of the", "zero"
_NOUGHT = frozenset(("no", "none", "nil", "zero"))


def has_number(text: str) -> bool:
    """Tell cheaply whether a text holds anything that may be a number."""
    return regexes.ANCHOR.search(text) is not None


def find_quantities(
    text: str, offset: int = 0, *, convert: bool = True, dotted: bool | None = None
) -> tuple[Quantity, ...]:
    """Find every number expression of a sentence, heading or list item, in order and without overlap.

    A quantity that its neighbours alone prove to be no figure of a conflict has a `refusal` (`schema.REFUSALS`): ages,
    dates, distances. `find_measures` reads those too, with their units.

    Args:
        text: the sentence as written.
        offset: added to all spans: the place of the sentence in its source text.
        dotted: whether "13.000" is thirteen thousand; None: as the text itself tells (`groups_by_dots`).
        convert: multiply areas out to square kilometres; False leaves the number, for those who read the unit.

    >>> for q in find_quantities("At least 12 men, 3 km away, lost $2m."):
    ...     print(q.text, q.value, q.qualifier, q.unit, q.refusal or "-")
    12 12.0 at_least count -
    3 3.0 exact count distance
    $2m 2000000.0 exact USD -
    """
    found: list[Quantity] = []
    position = done = 0  # where to look on; the end of what is already accounted for
    search = regexes.ANCHOR.search
    if dotted is None:
        dotted = "." in text and groups_by_dots(text)
    while match := search(text, position):
        quantity = _read(text, match.start(), done, convert=convert, dotted=dotted)
        if quantity is None:
            position = match.end()
            continue
        position = done = max(quantity.end, match.end())
        if unit := _SQUARED.match(text, position):
            position = unit.end()  # the 2 belongs to the unit
        elif quantity.refusal == "model_name":
            position = _REST.match(text, position).end()  # type: ignore[union-attr]  # matches the empty string too
        found.append(quantity if not offset else _moved(quantity, offset))
    return tuple(found)


def _moved(q: Quantity, by: int) -> Quantity:
    return Quantity(
        q.start + by, q.end + by, q.text, q.value, q.low, q.high, q.qualifier, q.unit, q.form,
        q.outer_start + by, q.outer_end + by, q.refusal, q.signed,
    )  # fmt: skip


def _read(text: str, start: int, floor: int, *, convert: bool, dotted: bool) -> Quantity | None:
    """Read the quantity whose first digit or word stands at `start`; nothing before `floor` may be used."""
    is_digit = text[start].isdigit() or text[start] in regexes.VULGAR
    if is_digit and (token := tokens.find_token(text, start, floor)):
        if token.reason == "percentage":
            return _share(text, token.start, token.end, shares.to_percent(text[token.start : token.end]))
        return _refused(text, token.start, token.end, token.reason)
    if not is_digit:
        word = text[start : start + 4].lower()
        if word[:2] == "no" and (nought := _read_nought(text, start)):
            return nought
        if share := shares.find_share(text, start):
            return _share(text, max(share.start, floor), share.end, share.percent, share.reason)
    first = parse_digits(text, start, dotted=dotted) if is_digit else parse_words(text, start)
    if first is None or (not is_digit and decoys.is_ordinal_tail(text, first.end)):
        return None
    if is_digit and (share := shares.find_ratio(text, first.start, first.end, first.raw)):
        return _share(text, share.start, share.end, share.percent)
    second = _second_end(text, first, dotted=dotted) if first.value is not None else None
    return _build(text, first, second, floor, convert=convert)


def _read_nought(text: str, start: int) -> Quantity | None:
    end = start
    while end < len(text) and text[end].isalpha():
        end += 1
    if text[start:end].lower() not in _NOUGHT:
        return None
    if vague.counts_nothing(text, start, end):
        return None
    return Quantity(start, end, text[start:end], 0.0, 0.0, 0.0, "exact", "count", "zero", start, end)


def _refused(text: str, start: int, end: int, reason: str) -> Quantity:
    written = text[start:end]
    number = re.search(r"\d+(?:\.\d+)?", written)
    value = float(number[0][:30]) if number else None
    low = value
    qualifier = "exact" if value is not None else "vague"
    return Quantity(start, end, written, value, low, low, qualifier, "count", "digits", start, end, reason)


def _share(text: str, start: int, end: int, percent: float, reason: str = "percentage") -> Quantity:
    outer, qualifier = bounds.find_before(text, start)
    qualifier = qualifier or "exact"
    low, high = bounds.to_bounds(percent, qualifier)
    written = text[start:end]
    form = "digits" if written[0].isdigit() else "words"
    return Quantity(start, end, written, percent, low, high, qualifier, "percent", form, outer, end, reason)


def is_change(before: str) -> bool:
    """Tell whether "X to Y" behind `before` are two numbers, not a range: "rose from 100 to 200", "by 5 to 100"."""
    return bool(_BY.search(before[-24:]) or (_FROM.search(before[-24:]) and _CHANGE.search(before)))


def _second_end(text: str, first: Number, *, dotted: bool) -> tuple[Number, Number] | None:
    """Return both ends of a range that `first` opens, magnitude and currency shared out, or None."""
    match = _CONNECTOR.match(text, first.end)
    between = False
    if not match:
        match = _AND.match(text, first.end)
        if not match or not _BETWEEN.search(text[max(0, first.start - 32) : first.start]):
            return None
        between = True
    second = parse_number(text, match.end(), dotted=dotted)
    if second is None or second.value is None or first.raw is None or second.raw is None:
        return None
    joint = match[0].strip().lower()
    if joint.startswith("or") and first.form != second.form:
        return None
    if (
        first.currency != second.currency
        and first.currency
        and (second.currency or (first.scaled and not second.scaled))
    ):
        return None
    if not decoys.may_end_range(text, first, second):
        return None
    before = text[max(0, first.start - 80) : first.start]
    measured = _MEASURED.match(text, second.end) and not _FROM.search(before[-24:])  # "by 1 to 1.5 degrees"
    if joint.startswith("to") and is_change(before) and not measured:
        return None
    first = _share_magnitude(first, second, hyphen=not joint.isalpha())
    if first.value is None or not first.value < second.value:
        return None
    apart = between or _RANGING.search(before[-40:])
    if not apart and second.value > 1000 * max(first.value, 1):
        return None
    return first, second


def _share_magnitude(first: Number, second: Number, *, hyphen: bool) -> Number:
    """Give the lower end the upper one's magnitude: "$6-7bn", "2 to 3 million", "250-300,000"."""
    if first.scaled or first.raw is None or second.raw is None or second.value is None:
        return first
    factor = 1.0
    if second.scaled and first.raw < 1000 and first.form == second.form == "digits" and second.raw > first.raw:
        factor = second.value / second.raw
    elif second.scaled and first.form == "words" and first.raw < 100:
        factor = next(
            (f for f in (1e12, 1e9, 1e6, 1e3, 100.0, 12.0) if second.value % f == 0 and second.value >= f), 1.0
        )
        factor = factor if second.value / factor > first.raw else 1.0
    elif hyphen and not second.scaled and second.value % 1000 == 0 and first.raw < 1000:
        thousands = second.value / 1000
        factor = 1000.0 if first.raw < thousands <= 10 * first.raw else 1.0
    value = round(first.raw * factor, 6)
    return Number(first.start, first.end, first.raw, value, first.form, first.currency, scaled=factor != 1.0)


def _build(
    text: str, first: Number, ends: tuple[Number, Number] | None, floor: int, *, convert: bool
) -> Quantity | None:
    last = ends[1] if ends else first
    start, end = max(first.start, floor), last.end
    outer_start, qualifier = bounds.find_before(text, start)
    outer_end, after = bounds.find_after(text, end)
    if after and qualifier in ("", "about"):
        qualifier = after
    value, low, high, form = first.value, first.low, None, first.form
    if ends:
        low, high = ends[0].value, ends[1].value
        value = (low + high) / 2 if low is not None and high is not None else None
        qualifier = "range"
        if match := _BETWEEN.search(text[max(0, start - 32) : start]) or _FROM.search(text[max(0, start - 32) : start]):
            outer_start = max(0, start - 32) + match.start()
    elif value is None:
        qualifier = "vague"
    else:
        qualifier = qualifier or "exact"
        low, high = bounds.to_bounds(value, qualifier)
    signed = ""
    if (
        form == "digits"
        and text[start - 1 : start] in _SIGNS
        and (sign := _SIGN.search(text[max(0, start - 3) : start]))
    ):
        signed = "±" if "±" in sign[0] else "+" if sign["plus"] else "-"
        outer_start = min(outer_start, start - len(sign[0]))
    currency = first.currency or last.currency
    verdict = decoys.judge(text, first, last, currency=currency, outer_end=outer_end)
    if verdict.reason == "pronoun" and vague.is_many(text[start:end]):
        return None  # "as many as", "many believe": no number expression at all
    factor = verdict.factor if convert else 1.0
    if factor != 1.0:
        value, low, high = (None if x is None else round(x * factor, 6) for x in (value, low, high))
    unit = verdict.unit or currency or decoys.find_vague_money(text, first, end) or "count"
    outer_start, outer_end = max(min(outer_start, start), floor), max(outer_end, end)
    return Quantity(
        start,
        end,
        text[start:end],
        value,
        low,
        high,
        qualifier,
        unit,
        form,
        outer_start,
        outer_end,
        verdict.reason,
        signed,
    )
