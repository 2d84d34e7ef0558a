"""A figure -> the panel that shows where it comes from and why it was read so."""

import html

import pandas as pd
import streamlit as st

from tracker import patterns as regex
from tracker.charts import words
from tracker.model import Source
from tracker.sources.catalogue import CATALOGUE
from tracker.views import cite, claim, loading, marking
from tracker.views.pages import CLAIMS, FIGURES, SOURCES
from tracker.views.reasons import reason

# "[", "!", ":"
_MARKUP = regex.compile(r"[\\`*_{}\[\]()#+!|<>:$~]")
MOST_MENTIONS = 5  # the page of the claim lists them all


def show(figure: pd.Series, source: Source | None) -> None:
    """Draw the panel of one figure."""
    st.html(_head(figure))
    st.html(marking.excerpt(figure, source))
    st.html(_proof(figure, source))
    with st.container(horizontal=True, vertical_alignment="center"):
        if figure["source_link"]:
            st.link_button("Original, at the sentence", figure["source_link"])
        elif figure["url"]:
            st.link_button("Original page", figure["url"])
        else:
            st.html('<span class="quiet">No link: the catalogue names no address for this text.</span>')
        st.page_link(
            SOURCES,
            label="In its source text",
            query_params={"source": figure["source_id"], "figure": figure["figure_id"]},
        )
        st.page_link(FIGURES, label="Permalink", query_params={"figure": figure["figure_id"]})
    st.html(_facts(figure, source))
    if figure["claim_id"]:
        _claim(figure, loading.load())
    cite.show(figure, source)


def _head(figure: pd.Series) -> str:
    whose = words.whose(figure)
    return (
        f'<div class="panel-number">{html.escape(words.amount(figure))}</div>'
        f'<div class="panel-what">{html.escape(words.what(figure))}'
        f"{', ' + html.escape(whose) if whose else ''}</div>"
        f'<div class="quiet">{html.escape(words.bounds(figure))}</div>'
    )


def _claim(figure: pd.Series, loaded: loading.Loaded) -> None:
    """Say how the claim of the figure stands, who else says the same, and who says otherwise."""
    found = claim.records(loaded.claims[loaded.claims["claim_id"] == figure["claim_id"]]) if len(loaded.claims) else []
    same = loaded.figures[loaded.figures["claim_id"] == figure["claim_id"]]
    mentions = same[same["figure_id"] != figure["figure_id"]].sort_values(["said", "figure_id"], kind="stable")
    with st.container(border=True, gap="small", key="panel_claim"):
        if found:
            status = found[0]["status"]
            st.html(f'<span class="standing {status}">{status}</span> {claim.STANDINGS[status]}')
            claim.others(found[0], loaded.claims)
        if len(mentions):
            others = words.counted(len(mentions), "other mention")
            st.html(f'<span class="quiet">{others} of the same claim:</span>')
        for row in mentions.head(MOST_MENTIONS).to_dict("records"):
            said = words.moment(row["posted_at"] if pd.notna(row["posted_at"]) else row["published"])
            label = f"{words.amount(row)}, {row['speaker']}, said {said} ({row['publisher'] or 'publisher unknown'})"
            st.page_link(FIGURES, label=_plain(label), query_params={"figure": row["figure_id"]})
        st.page_link(CLAIMS, label="The claim, with all mentions", query_params={"claim": figure["claim_id"]})


def _plain(label: str) -> str:
    """Escape what a label would take for markup: the publisher is a word of the catalogue."""
    return _MARKUP.sub(r"\\\g<0>", label)


def _published(figure: pd.Series, source: Source | None) -> str:
    """Write the day of publication, who published, and where the day is known from."""
    told = f"{words.moment(figure['published'])}, {figure['publisher'] or 'publisher unknown'}"
    origin = dict(source.origins).get("published", "") if source else ""
    known = "the catalogue" if origin == CATALOGUE else origin
    return f"{told} (day: {known})" if known and figure["published"] else told


def _proof(figure: pd.Series, source: Source | None) -> str:
    """Check the span against the text as it is now, and wear the outcome as a badge."""
    start, end = int(figure["char_start"]), int(figure["char_end"])
    if source is None:
        return _badge(
            "not verified", "The source text is no longer in the seeds folder, so the span cannot be checked."
        )
    if source.text[start:end] != figure["text"]:
        return _badge("not verified", "The source text has changed: the span no longer holds these words.")
    return _badge(
        "✓ verified",
        f"Checked just now: characters {start:,} to {end:,} of the source read “{figure['text']}” (SHA-256 of the file "
        f"{source.digest[:12]}…).",
    )


def _badge(badge: str, told: str) -> str:
    kind = "corroborated" if badge.startswith("✓") else "contested"
    return f'<p class="proof"><span class="standing {kind}">{badge}</span> {html.escape(told)}</p>'


def _facts(figure: pd.Series, source: Source | None) -> str:
    rows = {
        "Said by": _speaker(figure),
        "How firmly": words.firmness(figure["modality"]),
        "Time covered": f"{words.stretch(figure['first_day'], figure['day'])} ({words.in_words(figure['period'])})",
        "Dates rest on": words.dates_rest_on(figure["date_basis"]),
        "Posted": f"{words.moment(figure['posted_at'])} (stamp of the post)" if pd.notna(figure["posted_at"]) else "",
        "Published": _published(figure, source),
        "Title": figure["title"] or words.UNKNOWN,
        "Place": _place(figure),
        "In US dollars": words.number(figure["value_usd"], "USD") if figure["unit"] not in ("USD", "count") else "",
        "Part of": "a larger figure in the same text" if figure["part_of"] else "",
        "Record claimed": figure["superlative"],
        "What it covers": figure["definition"]
        or f"{words.in_words(figure['event'])}: {words.definition(figure['event'])}",
        "Read because": _reason(figure),
        "Id": figure["figure_id"],
    }
    cells = "".join(
        f"<dt>{html.escape(name)}</dt><dd>{html.escape(str(value))}</dd>" for name, value in rows.items() if value
    )
    return f'<dl class="facts">{cells}</dl>'


def _speaker(figure: pd.Series) -> str:
    if not figure["claimant"]:
        return f"{figure['speaker']}, in its own voice"
    side = words.in_words(figure["claimant_side"], "claimant_side") if figure["claimant_side"] else "side not stated"
    party = ", itself a party to it" if figure["claimant_is_party"] is True else ""
    return f"{figure['claimant']} ({side}{party})"


def _place(figure: pd.Series) -> str:
    if not figure["place"]:
        return ""
    precision = f" ({words.in_words(figure['place_precision'])})" if figure["place_precision"] else ""
    return figure["place"] + precision


def _reason(figure: pd.Series) -> str:
    confidence = figure["confidence"]
    why = reason(figure["rule"]) if figure["rule"] else f"rule {words.UNKNOWN}"
    surely = f" Of figures read so, {confidence:.0%} are right." if pd.notna(confidence) else ""
    return f"“{figure['text']}” counts {words.what(figure)} by the {why}{surely}"
