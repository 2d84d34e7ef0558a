"""Tables pasted as text: the heading of a column gives the event, that of a row the thing, place or party."""

import pytest

from tracker.extracting import read_source_figures, to_source

PUBLISHED = "2024-05-20"
Row = tuple[str, str, str]


def read(text: str) -> list[dict[str, object]]:
    rows = read_source_figures(to_source(text, published=PUBLISHED)).figures
    return sorted(rows, key=lambda row: row["char_start"])


def told(text: str) -> list[Row]:
    return [(str(row["text"]), str(row["event"]), str(row["subject"])) for row in read(text)]


LEAD = "The army of Russia shelled Ukraine again, the ministry said."
TABLES: list[tuple[str, list[Row]]] = [
    (
        f"{LEAD}\n\nType\tDestroyed\tDamaged\tCaptured\nTanks\t2,100\t160\t550\nLorries\t90\t14\t3",
        [
            ("2,100", "destroyed", "tanks"),
            ("160", "damaged", "tanks"),
            ("550", "captured", "tanks"),
            ("90", "destroyed", "vehicles"),
            ("14", "damaged", "vehicles"),
            ("3", "captured", "vehicles"),
        ],
    ),
    (
        f"{LEAD}\n\nRegion      Killed   Injured\nKharkiv     12       44\nSumy        3        9",
        [
            ("12", "killed", "people"),
            ("44", "wounded", "people"),
            ("3", "killed", "people"),
            ("9", "wounded", "people"),
        ],
    ),
    (
        f"{LEAD}\n\nNight | Drones launched | Drones shot down\n3 May | 43 | 40\nTotal | 104 | 91",
        [
            ("43", "launched", "drones"),
            ("40", "intercepted", "drones"),
            ("104", "launched", "drones"),
            ("91", "intercepted", "drones"),
        ],
    ),
    (
        f"{LEAD}\n\nCity | Population | Killed\nIzmail | 70,000 | 2\nReni | 18,000 | 1",
        [("2", "killed", "people"), ("1", "killed", "people")],
    ),
    (f"{LEAD} A raid killed people:\n\nMonth | Rainfall | Visitors\nMay | 40 | 900", []),
]


@pytest.mark.parametrize(("text", "figures"), TABLES)
def test_a_table_is_read_by_its_columns(text: str, figures: list[Row]) -> None:
    assert told(text) == figures


def test_the_unit_of_a_column_may_stand_above_the_table() -> None:
    lead = "What donors have pledged to Ukraine and delivered, in billion euros, as the war goes on."
    rows = read(f"{lead}\n\nCountry | Pledged | Delivered\nGermany | 17.7 | 11.2\nNorway | 7.4 | 3.1")
    assert [(row["value"], row["unit"], row["event"], row["actor"]) for row in rows] == [
        (17.7e9, "EUR", "pledged", "germany"),
        (11.2e9, "EUR", "delivered", "germany"),
        (7.4e9, "EUR", "pledged", "norway"),
        (3.1e9, "EUR", "delivered", "norway"),
    ]


def test_the_unit_of_a_column_may_stand_in_its_heading() -> None:
    text = (
        f"{LEAD}\n\n| Donor | Committed ($bn) | Share |\n|---|---|---|\n| Canada | 5.2 | 12% |\n| France | 2.7 | 6% |"
    )
    assert [(row["value"], row["unit"], row["actor"]) for row in read(text)] == [
        (5.2e9, "USD", "canada"),
        (2.7e9, "USD", "france"),
    ]


def test_the_heading_of_a_row_gives_the_place_of_all_its_figures() -> None:
    rows = read(f"{LEAD}\n\nRegion | Killed | Injured\nKherson | 7 | 31\nSumy | 3 | 9")
    assert [row["place"] for row in rows] == ["Kherson", "Kherson", "Sumy", "Sumy"]


def test_prose_below_a_table_is_read_as_prose() -> None:
    text = f"{LEAD}\n\nRegion | Killed\nKherson | 7\n\nA bomb wounded 12 people in Odesa."
    assert told(text)[-1] == ("12", "wounded", "people")


PICTURED = "Losses counted from pictures of the war:\n"
STATES = [
    (
        PICTURED + "Russia - 18900, of which destroyed: 13000, damaged: 700, abandoned: 900, captured: 2,950",
        [
            ("18900", "lost", "equipment"),
            ("13000", "destroyed", "equipment"),
            ("700", "damaged", "equipment"),
            ("900", "lost", "equipment"),
            ("2,950", "captured", "equipment"),
        ],
    ),
    (
        PICTURED + "Tanks (3,100, of which destroyed: 2,100, captured: 550)",
        [("3,100", "lost", "tanks"), ("2,100", "destroyed", "tanks"), ("550", "captured", "tanks")],
    ),
]


@pytest.mark.parametrize(("text", "figures"), STATES)
def test_a_count_parted_by_state_gives_each_its_event(text: str, figures: list[Row]) -> None:
    assert told(text) == figures
