"""Reading, Draft -> the draft with the noun of its tally: "the number of tanks destroyed has reached 3,000"."""

from tracker.matching.drafts import Draft, set_event, to_rule
from tracker.matching.joining import join_cue
from tracker.matching.linking import find_links
from tracker.matching.links import BACK, Link
from tracker.matching.reading import PAST, Counted, Cue, Noun, Reading, cues_from, lacks_needs, nouns_from
from tracker.matching.words import AUXILIARIES, BE, BOUNDING, HARD_BREAKS, MARKS, PREPOSITIONS, REACHING
from tracker.schema import PEOPLE

# "deaths <rose to> 3,000"; by how much they rose is no toll
REACHED = frozenset(
    "rose risen rises climbed climbs reached reaches passed surpassed exceeded topped stood stands totalled totaled"
    " numbered grew grown increased jumped soared mounted hit fell fallen dropped declined decreased dipped sank"
    " doubled tripled halved".split()
)
FAR = 40  # tokens from a number back to its toll
TALLY_NEAR = 24  # tokens from a number back to "the number of"
WITHIN = 8  # tokens that a phrase between the dead and their verb may have: "in the war"
CIVIL = frozenset("traffic road covid flu drug overdose maternal infant accidental cholera malaria heat".split())
VICTIMS = frozenset(["killed", "wounded", "killed_or_wounded"])
NUMBERED = frozenset("number numbers numbered totalled totaled amounted".split())
TALLY = frozenset("number numbers count total tally toll figure sum estimate estimates".split())
# Verbs that put a count of victims at a number: "puts the Russian dead at 4,300"
PUTTING = frozenset("put puts putting estimate estimates estimated estimating reckon reckons reckoned".split())
FATES = frozenset("killed wounded lost captured destroyed intercepted released displaced detained recruited".split())
OWN_ARMY = frozenset("own military army army's soldiers troops armed forces combat battlefield".split())
ATTESTED = frozenset("verified confirmed reported recorded documented registered".split())
COUNTED_LAST = ["the", "number", "of"]


def read_tally(reading: Reading, draft: Draft) -> None:
    """Give a number the noun of its tally: "the number of tanks destroyed has reached 3,000"."""
    if draft.counted.noun or draft.quantity.unit != "count" or draft.quantity.form == "article":
        return
    if _read_inverted(reading, draft) or (draft.event and draft.subject and not _is_of_tally(reading, draft)):
        return
    if _read_reached(reading, draft) or _read_far_toll(reading, draft):
        return
    led = reading.tokens[max(0, draft.token - 6) : draft.token]
    if led and led[-1].low == "," and any(t.number >= 0 for t in led):
        return  # "could pass 20, several sources said"
    if not any(t.low in REACHING or t.low in NUMBERED or t.low in ("by", "than") for t in led):
        return
    for noun in reversed(nouns_from(reading, draft.token - BACK, draft.token - 1)):
        if any(t.low in HARD_BREAKS for t in reading.tokens[noun.last + 1 : draft.token]):
            return  # "shelters a number of refugees, while three others hit a village"
        if noun.last < draft.token and (_is_tallied(reading, noun) or _is_put(reading, noun, draft.token)):
            _set_tally(reading, draft, noun)
            return
    _read_told_peoples(reading, draft)


def _read_told_peoples(reading: Reading, draft: Draft) -> None:
    """Read the tally of a people: "put the number of <Iraqis arrested> in the raid at over 100"."""
    tokens = reading.tokens
    at = next((k for k in range(draft.token - 1, max(1, draft.token - TALLY_NEAR), -1) if tokens[k].low == "number"), 0)
    if not at or tokens[at + 1].low != "of" or not tokens[at + 2].text[:1].isupper() or draft.event:
        return
    if any(t.number >= 0 or t.low in HARD_BREAKS for t in tokens[at : draft.token]):
        return
    if _read_peoples(reading, draft, at + 2):
        draft.form = "toll"


def _read_reached(reading: Reading, draft: Draft) -> bool:
    """Read what deaths or injuries have reached: "civilian <deaths> in the war rose to 3,000"."""
    tokens, k = reading.tokens, draft.token - 1
    behind = tokens[draft.token + 1] if draft.token + 1 < len(tokens) else None
    if behind and behind.text.isalpha() and behind.text[:1].islower() and behind.low.endswith("s"):
        return False  # "fatalities hit three countries"
    while k > 0 and tokens[k].low in BOUNDING | {"at"}:
        k -= 1
    moved = k > 0 and tokens[k].low == "down" and tokens[k - 1].low in BE and tokens[k + 1].low == "to"
    k -= moved  # "deaths were down to 140"
    verb = k
    while k > 0 and tokens[k - 1].low in AUXILIARIES:
        k -= 1
    if (
        not (moved or tokens[verb].low in REACHED)
        or (draft.event and draft.subject)
        or draft.counted.last != draft.token
    ):
        return False
    for noun in reversed(nouns_from(reading, k - WITHIN, k - 1)):
        between = tokens[noun.last + 1 : k]
        plain = not any(t.number >= 0 or t.low in MARKS or t.low in AUXILIARIES for t in between)
        if noun.first and tokens[noun.first - 1].low in CIVIL:
            return False
        if noun.first and tokens[noun.first - 1].number >= 0:
            continue
        if noun.entry.subject == "attacks" and noun.tag == "many" and plain and tokens[draft.token - 1].low == "to":
            draft.event, draft.form, draft.score, draft.toll = noun.entry.implies or "launched", "toll", 3.0, noun
            draft.subject, draft.subtype = noun.entry.subject, noun.entry.subtype
            draft.rule = f"{noun.entry.name}/tally"  # "attacks on hospitals rose to 64"
            return True
        victims = noun.entry.counts_event and noun.entry.implies in VICTIMS and noun.tag != "one"
        if victims and plain:
            draft.event, draft.form, draft.score, draft.toll = noun.entry.implies, "toll", 3.0, noun
            draft.subject, draft.subtype = _whose(reading, noun) or noun.entry.subject, ""
            draft.rule = f"{noun.entry.name}/tally"
            return True
    return False


def _read_far_toll(reading: Reading, draft: Draft) -> bool:
    """Read what a toll told far before has reached: "the <death toll> in the south, said a monitor, had topped 900"."""
    tokens, k = reading.tokens, draft.token - 1
    while k > 0 and tokens[k].low in BOUNDING | {"at"}:
        k -= 1
    alone = draft.counted.last == draft.token and not draft.event
    if (
        not alone
        or tokens[k].low not in REACHED - {"stands", "hit", "numbered"}
        or tokens[k - 1].low not in AUXILIARIES | {","}
    ):
        return False
    tolls = [c for c in cues_from(reading, draft.token - FAR, k - 1) if c.tag == "toll" and c.entry.event in VICTIMS]
    if not tolls or any(t.number >= 0 or t.low in (";", ":") for t in tokens[tolls[-1].last : k]):
        return False
    set_event(draft, Link(tolls[-1], "toll", 3.0))
    draft.subject, draft.subtype, draft.rule = "people", "", to_rule(draft.rule, "tally")
    return True


def _is_of_tally(reading: Reading, draft: Draft) -> bool:
    """Whether the verb only says which are tallied: "put the number of soldiers killed at 160,000"."""
    noun = reading.noun_to.get(draft.link.cue.first - 1) if draft.link and draft.link.form == "active" else None
    return noun is not None and noun.tag == "many" and _is_tallied(reading, noun)


def _read_inverted(reading: Reading, draft: Draft) -> bool:
    """Read a tally told behind its number, as translations do: "rose to 13 the number of civilians killed"."""
    first = draft.token + 1 + len(COUNTED_LAST)
    if [t.low for t in reading.tokens[draft.token + 1 : first]] != COUNTED_LAST:
        return False
    led = {t.low for t in reading.tokens[max(0, draft.token - 4) : draft.token]}
    nouns = nouns_from(reading, first, first + 3)
    if led.isdisjoint(REACHING):
        return False
    if not nouns:
        return _read_peoples(reading, draft, first)
    _set_tally(reading, draft, nouns[0], ahead=True)
    return bool(draft.event)


def _read_peoples(reading: Reading, draft: Draft, first: int) -> bool:
    """Read the same of a people: "brings to 4,100 the number of <Ukrainians freed>"."""
    if not reading.tokens[first].text[:1].isupper():
        return False
    behind = cues_from(reading, first + 1, first + 2)
    fate = next((c for c in behind if c.entry.event in FATES and "people" in c.entry.takes and c.tag in PAST), None)
    if fate is not None:
        set_event(draft, Link(fate, "participle", 3.0))
        draft.subject, draft.subtype, draft.rule = "people", "", to_rule(draft.rule, "tally")
    return fate is not None


def _is_put(reading: Reading, noun: Noun, number: int) -> bool:
    """Whether victims are put at a number: "puts its dead at 300", "put casualties, all told, at about 900"."""
    if not noun.entry.counts_event and not _fate_told(reading, noun, number):
        return False
    if PUTTING.isdisjoint(t.low for t in reading.tokens[max(0, noun.first - 8) : noun.first]):
        return False
    behind = [t.low for t in reading.tokens[noun.last + 1 : number]]
    if not noun.entry.counts_event:
        return "at" in behind[-4:] and not any(t.number >= 0 for t in reading.tokens[noun.last + 1 : number])
    if behind[:1] == [","] and "," in behind[1:]:
        behind = behind[behind.index(",", 1) + 1 :]
    return behind[:1] == ["at"] and all(word in BOUNDING for word in behind)


def _fate_told(reading: Reading, noun: Noun, number: int) -> Cue | None:
    """What a relative clause says befell those counted: "puts the fighters it has <killed> at 50"."""
    if noun.tag != "many":
        return None
    cues = [c for c in cues_from(reading, noun.last + 1, number - 1) if noun.entry.subject in c.entry.takes]
    return next(
        (c for c in cues if c.entry.event in FATES and c.tag in PAST and not lacks_needs(reading, c.entry)), None
    )


def _is_tallied(reading: Reading, noun: Noun) -> bool:
    """Whether a noun is what a tally counts: "its count of soldiers lost", "the total number of enemy tanks"."""
    tokens, start = reading.tokens, noun.first
    while (
        start > 0
        and start > noun.first - 4
        and tokens[start].low not in PREPOSITIONS
        and (
            start not in reading.finite or start == noun.first or tokens[start].low in ATTESTED
        )  # "attacks" may be a verb
    ):
        start -= 1
    if start > 0 and tokens[start].low == "of" and tokens[start - 1].low in TALLY:
        return True
    return _number_so_many(reading, noun)


def _number_so_many(reading: Reading, noun: Noun) -> bool:
    """Whether those counted number so many: "the rebels in the forest number 3,000"."""
    behind = reading.tokens[noun.last + 1 : noun.last + 8]
    at = next((k for k, t in enumerate(behind) if t.low in NUMBERED), -1)
    return at >= 0 and (behind[at].low != "number" or at == 0 or behind[at - 1].low not in ("the", "a", "large"))


def _set_tally(reading: Reading, draft: Draft, noun: Noun, *, ahead: bool = False) -> None:
    entry = noun.entry
    counted = Counted(noun, noun.first, noun.last, "right", entry.implies if entry.counts_event else "")
    links = find_links(reading, counted, entry.subject, noun.first - 1)
    best = next((x for x in links if ahead or x.cue.first < draft.token), None)
    if (fate := _fate_told(reading, noun, draft.token)) and not entry.counts_event:
        best = Link(fate, "active", 3.0)
    if entry.counts_event and entry.implies:
        draft.event, draft.form, draft.score = entry.implies, "toll", 3.0
        draft.link, draft.toll, draft.rule = None, noun, f"{entry.name}/tally"
    elif best and best.score > 1.0:
        set_event(draft, best)
        draft.event = join_cue(reading, best, draft.event)
    elif entry.subject == "troops" and _number_so_many(reading, noun):
        draft.event, draft.form, draft.score, draft.rule = "deployed", "toll", 3.0, "number troops/tally"
    elif entry.implies or entry.subject == "attacks":  # "the number of attacks on hospitals had reached 108"
        draft.event, draft.form, draft.score = entry.implies or "launched", "toll", 3.0
    else:
        return
    draft.subject, draft.subtype = entry.subject, entry.subtype
    if entry.counts_event:
        draft.subject = _whose(reading, noun) or entry.subject
    draft.rule = to_rule(draft.rule or entry.name, "tally")


def _whose(reading: Reading, noun: Noun) -> str:
    """Who the victims are, where the words before say it: "soldiers killed", "its own dead", "the army's wounded"."""
    whose = reading.noun_to.get(noun.first - 1)
    if whose is not None and whose.entry.subject in PEOPLE and not whose.entry.counts_event:
        return whose.entry.subject
    return "troops" if any(t.low in OWN_ARMY for t in reading.tokens[max(0, noun.first - 3) : noun.first]) else ""
