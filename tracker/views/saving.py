"""A chart on screen -> buttons that save it as a picture with its title, its note and where it comes from."""

import html
from functools import cache
from pathlib import Path

import pandas as pd
import streamlit as st

from tracker import __version__
from tracker import patterns as regex
from tracker.charts import words

SCRIPT = Path(__file__).with_suffix(".js")
MOST_PUBLISHERS = 4
MADE_BY = f"Figures tracker {__version__}."


def listen() -> None:
    """Have the page answer the buttons; nothing of the script comes from a text."""
    st.html(f"<script>{_script()}</script>", unsafe_allow_javascript=True)


@cache
def _script() -> str:
    return SCRIPT.read_text(encoding="utf-8")


def buttons(title: str, note: str, source: str) -> str:
    """Offer the chart above as PNG and SVG, with a line that names its source; as HTML."""
    told = {"title": title, "note": note, "source": source, "file": to_file_name(title)}
    data = " ".join(f'data-{name}="{html.escape(value)}"' for name, value in told.items())
    made = "".join(
        f'<button type="button" class="save" data-save="{kind.lower()}" '
        f'aria-label="{html.escape(f"Save as {kind}: {title}")}">{kind}</button>'
        for kind in ("PNG", "SVG")
    )
    return f'<span class="saves no-print" {data}>{made}</span>'


def to_file_name(title: str) -> str:
    """Turn a title into the name of a file, without its ending.

    >>> to_file_name("Russia: troops lost so far, by claimant")
    'russia-troops-lost-so-far-by-claimant'
    """
    return "-".join(regex.findall(r"\w+", title.lower()))


def from_where(figures: pd.DataFrame) -> str:
    """Name the texts of some figures in a line, for a picture."""
    publishers = figures.loc[figures["publisher"] != "", "publisher"].value_counts()
    named = list(publishers.index[:MOST_PUBLISHERS])
    if len(publishers) > len(named):
        named.append(f"{len(publishers) - len(named):,} more")
    texts = words.counted(figures["source_id"].nunique(), "text")
    of = f" of {words.listed(named)}" if named else ""
    return f"As claimed in {texts}{of}, not as established. {MADE_BY}"
