"""A saved mail or a page saved as MHTML -> an article, and one for each text attached."""

import email
import email.policy
from email.message import EmailMessage
from email.utils import parseaddr
from typing import cast

from tracker.model import TrackerError
from tracker.sources.articles import Article, Fact, Fault, Found, Input
from tracker.sources.decoding import decode_page
from tracker.sources.readers import find_kind, read_articles
from tracker.sources.readers.markup import to_text
from tracker.sources.readers.wrapping import to_paragraphs
from tracker.sources.statements import to_value, with_title

_ORIGIN = "mail header"
_WRAPPED = 100  # a mail whose lines are all shorter than this was wrapped by the program that sent it


def read_mail(given: Input) -> Found:
    """Read a mail: its plain part if that is all of it, else its page; then what is attached."""
    message = _parse(given)
    if not message.keys():
        raise TrackerError("it has no mail header; save it again from the mail program as .eml")
    facts = [
        Fact("title", to_value("title", _header(message, "subject")), _ORIGIN),
        Fact("publisher", to_value("publisher", _sender(message)), _ORIGIN),
        Fact("published", to_value("published", _header(message, "date").partition("(")[0].strip()), _ORIGIN),
        Fact("url", to_value("url", _header(message, "archived-at").strip("<> ")), _ORIGIN),
    ]
    facts = [fact for fact in facts if fact.value]
    text, warnings = _find_body(message)
    if text.strip():
        title = next((fact.value for fact in facts if fact.field == "title"), "")
        yield Article(with_title(title, text), tuple(facts), warnings=warnings)
    for attached in message.walk():
        name = attached.get_filename()
        inner = attached.get_content_type() == "message/rfc822"
        if attached is message or not (name or inner):
            continue
        name = name or "forwarded.eml"
        if find_kind(name) is None:
            continue  # pictures, signatures, invitations
        content = _payload(cast(EmailMessage, attached.get_content()) if inner else attached)
        try:
            held = given.inner(content, name)
        except TrackerError as error:
            yield Fault(str(error), name)
            continue
        for found in read_articles(held):
            yield found.within(name)


def read_saved_page(given: Input) -> Found:
    """Read a page saved by a browser with all that belongs to it: its first HTML part is the page."""
    from tracker.sources.readers.metadata import PAGE
    from tracker.sources.readers.pages import to_article

    message = _parse(given)
    for part in message.walk():
        if part.get_content_type() in ("text/html", "application/xhtml+xml"):
            decoded = decode_page(_payload(part), part.get_content_charset("") or "")
            article = to_article(decoded.text, warnings=decoded.warnings)
            saved = to_value("url", _header(message, "snapshot-content-location") or _header(part, "content-location"))
            facts = (*article.facts, *((Fact("url", saved, PAGE),) if saved else ()))
            yield Article(article.text, facts, warnings=article.warnings)
            return
    raise TrackerError("there is no page in it; save it again from the browser as one file")


def _parse(given: Input) -> EmailMessage:
    return email.message_from_bytes(given.read(), policy=email.policy.default)


def _header(message: object, name: str) -> str:
    """Return a header as words; the standard library raises on some that are broken."""
    try:
        return str(cast(EmailMessage, message).get(name) or "")
    except Exception:
        return ""


def _sender(message: EmailMessage) -> str:
    name, address = parseaddr(_header(message, "from"))
    return name or address.rpartition("@")[2]


def _payload(part: object) -> bytes:
    message = cast(EmailMessage, part)
    if message.is_multipart() or message.get_content_maintype() == "message":
        return message.as_bytes(policy=email.policy.default)
    payload = message.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _find_body(message: EmailMessage) -> tuple[str, tuple[str, ...]]:
    plain = _part(message, "text/plain")
    page = _part(message, "text/html")
    text, warnings = "", tuple[str, ...]()
    if plain is not None:
        text, warnings = _read_plain(plain)
    if page is None:
        return text, warnings
    decoded = decode_page(_payload(page), page.get_content_charset("") or "")
    whole = to_text(decoded.text)
    # Newsletters put no more than "view this mail in your browser" into the plain part.
    if len(text) >= len(whole) / 2:
        return text, warnings
    return whole, decoded.warnings


def _part(message: EmailMessage, kind: str) -> EmailMessage | None:
    for part in message.walk():
        if (
            part.get_content_type() == kind
            and not part.get_filename()
            and part.get_content_disposition() != "attachment"
        ):
            return part
        if part is not message and part.get_content_type() == "message/rfc822":
            return None
    return None


def _read_plain(part: EmailMessage) -> tuple[str, tuple[str, ...]]:
    content = _payload(part)
    if not content.strip():
        return "", ()
    decoded = decode_page(content, part.get_content_charset("") or "")
    lines = decoded.text.splitlines()
    if part.get_param("format") == "flowed":
        lines = _unflow(lines)
        return "\n".join(lines), decoded.warnings
    # Addresses are never wrapped.
    if max((len(line) for line in lines if " " in line.strip()), default=0) <= _WRAPPED:
        return "\n".join(to_paragraphs(lines)), decoded.warnings
    return decoded.text, decoded.warnings


def _unflow(lines: list[str]) -> list[str]:
    """Join the lines that end in a blank to the next, as RFC 3676 has it."""
    joined: list[str] = []
    open_ = False
    for line in lines:
        line = line.removeprefix(" ") if not line.startswith(">") else line
        if open_:
            joined[-1] += line
        else:
            joined.append(line)
        open_ = line.endswith(" ") and line != "-- "
    return joined
