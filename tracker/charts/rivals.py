"""Rival values of one thing -> a chart: intervals on one axis, a line for each who speaks, coloured by side."""

import altair as alt
import pandas as pd

from tracker.charts import drawing, words

ROW = 44  # pixels
AROUND = 76  # pixels of legend and axis, which are taken from the height
ABOUT = 0.1  # as `standing` reads "about"


def rival_values(rows: pd.DataFrame) -> alt.LayerChart:
    """Which values are claimed for the same thing, by whom, and how far apart are they?

    A bar is a range, a thin one what "about" allows for, an arrow a bound that is open to that side.
    """
    shown = drawing.for_display(rows)
    shown["line"] = [f"{row['speaker']}, {words.date(row['day'])}" for row in rows.to_dict("records")]
    shown["label"] = shown["line"] + ": " + shown["figure"]
    about = rows["qualifier"] == "about"
    shown["low"] = rows["value_low"].where(~about, rows["value"] * (1 - ABOUT))
    shown["high"] = rows["value_high"].where(~about, rows["value"] * (1 + ABOUT))
    axis = alt.Axis(labelExpr=drawing.number_label(), tickCount=5, domain=False, ticks=False, grid=True)
    x = alt.X("value:Q", title=None, axis=axis, scale=alt.Scale(zero=True, nice=True))
    y = alt.Y("line:N", title=None, sort=list(dict.fromkeys(shown["line"])), axis=None)
    colour = drawing.side_colour_of(rows)
    chosen = alt.selection_point(name="figure", fields=["figure_id"], empty=False)
    bars = (
        alt.Chart(shown[shown["low"].notna() & shown["high"].notna() & (shown["low"] < shown["high"])])
        .mark_rule(strokeWidth=3, opacity=0.55)
        .encode(x=alt.X("low:Q", title=None, axis=axis), x2="high:Q", y=y, color=colour)
    )
    points = (
        alt.Chart(shown)
        .mark_point(size=70, strokeWidth=1.6, opacity=1)
        .encode(x=x, y=y, color=colour, fill=drawing.filled_if_asserted(rows), tooltip=drawing.tooltip())
        .add_params(chosen)
    )
    arrows = [
        alt.Chart(shown[shown["qualifier"] == qualifier])
        .mark_text(text=arrow, dx=away, fontSize=14)
        .encode(x=x, y=y, color=colour)
        for qualifier, arrow, away in (("at_least", "→", 14), ("at_most", "←", -14))
        if (shown["qualifier"] == qualifier).any()
    ]
    # Above its line, where a name has the whole width: beside it, there is no room on a narrow page.
    labels = (
        alt.Chart(shown)
        .mark_text(align="left", dy=-15, fontSize=12, limit=alt.ExprRef("width"))
        .encode(x=alt.value(0), y=y, text="label:N", color=alt.value(drawing.INK))
    )
    height = ROW * shown["line"].nunique() + AROUND
    return drawing.finished(alt.layer(bars, points, *arrows, labels), height=height)
