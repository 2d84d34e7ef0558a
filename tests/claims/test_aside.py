import random
from pathlib import Path
from typing import Any

import pytest

from tracker.claims import aside, find_claims
from tracker.claims.grouping import gather
from tracker.claims.mentions import to_mentions
from tracker.claims.spilling import Spill
from tracker.store.layout import in_order, to_arrow
from tracker.tables import to_table

VALUES = (2, 7, 9, 10, 11, 20, 21, 97, 99, 100, 101, 110, 145, 150, 0.5, 1700, 1770, 1800, 710660, 711000)
SIDES = {"General Staff of Ukraine": "ukraine", "Russian Ministry of Defence": "russia", "": ""}


def rows_of(count: int, chance: random.Random) -> list[dict[str, Any]]:
    """Make figures that are near each other in everything: many may be one claim, many round one another."""
    rows: list[dict[str, Any]] = []
    texts = max(2, count // 40)
    for at in range(count):
        qualifier = chance.choice(("exact", "exact", "about", "at_least", "range", "at_most", "vague"))
        value = float(chance.choice(VALUES))
        low, high = {
            "exact": (value, value),
            "at_least": (value, None),
            "at_most": (None, value),
            "range": (value, value * 1.1),
            "vague": (chance.choice((24.0, 200.0, None)), None),
        }.get(qualifier, (None, None))
        day = f"2024-11-{chance.randrange(1, 4):02}"
        row = {"figure_id": f"f{at:05}", "category": "strikes", "event": "launched", "unit": "count"}
        row |= {"subject": chance.choice(("drones", "drones", "missiles")), "modality": "asserted"}
        row |= {"value": None if qualifier == "vague" else value, "value_low": low, "value_high": high}
        row |= {"qualifier": qualifier, "period": chance.choice(("day", "incident", "unknown", "cumulative"))}
        row |= {"source_id": f"s{chance.randrange(texts)}", "publisher": chance.choice("AB"), "published": day}
        row |= {"date_basis": chance.choice(("published", "stated")), "place": chance.choice(("", "Kyiv", "Kherson"))}
        row |= {"actor": chance.choice(("", "russia")), "affected": chance.choice(("", "ukraine"))}
        row |= {"claimant": (claimant := chance.choice(tuple(SIDES))), "claimant_side": SIDES[claimant]}
        if chance.random() < 0.9:
            row |= {"date_end": day, "date_start": chance.choice((day, "2024-11-01", "2022-02-24"))}
        rows.append(row)
    for row in rows:
        own = [other["figure_id"] for other in rows if other["source_id"] == row["source_id"]]
        row["part_of"] = chance.choice(own) if chance.random() < 0.1 else ""
    return rows


@pytest.mark.parametrize(("seed", "count", "part"), [(1, 30, 5), (2, 300, 20), (3, 300, 10_000), (4, 700, 50)])
def test_figures_grouped_aside_make_the_claims_of_all_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int, count: int, part: int
) -> None:
    monkeypatch.setattr(aside, "HELD", 7)
    monkeypatch.setattr(aside, "TOGETHER", 2)
    rows = rows_of(count, random.Random(seed))
    figures, claims = find_claims(to_table("figures", rows))
    grouping = aside.Grouping(tmp_path / "aside", figures=count, part=part)
    texts = sorted({row["source_id"] for row in rows})
    for number, text in enumerate(texts):
        grouping.add(number, to_arrow("figures", [row for row in rows if row["source_id"] == text]))
    found = [row for some in grouping.claims() for row in some]
    assert in_order("claims", to_arrow("claims", found)).equals(in_order("claims", to_arrow("claims", claims)))
    named = {key: value for number in range(len(texts)) for key, value in grouping.claim_ids(number).items()}
    assert named == dict(zip(figures["figure_id"], figures["claim_id"], strict=True))


def test_the_figures_of_these_tests_have_roundings_to_join() -> None:
    figures = to_table("figures", rows_of(700, random.Random(4)))
    gathered = sum(len(groups) for _, _, groups in gather(to_mentions(figures)))
    assert len(find_claims(figures)[1]) < gathered - 5


def test_no_figures_make_no_claims(tmp_path: Path) -> None:
    grouping = aside.Grouping(tmp_path / "aside", figures=0)
    assert [row for some in grouping.claims() for row in some] == []
    assert grouping.claim_ids(0) == {}


def test_what_is_spilled_comes_back_in_its_order_until_it_is_dropped(tmp_path: Path) -> None:
    spill = Spill(tmp_path / "spill", held=3)
    for at in range(10):
        spill.add(at % 2, at)
    assert [list(spill.read(part)) for part in range(3)] == [[0, 2, 4, 6, 8], [1, 3, 5, 7, 9], []]
    spill.drop(0)
    assert list(spill.read(0)) == []
