"""Plain text and Markdown -> one article; the text is never edited, front matter is set apart by its length."""

import tomllib
from typing import Any

from tracker import patterns as regex
from tracker.model import TrackerError
from tracker.sources.articles import Article, Found, Input
from tracker.sources.decoding import decode
from tracker.sources.optional import need
from tracker.sources.statements import find_facts

FRONT_MATTER = "front matter"
# Between two lines of three hyphens (YAML) or plus signs (TOML) at the very start: "---\ntitle: A raid\n---\n"
_FRONT = regex.compile(
    r"\A(?P<mark>---|\+\+\+)[ \t]*\r?\n(?P<matter>.{0,65536}?)(?:(?<=\n)|\r?\n)(?P=mark)[ \t]*(?:\r?\n|\Z)", regex.S
)


def read_text(given: Input) -> Found:
    """Read a plain text as it is."""
    decoded = decode(given.read())
    yield Article(decoded.text, offset=0, warnings=decoded.warnings)


def read_markdown(given: Input) -> Found:
    """Read a Markdown text; what stands in its front matter are facts, the rest is its text as written."""
    decoded = decode(given.read())
    front = _FRONT.match(decoded.text)
    if not front:
        yield Article(decoded.text, offset=0, warnings=decoded.warnings)
        return
    text = decoded.text[front.end() :]
    if not text.strip():
        raise TrackerError("it has front matter but no text; put the text below the second line of hyphens")
    try:
        facts, warnings = find_facts(_parse(front["mark"], front["matter"]), FRONT_MATTER)
    except ValueError as error:
        facts, warnings = (), (f"its front matter cannot be read and is left out ({error})",)
    yield Article(text, facts, offset=front.end(), warnings=(*decoded.warnings, *warnings))


def _parse(mark: str, matter: str) -> dict[str, Any]:
    """Read the front matter; raise ValueError when it is broken."""
    if mark == "+++":
        return tomllib.loads(matter)
    frontmatter = need("frontmatter")
    try:
        metadata, _ = frontmatter.parse(f"---\n{matter}\n---\n")
    except Exception as error:  # the YAML parser has its own tree of errors
        raise ValueError((str(error).splitlines() or [""])[0][:120]) from error
    if not isinstance(metadata, dict):
        raise ValueError("it is no list of names and values")
    return metadata
