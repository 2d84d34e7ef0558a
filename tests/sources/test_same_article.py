"""The same article in every kind of file -> the same figures; where each field came from."""

from collections.abc import Callable

import kinds
import pytest

from tracker.extracting import read_source_figures
from tracker.model import Source
from tracker.sources import read_upload

SPANS = ("figure_id", "char_start", "char_end", "part_of", "source_id", "source_file", "source_link", "published")
CATALOGUED = ("publisher", "title", "url")


def figures_of(source: Source) -> list[dict[str, object]]:
    rows = read_source_figures(source).figures
    return [{name: value for name, value in row.items() if name not in SPANS + CATALOGUED} for row in rows]


@pytest.fixture(scope="module")
def wanted() -> list[dict[str, object]]:
    (source,), _ = read_upload("raid.txt", kinds.TEXT.encode(), entry=None)
    dated = Source(source.source_id, source.file, source.text, source.digest, published=kinds.PUBLISHED)
    found = figures_of(dated)
    assert {"Nine", "31", "112", "74", "28", "1,420", "17", "34", "€150m", "two", "a dozen"} <= {
        r["text"] for r in found
    }
    return found


@pytest.mark.parametrize(("name", "make"), kinds.SAME.items(), ids=kinds.SAME)
def test_every_kind_gives_the_figures_of_the_plain_text(
    name: str, make: Callable[[], bytes], wanted: list[dict[str, object]]
) -> None:
    sources, problems = read_upload(name, make())
    assert problems == ()
    source = sources[0]
    dated = Source(source.source_id, source.file, source.text, source.digest, published=kinds.PUBLISHED)
    assert figures_of(dated) == wanted


@pytest.mark.parametrize(("name", "make"), kinds.SAME.items(), ids=kinds.SAME)
def test_every_span_stands_in_the_text_that_is_kept(name: str, make: Callable[[], bytes]) -> None:
    sources, _ = read_upload(name, make())
    for source in sources:
        extraction = read_source_figures(source)
        assert extraction.problems == ()
        for row in (*extraction.figures, *extraction.numbers):
            assert source.text[row["char_start"] : row["char_end"]] == row["text"]


FULL = (kinds.TITLE, kinds.SITE, kinds.URL, kinds.PUBLISHED)
ORIGINS = {
    "raid.md": ("front matter", FULL),
    "raid.html": ("page metadata", FULL),
    "raid.mhtml": ("page metadata", FULL),
    "raid.eml": ("mail header", FULL),
    "raid.rss": ("feed", FULL),
    "raid.atom": ("feed", FULL),
    "raid.json": ("record", FULL),
    "raid.jsonl": ("record", FULL),
    "raid.csv": ("record", FULL),
    "raid.parquet": ("record", FULL),
    "raid.warc": ("page metadata", FULL),
}


@pytest.mark.parametrize(("name", "told"), ORIGINS.items(), ids=ORIGINS)
def test_what_a_file_says_of_its_text_is_kept_with_where_it_says_so(
    name: str, told: tuple[str, tuple[str, str, str, str]]
) -> None:
    origin, fields = told
    source = read_upload(name, kinds.SAME[name]())[0][0]
    assert (source.title, source.publisher, source.url, source.published) == fields
    assert dict(source.origins) == dict.fromkeys(("title", "publisher", "url", "published"), origin)
    assert source.published_basis == "stated"


MANY = ["raid.rss", "raid.json", "raid.csv", "raid.parquet"]


@pytest.mark.parametrize("name", MANY)
def test_a_file_of_many_texts_gives_a_source_for_each(name: str) -> None:
    sources, problems = read_upload(name, kinds.SAME[name]())
    assert problems == ()
    assert [source.file for source in sources] == [f"{name}#1", f"{name}#2"]
    assert "Three sailors died in the port of Odesa." in sources[1].text
    assert sources[1].url == "https://example.org/port"


def test_a_crawl_keeps_the_day_that_it_was_made_apart_from_publication() -> None:
    (source,), _ = read_upload("raid.warc.gz", kinds.to_warc(packed=True))
    assert (source.published, source.crawled) == (kinds.PUBLISHED, "2024-11-20T08:00:00")


def test_the_pages_of_a_pdf_are_known_in_its_text() -> None:
    (source,), _ = read_upload("raid.pdf", kinds.to_pdf())
    assert len(source.pages) == 2
    assert source.pages[0] == 0
    assert source.text[: source.pages[1]].count("Nine people") == 1
    assert "Germany pledged" in source.text[source.pages[1] :]
