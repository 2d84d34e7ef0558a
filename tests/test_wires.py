"""Wire stories and live blogs of the war in Ukraine, in sentences of our own -> who, whose and where."""

import pytest

from tracker.extracting import read_source_figures, to_source

# The text, the number, and what its row holds
STORIES = [
    # whose drones fell: those launched since the scene was set, not those of the scene
    (
        """Ukrainian missiles hit a depot in Russia's Kursk region, where air defences stopped several of them.
        Overnight Russia launched 120 drones at us. About 70 drones were shot down.""",
        "70",
        {"actor": "ukraine", "affected": "russia"},
    ),
    # a part has the side of its whole
    (
        "Out of 9,000 North Korean soldiers sent to fight Ukraine there have been 4,000 casualties, London says.",
        "4,000",
        {"affected": "north_korea"},
    ),
    # an attack that is repelled is not by whom it is repelled
    (
        "While repelling a Russian missile and drone strike, the pilot destroyed four cruise missiles, Kyiv said.",
        "four",
        {"actor": "ukraine", "affected": "russia", "event": "intercepted"},
    ),
    # the land of an official who tells of his region is the scene of the next sentence
    (
        "Sumy Governor Ihor Kalko said the Russians had shelled the region. Two people were killed.",
        "Two",
        {"place": "Sumy", "affected": "ukraine"},
    ),
    (
        "Kherson Mayor Roman Hoi said a drone hit the city. Nine people were wounded.",
        "Nine",
        {"place": "Kherson", "affected": "ukraine"},
    ),
    (
        "Sumy Governor Ihor Kalko gave the prize to a teacher. Russian shelling killed two people in Lyman.",
        "two",
        {"place": "Lyman"},
    ),
]


@pytest.mark.parametrize(("text", "number", "expected"), STORIES, ids=[row[0][:60] for row in STORIES])
def test_a_story_tells_who_did_it_to_whom_and_where(text: str, number: str, expected: dict[str, str]) -> None:
    (row,) = [f for f in read_source_figures(to_source(text, published="2024-11-26")).figures if f["text"] == number]
    assert {field: row[field] for field in expected} == expected
