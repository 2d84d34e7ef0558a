"""The commands that bring texts in and show what is there."""

import csv
import io
import json
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import kinds
import pytest
import servers
from click.testing import CliRunner, Result

from tracker.__main__ import main
from tracker.sources import read_sources
from tracker.sources.watching import watch_folder


@pytest.fixture
def site() -> Iterator[servers.Site]:
    with servers.serve() as running:
        yield running


def run(*arguments: object) -> Result:
    result = CliRunner().invoke(main, [str(argument) for argument in arguments])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def test_files_are_added_with_their_rows(tmp_path: Path) -> None:
    (tmp_path / "My raid: toll.pdf").write_bytes(kinds.to_pdf())
    (tmp_path / "export.jsonl").write_bytes(kinds.to_jsonl())
    places = [tmp_path / "My raid: toll.pdf", tmp_path / "export.jsonl"]
    done = run("add", *places, "--publisher", "Paper", "--published", "11 Nov 2024", "--seeds", tmp_path / "seeds")
    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [
        f"{tmp_path}/seeds/My-raid-toll.pdf: added",
        f"{tmp_path}/seeds/export.jsonl: added",
    ]
    sources, problems = read_sources(tmp_path / "seeds")
    assert problems == ()
    assert [(source.publisher, source.published) for source in sources] == [("Paper", "2024-11-11")] * 2


def test_a_page_is_added_by_its_address(tmp_path: Path, site: servers.Site) -> None:
    site.answers["/short"] = servers.status(301, Location="/world/night-raid")
    site.answers["/world/night-raid"] = servers.page(kinds.to_html())
    done = run("add", f"{site.address}/short", "--allow-private", "--seeds", tmp_path)
    assert (done.exit_code, done.stdout) == (0, f"{tmp_path}/127.0.0.1-night-raid.html: added\n")
    (source,), _ = read_sources(tmp_path)
    assert (source.url, source.title) == (f"{site.address}/world/night-raid", kinds.TITLE)


def test_what_cannot_be_added_is_told_and_the_rest_is_added(tmp_path: Path, site: servers.Site) -> None:
    (tmp_path / "good.txt").write_text("Two men died.")
    (tmp_path / "locked.pdf").write_bytes(kinds.to_locked_pdf())
    (tmp_path / "sheet.xlsx").write_bytes(b"PK\x03\x04")
    places = [tmp_path / name for name in ("locked.pdf", "sheet.xlsx", "gone.txt", "good.txt")]
    done = run("add", *places, tmp_path, f"{site.address}/raid", "--seeds", tmp_path / "seeds")
    assert done.exit_code == 1
    assert done.stdout == f"{tmp_path}/seeds/good.txt: added\n"
    told = done.stderr.splitlines()
    assert [line.rpartition("/")[2].partition(":")[0] for line in told[:3]] == ["locked.pdf", "sheet.xlsx", "gone.txt"]
    assert "it is a folder; name the files in it" in told[3]
    assert "give --allow-private if you mean it" in told[4]
    assert sorted(path.name for path in (tmp_path / "seeds").iterdir()) == ["good.txt", "sources.csv"]


def test_the_same_file_is_not_added_twice(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Two men died.")
    (tmp_path / "b.txt").write_text("Two men died.")
    run("add", tmp_path / "a.txt", "--seeds", tmp_path / "seeds")
    again = run("add", tmp_path / "b.txt", "--seeds", tmp_path / "seeds")
    assert again.exit_code == 1
    assert "it is in the folder already, as a.txt; nothing was added" in again.stderr


@pytest.mark.parametrize("option", ["--url", "--title"])
def test_what_is_of_one_text_is_not_given_to_many(option: str, tmp_path: Path) -> None:
    done = run("add", "a.txt", "b.txt", option, "https://example.org/a", "--seeds", tmp_path)
    assert (done.exit_code, done.stdout) == (2, "")
    assert "add the texts one by one" in done.stderr


@pytest.mark.parametrize(("option", "value"), [("--published", "04/05/2024"), ("--url", "ftp://example.org")])
def test_a_field_that_cannot_be_used_adds_nothing(option: str, value: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Two men died.")
    done = run("add", tmp_path / "a.txt", option, value, "--seeds", tmp_path / "seeds")
    assert done.exit_code == 1
    assert value in done.stderr
    assert not (tmp_path / "seeds").exists()


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    folder = tmp_path / "seeds"
    folder.mkdir()
    (folder / "raid.html").write_bytes(kinds.to_html())
    (folder / "copy.html").write_bytes(kinds.to_html())
    (folder / "note.txt").write_text("Raid in brief\nPublished: 24 December 2024\nTwo men died.")
    (folder / "sources.csv").write_text("file,publisher\nraid.html,Gazette\n")
    return folder


def test_the_texts_are_listed_with_what_is_missing(seeds: Path) -> None:
    done = run("sources", "--seeds", seeds)
    assert done.exit_code == 0
    lines = done.stdout.splitlines()
    assert lines[0].split() == ["file", "publisher", "published", "title"]
    assert lines[1].split()[:6] == ["note.txt", "-", "~2024-12-24", "Raid", "in", "brief"]
    assert lines[1].endswith("(no address)")
    assert lines[2].split()[:4] == ["raid.html", "Gazette", "2024-11-11", "14:15"]
    assert lines[3] == "2 texts, 1 with something missing"
    assert run("sources", "--seeds", seeds, "--missing").stdout.splitlines()[1:] == [lines[1], lines[3]]


def test_each_field_says_where_it_came_from(seeds: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(run("sources", "--seeds", seeds, "--format", "csv").stdout)))
    records = [json.loads(line) for line in run("sources", "--seeds", seeds, "--format", "jsonl").stdout.splitlines()]
    for row, record in zip(rows, records, strict=True):
        assert (row["file"], row["published_from"]) == (record["file"], record["published_from"])
    note, raid = rows
    assert (note["published_from"], note["title_from"]) == ("inferred from the text", "first line")
    assert note["missing"] == "publisher; url"
    assert (raid["publisher_from"], raid["title_from"]) == ("sources.csv", "page metadata")
    assert (raid["copies"], raid["missing"]) == ("copy.html", "")


def test_following_says_what_came(tmp_path: Path, site: servers.Site) -> None:
    feed = f"<rss version='2.0'><channel><title>F</title><item><link>{site.address}/raid</link></item></channel></rss>"
    site.answers["/feed"] = servers.page(feed.encode(), kind="text/xml", ETag='"1"')
    site.answers["/raid"] = servers.page(kinds.to_html())
    arguments = ["--allow-private", "--seeds", tmp_path / "seeds", "--data", tmp_path / "data"]
    first = run("follow", f"{site.address}/feed", *arguments)
    assert (first.exit_code, first.stdout.splitlines()) == (
        0,
        ["127.0.0.1-raid.html", f"{site.address}/feed: 1 added"],
    )
    again = run("follow", f"{site.address}/feed", f"{site.address}/gone", *arguments)
    assert again.stdout == f"{site.address}/feed: nothing new\n"
    assert (again.exit_code, again.stderr.count("there is no such page (404)")) == (1, 1)


def test_watching_builds_at_once_and_again_after_a_change(seeds: Path, tmp_path: Path) -> None:
    data = tmp_path / "data"

    def add_when_built() -> None:
        while not (data / "datapackage.json").is_file():
            time.sleep(0.02)
        (seeds / "more.txt").write_text("Russia launched 145 drones overnight.")

    adding = threading.Thread(target=add_when_built)
    adding.start()
    done = run("watch", "--seeds", seeds, "--data", data, "--every", "0.1", "--times", "2")
    adding.join()
    assert done.exit_code == 0
    assert [line.split(":")[0] for line in done.stdout.splitlines()] == ["2 texts", "3 texts"]
    assert "145" in (data / "figures.csv").read_text()


def test_a_change_is_believed_when_the_folder_has_come_to_rest(seeds: Path) -> None:
    looks: list[float] = []
    calls: list[int] = []

    def sleep(_: float) -> None:
        looks.append(len(calls))
        if len(looks) in (1, 2, 3):  # a file that is being copied grows from look to look
            with (seeds / "big.txt").open("a") as stream:
                stream.write("Two men died. ")

    watch_folder(seeds, lambda: calls.append(len(looks)), times=2, sleep=sleep)
    assert calls == [0, 4]


def test_figures_are_extracted_from_any_kind_of_file(tmp_path: Path) -> None:
    (tmp_path / "raid.pdf").write_bytes(kinds.to_pdf())
    (tmp_path / "export.json").write_bytes(kinds.to_json())
    rows = [
        json.loads(line)
        for line in run("extract", tmp_path / "raid.pdf", "--published", "11 Nov 2024").stdout.splitlines()
    ]
    assert {"Nine", "112", "€150m"} <= {row["text"] for row in rows}
    assert {row["published"] for row in rows} == {"2024-11-11"}
    rows = [json.loads(line) for line in run("extract", tmp_path / "export.json").stdout.splitlines()]
    assert {row["source_file"] for row in rows} == {"export.json#1", "export.json#2"}
    bad = run("extract", tmp_path / "export.json", "--published", "04/05/2024")
    assert bad.exit_code == 2
