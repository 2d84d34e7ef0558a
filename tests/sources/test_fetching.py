"""Fetching pages from a server of our own: manners, caution, and what is said when it fails."""

import gzip
import threading
from collections.abc import Iterator
from pathlib import Path

import kinds
import pytest
import servers

from tracker.model import TrackerError
from tracker.sources import CatalogueEntry, read_sources
from tracker.sources.fetching import USER_AGENT, Fetcher, FetchError, is_public, to_address
from tracker.sources.robots import parse_robots
from tracker.sources.saving import save

NO_ENTRY = CatalogueEntry("")


@pytest.fixture
def site() -> Iterator[servers.Site]:
    with servers.serve() as running:
        yield running


@pytest.fixture
def fetcher() -> Fetcher:
    return Fetcher(timeout=1.0, limit=1 << 20, allow_private=True, pause=0.0)


def test_a_page_comes_as_it_is_and_we_say_who_we_are(site: servers.Site, fetcher: Fetcher) -> None:
    site.answers["/raid?page=2"] = servers.page(
        kinds.to_html(), ETag='"a1"', Last_Modified="Mon, 11 Nov 2024 10:00:00 GMT"
    )
    answer = fetcher.fetch(f"{site.address}/raid?page=2#toll")
    assert (answer.content, answer.media_type, answer.charset) == (kinds.to_html(), "text/html", "utf-8")
    assert (answer.etag, answer.modified) == ('"a1"', "Mon, 11 Nov 2024 10:00:00 GMT")
    assert [path for path, _ in site.asked] == ["/robots.txt", "/raid?page=2"]
    assert all(headers["User-Agent"] == USER_AGENT for _, headers in site.asked)


def test_a_packed_page_is_unpacked(site: servers.Site, fetcher: Fetcher) -> None:
    site.answers["/raid"] = servers.packed(kinds.to_html())
    assert fetcher.fetch(f"{site.address}/raid").content == kinds.to_html()


@pytest.mark.parametrize("number", [301, 302, 303, 307, 308])
def test_redirects_are_followed(number: int, site: servers.Site, fetcher: Fetcher) -> None:
    site.answers["/old"] = servers.status(number, Location="/new?x=1")
    site.answers["/new?x=1"] = servers.page(kinds.to_html())
    assert fetcher.fetch(f"{site.address}/old").url == f"{site.address}/new?x=1"


def test_what_has_not_changed_is_not_sent_again(site: servers.Site, fetcher: Fetcher) -> None:
    site.answers["/raid"] = servers.page(kinds.to_html(), ETag='"a1"')
    answer = fetcher.fetch(f"{site.address}/raid", etag='"a1"')
    assert (answer.status, answer.content) == (304, b"")


FAILING: dict[str, tuple[servers.Answer, str, bool]] = {
    "404": (servers.status(404), "there is no such page (404); check the address", False),
    "410": (servers.status(410), "there is no such page (410)", False),
    "403": (servers.status(403), "the server does not hand it out to programs (403); save it in a browser", False),
    "429": (
        servers.status(429, Retry_After="120"),
        "the server asks for patience (429); try again in 120 seconds",
        True,
    ),
    "429 until a day": (servers.status(429, Retry_After="Mon, 11 Nov 2024 10:00:00 GMT"), "in 3,600 seconds", True),
    "500": (servers.status(500), "the server is at fault (500); try again later", True),
    "503": (servers.status(503), "the server asks for patience (503); try again later", True),
    "204": (servers.status(204), "the server gave no page (204)", False),
    "a redirect to itself": (servers.status(302, Location="/bad"), "it redirects more than 5 times", False),
    "a redirect to a file": (servers.status(302, Location="file:///etc/passwd"), "only addresses with http", False),
    "a body without end": (servers.endless(b"<p>" * 20_000), "it is larger than 1 MB", False),
    "a body that drips": (servers.endless(b".", wait=0.02), "no whole answer within 1 seconds", True),
    "headers without end": (servers.endless_head, "no whole answer within 1 seconds", True),
    "no answer": (servers.silent, "no whole answer within 1 seconds", True),
    "a cut answer": (servers.cut, "its answer was cut short; try again", True),
    "a large promise": (servers.page(b"x" * (3 << 20)), "it is larger than 1 MB", False),
    "a bomb": (servers.packed(b"0" * (50 << 20)), "it is larger than 1 MB", False),
    "cut while packed": (
        servers.page(gzip.compress(kinds.to_html())[:-20], Content_Encoding="gzip"),
        "its answer was cut short",
        True,
    ),
    "packed wrongly": (servers.page(b"no gzip at all", Content_Encoding="gzip"), "packed wrongly", True),
    "packed strangely": (servers.page(b"x", Content_Encoding="zstd"), "in a way that was not asked for (zstd)", False),
}


@pytest.mark.parametrize(("answer", "said", "again"), FAILING.values(), ids=FAILING)
def test_a_failure_names_the_address_and_what_to_do(
    answer: servers.Answer, said: str, again: bool, site: servers.Site, fetcher: Fetcher
) -> None:
    site.answers["/bad"] = answer
    with pytest.raises(FetchError) as caught:
        fetcher.fetch(f"{site.address}/bad")
    assert said in str(caught.value)
    assert ";" in str(caught.value)
    assert caught.value.again is again
    assert caught.value.wait == {"429": 120, "429 until a day": 3600}.get(
        next(name for name, case in FAILING.items() if case[0] is answer), 0
    )


def test_no_server_is_told(fetcher: Fetcher) -> None:
    with servers.serve() as gone:
        address = gone.address
    with pytest.raises(FetchError, match="no server listens there; check the address"):
        fetcher.fetch(f"{address}/page")


ADDRESSES = {
    "ftp://example.org/a": "only addresses with http or https",
    "file:///etc/passwd": "only addresses with http or https",
    "javascript:alert(1)": "only addresses with http or https",
    "https://user:secret@example.org/": "addresses with a password are not fetched",
    "http://": "only addresses with http or https",
    "http://[::1": "it is no address of a page",
    "http://example.org:99999/": "it is no address of a page",
}


@pytest.mark.parametrize(("address", "said"), ADDRESSES.items(), ids=ADDRESSES)
def test_what_is_no_address_of_a_page_is_refused(address: str, said: str, fetcher: Fetcher) -> None:
    with pytest.raises(FetchError) as caught:
        fetcher.fetch(address)
    assert said in str(caught.value)
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]", "0.0.0.0", "127.1", "2130706433"])
def test_addresses_of_the_own_machine_are_refused_unless_asked_for(host: str, site: servers.Site) -> None:
    port = site.address.rpartition(":")[2]
    with pytest.raises(FetchError, match="it lies in your own network") as caught:
        Fetcher(timeout=1.0).fetch(f"http://{host}:{port}/raid")
    assert "--allow-private" in str(caught.value)
    assert site.asked == []


def test_a_redirect_into_the_own_network_is_refused(site: servers.Site, monkeypatch: pytest.MonkeyPatch) -> None:
    site.answers["/out"] = servers.status(302, Location="http://169.254.169.254/latest")
    # Only the server of the test counts as public.
    monkeypatch.setattr("tracker.sources.fetching.is_public", lambda address: address == "127.0.0.1")
    with pytest.raises(FetchError, match=r"169\.254\.169\.254/latest: it lies in your own network"):
        Fetcher(timeout=1.0, pause=0).fetch(f"{site.address}/out")


PRIVATE = (
    "127.0.0.1 10.0.0.1 172.16.5.5 192.168.1.1 169.254.169.254 100.64.0.1 0.0.0.0 224.0.0.1 240.0.0.1 255.255.255.255 "
    "::1 fe80::1%eth0 fc00::1 ::ffff:127.0.0.1 2002:7f00:1:: 64:ff9b::7f00:1 ff02::1 :: nonsense"
)


@pytest.mark.parametrize("address", PRIVATE.split())
def test_an_address_that_is_not_of_the_open_net_is_known(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["8.8.8.8", "93.184.216.34", "2606:2800:220:1:248:1893:25c8:1946"])
def test_an_address_of_the_open_net_is_known(address: str) -> None:
    assert is_public(address)


def test_an_address_is_sent_in_one_spelling() -> None:
    assert to_address("http://Bücher.example/a b%20c/«x»?q=é") == (
        "http://xn--bcher-kva.example/a%20b%20c/%C2%ABx%C2%BB?q=%C3%A9"
    )


ROBOTS = """# a comment
User-agent: other
Disallow: /

User-agent: *
Disallow: /private
Allow: /private/open   # one page
Disallow: /*?print=
Disallow: /end$
Crawl-delay: 2
"""
PATHS = {
    "/": True,
    "/news/raid": True,
    "/private": False,
    "/private/a": False,
    "/private/open": True,
    "/news?print=1": False,
    "/end": False,
    "/ending": True,
    "/%70rivate/a": False,
}


@pytest.mark.parametrize(("path", "allowed"), PATHS.items(), ids=PATHS)
def test_robots_txt_is_read_as_it_is_meant(path: str, allowed: bool) -> None:
    robots = parse_robots(ROBOTS, "figures-tracker")
    assert robots.allows(path) is allowed
    assert robots.delay == 2.0


def test_rules_for_us_by_name_count_before_those_for_all() -> None:
    robots = parse_robots(
        "User-agent: *\nDisallow:\nUser-agent: Figures-Tracker\nUser-agent: b\nDisallow: /x", "figures-tracker"
    )
    assert (robots.allows("/x"), robots.allows("/y")) == (False, True)


@pytest.mark.parametrize(
    "text", ["", "<html>no rules</html>", "Disallow: /", "User-agent:", "\x00\xff", "Crawl-delay: x"]
)
def test_a_robots_txt_without_rules_forbids_nothing(text: str) -> None:
    assert parse_robots(text, "figures-tracker").allows("/a")


def test_a_page_that_robots_txt_forbids_is_not_asked_for(site: servers.Site, fetcher: Fetcher) -> None:
    site.answers["/robots.txt"] = servers.page(b"User-agent: *\nDisallow: /raid", kind="text/plain")
    site.answers["/raid"] = servers.page(kinds.to_html())
    with pytest.raises(FetchError, match="the site asks programs not to fetch it"):
        fetcher.fetch(f"{site.address}/raid")
    assert site.paths() == []


def test_a_redirect_to_what_robots_txt_forbids_is_not_followed(site: servers.Site, fetcher: Fetcher) -> None:
    site.answers["/robots.txt"] = servers.page(b"User-agent: *\nDisallow: /raid", kind="text/plain")
    site.answers["/short"] = servers.status(301, Location="/raid")
    with pytest.raises(FetchError, match="/raid: the site asks programs"):
        fetcher.fetch(f"{site.address}/short")
    assert site.paths() == ["/short"]


@pytest.mark.parametrize(("number", "fetched"), [(404, True), (403, True), (500, False), (503, False)])
def test_without_robots_txt_all_is_allowed_and_while_the_server_is_at_fault_nothing(
    number: int, fetched: bool, site: servers.Site, fetcher: Fetcher
) -> None:
    site.answers["/robots.txt"] = servers.status(number)
    site.answers["/raid"] = servers.page(kinds.to_html())
    try:
        fetcher.fetch(f"{site.address}/raid")
    except FetchError:
        assert not fetched
    assert site.paths() == (["/raid"] if fetched else [])


def test_one_site_is_asked_with_pauses(site: servers.Site, monkeypatch: pytest.MonkeyPatch) -> None:
    site.answers["/robots.txt"] = servers.page(b"User-agent: *\nCrawl-delay: 7", kind="text/plain")
    site.answers["/a"] = site.answers["/b"] = servers.page(kinds.to_html())
    slept: list[float] = []
    monkeypatch.setattr("tracker.sources.fetching.time.sleep", slept.append)
    fetcher = Fetcher(timeout=5.0, allow_private=True, pause=1.0)
    fetcher.fetch(f"{site.address}/a")
    fetcher.fetch(f"{site.address}/b")
    assert [round(seconds) for seconds in slept] == [7]


def test_a_page_is_saved_as_it_came_under_a_name_of_its_address(
    site: servers.Site, fetcher: Fetcher, tmp_path: Path
) -> None:
    site.answers["/world/night-raid"] = servers.page(kinds.to_html())
    answer = fetcher.fetch(f"{site.address}/world/night-raid")
    path, problems = save(tmp_path, answer, CatalogueEntry("", url=answer.url, published="2024-11-10"))
    assert (path.name, path.read_bytes(), problems) == ("127.0.0.1-night-raid.html", kinds.to_html(), ())
    (source,), _ = read_sources(tmp_path)
    assert (source.url, source.published, source.publisher) == (answer.url, "2024-11-10", kinds.SITE)
    assert dict(source.origins)["url"] == "sources.csv"
    assert dict(source.origins)["publisher"] == "page metadata"
    with pytest.raises(TrackerError, match="it is in the folder already, as 127"):
        save(tmp_path, answer, NO_ENTRY)


SAVED = {
    "text/plain": (kinds.TEXT.encode(), "/raid", "127.0.0.1-raid.txt"),
    "application/pdf": (kinds.to_pdf(), "/raid.pdf", "127.0.0.1-raid.pdf"),
    "application/rss+xml": (kinds.to_rss(), "/feed/", "127.0.0.1-feed.rss"),
    "text/xml": (kinds.to_rss(), "/feed.xml", "127.0.0.1-feed.xml.rss"),
    "application/octet-stream": (kinds.to_docx(), "/a/raid.docx", "127.0.0.1-raid.docx"),
    "": (kinds.to_html(), "/", "127.0.0.1-index.html"),
}


@pytest.mark.parametrize("kind", SAVED, ids=lambda kind: kind or "no type")
def test_an_answer_is_saved_under_the_ending_of_its_kind(
    kind: str, site: servers.Site, fetcher: Fetcher, tmp_path: Path
) -> None:
    content, place, name = SAVED[kind]
    site.answers[place] = servers.page(content, kind=kind)
    path, _ = save(tmp_path, fetcher.fetch(site.address + place), NO_ENTRY)
    assert (path.name, path.read_bytes()) == (name, content)


@pytest.mark.parametrize("kind", ["image/png", "video/mp4", "application/javascript"])
def test_an_answer_of_a_kind_that_is_not_read_is_refused(
    kind: str, site: servers.Site, fetcher: Fetcher, tmp_path: Path
) -> None:
    site.answers["/a"] = servers.page(b"\x89PNG\r\n\x1a\n", kind=kind)
    with pytest.raises(TrackerError, match="are not read"):
        save(tmp_path, fetcher.fetch(f"{site.address}/a"), NO_ENTRY)
    assert list(tmp_path.iterdir()) == []


def test_an_encoding_that_only_the_server_names_is_kept(site: servers.Site, fetcher: Fetcher, tmp_path: Path) -> None:
    words = "Seven people were killed in Суми on Monday, the governor of the region said."
    content = f"<html><body><h1>Raid</h1><p>{words}</p></body></html>".encode("koi8-r")
    site.answers["/raid"] = servers.page(content, kind="text/html; charset=KOI8-R")
    path, problems = save(tmp_path, fetcher.fetch(f"{site.address}/raid"), NO_ENTRY)
    assert (path.suffix, problems) == (".mhtml", ())
    (source,), _ = read_sources(tmp_path)
    assert words in source.text
    assert source.url == f"{site.address}/raid"


def test_an_encoding_that_the_server_names_wrongly_does_no_harm(
    site: servers.Site, fetcher: Fetcher, tmp_path: Path
) -> None:
    content = "<html><body><h1>Raid</h1><p>Seven – “civilians” – were killed.</p></body></html>".encode()
    for place, charset in (("/a", "iso-8859-1"), ("/b", "no-such-thing"), ("/c", "utf-7")):
        site.answers[place] = servers.page(content, kind=f"text/html; charset={charset}")
        answer = fetcher.fetch(site.address + place)
        if place == "/a":
            save(tmp_path, answer, NO_ENTRY)
            continue
        with pytest.raises(TrackerError, match="in the folder already"):
            save(tmp_path, answer, NO_ENTRY)
    (source,), _ = read_sources(tmp_path)
    assert "Seven – “civilians” – were killed." in source.text


def test_nothing_is_left_running_after_a_fetch(site: servers.Site, fetcher: Fetcher) -> None:
    site.answers["/raid"] = servers.page(kinds.to_html())
    fetcher.fetch(f"{site.address}/raid")
    assert not [
        thread
        for thread in threading.enumerate()
        if isinstance(thread, threading.Timer) and not thread.finished.is_set()
    ]
