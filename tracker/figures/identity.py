"""Source, span, sentence -> the stable id of a figure and the address that opens the page at its sentence."""

import hashlib
from functools import lru_cache
from typing import Any
from urllib.parse import quote

from tracker import patterns as regex

Row = dict[str, Any]
# "12:05:31", "- ", "• ": the stamp of a live-blog post and list marks, which are no part of what the page shows
_LEAD = regex.compile(r"^\s*(?:\d\d:\d\d:\d\d\s*|[-•*>]\s*)+")


def figure_id(source_id: str, start: int, end: int, part: int = 0) -> str:
    """Stable id of a mention: source text and span (`part` numbers the rows that one number yields)."""
    key = f"{source_id}:{start}:{end}" + (f":{part}" if part else "")
    return "f" + hashlib.sha256(key.encode()).hexdigest()[:12]


# The figures of one sentence share their link.
@lru_cache(maxsize=16)
def source_link(url: str, sentence: str) -> str:
    """Address of the page with a text fragment that opens it at the sentence; "" without a url.

    A dash is syntax in a fragment and is written %2D; long sentences are given by their first and last words.
    """
    if not url:
        return ""
    words = _LEAD.sub("", sentence).split()
    if not words:
        return url

    def encode(text: str) -> str:
        return quote(text.encode("utf-8", "ignore"), safe="").replace("-", "%2D")

    if len(words) <= 12:
        fragment = encode(" ".join(words))
    else:
        fragment = encode(" ".join(words[:5])) + "," + encode(" ".join(words[-5:]))
    return f"{url.split('#')[0]}#:~:text={fragment}"
