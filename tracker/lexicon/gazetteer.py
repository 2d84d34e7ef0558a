"""Text -> PlaceMention: the places that a text names, from the gazetteer or from the words around them.

Names are looked up from each capitalised word on, longest first. What may be read as a word, a person or a newspaper
needs a cue beside it; a small town needs one too, or a text about its country.
"""

import math
from dataclasses import dataclass, replace
from functools import lru_cache

from tracker import patterns as regex
from tracker.lexicon import place_cues as cues
from tracker.lexicon.placenames import HAND, Gazetteer, Place, find_entries, find_theatre, read_gazetteer, to_key
from tracker.lexicon.places_unknown import find_community, find_unknown, find_village
from tracker.lexicon.spacing import find_plain, to_source
from tracker.model import PlaceMention

NEAR_KM = 300.0  # a town of several of one name is the one within this distance of the region named beside it
SMALL = 3  # the sizes of towns whose names are written as the text has them; see scripts/make_gazetteer.py
BESIDE = 15  # characters between a town that the gazetteer lacks and the place that tells its country
NEAR_CHARACTERS = 120  # how far off that region may be named


@dataclass(frozen=True, slots=True)
class _Match:
    """A name met in the text, before it is known to be a place."""

    start: int
    end: int  # of the bare name
    key: str
    entries: tuple[Place, ...]


# Months that are towns as well
_MONTHS = frozenset(["March", "May", "August"])


@lru_cache(maxsize=256)
def find_places(text: str, offset: int = 0, *, parties: frozenset[str] = frozenset()) -> tuple[PlaceMention, ...]:
    """Return the places that a text names, in order; `offset` is added to their spans.

    `parties` are the countries that the text is about: they decide between towns of one name, and small towns of other
    countries are left out. Countries and wider areas come with precision "country". A town that the gazetteer lacks but
    the words name ("the village of Vovchenko") comes without coordinates.

    >>> [(p.text, p.name, p.precision) for p in find_places("Five died in Kursk region, two in the city of Sumy.")]
    [('Kursk region', 'Kursk', 'region'), ('Sumy', 'Sumy', 'settlement')]
    """
    if plain := find_plain(text):
        spans = ((m, *to_source(m.start, m.end, plain[1])) for m in find_places(plain[0], parties=parties))
        return tuple(
            replace(m, start=start + offset, end=end + offset, text=text[start:end]) for m, start, end in spans
        )
    gazetteer = read_gazetteer()
    found: list[tuple[PlaceMention, _Match | None]] = []
    end = 0
    longest = gazetteer.longest
    villages = not parties or bool(parties & cues.VILLAGE_COUNTRIES)
    has_kinds = any(kind in text for kind in cues.UNKNOWN_KINDS)
    for word in cues.WORD.finditer(text):
        start = word.start()
        if start < end:
            continue
        token = word[0]
        if token in _MONTHS:
            continue  # "in March"
        first = token.lower()
        if first not in longest and not (token.isascii() and token.isalpha()):
            first = to_key(cues.POSSESSIVE.sub("", token))
        match = None
        if first in longest:
            match = _find_longest(text, start, word.end(), first, gazetteer, parties)
        if (
            start
            and text[start - 1 : start] in cues.HYPHENS
            and (article := cues.ARTICLE_BEFORE.search(text, max(end, start - 6), start))
        ):
            # "al-Fashir" is kept under its article, "al-Mawasi" without one
            whole = _find_longest(text, article.start(), article.end() - 1, article[0][:-1], gazetteer, parties)
            match = whole if whole and whole.end >= word.end() else match
        mention = None
        double = cues.DOUBLE.match(text, match.end) if match else None
        if match and double and to_key(double[1]) not in gazetteer.by_key:
            match = None  # the first half of another village's name
        if match:
            mention = _to_mention(text, match, gazetteer, parties, found[-1][0].end if found else -1)
        adjective = "sk" in token or text[word.end() : word.end() + 1] == "-"
        if mention is None and villages and adjective and (mention := find_community(text, start)):
            match = None
        if mention is None and villages and token.endswith(cues.VILLAGE_ENDS) and cues.VILLAGE.search(token):
            mention, match = find_village(text, start, word.end(), found[-1][0].end if found else -1), None
        if mention is None and (has_kinds or cues.MAY_BE_UNKNOWN.search(text, max(0, start - 12), start)):
            previous = found[-1][0].end if found else -1
            mention, match = find_unknown(text, start, previous, known_end=match.end if match else 0), None
        if mention:
            found.append((mention, match))
            end = mention.end
    mentions = _settle_unknown(_settle_namesakes(_spread_region(text, found), parties))
    return (
        tuple(replace(m, start=m.start + offset, end=m.end + offset) for m in mentions) if offset else tuple(mentions)
    )


def _find_longest(
    text: str, start: int, end: int, first: str, gazetteer: Gazetteer, parties: frozenset[str]
) -> _Match | None:
    """Return the longest name of the gazetteer that starts at a word."""
    most = gazetteer.longest.get(first, 1)
    if most == 1 and text[end - 1].isalpha() and text[end - 2 : end - 1] not in ("'", "’"):
        return _Match(start, end, first, find_entries(first, parties)) if first in gazetteer.by_key else None
    stops, words = [end], [first]
    while len(words) < most:
        following = cues.NEXT.match(text, stops[-1])
        if not following:
            break
        words.append(to_key(following[1]))
        stops.append(following.end())
    for count in range(len(stops), 0, -1):
        stop = stops[count - 1]
        if count > 1 and text.endswith("city", start, stop) and cues.OF_NAME.match(text, stop):
            continue  # "the southern Gaza city of Khan Younis"
        own = cues.POSSESSIVE.search(text, max(start, stop - 2), stop)
        candidates = [" ".join(words[:count])]
        if own:
            stop = own.start()
            candidates.insert(0, to_key(text[start:stop]))
        for key in candidates:
            if key in gazetteer.by_key:
                return _Match(start, stop, key, find_entries(key, parties))
    return None


def _to_mention(
    text: str, match: _Match, gazetteer: Gazetteer, parties: frozenset[str], previous: int
) -> PlaceMention | None:
    """Return the place that a name means here, or None when it means something else."""
    start, end = match.start, match.end
    before, after = text[max(0, start - 60) : start], text[end : end + 40]
    # "Moscow-backed", "pro-Kyiv": an adjective; "al-Mawasi" is a name
    if after[:1] in cues.HYPHENS and after[1:2].islower():
        return None
    if match.entries[0].kind == "country" and match.key not in gazetteer.doubtful and before[-1:] != "-":
        country = match.entries[0]
        return PlaceMention(start, end, text[start:end], country.name, None, None, "country", country.party)
    if cues.UNIT_AFTER.match(after) or cues.NAMED_AFTER.match(after) or _find_word_before(before) in cues.TEAMS:
        return None
    if before[-1:] == "-" and before[-2:-1].isalpha():
        article = cues.ARTICLE_BEFORE.search(before)
        prefix = before.split()[-1] if before.split() else ""
        if article:
            start -= len(article[0])
        elif prefix[:1].islower():
            return None
    if cues.LONGER.match(after) and match.entries[0].size < HAND:
        return None
    if match.key in gazetteer.rivers and (cues.RIVER_AFTER.match(after) or _names_river(before, after)):
        return None
    part, _, kind = match.key.partition(" ")
    if part in cues.CITY_DISTRICTS and (kind == "district" or (not kind and cues.DISTRICT_AFTER.match(after))):
        return None
    region = cues.REGION_AFTER.match(after)
    place, precision, taken = _choose_entry(match, region, before)
    if place is None:
        return None
    if taken:
        end += taken
    if not _is_accepted(place, match.key, before, after, gazetteer, parties, text, previous, start, bool(taken)):
        return None
    name = place.name.replace("Qiryat", "Kiryat")  # as it is mostly written
    spelt = text[start : match.end]
    known = place.size > SMALL or place.party in cues.TRANSLITERATED
    if not known and to_key(name) != match.key and not spelt.isupper():
        name = spelt  # of a small town no spelling is the usual one
    return PlaceMention(start, end, text[start:end], name, place.lat, place.lon, precision, place.party)


def _names_river(before: str, after: str) -> bool:
    """Tell "the Dnipro near Kherson" from "the Dnipro region" and "the Dnipro hospital"."""
    return before[-4:].lower() == "the " and not cues.NOUN_AFTER.match(after)


def _choose_entry(match: _Match, region: regex.Match[str] | None, before: str) -> tuple[Place | None, str, int]:
    """Return the entry, its precision and how many characters of the word after the name belong to it."""
    kinds = {place.kind: place for place in reversed(match.entries)}
    best = next((place for place in match.entries if place.kind != "region"), None)
    if region:
        length = region.end()
        wants_region = region["region"] or (region["state"] and _has_states(match))
        if (
            wants_region
            and "region" in kinds
            and (best is None or best.kind != "land" or best.party != kinds["region"].party)
        ):
            return kinds["region"], "region", length
        if best is None:
            return None, "", 0
        if best.kind == "settlement":
            if region["district"] or wants_region:
                return best, "district", length
            if region["city"]:
                return best, "settlement", length
        elif best.kind == "land" and wants_region:
            return best, "region", length
    of = before.endswith(("of ", "of the "))
    just_before = cues.REGION_JUST_BEFORE.search(before) is not None
    if "region" in kinds and (just_before or (of and cues.REGION_BEFORE.search(before))):
        return kinds["region"], "region", 0
    if of and best and best.kind == "settlement" and cues.DISTRICT_BEFORE.search(before):
        # "in the Bakhmut district of Siversk": the district has a name of its own
        return best, "settlement" if cues.NAMED_DISTRICT.search(before) else "district", 0
    if best is None and match.key in cues.ACRONYMS:
        return kinds["region"], "region", 0
    if best is None:
        return None, "", 0
    return best, {"land": "region", "wide": "country"}.get(best.kind, best.kind), 0


def _has_states(match: _Match) -> bool:
    return any(p.party in ("sudan", "south_sudan", "myanmar", "nigeria", "india", "somalia") for p in match.entries)


def _is_accepted(
    place: Place,
    key: str,
    before: str,
    after: str,
    gazetteer: Gazetteer,
    parties: frozenset[str],
    text: str,
    previous: int,
    start: int,
    has_word: bool,
) -> bool:
    """Tell whether a name is a place here and not a word, a person or a town of another country."""
    if has_word and place.size == HAND:
        return True
    doubtful = key in gazetteer.doubtful
    if place.size == HAND and not doubtful and place.kind != "country":
        return not _follows_title(before, gazetteer)
    if _follows_title(before, gazetteer):
        return False
    if place.kind == "country":
        return not doubtful or not _is_personal(before, after)
    if _is_personal(before, after):
        return False
    listed = 0 <= start - previous <= 12 and bool(cues.LIST_GAP.fullmatch(text, previous, start))
    cued = has_word or listed or bool(cues.CUE.search(before)) or bool(cues.CUE_AFTER.match(after))
    near = place.party in find_theatre(parties) if parties else True
    if doubtful:
        return cued and near and (not parties or place.party in parties or place.size >= HAND)
    if place.size >= 4:
        return near or (to_key(place.name) == key and (place.size > 4 or cued))
    if not near:
        return False
    distinct = to_key(place.name) == key and len(key) > 4
    if place.size >= 2 and distinct:
        return bool(parties) or cued
    if place.size < 2 and cues.SURNAME.search(key):
        return bool(cues.UNKNOWN_BEFORE.search(before))
    return cued


def _find_word_before(before: str) -> str:
    """Return the word that stands directly before, without its full stop; empty if something else does."""
    if before[-1:] not in (" ", "\xa0"):
        return ""
    word = before[:-1].rpartition(" ")[2].removesuffix(".")
    return word if word[:1].isalpha() and word[-1:].isalpha() else ""


def _follows_title(before: str, gazetteer: Gazetteer) -> bool:
    """Tell whether "Mr", "President" or a first name stands directly before."""
    word = _find_word_before(before)
    return word in gazetteer.titles or word in gazetteer.first_names


def _is_personal(before: str, after: str) -> bool:
    """Tell whether a capitalised word beside it makes the name part of a longer one."""
    word = _find_word_before(before)
    owned = word.endswith(("'s", "’s"))  # "in Kandahar's Spin Boldak"
    if word[:1].isupper() and not word.isupper() and not owned and not cues.GEOGRAPHIC.fullmatch(word):
        return True
    following = cues.NAME_AFTER.match(after)
    return following is not None and not following[1].isupper() and not cues.GEOGRAPHIC.fullmatch(following[1])


def _spread_region(text: str, found: list[tuple[PlaceMention, _Match | None]]) -> list[PlaceMention]:
    """Make regions of all members of "Donetsk and Kherson regions" and of "the regions of Kharkiv and Sumy"."""
    mentions = [mention for mention, _ in found]
    backward = forward = False  # whether the neighbour just visited is a member of such a list
    for index in range(len(found) - 2, -1, -1):
        following = mentions[index + 1]
        backward = backward or (
            following.precision == "region"
            and following.text[-1:] in "sS"
            and following.end - following.start > len(following.name) + 2
        )
        backward = backward and _is_region_list(text, mentions[index], following)
        mentions[index], backward = _to_region(*found[index]) if backward else (mentions[index], False)
    for index in range(1, len(found)):
        head = text[max(0, mentions[index - 1].start - 16) : mentions[index - 1].start]
        forward = forward or (mentions[index - 1].precision == "region" and bool(cues.REGIONS_BEFORE.search(head)))
        forward = forward and _is_region_list(text, mentions[index - 1], mentions[index])
        if forward and mentions[index].precision == "settlement":
            mentions[index], forward = _to_region(*found[index])
    return mentions


def _is_region_list(text: str, left: PlaceMention, right: PlaceMention) -> bool:
    """Tell whether only a comma or "and" stands between two mentions."""
    return left.end <= right.start <= left.end + 20 and bool(cues.LIST_GAP.fullmatch(text, left.end, right.start))


def _to_region(mention: PlaceMention, match: _Match | None) -> tuple[PlaceMention, bool]:
    """Return the region of the mention's name and whether there is one."""
    place = next((p for p in match.entries if p.kind in ("region", "land")), None) if match else None
    if place is None:
        return mention, False
    region = replace(mention, name=place.name, lat=place.lat, lon=place.lon, precision="region", party=place.party)
    return region, True


def _settle_namesakes(mentions: list[PlaceMention], parties: frozenset[str]) -> list[PlaceMention]:
    """Move a town to its namesake near the region, country or well-known town that is named beside it."""
    settled = list(mentions)
    for index, mention in enumerate(mentions):
        if mention.precision not in ("settlement", "district") or mention.lat is None:
            continue
        key = to_key(mention.name)
        entries = [p for p in find_entries(key, parties) if p.kind == "settlement" and to_key(p.name) == key]
        if len(entries) < 2:
            continue
        around = [
            m
            for m in mentions[max(0, index - 3) : index + 4]
            if m.name != mention.name and -NEAR_CHARACTERS < m.start - mention.end < NEAR_CHARACTERS
        ]
        following = {m.party for m in around if m.precision == "country" and 0 <= m.start - mention.end <= 12}
        anchors = [m for m in around if m.precision == "region"] or [m for m in around if _is_fixed(m, parties)]
        # a town kept by hand is the usual one: only a region or country that it is not in moves it
        usual = entries[0].size == HAND and (not following or entries[0].party in following)
        if usual and (not anchors or any(m.precision != "region" or _to_gap(entries[0], m) < NEAR_KM for m in anchors)):
            continue
        if following and not any(m.precision == "region" for m in anchors):
            entries, anchors = [p for p in entries if p.party in following], anchors or [mention]
        if entries and anchors:
            place = min(entries, key=lambda p: min(_to_gap(p, m) for m in anchors))
            if min(_to_gap(place, m) for m in anchors) < NEAR_KM or following:
                settled[index] = replace(mention, lat=place.lat, lon=place.lon, party=place.party)
    return settled


def _settle_unknown(mentions: list[PlaceMention]) -> list[PlaceMention]:
    """Give a town that the gazetteer lacks the country of the place beside it: "Kherson region's Olhivka"."""
    settled = list(mentions)
    for index, mention in enumerate(mentions):
        if mention.lat is not None or mention.party:
            continue
        beside = mentions[max(0, index - 1) : index] + mentions[index + 1 : index + 2]
        near = [m.party for m in beside if m.party and max(m.start - mention.end, mention.start - m.end) <= BESIDE]
        if near:
            settled[index] = replace(mention, party=near[-1])
    return settled


def _is_fixed(mention: PlaceMention, parties: frozenset[str]) -> bool:
    """Tell whether a mention is a town that is kept by hand, so that its namesakes do not matter."""
    if mention.precision not in ("settlement", "site", "district") or mention.lat is None:
        return False
    entries = find_entries(to_key(mention.name), parties)
    return bool(entries) and entries[0].size == HAND


def _to_gap(place: Place, mention: PlaceMention) -> float:
    return _to_km(place.lat, place.lon, mention.lat, mention.lon)


def _to_km(lat: float | None, lon: float | None, other_lat: float | None, other_lon: float | None) -> float:
    """Return a rough distance; infinite when a point is unknown."""
    if lat is None or lon is None or other_lat is None or other_lon is None:
        return math.inf
    return math.hypot(lat - other_lat, (lon - other_lon) * math.cos(math.radians(lat))) * 111.2
