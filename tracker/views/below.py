"""What stands below a chart: the same in words, where it comes from, and the chart to take away as a picture or CSV."""

import html
from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd
import streamlit as st

from tracker.charts import words
from tracker.views import downloads, saving, tables

MOST_SOURCES = 40


@dataclass(frozen=True, slots=True)
class Below:
    """The line below a chart, ready to be shown: making it costs more than showing it."""

    title: str
    key: str
    version: str
    written: str  # HTML
    rows: int
    figures: pd.DataFrame  # empty where they are kept elsewhere


def make(version: str, title: str, note: str, spoken: str, figures: pd.DataFrame, *, key: str = "") -> Below:
    """Make the line below the chart of some figures; `version` tells them from others under the same title.

    Charts of one page that may have one title need a `key` each.
    """
    parts = (in_words(spoken), _from_where(figures), saving.buttons(title, note, saving.from_where(figures)))
    written = f'<div class="below">{"".join(parts)}</div>'
    return Below(title, key or title, f"{version} {key or title}", written, len(figures), figures)


def show(below: Below, *, figures: Callable[[], pd.DataFrame] | None = None) -> None:
    """Draw the line below a chart; `figures` gives the rows of the download where the line does not hold them."""
    name = tables.key_of([below.key], "below")
    with st.container(horizontal=True, vertical_alignment="top", key=name):
        st.html(below.written)
        downloads.button(
            "CSV",
            figures or (lambda: below.figures),
            below.rows,
            version=below.version,
            key=f"csv-{name}",
            file_name=saving.to_file_name(below.title) + ".csv",
            type="tertiary",
            help=f"The {words.counted(below.rows, 'figure')} of this chart, with their sentences",
        )


def show_counts(title: str, note: str, spoken: str, counts: pd.DataFrame, *, told: str) -> None:
    """Draw the line below a chart of counts, which are no figures: `told` says what they were counted in."""
    name = tables.key_of([title], "below")
    with st.container(horizontal=True, vertical_alignment="top", key=name):
        st.html(f'<div class="below">{in_words(spoken)}{saving.buttons(title, note, told)}</div>')
        st.download_button(
            "CSV",
            data=counts.to_csv(index=False, date_format="%Y-%m-%d").encode("utf-8-sig"),
            file_name=saving.to_file_name(title) + ".csv",
            mime="text/csv",
            on_click="ignore",
            type="tertiary",
            key=f"csv-{name}",
            help="The numbers of this chart",
        )


def in_words(sentence: str) -> str:
    """Give the sentence that says the same as the chart above it, folded."""
    return f'<details class="quiet"><summary>In words</summary>{html.escape(sentence)}</details>'


def _from_where(figures: pd.DataFrame) -> str:
    """List the texts that a chart's figures come from, with links to the originals."""
    texts = figures.drop_duplicates("source_id").sort_values(["published", "title"], ascending=[False, True])
    entries = []
    for row in texts.head(MOST_SOURCES).to_dict("records"):
        told = html.escape(f"{row['publisher'] or 'publisher unknown'}: {row['title'] or row['source_file']}")
        # The catalogue admits http and https only; the page escapes all the same.
        link = f'<a href="{html.escape(row["url"])}" rel="noopener">{told}</a>' if row["url"] else told
        entries.append(f"<li>{link}</li>")
    more = f"<li>… and {len(texts) - MOST_SOURCES:,} more</li>" if len(texts) > MOST_SOURCES else ""
    return (
        f'<details class="quiet"><summary>{words.counted(len(texts), "source")}</summary>'
        f"<ul>{''.join(entries)}{more}</ul></details>"
    )
