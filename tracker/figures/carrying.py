"""Sentences in order -> what the document and the section so far have settled for the next figure."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from tracker import patterns as regex
from tracker.context.claimant import attribute
from tracker.context.party import (
    LOSSES,
    SCENE_OF,
    VIOLENCE,
    Roles,
    Setting,
    find_own_party,
    is_carried,
    resolve,
)
from tracker.context.party.harming import NUMBER_INCLUDES
from tracker.context.party.moving import GOAL
from tracker.context.party.setting import SWAP
from tracker.context.period import war_start
from tracker.context.place import find_scene, is_far
from tracker.figures.dating import base_date, may_carry
from tracker.figures.identity import Row
from tracker.figures.learning import learn_places, with_capital
from tracker.figures.placing import INCIDENT, carried_place
from tracker.figures.scenes import (
    GOES_ON,
    PEOPLED_BY,
    WORLDWIDE,
    name_attacker,
    of_its_own,
    with_koreas,
    with_people,
    without_seats,
)
from tracker.figures.telling import find_told_times
from tracker.figures.voices import find_locals
from tracker.lexicon.acting import find_force, find_subject, is_after_preposition, is_background
from tracker.lexicon.attacking import is_attack
from tracker.lexicon.claimants import find_claimants
from tracker.lexicon.gazetteer import find_places
from tracker.lexicon.loading import Event
from tracker.lexicon.locatives import ORIGIN, REPORTED_FROM, VENUES
from tracker.lexicon.parties import find_parties
from tracker.lexicon.wars import POWERS, War, find_home, find_wars, speaks_for_moscow
from tracker.matching import SentenceMentions, find_civil, read_header, speaks_of_conflict
from tracker.model import Attribution, Document, Grid, Mention, PartyMention, Period, PlaceMention, Sentence
from tracker.text.times import Time

# Events whose bearer is read from the place of the sentences before as well.
SCENIC = INCIDENT | frozenset("launched intercepted suppressed displaced seized detained cost".split())
CARRY = 3  # sentences that an antecedent reaches
WORLD_REACH = 4  # sentences that a count of the whole world goes on for
# "losses <of the total> Russian army", "casualties among the Russian troops"
LOSSES_OF = regex.compile(r"\s(?:of|among|in)\s(?:the\s)?")
# "The military said ...": whose it is the claimants know
ARMY_SPEAKS = regex.compile(r"\W*The (?:army|military|armed forces|air force|navy)\b")
# "in Sudan", "across Ukraine", "fled Syria"
LOCATIVE = regex.compile(
    r"\b(?:in|across|inside|into|over|at|on|against|throughout|invaded|of|fled|left|stormed|raided|bombed|struck|"
    r"shelled|entered|from)\s+(?:the\s+)?(?:(?-i:[a-z][\w-]*)\s+)?$",
    regex.IGNORECASE,
)
# "rockets fired from <Lebanon>": where they come from is not where they fall
COMES_FROM = regex.compile(
    r"\b(?:fired|launched|flown|sent|came|coming|cross(?:ed|ing)(?:\s(?:over|into\s\p{Lu}\p{L}+))?|entered|arriv(?:ed|ing)|rockets?|missiles?|drones?|"
    r"projectiles?|rocket fire|shelling)\s(?:out\sof|from)\s(?:the\s|southern\s|inside\s|directions?\sof\s){0,3}$",
    regex.IGNORECASE,
)
# "the enemy's total losses", "losses of the Russian army": what a list that follows counts
LOSER_REACH = 60
# "occupied Donetsk", "Russian-held towns"
OCCUPIED = regex.compile(r"\b(?:occupied|annexed)\b|\b\w+-(?:held|controlled|installed)\b", regex.IGNORECASE)
# A regional official speaks of harm in the own region: "the governor said a motorist was killed"
LOCAL_VOICE = regex.compile(
    r"\b(?:governor|gov\.|mayor|regional head|head of the region|police|cops|rescuers|prosecutors|"
    r"health ministry|ministry of (?:public )?health|health (?:authorities|officials)|"
    r"emergency services?)\b",
    regex.IGNORECASE,
)
# "29 of whom were hurt", "80 of them wounded": part of whatever was counted last
OF_THEM = regex.compile(r"\s+of (?:whom|them|those|these)\b")
# "eight <more>", "<another> twelve"
MORE = regex.compile(r"\s(?:more|others)\b")
ANOTHER = regex.compile(r"\b(?:[Aa]nother|[Aa] further)\s$")
# "killed and wounded together number about 600,000"
TOGETHER = regex.compile(r"\b(?:together|in all|in total|altogether|combined)\b", regex.IGNORECASE)
# "up from 352,612 a year earlier": the same count at another time
COMPARED = regex.compile(
    r"\b(?:(?:up|down) from|compared (?:with|to)|as against|previous (?:record|high|peak) (?:of|was)|"
    r"rising from|rose from|fell from)\s+$",
    regex.IGNORECASE,
)
# A semicolon or a bullet between two figures
APART = regex.compile(r"[;|•]")
# Where a sentence turns to another event
TURN = regex.compile(r"\b(?:while|whereas)\b", regex.IGNORECASE)
TERRITORY = frozenset(["seized", "controlled"])
TOLL = frozenset("destroyed damaged killed wounded killed_or_wounded missing lost captured".split())
HARMED = frozenset(["killed", "wounded", "missing"])
INFLICTED = frozenset(["destroyed", "damaged", "killed", "wounded", "hit"])
GATHERED = frozenset(["deployed", "recruited", "trained"])
FLOWN = frozenset(["launched", "hit"])
FELLED = frozenset(["intercepted", "suppressed"])


@dataclass(slots=True)
class Section:
    """What a post or section has told so far."""

    mentions: list[Mention] = field(default_factory=list)
    places: list[tuple[int, PlaceMention]] = field(default_factory=list)
    times: list[tuple[int, Time]] = field(default_factory=list)
    rows: list[tuple[int, Row]] = field(default_factory=list)
    spots: dict[str, PlaceMention | None] = field(default_factory=dict)  # place of a figure, by its figure_id
    attacker: str = ""
    force: str = ""
    body: str = ""
    donor: str = ""
    recipient: str = ""
    subject: str = ""
    launcher: str = ""
    loser: str = ""
    country: str = ""
    country_told: int = 0  # index of the sentence that named it
    person: str = ""
    header: Event | None = None
    worldwide: int = -100  # index of the sentence that last counted the harm of the whole world
    swap: int = -100  # index of the sentence that last told of an exchange of prisoners


@dataclass(frozen=True, slots=True)
class Context:
    """What holds for the whole document."""

    document: Document
    parties: tuple[tuple[PartyMention, ...], ...]
    places: tuple[tuple[PlaceMention, ...], ...]
    wars: tuple[War, ...]
    home: str
    scene: str
    named: frozenset[str]
    war_start: date | None
    attributions: dict[int, tuple[Attribution, ...]]
    conflict: tuple[bool, ...]
    civil: tuple[bool, ...]  # tells of accidents, crime or sport alone
    violent: frozenset[int]  # sections that tell an attack
    swaps: frozenset[int]  # sections that tell an exchange of prisoners
    locals: frozenset[str]  # claimants who are told to head a region or town
    one_scene: bool  # all its towns lie close together
    struck: frozenset[str]  # places that a heading names with an attack: "strikes on Lviv"

    def grid_at(self, sentence: Sentence) -> Grid | None:
        """The table that a sentence is a row of."""
        grids = self.document.grids if sentence.kind == "item" else ()
        if not grids:
            return None
        return next((grid for grid in grids if grid.start <= sentence.start < grid.end), None)


def read_context(document: Document) -> Context:
    """Read what holds for the whole document: its parties, places, wars, claimants."""
    heads = [_end_dateline(s) for s in document.sentences]
    parties = tuple(without_seats(s, find_parties(s.text, s.start)) for s in document.sentences)
    if {p.party for found in parties for p in found} >= {"north_korea", "south_korea"}:
        parties = tuple(with_koreas(s, found) for s, found in zip(document.sentences, parties, strict=True))
    told = {p.party for found, end in zip(parties, heads, strict=True) for p in found if p.party and p.start >= end}
    prose = [
        p
        for s, found, end in zip(document.sentences, parties, heads, strict=True)
        if s.kind != "boilerplate"
        for p in found
        if p.start >= end or p.party in told or not told
    ]
    parties = tuple(_outside_names(s, found) for s, found in zip(document.sentences, parties, strict=True))
    if told:
        parties = tuple(
            tuple(p for p in found if p.start >= end or p.form == "capital")
            for found, end in zip(parties, heads, strict=True)
        )
    named = frozenset(p.party for p in prose if p.party)
    near = named | {"ukraine"} if "russia" in named else named  # of two towns of one name the one at the front
    places = tuple(tuple(find_places(s.text, s.start, parties=near)) for s in document.sentences)
    places = learn_places(document.sentences, places)
    around = [s.kind != "boilerplate" and speaks_of_conflict(s.text) for s in document.sentences]
    share = sum(around) / max(1, sum(s.kind != "boilerplate" for s in document.sentences))
    conflict = tuple(here or share >= 0.12 or any(around[max(0, i - 2) : i + 3]) for i, here in enumerate(around))
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
    said = {a.side for found in attributions.values() for a in found if a.side}
    # a text that names no country has the war of those who speak in it
    peopled = [p.party for found in places for p in found if p.name in PEOPLED_BY]  # whom the text need not name
    wars = find_wars(prose, [*scenes, *peopled]) or find_wars([], [*scenes, *said])
    home = find_home(
        (a.side for found in attributions.values() for a in found),
        wars,
        moscow=any(s.kind != "boilerplate" and speaks_for_moscow(s.text) for s in document.sentences),
    )
    return Context(
        document=document,
        parties=parties,
        places=places,
        wars=wars,
        home=home,
        scene=_scene(scenes, prose, wars),
        named=named,
        war_start=war_start(frozenset(wars[0]) if wars else named),
        attributions=attributions,
        conflict=conflict,
        civil=find_civil(document.sentences),
        one_scene=_is_one_scene(places),
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


def find_country(sentence: Sentence, places: Sequence[PlaceMention]) -> str:
    """Country that the sentence names as the scene: "across Ukraine", "in Sudan"."""
    for place in places:
        if (
            place.precision == "country"
            and place.party
            and LOCATIVE.search(sentence.text[: place.start - sentence.start])
            and not COMES_FROM.search(sentence.text, 0, place.start - sentence.start)
            and not ORIGIN.search(
                sentence.text, max(0, place.start - sentence.start - 90), place.start - sentence.start
            )
            and not is_background(sentence.text, place.start - sentence.start)
        ):
            return place.party
    return ""


def to_setting(
    mention: Mention,
    sentence: Sentence,
    context: Context,
    section: Section,
    place: PlaceMention | None,
    *,
    period: Period,
    said: Attribution | None,
    whole: Row | None,
) -> Setting:
    """Gather what the text around has settled for the roles of a mention."""
    speaker = said.side if said else ""
    at = mention.quantity.start
    country = find_country(sentence, of_its_own(mention, sentence, context.places[mention.sentence]))
    here = context.places[mention.sentence]
    if (
        place in here
        and place.start > at
        and TURN.search(sentence.text, at - sentence.start, place.start - sentence.start)
    ):
        # "28 are in hospital in Dnipro, <while in Samara> four were hurt"
        place = next((p for p in reversed(here) if p.start < at and p.precision != "country"), None)
    sides = {party for war in context.wars for party in war}
    asked = bool(sides) or mention.event in ("requested", "pledged", "delivered", "displaced")
    venue = place is not None and place.name in VENUES and asked and place.party not in sides
    place_party = place.party if place and not venue else ""  # "asked donors in Geneva"
    around = {
        p.party
        for p in here
        if p.precision != "country"
        and p.party
        and sentence.text[p.end - sentence.start :][:2] not in ("'s", "’s")
        and not (asked and p.name in VENUES and p.party not in sides)
        and not COMES_FROM.search(sentence.text, 0, p.start - sentence.start)
    }
    origin = next((p.party for p in here if COMES_FROM.search(sentence.text, 0, p.start - sentence.start)), "")
    if place and place in here and COMES_FROM.search(sentence.text, 0, place.start - sentence.start):
        place_party = ""
    if not place_party and len(around) == 1:
        (place_party,) = around
    of_war = False
    if not place_party and not country and mention.event in SCENIC:
        near = carried_place(mention, context, section, over_paragraphs=True)
        told = next((index for index, p in reversed(section.places) if p is near), 0)
        place_party = near.party if near and (section.country == near.party or told >= section.country_told) else ""
        country = section.country
        sides = {party for war in context.wars for party in war}
        of_war = context.war_start is not None and period.date_start == context.war_start.isoformat()
        if of_war and sides >= {place_party, country} - {""}:
            place_party = country = ""  # the dead of the whole war fell not where the last scene was
        if speaker in sides and (LOCAL_VOICE.search(sentence.text) or (said and said.claimant in context.locals)):
            place_party = speaker
    if country and place_party and not any(place_party in war for war in context.wars):
        place_party = country
    before = _antecedent(mention, sentence, section) if whole is None else whole
    start = mention.quantity.start
    previous_end = max(0, before["char_end"] - sentence.start) if before and before["char_end"] <= start else 0
    own_place = find_own_party(sentence, context.places[mention.sentence], mention, after=previous_end)
    if before and previous_end and not here and before["event"] in HARMED and period.period in ("month", "year"):
        place_party = before["affected"] or place_party  # "14,500 since 2022, 148 in October alone"
    if own_place and mention.event in INCIDENT and any(own_place in war for war in context.wars):
        place_party = own_place
    worldly = _is_worldwide(mention.sentence, sentence, section) and not own_place
    if worldly:
        place_party = country = ""
    beside = before is not None and sentence.start <= before["char_end"] <= start
    if beside and before is not None:
        between = sentence.text[before["char_end"] - sentence.start : start - sentence.start]
        others = {
            p.party
            for p in context.parties[mention.sentence]
            if before["char_end"] <= p.start < start
            and p.form != "made"
            and not (p.form in ("country", "capital") and is_after_preposition(sentence.text, p.start - sentence.start))
        }
        apart = APART.search(between) is not None and TOGETHER.search(between) is None
        spot = section.spots.get(before["figure_id"]) if mention.subject == "troops" else None
        # an army's men may fall abroad, all of them at one place
        third = bool(sides) and before["affected"] not in sides and before["subject"] == mention.subject == "troops"
        elsewhere = own_place and not third and own_place not in (before["affected"], spot.party if spot else "")
        beside = not elsewhere and not others - {before["affected"]} and not apart
    head = before if before is not None and is_carried(mention) else None
    head_end = max(0, head["char_end"] - sentence.start) if head and head["char_end"] <= start else 0
    bare = Setting(wars=context.wars, home=context.home, speaker=speaker)
    parties = resolve(sentence, context.parties[mention.sentence], bare)
    return Setting(
        wars=() if worldly else context.wars,
        home=context.home,
        scene="" if worldly else context.scene,
        attacker="" if worldly or of_war else section.attacker,
        force=section.force,
        body=section.body,
        donor=section.donor,
        recipient=section.recipient,
        subject=section.subject,
        launcher=section.launcher,
        loser=(_loser(sentence.text, parties) if mention.event == "lost" else "") or section.loser,
        place_party=place_party,
        country=country,
        told_country=section.country,
        speaker=speaker,
        placed=bool(country) or (place_party != "" and any(p.party for p in context.places[mention.sentence])),
        beside=beside,
        violence=sentence.section_id in context.violent or (place is not None and place.name in context.struck),
        person=section.person,
        occupied=_is_occupied(sentence.text),
        previous=_roles_of(before, mention.event) if before else None,
        head=_roles_of(head, mention.event) if head else None,
        head_end=head_end,
        own_place=own_place,
        told_here=previous_end > 0,
        origin=origin,
        swap=mention.event == "released" and sentence.section_id in context.swaps,
        whole=before is not None and (whole is not None or _continues(mention, sentence)),
    )


def _is_worldwide(index: int, sentence: Sentence, section: Section) -> bool:
    """Whether a sentence, or one close before it, counts the harm of the whole world and not of one war."""
    return index - section.worldwide <= WORLD_REACH or WORLDWIDE.search(sentence.text) is not None


# One sentence is asked for each of its figures.
@lru_cache(maxsize=4)
def _is_occupied(text: str) -> bool:
    return OCCUPIED.search(text) is not None


def _continues(mention: Mention, sentence: Sentence) -> bool:
    """Whether a number says itself that it goes on about the one before: "29 of whom", "up from 352,612"."""
    at, end = mention.quantity.outer_start - sentence.start, mention.quantity.end - sentence.start
    return (
        OF_THEM.match(sentence.text, end) is not None or COMPARED.search(sentence.text, max(0, at - 40), at) is not None
    )


def _roles_of(row: Row, event: str) -> Roles:
    """Roles of a row as they hold for another event: what one side launched the other shot down."""
    if (row["event"] in FLOWN and event in FELLED) or (row["event"] in FELLED and event in FLOWN):
        return Roles(row["affected"], row["actor"])
    if row["category"] == "aid" and event in TOLL:
        return Roles("", row["affected"])  # whoever was given them loses them
    if row["event"] in GATHERED and event in TOLL | {"released", "detained"}:
        return Roles("", row["affected"] or row["actor"])  # whoever sent or trained them loses them
    return Roles(row["actor"], row["affected"])


def _antecedent(mention: Mention, sentence: Sentence, section: Section) -> Row | None:
    """Row of the figure that was counted last in the section, for a mention that takes its event from it."""
    for index, row in reversed(section.rows):
        if mention.sentence - index > CARRY:
            return None
        if index == mention.sentence and OF_THEM.match(sentence.text, mention.quantity.end - sentence.start):
            return row
        if {row["event"], mention.event} <= TERRITORY or {row["event"], mention.event} <= FLOWN | FELLED:
            return row
        if index == mention.sentence and (
            {row["event"], mention.event} <= TOLL
            or (row["event"] in FELLED and mention.event in TOLL)
            or (row["event"] in FLOWN and mention.event in INCIDENT)
        ):
            return row
        if row["event"] == mention.event or {row["event"], mention.event} <= {"pledged", "delivered"}:
            return row
        if mention.event in HARMED and row["event"] in HARMED and is_carried(mention) and _is_more(mention, sentence):
            return row  # "three conscripts died. Eight more are missing"
        if mention.event in HARMED and row["event"] in TOLL and NUMBER_INCLUDES.match(sentence.text):
            return row  # "The toll nears 300,000. The number includes 120,000 deaths"
    return None


def _is_more(mention: Mention, sentence: Sentence) -> bool:
    """Whether a number only adds to the one before: "eight more are missing", "another 12 were hurt"."""
    start, end = mention.quantity.start - sentence.start, mention.quantity.end - sentence.start
    return MORE.match(sentence.text, end) is not None or ANOTHER.search(sentence.text, 0, start) is not None


def _opening_party(text: str, parties: Sequence[PartyMention], said: Sequence[str]) -> str:
    """The party that a sentence opens with; `said` are the sides of its claimants."""
    acting = [p for p in parties if p.form in ("country", "capital", "leader", "body", "demonym", "force") and p.party]
    if acting and acting[0].start < 60 and not GOES_ON.match(text, 0, acting[0].start):
        return acting[0].party
    return said[0] if said and ARMY_SPEAKS.match(text) else ""


# "Russia attacked Ukraine with <drones> at night. In all 24 were launched"
FLYING = regex.compile(r"\bwith\s(?:[\w/-]+\s){0,4}?(?:drones?|UAVs?|missiles?|rockets?|Shaheds?)\b")


def _launching(text: str, attacker: str, rows: Sequence[Row]) -> str:
    """Who attacked with what flies, uncounted in this sentence: the next one counts it."""
    return attacker if attacker and not rows and FLYING.search(text) else ""


def remember(
    index: int, sentence: Sentence, context: Context, section: Section, found: SentenceMentions, rows: Sequence[Row]
) -> None:
    """Carry what the sentence settled to the ones after it in its section; `rows` are the sentence's own."""
    if sentence.kind == "boilerplate":
        return
    text = sentence.text
    parties = resolve(sentence, context.parties[index], Setting(wars=context.wars, home=context.home))
    places = context.places[index]
    section.mentions += list(found.mentions)
    if any(row["category"] in ("casualties", "prisoners") for row in rows) and WORLDWIDE.search(text):
        section.worldwide = index
    if SWAP.search(text):
        section.swap = index
    header = read_header(sentence, found.reading)
    section.header = header or section.header
    where = find_country(sentence, places) or next((p.party for p in places if p.precision != "country"), "")
    attacked = name_attacker(text, parties, context.wars, where)
    section.attacker = attacked or section.attacker
    section.launcher = _launching(text, attacked, rows) or section.launcher
    if header and header.event in INFLICTED:  # "the invasion by Russia has destroyed:"
        before = section.attacker
        doer = find_subject(text, len(text), parties, before=before, person="", own="", reporters_act=False)
        section.attacker = doer or section.attacker
    section.force = find_force(text, parties) or section.force
    section.body = next(
        (
            p.party
            for p in reversed(parties)
            if p.form == "body" and p.party in ("nato", "european_union", "united_nations")
        ),
        section.body,
    )
    fallen = _loser(text, parties)
    if fallen and (not context.wars or any(fallen in war for war in context.wars)):  # no foreigner among the dead
        section.loser = fallen
    said = [a.side for a in context.attributions.get(index, ()) if a.side]
    leaders = [p.party for p in parties if p.form == "leader"]
    section.person = said[-1] if said else leaders[-1] if leaders else section.person
    section.subject = _opening_party(text, parties, said) or section.subject
    for row in rows:
        if row["category"] == "aid":
            section.donor = row["actor"] or section.donor
            side = any(row["affected"] in war for war in context.wars)  # not an ally that is paid for what it gave
            section.recipient = row["affected"] if side else section.recipient or row["affected"]
        if row["event"] == "launched":
            section.launcher = row["actor"] or section.launcher
        if row["event"] in ("intercepted", "suppressed"):
            section.launcher = row["affected"] or section.launcher
        if row["event"] == "lost":
            section.loser = row["affected"] or section.loser
    if places:
        scene = find_scene(places, sentence)
        if scene is not None:
            section.places.append((index, scene))
        if named := find_country(sentence, [p for p in places if not _is_goal(text, p.start - sentence.start)]):
            section.country, section.country_told = named, index
    base = base_date(sentence, context.document)
    section.times += [(index, t) for t in find_told_times(sentence, context, section, base) if may_carry(t, sentence)]


def _is_goal(text: str, at: int) -> bool:
    """Whether a place is where people flee to: what is told next did not happen there."""
    return GOAL.search(text, max(0, at - 40), at) is not None


def _loser(text: str, parties: Sequence[PartyMention]) -> str:
    """Party whose losses a sentence speaks of: the one nearest to the word."""
    best, found = LOSER_REACH, ""
    for match in LOSSES.finditer(text):
        behind = LOSSES_OF.match(text, match.end())
        for p in parties:
            if behind and 0 <= p.start - behind.end() <= 1 and p.party:
                return p.party  # "According to the staff of Ukraine's army, losses of the Russian army are:"
            if SCENE_OF.search(text, max(0, p.start - 12), p.start):
                continue  # "casualties in Ukraine"
            if p.form == "leader" and text[p.end : p.end + 1] not in "'’":
                continue  # "the president put the dead at 5,000"
            if is_attack(text, p.end):
                continue  # "killed in Russian air strikes"
            gap = max(match.start() - p.end, p.start - match.end())
            if p.party and p.form in ("demonym", "country", "force", "enemy", "leader") and gap < best:
                best, found = gap, p.party
    return found
