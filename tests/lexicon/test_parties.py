"""Which words name a party, and which look as if they did."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.lexicon.parties import find_parties

# text, the parties named as "text=party/form"
CASES: tuple[tuple[str, str], ...] = (
    ("the Department of Defense (DoD)", "Department of Defense=united_states/capital DoD=united_states/capital"),
    ("Ukraine lost ground.", "Ukraine=ukraine/country"),
    ("Ukrainian crews left; Ukrainians cheered.", "Ukrainian=ukraine/demonym Ukrainians=ukraine/demonym"),
    ("Russia’s army and Ukraine's guns", "Russia=russia/country Ukraine=ukraine/country"),
    ("Kyiv accused Moscow.", "Kyiv=ukraine/capital Moscow=russia/capital"),
    ("Kiev answered the Kremlin.", "Kiev=ukraine/capital Kremlin=russia/capital"),
    ("A drone fell in Moscow region.", ""),
    ("Fires in Kyiv oblast and Kyiv Oblast", ""),
    ("Washington and London agreed", "Washington=united_states/capital London=united_kingdom/capital"),
    ("the Washington Post wrote", ""),
    ("the White House and the Pentagon", "White House=united_states/capital Pentagon=united_states/capital"),
    ("Downing Street declined", "Downing Street=united_kingdom/capital"),
    ("the US Senate voted", "US Senate=united_states/capital"),
    ("asked Congress for money", "Congress=united_states/capital"),
    ("the Bundestag approved it", "Bundestag=germany/capital"),
    ("US troops told us little", "US=united_states/country"),
    ("they shot at us with guns", ""),
    ("a U.S. official", "U.S.=united_states/country"),
    ("left the U.S.", "U.S.=united_states/country"),
    ("the UK and the U.K.", "UK=united_kingdom/country U.K.=united_kingdom/country"),
    ("the UAE mediated", "UAE=united_arab_emirates/country"),
    ("the DPRK sent men", "DPRK=north_korea/country"),
    ("RF armed forces", "RF=russia/country"),
    ("US$5m was spent", ""),
    ("five million US dollars", ""),
    ("20 million Canadian dollars", ""),
    ("Australian dollars, Swiss francs and Ukrainian hryvnias", ""),
    ("the IDF struck", "IDF=israel/force"),
    ("Putin’s forces", "Putin=russia/leader"),
    ("Mr Putin’s war", "Putin=russia/leader"),
    ("Zelenskyy, Zelensky, Zelenskiy", "Zelenskyy=ukraine/leader Zelensky=ukraine/leader Zelenskiy=ukraine/leader"),
    ("Złenski met Zelanski", "Złenski=ukraine/leader Zelanski=ukraine/leader"),
    ("Netanyahu and Erdoğan", "Netanyahu=israel/leader Erdoğan=turkey/leader"),
    ("Kim Jong Un met Xi Jinping", "Kim Jong Un=north_korea/leader Xi Jinping=china/leader"),
    ("Vitaly Kim spoke", ""),
    ("Boris Johnson resigned", "Boris Johnson=united_kingdom/leader"),
    ("Mr Johnson resigned", "Johnson=united_kingdom/leader"),
    ("Ron Johnson objected", ""),
    ("Mike Johnson objected", "Mike Johnson=united_states/leader"),
    ("Wagner mercenaries", "Wagner=russia/force"),
    ("Hamas fighters and Islamic Jihad", "Hamas=palestine/force Islamic Jihad=palestine/force"),
    ("Palestinian Islamic Jihad", "Palestinian Islamic Jihad=palestine/force"),
    ("Hezbollah fired", "Hezbollah=lebanon/force"),
    ("the Houthis and a Houthi boat", "Houthis=yemen/force Houthi=yemen/force"),
    ("the Rapid Support Forces (RSF)", "Rapid Support Forces=sudan/force RSF=sudan/force"),
    ("the SAF retook it", "SAF=sudan/force"),
    ("UNITA and the MPLA", "UNITA=angola/force MPLA=angola/force"),
    ("the KDF crossed over", "KDF=kenya/force"),
    ("FRETILIN fighters and the Viet Cong", "FRETILIN=timor_leste/force Viet Cong=vietnam/force"),
    ("ethnic Albanians fled", "ethnic Albanians=kosovo/force"),
    ("the Balochistan Liberation Front (BLF)", "Balochistan Liberation Front=pakistan/force BLF=pakistan/force"),
    ("the Islamic State in the Sahel", "Islamic State in the Sahel=mali/force"),
    ("ULFA and the NSCN-K", "ULFA=india/force NSCN-K=india/force"),
    ("Ta'ang and Kokang fighters", "Ta'ang=myanmar/force Kokang=myanmar/force"),
    ("the Tatmadaw and the Arakan Army", "Tatmadaw=myanmar/force Arakan Army=myanmar/force"),
    ("the junta burned villages", "junta=myanmar/force"),
    ("Niger's junta expelled them", "Niger=niger/country"),
    ("the Malian military junta", "Malian=mali/demonym"),
    ("Myanmar's junta", "Myanmar=myanmar/country junta=myanmar/force"),
    ("Chechen units of Kadyrov", "Chechen=russia/demonym Kadyrov=russia/leader"),
    ("the self-styled Donetsk People’s Republic", "Donetsk People’s Republic=russia/country"),
    ("the DPR and the LPR", "DPR=russia/country LPR=russia/country"),
    ("the occupiers and the enemy lost", "occupiers=/enemy enemy=/enemy"),
    ("the invaders left", "invaders=/enemy"),
    ("NATO, Nato and the EU", "NATO=nato/body Nato=nato/body EU=european_union/body"),
    ("Brussels and the bloc", "Brussels=european_union/capital the bloc=european_union/body"),
    ("the UN and the United Nations", "UN=united_nations/body United Nations=united_nations/body"),
    ("the West hesitated", "West=west/body"),
    ("western officials say", "western officials=west/body"),
    ("Western allies", "Western allies=west/body"),
    ("the West Bank", "West Bank=palestine/country"),
    ("western Ukraine", "Ukraine=ukraine/country"),
    ("West Darfur and West Africa", ""),
    ("TURKEY SENDS DRONES TO UKRAINE", "TURKEY=turkey/country UKRAINE=ukraine/country"),
    ("roast turkey on china plates", ""),
    ("she will polish the chad", ""),
    ("Türkiye and Turkey", "Türkiye=turkey/country Turkey=turkey/country"),
    ("Russian-occupied Kherson", "Russian-occupied=russia/occupied"),
    ("Russian occupied territory", "Russian occupied=russia/occupied"),
    ("Russia-held towns", "Russia-held=russia/occupied"),
    ("Ukrainian-controlled land", "Ukrainian-controlled=ukraine/occupied"),
    ("Hamas-run ministry", "Hamas=palestine/force"),
    ("US-made rockets", "US-made=united_states/made"),
    ("U.S.-supplied vehicles", "U.S.-supplied=united_states/made"),
    ("Iranian-made drones", "Iranian-made=iran/made"),
    ("1,000 UK-based troops", "UK-based=united_kingdom/made"),
    ("Iran-backed militia", "Iran-backed=iran/made"),
    ("Russian-backed separatists", "Russian=russia/demonym"),
    ("Russian-installed officials", "Russian=russia/demonym"),
    ("pro-Russian channels", "pro-Russian=russia/demonym"),
    ("anti-Russian mood", ""),
    ("US-led coalition", "US=united_states/country"),
    ("US-Ukraine talks", "US=united_states/country Ukraine=ukraine/country"),
    ("South Sudan and Sudan", "South Sudan=south_sudan/country Sudan=sudan/country"),
    ("North Korean soldiers", "North Korean=north_korea/demonym"),
    ("South Korea's spies", "South Korea=south_korea/country"),
    (
        "Equatorial Guinea, Guinea-Bissau, Guinea",
        "Equatorial Guinea=equatorial_guinea/country Guinea-Bissau=guinea_bissau/country Guinea=guinea/country",
    ),
    ("Papua New Guinea", "Papua New Guinea=papua_new_guinea/country"),
    ("Niger and Nigeria", "Niger=niger/country Nigeria=nigeria/country"),
    ("DR Congo", "DR Congo=democratic_republic_of_the_congo/country"),
    ("the Dutch and a Dane", "Dutch=netherlands/demonym Dane=denmark/demonym"),
    ("Palestinian medics in Gaza", "Palestinian=palestine/demonym Gaza=palestine/country"),
    ("Latin American states", ""),
    ("the Sea of Azov", ""),
    ("the Azov Brigade", "Azov Brigade=ukraine/force"),
    ("Romania and Oman", "Romania=romania/country Oman=oman/country"),
    ("the Kyiv Independent reported", ""),
    ("AUS and RUS and USB", ""),
    ("Iraqi and Syrian bases", "Iraqi=iraq/demonym Syrian=syria/demonym"),
    ("Scholz told Macron and Starmer", "Scholz=germany/leader Macron=france/leader Starmer=united_kingdom/leader"),
    ("Czech and Slovak shells", "Czech=czechia/demonym Slovak=slovakia/demonym"),
    ("", ""),
)


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_the_parties_named(text: str, expected: str) -> None:
    found = " ".join(f"{m.text}={m.party}/{m.form}" for m in find_parties(text))
    assert found == expected


def test_offset_is_added_to_the_spans() -> None:
    (mention,) = find_parties("In Chad", offset=100)
    assert (mention.start, mention.end) == (103, 107)


@given(
    st.text(max_size=60),
    st.sampled_from(["Ukraine", "U.S.", "pro-Russian", "US-made", "junta", "Johnson", "the bloc"]),
    st.text(max_size=30),
)
def test_spans_are_exact_ordered_and_apart(before: str, name: str, after: str) -> None:
    text = before + name + after
    end = 0
    for mention in find_parties(text):
        assert text[mention.start : mention.end] == mention.text
        assert mention.start >= end
        end = mention.end
