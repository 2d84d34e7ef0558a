"""Sentences, the parties named in them -> countries at war within whose text tells of a war with another state alone.

"Rwanda fired 40 drones at Congo" is a war of two states, although Congo is at war within as well: where a text speaks
of the other state's arms and of no rebels, nothing in it is done by the country to itself.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tracker import patterns as regex
from tracker.context.party import GROUPS
from tracker.lexicon.attacking import bears_arms, find_victim
from tracker.lexicon.wars import INTERNAL, WARS
from tracker.model import PartyMention, Sentence

OFTEN = 0.5  # of the mentions of the country, for a foreign state that is a side
SELDOM = 4  # of its deeds to one word for rebels
# "Sudanese Armed Forces": a force that is the state's own
_OF_THE_STATE = regex.compile(r"\b(?:Armed Forces|Army|Air Force|Navy|National Guard|Police|Defen[cs]e Forces?)$")
# "government forces", "Druze fighters", "the junta": a war within, by others than rebels
_WITHIN = regex.compile(
    r"\b(?:government\s(?:forces|troops|security|soldiers)|regime|junta|fighters|trib(?:al|es(?:men)?)|factions?|paramilitar\w+|sectarian|civil\swar"
    r"|[Cc]oup|minority|Druze|Kurdish|Kurds)\b"
)
# Who fights beside a state at war within, as much as against one
_HELPERS = frozenset(("united_states", "united_kingdom", "nato"))
_NAMED = frozenset(("demonym", "country", "capital"))
# at war within, and with another state
_FOES = {
    country: frozenset(a if b == country else b for a, b in WARS if country in (a, b)) - _HELPERS
    for country in INTERNAL
}


def find_invaded(sentences: Sequence[Sentence], parties: Sequence[Sequence[PartyMention]]) -> frozenset[str]:
    """Find the countries whose war is one with another state, not one within."""
    named = {p.party for found in parties for p in found}
    pairs = {country: foes for country in named & _FOES.keys() if (foes := named.intersection(_FOES[country]))}
    if not pairs:
        return frozenset()
    told = _count(sentences, parties)
    return frozenset(country for country, foes in pairs.items() if any(told.is_side(foe, country) for foe in foes))


@dataclass(slots=True)
class _Told:
    """How often a text names each country, its arms in action, and rebels."""

    named: Counter[str]
    deeds: Counter[str]
    struck: Counter[str]  # as the target of an attack
    forces: Counter[str]  # groups with a name of their own
    rebels: int = 0

    def is_side(self, foe: str, country: str) -> bool:
        """Tell a foreign state that fights: by its deeds or a blow that it takes, and by hardly any rebels."""
        own = self.deeds[foe] + self.struck[foe]
        often = self.named[foe] >= OFTEN * self.named[country]
        return often and own > 0 and own >= SELDOM * (self.rebels + self.forces[country])


def _count(sentences: Sequence[Sentence], parties: Sequence[Sequence[PartyMention]]) -> _Told:
    told = _Told(Counter(), Counter(), Counter(), Counter())
    for sentence, found in zip(sentences, parties, strict=True):
        if sentence.kind == "boilerplate":
            continue
        told.rebels += sum(1 for pattern in (GROUPS, _WITHIN) for _ in pattern.finditer(sentence.text))
        for p in found:
            told.named[p.party] += 1
            if p.form == "force" and not _OF_THE_STATE.search(p.text):
                told.forces[p.party] += 1
            if p.form in _NAMED and bears_arms(sentence.text, p.end - sentence.start):
                told.deeds[p.party] += 1
        here = [replace(p, start=p.start - sentence.start, end=p.end - sentence.start) for p in found]
        if victim := find_victim(sentence.text, here):
            told.struck[victim] += 1
    return told
