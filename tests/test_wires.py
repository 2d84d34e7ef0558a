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
    # whose attack it was names no scene
    (
        "Three people were killed and 19 others hurt in Russia's attack on a market in Kharkiv.",
        "Three",
        {"place": "Kharkiv", "actor": "russia"},
    ),
    # land without its measure has that of the land before; a rate is that of its own number
    (
        "Russian forces took 210 square miles in 2023. Since January they have taken more than 300, Kyiv said.",
        "300",
        {"unit": "km2", "value": 776.996433},
    ),
    (
        "Russian forces took 210 square kilometres in May, or an average of 6.8 square kilometres a day.",
        "210",
        {"rate": ""},
    ),
    # what arms would last for may come; how a sum is counted is no condition
    (
        "Russia has enough missiles to launch five more strikes on Ukraine, the general said.",
        "five",
        {"modality": "possible"},
    ),
    (
        "If Crimea is included, Russia occupies 108,000 square kilometres of Ukraine.",
        "108,000",
        {"modality": "asserted"},
    ),
    # whom a speaker calls his opponent
    ("The opponent lost 30 soldiers near Lyman, the Ukrainian brigade said.", "30", {"affected": "russia"}),
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
