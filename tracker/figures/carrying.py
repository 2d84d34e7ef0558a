"""Sentence, its rows -> what its section has settled for the figures of the next sentences."""

from collections.abc import Sequence

from tracker import patterns as regex
from tracker.context.party import VIOLENCE, Setting, resolve
from tracker.context.party.moving import GOAL
from tracker.context.party.setting import MILITARY, SWAP
from tracker.context.place import find_office, find_scene, points_back
from tracker.figures.countries import find_country
from tracker.figures.dating import base_date, may_carry
from tracker.figures.identity import Row
from tracker.figures.losers import find_loser
from tracker.figures.scenes import GOES_ON, WORLDWIDE, name_attacker
from tracker.figures.settled import Context, Section
from tracker.figures.telling import find_told_times
from tracker.lexicon.acting import find_force, find_subject
from tracker.lexicon.loading import Event
from tracker.matching import SentenceMentions, read_header
from tracker.model import PartyMention, PlaceMention, Sentence

# "The military said ...": whose it is the claimants know
ARMY_SPEAKS = regex.compile(r"\W*The (?:army|military|armed forces|air force|navy)\b")
HARMED = frozenset(["killed", "wounded", "killed_or_wounded"])
INFLICTED = frozenset(["destroyed", "damaged", "killed", "wounded", "hit"])


# "<The attack> caused three fires. It also damaged a school": what "it" and "they" then stand for is no party
AN_ATTACK = regex.compile(
    r"\W{0,3}(?:(?:In|At|On|Over)\s[^,.;]{2,40},\s)?(?:The|A|An|One|This|That|Another|Several)\s(?:(?!of\b|from\b|and\b)[\p{L}\d-]+\s){0,3}?"
    r"(?:attacks?|(?:air\s?)?strikes?|barrage|raids?|bombings?|shelling|blasts?|explosions?|drones?|missiles?|rockets?|debris|wreckage|shells?)\s"
    r"(?!operators?\b|crews?\b|units?\b|forces\b)",
)


def _opening_party(text: str, parties: Sequence[PartyMention], said: Sequence[str]) -> str | None:
    """The party that a sentence opens with; `said` are the sides of its claimants; None where an attack opens it."""
    if (opens := AN_ATTACK.match(text)) and not any(p.party and p.start < opens.end() for p in parties):
        return None
    acting = [p for p in parties if p.form in ("country", "capital", "leader", "body", "demonym", "force") and p.party]
    if acting and acting[0].start < 60 and not GOES_ON.match(text, 0, acting[0].start):
        return acting[0].party
    return said[0] if said and ARMY_SPEAKS.match(text) else ""


# "Russia attacked Ukraine with <drones> at night. In all 24 were launched"
FLYING = regex.compile(r"\bwith\s(?:[\w/-]+\s){0,4}?(?:drones?|UAVs?|missiles?|rockets?|Shaheds?)\b")


def _launching(text: str, attacker: str, rows: Sequence[Row]) -> str:
    """Who attacked with what flies, uncounted in this sentence: the next one counts it."""
    return attacker if attacker and not rows and FLYING.search(text) else ""


def remember(index: int, sentence: Sentence, section: Section, found: SentenceMentions, rows: Sequence[Row]) -> None:
    """Carry what the sentence settled to the ones after it in its section; `rows` are the sentence's own.

    At once what the numbers of the next sentence are matched by; the rest waits until a figure asks for it.
    """
    if sentence.kind == "boilerplate":
        return
    section.mentions += found.mentions
    if SWAP.search(sentence.text):
        section.swap = index
    header = read_header(sentence, found.reading)
    section.header = header or section.header
    section.waiting.append((index, sentence, header, rows))


# "launched its insurgency <32 years ago> in two towns": no scene of what is told next
LONG_AGO = regex.compile(r"\b(?:years|decades)\s(?:ago|earlier)\b")


def catch_up(section: Section, context: Context) -> None:
    """Work out what the sentences read so far settle for the figures of the next one."""
    for index, sentence, header, rows in section.waiting:
        _settle(index, sentence, context, section, header=header, rows=rows)
    section.waiting.clear()


def _settle(
    index: int, sentence: Sentence, context: Context, section: Section, *, header: Event | None, rows: Sequence[Row]
) -> None:
    text = sentence.text
    parties = resolve(sentence, context.parties[index], Setting(wars=context.wars, home=context.home))
    places = context.places[index]
    if any(row["category"] in ("casualties", "prisoners") for row in rows) and WORLDWIDE.search(text):
        section.worldwide = index
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
    fallen = find_loser(text, parties)
    if fallen and (not context.wars or any(fallen in war for war in context.wars)):  # no foreigner among the dead
        section.loser = fallen
    said = [a.side for a in context.attributions.get(index, ()) if a.side]
    leaders = [p.party for p in parties if p.form == "leader"]
    section.person = said[-1] if said else leaders[-1] if leaders else section.person
    opening = _opening_party(text, parties, said)
    section.subject = "" if opening is None else opening or section.subject
    for row in rows:
        if row["category"] == "aid":
            section.donor = row["actor"] or section.donor
            side = any(row["affected"] in war for war in context.wars)  # not an ally that is paid for what it gave
            section.recipient = row["affected"] if side else section.recipient or row["affected"]
        if row["event"] == "launched":
            section.launcher = row["actor"] or section.launcher
            section.launcher_told = index if row["actor"] else section.launcher_told
        if row["event"] in ("intercepted", "suppressed"):
            section.launcher = row["affected"] or section.launcher
        if row["event"] in HARMED and row["actor"] and section.launcher and row["affected"] == section.launcher:
            section.launcher = row["actor"]  # "drones were downed, hours after a bomb had killed three": whose bomb
        if row["event"] == "lost" or (row["event"] == "destroyed" and row["subject"] in MILITARY):
            section.loser = row["affected"] or section.loser
    if points_back(sentence) and (kept := _find_kept(section, rows)):
        section.places.append((index, kept))  # "in the region 49 villages were shelled": told on from here
    if places:
        scene = None if LONG_AGO.search(text) else _find_scene(sentence, places)
        section.places += [(index, scene)] if scene else []
        if named := find_country(sentence, [p for p in places if not _is_goal(text, p.start - sentence.start)]):
            section.country, section.country_told = named, index
    base = base_date(sentence, context.document)
    section.times += [(index, t) for t in find_told_times(sentence, context, section, base) if may_carry(t, sentence)]


def _find_scene(sentence: Sentence, places: Sequence[PlaceMention]) -> PlaceMention | None:
    """The scene of a sentence, or the land of who speaks: "the governor of Sumy said the region was shelled"."""
    scene = find_scene(places, sentence)
    told = scene is None and (points_back(sentence) or VIOLENCE.search(sentence.text) is not None)
    return find_office(places, sentence) if told else scene


def _find_kept(section: Section, rows: Sequence[Row]) -> PlaceMention | None:
    """Find the one place that all figures of a sentence have."""
    spots = [section.spots.get(row["figure_id"]) for row in rows]
    same = spots and all(spot and spots[0] and spot.name == spots[0].name for spot in spots)
    return spots[0] if same else None


def _is_goal(text: str, at: int) -> bool:
    """Whether a place is where people flee to: what is told next did not happen there."""
    return GOAL.search(text, max(0, at - 40), at) is not None
