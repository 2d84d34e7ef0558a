"""Drafts that no verb governs -> what the fixed wording around them tells: "the work of 40 drones", "800 strong".

Each wording is a function; the first that is true ends the search.
"""

from itertools import pairwise

from tracker import schema
from tracker.matching.drafts import FLYING, Draft, inherit, is_larger, is_listed, to_rule
from tracker.matching.reading import Reading, nouns_from
from tracker.matching.words import BOUNDING, HAVE, MARKS, PREPOSITIONS

# Words that a force is called by
FORCES = frozenset("""
    force forces army contingent garrison militia corps mission troops brigade group military column convoy company
    battalion regiment platoon detachment battlegroup squad squadron unit division expedition batch reinforcement
    reinforcements rotation vanguard rearguard bodyguard
""".split())  # fmt: skip
# The same where they pack men: "a company of 150"
PACKING = FORCES - {
    "forces",
    "troops",
    "military",
    "group",
    "convoy",
    "mission",
    "squad",
    "squadron",
    "column",
    "batch",
    "rotation",
}
SMALLEST = 5  # men of a unit
# "It was the work of 40 drones"
WORK = [["work", "of"], ["handiwork", "of"], ["form", "of"], ["consisted", "of"], ["made", "up", "of"]]
FIGHT = frozenset("fight fighting fights battle battles clashes combat engagements hostilities".split())
LASTING = frozenset("continues continue goes go on rages rage ongoing continuing raging underway still".split())
PLACES = frozenset("places locations areas sectors points spots directions settlements".split())
TOTALLED = frozenset("total totals tally tallies count counts number numbers toll figure figures".split())
PUTTING = frozenset("put puts putting estimate estimates estimated reckon reckons gives gave".split())
REACH = 9  # tokens before a number


def read_wordings(reading: Reading, drafts: list[Draft]) -> None:
    """Read what a fixed wording tells of a number that no verb has been found for."""
    for k, draft in enumerate(drafts):
        if draft.quantity.form != "article" and draft.quantity.unit == "count" and not draft.event:
            before = next((d for d in reversed(drafts[:k]) if d.event), None)
            any(way(reading, draft, before) for way in WAYS)


def _set(draft: Draft, event: str, subject: str, rule: str) -> bool:
    draft.event, draft.subject, draft.form, draft.score, draft.rule = event, subject, "implied", 2.5, rule
    return True


def _led(reading: Reading, draft: Draft) -> list[str]:
    """The words before a number and what bounds it, the last one last."""
    k = draft.token
    while k > 0 and reading.tokens[k - 1].low in BOUNDING and reading.tokens[k - 1].low not in ("of", "at", "to"):
        k -= 1
    return [t.low for t in reading.tokens[max(0, k - REACH) : k]]


def _alone(reading: Reading, draft: Draft) -> bool:
    """Whether nothing follows a number that it may count."""
    following = reading.tokens[draft.token + 1].low if draft.token + 1 < len(reading.tokens) else "."
    return following in MARKS or following in PREPOSITIONS or following in ("and", "or", "that", "which", "to")


def _be_strong(reading: Reading, draft: Draft, _: Draft | None) -> bool:
    """Read "the garrison is 800 strong", "a mission now 1,200 strong"."""
    following = [t.low for t in reading.tokens[draft.token + 1 : draft.token + 3]]
    strong = following[:2] == ["-", "strong"] or following[:1] in (["-strong"], ["strong"])
    named = not FORCES.isdisjoint(_led(reading, draft))
    return strong and named and _set(draft, "deployed", "troops", "deploy/strong")


def _pack_men(reading: Reading, draft: Draft, _: Draft | None) -> bool:
    """Read how many men a unit has: "a company of some 150", "an army of 40,000"."""
    led = _led(reading, draft)
    packed = led[-1:] == ["of"] and led[-2:-1] != [] and led[-2] in PACKING and not draft.subject
    enough = (draft.quantity.low or draft.quantity.value or 0) >= SMALLEST
    return packed and enough and _alone(reading, draft) and _set(draft, "deployed", "troops", "deploy/unit")


def _be_the_work(reading: Reading, draft: Draft, before: Draft | None) -> bool:
    """Read what did it: "It was the work of 40 drones and six missiles"."""
    if draft.subject not in (*FLYING, "shells"):
        return False
    led = _led(reading, draft)
    listed = before is not None and before.rule == "launch/work" and is_listed(reading, before, draft)
    if not listed and not any(led[-len(words) :] == words for words in WORK):
        return False
    return _set(draft, "launched", draft.subject, "launch/work")


def _come_next(reading: Reading, draft: Draft, before: Draft | None) -> bool:
    """Read what came first, and what then: "First came two drones", "Two drones came first, then eight shells"."""
    if draft.subject not in (*FLYING, "shells"):
        return False
    led = _led(reading, draft)
    came = led[-1:] == ["came"] and led[-2:-1] in (["first"], ["then"], ["next"], ["again"])
    then = led[-1:] in (["then"], ["later"]) and led[-2:-1] in ([","], ["and"], [";"])
    if not came and not (then and before is not None and before.event == "launched"):
        return False
    return _set(draft, "launched", draft.subject, "launch/came")


def _go_on_in_places(reading: Reading, draft: Draft, _: Draft | None) -> bool:
    """Read "the fighting continues in six places": as many clashes as places."""
    following = reading.tokens[draft.token + 1].low if draft.token + 1 < len(reading.tokens) else ""
    led = _led(reading, draft)
    if following not in PLACES or led[-1:] != ["in"]:
        return False
    fights = not FIGHT.isdisjoint(led) and not LASTING.isdisjoint(led)
    return fights and _set(draft, "launched", "attacks", "attack by itself/places")


def _be_the_total(reading: Reading, draft: Draft, _: Draft | None) -> bool:
    """Read "puts the missile total at 530", "the total of drones launched at 90"."""
    led = _led(reading, draft)
    if draft.subject or led[-1:] != ["at"] or PUTTING.isdisjoint(led) or TOTALLED.isdisjoint(led):
        return False
    nouns = nouns_from(reading, max(0, draft.token - REACH), draft.token - 1)
    noun = next((n for n in nouns if n.entry.subject in schema.WEAPONS and not n.entry.counts_event), None)
    if noun is None or noun.entry.subject == "attacks":
        return False
    return _set(draft, "launched", noun.entry.subject, "launch/total")


WAYS = (_be_strong, _pack_men, _be_the_work, _come_next, _go_on_in_places, _be_the_total)


COMPRISING = frozenset("comprising comprised consisting consisted comprises".split())
FALLEN = frozenset("fallen dead deceased".split())


def sum_up_parts(reading: Reading, drafts: list[Draft]) -> None:
    """Tell of a whole what is told of its parts: "90 rebels comprising 40 men and 50 boys surrendered"."""
    for whole, part in pairwise(drafts):
        between = {t.low for t in reading.tokens[whole.counted.last + 1 : part.token]}
        if (
            whole.event
            or not part.event
            or COMPRISING.isdisjoint(between)
            or not is_larger(whole.quantity, part.quantity)
        ):
            continue
        if whole.subject in schema.PEOPLE and part.subject in schema.PEOPLE:
            inherit(whole, part)
            whole.rule = to_rule(part.rule, "whole")


def hand_over_fallen(reading: Reading, drafts: list[Draft]) -> None:
    """Tell of fallen soldiers what is told of bodies: "returned 40 bodies of men who fought, 20 fallen soldiers"."""
    for k, draft in enumerate(drafts):
        if draft.event != "deployed" or draft.subject != "troops" or not _are_fallen(reading, draft):
            continue
        given = next((d for d in drafts[:k] if d.event == "released"), None)
        own = draft.link
        for other in drafts[k:]:
            if other.event == "deployed" and other.link is own:
                other.event = "released" if given else ""
                other.rule = to_rule(given.rule, "list") if given else ""


def _are_fallen(reading: Reading, draft: Draft) -> bool:
    """Whether soldiers counted are dead: "20 fallen soldiers" fight nowhere."""
    return any(t.low in FALLEN for t in reading.tokens[draft.token + 1 : draft.counted.last + 1])


HOLDING = frozenset("holds hold held holding controls control controlled occupies occupy occupied".split())
CLINGING = [
    ["clings", "to"],
    ["cling", "to"],
    ["clung", "to"],
    ["possession", "of"],
    ["control", "of"],
    ["hands", "on"],
]


def read_land(reading: Reading, drafts: list[Draft]) -> None:
    """Read land that is held: "holds 18 per cent of it, or some 112,000 sq km", "still clings to 4 sq km"."""
    for draft in drafts:
        if draft.event or draft.subject != "area":
            continue
        led = _led(reading, draft)
        again = led[-1:] in (["or"], [","]) and not HOLDING.isdisjoint(led[:-1])
        if (again and ";" not in led) or any(led[-2:] == words for words in CLINGING):
            _set(draft, "controlled", "area", "control/again")


def read_injuries(reading: Reading, drafts: list[Draft]) -> None:
    """Read who suffers an injury that is named: "a man sustained a blast injury and shrapnel wounds to the leg"."""
    for draft in drafts:
        if draft.subject not in schema.PEOPLE or draft.event not in ("", "killed_or_wounded"):
            continue
        k = draft.counted.last + 1
        k = _skip_age(reading, k)
        while k + 1 < len(reading.tokens) and _only_leads(reading, k):
            k += 1
        words = [t.low for t in reading.tokens[k : k + INJURED]]
        verb = words[0] if words else ""
        has = verb in ("has", "had", "have")
        if verb not in SUFFERING and not has and words[:2] != ["diagnosed", "with"]:
            continue
        end = next((n for n, word in enumerate(words) if word in (".", ";", "and", "when", "after", "for")), len(words))
        named = words[1 : min(end, NEAR) if has else end]
        if any(word.endswith(INJURIES) or word in BROKEN for word in named):
            _set(draft, "wounded", draft.subject, "suffer injuries/named")
            draft.form = "subject"


def _skip_age(reading: Reading, k: int) -> int:
    """Token behind an age: "a man <of 61> sustained", "a man<, 61,> sustained"."""
    lows = [t.low for t in reading.tokens[k : k + 3]]
    if len(lows) < AGE or not lows[1].isdigit() or lows[0] not in ("of", ","):
        return k
    return k + 2 + (lows[0] == "," and lows[2] == ",")


def _only_leads(reading: Reading, k: int) -> bool:
    """Whether a word only leads to the verb: "who <also> suffered", "<have> suffered"."""
    low = reading.tokens[k].low
    return low in SUFFER_LED or low.endswith("ly") or (low in HAVE and reading.tokens[k + 1].low in SUFFERING)


BROKEN = frozenset("broken fractured concussed shattered".split())
SUFFER_LED = frozenset("was were also been who he she they reportedly".split())
SUFFERING = frozenset("suffered suffers suffer sustained sustains received receives incurred".split())
INJURIES = (
    *("trauma", "contusion", "contusions", "injury", "injuries", "wound", "wounds", "burns", "concussion"),
    *("concussions", "fracture", "fractures", "bruises", "bruising", "lacerations", "amputation", "cuts", "burn"),
)
INJURED = 12  # tokens from the verb
NEAR = 4
AGE = 3  # tokens of an age between commas


def share_kind(reading: Reading, drafts: list[Draft]) -> None:
    """Count strikes by kind as strikes: "launched <three missile> and 52 air strikes", "one missile and 71 raids"."""
    for a, b in pairwise(drafts):
        if b.subject != "attacks" or a.subject == "attacks" or a.quantity.form == "article":
            continue
        between = reading.tokens[a.token + 1 : b.token]
        if len(between) in (2, 3) and between[-1].low in ("and", ",") and between[0].low in KINDS:
            a.subject, a.subtype, a.event = "attacks", "", b.event
            a.form, a.score, a.link, a.entry, a.rule = b.form, b.score, b.link, b.entry, b.rule


KINDS = frozenset("missile rocket drone air artillery mortar bomb tank ground aviation kamikaze uav".split())
