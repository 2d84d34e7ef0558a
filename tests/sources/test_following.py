"""Following a feed of a server of our own: new entries only, asked for once, nothing lost when something fails."""

from collections.abc import Iterator
from pathlib import Path

import kinds
import pytest
import servers

from tracker.model import TrackerError
from tracker.sources import read_sources
from tracker.sources.fetching import Fetcher, FetchError
from tracker.sources.following import Followed, follow, read_memory

WORDS = "Three sailors died in the port of Odesa after a raid in the night, officials of the region said. " * 5


@pytest.fixture
def site() -> Iterator[servers.Site]:
    with servers.serve() as running:
        yield running


def feed_of(site: servers.Site, *numbers: int, words: str = "") -> bytes:
    items = "".join(
        f"<item><title>Raid {number}</title><link>{site.address}/raid-{number}</link><guid>id-{number}</guid>"
        f"<pubDate>Mon, {10 + number} Nov 2024 14:15:00 GMT</pubDate><description>{words}</description></item>"
        for number in sorted(numbers, reverse=True)
    )
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>The Feed</title>{items}</channel></rss>'.encode()


def publish(site: servers.Site, *numbers: int, etag: str = '"1"', words: str = "") -> None:
    site.answers["/feed"] = servers.page(feed_of(site, *numbers, words=words), kind="application/rss+xml", ETag=etag)
    for number in numbers:
        text = (f"A raid killed {number + 2} people in Sumy, the governor said.", *kinds.PARAGRAPHS)
        site.answers.setdefault(f"/raid-{number}", servers.page(kinds.to_html(title=f"Raid {number}", paragraphs=text)))


def run(site: servers.Site, folder: Path, *, most: int = 100, pages: bool = True) -> Followed:
    fetcher = Fetcher(timeout=2.0, allow_private=True, pause=0.0)
    return follow(f"{site.address}/feed", folder / "seeds", folder / "data", fetcher=fetcher, most=most, pages=pages)


def names(followed: Followed) -> list[str]:
    return [path.name for path in followed.added]


def test_each_entry_is_added_once_with_its_page_and_its_row(site: servers.Site, tmp_path: Path) -> None:
    publish(site, 1, 2)
    assert names(run(site, tmp_path)) == ["127.0.0.1-raid-1.html", "127.0.0.1-raid-2.html"]
    sources, problems = read_sources(tmp_path / "seeds")
    assert problems == ()
    assert [(source.title, source.publisher, source.published, source.url) for source in sources] == [
        (f"Raid {number}", "The Feed", f"2024-11-{10 + number}T14:15:00", f"{site.address}/raid-{number}")
        for number in (1, 2)
    ]
    publish(site, 1, 2, 3, etag='"2"')
    assert names(run(site, tmp_path)) == ["127.0.0.1-raid-3.html"]
    assert site.paths().count("/raid-1") == 1


def test_a_feed_that_has_not_changed_is_not_sent_again(site: servers.Site, tmp_path: Path) -> None:
    publish(site, 1)
    run(site, tmp_path)
    again = run(site, tmp_path)
    assert (again.unchanged, again.added, again.problems) == (True, (), ())
    assert site.asked[-1][1]["If-None-Match"] == '"1"'


def test_what_may_be_had_later_is_tried_again_though_the_feed_has_not_changed(
    site: servers.Site, tmp_path: Path
) -> None:
    site.answers["/raid-1"] = servers.status(500)
    publish(site, 1, 2)
    first = run(site, tmp_path)
    assert (names(first), first.left) == (["127.0.0.1-raid-2.html"], 1)
    assert "the server is at fault (500)" in first.problems[0]
    del site.answers["/raid-1"]
    publish(site, 1, 2)
    assert names(run(site, tmp_path)) == ["127.0.0.1-raid-1.html"]
    assert run(site, tmp_path).unchanged


def test_a_page_that_never_will_be_had_is_replaced_by_the_words_of_the_feed(site: servers.Site, tmp_path: Path) -> None:
    site.answers["/raid-1"] = servers.status(404)
    publish(site, 1, words=WORDS)
    done = run(site, tmp_path)
    assert names(done) == ["The-Feed-Raid-1.txt"]
    assert "there is no such page (404)" in done.problems[0]
    (source,), _ = read_sources(tmp_path / "seeds")
    assert source.text.startswith("Raid 1\n\nThree sailors died")
    assert (source.publisher, source.published) == ("The Feed", "2024-11-11T14:15:00")
    assert run(site, tmp_path).unchanged


def test_an_entry_without_page_and_words_is_told_once(site: servers.Site, tmp_path: Path) -> None:
    site.answers["/raid-1"] = servers.status(404)
    publish(site, 1)
    done = run(site, tmp_path)
    assert (done.added, len(done.problems), done.left) == ((), 1, 0)
    assert run(site, tmp_path).unchanged


def test_the_words_of_the_feed_can_be_asked_for(site: servers.Site, tmp_path: Path) -> None:
    publish(site, 1, words=WORDS)
    assert names(run(site, tmp_path, pages=False)) == ["The-Feed-Raid-1.txt"]
    assert site.paths() == ["/feed"]


def test_a_server_that_asks_for_patience_gets_it(site: servers.Site, tmp_path: Path) -> None:
    site.answers["/raid-2"] = servers.status(429, Retry_After="600")
    publish(site, 1, 2, 3)
    done = run(site, tmp_path)
    assert (names(done), done.left) == (["127.0.0.1-raid-1.html"], 2)
    asked = len(site.asked)
    with pytest.raises(TrackerError, match="its server asked for patience; follow it again in 10 minutes"):
        run(site, tmp_path)
    assert len(site.asked) == asked


def test_a_feed_that_asks_for_patience_gets_it(site: servers.Site, tmp_path: Path) -> None:
    site.answers["/feed"] = servers.status(503, Retry_After="120")
    with pytest.raises(FetchError, match="the server asks for patience"):
        run(site, tmp_path)
    with pytest.raises(TrackerError, match="follow it again in 2 minutes"):
        run(site, tmp_path)


def test_only_so_many_entries_are_added_at_a_time_and_none_is_lost(site: servers.Site, tmp_path: Path) -> None:
    publish(site, 1, 2, 3)
    first = run(site, tmp_path, most=2)
    assert (names(first), first.left) == (["127.0.0.1-raid-1.html", "127.0.0.1-raid-2.html"], 1)
    assert names(run(site, tmp_path, most=2)) == ["127.0.0.1-raid-3.html"]


def test_a_state_that_was_lost_adds_nothing_twice(site: servers.Site, tmp_path: Path) -> None:
    publish(site, 1)
    run(site, tmp_path)
    (tmp_path / "data" / "following.json").write_text("{broken")
    again = run(site, tmp_path)
    assert (again.added, again.problems) == ((), ())
    assert len(list((tmp_path / "seeds").glob("*.html"))) == 1
    assert len(read_memory(tmp_path / "data", f"{site.address}/feed").seen) == 1


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (servers.page(kinds.to_html()), "it is no RSS or Atom feed"),
        (servers.page(b"<rss version='2.0'><channel>", kind="application/rss+xml"), "broken or cut short"),
        (servers.status(404), "there is no such page"),
        (servers.endless(b"<item>" * 50_000), "it is larger than"),
    ],
    ids=["a page", "a cut feed", "nothing", "no end"],
)
def test_what_is_no_feed_is_told_and_changes_nothing(
    answer: servers.Answer, said: str, site: servers.Site, tmp_path: Path
) -> None:
    site.answers["/feed"] = answer
    fetcher = Fetcher(timeout=5.0, limit=1 << 20, allow_private=True, pause=0.0)
    with pytest.raises(TrackerError, match=said):
        follow(f"{site.address}/feed", tmp_path / "seeds", tmp_path / "data", fetcher=fetcher)
    assert list(tmp_path.iterdir()) == []
