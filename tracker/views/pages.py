"""The files of the pages, for links between them, and the links that stand within a text."""

import html
from collections.abc import Iterable
from urllib.parse import urlencode

FIGURES = "tracker/views/figures.py"
CLAIMS = "tracker/views/claims.py"
SOURCES = "tracker/views/sources.py"
ADD = "tracker/views/add.py"
CHANGES = "tracker/views/changes.py"


def link(page: str, words: str, *, asked: Iterable[tuple[str, str]]) -> str:
    """Write a link to a page with its filters, for HTML; the words are escaped here.

    >>> link(CLAIMS, "7 killed", asked=[("claim", "c1")])
    '<a href="claims?claim=c1" target="_self">7 killed</a>'
    """
    return f'<a href="{html.escape(address(page, asked))}" target="_self">{html.escape(words)}</a>'


def address(page: str, asked: Iterable[tuple[str, str]]) -> str:
    """Give the address of a page beside the one on screen."""
    return f"{page.rpartition('/')[2].removesuffix('.py')}?{urlencode(list(asked))}"
