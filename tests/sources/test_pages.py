"""Web pages: main text, metadata, live blogs, encodings, broken markup."""

import json

import kinds
import pytest

from tracker.extracting import read_source_figures
from tracker.model import Source
from tracker.sources import read_upload


def read(page: str | bytes, name: str = "a.html") -> Source:
    content = page if isinstance(page, bytes) else page.encode()
    sources, problems = read_upload(name, content)
    assert problems == ()
    assert len(sources) == 1
    return sources[0]


POSTS = (
    (
        "2024-11-11T09:50:00Z",
        "9.50am",
        "Two killed in Kherson",
        "Shelling killed two people in Kherson, officials said.",
    ),
    (
        "2024-11-11T08:15:30Z",
        "8.15am",
        "Drones over Kursk",
        "Russia said it had shot down 17 drones over Kursk overnight.",
    ),
    ("2024-11-10T22:05:00Z", "10.05pm", "", "A missile strike on Dnipro injured five people, its mayor said."),
)
LISTED = {
    "@context": "https://schema.org",
    "@type": "LiveBlogPosting",
    "headline": "Ukraine war live",
    "datePublished": "2024-11-11T06:00:00Z",
    "publisher": {"@type": "Organization", "name": "Example Media Ltd"},
    "liveBlogUpdate": [
        {"@type": "BlogPosting", "datePublished": at, "headline": heading, "articleBody": words}
        for at, _, heading, words in POSTS
    ],
}


def post(tag: str, at: str, shown: str, heading: str, words: str) -> str:
    head = f"<h2>{heading}</h2>" if heading else ""
    return (
        f'<{tag} class="block"><header><time datetime="{at}">{shown}</time></header>{head}<p>{words}</p>'
        f'<p class="more">The report could not be checked at once.</p><button>Share</button></{tag}>'
    )


def blog(tag: str, *, listed: bool, inside: str = "") -> str:
    posts = inside.join(post(tag, *each) for each in POSTS)
    data = f'<script type="application/ld+json">{json.dumps(LISTED)}</script>' if listed else ""
    return f"""<html><head><title>Ukraine war live: two killed in Kherson</title>{data}</head><body>
<nav><a href="/">Home</a></nav><main class="liveblog"><h1>Ukraine war live: two killed in Kherson</h1>
<ul><li>Summary: Germany pledged €12m in aid on Monday.</li></ul><div class="posts">{posts}</div></main>
<section class="comments"><div><time datetime="2024-11-11T10:00:00Z">10.00</time><p>I think that 400 tanks are
lost, says a reader who was not there at all.</p></div>
<div><time datetime="2024-11-11T10:01:00Z">10.01</time><p>No, there were 500 tanks lost, says another.</p></div>
</section></body></html>"""


@pytest.mark.parametrize("tag", ["article", "div", "li"])
@pytest.mark.parametrize("listed", [True, False], ids=["described", "only on the page"])
def test_the_posts_of_a_live_blog_keep_their_times(tag: str, listed: bool) -> None:
    source = read(blog(tag, listed=listed))
    rows = {row["text"]: row for row in read_source_figures(source).figures}
    assert rows["two"]["posted_at"] == "2024-11-11T09:50:00"
    assert (rows["17"]["posted_at"], rows["17"]["section"]) == ("2024-11-11T08:15:30", "Drones over Kursk")
    assert rows["five"]["posted_at"] == "2024-11-10T22:05:00"
    assert rows["€12m"]["posted_at"] == ""
    assert "400" not in source.text
    assert "Share" not in source.text


def test_posts_that_the_page_only_describes_are_read_from_its_description() -> None:
    data = json.dumps(LISTED)
    page = (
        f'<html><head><title>Live</title><script type="application/ld+json">{data}</script></head><body></body></html>'
    )
    source = read(page)
    rows = {row["text"]: row["posted_at"] for row in read_source_figures(source).figures}
    assert rows == {
        "Two": "2024-11-11T09:50:00",
        "two": "2024-11-11T09:50:00",
        "17": "2024-11-11T08:15:30",
        "five": "2024-11-10T22:05:00",
    }
    assert (source.title, source.publisher, source.published) == (
        "Ukraine war live",
        "Example Media Ltd",
        "2024-11-11T06:00:00",
    )


def test_an_article_with_stamped_teasers_is_no_live_blog() -> None:
    teasers = "".join(
        f'<li><time datetime="2024-11-0{day}T10:00:00Z">{day} Nov</time><a href="/{day}">What {day}00 soldiers did '
        "then, and where they went</a></li>"
        for day in range(1, 6)
    )
    page = kinds.to_html().decode().replace("</main>", f"</main><ul>{teasers}</ul>")
    assert read(page).text == read(kinds.to_html()).text


METADATA = {
    "open graph": (
        '<meta property="article:published_time" content="2024-11-11T14:15:00+02:00">',
        "2024-11-11T14:15:00",
    ),
    "json-ld": (
        '<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","datePublished":"2024-11-11"}]}</script>',
        "2024-11-11",
    ),
    "json-ld before meta": (
        (
            '<meta name="date" content="2024-11-20"><script type="application/ld+json">'
            '{"@type":["NewsArticle"],"datePublished":"2024-11-11"}</script>'
        ),
        "2024-11-11",
    ),
    "microdata": ('<time itemprop="datePublished" datetime="2024-11-11">', "2024-11-11"),
    "only changed": ('<meta property="article:modified_time" content="2024-11-11T14:15:00Z">', ""),
    "broken json-ld": ('<script type="application/ld+json">{"@type":"NewsArticle","datePublished":</script>', ""),
    "a date with two readings": ('<meta name="date" content="04/05/2024">', ""),
    "the address": ('<link rel="canonical" href="https://example.org/2024/nov/11/raid">', "2024-11-11"),
}


@pytest.mark.parametrize(("head", "published"), METADATA.values(), ids=METADATA)
def test_the_day_of_publication_is_what_the_page_states(head: str, published: str) -> None:
    words = "<p>Seven people were killed in a raid on the port, the governor of the region said.</p>" * 3
    source = read(
        f"<html><head><title>Raid on port</title>{head}</head><body><h1>Raid on port</h1>{words}</body></html>"
    )
    assert source.published == published
    stated = "inferred" if "canonical" in head else "stated"
    assert source.published_basis == (stated if published else "")


def test_a_site_is_named_as_it_names_itself_and_not_as_its_company() -> None:
    data = (
        '<script type="application/ld+json">{"@type":"NewsArticle","publisher":{"name":"Example Media Ltd"}}</script>'
    )
    source = read(kinds.to_html().decode().replace("</head>", f"{data}</head>"))
    assert source.publisher == kinds.SITE


BROKEN = {
    "nothing is closed": "<html><body><div><p>Seven people were killed in Sumy<p>Two drones were shot down",
    "crossed elements": "<b><p>Seven people were killed in Sumy</b></p><i>Two drones were shot down</p></i>",
    "no html at all": "<p>Seven people were killed in Sumy.<br>Two drones were shot down.",
    "stray ends": "</div></div><p>Seven people were killed in Sumy.</p></body></html><p>Two drones were shot down.</p>",
    "deep nesting": "<div>" * 3000 + "<p>Seven people were killed in Sumy.</p><p>Two drones were shot down.</p>",
    "an open script": "<p>Seven people were killed in Sumy.</p><p>Two drones were shot down.</p><script>var x = '<p>9",
}


@pytest.mark.parametrize("page", BROKEN.values(), ids=BROKEN)
def test_broken_markup_loses_no_sentence(page: str) -> None:
    source = read(page)
    assert "Seven people were killed in Sumy" in source.text
    assert "Two drones were shot down" in source.text
    assert "var x" not in source.text


ENCODINGS = ["utf-8", "utf-8-sig", "utf-16", "cp1252", "koi8-r", "iso-8859-5", "cp1251"]


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_a_page_is_decoded_as_it_states(encoding: str) -> None:
    russian = encoding in ("koi8-r", "iso-8859-5", "cp1251")
    words = "Seven people were killed in Суми" if russian else "Seven people – “civilians” – were killed in Sumy"
    page = f'<html><head><meta charset="{encoding}"></head><body><h1>Raid</h1><p>{words} on Monday.</p></body></html>'
    assert words in read(page.encode(encoding)).text


def test_a_page_that_names_a_wrong_encoding_is_read_as_the_utf_8_that_it_is() -> None:
    page = '<html><head><meta charset="iso-8859-1"></head><body><p>Seven – “civilians” – were killed.</p></body></html>'
    assert "Seven – “civilians” – were killed." in read(page.encode()).text


def test_a_table_is_read_row_by_row() -> None:
    rows = "<table><tr><td>Tanks</td><td>9,253 (+8)</td></tr><tr><td>Drones</td><td>18,954 (+29)</td></tr></table>"
    page = (
        kinds.to_html()
        .decode()
        .replace("</article>", f"<p>The losses until Monday were as follows.</p>{rows}</article>")
    )
    assert "Tanks - 9,253 (+8)\nDrones - 18,954 (+29)" in read(page).text


def test_a_page_without_words_is_refused() -> None:
    sources, problems = read_upload("a.html", b"<html><body><script>load()</script></body></html>")
    assert sources == ()
    assert problems == ("a.html: there is no text in this page; save it again once it is loaded in the browser.",)
