"""Aid claims in US dollars -> a chart by donor, promised beside given."""

from typing import Any, Literal

import altair as alt
import pandas as pd

from tracker.charts import drawing, words
from tracker.charts.palette import AID, EVENT_SHAPES

MOST_DONORS = 12
# So many claims get a line each, with their words beside the mark.
MOST_LABELLED = 12
# Beyond this ratio of largest to smallest, small amounts would lie on the axis: then it is logarithmic.
WIDE = 40


def aid_by_donor(claims: pd.DataFrame) -> alt.LayerChart:
    """Who promised, and who gave, how much? One mark a claim: claims overlap, so they are not added up."""
    largest = claims.groupby("actor")["usd"].max().sort_values(ascending=False)
    kept = claims[claims["actor"].isin(largest.index[:MOST_DONORS])].sort_values("usd", ascending=False)
    shown = drawing.for_display(kept)
    shown["label"] = [_label(row) for row in kept.to_dict("records")]
    donors = list(dict.fromkeys(shown["donor"]))
    names = dict(zip(kept["event"], shown["what"], strict=True))
    present = [event for event in AID if event in names]
    domain = [names[event] for event in present]
    colours = alt.Scale(domain=domain, range=[AID[event] for event in present])
    shapes = alt.Scale(domain=domain, range=[EVENT_SHAPES[event] for event in present])
    chosen = alt.selection_point(name="figure", fields=["figure_id"], empty=False)
    few = len(kept) <= MOST_LABELLED
    base = alt.Chart(shown).encode(
        x=_dollars(shown["usd"]),
        y=alt.Y(
            "donor:N", title=None, sort=donors, axis=alt.Axis(grid=True, labelLimit=130, domain=False, ticks=False)
        ),
        yOffset=alt.YOffset("figure_id:N", sort=list(shown["figure_id"]))
        if few
        else alt.YOffset("what:N", sort=domain),
    )
    legend = drawing.legend(names=domain)
    marks = (
        base.mark_point(size=55, strokeWidth=1.4)
        .encode(
            color=alt.Color("what:N", scale=colours, legend=legend),
            shape=alt.Shape("what:N", scale=shapes, legend=legend),
            fill=alt.condition(
                "datum.event == 'delivered'", alt.Color("what:N", scale=colours, legend=None), alt.value("transparent")
            ),
            tooltip=drawing.tooltip(),
        )
        .add_params(chosen)
    )
    if not few:
        return drawing.finished(alt.layer(marks), height=120 + 28 * len(donors))
    # Beside the mark on the side where there is room; on a narrow screen the figure alone.
    right = shown["usd"] > shown["usd"].max() / 2
    sides: list[tuple[pd.Series[bool], Literal["left", "right"], int]] = [(right, "right", -10), (~right, "left", 10)]
    labels = [
        base.transform_filter(alt.FieldOneOfPredicate("figure_id", list(shown["figure_id"][side]))).mark_text(
            align=align,
            dx=away,
            fontSize=12,
            color=drawing.INK,
            text={"expr": "width > 460 ? datum.label : datum.figure"},
        )
        for side, align, away in sides
        if side.any()
    ]
    return drawing.finished(alt.layer(marks, *labels), height=110 + 30 * len(kept))


def _label(row: Any) -> str:
    return f"{words.amount(row)} · {row['speaker']}, {words.date(row['day'])}"


def _dollars(usd: "pd.Series[float]") -> alt.X:
    label = "'$' + (" + drawing.number_label() + ")"
    if usd.max() <= WIDE * usd.min():
        axis = alt.Axis(labelExpr=label, tickCount=4, gridOpacity=0.5)
        return alt.X("usd:Q", title="US dollars", scale=alt.Scale(zero=True, nice=True), axis=axis)
    low, high = 10 ** (len(f"{int(usd.min())}") - 1), 10 ** len(f"{int(usd.max())}")
    ticks = [value for value in drawing.powers() if low <= value <= high]
    return alt.X(
        "usd:Q",
        title="US dollars, logarithmic scale",
        scale=alt.Scale(type="log", domain=[low, high]),
        axis=alt.Axis(values=ticks, labelExpr=label, gridOpacity=0.5),
    )
