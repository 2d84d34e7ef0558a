"""Figures of tables pasted as text: each cell by the words that head its column, its row and the table."""

import pytest

from tracker.extracting import read_source_figures, to_source

WAR = "Russia's war on Ukraine goes on. "
# text, then for each figure: words | event | subject | actor | affected | place | period
TABLES = [
    (
        (f"{WAR}\n\nRussian losses as of 10 November 2024\nCategory | Total | Past day\n"
        "Personnel | 710,660 | +1,770\nTanks | 9,253 | +8"),
        [
            "710,660|lost|troops||russia||cumulative",
            "1,770|lost|troops||russia||day",
            "9,253|lost|tanks||russia||cumulative",
            "8|lost|tanks||russia||day",
        ],
    ),
    (
        (f"{WAR}\n\nPromised and delivered Leopard tanks\nCountry\tPledged\tDelivered\n"
        "Germany\t18\t14\nPoland\t60\t58"),
        [
            "18|pledged|tanks|germany|ukraine||incident",
            "14|delivered|tanks|germany|ukraine||incident",
            "60|pledged|tanks|poland|ukraine||incident",
            "58|delivered|tanks|poland|ukraine||incident",
        ],
    ),
    (
        (f"{WAR}\n\nNight | Drones launched | Shot down | Lost from radar\n1 November | 67 | 58 | 6\n"
        "2 November | 71 | 39 | 21"),
        [
            "67|launched|drones|russia|ukraine||incident",
            "58|intercepted|drones|ukraine|russia||incident",
            "6|suppressed|drones|ukraine|russia||incident",
            "71|launched|drones|russia|ukraine||incident",
            "39|intercepted|drones|ukraine|russia||incident",
            "21|suppressed|drones|ukraine|russia||incident",
        ],
    ),
    (
        (f"{WAR}\n\nShelling in the past week\nOblast  Killed  Wounded  Houses damaged\n"
        "Donetsk  14  51  120\nKherson  9  66  88"),
        [
            "14|killed|people|russia|ukraine|Donetsk|week",
            "51|wounded|people|russia|ukraine|Donetsk|week",
            "120|damaged|buildings|russia|ukraine|Donetsk|week",
            "9|killed|people|russia|ukraine|Kherson|week",
            "66|wounded|people|russia|ukraine|Kherson|week",
            "88|damaged|buildings|russia|ukraine|Kherson|week",
        ],
    ),
    (
        (f"{WAR}\n\nPrisoner exchanges\nDate | Ukrainians returned | Russians returned\n"
        "3 January 2024 | 230 | 248\n8 February 2024 | 100 | 99"),
        [
            "230|released|prisoners|russia|ukraine||incident",
            "248|released|prisoners|ukraine|russia||incident",
            "100|released|prisoners|russia|ukraine||incident",
            "99|released|prisoners|ukraine|russia||incident",
        ],
    ),
    (
        ("Israel's war in Gaza goes on. The health ministry lists those killed.\n\n"
        "Governorate | Dead | Hurt\nGaza City | 17,200 | 40,100\nRafah | 3,410 | 9,000"),
        [
            "17,200|killed|people|israel|palestine|Gaza City|cumulative",
            "40,100|wounded|people|israel|palestine|Gaza City|cumulative",
            "3,410|killed|people|israel|palestine|Rafah|cumulative",
            "9,000|wounded|people|israel|palestine|Rafah|cumulative",
        ],
    ),
]  # fmt: skip
FIELDS = ("text", "event", "subject", "actor", "affected", "place", "period")


@pytest.mark.parametrize(("text", "expected"), TABLES, ids=[row[0][-60:] for row in TABLES])
def test_each_cell_is_counted_by_its_column_and_its_row(text: str, expected: list[str]) -> None:
    found = read_source_figures(to_source(text, published="2024-11-11"))
    assert ["|".join(str(row[name]) for name in FIELDS) for row in found.figures] == expected
    assert all(n["figure_id"] or n["reason"] for n in found.numbers)


def test_amounts_are_scaled_by_the_head_of_their_column() -> None:
    text = f"{WAR}\n\nDonor | Military aid (€bn) | Humanitarian aid (€m)\nNorway | 1.2 | 40\nDenmark | 5.6 | 70"
    rows = read_source_figures(to_source(text, published="2024-11-11")).figures
    assert [(r["value"], r["unit"], r["subject"], r["actor"]) for r in rows] == [
        (1.2e9, "EUR", "military_aid", "norway"),
        (4e7, "EUR", "humanitarian_aid", "norway"),
        (5.6e9, "EUR", "military_aid", "denmark"),
        (7e7, "EUR", "humanitarian_aid", "denmark"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Team | Won | Lost\nLeeds | 12 | 4\nHull | 9 | 7",
        f"{WAR}\n\nCity | Population | Rank\nKharkiv | 1,421,000 | 2\nSumy | 256,000 | 21",
        f"{WAR}\n\nShare of seats\nParty | Seats | Share\nGreens | 12 | 4%\nReds | 30 | 10%",
    ],
)
def test_tables_of_other_things_count_nothing(text: str) -> None:
    assert read_source_figures(to_source(text, published="2024-11-11")).figures == ()
