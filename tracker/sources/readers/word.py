"""A Word document -> one article: paragraphs and table rows in order, as they stand after all tracked changes."""

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from tracker.model import TrackerError
from tracker.sources.articles import UNPACKED, Article, Fact, Found, Input
from tracker.sources.optional import need
from tracker.sources.statements import to_value

_SPACE = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MARKS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011"}
_ORIGIN = "document properties"
_BROKEN = "it is broken or cut short ({}); open it in the program that wrote it and save it again"


def read_word(given: Input) -> Found:
    """Read the body of a document; deleted words are left out, inserted ones and the text of boxes are in."""
    docx = need("docx")
    content = given.read()
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            size = sum(entry.file_size for entry in archive.infolist())
        if size > UNPACKED // 8:
            raise TrackerError("it unpacks to more than any text needs and is not read; save it again")
        given.allowance.take(size)
        document = docx.Document(io.BytesIO(content))
        lines = list(_to_lines(document.element.body))
        stated = to_value("title", document.core_properties.title or "")
    except TrackerError:
        raise
    except Exception as error:  # packaging, XML and parts: each has errors of its own
        raise TrackerError(_BROKEN.format(type(error).__name__)) from error
    text = "\n".join(lines)
    if not text.strip():
        raise TrackerError("there is no text in it; put the text into it or delete it")
    yield Article(text, (Fact("title", stated, _ORIGIN),) if stated else ())


def _to_lines(body: Any) -> Iterator[str]:
    for element in body:
        name = _name(element)
        if name == "p":
            yield from _paragraph(element).split("\n")
        elif name == "tbl":
            for row in element.iter(f"{_SPACE}tr"):
                cells = [" ".join(_paragraph(p).strip() for p in cell.iter(f"{_SPACE}p")).strip()
                         for cell in row.iterchildren(f"{_SPACE}tc")]  # fmt: skip
                cells = [cell for cell in cells if cell]
                yield (" - " if len(cells) == 2 else " | ").join(cells)
        elif name in ("sdt", "sdtContent", "customXml", "ins"):
            yield from _to_lines(element)


def _paragraph(paragraph: Any) -> str:
    words = "".join(_words(paragraph))
    listed = paragraph.find(f"{_SPACE}pPr/{_SPACE}numPr") is not None
    return f"- {words}" if listed and words.strip() else words


def _words(element: Any) -> Iterator[str]:
    for child in element:
        name = _name(child)
        if name == "t":
            yield child.text or ""
        elif name in _MARKS:
            yield _MARKS[name]
        elif name not in ("del", "moveFrom", "pPr", "rPr", "instrText", "Fallback"):
            yield from _words(child)


def _name(element: Any) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
