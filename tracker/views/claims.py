"""Claims: what is contested and what agrees, who says the same as whom, who counts whom; every claim with its words."""

import html
from collections.abc import Hashable
from dataclasses import dataclass
from typing import Any

import pandas as pd
import streamlit as st

from tracker import rivals
from tracker.charts import rivals as drawn
from tracker.charts import words
from tracker.charts.drawing import MOST_MARKS
from tracker.charts.palette import side_colour
from tracker.charts.sending import to_arrow, to_spec
from tracker.views import below, loading, notices, tables
from tracker.views import claim as one_claim
from tracker.views.pages import CLAIMS, FIGURES, link

BOARDS = 6  # drawn at once; more on demand
MOST_SAME = 30
CONFIG = {
    "Claim": st.column_config.TextColumn(width=130),
    "Counts": st.column_config.TextColumn(width=190),
    "Whose": st.column_config.TextColumn(width=170),
    "Place": st.column_config.TextColumn(width=110),
    "Day": st.column_config.DateColumn(format="D MMM YYYY", width=100),
    "Standing": st.column_config.TextColumn(width=110),
    "Claimants": st.column_config.NumberColumn(width=80),
    "Mentions": st.column_config.NumberColumn(width=80),
    "Said by": st.column_config.TextColumn(width=240),
}


def show() -> None:
    """Draw the page."""
    loaded = loading.load()
    version = loading.data_fingerprint(loading.data_folder())
    chosen = st.query_params.get("claim", "")
    found = loaded.claims[loaded.claims["claim_id"] == chosen] if chosen else loaded.claims.head(0)
    st.header("Claim" if len(found) else "Claims")
    notices.problems(loaded)
    if loaded.figures.empty:
        notices.nothing_yet()
        return
    if len(found):
        st.page_link(CLAIMS, label="← All claims", query_params={})
        one_claim.show(one_claim.records(found)[0], loaded, _find_same(version, loaded.figures))
        return
    if chosen:
        st.warning(
            "The claim that this address names is not in the present texts; its first text was changed or removed."
        )
    st.html(f'<p class="quiet">{html.escape(_extent(loaded.claims))}</p>')
    _boards(loaded, version)
    _same_values(version, loaded)
    _who_counts_whom(version, loaded)
    _list(loaded.claims)


def _extent(claims: pd.DataFrame) -> str:
    counts = claims["status"].value_counts()
    told = ", ".join(f"{int(counts[status]):,} {status}" for status in rivals.STATUSES if status in counts)
    return (
        f"{words.counted(len(claims), 'claim')}: {told}. Independent claimants are counted, not outlets: five that "
        "quote one general are one. Values compare as intervals: “at least 7” and 9 go together, 7 and 9 do not."
    )


@st.cache_resource(max_entries=4, show_spinner="Comparing the claims …")
def _find_boards(version: str, _claims: pd.DataFrame) -> list[rivals.Board]:
    del version
    return rivals.find_boards(_claims)


@st.cache_resource(max_entries=4, show_spinner=False)
def _find_same(version: str, _figures: pd.DataFrame) -> pd.DataFrame:
    del version
    return rivals.find_same_values(_figures)


@st.cache_resource(max_entries=4, show_spinner=False)
def _count_sides(version: str, _figures: pd.DataFrame) -> pd.DataFrame:
    del version
    return rivals.who_counts_whom(_figures)


def _boards(loaded: loading.Loaded, version: str) -> None:
    boards = _find_boards(version, loaded.claims)
    st.subheader("Contested and corroborated")
    if not boards:
        st.html(
            '<p class="quiet">No claim is contested, and none is made by two sides: where two values are given for one '
            "thing, they come from one claimant or go together.</p>"
        )
        return
    st.html(
        '<p class="chart-note">Most contested first. One line a claimant, coloured by side; a bar is a range, a short '
        "one what “about” allows for, an arrow a bound that is open. Choose a mark to read its sentence.</p>"
    )
    shown = int(st.session_state.setdefault("boards", BOARDS))
    for board in boards[:shown]:
        with st.container(border=True):
            _board(board, loaded, version)
    if len(boards) > shown:
        st.button(f"Show more of the {len(boards):,}", on_click=_show_more)


def _show_more() -> None:
    st.session_state["boards"] += BOARDS


@dataclass(frozen=True, slots=True)
class Drawn:
    """A board ready to be shown: its heading, its chart (none where the values may not share an axis), its claims."""

    title: str
    note: str
    spoken: str
    obstacle: str
    spec: dict[str, Any] | None
    below: below.Below
    claims: list[dict[str, Any]]


@st.cache_resource(max_entries=60, show_spinner=False)
def _draw(version: str, board: str, _board: rivals.Board, _loaded: loading.Loaded) -> Drawn:
    rows, obstacle = rivals.board_rows(_board, _loaded.figures, _loaded.claims)
    claims = _loaded.claims[_loaded.claims["claim_id"].isin(_board.claim_ids)].set_index("claim_id", drop=False)
    claims = claims.loc[list(_board.claim_ids)]
    told = one_claim.records(claims)
    title, note = _title(told[0]), _note(_board, claims, rows)
    spoken = f"{title}: " + "; ".join(
        f"{words.amount(row)}, said by {row['speaker']} for {words.stretch(row['first_day'], row['day'])}"
        for row in rows.to_dict("records")
    )
    valued = rows[rows["value"].notna()].head(MOST_MARKS)
    spec = None if obstacle or valued.empty else to_arrow(to_spec(drawn.rival_values, valued))
    figures = _loaded.figures[_loaded.figures["figure_id"].isin(rows["figure_id"])]
    # Boards of other days or places may have the same title.
    line = below.make(version, title, note, spoken, figures, key=board)
    return Drawn(title, note, spoken, obstacle, spec, line, told)


def _board(board: rivals.Board, loaded: loading.Loaded, version: str) -> None:
    name = " ".join(board.claim_ids)
    made = _draw(version, name, board, loaded)
    notices.chart_head(made.title, made.note)
    if made.obstacle:
        st.html(f'<p class="quiet">Not drawn on one axis: {html.escape(made.obstacle)}.</p>')
    elif made.spec is not None:
        tables.chart_leading_to_figures(made.spec, alt=made.spoken, key=f"board {name}")
    if made.spec is None:
        st.html(below.in_words(made.spoken))
    else:
        below.show(made.below)
    with st.container(horizontal=True, gap="small"):
        for claim in made.claims:
            names = claim["claimant_names"].replace("(publisher)", "a publisher")
            label = f"{one_claim.amount(claim)} ({names}): {words.counted(int(claim['mentions']), 'mention')}"
            st.page_link(CLAIMS, label=label, query_params={"claim": claim["claim_id"]})


def _title(claim: dict[str, Any]) -> str:
    whose = words.whose(claim)
    where = f" in {claim['place']}" if claim["place"] else ""
    stretch = {"cumulative": "running total", "ongoing": "at the time"}.get(
        claim["period"], words.in_words(claim["period"])
    )
    return f"{words.what(claim).capitalize()}{where}{', ' + whose if whose else ''} ({stretch})"


def _note(board: rivals.Board, claims: pd.DataFrame, rows: pd.DataFrame) -> str:
    days = words.span(rows["day"].dropna()) if rows["day"].notna().any() else "without a date"
    if board.status == "corroborated":
        sides = rows["speaker_side"].replace("", "no stated side").nunique()
        return f"Corroborated: {words.counted(len(rows), 'claimant')}, {words.counted(sides, 'side')}, {days}."
    pairs = words.counted(board.contests, "pair that cannot both be true", "pairs that cannot both be true")
    low, high = (
        words.number(value, claims.iloc[0]["unit"]) for value in (claims["value"].min(), claims["value"].max())
    )
    return f"Contested: {words.counted(len(claims), 'value')} from {low} to {high}, {pairs}, {days}."


def _same_values(version: str, loaded: loading.Loaded) -> None:
    found = _find_same(version, loaded.figures)
    if found.empty:
        return
    st.subheader("Same value as somebody's before")
    st.html(
        '<p class="chart-note">Two claimants, one number of three digits or more, about the same side. It may be an '
        "agreement, or one series under another name.</p>"
    )
    entries = []
    for row in found.head(MOST_SAME).to_dict("records"):
        event, before = words.in_words(row["event"]), words.in_words(row["earlier_event"])
        counted = event if event == before else f"{event} (there: {before})"
        entries.append(
            f"<li><b>{html.escape(words.number(row['value'], row['unit']))}</b> {html.escape(counted)}: "
            f"{_voice(row, '')}; the same value as {_voice(row, 'earlier_')}</li>"
        )
    more = f'<p class="quiet">… and {len(found) - MOST_SAME:,} more.</p>' if len(found) > MOST_SAME else ""
    st.html(f'<ul class="prose">{"".join(entries)}</ul>{more}')


def _voice(row: dict[Hashable, Any], which: str) -> str:
    told = f"{row[f'{which}speaker']}, {words.date(row[f'{which}said'])}"
    return link(FIGURES, told, asked=[("figure", row[f"{which}figure_id"])])


def _who_counts_whom(version: str, loaded: loading.Loaded) -> None:
    counts = _count_sides(version, loaded.figures)
    if counts.empty:
        return
    st.subheader("Who counts whom")
    st.html('<p class="chart-note">Claims of losses, damage and prisoners: who says so (rows), and who bears it.</p>')
    head = "".join(f'<th scope="col">{html.escape(_side(str(side), "affected"))}</th>' for side in counts.columns)
    body = []
    for side, row in counts.iterrows():
        dot = f'<span class="side-dot" style="background:{side_colour(str(side))}"></span>'
        cells = "".join(f"<td>{_cell(str(side), str(borne), int(value))}</td>" for borne, value in row.items())
        body.append(f'<tr><th scope="row">{dot}{html.escape(_side(str(side), "claimant_side"))}</th>{cells}</tr>')
    st.html(
        f'<div class="scroll" tabindex="0" role="region" aria-label="Who counts whom"><table class="matrix">'
        f'<thead><tr><th scope="col">Said by</th>{head}</tr></thead><tbody>{"".join(body)}</tbody></table></div>'
    )


def _cell(speaks: str, bears: str, claims: int) -> str:
    """Lead to the figures behind a count of the matrix; `-` stands in an address for what is not stated."""
    asked = [("claimant_side", speaks or "-"), ("affected", bears or "-")]
    asked += [("category", category) for category in rivals.HARM]
    return link(FIGURES, f"{claims:,}", asked=asked) if claims else ""


def _side(side: str, column: str) -> str:
    if side:
        return words.in_words(side, column)
    return "no stated side" if column == "claimant_side" else words.NOT_SAID


def _list(claims: pd.DataFrame) -> None:
    st.subheader("All claims")
    counts = claims["status"].value_counts()
    known = [status for status in rivals.STATUSES if status in counts]
    picked = st.pills(
        "Standing", known, format_func=lambda status: f"{status} ({int(counts[status]):,})", key="standing"
    )
    shown = claims[claims["status"] == picked] if picked else claims
    shown = shown.sort_values(["date_end", "claim_id"], ascending=[False, True], na_position="last")
    top = shown.head(tables.MOST_ROWS)
    if len(top) < len(shown):
        st.html(f'<p class="quiet">The first {len(top):,} of {len(shown):,} are listed, the newest first.</p>')
    ids = list(top["claim_id"])
    rows = one_claim.records(top)
    event = st.dataframe(
        pd.DataFrame(
            {
                "Claim": [one_claim.amount(row) or "vague" for row in rows],
                "Counts": [words.what(row) for row in rows],
                "Whose": [words.whose(row) for row in rows],
                "Place": [row["place"] for row in rows],
                "Day": top["date_end"].to_numpy(),
                "Standing": [row["status"] for row in rows],
                "Claimants": [row["claimants"] for row in rows],
                "Mentions": [row["mentions"] for row in rows],
                "Said by": [row["claimant_names"].replace("(publisher)", "a publisher") for row in rows],
            }
        ),
        key=tables.key_of(ids, "claims"),
        hide_index=True,
        column_config=CONFIG,
        on_select="rerun",
        selection_mode="single-row",
        height=390,
        alt="Claims",
    )
    if event.selection.rows:
        st.query_params["claim"] = ids[event.selection.rows[0]]
        st.rerun()


show()
