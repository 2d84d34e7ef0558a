"""What every chart shares: claims made ready for display, axes with written-out values, quiet marks."""

from typing import Any, Literal

import altair as alt
import pandas as pd

from tracker.charts import words
from tracker.charts.palette import side_colour

HEIGHT = 300
# Writing inside a chart: legible on the light and on the dark page.
INK = "#7d8590"
# A chart carries its data; beyond this many marks the browser draws pixels without labels, so callers aggregate first.
MOST_MARKS = 1500
# So few claims are named beside their marks, and need no tall chart.
FEW = 8
# The width of a letter and the height of a line, as shares of a chart that takes half of a wide page.
LETTER, LINE = 0.0125, 0.08
# Vega's own menu could send the chart to an online editor: only saving stays.
_MENU = {"embedOptions": {"actions": {"export": True, "source": False, "compiled": False, "editor": False}}}
# d3 writes 9G for 9e9.
_NUMBER_LABEL = (
    "abs(datum.value) >= 1e12 ? format(datum.value / 1e12, ',.3~f') + 'tn' : "
    "abs(datum.value) >= 1e9 ? format(datum.value / 1e9, ',.3~f') + 'bn' : "
    "abs(datum.value) >= 1e6 ? format(datum.value / 1e6, ',.3~f') + 'm' : format(datum.value, ',.3~f')"
)
# One label a tick on one line: "Nov 2024", or "10 Nov 2024" where the ticks are closer than a month.
_DATE_LABEL = "timeFormat(datum.value, timeFormat(datum.value, '%d') == '01' ? '%b %Y' : '%-d %b %Y')"


def for_display(claims: pd.DataFrame) -> pd.DataFrame:
    """Keep the columns that a chart carries to the browser, with the words for its tooltips."""
    shown, rows = claims.copy(), claims.to_dict("records")
    shown["figure"] = [words.amount(row) for row in rows]
    shown["counts"] = [words.what(row) for row in rows]
    shown["whose"] = [words.whose(row) or words.NOT_SAID for row in rows]
    shown["when"] = [words.stretch(row["first_day"], row["day"]) for row in rows]
    shown["side"] = [
        words.in_words(row["speaker_side"], "claimant_side") if row["speaker_side"] else "other" for row in rows
    ]
    shown["donor"] = [words.in_words(row["actor"], "actor") if row["actor"] else "donor not stated" for row in rows]
    shown["what"] = [words.in_words(row["event"], "event") for row in rows]
    shown["firmness"] = [words.firmness(row["modality"]) for row in rows]
    # Naive days: a zone would move them to the day before in America.
    for column in ("first_day", "day"):
        shown[column] = shown[column].dt.tz_localize(None) if shown[column].dt.tz is not None else shown[column]
    # What the words leave open is drawn open: a bound that is not stated is no error bar.
    shown["bar_low"] = shown["value_low"].where(shown["value_low"] != shown["value_high"])
    shown["bar_high"] = shown["value_high"].where(shown["value_low"] != shown["value_high"])
    return shown


def tooltip(*further: alt.Tooltip) -> list[alt.Tooltip]:
    """Say on hover what a mark is: the figure, what it counts, when, and who says so."""
    return [
        alt.Tooltip("figure:N", title="Figure"),
        alt.Tooltip("counts:N", title="Counts"),
        alt.Tooltip("whose:N", title="Whose"),
        alt.Tooltip("when:N", title="Time covered"),
        alt.Tooltip("speaker:N", title="Said by"),
        alt.Tooltip("firmness:N", title="How firmly"),
        alt.Tooltip("mentions:Q", title="Mentions"),
        *further,
    ]


def day_axis(field: str = "day", *, days: "pd.Series[Any]", unit: Any = alt.Undefined) -> alt.X:
    """A time axis whose labels are days and months, without clock times; the same steps for the same stretch."""
    return alt.X(
        f"{field}:T",
        timeUnit=unit,
        title=None,
        axis=alt.Axis(labelExpr=_DATE_LABEL, labelOverlap=True, grid=False, tickCount=_time_step(days)),
    )


def _time_step(days: "pd.Series[Any]") -> Any:
    """Choose the step of a time axis by what it spans, not by how wide the chart happens to be."""
    span = 0 if days.dropna().empty else (days.max() - days.min()).days
    for most, interval, step in ((10, "day", 1), (45, "week", 1), (760, "month", 1), (1800, "month", 3)):
        if span <= most:
            return {"interval": interval, "step": step}
    return {"interval": "year", "step": 1}


def number_axis(field: str, *, stack: Any = alt.Undefined) -> alt.Y:
    """A value axis from zero with labels as on the rest of the page: 1,770, 9bn."""
    axis = alt.Axis(labelExpr=_NUMBER_LABEL, tickCount=4, domain=False, ticks=False)
    return alt.Y(f"{field}:Q", title=None, axis=axis, scale=alt.Scale(zero=True, nice=True), stack=stack)


def powers(*, step: int = 1) -> list[float]:
    """The powers of ten that a logarithmic axis is labelled with."""
    return [float(10**power) for power in range(0, 14, step)]


def number_label() -> str:
    """The Vega expression that writes an axis value as the page does."""
    return _NUMBER_LABEL


def side_scale(claims: pd.DataFrame) -> alt.Scale:
    """The fixed colours of the sides that speak in this chart, keyed by the words of their legend."""
    sides = sorted(set(claims["speaker_side"]), key=lambda side: (side == "", side))
    names = [words.in_words(side, "claimant_side") if side else "other" for side in sides]
    return alt.Scale(domain=names, range=[side_colour(side) for side in sides])


def side_colour_of(claims: pd.DataFrame) -> alt.Color:
    """Colour by who speaks; every layer of a chart takes the same, or the legend is lost."""
    return alt.Color(
        "side:N", scale=side_scale(claims), legend=legend("Said by", names=list(side_scale(claims).domain))
    )


def filled_if_asserted(claims: pd.DataFrame) -> Any:
    """Fill what is said to have happened; planned and possible stay hollow."""
    filled = alt.Color("side:N", scale=side_scale(claims), legend=None)
    return alt.condition("datum.modality == 'asserted'", filled, alt.value("transparent"))


def range_bars(shown: pd.DataFrame, low: alt.Y) -> alt.Chart:
    """Draw the range that the words of a claim give as a bar from `low` (of the field bar_low) to its upper end."""
    return (
        alt.Chart(shown[shown["bar_low"].notna() & shown["bar_high"].notna()])
        .mark_rule(strokeWidth=1.5, opacity=0.7)
        .encode(x=day_axis(days=shown["day"]), y=low, y2="bar_high:Q", color=side_colour_of(shown))
    )


def names_beside(shown: pd.DataFrame, y: alt.Y, *, field: str = "value") -> list[alt.Chart]:
    """Write each of a few claims beside its mark, with who says so; none where there are many, or where they collide.

    On a narrow screen there is room for the figure alone.
    """
    if not 0 < len(shown) <= FEW:
        return []
    days = shown["day"].astype("int64")
    across = (days - days.min()) / max(1, days.max() - days.min())
    told = shown.assign(label=shown["figure"] + " · " + shown["speaker"], left=across > 0.5, across=across)
    told = told.assign(up=told[field] / max(1e-9, told[field].max())).iloc[::-1]  # the newest first
    told = told.loc[_apart(told)].drop(columns=["across", "up"])
    sides: tuple[tuple[bool, Literal["left", "right"], int], ...] = ((False, "left", 9), (True, "right", -9))
    return [
        alt.Chart(told[told["left"] == left])
        .mark_text(
            align=align,
            dx=away,
            fontSize=12,
            color=INK,
            text={"expr": "width > 420 ? datum.label : datum.figure"},
        )
        .encode(x=day_axis(days=shown["day"]), y=y)
        for left, align, away in sides
        if (told["left"] == left).any()
    ]


def _apart(told: pd.DataFrame) -> list[Any]:
    """Choose the labels that lie neither on each other nor on the mark of another; sizes as in half of a wide page."""
    marks = list(zip(told.index, told["across"].tolist(), told["up"].tolist(), strict=True))
    lengths = [len(label) * LETTER for label in told["label"]]
    boxes: list[tuple[float, float, float]] = []
    kept: list[Any] = []
    for (index, across, up), long in zip(marks, lengths, strict=True):
        start, end = (across - long, across) if across > 0.5 else (across, across + long)
        labels = [(one, two) for one, two, height in boxes if abs(up - height) <= LINE]
        others = [x for other, x, height in marks if other != index and abs(up - height) <= LINE]
        if all(end < one or two < start for one, two in labels) and not any(start <= x <= end for x in others):
            boxes.append((start, end, up))
            kept.append(index)
    return kept


def open_ends(shown: pd.DataFrame, y: alt.Y) -> list[alt.Chart]:
    """Draw an arrow at what is "at least" and "at most": the claim is open to that side."""
    ends: list[alt.Chart] = []
    for qualifier, arrow, away in (("at_least", "↑", -9), ("at_most", "↓", 9)):
        bounded = shown[shown["qualifier"] == qualifier]
        if len(bounded):
            ends.append(
                alt.Chart(bounded)
                .mark_text(text=arrow, dy=away, fontSize=11)
                .encode(x=day_axis(days=shown["day"]), y=y, color=side_colour_of(shown))
            )
    return ends


def legend(
    title: str | None = None, *, names: list[str], orient: Literal["top", "bottom"] = "top", columns: int | None = None
) -> alt.Legend:
    """A legend above or below the chart, where it takes no width; one of them a side, since two overflow.

    Its `names` stand in one line where they fit, in columns where they do not; with `columns` in that many everywhere:
    many names would otherwise be laid out for a wide page first, and lose their top line on a narrow one.
    """
    # About seven pixels a letter and 34 for a mark and its gap; what does not fit would be cut off.
    needed = sum(34 + 7 * len(name) for name in names) + 7 * len(title or "")
    widest = 34 + 7 * max((len(name) for name in names), default=0)
    return alt.Legend(
        title=title,
        orient=orient,
        direction="horizontal",
        titleOrient="left",
        symbolOpacity=1,
        titleAnchor="middle",
        columns=columns or {"expr": f"width > {needed} ? {max(1, len(names))} : max(1, floor(width / {widest}))"},
    )


def finished(chart: Any, *, height: int = HEIGHT, renderer: Literal["svg", "canvas"] = "svg") -> alt.LayerChart:
    """Give the chart its height and a menu that keeps it on this machine.

    A screen reader is given the sentence that stands for the whole chart: of hundreds of marks each would be an entry
    of its own, and a group of marks that is empty, or is being drawn, a picture without a name.
    """
    embed = {"embedOptions": {**_MENU["embedOptions"], **({"renderer": renderer} if renderer != "svg" else {})}}
    # Without a padding of its own, the chart would stand far from what is written below it.
    sized = chart.properties(height=height, usermeta=embed, padding={"left": 2, "right": 6, "top": 4, "bottom": 5})
    return sized.configure_mark(aria=False)
