"""Drafts of a sentence -> the same, with events shared along its lists."""

from itertools import pairwise

from tracker import schema
from tracker.matching.asides import INCLUDING
from tracker.matching.drafts import Draft, fits, inherit, inherit_sense, is_listed, same_group
from tracker.matching.links import find_bounding
from tracker.matching.openings import opens_with_whole
from tracker.matching.reading import Reading
from tracker.matching.tails import opens_clause
from tracker.matching.words import AUXILIARIES, BOUNDING, CONJUNCTIONS, CONTAINING, PRONOUNS, SAYING

HARMED = frozenset(["damaged", "destroyed", "hit"])
TOLLED = frozenset("killed wounded killed_or_wounded missing captured".split())
OPENINGS = frozenset("; which whom , while but and".split())
DONE = frozenset("delivered launched intercepted destroyed damaged lost captured hit".split())
END = frozenset(", . ; while".split())
ASIDES = [[word, which] for word in ("among", "of", "from") for which in ("them", "whom", "which")]
PLACES = frozenset("in near at over".split())
NOTED = frozenset("recorded registered reported documented confirmed counted detected observed seen logged".split())
ASIDE = 10  # tokens
BRIDGE = 20  # tokens of the members between two counted ones
NO_MEMBERS = (AUXILIARIES | CONJUNCTIONS | PRONOUNS | SAYING) - {"and", "or"}


def share_events(reading: Reading, drafts: list[Draft]) -> None:
    """Share an event along a list: "destroyed 12 tanks, 5 APCs and three howitzers"; also back from "... destroyed"."""
    drafts = [d for d in drafts if d.subject or d.event or d.quantity.form != "article"]
    for at in range(len(drafts) - 2, -1, -1):
        a, b = drafts[at], drafts[at + 1]
        across = at and a.link and a.link.cue.last < drafts[at - 1].token
        if a.link and b.link and a.link.cue.first == b.link.cue.first and _is_paired(reading, a, b):
            a.score = max(a.score, b.score - 0.8)  # one verb behind both: as sure of the first as of the second
        if b.event and a.subject and (not a.event or across) and _is_paired(reading, a, b) and fits(reading, b, a):
            inherit_sense(reading, a, b)
    for a, b in pairwise(drafts):
        _share_head(reading, a, b)
        if (
            a.event
            and b.subject
            and (not b.event or b.score < 2.0 or b.form == "implied" or _gives_way(reading, a, b))
            and is_listed(reading, a, b)
            and fits(reading, a, b)
            and not opens_clause(reading, b.counted, [t.low for t in reading.tokens[a.token : b.counted.first]])
        ):
            inherit_sense(reading, b, a)
    asides = _find_asides(reading, drafts)
    for at in range(len(drafts) - 2, -1, -1):
        a, b = drafts[at], drafts[at + 1]
        if (
            b.event
            and not (at in asides and at + 1 not in asides)
            and a.subject
            and (not a.event or a.score < 1.0 or _same_cue(a, b))
            and (b.form in ("passive", "participle", "subject", "state", "carried") or _left_dead(b))
            and (is_listed(reading, a, b) or _is_bridged(reading, a, b))
            and fits(reading, b, a)
            and not _is_cut(reading, a, b, first=a is drafts[0])
            and not (a.event == "" and _is_object(reading, a))
            and not (a is drafts[0] and a.counted.noun and not a.event and opens_with_whole(reading, drafts))
        ):
            inherit_sense(reading, a, b)
    _level(drafts)


def _find_asides(reading: Reading, drafts: list[Draft]) -> set[int]:
    """Places of the drafts that an aside names behind a count: "14 died, among them <a nurse> and <three babies>"."""
    found: set[int] = set()
    for at, draft in enumerate(drafts):
        k = draft.counted.first - 1
        while k > 0 and reading.tokens[k].low in BOUNDING:
            k -= 1
        back = [t.low for t in reading.tokens[max(0, k - 1) : k + 1]]
        opened = back[-1:] == ["including"] or back in ASIDES
        goes_on = at - 1 in found and is_listed(reading, drafts[at - 1], draft) and not _acts(reading, draft)
        verb = draft.link is not None and draft.form == "passive"  # "houses, including 14 flats and 15 shops were hit"
        if goes_on or (opened and not verb and any(d.event for d in drafts[:at])):
            found.add(at)
    return found


def _acts(reading: Reading, draft: Draft) -> bool:
    """Whether a verb follows what is counted: the sentence goes on with it."""
    k = draft.counted.last + 1
    return k < len(reading.tokens) and (k in reading.finite or reading.tokens[k].low in AUXILIARIES)


def _is_paired(reading: Reading, a: Draft, b: Draft) -> bool:
    """Whether one finite verb behind b is a's too: "fired 430 drones; 405 drones and 14 missiles were downed"."""
    between = [t.low for t in reading.tokens[a.counted.last + 1 : b.token]]
    opens = reading.tokens[a.token - 1].low in OPENINGS if a.token else True
    return b.form == "passive" and between == ["and"] and opens and a.counted.noun is not None


def share_afterthoughts(reading: Reading, drafts: list[Draft]) -> None:
    """Share an event with what is named behind it: "four died in Kyiv and one person in Sumy"."""
    for a, b in pairwise(drafts):
        if a.event and b.subject and not b.event and fits(reading, a, b):
            if _is_afterthought(reading, a, b) or _comes_after(reading, a, b):
                inherit_sense(reading, b, a)


def _comes_after(reading: Reading, a: Draft, b: Draft) -> bool:
    """Whether the same befell others later: "sent 1,500 men in May, followed by an additional 2,000 soldiers"."""
    if a.subject != b.subject or b.quantity.form == "article":
        return False
    k = b.token
    while k and reading.tokens[k - 1].low in BOUNDING - {"by"}:
        k -= 1
    return [t.low for t in reading.tokens[max(0, k - 2) : k]] == ["followed", "by"]


def _is_afterthought(reading: Reading, a: Draft, b: Draft) -> bool:
    """Whether b is named behind a's verb or place: "three had been killed, and two civilians, he said"."""
    told = a.event in TOLLED and b.subject in schema.PEOPLE
    things = a.event in DONE and same_group(a.subject, b.subject) and b.subject not in schema.PEOPLE + schema.MONEY
    if not (told or things) or b.quantity.form == "article" or not b.counted.noun:
        return False
    following = _behind(reading, b)
    lows = [t.low for t in reading.tokens[a.token + 1 : b.token]]
    if a.link and a.form in ("passive", "subject") and a.token < a.link.cue.last < b.token:
        gap = [t.low for t in reading.tokens[a.link.cue.last + 1 : b.token]]
        return gap in (["and"], [",", "and"], [",", "along", "with"]) and following in END
    placed = following in PLACES and not PLACES.isdisjoint(lows) and lows[-1:] == ["and"]
    return placed and len(lows) < BRIDGE and not any(low in AUXILIARIES or low in SAYING for low in lows)


def _behind(reading: Reading, draft: Draft) -> str:
    """The word behind what is counted and, if a part of it is told there, behind that: "9, among them 2 boys, in"."""
    tokens, k = reading.tokens, draft.counted.last + 1
    if k + 1 < len(tokens) and tokens[k].low == "," and tokens[k + 1].low in INCLUDING:
        closing = next((at for at in range(k + 2, min(len(tokens), k + ASIDE)) if tokens[at].low == ","), -1)
        k = closing + 1 or k
    return tokens[k].low if k < len(tokens) else "."


def _level(drafts: list[Draft]) -> None:
    """Give all that one verb did the same event: "12 jets and 300 drones were eliminated" are destroyed alike."""
    told: dict[int, set[str]] = {}
    for d in drafts:
        if d.link and d.event in ("lost", "destroyed"):
            told.setdefault(d.link.cue.first, set()).add(d.event)
    for d in drafts:
        if d.link and d.event == "lost" and len(told[d.link.cue.first]) > 1 and d.subject not in schema.PEOPLE:
            d.event = "destroyed"


def _is_bridged(reading: Reading, a: Draft, b: Draft) -> bool:
    """Whether only members that are not counted stand between: "nine houses, farm stores and a car were damaged"."""
    tokens = reading.tokens[a.counted.last + 1 : b.token]
    return (
        b.event in HARMED
        and a.subject not in schema.PEOPLE
        and 1 < len(tokens) <= BRIDGE
        and tokens[0].low in (",", "and", "as")
        and tokens[-1].low in (",", "and")
        and all(
            (t.number < 0 or t.text in ("a", "an"))  # "stores on the land of <a> farm"
            and t.low[-2:] != "ed"
            and (t.text.isalpha() or t.low == ",")
            and t.low not in NO_MEMBERS
            for t in tokens
        )
    )


def _other_sense(a: Draft, b: Draft) -> bool:
    """Whether one verb before a list was read in two senses: "sent 10 tanks and 5,000 shells"."""
    return bool(
        a.form in ("active", "carried")
        and b.form == "active"
        and a.link
        and b.link
        and a.link.cue.first == b.link.cue.first
        and a.event != b.event
    )


def _share_head(reading: Reading, a: Draft, b: Draft) -> None:
    """Give a number the noun of the next one where one head serves both: "15 rocket and 20 air strikes"."""
    if a.subject or a.event or not b.counted.noun or a.quantity.unit != "count" or a.quantity.form == "article":
        return
    between = [t.low for t in reading.tokens[a.token + 1 : b.token]]
    plural = b.counted.side == "right" and b.counted.noun.tag in ("many", "both")
    if between == ["and"] and plural and b.event and _names_two(reading, a.token):
        inherit(a, b)  # "the two armies lost 40 and 32 men"
        a.subject, a.subtype = b.subject, b.subtype
        return
    if len(between) != 2 or not between[0].isalpha() or b.counted.noun.tag != "many":
        return
    named = reading.noun_at.get(a.token + 1)  # "two missile, 51 air strikes and 77 attacks": one missile is no two
    several = named is not None and named.tag == "one" and a.quantity.value != 1
    if between[1] in ("and", "or") or (between[1] == "," and several):
        a.subject, a.subtype = b.subject, ""
        if b.event:
            inherit(a, b)


def _names_two(reading: Reading, k: int) -> bool:
    """Whether two are named before a pair of numbers: "Kharkiv and Sumy", "in May and June", "the two armies"."""
    tokens = reading.tokens
    if not reading.words.isdisjoint(("respectively", "two", "both")):
        return True
    joined = (i for i in range(1, k - 1) if tokens[i].low == "and")
    return any(tokens[i - 1].text[:1].isupper() and tokens[i + 1].text[:1].isupper() for i in joined)


def _left_dead(b: Draft) -> bool:
    """Whether a word of harm behind b's noun may reach back: "leaving 14 soldiers and 37 civilians dead"."""
    return bool(b.counted.implied and b.counted.noun and not b.counted.noun.entry.counts_event)


def _is_cut(reading: Reading, a: Draft, b: Draft, *, first: bool) -> bool:
    """Whether a verb behind b cannot reach back to a: a semicolon, a part in between, "five more were injured"."""
    between = {t.low for t in reading.tokens[a.counted.last + 1 : b.token]}
    before = {t.low for t in reading.tokens[max(0, a.token - 3) : a.token]}
    behind = reading.tokens[b.token + 1].low if b.token + 1 < len(reading.tokens) else ""
    alone = first and between == {"and"}  # "homes, including 14 flats and two barns, burnt"
    part = "including" in before and not alone
    return ";" in between or part or behind in ("more", "others")


def _is_object(reading: Reading, a: Draft) -> bool:
    """Whether another verb has its object in a: "visited <14 villages>, two schools and a shop were hit"."""
    k = find_bounding(reading, a.counted.first) - 1
    if k < 1:
        return False
    low = reading.tokens[k].low
    past = low.endswith("ed") and len(low) > 4 and reading.tokens[k].text.islower()
    told = low in CONTAINING or k in reading.finite  # of an event that b's verb has more to say of
    return past and not told and reading.tokens[k - 1].low not in AUXILIARIES | BOUNDING


def _gives_way(reading: Reading, a: Draft, b: Draft) -> bool:
    return _is_modifier(a, b) or _other_sense(a, b) or _is_noted(reading, a, b)


def _is_noted(reading: Reading, a: Draft, b: Draft) -> bool:
    """Whether b's verb only says that a list is known: "hits of two missiles and ten drones were recorded"."""
    return a.form == "noun" and b.form == "passive" and b.link is not None and _word(reading, b) in NOTED


def _word(reading: Reading, draft: Draft) -> str:
    return reading.tokens[draft.link.cue.first].low if draft.link else ""


def _is_modifier(a: Draft, b: Draft) -> bool:
    """Whether b's verb only describes it in a's list: "destroyed 80 drones and six missiles launched from the sea"."""
    stopped = a.event in ("intercepted", "destroyed", "suppressed")
    return stopped and b.event == "launched" and b.form == "participle"


def _same_cue(a: Draft, b: Draft) -> bool:
    """Whether one verb was read in two senses for one list: "29 drones and 41 lorries were destroyed"."""
    return bool(
        a.link
        and b.link
        and a.link.cue.first == b.link.cue.first
        and a.event != b.event
        and b.subject in schema.EQUIPMENT
        and a.subject in schema.WEAPONS
    )
