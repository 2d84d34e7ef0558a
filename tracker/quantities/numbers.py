"""Text, position -> one plain number: digits or words, with its currency and magnitude, without bounds or judgement."""

import re
from dataclasses import dataclass

from tracker.patterns import compile_plain
from tracker.quantities import money, regexes, words

# "mm", "-mm", " km": after these a space before three digits parts two numbers ("20 120 mm shells")
_CALIBRE_NEXT = compile_plain(r"[\s-]?(?:mm|millimet(?:re|er)s?|cm)\b", re.I)
MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|March|Mar|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)"
)
# "May ", "Nov. ": a day follows, so that the next three digits are a number of their own ("May 9 300 drones")
_MONTH_BEFORE = compile_plain(rf"(?<![A-Za-z]){MONTH}\.?\s$")
# "%", " per cent", "-calibre", " inches": behind ".25"
_AFTER_DECIMAL = compile_plain(r"\s?%|[\s-](?:per\s?cent|percent|cal(?:ib(?:re|er))?|inch(?:es)?|miles?)\b", re.I)
# " soldiers", " Russian troops": what can only be counted whole ("710.660 soldiers")
_WHOLE_THINGS = compile_plain(
    r"\s(?:[A-Z][a-z]+\s|(?:health|civilian|military|other|more)\s)?(?:people|persons|soldiers|servicem[ae]n|troops|personnel|civilians|children|women|men|refugees|"
    r"victims|casualties|fighters|inhabitants|residents|drones|missiles|shells|tanks|houses|buildings|prisoners|"
    r"units|rounds|bombs|rockets|attacks|workers|deaths|fatalities|dead|killed|injured|wounded|missing|servicepeople|militants)\b"
)


# "6.500 soldiers", "13.000", "1.200.000": dots between thousands
_DOTTED = compile_plain(
    rf"(?<![\d.,])[1-9]\d{{0,2}}\.(?:\d{{3}}{_WHOLE_THINGS.pattern}|\d00(?![\d.,%])(?!\s?(?:km|kg|m|per|percent)\b)|\d{{3}}\.\d{{3}}(?!\d))"
)
# "1,500", "1.5 million", "7.25%": commas between thousands, or points before decimals
_UNDOTTED = compile_plain(r"\d,\d{3}(?!\d)|\d\.\d{1,2}\s?(?:%|per|million|billion|bn|m|mln|km|kg|tonnes|cm|mm)\b")


# "×10−30", " x 10^8", "×10⁸"
_POWER = compile_plain(r"\s?[×x]\s?10(?:\^|\*\*)?(?P<exponent>(?<=[\^*])\d{1,2}|[-−]\d{1,2}|⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2})(?!\d)")
# "68 thousand <and 159> persons", "12 thousand 345": as Persian and Arabic say it
# "68 thousand <and 159> persons", "170 thousand <203>.": as Persian and Arabic say it
_HUNDREDS = compile_plain(
    r"(?<=thousand)(?:\sand\s(?P<and>\d{1,3})|\s(?P<units>\d{3}))(?![\d%]|[.,]\d|\s(?:thousand|million|billion)|[\s-]?mm\b)"
    r"(?=\s(?:people|persons?|martyrs|others?|citizens)\b|[.;)]|,\s|$)"
)
THOUSAND = 1000
_SUPERSCRIPT = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")


@dataclass(frozen=True, slots=True)
class Number:
    """A single number as written; `value` is None where it is vague."""

    start: int
    end: int
    raw: float | None  # without its magnitude: 6 in "$6bn"
    value: float | None
    form: str  # "digits", "words", "vague"
    currency: str = ""
    low: float | None = None  # the order that vague words imply
    scaled: bool = False  # has a magnitude: "6bn", "two hundred"
    letter: str = ""  # the magnitude where it is one letter: "m" may mean metres
    bare: bool = False  # digits without grouping, decimals, magnitude or currency: may be a year


def groups_by_dots(text: str) -> bool:
    """Tell whether a text writes its thousands with dots, as translations do: "13.000 men", "20.000 million euros".

    Commas between thousands and decimal points before a unit speak against it, unless they are the fewer.
    """
    dots = sum(1 for _ in _DOTTED.finditer(text))
    return dots > 0 and dots > sum(1 for _ in _UNDOTTED.finditer(text))


def parse_digits(text: str, start: int, *, dotted: bool = False) -> Number | None:
    """Read "710,660", "$9bn", "1.2 million", "15 million Hryvnia"; `start` is the first digit.

    `dotted`: the text groups thousands by dots (`groups_by_dots`).
    """
    match = regexes.DIGITS.match(text, start)
    if not match:
        share = regexes.VULGAR.get(text[start : start + 1])
        return _finish(text, start, start + 1, share, "vulgar") if share else None
    kind, end = match.lastgroup, match.end()
    if kind == "space" and not _is_grouped(text, start, match):
        end = start + next(n for n, c in enumerate(match[0]) if not c.isdigit())
        kind = "plain"
    raw = _to_float(text[start:end], kind or "plain")
    grouped_dot = kind == "plain" and re.fullmatch(r"[1-9]\d{0,2}\.\d{3}", text[start:end])
    if grouped_dot and (dotted or _WHOLE_THINGS.match(text, end)):
        raw, kind = float(text[start:end].replace(".", "")), "dots"
    if kind == "plain" and text[start - 1 : start] == "." and _is_decimal(text, start, end):
        raw, start, kind = float(f"0.{text[start:end]}"), start - 1, "tenth"
    if kind == "plain" and (part := regexes.HALVES.match(text, end)):
        raw += regexes.VULGAR[part["vulgar"]] if part["vulgar"] else int(part["top"]) / int(part["bottom"])
        kind, end = "vulgar", part.end()
    return _finish(text, start, end, raw, kind or "plain")


def _finish(text: str, start: int, end: int, raw: float, kind: str) -> Number:
    """Read the magnitude and the currency around digits that have been read."""
    value, scaled, letter = raw, False, ""
    if power := _POWER.match(text, end):
        exponent = int(power["exponent"].translate(_SUPERSCRIPT).replace("−", "-"))
        value, scaled, end = float(f"{raw}e{exponent}"), True, power.end()
    elif magnitude := regexes.MAGNITUDE.match(text, end):
        letter = magnitude["letter"] or ""
        factor = regexes.FACTORS[(letter or magnitude["first"]).lower()]
        if magnitude["second"]:
            factor *= regexes.FACTORS[magnitude["second"].strip().lower()]
        # rounds away what binary floating point adds: 1.1 million is 1100000, not 1100000.0000000002
        value, scaled, end = float(f"{raw * factor:.13g}"), True, magnitude.end()  # 8.12bn is 8120000000, no less
        letter = letter.lower() if len(letter) == 1 else ""
        if raw == int(raw) and raw < THOUSAND and (rest := _HUNDREDS.match(text, end)):
            value, end = value + int(rest["and"] or rest["units"]), rest.end()
    first, currency = money.find_prefix(text, start)
    if currency:
        # "$5m dollars" does happen; the sign decides, the word belongs to the expression
        end = (
            money.find_suffix(text, end, scaled=scaled)[0] if text[end : end + 7].lower().startswith(" dollar") else end
        )
    else:
        end, currency = money.find_suffix(text, end, scaled=scaled)
    bare = kind == "plain" and "." not in text[start:end] and not scaled and not currency
    return Number(first, end, raw, value, "digits", currency, scaled=scaled, letter=letter, bare=bare)


def _is_decimal(text: str, start: int, end: int) -> bool:
    """Tell ".500", ".001 per cent", "$.50" from a full stop without a space behind it ("was hit.12 men")."""
    opens = start == 1 or text[start - 2] in " \u00a0\t($€£-–~<>“\"'"
    if not opens or "." in text[start:end]:
        return False
    return end - start == 3 or text[start - 2 : start - 1] in ("$", "€", "£") or bool(_AFTER_DECIMAL.match(text, end))


def _is_grouped(text: str, start: int, match: re.Match[str]) -> bool:
    """Tell whether spaces group one number ("45 000 troops") or part two ("20 120 mm shells", "May 9 300 drones")."""
    if _CALIBRE_NEXT.match(text, match.end()) or match[0].startswith("0"):
        return False
    before = text[max(0, start - 12) : start]
    return not _MONTH_BEFORE.search(before) and not (before[-1:] in "-‑" and before[-2:-1].isalpha())


def _to_float(written: str, kind: str) -> float:
    if kind == "dots":
        written = written.replace(".", "").replace(",", ".")
    elif kind == "tenth":
        written = written.replace(",", ".")
    elif kind == "space":
        written = re.sub(r"\s", "", written).replace(",", ".")
    return float(re.sub(r"[,'’]", "", written))


# "a ", "an ", "half a ", "A ", "one " before "dozen", "hundred", "couple", "quarter of a million"
_ARTICLE = compile_plain(r"(?<![A-Za-z])(?:an?|half\s(?:an?\s)?)\s?$", re.I)
# "couple", "pair", "handful" with what they hold; the article is looked up before them
_SET = compile_plain(r"(?P<set>couple|pair|handful)(?![A-Za-z])", re.I)
# "scores of", "scores were", "score of tanks": the number, not the verb or the result of a match
_SCORES = compile_plain(
    r"score(?:s(?![A-Za-z])(?:\s(?:of|more|were|are|have|had|dead|killed|injured|wounded|others)\b(?!\sthan\b)|[.,])|\sof\s[A-Za-z])"
    # "20 killed, scores hurt", "Scores flee", but not "test scores hurt", "he scores and"
    r"|(?:(?<![A-Za-z]\s)|(?<=\sand\s)|(?<=\swith\s))scores\s(?:hurt|maimed|missing|trapped|detained|displaced|flee|fled|die|died)\b",
    re.I,
)
# "many", "numerous", "multiple", "countless"
_MANY = compile_plain(r"(?:many|numerous|multiple|countless)(?![A-Za-z])", re.I)
# "three quarters of a million", "two thirds"
_PARTS = compile_plain(r"(two|three)[\s-](?=thirds|quarters)", re.I)
# "a million", "an estimated" at the start
_AN = compile_plain(r"an?\s", re.I)
_NEEDS_ARTICLE = frozenset(("few", "couple", "pair", "handful", "score", "quarter", "third"))
_ALONE = frozenset(("hundred", "thousand", "million", "billion", "trillion", "lakh", "crore", "dozen"))


def parse_words(text: str, start: int) -> Number | None:
    """Read "seven", "a dozen", "half a million euros", "hundreds of thousands"; `start` is its anchor word."""
    word = _first_word(text, start)
    if text[max(0, start - 6) : start].lower() == "multi-" or (
        word.startswith("score") and not _SCORES.match(text, start)
    ):
        return None  # "a multi-million package", "scores a goal"
    first = _article_before(text, start) if word in _NEEDS_ARTICLE or word in _ALONE else start
    if word in _NEEDS_ARTICLE and first == start and not (word == "few" and _few_hundred(text, start)):
        return None
    if match := _SET.match(text, start):
        vague = words.parse_vague(text, start) if word == "couple" else None
        if vague:
            return _from_words(text, first, vague)
        return _from_words(text, first, words.Words(match.end(), None if word == "handful" else 2.0))
    if match := _MANY.match(text, start):
        return Number(start, match.end(), None, None, "vague")
    found: words.Words | None = words.parse_part(text, start)
    if found and word == "half":
        first = _article_before(text, start)  # "a half-million"
    found = found or words.parse_vague(text, start)
    if not found and word in ("quarter", "third"):
        return None  # a share, read elsewhere
    if not found:
        found = words.parse_cardinal(text, start)
        if found and (part := _parts(text, start)):
            found = part
    return _from_words(text, first, found) if found else None


def _parts(text: str, start: int) -> words.Words | None:
    """Read "three quarters of a million"."""
    match = _PARTS.match(text, start)
    return words.parse_part(text, match.end(), words.SMALL[match[1].lower()]) if match else None


def _from_words(text: str, first: int, found: words.Words) -> Number:
    end, currency = money.find_suffix(text, found.end, scaled=found.scaled)
    form = "words" if found.value is not None else "vague"
    value = None if found.value is None else round(found.value, 6)
    return Number(first, end, value, value, form, currency, found.low, found.scaled)


def _first_word(text: str, start: int) -> str:
    end = start
    while end < len(text) and text[end].isalpha() and end - start < 12:
        end += 1
    return text[start:end].lower()


def _few_hundred(text: str, start: int) -> bool:
    found = words.parse_vague(text, start)
    return bool(found and found.low)


def _article_before(text: str, start: int) -> int:
    """Return where the article before an anchor starts: "a dozen", "half a score", or `start` without one."""
    left = max(0, start - 8)
    match = _ARTICLE.search(text[left:start])
    return left + match.start() if match else start


def parse_number(text: str, start: int, *, dotted: bool = False) -> Number | None:
    """Read one number of either kind at a position; a currency sign may stand there too (used for ranges)."""
    if match := money.BEFORE.match(text, start):
        return parse_digits(text, match.end(), dotted=dotted)
    if text[start : start + 1].isdigit():
        return parse_digits(text, start, dotted=dotted)
    if _AN.match(text, start):
        start = text.index(text[start : start + 3].split()[0], start) + 1
        while text[start : start + 1].isspace():
            start += 1
        return parse_words(text, start) if _first_word(text, start) in _ALONE | {"quarter"} else None
    found = words.parse_part(text, start) or words.parse_cardinal(text, start)
    return _from_words(text, start, found) if found else None
