"""Places found sentence by sentence -> those that only the whole document tells: names met before, "the capital"."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from tracker import patterns as regex
from tracker.lexicon.gazetteer import find_places
from tracker.lexicon.parties import find_parties
from tracker.model import PlaceMention, Sentence

SHORTEST = 4  # letters of a name that is looked for again
# "in <the Yemeni capital>", "<Ukraine's capital>", "<the capital>"; not "the capital of", "the capital Sanaa"
CAPITAL = regex.compile(
    r"\b(?:(?:in|of|on|over|near|across|outside|around|hit|struck|rocked|attacked|shelled|bombed|reached?|targeted)\s)"
    r"(?P<whole>(?:the\s|its\s)?(?:(?P<whose>\p{Lu}\p{L}+)(?:['’]s?)?\s)?capital)\b"
    r"(?!\s(?:of\b|city\b|\p{Lu})|,\s\p{Lu}|['’]s\s\p{Lu})"
)
CAPITALS = {
    "ukraine": "Kyiv",
    "russia": "Moscow",
    "yemen": "Sanaa",
    "syria": "Damascus",
    "sudan": "Khartoum",
    "south_sudan": "Juba",
    "lebanon": "Beirut",
    "iran": "Tehran",
    "iraq": "Baghdad",
    "afghanistan": "Kabul",
    "libya": "Tripoli",
    "somalia": "Mogadishu",
    "ethiopia": "Addis Ababa",
    "mali": "Bamako",
    "burkina_faso": "Ouagadougou",
    "niger": "Niamey",
    "azerbaijan": "Baku",
    "armenia": "Yerevan",
    "georgia": "Tbilisi",
    "democratic_republic_of_the_congo": "Kinshasa",
    "haiti": "Port-au-Prince",
    "pakistan": "Islamabad",
    "india": "New Delhi",
    "cambodia": "Phnom Penh",
    "thailand": "Bangkok",
}
# The capitals of regions that the news calls so: "the North Darfur capital", "the capital of Borno state"
SEATS = {
    "North Darfur": "El Fasher",
    "South Darfur": "Nyala",
    "West Darfur": "El Geneina",
    "Central Darfur": "Zalingei",
    "East Darfur": "Ed Daein",
    "North Kordofan": "El Obeid",
    "South Kordofan": "Kadugli",
    "Gezira": "Wad Madani",
    "North Kivu": "Goma",
    "South Kivu": "Bukavu",
    "Ituri": "Bunia",
    "Borno": "Maiduguri",
    "Tigray": "Mekelle",
    "Amhara": "Bahir Dar",
    "Kachin": "Myitkyina",
    "Rakhine": "Sittwe",
    "Kayah": "Loikaw",
}
SEAT = regex.compile(
    rf"(?:the\s)?(?P<whose>{'|'.join(SEATS)})(?:['’]s|\s[Ss]tate(?:['’]s)?)?\scapital\b(?!,?\s\p{{Lu}})"
)
# What makes a name part of a longer one: "Jan <Bara>", "<Bara> Street"
NAME_BEFORE = regex.compile(r"(?<![.!?:]\s)(?<!^)\b\p{Lu}\p{Ll}+[ \xa0]$|[-‐‑–]$")
NAME_AFTER = regex.compile(r"[ \xa0]\p{Lu}\p{Ll}|[-‐‑–]")
SENTENCE_OPENS = regex.compile(
    r"(?:^|[.!?:;,]\s)(?:In|Near|At|Over|From|On|Around|Outside|Across|Both|But|And|The)[ \xa0]$"
)


def learn_places(
    sentences: Sequence[Sentence], places: Sequence[tuple[PlaceMention, ...]]
) -> tuple[tuple[PlaceMention, ...], ...]:
    """Add the places whose names need a cue and had one elsewhere: "the town of Bara ... many left Bara"."""
    known: dict[str, PlaceMention] = {}
    met: Counter[str] = Counter()
    for found in places:
        for place in found:
            met[place.text] += 1
            if place.precision in ("settlement", "site") and len(place.text) >= SHORTEST:
                known.setdefault(place.text, place)
    named = Counter(name for name in known for sentence in sentences if name in sentence.text)
    known = {name: place for name, place in known.items() if named[name] > met[name]}
    if not known:
        return tuple(places)
    return tuple(_with_known(sentence, found, known) for sentence, found in zip(sentences, places, strict=True))


def _with_known(
    sentence: Sentence, found: tuple[PlaceMention, ...], known: dict[str, PlaceMention]
) -> tuple[PlaceMention, ...]:
    text, new = sentence.text, []
    for name, place in known.items():
        at = text.find(name)
        if at < 0:
            continue
        start, end = sentence.start + at, sentence.start + at + len(name)
        if not any(p.start < end and start < p.end for p in found) and _is_whole(text, at, at + len(name)):
            new.append(replace(place, start=start, end=end, text=name))
    return tuple(sorted((*found, *new), key=lambda p: p.start)) if new else found


def _is_whole(text: str, start: int, end: int) -> bool:
    """Tell whether a name stands alone and is no part of a longer one or a person's."""
    before = text[max(0, start - 30) : start]
    if text[start - 1 : start].isalnum() or text[end : end + 1].isalnum():
        return False
    longer = NAME_BEFORE.search(before) is not None and SENTENCE_OPENS.search(before) is None
    return not longer and NAME_AFTER.match(text, end) is None


@lru_cache(maxsize=32)
def _capital_of(party: str) -> PlaceMention | None:
    name = CAPITALS.get(party, "")
    return next(iter(find_places(f"in {name}", parties=frozenset([party]))), None) if name else None


def _find_seats(sentence: Sentence) -> list[PlaceMention]:
    """Find the towns that "the North Darfur capital" and the like stand for."""
    found = []
    for match in SEAT.finditer(sentence.text):
        seat = next(iter(find_places(f"in the city of {SEATS[match['whose']]}")), None)
        if seat:
            span = (sentence.start + match.start(), sentence.start + match.end())
            found.append(replace(seat, start=span[0], end=span[1], text=match[0]))
    return found


def with_capital(sentence: Sentence, found: tuple[PlaceMention, ...], scene: str) -> tuple[PlaceMention, ...]:
    """Add what "the Yemeni capital" names; a bare "the capital" is that of the one country that a text is set in."""
    if "capital" not in sentence.text:
        return found
    new = _find_seats(sentence)
    for match in CAPITAL.finditer(sentence.text):
        whose = match["whose"] or ""
        party = next((p.party for p in find_parties(whose)), "") if whose else scene
        beside = next((p for p in found if p.name in CAPITALS.values()), None) if not whose else None
        place = beside or _capital_of(party)
        start, end = sentence.start + match.start("whole"), sentence.start + match.end("whole")
        if place:
            new.append(replace(place, start=start, end=end, text=match["whole"]))
    if not new:
        return found
    kept = [p for p in found if not any(n.start <= p.start < n.end for n in new)]
    return tuple(sorted((*kept, *new), key=lambda p: p.start))
