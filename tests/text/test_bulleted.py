"""Bullets that make no list: which are left out of the normal form, and which keep their meaning."""

import pytest

from tracker.text.normal import to_normal

REPORT = [
    "A missile struck a bakery in the town of Vovchansk on Tuesday morning, and two people of it were killed.",
    "The blast also broke the windows of nine houses and of a school that stood empty for the holidays.",
    "He added that rescuers had pulled a girl of seven and her grandmother alive from under the ruins.",
    "Another four people were hurt when a drone fell on the yard of a farm some hours after the first raid.",
]
DIGEST = [
    "Kharkiv: a missile struck a bakery in Vovchansk early on Tuesday morning, and two bakers were killed.",
    "Russian guns shelled nine villages of Sumy region in the night and damaged a school, the governor said.",
    "Poland sent 14 lorries with generators to Odesa, where the power had failed for the third day running.",
]


@pytest.mark.parametrize("mark", ["- ", "• ", "* ", "– "])
def test_bullets_before_each_paragraph_of_a_report_say_nothing(mark: str) -> None:
    assert to_normal("\n".join(mark + line for line in REPORT)).text == "\n".join(REPORT)


def test_numbers_before_each_paragraph_of_a_report_say_nothing() -> None:
    numbered = "\n\n".join(f"{at}. {line}" for at, line in enumerate(REPORT, start=1))
    assert to_normal(numbered).text == "\n\n".join(REPORT)


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(f"- {line}" for line in DIGEST),
        "Sent so far:\n" + "\n".join(f"- {line}" for line in REPORT),
        "\n".join([*REPORT, *(f"- {line}" for line in REPORT)]),
        "- 12 tanks\n- 40 guns\n- seven lorries",
    ],
)
def test_lists_keep_their_bullets(text: str) -> None:
    assert to_normal(text).text == text
