"""One claim -> its standing, its mentions with their words and both dates, and why they are one claim."""

import html
from typing import Any

import pandas as pd
import streamlit as st

from tracker.charts import words
from tracker.checking.references import Comparison, compare
from tracker.claims import explain_joining
from tracker.claims.mentions import by_content, to_mentions
from tracker.model import Source
from tracker.views import cite, loading, marking
from tracker.views.pages import CLAIMS, FIGURES

MOST_MENTIONS = 100
STANDINGS = {
    "single": "One claimant says so.",
    "corroborated": "Claimants of different sides say so.",
    "contested": "Another claimant gives a value that cannot be true beside it.",
    "superseded": "Its claimant has given a newer value since.",
}


def show(claim: dict[str, Any], loaded: loading.Loaded, same: pd.DataFrame) -> None:
    """Draw a claim; `same` are the equal numbers of two mouths that `rivals` has found."""
    mentions = loaded.figures[loaded.figures["claim_id"] == claim["claim_id"]]
    ordered = by_content(to_mentions(mentions))
    figures = {str(row["figure_id"]): row for row in records(mentions)}
    told = [(mention, figures[mention.row["figure_id"]]) for mention in ordered]
    st.html(_head(claim, told[0][1] if told else None))
    st.html(_facts(claim, loaded, list(figures.values()), same))
    others(claim, loaded.claims)
    st.subheader("Its mentions" if len(told) > 1 else "Its mention")
    sources = loading.sources_by_id()
    for mention, figure in told[:MOST_MENTIONS]:
        reasons = explain_joining(ordered[0], mention) if mention is not ordered[0] else []
        _mention(figure, reasons, sources.get(figure["source_id"]))
    if len(told) > MOST_MENTIONS:
        st.html(f'<p class="quiet">… and {len(told) - MOST_MENTIONS:,} more; the download of the figures has all.</p>')
    if told:
        best = mentions.sort_values("confidence", ascending=False, kind="stable").iloc[0]
        cite.show(best, sources.get(best["source_id"]))


def records(table: pd.DataFrame) -> list[dict[str, Any]]:
    """Return the rows of a table as dicts; those of claims with a qualifier that says how their bounds read."""
    rows = [{str(name): value for name, value in row.items()} for row in table.to_dict("records")]
    return [{"qualifier": "exact" if row.get("value_low") == row.get("value_high") else "range"} | row for row in rows]


def amount(claim: dict[str, Any]) -> str:
    """Write the value of a claim with its bounds."""
    value, low, high = (words.number(claim[name], claim["unit"]) for name in ("value", "value_low", "value_high"))
    rate = f" a {claim['rate']}" if claim["rate"] else ""
    if low and high and low != high:
        return f"{low} to {high}{rate}"
    if value and not low and not high:
        return f"about {value}{rate}"
    if low and not high:
        return f"at least {low}{rate}"
    return (f"up to {high}" if high and not low else value) + rate


def _head(claim: dict[str, Any], figure: dict[str, Any] | None) -> str:
    number = words.amount(figure) if figure is not None and claim["mentions"] == 1 else amount(claim)
    whose = words.whose(claim)
    return (
        f'<div class="panel-number">{html.escape(number)}</div>'
        f'<div class="panel-what">{html.escape(words.what(claim))}{", " + html.escape(whose) if whose else ""}</div>'
        f'<p><span class="standing {claim["status"]}">{claim["status"]}</span> {STANDINGS[claim["status"]]}</p>'
    )


def _same_value(claim: dict[str, Any], same: pd.DataFrame) -> str:
    told = []
    for row in records(same[same["claim_id"] == claim["claim_id"]]):
        event = f" ({words.in_words(row['earlier_event'])})" if row["earlier_event"] != row["event"] else ""
        told.append(
            f"{row['speaker']} gives the number that {row['earlier_speaker']} gave before, on "
            f"{words.date(row['earlier_said'])}{event}"
        )
    return "; ".join(told)


def _facts(claim: dict[str, Any], loaded: loading.Loaded, figures: list[dict[str, Any]], same: pd.DataFrame) -> str:
    who = words.counted(int(claim["claimants"]), "independent claimant")
    mentions = words.counted(int(claim["mentions"]), "mention")
    rows = {
        "Said by": f"{claim['claimant_names'].replace('(publisher)', 'publishers in their own voice')} ({who})",
        "Mentions": f"{mentions} in {words.counted(int(claim['sources']), 'text')}",
        "About": f"{words.stretch(claim['date_start'], claim['date_end'])} ({words.in_words(claim['period'])})",
        "Place": claim["place"],
        "How firmly": words.firmness(claim["modality"]),
        "First and last said": " to ".join(
            dict.fromkeys(words.moment(claim[name]) for name in ("first_mentioned", "last_mentioned"))
        ),
        "Same value as": _same_value(claim, same),
        "In the reference series": _beside_reference(figures, loaded),
        "Id": claim["claim_id"],
    }
    cells = "".join(
        f"<dt>{html.escape(name)}</dt><dd>{html.escape(str(value))}</dd>" for name, value in rows.items() if value
    )
    return f'<dl class="facts terms">{cells}</dl>'


def _beside_reference(figures: list[dict[str, Any]], loaded: loading.Loaded) -> str:
    found = [compared for row in figures if (compared := compare(row, loaded.references)) is not None]
    return "; ".join(dict.fromkeys(word_comparison(compared) for compared in found))


def word_comparison(compared: Comparison) -> str:
    """Say how a figure compares with the series of its claimant."""
    report = words.date(pd.Timestamp(compared.report))
    if not compared.difference:
        return f"equal to {compared.series}, report of {report}"
    way = "above" if compared.difference > 0 else "below"
    return (
        f"{words.number(abs(compared.difference))} {way} {compared.series}, report of {report}: "
        f"{words.number(compared.reference)}"
    )


def others(claim: dict[str, Any], claims: pd.DataFrame) -> None:
    """Link the claims that this one contests, and the one that replaces it."""
    ids = {
        "contests": claim["contests"].split(),
        "replaced by": [claim["superseded_by"]] if claim["superseded_by"] else [],
    }
    rows = claims[claims["claim_id"].isin([other for others in ids.values() for other in others])]
    by_id = {str(row["claim_id"]): row for row in records(rows)}
    for why, others in ids.items():
        for other in [by_id[claim_id] for claim_id in others if claim_id in by_id]:
            names = other["claimant_names"].replace("(publisher)", "a publisher")
            st.page_link(
                CLAIMS,
                label=f"{why.capitalize()}: {amount(other)}, {names}, {words.date(other['date_end'])}",
                query_params={"claim": other["claim_id"]},
            )


def _mention(figure: dict[str, Any], reasons: list[str], source: Source | None) -> None:
    st.html(marking.excerpt(pd.Series(figure), source))
    st.html(f'<div class="quiet">{both_dates(figure)}</div>')
    if reasons:
        st.html(f'<div class="quiet">One claim with the first: {html.escape("; ".join(reasons))}.</div>')
    with st.container(horizontal=True, gap="small"):
        st.page_link(FIGURES, label="Figure", query_params={"figure": figure["figure_id"]})
        if original := figure["source_link"] or figure["url"]:
            st.page_link(original, label="Original")


def both_dates(figure: dict[str, Any]) -> str:
    """Say in words when it was and when it was said, each with what it rests on."""
    posted = pd.notna(figure["posted_at"])
    said = words.moment(figure["posted_at"] if posted else figure["published"])
    basis = "the stamp of the post" if posted else "the day of publication of the text"
    when = words.stretch(figure["first_day"], figure["day"])
    return (
        f"<b>{html.escape(figure['speaker'])}</b>. Happened {html.escape(when)}: "
        f"{html.escape(words.dates_rest_on(figure['date_basis']))}. Said {html.escape(said)}: {basis} "
        f"({html.escape(figure['publisher'] or 'publisher unknown')})."
    )
