"""Changes: the claims that are new, superseded, changed or withdrawn from one build to another."""

import html
from collections.abc import Hashable
from typing import Any

import pandas as pd
import streamlit as st

from tracker import comparing
from tracker.changes import CHANGES, count_changes
from tracker.charts import words
from tracker.model import TrackerError
from tracker.store import lake
from tracker.views import access, builds, loading, notices
from tracker.views.pages import FIGURES
from tracker.views.tables import MOST_ROWS, key_of

COLUMNS = {
    "Change": st.column_config.TextColumn(width=100),
    "Value before": st.column_config.TextColumn(width=110),
    "Value": st.column_config.TextColumn(width=110),
    "Counts": st.column_config.TextColumn(width=200),
    "Affects": st.column_config.TextColumn(width=130),
    "Place": st.column_config.TextColumn(width=120),
    "Day": st.column_config.DateColumn(format="D MMM YYYY", width=100),
    "Standing": st.column_config.TextColumn(width=190),
    "Mentions": st.column_config.TextColumn(width=100),
    "Said by": st.column_config.TextColumn(width=220),
    "What changed": st.column_config.TextColumn(width=240),
}


def show() -> None:
    """Draw the page."""
    st.header("Changes")
    loaded = loading.load()
    notices.problems(loaded)
    try:
        kept = builds.kept()
        if len(kept) < 2:
            st.info(
                "There is only one build so far, so there is nothing to compare. When a text is added, changed or "
                "removed, this page shows which claims are new, superseded, changed or withdrawn."
                if kept
                else "No build is kept yet. It is made when the texts are read; the next one is compared with it here."
            )
            return
        before, after = _choose(kept)
        compared = builds.compare(before, after)
    except TrackerError as error:
        st.info(str(error) if access.may_edit() else "These builds cannot be compared.")
        return
    _draw(compared, loaded.figures)


def _choose(kept: list[lake.Version]) -> tuple[int, int]:
    """Let the reader choose two builds; the address names them."""
    by_number = {version.number: version for version in kept}
    numbers = list(by_number)
    wanted = _named("to", numbers[:-1], numbers[0])

    def name(number: int) -> str:
        return f"build {number}, {builds.moment(by_number[number].written)}"

    # What can be chosen as the earlier build depends on the later one, which stands beside it.
    with st.container(horizontal=True):
        first, second = st.container(width=320), st.container(width=320)
    with second:
        later = st.selectbox("To", numbers[:-1], index=numbers[:-1].index(wanted), format_func=name)
    with first:
        before = [number for number in numbers if number < later]
        earlier = st.selectbox("From", before, index=before.index(_named("from", before, before[0])), format_func=name)
    st.query_params["from"], st.query_params["to"] = str(earlier), str(later)
    return earlier, later


def _named(parameter: str, numbers: list[int], otherwise: int) -> int:
    wanted = st.query_params.get(parameter, "")
    return int(wanted) if wanted.isdecimal() and int(wanted) in numbers else otherwise


def _draw(compared: comparing.Comparison, figures: pd.DataFrame) -> None:
    for reason in compared.reasons:
        st.info(reason)
    found = compared.changes
    counts = count_changes(found)
    listed = ", ".join(f"<b>{number:,}</b> {html.escape(change)}" for change, number in counts.items())
    st.html(f'<p class="quiet">{listed}</p>')
    if found.empty:
        st.info("No claim differs between these two builds.")
        return
    kinds = [change for change in CHANGES if counts[change]]
    chosen = st.segmented_control("Show", kinds, selection_mode="multi", default=kinds, help=_meanings())
    shown = found[found["change"].isin(chosen or kinds)]
    top = shown.head(MOST_ROWS)
    if len(top) < len(shown):
        st.html(f'<p class="quiet">The first {len(top):,} of {len(shown):,} are listed; the download holds all.</p>')
    ids = top["claim_id"].tolist()
    event = st.dataframe(
        _on_screen(top),
        key=key_of(ids, f"changes-{compared.before.number}-{compared.after.number}"),
        hide_index=True,
        column_config=COLUMNS,
        on_select="rerun",
        selection_mode="single-row",
        placeholder="",
        alt="Claims that differ between the two builds",
    )
    st.download_button(
        "Download as CSV",
        shown.to_csv(index=False, date_format="%Y-%m-%d").encode("utf-8-sig"),
        file_name=f"changes-{compared.before.number}-{compared.after.number}.csv",
        mime="text/csv",
        on_click="ignore",
    )
    if event.selection.rows:
        _lead_to(ids[event.selection.rows[0]], figures)


def _lead_to(claim_id: str, figures: pd.DataFrame) -> None:
    """Open a mention of the claim, where a text of the present build still has one."""
    mentions = figures[figures["claim_id"] == claim_id]
    if mentions.empty:
        st.info("No text of the present build states this claim any more.")
        return
    st.switch_page(FIGURES, query_params={"figure": str(mentions["figure_id"].iloc[0])})


def _meanings() -> str:
    return "  \n".join(f"**{change}**: {meaning}" for change, meaning in CHANGES.items())


def _on_screen(changes: pd.DataFrame) -> pd.DataFrame:
    """Word the rows for a reader."""
    rows = changes.to_dict("records")
    return pd.DataFrame(
        {
            "Change": [row["change"] for row in rows],
            "Value before": [_value(row, "value_before") for row in rows],
            "Value": ["" if row["change"] == "withdrawn" else _value(row, "value") for row in rows],
            "Counts": [words.what({"qualifier": "exact"} | row) for row in rows],
            "Affects": [words.in_words(row["affected"], "affected") if row["affected"] else "" for row in rows],
            "Place": [row["place"] for row in rows],
            "Day": changes["date_end"].to_numpy(),
            "Standing": [_then_now(row["status_before"], row["status"]) for row in rows],
            "Mentions": [_then_now(row["mentions_before"], row["mentions"]) for row in rows],
            "Said by": [row["claimant_names"].replace("(publisher)", "a publisher") for row in rows],
            "What changed": [", ".join(map(words.label, str(row["fields"]).split())) for row in rows],
        }
    )


def _value(row: dict[Hashable, Any], column: str) -> str:
    if column == "value_before" and row["change"] == "new":
        return ""
    value = row[column]
    return words.number(float(value), str(row["unit"])) or "vague" if isinstance(value, int | float) else "vague"


def _then_now(before: Any, now: Any) -> str:
    """Write what was and what is; once where both are the same."""
    if before is None or pd.isna(before) or before == now:
        return _plain(now)
    return f"{_plain(before)} → {_plain(now)}"


def _plain(value: object) -> str:
    return f"{value:,.0f}" if isinstance(value, int | float) else str(value)


show()
