"""Text -> the words that name a party: countries, their people, seats, leaders, forces, NATO, the EU, the UN.

The words are in `parties.toml`. Case counts: "us" is no party and "US" is, "turkey" is a bird. Of overlapping names the
longest wins ("South Sudan", "US Senate"). Two forms beyond those of `model.PartyMention` say that a party is named
without acting: "occupied" (Russian-occupied, Ukrainian-held: whose troops hold it, not whose land it is) and "made"
(US-supplied, Iranian-made, UK-based: an origin). "enemy" marks the enemy, the occupiers, with the party "" for the
caller to resolve.
"""

from dataclasses import replace
from functools import cache
from pathlib import Path

import ahocorasick

from tracker import patterns as regex
from tracker.lexicon.files import read_toml
from tracker.lexicon.spacing import find_plain, to_source
from tracker.model import PartyMention, TrackerError

FORMS = ("country", "demonym", "capital", "leader", "force", "body")

# The word joined behind a name by a hyphen: "-occupied", "-made"
_JOINED = regex.compile(r"[-‐‑–](?P<word>\p{Ll}{3,15})\b")

# "Moscow-backed <government troops>", "the Russian-backed <regime>": a state's own, whoever helps it
_STATE_AFTER = regex.compile(r"\s(?:Syrian|Assad|regime|government|Libyan|Libya|Malian|Bashar|Damascus|junta)\b")
# "occupied" and the like as a word of its own behind a demonym: "Russian occupied territory"
_SPACED_OCCUPIED = regex.compile(
    r" (?:occupied|controlled|held|annexed)"
    r"(?= (?:territor|part|area|region|land|town|city|cities|village|settlement|zone|\p{Lu}))"
)

# What makes of a name before it a currency or a place on the map: "US$", "US dollars", "Kyiv region", "Moscow oblast"
_MONEY_AFTER = regex.compile(
    r"[$€£]|\s(?:dollars?|cents?\b|pounds?|francs?|roubles?|rubles?|hryvnias?|hryvnyas?|crowns?|kron[aeo]r?|zlot(?:y|ys|ies)|korunas?"
    r"|lira|yen|yuan|rials?|riyals?|dinars?|rupees?|shekels?|bn\b|m\b)"
)
_PLACE_AFTER = regex.compile(
    r"(?:['’]s)?\s(?:[Rr]egion|[Oo]blast|[Dd]istrict|[Pp]rovince|[Cc]ounty|[Gg]overnorate|[Aa]irport|[Ss]uburbs?|[Mm]etro|time\b|Time\b)"
)

# "of <US> make", "<Iranian> manufacture": where a weapon comes from
_MADE_AFTER = regex.compile(r"\s(?:make|manufacture|production|construction|origin|design|build|assembly|provenance)\b")
# "<Western >Mindanao Command", "West <Papua>", "the North <West>": regions, where the powers of the West are not meant
_REGION_AFTER = regex.compile(
    r"\s(?:Mindanao|Papua|Java|Kalimantan|Sumatra|Sulawesi|Naval|Command|Province|Region|Zone|Division|Fleet|District|Corridor|Highlands|Army"
    r"|Equatoria|Nile|Kasai|Tigray|Gojjam|Wollega|Shewa|Hararghe|Afghanistan|Iraq|Syria|Libya|Aleppo|Ghouta|Galilee|Mosul|Kurdistan|Azerbaijan"
    r"|Rajasthan|Balkans|Upper|Lower|Area|Sector|Front)\b"
)
_SIDE_BEFORE = regex.compile(r"\b(?:[Nn]orth|[Ss]outh|Mid)[-\s]$")
# What joins a prefix to a name: "pro-Russian", "anti-Russian"
_PREFIX_BEFORE = regex.compile(
    r"(?<![\p{L}\p{N}])(?P<prefix>[Pp]ro|[Aa]nti|[Nn]on|[Ee]x|[Pp]ost|[Tt]rans|PRO|ANTI|NON)[-‐‑]$"
)

# A given name before a surname: "Ron " of "Ron Johnson"
_GIVEN_ALONE = frozenset(["Vlad"])
_SURNAME_AFTER = regex.compile(r"\s\p{Lu}\p{Ll}|,\s\d")
# "USS ", "HMS ": before a ship's name
_SHIP_BEFORE = regex.compile(r"\b(?:USS|USNS|HMS|HMCS|INS|M/V|MV|MT)\s$")
_GIVEN_BEFORE = regex.compile(r"(?P<given>\p{Lu}\p{Ll}+)\s$")


@cache
def _tables() -> tuple[ahocorasick.Automaton, dict[str, str], frozenset[str], frozenset[str]]:
    """Read the lexicon: names in an automaton, joined words with their form, common surnames, what may stand before."""
    path = Path(__file__).with_name("parties.toml")
    data = read_toml(path.name)
    names: dict[str, tuple[str, str]] = {}
    for party, forms in data["parties"].items():
        for form, words in forms.items():
            if form not in FORMS:
                raise TrackerError(
                    f"{path.name}: [parties.{party}] has the unknown form {form!r}; use one of {', '.join(FORMS)}"
                )
            for word in words:
                if names.get(word, (party, form))[0] != party:
                    raise TrackerError(f"{path.name}: {word!r} names both {names[word][0]} and {party}; keep one")
                names.setdefault(word, (party, form))
    for word in data["enemy"]["words"]:
        names[word] = ("", "enemy")
    for word in data["none"]["words"]:
        names[word] = ("", "none")
    automaton = ahocorasick.Automaton()
    # headlines in capitals; names of three letters and fewer would meet Roman numerals and initials
    for word, (party, form) in [*names.items()]:
        if len(word) > 3:
            names.setdefault(word.upper(), (party, form))
    for word, (party, form) in names.items():
        automaton.add_word(word, (len(word), party, form))
    automaton.make_automaton()
    joined = {word: form for form, words in data["joined"].items() for word in words}
    surnames = data["common_surnames"]
    return automaton, joined, frozenset(surnames["words"]), frozenset(surnames["given"] + surnames["titles"])


def _is_word(character: str) -> bool:
    return character.isalnum() or character == "_"


def _names_at(text: str) -> list[tuple[int, int, str, str]]:
    """Find the names that stand as whole words, the longest of overlapping ones: start, end, party, form."""
    automaton = _tables()[0]
    size = len(text)
    found: list[tuple[int, int, str, str]] = []
    for last, (length, party, form) in automaton.iter(text):
        start, end = last + 1 - length, last + 1
        if (end < size and _is_word(text[end])) or (start and _is_word(text[start - 1])):
            continue
        found.append((start, end, party, form))
    found.sort(key=lambda name: (name[0], -name[1]))
    kept: list[tuple[int, int, str, str]] = []
    for name in found:
        if not kept or name[0] >= kept[-1][1]:
            kept.append(name)
    return kept


def _is_somebody_else(text: str, start: int, name: str) -> bool:
    """Tell a namesake: a common surname behind a given name that is not the leader's ("Ron Johnson"), "Vlad Ivanov"."""
    if _SHIP_BEFORE.search(text, max(0, start - 6), start):
        return True  # "the USS Carney"
    if name in _GIVEN_ALONE and _SURNAME_AFTER.match(text, start + len(name)):
        return True
    _, _, surnames, given = _tables()
    if name not in surnames:
        return False
    before = _GIVEN_BEFORE.search(text, max(0, start - 20), start)
    return before is not None and before["given"] not in given


def find_parties(text: str, offset: int = 0) -> tuple[PartyMention, ...]:
    """Find the words that name a party, in order and without overlap; `offset` is added to the spans.

    >>> [(m.text, m.party, m.form) for m in find_parties("Kyiv’s forces hit Russian-held towns, NATO said")]
    [('Kyiv', 'ukraine', 'capital'), ('Russian-held', 'russia', 'occupied'), ('NATO', 'nato', 'body')]
    """
    if plain := find_plain(text):
        found = ((m, *to_source(m.start, m.end, plain[1])) for m in find_parties(plain[0]))
        return tuple(
            replace(m, start=start + offset, end=end + offset, text=text[start:end]) for m, start, end in found
        )
    joined = _tables()[1]
    mentions: list[PartyMention] = []
    for start, end, party, form in _names_at(text):
        if form == "none" or _is_somebody_else(text, start, text[start:end]):
            continue
        before, after = text[start - 1 : start], text[end : end + 1]
        if after and after in "$€£ " and form in ("country", "demonym") and _MONEY_AFTER.match(text, end):
            continue
        if party == "west" and (_REGION_AFTER.match(text, end) or _SIDE_BEFORE.search(text, max(0, start - 6), start)):
            continue
        if form == "capital" and _PLACE_AFTER.match(text, end):
            continue
        if text[start:end] in ("junta", "JUNTA") and _is_junta_elsewhere(mentions, start + offset):
            continue
        if before and before in "-‐‑" and (prefix := _PREFIX_BEFORE.search(text, max(0, start - 7), start)):
            if prefix["prefix"].lower() not in ("pro", "ex"):
                continue
            start = prefix.start() if prefix["prefix"].lower() == "pro" else start
        if after and after in "-‐‑–" and (tail := _JOINED.match(text, end)):
            kind = joined.get(tail["word"], "")
            # people whom Russia backs in occupied land stand for Russia; other backers are no actors
            if kind and not (
                party == "russia"
                and tail["word"] in ("backed", "aligned", "sponsored", "funded", "trained")
                and not _STATE_AFTER.match(text, tail.end())
            ):
                form, end = kind, tail.end()
        elif form == "demonym" and (tail := _SPACED_OCCUPIED.match(text, end)):
            form, end = "occupied", tail.end()
        elif (form in ("demonym", "country") or text[start:end] == "Western") and _MADE_AFTER.match(text, end):
            form = "made"
        mentions.append(PartyMention(offset + start, offset + end, text[start:end], party, form))
    return tuple(mentions)


def _is_junta_elsewhere(mentions: list[PartyMention], start: int) -> bool:
    """Tell "Niger's junta", "the Malian military junta": another country is named just before."""
    if not mentions:
        return False
    last = mentions[-1]
    return start - last.end <= 14 and last.form in ("country", "demonym") and last.party != "myanmar"
