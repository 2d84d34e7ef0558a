"""Losses as claimed -> charts over time: running totals, losses per day, harm to civilians. Never two on one axis."""

import altair as alt
import pandas as pd

from tracker.charts import drawing
from tracker.charts.palette import EVENT_SHAPES

# Beyond this ratio of largest to smallest, small counts would lie on the axis: then it is logarithmic.
WIDE = 40


def total_losses(claims: pd.DataFrame, series: pd.DataFrame) -> alt.LayerChart:
    """How large are a side's losses so far, by whom?

    One mark a claim, a line where one speaker reports often (`series`), a bar where the words give a range.
    """
    shown = drawing.for_display(claims)
    layers = [_line(shown, series), _bars(shown), *_ends(shown), _marks(shown, claims), *_names(shown)]
    return drawing.finished(alt.layer(*layers), height=_height(claims))


def daily_losses(claims: pd.DataFrame, series: pd.DataFrame) -> alt.LayerChart:
    """How many troops does a side lose a day, by whom? A rate for a longer stretch is drawn as long as it lasts."""
    shown = drawing.for_display(claims)
    long = shown[shown["first_day"] < shown["day"]]
    stretches = (
        alt.Chart(long)
        .mark_rule(strokeWidth=2, opacity=0.75)
        .encode(
            x=drawing.day_axis("first_day", days=shown["day"]),
            x2="day:T",
            y=drawing.number_axis("value"),
            color=drawing.side_colour_of(claims),
            tooltip=drawing.tooltip(),
        )
    )
    layers = [_line(shown, series), stretches, _bars(shown), *_ends(shown), _marks(shown, claims), *_names(shown)]
    return drawing.finished(alt.layer(*layers), height=_height(claims))


def harm(claims: pd.DataFrame) -> alt.LayerChart:
    """How many civilians are said to have been killed or wounded in each attack?

    Where the largest dwarfs the others, on a logarithmic axis: most are few.
    """
    shown = drawing.for_display(claims)
    y = _logarithmic(float(shown["value"].max())) if spreads(claims) else drawing.number_axis("value")
    names = drawing.names_beside(shown, y)
    return drawing.finished(alt.layer(*drawing.open_ends(shown, y), _marks(shown, claims, y), *names), height=240)


def spreads(claims: pd.DataFrame) -> bool:
    """Tell whether the values lie so far apart that on an axis from zero most would lie on it."""
    return bool(claims["value"].max() > WIDE * claims["value"].min())


def _logarithmic(high: float) -> alt.Y:
    ticks = [value for value in drawing.powers() if value <= max(10.0, high)]
    axis = alt.Axis(labelExpr=drawing.number_label(), values=ticks, domain=False, ticks=False, labelFlush=False)
    return alt.Y("value:Q", title=None, axis=axis, scale=alt.Scale(type="log", domainMin=0.8))


def _height(claims: pd.DataFrame) -> int:
    """A few claims need no tall chart; the legend takes its lines from the height, several on a narrow screen."""
    height = drawing.HEIGHT - (70 if len(claims) <= drawing.FEW else 0)
    return height + (50 if claims["speaker_side"].nunique() > 4 else 0)


def _line(shown: pd.DataFrame, series: pd.DataFrame) -> alt.Chart:
    often = shown[shown["figure_id"].isin(series["figure_id"])]
    # Two claims for one day would make a line jump up and down; the newest statement stands for the day.
    steady = often.drop_duplicates(["speaker", "event", "day"], keep="last")
    return (
        alt.Chart(steady)
        .mark_line(strokeWidth=1.2, opacity=0.55)
        .encode(
            x=drawing.day_axis(days=shown["day"]),
            y=drawing.number_axis("value"),
            detail=["speaker:N", "event:N"],
            color=drawing.side_colour_of(shown),
        )
    )


def _bars(shown: pd.DataFrame) -> alt.Chart:
    return drawing.range_bars(shown, drawing.number_axis("bar_low"))


def _names(shown: pd.DataFrame) -> list[alt.Chart]:
    return drawing.names_beside(shown, drawing.number_axis("value"))


def _ends(shown: pd.DataFrame) -> list[alt.Chart]:
    return drawing.open_ends(shown, drawing.number_axis("value"))


def _marks(shown: pd.DataFrame, claims: pd.DataFrame, y: alt.Y | None = None) -> alt.Chart:
    events = [event for event in EVENT_SHAPES if event in set(claims["event"])]
    names = [shown.loc[claims["event"] == event, "what"].iloc[0] for event in events]
    shapes = alt.Scale(domain=names, range=[EVENT_SHAPES[event] for event in events])
    chosen = alt.selection_point(name="figure", fields=["figure_id"], empty=False)
    return (
        alt.Chart(shown)
        .mark_point(size=26, strokeWidth=1.2, opacity=0.95)
        .encode(
            x=drawing.day_axis(days=shown["day"]),
            y=y or drawing.number_axis("value"),
            color=drawing.side_colour_of(claims),
            # One kind alone is named above the chart.
            shape=alt.Shape(
                "what:N",
                scale=shapes,
                legend=drawing.legend("Counts", orient="bottom", names=names) if len(names) > 1 else None,
            ),
            fill=drawing.filled_if_asserted(claims),
            tooltip=drawing.tooltip(),
        )
        .add_params(chosen)
    )
