"""Drafts without a noun -> the subject left understood, where an event close by takes it: "Of these, 62 fell"."""

from collections.abc import Sequence

from tracker import schema
from tracker.lexicon.loading import load_lexicon
from tracker.matching.adding import adds
from tracker.matching.drafts import Draft, set_event, to_rule
from tracker.matching.joining import join_cue
from tracker.matching.linking import find_links
from tracker.matching.links import BACK, Link
from tracker.matching.openings import opening_subject
from tracker.matching.reading import MATERIEL, Counted, Noun, Reading, nouns_from, read_sentence
from tracker.matching.telling import Told
from tracker.matching.words import BOUNDING, MARKS, POINTERS, PREPOSITIONS

LED = 14  # the same where a colon leads on: "downed drones over five regions: 34 over Moscow"
OPENING = 5  # tokens before a number that opens its sentence
# What a bare number may count that was only named before; of people it tells by itself
NAMELESS = MATERIEL | frozenset([*schema.TERRITORY, *schema.OBJECTS, "prisoners"])
NEAR = 6  # tokens between a bare number and the word that governs it
FAR = 12  # the same where the words say which noun is meant
# What a share is told by: "every third school", "one home in seven", "a fifth of the houses"
EACH = frozenset("every each one half third quarter fifth tenth most".split())
ACCOUNTS = frozenset("account accounts count counts estimate estimates reckoning tally figure figures data".split())
OF_THEM_ALL = [["of", "them"], ["of", "those"]]
OF_THINGS = [["them"], ["these"], ["those"], ["which"]]
PUTS = frozenset(["put", "puts", "putting"])
# Verbs that say too little to tell what a bare number counts: "made three", "holds six"
GENERIC = frozenset(
    "make makes made making take takes took taking hold holds held holding have has had get got gets give gave"
    " claim claims claimed keep keeps kept keeping".split()
)


def understand_told(draft: Draft, told: Told) -> bool:
    """Give a number the first subject told before it that an event close by takes."""
    reading = told.reading
    opened = opening_subject(reading, told.drafts, draft)
    options = (
        _harmed_of_them(reading, draft)
        or _named_first(reading, draft)
        or _options(reading, draft, told.giver)
        or [
            *_others(reading, draft, told.drafts),
            *_counted_last(reading, draft, told.drafts),
            *opened,
            *reversed(told.subjects.items()),
            *_named(reading, draft),
            *_named_men(reading, draft),
            *(told.before if not told.subjects or not _is_of_which(reading, draft) else []),
            *_named_before(draft, told),
        ]
    )
    led = draft.token > 0 and reading.tokens[draft.token - 1].low == ":"
    return _understand_subject(
        reading, draft, _of_enough(told, draft, options), near=LED if led else NEAR, opened=opened
    )


def _of_enough(told: Told, draft: Draft, options: Sequence[tuple[str, str]]) -> Sequence[tuple[str, str]]:
    """Leave out weapons of which fewer were counted: "sent 595 drones and 48 missiles; 568 of those were downed"."""
    value = draft.quantity.value or draft.quantity.low
    if not value or len({subject for subject, _ in options}) < 2 or adds(told.reading, draft):
        return options
    counts: dict[str, list[float | None]] = {}
    here = [(d.subject, d.quantity.value if d.event else None) for d in told.drafts if d.token < draft.token]
    for subject, count in here + [(m.subject, m.quantity.value) for m in told.near]:
        counts.setdefault(subject, []).append(count)
    few = {
        subject
        for subject in schema.WEAPONS
        if subject in counts and all(count is not None and count < value for count in counts[subject])
    }
    return [option for option in options if option[0] not in few] or options


# What a bare number of a verb that is said of people may count instead, where it was told of just before
THINGS = {"captured": schema.EQUIPMENT, "missing": ("drones", "missiles", "bombs")}


def understand_things(draft: Draft, told: Told) -> bool:
    """Read a bare number as things told before: "of the tanks 534 were captured", "54 drones fell, 22 disappeared"."""
    reading = told.reading
    bare = draft.event in THINGS and draft.subject == "people" and not draft.counted.noun
    if not bare or draft.counted.last != draft.token:  # "captured 61 Russians" names them
        return False
    subjects = [*reversed(told.subjects.items()), *told.before]
    if subjects and subjects[0][0] in schema.PEOPLE:
        return False
    options = [(s, t) for s, t in subjects[:1] if s in THINGS[draft.event]]
    _understand_subject(reading, draft, options, near=FAR)
    return True


def point_back(draft: Draft, told: Told) -> bool:
    """Resolve "35 of the former", "46 of the latter", and "15,000 in all" behind a noun without a number."""
    reading = told.reading
    ahead = [t.low for t in reading.tokens[draft.token + 1 : draft.token + 4]]
    subjects = list(told.subjects.items())
    if "respectively" in reading.words:  # "592 and 31, respectively, were stopped" of what was told a sentence ago
        subjects = list(({s: t for s, t in reversed(told.before) if s not in told.subjects} | told.subjects).items())
    chosen = _pair_up(reading, draft, subjects)
    if chosen:
        return _understand_subject(reading, draft, [chosen], near=FAR, paired=True)
    if ahead[:2] == ["of", "the"] and ahead[2:] in (["former"], ["latter"]) and len(subjects) > 1:
        chosen = subjects[-2] if "former" in reading.words else subjects[-1]
        return _understand_subject(reading, draft, [chosen], near=FAR)
    if (
        ahead[:2] in (["in", "all"], ["in", "total"])
        or ahead[:1] == ["altogether"]
        or _by_account(reading, draft)
        or _is_aside(reading, draft)
    ):
        for noun in reversed(nouns_from(reading, draft.token - BACK, draft.token - 1)):
            each = noun.tag == "one" and not EACH.isdisjoint(t.low for t in reading.tokens[: noun.first])
            if (noun.tag != "one" or each) and not noun.entry.money and not noun.entry.counts_event:
                return _understand_in_all(reading, draft, noun)
    return False


def _is_aside(reading: Reading, draft: Draft) -> bool:
    """Whether an aside gives a share as a number: "one home in seven, or 2.8 million, has been damaged"."""
    lows = [t.low for t in reading.tokens[max(0, draft.token - 3) : draft.token]]
    while lows and lows[-1] in ("some", "about", "nearly", "almost", "over", "around"):
        lows.pop()
    following = reading.tokens[draft.token + 1].low if draft.token + 1 < len(reading.tokens) else ""
    return lows[-2:] == [",", "or"] and following == "," and not EACH.isdisjoint(reading.words)


def _by_account(reading: Reading, draft: Draft) -> bool:
    """Whether a number in an aside is somebody's count: "the rebels who gave up, some 400 by the army's count"."""
    words = [t.low for t in reading.tokens[draft.token + 1 : draft.token + 8]]
    led = words[:1] in (["by"], ["on"]) and not ACCOUNTS.isdisjoint(words)
    return (led or words[:2] == ["according", "to"]) and "," in [
        t.low for t in reading.tokens[max(0, draft.token - 3) : draft.token]
    ]


def _pair_up(reading: Reading, draft: Draft, subjects: Sequence[tuple[str, str]]) -> tuple[str, str] | None:
    """Pair bare numbers with what was listed before: "598 drones and 31 missiles; 563 and 26 were stopped"."""
    tokens, k = reading.tokens, draft.token
    first = k + 2 < len(tokens) and tokens[k + 1].low == "and" and tokens[k + 2].number >= 0
    second = k > 1 and tokens[k - 1].low == "and" and tokens[k - 2].number >= 0
    if len(subjects) < 2 or not (first or second):
        return None
    opening = k - 3 if second else k - 1
    led = opening >= 0 and (tokens[opening].low in (";", "which", "whom") or "respectively" in reading.words)
    if not led:
        return None
    return subjects[-2]  # the second one too: the first has moved its own subject to the end


def _understand_in_all(reading: Reading, draft: Draft, noun: Noun) -> bool:
    counted = Counted(noun, noun.first, noun.last, "right")
    links = [*find_links(reading, draft.counted, noun.entry.subject, draft.token)]
    links += find_links(reading, counted, noun.entry.subject, noun.first - 1)
    if not links:
        return False
    set_event(draft, max(links, key=lambda link: link.score))
    draft.subject, draft.subtype, draft.rule = noun.entry.subject, noun.entry.subtype, to_rule(draft.rule, "in all")
    return True


def flee_of_them(draft: Draft, told: Told) -> bool:
    """Whether a verb that only people are the subject of follows: "900,000 of them have since fled"."""
    reading = told.reading
    ahead = [t.low for t in reading.tokens[draft.token + 1 : draft.token + 3]]
    if len(ahead) < 2 or ahead[0] != "of" or ahead[1] not in POINTERS:
        return False
    links = [x for x in find_links(reading, draft.counted, "people", draft.token) if x.cue.entry.event == "displaced"]
    if not links or links[0].cue.first < draft.token or not _near(links[0], draft, NEAR):
        return False
    draft.subject, draft.subtype = "people", ""
    set_event(draft, links[0])
    draft.rule = to_rule(draft.rule, "understood")
    return True


def _is_of_which(reading: Reading, draft: Draft) -> bool:
    """Whether a number is of what its own sentence has just told: "1,143 attacks, of which 114 caused deaths"."""
    return [t.low for t in reading.tokens[max(0, draft.token - 2) : draft.token]] in (["of", "which"], ["of", "whom"])


def _others(reading: Reading, draft: Draft, drafts: Sequence[Draft]) -> list[tuple[str, str]]:
    """Others than children are people: "the dead include three children; 94 others were hurt".

    Where a whole was counted before its part, they are what it counts: "killed 30 rebels, including a chief, and
    wounded three others".
    """
    following = reading.tokens[draft.token + 1].low if draft.token + 1 < len(reading.tokens) else ""
    words = enumerate(reading.tokens[: draft.token])
    part = next((k for k, t in words if t.low in ("include", "including", "among")), -1)
    if part < 0:
        return []
    people = any(d.token < part and d.subject in schema.PEOPLE for d in drafts)
    further = draft.token > 0 and reading.tokens[draft.token - 1].low in ("another", "further")
    if not (people and further) and following not in ("others", "more", "other"):
        return []
    whole = next((d for d in drafts if d.token < part and d.subject == "troops"), None)
    return [(whole.subject, whole.subtype)] if whole else [("people", "")]


def _options(reading: Reading, draft: Draft, giver: Draft | None) -> list[tuple[str, str]]:
    """What the second of two bare numbers counts is what the first does: "five were shot down and one damaged"."""
    if giver is None or giver.counted.noun is not None or giver.subject in schema.PEOPLE:
        return []
    between = [t.low for t in reading.tokens[giver.token + 1 : draft.token]]
    plain = between[-1:] == ["and"] and len(between) <= NEAR and MARKS.isdisjoint(between)
    return [(giver.subject, giver.subtype)] if plain else []


# "of the drones, 30", "as for tanks, six", "among the dead, 12"
FIRST = frozenset(["of", "among", "for"])
NAMING = 5  # tokens from such a word to the end of its noun


def _named_first(reading: Reading, draft: Draft) -> list[tuple[str, str]]:
    """What a clause names without a number before it counts some: "Of the drones, 30 were downed", "As for tanks,"."""
    tokens, k = reading.tokens, draft.token - 1
    while k > 0 and (tokens[k].low in BOUNDING - {"of", "for", "the"} or tokens[k].low == ","):
        k -= 1
    noun = reading.noun_to.get(k)
    if noun is None or noun.tag == "one" or noun.entry.counts_event or noun.entry.money:
        return []
    first = next((i for i in range(noun.first - 1, max(-1, k - NAMING), -1) if tokens[i].low in FIRST), -1)
    led = [t.low for t in tokens[first + 1 : noun.first]]
    if first < 0 or any(low in MARKS or tokens[first + 1 + i].number >= 0 for i, low in enumerate(led)):
        return []
    if tokens[first].low == "for":
        first -= 1
    elif not led:
        return []  # "of drones" hangs on the word before
    opens = first == 0 or (first > 0 and (tokens[first - 1].low in MARKS or tokens[first - 1].low in ("and", "while")))
    if not opens or (tokens[first].low == "as") != (tokens[first + 1].low == "for"):
        return []
    return [(noun.entry.subject, noun.entry.subtype)]


HARMING = frozenset("killing wounding injuring capturing arresting detaining".split())


def _harmed_of_them(reading: Reading, draft: Draft) -> list[tuple[str, str]]:
    """Who "them" are where they are killed, though things were told last: "attacked a post, killing six of them"."""
    k = draft.token - 1
    while k > 0 and reading.tokens[k].low in BOUNDING:
        k -= 1
    following = [t.low for t in reading.tokens[draft.token + 1 : draft.token + 3]]
    if following not in OF_THEM_ALL or k < 1 or reading.tokens[k].low not in HARMING:
        return []
    nouns = [n for n in nouns_from(reading, 0, k - 1) if n.entry.subject in schema.PEOPLE and n.tag == "many"]
    return [(nouns[-1].entry.subject, nouns[-1].entry.subtype)] if nouns else [("people", "")]


def _counted_last(reading: Reading, draft: Draft, drafts: Sequence[Draft]) -> list[tuple[str, str]]:
    """What "of them" is of, though nothing was told of it: "came with 12 tanks; the army burnt six of them"."""
    following = [t.low for t in reading.tokens[draft.token + 1 : draft.token + 3]]
    of_them = following[:1] == ["of"] and following[1:] in OF_THINGS
    if not of_them and not _is_of_which(reading, draft):  # "reported 31 drones, of which 23 were shot down"
        return []
    counted = [d for d in drafts if d.token < draft.token and d.subject in schema.WEAPONS + schema.EQUIPMENT]
    if not any(d.token < draft.token and d.subject for d in drafts):  # "two thirds of the houses, 310 of them, are"
        named = [n for n in nouns_from(reading, 0, draft.token - 1) if n.tag == "many" and not n.entry.counts_event]
        return [(named[-1].entry.subject, named[-1].entry.subtype)] if named else []
    return [(counted[-1].subject, counted[-1].subtype)] if counted and not counted[-1].event else []


def _named(reading: Reading, draft: Draft) -> list[tuple[str, str]]:
    """Weapons named before without a number: "violated by drones; four were shot down", "downed drones: 34 over"."""
    if not any(t.low in (";", ":") for t in reading.tokens[max(0, draft.token - 3) : draft.token]):
        return []
    nouns = reversed(nouns_from(reading, draft.token - BACK, draft.token - 1))
    return [(n.entry.subject, n.entry.subtype) for n in nouns if n.tag == "many" and n.entry.subject in MATERIEL]


def _named_before(draft: Draft, told: Told) -> list[tuple[str, str]]:
    """What the sentence before names without a number: "They seized villages in the north. <Seven> were retaken"."""
    if draft.token > OPENING or told.giver is not None or not told.previous:
        return []
    if any(k in told.reading.finite for k in range(draft.token)):
        return []  # "The map gives it three": they are what a verb before says
    nouns = read_sentence(told.previous, 0, (), load_lexicon()).nouns
    named = [n.entry for n in reversed(nouns) if n.tag == "many" and not n.entry.counts_event and not n.entry.money]
    return [(entry.subject, entry.subtype) for entry in named if entry.subject in NAMELESS]


def _named_men(reading: Reading, draft: Draft) -> list[tuple[str, str]]:
    """Fighters named before without a number: "ambushed rebels, killing <two> and capturing one"."""
    tokens, k = reading.tokens, draft.token
    if not k or not tokens[k - 1].low.endswith("ing"):
        return []
    k += 1 + (k + 1 < len(tokens) and tokens[k + 1].low in ("more", "other", "others"))
    if k < len(tokens) and tokens[k].low.isalpha() and tokens[k].low not in PREPOSITIONS | {"and", "or", "but"}:
        return []  # "seizing two more bridgeheads": what is counted is named
    nouns = nouns_from(reading, draft.token - BACK, draft.token - 1)
    return [(n.entry.subject, n.entry.subtype) for n in nouns if n.tag == "many" and n.entry.subject == "troops"][-1:]


def _understand_subject(
    reading: Reading,
    draft: Draft,
    options: Sequence[tuple[str, str]],
    *,
    near: int = NEAR,
    opened: Sequence[tuple[str, str]] = (),
    paired: bool = False,
) -> bool:
    """Give a draft the first subject that an event close by takes.

    Args:
        opened: subjects of a whole that it is a part of.
        paired: whether the number before it shares its verb: "knocked down six and 14, respectively".
    """
    tried = set()
    following = reading.tokens[draft.token + 1].low if draft.token + 1 < len(reading.tokens) else ""
    for subject, subtype in options:
        if following == "others" and subject in ("women", "children"):
            subject, subtype = "people", ""  # "a woman died and two others were hurt"
        if subject in tried:
            continue
        tried.add(subject)
        for link in find_links(reading, draft.counted, subject, draft.token):
            if following == "already" and link.cue.last < draft.token:
                continue  # "will send 200 on top of the 1,300 already delivered"
            if (_halted(reading, link, draft) and not paired) or _sinks_to(reading, link, draft):
                continue
            if _governs_closely(link, draft, near, stationed=(subject, subtype) in opened) and not _is_vague(
                reading, link
            ):
                draft.subject, draft.subtype = subject, subtype
                set_event(draft, link)
                draft.event = join_cue(reading, link, draft.event)
                draft.rule = to_rule(draft.rule, "understood")
                return True
    return False


def _is_vague(reading: Reading, link: Link) -> bool:
    """Whether a verb says too little to tell what a bare number counts: "made three"."""
    return link.form == "active" and reading.tokens[link.cue.first].low in GENERIC


def _governs_closely(link: Link, draft: Draft, near: int, *, stationed: bool) -> bool:
    """Whether an event close by is sure enough; of a whole that opens the sentence a part may just be somewhere."""
    return (
        link.score > (1.5 if near == NEAR else 0.3)
        and (link.cue.entry.weight > 0.8 or (stationed and link.cue.entry.event == "deployed"))
        and _near(link, draft, near)
    )


def _near(link: Link, draft: Draft, near: int) -> bool:
    gap = link.cue.first - draft.token if link.cue.first > draft.token else draft.token - link.cue.last
    return gap <= near


def _sinks_to(reading: Reading, link: Link, draft: Draft) -> bool:
    """Whether something fell to a number, or was put at it: "it dropped to 102" drops none, "put its dead at six"."""
    led = [t.low for t in reading.tokens[link.cue.first : draft.token]]
    if "at" in led[-3:] and not PUTS.isdisjoint(led[-6:]):
        return True
    return link.form == "active" and led[link.cue.last + 1 - link.cue.first :][:1] == ["to"]


def _halted(reading: Reading, link: Link, draft: Draft) -> bool:
    """Whether another number with an object of its own stands between: "took 15 questions and answered three"."""
    return link.form == "active" and any(t.number >= 0 for t in reading.tokens[link.cue.last + 1 : draft.token])
