"""Date expressions of a sentence, resolved against Monday 11 November 2024 unless a row says otherwise."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tracker.schema import DATE_BASES, PERIODS
from tracker.text.times import find_entry_day, find_times

MONDAY = date(2024, 11, 11)
UKRAINE = date(2022, 2, 24)
GAZA = date(2023, 10, 7)

# text | kind | first day | last day, of the only date expression in it
SINGLE = """
The depot burned on 4 November.|day|2024-11-04|2024-11-04
The depot burned on Nov. 4.|day|2024-11-04|2024-11-04
The depot burned on Sept 30.|day|2024-09-30|2024-09-30
It was hit on November 4, 2023, at dawn.|day|2023-11-04|2023-11-04
On the 4th of November a bridge fell.|day|2024-11-04|2024-11-04
On 24 February 2022 tanks crossed the border.|day|2022-02-24|2022-02-24
The shells fell on 7 March last year.|day|2023-03-07|2023-03-07
The shells fell on March 7 of this year.|day|2024-03-07|2024-03-07
The shells fell in October last year.|month|2023-10-01|2023-10-31
Shells have fallen since October of last year.|since|2023-10-01|2024-11-11
Since rebels took the town on the river from the army on 3 March, shells fall.|since|2024-03-03|2024-11-11
A raid on 13 May left holes.|day|2024-05-13|2024-05-13
A raid on 30 December left holes.|day|2023-12-30|2023-12-30
The convoy will arrive on 30 December.|future|2024-12-30|2024-12-30
Logged on 2024-03-05 at noon.|day|2024-03-05|2024-03-05
Logged 2024-03-05T14:15:01 in the file.|day|2024-03-05|2024-03-05
Tally for 05.11.2024 follows.|day|2024-11-05|2024-11-05
Tally for 05.11.24 follows.|day|2024-11-05|2024-11-05
Tally for 11/25/2023 follows.|day|2023-11-25|2023-11-25
Tally for 25/11/2023 follows.|day|2023-11-25|2023-11-25
Fighting went on over 9-10 November there.|range|2024-11-09|2024-11-10
Fighting on 9 and 10 November cost lives.|range|2024-11-09|2024-11-10
Fighting from 31 to 2 November cost lives.|range|2024-10-31|2024-11-02
The shelling of November 4-7, 2023 was long.|range|2023-11-04|2023-11-07
Between 1 and 7 November the town was hit.|range|2024-11-01|2024-11-07
From 1 to 7 November the town was hit.|range|2024-11-01|2024-11-07
From 28 October to 3 November the town was hit.|range|2024-10-28|2024-11-03
Between 3 May and 7 June 2023 the town was hit.|range|2023-05-03|2023-06-07
From October to December 2023 the town was hit.|range|2023-10-01|2023-12-31
From October to December the town was hit.|range|2023-10-01|2023-12-31
Between October 2023 and May 2024 the town was hit.|range|2023-10-01|2024-05-31
Between 2014 and 2021 the line hardly moved.|range|2014-01-01|2021-12-31
From Friday to Sunday guns fired.|range|2024-11-08|2024-11-10
Losses from 24.02.22 to 11.11.24 are as follows.|range|2022-02-24|2024-11-11
The mayor was hurt on Thursday.|day|2024-11-07|2024-11-07
The mayor was hurt on Monday.|day|2024-11-11|2024-11-11
The mayor was hurt last Monday.|day|2024-11-04|2024-11-04
The mayor was hurt last Thursday.|day|2024-11-07|2024-11-07
The mayor was hurt late on Saturday.|day|2024-11-09|2024-11-09
The mayor was hurt Thursday night.|day|2024-11-07|2024-11-07
Friday's strike was heavy.|day|2024-11-08|2024-11-08
Envoys meet next Tuesday.|future|2024-11-12|2024-11-12
Envoys will meet on Thursday.|future|2024-11-14|2024-11-14
On Sunday, 10 November, the port burned.|day|2024-11-10|2024-11-10
On Sunday (10 November) the port burned.|day|2024-11-10|2024-11-10
The port burned yesterday.|day|2024-11-10|2024-11-10
The port burned yesterday evening.|day|2024-11-10|2024-11-10
The port burned the day before yesterday.|day|2024-11-09|2024-11-09
The port burned today.|day|2024-11-11|2024-11-11
The port burned this morning.|day|2024-11-11|2024-11-11
The port burns tonight.|overnight|2024-11-11|2024-11-12
The port burned last night.|overnight|2024-11-10|2024-11-11
The port burned overnight.|overnight|2024-11-10|2024-11-11
The enemy struck this night.|overnight|2024-11-10|2024-11-11
Over past day the port burned.|past_day|2024-11-10|2024-11-10
During day, the port burned.|past_day|2024-11-11|2024-11-11
Two docks burned in previous night.|overnight|2024-11-10|2024-11-11
On 8 November 12 docks burned.|day|2024-11-08|2024-11-08
The port burned overnight into Sunday.|overnight|2024-11-09|2024-11-10
The port burned overnight on Monday.|overnight|2024-11-10|2024-11-11
The port burned overnight on 9-10 November.|overnight|2024-11-09|2024-11-10
The port burned overnight from Saturday to Sunday.|overnight|2024-11-09|2024-11-10
The port burned overnight on 8 November.|overnight|2024-11-07|2024-11-08
On the night of 8 November the port burned.|overnight|2024-11-07|2024-11-08
On the night from 9 to 10 November the port burned.|overnight|2024-11-09|2024-11-10
The port burned the day before.|day|2024-11-10|2024-11-10
The port burned the previous day.|day|2024-11-10|2024-11-10
The port burned two days ago.|day|2024-11-09|2024-11-09
The port burned a week ago.|day|2024-11-04|2024-11-04
The port burned two months ago.|month|2024-09-01|2024-09-30
The port burned a year ago.|year|2023-01-01|2023-12-31
The port burned several weeks ago.|recent||
Over the past 24 hours guns fired.|past_day|2024-11-10|2024-11-10
In the last day guns fired.|past_day|2024-11-10|2024-11-10
During the last day guns fired.|past_day|2024-11-10|2024-11-10
Guns fired over the past day.|past_day|2024-11-10|2024-11-10
Guns fired in the space of 24 hours.|past_day|2024-11-10|2024-11-10
Guns fired over the past three days.|range|2024-11-08|2024-11-11
Guns fired in the past week.|week|2024-11-04|2024-11-11
Guns fired over the past three months.|range|2024-08-11|2024-11-11
Guns fired in recent weeks.|recent||
Guns fired last week.|week|2024-11-04|2024-11-10
Guns fired this week.|week|2024-11-11|2024-11-11
Guns will fire next week.|future|2024-11-18|2024-11-24
Guns fired over the weekend.|weekend|2024-11-09|2024-11-10
Guns fired last weekend.|weekend|2024-11-09|2024-11-10
Guns fired last month.|month|2024-10-01|2024-10-31
Guns fired this month.|month|2024-11-01|2024-11-11
Guns fired last year.|year|2023-01-01|2023-12-31
Guns fired this year.|year|2024-01-01|2024-11-11
Guns go there next year.|future|2025-01-01|2025-12-31
Guns fired in October.|month|2024-10-01|2024-10-31
Guns fired throughout December.|month|2023-12-01|2023-12-31
Guns fired in October 2023.|month|2023-10-01|2023-10-31
Guns fired last October.|month|2024-10-01|2024-10-31
In May 12 guns fired.|month|2024-05-01|2024-05-31
Guns fired in late January.|part_of_month|2024-01-21|2024-01-31
Guns fired in early March.|part_of_month|2024-03-01|2024-03-10
Guns fired in mid-May.|part_of_month|2024-05-11|2024-05-20
Guns fired at the end of August.|part_of_month|2024-08-21|2024-08-31
Guns fired in 2023.|year|2023-01-01|2023-12-31
Guns fired in late 2023.|year|2023-09-01|2023-12-31
Guns fired in the first quarter of 2024.|quarter|2024-01-01|2024-03-31
Guns fired in Q3 of 2023.|quarter|2023-07-01|2023-09-30
Guns fired in the first three months of 2024.|quarter|2024-01-01|2024-03-31
Guns fired in the first half of 2024.|half|2024-01-01|2024-06-30
Guns fired in the summer of 2023.|season|2023-06-01|2023-08-31
Guns fired last winter.|season|2023-12-01|2024-02-29
Guns fired in spring 2022.|season|2022-03-01|2022-05-31
Lost since 24 February 2022.|since|2022-02-24|2024-11-11
Lost since the start of the war.|since_war|2022-02-24|2024-11-11
Lost since the beginning of Moscow's full-scale invasion.|since_war|2022-02-24|2024-11-11
Lost since the war began.|since_war|2022-02-24|2024-11-11
Lost since the war began on 24 February 2022.|since_war|2022-02-24|2024-11-11
Lost since Russia invaded.|since_war|2022-02-24|2024-11-11
Lost since Moscow invaded Ukraine in February 2022.|since_war|2022-02-24|2024-11-11
Lost since Moscow began its invasion in February.|since_war|2022-02-24|2024-11-11
Lost since February 2022.|since|2022-02-24|2024-11-11
Lost since 2014.|since|2014-01-01|2024-11-11
Lost since the beginning of the year.|since|2024-01-01|2024-11-11
Lost since late January.|since|2024-01-21|2024-11-11
Lost since Friday.|since|2024-11-08|2024-11-11
Lost since last night.|since|2024-11-10|2024-11-11
Lost since the ceasefire broke down on 18 October.|since|2024-10-18|2024-11-11
Lost since Moscow annexed Crimea in 2014.|since|2014-01-01|2024-11-11
Lost since the beginning of the day.|since|2024-11-11|2024-11-11
Lost since the military takeover.|since_war|2022-02-24|2024-11-11
Lost in more than a year of fighting.|war|2022-02-24|2024-11-11
Lost in the week to 5 November.|week|2024-10-30|2024-11-05
Lost in the week ending Sunday.|week|2024-11-04|2024-11-10
Lost in the week of 21 October.|week|2024-10-21|2024-10-27
Lost in the previous month.|month|2024-10-01|2024-10-31
Lost in the first 9 months of 2021.|quarter|2021-01-01|2021-09-30
Lost in last 24 hours.|past_day|2024-11-10|2024-11-10
Lost in the last few hours.|recent||
Lost in the last three hours.|day|2024-11-11|2024-11-11
Lost from Saturday night into Sunday.|range|2024-11-09|2024-11-10
Lost in the early hours of Sunday.|day|2024-11-10|2024-11-10
Lost between the mornings of 3 and 5 November.|range|2024-11-03|2024-11-05
Lost at night on 8 November.|overnight|2024-11-07|2024-11-08
The town held until December 9.|deadline||2024-12-09
Lost in October's fighting.|month|2024-10-01|2024-10-31
October was the worst month.|month|2024-10-01|2024-10-31
Lost on the first day of the invasion.|day|2022-02-24|2022-02-24
Lost in the first 10 days of Russia's full-scale invasion.|range|2022-02-24|2022-03-05
Lost in the opening weeks of the war.|day|2022-02-24|
Lost the next day.|recent||
Lost between the start of the invasion and February 2024.|range|2022-02-24|2024-02-29
Lost so far this year.|to_date|2024-01-01|2024-11-11
Lost during the war.|war|2022-02-24|2024-11-11
Lost throughout the conflict.|war|2022-02-24|2024-11-11
Lost in two years of war.|war|2022-02-24|2024-11-11
As of 10 November the count stood.|as_of||2024-11-10
As of 6 pm on Sunday the count stood.|as_of||2024-11-10
To be done by the end of 2025.|deadline||2025-12-31
To be done by next winter.|deadline||2025-02-28
To be done before March 2025.|deadline||2025-03-31
The plant stood idle by the start of 2023.|deadline||2023-01-01
As of the beginning of October the bridge stood.|as_of||2024-10-01
Between March 15 and 21 the wells ran dry.|range|2024-03-15|2024-03-21
During the week 39 wells ran dry.|week|2024-11-04|2024-11-11
Wells that ran dry in the week: 12 of 30.|week|2024-11-04|2024-11-11
By mid-June 30 wells had run dry.|deadline||2024-06-20
In mid-April 12 wells ran dry.|part_of_month|2024-04-11|2024-04-20
By late May 9 wells had run dry.|deadline||2024-05-31
At night the wells were shelled.|overnight|2024-11-10|2024-11-11
During the night the wells were shelled.|overnight|2024-11-10|2024-11-11
During the day the wells were shelled.|past_day|2024-11-11|2024-11-11
They shelled the wells 40 times per day.|past_day|2024-11-11|2024-11-11
"""

# no date expression: numbers, names and verbs that look like one
NONE = """
Up to 50 may be used there.
They march in columns of 12.
Some 2000 drones flew in 2000 drones a wave.
See the 9.50 post for details.
About 1,500 rounds fell.
The crew of June Ford filmed it.
The 24th brigade held the line.
The M-24 gun was lost.
They shell the wells 40 times a day.
They were shelled up to 40 times a day.
Ordinary words without any time at all.
"""

# text | base | war start | first | last
OTHER_BASES = """
Killed since October 7.|2024-11-11|2023-10-07|2023-10-07|2024-11-11
Killed since 7 October.|2025-03-02|2023-10-07|2023-10-07|2025-03-02
Killed in the October 7 attack.|2024-11-11|2023-10-07|2023-10-07|2023-10-07
Rockets flew on October 7.|2024-10-08|2023-10-07|2024-10-07|2024-10-07
Killed since the conflict broke out in April 2023.|2024-05-01|2023-04-15|2023-04-15|2024-05-01
Detained since the coup.|2023-02-02|2021-02-01|2021-02-01|2023-02-02
Detained since the army seized power in February 2021.|2023-02-02|2021-02-01|2021-02-01|2023-02-02
Killed since the fighting erupted on 15 April.|2023-06-01|2023-04-15|2023-04-15|2023-06-01
The attack on 31 December was large.|2024-01-02|2022-02-24|2023-12-31|2023-12-31
The attack last month was large.|2024-01-02|2022-02-24|2023-12-01|2023-12-31
The attack last week was large.|2024-01-03|2022-02-24|2023-12-25|2023-12-31
The attack on 29 February was large.|2024-03-03|2022-02-24|2024-02-29|2024-02-29
The attack over the weekend was large.|2024-11-10|2022-02-24|2024-11-09|2024-11-10
The attack on Sunday was large.|2024-11-10|2022-02-24|2024-11-10|2024-11-10
"""


def rows(table: str) -> list[list[str]]:
    return [line.split("|") for line in table.strip().splitlines()]


def iso(day: date | None) -> str:
    return day.isoformat() if day else ""


@pytest.mark.parametrize(("text", "kind", "first", "last"), [pytest.param(*row, id=row[0]) for row in rows(SINGLE)])
def test_a_date_expression_is_resolved(text, kind, first, last):
    times = find_times(text, 0, MONDAY, war_start=UKRAINE)
    assert [(time.kind, iso(time.date_start), iso(time.date_end)) for time in times] == [(kind, first, last)]


@pytest.mark.parametrize("text", NONE.strip().splitlines())
def test_what_only_looks_like_a_date_is_none(text):
    assert find_times(text, 0, MONDAY, war_start=UKRAINE) == ()


@pytest.mark.parametrize(
    ("text", "base", "war", "first", "last"), [pytest.param(*row, id=f"{row[0]} {row[1]}") for row in rows(OTHER_BASES)]
)
def test_other_days_and_wars_resolve_alike(text, base, war, first, last):
    times = find_times(text, 0, date.fromisoformat(base), war_start=date.fromisoformat(war))
    assert [(iso(time.date_start), iso(time.date_end)) for time in times] == [(first, last)]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("It fell on 3 May 2024.", "2024-05-03"),
        ("It fell in May 2024.", "2024-05-31"),
        ("It fell in 2021.", "2021-12-31"),
        ("It fell on 3 May.", ""),
        ("It fell yesterday.", ""),
        ("It fell last week.", ""),
        ("It fell on Friday.", ""),
        ("It fell two weeks ago.", ""),
        ("It fell last summer.", ""),
    ],
)
def test_without_a_base_only_full_dates_are_resolved(text, last):
    (time,) = find_times(text, 0, None)
    assert iso(time.date_end) == last


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("The governor said on Tuesday that a depot burned on Sunday.", ["said", ""]),
        ("The governor on Tuesday said a depot burned.", ["said"]),
        ("The army told reporters late on Tuesday a depot burned.", ["said"]),
        ("According to the staff's report on Sunday, a depot burned.", ["said"]),
        ("It was the biggest raid since the war began.", ["record"]),
        ("It was the deadliest day of the war so far.", ["record"]),
        ("More rockets fell than at any time since 2022.", ["record"]),
        ("It is the 29th package of its kind since August 2021.", ["record"]),
        ("Rockets have fallen here since 2022.", [""]),
        ("At least 30 people have died there since Friday.", [""]),
        ("More than six million people have fled since 2022.", [""]),
        ("The forest has been shelled since Friday.", [""]),
        ("Envoys estimated in late October that 900 had died.", ["said"]),
        ("Many left after Russia invaded in early 2022.", ["background"]),
        ("The staff reported 14 raids on Tuesday.", [""]),
    ],
)
def test_dates_of_statements_and_records_are_marked(text, roles):
    assert [time.role for time in find_times(text, 0, MONDAY, war_start=UKRAINE)] == roles


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("He said on Friday that the port had burned overnight.", "2024-11-08"),
        ("He said on Friday that the port had burned the previous day.", "2024-11-07"),
        ("On Friday guns fired; the day before, the port burned.", "2024-11-07"),
        ("The port burned overnight.", "2024-11-11"),
        ("It fell on 3 November, and the next day the port burned.", "2024-11-04"),
        ("It fell on Friday; a day later the port burned.", "2024-11-09"),
    ],
)
def test_overnight_and_the_day_before_count_from_the_day_that_is_named(text, last):
    assert iso(find_times(text, 0, MONDAY)[-1].date_end) == last


def test_a_publication_date_may_lag_by_a_day_but_a_post_does_not():
    text = "The port burned on 12 November."
    assert iso(find_times(text, 0, MONDAY)[0].date_end) == "2024-11-12"
    assert iso(find_times(text, 0, MONDAY, posted=True)[0].date_end) == "2023-11-12"


@pytest.mark.parametrize(
    ("heading", "day"),
    [
        ("12 November 2024", "2024-11-12"),
        ("November 12", "2024-11-12"),
        ("Nov. 2", "2024-11-02"),
        ("Tuesday, 5 November", "2024-11-05"),
        ("Day 985: 4 November 2024", "2024-11-04"),
        ("Update for 4 November 2024", "2024-11-04"),
        ("As of the morning of 4 November 2024", "2024-11-04"),
        ("04.11.2024", "2024-11-04"),
        ("2024-11-04", "2024-11-04"),
        ("Losses, 4 to 10 November 2024", ""),
        ("November 2024", ""),
        ("How the raid of 4 November 2024 went", ""),
        ("Day 985", ""),
        ("The war in brief", ""),
        ("", ""),
    ],
)
def test_a_heading_that_is_a_day_dates_its_entry(heading, day):
    assert iso(find_entry_day(heading, MONDAY)) == day


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("It has lost 900 men since 24 February 2022, the staff said on 3 November 2024.", "2024-11-03"),
        ("Since the invasion it has lost 900 men, the staff said on Saturday.", "2024-11-09"),
        ("It has lost 900 men since 24 February 2022, the staff said.", "2024-11-11"),
        ("On 3 November 2024 the staff raised its count since 24 February 2022 to 900.", "2024-11-03"),
    ],
)
def test_a_total_runs_to_the_day_on_which_it_is_told(text, last):
    (total,) = (t for t in find_times(text, 0, MONDAY, war_start=UKRAINE) if t.kind in ("since", "since_war"))
    assert iso(total.date_end) == last


@pytest.mark.parametrize(
    ("text", "kind", "first"),
    [
        ("Since the start of hostilities in the area it has lost 900 men.", "since", ""),
        ("Since the fighting around the city began it has lost 900 men.", "since", ""),
        ("Since the start of hostilities it has lost 900 men.", "since_war", "2022-02-24"),
        ("Since 4 November the gunmen have attacked nine ships.", "since", "2024-11-04"),
        ("Thousands have left since spring.", "since", "2024-03-01"),
        ("October alone brought them nine villages.", "month", "2024-10-01"),
    ],
)
def test_a_start_is_that_of_the_war_only_where_the_war_is_meant(text, kind, first):
    time = find_times(text, 0, MONDAY, war_start=UKRAINE)[0]
    assert (time.kind, iso(time.date_start)) == (kind, first)


def test_neighbouring_expressions_do_not_share_words():
    one, other = find_times("The invasion so far 1/2 Nov", 0, MONDAY, war_start=UKRAINE)
    assert one.end <= other.start


@pytest.mark.parametrize(("text", "basis"), [("On 3 May it fell.", "stated"), ("On Friday it fell.", "relative")])
def test_the_basis_tells_a_date_from_a_relation(text, basis):
    assert find_times(text, 0, MONDAY)[0].basis == basis


PIECES = [
    *(
        "since",
        "on",
        "from",
        "to",
        "between",
        "and",
        "overnight",
        "into",
        "late",
        "by",
        "as of",
        "last",
        "next",
        "the night of",
    ),
    *(
        "9-10 November",
        "31 February",
        "May",
        "march",
        "Nov. 4",
        "2023",
        "Sunday",
        "24 hours",
        "week",
        "the war began",
        "Q4",
    ),
    *(
        "99.99.2024",
        "2024-13-45",
        "the first half of 2024",
        "999 years ago",
        "in the past",
        "winter",
        ",",
        ";",
        "invasion",
        "so far",
    ),
]
texts = st.one_of(st.text(max_size=80), st.lists(st.sampled_from(PIECES), max_size=12).map(" ".join))
days = st.none() | st.dates(date(1, 1, 1), date(9999, 12, 31)) | st.dates(date(2014, 1, 1), date(2027, 1, 1))


@settings(max_examples=150, deadline=None)
@given(text=texts, offset=st.integers(0, 5000), base=days, posted=st.booleans(), war=days)
def test_spans_are_exact_and_stretches_run_forward(text, offset, base, posted, war):
    times = find_times(text, offset, base, posted, war_start=war)
    for time in times:
        assert text[time.start - offset : time.end - offset] == time.text != ""
        assert time.basis in DATE_BASES
        assert time.period in ("", *PERIODS)
        assert not (time.date_start and time.date_end) or time.date_end - time.date_start >= timedelta(0)
    assert all(one.end <= other.start for one, other in pairwise(times))
