"""Reader by reader: how fast, and how much of an article comes through: words, headline, figures.

The articles are the shipped texts of seeds/, put into each kind of file by the builders of the tests; pages stand
between menus, teasers and a footer as on a news site. Run with: python benchmarks/readers.py
"""

import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

import kinds  # noqa: E402

from tracker.extracting import read_source_figures  # noqa: E402
from tracker.model import Source  # noqa: E402
from tracker.sources import read_upload  # noqa: E402

Article = tuple[str, tuple[str, ...]]
ROUNDS = 3


def record(title: str, paragraphs: tuple[str, ...]) -> dict[str, object]:
    return {"headline": title, "body": "\n\n".join(paragraphs), "date_published": kinds.PUBLISHED}


MAKERS: dict[str, Callable[[str, tuple[str, ...]], bytes]] = {
    "txt": lambda title, words: kinds.to_plain(title, words).encode(),
    "md": lambda title, words: kinds.to_markdown(title=title, paragraphs=words),
    "html": lambda title, words: kinds.to_html(title=title, paragraphs=words),
    "mhtml": lambda title, words: kinds.to_mhtml(title=title, paragraphs=words),
    "pdf": lambda title, words: kinds.to_pdf(title=title, paragraphs=words, most=48, head="The Daily Example"),
    "docx": lambda title, words: kinds.to_docx(title=title, paragraphs=words),
    "eml": lambda title, words: kinds.to_eml(title=title, paragraphs=words),
    "rss": lambda title, words: kinds.to_rss(title=title, paragraphs=words),
    "jsonl": lambda title, words: kinds.to_jsonl(record(title, words)),
    "warc": lambda title, words: kinds.to_warc(pages={kinds.URL: kinds.to_html(title=title, paragraphs=words)}),
    "zip": lambda title, words: kinds.to_zip({"raid.txt": kinds.to_plain(title, words).encode()}),
}


def main() -> None:
    """Print the table."""
    articles = [to_article(path.read_text("utf-8")) for path in sorted((ROOT / "seeds").glob("*.txt"))]
    wanted = [figures_of(kinds.to_plain(*article)) for article in articles]
    size = sum(len(kinds.to_plain(*article).encode()) for article in articles)
    print(f"{len(articles)} articles, {size / 1e6:.2f} MB of text, best of {ROUNDS}\n")
    print(f"{'kind':<6} {'docs/s':>8} {'MB/s':>7} {'words kept':>11} {'words added':>12} {'figures the same':>17}")
    for kind, make in MAKERS.items():
        files = [make(*article) for article in articles]
        read_upload(f"warm.{kind}", files[0])
        seconds = min(time_of(kind, files) for _ in range(ROUNDS))
        texts = [read_upload(f"a.{kind}", content)[0][0].text for content in files]
        kept = added = total = 0
        for article, text in zip(articles, texts, strict=True):
            there, here = Counter(kinds.to_plain(*article).split()), Counter(text.split())
            kept, added, total = kept + (there & here).total(), added + (here - there).total(), total + there.total()
        same = both = 0
        for figures, text in zip(wanted, texts, strict=True):
            found = figures_of(text)
            same, both = same + (figures & found).total(), both + max(figures.total(), found.total())
        speeds = f"{len(files) / seconds:>8,.0f} {size / seconds / 1e6:>7.1f}"
        print(f"{kind:<6} {speeds} {kept / total:>11.2%} {added / total:>12.2%} {same / both:>17.2%}")


def to_article(text: str) -> Article:
    """Take a text apart: its first line and the others."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return lines[0], tuple(lines[1:])


def figures_of(text: str) -> Counter[tuple[object, ...]]:
    """Read the figures of a text, without their places in it."""
    source = Source("s" + "0" * 12, "a.txt", text, "", published=kinds.PUBLISHED)
    names = (
        "event",
        "subject",
        "value",
        "unit",
        "qualifier",
        "actor",
        "affected",
        "place",
        "period",
        "date_start",
        "text",
    )
    return Counter(tuple(row[name] for name in names) for row in read_source_figures(source).figures)


def time_of(kind: str, files: list[bytes]) -> float:
    """Read all files once; return the seconds of the processor."""
    begun = time.process_time()
    for content in files:
        read_upload(f"a.{kind}", content)
    return time.process_time() - begun


if __name__ == "__main__":
    main()
