"""Reading, Draft -> whether people are troops: men who make a force, the casualties and the toll of an army."""

from tracker.matching.drafts import Draft
from tracker.matching.linking import find_links
from tracker.matching.links import Link
from tracker.matching.reading import Counted, Reading
from tracker.matching.words import BOUNDING

MANNED = frozenset("men officers personnel".split())
MEN_AS_TROOPS = frozenset(["deployed", "trained"])
PEOPLES_AS_TROOPS = frozenset(["trained"])  # peoples arrive and stay as refugees, too
FORCES = frozenset("contingent grouping garrison".split())
SUFFERING = frozenset(
    "suffered suffer suffering suffers sustained sustain sustaining took taken taking takes incurred faced face faces"
    " facing seen seeing have has had".split()
)
LOSING = SUFFERING | {"lost", "lose", "loses", "losing"}
FATES = frozenset(["killed", "dead", "wounded", "injured"])
# "casualties among North Korean troops have reached 3,000"
MILITARY = frozenset(
    "military combat battle battlefield army troop troops soldiers servicemen servicemembers personnel fighters".split()
)
ARMIES = frozenset("forces troops army armies military soldiers units personnel servicemen fighters".split())
# An army that is one body, and what may stand between it, its verb and its dead
UNITS = frozenset(
    "enemy regiment brigade battalion garrison division platoon company corps militia battlegroup".split()
)
BEARING = frozenset("has had have lost suffered buried mourned".split())
IDLE = frozenset("alone already also now still itself".split())
BESIDE = FATES | {"and", ",", "missing"}


def _last_word(reading: Reading, counted: Counted) -> str:
    return reading.tokens[counted.noun.last].low if counted.noun else ""


def _makes_force(reading: Reading, draft: Draft) -> bool:
    """Whether people make a force by the word before them: "a contingent of over 110,000 people"."""
    words = [t.low for t in reading.tokens[max(0, draft.token - 4) : draft.token]]
    of = next((i for i in range(len(words) - 1, 0, -1) if words[i] == "of"), 0)
    return of > 0 and words[of - 1] in FORCES


def read_as_troops(reading: Reading, draft: Draft) -> list[Link]:
    """Read men as troops where they make a force: "the grouping stands at 170,000 men", "could send 25,000 men"."""
    counted = draft.counted
    peoples = counted.noun is None and counted.last > draft.token  # "70 Ukrainians are learning to drive the tank"
    manned = _last_word(reading, counted) in MANNED or _makes_force(reading, draft)
    if draft.subject != "people" or not (peoples or manned):
        return []
    links = find_links(reading, counted, "troops", draft.token)
    if not links or links[0].cue.entry.event not in (PEOPLES_AS_TROOPS if peoples else MEN_AS_TROOPS):
        return []
    draft.subject = "troops"
    return links


def rather_troops(reading: Reading, draft: Draft) -> str:
    """Name whom an army's casualties count: "their forces suffered 1,130 casualties" are troops."""
    if draft.event not in ("killed_or_wounded", "killed", "wounded") or draft.subject != "people":
        return draft.subject
    words = [t.low for t in reading.tokens[max(0, draft.token - 9) : draft.token]]
    if _falls_in_action(reading, draft) or _is_borne_by_army(reading, draft):
        return "troops"
    if draft.event != "killed_or_wounded":  # "the army lost 300 killed and 700 wounded"
        state = reading.tokens[draft.token + 1].low if draft.token + 1 < len(reading.tokens) else ""
        lost = next((i for i, word in enumerate(words) if word in LOSING), -1)
        return "troops" if state in FATES and lost > 0 and not ARMIES.isdisjoint(words[:lost]) else "people"
    borne = next((i for i, word in enumerate(words) if word in SUFFERING), -1)
    if borne > 0 and not ARMIES.isdisjoint(words[:borne]):
        return "troops"
    behind = [t.low for t in reading.tokens[draft.counted.last + 1 : draft.counted.last + 5]]
    if behind[:1] in (["suffered"], ["sustained"], ["taken"], ["borne"]) and not ARMIES.isdisjoint(behind):
        return "troops"  # "900 casualties suffered by Russian forces"
    upon = behind[:1] in (["on"], ["upon"], ["to"], ["among"]) and not ARMIES.isdisjoint(behind)
    return "troops" if upon else "people"  # "inflicted 230 casualties on Ukrainian troops"


def _is_borne_by_army(reading: Reading, draft: Draft) -> bool:
    """Whether an army has so many dead: "the enemy has up to 80 dead and <120 wounded>", "the regiment had 40 dead"."""
    k = draft.token - 1
    while k > 0 and (
        reading.tokens[k].low in BESIDE or reading.tokens[k].low in BOUNDING or reading.tokens[k].number >= 0
    ):
        k -= 1
    if k < 1 or reading.tokens[k].low not in BEARING:
        return False
    before = [t.low for t in reading.tokens[max(0, k - 3) : k] if t.low not in IDLE]
    return bool(before) and (before[-1] in ARMIES or before[-1] in UNITS)


def _falls_in_action(reading: Reading, draft: Draft) -> bool:
    """Whether the words are an army's own: "15,000 killed in action", "200 wounded in combat"."""
    lows = [t.low for t in reading.tokens[draft.token + 1 : draft.token + 4]]
    return len(lows) > 2 and lows[0] in FATES and lows[1] == "in" and lows[2] in ("action", "combat", "battle")


def is_military(reading: Reading, link: Link, number: int) -> bool:
    """Whether a toll is an army's: "its military death toll rose to 673"."""
    before = {t.low for t in reading.tokens[max(0, link.cue.first - 2) : link.cue.last + 1]}
    rest = reading.tokens[link.cue.last + 1 : min(link.cue.last + 6, number)]
    stop = next((k for k, t in enumerate(rest) if t.number >= 0), len(rest))  # "the dead: six soldiers, two drivers"
    behind = {t.low for t in rest[:stop]}
    return not (before | behind).isdisjoint(MILITARY)
