"""1,600 bulletins written out of the reference series and read by the real extractor: what the checks find in them."""

from datetime import date
from functools import cache
from pathlib import Path

import pandas as pd
import pytest
from checking.bulletins import Bulletin, corrupt, to_bulletins

from tracker.checking.reconciling import reconcile
from tracker.checking.records import REFUTED, find_records
from tracker.checking.references import compare, read_references
from tracker.claims import find_claims
from tracker.extracting import read_source_figures, to_source
from tracker.tables import to_table

FOLDER = Path(__file__).resolve().parents[2] / "data" / "reference"
SERIES = read_references(FOLDER)
RECORD = (
    "Russia lost 1,770 troops on 10 November 2024, its deadliest day of the war, the General Staff of Ukraine said."
)


def read(texts: list[tuple[str, date]]) -> pd.DataFrame:
    """Read each text as one of its own."""
    rows = []
    for text, day in texts:
        source = to_source(text, published=day.isoformat(), publisher="General Staff digest", file=f"{day}.txt")
        rows += read_source_figures(source).figures
    return find_claims(to_table("figures", rows))[0]


@cache
def bulletins() -> tuple[list[Bulletin], set[date]]:
    return corrupt(to_bulletins(SERIES[0])[:1600], 25, seed=3)


@pytest.fixture(scope="module")
def figures() -> pd.DataFrame:
    texts = [(bulletin.text, bulletin.day) for bulletin in bulletins()[0]]
    return read([*texts, (RECORD, date(2024, 11, 11))])


def test_every_bulletin_gives_its_total_and_its_day(figures: pd.DataFrame) -> None:
    written, _ = bulletins()
    assert len(written) == 1600
    totals = figures[figures["period"] == "cumulative"]
    assert sorted(totals["value"]) == sorted(float(bulletin.total) for bulletin in written)


def test_exactly_the_corrupted_days_disagree(figures: pd.DataFrame) -> None:
    found = [finding.day for finding in reconcile(figures) if finding.kind == "disagrees"]
    assert len(found) == 25
    assert set(found) == bulletins()[1]


def test_exactly_the_corrupted_days_differ_from_the_series(figures: pd.DataFrame) -> None:
    compared = [compare(row, SERIES) for row in figures.to_dict("records")]
    different = {found.report for found in compared if found is not None and found.difference}
    assert different == bulletins()[1]


def test_the_jump_of_march_2022_speaks_against_a_record_of_2024(figures: pd.DataFrame) -> None:
    for references in ((), SERIES):
        (record,) = [record for record in find_records(figures, references) if record.value == 1770]
        assert record.verdict == REFUTED
        assert record.counter is not None
        assert (record.counter.value, record.counter.day) == (3160, date(2022, 3, 2))
