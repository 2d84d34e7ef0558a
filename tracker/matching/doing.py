"""Verb of an event, its gap to a number behind it -> Link: "shot down 70 drones", "was hit by five"."""

from tracker.matching.gaps import Gap, gives_reason, goes_on, in_relative, only_bounds, says_after, shows_them
from tracker.matching.inverting import opens_inverted, score_inverted
from tracker.matching.links import Link, find_auxiliaries
from tracker.matching.reading import Cue, Reading, cues_from, nouns_from
from tracker.matching.words import AUXILIARIES, HAVE, PREPOSITIONS, STOPS
from tracker.schema import AID_EVENTS

INVERTED = frozenset("""
    killed wounded evacuated rescued destroyed damaged captured released detained launched intercepted suppressed
    lost hit
""".split())  # fmt: skip
ADVERBS = frozenset(
    "still now also already currently reportedly often regularly daily jointly together then"
    " immediately urgently badly desperately".split()
)
STILL = frozenset("also already still another further".split())  # "there were shot down also 26 rockets"
TOOLED = frozenset("with using by firing launching".split())
# "30 others wounded <when> a bomber struck": what follows is no object of the verb
LATER = frozenset("when because while after before where if".split())
SHOTS = frozenset("fire gunfire shots blows".split())
HANDED = frozenset("given sent promised offered handed lent granted pledged allotted".split())
DESCRIBED = frozenset("a an its their his her our".split())  # what a participle before a noun follows
CLAIM_ENDS = frozenset(". ; who which that while when after but".split())
CLAIMED = 18  # tokens that a claim may have
RUINED = frozenset(["destroyed", "damaged", "hit"])
WITHIN = frozenset("in across throughout of near around".split())
OPENERS = frozenset(', : - “ " and | •'.split())
# What a verb without an ending may follow: "they kill", "troops who hold".
PLURAL = frozenset("they we you i troops people who which that and also now".split())
AID = frozenset("military_aid humanitarian_aid financial_aid aid money".split())


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
    if any(t.low not in STILL for t in gap.tokens):
        return None
    # translations put the verb first: "this morning are evacuated 1,894 citizens"
    inverted = event in INVERTED and "object" in frame
    opened = inverted and opens_inverted(reading, cue.first)
    return Link(cue, "passive", 4.0 if opened else 2.6 if inverted else 2.0) if inverted or cue.tag == "any" else None


def link_verb(reading: Reading, cue: Cue, gap: Gap, subject: str) -> Link | None:
    """A verb and what it does or suffers: "shot down 70 drones", "was attacked with 40 drones"."""
    weight, frame, event = cue.entry.weight, cue.entry.frame, cue.entry.event
    closing = gap.tokens[-1].low if gap.tokens else ""
    tooled = closing in TOOLED
    if "with" in frame and tooled:
        return Link(cue, "with", 4.6 * weight - gap.cost - gap.verbs)
    if gap.tokens and gap.tokens[0].low in SHOTS and reading.tokens[cue.first].low.startswith(("exchang", "trad")):
        return None  # "exchanged fire with 12 gunmen"
    if _only_describes(reading, cue, gap) or _claims_a_fact(reading, cue, gap):
        return None
    be, _, modal = find_auxiliaries(reading, cue, 0)
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
    elsewhere = (
        (gap.tokens and gap.tokens[0].low in LATER)
        or in_relative(gap)
        or says_after(gap)
        or goes_on(gap)
        or gives_reason(gap)
    )
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


def _only_describes(reading: Reading, cue: Cue, gap: Gap) -> bool:
    """Whether a participle only describes the noun of its article: "an extended attack with 28 drones"."""
    if cue.tag not in ("past", "part", "any") or cue.first != cue.last or cue.first == 0 or not gap.tokens:
        return False
    previous = reading.tokens[cue.first - 1]
    counts = previous.number >= 0 and reading.quantities[previous.number].form == "article"
    lows = [t.low for t in gap.tokens]
    described = (counts or previous.low in DESCRIBED) and lows[0].isalpha()
    return described and lows[0] not in STOPS and not (PREPOSITIONS - {"of"}).isdisjoint(lows[1:])


def _claims_a_fact(reading: Reading, cue: Cue, gap: Gap) -> bool:
    """Whether what is claimed is a clause with a verb of its own: "claims hundreds of tanks have been destroyed"."""
    if not reading.tokens[cue.first].low.startswith("claim"):
        return False
    behind = [t.low for t in reading.tokens[gap.last + 1 : gap.last + 1 + CLAIMED]]
    stop = next((k for k, low in enumerate(behind) if low in CLAIM_ENDS), len(behind))
    return not AUXILIARIES.isdisjoint(behind[:stop])


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
