"""Where and when, end to end: what headings, lead-ins and the sentences before say of a figure.

Told on Monday 11 November 2024 unless a heading says otherwise.
"""

import pytest

from tracker.extracting import read_source_figures, to_source

PUBLISHED = "2024-11-11"


def rows_of(text: str) -> list[dict[str, str]]:
    return read_source_figures(to_source(text, published=PUBLISHED)).figures


def whens(text: str) -> list[tuple[str, ...]]:
    return [(r["text"], r["period"], r["date_start"], r["date_end"], r["date_basis"]) for r in rows_of(text)]


def wheres(text: str) -> list[tuple[str, str]]:
    return [(r["text"], r["place"]) for r in rows_of(text)]


TALLY = """Enemy losses, 4 to 10 November 2024

4 November 2024

{}
- tanks: 9,200 (+11)
- helicopters: 329

5 November 2024

A shell killed two people in Sumy.
"""


@pytest.mark.parametrize(
    "lead_in",
    [
        "The General Staff of Ukraine gave these totals of Russian losses for 4 November 2024:",
        "Russia has lost the following since 24 February 2022, the General Staff of Ukraine said on 4 November 2024:",
        "Russian losses from 24 February 2022 to 4 November 2024, as the General Staff of Ukraine counts them:",
        "Russian losses, according to the General Staff of Ukraine:",
    ],
)
def test_all_items_of_a_list_of_totals_run_to_the_day_of_their_entry(lead_in: str) -> None:
    tanks, change, helicopters, dead = whens(TALLY.format(lead_in))
    for total in (tanks, helicopters):
        assert total[1:] == ("cumulative", "2022-02-24", "2024-11-04", "stated")
    assert change[:4] == ("11", "day", "2024-11-03", "2024-11-03")
    assert dead[1:] == ("incident", "2024-11-05", "2024-11-05", "stated")


@pytest.mark.parametrize(
    ("before", "text", "when"),
    [
        ("Russia lost 1,390 troops over the past day.", "Five tanks burnt in the same 24 hours.", ("day", "10", "10")),
        ("Russia lost 1,390 troops over the past day.", "Over that same period 9 guns were lost.", ("day", "10", "10")),
        ("On Friday 12 people were killed in Kharkiv.", "That day 20 drones were launched.", ("day", "08", "08")),
        ("Overnight 12 people were killed in Kharkiv.", "That night 2 died in Sumy.", ("incident", "10", "11")),
        ("Overnight 12 people were killed in Kharkiv.", "In Sumy 2 died the same night.", ("incident", "10", "11")),
        ("Last week 12 people were killed in Gaza.", "That week 100 rockets were fired.", ("week", "04", "10")),
        # what only sounds like it
        ("12 people were killed in Kharkiv.", "That night 2 died in Sumy.", ("incident", "11", "11")),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_the_same_day_is_that_of_the_sentence_before(before: str, text: str, when: tuple[str, str, str]) -> None:
    (period, first, last) = whens(f"{before} {text}")[-1][1:4]
    assert (period, first[-2:], last[-2:]) == when


def test_what_the_day_cost_falls_on_the_day_that_was_counted() -> None:
    text = (
        "Enemy losses\n\n5 November 2024\n\n"
        "On 5 November 2024 the General Staff raised its count of Russian troops lost since 24 February 2022 by 1,520 "
        "to about 717,590. The day also cost Russia 11 tanks and 21 armoured vehicles, it said.\n"
    )
    rows = {r["text"]: r for r in rows_of(text)}
    days = {rows[n]["date_end"] for n in ("1,520", "11", "21")}
    assert days == {"2024-11-04"}
    assert {rows[n]["period"] for n in ("1,520", "11", "21")} == {"day"}
    assert rows["717,590"]["date_end"] == "2024-11-05"


def test_a_part_covers_the_time_of_its_whole() -> None:
    whole, part = whens("In all 31 journalists have been killed in the war, including five foreigners.")
    assert whole[1:4] == part[1:4]
    assert whole[1] == "cumulative"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Missiles tore through a block in Lviv on Friday. Forty people were hurt, among them three children.",
            [("Forty", "Lviv"), ("three", "Lviv")],
        ),
        (
            "A shell killed two people in Nikopol. Across the border, Belgorod Gov. Ivan Ivanov said six people died.",
            [("two", "Nikopol"), ("six", "Belgorod")],
        ),
        (
            "A strike on Ternopil killed 38 people. Fifteen people are still missing under the rubble.",
            [("38", "Ternopil"), ("Fifteen", "Ternopil")],
        ),
        (
            "A shell killed two people in Nikopol. Across the country, seven people died.",
            [("two", "Nikopol"), ("seven", "")],
        ),
        (
            "A shell killed two people in Nikopol. Since 24 February 2022, 10,382 civilians have been killed.",
            [("two", "Nikopol"), ("10,382", "")],
        ),
        (
            (
                "Shells killed five people in Dnipro, two in Donetsk region and one in Kherson. "
                "The wounded numbered 53, eleven and seven respectively."
            ),
            [
                ("five", "Dnipro"),
                ("two", "Donetsk"),
                ("one", "Kherson"),
                ("53", "Dnipro"),
                ("eleven", "Donetsk"),
                ("seven", "Kherson"),
            ],
        ),
        (
            "In Donetsk Oblast one person was killed in Rodynske, while five others were hurt elsewhere in the region.",
            [("one", "Rodynske"), ("five", "Donetsk")],
        ),
        (
            (
                "A drone hit a tent in Khan Younis and killed two people. "
                "Over the past 24 hours, 50 dead were brought to hospitals, the Gaza health ministry said."
            ),
            [("a", "Khan Younis"), ("two", "Khan Younis"), ("50", "Gaza")],
        ),
        (
            "A shell killed two people in Kyiv and 36 people have been killed across Ukraine.",
            [("two", "Kyiv"), ("36", "")],
        ),
        (
            "Missiles hit flats in cities including Kyiv, Dnipro, Lviv and Sumy. Two people died at a hospital.",
            [("Two", "")],
        ),
        (
            (
                "A five-storey block in Dnipro was hit by a missile that killed three people, one of them a child, "
                "and hurt 19."
            ),
            [("three", "Dnipro"), ("one", "Dnipro"), ("19", "Dnipro")],
        ),
        (
            "At least 45 people have been killed in an Israeli air raid on a camp in the southern Gaza city of Rafah.",
            [("45", "Rafah")],
        ),
        (
            (
                "An Israeli air raid on Rafah killed 45 people. "
                "Among the victims were 23 women, according to the Ministry of Health in Gaza."
            ),
            [("45", "Rafah"), ("23", "Rafah")],
        ),
        (
            (
                "A Russian drone hit Kyiv and hurt nine people. "
                "Ukraine's air force said it destroyed 478 drones overnight."
            ),
            [("nine", "Kyiv"), ("478", "")],
        ),
        (
            "Russia said it shot down 25 drones, 21 of them over the Black Sea and Crimea.",
            [("25", ""), ("21", "Black Sea")],
        ),
        (
            "A boy was wounded in Kherson, and two farmers died when their tractor hit a mine in the Kharkiv region.",
            [("A", "Kherson"), ("two", "Kharkiv")],
        ),
        (
            "The army approved $61m in military aid, while troops lost ground in the Donetsk region.",
            [("$61m", "")],
        ),
    ],
)
def test_a_figure_has_the_place_of_its_scene(text: str, wanted: list[tuple[str, str]]) -> None:
    assert wheres(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Scores killed in bombing of Aleppo\n\nRaids hit the town of Atarib.\nSix died in the east of the city.",
            ("Six", "Aleppo"),
        ),
        (
            "Men overran El Daein — the last base of the army in Darfur. About 1,200 people were killed in the city.",
            ("1,200", "El Daein"),
        ),
        (
            "Gunmen raided Konotop. People fled to the town of Romny. The army said 20 people were killed.",
            ("20", "Konotop"),
        ),
        ("Drones hit Sumy region and the city of Konotop. Nine people died in the region.", ("Nine", "Sumy")),
    ],
)
def test_the_city_stands_for_a_city_named_before(text: str, wanted: tuple[str, str]) -> None:
    assert wanted in wheres(text)


def test_the_dead_and_wounded_of_a_joint_number_share_its_stretch() -> None:
    text = (
        "From October 1 to 24, 2024, the mission counted at least 648 civilian casualties – 101 dead and 547 wounded."
    )
    assert {when[1:4] for when in whens(text)} == {("month", "2024-10-01", "2024-10-24")}


def test_a_place_is_not_carried_to_what_happened_on_another_day() -> None:
    text = (
        "Israel struck Sanaa on Sunday, killing nine people. "
        "Some 1,200 people had been killed on 7 October 2023. Another 30 were hurt.\n"
    )
    assert wheres(text)[:2] == [("nine", "Sanaa"), ("1,200", "")]


def test_a_sentence_that_opens_with_a_number_is_no_item_of_the_headline() -> None:
    text = (
        "Russia hits Ukraine with drones, killing at least four\n\nFour people died in Lutsk.\n\n"
        "More than 70 firefighters tackled the blaze.\n"
    )
    assert [row["text"] for row in rows_of(text)] == ["four", "Four"]


def test_a_total_told_before_a_list_is_not_the_stretch_of_items_that_are_sentences() -> None:
    text = "Russia has lost 900,000 men since February 2022, the minister said.\n\n"
    text += "• A drone hit a bus in Kherson; four passengers were killed and nine hurt.\n"
    text += "• In Sumy shells killed a farmer, and two of his sons were wounded.\n"
    total, *told = whens(text)
    assert total[:3] == ("900,000", "cumulative", "2022-02-24")
    assert {when[1:4] for when in told} == {("incident", "2024-11-11", "2024-11-11")}
