"""Rows: what a figure notes besides its event, and what holds for every row."""

import pytest

from tracker import schema
from tracker.explaining import read_text
from tracker.figures import figure_id, source_link

Row = dict[str, object]


def row_of(text: str, words: str, published: str = "2024-09-12") -> Row:
    _, rows, _ = read_text(text, published=published)
    found = [row for row in rows if row["text"] == words]
    assert found, f"no figure {words!r}; found {[row['text'] for row in rows]}"
    return found[0]


@pytest.mark.parametrize(
    ("text", "words", "unit"),
    [
        ("Australia pledged $25m in military aid for Ukraine.", "$25m", "AUD"),
        ("Canada announced $650m in military aid for Ukraine.", "$650m", "CAD"),
        ("New Zealand pledged $20m in humanitarian aid for Ukraine.", "$20m", "NZD"),
        ("The US pledged $25m in military aid for Ukraine.", "$25m", "USD"),
        ("Australia pledged US$25m in military aid for Ukraine.", "US$25m", "USD"),
        ("Germany pledged €25m in military aid for Ukraine.", "€25m", "EUR"),
        ("Denmark pledged 25m kroner in military aid for Ukraine.", "25m kroner", "DKK"),
        ("Norway pledged 25 million crowns in military aid for Ukraine.", "25 million crowns", "NOK"),
        ("Sweden pledged 25 million crowns in aid for Ukraine, of which 9m for boats.", "9m", "SEK"),
        ("Sweden pledged 25 million Danish crowns in aid for Ukraine.", "25 million Danish crowns", "DKK"),
    ],
)
def test_a_bare_dollar_or_crown_is_the_donors_own(text: str, words: str, unit: str) -> None:
    assert row_of(text, words)["unit"] == unit


def test_donor_dollars_are_worth_less_than_us_dollars() -> None:
    row = row_of("Australia pledged $25m in military aid for Ukraine.", "$25m")
    assert 10e6 < row["value_usd"] < 25e6  # type: ignore[operator]


def test_us_dollars_are_worth_themselves() -> None:
    assert row_of("The US pledged $25m in military aid for Ukraine.", "$25m")["value_usd"] == 25e6


def test_money_for_a_year_to_come_is_converted_at_the_rate_of_the_publication() -> None:
    row = row_of("Germany will give Ukraine €100m in military aid by 2027.", "€100m")
    today = row_of("Germany pledged €100m in military aid for Ukraine.", "€100m")
    assert row["value_usd"] == today["value_usd"]


def test_hryvnias_have_no_dollar_value() -> None:
    row = row_of(
        "The city of Lviv allocated 15m hryvnia in military aid for the army's brigades in the war with Russia.",
        "15m hryvnia",
    )
    assert row["value_usd"] is None


@pytest.mark.parametrize(
    ("text", "words", "party"),
    [
        ("Russia lost 940 troops in a day, Ukraine's General Staff said.", "940", True),
        ("Russia's defence ministry said 31 Ukrainian drones were shot down over Bryansk.", "31", True),
        ("The US pledged $25m in military aid for Ukraine, the Pentagon said.", "$25m", False),
        ("Norway said it would give Ukraine six howitzers against Russia.", "six", False),
        ("The United Nations said 158 civilians were killed in Ukraine by Russian strikes.", "158", False),
        ("Israel's army said Hezbollah fired 40 rockets at Haifa from Lebanon.", "40", True),
        ("Russian shelling killed six people in Kherson.", "six", False),
    ],
)
def test_a_claimant_is_a_party_where_its_side_fights(text: str, words: str, party: bool) -> None:
    assert row_of(text, words)["claimant_is_party"] is party


@pytest.mark.parametrize(
    ("text", "words", "record"),
    [
        ("Russia suffered its deadliest day of the war, losing 1,770 troops.", "1,770", "deadliest day"),
        ("Russia fired 145 drones, more than in any previous night.", "145", "more than in any"),
        ("Russia launched a record 273 drones at Ukraine.", "273", "record"),
        ("Russia lost 940 troops in a day.", "940", ""),
        ("In the largest attack in months; two people were killed in Kherson by a Russian shell.", "two", ""),
    ],
)
def test_a_record_is_noted_as_written(text: str, words: str, record: str) -> None:
    found = str(row_of(text, words)["superlative"])
    assert record in found if record else found == ""


def test_a_definition_nearby_is_noted() -> None:
    text = "Russia has lost 710,000 troops. The figures do not distinguish between killed and wounded."
    assert row_of(text, "710,000")["definition"] == "The figures do not distinguish between killed and wounded."


def test_each_gives_a_row_for_every_place() -> None:
    _, rows, _ = read_text(
        "Air defence shot down seven drones each over Oryol and Kaluga, Russia said.", published="2024-09-12"
    )
    assert {row["place"] for row in rows} == {"Oryol", "Kaluga"}
    assert len({row["figure_id"] for row in rows}) == 2


def test_every_row_quotes_its_source_exactly() -> None:
    text = "Russian shelling killed six people and wounded 17 in Kherson.\n\nUkraine shot down 62 of 88 drones."
    _, rows, numbers = read_text(text, published="2024-09-12")
    assert rows
    assert numbers
    for row in [*rows, *numbers]:
        assert text[row["char_start"] : row["char_end"]] == row["text"]
    assert {c.name for c in schema.FIGURES} == set(rows[0])


def test_every_number_is_taken_or_refused_with_a_reason() -> None:
    _, rows, numbers = read_text(
        "A man of 48 said six people were killed in Kherson at 9.30 by shelling.", published="2024-09-12"
    )
    assert {n["figure_id"] for n in numbers if n["outcome"] == "taken"} == {row["figure_id"] for row in rows}
    assert all(n["reason"] in schema.REFUSALS for n in numbers if n["outcome"] == "refused")


def test_ids_depend_on_source_span_and_part_only() -> None:
    assert figure_id("s1", 3, 7) == figure_id("s1", 3, 7)
    assert len({figure_id("s1", 3, 7), figure_id("s2", 3, 7), figure_id("s1", 3, 8), figure_id("s1", 3, 7, 1)}) == 4


@pytest.mark.parametrize(
    ("url", "sentence", "link"),
    [
        ("", "Six died.", ""),
        ("https://example.org/a", "Six died.", "https://example.org/a#:~:text=Six%20died."),
        (
            "https://example.org/a#top",
            "A twenty-two year war.",
            "https://example.org/a#:~:text=A%20twenty%2Dtwo%20year%20war.",
        ),
        (
            "https://example.org/a",
            "a b c d e f g h i j k l m n",
            "https://example.org/a#:~:text=a%20b%20c%20d%20e,j%20k%20l%20m%20n",
        ),
        ("https://example.org/a", "- ", "https://example.org/a"),
    ],
)
def test_a_link_opens_the_page_at_the_sentence(url: str, sentence: str, link: str) -> None:
    assert source_link(url, sentence) == link


@pytest.mark.parametrize(
    ("text", "words", "rate"),
    [
        ("Russia had 1,354 casualties a day in October, 1,523 in November and 1,570 in December.", "1,523", "day"),
        ("Russia had 1,354 casualties a day in October, 1,523 in November and 1,570 in December.", "1,570", "day"),
        ("Russia fired 10,000 shells a day in May, up from 7,000.", "7,000", "day"),
        ("Russia loses 1,200 men a day; 1,900 were lost in one battle.", "1,900", ""),
        ("Russia loses 1,200 men a day, and 40,000 were lost in May.", "40,000", ""),
        ("Russia loses 1,200 men a day and 40 tanks.", "40", ""),
    ],
)
def test_a_list_goes_on_in_its_rate(text: str, words: str, rate: str) -> None:
    assert row_of(text, words)["rate"] == rate
