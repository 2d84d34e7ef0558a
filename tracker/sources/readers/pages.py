"""A web page -> its main text, headline first, and what the page says of itself; live blogs post by post."""

import logging
from collections.abc import Iterator
from typing import Any

from tracker.model import TrackerError
from tracker.sources.articles import Article, Found, Input
from tracker.sources.decoding import decode_page
from tracker.sources.optional import need
from tracker.sources.readers.markup import FURNITURE, to_text
from tracker.sources.readers.metadata import find_headline, find_json_ld, find_page_facts, join_words
from tracker.sources.readers.posts import find_posts, is_live_blog, read_listed_posts
from tracker.sources.statements import with_title

_FALLBACK = "the main text could not be told from the rest of the page: all of it is read"
_EMPTY = "there is no text in this page; save it again once it is loaded in the browser"
_SHORT = 200  # a main text below this, where the page has much more, was not found
_BLOCKS = frozenset("p head list item table row quote code lb div body figure".split())


def read_page(given: Input) -> Found:
    """Read one page."""
    decoded = decode_page(given.read(), given.charset)
    yield to_article(decoded.text, warnings=decoded.warnings)


def to_article(html: str, *, warnings: tuple[str, ...] = ()) -> Article:
    """Make an article of a page's HTML; raise TrackerError when there are no words in it."""
    trafilatura = need("trafilatura")
    for name in ("trafilatura", "htmldate"):
        logging.getLogger(name).setLevel(logging.CRITICAL)  # what they cannot do is told by us, with the file's name
    tree = trafilatura.load_html(html)
    if tree is None:
        text = to_text(html, without=FURNITURE)
        if not text:
            raise TrackerError(_EMPTY)
        return Article(text, warnings=(*warnings, _FALLBACK))
    listed = find_json_ld(tree)
    facts, undated = find_page_facts(trafilatura, tree, listed)
    title = find_headline(tree, next((fact.value for fact in facts if fact.field == "title"), ""))
    body = (find_posts(tree) or read_listed_posts(listed)) if is_live_blog(tree, listed) else ""
    if not body:
        body = _find_main_text(trafilatura, html)
        whole = to_text(html, without=FURNITURE) if len(body) < _SHORT else ""
        if len(whole) > 2 * len(body):
            body, warnings = whole, (*warnings, _FALLBACK)
    if not body.strip():
        raise TrackerError(_EMPTY)
    return Article(with_title(title, body), facts, warnings=(*warnings, *undated))


def _find_main_text(trafilatura: Any, html: str) -> str:
    found = trafilatura.bare_extraction(html, include_comments=False, include_tables=True, deduplicate=False)
    body = getattr(found, "body", None)
    return "" if body is None else "\n".join(line for line in _to_lines(body) if line)


def _to_lines(element: Any) -> Iterator[str]:
    """Yield the lines of what trafilatura kept: paragraphs, headings, items, and table rows with their cells apart."""
    words: list[str] = [element.text or ""]
    for child in element:
        if child.tag in _BLOCKS:
            yield join_words(words)
            words = []
            if child.tag == "row":
                cells = [join_words([*cell.itertext()]) for cell in child]
                # "Tanks - 9,253 (+8)" is how such lines are written where there is no table.
                yield (" - " if len(cells) == 2 else " | ").join(cell for cell in cells if cell)
            elif child.tag == "item":
                lines = [line for line in _to_lines(child) if line]
                yield from (line if number else f"- {line}" for number, line in enumerate(lines))
            else:
                yield from _to_lines(child)
        else:
            words += child.itertext()
        words.append(child.tail or "")
    yield join_words(words)
