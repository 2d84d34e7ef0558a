"""Short names of two bodies: each text has the one that it names in full."""

import pytest

from tracker.extracting import read_source_figures, to_source


@pytest.mark.parametrize(
    ("text", "claimant", "side"),
    [
        (
            "Reporters Without Borders counted the year's dead. In Gaza, RSF said, the army had killed 29 journalists.",
            "Reporters Without Borders",
            "",
        ),
        ("The RSF said on Monday that it had killed 29 soldiers near Babanusa.", "Rapid Support Forces", "sudan"),
        (
            "Reporters Without Borders mourns. The Rapid Support Forces (RSF) said that it had killed 29 soldiers.",
            "Rapid Support Forces",
            "sudan",
        ),
    ],
)
def test_a_short_name_is_that_of_the_body_named_in_full(text: str, claimant: str, side: str) -> None:
    (row,) = read_source_figures(to_source(text, published="2025-12-10")).figures
    assert (row["text"], row["claimant"], row["claimant_side"]) == ("29", claimant, side)


def test_a_body_that_guards_the_press_is_no_party_to_a_war() -> None:
    text = "Reporters Without Borders (RSF) made its count. RSF found 503 journalists detained at the year's end."
    (row,) = read_source_figures(to_source(text, published="2025-12-10")).figures
    assert (row["actor"], row["affected"], row["claimant_side"], row["date_start"]) == ("", "", "", "2025-12-10")
