"""Reading, Counted, links -> the links with what befell those counted first, before what only describes them."""

from collections.abc import Sequence

from tracker.matching.bodies import HANDED, is_of_bodies
from tracker.matching.drafts import Draft
from tracker.matching.idioms import means_otherwise
from tracker.matching.links import Link
from tracker.matching.reading import PAST, Counted, Reading, cues_from, lacks_needs
from tracker.matching.tails import is_list_tail
from tracker.matching.tokens import Token
from tracker.matching.words import AUXILIARIES, BE, BOUNDING

# Participles that describe what is counted, before the main verb tells its fate: "soldiers captured in May were freed"
DESCRIBING_EVENTS = frozenset("launched deployed captured trained recruited wounded delivered detained missing".split())
HELD = frozenset(["captured", "detained"])
CAPTIVES = frozenset(["prisoners", "people", "troops"])
MAIN_VERB = 16  # tokens that a relative clause of captives may have
HANDLED = frozenset(["released", "evacuated", "captured", "detained"])
FATES = frozenset("""
    killed wounded killed_or_wounded lost intercepted suppressed destroyed damaged captured released missing hit
""".split())  # fmt: skip
DOWNED = frozenset(["intercepted", "destroyed"])
PAIR = 7  # words that the first of a pair may have: "a cruise missile and"
FINITE_FORMS = frozenset(["passive", "subject", "state"])
CUTTING = frozenset(", ; : and or but while which who that after before when where as since ( )".split())


def overrule(reading: Reading, draft: Draft, links: list[Link]) -> tuple[list[Link], str]:
    """The links and the event that the words of the phrase state themselves, where one overrules the other."""
    counted = draft.counted
    own = counted.implied
    if draft.quantity.form == "article" and counted.noun and not counted.noun.entry.counts_event:
        if any(x.form in FINITE_FORMS for x in links[:1]):
            own = ""  # "a man injured in the strike has died"
    seized = links and links[0].cue.entry.event in HELD and links[0].form != "active"
    if seized and is_of_bodies(reading, draft) and reading.words.isdisjoint(HANDED):
        return [], "killed"  # "the bodies of seven men kidnapped in May were found"
    if own == "displaced" and (told := [x for x in links if x.form in FINITE_FORMS and x.cue.entry.event in FATES]):
        return told, ""  # "22 displaced people sheltering there had been killed"
    if own == "wounded" and (died := [x for x in links if x.form == "subject" and x.cue.entry.event == "killed"]):
        return died, ""  # "a man injured the day before succumbed to his wounds"
    described = own in ("killed", "wounded") and counted.noun is not None and not counted.noun.entry.counts_event
    named = counted.noun is not None and reading.tokens[counted.noun.last].low in ("dead", "fallen")
    # "handed over four dead hostages", "17 dead were returned from morgues"
    dead = own == "killed" and (described or named or draft.subject == "prisoners")
    if (dead or is_of_bodies(reading, draft)) and (handed := [x for x in links if x.cue.entry.event == "released"]):
        return handed, ""  # "returned the bodies of 1,029 soldiers killed in combat"
    if own == "wounded" and described and links and _kills(reading, counted, links[0]):
        return links, ""  # "executed two wounded prisoners"
    if own == "wounded" and described and links and links[0].cue.entry.event in HANDLED:
        if links[0].form in FINITE_FORMS or links[0].form == "active":
            return links, ""  # "22 badly wounded soldiers were also returned"
    return links, own


def _kills(reading: Reading, counted: Counted, link: Link) -> bool:
    """Whether those who were wounded are what a verb of killing has for its object, or its passive subject."""
    if link.cue.entry.event != "killed" or link.cue.tag not in ("past", "part", "any", "s", "ing"):
        return False
    between = reading.tokens[link.cue.last + 1 : counted.first]
    if link.form == "active":
        return all(t.low in BOUNDING for t in between)
    return link.form == "passive" and link.cue.first > counted.last


def put_main_first(reading: Reading, counted: Counted, links: list[Link]) -> list[Link]:
    """Put the main verb before a participle that only describes: "2,000 men sent to the front have been killed"."""
    if links and links[0].form == "participle" and counted.first < links[0].cue.first <= counted.last:
        return _fate_first(reading, counted, links)
    behind = reading.tokens[counted.last + 1].low if counted.last + 1 < len(reading.tokens) else ""
    if links and (freed := _freed_later(reading, counted, links)):
        return [freed, *links]
    forms = ("participle", "subject", "passive") if behind in ("who", "that") else ("participle", "subject")
    if not links or links[0].form not in forms or links[0].cue.tag not in ("part", "any", "past", "ing"):
        return links
    near = links[0].cue
    relative = (
        behind in ("who", "that") and near.first <= counted.last + 4
    )  # "foreigners who fought for Kyiv were freed"
    if near.entry.event not in DESCRIBING_EVENTS or (near.first != counted.last + 1 and not relative):
        return links
    if "of" in [t.low for t in reading.tokens[max(0, counted.first - 3) : counted.first]]:
        return links  # "most of the 180 missiles fired were shot down": not all of them
    if (told := _told_before(reading, counted, links)) is not None:
        return [told, *(x for x in links if x is not told)]
    for link in links[1:]:
        between = reading.tokens[near.last + 1 : link.cue.first]
        if (
            link.form in FINITE_FORMS
            and link.cue.first > near.last + 1
            and link.cue.entry.event in FATES
            and not any(t.number >= 0 or t.low in CUTTING for t in between)
        ):
            return [link, *(x for x in links if x is not link)]
    return links


def _freed_later(reading: Reading, counted: Counted, links: list[Link]) -> Link | None:
    """The main verb that lets captives go: "four people who had been held since 2016 <have been released>"."""
    near = links[0].cue
    behind = reading.tokens[counted.last + 1].low if counted.last + 1 < len(reading.tokens) else ""
    relative = behind in ("who", "that", "being") and near.first <= counted.last + 6
    if near.entry.event not in HELD or not (near.first == counted.last + 1 or relative):
        return None
    for cue in cues_from(reading, near.last + 1, near.last + MAIN_VERB):
        between = reading.tokens[near.last + 1 : cue.first]
        if any(t.number >= 0 or (t.low in CUTTING and t.low != "since") for t in between):
            return None
        freed = cue.entry.event == "released" and cue.tag in PAST and not lacks_needs(reading, cue.entry)
        if not freed or not cue.entry.takes & CAPTIVES or means_otherwise(reading, cue):
            continue
        helped = bool(between) and between[-1].low in BE
        if helped and "object" in cue.entry.frame:
            return Link(cue, "passive", 3.5)
        if not helped and "subject" in cue.entry.frame:
            return Link(cue, "subject", 3.5)
    return None


def _told_before(reading: Reading, counted: Counted, links: list[Link]) -> Link | None:
    """The verb whose object is a pair, the second of which was fired: "downed a missile and two drones fired by"."""
    for link in links[1:]:
        between = reading.tokens[link.cue.last + 1 : counted.first]
        paired = 2 <= len(between) <= PAIR and between[-1].low in ("and", ",")
        if (
            link.form == "active"
            and link.cue.entry.event in DOWNED
            and paired
            and not any(t.number >= 0 for t in between)
        ):
            return link
    return None


def _fate_first(reading: Reading, counted: Counted, links: list[Link]) -> list[Link]:
    """Put what befell people before what they are: "22 displaced people sheltering there had been killed"."""
    if links[0].cue.entry.event not in DESCRIBING_EVENTS | {"displaced"}:
        return links
    for link in links[1:]:
        between = reading.tokens[counted.last + 1 : link.cue.first]
        fate = link.form in FINITE_FORMS and link.cue.entry.event in FATES and link.cue.first > counted.last
        open_ = not any(t.number >= 0 or t.low in CUTTING for t in between)
        if fate and (open_ or is_aside_closed(between) or is_list_tail(reading, counted, link.cue)):
            return [link, *(x for x in links if x is not link)]
    return links


def is_aside_closed(tokens: Sequence[Token]) -> bool:
    """Whether only an aside stands between two commas, before an auxiliary: ", most of them pupils, were"."""
    commas = [k for k, t in enumerate(tokens) if t.low == ","]
    return len(commas) == 2 and commas[0] == 0 and all(t.low in AUXILIARIES for t in tokens[commas[1] + 1 :])


BOTH = ["killed", "and", "wounded"]
LEAVING = frozenset("leave leaves left leaving".split())
SHELTER = frozenset("home homes shelter shelters housing roof roofs".split())
REACH = 7  # tokens behind what is counted


def tell_fate(reading: Reading, draft: Draft) -> None:
    """Name what "lost 70,000 men in killed and wounded" are; "left 300 children without treatment" displaced none."""
    behind = [t.low for t in reading.tokens[draft.counted.last + 1 : draft.counted.last + 1 + REACH]]
    if draft.event == "lost" and (behind[:3] == BOTH or (behind[:1] == ["in"] and behind[1:4] == BOTH)):
        draft.event = "killed_or_wounded"
    left = draft.link is not None and reading.tokens[draft.link.cue.first].low in LEAVING
    if draft.event == "displaced" and left and "without" in behind and SHELTER.isdisjoint(reading.words):
        draft.event = ""
