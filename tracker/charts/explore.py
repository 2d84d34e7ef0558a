"""Any selection of figures -> one chart of it: the values by day, or the number of figures by month."""

import altair as alt
import pandas as pd

from tracker.charts import drawing
from tracker.charts.palette import CATEGORIES, side_colour
from tracker.charts.words import in_words


def values_by_day(claims: pd.DataFrame) -> alt.LayerChart:
    """Which values are claimed for which day, by which side? One mark a claim, on a logarithmic scale."""
    shown = drawing.for_display(claims)
    chosen = alt.selection_point(name="figure", fields=["figure_id"], empty=False)
    low, high = shown["amount"].min(), shown["amount"].max()
    ticks = [value for value in drawing.powers() if low / 10 <= value <= high * 10]
    wide = high / max(low, 1e-9) > 50
    sign = "'$' + " if claims["measure"].iloc[0] == "USD" else ""
    axis = alt.Axis(
        labelExpr=f"{sign}({drawing.number_label()})",
        domain=False,
        ticks=False,
        labelFlush=False,
        values=ticks if wide else alt.Undefined,
    )
    scale = alt.Scale(type="log") if wide else alt.Scale(zero=True, nice=True)
    marks = (
        alt.Chart(shown)
        .mark_point(size=40, strokeWidth=1.3)
        .encode(
            x=drawing.day_axis(days=shown["day"]),
            y=alt.Y("amount:Q", title=None, axis=axis, scale=scale),
            color=drawing.side_colour_of(claims),
            fill=drawing.filled_if_asserted(claims),
            tooltip=drawing.tooltip(),
        )
        .add_params(chosen)
    )
    return drawing.finished(alt.layer(marks), height=240)


def figures_by_month(counts: pd.DataFrame) -> alt.LayerChart:
    """How many figures are there of each category in each month?"""
    present = [category for category in CATEGORIES if category in set(counts["category"])]
    shown = counts.assign(kind=[in_words(category) for category in counts["category"]])
    colours = alt.Scale(
        domain=[in_words(category) for category in present],
        range=[CATEGORIES.get(category, side_colour("")) for category in present],
    )
    bars = (
        alt.Chart(shown)
        .mark_bar(binSpacing=1)
        .encode(
            x=drawing.day_axis("month", days=shown["month"], unit="yearmonth"),
            y=alt.Y("figures:Q", title=None, stack="zero", axis=alt.Axis(domain=False, ticks=False, tickCount=5)),
            color=alt.Color(
                "kind:N",
                scale=colours,
                legend=drawing.legend(names=[in_words(category) for category in present], columns=min(3, len(present))),
            ),
            tooltip=[alt.Tooltip("kind:N", title="Category"), alt.Tooltip("figures:Q", title="Figures", format=",")],
        )
    )
    return drawing.finished(alt.layer(bars), height=240)


def timeline(counts: pd.DataFrame) -> alt.LayerChart:
    """How many figures are there in each step of time? A stretch drawn over the bars names its steps.

    One row a step (`step`, such as 2024-11 or 2024-11-09, and `figures`). The steps are names, not times: the browser's
    zone can move none of them, and a chosen stretch comes back as a list of names.
    """
    days = counts["step"].str.len().gt(7).any()
    words = "utcFormat(toDate(datum.value), '%-d %b')" if days else "utcFormat(toDate(datum.value + '-01'), '%b %Y')"
    chosen = alt.selection_interval(name="steps", encodings=["x"])
    bars = (
        alt.Chart(counts)
        .mark_bar(color=side_colour("ukraine"), cornerRadiusTopLeft=1, cornerRadiusTopRight=1)
        .encode(
            x=alt.X(
                "step:O",
                title=None,
                scale=alt.Scale(paddingInner=0.15),
                axis=alt.Axis(labelExpr=words, labelAngle=0, labelOverlap="greedy", labelSeparation=14, ticks=False),
            ),
            y=alt.Y("figures:Q", axis=None),
            opacity=alt.condition(chosen, alt.value(0.75), alt.value(0.25)),
            tooltip=[alt.Tooltip("told:N", title="When"), alt.Tooltip("figures:Q", title="Figures", format=",")],
        )
        .add_params(chosen)
    )
    # As SVG, the brush that Vega draws would be a picture without a name for a screen reader.
    return drawing.finished(alt.layer(bars), height=86, renderer="canvas")
