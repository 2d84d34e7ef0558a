"""Number expressions, digits or words, read to their value."""

import pytest

from tracker.quantities import find_quantities, has_number

# sentence, expression, value
EXACT = [
    ("Shelling killed 45 in 2022.", "45", 45),
    ("In 2022, 500 soldiers surrendered.", "500", 500),
    ("In Bucha 400 bodies were found.", "400", 400),
    ("Gunners downed 14 over Bryansk.", "14", 14),
    ("Its losses reached 710,660 troops.", "710,660", 710660),
    ("Its losses reached 710 660 troops.", "710 660", 710660),
    ("Its losses reached 710\u00a0660 troops.", "710\u00a0660", 710660),
    ("Its losses reached 710\u2009660 troops.", "710\u2009660", 710660),
    ("Its losses reached 710\u202f660 troops.", "710\u202f660", 710660),
    ("Its losses reached 710.660 soldiers.", "710.660", 710660),
    ("Its losses reached 1.234.567 people.", "1.234.567", 1234567),
    ("Its losses reached 710'660 troops.", "710'660", 710660),
    ("Camps hold 1,50,000 people.", "1,50,000", 150000),
    ("Camps hold 2 lakh people.", "2 lakh", 200000),
    ("Some 1,5 million people fled.", "1,5 million", 1.5e6),
    ("On the night of 13 June 14 drones were downed.", "14", 14),
    ("It sent 31 M1A1 Abrams.", "31", 31),
    ("It lost 3x T-72.", "3", 3),
    ("One more died of wounds.", "One", 1),
    ("One in Bakhmut, two in Kupiansk.", "One", 1),
    ("It struck one of the country's largest depots.", "one", 1),
    ("No civilian was hurt.", "No", 0),
    ("1. Kyiv: 3 killed", "3", 3),
    ("On May 9, 12 people died.", "12", 12),
    ("On Nov. 4, 12 Russian soldiers died.", "12", 12),
    ("On June 12-13, 14 UAVs were downed.", "14", 14),
    ("On May 9 and 12 people died.", "12", 12),
    ("They downed 7 out of 10 missiles.", "7", 7),
    ("They downed two out of three missiles.", "three", 3),
    ("They fired 20 120 mm shells.", "20", 20),
    ("They fired 20 155-mm rounds.", "20", 20),
    ("On May 9 300 drones came in.", "300", 300),
    ("The blast left 1,234,567 homes dark.", "1,234,567", 1234567),
    ("About them, 1.2 million people know.", "1.2 million", 1.2e6),
    ("The war uprooted 6.5m people.", "6.5m", 6.5e6),
    ("The army lost 15k men.", "15k", 15000),
    ("It made 2.5 thousand shells.", "2.5 thousand", 2500),
    ("It made 3 hundred thousand shells.", "3 hundred thousand", 300000),
    ("They sent 3 dozen trucks.", "3 dozen", 36),
    ("A 10-million-strong exodus followed.", "10-million", 1e7),
    ("Shelling wounded 15 mln people.", "15 mln", 15e6),
    ("Seven people died.", "Seven", 7),
    ("SEVEN people died.", "SEVEN", 7),
    ("Twenty-five tanks burned.", "Twenty-five", 25),
    ("Twenty five tanks burned.", "Twenty five", 25),
    ("One hundred and twenty-three soldiers fell.", "One hundred and twenty-three", 123),
    ("One hundred twenty soldiers fell.", "One hundred twenty", 120),
    ("Two thousand five hundred soldiers fell.", "Two thousand five hundred", 2500),
    ("Two thousand and five soldiers fell.", "Two thousand and five", 2005),
    ("Seventeen hundred soldiers fell.", "Seventeen hundred", 1700),
    ("Three hundred thousand men were called up.", "Three hundred thousand", 300000),
    ("Seven and a half million people fled.", "Seven and a half million", 7.5e6),
    ("One and a half million shells arrived.", "One and a half million", 1.5e6),
    ("Two-and-a-half thousand shells arrived.", "Two-and-a-half thousand", 2500),
    ("Two and a quarter million people fled.", "Two and a quarter million", 2.25e6),
    ("Half a million shells arrived.", "Half a million", 500000),
    ("A half-million shells arrived.", "A half-million", 500000),
    ("A quarter of a million people fled.", "A quarter of a million", 250000),
    ("Three quarters of a million people fled.", "Three quarters of a million", 750000),
    ("A dozen houses burned.", "A dozen", 12),
    ("Two dozen houses burned.", "Two dozen", 24),
    ("Half a dozen houses burned.", "Half a dozen", 6),
    ("The dozen captives came home.", "dozen", 12),
    ("They lost a score of tanks.", "a score", 20),
    ("They lost a couple of tanks.", "a couple", 2),
    ("They fired a pair of missiles.", "a pair", 2),
    ("They lost a hundred tanks.", "a hundred", 100),
    ("They lost a thousand tanks.", "a thousand", 1000),
    ("A million people fled.", "A million", 1e6),
    ("Rockets killed one person.", "one", 1),
    ("One Ukrainian soldier died.", "One", 1),
    ("One was killed, others ran.", "One", 1),
    ("Shelling killed one and wounded nobody.", "one", 1),
    ("It downed two over Tula, one over Oryol.", "one", 1),
    ("It will send one of its frigates.", "one", 1),
    ("One of the 70 drones fell.", "One", 1),
    ("One of the 70 drones fell.", "70", 70),
    ("Troops lost 2,022 soldiers.", "2,022", 2022),
    ("The raid killed 2022 soldiers.", "2022", 2022),
    ("Tanks – 2011 (+3)", "2011", 2011),
    ("MLRS: 1996", "1996", 1996),
    ("tanks-9281", "9281", 9281),
    ("In May 12 people drowned at sea.", "12", 12),
    ("A 60-drone attack followed.", "60", 60),
    ("A 12-vehicle convoy was hit.", "12", 12),
    ("A 20,000-strong force waits.", "20,000", 20000),
    ("There were no casualties.", "no", 0),
    ("There were no civilian injuries.", "no", 0),
    ("None of the drones got through.", "None", 0),
    ("Zero casualties were reported.", "Zero", 0),
    ("It did no damage.", "no", 0),
    ("He said:“12 men died”.", "12", 12),
    ("It listed dead(12)and wounded.", "12", 12),
    ("They sent 5 Leopard 2 tanks.", "5", 5),
    ("Seven out of 10 missiles hit.", "Seven", 7),
    ("They took 500 metres of trench and 12 men.", "12", 12),
    ("Two people and three dogs died.", "three", 3),
    ("Of 12 residents hurt, two died.", "12", 12),
    ("The strike killed two officials in Gaza.", "two", 2),
    ("Twelve ministers were killed in the strike.", "Twelve", 12),
]


@pytest.mark.parametrize(("text", "expression", "value"), EXACT, ids=[f"{row[0]} [{row[1]}]" for row in EXACT])
def test_a_count_is_read_to_its_value(text: str, expression: str, value: float) -> None:
    found = {q.text: q for q in find_quantities(text) if not q.refusal}
    assert expression in found, find_quantities(text)
    quantity = found[expression]
    assert quantity.value == value
    assert quantity.unit == "count"


# sentence, expression, lower bound implied
VAGUE = [
    ("Dozens of houses burned.", "Dozens", 24),
    ("Scores of people were hurt.", "Scores", 40),
    ("The raid killed scores.", "scores", 40),
    ("Hundreds fled.", "Hundreds", 200),
    ("Thousands of shells fell.", "Thousands", 2000),
    ("Tens of thousands fled.", "Tens of thousands", 20000),
    ("Hundreds of thousands fled.", "Hundreds of thousands", 200000),
    ("Tens of millions go hungry.", "Tens of millions", 2e7),
    ("Thousands upon thousands fled.", "Thousands upon thousands", 2000),
    ("Millions are displaced.", "Millions", 2e6),
    ("Tens of shells fell.", "Tens", 20),
    ("Several houses burned.", "Several", None),
    ("Several dozen houses burned.", "Several dozen", 24),
    ("Several hundred men deserted.", "Several hundred", 200),
    ("A few hundred men deserted.", "A few hundred", 200),
    ("A couple of hundred men deserted.", "A couple of hundred", 200),
    ("Several tens of thousands fled.", "Several tens of thousands", 20000),
    ("A few houses burned.", "A few", None),
    ("A handful of men held the post.", "A handful", None),
    ("Many houses burned.", "Many", None),
    ("Numerous drones were seen.", "Numerous", None),
    ("Multiple explosions were heard.", "Multiple", None),
]


@pytest.mark.parametrize(("text", "expression", "low"), VAGUE, ids=[row[0] for row in VAGUE])
def test_a_vague_quantity_has_no_value_but_the_order_it_implies(text: str, expression: str, low: float | None) -> None:
    quantity = find_quantities(text)[0]
    assert (quantity.text, quantity.value, quantity.low, quantity.high) == (expression, None, low, None)
    assert (quantity.qualifier, quantity.form, quantity.refusal) == ("vague", "vague", "")


AREAS = [
    ("The army retook 20 square kilometres.", "20", 20),
    ("The army retook 444.9 sq km.", "444.9", 444.9),
    ("The army retook 120 km2.", "120", 120),
    ("The army retook 120 km² this week.", "120", 120),
    ("The army retook 120km2.", "120", 120),
    ("The army retook 1.2 million hectares.", "1.2 million", 12000),
    ("Fire took 100 hectares.", "100", 1),
    ("The army retook 100 square miles.", "100", 258.998811),
    ("The army holds a 30-square-kilometre pocket.", "30", 30),
]


@pytest.mark.parametrize(("text", "expression", "value"), AREAS, ids=[row[0] for row in AREAS])
def test_territory_is_converted_to_square_kilometres(text: str, expression: str, value: float) -> None:
    (quantity,) = (q for q in find_quantities(text) if not q.refusal)
    assert (quantity.text, quantity.unit) == (expression, "km2")
    assert quantity.value == pytest.approx(value)


def test_the_two_numbers_of_a_calibre_are_told_apart() -> None:
    assert [(q.text, q.refusal) for q in find_quantities("They fired 20 120 mm shells.")] == [
        ("20", ""),
        ("120", "measure"),
    ]


@pytest.mark.parametrize("text", ["Nobody came.", "The tension grew.", "He was often alone.", "", "Someone phoned."])
def test_a_text_without_numbers_is_skipped(text: str) -> None:
    assert not has_number(text)
    assert find_quantities(text) == ()


@pytest.mark.parametrize("text", ["Seven fell.", "It was 5.", "DOZENS died", "No injuries", "M142"])
def test_a_text_with_a_number_is_not_skipped(text: str) -> None:
    assert has_number(text)
