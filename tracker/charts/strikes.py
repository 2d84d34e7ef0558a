"""Strikes by night -> a chart of weapons launched, and what became of them."""

import altair as alt
import pandas as pd

from tracker.charts import drawing
from tracker.charts.palette import STRIKES

STACKED = ("intercepted", "suppressed")


def strikes_by_night(nights: pd.DataFrame) -> alt.LayerChart:
    """Of the weapons launched each night, how many were intercepted, and how many suppressed?

    The outline is the launch; what it leaves empty is not accounted for in the claim.
    """
    shown = drawing.for_display(nights)
    shown["next_day"] = shown["day"] + pd.Timedelta(days=1)
    names = dict(zip(nights["event"], shown["what"], strict=True))
    present = [event for event in STRIKES if event in names]
    colours = alt.Scale(domain=[names[event] for event in present], range=[STRIKES[event] for event in present])
    chosen = alt.selection_point(name="figure", fields=["figure_id"], empty=False)
    fates = (
        alt.Chart(_stacked(shown[shown["event"].isin(STACKED)]))
        .mark_bar(binSpacing=1)
        .encode(
            x=drawing.day_axis(),
            x2="next_day:T",
            y=drawing.number_axis("bottom", stack=False),
            y2="top:Q",
            color=alt.Color("what:N", scale=colours, legend=drawing.legend()),
            tooltip=drawing.tooltip(),
        )
        .add_params(chosen)
    )
    launches = (
        alt.Chart(shown[shown["event"] == "launched"])
        .mark_bar(binSpacing=1, fillOpacity=0.12, strokeWidth=1)
        .encode(
            x=drawing.day_axis(),
            x2="next_day:T",
            y=drawing.number_axis("value", stack=False),
            color=alt.Color("what:N", scale=colours, legend=drawing.legend()),
            stroke=alt.Color("what:N", scale=colours, legend=None),
            tooltip=drawing.tooltip(),
        )
    )
    return drawing.finished(launches + fates)


def _stacked(fates: pd.DataFrame) -> pd.DataFrame:
    """Put the suppressed on top of the intercepted, night by night."""
    ordered = fates.sort_values(["day", "event"])
    top = ordered.groupby("day")["value"].cumsum()
    return ordered.assign(top=top, bottom=top - ordered["value"])
