"""Text, a capitalised word in it -> PlaceMention: towns that the gazetteer lacks and the words around give away."""

from functools import lru_cache

from tracker import patterns as regex
from tracker.lexicon import place_cues as cues
from tracker.lexicon.parties import find_parties
from tracker.lexicon.placenames import find_entries, read_gazetteer, to_key
from tracker.model import PlaceMention


def find_village(text: str, start: int, end: int, previous: int) -> PlaceMention | None:
    """Return a village that the gazetteer lacks but its ending and a preposition give away: "near Nevske"."""
    listed = 0 <= start - previous <= 12 and bool(cues.LIST_GAP.fullmatch(text, previous, start))
    if not listed and not cues.VILLAGE_BEFORE.search(text, max(0, start - 20), start):
        return None
    value = cues.POSSESSIVE.sub("", text[start:end])
    if cues.NAME_AFTER.match(text, end) or text[end : end + 1] in cues.HYPHENS:
        return None
    return PlaceMention(start, start + len(value), value, value, None, None, "settlement", "")


def find_community(text: str, start: int) -> PlaceMention | None:
    """Return the town that a Ukrainian community or district is called after: "Bilopilska community"."""
    name = cues.OF_COMMUNITY.match(text, start)
    if not name or to_key(name["name"]) in cues.CITY_DISTRICTS or text[max(0, start - 1) : start] in cues.HYPHENS:
        return None
    stem = name["stem"]
    for ending in cues.TOWN_ENDINGS:
        key = to_key((stem[: -len(ending[0])] if ending[0] and stem.endswith(ending[0]) else stem) + ending[1])
        if ending[0] and not stem.endswith(ending[0]):
            continue
        town = next((p for p in find_entries(key) if p.party == "ukraine" and p.kind == "settlement"), None)
        if town:
            end = start + len(name["name"])
            return PlaceMention(start, end, text[start:end], town.name, town.lat, town.lon, "settlement", "ukraine")
    return None


def find_unknown(text: str, start: int, previous: int, *, known_end: int = 0) -> PlaceMention | None:
    """Return the town that the words name and the gazetteer lacks: "the village of Vovchenko", "in Nihm district".

    Up to `known_end` the gazetteer has a town of the name, which is none here: then "in" alone makes it no other.
    """
    name = cues.UNKNOWN.match(text, start)
    article = cues.ARTICLE_BEFORE.search(text, max(0, start - 6), start)
    begin = article.start() if article else start  # "al-Ashara town"
    if not name or text[max(0, begin - 1) : begin] not in cues.BEFORE_NAME:
        return None
    if cues.NOT_UNKNOWN.match(name[0]) and not _is_called_so(text, name):
        return None
    named = text[max(0, begin - 4) : begin - 1] in cues.UNKNOWN_ENDS and cues.UNKNOWN_BEFORE.search(
        text[max(0, begin - 40) : begin]
    )
    if (
        named and text[begin - 2 : begin - 1] == ","
    ):  # "a nearby town, Barire, fell", not "the town, President Jan said"
        named = None if cues.NOT_NEAR.match(name[0]) or not cues.NEAR_AFTER.match(text, name.end()) else named
    kind = "" if named else _find_kind(text, begin, name, previous) or _find_kind_named(text, begin, name[0])
    value = cues.POSSESSIVE.sub("", text[begin : name.end()])
    if not (named or kind) and (name.end() <= known_end or not _is_near_unknown(text, begin, name, value)):
        return None
    if titled := cues.KIND_NAMED.search(value):  # "Rathedaung Township"
        value, kind = value[: titled.start()], kind or _precision_of(titled)
    if owner := cues.OWNER.match(value):  # "Paungbyin's Tha Yau"
        begin, value = begin + owner.end(), value[owner.end() :]
    return PlaceMention(begin, begin + len(value), value, value, None, None, kind or "settlement", "")


def _is_called_so(text: str, name: regex.Match[str]) -> bool:
    """Tell "Shopian town" from "a Syrian town": a name that only ends like those of peoples."""
    after = cues.UNKNOWN_AFTER.match(text, name.end())
    return bool(after) and name[0].endswith(("ian", "ish", "ese")) and not find_parties(name[0])


def _find_kind(text: str, start: int, name: regex.Match[str], previous: int) -> str:
    """Return the precision that the word behind an unknown name gives it: "in <Nihm> district"; empty if none."""
    after = cues.UNKNOWN_AFTER.match(text, name.end())
    if not after or (cues.NOT_NEAR.match(name[0]) and not _is_called_so(text, name)):
        return ""
    if after["region"] == "region" and (cues.WIDE_REGION.match(name[0]) or find_parties(name[0])):
        return ""
    listed = 0 <= start - previous <= 20 and _is_gap(text, previous, start)
    plain = after["town"] in ("village", "settlement", "township", "hamlet") and not cues.THE_BEFORE.search(
        text, max(0, start - 12), start
    )
    window = text[max(0, start - 60) : start]
    heads = cues.HEADS_LINE.match(text, after.end()) and cues.LINE_START.search(window)
    if not (listed or plain or heads or cues.CUE.search(window) or cues.LEAD_CUE.search(window)):
        return ""
    if cues.PART_OF_CITY.search(text, max(0, start - 40), start) or _is_of_city(text, after.end()):
        return ""
    if after["base"]:
        return "" if find_parties(name[0]) else "site"
    if after["region"] or after["district"]:
        of_city = cues.OF_CITY.search(name[0]) or to_key(name[0]) in cues.CITY_DISTRICTS
        return "" if of_city else "region" if after["region"] else "district"
    return "settlement"


def _find_kind_named(text: str, start: int, name: str) -> str:
    """Return the precision that a name's own last word gives it, behind a preposition or in front of a sentence."""
    titled = cues.KIND_NAMED.search(name)
    if not titled or cues.NOT_NEAR.match(name) or find_parties(name[: titled.start()]):
        return ""
    window = text[max(0, start - 60) : start]
    told = cues.CUE.search(window) or cues.LEAD_CUE.search(window) or cues.LINE_START.search(window)
    return _precision_of(titled) if told else ""


def _precision_of(titled: regex.Match[str]) -> str:
    return "region" if titled["region"] else "district" if titled["district"] else "settlement"


def _is_of_city(text: str, end: int) -> bool:
    """Tell "the Saltivka district<> of Kharkiv": a part of a city, which stands for it."""
    whole = cues.OF_NAME.match(text, end)
    entries = find_entries(to_key(whole[1])) if whole else ()
    return bool(entries) and entries[0].party in cues.VILLAGE_COUNTRIES and entries[0].kind == "settlement"


def _is_gap(text: str, start: int, end: int) -> bool:
    """Tell what stands between two members of a list of places: " city, ", " and "."""
    return cues.KIND_GAP.fullmatch(text, start, end) is not None


def _is_near_unknown(text: str, start: int, name: regex.Match[str], value: str) -> bool:
    """Tell an unknown name with nothing but "near" or "in" before it and the end of a phrase behind."""
    if not cues.NEAR.search(text, max(0, start - 14), start) or cues.NOT_NEAR.match(name[0]):
        return False
    if cues.AT.search(text, max(0, start - 9), start) and not cues.NESTED_AFTER.match(text, name.end()):
        return False
    if not cues.NEAR_AFTER.match(text, name.end()) or not value.endswith(name[0]) or _is_titled(text):
        return False
    return not find_parties(value) and name[0] not in read_gazetteer().first_names


@lru_cache(maxsize=4)
def _is_titled(text: str) -> bool:
    """Tell a title in which most words have a capital, so that a capital makes no name."""
    if text.rstrip().endswith((".", "!", "?", '"', "”", ":")):
        return False
    long = cues.LONG_WORD.findall(text)
    return len(long) > 1 and 2 * sum(word[0].isupper() for word in long) > len(long)
