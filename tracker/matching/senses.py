"""Reading, Draft -> which sense a word has here: an army's people, targets in the air, the houses of households."""

from dataclasses import replace
from itertools import pairwise

from tracker import schema
from tracker.matching.drafts import FLYING, Draft, set_event
from tracker.matching.linking import find_links
from tracker.matching.links import Link
from tracker.matching.reading import Reading, cues_from
from tracker.matching.words import BE

RECEIVERS = frozenset("ukrainian kyiv ukraine our".split())
ARMY = frozenset("army forces troops military enemy occupiers invaders".split())
DEFENCES = frozenset("defence defences defense defenses".split())
HARMED_HOUSES = frozenset(["damaged", "destroyed", "hit"])


TARGETS = frozenset(["target", "targets"])
HANDS = 9  # tokens behind a noun within which "in the hands of" may stand


def read_hands(reading: Reading, draft: Draft) -> bool:
    """Read what is in somebody's hands: people are captives, ground is held, arms have come; returns whether it was."""
    first = draft.counted.last + 1
    behind = reading.tokens[first : first + HANDS]
    at = next((k for k, t in enumerate(behind) if t.low == "hands"), -1)
    led = next((k for k in range(at - 1, -1, -1) if behind[k].low == "in"), -1)
    if (
        at < 0
        or led < 0
        or led > 3
        or BE.isdisjoint(t.low for t in behind[:led])
        or any(t.number >= 0 for t in behind[:at])
    ):
        return False
    whose = {t.low for t in behind[led:at]}
    if draft.subject in schema.PEOPLE:
        event = "captured"
    elif draft.subject in schema.TERRITORY:
        event = "controlled"
    elif draft.subject in schema.EQUIPMENT:
        event = "delivered" if not whose.isdisjoint(RECEIVERS) else "captured"
    else:
        return False
    draft.event, draft.form, draft.score, draft.rule = event, "state", 3.0, "in hands/state"
    return True


def names_army(reading: Reading, link: Link) -> bool:
    """Whether an army stands before a verb."""
    return any(t.low in ARMY for t in reading.tokens[max(0, link.cue.first - 6) : link.cue.first])


def names_gunners(reading: Reading) -> bool:
    """Whether air defence is spoken of, which destroys targets in the air alone."""
    lows = [t.low for t in reading.tokens]
    return any(a == "air" and b in DEFENCES for a, b in pairwise(lows)) or "air-defence" in reading.words


def read_as_houses(reading: Reading, draft: Draft) -> bool:
    """Read "three households were damaged" as the houses, not who lives there; returns whether it was."""
    noun = draft.counted.noun
    if noun is None or reading.tokens[noun.last].low not in ("household", "households"):
        return False
    before = [t.low for t in reading.tokens[max(0, draft.token - 4) : draft.token]]
    if any(word.startswith("affect") for word in before):
        return False  # "were destroyed, affecting more than 2.5 million households"
    links = find_links(reading, draft.counted, "buildings", draft.token)
    # What hits or affects households themselves is a price or a power cut
    harms = (
        x for x in links if x.cue.entry.event in HARMED_HOUSES and (x.cue.entry.event, x.form) != ("hit", "active")
    )
    harm = next(harms, None)
    if harm is None:
        return False
    set_event(draft, harm)
    draft.subject, draft.subtype = "buildings", "houses"
    return True


def rather_captured(reading: Reading, draft: Draft, links: list[Link]) -> list[Link]:
    """Put capture before abandonment: "200 tanks abandoned or captured" are in other hands now."""
    if not links or links[0].cue.entry.name != "abandon":
        return links
    last = links[0].cue.last
    if reading.tokens[last + 1 :][:1] and reading.tokens[last + 1].low in ("or", "and"):
        for cue in cues_from(reading, last + 2, last + 2):
            if cue.entry.event == "captured" and draft.subject in cue.entry.takes:
                return [replace(links[0], cue=cue), *links]
    return links


# Where fuel is kept, what it is, and words of its fires
STORES = frozenset("depot depots refinery refineries terminal terminals farm storage".split())
FUELS = frozenset("""
    oil fuel fuels diesel petrol gasoline petroleum kerosene crude petrochemical lubricants
""".split())  # fmt: skip
FIRES = frozenset("""
    fire fires ablaze blaze blazes flames burn burns burned burnt burning ignite ignites ignited alight
""".split())  # fmt: skip
HOLDING = frozenset("with of containing holding for".split())


def name_fuel_tanks(reading: Reading, drafts: list[Draft]) -> None:
    """Count the tanks of a fuel store as part of it: "set four tanks ablaze at an oil depot", "tanks with diesel"."""
    for draft in drafts:
        noun = draft.counted.noun
        if noun is None or draft.event not in HARMED_HOUSES or not _keeps_fuel(reading, noun.first, noun.last):
            continue
        links = find_links(reading, draft.counted, "energy_facilities", draft.token)
        if links and links[0].cue.entry.event in HARMED_HOUSES:
            draft.subject, draft.subtype = "energy_facilities", ""
            set_event(draft, links[0])


def _keeps_fuel(reading: Reading, first: int, last: int) -> bool:
    """Whether a noun is of tanks that hold fuel, by its own words, by those behind it, or by a burning store."""
    words = [t.low for t in reading.tokens[first : last + 1]]
    if words[-1] not in ("tank", "tanks"):
        return False
    lows = {t.low for t in reading.tokens}
    store = not lows.isdisjoint(STORES) and not (lows - set(words)).isdisjoint(FUELS | {"refinery", "refineries"})
    if len(words) > 1:
        return words[:-1] == ["fuel"] and store
    behind = [t.low for t in reading.tokens[last + 1 : last + 4]]
    if behind[:1] and behind[0] in HOLDING and not FUELS.isdisjoint(behind[1:]):
        return True
    return store and not lows.isdisjoint(FIRES)


WINGED = frozenset("fighter fighters bomber bombers interceptor interceptors".split())
FALLING = frozenset("crash crashes crashed downed".split())  # what befalls aircraft alone
# What is done to targets in the air alone
AIR_VERBS = frozenset("""
    neutralised neutralized neutralise neutralize neutralising shot shoots downed intercepted intercept intercepts
    stopped suppressed jammed thwarted
""".split())  # fmt: skip


def name_targets(reading: Reading, drafts: list[Draft]) -> None:
    """Count targets that are shot down as drones: "309 of 361 targets neutralised", "intercepted 40 targets"."""
    for draft in drafts:
        noun = draft.counted.noun
        if noun is None or draft.subject != "infrastructure" or reading.tokens[noun.last].low not in TARGETS:
            continue
        links = find_links(reading, draft.counted, "drones", draft.token)
        best = links[0] if links else None
        stopped = best and best.cue.entry.event in ("intercepted", "suppressed")
        if best and stopped and reading.tokens[best.cue.first].low in AIR_VERBS:
            draft.subject, draft.subtype = "drones", ""
            set_event(draft, best)


PLANTED = frozenset("car roadside truck lorry vehicle vest planted buried".split())


def name_planted(reading: Reading, drafts: list[Draft]) -> None:
    """Tell bombs that do not fly to be destroyed and not intercepted: "destroyed two car bombs"."""
    for draft in drafts:
        noun = draft.counted.noun
        if noun is None or draft.subject != "bombs" or draft.event != "intercepted":
            continue
        named = {t.low for t in reading.tokens[draft.token + 1 : noun.last + 1]}
        if not PLANTED.isdisjoint(named):
            draft.event, draft.rule = "destroyed", f"destroy/{draft.form}"


def name_jets(reading: Reading, drafts: list[Draft]) -> None:
    """Count fighters and bombers that fall from the sky, or rise to it, as aircraft: "three fighters had crashed"."""
    for draft in drafts:
        noun = draft.counted.noun
        if noun is None or draft.subject not in schema.PEOPLE or reading.tokens[noun.last].low not in WINGED:
            continue
        links = find_links(reading, draft.counted, "aircraft", draft.token)
        best = next((x for x in links if _falls(reading, x)), None)
        if best is not None:
            draft.subject, draft.subtype = "aircraft", ""
            set_event(draft, best)


def _falls(reading: Reading, link: Link) -> bool:
    """Whether a verb tells of a fall from the sky: "crashed", "shot down"."""
    words = [t.low for t in reading.tokens[link.cue.first : link.cue.last + 1]]
    if words[0].startswith("scrambl"):  # "scrambled two fighters after drones came", but not 40 to a front
        return reading.words.isdisjoint(("front", "frontline", "militia", "rebels", "insurgents"))
    return words[0] in FALLING or (words[0] == "shot" and words[-1] == "down")


def name_missiles(reading: Reading, drafts: list[Draft]) -> None:
    """Count launchers' names as their missiles among what flies: "20 cruise missiles, 12 S-300s and 40 drones"."""
    for draft in drafts:
        noun = draft.counted.noun
        if noun and draft.subject == "air_defence" and not draft.event and _flies(reading, noun.last):
            links = find_links(reading, draft.counted, "missiles", draft.token)
            if links and links[0].cue.entry.name == "launch" and links[0].form in ("active", "passive"):
                draft.subject, draft.subtype = "missiles", ""  # "fired 12 S-300s at the city"
                set_event(draft, links[0])
    for a, b in pairwise(drafts):
        for draft, beside in ((b, a), (a, b)):
            noun = draft.counted.noun
            if noun and draft.subject == "air_defence" and beside.subject in FLYING and _flies(reading, noun.last):
                draft.subject, draft.subtype = "missiles", ""
                links = find_links(reading, draft.counted, "missiles", draft.token)
                if links and links[0].cue.entry.event in ("launched", "intercepted", "suppressed"):
                    set_event(draft, links[0])


def _flies(reading: Reading, k: int) -> bool:
    """Whether a name is that of a launcher whose missiles are fired at the ground, and no word says launcher."""
    return reading.tokens[k].low.rstrip("s") in ("s-300", "s-400")
