"""A figure -> how to cite it: in plain words, as BibTeX and as CSL-JSON, with all that is needed to find it again."""

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from tracker import patterns as regex

# Characters that mean something to TeX.
TEX = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "$": r"\$",
    "&": r"\&",
    "%": r"\%",
    "#": r"\#",
    "_": r"\_",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}
SPECIAL = regex.compile("|".join(regex.escape(character) for character in TEX))


@dataclass(frozen=True, slots=True)
class Citation:
    """What is cited of a figure; empty where nothing is known."""

    figure_id: str
    value: str  # "1,770", "at least 7", "10 to 12", "“dozens”"
    counts: str  # "troops lost"
    bounds: str  # "7 or more", "10 to 12", "as stated"
    covers: str  # "10 November 2024"
    basis: str  # what the dates rest on
    claimant: str  # "General Staff of Ukraine"; empty for the publisher's own voice
    publisher: str
    title: str
    published: str  # ISO
    sentence: str
    link: str
    digest: str  # SHA-256 of the source file, hex
    version: str  # of the tracker


def cite(row: Mapping[str, Any], *, digest: str, version: str) -> Citation:
    """Take what is cited from a row of the figures table."""
    return Citation(
        figure_id=row["figure_id"],
        value=_write_amount(row),
        counts=f"{_plain(row['subtype'] or row['subject'])} {_plain(row['event'])}",
        bounds=_write_bounds(row),
        covers=_write_days(row),
        basis={
            "stated": "date stated in the text",
            "relative": "date counted from the text's own day",
            "published": "day of publication, as the text names none",
        }.get(row["date_basis"], "date unknown"),
        claimant=row["claimant"],
        publisher=row["publisher"],
        title=row["title"],
        published=row["published"],
        sentence=" ".join(row["sentence"].split()),
        link=row["source_link"] or row["url"],
        digest=digest,
        version=version,
    )


def to_plain(citation: Citation) -> str:
    """Write a citation in one paragraph."""
    voice = citation.claimant or f"{citation.publisher or 'the publisher'}, in its own voice"
    title = f", “{citation.title}”" if citation.title else ""
    where = f"{citation.publisher or 'Publisher unknown'}{title}, {citation.published[:10] or 'no date'}"
    said = f"{citation.value} {citation.counts} ({citation.bounds}), {citation.covers} ({citation.basis})"
    read = f"Figure {citation.figure_id}, read by Figures tracker {citation.version}."
    parts = [
        f"{said}, according to {voice}.",
        f"In: {where}.",
        f"Sentence: “{citation.sentence}”",
        f"<{citation.link}>." if citation.link else "",
        f"SHA-256 of the text: {citation.digest or 'unknown'}.",
        read,
    ]
    return " ".join(filter(None, parts))


def to_bibtex(citation: Citation) -> str:
    """Write a citation as a BibTeX entry; text from outside is escaped.

    >>> _escape_tex("50% of $9bn & more")
    '50\\\\% of \\\\$9bn \\\\& more'
    """
    fields = {
        "author": f"{{{_escape_tex(citation.claimant or citation.publisher)}}}",
        "title": f"{{{_escape_tex(citation.title or citation.sentence)}}}",
        "howpublished": _escape_tex(citation.publisher),
        "year": citation.published[:4],
        "month": citation.published[5:7].lstrip("0"),
        "day": citation.published[8:10].lstrip("0"),
        "url": _escape_url(citation.link),
        "note": _escape_tex(_note(citation)),
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value and value != "{}"]
    return "\n".join([f"@misc{{{citation.figure_id},", *lines, "}"]) + "\n"


def to_csl(citation: Citation) -> str:
    """Write a citation as a CSL-JSON item in a list, as reference managers import it."""
    day = [int(part) for part in citation.published[:10].split("-") if part.isdigit()]
    item: dict[str, Any] = {
        "id": citation.figure_id,
        "type": "article-newspaper",
        "title": citation.title or citation.sentence,
        "container-title": citation.publisher,
        "author": [{"literal": citation.claimant or citation.publisher}],
        "issued": {"date-parts": [day]} if day else {},
        "URL": citation.link,
        "abstract": citation.sentence,
        "note": _note(citation),
    }
    return json.dumps([{name: value for name, value in item.items() if value}], ensure_ascii=False, indent=2) + "\n"


def _note(citation: Citation) -> str:
    return (
        f"{citation.value} {citation.counts} ({citation.bounds}), {citation.covers} ({citation.basis}); "
        f"sentence: {citation.sentence}; SHA-256 {citation.digest or 'unknown'}; "
        f"figure {citation.figure_id}, Figures tracker {citation.version}"
    )


def _write_amount(row: Mapping[str, Any]) -> str:
    value, low, high = (_write_number(row[name], row["unit"]) for name in ("value", "value_low", "value_high"))
    rate = f" a {row['rate']}" if row["rate"] else ""
    words = {
        "at_least": f"at least {low or value}",
        "at_most": f"up to {high or value}",
        "about": f"about {value}",
        "range": f"{low} to {high}",
        "vague": f"“{row['text']}”",
    }
    return words.get(row["qualifier"], value) + rate


def _write_bounds(row: Mapping[str, Any]) -> str:
    low, high = (_write_number(row[name], row["unit"]) for name in ("value_low", "value_high"))
    match row["qualifier"]:
        case "exact":
            return "stated as exact"
        case "about":
            return "stated as approximate, no bounds"
    if low and high:
        return f"between {low} and {high}"
    return f"{low} or more" if low else f"{high} or fewer" if high else "no bounds"


def _write_number(value: Any, unit: str) -> str:
    if value is None or math.isnan(value):
        return ""
    number = f"{value:,.0f}" if float(value).is_integer() else f"{value:,.12g}"
    return {"count": number, "km2": f"{number} km²", "percent": f"{number}%"}.get(unit, f"{unit} {number}")


def _write_days(row: Mapping[str, Any]) -> str:
    days = [str(day)[:10] for day in (row["date_start"], row["date_end"]) if day is not None and day == day and day]
    period = _plain(row["period"])
    return f"{' to '.join(dict.fromkeys(days)) or 'no date'}, {period}"


def _plain(entry: str) -> str:
    return entry.replace("_", " ")


def _escape_tex(text: str) -> str:
    return SPECIAL.sub(lambda found: TEX[found.group()], text)


def _escape_url(link: str) -> str:
    return link.replace("\\", "%5C").replace("{", "%7B").replace("}", "%7D")
