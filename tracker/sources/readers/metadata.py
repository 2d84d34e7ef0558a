"""A parsed page -> what it says of itself: in JSON-LD, in meta elements, in its headline. Nothing is guessed."""

import json
from typing import Any

from tracker.sources.articles import Fact
from tracker.sources.statements import find_facts, to_value, undated

PAGE = "page metadata"
# Where pages state when they were published, besides JSON-LD; never when they were changed.
_PUBLISHED = tuple(
    "article:published_time og:published_time datepublished parsely-pub-date sailthru.date dc.date.issued "
    "dcterms.created dc.date publishdate publish-date publication_date pubdate article.published date".split()
)
# The surer kinds first: a page may describe itself as a page and its article apart.
_TYPES = tuple(
    "newsarticle reportagenewsarticle analysisnewsarticle backgroundnewsarticle liveblogposting article blogposting "
    "report webpage".split()
)
_MOST = 1000  # nodes of a description that are looked at


def find_page_facts(
    trafilatura: Any, tree: Any, listed: list[dict[str, Any]]
) -> tuple[tuple[Fact, ...], tuple[str, ...]]:
    """Find what the page says of itself, and warnings of dates that cannot be read."""
    metas = _find_metas(tree)
    marked = [
        element.get("datetime") or element.get("content")
        for element in tree.iter("time", "span", "meta")
        if (element.get("itemprop") or "").lower() == "datepublished" or element.get("pubdate") is not None
    ]
    stated = [*(record.get("datePublished") for record in listed), *(metas.get(name) for name in _PUBLISHED), *marked]
    written = [str(value) for value in stated if value]
    dates = [date for date in (to_value("published", value) for value in written) if date]
    facts = [Fact("published", dates[0], PAGE)] if dates else []
    # The page's own name of its site comes first: in JSON-LD the publisher is often the company behind it.
    named: list[tuple[str, Any]] = [("publisher", metas.get("og:site_name") or metas.get("application-name"))]
    for record in listed:
        found, _ = find_facts({name: record.get(name) for name in ("publisher", "headline")}, PAGE)
        named += [(fact.field, fact.value) for fact in found]
    page = trafilatura.extract_metadata(tree, date_config={"extensive_search": False}, extensive=False)
    if page is not None:
        named += [("title", page.title), ("url", page.url), ("publisher", page.sitename)]
    named += [("url", record.get("url")) for record in listed]
    for field, value in named:
        if usable := to_value(field, value if isinstance(value, str) else ""):
            facts.append(Fact(field, usable, PAGE))
    return tuple(facts), undated(written[0]) if written and not dates else ()


def find_headline(tree: Any, title: str) -> str:
    """Prefer the headline on the page, where it is the one of the title, to a title with the site's name."""
    for heading in tree.iter("h1"):
        words = join_words([*heading.itertext()])
        if words and (not title or words.casefold() in title.casefold() or title.casefold() in words.casefold()):
            return words
    return title


def find_json_ld(tree: Any) -> list[dict[str, Any]]:
    """Return the articles that the page describes as JSON-LD, surest first; broken descriptions are no evidence."""
    found: list[tuple[int, dict[str, Any]]] = []
    for element in tree.iter("script"):
        if (element.get("type") or "").lower() != "application/ld+json":
            continue
        try:
            waiting = [json.loads(element.text or "", strict=False)]
        except (ValueError, RecursionError):
            continue
        for _ in range(_MOST):
            if not waiting:
                break
            value = waiting.pop(0)
            if isinstance(value, list):
                waiting += value
            elif isinstance(value, dict):
                types = value.get("@type")
                names = {str(name).lower() for name in (types if isinstance(types, list) else [types])}
                found += [(rank, value) for rank, name in enumerate(_TYPES) if name in names][:1]
                waiting += [value[name] for name in ("@graph", "mainEntity") if name in value]
    return [value for _, value in sorted(found, key=lambda ranked: ranked[0])]


def join_words(words: list[str]) -> str:
    """Join the pieces of a line and collapse its blanks; a no-break space stays, since it holds numbers together."""
    return " ".join("".join(words).replace("\u00a0", "\x00").split()).replace("\x00", "\u00a0").strip()


def _find_metas(tree: Any) -> dict[str, str]:
    metas: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = (element.get("property") or element.get("name") or element.get("itemprop") or "").lower()
        if name and element.get("content"):
            metas.setdefault(name, element.get("content"))
    return metas
