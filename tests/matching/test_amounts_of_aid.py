"""What a sum of money is told of: a part that was paid, the whole that it is of, a request, a cost of damage."""

import pytest
from matching.mentions import told

Cases = list[tuple[str, list[tuple[str, ...]]]]

# The tranche that was paid, and the loan that it is a part of.
WHOLES: Cases = [
    (
        "Oslo paid Kyiv €1bn, the fourth tranche of an €18bn loan to Ukraine.",
        [("€1bn", "delivered", "financial_aid"), ("€18bn", "pledged", "financial_aid")],
    ),
    (
        "Kyiv received $1.1bn from the fund under a $15bn lending programme.",
        [("$1.1bn", "delivered", "aid"), ("$15bn", "pledged", "aid")],
    ),
    (
        "The bank disbursed the third tranche of its long-term recovery loan to Ukraine, worth €900m.",
        [("€900m", "delivered", "financial_aid")],
    ),
    ("Ukraine received the first tranche of a loan of $50bn.", [("$50bn", "pledged", "financial_aid")]),
    ("Ukraine received a $1.5bn loan from Japan.", [("$1.5bn", "delivered", "financial_aid")]),
    (
        "The bank paid the tranche and promised Ukraine a further loan of €3bn.",
        [("€3bn", "pledged", "financial_aid")],
    ),
    (
        "Of the $61bn package for Kyiv, the US has delivered $20bn to Ukraine.",
        [("$61bn", "pledged", "aid"), ("$20bn", "delivered", "aid", "$61bn")],
    ),
    (
        "The fund paid Ukraine a tranche of $1bn. It brings the total amount released since May to $9bn.",
        [("$1bn", "delivered", "financial_aid"), ("$9bn", "delivered", "financial_aid")],
    ),
    (
        "Sweden will give Ukraine about €6bn in aid over three years, which is approximately €2bn per year.",
        [("€6bn", "delivered", "aid"), ("€2bn", "delivered", "aid")],
    ),
    (
        "Oslo allots Kyiv 35bn kroner in aid: 13bn kroner for homes and another 22bn kroner ($2bn) for military aid.",
        [
            ("35bn kroner", "pledged", "aid"),
            ("13bn kroner", "pledged", "aid"),
            ("22bn kroner", "pledged", "military_aid"),
            ("$2bn", "pledged", "military_aid"),
        ],
    ),
    ("Danish military assistance to Ukraine has totaled about $7bn.", [("$7bn", "delivered", "military_aid")]),
    ("Japan has supported Ukraine with $12bn.", [("$12bn", "delivered", "aid")]),
    ("Norway has provided Ukraine with $2bn.", [("$2bn", "delivered", "aid")]),
    ("The EU wired €2bn from the yield of frozen Russian assets to Ukraine.", [("€2bn", "delivered", "aid")]),
]

# Damage behind its amount, whatever verb counts it; and what is no damage of a war.
DAMAGES: Cases = [
    ("The bank has calculated $135bn in direct damage to buildings in Ukraine.", [("$135bn", "cost", "money")]),
    ("The war left Syria with $108bn of physical damage.", [("$108bn", "cost", "money")]),
    ("Analysts added up $90bn in losses to the economy from the bombing.", [("$90bn", "cost", "money")]),
    ("The recovery of the towns after the invasion is put at $411bn.", [("$411bn", "cost", "money")]),
    (
        "The direct cost of the offensive came to over $2.5bn (1.9bn euros).",
        [("$2.5bn", "cost", "money"), ("1.9bn euros", "cost", "money")],
    ),
    ("Russia has spent at least $4bn on sign-on bonuses.", [("$4bn", "cost", "money")]),
    ("The bank reported $90m in losses on loans in Ukraine.", []),
]

# Arms that go to somebody are given, those sent at somebody are fired.
SENT: Cases = [
    ("Berlin sends 6,000 rounds of ammunition for the Gepard guns to Kyiv.", [("6,000", "delivered", "shells")]),
    ("The gunners send 200 shells at the trenches every day.", [("200", "launched", "shells")]),
    ("Germany sent 14 tanks in March, followed by an additional four tanks in May.", [
        ("14", "delivered", "tanks"),
        ("four", "delivered", "tanks"),
    ]),
    ("Germany pledged four new air defenses to Ukraine.", [("four", "pledged", "air_defence")]),
]  # fmt: skip

# Soldiers promised, brought to a total, on their way, or brought home dead.
FORCES: Cases = [
    ("Uganda has offered 1,500 troops for the peacekeeping force.", [("1,500", "deployed", "troops")]),
    (
        "Kenya sent 600 soldiers, bringing the strength of the mission to over 17,000.",
        [("600", "deployed", "troops"), ("17,000", "deployed", "troops")],
    ),
    ("“Thousands” of soldiers are en route to the front.", [("Thousands", "deployed", "troops")]),
    ("Kyiv recovers bodies of 121 soldiers from captivity.", [("121", "released", "troops")]),
    ("Divers recovered the bodies of three men from the wreck after the strike.", [("three", "killed", "people")]),
    ("In the prisoner swap 124 officers were released.", [("124", "released", "troops")]),
    ("The freed captives include 108 members of the Azov regiment.", [("108", "released", "troops")]),
    ("A plane took off with 108 prisoners on board in the swap.", [("108", "released", "prisoners")]),
]

# What is no figure of a conflict.
NONE: Cases = [
    ("The invasion has pushed 1.7 million people into poverty.", []),
    ("A video released by the army shows a soldier in a tunnel.", []),
    ("Two planes belonging to the Red Cross took off after the swap.", []),
]


@pytest.mark.parametrize(("text", "expected"), WHOLES + DAMAGES + SENT + FORCES + NONE)
def test_sums_and_forces(text: str, expected: list[tuple[str, ...]]) -> None:
    assert told(text) == expected
