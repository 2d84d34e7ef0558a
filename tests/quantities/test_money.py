"""Amounts of money with their currency."""

import pytest

from tracker.quantities import find_quantities

# sentence, expression, value, currency
AMOUNTS = [
    ("They sent $9bn.", "$9bn", 9e9, "USD"),
    ("They sent $5m.", "$5m", 5e6, "USD"),
    ("They sent $ 5 million.", "$ 5 million", 5e6, "USD"),
    ("They sent US$50m.", "US$50m", 5e7, "USD"),
    ("They sent A$25m.", "A$25m", 2.5e7, "AUD"),
    ("They sent C$500m.", "C$500m", 5e8, "CAD"),
    ("They sent NZ$3m.", "NZ$3m", 3e6, "NZD"),
    ("They sent £2.3 billion.", "£2.3 billion", 2.3e9, "GBP"),
    ("They sent €35bn.", "€35bn", 3.5e10, "EUR"),
    ("They sent EUR 35bn.", "EUR 35bn", 3.5e10, "EUR"),
    ("They sent EUR35bn.", "EUR35bn", 3.5e10, "EUR"),
    ("They sent USD 400 million.", "USD 400 million", 4e8, "USD"),
    ("They sent UAH 3bn.", "UAH 3bn", 3e9, "UAH"),
    ("They sent ¥5bn.", "¥5bn", 5e9, "JPY"),
    ("They sent ₴15m.", "₴15m", 1.5e7, "UAH"),
    ("They sent 15m hryvnias.", "15m hryvnias", 1.5e7, "UAH"),
    ("They sent 15 million hryvnia.", "15 million hryvnia", 1.5e7, "UAH"),
    ("They sent 500 million roubles.", "500 million roubles", 5e8, "RUB"),
    ("They sent 500 million Russian rubles.", "500 million Russian rubles", 5e8, "RUB"),
    ("They sent 10 billion Danish kroner.", "10 billion Danish kroner", 1e10, "DKK"),
    ("They sent 10 billion Norwegian kroner.", "10 billion Norwegian kroner", 1e10, "NOK"),
    ("They sent 6 billion kronor.", "6 billion kronor", 6e9, "SEK"),
    ("They sent 300 million zloty.", "300 million zloty", 3e8, "PLN"),
    ("They sent 300 million zlotys.", "300 million zlotys", 3e8, "PLN"),
    ("They sent 9 billion yen.", "9 billion yen", 9e9, "JPY"),
    ("They sent 10 billion shekels.", "10 billion shekels", 1e10, "ILS"),
    ("They sent 7 million Swiss francs.", "7 million Swiss francs", 7e6, "CHF"),
    ("They sent 20 million Canadian dollars.", "20 million Canadian dollars", 2e7, "CAD"),
    ("They sent 20 million U.S. dollars.", "20 million U.S. dollars", 2e7, "USD"),
    ("They sent 20 million US dollars.", "20 million US dollars", 2e7, "USD"),
    ("They sent 20 million New Zealand dollars.", "20 million New Zealand dollars", 2e7, "NZD"),
    ("They sent 20 billion South Korean won.", "20 billion South Korean won", 2e10, "KRW"),
    ("They sent 90 billion Sudanese pounds.", "90 billion Sudanese pounds", 9e10, "SDG"),
    ("They sent 40 million Yemeni rials.", "40 million Yemeni rials", 4e7, "YER"),
    ("They sent 500 million USD.", "500 million USD", 5e8, "USD"),
    ("They sent 50 million €.", "50 million €", 5e7, "EUR"),
    ("They sent five million euros.", "five million euros", 5e6, "EUR"),
    ("They sent half a billion dollars.", "half a billion dollars", 5e8, "USD"),
    ("They sent 50,000 euros.", "50,000 euros", 50000, "EUR"),
    ("A 5 million dollar package came.", "5 million dollar", 5e6, "USD"),
    ("A $5-million package came.", "$5-million", 5e6, "USD"),
    ("They sent ($44.7bn).", "$44.7bn", 4.47e10, "USD"),
    ("They sent $100,000.", "$100,000", 100000, "USD"),
]


@pytest.mark.parametrize(("text", "expression", "value", "unit"), AMOUNTS, ids=[row[0] for row in AMOUNTS])
def test_an_amount_carries_its_currency(text: str, expression: str, value: float, unit: str) -> None:
    (quantity,) = find_quantities(text)
    assert (quantity.text, quantity.unit, quantity.refusal) == (expression, unit, "")
    assert quantity.value == pytest.approx(value)


def test_an_amount_and_its_conversion_are_two_quantities() -> None:
    found = find_quantities("The bloc has 38 billion euros ($44.7bn) left.")
    assert [(q.text, q.unit) for q in found] == [("38 billion euros", "EUR"), ("$44.7bn", "USD")]


VAGUE = [
    ("They sent billions of dollars.", "billions of dollars", 2e9, "USD"),
    ("They sent hundreds of millions of euros.", "hundreds of millions of euros", 2e8, "EUR"),
    ("They sent several million dollars.", "several million dollars", 2e6, "USD"),
    ("They sent billions in military aid.", "billions", 2e9, "USD"),
    ("They sent billions more in assistance.", "billions", 2e9, "USD"),
]


@pytest.mark.parametrize(("text", "expression", "low", "unit"), VAGUE, ids=[row[0] for row in VAGUE])
def test_a_vague_amount_has_the_order_it_implies(text: str, expression: str, low: float, unit: str) -> None:
    (quantity,) = find_quantities(text)
    assert (quantity.text, quantity.value, quantity.low, quantity.unit) == (expression, None, low, unit)


NOT_MONEY = [
    ("Twelve won the prize.", "Twelve"),
    ("In Somalia 12 pound the walls with 5 guns.", "5"),
    ("NATO 5 jets flew.", "5"),
]


@pytest.mark.parametrize(("text", "expression"), NOT_MONEY, ids=[row[0] for row in NOT_MONEY])
def test_a_word_that_is_also_a_currency_makes_no_money(text: str, expression: str) -> None:
    found = {q.text: q for q in find_quantities(text)}
    assert found[expression].unit == "count"
