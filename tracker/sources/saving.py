"""An answer of a server -> the file that it becomes in the seeds folder: as it came, named by its address."""

import base64
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path
from urllib.parse import unquote, urlsplit

from tracker import patterns as regex
from tracker.model import TrackerError
from tracker.sources.adding import add_file, find_same, to_free_name, to_safe_file
from tracker.sources.catalogue import CatalogueEntry
from tracker.sources.decoding import decode_page
from tracker.sources.fetching import Fetched
from tracker.sources.readers import find_kind

_ENDINGS = {
    "text/html": ".html",
    "application/xhtml+xml": ".xhtml",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "text/csv": ".csv",
    "application/pdf": ".pdf",
    "application/json": ".json",
    "application/x-ndjson": ".jsonl",
    "application/rss+xml": ".rss",
    "application/atom+xml": ".atom",
    "application/warc": ".warc",
    "application/zip": ".zip",
    "message/rfc822": ".eml",
    "multipart/related": ".mhtml",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
}
# Types that servers give to whatever they do not know: the name or the content decides.
_VAGUE = ("", "application/octet-stream", "binary/octet-stream", "application/xml", "text/xml", "application/x-gzip")
_FEED = regex.compile(rb"<(?:rss|feed|rdf:RDF)[\s>]", regex.I)
_STEM_LENGTH = 80


def save(folder: Path, fetched: Fetched, entry: CatalogueEntry) -> tuple[Path, tuple[str, ...]]:
    """Put an answer into the folder with its catalogue row; return where it is and what of it cannot be read.

    Raises TrackerError when it is of no kind that is read, holds no text, or is there already.
    """
    name, content = to_file(fetched)
    if same := find_same(folder, content):
        raise TrackerError(f"{fetched.url}: it is in the folder already, as {same}; nothing was added.")
    try:
        return add_file(folder, to_free_name(folder, to_safe_file(name)), content, entry)
    except TrackerError as error:
        raise TrackerError(f"{fetched.url}: {error}") from error


def to_file(fetched: Fetched) -> tuple[str, bytes]:
    """Name an answer by its address and kind. The bytes stay as they came.

    Only where they cannot be decoded without what the server said of them are they put into an envelope that says it.
    """
    parts = urlsplit(fetched.url)
    path = unquote(parts.path)
    last = path.rstrip("/").rpartition("/")[2]
    ending = _ENDINGS.get(fetched.media_type, "")
    if fetched.media_type in _VAGUE:
        ending = _ending_of(last, fetched.content)
    if not ending:
        raise TrackerError(
            f"{fetched.url}: answers of the kind {fetched.media_type[:60]!r} are not read; save it as text"
        )
    kind = find_kind(last)
    stem = last[: last.lower().rfind("." + last.lower().rpartition(".")[2])] if kind is not None else last
    host = (parts.hostname or "").removeprefix("www.")
    query = f"-{parts.query}" if parts.query else ""
    name = f"{host}-{stem or 'index'}{query}"[:_STEM_LENGTH]
    content = fetched.content
    if ending in (".html", ".xhtml", ".txt") and _needs_telling(content, fetched.charset):
        return f"{name}.mhtml", _in_envelope(fetched)
    return f"{name}{ending}", content


def _ending_of(last: str, content: bytes) -> str:
    """Tell the kind by the name in the address, else by how the content starts."""
    if find_kind(last) is not None:
        return (
            "." + last.lower().partition(".")[2]
            if last.lower().endswith(".gz")
            else "." + last.lower().rpartition(".")[2]
        )
    start = content[:2000].lstrip()
    if _FEED.search(start):
        return ".rss"
    if start.startswith(b"%PDF-"):
        return ".pdf"
    return ".html" if start.startswith(b"<") else ".txt"


def _needs_telling(content: bytes, charset: str) -> bool:
    """Tell whether the bytes give another text without the encoding that the server names."""
    try:
        return bool(charset) and decode_page(content).text != decode_page(content, charset).text
    except TrackerError:
        return False


def _in_envelope(fetched: Fetched) -> bytes:
    """Write the answer as a saved page (MHTML), which names the encoding; its bytes are in it unchanged."""
    message = EmailMessage(policy=SMTP)
    message["Snapshot-Content-Location"] = fetched.url
    message["MIME-Version"] = "1.0"
    message["Content-Type"] = f'text/html; charset="{fetched.charset[:40]}"'
    message["Content-Transfer-Encoding"] = "base64"
    message.set_payload(base64.encodebytes(fetched.content).decode("ascii"))
    return message.as_bytes()
