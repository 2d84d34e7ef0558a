"""What find_places sees: tables of own sentences with the names, precisions and countries wanted."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tracker.lexicon.gazetteer import find_places
from tracker.lexicon.placenames import find_entries, read_gazetteer, to_key
from tracker.schema import PLACE_PRECISIONS

WAR = frozenset(("ukraine", "russia"))
GAZA = frozenset(("israel", "palestine"))
SUDAN = frozenset(("sudan",))
MYANMAR = frozenset(("myanmar",))
YEMEN = frozenset(("yemen",))

SPELLINGS = {
    "Kyiv": ["Kyiv", "Kiev", "KYIV", "Kyjiv", "Kijów"],
    "Kharkiv": ["Kharkiv", "Kharkov", "Charków"],
    "Odesa": ["Odesa", "Odessa"],
    "Zaporizhzhia": ["Zaporizhzhia", "Zaporizhia", "Zaporizhzhya", "Zaporozhye"],
    "Mykolaiv": ["Mykolaiv", "Nikolaev", "Mykolayiv"],
    "Bakhmut": ["Bakhmut", "Bachmut", "Artyomovsk"],
    "Chasiv Yar": ["Chasiv Yar", "Chasov Yar", "Czasiw Jar", "Chasiv\nYar", "CHASIV YAR"],
    "Sievierodonetsk": ["Sievierodonetsk", "Severodonetsk", "Siewierodonieck"],
    "Lysychansk": ["Lysychansk", "Lisichansk"],
    "Avdiivka": ["Avdiivka", "Avdeevka", "Avdijivka"],
    "Vuhledar": ["Vuhledar", "Ugledar"],
    "Kupiansk": ["Kupiansk", "Kupyansk", "Kup'yans'k"],
    "Kryvyi Rih": ["Kryvyi Rih", "Krivoy Rog", "Kryvyy Rih", "Krzywy Róg"],
    "Zhytomyr": ["Zhytomyr", "Żytomierz", "Zhitomir"],
    "Khmelnytskyi": ["Khmelnytskyi", "Khmelnytsky", "Chmielnicki"],
    "Chernihiv": ["Chernihiv", "Chernigov"],
    "Oryol": ["Oryol"],
    "Rostov-on-Don": ["Rostov-on-Don", "Rostov on Don"],
    "Khan Younis": ["Khan Younis", "Khan Yunis"],
    "Deir al-Balah": ["Deir al-Balah", "Deir el-Balah", "DEIR AL-BALAH"],
    "Jabalia": ["Jabalia", "Jabaliya"],
    "Beit Lahia": ["Beit Lahia", "Beit Lahiya"],
    "Sanaa": ["Sanaa", "Sana'a", "Sana’a"],
    "Hodeidah": ["Hodeidah", "Al-Hudaydah", "Hodeida"],
    "El Fasher": ["El Fasher", "el-Fasher", "Al-Fashir", "al-Fashir", "El-Fasher"],
    "El Geneina": ["El Geneina", "Geneina", "al-Geneina"],
    "Myawaddy": ["Myawaddy"],
}
NAMED = [
    # states and provinces that stand alone, towns at borders fought over
    ("Drones fell in Rajasthan and Sindh.", WAR, [("Rajasthan", "region", "india"), ("Sindh", "region", "pakistan")]),
    ("Shells hit O'Smach.", WAR, [("O'Smach", "settlement", "cambodia")]),
    # a kind written as part of the name, a town set off by commas, a camp of an army
    ("a raid in Zorzadaung Township", WAR, [("Zorzadaung", "district", "")]),
    ("In Zorzubya township, drones fell", WAR, [("Zorzubya", "settlement", "")]),
    ("They stormed a nearby town, Zorzire, and left.", WAR, [("Zorzire", "settlement", "")]),
    # names like those of peoples, double names, "at" with the province behind, regions that only their word tells
    ("a raid in Zorzian town", WAR, [("Zorzian", "settlement", "")]),
    ("in the village of Zorz-Penki", WAR, [("Zorz-Penki", "settlement", "")]),
    (
        "dead at Zorzumbou, also in Kursk region",
        WAR,
        [("Zorzumbou", "settlement", "russia"), ("Kursk", "region", "russia")],
    ),
    ("fire in the Zorzatin region of the north", WAR, [("Zorzatin", "region", "")]),
    # regions and towns of other wars; an armed group called after a town
    (
        "in Norte de Santander and in the department of Meta",
        frozenset(("colombia",)),
        [("Norte de Santander", "region", "colombia"), ("Meta", "region", "colombia")],
    ),
    (
        "a raid on Basilan and on Patikul",
        frozenset(("philippines",)),
        [("Basilan", "region", "philippines"), ("Patikul", "settlement", "philippines")],
    ),
    (
        "clashes in North Waziristan, not in South Waziristan",
        frozenset(("pakistan",)),
        [("North Waziristan", "region", "pakistan"), ("South Waziristan", "region", "pakistan")],
    ),
    (
        "shells on Surin and Sisaket provinces",
        frozenset(("thailand",)),
        [("Surin", "region", "thailand"), ("Sisaket", "region", "thailand")],
    ),
    ("the Gangaw-PDF said, near Gangaw", MYANMAR, [("Gangaw", "settlement", "myanmar")]),
    ("Gunmen raided the Zorza Salini base.", WAR, [("Zorza Salini", "site", "")]),
    ("Fights went on in the Donetsk region.", WAR, [("Donetsk", "region", "ukraine")]),
    ("Fights went on in Donetsk.", WAR, [("Donetsk", "settlement", "ukraine")]),
    ("Explosions shook Kursk Oblast.", WAR, [("Kursk", "region", "russia")]),
    ("Explosions in the Summian region", WAR, [("Sumy", "region", "ukraine")]),
    ("Sumska oblast and the Kiev region", WAR, [("Sumy", "region", "ukraine"), ("Kyiv", "region", "ukraine")]),
    ("drones over Krasnodar Krai", WAR, [("Krasnodar Krai", "region", "russia")]),
    ("the Bakhmut district", WAR, [("Bakhmut", "district", "ukraine")]),
    ("the city of Zaporizhzhia", WAR, [("Zaporizhzhia", "settlement", "ukraine")]),
    ("the Zaporizhzhia region", WAR, [("Zaporizhzhia", "region", "ukraine")]),
    ("near the Zaporizhzhia nuclear power plant", WAR, [("Zaporizhzhia nuclear power plant", "site", "ukraine")]),
    (
        "in Donetsk, Luhansk and Kherson regions",
        WAR,
        [("Donetsk", "region", "ukraine"), ("Luhansk", "region", "ukraine"), ("Kherson", "region", "ukraine")],
    ),
    ("the regions of Kharkiv and Sumy", WAR, [("Kharkiv", "region", "ukraine"), ("Sumy", "region", "ukraine")]),
    ("in occupied Crimea", WAR, [("Crimea", "region", "ukraine")]),
    ("over the Black Sea", WAR, [("Black Sea", "sea", "")]),
    ("on the Kerch Bridge", WAR, [("Crimean bridge", "site", "ukraine")]),
    ("Kyiv's Solomianskyi district", WAR, [("Kyiv", "settlement", "ukraine"), ("Kyiv", "district", "ukraine")]),
    ("near Hpakan on Friday", frozenset(("myanmar",)), [("Hpakan", "settlement", "myanmar")]),
    ("flats in the Obolon district", WAR, [("Kyiv", "district", "ukraine")]),
    ("shells near Qarayun killed two", WAR, [("Qarayun", "settlement", "")]),
    ("seen near Bardonia, it burned", WAR, [("Bardonia", "settlement", "")]),
    ("guns near Lake Ozerne fired", WAR, []),
    ("near Hezbollah positions", WAR, []),
    ("the village of Novaselytsia", WAR, [("Novaselytsia", "settlement", "")]),
    ("five died in Vyshnopil.", WAR, [("Vyshnopil", "settlement", "")]),
    ("in Wadi Rimal district", YEMEN, [("Wadi Rimal", "district", "")]),
    ("a hut in Madani's Um Safari, they said", SUDAN, [("Um Safari", "settlement", "")]),
    ("in al-Karmal city, al-Zuhur town", YEMEN, [("al-Karmal", "settlement", ""), ("al-Zuhur", "settlement", "")]),
    ("in Kherson region's Vyshnopil", WAR, [("Kherson", "region", "ukraine"), ("Vyshnopil", "settlement", "ukraine")]),
    (
        "in the Bakhmut district of Siversk",
        WAR,
        [("Bakhmut", "district", "ukraine"), ("Siversk", "settlement", "ukraine")],
    ),
    ("in the Saltivka Hill district of Kharkiv", WAR, [("Kharkiv", "settlement", "ukraine")]),
    ("near Dnieper in the centre", WAR, [("Dnipro", "settlement", "ukraine")]),
    ("near Nevske and Hlushkivka", WAR, [("Nevske", "settlement", ""), ("Hlushkivka", "settlement", "")]),
    ("in the village of Wad al-Bashir", SUDAN, [("Wad al-Bashir", "settlement", "")]),
    ("near Chekhov", WAR, [("Chekhov", "settlement", "russia")]),
    ("in Vladimir region", WAR, [("Vladimir", "region", "russia")]),
    (
        "Kramatorsk-Sloviansk line",
        WAR,
        [("Kramatorsk", "settlement", "ukraine"), ("Sloviansk", "settlement", "ukraine")],
    ),
    ("DONETSK PEOPLE'S REPUBLIC", WAR, [("Donetsk", "region", "ukraine")]),
    (
        "in the Gaza Strip and Gaza City",
        GAZA,
        [("Gaza", "region", "palestine"), ("Gaza City", "settlement", "palestine")],
    ),
    ("in northern Gaza", GAZA, [("Gaza", "region", "palestine")]),
    (
        "in the occupied West Bank city of Jenin",
        GAZA,
        [("West Bank", "region", "palestine"), ("Jenin", "settlement", "palestine")],
    ),
    ("in the Nuseirat refugee camp", GAZA, [("Nuseirat", "settlement", "palestine")]),
    ("raid on al-Shifa hospital", GAZA, [("Al-Shifa hospital", "site", "palestine")]),
    ("in southern Lebanon", GAZA, [("Lebanon", "country", "lebanon")]),
    ("in Tyre", frozenset(("lebanon",)), [("Tyre", "settlement", "lebanon")]),
    ("in North Darfur state", SUDAN, [("North Darfur", "region", "sudan")]),
    ("in Gezira state", SUDAN, [("Gezira", "region", "sudan")]),
    ("in Omdurman and Port Sudan", SUDAN, [("Omdurman", "settlement", "sudan"), ("Port Sudan", "settlement", "sudan")]),
    ("in Rakhine State", MYANMAR, [("Rakhine", "region", "myanmar")]),
    ("in Shan state's Lashio", MYANMAR, [("Shan", "region", "myanmar"), ("Lashio", "settlement", "myanmar")]),
    ("in Sagaing Region", MYANMAR, [("Sagaing", "region", "myanmar")]),
    ("in Chin State", MYANMAR, [("Chin", "region", "myanmar")]),
    ("in Marib and Taiz", YEMEN, [("Marib", "settlement", "yemen"), ("Taiz", "settlement", "yemen")]),
    ("in Saada province", YEMEN, [("Saada", "region", "yemen")]),
    ("in Hasakah province", frozenset(("syria",)), [("Hasakah", "region", "syria")]),
    (
        "in Goma, North Kivu",
        frozenset(("democratic_republic_of_the_congo",)),
        [
            ("Goma", "settlement", "democratic_republic_of_the_congo"),
            ("North Kivu", "region", "democratic_republic_of_the_congo"),
        ],
    ),
    ("in the Middle East", GAZA, [("Middle East", "country", "")]),
    (
        "Britain and the United States",
        WAR,
        [("United Kingdom", "country", "united_kingdom"), ("United States", "country", "united_states")],
    ),
]
REFUSED = [
    "Vladimir Putin spoke.",
    "He wrote in Telegram, and in Politico.",
    "They fell in Operation Thunder.",
    "bonds worth 40 billion euros at Zorzclear",
    "They studied at Zorzvard, in the spring.",
    "in the Kurdish region and in the Gulf region",
    "Five Fighters Killed in Bombing or Battle",
    "shares in Alpha Materials, a maker",
    "in NATO, in Russian and in June",
    "Mr Vladimir met President Kirov.",
    "Donald Tusk, Mark Rutte and Kim Darroch",
    "He went North in March with the Police.",
    "The Kyiv Independent and the Moscow Times",
    "Moscow-backed and pro-Kyiv forces",
    "the Minsk agreements and the Geneva Conventions",
    "Jordan Smith and Chad Brown",
    "Roman Starovoit, Ivan Popov and Marina Ovsyannikova",
    "They crossed the Dnipro by boat.",
    "The Dnipro River rose.",
    "Taras Shevchenko wrote poems.",
    "Shakhtar Donetsk won.",
    "in winter near the village of the dead",
    "The Arakan Army and the Black Sea Fleet",
    "The Azov Brigade fought.",
]


@pytest.mark.parametrize(
    ("spelling", "name"), [(s, name) for name, spellings in SPELLINGS.items() for s in spellings], ids=lambda v: v
)
def test_spelling_finds_the_usual_name(spelling: str, name: str) -> None:
    text = f"Nine died near {spelling} on Sunday."
    (place,) = find_places(text, parties=WAR | GAZA | SUDAN | MYANMAR | YEMEN)
    assert (place.name, place.text) == (name, spelling)
    assert place.lat is not None


@pytest.mark.parametrize(("text", "parties", "wanted"), NAMED, ids=[case[0] for case in NAMED])
def test_text_names_places(text: str, parties: frozenset[str], wanted: list[tuple[str, str, str]]) -> None:
    assert [(p.name, p.precision, p.party) for p in find_places(text, parties=parties)] == wanted


@pytest.mark.parametrize("text", REFUSED)
def test_word_is_no_place(text: str) -> None:
    assert [p.text for p in find_places(text, parties=WAR) if p.precision != "country"] == []


def test_town_of_the_country_in_question_wins() -> None:
    assert find_places("in Pokrovsk")[0].party == "ukraine"
    assert find_places("in Pokrovsk", parties=WAR)[0].party == "ukraine"
    assert find_places("in Tripoli", parties=frozenset(("libya",)))[0].party == "libya"
    assert find_places("in Tripoli", parties=frozenset(("lebanon",)))[0].party == "lebanon"


def test_region_named_beside_a_town_decides_between_namesakes() -> None:
    north = find_places("in Oleksandrivka, Chernihiv region", parties=WAR)[0]
    south = find_places("in Oleksandrivka, Odesa region", parties=WAR)[0]
    assert north.lat is not None
    assert south.lat is not None
    assert north.lat - south.lat > 3


def test_small_town_of_another_country_is_left_out() -> None:
    assert find_places("in Dongola", parties=WAR) == find_places("in Dongola", parties=WAR | SUDAN)  # kept by hand
    assert find_places("in Ansongo", parties=WAR) == ()


def test_town_that_the_gazetteer_lacks_is_read_as_written() -> None:
    (place,) = find_places("in Wislok", parties=WAR)
    assert (place.name, place.lat, place.party) == ("Wislok", None, "")


def test_offset_is_added_to_spans() -> None:
    (place,) = find_places("in Sumy", 100, parties=WAR)
    assert (place.start, place.end) == (103, 107)


def test_key_ignores_case_diacritics_apostrophes_and_hyphens() -> None:
    assert to_key("Łódź") == "lodz"
    assert to_key("Slov’yans'k") == "slovyansk"
    assert to_key("Rostov-on-Don") == "rostov on don"


def test_every_entry_kept_by_hand_has_sane_coordinates() -> None:
    hand = {p for entries in read_gazetteer().by_key.values() for p in entries if not isinstance(p, str)}
    assert len(hand) > 700
    for place in hand:
        if place.kind not in ("wide", "country"):
            assert place.lat is not None
            assert place.lon is not None
            assert -60 < place.lat < 80
            assert -180 <= place.lon <= 180


def test_every_row_of_the_extract_reads() -> None:
    gazetteer = read_gazetteer()
    assert sum(len(find_entries(key)) for key in gazetteer.by_key) > 40_000


PIECES = [
    "Kyiv",
    "Kharkiv region",
    "'s",
    "’s ",
    " in ",
    "village of ",
    "Łódź",
    "\r\n",
    "-",
    "Gaza Strip",
    "𝔘",
    "é",
    ", ",
    " and ",
    "regions",
    "the Dnipro",
    "AL-",
    "al-Mawasi",
    "St. Petersburg",
    "\x00",
    "St",
    " of the ",
    "Новости",
    "（",
    "Vladimir ",
]


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(max_size=80), st.lists(st.sampled_from(PIECES), max_size=12).map("".join)), st.integers(0, 9))
@example("village of " + "A" * 5000, 0)
@example("Al-" * 2000, 0)
@example("the village of X, Kyiv’s’s’s", 3)
def test_spans_are_exact_and_apart_on_any_text(text: str, offset: int) -> None:
    end = 0
    for place in find_places(text, offset, parties=WAR):
        assert text[place.start - offset : place.end - offset] == place.text
        assert place.start - offset >= end
        assert place.text
        assert place.precision in PLACE_PRECISIONS
        end = place.end - offset
