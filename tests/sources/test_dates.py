"""Written dates with one reading, and the date that a text states of itself."""

import pytest

from tracker.sources import infer_published, parse_published


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2024-12-25", "2024-12-25"),
        ("2024/12/05", "2024-12-05"),
        ("25 December 2024", "2024-12-25"),
        ("25th of Dec. 2024", "2024-12-25"),
        ("Dec 25, 2024", "2024-12-25"),
        ("Wednesday, December 25, 2024", "2024-12-25"),
        ("Wed 25 Dec 2024", "2024-12-25"),
        ("25-Dec-2024", "2024-12-25"),
        ("25/12/2024", "2024-12-25"),
        ("12/25/2024", "2024-12-25"),
        ("25.12.2024", "2024-12-25"),
        ("05/05/2024", "2024-05-05"),
        ("2024-12-25 00:00:00", "2024-12-25"),
        ("2024-12-25T14:15:00Z", "2024-12-25T14:15:00"),
        ("2024-12-25 14:15", "2024-12-25T14:15:00"),
        ("25 December 2024, 2:15 pm", "2024-12-25T14:15:00"),
        ("Wed, 25 Dec 2024 14:15:01 GMT", "2024-12-25T14:15:01"),
        (" 2024-12-25 ", "2024-12-25"),
    ],
)
def test_dates_with_one_reading_are_taken(written: str, expected: str) -> None:
    assert parse_published(written) == expected


@pytest.mark.parametrize(
    "written",
    [
        *("", "04/05/2024", "4.5.2024", "45651", "yesterday", "2024", "December 2024", "31/02/2024", "2024-13-01"),
        *("25/12/24", "25 Brumaire 2024", "2024-12-25 99:00", "25/12-2024", "2024-12-25 and later", "0024-12-25"),
    ],
)
def test_other_dates_are_refused(written: str) -> None:
    assert parse_published(written) == ""


@pytest.mark.parametrize(
    "text",
    [
        "War in brief\nPublished: 25 December 2024\nDrones fell.",
        "War in brief\nPublished On 25 Dec 2024\nDrones fell.",
        "War in brief\nPublished On 25 Dec 202425 Dec 2024\nDrones fell.",
        "War in brief\nPosted on Dec 25, 2024 at 11:20 GMT",
        "War in brief\nUpdated 11:20 GMT, 25 December 2024",
        "War in brief\nLast updated: 2024-12-25 11:20",
        "War in brief\nBy Ann Lee | 25 December 2024",
        "War in brief\n25 December 2024\nDrones fell.",
        "2024-12-25\nDrones fell.",
        "Wednesday, 25 December 2024, 14:15",
        "KYIV, Dec 25, 2024 (Agency) – Drones fell.",
        "KYIV, Ukraine, 25 December 2024 — Drones fell.",
        "(Port Sudan, December 25, 2024) – Drones fell.",
        "GENEVA/ADEN (25 December 2024) – Drones fell.",
        "Published 25 December 2024\nUpdated 27 December 2024",
        "Updated 27 December 2024\nPublished 25 December 2024",
    ],
)
def test_a_text_that_dates_itself_is_believed(text: str) -> None:
    assert infer_published(text) == "2024-12-25"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Drones fell on 25 December 2024, officials said.",
        "On 25 December 2024 the port was hit.",
        "Kyiv fell silent on December 25, 2024 - and so did the guns.",
        "War in brief\nPublished: 04/05/2024",
        "KYIV, Dec 25 (Agency) – Drones fell.",
        "Week in brief\n24 December 2024\nDrones fell.\n25 December 2024\nMore fell.",
        "The list was published on 25 December 2024 by the ministry. It names 40 people.",
        "\n".join(["Drones fell."] * 30 + ["25 December 2024"]),
    ],
)
def test_a_date_in_prose_is_no_publication_date(text: str) -> None:
    assert infer_published(text) == ""
