"""Names are found over any white space, and told by where they stand in the text as it is."""

import pytest

from tracker.lexicon.claimants import find_claimants
from tracker.lexicon.gazetteer import find_places
from tracker.lexicon.parties import find_parties
from tracker.lexicon.spacing import find_plain, to_source

SPACES = ("  ", "\u00a0", "\u202f", "\n", " \u00a0 ")


@pytest.mark.parametrize("space", SPACES, ids=ascii)
def test_a_name_is_found_over_any_space(space: str) -> None:
    text = f"On Friday the{space}Ukrainian{space}air{space}force spoke of Kryvyi{space}Rih and South{space}Korea."
    (speaker,) = find_claimants(text)
    assert speaker.speaker.name == "Ukrainian Air Force"
    assert text[speaker.start : speaker.end].split() == ["Ukrainian", "air", "force"]
    assert ("Kryvyi Rih", f"Kryvyi{space}Rih") in [(p.name, p.text) for p in find_places(text)]
    assert [p.party for p in find_parties(text)] == ["ukraine", "south_korea"]
    assert all(text[p.start : p.end] == p.text for p in find_parties(text))


def test_an_offset_is_added_once() -> None:
    plain, odd = "In South Korea", "In South\u00a0Korea"
    assert [(p.start, p.end) for p in find_parties(odd, 100)] == [(p.start, p.end) for p in find_parties(plain, 100)]


def test_a_text_of_single_spaces_is_left_as_it_is() -> None:
    assert find_plain("Six died in Sumy.") is None


def test_a_stretch_of_the_plain_text_is_found_again() -> None:
    text = "a \u00a0b\n c"
    found = find_plain(text)
    assert found
    assert found[0] == "a b c"
    assert text[slice(*to_source(2, 3, found[1]))] == "b"
    assert text[slice(*to_source(4, 5, found[1]))] == "c"
