"""Aid claims in US dollars -> a chart by donor, promised beside given."""

import altair as alt
import pandas as pd

from tracker.charts import drawing
from tracker.charts.palette import AID, EVENT_SHAPES

MOST_DONORS = 12


def aid_by_donor(claims: pd.DataFrame) -> alt.LayerChart:
    """Who promised, and who gave, how much? One mark a claim: claims overlap, so they are not added up."""
    largest = claims.groupby("actor")["usd"].max().sort_values(ascending=False)
    kept = claims[claims["actor"].isin(largest.index[:MOST_DONORS])]
    shown = drawing.for_display(kept)
    donors = list(dict.fromkeys(shown.sort_values("usd", ascending=False)["donor"]))
    names = dict(zip(kept["event"], shown["what"], strict=True))
    present = [event for event in AID if event in names]
    domain = [names[event] for event in present]
    colours = alt.Scale(domain=domain, range=[AID[event] for event in present])
    shapes = alt.Scale(domain=domain, range=[EVENT_SHAPES[event] for event in present])
    chosen = alt.selection_point(name="figure", fields=["figure_id"], empty=False)
    low, high = 10 ** (len(f"{int(shown['usd'].min())}") - 1), 10 ** len(f"{int(shown['usd'].max())}")
    ticks = [value for value in drawing.powers() if low <= value <= high]
    base = alt.Chart(shown).encode(
        x=alt.X(
            "usd:Q",
            title="US dollars, logarithmic scale",
            scale=alt.Scale(type="log", domain=[low, high]),
            axis=alt.Axis(values=ticks, labelExpr="'$' + (" + drawing.number_label() + ")", gridOpacity=0.5),
        ),
        y=alt.Y(
            "donor:N", title=None, sort=donors, axis=alt.Axis(grid=True, labelLimit=130, domain=False, ticks=False)
        ),
        yOffset=alt.YOffset("what:N", sort=domain),
    )
    marks = (
        base.mark_point(size=55, strokeWidth=1.4)
        .encode(
            color=alt.Color("what:N", scale=colours, legend=drawing.legend()),
            shape=alt.Shape("what:N", scale=shapes, legend=drawing.legend()),
            fill=alt.condition(
                "datum.event == 'delivered'", alt.Color("what:N", scale=colours, legend=None), alt.value("transparent")
            ),
            tooltip=drawing.tooltip(),
        )
        .add_params(chosen)
    )
    return drawing.finished(alt.layer(marks), height=110 + 28 * len(donors))
