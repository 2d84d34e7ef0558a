"""Any selection of figures -> one chart of it: the values by day, or the number of figures by month."""

import altair as alt
import pandas as pd

from tracker.charts import drawing
from tracker.charts.palette import CATEGORIES, NEUTRAL, SHAPES, side_colour
from tracker.charts.words import in_words


def values_by_day(claims: pd.DataFrame) -> alt.LayerChart:
    """Which values are claimed for which day, by which side? One mark a claim; on a logarithmic axis if they spread.

    Shapes tell apart whom the values are about, where they are not about one side alone.
    """
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
    y = alt.Y("amount:Q", title=None, axis=axis, scale=scale)
    # Money is drawn in dollars, its bounds are in its own currency.
    bounded = [] if sign else [drawing.range_bars(shown, alt.Y("bar_low:Q", title=None, axis=axis, scale=scale))]
    about = whom_about(claims)
    shown["about"] = [in_words(side, about) for side in claims[about or "affected"]]
    sides = list(shown["about"].value_counts().index)
    shapes = alt.Scale(domain=sides, range=[SHAPES[place % len(SHAPES)] for place in range(len(sides))])
    legend = drawing.legend({"affected": "Borne by", "actor": "Done by"}.get(about), names=sides, orient="bottom")
    marks = (
        alt.Chart(shown)
        .mark_point(size=40, strokeWidth=1.3, opacity=0.95)
        .encode(
            x=drawing.day_axis(days=shown["day"]),
            y=y,
            color=drawing.side_colour_of(claims),
            shape=alt.Shape("about:N", scale=shapes, legend=legend if about else None),
            fill=drawing.filled_if_asserted(claims),
            tooltip=drawing.tooltip(),
        )
        .add_params(chosen)
    )
    named = drawing.names_beside(shown, y, field="amount")
    return drawing.finished(
        alt.layer(*bounded, *drawing.open_ends(shown, y), marks, *named), height=300 if about else 240
    )


def whom_about(claims: pd.DataFrame) -> str:
    """Name the column that tells apart the sides that these values are about; empty where they are about one."""
    return next((column for column in ("affected", "actor") if claims[column].nunique() > 1), "")


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
    words = (
        "utcFormat(toDate(datum.value), '%-d %b %Y')"
        if are_days(counts)
        else "utcFormat(toDate(datum.value + '-01'), '%b %Y')"
    )
    chosen = alt.selection_interval(name="steps", encodings=["x"])
    bars = (
        alt.Chart(counts)
        .mark_bar(color=NEUTRAL)  # rounded corners would put each bar into a group, and a stretch drawn over it astray
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
    # The tallest bar says how many it stands for: an axis would take the width that the steps need.
    most = (
        alt.Chart(tallest(counts))
        .mark_text(dy=-7, fontSize=11, color=drawing.INK)
        .encode(x="step:O", y="figures:Q", text=alt.Text("figures:Q", format=","))
    )
    # As SVG, the brush that Vega draws would be a picture without a name for a screen reader.
    return drawing.finished(alt.layer(bars, most), height=86, renderer="canvas")


def are_days(counts: pd.DataFrame) -> bool:
    """Tell a timeline of days from one of months."""
    return bool(counts["step"].str.len().gt(7).any())


def tallest(counts: pd.DataFrame) -> pd.DataFrame:
    """Give the first of the highest steps."""
    return counts[counts["figures"] == counts["figures"].max()].head(1)
