"""Why a number is no figure, as the ledger names it."""

import pytest

from tracker import schema
from tracker.extracting import read_source_figures, to_source

# text, number, reason
REASONS = [
    # the market, in a text of war and elsewhere
    ("Russia shelled the port. Exports of grain brought in $250m, such as wheat ($71m).", "$71m", "price"),
    ("The war goes on. The rouble traded at 110 to the dollar and Sberbank earned $3bn.", "$3bn", "price"),
    ("Profit rose to $4.2bn from $3.1bn a year earlier.", "$3.1bn", "price"),
    # organisations and units
    ("The United States put sanctions on hundreds of Russian companies.", "hundreds", "unit_count"),
    ("More than a dozen Chinese entities help the Russian army.", "a dozen", "unit_count"),
    ("NATO sent two squadrons of jets to the Ukrainian border.", "two", "unit_count"),
    # where men were killed, not how many
    ("The army killed seven fighters in two separate engagements.", "two", "out_of_scope"),
    ("Troops killed nine insurgents during three recent missions.", "three", "out_of_scope"),
    # civil life
    ("A coach overturned near Leeds. Nine people died and 20 were hurt.", "Nine", "out_of_scope"),
    ("Prosecutors charged three men with murder. The jury saw two films.", "three", "out_of_scope"),
    # of the conflict, but without an event
    ("Russian troops are near. The mayor spoke of three tanks.", "three", "no_event"),
    ("Ukraine kept silent about its losses. The Russian number rose to 121,319.", "121,319", "no_event"),
    ("Three new dishes were served as the Russian army shelled Kharkiv.", "Three", "out_of_scope"),
    # ratios
    ("Russia fires three times as many shells as Ukraine.", "three", "score"),
    ("The besieged town has one doctor for every 900 people.", "900", "score"),
    # people unharmed
    ("One of the officials spoke of shelling.", "One", "people_not_harmed"),
    ("The Ukrainian region has a population of 3 million.", "3 million", "people_not_harmed"),
    ("Shelling killed ten. The camp, home to 450,000 people, was hit on the deadliest day.", "450,000",
     "people_not_harmed"),
    # what the words beside a number say
    ("Shells fell on Kherson. Ask at the desk, room 31.", "31", "phone_number"),
    ("Russian attacks go on: day 1,044 of the war.", "1,044", "ordinal"),
    ("The Ukrainian writer, 58, taught in Kyiv before the shelling.", "58", "age"),
    ("Gaza has one doctor for about 900 people.", "900", "score"),
    ("One child in 12 goes hungry in the besieged town, against one in 31 eight years ago.", "31", "score"),
    ("The mission interviewed 88 witnesses of the shelling.", "88", "people_not_harmed"),
    ("Rockets were prepared near Tyre, two security sources said.", "two", "people_not_harmed"),
    ("A bag of flour costs $41 in besieged Gaza, up from $17.", "$17", "price"),
    ("Russia bombed Odesa. Brent stood at 81.", "81", "price"),
    ("Russian factories make 9,000 shells, and would like 40,000 a month.", "40,000", "no_event"),
    ("The fire by the front burnt for three hours.", "three", "duration"),
    ("The general led troops in Iraq. He was 67.", "67", "age"),
    ("The general led troops in Iraq. He stood at 6-foot-5.", "5", "distance"),
    ("A missile flew at Mach 11 over Dnipro.", "11", "measure"),
    ("Thousands of people gathered to remember the massacre.", "Thousands", "people_not_harmed"),
    # those who march, watch and survive
    ("Some 1,400 demonstrators spoke up for Gaza.", "1,400", "people_not_harmed"),
    ("Up to 9,000 people showed up to march for Ukraine.", "9,000", "people_not_harmed"),
    ("Russia shelled Kharkiv. The lawmaker spoke of three missiles and said they were new.", "three", "no_event"),
    # the page itself
    ("Russia bombed Kyiv.\n\n4.Wagner was founded in 2014.", "4", "ordinal"),
    ("Russia can keep up its war for years.[28]", "28", "post_reference"),
    ("Russian output lasts for two years, perhaps three.", "three", "duration"),
    ("Soldiers fell. See page 14.", "14", "post_reference"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "number", "reason"), REASONS, ids=[f"{row[0]} [{row[1]}]" for row in REASONS])
def test_a_refused_number_has_the_reason_that_fits(text: str, number: str, reason: str) -> None:
    found = read_source_figures(to_source(text, published="2024-11-13"))
    assert {n["text"]: n["reason"] or "taken" for n in found.numbers}[number] == reason


def test_the_reasons_are_those_of_the_contract() -> None:
    assert {row[2] for row in REASONS} <= schema.REFUSALS.keys()
