"""Bulletins of armies, air forces and governors, translated ones too -> the figures that they hold.

The texts are made up: each is an example of a form of words and no report of what anybody said.
"""

import pytest

from tracker.extracting import read_source_figures, to_source

PUBLISHED = "2024-11-12"
Rows = list[tuple[str, ...]]


def read(text: str, columns: tuple[str, ...]) -> Rows:
    """Columns of each figure of a text, in the order of the text."""
    rows = read_source_figures(to_source(text, published=PUBLISHED)).figures
    return [tuple(row[c] for c in columns) for row in sorted(rows, key=lambda row: (row["char_start"], row["place"]))]


# Number as written, event and subject.
TYPED: list[tuple[str, Rows]] = [
    # one verb in several senses along a list
    (
        (
            "In all, 12 planes, nine helicopters, 340 drones, 41 air defence systems and 77 tanks were eliminated, "
            "the Russian Defence Ministry said of Ukraine."
        ),
        [
            ("12", "destroyed", "aircraft"),
            ("nine", "destroyed", "helicopters"),
            ("340", "destroyed", "drones"),
            ("41", "destroyed", "air_defence"),
            ("77", "destroyed", "tanks"),
        ],
    ),
    (
        "Russian forces have destroyed over 900 drones of Ukraine, as well as almost 2,100 tanks.",
        [("900", "destroyed", "drones"), ("2,100", "destroyed", "tanks")],
    ),
    # asides within a list
    (
        "Russia has lost more than 3,100 tanks – more than it had when it began – and nearly 7,400 armoured vehicles.",
        [("3,100", "lost", "tanks"), ("7,400", "lost", "armoured_vehicles")],
    ),
    (
        "Shelling damaged a shop, four cars (Lozova village) and two warehouses.",
        [("a", "damaged", "buildings"), ("four", "damaged", "vehicles"), ("two", "damaged", "buildings")],
    ),
    (
        "A block of flats in Izium and a private house in the village of Borova were damaged by shelling.",
        [("A", "damaged", "buildings"), ("a", "damaged", "buildings")],
    ),
    (
        "Two flats and three houses were damaged by Russian drones, along with a cell tower, a kiosk and private cars.",
        [
            ("Two", "damaged", "buildings"),
            ("three", "damaged", "buildings"),
            ("a", "damaged", "infrastructure"),
            ("a", "damaged", "buildings"),
        ],
    ),
    # members that are not counted
    (
        "Four houses, a gas pipeline, a barn, as well as buses and private transport, were damaged by Russian shells.",
        [("Four", "damaged", "buildings"), ("a", "damaged", "energy_facilities"), ("a", "damaged", "buildings")],
    ),
    (
        "Eleven houses, grain stores on the territory of a farm and a tractor were damaged by shelling in Belgorod.",
        [("Eleven", "damaged", "buildings"), ("a", "damaged", "vehicles")],
    ),
    # lists behind a colon
    (
        "The enemy used all kinds of weapons against the Sumy region: 31 unguided rockets; 4 KABs; 9 Shahed UAVs.",
        [("31", "launched", "missiles"), ("4", "launched", "bombs"), ("9", "launched", "drones")],
    ),
    (
        (
            "Air defence destroyed 12 Ukrainian UAVs:\n5 – over the territory of Tula region,\n"
            "4 – over Oryol region, including 2 UAVs flying towards Moscow,\n3 – over Kaluga region."
        ),
        [
            ("12", "intercepted", "drones"),
            ("5", "intercepted", "drones"),
            ("4", "intercepted", "drones"),
            ("2", "intercepted", "drones"),
            ("3", "intercepted", "drones"),
        ],
    ),
    (
        "Russian losses came to 120 soldiers killed, three lorries destroyed, and one car badly damaged.",
        [
            ("120", "killed", "troops"),
            ("three", "destroyed", "vehicles"),
            ("one", "damaged", "vehicles"),
        ],
    ),
    # places that were under fire
    (
        "Kherson and another 19 settlements were subjected to artillery shelling and drone attacks.",
        [("19", "hit", "settlements")],
    ),
    ("Over the day 14 villages of the Sumy region came under enemy fire.", [("14", "hit", "settlements")]),
    # masses that only describe what was hit
    (
        "Russian aviation hit 31 manpower and military equipment concentration areas and two command posts.",
        [("31", "hit", "infrastructure"), ("two", "hit", "infrastructure")],
    ),
    # people named by an age alone, and ages in a row
    (
        "A Russian strike killed a 70-year-old woman and a 73-year-old, and injured two 16-year-olds.",
        [("a", "killed", "women"), ("a", "killed", "people"), ("two", "wounded", "children")],
    ),
    (
        "Four residents aged 31, 46, 58, and 70 were wounded by a Russian drone.",
        [("Four", "wounded", "people")],
    ),
    (
        "A 44-year-old man injured the previous day in a Russian raid succumbed to his wounds.",
        [("A", "killed", "people")],
    ),
    # blows counted in times, and what they fell on
    (
        "The enemy attacked 31 times in the Lyman direction and shelled our positions 2,900 times, Kyiv said.",
        [("31", "launched", "attacks"), ("2,900", "launched", "attacks")],
    ),
    ("In the Toretsk sector the invaders attempted six times to advance.", [("six", "launched", "attacks")]),
    (
        "Russian forces carried out 410 strikes on 12 settlements in a day.",
        [("410", "launched", "attacks"), ("12", "hit", "settlements")],
    ),
    (
        "Ukrainian troops repelled nine enemy assaults on the left bank and four - near Orikhiv.",
        [("nine", "launched", "attacks"), ("four", "launched", "attacks")],
    ),
    (
        "Two Russian assaults were repelled near Lyman, while three were ongoing.",
        [("Two", "launched", "attacks"), ("three", "launched", "attacks")],
    ),
    # what stands between a noun and its verb, and only says where
    (
        "More than 90 villages in the Sumy, Kharkiv, Donetsk, and Kherson Regions came under artillery fire.",
        [("90", "hit", "settlements")],
    ),
    (
        "In addition, 212 UAVs of various types (mostly FPV drones) attacked Orikhiv, Plavni and Huliaipole.",
        [("212", "launched", "drones")],
    ),
    # wholes behind "out of", names in a row
    (
        "Ukraine's air force shot down 19 UAVs out of 27 at night.",
        [("19", "intercepted", "drones"), ("27", "launched", "drones")],
    ),
    (
        "Ukrainians shot down, among others, 610 Kh-101, Kh-555 and Kh-55 missiles, 210 Kalibrs and 1,900 Shaheds.",
        [("610", "intercepted", "missiles"), ("210", "intercepted", "missiles"), ("1,900", "intercepted", "drones")],
    ),
    # losses that are listed, counted by their fate, or behind brackets
    (
        "Ukrainian forces incurred heavy losses, including one tank, an armoured personnel carrier and four cars.",
        [("one", "lost", "tanks"), ("an", "lost", "armoured_vehicles"), ("four", "lost", "vehicles")],
    ),
    (
        "Russia has lost 610 tanks. Of these, 402 were destroyed, and 131 were captured.",
        [("610", "lost", "tanks"), ("402", "destroyed", "tanks"), ("131", "captured", "tanks")],
    ),
    (
        "Russia's losses (killed and wounded) in June were approximately 31,000.",
        [("31,000", "lost", "troops")],
    ),
    ("The enemy suffered the loss of 41,000 of its soldiers, Kyiv said.", [("41,000", "lost", "troops")]),
    ("All in all, Ukrainian air defence destroyed more than 30 enemy targets.", [("30", "intercepted", "drones")]),
    (
        "Russian debris damaged windows in an apartment block and two schools.",
        [("an", "damaged", "buildings"), ("two", "damaged", "buildings")],
    ),
    # households that are houses, lists that go on in a quotation
    ("Three households in Belgorod were damaged by Ukrainian shelling.", [("Three", "damaged", "buildings")]),
    (
        'Russian air defence shot down nine UAVs over Tula. It added: "two over Oryol and 11 over Kursk."',
        [("nine", "intercepted", "drones"), ("two", "intercepted", "drones"), ("11", "intercepted", "drones")],
    ),
    (
        "Near Pokrovsk the gain of Russian troops was 6 square kilometres.",
        [("6", "seized", "area")],
    ),
    ("Our men photographed 14 Russian tanks, abandoned or captured, near Izium.", [("14", "captured", "tanks")]),
    # what a figure of the sentence before holds
    (
        "In the sector 31 pieces of Russian equipment were destroyed. In particular, 2 tanks, 4 mortars and 9 drones.",
        [
            ("31", "destroyed", "equipment"),
            ("2", "destroyed", "tanks"),
            ("4", "destroyed", "artillery"),
            ("9", "destroyed", "drones"),
        ],
    ),
    # electronic warfare by other words, drones sent by night
    (
        "Ukraine shot down 21 Russian drones overnight, and nine were neutralised electronically.",
        [("21", "intercepted", "drones"), ("nine", "suppressed", "drones")],
    ),
    ("On Monday night Russia sent 40 strike drones to Ukraine.", [("40", "launched", "drones")]),
]

# Number, actor, affected, place, period.
PLACED: list[tuple[str, Rows]] = [
    (
        (
            "Russian Defence Ministry: air defence destroyed nine Ukrainian UAVs, of which: six over the territory of "
            "the Tula Region, two over the Oryol Region and one over the Bryansk Region."
        ),
        [
            ("nine", "russia", "ukraine", "", "incident"),
            ("six", "russia", "ukraine", "Tula", "incident"),
            ("two", "russia", "ukraine", "Oryol", "incident"),
            ("one", "russia", "ukraine", "Bryansk", "incident"),
        ],
    ),
    (
        (
            "Russia said 21 Ukrainian drones were downed: 12 over Bryansk, and three each over the Tula, Kaluga, and "
            "Kursk regions."
        ),
        [
            ("21", "russia", "ukraine", "", "incident"),
            ("12", "russia", "ukraine", "Bryansk", "incident"),
            ("three", "russia", "ukraine", "Kaluga", "incident"),
            ("three", "russia", "ukraine", "Kursk", "incident"),
            ("three", "russia", "ukraine", "Tula", "incident"),
        ],
    ),
    (
        (
            "Since the start of the special military operation, Russian troops have destroyed 310 Ukrainian planes and "
            "nine ships, Igor Konashenkov said."
        ),
        [("310", "russia", "ukraine", "", "cumulative"), ("nine", "russia", "ukraine", "", "cumulative")],
    ),
    (
        "This number includes 1,310 casualties suffered by Russian forces in Ukraine over the past day.",
        [("1,310", "", "russia", "", "day")],
    ),
    (
        "Kyiv reported heavy fighting, with Russian forces suffering 1,120 casualties in a day.",
        [("1,120", "", "russia", "", "day")],
    ),
    (
        "DeepState said the pace fell in August, with the Russians occupying 460 square kilometres of Ukraine.",
        [("460", "russia", "ukraine", "", "month")],
    ),
    (
        "In the Lyman sector the enemy attempted to advance. Two attacks were repelled, Ukraine's General Staff said.",
        [("Two", "russia", "ukraine", "", "incident")],
    ),
    (
        "Six counterattacks by assault groups of the 61st brigade were repelled, the Russian Defence Ministry said.",
        [("Six", "ukraine", "russia", "", "incident")],
    ),
    (
        "Russian troops advanced near Toretsk in Ukraine. In the strikes up to 90 nationalists were killed.",
        [("90", "russia", "ukraine", "Toretsk", "incident")],
    ),
    (
        "Kyiv said Moscow had lost 1,940 troops in a single day – the highest daily toll since the war began.",
        [("1,940", "", "russia", "", "day")],
    ),
]

NO_FIGURES = [
    "In the army's cup match against Ukraine the attack fired 14 shots and hit the target six times.",
    "Russian officials were interviewed 12 times about the war.",
    "Russia has twice the tanks and three times the men.",
    "Shells fell on the territory of a farm, the governor of the Belgorod region said.",
    "Russian shelling destroyed a part of a 45-year-old bridge's railing, and men aged 20, 30, and 40 looked on.",
    "Ukraine's air force: over the territory of Poltava region – without losses.",
]


@pytest.mark.parametrize(("text", "rows"), TYPED, ids=[text for text, _ in TYPED])
def test_a_bulletin_yields_its_figures(text: str, rows: Rows) -> None:
    assert read(text, ("text", "event", "subject")) == rows


@pytest.mark.parametrize(("text", "rows"), PLACED, ids=[text for text, _ in PLACED])
def test_a_bulletin_tells_whose_where_and_for_how_long(text: str, rows: Rows) -> None:
    assert read(text, ("text", "actor", "affected", "place", "period")) == rows


@pytest.mark.parametrize("text", NO_FIGURES)
def test_a_line_without_a_count_yields_none(text: str) -> None:
    assert read(text, ("text", "event", "subject")) == []
