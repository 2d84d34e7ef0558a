"""Tables of sentences: words of events in another sense, numbers that only stand by, and what befell captives."""

import pytest
from matching.mentions import told

Cases = list[tuple[str, list[tuple[str, ...]]]]

# Words of events that mean something else: an exchange of fire frees nobody.
IDIOMS: Cases = [
    ("In a long exchange of gunfire two soldiers of the army were killed.", [("two", "killed", "troops")]),
    ("In the exchange of prisoners 40 soldiers came home.", [("40", "released", "troops")]),
    (
        "Eritrea sent some 9,000 soldiers into Tigray and counted 2,100 casualties, among them 400 deaths.",
        [
            ("9,000", "deployed", "troops"),
            ("2,100", "killed_or_wounded", "troops"),
            ("400", "killed", "troops", "2,100"),
        ],
    ),
    ("The general has sent 40,000 soldiers to certain death near Bakhmut.", [("40,000", "killed", "troops")]),
    ("The number of civilians killed by Saudi forces in Yemen has reached 812.", [("812", "killed", "civilians")]),
    ("The number of American forces in Syria has risen to 2,000.", [("2,000", "deployed", "troops")]),
    (
        "Gunners struck three areas of concentration of men and arms, five howitzers and two depots.",
        [("three", "hit", "infrastructure"), ("five", "hit", "artillery"), ("two", "hit", "infrastructure")],
    ),
    ("A concentration of 40,000 troops stands near Kupiansk.", [("40,000", "deployed", "troops")]),
    ("One of the ambulances was engaged in a rescue near the front line.", []),
    ("Searchers found dozens of spent shells in a trench on the front line.", []),
    ("The battery expended 400 shells in one day at the front.", [("400", "launched", "shells")]),
    ("The driver suffered multiple gunshot wounds when rebels fired at him.", []),
    ("Four soldiers suffered shrapnel wounds.", [("Four", "wounded", "troops")]),
    (
        "The clash in the hills left three marines and seven gunmen dead.",
        [("three", "killed", "troops"), ("seven", "killed", "troops")],
    ),
    ("About 3,000 left the town before the shelling.", [("3,000", "displaced", "people")]),
    ("The enemy shelled our positions 52 times using multiple rocket launchers.", [("52", "launched", "attacks")]),
    (
        "Drones killed 40,000 soldiers, with total casualties around 250,000.",
        [("40,000", "killed", "troops"), ("250,000", "killed_or_wounded", "troops")],
    ),
    (
        "Gunners downed 30 of 44 drones fired by night and nine of twelve missiles.",
        [
            ("30", "intercepted", "drones", "44"),
            ("44", "launched", "drones"),
            ("nine", "intercepted", "missiles", "twelve"),
            ("twelve", "launched", "missiles"),
        ],
    ),
    ("Sappers of the army destroyed two car bombs near Afrin.", [("two", "destroyed", "bombs")]),
    ("The drone attack forced two airports to shut for an hour.", []),
]
# Numbers that say where, whose or who says so: nothing befell what they count.
BYSTANDERS: Cases = [
    ("Casualties were recorded in 11 out of 26 districts after the shelling.", []),
    ("Shelling killed three of 40 workers at the plant.", [("three", "killed", "people")]),
    ("The army captured three of four villages on the road.", [("three", "seized", "settlements")]),
    (
        "Two guards died, officials say, 12 others were hurt in the shelling.",
        [("Two", "killed", "people"), ("12", "wounded", "people")],
    ),
    ("The visitors captured three of four points, while drones hit Kyiv.", []),
    ("The death toll of the raid could pass 30, several military sources said.", [("30", "killed", "people")]),
    ("Israeli strikes kill 7, officials say.", [("7", "killed", "people")]),
    (
        "A cottage belonging to two of the residents was shelled and three women were injured.",
        [("A", "hit", "buildings"), ("three", "wounded", "women")],
    ),
    ("The drone attacked a bus of a farming company on the border.", [("a", "hit", "vehicles")]),
    ("Troops killed 90 fighters in the three zones.", [("90", "killed", "troops")]),
    ("Strikes hit targets in 12 settlements.", [("12", "hit", "settlements")]),
    ("A missile came down near a government office in Haifa.", [("A", "hit", "missiles")]),
    ("The frigate shot down three drones fired at a tanker.", [("three", "intercepted", "drones")]),
    ("Gunmen of the rebels fired at a patrol boat.", [("a", "hit", "ships")]),
    ("A patrol of four herders found two women, dead, after the raid of the rebels.", []),
    ("Two soldiers were found dead near Bakhmut.", [("Two", "killed", "troops")]),
    ("One of those wounded in the shelling is a nurse.", [("One", "wounded", "medics")]),
    (
        "One of the 12 wounded in the air strike was a woman.",
        [("One", "wounded", "women", "12"), ("12", "wounded", "people")],
    ),
    ("One of the dead in the air strike was a boy.", [("One", "killed", "children")]),
]
# What befell captives and bodies in the end, and who "them" and casualties are.
FATES: Cases = [
    ("Three men who had been held hostage by rebels since 2016 have been freed.", [("Three", "released", "people")]),
    (
        "The last six soldiers held by the rebels arrived on Monday after a handover in the jungle.",
        [("six", "released", "troops")],
    ),
    ("Ten soldiers captured at Bakhmut are still held by Russia.", [("Ten", "captured", "troops")]),
    (
        "The bodies of five hostages kidnapped by rebels in March were found in a wood.",
        [("five", "killed", "prisoners")],
    ),
    ("The bodies of five hostages kidnapped by gunmen were handed over.", [("five", "released", "prisoners")]),
    ("Commandos fought militants who attacked army posts, killing six of them.", [("six", "killed", "troops")]),
    (
        "The army counted 60,000 casualties, including 15,000 killed in action.",
        [("60,000", "killed_or_wounded", "people"), ("15,000", "killed", "troops", "60,000")],
    ),
    (
        "Doctors treated 33 soldiers, with seven of them seriously wounded by shelling.",
        [("33", "wounded", "troops"), ("seven", "wounded", "troops", "33")],
    ),
    ("Russia lost 30,000 troops in August. In September 10,000 casualties came within one week.",
     [("30,000", "lost", "troops"), ("10,000", "killed_or_wounded", "troops")]),
    ("Shelling killed two soldiers. At the market 30 casualties were reported.",
     [("two", "killed", "troops"), ("30", "killed_or_wounded", "people")]),
    ("Nine members of the Al-Shabaab militants died in an air strike.", [("Nine", "killed", "troops")]),
    ("Last year 190,000 men signed a contract with the army.", [("190,000", "recruited", "troops")]),
    ("Five rebels were killed, while three others suffered injuries near Goma.",
     [("Five", "killed", "troops"), ("three", "wounded", "troops")]),
    ("The UN said six people had been killed and at least 70 others suffered injuries in shelling.",
     [("six", "killed", "people"), ("70", "wounded", "people")]),
    ("Four people lost their lives, and seven lorries were set on fire by the rebels.",
     [("Four", "killed", "people"), ("seven", "damaged", "vehicles")]),
    ("Four people, including a girl, were killed by shelling and another nine were hurt.",
     [("Four", "killed", "people"), ("a", "killed", "children", "Four"), ("nine", "wounded", "people")]),
    ("A tram was hit by a drone, killing four and leaving nine with burns.",
     [("A", "hit", "vehicles"), ("four", "killed", "people"), ("nine", "wounded", "people")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), IDIOMS, ids=[text for text, _ in IDIOMS])
def test_a_word_of_an_event_may_mean_something_else(text: str, expected: list[tuple[str, ...]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), BYSTANDERS, ids=[text for text, _ in BYSTANDERS])
def test_what_only_stands_by_is_not_counted(text: str, expected: list[tuple[str, ...]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), FATES, ids=[text for text, _ in FATES])
def test_the_last_fate_counts_and_an_army_is_known_by_its_losses(text: str, expected: list[tuple[str, ...]]) -> None:
    assert told(text) == expected
