"""Whom a noun phrase names as a speaker."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.lexicon.claimants import find_claimants
from tracker.lexicon.parties import find_parties
from tracker.lexicon.speakers import read_speaker
from tracker.schema import CLAIMANT_TYPES

# phrase, "name | side | type | kind"; "" when it names nobody
CASES: tuple[tuple[str, str], ...] = (
    ("two U.S. officials", "US officials | united_states | unnamed_official | group"),
    ("a senior Ukrainian official", "Ukrainian officials | ukraine | unnamed_official | group"),
    ("British officials", "UK officials | united_kingdom | unnamed_official | group"),
    ("Western officials", "Western officials | west | unnamed_official | group"),
    ("local officials", "Local officials |  | unnamed_official | group"),
    ("a White House official", "US officials | united_states | unnamed_official | group"),
    ("the general staff of Ukraine’s armed forces", "General Staff of Ukraine | ukraine | military | body"),
    ("the Ukrainian General Staff", "General Staff of Ukraine | ukraine | military | body"),
    ("General Staff of the Armed Forces of Ukraine", "General Staff of Ukraine | ukraine | military | body"),
    ("Ukraine's armed forces", "Armed Forces of Ukraine | ukraine | military | body"),
    ("Ukraine’s military", "Armed Forces of Ukraine | ukraine | military | body"),
    ("the air force of Ukraine", "Ukrainian Air Force | ukraine | military | body"),
    ("Kyiv’s military intelligence (HUR)", "Ukrainian Military Intelligence | ukraine | military | body"),
    ("the SBU", "Security Service of Ukraine | ukraine | government | body"),
    ("Russia's defence ministry", "Russian Ministry of Defence | russia | military | body"),
    ("the Russian Defense Ministry", "Russian Ministry of Defence | russia | military | body"),
    ("Moscow’s Ministry of Defence", "Russian Ministry of Defence | russia | military | body"),
    ("the Ministry of Defence of the Russian Federation", "Russian Ministry of Defence | russia | military | body"),
    ("the UK Ministry of Defence", "UK Ministry of Defence | united_kingdom | military | body"),
    ("Ukraine's Ministry of Defence", "Ukrainian Ministry of Defence | ukraine | military | body"),
    ("Iran's foreign ministry", "Iranian Ministry of Foreign Affairs | iran | government | body"),
    ("Sudan's health ministry", "Sudanese Ministry of Health | sudan | government | body"),
    ("the US State Department", "US State Department | united_states | government | body"),
    ("the Pentagon", "US Department of Defense | united_states | military | body"),
    ("the Hamas-run health ministry", "Gaza Health Ministry | palestine | government | body"),
    ("the health ministry in Gaza", "Gaza Health Ministry | palestine | government | body"),
    ("Gaza’s health ministry", "Gaza Health Ministry | palestine | government | body"),
    ("an IDF spokesperson", "Israel Defense Forces | israel | military | body"),
    ("the Israeli military", "Israel Defense Forces | israel | military | body"),
    ("the RSF", "Rapid Support Forces | sudan | military | body"),
    ("the Sudanese army", "Sudanese Armed Forces | sudan | military | body"),
    ("Myanmar's junta", "Myanmar military | myanmar | military | body"),
    ("the Houthi movement", "Houthis | yemen | military | body"),
    ("the UN refugee agency", "UNHCR | united_nations | un_or_igo | body"),
    ("Human Rights Watch", "Human Rights Watch |  | ngo_or_monitor | body"),
    ("the Syrian Observatory for Human Rights", "Syrian Observatory for Human Rights |  | ngo_or_monitor | body"),
    ("Volodymyr Zelenskiy", "Volodymyr Zelenskyy | ukraine | government | person"),
    ("President Złenski", "Volodymyr Zelenskyy | ukraine | government | person"),
    ("Ukraine’s president, Volodymyr Zelensky,", "Volodymyr Zelenskyy | ukraine | government | person"),
    ("the Ukrainian president", "Volodymyr Zelenskyy | ukraine | government | person"),
    ("the Belarusian head of state", "Alexander Lukashenko | belarus | government | person"),
    ("Sir Tony Radakin", "Tony Radakin | united_kingdom | military | person"),
    ("the governor of Serhij Łysak", "Serhiy Lysak | ukraine | government | person"),
    ("Mer Lviv Andriy Sadowy", "Andriy Sadovyi | ukraine | government | person"),
    ("Kremlin spokesman Dmitry Peskov", "Dmitry Peskov | russia | government | person"),
    ("Putin's spokesman Dmitry Peskov", "Dmitry Peskov | russia | government | person"),
    ("U.S. Secretary of State Antony Blinken", "Antony Blinken | united_states | government | person"),
    ("the president of France Emmanuel Macron", "Emmanuel Macron | france | government | person"),
    ("Kherson governor Petro Zrazok", "Petro Zrazok | ukraine | government | person"),
    ("the Moscow-installed mayor Ivan Zrazok", "Ivan Zrazok | russia | government | person"),
    ("Hamas spokesman Abu Zrazok", "Abu Zrazok | palestine | military | person"),
    ("Jan Wzor, an analyst at a think tank,", "Jan Wzor |  | ngo_or_monitor | person"),
    ("Khan Younis mayor Adam al-Wzor", "Adam al-Wzor | palestine | government | person"),
    ("Russia's ambassador to the UN, Jan Wzor,", "Jan Wzor | russia | government | person"),
    ("Mr Wzor", "Wzor |  | government | surname"),
    ("the ministry", "ministry |  | government | definite"),
    ("the president", "president |  | government | definite"),
    ("the U.S. President", "US president | united_states | government | office"),
    ("he", "he |  |  | pronoun"),
    ("her", "he |  |  | pronoun"),
    ("Ukraine", "Ukraine | ukraine | government | country"),
    ("Kyiv", "Ukraine | ukraine | government | country"),
    ("Ukrainian updates", "Ukraine | ukraine | government | country"),
    ("the United States", "United States | united_states | government | country"),
    ("Reuters", "Reuters |  | media | media"),
    ("TASS", "TASS | russia | media | media"),
    ("Syrian state media", "Syrian state media | syria | media | group"),
    ("police", "Police |  | government | group"),
    ("the area’s regional governors", "Regional governors |  | government | group"),
    ("the Regional Military Administration", "Regional Military Administration | ukraine | government | group"),
    ("Kharkiv Regional Prosecutor's Office", "Kharkiv Regional Prosecutor's Office | ukraine | government | group"),
    ("the attack", ""),
    ("the war", ""),
    ("both sides", ""),
    ("Kharkiv", ""),
    ("The death toll", ""),
    ("", ""),
)


@pytest.mark.parametrize(("phrase", "expected"), CASES, ids=[phrase for phrase, _ in CASES])
def test_whom_a_phrase_names(phrase: str, expected: str) -> None:
    speaker = read_speaker(phrase)
    assert (f"{speaker.name} | {speaker.side} | {speaker.type} | {speaker.kind}" if speaker else "") == expected


def test_the_longest_name_wins() -> None:
    (mention,) = find_claimants("at the General Staff of the Armed Forces of Ukraine", offset=10)
    assert (mention.start, mention.end) == (17, 61)


def test_a_name_inside_a_word_is_none() -> None:
    assert find_claimants("WHOSE IDFs and UNO") == ()


@given(
    st.text(max_size=80),
    st.sampled_from(["Zelensky", "the ministry of ", " officials", "Mr ", "’s ", "UN "]),
    st.text(max_size=40),
)
def test_any_phrase_is_read_without_error(before: str, word: str, after: str) -> None:
    text = before + word + after
    speaker = read_speaker(text)
    if speaker and speaker.kind not in ("pronoun", "definite"):
        assert speaker.name
        assert speaker.type in CLAIMANT_TYPES
    for mention in find_claimants(text):
        assert 0 <= mention.start < mention.end <= len(text)


def test_every_side_is_a_party() -> None:
    for phrase, expected in CASES:
        side = expected.split(" | ")[1] if expected else ""
        if side:
            assert read_speaker(phrase).side == side
    assert find_parties("Gaza")[0].party == read_speaker("Gaza's health ministry").side
