"""What stands before a verb of saying -> the name under a figure: no clause, no aside, no means of telling."""

import pytest

from tracker.lexicon.speakers import read_speaker
from tracker.lexicon.trimming import LONGEST, is_clause, shorten, trim

TRIMMED = [
    ("the Jericho brigade, a loosely organised armed group", "the Jericho brigade"),
    ("another harbour source, also requesting anonymity", "another harbour source"),
    ("the movement in two later press releases", "the movement"),
    ("the interior ministry in a", "the interior ministry"),
    ("in recent months commanders", "commanders"),
    ("said The head of the administration", "The head of the administration"),
    # names stay
    ("the ministry in Kyiv", "the ministry in Kyiv"),
    ("the governor, Petro Zrazok", "the governor, Petro Zrazok"),
    ("the rescuers, a body known as Blue Hats", "the rescuers, a body known as Blue Hats"),
]  # fmt: skip


@pytest.mark.parametrize(("phrase", "kept"), TRIMMED, ids=[phrase for phrase, _ in TRIMMED])
def test_what_only_describes_a_speaker_is_cut_off(phrase: str, kept: str) -> None:
    assert trim(phrase) == kept


@pytest.mark.parametrize(
    "phrase",
    ["four large clinics suspended work", "North Korea sends thousands of men", "on trial some of the men"],
)
def test_a_clause_names_nobody(phrase: str) -> None:
    assert is_clause(phrase)
    assert read_speaker(phrase) is None


@pytest.mark.parametrize("phrase", ["relatives of soldiers killed in Bakhmut", "the armed forces", "local officials"])
def test_a_participle_makes_no_clause(phrase: str) -> None:
    assert not is_clause(phrase)


@pytest.mark.parametrize("heading", ["Midnight Drone Siege", "Gull Island", "Winter Camp"])
def test_an_event_or_a_spot_is_no_person(heading: str) -> None:
    speaker = read_speaker(heading)
    assert speaker is None or speaker.kind != "person"


def test_a_long_name_ends_with_a_word() -> None:
    name = "Coordination of the Camps for those whom the War in the West and the East Displaced and Bereft"
    assert len(shorten(name)) <= LONGEST
    assert name.startswith(shorten(name) + " ")
    assert shorten("General Staff") == "General Staff"
