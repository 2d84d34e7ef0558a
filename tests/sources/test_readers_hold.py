"""Whatever the bytes, a reader neither raises nor keeps silent; what it gives can be stored and found again."""

import kinds
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tracker.sources import read_upload
from tracker.sources.readers import ENDINGS

STARTS = {
    ".html": b"<html><body><p>",
    ".mhtml": b"Content-Type: text/html\n\n",
    ".pdf": b"%PDF-1.4\n",
    ".eml": b"From: a@example.org\nSubject: x\n\n",
    ".rss": b"<rss version='2.0'><channel>",
    ".atom": b"<feed xmlns='http://www.w3.org/2005/Atom'>",
    ".json": b'[{"text": "',
    ".jsonl": b'{"text": "',
    ".csv": b"title,text\n",
    ".md": b"---\ntitle: ",
    ".warc": b"WARC/1.0\r\n",
}


def check(name: str, content: bytes) -> None:
    sources, problems = read_upload(name, content)
    assert sources or problems
    for source in sources:
        assert source.text.strip()
        source.text.encode("utf-8")
        assert source.file.startswith(name)
        assert list(source.pages) == sorted(source.pages)
    for problem in problems:
        assert problem.startswith(name)
        assert "Traceback" not in problem


@pytest.mark.parametrize("ending", sorted(ENDINGS))
@settings(max_examples=25)
@given(content=st.binary(max_size=200))
def test_any_bytes_are_read_or_told(ending: str, content: bytes) -> None:
    check(f"a{ending}", content)
    check(f"a{ending}", STARTS.get(ending, b"") + content)


@pytest.mark.parametrize("name", kinds.SAME)
@settings(max_examples=20)
@given(at=st.floats(0, 1), content=st.binary(min_size=1, max_size=8))
def test_a_file_with_a_few_wrong_bytes_is_read_or_told(name: str, at: float, content: bytes) -> None:
    whole = FILES[name]
    place = int(at * len(whole))
    check(name, whole[:place] + content + whole[place + len(content) :])


FILES = {name: make() for name, make in kinds.SAME.items()}
