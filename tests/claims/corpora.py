"""Pairs -> the texts that they name, read and grouped, each corpus by itself."""

import os
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pandas as pd
import regex
from claims.pairs import Pair, SpanPair, Spot

from tracker import pipeline
from tracker.claims import find_claims
from tracker.extracting import read_source_figures, to_source
from tracker.model import Source
from tracker.schema import FIGURES
from tracker.scoring.gold import DEFAULTS, Gold, read_gold
from tracker.sources import read_sources
from tracker.tables import to_table

COLUMNS = {column.name for column in FIGURES}
ROOT = Path(__file__).resolve().parents[2]
# Where the annotated articles are kept, beside the project.
ARTICLES = Path(os.environ.get("TRACKER_ARTICLES") or ROOT.parent / "shared" / "dev" / "docs")


@dataclass(frozen=True, slots=True)
class Corpus:
    """Texts by name, with the tables made of them."""

    texts: dict[str, str]
    figures: pd.DataFrame
    claims: pd.DataFrame

    def find_figure(self, name: str, start: int, end: int) -> pd.Series | None:
        """Return the figure that stands at a span; None when the reader has found none there."""
        figures = self.figures
        found = figures[
            (figures["source_file"] == name) & (figures["char_start"] < end) & (figures["char_end"] > start)
        ]
        return None if found.empty else found.iloc[0]

    def find_spot(self, spot: Spot) -> pd.Series | None:
        """Return the figure at a number among its words, which stand in the text once."""
        name, words, number = spot
        text = self.texts[name]
        assert text.count(words) == 1, f"{name}: {words!r} stands there {text.count(words)} times"
        within = regex.search(rf"(?<!\\w){regex.escape(number)}(?!\\w)", words)
        assert within is not None, f"{number!r} does not stand in {words!r}"
        start = text.index(words) + within.start()
        return self.find_figure(name, start, start + len(number))


@cache
def seeds() -> Corpus:
    """Read the shipped texts."""
    tables, _ = pipeline.build_tables(ROOT / "seeds")
    texts = {path.name: path.read_bytes().decode("utf-8-sig") for path in (ROOT / "seeds").glob("*.txt")}
    return Corpus(texts, tables.figures, tables.claims)


@cache
def passages() -> Corpus:
    """Read our own passages."""
    entries = tomllib.loads(Path(__file__).with_name("passages.toml").read_text("utf-8"))
    rows = []
    for name, entry in entries.items():
        source = to_source(entry["text"], published=entry["published"], publisher=entry["publisher"], file=name)
        rows += read_source_figures(source).figures
    figures, claims = find_claims(to_table("figures", rows))
    return Corpus({name: entry["text"] for name, entry in entries.items()}, figures, claims)


@cache
def articles() -> Corpus:
    """Take the annotated articles, where they are at hand, as they are annotated: the grouping alone is measured."""
    rows: list[dict[str, Any]] = []
    sources, _ = read_sources(ARTICLES)
    for source in sources:
        for gold in read_gold(ARTICLES.parent / "gold" / f"{Path(source.file).stem}.json", source.text):
            rows.append(_to_row(source, gold))
    figures, claims = find_claims(to_table("figures", rows))
    return Corpus({source.file: source.text for source in sources}, figures, claims)


def _to_row(source: Source, gold: Gold) -> dict[str, Any]:
    wanted = {name: value for name, value in gold.wanted.items() if name in COLUMNS and value is not None}
    wanted.pop("part_of", None)
    value, qualifier = wanted.get("value"), wanted.get("qualifier", "exact" if "value" in wanted else "vague")
    bounds = {"value_low": value if qualifier in ("exact", "at_least") else None}
    bounds |= {"value_high": value if qualifier == "exact" else None}
    stands = {"source_id": source.source_id, "source_file": source.file, "published": source.published}
    stands |= {"char_start": gold.start, "char_end": gold.end, "figure_id": f"f{source.source_id}{gold.start}"}
    # Nothing is annotated on what the dates rest on: a date that is not the day of publication has been told.
    basis = "published" if wanted.get("date_end", "") in ("", source.published[:10]) else "stated"
    return {**DEFAULTS, "qualifier": qualifier, "date_basis": basis, **bounds, **wanted, **stands}


def find_pair(pair: Pair | SpanPair) -> tuple[Corpus, pd.Series | None, pd.Series | None]:
    """Return the corpus of a pair and its two figures."""
    if isinstance(pair, SpanPair):
        corpus = articles()
        return corpus, *(corpus.find_figure(pair.file, *span) for span in (pair.one, pair.other))
    corpus = seeds() if pair.one[0].endswith(".txt") else passages()
    return corpus, corpus.find_spot(pair.one), corpus.find_spot(pair.other)


def are_one_claim(pair: Pair | SpanPair) -> bool:
    """Tell whether the tables put the two mentions into one claim."""
    _, one, other = find_pair(pair)
    return one is not None and other is not None and bool(one["claim_id"] == other["claim_id"])


def do_contest(pair: Pair | SpanPair) -> bool:
    """Tell whether the tables let the claims of the two mentions contest each other."""
    corpus, one, other = find_pair(pair)
    if one is None or other is None:
        return False
    claims = corpus.claims.set_index("claim_id")
    return str(other["claim_id"]) in str(claims.loc[one["claim_id"], "contests"]).split()


def f1(expected: list[bool], found: list[bool]) -> float:
    """Measure the pairs that hold against those that are said to hold."""
    right = sum(want and got for want, got in zip(expected, found, strict=True))
    return 2 * right / max(1, sum(expected) + sum(found))
