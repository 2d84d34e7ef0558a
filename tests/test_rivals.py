import pandas as pd
from rows import figure

from tracker import queries, rivals
from tracker.charts import rivals as drawn
from tracker.claims import find_claims
from tracker.tables import to_table

STAFF = {"claimant": "General Staff of Ukraine", "claimant_side": "ukraine"}
MINISTRY = {"claimant": "Russian Ministry of Defence", "claimant_side": "russia"}
TOTAL = {"period": "cumulative", "date_start": "2022-02-24", "affected": "russia", "published": "2024-11-10"}


def tables(*rows) -> tuple[pd.DataFrame, pd.DataFrame]:
    figures, claims = find_claims(to_table("figures", rows))
    return queries.prepared(figures), claims


def two_quarrels() -> tuple[pd.DataFrame, pd.DataFrame]:
    killed = {"event": "killed", "subject": "people", "place": "Kherson", "affected": "ukraine"}
    return tables(
        figure("f1", value=710660.0, **TOTAL, **STAFF),
        figure("f2", value=200000.0, **TOTAL, **MINISTRY),
        figure("f3", value=9.0, **killed, **STAFF),
        figure("f4", value=7.0, **killed, **MINISTRY),
        figure("f5", value=3.0, **killed, claimant="OSCE"),
        figure("f6", value=44.0, event="wounded", place="Odesa", **STAFF),
        figure("f7", value=44.0, event="wounded", place="Odesa", **MINISTRY),
    )


def test_the_most_contested_comes_first_and_the_corroborated_last() -> None:
    boards = rivals.find_boards(two_quarrels()[1])
    assert [(board.status, board.contests, len(board.claim_ids)) for board in boards] == [
        ("contested", 3, 3),
        ("contested", 1, 2),
        ("corroborated", 0, 1),
    ]


def test_a_board_has_a_line_for_each_who_speaks() -> None:
    figures, claims = two_quarrels()
    rows, obstacle = rivals.board_rows(rivals.find_boards(claims)[0], figures, claims)
    assert obstacle == ""
    assert sorted(rows["speaker"]) == ["General Staff of Ukraine", "OSCE", "Russian Ministry of Defence"]
    spec = drawn.rival_values(rows).to_dict()
    assert "label" in str(spec)


def test_publishers_who_repeat_a_claimant_are_no_line() -> None:
    figures, claims = tables(
        figure("f1", value=710660.0, **TOTAL, **STAFF),
        figure("f2", value=710660.0, **TOTAL, source_id="s2"),
        figure("f3", value=200000.0, **TOTAL, **MINISTRY),
    )
    rows, _ = rivals.board_rows(rivals.find_boards(claims)[0], figures, claims)
    assert sorted(rows["figure_id"]) == ["f1", "f3"]


def test_a_claimant_who_repeats_the_other_sides_number_is_marked() -> None:
    figures, _ = tables(
        figure("f1", value=710660.0, **TOTAL, **STAFF),
        figure("f2", value=710660.0, event="killed", **TOTAL | {"published": "2024-12-01"}, **MINISTRY),
        figure("f3", value=700000.0, **TOTAL | {"published": "2024-12-01"}, **MINISTRY),
        figure("f4", value=700000.0, **TOTAL | {"published": "2024-12-02"}, **STAFF),
    )
    (found,) = rivals.find_same_values(figures).to_dict("records")
    assert (found["speaker"], found["earlier_speaker"]) == (MINISTRY["claimant"], STAFF["claimant"])
    assert (found["event"], found["earlier_event"], found["other_side"]) == ("killed", "lost", True)


def test_claims_are_counted_by_who_speaks_and_who_bears() -> None:
    counts = rivals.who_counts_whom(two_quarrels()[0])
    assert counts.loc["ukraine", "russia"] == 1
    assert counts.loc["russia", "ukraine"] == 1
    assert counts.loc["", "ukraine"] == 1


def test_nothing_gives_no_boards() -> None:
    figures, claims = tables()
    assert rivals.find_boards(claims) == []
    assert rivals.find_same_values(figures).empty
    assert rivals.who_counts_whom(figures).empty
