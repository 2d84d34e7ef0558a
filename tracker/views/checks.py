"""Checks: what does not add up, which records hold, and how claims compare with the reference series."""

import html

import pandas as pd
import streamlit as st

from tracker.charts import words
from tracker.checking.findings import KINDS, Finding
from tracker.checking.reconciling import reconcile
from tracker.checking.records import HOLDS, REFUTED, UNKNOWN, Record, find_records
from tracker.checking.references import Comparison, Series, compare
from tracker.views import loading, notices
from tracker.views.claim import word_comparison
from tracker.views.pages import FIGURES, link

LISTED = 12  # of a kind at once; the rest is counted
VERDICTS = {REFUTED: "does not hold", HOLDS: "holds, as far as is known", UNKNOWN: "cannot be told"}


def show() -> None:
    """Draw the page."""
    st.header("Checks")
    loaded = loading.load()
    notices.problems(loaded)
    if loaded.figures.empty:
        notices.nothing_yet()
        return
    st.html(
        '<p class="quiet">What the texts say is held against itself: totals against the day’s figures, parts against '
        "wholes, records against the other days. What does not fit is listed with its sentences; nothing is mended.</p>"
    )
    version = loading.data_fingerprint(loading.data_folder())
    _records(_find_records(version, loaded.figures, loaded.references), loaded.figures)
    _findings(_reconcile(version, loaded.figures), loaded.figures)
    _references(version, loaded)


@st.cache_resource(max_entries=4, show_spinner="Adding up …")
def _reconcile(version: str, _figures: pd.DataFrame) -> list[Finding]:
    del version
    return reconcile(_figures)


@st.cache_resource(max_entries=4, show_spinner=False)
def _find_records(version: str, _figures: pd.DataFrame, _references: tuple[Series, ...]) -> list[Record]:
    del version
    return find_records(_figures, _references)


@st.cache_resource(max_entries=4, show_spinner=False)
def _compare(version: str, _figures: pd.DataFrame, _references: tuple[Series, ...]) -> list[Comparison]:
    del version
    spoken = _figures[_figures["claimant"].isin({series.claimant for series in _references})]
    rows = [{str(name): value for name, value in row.items()} for row in spoken.to_dict("records")]
    return [found for row in rows if (found := compare(row, _references)) is not None]


def _records(records: list[Record], figures: pd.DataFrame) -> None:
    st.subheader("Records that the texts claim")
    if not records:
        st.html('<p class="quiet">No text claims a record for a day or an attack.</p>')
        return
    for record in records[:LISTED]:
        with st.container(border=True):
            against = record.counter.figure_id if record.counter else ""
            st.html(_word_record(record, figures) + _sentences([record.figure_id, against], figures))
    _rest(len(records))


def _word_record(record: Record, figures: pd.DataFrame) -> str:
    badge = {REFUTED: "contested", HOLDS: "corroborated", UNKNOWN: "single"}[record.verdict]
    what = "The record before" if record.before else "The record"
    since = f" since {words.date(pd.Timestamp(record.since))}" if record.since else ""
    figure = loading.find_figure(figures, record.figure_id)
    # The sentence is shown below: only a superlative that is a part of it is worth being quoted.
    whole = figure is None or " ".join(figure["sentence"].split()).startswith(record.words.rstrip("…"))
    quoted = "" if whole else f": “{html.escape(record.words)}”"
    known = f"{words.counted(record.days, 'earlier day')} known{since}, over: {record.over}"
    against = ""
    if record.counter is not None:
        day, reported = pd.Timestamp(record.counter.day), pd.Timestamp(record.counter.reported)
        told = f", reported on {words.date(reported)}" if reported != day else ""
        verb = "Counter-example" if record.verdict == REFUTED else "Nearest to it"
        against = (
            f" {verb}: <b>{html.escape(words.number(record.counter.value))}</b> on {html.escape(words.date(day))}"
            f"{html.escape(told)} ({html.escape(record.counter.series)})."
        )
    return (
        f'<p><span class="standing {badge}">{VERDICTS[record.verdict]}</span> {what} of '
        f"<b>{html.escape(words.number(record.value))}</b> for {html.escape(words.date(pd.Timestamp(record.day)))}"
        f"{quoted}.{against} <span class='quiet'>{html.escape(known)}.</span></p>"
    )


def _findings(findings: list[Finding], figures: pd.DataFrame) -> None:
    st.subheader("Sums that do not come out")
    if not findings:
        st.html('<p class="quiet">Every total, day and part that can be compared goes together.</p>')
        return
    counts = {kind: sum(finding.kind == kind for finding in findings) for kind in KINDS}
    for kind, title in KINDS.items():
        if not counts[kind]:
            continue
        of_kind = [finding for finding in findings if finding.kind == kind]
        with st.expander(f"{title} ({counts[kind]:,})", expanded=kind in ("disagrees", "falls", "exceeds")):
            for finding in of_kind[:LISTED]:
                st.html(
                    f"<p><b>{html.escape(finding.series)}</b>, {html.escape(words.date(pd.Timestamp(finding.day)))}. "
                    f"{html.escape(finding.words)}</p>{_sentences(list(finding.figure_ids), figures)}"
                )
            _rest(len(of_kind))


def _references(version: str, loaded: loading.Loaded) -> None:
    st.subheader("Beside the reference series")
    if not loaded.references:
        st.html('<p class="quiet">There is no reference series; docs/references.md tells how to add one.</p>')
        return
    for series in loaded.references:
        origin = f'<a href="{html.escape(series.link)}" rel="noopener">origin</a>'
        st.html(
            f'<p class="quiet"><b>{html.escape(series.name)}</b> ({html.escape(series.claimant)}). '
            f"{html.escape(series.note)}. Licence {html.escape(series.licence)}, {origin}.</p>"
        )
    compared = _compare(version, loaded.figures, loaded.references)
    different = [found for found in compared if found.difference]
    equal = len(compared) - len(different)
    st.html(
        f"<p>{words.counted(len(compared), 'figure')} of these claimants can be looked up: {equal:,} equal, "
        f"{len(different):,} different.</p>"
    )
    for found in sorted(different, key=lambda found: -abs(found.difference / max(1, found.reference)))[:LISTED]:
        st.html(
            f"<p>{html.escape(words.number(found.stated))}: {html.escape(word_comparison(found))}.</p>"
            + _sentences([found.figure_id], loaded.figures)
        )
    _rest(len(different))


def _sentences(figure_ids: list[str], figures: pd.DataFrame) -> str:
    """Quote the sentence of each figure once, with a link to the figure."""
    wanted = [figure_id for figure_id in dict.fromkeys(figure_ids) if figure_id]
    found = ((figure_id, loading.find_figure(figures, figure_id)) for figure_id in wanted)
    told = [(figure_id, row) for figure_id, row in found if row is not None]
    quoted = []
    for sentence, own in _by_sentence(told).items():
        links = [link(FIGURES, words.amount(row), asked=[("figure", figure_id)]) for figure_id, row in own]
        quoted.append(f'<div class="excerpt quoted">{html.escape(sentence)} <span>{", ".join(links)}</span></div>')
    return "".join(quoted)


def _by_sentence(told: list[tuple[str, pd.Series]]) -> dict[str, list[tuple[str, pd.Series]]]:
    sentences: dict[str, list[tuple[str, pd.Series]]] = {}
    for figure_id, row in told:
        sentence = " ".join(row["sentence"].split()).removeprefix("- ")
        sentences.setdefault(sentence if len(sentence) < 400 else sentence[:399] + "…", []).append((figure_id, row))
    return sentences


def _rest(count: int) -> None:
    if count > LISTED:
        st.html(f'<p class="quiet">… and {count - LISTED:,} more.</p>')


show()
