"""Numbers whose neighbours prove that they are no figure."""

import pytest

from tracker import schema
from tracker.quantities import find_quantities

# sentence, expression, reason
DECOYS = [
    ("Troops have between March 3 and 19 killed six bandits.", "19", "date"),
    ("A 45-year-old woman was hurt.", "45", "age"),
    ("A woman aged 45 was hurt.", "45", "age"),
    ("Ivan Petrenko, 45, was hurt.", "45", "age"),
    ("A man, 34, was hurt.", "34", "age"),
    ("Girl, 14, killed as bombs hit playground", "14", "age"),
    ("A captured conscript, 19, wept.", "19", "age"),
    ("A woman of 31 suffered burns.", "31", "age"),
    ("A pensioner of 80 refused to leave.", "80", "age"),
    ("Around 90% of Gaza's 2.3 million people have fled.", "2.3 million", "people_not_harmed"),
    ("Most of the enclave's 40,000 residents were displaced.", "40,000", "people_not_harmed"),
    ("The 12-year-old was hurt.", "12", "age"),
    ("A twelve-year-old was hurt.", "twelve", "age"),
    ("She is 67 years old.", "67", "age"),
    ("Boys aged 14 to 17 were taken.", "14 to 17", "age"),
    ("Men between the ages of 18 and 60 may not leave.", "18", "age"),
    ("Children under 5 need milk.", "5", "age"),
    ("She is in her 40s.", "40", "age"),
    ("A five-month-old baby was hurt.", "five", "age"),
    ("The 16-month-old war goes on.", "16", "duration"),
    ("It happened on 4 November.", "4", "date"),
    ("It happened on Nov. 4.", "4", "date"),
    ("It happened on February 24, 2022.", "24", "date"),
    ("It happened on February 24, 2022.", "2022", "year"),
    ("It happened on 24 February 2022.", "2022", "year"),
    ("It happened on 9-10 November.", "9-10", "date"),
    ("It happened on 9 and 10 November.", "9", "date"),
    ("It happened on 9, 10 and 11 November.", "9", "date"),
    ("It happened on the 7th of May.", "7", "date"),
    ("On May 9 Russians paraded.", "9", "date"),
    ("It happened on 2024-11-10.", "2024-11-10", "date"),
    ("It happened on 10.11.2024.", "10.11.2024", "date"),
    ("It happened on 10/11.", "10/11", "date"),
    ("It began in 2022.", "2022", "year"),
    ("Prices of 2022-23 fell.", "2022-23", "year"),
    ("It has burned since 2014.", "2014", "year"),
    ("The 2014 protests grew.", "2014", "year"),
    ("It fell in the 1990s.", "1990", "year"),
    ("The 2024 budget is large.", "2024", "year"),
    ("14:15:01 Shelling goes on", "14:15:01", "clock_time"),
    ("It began at 7.11am.", "7.11am", "clock_time"),
    ("Moscow warns of strikes on ports09:47", "47", "clock_time"),
    ("It began at 9 a.m. on Monday.", "9 a.m.", "clock_time"),
    ("It began at 05:30.", "05:30", "clock_time"),
    ("From 21.10 to 02.40 the drones came.", "21.10", "clock_time"),
    ("From 21.10 to 02.40 the drones came.", "02.40", "clock_time"),
    ("As of 07.30, nine had fallen.", "07.30", "clock_time"),
    ("Losses from 24.02 to 11.05 are known.", "24.02", "date"),
    ("Losses from 24.02 to 11.05 are known.", "11.05", "date"),
    ("It began at 8 pm.", "8 pm", "clock_time"),
    ("It began at 0630 GMT.", "0630 GMT", "clock_time"),
    ("It began at 14.30 in the city.", "14.30", "clock_time"),
    ("Crews work 24/7.", "24/7", "clock_time"),
    ("He would end it within 24 hours.", "24", "duration"),
    ("It took two weeks.", "two", "duration"),
    ("It took 60 days.", "60", "duration"),
    ("A three-year plan exists.", "three", "duration"),
    ("It began 782 days ago.", "782", "duration"),
    ("The first 100 days were hard.", "100", "duration"),
    ("It took two more weeks.", "two", "duration"),
    ("Three consecutive nights were loud.", "Three", "duration"),
    ("It took several months.", "several", "duration"),
    ("A few days ago he left.", "A few", "duration"),
    ("A couple of weeks passed.", "A couple", "duration"),
    ("It lasts for another year or two.", "two", "duration"),
    ("It took 10 to 12 hours.", "10 to 12", "duration"),
    ("It is the 97th day.", "97", "ordinal"),
    ("The 155th brigade held.", "155", "ordinal"),
    ("He came 94th.", "94", "ordinal"),
    ("A Mi-24 crashed.", "24", "model_name"),
    ("F-16s took off.", "16", "model_name"),
    ("An S-300 missed.", "300", "model_name"),
    ("A Kh-101 fell.", "101", "model_name"),
    ("A Shahed-136 fell.", "136", "model_name"),
    ("HIMARS M142 fired.", "142", "model_name"),
    ("Leopard 2 tanks rolled.", "2", "model_name"),
    ("A 2S19 fired.", "2", "model_name"),
    ("A Boeing 737 landed.", "737", "model_name"),
    ("Under Resolution 2334 it is illegal.", "2334", "model_name"),
    ("Article 5 binds them.", "5", "model_name"),
    ("The G7 met.", "7", "model_name"),
    ("The Group of Seven met.", "Seven", "model_name"),
    ("COVID-19 spread.", "19", "model_name"),
    ("Unit 8200 listened.", "8200", "model_name"),
    ("Flight MH17 fell.", "17", "model_name"),
    ("Channel 4 asked him.", "4", "model_name"),
    ("BBC Radio 4's programme asked him.", "4", "model_name"),
    ("Power plant No. 3 stopped.", "3", "model_name"),
    ("The Five Eyes met.", "Five", "model_name"),
    ("Day 500 of the war has come.", "500", "model_name"),
    ("Read more (see 9.50 post).", "9.50", "post_reference"),
    ("It is on page 12.", "12", "post_reference"),
    ("The front is 600 km long.", "600", "distance"),
    ("A 300-kilometre range is needed.", "300", "distance"),
    ("The 1,000km (600-mile) front is quiet.", "1,000", "distance"),
    ("The 1,000km (600-mile) front is quiet.", "600", "distance"),
    ("It fell 500m from the school.", "500m", "distance"),
    ("It fell 500 m from the school.", "500", "distance"),
    ("It fell some 30 miles away.", "30", "distance"),
    ("It flew thousands of kilometres.", "thousands", "distance"),
    ("About 12% of them left.", "12", "percentage"),
    ("About 12 per cent of them left.", "12", "percentage"),
    ("It rose by 3 percentage points.", "3", "percentage"),
    ("Some 10 to 15 percent left.", "10 to 15", "percentage"),
    ("About a third of the homes burned.", "a third", "percentage"),
    ("Two thirds of the homes burned.", "Two thirds", "percentage"),
    ("Half of the homes burned.", "Half", "percentage"),
    ("One child in every six has fled.", "One child in every six", "percentage"),
    ("One in 69 people is displaced.", "One in 69", "percentage"),
    ("One in five children starves.", "One in five", "percentage"),
    ("It took a quarter of an hour.", "a quarter", "duration"),
    ("The sirens sounded at half past three.", "half", "clock_time"),
    ("Their guns lead 7:1.", "7:1", "score"),
    ("They won 2-1.", "2-1", "score"),
    ("It passed by 51 votes to 48.", "51", "score"),
    ("It passed by 51 votes to 48.", "48", "score"),
    ("Oil rose to $80 a barrel.", "$80", "price"),
    ("They cost $2m apiece.", "$2m", "price"),
    ("It made a net profit of $9bn.", "$9bn", "price"),
    ("It sold 10 shares.", "10", "price"),
    ("Call +380 44 123 45 67 now.", "+380 44 123 45 67", "phone_number"),
    ("Read https://example.org/2022/11 now.", "https://example.org/2022/11", "phone_number"),
    ("The server 10.0.0.1 answered.", "10.0.0.1", "phone_number"),
    ("Version 2.14.3.7 is out.", "2.14.3.7", "phone_number"),
    ("Card 98412374651298374650 was lost.", "98412374651298374650", "phone_number"),
    ("Follow @unit72 now.", "@unit72", "phone_number"),
    ("It shells with 155mm guns.", "155", "measure"),
    ("It shells with 155-mm guns.", "155", "measure"),
    ("They sent 50 tonnes of flour.", "50", "measure"),
    ("A 500kg bomb fell.", "500", "measure"),
    ("It was minus 20 degrees.", "20", "measure"),
    ("A six-storey block burned.", "six", "measure"),
    ("It lost 300 MW.", "300", "measure"),
    ("Four brigades attacked.", "Four", "unit_count"),
    ("Two tank battalions attacked.", "Two", "unit_count"),
    ("Some 30 countries met.", "30", "unit_count"),
    ("All 30 existing allies agreed.", "30", "unit_count"),
    ("The two Nordic states joined.", "two", "unit_count"),
    ("Dozens of countries met.", "Dozens", "unit_count"),
    ("Two officials said so.", "Two", "people_not_harmed"),
    ("Two U.S. officials told the agency so.", "Two", "people_not_harmed"),
    ("Three sources familiar with it spoke.", "Three", "people_not_harmed"),
    ("Seven African leaders flew in.", "Seven", "people_not_harmed"),
    ("The city had 120,000 inhabitants.", "120,000", "people_not_harmed"),
    ("It has a population of around 40 million.", "40 million", "people_not_harmed"),
    ("Some 20 million live in the south.", "20 million", "people_not_harmed"),
    ("Three soldiers told the channel so.", "Three", "people_not_harmed"),
    ("It is one of the most feared weapons.", "one", "pronoun"),
    ("It is one of the world's largest armies.", "one", "pronoun"),
    ("Moscow launched one of its heaviest drone attacks.", "one", "pronoun"),
    ("Whether this was one of the drones shot down is unclear.", "one", "pronoun"),
    ("He is the one that left.", "one", "pronoun"),
    ("It was a one-off.", "one", "pronoun"),
    ("One day it will end.", "One", "pronoun"),
    ("No one was killed.", "one", "pronoun"),
    ("All but one of the bridges fell.", "one", "pronoun"),
    ("All but two of the 31 boats sank.", "31", "pronoun"),
    ("The previous one wounded 14 clerks.", "one", "pronoun"),
    ("This one killed a baker.", "one", "pronoun"),
    ("A second one killed two guards.", "one", "pronoun"),
    ("They fear one another.", "one", "pronoun"),
    ("At one time it was calm.", "one", "pronoun"),
    ("It is three times as many.", "three", "score"),
    ("There are two primary reasons.", "two", "out_of_scope"),
    ("It gave one bottle for every 15 people.", "15", "score"),
    ("It took half an hour.", "half", "duration"),
    ("It was half a mile away.", "half", "distance"),
    ("They took half a step back.", "half", "pronoun"),
    ("They led in the first half.", "half", "ordinal"),
    ("He made 23-of-81 attempts.", "23-of-81", "score"),
    ("Watts, 24, and England, 21, were charged.", "24", "age"),
    ("Watts, 24, and England, 21, were charged.", "21", "age"),
    ("The game “Halo 3” sold well.", "3", "model_name"),
    ("It left Interstate 70 there.", "70", "model_name"),
    ("It came on the night of Sunday 3 to Monday, February 4.", "3", "date"),
    ("It was hit on the 14th, killing 54.", "14", "date"),
    ("The 14th regiment left.", "14", "ordinal"),
    ("One of the sources spoke.", "One", "people_not_harmed"),
    ("Half of the camp is under 15.", "15", "age"),
    ("It lies 500 light years away.", "500", "distance"),
    ("It held 12 m3 of gas.", "12", "measure"),
    ("It flew 20 kilometres per second.", "20", "measure"),
    ("It happened on the night of July 24th-25th.", "25", "date"),
    ("In the Easter weekend 2012 shootings rose.", "2012", "year"),
    ("A two-bedroom flat burned.", "two", "measure"),
    ("A five-nation tour began.", "five", "unit_count"),
    ("World War Two ended.", "Two", "model_name"),
    ("1. Kyiv: 3 killed", "1", "ordinal"),
    ("2) Kharkiv – 7 dead", "2", "ordinal"),
    ("It was 40°C.", "40", "measure"),
    ("It was 40C.", "40", "measure"),
    ("A 2,000-pound bomb fell.", "2,000", "measure"),
    ("Some 1 in 10 children starve.", "1 in 10", "percentage"),
    ("Some 3/4 of homes burned.", "3/4", "percentage"),
    ("Since Operation 1027 it grew.", "1027", "model_name"),
    ("An M1A1 tank burned.", "1", "model_name"),
    ("It happened on May 9, 10 and 11.", "10", "date"),
    ("It happened on May 9, 10 and 11.", "11", "date"),
    ("It was quiet and no-one was hurt.", "one", "pronoun"),
    ("They left one by one.", "one", "pronoun"),
    ("She said 22 is a young age.", "22", "age"),
    ("Nearly 8 in 10 homes burned.", "8 in 10", "percentage"),
    ("Some 80pc of them left.", "80", "percentage"),
    ("Send at most 300 words.", "300", "out_of_scope"),
]


@pytest.mark.parametrize(("text", "expression", "reason"), DECOYS, ids=[f"{row[0]} [{row[1]}]" for row in DECOYS])
def test_the_neighbours_prove_a_decoy(text: str, expression: str, reason: str) -> None:
    found = {q.text: q.refusal for q in find_quantities(text)}
    assert found.get(expression) == reason, found


def test_every_reason_is_one_of_the_contract() -> None:
    assert {row[2] for row in DECOYS} <= schema.REFUSALS.keys()


COUNTS = [
    "Two officials were killed.",
    "The blast wounded three reporters.",
    "Shelling killed 12 residents of the town.",
    "Drones hit Kryvyi Rih (7), Sumy (5).",
    "It fired 12 missiles overnight.",
    "Some 300 bodies lay there.",
    "They seized 14 villages.",
    "They captured five settlements.",
    "It fired 30 Shahed drones.",
    "They sent 31 Abrams tanks.",
    "In March 2022 soldiers took 40 hostages.",
    "Kharkiv saw 12 dead, Sumy three.",
    "It shelled 20 schools.",
    "Crews found 11 dead.",
]


@pytest.mark.parametrize("text", COUNTS)
def test_a_real_count_is_never_refused(text: str) -> None:
    found = [q for q in find_quantities(text) if q.refusal != "year"]
    assert found
    assert [q.refusal for q in found] == [""] * len(found)


NOT_EMITTED = [
    "As many as they like.",
    "How many left?",
    "He no longer fights.",
    "No, he said.",
    "No. That is all.",
    "Many believe it.",
]


@pytest.mark.parametrize("text", NOT_EMITTED)
def test_words_that_only_look_like_numbers_are_left_alone(text: str) -> None:
    assert find_quantities(text) == ()


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("During the day nine soldiers surrendered near the ford.", [9]),
        ("In the past day two women died in the shelling.", [2]),
        ("Lost in the past day: one tank, four lorries and six drones.", [1, 4, 6]),
        ("The staff raised its count of soldiers lost by 1,150 to about 640,200.", [1150, 640200]),
        ("The downing of 71 UAVs was confirmed over four provinces, officials said.", [71]),
        ("An invasion could cost 50,000 lives, US officials said.", [50000]),
    ],
    ids=lambda value: str(value)[:40],
)
def test_counts_beside_words_that_look_like_decoys(text: str, values: list[float]) -> None:
    found = [q.value for q in find_quantities(text) if not q.refusal]
    assert found[: len(values)] == values or set(values) <= set(found)


def test_a_month_behind_a_count_is_no_duration() -> None:
    (quantity,) = find_quantities("Total casualties reached 41,000 last month.")
    assert (quantity.value, quantity.refusal) == (41000, "")


@pytest.mark.parametrize(
    ("text", "value", "qualifier"),
    [
        ("Norway gave six F-16 jets.", 6, "exact"),
        ("Three C-RAM systems arrived.", 3, "exact"),
        ("Moscow handed over 95 captives.", 95, "exact"),
        ("Gunners shot down over 95 drones.", 95, "at_least"),
        ("One promised 0.3% of GDP and Oslo announced 2.4bn kroner in aid.", 2.4e9, "exact"),
    ],
    ids=lambda value: str(value)[:40],
)
def test_letters_and_particles_before_and_behind_a_count(text: str, value: float, qualifier: str) -> None:
    found = [q for q in find_quantities(text) if not q.refusal]
    assert (value, qualifier) in [(q.value, q.qualifier) for q in found]


@pytest.mark.parametrize("text", ["Keller, 30, was hurt in pride only.", "A gran, 71, died in her cellar."])
def test_a_number_between_commas_before_a_life_is_an_age(text: str) -> None:
    assert [q.refusal for q in find_quantities(text)] == ["age"]
