"""The normal form of a text: what is read of marks, spaces and quotations, and where that stands in the text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.extracting import read_source_figures, to_source
from tracker.text.normal import to_normal

PLAIN = "At least 12 soldiers were killed in Kherson, the governor's office said."
MARKED = [
    "**At least 12 soldiers** were killed in __Kherson__, the governor's office said.",
    "*At least 12 soldiers* were killed in _Kherson_, the governor's office said.",
    "At least 12 soldiers were [killed](https://example.org/a_(b)/7) in Kherson, the governor's office [said](/x/2).",
    "At least 12 soldiers were killed[3] in Kherson,[a] the governor's office said.[11][12]",
    "At least 12&nbsp;soldiers were killed in Kherson, the governor&#39;s office said.",
    "At least <b>12 soldiers</b> were <a href='x'>killed</a> in Kherson, the governor's office said.",
    "At least\u00a012\u2009soldiers were\u202fkilled in Kherson, the governor’s office said.",
    "At least  12  soldiers were killed   in Kherson , the governor's office said .",
    "At \u200bleast 12 sol\u00addiers were kil\u00adled in Kherson, the governor's office said.\ufeff",
    "At least 12soldiers were killed in Kherson, the governor's office said.",
]
KEPT = [
    PLAIN,
    "Drones  12  7\nTanks   40  9\nGuns    31  2",  # the columns of a table
    "The [12] people of the 19th brigade had 155mm guns, 40km from Kyiv.",
    "* 12 tanks\n* 40 guns",
    "«We lost 12 men», said the major. «They came at dawn», he added.",
    "It cost 3 * 4 = 12 dollars, A_B and C_D, R&D and 5 < 6.",
    "On May 9\u00a0300 drones came, and 20\u00a0120 mm guns.",
]


@pytest.mark.parametrize("text", MARKED)
def test_marks_and_spaces_say_nothing(text: str) -> None:
    assert to_normal(text).text.strip() == PLAIN
    found = read_source_figures(to_source(text, published="2024-11-13"))
    (row,) = found.figures
    assert not found.problems
    assert (row["value"], row["qualifier"], row["event"], row["place"]) == (12, "at_least", "killed", "Kherson")
    assert text[row["char_start"] : row["char_end"]] == row["text"] == "12"
    assert row["sentence"] in text


@pytest.mark.parametrize("text", KEPT)
def test_what_means_something_stays(text: str) -> None:
    assert to_normal(text).text == text


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("„We lost 12 men,“ he said.", "“We lost 12 men,” he said."),
        ("»We lost 12 men«, he said.", "“We lost 12 men”, he said."),
        ("”We lost 12 men,” he said.", "“We lost 12 men,” he said."),
        ("``We lost 12 men,'' he said.", "“We lost 12 men,” he said."),
        ("‘We lost 12 men in Kyiv's suburbs,’ he said.", "“We lost 12 men in Kyiv's suburbs,” he said."),
        ("'We lost 12 men in Kyiv's suburbs,' he said.", "“We lost 12 men in Kyiv's suburbs,” he said."),
        ("The soldiers' 12 tanks and the 'best' guns.", "The soldiers' 12 tanks and the 'best' guns."),
    ],
)
def test_quotations_are_read_alike(text: str, read: str) -> None:
    assert to_normal(text).text == read


@pytest.mark.parametrize(
    "text",
    [
        "Some 1\u00a0770 soldiers were killed.",
        "Some 1'770 soldiers were killed.",
        "Some 1\u202f770 soldiers were killed.",
    ],
)
def test_thousands_are_parted_by_commas(text: str) -> None:
    assert to_normal(text).text == "Some 1,770 soldiers were killed."
    (row,) = read_source_figures(to_source(text, published="2024-11-13")).figures
    assert (row["value"], row["text"]) == (1770, text[5:10])


def test_numbers_that_are_left_out_stand_in_the_ledger() -> None:
    text = "Twelve people [died](https://example.org/2024/11).[7]"
    ledger = read_source_figures(to_source(text, published="2024-11-13")).numbers
    assert [(row["text"], row["reason"]) for row in ledger] == [
        ("Twelve", ""),
        ("2024", "phone_number"),
        ("11", "phone_number"),
        ("7", "post_reference"),
    ]


@given(st.lists(st.sampled_from(["12", " ", "**", "&nbsp;", "killed", "[3]", "\u00ad", "<b>", ".", "’s"]), max_size=25))
def test_spans_lead_back_to_what_stands_there(pieces: list[str]) -> None:
    text = "".join(pieces)
    normal = to_normal(text)
    at = 0
    for index, character in enumerate(normal.text):
        start, end = normal.to_start(index), normal.to_end(index + 1)
        assert at <= start <= end <= len(text)
        assert character in " '-" or start == end or character in text[start:end]
        at = start
