"""Places and parties of a document -> those that its events are set in: whose land it is, and what is no scene."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TypeVar

from tracker import patterns as regex
from tracker.context.party import GROUPS, STATE
from tracker.lexicon.attacking import find_attacker
from tracker.lexicon.wars import War, is_internal
from tracker.model import Mention, PartyMention, PlaceMention, Sentence

Named = TypeVar("Named", PartyMention, PlaceMention)
# Lands whose people and troops are not those of the state that they are in, and that state
PEOPLED_BY = {"Nagorno-Karabakh": "armenia", "Stepanakert": "armenia", "Shusha": "armenia", "Martuni": "armenia"}
THEIR_STATE = {"armenia": "azerbaijan"}
# "<the North> sent 11,000 men", "<the South>'s army"
HALVES = regex.compile(r"\b[Tt]he\s(?P<half>North|South)\b(?=['’]s?\s|[.,;:]|\s\p{Ll})(?!\s(?:of|and|or)\b)")
KOREAS = {"North": "north_korea", "South": "south_korea"}
CRIMEA = (44.3, 46.1, 32.3, 36.7)  # south, north, west, east: held by Russia since before the war
INVASION = "2022-02-24"
# Towns that Moscow's men have held since 2014: who is shelled there is not shelled by them
HELD = frozenset(
    """Horlivka Makiivka Yasynuvata Dokuchayevsk Alchevsk Khartsyzk Yenakiieve Yenakiyeve Snizhne Chystyakove Kadiyivka
    Zuhres Rovenky Sorokyne Antratsyt Khrustalnyi Perevalsk Bryanka Amvrosiivka Shakhtarsk Starobesheve
    Boykivske""".split()
)
HELD_SEATS = frozenset(["Donetsk", "Luhansk"])  # as Moscow's own texts name the towns; others mean the regions as well
# "the rights group <in Washington>", "the Observatory, <based in> Coventry": where those sit who count
SEAT = regex.compile(
    r"""\b(?:group|monitor|organi[sz]ation|watchdog|think[ -]tank|institute|observatory|network|charity|agency|ngo|
    (?<!\brussian\s)federation|committee|union|(?:research|studies|monitoring|analysis|strategic|policy|rights)\scent(?:re|er))\b,?\s(?:which\sis\s)?(?:based\s|headquartered\s)?(?:in|at|from)\s$
    | \b(?:diplomats?|ambassador|embass(?:y|ies)|envoy|correspondent|analysts?|newspaper|broadcaster|daily|conference
    | summit|forum|talks|meeting),?\s(?:in|at)\s$
    | \b(?:U\.?N\.?|OSCE|observer|monitoring|assistance)\smission,?\sin\s$
    | \b(?:based|headquartered)\s(?:in|out\sof)\s$""",
    regex.IGNORECASE | regex.VERBOSE,
)
# "the health ministry <in Beirut> said": a ministry counts for a country, by its seat; one in a region, for the region
MINISTRY = regex.compile(r"(?i:\bministry(?:\sof\s(?:\w+\s){0,2}\w+)?\sin\s$)")
# "Gedo<, southern >Somalia", "Rutba<, in western >Iraq"
LAND_BEHIND = regex.compile(r",\s(?:in\s)?(?:(?:north|south|east|west)(?:[- ]?(?:east|west))?(?:ern)?\s|central\s)?")
MISSION = regex.compile(r"\bmission,?\sin\s$", regex.IGNORECASE)
SPEAKER_IN = regex.compile(
    r"\b(?:doctor|medic|nurse|surgeon|resident|witness|official|activist|reporter|journalist|lawyer|aid\sworker|source)(?:e?s)?\s(?:in|from)\s$"
)
BORDER = regex.compile(r"\s(?:border|frontier)\b(?!\s(?:guard|police|post))")
TOLD = regex.compile(r"\s(?:told|said|says)\b")
SPEAKS = regex.compile(r",?\s(?:said|says|has|put|reported|told)\b|[.,]\s|[.]$")
# "which borders <Rwanda>", "near the border with <Niger>", "to neighbouring <Chad>": who lies next to the scene
NEXT_TO = regex.compile(
    r"\b(?:borders|bordering|(?:borders?|frontiers?)\s(?:with|of|between)|(?:close|near|next|adjacent|adjoining)\sto"
    r"|(?<!\b(?:from|by|of|with)\s)neighbou?ring(?:\s(?:countries|states)(?:,?\s(?:such\sas|including|like))?)?)\s"
    r"(?:the\s)?(?:\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+)?(?:,|\sand|,\sand|\sor)\s){0,3}$"
)
# "since <the Taliban>'s return to rule in <Afghanistan>": what has changed next door since
SINCE = regex.compile(
    r"\b(?:since|after)\s(?:the\s)?(?:\p{Lu}[\p{L}-]+(?:['’]s?)?\s(?:return\s(?:to\spower\s)?|takeover\s|rise\s)(?:in\s|of\s))?$"
)
RETURN = regex.compile(r"['’]s?\s(?:return|takeover|seizure|rise|fall|ouster|collapse|withdrawal)\b")
# "in 33 countries", "worldwide": a count of the whole world, in which a country is but an item
WORLDWIDE = regex.compile(
    r"(?<!\b(?:largest|worst|biggest|deadliest|gravest|most)\b[^.;]{0,60})"
    r"\b(?:world-?wide|globally|around the (?:world|globe)|across the (?:world|globe)|"
    r"(?:in|across|from) (?:\d{2,3}|(?:a|two|three) dozen) (?:other )?(?:countries|territories))\b",
    regex.IGNORECASE,
)

# What only counts of the whole world speak of
GLOBAL_REPORT = regex.compile(
    r"\b(?:World Humanitarian Day|Aid Worker Security Database|Children (?:in|and) Armed Conflict\W{0,2} report"
    r"|(?:annual )?report on [Cc]hildren (?:in|and) [Aa]rmed [Cc]onflict)\b"
    # "the <yearly report on journalists>", "an <annual round-up by Reporters Without Borders>"
    r"|\b(?:annual|yearly|end-of-year|year-end)\s(?:report|round-?up|survey|census|tally|toll)\b[^.;]{0,80}"
    r"\b(?i:journalists|reporters without borders)\b"
)
# "<One of their> missiles made a US carrier turn", "<It> struck Lebanon": whom the sentence is about was told before
GOES_ON = regex.compile(
    r"\W{0,3}(?:(?:one|two|some|most|many|several|all) of (?:its|their|his|them)|it|they|he|she)\b", regex.IGNORECASE
)
# ", and some 60,000": where the next figure begins with a verb of its own
NEXT_FIGURE = regex.compile(
    r"(?:[;,]\s(?:and|while|but|whereas)|;)\s(?:(?:about|some|another|over|nearly|almost|around|at least|more than)\s)?"
    r"(?:\d[\d,.]*|a|one|two|three|four|five|six|seven|eight|nine|ten)\s(?:(?:million|thousand|hundred)\s)?"
    r"(?:more\s|others\s|people\s)?(?:sit|live|shelter|fled|have|has|are|were|was|crossed|had|went|remain|died|reached)\b"
)


def with_people(place: PlaceMention, named: frozenset[str]) -> PlaceMention:
    """Give a disputed land the side of those who live and fight there: Crimea's Russia's."""
    side = PEOPLED_BY.get(place.name, "")
    if place.party == "ukraine" and place.lat is not None and place.lon is not None:
        south, north, west, east = CRIMEA
        if south < place.lat < north and west < place.lon < east:
            return replace(place, party="russia")
    return replace(place, party=side) if {side, THEIR_STATE.get(side, "-")} & named else place


def with_held(place: PlaceMention, home: str, published: str) -> PlaceMention:
    """Give a town of Ukraine's that Moscow's men hold to Moscow: in Moscow's texts, and in all since the invasion."""
    moscow = home == "russia"
    held = place.name in HELD and (moscow or published[:10] >= INVASION)
    if place.party == "ukraine" and (held or (moscow and place.name in HELD_SEATS and place.precision == "settlement")):
        return replace(place, party="russia")
    return place


def with_land(sentence: Sentence, places: Sequence[PlaceMention]) -> tuple[PlaceMention, ...]:
    """Give a town the country that is named right behind it: "in Gedo, <southern Somalia>"."""
    out = list(places)
    for at, (town, land) in enumerate(pairwise(places)):
        gap = (town.end - sentence.start, land.start - sentence.start)
        beside = town.precision != "country" and land.precision == "country" and land.party not in ("", town.party)
        if beside and LAND_BEHIND.fullmatch(sentence.text, *gap):
            out[at] = replace(town, party=land.party)
    return tuple(out)


def with_koreas(sentence: Sentence, found: Sequence[PartyMention]) -> tuple[PartyMention, ...]:
    """Add "the North", "the South" of a text about the two Koreas."""
    both = [
        PartyMention(
            sentence.start + m.start("half"), sentence.start + m.end("half"), m["half"], KOREAS[m["half"]], "country"
        )
        for m in HALVES.finditer(sentence.text)
    ]
    new = [m for m in both if not any(p.start < m.end and m.start < p.end for p in found)]
    return tuple(sorted([*found, *new], key=lambda p: p.start)) if new else tuple(found)


def is_seat(sentence: Sentence, mention: PartyMention | PlaceMention) -> bool:
    """Tell where a body only has its seat: nothing is set there, and nobody there acts."""
    at = mention.start - sentence.start
    if isinstance(mention, PlaceMention) and mention.precision == "settlement":
        after = sentence.text[mention.end - sentence.start :][:12]
        if MINISTRY.search(sentence.text, max(0, at - 45), at) and SPEAKS.match(after):
            return True
    if isinstance(mention, PlaceMention) and mention.precision == "country" and MISSION.search(sentence.text, 0, at):
        return False  # "the UN mission in Iraq counted 900 dead": there
    return SEAT.search(sentence.text, max(0, at - 45), at) is not None


def is_neighbour(sentence: Sentence, mention: PartyMention) -> bool:
    """Tell where a country is only named as lying next to the scene, or as news of before, and need not be at war."""
    at, end = mention.start - sentence.start, mention.end - sentence.start
    if SINCE.search(sentence.text, max(0, at - 70), at) and (
        mention.form == "country" or RETURN.match(sentence.text, end)
    ):
        return True
    return mention.form == "country" and NEXT_TO.search(sentence.text, max(0, at - 80), at) is not None


# "in Kherson<, >", "near Lypivka, Chernihiv region<, >": before the country that a place lies in
IN_TOWN = regex.compile(
    r"\b(?:[Ii]n|[Nn]ear|[Aa]t|[Oo]n|[Oo]ver|[Oo]utside|[Aa]round|[Ff]rom|of|to|against|towards?|into)\s(?:[\p{Ll}’'-]{1,20}\s){0,4}"
    r"(?!\p{L}{3,6}day\b|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{Ll}*\b)\p{Lu}[\p{L}’'-]+(?:[\s-]\p{Lu}[\p{L}’'-]+){0,2}(?:\s\p{Ll}{4,12})?"
    r"(?:,\s(?:the\s)?\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+)?(?:\s\p{Ll}{4,12})?){0,2},\s(?:the\s)?$",
)
ADDRESS_ENDS = regex.compile(r"[,.;:)]|$")


def without_addresses(sentence: Sentence, found: Sequence[PartyMention]) -> tuple[PartyMention, ...]:
    """Leave out a country that only says where a town lies: "in Kherson, <Ukraine>, killing nine" names no killer."""
    return tuple(m for m in found if not _ends_address(sentence, m, found))


def _ends_address(sentence: Sentence, mention: PartyMention, found: Sequence[PartyMention]) -> bool:
    at, end = mention.start - sentence.start, mention.end - sentence.start
    if mention.form != "country" or not ADDRESS_ENDS.match(sentence.text, end):
        return False
    if any(0 < mention.start - m.end < 5 and (m.form != "capital" or m.party != mention.party) for m in found):
        return False  # "in Russia, Ukraine, ...", "talks with Washington, Ukraine, ..."
    return IN_TOWN.search(sentence.text, max(0, at - 110), at) is not None


def without_seats(sentence: Sentence, found: Sequence[Named]) -> tuple[Named, ...]:
    """Leave out the names of towns and countries where bodies have their seats."""
    kept = tuple(m for m in found if not is_seat(sentence, m) and not _names_border(sentence, m))
    if sum(isinstance(m, PlaceMention) and m.precision != "country" for m in kept) < 2:
        return kept  # "residents in Mandalay said 11 were killed": there, as far as is told
    return tuple(m for m in kept if not _is_speakers(sentence, m))


def _names_border(sentence: Sentence, mention: PartyMention | PlaceMention) -> bool:
    """Tell "on the <Mali> border of Niger": a country that lies behind the scene."""
    country = isinstance(mention, PlaceMention) and mention.precision == "country"
    return country and BORDER.match(sentence.text, mention.end - sentence.start) is not None


def _is_speakers(sentence: Sentence, mention: PartyMention | PlaceMention) -> bool:
    """Tell where somebody speaks from of what happened elsewhere: "a doctor in Mekelle told reporters"."""
    start, end = mention.start - sentence.start, mention.end - sentence.start
    spoken = SPEAKER_IN.search(sentence.text, max(0, start - 45), start)
    return spoken is not None and TOLD.match(sentence.text, end) is not None


def of_its_own(mention: Mention, sentence: Sentence, places: Sequence[PlaceMention]) -> Sequence[PlaceMention]:
    """Leave out the countries of the next figure: "2.6 million are displaced, <and some 60,000 sit in Sudan>"."""
    end = mention.quantity.end - sentence.start
    following = NEXT_FIGURE.search(sentence.text, end)
    return [p for p in places if p.start - sentence.start < following.end()] if following else places


def name_attacker(text: str, parties: Sequence[PartyMention], wars: Sequence[War], scene: str) -> str:
    """The attacker that a sentence names; an armed group's deed is not the state's whose key it bears."""
    found = find_attacker(text, parties, scene=scene)
    group = found and is_internal(found, wars) and GROUPS.search(text) and not STATE.search(text)
    return "" if group else found
