"""The shipped estimates of losses, read by hand: no number of one army's dead may stand against the other's name."""

from pathlib import Path

import pytest

from tracker.extracting import read_source_figures
from tracker.sources import read_sources

SEEDS = Path(__file__).parents[1] / "seeds"
# Words of the number -> event, whose; in the order of the text. Where a text leaves open whose, so do we.
BY_HAND: dict[str, list[tuple[str, str, str]]] = {
    "estimate-bbc-2025-02-21.txt": [
        ("146,000 and 211,000", "killed", "russia"),
        ("146,194 and 211,169", "killed", "russia"),
        ("113,000", "killed", ""),
    ],
    "estimate-france-2024-05-03.txt": [
        ("150,000", "killed", "russia"),
        ("150,000", "killed", "russia"),
        ("500,000", "killed_or_wounded", "russia"),
    ],
    "estimate-iiss-2025.txt": [
        ("172,000", "killed", "russia"),
        ("172,000", "killed", "russia"),
        ("783,000", "killed_or_wounded", "russia"),
    ],
    "estimate-mediazona-2025-02-24.txt": [
        ("160,000 to 165,000", "killed", "russia"),
        ("106,000 to 140,000", "killed", ""),
        ("75,600 to 99,600", "killed", ""),
    ],
    "estimate-nato-2024-11-19.txt": [
        ("600,000 to 700,000", "killed_or_wounded", "russia"),
        ("600,000 and 700,000", "killed_or_wounded", "russia"),
        ("700,000", "killed_or_wounded", "russia"),
    ],
    "estimate-norway-2025-02-05.txt": [("600,000", "killed_or_wounded", "russia"), ("115,000", "killed", "russia")],
    "estimate-ualosses-2025-02-25.txt": [
        ("65,321", "killed", "ukraine"),
        ("65,321", "killed", "ukraine"),
        ("121,319", "lost", "ukraine"),
    ],
    "estimate-uk-mod-2025-01-07.txt": [
        (number, "killed_or_wounded", "russia")
        for number in (
            "783,138", "783,138", "352,612", "846", "a thousand", "1,262", "1,271", "1,354", "1,523", "1,570",
            "48,670", "45,690", "41,974",
        )
    ],
    "estimate-uk-osce-2024-05-30.txt": [("465,000", "killed_or_wounded", "russia")] * 2,
    "estimate-us-dod-2024-12-07.txt": [
        ("700,000", "lost", "russia"),
        ("700,000", "killed_or_wounded", "russia"),
        ("$200bn", "cost", ""),
        ("350,000", "killed_or_wounded", "russia"),
    ],
    "estimate-us-officials-2024-10-10.txt": [
        ("615,000", "killed_or_wounded", "russia"),
        ("115,000", "killed", "russia"),
        ("57,500", "killed", "ukraine"),
        ("307,500", "killed_or_wounded", "ukraine"),
    ],
    "estimate-wsj-2024-09-17.txt": [
        ("80,000", "killed", "ukraine"),
        ("80,000", "killed", "ukraine"),
        ("480,000", "killed_or_wounded", "ukraine"),
        ("200,000", "killed", "russia"),
        ("600,000", "killed_or_wounded", "russia"),
    ],
}  # fmt: skip
SOURCES = {source.file: source for source in read_sources(SEEDS)[0]}


@pytest.mark.parametrize("file", BY_HAND)
def test_the_losses_of_an_estimate_are_those_of_the_army_it_names(file: str) -> None:
    rows = read_source_figures(SOURCES[file]).figures
    assert [(row["text"], row["event"], row["affected"]) for row in rows] == BY_HAND[file]


def test_every_shipped_estimate_was_read_by_hand() -> None:
    assert {file for file in SOURCES if file.startswith("estimate-")} == BY_HAND.keys()
