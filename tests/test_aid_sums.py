"""Amounts and arms of aid in many wordings -> what was given or promised, by whom and to whom."""

import pytest

from tracker.extracting import read_source_figures, to_source
from tracker.proving import PUBLISHED, SETTING

# sentence, then number, event, subject of each figure
SUMS = [
    ("Japan is fourth among donors with the equivalent of 7 billion euros.", [("7 billion euros", "pledged", "aid")]),
    ("Finland is the sixth-largest backer, with a total of €3bn.", [("€3bn", "pledged", "aid")]),
    ("With EUR 1.9 billion, Norway has put together its biggest military aid package.",
     [("EUR 1.9 billion", "pledged", "military_aid")]),
    ("Some 9.7 trillion roubles ($101bn) was spent this year on Moscow's war.",
     [("9.7 trillion roubles", "cost", "money"), ("$101bn", "cost", "money")]),
    ("With $2bn, the stadium is the dearest in the land.", []),
    ("A drawdown of security assistance with shells and rockets valued at up to $90 million is on its way.",
     [("$90 million", "pledged", "military_aid")]),
    ("Bankers expect profits from some €170bn in frozen Russian assets to serve it.", [("€170bn", "cost", "money")]),
    ("Interest on nearly €9bn of blocked reserves is at stake.", [("€9bn", "cost", "money")]),
    ("The Russian assets that were frozen come to $280bn. A clearing house holds €180bn of this sum.",
     [("$280bn", "cost", "money"), ("€180bn", "cost", "money")]),
    # what lies somewhere, or is of it, is of what was frozen
    ("The Russian assets that were frozen come to $290bn. Some $40bn is held in Tokyo.",
     [("$290bn", "cost", "money"), ("$40bn", "cost", "money")]),
    ("The Russian assets that were frozen come to $290bn. Most of it, $190bn, is in Brussels.",
     [("$290bn", "cost", "money"), ("$190bn", "cost", "money")]),
    # a plan is of the aid told before it; a budget devotes sums to a war
    ("Parliament backed a loan of up to 12 billion euros for Ukraine. This is a part of the $40bn plan agreed in May.",
     [("12 billion euros", "pledged", "financial_aid"), ("$40bn", "pledged", "aid")]),
    ("The mayor backed a plan worth $4m for the zoo.", []),
    ("Ukraine's budget allots 1.9tn hryvnias to defence.", [("1.9tn hryvnias", "cost", "money")]),
    ("A bill provides $50bn for Kyiv, of which $6bn is economic support.",
     [("$50bn", "pledged", "aid"), ("$6bn", "pledged", "financial_aid")]),
    ("The UN has two relief appeals for Sudan, one requiring $2.2bn and another, for its neighbours, set at $400m.",
     [("$2.2bn", "requested", "humanitarian_aid"), ("$400m", "requested", "humanitarian_aid")]),
    ("A $2bn emergency aid bill for Israel would buy interceptor missiles.", [("$2bn", "pledged", "aid")]),
    # a giver's own sum, sentences behind what all give
    ("The Nordics promised Kyiv $600m in arms. The minister was glad. It was cold. Oslo is contributing $140m.",
     [("$600m", "pledged", "military_aid"), ("$140m", "pledged", "aid")]),
    # the next things that a bill names, and items below it
    ("The war's damage to Syria comes to $90bn, with roads worst hit, followed by flats at $31bn and shops at $19bn.",
     [("$90bn", "cost", "money"), ("$31bn", "cost", "money"), ("$19bn", "cost", "money")]),
    # what a firm is paid, and a payment where aid was told of
    ("The arms maker Saab won a £12m contract, paid for by Sweden, to mend guns for Ukraine.", []),
    ("Brussels paid €600m of macro-financial assistance to Kyiv. This €600m payment is a part of the help.",
     [("€600m", "delivered", "financial_aid"), ("€600m", "delivered", "financial_aid")]),
    ("Lawmakers approved a sale of arms worth $2bn to Israel.", []),
    ("Taiwan bought military equipment worth $8bn.", []),
    ("The agency seeks to raise at least $640m for Yemen.", [("$640m", "requested", "aid")]),
    ("The agency got barely a third of the $710m needed for Sudan.", [("$710m", "requested", "aid")]),
    ("Washington backed the possible sale of guns to Oman, a package priced at 900 million dollars.", []),
    ("Washington may sell weapons for $610m to Taiwan.", []),
    ("Britain promised Kyiv tens of millions of rounds for rifles.",
     [("tens of millions", "pledged", "shells")]),
]  # fmt: skip
ARMS = [
    # what a package holds came with it
    ("Berlin has handed over a new batch of aid to Kyiv, which includes 16 howitzers.",
     ("16", "delivered", "germany", "ukraine")),
    ("Canada will send Kyiv a package that includes 30 lorries.", ("30", "pledged", "canada", "ukraine")),
    # partners are neither givers nor receivers
    ("The Netherlands gave Ukraine 14 tanks in a scheme with Denmark.",
     ("14", "delivered", "netherlands", "ukraine")),
    ("Besides the 18 guns that Berlin donated jointly with the Danes, little came for Kyiv.",
     ("18", "delivered", "germany", "ukraine")),
    ("Berlin pledged 30 launchers, which are vital to stop Russian missiles.",
     ("30", "pledged", "germany", "ukraine")),
    # each giver has its own sum, and whose meeting it is gives nothing
    ("Behind it came Germany, followed by Norway with a pledge of $20 million for Sudan.",
     ("$20 million", "pledged", "norway", "sudan")),
    ("The UN's chief said that so far, donors have pledged $870m for Sudan.", ("$870m", "pledged", "", "sudan")),
    # who is given to stands right behind, whoever else is named
    ("Norway, which trains pilots in Romania, is transferring 22 jets directly to Ukraine.",
     ("22", "delivered", "norway", "ukraine")),
    ("Oslo has freed up $65m in aid for Sudan.", ("$65m", "pledged", "norway", "sudan")),
    ("London sent Kyiv 14,000 cold weather kits.", ("14,000", "delivered", "united_kingdom", "ukraine")),
    # whose things are received
    ("Kyiv has received 420,000 rounds of UK ammunition.", ("420,000", "delivered", "united_kingdom", "ukraine")),
    # several give together, and none of them alone
    ("Oslo, Berlin and Rome have pledged $870m for Sudan.", ("$870m", "pledged", "", "sudan")),
    ("Some states, including Norway and Italy, have promised $870m for Sudan.", ("$870m", "pledged", "", "sudan")),
    ("Oslo, which thanked Berlin, Rome and Madrid, pledged $870m for Sudan.", ("$870m", "pledged", "norway", "sudan")),
    ("Washington approved $60m for US-Israel laser cooperation.", ("$60m", "pledged", "united_states", "israel")),
    ("Donors at a UN meeting promised some $870m for Sudan.", ("$870m", "pledged", "", "sudan")),
    # a make behind a count
    ("Oslo sent Kyiv 111 CR 308 rifles.", ("111", "delivered", "norway", "ukraine")),
    ("Paris sent Kyiv four Wisent 1 mine clearers.", ("four", "delivered", "france", "ukraine")),
]  # fmt: skip
# a budget is no aid, rounds of war are no shells
NOTHING = [
    "Aid to Kyiv is a part of the $1.4tn omnibus spending package of the Congress.",
    "Kyiv has come through three rounds of war and two rounds of talks.",
]
# names on a list are the people it is of
LISTED = [
    ("The register of the missing was opened in May. It now holds 46,100 names.", [("46,100", "missing", "people")]),
    ("The ministry's list of the fallen contains 310 names.", [("310", "killed", "people")]),
    ("The registry of voters holds 310 names.", []),
    ("Some 41,000 people are missing. About 2,100 are civilians, and 40 are children.",
     [("41,000", "missing", "people"), ("2,100", "missing", "civilians"), ("40", "missing", "children")]),
]  # fmt: skip
STRONG = [
    ("Nepal is sending a 420-strong battalion to Lebanon.", "420"),
    ("The 90-strong unit left for Mali.", "90"),
]


def read(sentence: str) -> list[dict[str, object]]:
    """Rows of a sentence in a text about a war, in order."""
    rows = read_source_figures(to_source(SETTING + sentence, published=PUBLISHED)).figures
    return sorted((row for row in rows if row["char_start"] >= len(SETTING)), key=lambda row: row["char_start"])


@pytest.mark.parametrize(("sentence", "expected"), SUMS, ids=[row[0] for row in SUMS])
def test_a_sum_is_read_where_no_verb_tells_of_it(sentence: str, expected: list[tuple[str, str, str]]) -> None:
    assert [(row["text"], row["event"], row["subject"]) for row in read(sentence)] == expected


@pytest.mark.parametrize(("sentence", "expected"), LISTED, ids=[row[0] for row in LISTED])
def test_names_on_a_list_are_people(sentence: str, expected: list[tuple[str, str, str]]) -> None:
    assert [(row["text"], row["event"], row["subject"]) for row in read(sentence)] == expected


@pytest.mark.parametrize("sentence", NOTHING)
def test_what_only_goes_with_aid_is_none(sentence: str) -> None:
    assert read(sentence) == []


@pytest.mark.parametrize(("sentence", "expected"), ARMS, ids=[row[0] for row in ARMS])
def test_arms_go_from_giver_to_receiver(sentence: str, expected: tuple[str, str, str, str]) -> None:
    assert [(row["text"], row["event"], row["actor"], row["affected"]) for row in read(sentence)] == [expected]


@pytest.mark.parametrize(("sentence", "number"), STRONG, ids=[row[0] for row in STRONG])
def test_a_unit_is_so_many_men_strong(sentence: str, number: str) -> None:
    assert [(row["text"], row["event"], row["subject"]) for row in read(sentence)] == [(number, "deployed", "troops")]


FORCES = [
    ("Oslo drew up a list of 4,100 women between 20 and 35 to be drafted.", ("4,100", "recruited", "", "planned")),
    ("Some 410 soldiers to be sent to Chad were seen off.", ("410", "deployed", "", "planned")),
    ("Lawmakers backed the deployment of up to 90 soldiers to Mali.", ("90", "deployed", "", "asserted")),
    ("North Korea has sent 10,000 soldiers to Russia.", ("10,000", "deployed", "north_korea", "asserted")),
    ("Some 1,000 Kenyan soldiers are to be sent to Haiti.", ("1,000", "deployed", "kenya", "planned")),
]


@pytest.mark.parametrize(("sentence", "expected"), FORCES, ids=[row[0] for row in FORCES])
def test_men_are_not_of_the_land_where_they_go(sentence: str, expected: tuple[str, str, str, str]) -> None:
    assert [(row["text"], row["event"], row["actor"], row["modality"]) for row in read(sentence)] == [expected]
