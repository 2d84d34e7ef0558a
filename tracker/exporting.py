"""Tables -> the columns of other projects: GDELT counts, UCDP-GED events, HXL-tagged rows. What is unknown stays blank.

docs/exports.md says what goes where, and what the other formats cannot say.
"""

import csv
import io
from collections.abc import Callable, Mapping
from typing import Any

import pandas as pd

from tracker.cells import write_number

Row = Mapping[str, Any]
Columns = dict[str, Callable[[Row], str]]

# GDELT's own names for kinds of counts; events that it has no name for stay blank.
GKG_TYPES = {
    "killed": "KILL",
    "wounded": "WOUND",
    "detained": "ARREST",
    "seized": "SEIZE",
    "displaced": "AFFECT",
    "evacuated": "AFFECT",
}
# 1 exact place, 3 second-order unit, 4 first-order unit, 6 country; of UCDP's seven.
GED_WHERE = {"site": "1", "settlement": "1", "district": "3", "region": "4", "country": "6", "sea": "7"}
CIVILIANS = ("civilians", "children", "women", "journalists", "medics")
DAYS_OF_PRECISION = ((1, "1"), (6, "2"), (7, "3"), (31, "4"))
HXL_TAGS = {
    "figure_id": "#meta+id",
    "claim_id": "#meta+id+claim",
    "event": "#event+type",
    "subject": "#subject+type",
    "subtype": "#subject+subtype",
    "value": "#indicator+value+num",
    "value_low": "#indicator+value+min+num",
    "value_high": "#indicator+value+max+num",
    "qualifier": "#indicator+qualifier",
    "unit": "#indicator+unit",
    "value_usd": "#value+usd",
    "rate": "#indicator+rate",
    "actor": "#org+actor",
    "affected": "#affected+party",
    "place": "#loc+name",
    "lat": "#geo+lat",
    "lon": "#geo+lon",
    "period": "#date+period",
    "date_start": "#date+start",
    "date_end": "#date+end",
    "date_basis": "#date+basis",
    "claimant": "#meta+source+name",
    "claimant_side": "#meta+source+party",
    "modality": "#status+modality",
    "sentence": "#description+sentence",
    "publisher": "#org+publisher",
    "title": "#meta+title",
    "source_link": "#meta+url",
    "published": "#date+published",
}


def _text(name: str) -> Callable[[Row], str]:
    return lambda row: str(row[name])


def _number(name: str) -> Callable[[Row], str]:
    return lambda row: write_number(row[name])


def _day(name: str, form: str = "%Y-%m-%d") -> Callable[[Row], str]:
    return lambda row: "" if pd.isna(row[name]) else str(row[name].strftime(form))


def _blank(_: Row) -> str:
    return ""


def _one(_: Row) -> str:
    return "1"


def _gkg_date(row: Row) -> str:
    return str(row["published"])[:10].replace("-", "")


def _gkg_place_type(row: Row) -> str:
    return "" if not row["place"] else "5" if row["place_precision"] == "region" else "4"


GKG: Columns = {
    "DATE": _gkg_date,
    "NUMARTS": _one,  # a row is one mention
    "COUNTTYPE": lambda row: GKG_TYPES.get(row["event"], ""),
    "NUMBER": _number("value"),
    "OBJECTTYPE": lambda row: str(row["subtype"] or row["subject"]).replace("_", " "),
    "GEO_TYPE": _gkg_place_type,
    "GEO_FULLNAME": _text("place"),
    "GEO_COUNTRYCODE": _blank,  # the tracker knows the place's side, not GDELT's FIPS code
    "GEO_ADM1CODE": _blank,
    "GEO_LAT": _number("lat"),
    "GEO_LONG": _number("lon"),
    "GEO_FEATUREID": _blank,
    "CAMEOEVENTIDS": _blank,
    "SOURCES": _text("publisher"),
    "SOURCEURLS": lambda row: str(row["source_link"] or row["url"]),
}


def _year(row: Row) -> str:
    return "" if pd.isna(row["date_end"]) else str(row["date_end"].year)


def _ged_precision(row: Row) -> str:
    days = (row["date_end"] - row["date_start"]).days + 1  # NaN where one of them is not known
    if days != days:
        return ""
    return next((code for most, code in DAYS_OF_PRECISION if days <= most), "5")


def _ged_point(row: Row) -> str:
    return "" if row["lat"] != row["lat"] else f"POINT ({write_number(row['lon'])} {write_number(row['lat'])})"


def _ged_deaths(row: Row, column: str) -> str:
    """Say whose deaths a count is; soldiers of a side fall to that side, and nobody else's are guessed."""
    of = {"troops": "deaths_b", "people": "deaths_unknown"}
    own = of.get(row["subject"], "deaths_civilians" if row["subject"] in CIVILIANS else "")
    return write_number(row["value"]) if own == column else ""


GED: Columns = {
    "id": _text("figure_id"),
    "year": _year,
    "active_year": _blank,
    "code_status": _blank,
    "type_of_violence": _blank,
    "conflict_name": _blank,
    "dyad_name": _blank,
    "side_a": _text("actor"),
    "side_b": _text("affected"),
    "number_of_sources": _one,
    "source_article": _text("sentence"),
    "source_office": _text("publisher"),
    "source_date": lambda row: str(row["published"])[:10],
    "source_headline": _text("title"),
    "source_original": _text("claimant"),
    "where_prec": lambda row: GED_WHERE.get(row["place_precision"], ""),
    "where_coordinates": _text("place"),
    "latitude": _number("lat"),
    "longitude": _number("lon"),
    "geom_wkt": _ged_point,
    "country": _blank,
    "event_clarity": lambda row: "1" if row["period"] in ("incident", "day") else "2",
    "date_prec": _ged_precision,
    "date_start": _day("date_start"),
    "date_end": _day("date_end"),
    "deaths_a": lambda row: _ged_deaths(row, "deaths_a"),
    "deaths_b": lambda row: _ged_deaths(row, "deaths_b"),
    "deaths_civilians": lambda row: _ged_deaths(row, "deaths_civilians"),
    "deaths_unknown": lambda row: _ged_deaths(row, "deaths_unknown"),
    "best": _number("value"),
    "high": _number("value_high"),
    "low": _number("value_low"),
}
NUMBERS = ("value", "value_low", "value_high", "value_usd", "lat", "lon")
HXL: Columns = {
    name: _number(name) if name in NUMBERS else _day(name) if name in ("date_start", "date_end") else _text(name)
    for name in HXL_TAGS
}
FORMS: dict[str, Columns] = {"gkg": GKG, "ged": GED, "hxl": HXL}


def export(figures: pd.DataFrame, form: str) -> str:
    """Write the figures in the columns of another project, as CSV (GDELT counts: separated by tabs).

    gkg: every figure. ged: figures of people killed that are said to have happened, running totals left out, since an
    event data set has none. hxl: every figure, the second line holding the tags.
    """
    rows = _to_events(figures) if form == "ged" else figures
    columns = FORMS[form]
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter="\t" if form == "gkg" else ",", lineterminator="\n")
    writer.writerow(columns)
    if form == "hxl":
        writer.writerow(HXL_TAGS.values())
    names = [str(name) for name in rows.columns]
    for values in zip(*(rows[name].tolist() for name in names), strict=True):
        row = dict(zip(names, values, strict=True))
        writer.writerow([_one_line(write(row)) if form == "gkg" else write(row) for write in columns.values()])
    return out.getvalue()


def _to_events(figures: pd.DataFrame) -> pd.DataFrame:
    happened = (figures["event"] == "killed") & (figures["modality"] == "asserted") & (figures["rate"] == "")
    return figures[happened & figures["period"].isin(("incident", "day", "week", "month"))]


def _one_line(text: str) -> str:
    return " ".join(text.split())
