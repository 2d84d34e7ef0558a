"""Mention, what its document and section have settled -> PlaceMention: where it was."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from tracker import patterns as regex
from tracker.context.place import (
    choose_place,
    choose_respective,
    find_bare,
    find_head,
    find_office,
    find_referent,
    is_far,
    is_headed,
    is_of_body,
    names_scene,
    points_back,
)
from tracker.figures.dating import REMEMBERED, is_one_item
from tracker.figures.identity import Row
from tracker.lexicon.locatives import MODIFIERS
from tracker.lexicon.stretches import LATELY, SUMMARY
from tracker.lexicon.wars import find_onslaught, find_onslaught_day
from tracker.model import Attribution, Mention, Period, PlaceMention, Sentence
from tracker.schema import AID_EVENTS, EQUIPMENT, MONEY, WEAPONS

if TYPE_CHECKING:
    from tracker.figures.settled import Context, Section

NEXT = 2  # sentences
TITLED_IN = regex.compile(r"\b(?:in|for|across)\s(?:the\s)?$")  # "the month in <Kherson>"
PLACE_CARRY = 6  # sentences that a place reaches within its section
# Events that are told over several sentences: their place may stand in an earlier one.
INCIDENT = frozenset("killed wounded killed_or_wounded missing destroyed damaged hit rescued evacuated".split())
# Events that belong to the scene before when they go on with what was counted there.
ENGAGEMENT = frozenset(["lost", "captured", "detained", "displaced"])
# "the strike", "rescuers", "another": goes on with the scene of the paragraph before
GOES_ON = regex.compile(
    r"(?i:\b(?:the|that|this)\s(?:[\w-]+\s){0,3}?(?:attack|strike|raid|blast|explosion|shelling|bombing|building|block|missile|drone|fire|toll"
    r"|rubble|victim|dead|injured|wounded|school|hospital|market|station|house|scene|site|survivor|bomb|rocket|assault|battle"
    r"|clashe|ambush|bombardment|airstrike|massacre|firefight|incident|(?<!military\s)operation)s?\b"
    r"|\b(?:in\saddition|rescuers|another|others|also|more|among|of\sthem|earlier|later|hours|there|town|city|village|region|district|area|province|resident|mayor|governor|local)\b)"
)
LOCAL = frozenset(["launched", "intercepted", "suppressed", "displaced"])
ONE_STORY = 3  # days that one scene may be told over
ONE_SCENE = frozenset(["incident", "day", "unknown"])  # periods that one scene can fill
# Bodies that count for all of a country
NATIONAL = regex.compile(r"\b(?:Ministry|General Staff|Armed Forces|Air Force|Defense Forces|National Police)\b")
# "defenders of ", "captured near ", "from the town of ": where those who are let go were before
WHENCE = regex.compile(
    r"\b(?:defen[cds]\w*(?:\sof)?|of|from|fought\s(?:in|at|for)|captured\s(?:in|at|near|around)|taken\s(?:in|at|near)|surrendered\s(?:in|at|near)"
    r"|served\sin|fell\snear|fallen\s(?:in|at|near))[ \xa0]" + MODIFIERS + "$",
    regex.VERBOSE,
)
# Bodies that count the victims of their own country
COUNTS_OWN = regex.compile(
    r"\b(?:Health|Red Crescent|Magen David|Emergency|Civil Defen[cs]e|Interior|Internal Affairs|Ambulance)\b"
)
MANY_OF_A_COUNTRY = 200  # dead whom a ministry counts: more than a town's
FEWEST_KNOWN_AGAIN = 6  # a smaller count may be another's
# "11 <of these> attacks": of those just told
OF_THESE = regex.compile(r"\bof\s(?:these|those|them)\b")
MOST_OF_A_RAID = 12  # drones and missiles above it were fired at more than one town
MOST_OF_A_SCENE = 300  # counts above it are no single engagement's


def find_headed(mention: Mention, sentence: Sentence, context: Context) -> PlaceMention | None:
    """Place that the lines over a sentence give where it names none: "Sumy region: 27 shellings in a day"."""
    if mention.event not in INCIDENT | LOCAL:
        return None
    head = _find_bare_head(mention.sentence, context) or find_head(context.places[0], context.document.sentences[0])
    head = head or _find_titled(context)
    return None if names_scene(context.places[mention.sentence], sentence) or is_headed(sentence) else head


def _find_bare_head(index: int, context: Context) -> PlaceMention | None:
    """Find the place of the line that heads what a sentence stands in: "Toretsk axis. Eight attacks were repelled"."""
    sentences = context.document.sentences
    for before in range(index - 1, max(-1, index - PLACE_CARRY - 1), -1):
        if sentences[before].section_id != sentences[index].section_id:
            return None
        if head := find_bare(context.places[before], sentences[before]):
            return head
        if any(place.precision != "country" for place in context.places[before]):
            return None
    return None


def _find_titled(context: Context) -> PlaceMention | None:
    """Find the one place of a title over a summary: "The past week in the Kherson region"."""
    title, places = context.document.sentences[0], context.places[0]
    if title.kind != "heading" or len(places) != 1 or places[0].precision == "country":
        return None
    at = places[0].start - title.start
    return places[0] if SUMMARY.search(title.text) and TITLED_IN.search(title.text, max(0, at - 20), at) else None


def find_place(
    mention: Mention,
    sentence: Sentence,
    context: Context,
    section: Section,
    *,
    period: Period,
    speaker: Attribution | None,
    whole: Row | None,
    country: str,
) -> tuple[PlaceMention | None, bool]:
    """Place of a figure as its sentence and the ones before tell it, and whether it was carried over from elsewhere.

    `country` is the scene that the sentence names.
    """
    places = context.places[mention.sentence]
    position = mention.quantity.start
    if grid := context.grid_at(sentence):  # a row's place is that which names it, or its column
        columns = [cell for row in grid.rows if row.start == sentence.start for cell in row.cells]
        named = [p for p in places if p.precision != "country" and columns and p.start < columns[0].end]
        return (named[0] if named else None), False
    if mention.event in AID_EVENTS and mention.subject in MONEY and not points_back(sentence):
        return None, False  # what is given goes to a party, and a town beside it is another story's
    if mention.event == "released":
        places = tuple(p for p in places if not WHENCE.search(sentence.text[: p.start - sentence.start][-90:]))
    place = choose_place(places, sentence, position)
    if place is not None and is_of_body(place, sentence) and mention.event in INCIDENT and period.period in ONE_SCENE:
        near = carried_place(mention, context, section)  # "23 were women, said the health ministry in Gaza"
        if near and near.party == place.party and near.name != place.name:
            return near, True
    if place is not None and _is_attackers(mention, sentence, context, place):
        return None, False
    if place is not None:
        return place, False
    if (lent := _find_lent(mention, sentence, context, section, whole)) is not None:
        return lent
    near = _pointed_at(mention.sentence, context) or _find_told_again(mention, period, section)
    near = near or carried_place(mention, context, section)
    if country or names_scene(places, sentence) or is_headed(sentence):
        near = None
    if near and speaker and COUNTS_OWN.search(speaker.claimant) and near.party not in ("", speaker.side):
        near = None  # the health ministry of the one side counts no dead of the other's town
    if points_back(sentence) and mention.subject not in MONEY:
        return near, True
    lately = period.period == "unknown" and LATELY.search(sentence.text) is not None
    if lately or not _is_of_scene(mention, section, period, speaker):
        if country or names_scene(places, sentence):
            return None, False
        spot = section.spots.get(whole["figure_id"]) if whole else None  # "they beat back 46 of these attacks"
        spot = spot or _find_land(mention, context, period, speaker) or _find_fallen(mention, context, section, period)
        return spot, spot is not None
    office = find_office(places, sentence) if mention.event in INCIDENT else None
    if office and (near is None or is_far(office, near)):
        return office, True
    return near, True


def _is_attackers(mention: Mention, sentence: Sentence, context: Context, place: PlaceMention) -> bool:
    """Tell where those came from who fell upon a country: "the war in <Gaza> began when gunmen killed 1,200"."""
    source = context.document.source.published
    day = find_onslaught_day(
        sentence.text, mention.quantity.start - sentence.start, mention.quantity.value or 0, source
    )
    return bool(day) and place.party == find_onslaught(day, context.wars)[0] != ""


def _find_lent(
    mention: Mention, sentence: Sentence, context: Context, section: Section, whole: Row | None
) -> tuple[PlaceMention | None, bool] | None:
    """Place by rank in the list of the sentence before, or of the whole that the figure is part of; None if neither."""
    places = context.places[mention.sentence]
    position = mention.quantity.start
    before = mention.sentence - 1
    if before >= 0:
        listed = choose_respective(context.places[before], context.document.sentences[before], sentence, position)
        if listed:
            return listed, True
    if whole and sentence.start <= whole["char_start"] < sentence.end:
        spot = section.spots.get(whole["figure_id"])
        if spot or not names_scene(places, sentence):
            return spot, True
    return None


def _find_told_again(mention: Mention, period: Period, section: Section) -> PlaceMention | None:
    """Find the place of a count told before: "six died in Jenin ... the ministry said six were killed"."""
    value = mention.quantity.value
    if mention.event not in INCIDENT or period.period not in ONE_SCENE or value is None or value < FEWEST_KNOWN_AGAIN:
        return None
    wanted = (mention.event, mention.subject, value)
    rows = [row for _, row in section.rows if (row["event"], row["subject"], row["value"]) == wanted]
    spots = [spot for row in rows if row["period"] in ONE_SCENE and (spot := section.spots.get(row["figure_id"]))]
    return spots[-1] if spots else None


def _pointed_at(index: int, context: Context) -> PlaceMention | None:
    """Place that "the city" stands for: of the sentences before in the section, else of the headline."""
    sentences = context.document.sentences
    here = sentences[index]
    if not points_back(here):
        return None
    head = find_head(context.places[0], sentences[0])
    if head and head.precision == "region" and "region" in here.text:
        return head  # "Sumy region: ... In the region 143 people have died"
    first = max(0, index - PLACE_CARRY)
    before = [i for i in range(index - 1, first - 1, -1) if sentences[i].section_id == here.section_id]
    headline = [0] if index and sentences[0].kind == "heading" else []
    return next(
        (place for i in before + headline if (place := find_referent(context.places[i], sentences[i], here))), None
    )


def _find_land(mention: Mention, context: Context, period: Period, speaker: Attribution | None) -> PlaceMention | None:
    """Find the one region of a report that its own officials give: "the governor said 20 drones were used"."""
    if speaker is None or mention.event not in INCIDENT | LOCAL or period.period not in ONE_SCENE:
        return None
    told = [p for found in context.places[: mention.sentence] for p in found if p.precision == "region"]
    if len({place.name for place in told}) != 1:
        return None
    return told[-1] if speaker.claimant in context.locals or told[-1].name in speaker.claimant else None


def _is_of_scene(mention: Mention, section: Section, period: Period, speaker: Attribution | None) -> bool:
    """Tell whether a figure goes on with the scene of the sentences before."""
    remains = mention.event == "missing" and period.period == "ongoing"  # "fifteen people remain missing"
    if (
        mention.cue_form == "change"
        or not (
            remains
            or period.period in ONE_SCENE
            or _goes_on_counting(mention, section, period)
            or _tells_stretch(mention, section, period)
        )
        or _is_of_another_day(section, period)
    ):
        return False
    if mention.event in INCIDENT and mention.subject in EQUIPMENT:
        # "the destruction of 24 vehicles and two guns": an army's bulletin sums up more than one scene
        listed = mention.cue_form == "carried" and section.rows and section.rows[-1][0] == mention.sentence
        if mention.cue_form == "noun" or (listed and not section.rows[-1][1]["place"]):
            return False
    if mention.subject == "troops" and (mention.quantity.value or 0) > MOST_OF_A_SCENE:
        return False  # an army's casualties of a day
    national = speaker is not None and NATIONAL.search(speaker.claimant) is not None
    if national and (period.period == "day" or mention.subject in WEAPONS):
        return False  # "over the past day 50 dead were brought in, the health ministry said": of all the country
    if national and mention.event in INCIDENT and (mention.quantity.value or 0) >= MANY_OF_A_COUNTRY:
        return False  # "the health ministry raised the toll of the bombardment to 558"
    if mention.event in INCIDENT:
        # a body that reports from all over a country does not speak of the scene before unless it says so
        return speaker is None or speaker.type != "un_or_igo"
    if mention.event in LOCAL and not national and period.period == "day" and mention.event != "displaced":
        return _goes_on_counting(mention, section, period)  # "49 villages in the region; 267 shellings were counted"
    if mention.event not in ENGAGEMENT or period.period == "day" or (mention.quantity.value or 0) > MOST_OF_A_SCENE:
        return False
    return bool(section.rows) and mention.sentence - section.rows[-1][0] <= 2 and bool(section.rows[-1][1]["place"])


def _find_fallen(mention: Mention, context: Context, section: Section, period: Period) -> PlaceMention | None:
    """Find where bombs fell that go on with the scene just told: "Two drones came first", not "Russia fired 90"."""
    if mention.event != "launched" or period.period != "incident" or mention.subject not in WEAPONS:
        return None
    text = context.document.sentences[mention.sentence].text
    if mention.subject == "attacks" and not OF_THESE.search(text):
        return None
    if any(p.form in ("country", "capital", "leader") for p in context.parties[mention.sentence]):
        return None
    few = mention.subject == "bombs" or 0 < (mention.quantity.value or 0) <= MOST_OF_A_RAID
    told = section.places and 0 < mention.sentence - section.places[-1][0] <= NEXT
    return section.places[-1][1] if few and told else None


def _goes_on_counting(mention: Mention, section: Section, period: Period) -> bool:
    """Tell whether a figure counts the same stretch as the one just before it: "300 gave up, 40 tanks were taken"."""
    if not section.rows or mention.sentence - section.rows[-1][0] > 1 or period.basis == "published":
        return False
    if mention.quantity.value == 1:
        return False
    row = section.rows[-1][1]
    same = (row["period"], row["date_start"], row["date_end"]) == (period.period, period.date_start, period.date_end)
    return same and bool(row["place"])


def _tells_stretch(mention: Mention, section: Section, period: Period) -> bool:
    """Tell whether the sentence before sets its scene in the stretch: "In May drones hit the town. They killed 16"."""
    before = mention.sentence - 1
    if period.basis == "published" or all(i != before for i, _ in section.places[-NEXT:]):
        return False
    starts = (t.date_start for i, t in section.times[-REMEMBERED:] if i == before and t.role == "")
    return any(start is not None and start.isoformat() == period.date_start for start in starts)


def _is_of_another_day(section: Section, period: Period) -> bool:
    """Tell whether a day is named that is not that of the scene before: "1,200 were killed in the 7 October attack"."""
    if period.basis == "published" or not section.rows:
        return False
    row = section.rows[-1][1]
    told = row["date_basis"] != "published" and row["date_end"]
    known = row["date_end"] if told else row["published"][:10]
    if not (known and period.date_start and period.date_end):
        return False
    apart = max(_days(period.date_start) - _days(known), _days(row["date_start"] or known) - _days(period.date_end))
    return apart > ONE_STORY


def _days(day: str) -> int:
    return date.fromisoformat(day[:10]).toordinal()


def carried_place(
    mention: Mention, context: Context, section: Section, *, for_party: bool = False
) -> PlaceMention | None:
    """Newest place of the section that reaches a mention; other items of its list do not.

    A town reaches a new paragraph only if that goes on with its scene; the country reaches it all the same, so that
    `for_party` takes places from over there, of those whose country is known.
    """
    sentences = context.document.sentences
    index = mention.sentence
    is_item = sentences[index].kind == "item"
    near = [
        place
        for i, place in section.places[-REMEMBERED:]
        if _reaches(i, index, context, is_item=is_item, freely=for_party) and (place.party or not for_party)
    ]
    return near[-1] if near else None


def _reaches(first: int, index: int, context: Context, *, is_item: bool, freely: bool) -> bool:
    """Tell whether the scene of a sentence may be that of a later one: a new paragraph must go on with it."""
    sentences = context.document.sentences
    if is_item and sentences[first].kind != "item":
        return True
    if index - first > PLACE_CARRY or (is_item and not is_one_item(first, index, sentences)):
        return False
    told_just_now = bool(sentences[index].posted_at) and index - first <= NEXT  # a post has one scene
    if freely or is_item or told_just_now or context.one_scene or sentences[first].kind == "heading":
        return True
    return sentences[first].paragraph == sentences[index].paragraph or GOES_ON.search(sentences[index].text) is not None
