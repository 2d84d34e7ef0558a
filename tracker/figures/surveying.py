"""Document -> Survey: its parties, which sentences tell of a conflict; -> Context: places, wars, claimants as well."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from tracker.context.claimant import attribute
from tracker.context.party import VIOLENCE
from tracker.context.party.setting import SWAP
from tracker.context.period import war_start
from tracker.context.place import is_far
from tracker.figures.invading import find_invaded
from tracker.figures.learning import learn_places, with_capital
from tracker.figures.scenes import (
    GLOBAL_REPORT,
    PEOPLED_BY,
    is_neighbour,
    with_held,
    with_koreas,
    with_land,
    with_people,
    without_addresses,
    without_seats,
)
from tracker.figures.settled import Context
from tracker.figures.voices import find_locals
from tracker.lexicon.claimants import find_claimants
from tracker.lexicon.gazetteer import find_places
from tracker.lexicon.homing import own_side
from tracker.lexicon.homonyms import find_renamed, rename, without_renamed
from tracker.lexicon.locatives import REPORTED_FROM, VENUES
from tracker.lexicon.parties import find_parties
from tracker.lexicon.wars import POWERS, WARS, War, find_home, find_wars, speaks_for_moscow
from tracker.matching import find_civil, speaks_of_conflict
from tracker.model import Document, PartyMention, PlaceMention, Sentence
from tracker.quantities import groups_by_dots


class Survey:
    """What the numbers of a document are matched by; each is worked out when it is first asked for."""

    def __init__(self, document: Document) -> None:
        self.document = document

    @cached_property
    def dotted(self) -> bool:
        """Whether thousands are grouped by dots: "13.000"."""
        return groups_by_dots(self.document.source.text)

    @cached_property
    def parties(self) -> tuple[tuple[PartyMention, ...], ...]:
        """The parties of each sentence."""
        return self.named.parties

    @cached_property
    def named(self) -> "Named":
        """The parties that the document names, and in which words."""
        return _find_named(self.document.sentences, self.renamed)

    @cached_property
    def renamed(self) -> dict[str, str]:
        """The short names that mean another body here than usual."""
        return find_renamed(self.document.source.text)

    @cached_property
    def conflict(self) -> tuple[bool, ...]:
        """Whether each sentence, or the text around it, tells of a conflict."""
        sentences = self.document.sentences
        around = [s.kind != "boilerplate" and speaks_of_conflict(s.text) for s in sentences]
        share = sum(around) / max(1, sum(s.kind != "boilerplate" for s in sentences))
        return tuple(here or share >= 0.12 or any(around[max(0, i - 2) : i + 3]) for i, here in enumerate(around))

    @cached_property
    def civil(self) -> tuple[bool, ...]:
        """Whether each sentence tells of accidents, crime or sport alone."""
        return find_civil(self.document.sentences)

    @cached_property
    def context(self) -> Context:
        """What the figures of the document are placed, dated and attributed by."""
        return _read_context(self)


@dataclass(frozen=True, slots=True)
class Named:
    """The parties that a document names."""

    heads: tuple[int, ...]  # where the dateline of each sentence ends
    parties: tuple[tuple[PartyMention, ...], ...]  # of each sentence
    prose: tuple[PartyMention, ...]  # in its own words, those of datelines that it does not tell of left out
    neighbours: frozenset[PartyMention]  # named for where something lies


def _find_named(sentences: Sequence[Sentence], renamed: dict[str, str]) -> Named:
    heads = tuple(_end_dateline(s) for s in sentences)
    parties = tuple(without_seats(s, without_renamed(find_parties(s.text, s.start), renamed)) for s in sentences)
    if {p.party for found in parties for p in found} >= {"north_korea", "south_korea"}:
        parties = tuple(with_koreas(s, found) for s, found in zip(sentences, parties, strict=True))
    told = {p.party for found, end in zip(parties, heads, strict=True) for p in found if p.party and p.start >= end}
    prose = tuple(
        p
        for s, found, end in zip(sentences, parties, heads, strict=True)
        if s.kind != "boilerplate"
        for p in found
        if p.start >= end or p.party in told or not told
    )
    neighbours = {p for s, found in zip(sentences, parties, strict=True) for p in found if is_neighbour(s, p)}
    parties = tuple(without_addresses(s, _outside_names(s, f)) for s, f in zip(sentences, parties, strict=True))
    if told:
        parties = tuple(
            tuple(p for p in found if p.start >= end or (p.form == "capital" and (p.party in told or _speaks(s, end))))
            for s, found, end in zip(sentences, parties, heads, strict=True)
        )
    return Named(heads, parties, prose, frozenset(neighbours))


def _read_context(survey: Survey) -> Context:
    document = survey.document
    heads, prose, neighbours = survey.named.heads, survey.named.prose, survey.named.neighbours
    named = frozenset(p.party for p in prose if p.party)
    near = named | {"ukraine"} if "russia" in named else named  # of two towns of one name the one at the front
    places = tuple(tuple(find_places(s.text, s.start, parties=near)) for s in document.sentences)
    places = learn_places(document.sentences, places)
    places = tuple(with_land(s, found) for s, found in zip(document.sentences, places, strict=True))
    scenes = [
        p.party
        for s, found in zip(document.sentences, places, strict=True)
        if s.kind != "boilerplate"
        for p in found
        if p.party and p.precision != "country"
    ]
    places = tuple(
        without_seats(s, [with_people(p, named) for p in found if p.start >= end])
        for s, found, end in zip(document.sentences, places, heads, strict=True)
    )
    scene = _only_scene(scenes)
    places = tuple(with_capital(s, found, scene) for s, found in zip(document.sentences, places, strict=True))
    attributions = attribute(document)
    if survey.renamed:
        attributions = {at: rename(found, survey.renamed) for at, found in attributions.items()}
    said = {a.side for found in attributions.values() for a in found if a.side}
    # a text that names no country has the war of those who speak in it
    peopled = [p.party for found in places for p in found if p.name in PEOPLED_BY]  # whom the text need not name
    fighting = [p for p in prose if p not in neighbours]
    invaded = find_invaded(document.sentences, survey.parties)
    wars = find_wars(fighting, [*scenes, *peopled], invaded=invaded) or find_wars(prose, [*scenes, *peopled])
    wars = wars or find_wars([], [*scenes, *said])
    home = find_home(
        (a.side for found in attributions.values() for a in found),
        wars,
        moscow=any(s.kind != "boilerplate" and speaks_for_moscow(s.text) for s in document.sentences),
        own=own_side(document.source.text) if wars and "ukraine" not in wars[0] else "",
    )
    of_moscow = home if wars and wars[0] == WARS[0] else ""
    held = tuple(tuple(with_held(p, of_moscow, document.source.published) for p in found) for found in places)
    one_scene = _is_one_scene(places)
    if held != places:
        places = held
        scenes = [p.party for found in places for p in found if p.party and p.precision != "country"]
    return Context(
        document=document,
        parties=survey.parties,
        places=places,
        wars=wars,
        home=home,
        scene=_scene(scenes, prose, wars),
        named=named,
        war_start=war_start(frozenset(wars[0]) if wars else named),
        attributions=attributions,
        one_scene=one_scene,
        global_report=any(s.kind != "boilerplate" and GLOBAL_REPORT.search(s.text) for s in document.sentences),
        struck=frozenset(
            place.name
            for s, found in zip(document.sentences, places, strict=True)
            if s.kind == "heading" and found and VIOLENCE.search(s.text)
            for place in found
            if place.precision != "country"
        ),
        locals=find_locals(document.source.text, (a for found in attributions.values() for a in found)),
        swaps=frozenset(s.section_id for s in document.sentences if SWAP.search(s.text)),
        violent=frozenset(
            s.section_id for s in document.sentences if s.kind != "boilerplate" and VIOLENCE.search(s.text)
        ),
    )


def _end_dateline(sentence: Sentence) -> int:
    """Offset in the source where a sentence's dateline ends: "BANGKOK (AP) –" tells where it was written, no more."""
    head = REPORTED_FROM.match(sentence.text)
    return sentence.start + head.end() if head else sentence.start


def _speaks(sentence: Sentence, end: int) -> bool:
    """Whether a seat of government ahead of a colon may be who speaks: "KYIV: 20 drones downed", not "LONDON -- "."""
    head = sentence.text[: end - sentence.start].rstrip()
    return head.endswith(":") and "(" not in head


def _outside_names(sentence: Sentence, parties: Sequence[PartyMention]) -> tuple[PartyMention, ...]:
    """Leave out the parties that only stand in the name of a body: "the Agency for Palestine Refugees reported"."""
    if not parties:
        return ()
    names = [
        m
        for m in find_claimants(sentence.text, sentence.start)
        if m.speaker.kind == "body" and m.speaker.type in ("ngo_or_monitor", "un_or_igo") and m.end - m.start > 15
    ]
    return tuple(
        p for p in parties if p.form == "body" or not any(m.start <= p.start and p.end <= m.end for m in names)
    )


def _is_one_scene(places: Sequence[Sequence[PlaceMention]]) -> bool:
    """Whether all towns and regions that a document names lie close to the one it names most."""
    named = [p for found in places for p in found if p.precision not in ("country", "sea") and p.name not in VENUES]
    named = [p for p in named if p.lat is not None]  # of a town that the gazetteer lacks nobody knows how far it is
    usual = next(iter(Counter(p.name for p in named).most_common(1)), ("", 0))[0]
    first = next((p for p in named if p.name == usual), None)
    return first is not None and not any(is_far(p, first) for p in named)


def _only_scene(scenes: Sequence[str]) -> str:
    """The one country in which nearly all towns of a document lie; "" for several."""
    party, most = next(iter(Counter(scenes).most_common(1)), ("", 0))
    return party if most >= 0.8 * len(scenes) else ""


def _scene(scenes: Sequence[str], parties: Sequence[PartyMention], wars: Sequence[War]) -> str:
    """Country of a war in which nearly all of the document's places lie, or that it names as one."""
    sides = {party for war in wars for party in war}
    there = Counter([s for s in scenes if s in sides] * 2)  # a town is a scene, a country may just act
    # an attacker's name alone sets no scene
    bare = POWERS | {"israel"} if not there else frozenset()
    there.update(p.party for p in parties if p.form == "country" and p.party in sides - bare)
    if not there:
        return ""
    ((party, most),) = there.most_common(1)
    return party if most >= 0.6 * there.total() else ""
