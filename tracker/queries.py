"""Figures table -> the small table that one chart, card or list on screen needs (pandas only).

Every function takes a table that `prepared` has made and leaves it as it was. Claims are never added up: a claim that
is told twice is one claim, and a part of a whole is not a second whole.
"""

from dataclasses import dataclass

import pandas as pd

from tracker.tables import to_table

# The events that a "losses" chart draws side by side; each keeps its name, since they do not count the same people.
LOSS_EVENTS = ("killed", "killed_or_wounded", "lost", "wounded")
STRIKE_EVENTS = ("launched", "intercepted", "suppressed")
# "People" harmed in one attack are mostly civilians; soldiers are called soldiers.
CIVILIANS = ("people", "civilians", "children", "women", "journalists", "medics")
CLAIM_COLUMNS = [
    "figure_id",
    "claim_id",
    "event",
    "subject",
    "value",
    "value_low",
    "value_high",
    "qualifier",
    "unit",
    "value_usd",
    "rate",
    "actor",
    "affected",
    "modality",
    "text",
    "claimant",
    "speaker",
    "speaker_side",
    "first_day",
    "day",
    "mentions",
]

# What the questions about claims look at: of a large table the sentences and titles need not be copied for them.
ASKED_COLUMNS = [
    *(name for name in CLAIM_COLUMNS if name != "mentions"),
    "category",
    "period",
    "place",
    "said",
    "confidence",
    "source_id",
    "subtype",
]


@dataclass(frozen=True, slots=True)
class Headline:
    """One card of the overview: what it answers, and the figures that answer it (the first is the large one)."""

    kind: str
    figure_ids: tuple[str, ...]


def prepared(figures: pd.DataFrame) -> pd.DataFrame:
    """Return the typed table with the naive days and the speaker that charts need.

    Adds `first_day` and `day` (start and end of the stretch), `said` (posting or publication time), `speaker` and
    `speaker_side` (the claimant, or the publisher in its own voice), and `is_part` (included in another figure).
    """
    table = to_table("figures", figures)
    table["first_day"], table["day"] = table["date_start"], table["date_end"]
    # A time zone, where one is written, is left off: the page shows the publisher's clock, not the reader's.
    published = pd.to_datetime(table["published"].str.slice(0, 19), errors="coerce", format="ISO8601")
    table["said"] = table["posted_at"].fillna(published.astype("datetime64[us]"))
    own_voice = table["publisher"].where(table["publisher"] != "", "unnamed publisher")
    table["speaker"] = table["claimant"].where(table["claimant"] != "", own_voice)
    table["speaker_side"] = table["claimant_side"].where(table["claimant"] != "", "")
    table["is_part"] = _is_part(table)
    return table


def newest_first(table: pd.DataFrame) -> pd.DataFrame:
    """Sort by the day that the figure is about, newest first; undated last, ties as the table has them."""
    return table.sort_values(["day", "said"], ascending=[False, False], na_position="last", kind="stable")


def claims_once(table: pd.DataFrame) -> pd.DataFrame:
    """Keep one figure a claim and speaker, the surest mention, with the number of mentions."""
    if table.empty:
        return table.assign(mentions=pd.Series(dtype="int64"))
    # A claim is what is said; two speakers who say the same are two marks, two posts that repeat one speaker are one.
    claim = table["claim_id"].where(table["claim_id"] != "", table["figure_id"]) + "|" + table["speaker"]
    ordered = table.assign(_claim=claim).sort_values(["confidence", "said"], ascending=[False, True], kind="stable")
    mentions = ordered["_claim"].map(ordered["_claim"].value_counts())
    return ordered.assign(mentions=mentions).drop_duplicates("_claim").drop(columns="_claim")


def _wholes(table: pd.DataFrame, kept: "pd.Series[bool]") -> pd.DataFrame:
    """Keep some figures, but none that is included in another of its own kind: by place, by type, by who is counted."""
    return table.loc[kept & ~table["is_part"], ASKED_COLUMNS]


def _is_part(table: pd.DataFrame) -> "pd.Series[bool]":
    """Tell the figures that are included in another of their own kind.

    The 46 shot down of the 110 launched are part of the launch, but no part of what was shot down: such a figure stays.
    """
    parts = table[table["part_of"] != ""]
    wholes = dict(zip(parts["figure_id"], parts["part_of"], strict=True))
    known = table[table["figure_id"].isin({*wholes, *wholes.values()})] if wholes else parts
    events = dict(zip(known["figure_id"], known["event"], strict=True))

    def is_part(figure_id: str) -> bool:
        seen: set[str] = set()
        while (whole := wholes.get(figure_id, "")) and figure_id not in seen:
            # A whole that the table does not hold cannot be judged: then nothing may be counted beside it.
            if whole not in events or events[whole] == events[figure_id]:
                return True
            seen.add(figure_id)
            figure_id = whole
        return False

    return table["figure_id"].isin([figure_id for figure_id in wholes if is_part(figure_id)])


def _troop_losses(table: pd.DataFrame) -> pd.DataFrame:
    """Keep stated losses of troops by a named side."""
    return _wholes(
        table,
        table["event"].isin(LOSS_EVENTS)
        & (table["subject"] == "troops")
        & (table["affected"] != "")
        & (table["modality"] != "denied")
        & (table["place"] == "")
        & table["value"].notna()
        & table["day"].notna(),
    )


def cumulative_troop_losses(table: pd.DataFrame) -> pd.DataFrame:
    """Running totals of troop losses: one row a claim."""
    losses = _troop_losses(table)
    running = losses[(losses["period"] == "cumulative") & (losses["rate"] == "")]
    return claims_once(running)[CLAIM_COLUMNS].sort_values("day")


def daily_troop_losses(table: pd.DataFrame) -> pd.DataFrame:
    """Troop losses per day: one row a claim; a rate stated for a longer stretch keeps its first day."""
    losses = _troop_losses(table)
    daily = losses[(losses["rate"] == "day") | ((losses["period"] == "day") & (losses["rate"] == ""))]
    return claims_once(daily)[CLAIM_COLUMNS].sort_values("day")


def losing_sides(table: pd.DataFrame, *, at_most: int = 2) -> list[str]:
    """Name the sides whose troop losses the texts speak of most."""
    losses = pd.concat([cumulative_troop_losses(table), daily_troop_losses(table)])
    return list(losses["affected"].value_counts().index[:at_most])


def running_series(claims: pd.DataFrame, *, at_least: int = 3) -> pd.DataFrame:
    """Keep the claims of speakers who report often enough for a line to be drawn through their claims."""
    if claims.empty:
        return claims
    # A publisher's own voice tells of many claimants: a line through it would join what does not belong together.
    exact = claims[(claims["modality"] == "asserted") & (claims["claimant"] != "")]
    size = exact.groupby(["speaker", "event"])["figure_id"].transform("size")
    return exact[size >= at_least]


def attacking_side(table: pd.DataFrame) -> pd.Series:
    """Say who sent the weapons: the actor of a launch, the party whose weapons are brought down."""
    launched = table["event"] == "launched"
    return table["actor"].where(launched, table["affected"])


def _strikes(table: pd.DataFrame, weapon: str) -> pd.DataFrame:
    """Keep stated totals of a weapon launched, intercepted or suppressed, with its `attacker`."""
    strikes = _wholes(
        table,
        table["event"].isin(STRIKE_EVENTS)
        & (table["subject"] == weapon)
        & table["period"].isin(("incident", "day"))
        & (table["rate"] == "")
        & (table["modality"] == "asserted")
        & (table["place"] == "")
        & table["value"].notna()
        & table["day"].notna(),
    )
    return strikes.assign(attacker=attacking_side(strikes))


def strikes_by_night(table: pd.DataFrame, *, weapon: str, attacker: str) -> pd.DataFrame:
    """What one speaker says of each night: one row a night and event (launched, intercepted, suppressed).

    Where several speak of a night, the one who gives most of the three numbers is shown, then the one with the larger
    launch; parts of a whole and figures for one place are left out, and nothing is added up.
    """
    strikes = _strikes(table, weapon)
    strikes = strikes[strikes["attacker"] == attacker]
    largest = claims_once(strikes).sort_values("value", ascending=False).drop_duplicates(["day", "speaker", "event"])
    given = largest.groupby(["day", "speaker"], as_index=False).agg(events=("event", "size"), top=("value", "max"))
    chosen = given.sort_values(["events", "top"], ascending=False).drop_duplicates("day")[["day", "speaker"]]
    return largest.merge(chosen, on=["day", "speaker"])[CLAIM_COLUMNS].sort_values(["day", "event"])


def counts_by_night(table: pd.DataFrame, *, weapon: str, attacker: str) -> pd.DataFrame:
    """Every count that is stated of each night, one row each: reports that count by type give several a night.

    `rank` numbers the equal counts of one night, which would else hide each other.
    """
    strikes = _strikes(table, weapon)
    strikes = strikes[strikes["attacker"] == attacker]
    # "One cruise missile" and "one ballistic missile" of one text make the same claim in numbers, yet are two things.
    claim = strikes["claim_id"].where(strikes["claim_id"] != "", strikes["figure_id"])
    nth = strikes.groupby([claim, "source_id", "subtype"]).cumcount().astype("str")
    counts = claims_once(strikes.assign(claim_id=claim + "|" + strikes["subtype"] + "|" + nth))
    counts = counts.sort_values(["day", "event", "value", "figure_id"], ascending=[True, True, False, True])
    rank = counts.groupby(["day", "value"]).cumcount()
    return counts[[*CLAIM_COLUMNS, "subtype"]].assign(sentence=table["sentence"].loc[counts.index], rank=rank)


def attackers(table: pd.DataFrame, *, weapon: str) -> list[str]:
    """Name the sides that send a weapon, the one with most nights first."""
    nights = _strikes(table, weapon).groupby("attacker")["day"].nunique()
    return [str(side) for side, _ in sorted(nights.items(), key=lambda item: (-item[1], str(item[0]))) if side]


def aid_claims(table: pd.DataFrame) -> pd.DataFrame:
    """Aid in US dollars: one row a claim, with `usd`; claims without a rate into dollars are left out."""
    aid = _aid(table)
    usd = aid["value_usd"].fillna(aid["value"].where(aid["unit"] == "USD"))
    return claims_once(aid.assign(usd=usd)[usd.notna()])[[*CLAIM_COLUMNS, "usd"]].sort_values("usd", ascending=False)


def unconverted_aid(table: pd.DataFrame) -> pd.DataFrame:
    """Aid that has a value but no rate into US dollars: one row a currency, with the number of claims."""
    aid = _aid(table)
    rest = claims_once(aid[aid["value"].notna() & aid["value_usd"].isna() & (aid["unit"] != "USD")])
    return rest.groupby("unit", as_index=False).agg(claims=("figure_id", "size"))


def _aid(table: pd.DataFrame) -> pd.DataFrame:
    money = table["unit"].str.fullmatch("[A-Z]{3}")
    # Promises for the future are what a pledge is; a denied delivery is no aid.
    kept = (table["category"] == "aid") & money & (table["modality"] != "denied") & (table["rate"] == "")
    return table.loc[kept, ASKED_COLUMNS]


def headlines(table: pd.DataFrame) -> list[Headline]:
    """Pick the figures that a reader in a hurry wants: the newest of each kind, with what belongs to it."""
    cards: list[Headline] = []
    running, daily = cumulative_troop_losses(table), daily_troop_losses(table)
    for side in losing_sides(table):
        for kind, claims in (("total", running), ("daily", daily)):
            told = _steadiest_and_another(claims[(claims["affected"] == side) & (claims["modality"] == "asserted")])
            if told:
                cards.append(Headline(f"{kind}_losses", told))
    for weapon in ("drones", "missiles"):
        for attacker in attackers(table, weapon=weapon)[:1]:
            by_type = weapon == "missiles"
            nights = (counts_by_night if by_type else strikes_by_night)(table, weapon=weapon, attacker=attacker)
            last = nights[nights["day"] == nights["day"].max()]
            ordered = last.assign(_order=last["event"].map(STRIKE_EVENTS.index)).sort_values(
                ["_order", "value"], ascending=[True, False], kind="stable"
            )
            cards.append(Headline(f"{weapon}_night", tuple(ordered["figure_id"])))
    harmed = _newest(_civilians_killed(table))
    if harmed is not None:
        cards.append(Headline("civilians", (harmed,)))
    aid = aid_claims(table)
    given = _newest(aid[aid["event"].isin(("pledged", "delivered"))], largest="usd")
    if given is not None:
        cards.append(Headline("aid", (given,)))
    return cards


def _civilians_killed(table: pd.DataFrame) -> pd.DataFrame:
    # "People" killed in one incident are mostly civilians; a running total of "people" may well be soldiers.
    people = (table["subject"] == "people") & (table["period"] == "incident") & (table["place"] != "")
    return _wholes(
        table,
        (table["event"] == "killed")
        & (people | (table["subject"] == "civilians"))
        & (table["modality"] == "asserted")
        & (table["value"] > 0)
        & (table["rate"] == ""),
    )


def civilian_harm(table: pd.DataFrame) -> pd.DataFrame:
    """Civilians killed or wounded in single attacks: one row a claim; totals over time and rates are left out."""
    harmed = _wholes(
        table,
        table["event"].isin(("killed", "wounded", "killed_or_wounded"))
        & table["subject"].isin(CIVILIANS)
        & table["period"].isin(("incident", "day"))
        & (table["rate"] == "")
        & (table["modality"] != "denied")
        & (table["value"] > 0)
        & table["day"].notna(),
    )
    return claims_once(harmed)[CLAIM_COLUMNS].sort_values("day")


def _steadiest_and_another(claims: pd.DataFrame) -> tuple[str, ...]:
    """Name the newest claim of the speaker who reports most often, then the newest of anybody else."""
    if claims.empty:
        return ()
    often = claims["speaker"].map(claims["speaker"].value_counts()) + (claims["claimant"] != "") * 0.5
    steadiest = claims["speaker"].iloc[int(often.to_numpy().argmax())]
    told = (_newest(claims[claims["speaker"] == steadiest]), _newest(claims[claims["speaker"] != steadiest]))
    return tuple(figure_id for figure_id in told if figure_id is not None)


def _newest(claims: pd.DataFrame, *, largest: str = "value") -> str | None:
    """Name the figure of the newest day, the largest where a day has several."""
    dated = claims[claims["day"].notna()]
    if dated.empty:
        return None
    return str(dated.sort_values(["day", largest], ascending=False).iloc[0]["figure_id"])


def values_by_day(table: pd.DataFrame) -> pd.DataFrame:
    """The dated values of the unit that most of the figures share: one row a claim, with `amount` to draw.

    Money is drawn in US dollars. A vague figure is drawn at the bound that its words imply.
    """
    counted = table[table["day"].notna() & table["modality"].ne("denied")]
    money = counted["unit"].str.fullmatch("[A-Z]{3}")
    amount = counted["value"].where(~money, counted["value_usd"])
    amount = amount.fillna(counted["value_low"].where(~money)).fillna(counted["value_high"].where(~money))
    measure = counted["unit"].where(~money, "USD")
    drawn = counted.assign(amount=amount, measure=measure)
    drawn = drawn[drawn["amount"].notna() & (drawn["amount"] > 0)]
    if drawn.empty:
        return claims_once(drawn)[[*CLAIM_COLUMNS, "amount", "measure"]]
    common = drawn["measure"].value_counts().index[0]
    return claims_once(drawn[drawn["measure"] == common])[[*CLAIM_COLUMNS, "amount", "measure"]]


def placed(table: pd.DataFrame) -> pd.DataFrame:
    """Keep the figures whose place has coordinates and that are not denied."""
    return table[_is_placed(table)]


def _is_placed(table: pd.DataFrame) -> "pd.Series[bool]":
    return table["lat"].notna() & table["lon"].notna() & table["modality"].ne("denied")


def largest_by_place(table: pd.DataFrame, *, category: str) -> pd.DataFrame:
    """One row a place: its largest claim of the category, with `figures` said of it and the place's `precision`.

    Nothing is added up: of several incidents in a place, and several claims about one, the largest is told.
    """
    counted = _is_placed(table) & (table["category"] == category) & (table["unit"] == "count")
    here = table.loc[counted, [*ASKED_COLUMNS, "lat", "lon", "place_precision"]]
    size = here["value"].fillna(here["value_low"]).fillna(0)
    ordered = here.assign(_size=size).sort_values(["_size", "day"], ascending=False, kind="stable")
    figures = ordered["place"].map(ordered["place"].value_counts())
    kept = ordered.assign(figures=figures).drop_duplicates("place")
    columns = [name for name in CLAIM_COLUMNS if name != "mentions"]
    return kept[[*columns, "place", "lat", "lon", "figures"]].assign(precision=kept["place_precision"])


def figures_by_month(table: pd.DataFrame) -> pd.DataFrame:
    """Count dated figures by month and category, for selections too large to draw one by one."""
    dated = table[table["day"].notna()]
    month = dated["day"].dt.to_period("M").dt.to_timestamp()
    return dated.groupby([month.rename("month"), "category"], as_index=False, observed=True).agg(
        figures=("figure_id", "size")
    )


def figures_by_step(figures: pd.DataFrame, *, most_days: int = 100) -> pd.DataFrame:
    """Count dated figures by day, or by month where they span more days: `step` (ISO), `figures`, and `told` in words.

    Steps without figures are there too, with 0: a gap in time must be seen as one.
    """
    days = figures["day"].dropna()
    if days.empty:
        return pd.DataFrame({"step": [], "figures": [], "told": []})
    daily = (days.max() - days.min()).days < most_days
    steps = days.dt.to_period("D" if daily else "M")
    every = pd.period_range(steps.min(), steps.max(), freq="D" if daily else "M")
    sizes = steps.value_counts().reindex(every, fill_value=0)
    told = [f"{step.day} {step:%b %Y}" if daily else f"{step:%B %Y}" for step in every]
    return pd.DataFrame({"step": [str(step) for step in every], "figures": sizes.to_numpy(), "told": told})


def days_of_steps(steps: list[str]) -> tuple[pd.Timestamp, pd.Timestamp]:
    """Give the first and the last day of some steps of a timeline.

    >>> days_of_steps(["2024-10", "2024-11"])
    (Timestamp('2024-10-01 00:00:00'), Timestamp('2024-11-30 00:00:00'))
    """
    first, last = min(steps), max(steps)
    return pd.Period(first).start_time.normalize(), pd.Period(last).end_time.normalize()
