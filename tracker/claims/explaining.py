"""Two mentions -> in words, why they are one claim, or why they are not."""

from tracker.claims.fitting import NEAR_KM, days_agree, to_distance
from tracker.claims.mentions import Said


def explain_joining(one: Said, other: Said) -> list[str]:
    """Say what makes a mention one claim with the mention that the claim is headed by, a reason each.

    The reasons are those of `fitting.fits`; they hold for mentions that have been joined.
    """
    return [
        _explain_value(one, other),
        _explain_days(one, other),
        _explain_place(one, other),
        *_explain_parties(one, other),
        _explain_voice(one, other),
    ]


def explain_difference(one: Said, other: Said) -> str:
    """Say in a line why two mentions are not one claim; empty when nothing that they state speaks against it."""
    names = ("event", "subject", "unit", "rate", "modality")
    for name in names:
        if one.row[name] != other.row[name] and not (name == "subject" and one.kind == other.kind):
            return f"one is {one.row[name] or 'no rate'}, the other {other.row[name] or 'no rate'}"
    if one.period and other.period and one.period != other.period:
        return f"one covers {one.row['period']}, the other {other.row['period']}"
    if one.row["part_of"] == other.row["figure_id"] or other.row["part_of"] == one.row["figure_id"]:
        return "one is a part of the other"
    for name in ("actor", "affected"):
        if one.row[name] and other.row[name] and one.row[name] != other.row[name]:
            return f"{name}: one says {one.row[name]}, the other {other.row[name]}"
    if one.number != other.number and one.row["claimant"] != other.row["claimant"]:
        return "two claimants give two numbers"
    if not days_agree(one, other):
        return "they are about different days"
    if one.row["place"] != other.row["place"] and one.row["place"] and other.row["place"]:
        return f"one is in {one.row['place']}, the other in {other.row['place']}"
    return ""


def _explain_value(one: Said, other: Said) -> str:
    mine, theirs = one.row["value"], other.row["value"]
    if one.kind[-1] == "vague":
        return "the same vague amount"
    if mine == theirs and one.number == other.number:
        bounded = "at_least" in (one.row["qualifier"], other.row["qualifier"])
        return "the same number" + (", given as a bound in one of them" if bounded and one is not other else "")
    rough, precise = (
        (one, other) if len(f"{one.number:g}".rstrip("0")) < len(f"{other.number:g}".rstrip("0")) else (other, one)
    )
    return f"{rough.number:,.12g} is what {precise.number:,.12g} is rounded to"


def _explain_days(one: Said, other: Said) -> str:
    if not (one.dated and other.dated):
        return "neither names a day" if one.dated == other.dated else "one of them names no day"
    period = one.period or other.period
    if (one.first, one.last) == (other.first, other.last):
        return "the same stretch of days"
    if period == "cumulative":
        return "the same total, as quoted within a few days"
    if not (one.period and other.period):
        return "one of them does not say when; place and parties agree"
    if "published" in (one.row["date_basis"], other.row["date_basis"]):
        return "one of them names no day, and was published within days of the other's"
    if (one.first <= other.first and other.last <= one.last) or (other.first <= one.first and one.last <= other.last):
        return "the days of the one lie within those of the other"
    if days_agree(one, other):
        return "their days overlap, and those of one are only counted from the day of its text"
    return "their days agree with those of other mentions of the claim"


def _explain_place(one: Said, other: Said) -> str:
    mine, theirs = one.row["place"], other.row["place"]
    if mine == theirs:
        return f"both in {mine}" if mine else "neither names a place"
    if mine and theirs:
        return f"{mine} and {theirs} are {to_distance(one, other):.0f} km apart, within a region of {NEAR_KM} km"
    return f"only one of them names a place ({mine or theirs})"


def _explain_parties(one: Said, other: Said) -> list[str]:
    told = []
    for name, words in (("actor", "who did it"), ("affected", "who bears it")):
        mine, theirs = one.row[name], other.row[name]
        if mine == theirs and mine:
            told.append(f"the same on {words}: {_name(mine)}")
        elif mine != theirs:
            told.append(f"only one of them says {words}: {_name(mine or theirs)}")
    return told


def _name(party: str) -> str:
    return " ".join(word.capitalize() for word in party.split("_"))


def _explain_voice(one: Said, other: Said) -> str:
    if one.row["claimant"] == other.row["claimant"] and one.row["claimant"]:
        return f"both say it after {one.row['claimant']}"
    if one.row["source_id"] == other.row["source_id"]:
        return "both stand in one text"
    said = [
        row["claimant"] or f"{row['publisher'] or 'the publisher'} in its own voice" for row in (one.row, other.row)
    ]
    return f"said by {said[0]} and by {said[1]}"
