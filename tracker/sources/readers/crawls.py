"""A crawl (WARC, plain or gzip) -> an article a page, with its address and the day it was crawled."""

from typing import Any

from tracker.model import TrackerError
from tracker.sources.articles import MEGABYTE, ONE_TEXT, Article, Fact, Fault, Found, Input
from tracker.sources.optional import need
from tracker.sources.readers import read_articles
from tracker.sources.statements import to_value

_ORIGIN = "crawl"
# Media type of a page -> the ending under which its reader is known.
_ENDINGS = {
    "text/html": ".html",
    "application/xhtml+xml": ".xhtml",
    "text/plain": ".txt",
    "application/pdf": ".pdf",
    "text/markdown": ".md",
    "application/rss+xml": ".rss",
    "application/atom+xml": ".atom",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
}
_RECORDS = ("response", "resource", "conversion")


def read_crawl(given: Input) -> Found:
    """Read the pages of a crawl that were answered with success; a part is named by the number of its record."""
    warcio, errors = need("warcio.archiveiterator"), need("warcio.exceptions")
    number = 0
    try:
        for record in warcio.ArchiveIterator(given.stream):
            number += 1
            if not record.rec_type:
                raise ValueError("a record without a type")
            if record.rec_type in _RECORDS:
                yield from _read_record(given, record, str(number))
    except (errors.ArchiveLoadFailed, UnicodeDecodeError, ValueError, AttributeError) as error:
        line = (str(error).splitlines() or [""])[0].strip()[:120]
        told = f"it is broken or cut short at record {number:,}" if number else "it is no WARC file"
        raise TrackerError(f"{told} ({line}); fetch or export it again") from error


def _read_record(given: Input, record: Any, part: str) -> Found:
    url = to_value("url", record.rec_headers.get_header("WARC-Target-URI") or "")
    http = record.http_headers
    if http is not None and http.get_statuscode() != "200":
        return
    stated = (
        http.get_header("Content-Type") if http is not None else record.rec_headers.get_header("Content-Type")
    ) or ""
    kind, _, parameters = stated.partition(";")
    ending = _ENDINGS.get(kind.strip().lower())
    if ending is None:
        return  # pictures, styles and scripts of a crawl
    charset = parameters.partition("charset=")[2].strip().strip("\"'").partition(";")[0]
    content = record.content_stream().read(ONE_TEXT + 1)
    given.allowance.take(len(content))
    while record.raw_stream.read(MEGABYTE):
        pass  # what an encoding leaves over
    if len(content) <= ONE_TEXT and record.raw_stream.limit > 0:
        raise ValueError("its last record ends too early")  # the library gives what there is without a word
    if len(content) > ONE_TEXT:
        yield Fault("this page is larger than one text may have; leave it out of the export", part)
        return
    crawled = to_value("crawled", (record.rec_headers.get_header("WARC-Date") or "").strip())
    told = tuple(Fact(field, value, _ORIGIN) for field, value in (("url", url), ("crawled", crawled)) if value)
    for found in read_articles(given.inner(content, f"record{ending}", charset=charset, url=url)):
        if isinstance(found, Article):
            found = Article(found.text, (*found.facts, *told), found.part, found.pages, None, found.warnings)
        else:
            found = Fault(f"{url or 'this page'}: {found.message}", found.part)
        yield found.within(part)
