"""Reading, Counted -> Link: the event that governs a number, and how its words stand to it.

Each word of an event in the sentence is weighed by its grammatical relation to the counted noun (passive verb after it,
active verb before it, noun with "of", toll ...), by distance and by the clause breaks between; the best one above
zero wins.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from tracker.matching.asides import cost_of_asides, find_bracket
from tracker.matching.gaps import (
    Gap,
    belongs_elsewhere,
    gives_reason,
    goes_on,
    in_relative,
    is_aside,
    is_relative,
    only_bounds,
    says_after,
    shows_them,
)
from tracker.matching.inverting import opens_inverted, score_inverted, score_state
from tracker.matching.moments import DAYS
from tracker.matching.nominals import acts_on_others, has_object, is_nominal
from tracker.matching.reading import (
    Counted,
    Cue,
    Reading,
    cost_between,
    count_verbs,
    cues_from,
    lacks_needs,
    nouns_from,
)
from tracker.matching.tails import is_list_tail, opens_clause
from tracker.matching.words import (
    AUXILIARIES,
    BE,
    BOUNDING,
    CONTAINING,
    DETERMINERS,
    DO,
    HARD_BREAKS,
    HAVE,
    MARKS,
    MODALS,
    PREPOSITIONS,
    QUOTES,
    REACHING,
)
from tracker.schema import AID_EVENTS

# How far a cue is looked for: by distance alone a verb before a number reaches 42 tokens, a toll 76, one behind 43.
BACK, AHEAD = 80, 45
INVERTED = frozenset("""
    killed wounded evacuated rescued destroyed damaged captured released detained launched intercepted suppressed
    lost hit
""".split())  # fmt: skip
ADVERBS = frozenset(
    "still now also already currently reportedly often regularly daily jointly together then"
    " immediately urgently badly desperately".split()
)
STATIONED = frozenset(["deploy", "put on alert"])  # of which so many without a noun are men: "has 60,000 massed there"
TOOLED = frozenset("with using by firing launching".split())
HANDED = frozenset("given sent promised offered handed lent granted pledged allotted".split())
HARMS = frozenset(["killed", "wounded", "missing"])
RATED = [[word, unit] for word in ("a", "per", "each", "every") for unit in ("day", "night", "week", "month", "year")]
APT = frozenset("fit able unable ready unready willing unwilling free eligible refused too old young".split())
# What may stand behind a participle without a preposition: "two ships hit Monday"
TIMES = frozenset("""
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december
""".split())  # fmt: skip
JOINTS = frozenset([",", "and", ";"])
RUINED = frozenset(["destroyed", "damaged", "hit"])
WITHIN = frozenset("in across throughout of near around".split())
GROWING = REACHING - frozenset("of for now above past beyond by put".split())
# How strong a force is said to be: "the grouping stands at 170,000"
TAKING = frozenset("take takes taking took taken".split())
OCCURRING = frozenset("place part effect shape aim issue root steps action care advantage note responsibility".split())
UNWOUNDING = frozenset(", for from after who that which with".split())  # "received medals for wounds"
REASONS = frozenset("as because while since after when".split())
RISING = frozenset("rise climb increase grow higher up mount ,".split())
WOUNDING = frozenset(["wounded", "killed"])  # "fatal wounds on two guards"
# "damages <were detected in> 40 flats"
LISTED = frozenset("reported listed recorded counted confirmed documented registered verified".split())
RECORDED = frozenset("recorded registered detected found reported noted observed seen confirmed documented".split())
SUPPLIES = frozenset("power electricity heating heat water gas supply supplies".split())
STRENGTH = frozenset("""
    numbers number numbered numbering stands stood grown grew grows swelled swollen risen rose reached reaches
    estimated totals totalled totaled put thinned shrunk shrank dwindled fallen fell
""".split())  # fmt: skip
PEOPLE_EVENTS = frozenset("""
    killed wounded killed_or_wounded missing captured detained displaced evacuated rescued released recruited
""".split())  # fmt: skip
# "the package <also has> 12 guns"
HOLDING = frozenset("has have had provides provided covers covered carries brings bring provide cover foresees".split())
HELD_BY = HOLDING | frozenset(
    "also will would further for to in addition , among others reportedly both alone itself".split()
)
# Events whose nouns are told with their parts: "an attack that involved 40 drones".
PACKED_EVENTS = frozenset("launched pledged delivered requested lost captured".split())
OPENERS = frozenset(', : - “ " and | •'.split())
HARM_NOUNS = frozenset("lost killed wounded killed_or_wounded".split())
HELPING = frozenset("to help helps helped helping let lets make makes made".split())
# What a verb without an ending may follow: "they kill", "troops who hold".
PLURAL = frozenset("they we you i troops people who which that and also now".split())
AID = frozenset("military_aid humanitarian_aid financial_aid aid money".split())


@dataclass(frozen=True, slots=True)
class Link:
    """A cue that governs a number."""

    cue: Cue
    form: str  # active, passive, participle, subject, noun, toll, with, state
    score: float


def find_links(reading: Reading, counted: Counted, subject: str, number: int) -> list[Link]:
    """All cues that may govern the counted noun, best first.

    Args:
        subject: what is counted; "" when no noun is named.
        number: token of the number.
    """
    links = []
    bound, end = _first_bounding(reading, counted.first), max(counted.last, number) + AHEAD
    acts = counted.noun is not None and acts_on_others(reading, counted.last)
    for cue in _longest(_suited(reading, cues_from(reading, counted.first - BACK, end), subject)):
        link = None
        if cue.first > number and counted.side == "right" and cue.first <= counted.last:
            link = _inside(counted, cue)
        elif cue.first > number:
            link = _after(reading, counted, cue)
        elif cue.last < counted.first and not (acts and bound and reading.tokens[bound - 1].low in JOINTS):
            link = _before(reading, counted, cue, subject, bound)
        if link and link.score > (1.2 if link.form == "participle" else 0.3):
            links.append(link)
    return sorted(links, key=lambda x: (-x.score, x.cue.first))


def _suited(reading: Reading, cues: Sequence[Cue], subject: str) -> list[Cue]:
    return [
        cue
        for cue in cues
        if _takes(cue, subject)
        and not is_nominal(reading, cue)
        and not lacks_needs(reading, cue.entry)
        and not _occurs(reading, cue)
        and not _suffers_nothing(reading, cue)
        and not _ends_in_day(reading, cue)
        and not _bounds(reading, cue)
    ]


def _ends_in_day(reading: Reading, cue: Cue) -> bool:
    """Whether the last word of a verb leads to a day instead: "two hamlets fell on Monday" falls on none."""
    if cue.last == cue.first or cue.last + 1 >= len(reading.tokens) or reading.tokens[cue.last].low not in ("on", "in"):
        return False
    return reading.tokens[cue.last + 1].low in DAYS


def _occurs(reading: Reading, cue: Cue) -> bool:
    """Whether nothing is taken: "took place in six districts", "takes effect"."""
    if cue.first != cue.last or reading.tokens[cue.first].low not in TAKING or cue.entry.event != "seized":
        return False
    return cue.last + 1 < len(reading.tokens) and reading.tokens[cue.last + 1].low in OCCURRING


def _bounds(reading: Reading, cue: Cue) -> bool:
    """Whether the last word of a noun only bounds a number: "injured <at least> 40 others", "wounded <up to> 30"."""
    if cue.tag != "noun" or reading.tokens[cue.first].low not in ("injured", "wounded") or cue.first == cue.last:
        return False
    following = reading.tokens[cue.last + 1].low if cue.last + 1 < len(reading.tokens) else ""
    led = cue.first > 0 and reading.tokens[cue.first - 1].low in DETERMINERS  # "put the injured at 40"
    return following in ("least", "most") or not led


def _suffers_nothing(reading: Reading, cue: Cue) -> bool:
    """Whether no wound is suffered: "suffered losses", "received aid"; not "suffered a shrapnel wound to the arm"."""
    if cue.entry.name != "suffer a wound":
        return False
    behind = reading.tokens[cue.last + 1 : cue.last + 8]
    stop = next((k for k, t in enumerate(behind) if t.low in HARD_BREAKS or t.low in UNWOUNDING), len(behind))
    return cue.entry.needs.isdisjoint(t.low for t in behind[:stop])


def _longest(cues: Sequence[Cue]) -> list[Cue]:
    """Leave out the cues that a longer one overlaps: "shot down" hides "shot"."""
    longest: dict[int, int] = {}
    for cue in cues:
        for k in range(cue.first, cue.last + 1):
            longest[k] = max(longest.get(k, 0), cue.last - cue.first + 1)
    return [c for c in cues if all(longest[k] <= c.last - c.first + 1 for k in range(c.first, c.last + 1))]


def _takes(cue: Cue, subject: str) -> bool:
    if subject:
        return subject in cue.entry.takes
    if cue.tag == "toll":
        return True
    stationed = cue.entry.name in STATIONED and cue.tag not in ("noun", "adj")
    return stationed or (cue.entry.event in PEOPLE_EVENTS and "people" in cue.entry.takes)  # bare numbers count people


def _first_bounding(reading: Reading, first: int) -> int:
    """First of the tokens before a noun phrase that only bound its number: "at least", "as many as"."""
    floor = max(0, first - BACK)
    while first > floor and reading.tokens[first - 1].low in BOUNDING:
        first -= 1
    return first


def _inside(counted: Counted, cue: Cue) -> Link | None:
    """A participle between number and noun: "3,000 captured soldiers", "two damaged schools"."""
    if cue.tag in ("part", "any", "adj") and "object" in cue.entry.frame and cue.last < counted.last:
        return Link(cue, "participle", 4.0 * cue.entry.weight)
    return None


def _to_gap(reading: Reading, first: int, last: int, cost: float) -> Gap:
    return Gap(first, last, reading.tokens[first : last + 1], cost, count_verbs(reading, first, last))


def _preceded(reading: Reading, cue: Cue, floor: int) -> tuple[bool, bool, bool]:
    """Whether be, have or a modal stands before a verb (within six tokens, not before `floor`)."""
    be = have = modal = False
    for k in range(cue.first - 1, max(floor, cue.first - 6) - 1, -1):
        low = reading.tokens[k].low
        if low in HARD_BREAKS or low in (":", "“", "”", "when", "after", "before", "because", "where"):
            break
        if low in BE:
            be = be or not have  # "are known to have died" is no passive
        elif low in HAVE:
            have = True
        elif low in MODALS or low in DO or low in HELPING:
            modal = True
        elif low == "as" and k and reading.tokens[k - 1].low in LISTED:
            continue  # "852 were reported as damaged"
        elif low in (",", "and", "or") or low in PREPOSITIONS or reading.tokens[k].number >= 0:
            if low != "," or be:
                break
        if be and low not in AUXILIARIES and k < cue.first - 4:
            break
    return be, have, modal


def _behind(reading: Reading, counted: Counted) -> int:
    """Token behind a noun and its rate: "some 3,200 shells <a day> land on the town"."""
    start = counted.last + 1
    return start + 2 * ([t.low for t in reading.tokens[start : start + 2]] in RATED)


def _is_of_those(gap: Gap) -> bool:
    """Whether a gap only picks some: "and 18 <of those were> downed"."""
    lows = [t.low for t in gap.tokens[:3]]
    return lows[:2] == ["of", "those"] and len(lows) > 2 and lows[2] in AUXILIARIES


def _after(reading: Reading, counted: Counted, cue: Cue) -> Link | None:
    """The cue stands behind the noun: "70 drones were shot down", "five people killed in ...", "nine people died"."""
    tag, weight = cue.tag, cue.entry.weight
    if tag in ("noun", "toll"):
        return None
    start = _behind(reading, counted)
    cost = cost_between(reading, start, cue.first - 1) - cost_of_asides(reading, start, cue)
    is_tail = is_list_tail(reading, counted, cue)
    if cost >= 5.2 * weight and not is_tail:  # no form scores more than that
        return None
    gap = _to_gap(reading, start, cue.first - 1, cost)
    if gap.has("whoever") or (gap.has("half") and gap.has("them")) or (gap.has("those") and not _is_of_those(gap)):
        return None
    if is_tail or is_aside(gap):
        cost = 0.6
        gap = _to_gap(reading, cue.first, cue.first - 1, cost)
    cost += 1.2 * gap.verbs - (0.8 if _describes(reading, gap) else 0.0) + belongs_elsewhere(gap)
    if is_relative(gap):
        cost += 1.6  # a relative clause only adds: "included four missiles, all of which were shot down"
    be, have, modal = _preceded(reading, cue, start if is_tail else gap.first)
    if tag == "adj":
        near = be or not gap.tokens or gap.has("left", "found", "as", "remain", "remained", "remains", "stay", "still")
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
    if object_ and have and tag in ("part", "any") and gap.has("that", "which") and not _takes_number(reading, cue):
        return Link(cue, "participle", 4.2 * weight - cost)  # "the troops that Russia has lost"
    if object_ and tag in ("part", "any") and not have:
        return _participle(reading, cue, gap, 4.6 * weight - cost)
    return None


def _does_not_act(reading: Reading, counted: Counted, cue: Cue) -> bool:
    """Whether those counted do not do it: "only 12 men are fit to fight", "the navy has three left"."""
    if cue.tag == "base":
        behind = reading.tokens[cue.last + 1].low if cue.last + 1 < len(reading.tokens) else "."
        if reading.tokens[cue.first].low == "back" and (behind in PREPOSITIONS | MARKS or behind in ("and", "or")):
            return True  # "got 146 soldiers back": an adverb
        return cue.first > 1 and reading.tokens[cue.first - 2].low in APT
    k = _first_bounding(reading, counted.first) - 1
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
    return cue.entry.event == "hit" and token is not None and named and token.low not in TIMES


def _takes_number(reading: Reading, cue: Cue) -> bool:
    """Whether a verb has a number of its own behind it: "the campaign that has killed over 6,000"."""
    following = reading.tokens[cue.last + 1 : cue.last + 4]
    number = next((k for k, t in enumerate(following) if t.number >= 0), len(following))
    return number < len(following) and all(t.low in BOUNDING for t in following[:number])


def _by_follows(reading: Reading, cue: Cue) -> bool:
    return any(t.low == "by" for t in reading.tokens[cue.last + 1 : cue.last + 4])


def _before(reading: Reading, counted: Counted, cue: Cue, subject: str, bound: int) -> Link | None:
    """The cue stands before the noun: "shot down 70 drones", "the death of five", "attacked with 40 drones".

    The words that only bound the number, from the token `bound` on, are no part of the gap; but "of" at its opening is.
    """
    first, last = cue.last + 1, max(bound - 1, cue.last)
    if last < first < counted.first and reading.tokens[first].low in (("of", "to") if cue.tag == "noun" else ("of",)):
        last = first
    cost = cost_between(reading, first, last)
    if 0.5 * cost >= 5.4 * cue.entry.weight:  # no form scores more than that
        return None
    gap = _to_gap(reading, first, last, cost)
    if gap.has(")"):
        bracket = find_bracket(gap)
        if bracket is None:
            return None  # "losses (killed and wounded) were 1,080": a verb in brackets governs nothing behind them
        gap = replace(
            gap,
            cost=cost - cost_between(reading, first + bracket.start, first + bracket.stop - 1),
            verbs=max(0, gap.verbs - count_verbs(reading, first + bracket.start, first + bracket.stop - 1)),
        )
    words = [t.low for t in reading.tokens[cue.last + 1 : counted.first]]  # "at" bounds in "at least", not in "toll at"
    if opens_clause(reading, counted, words):
        return None
    if cue.tag == "toll":
        return _toll(counted, cue, _without_since(reading, gap), words)
    if cue.tag == "noun" and cue.entry.event == "damaged" and gap.tokens and (found := _found(cue, gap)):
        return found
    if cue.tag == "noun":
        return _noun(reading, cue, gap, words, ends_in_preposition=reading.tokens[cue.last].low in PREPOSITIONS)
    if cue.tag == "adj":
        score = score_state(cue, gap)
        return Link(cue, "state", score) if score else None
    if cue.tag == "adj_be" and "object" not in cue.entry.frame:
        return None
    if words[-1:] == ["to"] and cue.entry.event not in AID_EVENTS and not SUPPLIES.isdisjoint(words):
        return None  # "struck power lines, cutting electricity to four towns"
    return _verb(reading, cue, gap, subject)


def _without_since(reading: Reading, gap: Gap) -> Gap:
    """Leave out since when a toll is counted: "the toll since war broke out in June has passed 61,000"."""
    lows = [t.low for t in gap.tokens]
    stop = max((k for k, low in enumerate(lows) if low in HAVE), default=0)
    if "since" not in lows[:stop]:
        return gap
    first, last = gap.first + lows.index("since"), gap.first + stop - 1
    verbs = max(0, gap.verbs - count_verbs(reading, first, last))
    return replace(gap, cost=gap.cost - cost_between(reading, first, last), verbs=verbs)


def _toll(counted: Counted, cue: Cue, gap: Gap, words: Sequence[str]) -> Link | None:
    """A toll and what it has reached: "the death toll rose to 31", "Killed: 5"."""
    reached = STRENGTH if cue.entry.event == "deployed" else REACHING  # "the forces in Kursk were hit 12 times"
    if words and words[-1] in REASONS and counted.side != "left":  # "the toll could rise as 16 are missing"
        if words[-1] != "as" or (len(words) > 1 and words[-2] in RISING):
            return None
    reached = reached | {"high"}  # "puts the toll as high as 45"
    named = not words and cue.last > cue.first and cue.entry.event in HARMS  # "the dead are two and the wounded 19"
    if counted.side != "left" and not named and reached.isdisjoint(words) and words[-1:] != ["near"]:
        return None
    return Link(cue, "toll", 4.6 * cue.entry.weight - 0.5 * gap.cost - gap.verbs)


def _has_its_own(reading: Reading, gap: Gap) -> bool:
    """Whether a noun of an event is already of something else: "the release of prisoners"."""
    first = gap.first + 1 + (len(gap.tokens) > 1 and gap.tokens[1].low in DETERMINERS)
    noun = reading.noun_at.get(first)
    return noun is not None and noun.tag == "many" and noun.last + 3 < gap.last and not gap.has("including", ",")


def _noun(reading: Reading, cue: Cue, gap: Gap, words: Sequence[str], *, ends_in_preposition: bool) -> Link | None:
    """A noun of an event and what it is of: "the death of five", "an attack involving 40 drones"."""
    weight, cost = cue.entry.weight, gap.cost + gap.verbs
    while gap.tokens and gap.tokens[0].low in QUOTES:  # "the “partial mobilisation” of 300,000 men"
        gap = Gap(gap.first + 1, gap.last, gap.tokens[1:], gap.cost, gap.verbs)
    if reading.tokens[cue.last].possessive or gap.has("short", "without"):
        return None  # "the army's fleet of 59 vehicles", "the brigade is short of 1,200 men"
    if not gap.tokens:
        return Link(cue, "noun", 4.6 * weight) if ends_in_preposition else None  # "damage to 14 houses"
    opening = gap.tokens[0].low
    if cue.entry.event == "requested" and opening == "of" and len(gap.tokens) > 1 and not only_bounds(gap):
        return None  # "as many in need of repair as well as 40 lorries"
    if cue.entry.event == "requested" and gap.tokens[-1].low == "for" and gap.verbs == 0:
        return Link(cue, "noun", 4.2 * weight - cost)  # "its appeal last year for $2bn"
    if opening == "of" and _has_its_own(reading, gap):
        cost += 2.0  # "the centre for the release of prisoners has a list of 504 people"
    if opening in ("of", ":"):
        return Link(cue, "noun", 4.4 * weight - cost + (0.4 if opening == "of" and len(gap.tokens) == 1 else 0.0))
    if opening in ("to", "on") and only_bounds(replace(gap, tokens=gap.tokens[1:])) and cue.entry.event in WOUNDING:
        return Link(cue, "noun", 4.4 * weight - cost)  # "and injuries to 12 others"
    ranged = opening == "between" and cue.entry.event in HARM_NOUNS  # "daily losses between 800 and 1,200 men"
    if ranged or opening in ("in", "involving", "worth", "totalling", "totaling", "-", "–"):
        return Link(cue, "noun", 4.4 * weight - cost - 1.2)
    if cue.entry.event == "deployed" and gap.tokens[-1].low == "with" and gap.verbs == 0:
        return Link(cue, "noun", 3.6 * weight - 0.6 * cost)  # "the biggest deployment there, with 30,000 troops"
    if cue.entry.event in ("launched", "deployed") and opening in ("by", "with", "using"):
        return Link(cue, "noun", 3.6 * weight - cost)
    if "with" in cue.entry.frame and gap.tokens[-1].low in ("with", "using"):
        return Link(cue, "noun", 4.2 * weight - cost)  # "the attack came with 40 drones"
    if cue.entry.event in PACKED_EVENTS and (any(t.low in CONTAINING for t in gap.tokens) or _has(gap)):
        return Link(cue, "noun", 4.2 * weight - cost)
    reached = GROWING if cue.entry.event == "deployed" else REACHING  # "the army museum has a fleet of 59 cars"
    if cue.entry.event in ("lost", "cost", "deployed", "seized") and gap.tokens and not reached.isdisjoint(words):
        return Link(cue, "noun", 3.4 * weight - cost)
    return None


def _found(cue: Cue, gap: Gap) -> Link | None:
    """Damage that is found somewhere: "damage was detected across the city in 40 flats"."""
    recorded = not RECORDED.isdisjoint(t.low for t in gap.tokens) and gap.tokens[-1].low in ("in", "at", "to")
    return Link(cue, "noun", 4.2 * cue.entry.weight - 0.5 * gap.cost) if recorded else None


def _has(gap: Gap) -> bool:
    """Whether a package simply has what follows: "the package also has 12 guns", "the tranche will bring"."""
    words = [t.low for t in gap.tokens if not t.text[:1].isupper()]  # "for Kyiv"
    return not HOLDING.isdisjoint(words) and len(words) <= 4 and HELD_BY.issuperset(words)


def _suffered(reading: Reading, cue: Cue, gap: Gap, subject: str) -> Link | None:
    """A passive verb before a number: "was hit by five drones", "Kyiv has been given five"."""
    weight, frame, event = cue.entry.weight, cue.entry.frame, cue.entry.event
    closing = gap.tokens[-1].low if gap.tokens else ""
    tooled = closing in TOOLED
    if closing == "by" and "subject" in frame:
        return Link(cue, "subject", 3.6 * weight - gap.cost)
    if tooled and closing != "by" and "object" in frame and event in AID_EVENTS:
        return Link(cue, "active", 3.8 * weight - gap.cost)
    if reading.tokens[cue.first].low in HANDED and subject != "shells" and event in AID_EVENTS and only_bounds(gap):
        return Link(cue, "active", 4.2 * weight - gap.cost)  # "Kyiv has been given five"
    if gap.tokens:
        return None
    # translations put the verb first: "this morning are evacuated 1,894 citizens"
    inverted = event in INVERTED and "object" in frame
    opened = inverted and opens_inverted(reading, cue.first)
    return Link(cue, "passive", 4.0 if opened else 2.6 if inverted else 2.0) if inverted or cue.tag == "any" else None


def _verb(reading: Reading, cue: Cue, gap: Gap, subject: str) -> Link | None:
    """A verb and what it does or suffers: "shot down 70 drones", "was attacked with 40 drones"."""
    weight, frame, event = cue.entry.weight, cue.entry.frame, cue.entry.event
    closing = gap.tokens[-1].low if gap.tokens else ""
    tooled = closing in TOOLED
    if "with" in frame and tooled:
        return Link(cue, "with", 4.6 * weight - gap.cost - gap.verbs)
    be, _, modal = _preceded(reading, cue, 0)
    if _beside(cue, gap, be=be):
        return Link(cue, "passive" if be else "subject", 4.0 * weight - gap.cost)
    if be and cue.tag in ("part", "any"):
        return _suffered(reading, cue, gap, subject)
    if gap.has("loss", "losses") and reading.tokens[cue.first].low.startswith("suffer"):
        return None  # "suffered the loss of 427,000 men"
    if "object" not in frame:
        score = score_inverted(reading, cue, gap)
        return Link(cue, "subject", score) if score else None
    following = reading.tokens[cue.last + 1 : cue.last + 2]
    ahead = bool(gap.tokens) or any(t.low.endswith("ed") for t in following)  # "had reported 400,000 recruits"
    if ahead and reading.tokens[cue.first].low in HAVE and cue.last == cue.first:
        return None  # "had got back 248 men": no full verb
    elsewhere = in_relative(gap) or says_after(gap) or goes_on(gap) or gives_reason(gap)
    elsewhere = elsewhere or (event == "released" and shows_them(gap))
    if elsewhere or _announces_harm(reading, cue, gap) or _ruins_within(reading, cue, gap, subject):
        return None
    if event == "pledged" and subject not in AID and gap.has("that"):  # "announced that its forces engaged six drones"
        return None
    if cue.tag == "base" and not (modal or _starts(reading, cue) or _plural_subject(reading, cue)):
        return None
    onto = [t.low for t in reading.tokens[gap.last : gap.last + 2]]
    if gap.tokens and cue.entry.name.startswith("bring total") and "to" in onto and not gap.verbs:
        return Link(cue, "active", 5.0 * weight - 0.5 * gap.cost)  # "brings the total since 2022 to $1.3bn"
    prepositions = gap.prepositions
    if gap.tokens and (gap.tokens[0].low == "with" or (event in ("delivered", "pledged") and gap.has("with"))):
        prepositions -= 1
    penalty = (1.3 if subject in AID else 1.9) * (0.5 if gap.has("and", ",") else 1)
    spent = 0 < len(gap.tokens) < 3 and gap.tokens[0].low == "," and cue.tag in ("part", "any") and not gap.verbs
    score = 5.0 * weight - gap.cost - penalty * prepositions - 1.3 * gap.verbs
    return Link(cue, "active", score - 3.0 * bool(spent))  # "four lorries destroyed, one tank": it has had its object


def _beside(cue: Cue, gap: Gap, *, be: bool) -> bool:
    """Whether the same befell those behind: "was killed <together with> two fighters", "died <alongside> three"."""
    if cue.tag not in ("past", "part", "any") or be != ("object" in cue.entry.frame):
        return False
    lows = [t.low for t in gap.tokens]
    return lows in (["along", "with"], ["together", "with"], ["alongside"])


def _ruins_within(reading: Reading, cue: Cue, gap: Gap, subject: str) -> bool:
    """Whether only something in the places counted was ruined: "torched homes in five villages"."""
    closing = gap.tokens[-1].low if gap.tokens else ""
    ruined = cue.entry.event in RUINED and subject == "settlements" and closing in WITHIN
    return ruined and bool(nouns_from(reading, gap.first, gap.last))


def _announces_harm(reading: Reading, cue: Cue, gap: Gap) -> bool:
    """Whether what is announced is a deed with a noun of its own: "announced the destruction of ten tanks"."""
    if reading.tokens[cue.first].low[:8] != "announce":
        return False
    return any(
        c.tag == "noun" and c.entry.event in ("destroyed", "lost", "captured")
        for c in cues_from(reading, cue.last + 1, gap.last)
    )


def _starts(reading: Reading, cue: Cue) -> bool:
    return cue.first == 0 or reading.tokens[cue.first - 1].low in OPENERS


def _plural_subject(reading: Reading, cue: Cue) -> bool:
    k = cue.first - 1
    while k > 0 and reading.tokens[k].low in ADVERBS:
        k -= 1
    previous = reading.tokens[k]
    named = previous.text[:1].isupper() and previous.text.isalpha()  # "The USA send": translated without its -s
    return previous.low.endswith("s") or previous.low in PLURAL or named
