"""A live-blog page -> its posts, each under its time, as lines that the reading of texts knows for posts."""

from collections.abc import Iterator
from typing import Any

from tracker import patterns as regex
from tracker.sources.dates import parse_published
from tracker.sources.optional import need
from tracker.sources.readers.markup import is_markup, to_text

# "live-blog", "liveBlogPosting", "/live/2024/nov/11/", "live updates", "As it happened"
_LIVE = regex.compile(
    r"live[-_ ]?blog|/live[/-]|\blive\b.{0,40}\bupdates?\b|\bas it happened\b|\blive:|\bwar live\b", regex.I
)
_COMMENT = regex.compile(r"comment|discuss|related|sidebar|most-?read|recommend|teaser", regex.I)
_CLOCK = regex.compile(r"(?P<clock>\d{1,2}[:.]\d{2}(?::\d{2})?\s?(?:[ap]\.?m\b\.?)?)", regex.I)
_SKIPPED = frozenset("time button svg form nav aside footer script style noscript iframe select".split())
_FEWEST = 2
_SHORTEST = 40  # characters of a post besides its time


def is_live_blog(tree: Any, listed: list[dict[str, Any]]) -> bool:
    """Tell whether the page says that it is a live blog, in JSON-LD, in its title or address, or in its classes."""
    if any("liveblogposting" in str(record.get("@type")).lower() for record in listed):
        return True
    for element in tree.iter("title", "link", "meta"):
        words = element.text if element.tag == "title" else element.get("href") or element.get("content")
        named = (
            element.tag == "title"
            or element.get("rel") == "canonical"
            or element.get("property") in ("og:title", "og:url")
        )
        if named and words and _LIVE.search(words):
            return True
    return any(_LIVE.search(_names(element)) for element in tree.iter("article", "main", "section", "div", "body"))


def find_posts(tree: Any) -> str:
    """Return the posts as they stand on the page, with what leads to them; "" when there are no stamped blocks."""
    groups: dict[Any, list[Any]] = {}
    for time in tree.iter("time"):
        if not time.get("datetime") or any(_COMMENT.search(_names(parent)) for parent in time.iterancestors()):
            continue
        inner = time
        for parent in time.iterancestors():
            # The block of a post: the outermost one that holds no other post's time.
            if sum(1 for _ in parent.iter("time")) > sum(1 for _ in inner.iter("time")) and _is_block_of_posts(
                parent, inner
            ):
                posts = groups.setdefault(parent, [])
                if inner not in posts:
                    posts.append(inner)
                break
            inner = parent
    found = [(parent, [post for post in posts if _has_body(post)]) for parent, posts in groups.items()]
    found = [(parent, posts) for parent, posts in found if len(posts) >= _FEWEST]
    if not found:
        return ""
    parent, posts = max(found, key=lambda group: sum(len(_words(post)) for post in group[1]))
    lead = _find_lead(parent, posts[0])
    return "\n\n".join(part for part in (lead, *(_to_post(post) for post in posts)) if part)


def read_listed_posts(listed: list[dict[str, Any]]) -> str:
    """Return the posts that the page lists as JSON-LD; "" when it lists none."""
    posts: list[str] = []
    for record in listed:
        updates = record.get("liveBlogUpdate")
        for update in updates if isinstance(updates, list) else [updates]:
            if not isinstance(update, dict):
                continue
            words = str(update.get("articleBody") or update.get("text") or "").strip()
            words = to_text(words) if is_markup(words) else words
            heading = str(update.get("headline") or "").strip()
            stamp = _to_stamp(str(update.get("datePublished") or ""), "")
            if heading and words.startswith(heading):
                heading = ""
            if words or heading:
                posts.append("\n".join(line for line in (stamp, heading, words) if line))
        if posts:
            break
    return "\n\n".join(posts)


def _is_block_of_posts(parent: Any, child: Any) -> bool:
    """Tell whether the parent holds several children of the child's tag, each with a time of its own."""
    stamped = [other for other in parent if other.tag == child.tag and next(other.iter("time"), None) is not None]
    return len(stamped) >= _FEWEST


def _has_body(post: Any) -> bool:
    linked = sum(len("".join(link.itertext())) for link in post.iter("a"))
    words = len(_words(post))
    return words >= _SHORTEST and linked < words / 2  # a list of teasers is links all over


def _words(post: Any) -> str:
    return " ".join("".join(_texts(post)).split())


def _texts(element: Any) -> Iterator[str]:
    if not isinstance(element.tag, str) or element.tag in _SKIPPED:
        return
    yield element.text or ""
    for child in element:
        yield from _texts(child)
        yield child.tail or ""


def _to_post(post: Any) -> str:
    time = next(post.iter("time"))
    stamp = _to_stamp(time.get("datetime"), " ".join("".join(time.itertext()).split()))
    lines = _to_lines(post)
    lines = lines.removeprefix("- ") if post.tag == "li" else lines  # a post in a list is no item of one
    return "\n".join(part for part in (stamp, lines) if part)


def _to_lines(element: Any) -> str:
    return to_text(
        need("lxml.etree").tostring(element, encoding="unicode", method="html", with_tail=False), without=_SKIPPED
    )


def _to_stamp(stated: str, shown: str) -> str:
    """Write a post's time as a line of its own; the clock on the page is taken where the machine's says only the day.

    >>> _to_stamp("2024-11-11T14:15:01.000Z", "2.15pm"), _to_stamp("2024-11-11", "2.15pm"), _to_stamp("soon", "2.15pm")
    ('2024-11-11 14:15:01', '2024-11-11 2.15pm', '2.15pm')
    """
    day, _, clock = parse_published(stated).partition("T")
    if not clock:
        match = _CLOCK.search(shown)
        clock = match["clock"] if match else ""
        clock = clock if clock or not day or "T" not in stated else "00:00:00"
    return f"{day} {clock}".strip() if clock else ""


def _find_lead(parent: Any, first: Any) -> str:
    """Return what stands before the first post in the main part of the page: a summary, key points."""
    top = next((up for up in parent.iterancestors("main", "article")), parent)
    ancestors = {first, *first.iterancestors()}
    lines: list[str] = []

    def walk(element: Any) -> bool:
        """Collect the blocks before the first post; True when it is reached."""
        for child in element:
            if child is first:
                return True
            if not isinstance(child.tag, str) or child.tag in _SKIPPED:
                continue
            if child in ancestors:
                if walk(child):
                    return True
            elif next(child.iter("p", "li", "h1", "h2"), None) is not None and not _COMMENT.search(_names(child)):
                lines.append(_to_lines(child))
        return False

    walk(top)
    return "\n".join(line for line in lines if line)


def _names(element: Any) -> str:
    return f"{element.get('class') or ''} {element.get('id') or ''} {element.get('itemtype') or ''}"
