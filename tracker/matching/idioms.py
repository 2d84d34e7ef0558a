"""Reading, Cue -> whether the words of an event mean something else here: "an exchange of fire", "is engaged in"."""

from tracker.matching.reading import Cue, Reading
from tracker.matching.words import BE

FIRE = frozenset("fire gunfire shots blows shelling artillery words views information intelligence messages".split())
# What is left of weapons, fired long ago or never: "dozens of spent shells"
REMAINS = frozenset("spent expended used empty".split())
LOSING = frozenset("lose loses lost losing".split())
OWN_LOSSES = frozenset("lives life homes home limbs legs leg sight livelihoods".split())
DEATHS = frozenset(["death", "deaths"])
SENT = 14  # tokens from "send" within which the death is named
BY = 4  # tokens before a force within which the "by" of a passive stands


def means_otherwise(reading: Reading, cue: Cue) -> bool:
    """Whether a word of an event tells of another thing than its entry."""
    return (
        _trades_fire(reading, cue)
        or _is_busy(reading, cue)
        or _is_doer(reading, cue)
        or _is_spent(reading, cue)
        or _sends_elsewhere(reading, cue)
        or _loses_life(reading, cue)
    )


def _low(reading: Reading, k: int) -> str:
    return reading.tokens[k].low if 0 <= k < len(reading.tokens) else ""


def _trades_fire(reading: Reading, cue: Cue) -> bool:
    """Whether shots are exchanged, and nobody: "an intense exchange of fire"."""
    exchanged = cue.entry.event == "released" and _low(reading, cue.first).startswith("exchang")
    return exchanged and _low(reading, cue.last + 1) == "of" and _low(reading, cue.last + 2) in FIRE


def _is_busy(reading: Reading, cue: Cue) -> bool:
    """Whether those counted only do something: "the boats are <engaged in> a search", "engaged to be married"."""
    engaged = cue.entry.event == "hit" and _low(reading, cue.first) == "engaged" and cue.first == cue.last
    return engaged and _low(reading, cue.last + 1) in ("in", "to", "with") and _low(reading, cue.first - 1) in BE


def _is_doer(reading: Reading, cue: Cue) -> bool:
    """Whether a force only did it: "the number of civilians killed <by> the government <forces in> the south"."""
    if cue.tag != "toll" or cue.entry.event != "deployed":
        return False
    before = [t.low for t in reading.tokens[max(0, cue.first - BY) : cue.first]]
    return "by" in before and not any(word in (",", ";", ":", "#") for word in before[before.index("by") :])


def _sends_elsewhere(reading: Reading, cue: Cue) -> bool:
    """Whether nobody is sent to his death: "sent 9,000 soldiers there and counts 400 deaths"."""
    if cue.entry.name != "send to death":
        return False
    lows = [t.low for t in reading.tokens[cue.last + 1 : cue.last + 1 + SENT]]
    return not any(low == "to" and not DEATHS.isdisjoint(lows[k + 1 : k + 4]) for k, low in enumerate(lows))


def _loses_life(reading: Reading, cue: Cue) -> bool:
    """Whether what was lost is named right behind: "four <lost their lives>, seven motorcycles were burnt"."""
    return (
        cue.first == cue.last
        and _low(reading, cue.first) in LOSING
        and _low(reading, cue.last + 1) in ("their", "his", "her")
        and _low(reading, cue.last + 2) in OWN_LOSSES
    )


def _is_spent(reading: Reading, cue: Cue) -> bool:
    """Whether a participle only says what is left of a weapon: "found dozens of <expended> shells"."""
    launched = (
        cue.entry.event in ("launched", "pledged", "delivered", "cost")
        and _low(reading, cue.first) in REMAINS
        and cue.first == cue.last
    )
    return launched and cue.last + 1 in reading.noun_at
