"""The forms that numbers take in reports: every grouping, spacing, magnitude, currency, word and range."""

import pytest

from tracker.quantities import find_quantities

NARROW, THIN, HARD, FIGURE = "\u202f", "\u2009", "\u00a0", "\u2007"

DOTTED = [
    ("Of the 13.000 soldiers that arrived, 6.500 were killed.", [13000, 6500]),
    ("Madrid pledged 20.000 million euros.", [20e9]),
    ("The UN counted 12.340 civilians killed and 27.836 injured.", [12340, 27836]),
    ("It lost 1.200.000 men and 3.250 guns.", [1200000, 3250]),
    ("Some 1,500 soldiers fought for 2.356 hours.", [1500, 2.356]),
    ("Of 2.000 soldiers 1.5 million euros was kept.", [2000, 1.5e6]),
    ("Of 20.000 million euros 5.000 million went to 60,000 men.", [20e9, 5e9, 60000]),
    ("The rouble fell to 91.345 to the dollar.", [91.345]),
]


@pytest.mark.parametrize(("text", "values"), DOTTED, ids=[row[0] for row in DOTTED])
def test_dots_group_thousands_where_the_text_shows_it(text: str, values: list[float]) -> None:
    assert [q.value for q in find_quantities(text)] == values


# sentence, expression, value, lower bound, upper bound, unit
FORMS = [
    # digits, grouped and spaced
    ("It lost 1770 men.", "1770", 1770, 1770, 1770, "count"),
    ("It lost 1,770 men.", "1,770", 1770, 1770, 1770, "count"),
    ("It lost 1 770 men.", "1 770", 1770, 1770, 1770, "count"),
    (f"It lost 1{NARROW}770 men.", f"1{NARROW}770", 1770, 1770, 1770, "count"),
    (f"It lost 710{THIN}660 men.", f"710{THIN}660", 710660, 710660, 710660, "count"),
    (f"It lost 710{HARD}660 men.", f"710{HARD}660", 710660, 710660, 710660, "count"),
    (f"It lost 710{FIGURE}660 men.", f"710{FIGURE}660", 710660, 710660, 710660, "count"),
    (f"It lost 1{HARD}234{HARD}567 men.", f"1{HARD}234{HARD}567", 1234567, 1234567, 1234567, "count"),
    ("It lost 710'660 men.", "710'660", 710660, 710660, 710660, "count"),
    ("It lost 710’660 men.", "710’660", 710660, 710660, 710660, "count"),
    ("It lost 710.660 soldiers.", "710.660", 710660, 710660, 710660, "count"),
    ("It lost 1.234.567 men.", "1.234.567", 1234567, 1234567, 1234567, "count"),
    ("It houses 12,34,567 people.", "12,34,567", 1234567, 1234567, 1234567, "count"),
    ("It houses 2.5 lakh people.", "2.5 lakh", 250000, 250000, 250000, "count"),
    ("It houses five lakh people.", "five lakh", 500000, 500000, 500000, "count"),
    ("It spent 3 crore rupees.", "3 crore rupees", 3e7, 3e7, 3e7, "INR"),
    ("It spent ₹1,200 crore on shells.", "₹1,200 crore", 1.2e10, 1.2e10, 1.2e10, "INR"),
    ("It spent Rs 50 lakh crore on arms.", "Rs 50 lakh crore", 5e13, 5e13, 5e13, "INR"),
    # decimals and magnitudes
    ("It drove out 6.5m people.", "6.5m", 6.5e6, 6.5e6, 6.5e6, "count"),
    ("It drove out 6.5 m people.", "6.5 m", 6.5e6, 6.5e6, 6.5e6, "count"),
    ("It drove out 1,5 million people.", "1,5 million", 1.5e6, 1.5e6, 1.5e6, "count"),
    ("It drove out 0.4 million people.", "0.4 million", 4e5, 4e5, 4e5, "count"),
    ("It drove out 1.1 million people.", "1.1 million", 1.1e6, 1.1e6, 1.1e6, "count"),
    ("It drove out 15 thousand people.", "15 thousand", 15000, 15000, 15000, "count"),
    ("It drove out 15K people.", "15K", 15000, 15000, 15000, "count"),
    ("It drove out 300 thousand people.", "300 thousand", 300000, 300000, 300000, "count"),
    ("A 1.4m-strong army waits.", "1.4m", 1.4e6, 1.4e6, 1.4e6, "count"),
    ("A 2-million-strong army waits.", "2-million", 2e6, 2e6, 2e6, "count"),
    # words
    ("It lost a dozen men.", "a dozen", 12, 12, 12, "count"),
    ("It lost two dozen men.", "two dozen", 24, 24, 24, "count"),
    ("It lost half a dozen men.", "half a dozen", 6, 6, 6, "count"),
    ("It lost a half-dozen men.", "a half-dozen", 6, 6, 6, "count"),
    ("It lost a dozen and a half men.", "a dozen and a half", 18, 18, 18, "count"),
    ("It fired half a million shells.", "half a million", 5e5, 5e5, 5e5, "count"),
    ("It fired one and a half million shells.", "one and a half million", 1.5e6, 1.5e6, 1.5e6, "count"),
    ("It fired a million and a half shells.", "a million and a half", 1.5e6, 1.5e6, 1.5e6, "count"),
    ("It fired 1½ million shells.", "1½ million", 1.5e6, 1.5e6, 1.5e6, "count"),
    ("It fired 2 1/2 million shells.", "2 1/2 million", 2.5e6, 2.5e6, 2.5e6, "count"),
    ("It fired four-and-a-half thousand shells.", "four-and-a-half thousand", 4500, 4500, 4500, "count"),
    ("It fired a quarter of a million shells.", "a quarter of a million", 250000, 250000, 250000, "count"),
    ("It lost twelve hundred men.", "twelve hundred", 1200, 1200, 1200, "count"),
    ("It lost six hundred and forty-two men.", "six hundred and forty-two", 642, 642, 642, "count"),
    ("It lost eleven thousand two hundred and six men.", "eleven thousand two hundred and six", 11206, 11206, 11206,
     "count"),
    ("It lost a hundred and ten men.", "a hundred and ten", 110, 110, 110, "count"),
    ("It lost TWENTY-ONE men.", "TWENTY-ONE", 21, 21, 21, "count"),
    ("It lost twenty one men.", "twenty one", 21, 21, 21, "count"),
    ("It lost a score of men.", "a score", 20, 20, 20, "count"),
    ("It lost three score men.", "three score", 60, 60, 60, "count"),
    ("It lost 3,000 (three thousand) men.", "3,000", 3000, 3000, 3000, "count"),
    # vague
    ("It drove out hundreds of thousands.", "hundreds of thousands", None, 200000, None, "count"),
    ("It drove out tens of thousands of people.", "tens of thousands", None, 20000, None, "count"),
    ("It drove out a few thousand people.", "a few thousand", None, 2000, None, "count"),
    ("It drove out dozens of people.", "dozens", None, 24, None, "count"),
    ("It cost hundreds of millions of dollars.", "hundreds of millions of dollars", None, 2e8, None, "USD"),
    ("It cost several billion euros.", "several billion euros", None, 2e9, None, "EUR"),
    # money
    ("It sent $9bn.", "$9bn", 9e9, 9e9, 9e9, "USD"),
    ("It sent $9 bn.", "$9 bn", 9e9, 9e9, 9e9, "USD"),
    ("It sent $9B.", "$9B", 9e9, 9e9, 9e9, "USD"),
    ("It sent $ 9 billion.", "$ 9 billion", 9e9, 9e9, 9e9, "USD"),
    ("It sent 9 billion dollars.", "9 billion dollars", 9e9, 9e9, 9e9, "USD"),
    ("It sent £2.3 billion.", "£2.3 billion", 2.3e9, 2.3e9, 2.3e9, "GBP"),
    ("It sent EUR 35bn.", "EUR 35bn", 3.5e10, 3.5e10, 3.5e10, "EUR"),
    ("It sent €1,2 billion.", "€1,2 billion", 1.2e9, 1.2e9, 1.2e9, "EUR"),
    ("It sent 15m hryvnias.", "15m hryvnias", 1.5e7, 1.5e7, 1.5e7, "UAH"),
    ("It sent US$ 400 million.", "US$ 400 million", 4e8, 4e8, 4e8, "USD"),
    ("It sent USD400m.", "USD400m", 4e8, 4e8, 4e8, "USD"),
    ("It sent 400 million US dollars.", "400 million US dollars", 4e8, 4e8, 4e8, "USD"),
    ("It sent CAD $500 million.", "CAD $500 million", 5e8, 5e8, 5e8, "CAD"),
    ("It sent NOK 7 billion.", "NOK 7 billion", 7e9, 7e9, 7e9, "NOK"),
    ("It sent SEK1.4bn.", "SEK1.4bn", 1.4e9, 1.4e9, 1.4e9, "SEK"),
    ("It sent 7.4bn kroner.", "7.4bn kroner", 7.4e9, 7.4e9, 7.4e9, "NOK"),
    ("It sent one billion euros.", "one billion euros", 1e9, 1e9, 1e9, "EUR"),
    ("It sent a billion-dollar loan.", "a billion-dollar", 1e9, 1e9, 1e9, "USD"),
    # bounds and signs
    ("It lost 1,000+ men.", "1,000", 1000, 1000, None, "count"),
    ("It lost 1,000-plus men.", "1,000", 1000, 1000, None, "count"),
    ("It lost some 300-odd men.", "300", 300, None, None, "count"),
    ("personnel – 710,660 (+1,770)", "1,770", 1770, 1770, 1770, "count"),
    ("It lost ± 40 men.", "40", 40, None, None, "count"),
    ("It lost ~40 men.", "40", 40, None, None, "count"),
    ("It lost >40 men.", "40", 40, 40, None, "count"),
    ("It lost ≥ 40 men.", "40", 40, 40, None, "count"),
    ("It lost <40 men.", "40", 40, None, 40, "count"),
    ("It lost c. 40 men.", "40", 40, None, None, "count"),
    ("It lost not less than 40 men.", "40", 40, 40, None, "count"),
    ("It lost upto 40 men.", "40", 40, None, 40, "count"),
    # ranges
    ("It lost 10-12 men.", "10-12", 11, 10, 12, "count"),
    ("It lost 10–12 men.", "10–12", 11, 10, 12, "count"),
    ("It lost 10—12 men.", "10—12", 11, 10, 12, "count"),
    ("It lost 10 - 12 men.", "10 - 12", 11, 10, 12, "count"),
    ("It lost from 30 to 40 men.", "30 to 40", 35, 30, 40, "count"),
    ("It lost between 30 and 40 men.", "30 and 40", 35, 30, 40, "count"),
    ("It lost between 30 to 40 men.", "30 to 40", 35, 30, 40, "count"),
    ("It lost anywhere from 30 to 40 men.", "30 to 40", 35, 30, 40, "count"),
    ("It lost ten to twelve men.", "ten to twelve", 11, 10, 12, "count"),
    ("It lost between one and two thousand men.", "one and two thousand", 1500, 1000, 2000, "count"),
    ("It lost 1,200-1,500 men.", "1,200-1,500", 1350, 1200, 1500, "count"),
    ("It lost 100,000 to 120,000 men.", "100,000 to 120,000", 110000, 100000, 120000, "count"),
    ("It lost 100-120 thousand men.", "100-120 thousand", 110000, 100000, 120000, "count"),
    ("It costs $300 million to $500 million.", "$300 million to $500 million", 4e8, 3e8, 5e8, "USD"),
    ("It costs $300-500 million.", "$300-500 million", 4e8, 3e8, 5e8, "USD"),
    ("It costs between $6bn and $7bn.", "$6bn and $7bn", 6.5e9, 6e9, 7e9, "USD"),
    ("It costs 300m-500m euros.", "300m-500m euros", 4e8, 3e8, 5e8, "EUR"),
    ("It costs two to three billion euros.", "two to three billion euros", 2.5e9, 2e9, 3e9, "EUR"),
    ("It costs €1-1.5bn.", "€1-1.5bn", 1.25e9, 1e9, 1.5e9, "EUR"),
    # glued and crowded
    ("It fired 20 120 mm rounds.", "20", 20, 20, 20, "count"),
    ("It fired 1,000 155mm shells.", "1,000", 1000, 1000, 1000, "count"),
    ("It lost 3×T-72.", "3", 3, 3, 3, "count"),
    ("Killed:12, wounded:30.", "12", 12, 12, 12, "count"),
    ("It holds 38 billion euros ($44.7bn).", "38 billion euros", 3.8e10, 3.8e10, 3.8e10, "EUR"),
    ("It holds 38 billion euros ($44.7bn).", "$44.7bn", 4.47e10, 4.47e10, 4.47e10, "USD"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expression", "value", "low", "high", "unit"), FORMS, ids=[f"{row[0]} [{row[1]}]" for row in FORMS]
)
def test_a_form_is_read_whole(
    text: str, expression: str, value: float | None, low: float | None, high: float | None, unit: str
) -> None:
    found = {q.text: q for q in find_quantities(text) if not q.refusal}
    assert expression in found, find_quantities(text)
    quantity = found[expression]
    assert (quantity.value, quantity.low, quantity.high, quantity.unit) == (value, low, high, unit)
