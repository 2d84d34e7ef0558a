"""Which stamps start a post, and when it was posted."""

import pytest

from tracker.text.blocks import find_lines
from tracker.text.stamps import Stamp, cut_at_stamps, find_posting_times


def _posts(text: str) -> list[str]:
    return [text[block.start : block.end] for block, stamp in cut_at_stamps(text, list(find_lines(text))) if stamp]


@pytest.mark.parametrize(
    "line",
    [
        "14:15:01 Drones over the port",
        "14:15 Drones over the port",
        "14.15 GMT Drones over the port",
        "9.50am Drones over the port",
        "9:50 a.m. – Drones over the port",
        "[14:15] Drones over the port",
        "14:15 – Drones over the port",
        "14:15 | Drones over the port",
        "11:20 GMT",
        "14:15",
        "14.15 BST",
        "1:52 p.m. ET, November 11, 2024",
        "2024-11-11 14:15 Drones over the port",
        "14:15 ‘Three dead’ in Sumy",
        "Posted at 14:15",
    ],
)
def test_a_line_starts_a_post(line: str) -> None:
    assert _posts(f"Live updates\n{line}\nThe port was hit.") == [line]


@pytest.mark.parametrize(
    "line",
    [
        "14:15 was when the sirens began.",
        "7.62 mm rounds were found.",
        "7:1 was the ratio of guns.",
        "5.56 NATO rounds were found at the site.",
        "12.45 million people fled.",
        "25:61 Drones over the port",
        "At 14:15 Moscow time drones hit.",
        "The raid began by 14:15:01 Moscow time.",
        "13:45 pm Drones over the port",
        "3.5 Drones a day",
    ],
)
def test_a_line_starts_no_post(line: str) -> None:
    assert _posts(f"The report\n{line}\nThe port was hit.") == []


def test_a_stamp_glued_behind_a_sentence_starts_a_post() -> None:
    text = "You need to allow scripts. 14:15:01 Port hit by drones\nThree people died."
    assert _posts(text) == ["14:15:01 Port hit by drones"]


def test_a_page_without_line_breaks_is_cut_at_its_stamps() -> None:
    text = "Live 14:15:01 Port hit. Three died. 13:00:00 Bridge shut. Nobody died. 12:00:05 Talks begin."
    assert len(_posts(text)) == 3


def test_stamps_with_a_point_count_when_the_page_repeats_them() -> None:
    assert _posts("Live\n14.15 Port hit\nThree died.\n13.50 Bridge shut\nNobody died.") == [
        "14.15 Port hit",
        "13.50 Bridge shut",
    ]


def _times(clocks: str, published: str) -> list[str]:
    stamps = [Stamp(0, 0, int(c[:2]) * 3600 + int(c[3:5]) * 60, "") for c in clocks.split()]
    return [time[5:16] for time in find_posting_times(stamps, published)]


@pytest.mark.parametrize(
    ("clocks", "expected"),
    [
        ("14:15 13:00", ["11-11T14:15", "11-11T13:00"]),
        ("00:30 23:40 22:00", ["11-11T00:30", "11-10T23:40", "11-10T22:00"]),
        ("06:00 05:00 21:45 05:00 23:00", ["11-11T06:00", "11-11T05:00", "11-10T21:45", "11-10T05:00", "11-09T23:00"]),
        ("08:00 09:30 11:00", ["11-11T08:00", "11-11T09:30", "11-11T11:00"]),
        ("20:00 22:00 23:50 00:20", ["11-11T20:00", "11-11T22:00", "11-11T23:50", "11-12T00:20"]),
        ("12:15 11:50 11:55 11:20", ["11-11T12:15", "11-11T11:50", "11-11T11:55", "11-11T11:20"]),
        ("00:15 23:50", ["11-11T00:15", "11-10T23:50"]),
    ],
)
def test_posts_past_midnight_belong_to_the_neighbouring_day(clocks: str, expected: list[str]) -> None:
    assert _times(clocks, "2024-11-11T15:00:00") == expected


@pytest.mark.parametrize("published", ["", "yesterday", "2024-13-45"])
def test_a_post_has_no_time_when_the_day_is_unknown(published: str) -> None:
    assert _times("14:15 13:00", published) == ["", ""]


def test_a_date_in_the_stamp_counts() -> None:
    text = "Live\n1:52 p.m. ET, November 9, 2024\nThe port was hit."
    stamps = [stamp for _, stamp in cut_at_stamps(text, list(find_lines(text))) if stamp]
    assert find_posting_times(stamps, "2024-11-11") == ["2024-11-09T13:52:00"]
