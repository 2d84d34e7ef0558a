"""Large files cut into pieces: the texts and problems of a plain read."""

import gzip
import io
import json
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from tracker.sources import find_files, pieces, read_some, reading
from tracker.sources.pieces import cut_file, may_be_cut
from tracker.sources.reading import read_file

COUNT = 60


def article(at: int) -> str:
    return (
        f"Russia launched {at + 20} drones at Kharkiv on {at % 9 + 1} November 2024.\n\nTwo people were hurt in Odesa."
    )


def write_lines(path: Path) -> None:
    lines = [
        json.dumps({"title": f"Night {at}", "text": article(at), "url": f"https://example.org/{at}"})
        for at in range(COUNT)
    ]
    lines[7], lines[11], lines[20] = "{broken", "", '{"title": "no text"}'
    path.write_text("\ufeff" + "\n".join(lines), encoding="utf-8")


def write_table(path: Path) -> None:
    table = pa.table({"text": [article(at) if at != 9 else "" for at in range(COUNT)], "title": ["Night"] * COUNT})
    pq.write_table(table, path, row_group_size=7)


def to_record(at: int) -> bytes:
    page = f"<html><head><title>Night {at}</title></head><body><p>{article(at)}</p></body></html>".encode()
    kind = "image/png" if at % 5 == 4 else "text/html; charset=utf-8"
    answer = f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\nContent-Length: {len(page)}\r\n\r\n".encode() + page
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/{at}\r\n"
        f"WARC-Date: 2024-11-11T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:{at:032}>\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n"
    )
    return head.encode() + answer + b"\r\n\r\n"


def write_crawl(path: Path) -> None:
    path.write_bytes(b"".join(map(to_record, range(COUNT))))


def write_packed_crawl(path: Path) -> None:
    path.write_bytes(b"".join(gzip.compress(to_record(at), mtime=0) for at in range(COUNT)))


KINDS: dict[str, Callable[[Path], None]] = {
    "export.jsonl": write_lines,
    "export.parquet": write_table,
    "crawl.warc": write_crawl,
    "crawl.warc.gz": write_packed_crawl,
}


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pieces, "PIECE", 1000)
    monkeypatch.setattr(reading, "PIECE", 1000)


def read_by_pieces(folder: Path, run: Any = pieces.run_here) -> tuple[list[Any], tuple[str, ...], int]:
    """Give what the pieces of the only file of a folder make, and how many there were."""
    (found,), _ = find_files(folder)
    sources: list[Any] = []
    count = 0
    for some in read_some(found, folder=folder, run=run):
        sources = [*([] if some.anew else sources), *some.sources]
        count = 0 if some.anew else count + 1
        problems = some.problems
    return sources, problems, count


@pytest.mark.parametrize("name", KINDS)
@pytest.mark.parametrize("catalogue", [False, True])
def test_pieces_give_the_texts_and_problems_of_a_plain_read(tmp_path: Path, name: str, catalogue: bool) -> None:
    KINDS[name](tmp_path / name)
    if catalogue:
        rows = f"file,publisher,title\n{name},Our Paper,\n{name}#3,Other Paper,A night\n{name}#900,None,\n"
        (tmp_path / "sources.csv").write_text(rows, encoding="utf-8")
    (found,), _ = find_files(tmp_path)
    assert may_be_cut(found)
    cut = cut_file(found, 1000)
    assert len(cut.pieces) > 3
    sources, problems, count = read_by_pieces(tmp_path)
    assert count == len(cut.pieces) + 1
    wanted, told = read_file(found, folder=tmp_path)
    assert (tuple(sources), problems) == (wanted, told)
    assert len(sources) > 40


def end_early(content: bytes) -> bytes:
    return content[: len(content) // 2 + 30]


def disguise(content: bytes) -> bytes:
    return b"%PDF-1.4\n" + content


@pytest.mark.parametrize("name", KINDS)
@pytest.mark.parametrize("spoil", [end_early, disguise])
def test_what_is_spoilt_is_told_as_by_a_plain_read(tmp_path: Path, name: str, spoil: Callable[[bytes], bytes]) -> None:
    KINDS[name](tmp_path / name)
    (tmp_path / name).write_bytes(spoil((tmp_path / name).read_bytes()))
    (found,), _ = find_files(tmp_path)
    sources, problems, _ = read_by_pieces(tmp_path)
    assert (tuple(sources), problems) == read_file(found, folder=tmp_path)


def test_a_crawl_in_one_compressed_stream_is_read_whole(tmp_path: Path) -> None:
    stream = io.BytesIO()
    with gzip.GzipFile(fileobj=stream, mode="wb", mtime=0) as file:
        for at in range(COUNT):
            file.write(to_record(at))
    (tmp_path / "crawl.warc.gz").write_bytes(stream.getvalue())
    (found,), _ = find_files(tmp_path)
    sources, problems, count = read_by_pieces(tmp_path)
    assert count == 0
    assert (tuple(sources), problems) == read_file(found, folder=tmp_path)


def test_a_piece_whose_reader_fell_has_the_file_read_whole(tmp_path: Path) -> None:
    write_lines(tmp_path / "export.jsonl")

    def fall(function: Callable[..., Any], arguments: Sequence[tuple[Any, ...]]) -> Iterator[Any]:
        for at, each in enumerate(arguments):
            yield None if at == 2 else function(*each)

    (found,), _ = find_files(tmp_path)
    sources, problems, count = read_by_pieces(tmp_path, fall)
    assert count == 0
    assert (tuple(sources), problems) == read_file(found, folder=tmp_path)


def test_a_file_that_changes_while_it_is_read_is_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "export.jsonl"
    write_lines(path)

    def change(function: Callable[..., Any], arguments: Sequence[tuple[Any, ...]]) -> Iterator[Any]:
        for each in arguments:
            yield function(*each)
        with path.open("a", encoding="utf-8") as file:
            file.write("\n" + json.dumps({"text": article(99)}) if len(arguments) > 1 else "")

    sources, _, count = read_by_pieces(tmp_path, change)
    assert count == 0
    assert sources[-1].text == article(99)


@pytest.mark.parametrize("name", ["export.csv", "export.jsonl.gz", "night.txt", "all.zip"])
def test_other_files_are_read_whole(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"{}" * 5000)
    (found,), _ = find_files(tmp_path)
    assert not may_be_cut(found)
