from datetime import date

import pytest
from rows import figure

from tracker.checking.reconciling import reconcile
from tracker.tables import to_table

STAFF = {"claimant": "General Staff of Ukraine", "affected": "russia"}


def total(day: int, value: float, **fields):
    stretch = {"period": "cumulative", "date_start": "2022-02-24", "date_end": f"2024-11-{day:02}"}
    return figure(f"t{day}", value=value, source_id=f"s{day}", **STAFF | stretch | fields)


def daily(report: int, value: float, **fields):
    day = f"2024-11-{report - 1:02}"
    dates = {"date_start": day, "date_end": day, "source_id": f"s{report}"}
    return figure(f"d{report}", value=value, **STAFF | dates | fields)


def kinds(*rows) -> list[tuple[str, date]]:
    return [(finding.kind, finding.day) for finding in reconcile(to_table("figures", rows))]


CASES = {
    "a day that fits": ((total(10, 1000), total(11, 1100), daily(11, 100)), []),
    "a day that does not fit": ((total(10, 1000), total(11, 1100), daily(11, 90)), [("disagrees", date(2024, 11, 11))]),
    "a total that falls": ((total(10, 1000), total(11, 900)), [("falls", date(2024, 11, 11))]),
    "a bound is no number to subtract": ((total(10, 1000), total(11, 1100, qualifier="at_least"), daily(11, 90)), []),
    "totals of two claimants": ((total(10, 1000), total(11, 900, claimant="OSCE")), []),
    "tanks and troops": ((total(10, 1000), total(11, 900, subject="tanks")), []),
    "totals two days apart": ((total(10, 1000), total(12, 1100), daily(12, 90)), []),
    "a possible day": ((total(10, 1000), total(11, 1100), daily(11, 90, modality="possible")), []),
    "a day that is missing": (
        tuple(total(day, 100 * day) for day in (1, 2, 3, 4, 6)),
        [("missing", date(2024, 11, 6))],
    ),
    "a claimant who reports now and then": (tuple(total(day, 100 * day) for day in (1, 5, 9, 14, 20, 26)), []),
}


@pytest.mark.parametrize(("rows", "expected"), CASES.values(), ids=CASES)
def test_stock_and_flow_are_reconciled(rows, expected) -> None:
    assert kinds(*rows) == expected


def night(event: str, value: float, **fields):
    sides = {"actor": "russia", "affected": "ukraine"} if event == "launched" else {"affected": "russia"}
    who = {"claimant": "Ukrainian Air Force", "event": event, "subject": "drones", "period": "incident"}
    return figure(f"n-{event}", value=value, **who | sides | fields)


def test_fates_of_a_night_leave_a_rest() -> None:
    (finding,) = reconcile(
        to_table("figures", [night("launched", 145), night("intercepted", 62), night("suppressed", 71)])
    )
    assert finding.kind == "leaves"
    assert finding.words == "62 intercepted and 71 suppressed, of 145 drones launched: 12 left."
    assert finding.figure_ids == ("n-launched", "n-intercepted", "n-suppressed")


def test_more_shot_down_than_launched_is_found() -> None:
    rows = [night("launched", 100), night("intercepted", 62), night("suppressed", 71)]
    assert [finding.kind for finding in reconcile(to_table("figures", rows))] == ["exceeds"]


def test_two_attacks_of_one_night_are_not_mixed() -> None:
    rows = [night("launched", 100), night("launched", 20) | {"figure_id": "n2"}, night("intercepted", 110)]
    assert reconcile(to_table("figures", rows)) == []


def test_parts_are_held_against_their_whole() -> None:
    whole = figure("w", event="wounded", subject="people", value=7)
    parts = [figure(f"p{at}", event="wounded", subject="children", value=5, part_of="w") for at in range(2)]
    same = [figure(f"q{at}", event="wounded", subject="people", value=5, part_of="w") for at in range(2)]
    assert reconcile(to_table("figures", [whole, *parts])) == []  # five children may be told twice
    assert [finding.kind for finding in reconcile(to_table("figures", [whole, *same]))] == ["exceeds"]


def test_a_finding_names_its_numbers_and_figures() -> None:
    (finding,) = reconcile(to_table("figures", [total(10, 1000), total(11, 1100), daily(11, 90)]))
    assert finding.figure_ids == ("d11", "t10", "t11")
    for word in ("1,000", "1,100", "+100", "90"):
        assert word in finding.words
