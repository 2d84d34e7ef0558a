"""Article + catalogue -> Source: what each authority says of a text, the strongest first, and which one was believed.

The catalogue wins over front matter, that over what the page, feed or export says of itself, that over inference.
"""

import hashlib
from dataclasses import dataclass

from tracker import patterns as regex
from tracker.model import Source
from tracker.sources.articles import Article, Fact
from tracker.sources.catalogue import CATALOGUE, CatalogueEntry
from tracker.sources.dates import infer_published, parse_published

TITLE_LENGTH = 200
FIELDS = ("publisher", "title", "url", "published")
FROM_TEXT, FROM_ADDRESS, FROM_FIRST_LINE = "inferred from the text", "inferred from the address", "first line"
# "/2024/11/11/", "/2024/nov/11/", "/2024-11-11/", "-2024-11-11-"
_IN_ADDRESS = regex.compile(
    r"""(?<=[/_-])(?P<y>20\d\d)(?P<mark>[/-])(?P<m>0[1-9]|1[0-2]|(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))(?P=mark)
    (?P<d>0[1-9]|[12]\d|3[01])(?=[/_.-]|$)""",
    regex.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a text was found: the file below the folder, its digest, and what the catalogue says of it."""

    file: str
    digest: str
    entry: CatalogueEntry | None = None
    parts: tuple[CatalogueEntry, ...] = ()  # rows of the catalogue that name a part: "export.jsonl#12"


def to_source(article: Article, place: Place, *, alone: bool = True) -> Source:
    """Make a source; `alone` tells that the file holds no other text, so that a row for the file is a row for it."""
    text = article.text
    if article.offset is None:
        # Texts composed by a reader; a file's own text holds none of these already.
        text = text.replace("\x00", "\ufffd").encode("utf-8", "replace").decode("utf-8")
    file = f"{place.file}#{article.part}" if article.part else place.file
    facts = _choose(article, _find_stated(file, place, alone=alone), text)
    chosen = {fact.field: fact for fact in facts}
    published = chosen.get("published")
    basis = "" if published is None else "catalogue" if published.origin == CATALOGUE else "stated"
    if published and published.origin in (FROM_TEXT, FROM_ADDRESS):
        basis = "inferred"

    def value_of(field: str) -> str:
        return chosen[field].value if field in chosen else ""

    return Source(
        source_id="s" + hashlib.sha256(text.encode("utf-8")).hexdigest()[:12],
        file=file,
        text=text,
        digest=place.digest,
        publisher=value_of("publisher"),
        title=value_of("title"),
        url=value_of("url"),
        published=value_of("published"),
        published_basis=basis,
        warnings=article.warnings,
        origins=tuple((fact.field, fact.origin) for fact in facts),
        pages=article.pages,
        crawled=next((fact.value for fact in article.facts if fact.field == "crawled"), ""),
        kept=article.offset != 0 or bool(article.part) or file.lower().endswith(".gz"),
    )


def _find_stated(file: str, place: Place, *, alone: bool) -> CatalogueEntry:
    """Return what the catalogue says: of the part, and of the whole file what holds for each of its texts."""
    entry = next((entry for entry in place.parts if entry.file == file), CatalogueEntry(file))
    whole = place.entry or CatalogueEntry(place.file)
    if file == place.file or alone:
        return _merge(entry, whole)
    # A file of many texts has one publisher; a title, an address or a day of its own belongs to each text.
    return _merge(entry, CatalogueEntry(place.file, publisher=whole.publisher))


def _merge(first: CatalogueEntry, second: CatalogueEntry) -> CatalogueEntry:
    return CatalogueEntry(first.file, *(getattr(first, field) or getattr(second, field) for field in FIELDS))


def _choose(article: Article, entry: CatalogueEntry, text: str) -> tuple[Fact, ...]:
    found: list[Fact] = []
    for field in FIELDS:
        stated = getattr(entry, field)
        fact = Fact(field, stated, CATALOGUE) if stated else next((f for f in article.facts if f.field == field), None)
        if fact is not None:
            found.append(fact)
    named = {fact.field: fact.value for fact in found}
    if "title" not in named and (title := find_title(text)):
        found.append(Fact("title", title, FROM_FIRST_LINE))
    if "published" not in named:
        if day := infer_published(text):
            found.append(Fact("published", day, FROM_TEXT))
        elif day := find_day(named.get("url", "")):
            found.append(Fact("published", day, FROM_ADDRESS))
    return tuple(found)


def find_day(url: str) -> str:
    """Return the day that a page's address states, "" when it states none.

    >>> find_day("https://example.org/world/2024/nov/11/raid"), find_day("https://example.org/20241111")
    ('2024-11-11', '')
    """
    match = _IN_ADDRESS.search(url)
    if not match:
        return ""
    written = "-".join(match[name] for name in ("y", "m", "d"))
    return parse_published(written if match["m"].isdigit() else f"{match['d']} {match['m']} {match['y']}")


def find_title(text: str) -> str:
    """Return the first line that is not blank, cut at a word when it is too long for a title."""
    line = next((" ".join(line.split()) for line in text[:20000].splitlines() if line.strip()), "")
    line = "".join(character for character in line if character.isprintable())
    if len(line) <= TITLE_LENGTH:
        return line
    cut = line.rfind(" ", TITLE_LENGTH // 2, TITLE_LENGTH)
    return line[: cut if cut > 0 else TITLE_LENGTH - 1].rstrip(" ,;:-–—") + "…"
