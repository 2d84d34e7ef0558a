"""Small files of each kind that is read, made by the tests themselves."""

import email.policy
import gzip
import html
import io
import json
import textwrap
import zipfile
from collections.abc import Callable
from email.message import EmailMessage

TITLE = "Night raid leaves nine dead as both armies count their losses"
PARAGRAPHS = (
    (
        "Nine people were killed and at least 31 injured in a missile strike on Kharkiv on Monday, the regional "
        "governor, Oleh Synyehubov, said."
    ),
    (
        "Russia launched 112 drones against Ukraine overnight, the air force reported. Of these, 74 were shot down and "
        "28 were lost from radar."
    ),
    (
        "Ukraine's General Staff said Russian forces had lost 1,420 troops and 17 tanks over the past day, while the "
        "Russian defence ministry claimed that its units had shot down 34 drones over Bryansk region."
    ),
    "Germany pledged €150m in military aid on Sunday, and two hospitals and a dozen houses were damaged in Sumy.",
)
URL = "https://example.org/world/night-raid"
PUBLISHED = "2024-11-11T14:15:00"
SITE = "The Daily Example"


def to_plain(title: str, paragraphs: tuple[str, ...]) -> str:
    """Write an article as a text."""
    return "\n\n".join((title, *paragraphs)) + "\n"


TEXT = to_plain(TITLE, PARAGRAPHS)


def wrap(paragraphs: tuple[str, ...], width: int) -> list[str]:
    """Cut paragraphs into lines of a width, a blank one after each."""
    return [line for words in paragraphs for line in (*textwrap.wrap(words, width, break_long_words=False), "")]


def to_html(*, title: str = TITLE, paragraphs: tuple[str, ...] = PARAGRAPHS, charset: str = "utf-8") -> bytes:
    body = "".join(f"<p>{html.escape(words)}</p>\n" for words in paragraphs)
    title = html.escape(title)
    page = f"""<!doctype html><html lang="en"><head><meta charset="{charset}"><title>{title} | {SITE}</title>
<link rel="canonical" href="{URL}"><meta property="og:site_name" content="{SITE}">
<meta property="og:title" content="{title}"><meta property="article:published_time" content="{PUBLISHED}Z">
<meta property="article:modified_time" content="2024-12-01T10:00:00Z"></head>
<body><header><nav><a href="/">Home</a> <a href="/world">World</a> <a href="/sport">Sport</a></nav></header>
<main><article><h1>{title}</h1>{body}</article></main>
<aside><h2>Most read</h2><ul><li><a href="/a">What 45 readers asked us this week</a></li></ul></aside>
<footer><p>Copyright 2024 {SITE}. All rights reserved.</p></footer></body></html>"""
    return page.encode(charset, "xmlcharrefreplace")


def to_mhtml(*, title: str = TITLE, paragraphs: tuple[str, ...] = PARAGRAPHS) -> bytes:
    message = EmailMessage(policy=email.policy.SMTP)
    message["From"] = "<Saved by a browser>"
    message["Snapshot-Content-Location"] = URL
    message["Subject"] = TITLE
    page = to_html(title=title, paragraphs=paragraphs).decode()
    message.set_content(page, subtype="html", cte="quoted-printable")
    message.add_related(b"\x89PNG\r\n\x1a\n", "image", "png")
    return message.as_bytes()


def to_markdown(*, title: str = TITLE, paragraphs: tuple[str, ...] = PARAGRAPHS) -> bytes:
    matter = (
        f"---\r\ntitle: {json.dumps(title)}\r\nurl: {URL}\r\ndate: 2024-11-11T14:15:00Z\r\nsource: {SITE}\r\n---\r\n"
    )
    return (matter + to_plain(title, paragraphs)).encode()


def to_pdf(
    pages: list[list[str]] | None = None,
    *,
    head: str = "",
    title: str = TITLE,
    paragraphs: tuple[str, ...] = PARAGRAPHS,
    most: int = 8,
) -> bytes:
    """Lay lines out as a text program does: wrapped, a font, coordinates, a table of offsets."""
    if pages is None:
        lines = wrap((title, *paragraphs), 84)[:-1]
        pages = [lines[at : at + most] for at in range(0, len(lines), most)]
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"", font]
    numbers = []
    for page, lines in enumerate(pages, start=1):
        shown = [f"{head} {page}", *lines, str(page)] if head else lines
        drawn = b"\n".join(
            b"(%s) Tj T*"
            % line.encode("cp1252", "replace").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
            for line in shown
        )
        stream = b"BT /F1 11 Tf 14 TL 60 780 Td\n" + drawn + b"\nET"
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
        numbers.append(len(objects) + 1)
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
            b"/Resources << /Font << /F1 3 0 R >> >> >>" % len(objects)
        )
    kids = b" ".join(b"%d 0 R" % number for number in numbers)
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(pages), kids)
    written, offsets = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(written))
        written += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    trailer = b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, len(written))
    return written + b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table) + trailer


def to_locked_pdf() -> bytes:
    import pypdf

    writer = pypdf.PdfWriter(clone_from=io.BytesIO(to_pdf()))
    writer.encrypt("secret", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def to_docx(*, title: str = TITLE, paragraphs: tuple[str, ...] = PARAGRAPHS) -> bytes:
    import docx

    document = docx.Document()
    document.core_properties.title = title
    document.add_heading(title, 0)
    for words in paragraphs:
        document.add_paragraph(words)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def to_eml(
    *,
    wrapped: bool = True,
    as_page: bool = False,
    attached: dict[str, bytes] | None = None,
    title: str = TITLE,
    paragraphs: tuple[str, ...] = PARAGRAPHS,
) -> bytes:
    message = EmailMessage()
    message["From"] = f"{SITE} <news@example.org>"
    message["To"] = "Reader <reader@example.net>"
    message["Subject"] = title
    message["Date"] = "Mon, 11 Nov 2024 14:15:00 +0000"
    message["Archived-At"] = f"<{URL}>"
    lines = wrap(paragraphs, 72) if wrapped else list(paragraphs)
    message.set_content("Read this in your browser." if as_page else "\n".join(lines))
    if as_page:
        message.add_alternative("".join(f"<p>{html.escape(words)}</p>" for words in paragraphs), subtype="html")
    for name, content in (attached or {}).items():
        message.add_attachment(content, maintype="application", subtype="octet-stream", filename=name)
    return message.as_bytes()


RECORD = {"headline": TITLE, "body": "\n\n".join(PARAGRAPHS), "link": URL, "date_published": f"{PUBLISHED}Z",
          "source": {"id": "example", "name": SITE}}  # fmt: skip
OTHER = {"title": "Port hit", "text": "Three sailors died in the port of Odesa.", "url": "https://example.org/port",
         "published": "2024-11-12", "publisher": "Another Example"}  # fmt: skip


def to_json() -> bytes:
    return json.dumps({"status": "ok", "articles": [RECORD, OTHER]}).encode()


def to_jsonl(*records: dict[str, object]) -> bytes:
    return "".join(json.dumps(record) + "\n" for record in records or (RECORD,)).encode()


def to_csv(*, delimiter: str = ",", encoding: str = "utf-8") -> bytes:
    import csv

    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=delimiter)
    writer.writerow(["Headline", "Body", "Link", "Date published", "Source"])
    writer.writerow([TITLE, RECORD["body"], URL, PUBLISHED, SITE])
    writer.writerow([OTHER["title"], OTHER["text"], OTHER["url"], OTHER["published"], OTHER["publisher"]])
    return out.getvalue().encode(encoding)


def to_parquet() -> bytes:
    import pyarrow as pa
    from pyarrow import parquet

    columns = {
        "headline": [TITLE, OTHER["title"]],
        "body": [RECORD["body"], OTHER["text"]],
        "link": [URL, OTHER["url"]],
        "date": [PUBLISHED, OTHER["published"]],
        "site": [SITE, OTHER["publisher"]],
    }
    out = io.BytesIO()
    parquet.write_table(pa.table(columns), out)
    return out.getvalue()


def to_rss(*, title: str = TITLE, paragraphs: tuple[str, ...] = PARAGRAPHS) -> bytes:
    content = "".join(f"<p>{html.escape(words)}</p>" for words in paragraphs)
    return f"""<?xml version="1.0" encoding="utf-8"?><rss version="2.0"
 xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>{SITE}</title><link>https://example.org</link>
<item><title>{html.escape(title)}</title><link>{URL}</link><pubDate>Mon, 11 Nov 2024 14:15:00 GMT</pubDate>
<description>Nine people were killed.</description><content:encoded><![CDATA[{content}]]></content:encoded></item>
<item><title>Port hit</title><link>https://example.org/port</link><description>Three sailors died in the port of Odesa.
</description></item></channel></rss>""".encode()


def to_atom() -> bytes:
    content = html.escape("".join(f"<p>{html.escape(words)}</p>" for words in PARAGRAPHS))
    return f"""<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>{SITE}</title>
<id>urn:x</id><updated>2024-11-30T00:00:00Z</updated><entry><title>{TITLE}</title><link href="{URL}"/><id>urn:x:1</id>
<published>{PUBLISHED}Z</published><updated>2024-11-30T00:00:00Z</updated><content type="html">{content}</content>
</entry></feed>""".encode()


def to_warc(*, packed: bool = False, pages: dict[str, bytes] | None = None, status: str = "200 OK") -> bytes:
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    out = io.BytesIO()
    writer = WARCWriter(out, gzip=packed)
    for url, content in (pages or {URL: to_html()}).items():
        told = StatusAndHeaders(status, [("Content-Type", "text/html; charset=utf-8")], protocol="HTTP/1.1")
        record = writer.create_warc_record(
            url, "response", payload=io.BytesIO(content), http_headers=told,
            warc_headers_dict={"WARC-Date": "2024-11-20T08:00:00Z"},
        )  # fmt: skip
        writer.write_record(record)
    return out.getvalue()


def to_zip(files: dict[str, bytes] | None = None) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in (files or {"texts/raid.txt": TEXT.encode()}).items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


# The same article in every kind of file.
SAME: dict[str, Callable[[], bytes]] = {
    "raid.txt": TEXT.encode,
    "raid.txt.gz": lambda: gzip.compress(TEXT.encode()),
    "raid.md": to_markdown,
    "raid.html": to_html,
    "raid.mhtml": to_mhtml,
    "raid.pdf": to_pdf,
    "raid.docx": to_docx,
    "raid.eml": to_eml,
    "flat.eml": lambda: to_eml(wrapped=False),
    "page.eml": lambda: to_eml(as_page=True),
    "raid.rss": to_rss,
    "raid.atom": to_atom,
    "raid.json": to_json,
    "raid.jsonl": to_jsonl,
    "raid.csv": to_csv,
    "german.csv": lambda: to_csv(delimiter=";", encoding="utf-8-sig"),
    "raid.parquet": to_parquet,
    "raid.warc": to_warc,
    "raid.warc.gz": lambda: to_warc(packed=True),
    "raid.zip": to_zip,
}
