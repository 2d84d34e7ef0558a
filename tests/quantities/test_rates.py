"""The time that a number is per."""

import pytest

from tracker.quantities import find_quantities, find_rate

# sentence with one number, rate
RATES = [
    ("It fires 10,000 shells a day.", "day"),
    ("It fires 10,000 shells per day.", "day"),
    ("It fires 10,000 shells each day.", "day"),
    ("It fires 10,000 shells every day.", "day"),
    ("Over 1,500 people were killed or wounded every single day in May.", "day"),
    ("It fires 10,000 shells daily.", "day"),
    ("It loses 1,200 men a month on average.", "month"),
    ("It loses 1,200 men, on average, a month.", "month"),
    ("It makes 12 an hour.", "hour"),
    ("It fired 15 within a quarter of an hour.", ""),
    ("It makes 12 per hour.", "hour"),
    ("It makes 12 each week.", "week"),
    ("It spends $9bn a year.", "year"),
    ("It spends $9bn annually.", "year"),
    ("It spends $9bn per annum.", "year"),
    ("It launches 40 drones every night.", "day"),
    ("It makes 40/day.", "day"),
    ("It had daily losses of 1,200.", "day"),
    ("Its daily toll reached 1,200.", "day"),
    ("Its average monthly losses were about 30,000.", "month"),
    ("Each day, about 100 soldiers die.", "day"),
    ("Every week Russia drops 900 bombs.", "week"),
    ("Some 1,200 daily casualties are too many.", "day"),
    ("There were 450 attacks on the day.", ""),
    ("It killed 450 a day after the raid.", ""),
    ("It killed 450 a day earlier.", ""),
    ("It killed 450 a day before.", ""),
    ("It killed 450 a year ago.", ""),
    ("It killed 450 in a day.", ""),
    ("It killed 450 within a week.", ""),
    ("It freed 642 men a week late.", ""),
    ("It fired 15 missiles within a quarter of an hour.", ""),
    ("It killed 450 in just over a month.", ""),
    ("It killed 450, and each day it grows.", ""),
    ("It killed 450. Each day it grows.", ""),
    ("It killed 450; a day of mourning follows.", ""),
    ("It killed 450, the daily report said.", ""),
    ("It killed 450.", ""),
    ("They shelled it 27 times per day, 2 people died.", "day"),
]


@pytest.mark.parametrize(("text", "rate"), RATES, ids=[row[0] for row in RATES])
def test_the_rate_is_read_from_the_start_and_the_end_of_the_number(text: str, rate: str) -> None:
    quantity = find_quantities(text)[0]
    assert find_rate(text, quantity.end) == rate
    assert find_rate(text, quantity.start) == rate
