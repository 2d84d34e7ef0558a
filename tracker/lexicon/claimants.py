"""Text -> the bodies, persons and outlets of `claimants.toml` that it names, each with side and type.

`lexicon()` is the whole table of names, offices, nouns for speakers and regions; `speakers` reads noun phrases with it.
"""

from dataclasses import dataclass
from functools import cache

import ahocorasick

from tracker import patterns as regex
from tracker.lexicon.files import read_toml
from tracker.lexicon.spacing import find_plain, to_source
from tracker.model import TrackerError
from tracker.schema import CLAIMANT_TYPES


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who a phrase names.

    `kind`: person, body, group, country, media; or, for the context to resolve: pronoun (he), definite (the ministry,
    the official: `name` is the noun), office (the US president), surname (Fleming).
    """

    name: str
    side: str
    type: str
    kind: str


@dataclass(frozen=True, slots=True)
class ClaimantMention:
    """A name of the lexicon in a text."""

    start: int
    end: int
    speaker: Speaker


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What claimants.toml says, ready for use."""

    names: ahocorasick.Automaton
    countries: dict[str, str]  # party key -> "Ukraine"
    adjectives: dict[str, str]  # party key -> "Ukrainian"
    offices: dict[str, str]
    persons: dict[str, Speaker]
    heads: dict[str, str]  # noun -> type
    head_pattern: regex.Pattern
    regions: dict[str, str]
    region_pattern: regex.Pattern
    no_names: frozenset[str]
    private: frozenset[str]
    given_names: dict[str, str]  # first name as one country alone writes it -> its party key


# Short adjectives that English prefers to the demonym
_ADJECTIVES = {
    "united_states": "US",
    "united_kingdom": "UK",
    "united_nations": "UN",
    "european_union": "EU",
    "nato": "NATO",
    "west": "Western",
    "new_zealand": "New Zealand",
}


def _spell_out(alias: str, side: str, parties: dict[str, dict[str, list[str]]]) -> list[str]:
    """Write "{c} army" out: Russian army, Russia's army, army of Russia, Moscow's army."""
    if not alias.startswith("{c} "):
        return [alias]
    rest, words = alias[4:], parties[side]
    countries, seats = words.get("country", []), words.get("capital", [])[:2]
    before = words.get("demonym", []) + countries + [f"{c}{s}" for c in countries + seats for s in ("'s", "’s")]
    return [f"{b} {rest}" for b in before] + [f"{rest} of {the}{c}" for c in countries for the in ("", "the ")]


def _add_name(names: dict[str, Speaker], word: str, speaker: Speaker) -> None:
    variants = {word}
    if " " in word:  # "the general staff", "General staff"
        variants |= {word[0].lower() + word[1:], word[0].upper() + word[1:]}
    if len(word) > 3:
        variants.add(word.upper())
    for variant in variants:
        names.setdefault(variant, speaker)


def _pattern_of(words: list[str]) -> regex.Pattern:
    """Match any of the words as whole words, the longest first."""
    longest_first = sorted(words, key=len, reverse=True)
    return regex.compile(rf"(?<![\p{{L}}\p{{N}}])(?:{'|'.join(map(regex.escape, longest_first))})(?![\p{{L}}\p{{N}}])")


@cache
def lexicon() -> Lexicon:
    data = read_toml("claimants.toml")
    parties = read_toml("parties.toml")["parties"]
    names: dict[str, Speaker] = {}
    persons: dict[str, Speaker] = {}
    for table, kind in (("bodies", "body"), ("persons", "person")):
        for name, entry in data[table].items():
            speaker = Speaker(name, entry["side"], entry.get("type", "government"), kind)
            if speaker.type not in CLAIMANT_TYPES or (speaker.side and speaker.side not in parties):
                raise TrackerError(
                    f"claimants.toml: {name!r} has an unknown type or side; see schema.py and parties.toml"
                )
            if kind == "person":
                persons[name] = speaker
            for alias in [name, *entry["aliases"]]:
                for word in _spell_out(alias, entry["side"], parties):
                    _add_name(names, word, speaker)
    for side, outlets in data["media"].items():
        for outlet in outlets:
            names.setdefault(outlet, Speaker(outlet, side, "media", "media"))
    for office, name in data["offices"].items():
        if name not in persons:
            raise TrackerError(f"claimants.toml: [offices] {office!r} is held by {name!r}, who is not in [persons]")
    automaton = ahocorasick.Automaton()
    for word, speaker in names.items():
        automaton.add_word(word, (len(word), speaker))
    automaton.make_automaton()
    heads = {word: type_ for type_, words in data["heads"].items() for word in words}
    regions = {word: side for side, words in data["regions"].items() for word in words}
    return Lexicon(
        names=automaton,
        countries={key: next(iter(forms.get("country") or forms.get("body"))) for key, forms in parties.items()},
        adjectives={
            key: (forms.get("demonym") or forms.get("country") or forms["body"])[0] for key, forms in parties.items()
        }
        | _ADJECTIVES,
        offices=data["offices"],
        persons=persons,
        heads=heads,
        head_pattern=_pattern_of([*heads]),
        regions=regions,
        region_pattern=_pattern_of([*regions]),
        no_names=frozenset(data["no_names"]["words"]),
        private=frozenset(data["private"]["words"]),
        given_names={name: side for side, names in data["given_names"].items() for name in names},
    )


def find_claimants(text: str, offset: int = 0) -> tuple[ClaimantMention, ...]:
    """Find the bodies, persons and outlets of the lexicon, in order, the longest of overlapping names."""
    if plain := find_plain(text):
        spans = ((m.speaker, *to_source(m.start, m.end, plain[1])) for m in find_claimants(plain[0]))
        return tuple(ClaimantMention(start + offset, end + offset, speaker) for speaker, start, end in spans)
    size = len(text)
    found: list[tuple[int, int, Speaker]] = []
    for last, (length, speaker) in lexicon().names.iter(text):
        start, end = last + 1 - length, last + 1
        if (end < size and (text[end].isalnum() or text[end] == "_")) or (start and text[start - 1].isalnum()):
            continue
        found.append((start, end, speaker))
    found.sort(key=lambda name: (name[0], -name[1]))
    mentions: list[ClaimantMention] = []
    for start, end, speaker in found:
        if not mentions or start + offset >= mentions[-1].end:
            mentions.append(ClaimantMention(start + offset, end + offset, speaker))
    return tuple(mentions)


def region_side(text: str) -> str:
    """Tell the one country that the regions and cities named in a text are in; "" for none or several."""
    table = lexicon()
    sides = {table.regions[m[0]] for m in table.region_pattern.finditer(text)}
    return sides.pop() if len(sides) == 1 else ""


def turns_region(heard: str, text: str) -> bool:
    """Tell whether a text names regions and cities, and none of those of the one that was heard before."""
    table = lexicon()
    here = {m[0] for m in table.region_pattern.finditer(text)}
    return bool(here) and here.isdisjoint(m[0] for m in table.region_pattern.finditer(heard))


def find_body(side: str, noun: str) -> Speaker | None:
    """Find the body of a country by its common noun: "army", "health ministry"; None if the lexicon has none."""
    table = lexicon()
    adjective = table.adjectives.get(side)
    if not adjective:
        return None
    found = table.names.get(f"{adjective} {noun}", None)
    return found[1] if found and found[1].kind == "body" and found[1].side == side else None


def country_of(side: str) -> Speaker | None:
    """Name a country as a speaker."""
    name = lexicon().countries.get(side)
    return Speaker(name, side, "government", "country") if name else None


def find_office(side: str, noun: str) -> Speaker | None:
    """Read the common noun of a country's office as a speaker: "foreign minister"; None if it is none."""
    table = lexicon()
    type_ = table.heads.get(noun) or table.heads.get(noun.split()[-1])
    if side not in table.adjectives or type_ not in ("government", "military") or noun in table.private:
        return None
    return Speaker(f"{table.adjectives[side]} {noun}", side, type_, "group")
