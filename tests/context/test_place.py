"""The place of a figure: tables of sentences with the number in brackets and the place wanted."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tracker.context.place import (
    choose_place,
    choose_respective,
    find_office,
    find_scene,
    is_far,
    is_one_of_several,
    names_scene,
    points_back,
)
from tracker.explaining import read_text
from tracker.lexicon.gazetteer import find_places
from tracker.model import PlaceMention, Sentence, Span

WAR = frozenset(("ukraine", "russia"))


def find_place(marked: str, parties: frozenset[str] = WAR, earlier: str = "", avoid: str = "") -> str:
    """Return the name of the place of the figure in square brackets; "" for none."""
    position = marked.index("[")
    text = marked.replace("[", "").replace("]", "")
    shift = 1000
    sentence = Sentence(shift, shift + len(text), text, "prose", 0, 0)
    spans = (Span(shift + text.index(avoid), shift + text.index(avoid) + len(avoid)),) if avoid else ()
    place = choose_place(
        find_places(text, shift, parties=parties),
        sentence,
        shift + position,
        earlier=find_places(earlier, 0, parties=parties),
        avoid=spans,
    )
    return place.name if place else ""


OWN_CLAUSE = [
    ("A raid in Salin township, north-east of the regional seat of Magway, killed [17] people.", "Salin"),
    ("Bombs killed [two] people east of Kharkiv near the town of Kupiansk.", "Kupiansk"),
    ("Kharkiv region reported [four] dead and Sumy two.", "Kharkiv"),
    ("Kharkiv region reported four dead and Sumy [two].", "Sumy"),
    ("Donetsk region suffered six deaths, Kherson [three].", "Kherson"),
    ("A civilian was hurt when a drone hit [two] cars in the frontier town of Sudzha.", "Sudzha"),
    (
        "In Moscow-controlled Luhansk, Russian-installed officials said on Monday that [three] people had died.",
        "Luhansk",
    ),
    ("Drones fell over Crimea, [70] of which were stopped at sea and 43 over Krasnodar.", "Crimea"),
    ("A strike hit Belgorod, which borders Ukraine's Kharkiv, and wounded [six] people.", "Belgorod"),
    ("A drone killed [two] people in Kherson.", "Kherson"),
    ("Kherson region: 19 villages shelled; two towers and [14] houses damaged.", "Kherson"),
    ("Every day [500] residents leave Pokrovsk.", "Pokrovsk"),
    ("Shells killed [one] thousand seven hundred and seventy people in Kherson on Tuesday.", "Kherson"),
    ("More than [1] 770 soldiers were wounded in the battle for Pokrovsk.", "Pokrovsk"),
    ("At least [30] people, aged 19 to 64, were hurt when a missile hit a market in Sumy.", "Sumy"),
    ("[900] people were taken out of the Donetsk region, governor Ivan Ivanov wrote.", "Donetsk"),
    ("On 23 January missiles fell on a crowded district of Kharkiv, killing 11 and injuring [73].", "Kharkiv"),
    ("Losses in the Kursk direction came to up to 310 men and 26 vehicles, including [four] tanks.", "Kursk"),
    ("At least [five] were hurt near the village of Hroza.", "Hroza"),
    ("In Kherson, [two] people were killed and five wounded.", "Kherson"),
    ("Missiles fell on Sumy (where [35] people died) and Kryvyi Rih (where 20 died).", "Sumy"),
    ("Missiles fell on Sumy (where 35 people died) and Kryvyi Rih (where [20] died).", "Kryvyi Rih"),
    ("Israeli strikes killed [90] people in Iran, Tehran said.", ""),
    ("In Moscow, officials announced that [nine] people were injured.", ""),
    ("In Kherson, two people were killed and [five] wounded.", "Kherson"),
    ("Overnight in Sumy region a strike wounded three civilians and killed [one].", "Sumy"),
    ("Shelling of Nikopol left [nine] people injured.", "Nikopol"),
    ("A missile struck Kramatorsk, killing [eleven] people.", "Kramatorsk"),
    ("A missile struck Kramatorsk, wounding six people, including [two] children.", "Kramatorsk"),
    ("Odesa came under attack by [20] drones.", "Odesa"),
    ("Poltava was hit by [two] ballistic missiles.", "Poltava"),
    ("Kharkiv: [three] killed in a night of strikes", "Kharkiv"),
    ("Kherson shelling kills [two]", "Kherson"),
    ("An Odesa drone attack wounded [seven]", "Odesa"),
    ("Seven people, including [two] children, were killed in Kryvyi Rih.", "Kryvyi Rih"),
    ("[Seven] people, including two children, were killed in Kryvyi Rih.", "Kryvyi Rih"),
    ("[Two] people died after a drone hit a bus in Nikopol.", "Nikopol"),
    ("A strike on the city of Zaporizhzhia killed [four].", "Zaporizhzhia"),
    ("The army destroyed [a] jet at an airfield south of Voronezh.", "Voronezh"),
    ("Russia's army lost [40] tanks around Avdiivka.", "Avdiivka"),
    ("[1,500] shells fell on the outskirts of Bakhmut.", "Bakhmut"),
    ("[12] attacks were repelled in the Pokrovsk direction.", "Pokrovsk"),
    ("[300] people were evacuated from Kupiansk.", "Kupiansk"),
    ("[8] drones were shot down over the Black Sea.", "Black Sea"),
    ("[Three] workers were hurt at the Zaporizhzhia nuclear power plant.", "Zaporizhzhia nuclear power plant"),
    ("The village of Novaselytsia was shelled and [two] women died.", "Novaselytsia"),
    ("On the Lyman front [15] attempts to advance failed near Nevske.", "Nevske"),
    ("Ukraine's Dnipro: [46] dead after a tower block is hit", "Dnipro"),
    ("The fleet lost [two] ships in Sevastopol.", "Sevastopol"),
    ("Pyongyang sent [10,000] soldiers to Kursk.", "Kursk"),
    ("[Nine] soldiers fell in Gaza, the army said in Tel Aviv.", "Gaza"),
    ("Gaza's health ministry says [42,000] people have been killed.", "Gaza"),
    ("In Beirut's southern suburbs [37] people died.", "Beirut"),
    ("Moscow was targeted by [34] drones.", "Moscow"),
]

LISTS = [
    ("[34] drones over Moscow region, 14 over Bryansk and seven each over Oryol and Kaluga", "Moscow"),
    ("34 drones over Moscow region, [14] over Bryansk and seven each over Oryol and Kaluga", "Bryansk"),
    ("34 drones over Moscow region, 14 over Bryansk and [seven] each over Oryol and Kaluga", "Oryol"),
    ("In Kherson [two] died, in Donetsk three and in Sumy four.", "Kherson"),
    ("In Kherson two died, in Donetsk [three] and in Sumy four.", "Donetsk"),
    ("Two men fell near Sumy on Monday and [four] on Friday when a mine went off in Nikopol.", "Nikopol"),
    ("Two men fell near Sumy on Monday and [four] were hurt when the shells burst.", "Sumy"),
    ("Shelling killed [two] people across Kherson region, the mayor of Odesa said.", "Kherson"),
    ("In Kherson two died, in Donetsk three and in Sumy [four].", "Sumy"),
    ("A strike in Odesa killed [one] person, while shelling in Mykolaiv killed five.", "Odesa"),
    ("A strike in Odesa killed one person, while shelling in Mykolaiv killed [five].", "Mykolaiv"),
    ("Rockets killed [two] in Nikopol and five in Kharkiv.", "Nikopol"),
    ("Rockets killed two in Nikopol and [five] in Kharkiv.", "Kharkiv"),
    ("Shelling of Kherson killed [six] and a strike on Odesa wounded two.", "Kherson"),
    ("Shelling of Kherson killed six and a strike on Odesa wounded [two].", "Odesa"),
    ("[Five] drones were downed in Kursk region; nine in Belgorod region.", "Kursk"),
    ("Five drones were downed in Kursk region; [nine] in Belgorod region.", "Belgorod"),
]

NESTED = [
    ("[Six] people died in Chasiv Yar in Donetsk region.", "Chasiv Yar"),
    ("[Six] people died in Chasiv Yar, Donetsk region.", "Chasiv Yar"),
    ("[Six] people died in Donetsk region's Chasiv Yar.", "Chasiv Yar"),
    ("In Ukraine's Donetsk region, in the town of Toretsk, [one] man was killed.", "Toretsk"),
    ("[Two] depots burned in Kursk in Russia.", "Kursk"),
    ("Russia fired [four] missiles at Ukraine's Kharkiv region.", "Kharkiv"),
    ("Kyiv has lost [40] men near Kursk's Sudzha.", "Sudzha"),
    ("In the city of Rafah in southern Gaza, [22] people were killed.", "Rafah"),
]

NO_PLACE = [
    "Air defences downed [53] drones overnight, most of them over the Rostov region.",
    "It destroyed [130] drones, more than half of them over Krasnodar.",
    "Kharkiv governor Oleh Syniehubov said [two] people had died.",
    "The mayor of Lviv said [two] buses had been bought.",
    "Moscow said [70] drones had been shot down.",
    "Moscow has fired [145] drones, officials say.",
    "The Kyiv Independent reported [three] deaths.",
    "Kyiv's military intelligence said it had destroyed [one] helicopter.",
    "KYIV (Reuters) - Russia launched [60] drones overnight.",
    "KYIV, Ukraine (AP) — Russia launched [60] drones overnight.",
    "The minister told reporters in Brussels that [1,000] soldiers had been trained.",
    "“We lost [31,000] soldiers,” he said in Geneva.",
    "Berlin sent [14] tanks.",
    "[Seven] people were killed, two of them in Mykolaiv.",
    "[117] drones attacked from the directions of Kursk, Oryol and Millerovo.",
    "[Two] missiles came from the airspace over the Black Sea.",
    "[Ten] rockets fired from Crimea had been intercepted.",
    "Across the border [nine] more were hurt, a monitor in London reported.",
    "The bill sends [$9bn] to Kyiv.",
    "Russia lost [1,200] troops in Ukraine.",
    "About [six million] refugees are in Europe.",
    "Speaking in Kyiv, the president said [31,000] soldiers had died.",
    "The governor of Russia's Belgorod region said [four] people were hurt.",
    "Russia's Black Sea Fleet has lost [20] ships.",
    "At the Ramstein meeting Germany promised [four] launchers.",
    "Dubai CNN — The kingdom gave [$400m].",
    "[Twelve] drones were destroyed: six over the Kursk region and six over Belgorod.",
    "More than [10 million] people are displaced in Sudan, including 3 million in Darfur.",
    "An office in Washington says Russia has lost [3,000] tanks.",
]


@pytest.mark.parametrize(("marked", "wanted"), OWN_CLAUSE + LISTS + NESTED, ids=lambda value: value)
def test_figure_has_the_place_of_its_clause(marked: str, wanted: str) -> None:
    assert find_place(marked, WAR | {"palestine", "israel"}) == wanted


@pytest.mark.parametrize("marked", NO_PLACE, ids=lambda value: value)
def test_figure_has_no_place_where_none_is_named(marked: str) -> None:
    assert find_place(marked, WAR | {"sudan"}) == ""


def test_origin_is_the_place_only_of_what_leaves_it() -> None:
    assert find_place("Ukraine downed [5] drones over Sumy that were launched from Kursk.") == "Sumy"
    assert find_place("Over Sumy region [5] drones launched from Kursk were downed.") == "Sumy"
    assert find_place("[5] missiles were launched from Kursk.") == ""


def read(text: str, start: int = 0) -> tuple[tuple[PlaceMention, ...], Sentence]:
    return find_places(text, start, parties=WAR), Sentence(start, start + len(text), text, "prose", 0, 0)


@pytest.mark.parametrize(
    ("text", "scene"),
    [
        ("A missile tore through a block in Lviv, and its toll rose to 10 after two more bodies were found.", "Lviv"),
        ("Shelling in and around Kupiansk has not stopped since Monday.", "Kupiansk"),
        ("Troops overran Sudzha — the last base of the army in Kursk region — on Monday.", "Sudzha"),
        ("LVIV, July 7 (Courier) - Ten people died.", ""),
        ("The governor of Kursk spoke for an hour.", ""),
        ("Drones took off from Kursk.", ""),
        ("Rain fell all day.", ""),
    ],
)
def test_a_sentence_leaves_its_scene_to_the_next(text: str, scene: str) -> None:
    found = find_scene(*read(text))
    assert (found.name if found else "") == scene


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Belgorod Gov. Ivan Ivanov said a motorist was killed.", "Belgorod"),
        ("Kharkiv's regional governor said two died.", "Kharkiv"),
        ("Two died, said the mayor of Lviv.", "Lviv"),
        ("The mayor of Lviv said two died in Odesa.", ""),
        ("Kyiv's military intelligence said two died.", ""),
        ("Two died in Lviv.", ""),
    ],
)
def test_the_land_of_a_local_official_is_known(text: str, office: str) -> None:
    found = find_office(*read(text))
    assert (found.name if found else "") == office


@pytest.mark.parametrize(
    ("text", "back"),
    [
        ("Two died in the city.", True),
        ("Since fighting began in the area it has lost nine tanks.", True),
        ("Two died there on Monday.", True),
        ("There were two dead.", False),
        ("Nine drones fell on its territory.", False),
        ("Two died.", False),
    ],
)
def test_a_sentence_may_point_back_to_a_place(text: str, back: bool) -> None:
    assert points_back(read(text)[1]) is back


def test_figures_given_respectively_take_the_places_in_order() -> None:
    before = "Shells killed five in Dnipro, two in Donetsk region and one in Kherson."
    after = "The wounded numbered 53, eleven and seven respectively."
    places, first = read(before)
    second = Sentence(100, 100 + len(after), after, "prose", 0, 0)
    named = [choose_respective(places, first, second, 100 + after.index(n)) for n in ("53", "eleven", "seven")]
    assert [p.name if p else "" for p in named] == ["Dnipro", "Donetsk", "Kherson"]
    plain = Sentence(100, 130, "The wounded numbered 53, 9, 7.", "prose", 0, 0)
    assert choose_respective(places, first, plain, 121) is None


@pytest.mark.parametrize(
    ("text", "shared"),
    [
        ("19 drones fell over Belgorod and Voronezh.", True),
        ("19 drones fell in the Kyiv, Cherkasy and Odesa regions.", True),
        ("19 drones each fell over Belgorod and Voronezh.", False),
        ("19 drones fell over Belgorod.", False),
        ("19 drones fell over Chasiv Yar, Donetsk region.", False),
    ],
)
def test_a_figure_may_belong_to_several_places_at_once(text: str, shared: bool) -> None:
    places, sentence = read(text)
    chosen = choose_place(places, sentence, 0)
    assert chosen is not None
    assert is_one_of_several(chosen, places, sentence, 0) is shared


def test_places_of_two_countries_or_far_apart_are_no_one_scene() -> None:
    (nikopol, belgorod, lviv, kyiv, irpin), _ = read("In Nikopol, Belgorod, Lviv, Kyiv and Irpin it rained.")
    assert is_far(nikopol, belgorod)
    assert is_far(lviv, kyiv)
    assert not is_far(kyiv, irpin)


def test_only_a_place_of_its_own_is_a_scene() -> None:
    assert names_scene(*read("Two of them died in Mykolaiv."))
    assert not names_scene(*read("Kyiv said two had died."))
    assert names_scene(*read("Across the country, two died."))


def test_office_is_the_place_when_the_sentence_points_to_it() -> None:
    assert find_place("Kharkiv mayor Ihor Terekhov said [two] people were hurt in the city.") == "Kharkiv"


def test_place_inside_a_claimant_is_avoided() -> None:
    assert find_place("People at Lviv Watch counted [two] attacks.", avoid="Lviv Watch") == ""


def test_place_of_an_earlier_sentence_is_carried_when_passed() -> None:
    assert find_place("[Two] cars burned.", earlier="Drones hit Sumy.") == "Sumy"
    assert find_place("[Two] cars burned in the region.", earlier="Drones hit Kursk region and then Sumy.") == "Kursk"
    assert find_place("[Two] cars burned.", earlier="Russia attacked.") == ""


def test_places_of_other_sentences_are_ignored() -> None:
    text = "Two people died."
    other = PlaceMention(0, 4, "Sumy", "Sumy", 50.9, 34.8, "settlement", "ukraine")
    assert choose_place([other], Sentence(10, 10 + len(text), text, "prose", 0, 0), 10) is None


def test_place_outside_the_clause_counts_less() -> None:
    text = "After fights at Izium, 7 soldiers died near Kherson"
    sentence = Sentence(0, len(text), text, "prose", 0, 0)
    places = find_places(text, parties=WAR)
    chosen = choose_place(places, sentence, text.index("7"), clause=Span(0, text.index("near")))
    assert chosen is not None
    assert chosen.name == "Izium"


WORDS = [
    "Kyiv",
    "in",
    "near",
    "Kursk region",
    "7",
    "two",
    ",",
    ";",
    "and",
    "said",
    "governor",
    "Russia's",
    "(",
    "—",
    "\n",
    "of",
]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=14), st.integers(0, 80))
def test_choice_is_a_place_of_the_sentence_below_country_level(words: list[str], position: int) -> None:
    text = " ".join(words)
    places = find_places(text, parties=WAR)
    chosen = choose_place(places, Sentence(0, len(text), text, "prose", 0, 0), min(position, len(text)))
    assert chosen is None or (chosen in places and chosen.precision != "country")


PLACES_OF_TEXTS = [
    line.split(" | ", 2)
    for line in Path(__file__).with_name("places.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


@pytest.mark.parametrize(("place", "words", "text"), PLACES_OF_TEXTS, ids=[f"{t} [{w}]" for _, w, t in PLACES_OF_TEXTS])
def test_place_of_a_figure_of_a_text(place: str, words: str, text: str) -> None:
    _, rows, _ = read_text(text.replace(" // ", "\n"), published="2024-11-20")
    assert [row["place"] for row in rows if row["text"] == words][:1] == [place.removeprefix("-")]
