import random
from collections.abc import Sequence

import pandas as pd
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tracker import store
from tracker.claims import explain_joining, find_claims, regroup
from tracker.claims.mentions import to_mentions
from tracker.schema import CLAIM_STATUSES, CLAIMS
from tracker.store.layout import to_arrow
from tracker.tables import to_table

Row = dict[str, object]
GENERAL_STAFF = {"claimant": "General Staff of Ukraine", "claimant_side": "ukraine"}
MINISTRY = {"claimant": "Russian Ministry of Defence", "claimant_side": "russia"}
STAFF = GENERAL_STAFF
BASIS = {"date_basis": "published"}
NOVEMBER_10 = {"date_start": "2024-11-10", "date_end": "2024-11-10"}


def mention(**fields: object) -> Row:
    row: Row = {"category": "strikes", "event": "launched", "subject": "drones", "value": 145.0, "unit": "count"}
    row |= {"qualifier": "exact", "modality": "asserted", "period": "day", "source_id": "s1", **NOVEMBER_10}
    row |= {"publisher": "Daily Example", "published": "2024-11-10"}
    row |= fields
    if row["qualifier"] == "exact":
        row |= {"value_low": row["value"], "value_high": row["value"]}
    return row


def claims_of(*rows: Row) -> tuple[list[str], pd.DataFrame]:
    figures = to_table("figures", [row | {"figure_id": f"f{at}"} for at, row in enumerate(rows)])
    figures, claims = find_claims(figures)
    return figures["claim_id"].tolist(), claims.set_index("claim_id")


def at_least(value: float, **fields: object) -> Row:
    return mention(value=value, value_low=value, qualifier="at_least", **fields)


SAME = {
    "the same words in two texts": (mention(), mention(source_id="s2")),
    "one names the actor": (mention(), mention(actor="russia")),
    "each names another party": (mention(affected="ukraine"), mention(actor="russia", affected="ukraine")),
    "a large number, one names the place": (mention(), mention(place="Kyiv")),
    "a small number at one place": (mention(value=2.0, place="Kherson"), mention(value=2.0, place="Kherson")),
    "the night and its morning": (mention(date_start="2024-11-09"), mention()),
    "the attack and its day": (mention(period="incident"), mention()),
    "about and exact": (mention(), mention(qualifier="about")),
    "the same bound": (at_least(7), at_least(7)),
    "a bound and the number itself": (at_least(7, place="Kherson"), mention(value=7.0, place="Kherson")),
    "a rounding by one claimant": (mention(**STAFF), mention(value=150.0, qualifier="about", **STAFF)),
    "more than, by one claimant": (mention(value=1770.0, **STAFF), at_least(1700, **STAFF)),
    "a heading that rounds its text": (mention(value=710660.0), mention(value=711000.0)),
    "an attack of no stated day, by place and parties": (
        mention(value=7.0, place="Kherson", date_basis="stated"),
        mention(value=7.0, place="Kherson", period="unknown", date_start="2024-11-12", date_end="2024-11-12", **BASIS),
    ),
    "people of the heading are the troops of the text": (mention(subject="people"), mention(subject="troops")),
    "near a town and in the town beside it, by one claimant": (
        mention(value=2.0, place="Moscow", lat=55.75, lon=37.62, sentence="near Moscow", **STAFF),
        mention(value=2.0, place="Klin", lat=56.33, lon=36.73, **STAFF),
    ),
    "the same vague order": (
        mention(value=None, value_low=24.0, qualifier="vague"),
        mention(value=None, value_low=24.0, qualifier="vague"),
    ),
    "a running total told on the next day": (
        mention(period="cumulative", date_start="2022-02-24", value=710660.0),
        mention(period="cumulative", date_start="2022-02-24", date_end="2024-11-11", value=710660.0),
    ),
}
DIFFERENT = {
    "another value": (mention(), mention(value=146.0)),
    "another event": (mention(), mention(event="intercepted")),
    "another subject": (mention(), mention(subject="missiles")),
    "another unit": (mention(unit="USD"), mention(unit="EUR")),
    "per day and in all": (mention(rate="day"), mention()),
    "planned and done": (mention(modality="planned"), mention()),
    "daily and cumulative": (mention(), mention(period="cumulative")),
    "another day": (mention(), mention(date_start="2024-11-12", date_end="2024-11-12")),
    "another actor": (mention(actor="russia"), mention(actor="ukraine")),
    "another place": (mention(place="Kyiv"), mention(place="Odesa")),
    "a small number, one names the place": (mention(value=2.0), mention(value=2.0, place="Kherson")),
    "over and under": (at_least(7), mention(value=7.0, value_high=7.0, qualifier="at_most")),
    "at least seven and nine": (at_least(7), mention(value=9.0)),
    "a rounding by another claimant": (
        mention(**STAFF),
        mention(value=150.0, qualifier="about", source_id="s2", **MINISTRY),
    ),
    "a rounding of another day": (
        mention(**STAFF),
        mention(value=150.0, qualifier="about", **STAFF, date_start="2024-11-12", date_end="2024-11-12"),
    ),
    "a round number of another text": (mention(value=710660.0), mention(value=711000.0, source_id="s2")),
    "a new count in one text": (mention(), mention(value=150.0)),
    "two nights that share a day": (
        mention(value=81.0, date_start="2024-11-09", date_end="2024-11-10", date_basis="stated"),
        mention(value=81.0, date_start="2024-11-10", date_end="2024-11-11", date_basis="stated"),
    ),
    "a total that stood still": (
        mention(period="cumulative", date_start="2022-02-24", value=329.0, date_basis="stated"),
        mention(period="cumulative", date_start="2022-02-24", value=329.0, date_end="2024-11-11", date_basis="stated"),
    ),
    "people of one text and troops of another": (
        mention(subject="people"),
        mention(subject="troops", source_id="s2"),
    ),
    "two kinds of one small number": (
        mention(value=1.0, subtype="cruise_missiles"),
        mention(value=1.0, subtype="ballistic_missiles"),
    ),
    "a small number of no stated day and place": (
        mention(value=2.0),
        mention(value=2.0, period="unknown", source_id="s2"),
    ),
    "dozens and hundreds": (
        mention(value=None, value_low=24.0, qualifier="vague"),
        mention(value=None, value_low=200.0, qualifier="vague"),
    ),
    "a part and its whole": (mention(value=2.0), mention(value=2.0, part_of="f0")),
    "small numbers without dates in two texts": (
        mention(value=2.0, date_start="", date_end=""),
        mention(value=2.0, date_start="", date_end="", source_id="s2"),
    ),
}


@pytest.mark.parametrize("rows", SAME.values(), ids=SAME)
def test_mentions_of_one_thing_are_one_claim(rows: Sequence[Row]) -> None:
    ids, claims = claims_of(*rows)
    assert ids[0] == ids[1]
    assert claims["mentions"].tolist() == [2]


@pytest.mark.parametrize("rows", DIFFERENT.values(), ids=DIFFERENT)
def test_mentions_of_different_things_are_two_claims(rows: Sequence[Row]) -> None:
    ids, claims = claims_of(*rows)
    assert ids[0] != ids[1]
    assert claims["mentions"].tolist() == [1, 1]


def test_an_empty_party_joins_neither_of_two_rivals() -> None:
    ids, _ = claims_of(mention(actor="russia"), mention(actor="ukraine"), mention(source_id="s2"))
    assert len(set(ids)) == 3


def test_an_empty_party_joins_the_one_of_its_own_text() -> None:
    ids, _ = claims_of(mention(actor="russia"), mention(actor="ukraine", source_id="s2"), mention(source_id="s2"))
    assert ids[2] == ids[1] != ids[0]


def test_a_claim_sums_up_its_mentions() -> None:
    _, claims = claims_of(
        mention(**GENERAL_STAFF, posted_at="2024-11-10T08:00:00", qualifier="about", value_low=None, value_high=None),
        mention(source_id="s2", publisher="Weekly Example", published="2024-11-12", actor="russia", place="Kyiv"),
    )
    claim = claims.iloc[0]
    assert claim[["mentions", "sources", "claimants"]].tolist() == [2, 2, 1]
    assert claim["claimant_names"] == "(publisher); General Staff of Ukraine"
    assert claim[["first_mentioned", "last_mentioned"]].tolist() == ["2024-11-10T08:00:00", "2024-11-12"]
    assert claim[["value", "value_low", "value_high"]].tolist() == [145, 145, 145]
    assert claim[["actor", "place"]].tolist() == ["russia", "Kyiv"]
    assert claim["date_end"] == pd.Timestamp(2024, 11, 10)


KHERSON = {"event": "killed", "subject": "people", "place": "Kherson", "affected": "ukraine", "category": "casualties"}
TOTAL = {"event": "lost", "subject": "troops", "affected": "russia", "period": "cumulative", "date_start": "2022-02-24"}
OSCE = {"claimant": "OSCE", "claimant_side": ""}
NIGHT = {"actor": "russia", "affected": "ukraine", "date_basis": "stated"}
STANDINGS = {
    "one claimant": ((mention(**GENERAL_STAFF),), ["single"]),
    "both sides": ((mention(**GENERAL_STAFF), mention(**MINISTRY, source_id="s2")), ["corroborated"]),
    "two voices of one side": (
        (mention(**GENERAL_STAFF), mention(claimant="Volodymyr Zelenskyy", claimant_side="ukraine")),
        ["single"],
    ),
    "a monitor beside a party": ((mention(**GENERAL_STAFF), mention(**OSCE)), ["corroborated"]),
    "the publisher repeats it": ((mention(**GENERAL_STAFF), mention()), ["single"]),
    "rival tolls": (
        (mention(value=7.0, **KHERSON, **GENERAL_STAFF), mention(value=9.0, **KHERSON, **MINISTRY)),
        ["contested", "contested"],
    ),
    "a bound that holds": (
        (at_least(7, **KHERSON, **GENERAL_STAFF), mention(value=9.0, **KHERSON, **MINISTRY)),
        ["single", "single"],
    ),
    "a bound that does not hold": (
        (at_least(10, **KHERSON, **GENERAL_STAFF), mention(value=9.0, **KHERSON, **MINISTRY)),
        ["contested", "contested"],
    ),
    "the dead among dead and wounded": (
        (
            mention(value=20.0, **KHERSON | {"event": "killed_or_wounded"}, **GENERAL_STAFF),
            mention(value=7.0, **KHERSON, part_of="f0", **GENERAL_STAFF),
            mention(value=9.0, **KHERSON, **MINISTRY),
        ),
        ["single", "contested", "contested"],
    ),
    "a share of the same": (
        (
            mention(value=20.0, **KHERSON, **GENERAL_STAFF),
            mention(value=7.0, part_of="f0", **KHERSON, **GENERAL_STAFF),
            mention(value=20.0, **KHERSON, **MINISTRY),
        ),
        ["corroborated", "single", "corroborated"],
    ),
    "about the same": (
        (
            mention(value=100.0, qualifier="about", **KHERSON, **GENERAL_STAFF),
            mention(value=104.0, **KHERSON, **MINISTRY),
        ),
        ["single", "single"],
    ),
    "not even about the same": (
        (
            mention(value=100.0, qualifier="about", **KHERSON, **GENERAL_STAFF),
            mention(value=140.0, **KHERSON, **MINISTRY),
        ),
        ["contested", "contested"],
    ),
    "different attacks without a place": (
        (mention(value=7.0, event="killed", **GENERAL_STAFF), mention(value=9.0, event="killed", **MINISTRY)),
        ["single", "single"],
    ),
    "a toll that rises": (
        (
            mention(value=7.0, **KHERSON, **GENERAL_STAFF, posted_at="2024-11-10T08:00:00"),
            mention(value=9.0, **KHERSON, **GENERAL_STAFF, posted_at="2024-11-10T12:00:00"),
        ),
        ["superseded", "single"],
    ),
    "a running total": (
        (
            mention(value=700000.0, **{**TOTAL, "date_end": "2024-11-01", "published": "2024-11-01"}, **GENERAL_STAFF),
            mention(value=710660.0, **TOTAL, **GENERAL_STAFF),
        ),
        ["superseded", "single"],
    ),
    "rival totals of one day": (
        (mention(value=200000.0, **TOTAL, **MINISTRY), mention(value=710660.0, **TOTAL, **GENERAL_STAFF)),
        ["contested", "contested"],
    ),
    "a total of the week before that is far from it": (
        (
            mention(value=500000.0, **{**TOTAL, "date_end": "2024-11-03"}, **MINISTRY),
            mention(value=710660.0, **TOTAL, **GENERAL_STAFF),
        ),
        ["contested", "contested"],
    ),
    "a total that can have grown": (
        (
            mention(value=700000.0, **{**TOTAL, "date_end": "2024-11-03"}, **MINISTRY),
            mention(value=710660.0, **TOTAL, **GENERAL_STAFF),
        ),
        ["single", "single"],
    ),
    "a later total that is lower": (
        (
            mention(value=720000.0, **{**TOTAL, "date_end": "2024-11-03"}, **MINISTRY),
            mention(value=710660.0, **TOTAL, **GENERAL_STAFF),
        ),
        ["contested", "contested"],
    ),
    "totals since different days": (
        (
            mention(value=9000.0, **{**TOTAL, "date_start": "2024-08-06"}, **MINISTRY),
            mention(value=710660.0, **TOTAL, **GENERAL_STAFF),
        ),
        ["single", "single"],
    ),
    "two totals in one text": (
        (
            mention(value=700000.0, **{**TOTAL, "date_end": "2024-11-01"}, **GENERAL_STAFF),
            mention(value=710660.0, **TOTAL, **GENERAL_STAFF),
            mention(value=700000.0, **{**TOTAL, "date_end": "2024-11-01"}),
        ),
        ["superseded", "single", "superseded"],
    ),
    "totals of months apart": (
        (
            mention(value=200000.0, **{**TOTAL, "date_end": "2024-10-01"}, **MINISTRY),
            mention(value=710660.0, **TOTAL, **GENERAL_STAFF),
        ),
        ["single", "single"],
    ),
    "two nights that follow each other": (
        (
            mention(**NIGHT, **GENERAL_STAFF, date_start="2024-11-09", date_end="2024-11-10"),
            mention(
                **NIGHT | {"value": 74.0, "published": "2024-11-11"},
                **GENERAL_STAFF,
                date_start="2024-11-10",
                date_end="2024-11-11",
            ),
            mention(**NIGHT | {"value": 90.0}, **MINISTRY, date_start="2024-11-10", date_end="2024-11-11"),
        ),
        ["single", "contested", "contested"],
    ),
    "a night that is counted anew": (
        (
            mention(**NIGHT, **GENERAL_STAFF),
            mention(**NIGHT | {"value": 150.0, "posted_at": "2024-11-10T12:00:00"}, **GENERAL_STAFF),
        ),
        ["superseded", "single"],
    ),
    "the governor by his office and by name": (
        (
            mention(value=7.0, **KHERSON, claimant="Governor", claimant_side="ukraine"),
            mention(value=7.0, **KHERSON, claimant="Oleksandr Prokudin", claimant_side="ukraine"),
            mention(
                value=9.0,
                **KHERSON,
                claimant="Oleksandr Prokudin",
                claimant_side="ukraine",
                posted_at="2024-11-10T12:00:00",
            ),
        ),
        ["superseded", "superseded", "single"],
    ),
    "a total that falls within months": (
        (
            mention(value=150000.0, **{**TOTAL, "date_end": "2024-05-03", "event": "killed"}, **MINISTRY),
            mention(value=115000.0, **{**TOTAL, "event": "killed"}, **GENERAL_STAFF),
        ),
        ["contested", "contested"],
    ),
    "five papers that quote one general": (
        tuple(mention(**GENERAL_STAFF, source_id=f"s{at}", publisher=f"Paper {at}") for at in range(5)),
        ["single"] * 5,
    ),
    "an old value does not contest": (
        (
            mention(value=7.0, **KHERSON, **GENERAL_STAFF, posted_at="2024-11-10T08:00:00"),
            mention(value=9.0, **KHERSON, **GENERAL_STAFF, posted_at="2024-11-10T12:00:00"),
            mention(value=9.0, **KHERSON, **MINISTRY, posted_at="2024-11-10T12:00:00"),
        ),
        ["superseded", "corroborated", "corroborated"],
    ),
}


@pytest.mark.parametrize(("rows", "statuses"), STANDINGS.values(), ids=STANDINGS)
def test_claims_stand_as_the_contract_says(rows: Sequence[Row], statuses: list[str]) -> None:
    ids, claims = claims_of(*rows)
    assert [claims.loc[claim_id, "status"] for claim_id in (ids if len(statuses) > 1 else ids[:1])] == statuses
    contested = claims[claims["status"] == "contested"]
    for claim_id, contests in contested["contests"].items():
        assert all(claim_id in claims.loc[other, "contests"] for other in contests.split())
        assert contests
    superseded = claims[claims["status"] == "superseded"]
    assert set(superseded["superseded_by"]) <= set(ids)
    assert all(superseded["superseded_by"])


@st.composite
def any_mention(draw: st.DrawFn) -> Row:
    day = draw(st.sampled_from(["2024-11-09", "2024-11-10", ""]))
    value = draw(st.sampled_from([2.0, 7.0, 145.0, 150.0, 151.0, None]))
    qualifier = "vague" if value is None else draw(st.sampled_from(["exact", "about", "at_least"]))
    claimant = draw(st.sampled_from([GENERAL_STAFF, MINISTRY, {}]))
    return mention(
        value=value,
        value_low=24.0 if value is None else None if qualifier == "about" else value,
        qualifier=qualifier,
        actor=draw(st.sampled_from(["", "russia", "ukraine"])),
        place=draw(st.sampled_from(["", "Kyiv", "Odesa"])),
        period=draw(st.sampled_from(["day", "incident", "cumulative", "unknown"])),
        date_start=day and draw(st.sampled_from(["2024-11-08", day])),
        date_end=day,
        posted_at=draw(st.sampled_from(["", "2024-11-10T08:00:00", "2024-11-10T12:00:00"])),
        source_id=draw(st.sampled_from(["s1", "s2"])),
        part_of=draw(st.sampled_from(["", "", "f0"])),
        **claimant,
    )


@settings(max_examples=60)
@given(st.lists(any_mention(), max_size=12), st.randoms(use_true_random=False))
def test_claims_do_not_depend_on_the_order_of_the_rows(rows: list[Row], chance: random.Random) -> None:
    named = [row | {"figure_id": f"f{at}"} for at, row in enumerate(rows)]
    figures, claims = find_claims(to_table("figures", named))
    chance.shuffle(named)
    shuffled, same_claims = find_claims(to_table("figures", named))
    assert dict(zip(shuffled["figure_id"], shuffled["claim_id"], strict=True)) == dict(
        zip(figures["figure_id"], figures["claim_id"], strict=True)
    )
    pd.testing.assert_frame_equal(
        *(table.sort_values("claim_id", ignore_index=True) for table in (claims, same_claims))
    )


def regrouped(
    figures: pd.DataFrame, claims: pd.DataFrame, *, added: pd.DataFrame | None = None, removed: Sequence[str] = ()
) -> tuple[pd.DataFrame, pd.DataFrame]:
    new = to_arrow("figures", [] if added is None else added)
    changed = regroup(to_arrow("figures", figures), to_arrow("claims", claims), added=new, removed=removed)
    whole = pa.concat_tables([changed[1], to_arrow("claims", changed[2])])
    return to_table("figures", changed[0].to_pandas()), to_table("claims", whole.to_pandas())


def sorted_tables(tables: tuple[pd.DataFrame, pd.DataFrame]) -> tuple[bytes, bytes]:
    figures, claims = tables
    return store.to_csv("figures", figures), store.to_csv("claims", claims)


def named(rows: list[Row], prefix: str = "f") -> pd.DataFrame:
    return to_table("figures", [row | {"figure_id": f"{prefix}{at}"} for at, row in enumerate(rows)])


@settings(max_examples=60)
@given(st.lists(any_mention(), max_size=10), st.lists(any_mention(), max_size=4))
def test_adding_a_text_gives_what_grouping_all_anew_gives_and_removing_it_restores_every_byte(
    rows: list[Row], further: list[Row]
) -> None:
    before, new = named(rows), named([row | {"source_id": "s9"} for row in further], "g")
    old = find_claims(before)
    again = regrouped(*old, added=new)
    assert sorted_tables(again) == sorted_tables(find_claims(pd.concat([before, new], ignore_index=True)))
    assert sorted_tables(regrouped(*again, removed=["s9"])) == sorted_tables(old)


@settings(max_examples=60)
@given(st.lists(any_mention(), max_size=10), st.lists(any_mention(), max_size=4))
def test_a_claim_keeps_its_id_when_a_newer_text_is_added(rows: list[Row], further: list[Row]) -> None:
    newer = [row | {"source_id": "s9", "posted_at": "2024-11-20T08:00:00"} for row in further]
    old, claims = find_claims(named(rows))
    new = regrouped(old, claims, added=named(newer, "g"))[0]
    before = old.groupby("claim_id")["figure_id"].agg(frozenset)
    after = new[new["source_id"] != "s9"].groupby("claim_id")["figure_id"].agg(frozenset)
    together = {figures: claim_id for claim_id, figures in after.items()}
    assert all(together.get(figures, claim_id) == claim_id for claim_id, figures in before.items())


@settings(max_examples=60)
@given(st.lists(any_mention(), max_size=12))
def test_what_is_joined_can_be_explained(rows: list[Row]) -> None:
    figures, _ = find_claims(named(rows))
    for _, mentions in figures.groupby("claim_id"):
        listed = to_mentions(mentions)
        for one in listed:
            assert all(reason for reason in explain_joining(listed[0], one))
            assert len({one.kind, listed[0].kind}) == 1


@settings(max_examples=60)
@given(st.lists(any_mention(), max_size=12))
def test_every_figure_has_one_claim_and_the_counts_add_up(rows: list[Row]) -> None:
    ids, claims = claims_of(*rows)
    assert set(ids) == set(claims.index)
    assert claims.index.is_unique
    assert claims["mentions"].sum() == len(rows)
    assert set(claims["status"]) <= set(CLAIM_STATUSES)
    assert ["claim_id", *claims.columns] == [column.name for column in CLAIMS]
