"""Prepared figures -> the charts of the overview, each with its title, its note, the same in words, and its figures.

A panel is ready to be sent: making it costs a hundred times what showing it costs, so pages keep it for a build.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import altair as alt
import pandas as pd

from tracker import queries
from tracker.charts import aid, losses, maps, strikes, words
from tracker.charts.drawing import MOST_MARKS
from tracker.charts.sending import to_spec
from tracker.schema import EVENTS

Draw = Callable[[pd.DataFrame], alt.LayerChart]


@dataclass(frozen=True, slots=True)
class Panel:
    """One chart: `spec` is Vega-Lite with its data inside, `figure_ids` names the figures that it draws."""

    title: str
    note: str
    spoken: str
    spec: dict[str, Any] | None  # None: there is only the note to show
    figure_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and rows of panels; a heading that says all that a panel's title would say stands alone."""

    heading: str
    rows: tuple[tuple[Panel, ...], ...]


def sections(table: pd.DataFrame) -> tuple[Section, ...]:
    """Make the charts of the overview in their order; those without enough figures are left out."""
    made = (_losses(table), *_strikes(table), _harm(table), _aid(table))
    return tuple(section for section in made if section is not None and section.rows)


def _panel(title: str, note: str, spoken: str, claims: pd.DataFrame, draw: Draw) -> Panel:
    shown = claims.tail(MOST_MARKS) if "usd" not in claims.columns else claims.head(MOST_MARKS)
    return Panel(title, note, f"{title}: {spoken}", to_spec(draw, shown), tuple(shown["figure_id"]))


def _losses(table: pd.DataFrame) -> Section:
    running, daily = queries.cumulative_troop_losses(table), queries.daily_troop_losses(table)
    rows = []
    for side in queries.losing_sides(table):
        name = words.in_words(side, "affected")
        kinds = (
            (
                running[running["affected"] == side],
                "{name}: troops {event} so far, by claimant",
                "People, with the colour of who claims it. A bar is a range, an arrow an open bound, hollow is unsure.",
                losses.total_losses,
            ),
            (
                daily[daily["affected"] == side],
                "{name}: troops {event} per day, by claimant",
                "People a day. A horizontal stroke is a daily rate that is stated for a longer stretch.",
                losses.daily_losses,
            ),
        )
        # The killed and the lost are two things, and stand on two axes.
        made = [
            _panel(
                title.format(name=name, event=words.in_words(event)),
                f"{note} {definitions(claims, table)}",
                _newest(claims),
                claims,
                _with_series(draw),
            )
            for told, title, note, draw in kinds
            for event, claims in _by_event(told)
        ]
        rows += [tuple(made[at : at + 2]) for at in range(0, len(made), 2)]
    return Section("Troop losses as claimed", tuple(rows))


def definitions(claims: pd.DataFrame, table: pd.DataFrame) -> str:
    """Say what is counted: each event by the vocabulary, and in the words of a text where it says what it covers."""
    told = [
        f"“{words.in_words(event, 'event').capitalize()}” counts {words.definition(event)}."
        for event in EVENTS
        if event in set(claims["event"])
    ]
    worded = table.loc[table["definition"] != "", ["figure_id", "definition"]]
    own = worded.loc[worded["figure_id"].isin(claims["figure_id"]), "definition"]
    if len(own):
        told.append(f"A text says: “{own.value_counts().index[0]}”")
    return " ".join(told)


def _by_event(claims: pd.DataFrame) -> Iterator[tuple[str, pd.DataFrame]]:
    """Part claims by what they count, in words, the most frequent first; a lone one beside a series makes no chart."""
    counts = claims["event"].value_counts()
    for event in counts.index:
        if counts[event] > 1 or len(counts) == 1:
            yield words.in_words(str(event), "event"), claims[claims["event"] == event]


def _with_series(draw: Callable[[pd.DataFrame, pd.DataFrame], alt.LayerChart]) -> Draw:
    return lambda shown: draw(shown, queries.running_series(shown))


def _newest(claims: pd.DataFrame) -> str:
    shown = claims.tail(MOST_MARKS)
    last = shown.iloc[-1]
    return (
        f"{words.counted(len(shown), 'claim')} by {words.counted(shown['speaker'].nunique(), 'claimant')}, "
        f"{words.span(shown['day'])}. The newest is {words.amount(last)} {words.in_words(last['event'])}, "
        f"said by {last['speaker']}."
    )


def _strikes(table: pd.DataFrame) -> Iterator[Section]:
    for weapon in ("drones", "missiles"):
        # Nightly reports give one number of drones, but count missiles type by type.
        query = queries.counts_by_night if weapon == "missiles" else queries.strikes_by_night
        for attacker in queries.attackers(table, weapon=weapon)[:1]:
            nights = query(table, weapon=weapon, attacker=attacker)
            if nights["day"].nunique() >= 2:
                yield _nights(nights, weapon, words.in_words(attacker, "actor"), definitions(nights, table))


def _nights(nights: pd.DataFrame, weapon: str, attacker: str, counted: str) -> Section:
    speakers = nights["speaker"].value_counts()
    fates = words.listed([words.in_words(event) for event in queries.STRIKE_EVENTS if event in set(nights["event"])])
    by_type = "rank" in nights.columns
    title = f"{weapon.capitalize()} of {attacker} {fates}, by night" + (": each count as stated" if by_type else "")
    note = (
        "One mark a count. A night's report counts its missiles type by type; the counts are not added up."
        if by_type
        else "The outline is the launch; what it leaves empty the claim does not account for."
    )
    by = speakers.index[0] + (f" and {words.counted(len(speakers) - 1, 'other')}" if len(speakers) > 1 else "")
    last = nights[nights["day"] == nights["day"].max()]
    told = ", ".join(f"{words.amount(row)} {words.in_words(row['event'])}" for row in last.to_dict("records"))
    spoken = (
        f"{words.counted(nights['day'].nunique(), 'night')} {words.span(nights['day'])}, as claimed by {by}. "
        f"In the last one: {told}."
    )
    units = f"{weapon.capitalize()}, at the day on which the night ends, as claimed by {by}. {note} {counted}"
    draw = strikes.counts_by_night if by_type else strikes.strikes_by_night
    return Section(title, ((_panel(title, units, spoken, nights, draw),),))


def _harm(table: pd.DataFrame) -> Section | None:
    claims = queries.civilian_harm(table)
    if len(claims) < 3:
        return None
    title = "Civilians killed or wounded, attack by attack"
    top = claims.sort_values("value").iloc[-1]
    spoken = (
        f"{words.counted(len(claims), 'claim')} by {words.counted(claims['speaker'].nunique(), 'claimant')}, "
        f"{words.span(claims['day'])}. The largest is {words.amount(top)} {words.what(top)}, said by {top['speaker']}."
    )
    scale = ", on a logarithmic scale" if losses.spreads(claims) else ""
    note = (
        f"People. One mark a claim about one attack or day{scale}. "
        "Those whom the texts do not call soldiers count as civilians. An arrow: at least, or at most. Claims overlap, "
        f"so they are not added up. {definitions(claims, table)}"
    )
    return Section(title, ((_panel(title, note, spoken, claims, losses.harm),),))


def _aid(table: pd.DataFrame) -> Section | None:
    claims, unconverted = queries.aid_claims(table), queries.unconverted_aid(table)
    if claims.empty and unconverted.empty:
        return None
    title = "Aid by donor, pledged beside delivered"
    note = (
        "US dollars at the ECB rate of the day. One mark a claim: claims overlap, so they are not added up. "
        f"Hollow is promised or asked for, filled is given. {definitions(claims, table)}{_left_out(unconverted)}"
    )
    if claims.empty:
        return Section(title, ((Panel(title, note, "", None),),))
    top = claims.iloc[0]
    spoken = (
        f"{words.counted(len(claims), 'claim')} of {words.counted(claims['actor'].nunique(), 'donor')}. "
        f"The largest is {words.number(top['usd'], 'USD')} {words.in_words(top['event'])}, "
        f"donor: {words.in_words(top['actor'], 'actor') if top['actor'] else 'not stated'}, said by {top['speaker']}."
    )
    return Section(title, ((_panel(title, note, spoken, claims, aid.aid_by_donor),),))


def _left_out(unconverted: pd.DataFrame) -> str:
    if unconverted.empty:
        return ""
    told = ", ".join(
        f"{words.counted(row['claims'], 'claim')} in {row['unit']}" for row in unconverted.to_dict("records")
    )
    return f" Not drawn, as there is no rate into dollars: {told}."


def where(places: pd.DataFrame, *, category: str) -> Panel:
    """Make the map of a category from the largest claim of each place."""
    title = f"{words.in_words(category).capitalize()}: the largest claim of each place"
    note = (
        "The larger the circle, the larger the largest single number claimed for the place; numbers are not added up. "
        "A shaded region: the text names no nearer place. Choose a place to see its figures."
    )
    top = places.iloc[0]
    spoken = (
        f"{title}: {words.counted(len(places), 'place')}. The largest is {words.amount(top)} {words.what(top)} "
        f"in {top['place']}, {words.stretch(top['first_day'], top['day'])}, said by {top['speaker']}."
    )
    spec = to_spec(maps.incidents, places, category=category)
    return Panel(title, note, spoken, spec, tuple(places["figure_id"]))
