"""Overview: what is claimed, by whom, as of when; each number leads to its sentence."""

import html
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd
import streamlit as st

from tracker import queries
from tracker.charts import panels, words
from tracker.charts.palette import side_colour
from tracker.charts.sending import to_arrow
from tracker.views import as_of, below, loading, notices, tables, visits
from tracker.views.pages import FIGURES

CARD_TITLES = {
    "total_losses": "{side}: troops {event} so far",
    "daily_losses": "{side}: troops {event} in a day",
    "drones_night": "Drones launched by {attacker} in a night",
    "missiles_night": "Missiles launched by {attacker} in a night",
    "civilians": "{subject} killed{stretch}",
    "aid": "{donor}: {subject} {event}",
}
STRETCHES = {"incident": " in one attack", "day": " in a day", "cumulative": " so far"}


@dataclass(frozen=True, slots=True)
class Drawn:
    """A chart ready to be sent, and what stands below it."""

    panel: panels.Panel
    below: below.Below


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
        until = as_of.choose(table)
    version = f"{loading.version()} {until}"
    table = _said_by(version, table, until)
    extent.html(f'<p class="quiet">{html.escape(_extent(version, table))}</p>')
    visits.show()
    _cards(_headlines(version, table))
    for heading, rows in _sections(version, table):
        _section(heading, rows)
    _map(table, version)
    st.subheader("Latest figures")
    st.html('<p class="chart-note">Sorted by the day that they are about. Choose a row to see its sentence.</p>')
    tables.leading_to_figures(_latest(version, table), key="latest")


# What a build and a day decide is made once for both; what begins with _ does not count as a difference.
@st.cache_resource(max_entries=3, show_spinner=False)
def _said_by(version: str, _table: pd.DataFrame, _until: pd.Timestamp | None) -> pd.DataFrame:
    del version
    return as_of.kept(_table, _until)


@st.cache_resource(max_entries=8, show_spinner="Drawing the charts …")
def _sections(version: str, _table: pd.DataFrame) -> list[tuple[str, list[list[Drawn]]]]:
    """Make the charts with all that stands around them; a heading that says what its only chart shows is its title."""
    ids = pd.Index(_table["figure_id"])
    return [
        (section.heading, [[_drawn(version, panel, _table, ids) for panel in row] for row in section.rows])
        for section in panels.sections(_table)
    ]


def _drawn(version: str, panel: panels.Panel, table: pd.DataFrame, ids: pd.Index) -> Drawn:
    figures = table.iloc[np.sort(ids.get_indexer(pd.Index(panel.figure_ids)))]
    spec = None if panel.spec is None else to_arrow(panel.spec)
    return Drawn(replace(panel, spec=spec), below.make(version, panel.title, panel.note, panel.spoken, figures))


@st.cache_resource(max_entries=8, show_spinner=False)
def _headlines(version: str, _table: pd.DataFrame) -> list[tuple[str, list[pd.Series]]]:
    """Give the cards: what each answers, and the figures that answer it."""
    del version
    cards = queries.headlines(_table)
    named = {figure_id for card in cards for figure_id in card.figure_ids}
    rows = {row["figure_id"]: row for _, row in _table[_table["figure_id"].isin(named)].iterrows()}
    return [(card.kind, [rows[figure_id] for figure_id in card.figure_ids]) for card in cards]


@st.cache_resource(max_entries=8, show_spinner=False)
def _latest(version: str, _table: pd.DataFrame) -> pd.DataFrame:
    del version
    return queries.newest_first(_table[["figure_id", "day", "said"]]).head(50)[[]].join(_table)


@st.cache_resource(max_entries=8, show_spinner=False)
def _categories(version: str, _table: pd.DataFrame) -> "pd.Series[int]":
    """Count the figures that have a place, by category."""
    del version
    columns = _table[["lat", "lon", "modality", "category"]]
    counts = queries.placed(columns)["category"].value_counts()
    return counts[counts > 0]


@st.cache_resource(max_entries=40, show_spinner=False)
def _placed(version: str, category: str, _table: pd.DataFrame) -> tuple[pd.DataFrame, Drawn | None]:
    places = queries.largest_by_place(_table, category=category)
    if places.empty:
        return places, None
    return places, _drawn(version, panels.where(places, category=category), _table, pd.Index(_table["figure_id"]))


@st.cache_resource(max_entries=8, show_spinner=False)
def _extent(version: str, _table: pd.DataFrame) -> str:
    del version
    texts, claims = _table["source_id"].nunique(), _table["claim_id"].nunique()
    days = _table["day"].dropna()
    span = f", about {words.stretch(days.min(), days.max())}" if len(days) else ""
    return (
        f"{words.counted(len(_table), 'figure')} ({words.counted(claims, 'distinct claim')}) from "
        f"{words.counted(texts, 'text')}{span}. They are what the texts claim, not what is established."
    )


def _cards(cards: list[tuple[str, list[pd.Series]]]) -> None:
    with st.container(horizontal=True, key="cards"):
        for kind, figures in cards:
            with st.container(border=True, gap=None):
                st.html(_card(kind, figures))
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
        stretch=STRETCHES.get(first["period"], ""),
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


def _section(heading: str, rows: list[list[Drawn]]) -> None:
    st.subheader(heading)
    for row in rows:
        for place, drawn in zip(st.columns(len(row), gap="large"), row, strict=True):
            with place:
                panel = drawn.panel
                notices.chart_head("" if panel.title == heading else panel.title, panel.note)
                if panel.spec is not None:
                    tables.chart_leading_to_figures(panel.spec, alt=panel.spoken, key=panel.title)
                    below.show(drawn.below)


def _map(table: pd.DataFrame, version: str) -> None:
    counts = _categories(version, table)
    if counts.empty:
        return
    st.subheader("Where")
    names = [str(name) for name in counts.index]
    chosen = st.pills(
        "Category on the map",
        names,
        default=names[0],
        required=True,
        format_func=lambda name: f"{words.in_words(name)} ({counts[name]:,})",
        key="map_category",
        label_visibility="collapsed",
    )
    category = chosen or names[0]
    places, drawn = _placed(version, category, table)
    if drawn is None:
        st.info("These figures are amounts of money, distance or area: a map of their sizes would say little.")
        return
    panel = drawn.panel
    notices.chart_head(panel.title, panel.note)
    left, right = st.columns([13, 7], gap="large")
    with left:
        event = st.vega_lite_chart(spec=panel.spec, key=f"map-{category}", on_select="rerun", alt=panel.spoken)
        below.show(drawn.below)
    picked = [str(mark["place"]) for mark in event.get("selection", {}).get("place", [])]
    with right:
        picked += tables.places(places, key=f"places-{category}")
    if picked:
        st.switch_page(FIGURES, query_params={"place": picked[0], "category": category})


show()
