"""The lexicon -> a table to browse: what each entry stands for, its words as one says them, a sentence it reads."""

import html
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pandas as pd
import streamlit as st

import tracker
from tracker.charts import words

LEXICON = Path(tracker.__file__).with_name("lexicon")
COLUMNS = {
    "File": st.column_config.TextColumn(width=90),
    "Kind": st.column_config.TextColumn(width=80),
    "Entry": st.column_config.TextColumn(width=170),
    "Stands for": st.column_config.TextColumn(width=210),
    "Words": st.column_config.TextColumn(width=420),
    "Example": st.column_config.TextColumn(width=340),
    "Refuses": st.column_config.TextColumn(width=300),
}
# What an entry lists that is no word of a text.
NO_WORDS = ("examples", "refusals", "takes", "frame", "needs")
# Stands in an alias for every way to name the country of a claimant.
COUNTRY = "{c} "


def show() -> None:
    """Draw the table and a search in it."""
    st.html(
        '<p class="prose">The words that the rules know. Each entry proves itself: its examples must yield a figure, '
        "its refusals none. Verbs stand in their base form and are read in all; where a claimant is named with an "
        "adjective of its country (Ukrainian army), its other namings are read too (Ukraine’s army, army of Ukraine, "
        "Kyiv’s army).</p>"
    )
    wanted = st.text_input("Search in the lexicon", key="lexicon_words", placeholder="a word, such as shot down")
    entries = read()
    if wanted.strip():
        holds = [entries[name].str.contains(wanted.strip(), case=False, regex=False) for name in entries.columns]
        entries = entries[pd.concat(holds, axis="columns").any(axis="columns")]
    st.html(f'<p class="quiet">{html.escape(words.counted(len(entries), "entry", "entries"))}</p>')
    st.dataframe(entries, hide_index=True, column_config=COLUMNS, height=460, alt="Entries of the lexicon")


@st.cache_data(show_spinner=False)
def read() -> pd.DataFrame:
    """Lay the entries of the lexicon out as rows."""
    files = {path.stem: tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(LEXICON.glob("*.toml"))}
    demonyms = {side: party["demonym"][0] for side, party in files["parties"]["parties"].items() if "demonym" in party}
    rows = [
        (
            file,
            kind.replace("_", " "),
            name.replace("_", " "),
            _meaning(entry),
            _words(entry, demonyms),
            *_proofs(entry),
        )
        for file, content in files.items()
        for kind, entries in content.items()
        for name, entry in _named(entries)
    ]
    return pd.DataFrame(rows, columns=list(COLUMNS))


def _named(entries: Any) -> Iterable[tuple[str, Any]]:
    if isinstance(entries, list) and entries and isinstance(entries[0], dict):
        return [(str(entry.get("name", "")), entry) for entry in entries]
    return entries.items() if isinstance(entries, dict) else [("", entries)]


def _meaning(entry: Any) -> str:
    """Say what an entry makes of its words."""
    if not isinstance(entry, dict):
        return ""
    told = words.in_words(entry.get("subtype") or entry.get("event") or entry.get("subject") or "")
    if "side" in entry:
        told = ", ".join(
            part
            for part in (words.in_words(entry["side"], "claimant_side"), words.in_words(entry.get("type", "")))
            if part != words.NOT_SAID
        )
    taken = ", ".join(words.in_words(subject) for subject in entry.get("takes", ()))
    return (told if told != words.NOT_SAID else "") + (f": {taken}" if taken else "")


def _words(entry: Any, demonyms: dict[str, str]) -> str:
    country = demonyms.get(str(entry.get("side", "")), "") if isinstance(entry, dict) else ""
    return ", ".join(dict.fromkeys(_as_said(word, country) for word in _listed(entry)))


def _as_said(word: str, country: str) -> str:
    """Write a word as one says it.

    >>> _as_said("shoot/shot/shot down", ""), _as_said("{c} army", "Ukrainian")
    ('shoot down', 'Ukrainian army')
    """
    if word.startswith(COUNTRY):
        return f"{country} {word.removeprefix(COUNTRY)}".strip()
    base, _, further = word.partition("/")
    particle = further.rpartition("/")[2].partition(" ")[2]
    return f"{base} {particle}".strip() if further and particle else base


def _listed(entry: Any) -> Iterator[str]:
    """Yield the words of an entry; of places, whose entries are coordinates, the names."""
    if isinstance(entry, str):
        yield entry
    elif isinstance(entry, list):
        yield from (word for word in entry if isinstance(word, str))
    elif isinstance(entry, dict):
        for name, value in entry.items():
            if isinstance(value, list) and value and not isinstance(value[0], str):
                yield name
            elif isinstance(value, list) and name not in NO_WORDS:
                yield from _listed(value)


def _proofs(entry: Any) -> tuple[str, str]:
    """Give the first sentence that an entry reads, and the first that it must not."""
    if not isinstance(entry, dict):
        return "", ""
    first = [str((entry.get(name) or [""])[0]) for name in ("examples", "refusals")]
    return first[0], first[1]
