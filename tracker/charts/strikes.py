"""Strikes by night -> a chart of weapons launched, and what became of them."""

import altair as alt
import pandas as pd

from tracker.charts import drawing, words
from tracker.charts.palette import STRIKES

STACKED = ("intercepted", "suppressed")
SHAPES = {"launched": "circle", "intercepted": "cross", "suppressed": "triangle-down"}


def strikes_by_night(nights: pd.DataFrame) -> alt.LayerChart:
    """Of the weapons launched each night, how many were intercepted, and how many suppressed?

    The outline is the launch; what it leaves empty is not accounted for in the claim.
    """
    shown = drawing.for_display(nights)
    shown["floor"] = 0.0  # a bar with both ends in time has to be told both ends in height, or it floats
    shown["next_day"] = shown["day"] + pd.Timedelta(days=1)
    names = dict(zip(nights["event"], shown["what"], strict=True))
    present = [event for event in STRIKES if event in names]
    colours = alt.Scale(domain=[names[event] for event in present], range=[STRIKES[event] for event in present])
    chosen = alt.selection_point(name="figure", fields=["figure_id"], empty=False)
    fates = (
        alt.Chart(_stacked(shown[shown["event"].isin(STACKED)]))
        .mark_bar(binSpacing=1)
        .encode(
            x=drawing.day_axis(days=shown["day"]),
            x2="next_day:T",
            y=drawing.number_axis("bottom", stack=False),
            y2="top:Q",
            color=alt.Color("what:N", scale=colours, legend=drawing.legend(names=list(names.values()))),
            tooltip=drawing.tooltip(),
        )
        .add_params(chosen)
    )
    launches = (
        alt.Chart(shown[shown["event"] == "launched"])
        .mark_bar(binSpacing=1, fillOpacity=0.12, strokeWidth=1)
        .encode(
            x=drawing.day_axis(days=shown["day"]),
            x2="next_day:T",
            y=drawing.number_axis("value", stack=False),
            y2="floor:Q",
            color=alt.Color("what:N", scale=colours, legend=drawing.legend(names=list(names.values()))),
            stroke=alt.Color("what:N", scale=colours, legend=None),
            tooltip=drawing.tooltip(),
        )
    )
    return drawing.finished(launches + fates)


def counts_by_night(counts: pd.DataFrame) -> alt.LayerChart:
    """Which counts are stated for each night? One mark a count: reports count by type, and types are not added up."""
    shown = drawing.for_display(counts)
    # Equal counts of one night stand side by side.
    shown["beside"] = shown["day"] + pd.to_timedelta(shown["rank"] * 10, unit="h")
    shown["type"] = [words.in_words(subtype) if subtype else words.NOT_SAID for subtype in counts["subtype"]]
    names = dict(zip(counts["event"], shown["what"], strict=True))
    present = [event for event in reversed(STRIKES) if event in names]
    domain = [names[event] for event in present]
    colours = alt.Scale(domain=domain, range=[STRIKES[event] for event in present])
    shapes = alt.Scale(domain=domain, range=[SHAPES[event] for event in present])
    chosen = alt.selection_point(name="figure", fields=["figure_id"], empty=False)
    marks = (
        alt.Chart(shown)
        .mark_point(size=48, strokeWidth=1.5, filled=False)
        .encode(
            x=drawing.day_axis("beside", days=shown["day"]),
            y=drawing.number_axis("value"),
            color=alt.Color("what:N", scale=colours, legend=drawing.legend(names=domain)),
            shape=alt.Shape("what:N", scale=shapes, legend=drawing.legend(names=domain)),
            tooltip=drawing.tooltip(alt.Tooltip("type:N", title="Type"), alt.Tooltip("sentence:N", title="Sentence")),
        )
        .add_params(chosen)
    )
    return drawing.finished(alt.layer(marks), height=240)


def _stacked(fates: pd.DataFrame) -> pd.DataFrame:
    """Put the suppressed on top of the intercepted, night by night."""
    ordered = fates.sort_values(["day", "event"])
    top = ordered.groupby("day")["value"].cumsum()
    return ordered.assign(top=top, bottom=top - ordered["value"])
