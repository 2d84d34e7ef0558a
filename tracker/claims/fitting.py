"""Mention, gathered claim -> whether the one may belong to the other, and in words what agrees between two mentions."""

import math
from dataclasses import dataclass, field

from tracker.claims.mentions import EARLIEST, GENERIC, Said

UNKNOWN_START = 1  # day number of "since some time"
# A text without a date of its own tells of the days before it; a total is quoted for some days.
REACH = {"day": 3, "": 3, "ongoing": 3, "cumulative": 3}
NEAR_KM = 120  # from the middle of a region to a town in it
EARTH_KM = 6371.0
AROUND = ("near", "outside", "around")


@dataclass(slots=True)
class Group:
    """Mentions of one claim while they are gathered, with what they have stated so far."""

    period: str
    place: str
    subject: str
    parties: dict[str, str]
    mentions: list[Said] = field(default_factory=list)
    figure_ids: set[str] = field(default_factory=set)
    wholes: set[str] = field(default_factory=set)
    sources: set[str] = field(default_factory=set)
    claimants: set[str] = field(default_factory=set)
    # Of each stretch of days told, one mention: what is fitted against, however often it is repeated.
    told: dict[tuple[object, ...], Said] = field(default_factory=dict)


def to_group(mention: Said) -> Group:
    """Start a claim with a mention."""
    row = mention.row
    group = Group(mention.period, row["place"], row["subject"], {name: row[name] for name in ("actor", "affected")})
    join(mention, group)
    return group


def join(mention: Said, group: Group) -> None:
    """Add a mention to a claim; what it states fills what was not stated before."""
    row = mention.row
    group.period = group.period or mention.period
    group.place = group.place or row["place"]
    group.subject = row["subject"] if group.subject in GENERIC else group.subject
    for name, stated in group.parties.items():
        group.parties[name] = stated or row[name]
    group.mentions.append(mention)
    group.figure_ids.add(row["figure_id"])
    group.wholes.add(row["part_of"])
    group.sources.add(row["source_id"])
    group.claimants.add(row["claimant"])
    told = (mention.first, mention.last, row["date_basis"], row["period"], row["place"], row["subtype"])
    group.told.setdefault((*told, row["value_high"] if row["qualifier"] == "range" else None), mention)


def fits(mention: Said, group: Group) -> bool:
    """Tell whether nothing that the mention states speaks against the claim, and enough speaks for it."""
    row = mention.row
    if any(row[name] and stated and row[name] != stated for name, stated in group.parties.items()):
        return False
    if row["part_of"] in group.figure_ids or row["figure_id"] in group.wholes:
        return False  # a part is never the whole that it is part of
    near = is_near(mention, group)
    if not _subjects_fit(row["subject"], group.subject, near=near):
        return False
    if (mention.period and group.period and mention.period != group.period) or not _is_placed(mention, group):
        return False
    return all(_agree(mention, other, near=near) for other in group.told.values())


def is_near(mention: Said, group: Group) -> bool:
    """Tell whether mention and claim come out of one text or one mouth."""
    return mention.row["source_id"] in group.sources or bool(
        mention.row["claimant"] and mention.row["claimant"] in group.claimants
    )


def _subjects_fit(one: str, other: str, *, near: bool) -> bool:
    return one == other or (near and (one in GENERIC.get(other, ()) or other in GENERIC.get(one, ())))


def _is_placed(mention: Said, group: Group) -> bool:
    """Tell whether the claim is well enough placed in time for a mention that does not say which days it covers."""
    if (mention.period == "") == (group.period == ""):
        return True
    if "cumulative" in (mention.period, group.period):
        return mention.is_particular and is_near(mention, group)
    place = mention.row["place"] and group.place
    return bool(place or mention.is_particular)


def _agree(mention: Said, other: Said, *, near: bool) -> bool:
    return (
        _places_agree(mention, other, near=near)
        and _kinds_agree(mention, other)
        and _ranges_agree(mention, other, near=near)
        and days_agree(mention, other)
    )


def _places_agree(mention: Said, other: Said, *, near: bool) -> bool:
    one, two = mention.row, other.row
    if one["place"] == two["place"]:
        return True
    if one["place"] and two["place"]:
        around = names_surroundings(mention) or names_surroundings(other)
        return near and around and to_distance(mention, other) <= NEAR_KM
    return mention.is_particular


def names_surroundings(mention: Said) -> bool:
    """Tell whether the place is named for what lies around it: a region, "near Moscow", "outside Kyiv"."""
    place, sentence = mention.row["place"], mention.row["sentence"]
    before, found, after = sentence.partition(place)
    words = before.split()[-1:] if found else []
    return (
        mention.row["place_precision"] == "region"
        or (bool(words) and words[0].lower() in AROUND)
        or (bool(found) and after.lstrip("'’s ").lower().startswith(("region", "oblast", "province")))
    )


def to_distance(mention: Said, other: Said) -> float:
    """Measure the way between the places of two mentions in kilometres; without end where one is not known."""
    lat, lon, lat2, lon2 = (math.radians(spot.row[name]) for spot in (mention, other) for name in ("lat", "lon"))
    if any(math.isnan(angle) for angle in (lat, lon, lat2, lon2)):
        return math.inf
    half = math.sin((lat2 - lat) / 2) ** 2 + math.cos(lat) * math.cos(lat2) * math.sin((lon2 - lon) / 2) ** 2
    return 2 * EARTH_KM * math.asin(min(1.0, math.sqrt(half)))


def _kinds_agree(mention: Said, other: Said) -> bool:
    """Tell whether the finer kinds agree: one cruise missile and one more missile of a night are two."""
    one, two = mention.row["subtype"], other.row["subtype"]
    return one == two or (not (one and two) and mention.is_particular)


def _ranges_agree(mention: Said, other: Said, *, near: bool) -> bool:
    if mention.row["qualifier"] != "range" or mention.number != other.number:
        return True  # that one range rounds another has been looked at before
    return near or bool(mention.row["value_high"] == other.row["value_high"])


def days_agree(mention: Said, other: Said) -> bool:
    """Tell whether two mentions can be about the same days."""
    if not (mention.dated and other.dated):
        same_text = mention.row["source_id"] == other.row["source_id"]
        return same_text or (mention.is_particular and not (mention.dated or other.dated))
    period = mention.period or other.period
    stated = mention.row["date_basis"] == other.row["date_basis"] == "stated"
    if period == "cumulative":
        loose = {mention.row["date_basis"], other.row["date_basis"]} & {"published", ""}
        return _starts_agree(mention, other) and abs(mention.last - other.last) <= (REACH[period] if loose else 0)
    if period in ("week", "month", "year"):
        return abs(mention.first - other.first) <= 2 and abs(mention.last - other.last) <= 2
    one, two = _to_reach(mention), _to_reach(other)
    if one[0] > two[1] or two[0] > one[1]:
        return False
    # Two nights that follow each other share a day; where both are dated in so many words, they are two.
    nested = (one[0] <= two[0] and two[1] <= one[1]) or (two[0] <= one[0] and one[1] <= two[1])
    return nested or (not stated and mention.is_particular)


def _to_reach(mention: Said) -> tuple[int, int]:
    """Return the days that a mention may be about."""
    back = REACH.get(mention.period, 0) if mention.row["date_basis"] == "published" else 0
    ahead = back if mention.period == "ongoing" else 0
    return max(EARLIEST, mention.first - back), mention.last + ahead


def _starts_agree(mention: Said, other: Said) -> bool:
    """Tell whether two totals count from the same day; "since 2022" and "since the invasion" do."""
    if mention.first == other.first or {mention.first, other.first} & {UNKNOWN_START, EARLIEST}:
        return True
    one, two = mention.row["date_start"], other.row["date_start"]
    first_of_year = any((day.month, day.day) == (1, 1) for day in (one, two))
    return first_of_year and bool(one.year == two.year)
