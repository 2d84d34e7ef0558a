"""Accuracy as measured -> charts of it."""

import altair as alt
import pandas as pd

from tracker.charts import drawing
from tracker.charts.palette import NEUTRAL

# The half that no rule was written from is the honest one: it alone is drawn full.
FOLDERS = {"holdout": "texts held out", "develop": "texts worked on", "articles": "real articles, worked on"}
# Beside the marks there is little room on a narrow page.
NAMES = {"holdout": "held out", "develop": "worked on", "articles": "real articles"}
COLOURS = {"holdout": "#d55e00", "develop": "#7fb6e6", "articles": NEUTRAL}


def measures(table: pd.DataFrame) -> alt.LayerChart:
    """How much is found and right, by folder? One row a measure (`measure`, `folder`, `share`, `order`)."""
    shown = table.assign(
        texts=table["folder"].map(NAMES),
        told=table["folder"].map(FOLDERS),
        percent=[f"{share:.0%}" for share in table["share"]],
    )
    domain = [NAMES[folder] for folder in FOLDERS if folder in set(table["folder"])]
    colours = [COLOURS[folder] for folder in FOLDERS if folder in set(table["folder"])]
    base = alt.Chart(shown).encode(
        x=alt.X(
            "share:Q",
            title=None,
            scale=alt.Scale(domain=[0, 1]),
            axis=alt.Axis(format="%", tickCount=5, gridOpacity=0.5, domain=False, ticks=False),
        ),
        y=alt.Y(
            "measure:N",
            title=None,
            sort=list(dict.fromkeys(table.sort_values("order")["measure"])),
            axis=alt.Axis(domain=False, ticks=False, labelLimit=290, labelOverlap=False, grid=True, gridOpacity=0.4),
        ),
    )
    legend = drawing.legend(names=domain)
    marks = base.mark_point(filled=True, size=80, opacity=1).encode(
        color=alt.Color("texts:N", scale=alt.Scale(domain=domain, range=colours), legend=legend),
        shape=alt.Shape(
            "texts:N",
            scale=alt.Scale(domain=domain, range=["circle", "square", "diamond"][: len(domain)]),
            legend=legend,
        ),
        tooltip=[
            alt.Tooltip("measure:N", title="Measure"),
            alt.Tooltip("told:N", title="Measured on"),
            alt.Tooltip("percent:N", title="Share"),
        ],
    )
    return drawing.finished(alt.layer(marks), height=120 + 24 * table["measure"].nunique())


def reliability(bins: pd.DataFrame) -> alt.LayerChart:
    """Can the confidences be believed? One mark a bin (`confidence`, `right`, `count`); on the line it is honest."""
    shown = bins.assign(
        said=[f"{value:.0%}" for value in bins["confidence"]], found=[f"{value:.0%}" for value in bins["right"]]
    )
    low = min(0.5, float(bins[["confidence", "right"]].min().min()))
    scale = alt.Scale(domain=[low, 1])
    line = (
        alt.Chart(pd.DataFrame({"confidence": [low, 1.0], "right": [low, 1.0]}))
        .mark_line(color=NEUTRAL, strokeDash=[4, 4], strokeWidth=1.2, aria=False)
        .encode(x=alt.X("confidence:Q", scale=scale), y=alt.Y("right:Q", scale=scale))
    )
    marks = (
        alt.Chart(shown)
        .mark_circle(color=COLOURS["holdout"], opacity=0.85)
        .encode(
            x=alt.X("confidence:Q", title="confidence given", scale=scale, axis=alt.Axis(format="%", tickCount=5)),
            y=alt.Y("right:Q", title="share that was right", scale=scale, axis=alt.Axis(format="%", tickCount=5)),
            size=alt.Size("count:Q", scale=alt.Scale(domainMin=0, range=[40, 500]), legend=None),
            tooltip=[
                alt.Tooltip("said:N", title="Confidence given"),
                alt.Tooltip("found:N", title="Were right"),
                alt.Tooltip("count:Q", title="Figures"),
            ],
        )
    )
    return drawing.finished(alt.layer(line, marks), height=280)
