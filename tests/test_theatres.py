"""Live blogs and round-ups of several wars: what one post leaves unsaid is not settled by the posts of another war."""

from tracker.extracting import read_source_figures, to_source
from tracker.figures.surveying import Survey
from tracker.figures.theatres import split_by_theatre
from tracker.text.reading import read_document

UKRAINE = (
    "18:40\nRussia attacked Kharkiv with drones. The air force shot down 14 of them, and three people were killed.\n"
)
SUDAN = (
    "17:25\nSudan's army bombed a market in El Fasher in the Sudanese region of Darfur. At least 20 people were killed "
    "by the military, and rebels shot down one drone.\n"
)
CARRIED = "16:05\nAnother 12 people were wounded in the shelling, the governor said.\n"
ROLES = ("value", "event", "actor", "affected")


def read(text: str) -> list[tuple[object, ...]]:
    rows = read_source_figures(to_source(text, published="2024-10-10")).figures
    return [tuple(row[name] for name in ROLES) for row in rows]


def count_theatres(text: str) -> int:
    document = read_document(to_source(text, published="2024-10-10"))
    return len(split_by_theatre(document, Survey(document).named.parties))


def test_posts_on_two_wars_are_read_as_if_each_stood_alone() -> None:
    alone = read(UKRAINE) + read(SUDAN)
    assert {row[2] for row in read(SUDAN)} == {"sudan"}
    assert read(UKRAINE + "\n" + SUDAN) == alone
    assert read(SUDAN + "\n" + UKRAINE) == read(SUDAN) + read(UKRAINE)


def test_a_post_without_a_war_of_its_own_goes_on_with_the_one_before_it() -> None:
    rows = read(SUDAN + "\n" + UKRAINE + "\n" + CARRIED)
    assert rows[-1] == (12, "wounded", "russia", "ukraine")


def test_words_stand_where_the_text_has_them() -> None:
    text = UKRAINE + "\n" + SUDAN
    found = read_source_figures(to_source(text, published="2024-10-10"))
    spans = [(row["char_start"], row["char_end"]) for row in found.figures]
    assert spans == sorted(spans)
    assert all(text[row["char_start"] : row["char_end"]] == row["text"] for row in (*found.figures, *found.numbers))
    numbers = [row["char_start"] for row in found.numbers]
    assert numbers == sorted(numbers)


def test_a_text_is_split_only_where_its_posts_tell_of_wars_apart() -> None:
    assert count_theatres(UKRAINE + "\n" + SUDAN + "\n" + UKRAINE) == 2
    assert count_theatres(UKRAINE + "\n" + CARRIED) == 1
    gaza = "17:25\nIsraeli tanks entered Gaza. Palestinian medics counted 30 dead.\n"
    lebanon = "16:05\nHezbollah in Lebanon fired 40 rockets at Israel. Israeli jets struck Lebanon.\n"
    assert count_theatres(gaza + "\n" + lebanon) == 1
    # a country in passing, a great power in both
    assert (
        count_theatres(UKRAINE + "\n17:25\nUkraine fired at Russian ships, as Sudan's envoy looked on in Odesa.\n") == 1
    )
    assert count_theatres(UKRAINE + "\n17:25\nRussia lost 900 troops, and Russian jets hit Syria twice.\n") == 1
