"""A saved RSS or Atom feed -> an article an entry that has words of its own."""

import io
import logging
from typing import Any

from tracker.model import TrackerError
from tracker.sources.articles import Article, Fact, Fault, Found, Input
from tracker.sources.optional import need
from tracker.sources.readers.markup import is_markup, to_text
from tracker.sources.statements import to_value, with_title

_ORIGIN = "feed"


def read_feed(given: Input) -> Found:
    """Read the entries as the feed gives them: in full, or as far as it goes."""
    feed = parse_feed(given.read(), charset=given.charset)
    for number, entry in enumerate(feed.entries, start=1):
        text = entry_text(entry)
        facts = entry_facts(feed, entry)
        title = next((fact.value for fact in facts if fact.field == "title"), "")
        part = str(number)
        if not text and not title:
            yield Fault("this entry has no words; follow its link and add that page", part)
            continue
        yield Article(with_title(title, text) if text else title, facts, part)


def parse_feed(content: bytes, *, charset: str = "") -> Any:
    """Parse a feed; raise TrackerError when the bytes are none."""
    feedparser = need("feedparser")
    logging.getLogger("feedparser").setLevel(logging.CRITICAL)
    headers = {"content-type": f"application/xml; charset={charset}"} if charset else {}
    # Sanitising and resolving are for browsers: only words are taken from it.
    feed = feedparser.parse(
        io.BytesIO(content), response_headers=headers, sanitize_html=False, resolve_relative_uris=False
    )
    if not feed.version and not feed.entries:
        raise TrackerError("it is no RSS or Atom feed; fetch the feed's own address")
    if not feed.entries and feed.get("bozo"):
        raise TrackerError(f"it is broken or cut short ({type(feed.get('bozo_exception')).__name__}); fetch it again")
    return feed


def entry_text(entry: Any) -> str:
    """Return the words of an entry: its content, or else its summary."""
    written = [part.get("value") or "" for part in entry.get("content", [])] + [entry.get("summary") or ""]
    longest = max(written, key=len)
    return (to_text(longest) if is_markup(longest) or "&" in longest else longest).strip()


def entry_facts(feed: Any, entry: Any) -> tuple[Fact, ...]:
    """Return what the feed says of an entry; when it was changed is not when it was published."""
    titled = entry.get("title") or ""
    named = {
        "title": to_text(titled) if is_markup(titled) else titled,
        "url": entry.get("link") or "",
        "published": entry.get("published") or "",
        "publisher": (entry.get("source") or {}).get("title") or feed.feed.get("title") or "",
    }
    facts = (Fact(field, to_value(field, value), _ORIGIN) for field, value in named.items())
    return tuple(fact for fact in facts if fact.value)
