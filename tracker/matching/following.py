"""Reading, Counted, Cue behind it -> Link: "70 drones were shot down", "five people killed in ..."."""

from dataclasses import replace

from tracker.matching.asides import cost_of_asides
from tracker.matching.gaps import Gap, belongs_elsewhere, in_contact_clause, is_aside, is_relative
from tracker.matching.links import Link, find_auxiliaries, find_bounding, to_gap
from tracker.matching.moments import DAYS
from tracker.matching.nominals import has_object
from tracker.matching.reading import Counted, Cue, Reading, cost_between
from tracker.matching.tails import is_list_tail
from tracker.matching.words import AUXILIARIES, BE, BOUNDING, HAVE, MARKS, PREPOSITIONS, RATED

APT = frozenset("fit able unable ready unready willing unwilling free eligible refused too old young".split())


def _behind(reading: Reading, counted: Counted) -> int:
    """Token behind a noun and its rate: "some 3,200 shells <a day> land on the town"."""
    start = counted.last + 1
    return start + 2 * ([t.low for t in reading.tokens[start : start + 2]] in RATED)


def _is_of_those(gap: Gap) -> bool:
    """Whether a gap only picks some: "and 18 <of those were> downed"."""
    lows = [t.low for t in gap.tokens[:3]]
    return lows[:2] == ["of", "those"] and len(lows) > 2 and lows[2] in AUXILIARIES


def _shoots(reading: Reading, cue: Cue) -> bool:
    """Whether fire is exchanged, and nobody: "two gunmen <exchanged fire> with the troops"."""
    behind = [t.low for t in reading.tokens[cue.last + 1 : cue.last + 3]]
    shots = not {"fire", "gunfire", "shots", "blows"}.isdisjoint(behind)
    return shots and reading.tokens[cue.first].low in ("exchanged", "exchange", "exchanging", "exchanges", "traded")


def _is_of_nearer(gap: Gap) -> bool:
    """Whether "who" goes back to a number between: "thousands came to the burial of three men <who were> killed"."""
    lows = [t.low for t in gap.tokens]
    who = lows.index("who") if "who" in lows else 0
    alone = "and" not in lows[:who] and lows[who - 1 : who] != [","]
    return alone and any(t.number >= 0 for t in gap.tokens[:who])


def link_behind(reading: Reading, counted: Counted, cue: Cue) -> Link | None:
    """The cue stands behind the noun: "70 drones were shot down", "five people killed in ...", "nine people died"."""
    tag, weight = cue.tag, cue.entry.weight
    if tag in ("noun", "toll"):
        return None
    start = _behind(reading, counted)
    cost = cost_between(reading, start, cue.first - 1) - cost_of_asides(reading, start, cue)
    is_tail = is_list_tail(reading, counted, cue)
    if cost >= 5.2 * weight and not is_tail:  # no form scores more than that
        return None
    gap = to_gap(reading, start, cue.first - 1, cost)
    if (
        _shoots(reading, cue)
        or _is_of_nearer(gap)
        or gap.has("whoever")
        or (gap.has("half") and gap.has("them"))
        or (gap.has("those") and not _is_of_those(gap))
    ):
        return None
    if is_tail or is_aside(gap):
        cost = 0.6
        gap = to_gap(reading, cue.first, cue.first - 1, cost)
    cost += 1.2 * gap.verbs - (0.8 if _describes(reading, gap) else 0.0) + belongs_elsewhere(gap)
    if is_relative(gap):
        cost += 1.6  # a relative clause only adds: "included four missiles, all of which were shot down"
    be, have, modal = find_auxiliaries(reading, cue, start if is_tail else gap.first)
    if tag == "adj":
        near = be or not gap.tokens or gap.has("left", "as", "remain", "remained", "remains", "stay", "still")
        near = near or (gap.has("found") and not any(t.number >= 0 for t in gap.tokens))  # "found two women, dead"
        near = near and [t.low for t in reading.tokens[cue.last : cue.last + 2]] != ["area", "of"]  # "... of duty"
        return Link(cue, "state", 4.0 * weight - cost) if near else None
    subject, object_ = "subject" in cue.entry.frame, "object" in cue.entry.frame
    if tag == "adj_be":
        return Link(cue, "subject", 4.5 * weight - cost) if subject else None
    if be and tag in ("part", "any"):
        return Link(cue, "passive", 5.2 * weight - cost) if object_ else None
    if be and tag == "ing":
        return Link(cue, "subject", 4.6 * weight - cost) if subject else None
    if subject and _does_not_act(reading, counted, cue):
        return None
    if subject and tag in ("past", "part", "any", "s", "base", "ing"):
        one = (
            reading.tokens[counted.first].text.lower() in ("one", "1")
            and not gap.tokens
            and cue.entry.event == "killed"
        )
        if (tag == "s" and not have and not one) or (tag == "base" and not modal and gap.tokens):
            return None  # but "24 hurt, one dies"
        return Link(cue, "subject", 4.5 * weight - cost - 0.7 * gap.prepositions)
    led = gap.has("that", "which") or in_contact_clause(gap)
    if object_ and have and tag in ("part", "any") and led and not _takes_number(reading, cue):
        return Link(cue, "participle", 4.2 * weight - cost)  # "the troops that Russia has lost"
    if object_ and tag in ("part", "any") and not have:
        link = _participle(reading, cue, gap, 4.6 * weight - cost)
        return replace(link, form="passive") if not gap.tokens and _exist(reading, counted) else link
    return None


def _exist(reading: Reading, counted: Counted) -> bool:
    """Whether a number is said to be: "<there were> 12 soldiers killed" is "12 soldiers were killed"."""
    k = find_bounding(reading, counted.first)
    return k > 1 and reading.tokens[k - 1].low in BE and reading.tokens[k - 2].low == "there"


def _does_not_act(reading: Reading, counted: Counted, cue: Cue) -> bool:
    """Whether those counted do not do it: "only 12 men are fit to fight", "the navy has three left"."""
    if cue.tag == "base":
        behind = reading.tokens[cue.last + 1].low if cue.last + 1 < len(reading.tokens) else "."
        if reading.tokens[cue.first].low == "back" and (behind in PREPOSITIONS | MARKS or behind in ("and", "or")):
            return True  # "got 146 soldiers back": an adverb
        return cue.first > 1 and reading.tokens[cue.first - 2].low in APT
    verb, after = reading.tokens[cue.first].low, reading.tokens[cue.last + 1 : cue.last + 2]
    if cue.first == cue.last and verb in ("leaving", "left", "leaves") and after:
        if after[0].low in ("them", "him", "her", "it", "us"):
            return True  # "beat three men, leaving them with bruises"
    k = find_bounding(reading, counted.first) - 1
    left = reading.tokens[cue.first].low == "left" and cue.first == counted.last + 1
    return left and k >= 0 and reading.tokens[k].low in HAVE


def _describes(reading: Reading, gap: Gap) -> bool:
    """Whether a gap opens with a participle that only describes the noun: "2,000 men sent to the front were killed"."""
    return bool(gap.tokens) and gap.first in reading.finite and not gap.has(",", "and")


def _participle(reading: Reading, cue: Cue, gap: Gap, score: float) -> Link:
    """A participle behind the noun: "five people killed in the attack"."""
    score -= 0.9 * gap.prepositions
    if gap.tokens and gap.tokens[-1].low in ("including", "among", "and", ",") and reading.noun_at.get(cue.last + 1):
        score -= 2.0  # "500 people, including displaced residents"
    if gap.has(","):
        score -= 1.0
    if len(gap.tokens) > 3:
        score -= 0.5
    if (has_object(reading, cue) or _strikes_named(reading, cue)) and not _by_follows(reading, cue):
        score -= 3.5  # an active verb with an object of its own: "145 drones damaged 12 houses"
    return Link(cue, "participle", score)


def _strikes_named(reading: Reading, cue: Cue) -> bool:
    """Whether a place is named right behind a verb, that it strikes: "two helicopters attacked Kafr village"."""
    token = reading.tokens[cue.last + 1] if cue.last + 1 < len(reading.tokens) else None
    named = token is not None and token.number < 0 and token.text[:1].isupper() and token.text[1:2].islower()
    return cue.entry.event == "hit" and token is not None and named and token.low not in DAYS


def _takes_number(reading: Reading, cue: Cue) -> bool:
    """Whether a verb has a number of its own behind it: "the campaign that has killed over 6,000"."""
    following = reading.tokens[cue.last + 1 : cue.last + 4]
    number = next((k for k, t in enumerate(following) if t.number >= 0), len(following))
    return number < len(following) and all(t.low in BOUNDING for t in following[:number])


def _by_follows(reading: Reading, cue: Cue) -> bool:
    return any(t.low == "by" for t in reading.tokens[cue.last + 1 : cue.last + 4])
