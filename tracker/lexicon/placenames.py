"""places.toml, places.csv.gz -> Gazetteer: the entries of the gazetteer by the folded spelling of their names.

`places.toml` is kept by hand (regions, sites, seas, towns under their usual English names); `places.csv.gz` is an
extract of GeoNames that `scripts/make_gazetteer.py` makes. Rows of the extract stay strings until they are met.
"""

import gzip
import unicodedata
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from tracker.lexicon.files import read_toml
from tracker.model import TrackerError

HAND = 6  # the size of a place kept by hand; sizes of the extract run from 0 to 5, see scripts/make_gazetteer.py

# Countries whose towns turn up in each other's news.
THEATRES: tuple[frozenset[str], ...] = (
    frozenset(("ukraine", "russia", "belarus", "moldova")),
    frozenset(("israel", "palestine", "lebanon", "syria", "iran", "yemen", "iraq")),
    frozenset(("sudan", "south_sudan", "chad")),
    frozenset(("armenia", "azerbaijan", "georgia")),
    frozenset(("mali", "burkina_faso", "niger")),
    frozenset(("ethiopia", "eritrea", "somalia")),
    frozenset(("afghanistan", "pakistan")),
)

_APOSTROPHES = str.maketrans(dict.fromkeys("'’ʼ`ʻ‘´.", "") | dict.fromkeys("-‐‑–\xa0\u202f\t\r\n", " "))
_LETTERS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ı": "i", "ə": "a", "ß": "ss", "æ": "ae", "œ": "oe"})


@dataclass(frozen=True, slots=True)
class Place:
    """An entry of the gazetteer."""

    name: str
    lat: float | None
    lon: float | None
    # "settlement", "region" (needs the word), "land" (a region that stands alone), "site", "sea", "wide" or "country"
    kind: str
    party: str
    size: int


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """All entries by the key of their spellings."""

    by_key: dict[str, list[str | Place]]  # rows of the extract stay strings until they are met
    longest: dict[str, int]  # first word of a key -> most words of a key that starts with it
    doubtful: frozenset[str]
    rivers: frozenset[str]
    titles: frozenset[str]
    first_names: frozenset[str]


def to_key(name: str) -> str:
    """Fold a name for comparison: case, diacritics, apostrophes and hyphens do not count.

    >>> to_key("Rostov-on-Don"), to_key("Łódź"), to_key("Pokrovs’k")
    ('rostov on don', 'lodz', 'pokrovsk')
    """
    if name.isascii() and name.isalpha():
        return name.lower()
    folded = name.translate(_APOSTROPHES).lower()
    if not folded.isascii():
        folded = unicodedata.normalize("NFKD", folded.translate(_LETTERS))
        folded = "".join(c for c in folded if not unicodedata.combining(c))
    return " ".join(folded.split())


@cache
def read_gazetteer() -> Gazetteer:
    """Read both files once. Raises TrackerError when one is missing or broken."""
    folder = resources.files("tracker.lexicon")
    try:
        hand = read_toml("places.toml")
        rows = gzip.decompress((folder / "places.csv.gz").read_bytes()).decode("utf-8").split("\n")
    except (OSError, ValueError, EOFError) as error:
        raise TrackerError(
            f"gazetteer: {error}; restore places.toml, or run scripts/make_gazetteer.py for places.csv.gz"
        ) from error
    by_key: dict[str, list[str | Place]] = {}
    for place, spellings in _find_hand(hand):
        for key in {to_key(s): None for s in spellings}:
            by_key.setdefault(key, []).append(place)
    for row in rows:
        for key in row[row.rfind(";") + 1 :].split("|"):
            if key in by_key:
                by_key[key].append(row)
            else:
                by_key[key] = [row]
    longest: dict[str, int] = {}
    for key in by_key:
        first, space, _ = key.partition(" ")
        words = key.count(" ") + 1 if space else 1
        if words > longest.get(first, 0):
            longest[first] = words
    return Gazetteer(
        by_key,
        longest,
        frozenset(to_key(w) for w in hand["doubtful"]["words"]),
        frozenset(to_key(w) for w in hand["rivers"]["names"]),
        frozenset(hand["people"]["titles"]),
        frozenset(hand["people"]["first_names"]),
    )


def _find_hand(hand: dict[str, Any]) -> list[tuple[Place, list[str]]]:
    """Return the places kept by hand with their spellings."""
    found = []
    for kind in ("land", "settlement", "site", "sea", "region"):
        for party, places in hand[kind].items():
            for name, values in places.items():
                try:
                    lat, lon, *spellings = values
                    place = Place(name, float(lat), float(lon), kind, "" if party == "none" else party, HAND)
                except (TypeError, ValueError) as error:
                    raise TrackerError(
                        f"places.toml: {kind}.{party}.{name}: {error}; write [lat, lon, spellings ...]"
                    ) from error
                found.append((place, [name, *spellings]))
    found += [(Place(name, None, None, "wide", "", HAND), [name]) for name in hand["wide"]["names"]]
    return found


# macron, cedilla, dot and line below: marks of a transliteration, which English spellings leave out
_MARKS = frozenset("\u0304\u0327\u0323\u0331\u0332")
_BREATHINGS = str.maketrans("", "", "‘’ʻʼ`")


def _to_english(name: str) -> str:
    """Leave out the marks of a transliteration: "Hpākān" -> "Hpakan", but "Malmö" stays."""
    if name.isascii():
        return name
    decomposed = unicodedata.normalize("NFD", name.translate(_BREATHINGS))
    return unicodedata.normalize("NFC", "".join(c for c in decomposed if c not in _MARKS))


@cache
def _to_place(row: str) -> Place:
    name, party, size, lat, lon, _ = row.split(";")
    name = _to_english(name)
    if size == "c":
        return Place(name, None, None, "country", party, HAND)
    return Place(name, float(lat), float(lon), "settlement", party, int(size))


@cache
def find_theatre(parties: frozenset[str]) -> frozenset[str]:
    return parties.union(*(theatre for theatre in THEATRES if theatre & parties))


@cache
def find_entries(key: str, parties: frozenset[str] = frozenset()) -> tuple[Place, ...]:
    """Return the entries under a key, the likeliest first for a text about `parties`."""
    near = find_theatre(parties)
    places = [row if isinstance(row, Place) else _to_place(row) for row in read_gazetteer().by_key.get(key, ())]

    def rank(place: Place) -> tuple[bool, bool, bool, bool, int]:
        return (
            place.party in parties and place.size > 1,
            place.party in near,
            place.size == HAND,
            to_key(place.name) == key,
            place.size,
        )

    return tuple(sorted(places, key=rank, reverse=True))
