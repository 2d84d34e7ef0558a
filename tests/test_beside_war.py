"""Sentences of civil life and of past wars beside news of a war: nothing is taken of them, and all of the war's own."""

import pytest

from tracker.explaining import read_text

LEAD = "Russian drones attacked Kharkiv overnight, the Ukrainian air force said.\n\n"
OTHER = (
    "The fund launched 14 rockets with small satellites into orbit last year.",
    "Nasa launched two missiles with scientific payloads from an island.",
    "In the 1991 Gulf War the coalition lost 75 aircraft and 292 troops.",
    "Hitler's army lost 300,000 men at Stalingrad.",
    "The Chechen wars cost the lives of 14,000 soldiers.",
    "Some 13,000 Soviet soldiers fell in the mountains there.",
    "The invasion of the island killed 17,000 people in 1982, historians say.",
    "The bank received $500m from investors and pledged $50m to start-ups.",
    "The parliament approved a 5bn-crown package for farmers after the drought.",
    "Norway's fund lost $15bn when shares of shipbuilders fell.",
    "Lockheed delivered 110 aircraft to its customers last year.",
    "Gunmen killed five people at a bar in a dispute between drug gangs.",
    "Two schoolchildren were injured in a knife attack at a school in Finland.",
    "Thousands of fans threw flares at police; 30 officers were hurt.",
    "Coast guards rescued 90 migrants from a sinking boat and recovered three bodies.",
    "The pandemic killed seven million people.",
    "Thieves stole 40 vehicles and damaged 12 houses.",
    "Locusts ate the harvest and hit 30 villages.",
    "The video game lets players destroy 50 kinds of tanks.",
    "A train hit a truck at a crossing, killing two and injuring 14.",
    "Strikes by train drivers hit 12 cities on Friday.",
    "At least 11 newborns died in a major fire at a clinic.",
    "Six people died in a thunderstorm at the football ground.",
    "The police fired 40 rubber bullets at the crowd.",
)
WAR = [
    ("Three people died in a fire that a drone caused in Kharkiv.", ["Three"]),
    ("Two people died in a fire after the attack, the mayor of Kharkiv said.", ["Two"]),
    ("Seven people were killed when a train was hit by a missile near Lviv.", ["Seven", "a"]),
    ("A knife attack killed two soldiers in Hebron.", ["two"]),
    ("In 2014 the army lost 75 aircraft in Ukraine.", ["75"]),
    ("The rebels, who have fought since 1964, killed 40 people in Colombia.", ["40"]),
    ("The Israelis killed 12 fighters of a group founded in 1987.", ["12"]),
    ("A ship built in 1982 was hit and 40 sailors were killed off Yemen.", ["A", "40"]),
    ("Iran launched 12 ballistic missiles at Israel.", ["12"]),
    ("Norway will give $500m to farmers in Ukraine whose fields were mined.", ["$500m"]),
    ("Investors have pledged $2bn for the reconstruction of Ukraine.", ["$2bn"]),
    ("Ukraine lost $15bn in exports because of the war.", ["$15bn"]),
    ("The army destroyed 12 Soviet tanks of the rebels near Aleppo.", ["12"]),
    ("Hitler's army lost 300,000 men at Stalingrad, and Russia lost 900 men near Bakhmut.", ["900"]),
]


@pytest.mark.parametrize("sentence", OTHER)
def test_what_is_told_beside_a_war_is_none_of_it(sentence: str) -> None:
    _, rows, _ = read_text(LEAD + "In other news:\n\n" + sentence, published="2024-10-10")
    assert [row["text"] for row in rows] == []


@pytest.mark.parametrize(("sentence", "expected"), WAR, ids=[sentence for sentence, _ in WAR])
def test_the_same_words_in_a_war_are_taken(sentence: str, expected: list[str]) -> None:
    _, rows, _ = read_text(LEAD + sentence, published="2024-10-10")
    assert [row["text"] for row in rows if row["event"] != "launched" or row["text"] in expected] == expected
