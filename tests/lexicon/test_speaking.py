"""Cues of reported speech: what may attribute a statement, and how its words begin."""

import pytest

from tracker.lexicon.bulletins import find_bulletin_head
from tracker.lexicon.speaking import PARTICIPLE, SOURCE, VERB, find_cues, is_act

VERBS = """
said say says told tell tells wrote writes posted tweeted reported reports report announced claimed claims
estimates estimated confirmed adds added warned stressed declared informed revealed disclosed explained
acknowledged insists argued asserts alleged underscored underlines recalled remarked responded concluded
predicts assured boasted accused blames suggests described calculates maintained recounted promised cautioned
continues believe conveyed published releases stated recorded documents commented counted lists detailed relates
elaborated testified testifies notes noted emphasised emphasizes admits admitted verified denies denied deny replied
replies showed shows indicates indicated gave gives raised revises updated lowers increased specified
clarifies forecasts tallied think thinks reads agreed
"""

SOURCES = (
    "according to Kyiv",
    "According\nto Kyiv",
    "as per the army",
    "In the words of Kim",
    "per the ministry",
    "citing Kyiv",
    "figures released by Kyiv",
    "killed as confirmed by Kyiv",
    "Data from Kyiv",
    "a statement from Kyiv",
    "in his opinion",
    "by the count of the army",
    "By the army's tally",
    "put at 19 by Kyiv",
    "From the General Staff: nine dead",
)


@pytest.mark.parametrize("verb", [*VERBS.split()])
def test_verb_is_found_where_its_pattern_matches(verb: str) -> None:
    text = f"The army {verb} at 40 that nine fell"
    assert [cue[:2] for cue in find_cues(text) if cue[2] == "verb"] == [m.span() for m in VERB.finditer(text)] != []


@pytest.mark.parametrize("source", SOURCES)
def test_source_is_found_where_its_pattern_matches(source: str) -> None:
    text = f"Nine died, {source}, on Monday: so it was."
    assert [cue[:2] for cue in find_cues(text) if cue[2] == "source"] == [m.span() for m in SOURCE.finditer(text)] != []


def test_participle_is_found_behind_its_comma() -> None:
    text = "The army left, saying nine fell, and adding that ten rose."
    spans = [(m.start("verb"), m.end()) for m in PARTICIPLE.finditer(text)]
    assert [cue[:2] for cue in find_cues(text) if cue[2] == "participle"] == spans
    assert len(spans) == 2


@pytest.mark.parametrize("text", ["Conflict-related deaths", "unreported", "hearsay", "a mistold story"])
def test_part_of_a_word_is_no_cue(text: str) -> None:
    assert find_cues(text) == []


HEADS = (
    ("General Staff of Ukraine, 9 October 2024, losses: 40", "General Staff of Ukraine"),
    ("General Staff of Ukraine (9 October): 40", "General Staff of Ukraine"),
    ("9 October 2024, General Staff of Ukraine: 40", "General Staff of Ukraine"),
    ("Ministry of Health, Gaza, 3 March: 40 killed", "Ministry of Health, Gaza"),
    ("OCHA, 2024-05-12: 40", "OCHA"),
    ("The army left on 9 October and came back", ""),
    ("Key points: nine dead on 3 March", ""),
)


@pytest.mark.parametrize(("text", "expected"), HEADS, ids=[text for text, _ in HEADS])
def test_head_of_a_bulletin(text: str, expected: str) -> None:
    assert find_bulletin_head(text) == expected


@pytest.mark.parametrize("text", ["promised six guns", "adds a battery", "agreed the sale"])
def test_verb_with_a_thing_is_an_act(text: str) -> None:
    verb = text.split()[0]
    assert is_act(text, verb, len(verb))


@pytest.mark.parametrize("text", ["promised that six came", "added: six came", "agreed with him", "promised."])
def test_verb_with_a_clause_states(text: str) -> None:
    verb = text.split()[0].rstrip(".:")
    assert not is_act(text, verb, len(verb))
