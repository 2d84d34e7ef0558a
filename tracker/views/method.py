"""Method: how figures are read, how often that is right, what the words mean, and from what this build was made."""

import hashlib
import html
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pandas as pd
import streamlit as st

import tracker
from tracker import schema
from tracker.charts import quality, words
from tracker.charts.sending import to_spec
from tracker.views import below, lexicon, loading, notices, saving

SHIPPED = Path(tracker.__file__).resolve().parents[1] / "data"
PARTS = {
    "how": "How it works",
    "accuracy": "Accuracy",
    "vocabulary": "Vocabulary",
    "columns": "Columns",
    "lexicon": "Lexicon",
    "build": "This build",
}
MEASURES = {
    "detect": "found, with the right value",
    "typed": "… and the right event and subject",
    "record": "… and unit, bound, parties, firmness",
    "strict": "… with no alternative reading let pass",
    "claimant_side": "side of the claimant",
    "place": "place",
    "period": "time covered",
    "date_end": "last day",
}
STEPS = (
    ("Every number is found.", "Digits, words, ranges, money, “dozens”; also those that turn out to be no figure."),
    (
        "Numbers that count nothing of ours are refused.",
        "Ages, dates, ranks, model names, scores: each with its reason.",
    ),
    ("The noun and the act are read.", "What is counted, and what happened to it, by the grammar of the sentence."),
    (
        "The roles are read.",
        "Who did it, to whom, where, when, who says so, and how firmly; what is not said stays empty.",
    ),
    (
        "The words are kept.",
        "Each figure keeps its place in the text to the character; the pages check it as you look.",
    ),
    (
        "Claims are formed.",
        "Figures that say the same are one claim; rival claims stand side by side and are never averaged.",
    ),
)
LIMITS = (
    "It reads English, also machine-translated English. It does not know whether a claim is true.",
    "It misses figures: see what is found among the texts held out. A missing figure is no zero.",
    "A place is named only below the level of countries, and only when the sentence or its post names it.",
    "Dates that the text does not give are taken from the publication date, and marked so.",
    "Money is turned into dollars at the European Central Bank's rate of the day, where there is one.",
    "Confidence is a share measured on annotated texts of our own: on other texts it may be lower.",
)


def show() -> None:
    """Draw the page."""
    st.header("Method and accuracy")
    wanted = st.query_params.get("part", "")
    st.session_state.setdefault("part", wanted if wanted in PARTS else "how")
    chosen = st.segmented_control(
        "Part", list(PARTS), format_func=PARTS.__getitem__, key="part", required=True, label_visibility="collapsed"
    )
    part = chosen or "how"
    if part != "how":
        st.query_params["part"] = part
    else:
        st.query_params.pop("part", None)
    {"how": _how, "accuracy": _accuracy, "vocabulary": _vocabulary, "columns": _columns, "lexicon": lexicon.show}.get(
        part, _build
    )()


def _how() -> None:
    st.subheader("From a text to a figure")
    steps = "".join(f"<li><b>{html.escape(head)}</b> {html.escape(more)}</li>" for head, more in STEPS)
    st.html(
        '<p class="prose">Figures are read by rules, the same way each time, on this machine; no text leaves it. '
        f'Nothing is estimated, summed or repaired.</p><ol class="prose">{steps}</ol>'
    )
    st.subheader("What it cannot do")
    st.html('<ul class="prose">' + "".join(f"<li>{html.escape(limit)}</li>" for limit in LIMITS) + "</ul>")


def _accuracy() -> None:
    # A build elsewhere has no report of its own: that which is shipped is about the same rules.
    report = _read_quality(str(loading.data_folder().resolve())) or _read_quality(str(SHIPPED))
    folders = {name: folder for name, folder in report.get("folders", {}).items() if name in quality.FOLDERS}
    if not folders:
        st.info("No accuracy report is here: data/quality.json is missing. `tracker score --write` makes it.")
        return
    rows = [
        {"measure": told, "folder": name, "share": folder["measures"][measure], "order": order}
        for name, folder in folders.items()
        for order, (measure, told) in enumerate(MEASURES.items())
        if measure in folder["measures"]
    ]
    held = folders.get("holdout")
    title = "How much is found, and how much of it is right"
    spoken = " ".join(
        f"Of {quality.FOLDERS[name]} ({words.counted(folder['texts'], 'text')}, "
        f"{words.counted(folder['wanted'], 'figure')}): found {folder['measures']['detect']:.0%}, "
        f"typed right {folder['measures']['typed']:.0%}, whole record right {folder['measures']['record']:.0%}."
        for name, folder in folders.items()
    )
    measured = f"Measured by tracker score on annotated texts. {saving.MADE_BY}"
    left, right = st.columns([3, 2], gap="large")
    with left:
        note = (
            "The first four are F1: missed figures and invented ones both lower it. The others: share of the figures "
            "found. Only the texts held out tell what to expect of a text that nobody has tuned the rules on."
        )
        table = pd.DataFrame(rows)
        notices.chart_head(title, note)
        st.vega_lite_chart(to_spec(quality.measures, table), key="measures", alt=f"{title}. {spoken}")
        below.show_counts(title, note, spoken, table.drop(columns="order"), told=measured)
    if held:
        bins = pd.DataFrame(held["reliability"]["bins"])
        with right:
            asked = "Can the confidences be believed?"
            note = "Texts held out. On the dashed line a confidence is the share that was right; above it, too modest."
            notices.chart_head(asked, note)
            told = f"Mean distance from the line {held['reliability']['error']:.0%}, over {held['given']:,} figures."
            alt = f"Reliability of the confidences. {told}"
            st.vega_lite_chart(to_spec(quality.reliability, bins), key="reliability", alt=alt)
            below.show_counts(asked, note, told, bins, told=measured)
    _by_event(folders)
    errors = report.get("errors", [])
    with st.expander(f"What is wrong on the texts worked on: {words.counted(len(errors), 'error')}"):
        st.html('<ul class="errors">' + "".join(f"<li>{html.escape(str(error))}</li>" for error in errors) + "</ul>")


def _by_event(folders: dict[str, Any]) -> None:
    name = "holdout" if "holdout" in folders else next(iter(folders))
    events = pd.DataFrame(folders[name]["events"])
    if events.empty:
        return
    notices.chart_head(f"By event, on the {quality.FOLDERS[name]}", "Few figures an event: read single rows with care.")
    st.dataframe(
        pd.DataFrame(
            {
                "Event": [words.in_words(event) for event in events["event"]],
                "In the texts": events["wanted"],
                "Found": events["found"],
                "Typed right": events["typed"],
                "Not wanted": events["unwanted"],
            }
        ),
        hide_index=True,
        height=320,
        alt="Figures wanted, found, typed right and not wanted, by event",
    )


def _vocabulary() -> None:
    st.html(
        '<p class="prose">The words that the columns are limited to. The texts say it in a thousand ways; '
        "the table says it in these.</p>"
    )
    _terms("Events: what happened to the things counted", schema.EVENTS.items())
    _terms("Why a number is refused", schema.REFUSALS.items())
    told = {
        "Subjects": schema.SUBJECTS,
        "Categories": schema.CATEGORIES,
        "How exact": schema.QUALIFIERS,
        "How firmly": schema.MODALITIES,
        "Time covered": schema.PERIODS,
        "What a date rests on": schema.DATE_BASES,
        "Kinds of claimant": schema.CLAIMANT_TYPES,
        "Standing of a claim": schema.CLAIM_STATUSES,
    }
    _terms("Others", [(name, ", ".join(words.in_words(entry) for entry in entries)) for name, entries in told.items()])


def _terms(title: str, terms: Iterable[tuple[str, str]]) -> None:
    cells = "".join(f"<dt>{html.escape(words.in_words(term))}</dt><dd>{html.escape(told)}</dd>" for term, told in terms)
    st.html(f'<h4 class="chart-title">{html.escape(title)}</h4><dl class="facts terms">{cells}</dl>')


def _columns() -> None:
    st.html('<p class="prose">What each column of the CSV files holds; the contract that builds keep to.</p>')
    for table, columns in schema.TABLES.items():
        notices.chart_head(f"{table}.csv", "")
        st.dataframe(
            pd.DataFrame(
                {
                    "Column": [column.name for column in columns],
                    "Type": [column.type for column in columns],
                    "Holds": [column.description for column in columns],
                    "One of": [", ".join(column.vocabulary) for column in columns],
                }
            ),
            hide_index=True,
            column_config={"Holds": st.column_config.TextColumn(width=520)},
            height=min(460, 37 + 35 * len(columns)),
            alt=f"Columns of {table}.csv",
        )


def _build() -> None:
    loaded, sources = loading.load(), loading.sources_by_id()
    numbers = loaded.numbers
    outcomes = numbers["outcome"].value_counts() if len(numbers) else pd.Series(dtype="int64")
    digest = hashlib.sha256("\n".join(sorted(source.digest for source in sources.values())).encode()).hexdigest()
    refused = int(outcomes.get("refused", 0))
    rows = {
        "Version of the tracker": tracker.__version__,
        "Texts": f"{len(sources):,}",
        "Digest of the texts": f"{digest} (SHA-256 over the sorted digests of the files)",
        "Figures": f"{len(loaded.figures):,}",
        "Claims": f"{loaded.figures['claim_id'].nunique():,}",
        "Numbers met": f"{len(numbers):,}: {int(outcomes.get('taken', 0)):,} taken, {refused:,} refused with a reason, "
        f"{len(numbers) - int(outcomes.get('taken', 0)) - refused:,} unexplained",
    }
    cells = "".join(f"<dt>{html.escape(name)}</dt><dd>{html.escape(told)}</dd>" for name, told in rows.items())
    st.html(f'<dl class="facts">{cells}</dl>')
    if refused:
        counts = numbers[numbers["outcome"] == "refused"]["reason"].value_counts()
        notices.chart_head("Why numbers were refused", "Every number of every text is accounted for.")
        st.dataframe(
            pd.DataFrame(
                {"Reason": [words.refusal(str(reason)) for reason in counts.index], "Numbers": counts.to_numpy()}
            ),
            hide_index=True,
            alt="Numbers refused, by reason",
        )


@st.cache_data(max_entries=2, show_spinner=False, ttl=60)
def _read_quality(folder: str) -> dict[str, Any]:
    try:
        report = json.loads((Path(folder) / "quality.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return report if isinstance(report, dict) else {}


show()
