"""Names and values as files write them (front matter, JSON, CSV) -> the text and the facts of an article."""

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime
from typing import Any

from tracker.sources.articles import Fact
from tracker.sources.catalogue import is_web_address, to_one_line
from tracker.sources.dates import parse_published

# By preference. Names are compared without case, blanks, hyphens and underscores. When a record was made, crawled or
# changed is not when its text was published.
SYNONYMS: dict[str, tuple[str, ...]] = {
    "publisher": (
        "publisher", "publication", "outlet", "newspaper", "sitename", "site", "sourcename", "source", "media",
        "provider", "medium", "hostname", "domain",
    ),
    "title": ("title", "headline", "heading", "name"),
    "url": (
        "url", "canonicalurl", "canonical", "link", "permalink", "weburl", "sourceurl", "articleurl", "uri", "href",
    ),
    "published": (
        "published", "publishedat", "datepublished", "publisheddate", "publicationdate", "publishdate", "publishedon",
        "datepublish", "pubdate", "webpublicationdate", "date", "datetime", "timestamp", "time",
    ),
}  # fmt: skip
TEXTS = (
    "text", "fulltext", "maintext", "articletext", "articlebody", "plaintext", "contenttext", "body", "bodytext",
    "content", "article", "story", "transcript", "message", "post",
)  # fmt: skip
PAGES = ("html", "contenthtml", "bodyhtml", "rawhtml", "htmlbody", "articlehtml")
SUMMARIES = ("description", "summary", "abstract", "excerpt", "snippet")
_FACT_LENGTH = 1000


def to_names(record: Mapping[Any, Any]) -> dict[str, Any]:
    """Bring a record's names into one form; the first of two equal ones counts."""
    named: dict[str, Any] = {}
    for name, value in record.items():
        named.setdefault("".join(c for c in str(name).lower() if c.isalnum()), value)
    return named


def find_facts(record: Mapping[Any, Any], origin: str) -> tuple[tuple[Fact, ...], tuple[str, ...]]:
    """Return what the record says of its text, and warnings of values that cannot be used."""
    named = to_names(record)
    facts: list[Fact] = []
    warnings: list[str] = []
    for field, names in SYNONYMS.items():
        for name in names:
            written = _to_words(named.get(name))
            if not written:
                continue
            value = to_value(field, written)
            if value:
                facts.append(Fact(field, value, origin))
                break
            if field == "published":
                warnings += undated(written)
    return tuple(facts), tuple(dict.fromkeys(warnings))


def undated(written: str) -> tuple[str, ...]:
    """Word that a date cannot be used."""
    return (f"the date {written[:40]!r} is unknown or has two readings and is left out",)


def with_title(title: str, text: str) -> str:
    """Put the title over the text, as it is printed, unless the text starts with it."""
    start = " ".join(text[:2000].split()).casefold()
    if not title or " ".join(title.split()).casefold() in start[: len(title) + 200]:
        return text
    return f"{title}\n\n{text}"


def to_value(field: str, written: str) -> str:
    """Bring one field into the form of the catalogue; "" when it is none.

    >>> to_value("published", "Mon, 11 Nov 2024 14:15:00 +0200"), to_value("url", "javascript:x")
    ('2024-11-11T14:15:00', '')
    """
    line = to_one_line(written)[:_FACT_LENGTH]
    if field == "url":
        return line if is_web_address(line) else ""
    if field in ("published", "crawled"):
        return parse_published(line) or _from_epoch(line)
    return line


def find_text(record: Mapping[Any, Any]) -> tuple[str, str]:
    """Return the record's text and the name it stands under; "" and "" when it has none."""
    named = to_names(record)
    for name in (*TEXTS, *PAGES, *SUMMARIES):
        value = named.get(name)
        if isinstance(value, str) and value.strip():
            return value, name
        if isinstance(value, list) and value and all(isinstance(line, str) for line in value):
            return "\n".join(value), name
    return "", ""


def text_columns(names: Iterator[str] | list[str]) -> list[str]:
    """Return the column names under which a text may stand."""
    known = {*TEXTS, *PAGES, *SUMMARIES}
    return [name for name in names if "".join(c for c in name.lower() if c.isalnum()) in known]


def _to_words(value: Any) -> str:
    """Write a value of a record as words; structures only where they hold one name."""
    if isinstance(value, bool) or value is None:
        return ""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, datetime | date):
        return value.isoformat()[:19]
    if isinstance(value, int | float):
        return f"{value:.0f}" if value == value and abs(value) < 1e15 else ""
    if isinstance(value, Mapping):
        inner = to_names(value)
        return next((_to_words(inner[name]) for name in ("name", "title", "url", "href") if name in inner), "")
    if isinstance(value, list) and len(value) == 1:
        return _to_words(value[0])
    return ""


def _from_epoch(written: str) -> str:
    """Read seconds or milliseconds since 1970, of the years 2001 to 2096; UTC."""
    if not written.isdigit() or len(written) not in (10, 13):
        return ""
    seconds = int(written) / (1000 if len(written) == 13 else 1)
    return datetime.fromtimestamp(seconds, UTC).replace(tzinfo=None).isoformat(timespec="seconds")
