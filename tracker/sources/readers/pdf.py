"""A PDF -> one article in paragraphs, with the places where its pages start."""

import io
import logging
from collections import Counter
from itertools import pairwise
from typing import Any

from tracker import patterns as regex
from tracker.model import TrackerError
from tracker.sources.articles import Article, Fact, Fault, Found, Input
from tracker.sources.optional import need
from tracker.sources.readers.wrapping import measure, to_paragraphs
from tracker.sources.statements import to_value

_PAGES = 5000
_PARAGRAPH = 1.35  # times the usual step from line to line
_LETTERS = 0.08  # share by which the size of letters differs in a heading
_DIGITS = regex.compile(r"\d+")
_BROKEN = "it is broken or cut short"
_LOCKED = "it is locked with a password; save a copy without one"


def read_pdf(given: Input) -> Found:
    """Read the text of all pages; running heads and page numbers are left out."""
    pypdf = need("pypdf")
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what is wrong is told by us, with the file's name
    content = given.read()
    try:
        document = pypdf.PdfReader(io.BytesIO(content), strict=False)
        if document.is_encrypted and not document.decrypt(""):
            raise TrackerError(_LOCKED)
        count = len(document.pages)
    except pypdf.errors.DependencyError as error:
        raise TrackerError(
            f"it is locked and opening it needs a package; run: python -m pip install cryptography ({error})"
        ) from error
    except pypdf.errors.FileNotDecryptedError as error:
        raise TrackerError(_LOCKED) from error
    except TrackerError:
        raise
    except Exception as error:  # a broken file breaks the parser in many ways
        raise TrackerError(f"{_BROKEN} ({type(error).__name__}); fetch or save it again") from error
    if count > _PAGES:
        raise TrackerError(f"it has more than {_PAGES:,} pages; split it")
    pages, lost = _read_pages(document, count)
    if b"%%EOF" not in content:
        yield Fault("its end is missing, so pages may be lost; fetch or save it again")
    if lost:
        yield Fault(f"page {', '.join(map(str, lost[:5]))} cannot be read; fetch or save it again")
    if not any(page for page in pages):
        if lost:
            return
        raise TrackerError("its pages are pictures without text; have their text recognised (OCR) and save that")
    text, starts = _to_text(_without_furniture(pages))
    yield Article(text, _find_facts(document, text), pages=starts)


def _read_pages(document: Any, count: int) -> tuple[list[list[str]], list[int]]:
    pages: list[list[str]] = []
    lost: list[int] = []
    for number in range(count):
        try:
            lines = _read_lines(document.pages[number])
        except Exception:  # as above; the other pages are read
            lost.append(number + 1)
            lines = []
        lines = [line.rstrip() for line in lines]
        while lines and not lines[-1].strip():
            lines.pop()
        pages.append(lines)
    return pages, lost


def _read_lines(page: Any) -> list[str]:
    """Return the lines of a page, with a blank one where the page leaves room or changes the size of its letters."""
    pieces: list[tuple[str, float, float]] = []

    def collect(text: str, matrix: Any, text_matrix: Any, _font: Any, size: float) -> None:
        height = matrix[3] or 1.0
        pieces.append((text, text_matrix[5] * height + matrix[5], abs(size * text_matrix[3] * height)))

    page.extract_text(visitor_text=collect)
    lines: list[tuple[str, float, float]] = []
    fresh = True
    for text, height, size in pieces:
        for number, words in enumerate(text.split("\n")):
            if number:
                fresh = True
            if not words.strip():
                continue
            if fresh:
                lines.append((words, height, size))
                fresh = False
            else:
                lines[-1] = (lines[-1][0] + words, *lines[-1][1:])
    if not lines:
        return []
    steps = [before[1] - after[1] for before, after in pairwise(lines)]
    downward = sorted(step for step, (_, _, size) in zip(steps, lines, strict=False) if step > size * 0.8)
    # Of a page of short paragraphs half the steps lead to a new one.
    usual = downward[len(downward) // 5] if downward else 0.0
    spaced: list[str] = []
    for (words, _, size), step, next_size in zip(
        lines, [*steps, 0.0], [*(line[2] for line in lines[1:]), 0.0], strict=True
    ):
        spaced.append(words)
        if (usual and step > usual * _PARAGRAPH) or (next_size and abs(size - next_size) > _LETTERS * size):
            spaced.append("")
    return spaced


def _without_furniture(pages: list[list[str]]) -> list[list[str]]:
    """Leave out the first and last lines that most pages share but for a number, and bare page numbers."""
    edges: Counter[str] = Counter()
    numbered: Counter[str] = Counter()
    for number, page in enumerate(pages, start=1):
        outer = {line.strip() for line in _edges(page)}
        edges.update({_DIGITS.sub("#", line) for line in outer})
        numbered.update({_DIGITS.sub("#", line) for line in outer if str(number) in _DIGITS.findall(line)})
    running = {line for line, times in edges.items() if times >= 3 and times > len(pages) / 2}
    # On two pages a line must count them to be known: "The Daily Example 1", "The Daily Example 2".
    running |= {line for line, times in numbered.items() if times >= 2 and times == len(pages)}

    def is_furniture(line: str, number: int) -> bool:
        words = line.strip()
        return not words or _DIGITS.sub("#", words) in running or words.strip("-–— ") == str(number)

    kept: list[list[str]] = []
    for number, page in enumerate(pages, start=1):
        lines = list(page)
        for at in (0, -1):
            for _ in range(4):
                if lines and is_furniture(lines[at], number):
                    lines.pop(at)
        kept.append(lines)
    return kept


def _edges(page: list[str]) -> list[str]:
    """Return the first and the last two lines of a page that are not blank."""
    lines = [line for line in page if line.strip()]
    return [*lines[:2], *lines[2:][-2:]]


def _to_text(pages: list[list[str]]) -> tuple[str, tuple[int, ...]]:
    """Join the pages; a paragraph that runs over the foot of a page goes on, and the next page starts within it."""
    width = measure([line for page in pages for line in page])
    text, starts = "", []
    for page in pages:
        paragraphs = to_paragraphs(page, width=width)
        goes_on = text and paragraphs and paragraphs[0][:1].islower() and text[-1] not in ".!?:"
        goes_on = goes_on and "://" not in paragraphs[0].split(" ", 1)[0]
        separator = "" if not text else " " if goes_on else "\n"
        starts.append(len(text) + len(separator))
        if paragraphs:
            text += separator + "\n".join(paragraphs)
        else:
            starts[-1] = len(text)
    return text, tuple(starts)


def _find_facts(document: Any, text: str) -> tuple[Fact, ...]:
    """Take the title that the file states where the text bears it out; when it was made says nothing."""
    try:
        title = to_value("title", str((document.metadata or {}).get("/Title") or ""))
    except Exception:
        return ()
    shown = " ".join(text[:3000].split()).casefold()
    return (Fact("title", title, "document properties"),) if title and title.casefold() in shown else ()
