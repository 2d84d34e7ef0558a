"""The data contract in code: columns, types, vocabularies and their descriptions, once.

Everything else derives from here: the typed empty table, the CSV column order, the data dictionary
(`data/datapackage.json`), the dashboard's labels and the checks on the lexicon.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Column:
    """A column of one of the three tables."""

    name: str
    type: str  # string, number, integer, boolean, date, datetime
    description: str
    vocabulary: tuple[str, ...] = ()


EVENTS: dict[str, str] = {
    "killed": "people who died",
    "wounded": "people injured, hurt or hospitalised",
    "killed_or_wounded": "a joint number of dead and wounded, or casualties",
    "missing": "people missing",
    "captured": "people taken prisoner, or equipment captured",
    "lost": "losses of unspecified kind: lost, eliminated, neutralised",
    "detained": "people detained or arrested",
    "rescued": "people rescued",
    "displaced": "people who fled, refugees, homeless",
    "evacuated": "people evacuated",
    "released": "people swapped, freed or returned; bodies handed over",
    "deployed": "forces massed, stationed, sent, fighting or taking part",
    "recruited": "people mobilised, conscripted or signed up",
    "trained": "people trained",
    "launched": "weapons fired, used or dropped; attacks carried out",
    "intercepted": "weapons shot down or destroyed by air defence",
    "suppressed": "weapons lost from radar, jammed or brought down by electronic warfare",
    "hit": "targets reached, or weapons that reached a target",
    "destroyed": "things destroyed",
    "damaged": "things damaged",
    "pledged": "aid announced, promised, planned, approved or proposed",
    "delivered": "aid sent, given, disbursed, provided or received",
    "requested": "aid asked for or needed",
    "cost": "damage, spending, seized or frozen assets, sanctions, revenue",
    "seized": "territory captured, liberated or taken under control",
    "controlled": "territory held",
}

AID_EVENTS = ("pledged", "delivered", "requested")
PEOPLE = ("troops", "civilians", "children", "women", "journalists", "medics", "prisoners", "people")
WEAPONS = ("drones", "missiles", "bombs", "shells", "attacks")
EQUIPMENT = (
    "tanks",
    "armoured_vehicles",
    "artillery",
    "air_defence",
    "aircraft",
    "helicopters",
    "ships",
    "vehicles",
    "equipment",
)
OBJECTS = ("buildings", "energy_facilities", "infrastructure")
MONEY = ("military_aid", "humanitarian_aid", "financial_aid", "aid", "money")
TERRITORY = ("settlements", "area")
SUBJECTS: tuple[str, ...] = PEOPLE + WEAPONS + EQUIPMENT + OBJECTS + MONEY + TERRITORY

CATEGORIES = (
    "casualties",
    "prisoners",
    "forces",
    "strikes",
    "equipment",
    "damage",
    "aid",
    "finance",
    "displacement",
    "territory",
)
QUALIFIERS = ("exact", "about", "at_least", "at_most", "range", "vague")
RATES = ("hour", "day", "week", "month", "year")
PERIODS = ("incident", "day", "week", "month", "year", "cumulative", "ongoing", "unknown")
DATE_BASES = ("stated", "relative", "published")
MODALITIES = ("asserted", "planned", "possible", "denied")
CLAIMANT_TYPES = (
    "government",
    "military",
    "un_or_igo",
    "ngo_or_monitor",
    "media",
    "unnamed_official",
    "publisher",
)
PLACE_PRECISIONS = ("site", "settlement", "district", "region", "country", "sea")
CLAIM_STATUSES = ("single", "corroborated", "contested", "superseded")
REFUSALS: dict[str, str] = {
    "age": "somebody's age",
    "date": "part of a date",
    "clock_time": "a time of day",
    "year": "a year",
    "duration": "a duration or deadline",
    "ordinal": "an ordinal or a rank",
    "model_name": "part of the name of a model, unit or document",
    "post_reference": "a reference to another post or page",
    "distance": "a distance, length, height or range",
    "measure": "a weight, temperature, speed, calibre or other physical measure",
    "percentage": "a percentage or share",
    "score": "a score, ratio, poll or vote",
    "price": "a price, market figure or ordinary trade",
    "phone_number": "a phone number, address or identifier",
    "people_not_harmed": "people who merely speak, meet or live somewhere",
    "unit_count": "a count of military units, countries or organisations",
    "pronoun": "a number word used as a pronoun or in a set phrase",
    "part_of_number": "belongs to a number expression that is already accounted for",
    "boilerplate": "stands in the page's furniture, not in its report",
    "no_event": "counts something of the conflict, but the text states no event for it",
    "out_of_scope": "counts something outside the conflict",
}


def category_of(event: str, subject: str) -> str:
    """Derive the category of a figure from its event and subject (both of the vocabularies)."""
    if event in ("cost",):
        return "finance"
    if event in ("pledged", "delivered", "requested"):
        return "aid"
    if event in ("seized", "controlled"):
        return "territory"
    if event in ("displaced", "evacuated", "rescued"):
        return "displacement"
    if event in ("deployed", "recruited", "trained"):
        return "forces"
    if event in ("released", "detained"):
        return "prisoners"
    if subject in PEOPLE:
        return "prisoners" if event == "captured" else "casualties"
    if event in ("launched", "intercepted", "suppressed"):
        return "strikes"
    if event == "hit":
        return "strikes" if subject in WEAPONS else "damage"
    if subject in OBJECTS + TERRITORY + MONEY:
        return "damage"
    return "equipment"


def _c(name: str, type_: str, description: str, vocabulary: tuple[str, ...] = ()) -> Column:
    return Column(name, type_, description, vocabulary)


FIGURES: tuple[Column, ...] = (
    _c("figure_id", "string", "Stable id of the mention: same source text and span, same id on every machine and run."),
    _c("claim_id", "string", "Shared by the mentions that state the same claim, within and across sources."),
    _c("category", "string", "Broad kind, derived from event and subject.", CATEGORIES),
    _c("event", "string", "What happened to, or was done with, the things counted.", tuple(EVENTS)),
    _c("subject", "string", "What is counted.", SUBJECTS),
    _c("value", "number", "The figure, multiplied out; for a range the midpoint; empty when vague."),
    _c("value_low", "number", "The lower bound that the words state or imply; empty when there is none."),
    _c("value_high", "number", "The upper bound that the words state or imply; empty when there is none."),
    _c("qualifier", "string", "How the words bound the value.", QUALIFIERS),
    _c("unit", "string", "count, an ISO 4217 currency code, km2 or percent."),
    _c("value_usd", "number", "Money in US dollars at the ECB reference rate of the date; empty for the rest."),
    _c("rate", "string", "The time the figure is per; empty when it is not a rate.", RATES),
    _c("actor", "string", "The party that did it; empty if the text does not say."),
    _c("affected", "string", "The party that bears it; empty if the text does not say."),
    _c("place", "string", "Where, below country level, by its usual English name; empty if the text names none."),
    _c("lat", "number", "Latitude of the place in degrees; empty if unknown."),
    _c("lon", "number", "Longitude of the place in degrees; empty if unknown."),
    _c("period", "string", "The stretch of time that the figure covers.", PERIODS),
    _c("date_start", "date", "First day of the stretch."),
    _c("date_end", "date", "Last day of the stretch."),
    _c("date_basis", "string", "What the dates rest on.", DATE_BASES),
    _c("claimant", "string", "Who says so; empty when the publisher states it in its own voice."),
    _c("claimant_side", "string", "The claimant's side, as a party."),
    _c("modality", "string", "How firmly it is said to have happened.", MODALITIES),
    _c("part_of", "string", "figure_id of the larger figure that this one is stated to be included in."),
    _c("text", "string", "The number expression exactly as written."),
    _c("sentence", "string", "The sentence that it stands in, exactly as written."),
    _c("char_start", "integer", "Start of text in the source text, in Unicode code points."),
    _c("char_end", "integer", "End of text in the source text (exclusive), in Unicode code points."),
    _c("section", "string", "Heading of the post or section that it stands in."),
    _c("posted_at", "datetime", "Time of the live-blog post that it stands in; empty if none."),
    _c("rule", "string", "Name of the rule that made the row."),
    _c("confidence", "number", "0 to 1: the share of rows of this kind that are right."),
    _c("source_id", "string", "Id of the source text, from its content."),
    _c("source_file", "string", "Path below the seeds folder."),
    _c("publisher", "string", "Publisher of the source; empty if unknown."),
    _c("title", "string", "Title of the source."),
    _c("url", "string", "Address of the source; empty if unknown."),
    _c("published", "string", "Publication date or time of the source, ISO 8601; empty if unknown."),
    _c("source_link", "string", "url with a text fragment that opens the page at the sentence; empty without a url."),
    _c("subtype", "string", "The finer kind where the words give one, such as strike_drones or hospitals."),
    _c("claimant_type", "string", "What kind of body or person the claimant is.", CLAIMANT_TYPES),
    _c("claimant_is_party", "boolean", "True when the claimant's side is one of the parties the figure is about."),
    _c("definition", "string", "The sentence nearby that says what the figure covers."),
    _c("superlative", "string", "The record that the words claim for it, as written."),
    _c("place_precision", "string", "How precise the place is.", PLACE_PRECISIONS),
)

CLAIMS: tuple[Column, ...] = (
    _c("claim_id", "string", "Id of the claim, shared by its mentions in the figures table."),
    _c("category", "string", "Broad kind, derived from event and subject.", CATEGORIES),
    _c("event", "string", "What happened.", tuple(EVENTS)),
    _c("subject", "string", "What is counted.", SUBJECTS),
    _c("value", "number", "The claimed value; empty when only vague words are used."),
    _c("value_low", "number", "The highest lower bound stated by any mention."),
    _c("value_high", "number", "The lowest upper bound stated by any mention."),
    _c("unit", "string", "count, an ISO 4217 currency code, km2 or percent."),
    _c("value_usd", "number", "Money in US dollars; empty for the rest."),
    _c("rate", "string", "The time the figure is per; empty when it is not a rate.", RATES),
    _c("actor", "string", "The party that did it."),
    _c("affected", "string", "The party that bears it."),
    _c("place", "string", "Where."),
    _c("period", "string", "The stretch of time that the figure covers.", PERIODS),
    _c("date_start", "date", "First day of the stretch."),
    _c("date_end", "date", "Last day of the stretch."),
    _c("modality", "string", "How firmly it is said to have happened.", MODALITIES),
    _c("status", "string", "How the claim stands beside the others.", CLAIM_STATUSES),
    _c("contests", "string", "claim_ids that state an incompatible value for the same thing, separated by spaces."),
    _c("superseded_by", "string", "claim_id of the same claimant's newer value for the same thing."),
    _c("mentions", "integer", "Number of mentions."),
    _c("sources", "integer", "Number of source texts."),
    _c("claimants", "integer", "Number of independent claimants."),
    _c("claimant_names", "string", "The claimants, separated by semicolons; (publisher) for a publisher's own voice."),
    _c("first_mentioned", "string", "Earliest posting or publication time of a mention, ISO 8601."),
    _c("last_mentioned", "string", "Latest posting or publication time of a mention, ISO 8601."),
)

NUMBERS: tuple[Column, ...] = (
    _c("number_id", "string", "Stable id of the number expression."),
    _c("source_id", "string", "Id of the source text."),
    _c("source_file", "string", "Path below the seeds folder."),
    _c("char_start", "integer", "Start of the expression in the source text, in code points."),
    _c("char_end", "integer", "End of the expression in the source text (exclusive), in code points."),
    _c("text", "string", "The number expression exactly as written."),
    _c("outcome", "string", "Whether it became a figure.", ("taken", "refused")),
    _c("figure_id", "string", "The figure that it became; empty when refused."),
    _c("reason", "string", "Why it was refused; empty when taken.", tuple(REFUSALS)),
    _c("sentence", "string", "The sentence that it stands in, exactly as written."),
)

TABLES: dict[str, tuple[Column, ...]] = {"figures": FIGURES, "claims": CLAIMS, "numbers": NUMBERS}
