import pytest
from rows import figure

from tracker.checking.records import HOLDS, REFUTED, UNKNOWN, find_records
from tracker.tables import to_table

STAFF = {"claimant": "General Staff of Ukraine", "claimant_side": "ukraine", "affected": "russia"}


def day(number: int, value: float, **fields):
    date = f"2024-11-{number:02}"
    return figure(f"f{number}", value=value, **{"date_start": date, "date_end": date, "char_start": 0} | STAFF) | fields


BEFORE = [day(number, 1000 + number) for number in range(1, 15)]
RECORD = day(
    20, 1770, sentence="It was the deadliest day of the war, with 1,770 lost.", superlative="deadliest day of the war"
)
CASES = {
    "higher than all": (BEFORE, {}, HOLDS),
    "a day was higher": ([*BEFORE, day(15, 1900)], {}, REFUTED),
    "a later day is higher": ([*BEFORE, day(25, 1900)], {}, HOLDS),
    "too few days are known": (BEFORE[:3], {}, UNKNOWN),
    "the other side's count": ([*BEFORE, day(15, 1900, claimant="Ministry", claimant_side="russia")], {}, HOLDS),
    "another voice of the side": ([*BEFORE, day(15, 1900, claimant="Volodymyr Zelenskyy")], {}, REFUTED),
    "of a stretch that is not known": ([*BEFORE, day(15, 1900)], {"superlative": "the most since summer"}, UNKNOWN),
    "a day that is off the scale": ([*BEFORE, day(15, 45000)], {}, UNKNOWN),
    "the lowest": (BEFORE, {"superlative": "the lowest daily loss", "sentence": "", "value": 900.0}, HOLDS),
    "not the lowest": (BEFORE, {"superlative": "the lowest daily loss", "sentence": ""}, REFUTED),
}


@pytest.mark.parametrize(("others", "fields", "verdict"), CASES.values(), ids=CASES)
def test_a_record_is_held_against_the_other_days(others, fields, verdict) -> None:
    (record,) = find_records(to_table("figures", [*others, RECORD | fields]))
    assert record.verdict == verdict


def test_a_refuted_record_names_its_counter_example_and_the_series() -> None:
    (record,) = find_records(to_table("figures", [*BEFORE, day(15, 1900), RECORD]))
    assert record.counter is not None
    assert (record.counter.value, record.counter.figure_id) == (1900, "f15")
    assert (record.days, record.over, record.since.isoformat()) == (15, "the texts", "2024-11-01")


def test_the_record_before_is_held_against_the_days_before_it() -> None:
    old = day(16, 1740, sentence="Until now the highest figure had been 1,740.")
    (record,) = find_records(to_table("figures", [*BEFORE, old]))
    assert record.before
    assert record.verdict == HOLDS


def test_months_are_held_against_months() -> None:
    months = [
        day(
            1,
            1000.0 + month,
            figure_id=f"m{month}",
            claim_id=f"c{month}",
            period="month",
            rate="day",
            date_start=f"2024-{month:02}-01",
        )
        | {"date_end": f"2024-{month:02}-28"}
        for month in range(5, 10)
    ]
    words = "In September 1,009 a day were lost, the highest of all."
    told = months[-1] | {"superlative": "the highest of all", "sentence": words, "text": "1,009"}
    (record,) = find_records(to_table("figures", [*BEFORE, *months[:-1], told]))
    assert (record.verdict, record.days) == (HOLDS, 4)


def test_of_several_numbers_the_one_beside_the_words_is_the_record() -> None:
    sentence = "They lost 900 on Monday, 950 on Tuesday and 1,770 on Wednesday, the deadliest day of the war."
    words = "the deadliest day of the war"
    told = [
        day(number, value, text=text, sentence=sentence, superlative=words, char_start=sentence.index(text))
        for number, value, text in ((18, 900.0, "900"), (19, 950.0, "950"), (20, 1770.0, "1,770"))
    ]
    (record,) = find_records(to_table("figures", [*BEFORE, *told]))
    assert (record.value, record.verdict) == (1770, HOLDS)


def test_sums_that_are_no_day_claim_no_record() -> None:
    total = RECORD | {"period": "cumulative"}
    assert find_records(to_table("figures", [*BEFORE, total])) == []
