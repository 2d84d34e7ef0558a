"""Mention, what its document and section have settled -> Setting: what its roles may be read from."""

from functools import lru_cache

from tracker import patterns as regex
from tracker.context.party import Setting, find_own_party, is_carried, resolve
from tracker.figures.antecedents import HARMED, are_of_sent, continues, find_antecedent, roles_of
from tracker.figures.countries import comes_from, find_country
from tracker.figures.identity import Row
from tracker.figures.losers import find_loser
from tracker.figures.placing import INCIDENT, carried_place
from tracker.figures.scenes import WORLDWIDE, of_its_own
from tracker.figures.settled import Context, Section
from tracker.lexicon.acting import is_after_preposition
from tracker.lexicon.locatives import VENUES
from tracker.lexicon.stretches import WAR_BEGAN
from tracker.lexicon.wars import find_onslaught_day
from tracker.model import Attribution, Mention, Period, PlaceMention, Sentence

# Events whose bearer is read from the place of the sentences before as well.
SCENIC = INCIDENT | frozenset("launched intercepted suppressed displaced seized detained cost".split())
HELD_BY = {"ukraine": "russia"}  # countries of which another holds a part
HOLDING = 12  # figures before that may tell who holds a town
WORLD_REACH = 4  # sentences that a count of the whole world goes on for
# "occupied Donetsk", "Russian-held towns"
# but not what lies next to it: "in Nikopol, opposite the Russian-held plant"
OCCUPIED = regex.compile(
    r"(?<!\b(?:near|opposite|from|facing|bordering|beside|towards?|(?:close|next)\sto)\s(?:the\s|a\s|still\s|territory\s|\p{Lu}\w+-){0,2})"
    r"\b(?:(?:occupied|annexed)\b|(?!(?:government|Ukrain\w+|Kyiv|Kiev)-)\w+-(?:held|controlled|installed|occupied)\b)",
    regex.IGNORECASE,
)
# A regional official speaks of harm in the own region: "the governor said a motorist was killed"
LOCAL_VOICE = regex.compile(
    r"\b(?:governor|gov\.|mayor|regional head|head of the region|police|cops|rescuers|prosecutors|"
    r"health ministry|ministry of (?:public )?health|health (?:authorities|officials)|"
    r"emergency services?)\b",
    regex.IGNORECASE,
)
# "killed and wounded together number about 600,000"
TOGETHER = regex.compile(r"\b(?:together|in all|in total|altogether|combined)\b", regex.IGNORECASE)
# Firms that tell of their own plants and workers
FIRMS = frozenset(["DTEK", "Ukrenergo", "Energoatom", "Naftogaz", "Yasno"])
# A semicolon or a bullet between two figures
APART = regex.compile(r"[;|•]")
# "<four others> were wounded in the north of Iraq": like those counted before, wherever it was
OTHERS = regex.compile(r"[\w,-]{1,20}\s(?:others?|more)\b", regex.IGNORECASE)
# Where a sentence turns to another event
TURN = regex.compile(r"\b(?:while|whereas)\b", regex.IGNORECASE)


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
        and not comes_from(sentence.text, p.start - sentence.start)
    }
    origin = next((p.party for p in here if comes_from(sentence.text, p.start - sentence.start)), "")
    if place and place in here and comes_from(sentence.text, place.start - sentence.start):
        place_party = ""
    if not place_party and len(around) == 1:
        (place_party,) = around
    of_war = False
    if not place_party and not country and mention.event in SCENIC:
        near = carried_place(mention, context, section, for_party=True)
        told = next((index for index, p in reversed(section.places) if p is near), 0)
        place_party = near.party if near and (section.country == near.party or told >= section.country_told) else ""
        country = section.country
        sides = {party for war in context.wars for party in war}
        if mention.event in ("intercepted", "suppressed") and section.launcher_told > max(told, section.country_told):
            place_party = country = ""  # what was launched since that scene was set
        of_war = context.war_start is not None and period.date_start == context.war_start.isoformat()
        if of_war and sides >= {place_party, country} - {""}:
            place_party = country = ""  # the dead of the whole war fell not where the last scene was
        if speaker in sides and (
            LOCAL_VOICE.search(sentence.text) or (said and (said.claimant in context.locals or said.claimant in FIRMS))
        ):
            place_party = speaker
    place_party = _find_holder(place, place_party, section)
    if country and place_party and not any(place_party in war for war in context.wars):
        place_party = country
    before = find_antecedent(mention, sentence, section) if whole is None else whole
    start = mention.quantity.start
    previous_end = max(0, before["char_end"] - sentence.start) if before and before["char_end"] <= start else 0
    own_place = find_own_party(sentence, context.places[mention.sentence], mention, after=previous_end)
    if before and previous_end and not here and before["event"] in HARMED and period.period in ("month", "year"):
        place_party = before["affected"] or place_party  # "14,500 since 2022, 148 in October alone"
    if place is not None and own_place == place.party:
        own_place = _find_holder(place, own_place, section)
    if own_place and mention.event in INCIDENT and any(own_place in war for war in context.wars):
        place_party = own_place
    everywhere = context.global_report or _is_worldwide(mention.sentence, sentence, section)
    worldly = everywhere and not own_place
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
        others_like = OTHERS.match(sentence.text, start - sentence.start) and before["subject"] == mention.subject
        # "250,000 Russians fell in Ukraine, with 950,000 casualties in all"
        of_army = before["subject"] == "troops" and before["event"] == "killed" and mention.event == "killed_or_wounded"
        third = bool(sides) and before["affected"] not in sides and before["subject"] == mention.subject == "troops"
        elsewhere = (
            own_place
            and not third
            and not others_like
            and not of_army
            and own_place not in (before["affected"], spot.party if spot else "")
        )
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
        loser=(find_loser(sentence.text, parties) if mention.event == "lost" else "") or section.loser,
        place_party=place_party,
        country=country,
        told_country=section.country,
        speaker=speaker,
        placed=bool(country) or (place_party != "" and any(p.party for p in context.places[mention.sentence])),
        beside=beside,
        violence=sentence.section_id in context.violent or (place is not None and place.name in context.struck),
        person=section.person,
        occupied=_is_occupied(sentence.text),
        previous=roles_of(before, mention.event, mention.subject) if before else None,
        head=roles_of(head, mention.event, mention.subject) if head else None,
        head_end=head_end,
        own_place=own_place,
        told_here=previous_end > 0,
        day=_find_day(mention, sentence, context, period),
        origin=origin,
        swap=mention.event == "released" and sentence.section_id in context.swaps,
        whole=before is not None
        and (whole is not None or continues(mention, sentence) or are_of_sent(mention, before)),
    )


def _find_day(mention: Mention, sentence: Sentence, context: Context, period: Period) -> str:
    """The one day that the words date a figure to."""
    if period.date_start != period.date_end or not period.date_start:
        return ""
    words = period.basis == "stated" or WAR_BEGAN.search(sentence.text) is not None
    told = find_onslaught_day(
        sentence.text,
        mention.quantity.start - sentence.start,
        mention.quantity.value or 0,
        context.document.source.published,
    )
    return period.date_start if words or told == period.date_start else ""


def _find_holder(place: PlaceMention | None, owner: str, section: Section) -> str:
    """Find who bears what hits a place that its own country was told to shell: Donetsk, held by Russia."""
    if place is None or owner not in HELD_BY:
        return owner
    for _, row in reversed(section.rows[-HOLDING:]):
        struck = row["event"] in INCIDENT or row["event"] == "launched"
        if struck and row["place"] == place.name and row["actor"] == owner and row["affected"] == HELD_BY[owner]:
            return HELD_BY[owner]
    return owner


def _is_worldwide(index: int, sentence: Sentence, section: Section) -> bool:
    """Whether a sentence, or one close before it, counts the harm of the whole world and not of one war."""
    return index - section.worldwide <= WORLD_REACH or WORLDWIDE.search(sentence.text) is not None


# One sentence is asked for each of its figures.
@lru_cache(maxsize=4)
def _is_occupied(text: str) -> bool:
    return OCCUPIED.search(text) is not None
