from pathlib import Path

import pytest
from click.testing import CliRunner

from tracker import proving
from tracker.__main__ import main
from tracker.extracting import read_source_figures, to_source
from tracker.lexicon.loading import Event, Phrase, Subject
from tracker.proving import SETTING, Case, find_cases, find_dead, find_shared_events, find_shared_subjects, is_proven


@pytest.mark.parametrize("case", tuple(find_cases()), ids=lambda case: case.sentence)
def test_every_lexicon_entry_proves_itself(case: Case) -> None:
    assert is_proven(case), case


def test_the_setting_of_the_examples_holds_no_figure_itself() -> None:
    assert read_source_figures(to_source(SETTING)).figures == ()


@pytest.mark.parametrize("wanted", [True, False])
def test_a_sentence_is_an_example_or_a_refusal_and_never_both(wanted: bool) -> None:
    proven = is_proven(Case("", "Shelling killed six people in the town.", "event", "killed", wanted))
    assert proven == wanted


def to_subject(name: str, subject: str = "buildings", subtype: str = "") -> Subject:
    return Subject(name, subject, subtype, "", False, False, False, ("-",), ())


def to_event(name: str, event: str, takes: str = "tanks", frame: str = "object", weight: float = 1.0) -> Event:
    return Event(
        name, event, frozenset([frame]), frozenset(takes.split()), "actor", "affected", weight, frozenset(), ("-",), ()
    )


HOUSE = to_subject("houses")
DEAD = [
    "Field hospital",  # a capital in a list of lower case
    "people's house",  # texts are compared without possessives
    "house,",
    "one-storey _house",
    "a house of 40",
]
ALIVE = ["house", "air-raid shelter", "high-rise", "kindergarten no", "block of flats"]


@pytest.mark.parametrize("text", DEAD)
def test_a_phrase_that_no_text_can_hold_is_dead(text: str) -> None:
    (told,) = find_dead([Phrase(tuple(text.split()), "one", HOUSE)])
    assert told.startswith("tracker/lexicon/subjects.toml, entry 'houses': can never match: ")
    assert repr(text) in told


@pytest.mark.parametrize("text", ALIVE)
def test_a_phrase_that_a_text_can_hold_is_not_dead(text: str) -> None:
    assert find_dead([Phrase(tuple(text.split()), "one", HOUSE)]) == []


def test_a_name_may_have_capitals() -> None:
    phrase = Phrase(("Shahed",), "both", to_subject("drones", "drones"))
    assert find_dead([phrase], cased=True) == []
    assert find_dead([phrase])


def first_subjects() -> tuple[Subject, Subject]:
    lexicon = proving.load_lexicon()
    first = lexicon.subjects[0]
    return first, next(s for s in lexicon.subjects if s.subject != first.subject)


def test_of_two_entries_with_one_noun_the_winner_is_told() -> None:
    first, later = first_subjects()
    shared = [Phrase(("thing",), "one", later), Phrase(("thing",), "one", first)]
    (told,) = find_shared_subjects(shared, [])
    assert (
        told
        == f"tracker/lexicon/subjects.toml, entry {later.name!r}: the entry {first.name!r} goes before it for 'thing'"
    )


def test_a_name_goes_before_a_noun() -> None:
    first, later = first_subjects()
    (told,) = find_shared_subjects([Phrase(("thing",), "one", first)], [Phrase(("Thing",), "both", later)])
    assert f"the entry {later.name!r} goes before it" in told


def test_one_noun_in_two_entries_of_the_same_subject_is_no_overlap() -> None:
    first, _ = first_subjects()
    assert find_shared_subjects([Phrase(("thing",), "one", first)] * 2, []) == []


TIES = {
    "the same subject, frame and weight": (to_event("b", "lost"), True),
    "another subject": (to_event("b", "lost", takes="drones"), False),
    "another frame": (to_event("b", "lost", frame="subject"), False),
    "another weight": (to_event("b", "lost", weight=0.7), False),
    "the same event": (to_event("b", "destroyed"), False),
}


@pytest.mark.parametrize(("other", "tied"), TIES.values(), ids=TIES)
def test_one_verb_in_two_entries_is_an_overlap_where_nothing_decides(
    monkeypatch: pytest.MonkeyPatch, other: Event, tied: bool
) -> None:
    first = to_event("a", "destroyed")
    lexicon = proving.load_lexicon()
    fake = type(lexicon)(lexicon.subjects, (first, other), {}, {}, {})
    monkeypatch.setattr(proving, "load_lexicon", lambda: fake)
    told = find_shared_events([Phrase(("wreck",), "base", other), Phrase(("wreck",), "base", first)])
    expected = "tracker/lexicon/events.toml, entry 'b': the entry 'a', which stands first, wins for 'wreck' of tanks"
    assert told == ([expected] if tied else [])


WON = {
    "Ukrainian troops took out five Russian tanks.": "five",
    "Russia sent 20 drones to the town.": "20",
}


@pytest.mark.parametrize("sentence", WON)
def test_the_entry_that_is_told_to_win_does_win(sentence: str) -> None:
    (row,) = (r for r in read_source_figures(to_source(sentence)).figures if r["text"] == WON[sentence])
    entry = row["rule"].partition("/")[0]
    verb = repr(sentence.split()[2 if "took" in sentence else 1])
    lost = [
        d for d in proving.find_doubtful() if f"entry {entry!r}: the entry" in d and verb in d and row["subject"] in d
    ]
    assert lost == []


def test_repeats_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    tables = {
        "events.toml": {"event": [{"name": "kill", "verbs": ["kill", "slay", "kill"]}]},
        "subjects.toml": {"subject": [{"name": "houses", "nouns": ["house"], "exact": ["house"]}]},
        "claimants.toml": {"bodies": {"Red Cross": {"aliases": ["ICRC", "ICRC"]}}, "persons": {}},
        "parties.toml": {"parties": {"france": {"capital": ["Paris"], "body": ["Paris"]}}},
        "places.toml": {"settlement": {"poland": {"Łódź": [51.8, 19.5, "Lodz", "Lodsch"]}}, "rivers": ["Don"]},
    }
    monkeypatch.setattr(proving, "_read", tables.__getitem__)
    assert proving.find_repeated() == [
        "tracker/lexicon/events.toml, entry 'kill': 'kill' stands twice in verbs",
        "tracker/lexicon/claimants.toml, entry 'Red Cross': 'ICRC' stands twice",
        "tracker/lexicon/parties.toml, entry 'france': 'Paris' stands twice",
        "tracker/lexicon/places.toml, [settlement.poland]: spelt twice alike: 'lodz' of 'Łódź'",
    ]


def test_no_word_of_the_lexicon_stands_twice_or_can_never_match() -> None:
    assert proving.find_repeated() == []
    assert [told for told in proving.find_doubtful() if "can never match" in told] == []


def test_unused_words_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    event = {"name": "kill", "takes": ["people"], "needs": ["the army", "army"]}
    monkeypatch.setattr(proving, "_read", {"events.toml": {"event": [event]}}.__getitem__)
    told = "\n".join(proving.find_unused())
    assert "the group 'weapons' is taken by no entry" in told
    assert "the group 'people'" not in told
    assert "'the army' of needs is no single word" in told
    assert "'army' of needs" not in told


def test_every_event_and_subject_of_the_contract_has_an_entry() -> None:
    assert [told for told in proving.find_unused() if "no entry yields" in told] == []


def test_a_doubt_is_told_and_does_not_fail_the_check(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "night.txt").write_text("Russia launched 145 drones overnight.", encoding="utf-8")
    monkeypatch.setattr(proving, "find_unproven", list)
    monkeypatch.setattr(proving, "find_doubtful", lambda: ["events.toml, entry 'kill': 'slay' stands twice in verbs"])
    folders = ["--seeds", str(tmp_path / "seeds"), "--data", str(tmp_path / "data")]
    assert CliRunner().invoke(main, ["build", *folders]).exit_code == 0
    checked = CliRunner().invoke(main, ["check", *folders])
    assert (checked.exit_code, checked.stderr) == (0, "")
    assert "warning: events.toml, entry 'kill': 'slay' stands twice in verbs" in checked.stdout.splitlines()
