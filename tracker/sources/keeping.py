"""Sources whose text stands in no file as it is -> data/texts/, by digest; and back, also when the file is gone.

A page, a PDF or a mail is not the text that was read from it. That text is kept beside the tables, so that every figure
can be shown in its words whatever becomes of the file and of the package that read it.
"""

import hashlib
import json
import os
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tracker.model import Source, TrackerError

TEXTS = "texts"


@dataclass(frozen=True, slots=True)
class KeptText:
    """A kept text with what was known of it when it was read."""

    source_id: str
    text: str
    file: str
    digest: str  # of the file that it was read from
    origins: tuple[tuple[str, str], ...]
    pages: tuple[int, ...]
    crawled: str


def keep_texts(data: Path, sources: Iterable[Source]) -> int:
    """Write the texts that stand in no file as they are; those that are there already stay. Return how many are new.

    Raises TrackerError when the folder cannot be written.
    """
    written = 0
    for source in sources:
        if not source.kept:
            continue
        content = source.text.encode("utf-8")
        path = _path_of(data, hashlib.sha256(content).hexdigest())
        try:
            # The description is written last: with it the pair is whole.
            if not path.with_suffix(".json").is_file() or _differs(path, content):
                path.parent.mkdir(parents=True, exist_ok=True)
                _write(path, content)
                _write(path.with_suffix(".json"), _describe(source))
                written += 1
        except OSError as error:
            raise TrackerError(
                f"{path}: the text cannot be kept ({error.strerror}); make room or choose another --data"
            ) from error
    return written


def read_kept(data: Path, source_id: str) -> KeptText | None:
    """Return a kept text by the id of its source; None when it is not there, or is not what was kept."""
    beginning = source_id.removeprefix("s")
    if len(beginning) < 12 or not all(character in "0123456789abcdef" for character in beginning):
        return None
    for path in sorted((data / TEXTS / beginning[:2]).glob(f"{beginning}*.txt")):
        try:
            content = path.read_bytes()
            told: dict[str, Any] = json.loads(path.with_suffix(".json").read_bytes())
        except (OSError, ValueError):
            continue
        if hashlib.sha256(content).hexdigest() != path.stem or not isinstance(told, dict):
            continue  # somebody edited it: spans would point beside their words
        return KeptText(
            source_id,
            content.decode("utf-8"),
            str(told.get("file", "")),
            str(told.get("digest", "")),
            tuple((str(field), str(origin)) for field, origin in dict(told.get("origins", {})).items()),
            tuple(int(start) for start in told.get("pages", ())),
            str(told.get("crawled", "")),
        )
    return None


def page_of(pages: tuple[int, ...], position: int) -> int:
    """Return the number of the page that a position of the text stands on; 0 where there are no pages.

    >>> page_of((0, 120, 120, 300), 130), page_of((), 130)
    (3, 0)
    """
    return sum(start <= position for start in pages)


def _path_of(data: Path, digest: str) -> Path:
    return data / TEXTS / digest[:2] / f"{digest}.txt"


def _describe(source: Source) -> bytes:
    told = {
        "file": source.file,
        "digest": source.digest,
        "origins": dict(source.origins),
        "pages": source.pages,
        "crawled": source.crawled,
    }
    return (json.dumps({name: value for name, value in told.items() if value}, ensure_ascii=False) + "\n").encode()


def _differs(path: Path, content: bytes) -> bool:
    try:
        return path.read_bytes() != content
    except OSError:
        return True


def _write(path: Path, content: bytes) -> None:
    """Write beside the place and swap it in, so that nobody reads half a text."""
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".tmp")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
        os.chmod(temporary, 0o644)
        os.replace(temporary, path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
