"""Overview: what is claimed, by whom, as of when; each number leads to its sentence."""

import html
from collections.abc import Callable

import altair as alt
import pandas as pd
import streamlit as st

from tracker import queries
from tracker.charts import aid, losses, maps, strikes, words
from tracker.charts.drawing import MOST_MARKS
from tracker.charts.palette import side_colour
from tracker.views import as_of, loading, notices, tables
from tracker.views.pages import FIGURES

LossChart = Callable[[pd.DataFrame, pd.DataFrame], alt.LayerChart]
CARD_TITLES = {
    "total_losses": "{side}: troops {event} so far",
    "daily_losses": "{side}: troops {event} in a day",
    "drones_night": "Drones launched by {attacker}",
    "missiles_night": "Missiles launched by {attacker}",
    "civilians": "{subject} killed",
    "aid": "{donor}: {subject} {event}",
}


def show() -> None:
    """Draw the page."""
    st.header("What is claimed, and by whom")
    loaded = loading.load()
    notices.problems(loaded)
    table = loaded.figures
    if table.empty:
        notices.nothing_yet()
        return
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        extent = st.empty()
        table = as_of.kept(table, as_of.choose(table))
    extent.html(f'<p class="quiet">{html.escape(_extent(table))}</p>')
    _cards(table)
    _losses(table)
    _strikes(table)
    _aid(table)
    _map(table)
    st.subheader("Latest figures")
    st.html('<p class="chart-note">Sorted by the day that they are about. Choose a row to see its sentence.</p>')
    tables.leading_to_figures(queries.newest_first(table).head(50), key="latest")


def _extent(table: pd.DataFrame) -> str:
    texts, claims = table["source_id"].nunique(), table["claim_id"].nunique()
    days = table["day"].dropna()
    span = f", about {words.stretch(days.min(), days.max())}" if len(days) else ""
    return (
        f"{words.counted(len(table), 'figure')} ({words.counted(claims, 'distinct claim')}) from "
        f"{words.counted(texts, 'text')}{span}. They are what the texts claim, not what is established."
    )


def _cards(table: pd.DataFrame) -> None:
    with st.container(horizontal=True, key="cards"):
        for card in queries.headlines(table):
            figures = [figure for id_ in card.figure_ids if (figure := loading.find_figure(table, id_)) is not None]
            with st.container(border=True, gap=None):
                st.html(_card(card.kind, figures))
                with st.container(horizontal=True, gap="small"):
                    st.page_link(FIGURES, label="Sentence", query_params={"figure": figures[0]["figure_id"]})
                    if original := str(figures[0]["source_link"] or figures[0]["url"]):
                        st.page_link(original, label="Original")


def _card(kind: str, figures: list[pd.Series]) -> str:
    first = figures[0]
    title = CARD_TITLES[kind].format(
        side=words.in_words(first["affected"], "affected"),
        event=words.in_words(first["event"]),
        attacker=words.in_words(first["actor"] if first["event"] == "launched" else first["affected"], "actor"),
        subject=words.in_words(first["subject"]).capitalize()
        if kind == "civilians"
        else words.in_words(first["subject"]),
        donor=words.in_words(first["actor"], "actor") if first["actor"] else "Donor not stated",
    )
    number = words.amount(first)
    if kind.endswith("_night") and first["event"] != "launched":
        number = f"{number} {words.in_words(first['event'])}"
    beside = "; ".join(_beside(figures, by_type=kind.endswith("_night")))
    if kind.endswith("_losses") and beside:
        beside = f"{figures[1]['speaker']}, {words.date(figures[1]['day'])}: {beside}"
    where = f"in {first['place']}" if first["place"] else ""
    when = words.stretch(first["first_day"], first["day"]) if kind.endswith("_night") else words.date(first["day"])
    dot = f'<span class="side-dot" style="background:{side_colour(first["speaker_side"])}"></span>'
    return (
        f'<div class="card"><span class="kind">{html.escape(title)}</span>'
        f'<span class="number">{html.escape(number)}</span>'
        f'<span class="says">{dot}{html.escape(first["speaker"])}, {html.escape(when)}</span>'
        f'<span class="beside">{html.escape(beside or where)}</span></div>'
    )


def _beside(figures: list[pd.Series], *, by_type: bool) -> list[str]:
    """Word what stands below the large number of a card; several counts of one night are counts by type."""
    told: list[str] = []
    for event in dict.fromkeys(figure["event"] for figure in figures[1:]):
        amounts = ", ".join(words.amount(figure) for figure in figures[1:] if figure["event"] == event)
        more = by_type and event == figures[0]["event"]
        told.append(f"also {amounts}, counted by type" if more else f"{amounts} {words.in_words(event)}")
    return told


def _losses(table: pd.DataFrame) -> None:
    sides = queries.losing_sides(table)
    if not sides:
        return
    st.subheader("Troop losses as claimed")
    running, daily = queries.cumulative_troop_losses(table), queries.daily_troop_losses(table)
    for side in sides:
        name = words.in_words(side, "affected")
        charts = [
            (
                running[running["affected"] == side],
                f"{name}: total troop losses so far, by claimant",
                "People. Colour says who claims, shape what is counted. Bars are ranges; hollow is not asserted.",
                losses.total_losses,
            ),
            (
                daily[daily["affected"] == side],
                f"{name}: troop losses per day, by claimant",
                "People a day. A horizontal stroke is a daily rate that is stated for a longer stretch.",
                losses.daily_losses,
            ),
        ]
        charts = [chart for chart in charts if not chart[0].empty]
        for place, (claims, title, note, draw) in zip(st.columns(len(charts), gap="large"), charts, strict=True):
            with place:
                _one_loss_chart(claims, title=title, note=note, draw=draw)


def _one_loss_chart(claims: pd.DataFrame, *, title: str, note: str, draw: LossChart) -> None:
    notices.chart_head(title, note)
    shown = claims.tail(MOST_MARKS)
    last = shown.iloc[-1]
    spoken = (
        f"{title}: {words.counted(len(shown), 'claim')} by "
        f"{words.counted(shown['speaker'].nunique(), 'claimant')}, {words.span(shown['day'])}. "
        f"The newest is {words.amount(last)} {words.in_words(last['event'])}, said by {last['speaker']}."
    )
    tables.chart_leading_to_figures(draw(shown, queries.running_series(shown)), alt=spoken, key=title)
    notices.in_words(spoken)


def _strikes(table: pd.DataFrame) -> None:
    for weapon in ("drones", "missiles"):
        # Nightly reports give one number of drones, but count missiles type by type.
        query = queries.counts_by_night if weapon == "missiles" else queries.strikes_by_night
        for attacker in queries.attackers(table, weapon=weapon)[:1]:
            nights = query(table, weapon=weapon, attacker=attacker)
            if nights["day"].nunique() < 2:
                continue
            _one_strike_chart(nights, weapon, words.in_words(attacker, "actor"))


def _one_strike_chart(nights: pd.DataFrame, weapon: str, attacker: str) -> None:
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
    st.subheader(title)
    notices.chart_head(
        "",
        f"{weapon.capitalize()}, at the day on which the night ends, as claimed by {by}. {note}",
    )
    nights = nights.tail(MOST_MARKS)
    last = nights[nights["day"] == nights["day"].max()]
    told = ", ".join(f"{words.amount(row)} {words.in_words(row['event'])}" for row in last.to_dict("records"))
    spoken = (
        f"{title}: {words.counted(nights['day'].nunique(), 'night')} "
        f"{words.span(nights['day'])}, as claimed by {by}. In the last one: {told}."
    )
    draw = strikes.counts_by_night if by_type else strikes.strikes_by_night
    tables.chart_leading_to_figures(draw(nights), alt=spoken, key=title)
    notices.in_words(spoken)


def _aid(table: pd.DataFrame) -> None:
    claims, unconverted = queries.aid_claims(table), queries.unconverted_aid(table)
    if claims.empty and unconverted.empty:
        return
    title = "Aid by donor, pledged beside delivered"
    st.subheader(title)
    notices.chart_head(
        "",
        "US dollars at the ECB rate of the day. One mark a claim: claims overlap, so they are not added up. "
        "Hollow is promised or asked for, filled is given." + _left_out(unconverted),
    )
    if claims.empty:
        return
    top = claims.iloc[0]
    spoken = (
        f"{title}: {words.counted(len(claims), 'claim')} of {words.counted(claims['actor'].nunique(), 'donor')}. "
        f"The largest is {words.number(top['usd'], 'USD')} {words.in_words(top['event'])}, "
        f"donor: {words.in_words(top['actor'], 'actor') if top['actor'] else 'not stated'}, said by {top['speaker']}."
    )
    tables.chart_leading_to_figures(aid.aid_by_donor(claims.head(MOST_MARKS)), alt=spoken, key=title)
    notices.in_words(spoken)


def _map(table: pd.DataFrame) -> None:
    counts = queries.placed(table)["category"].value_counts()
    counts = counts[counts > 0]
    if counts.empty:
        return
    st.subheader("Where")
    names = [str(name) for name in counts.index]
    category = st.pills(
        "Category on the map",
        names,
        default=names[0],
        required=True,
        format_func=lambda name: f"{words.in_words(name)} ({counts[name]:,})",
        key="map_category",
        label_visibility="collapsed",
    )
    places = queries.largest_by_place(table, category=category or names[0])
    if places.empty:
        st.info("These figures are amounts of money, distance or area: a map of their sizes would say little.")
        return
    title = f"{words.in_words(category).capitalize()}: the largest claim of each place"
    notices.chart_head(
        title,
        "The larger the circle, the larger the largest single number claimed for the place; numbers are not added up. "
        "A shaded region: the text names no nearer place. Choose a place to see its figures.",
    )
    top = places.iloc[0]
    spoken = (
        f"{title}: {words.counted(len(places), 'place')}. The largest is {words.amount(top)} {words.what(top)} "
        f"in {top['place']}, {words.stretch(top['first_day'], top['day'])}, said by {top['speaker']}."
    )
    left, right = st.columns([13, 7], gap="large")
    with left:
        event = st.altair_chart(
            maps.incidents(places, category=category), key=f"map-{category}", on_select="rerun", alt=spoken
        )
        notices.in_words(spoken)
    picked = [str(mark["place"]) for mark in event.get("selection", {}).get("place", [])]
    with right:
        picked += tables.places(places, key=f"places-{category}")
    if picked:
        st.switch_page(FIGURES, query_params={"place": picked[0], "category": category})


def _left_out(unconverted: pd.DataFrame) -> str:
    if unconverted.empty:
        return ""
    told = ", ".join(
        f"{words.counted(row['claims'], 'claim')} in {row['unit']}" for row in unconverted.to_dict("records")
    )
    return f" Not drawn, as there is no rate into dollars: {told}."


show()
