"""What only describes a count, points back to one, or names it ahead: number, event and subject of each mention."""

import pytest
from matching.mentions import told

Cases = list[tuple[str, list[tuple[str, ...]]]]

# A participle describes the count that it stands in, and no other
DESCRIBED: Cases = [
    (
        "Rebel gunners destroyed nine newly delivered lorries and four motorbikes at the camp.",
        [("nine", "destroyed", "vehicles"), ("four", "destroyed", "vehicles")],
    ),
    (
        "The raid killed six displaced people, including two girls.",
        [("six", "killed", "people"), ("two", "killed", "children", "six")],
    ),
    (
        "The garrison lost 60 poorly trained soldiers, two pickups and a howitzer in the battle.",
        [("60", "lost", "troops"), ("two", "lost", "vehicles"), ("a", "lost", "artillery")],
    ),
    (
        "Gunmen abducted three middle-aged women and four teenage girls after the raid.",
        [("three", "captured", "women"), ("four", "captured", "children")],
    ),
    ("Britain welcomed 200 newly trained soldiers of the army.", [("200", "trained", "troops")]),
]
# What points back, or is named ahead of its number
POINTING: Cases = [
    (
        "Moscow fired 590 drones and 40 missiles; air defence shot down 560 of those and 31 missiles.",
        [
            ("590", "launched", "drones"),
            ("40", "launched", "missiles"),
            ("560", "intercepted", "drones"),
            ("31", "intercepted", "missiles"),
        ],
    ),
    ("As for tanks, six were destroyed in the battle.", [("six", "destroyed", "tanks")]),
    ("Among the soldiers, eight were killed in the ambush.", [("eight", "killed", "troops")]),
    (
        "About 900 gunmen from the valley, 80 of them hurt, have surrendered to the garrison.",
        [("900", "captured", "troops"), ("80", "wounded", "troops", "900")],
    ),
]
# One more of the same, measures beside a count, and models by their series
COUNTED: Cases = [
    ("The army shot dead a further 3 terrorists in the raid.", [("3", "killed", "troops")]),
    (
        "These have been destroyed in the war: 612 jets, an additional 276 helicopters, 95 T-64BVs and two MiG-31Ks.",
        [
            ("612", "destroyed", "aircraft"),
            ("276", "destroyed", "helicopters"),
            ("95", "destroyed", "tanks"),
            ("two", "destroyed", "aircraft"),
        ],
    ),
    ("Prague has sent 800 000 155mm shells to Kyiv.", [("800 000", "delivered", "shells")]),
    ("Jets dropped four 2,000-pound bombs on the town.", [("four", "launched", "bombs")]),
    (
        "The shelling killed nine townspeople and two armed men.",
        [("nine", "killed", "people"), ("two", "killed", "troops")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), DESCRIBED, ids=[text for text, _ in DESCRIBED])
def test_a_participle_describes_the_count_that_it_stands_in(text: str, expected: list[tuple[str, ...]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), POINTING, ids=[text for text, _ in POINTING])
def test_a_number_counts_what_is_named_ahead_of_it(text: str, expected: list[tuple[str, ...]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), COUNTED, ids=[text for text, _ in COUNTED])
def test_numbers_keep_their_nouns(text: str, expected: list[tuple[str, ...]]) -> None:
    assert told(text) == expected
