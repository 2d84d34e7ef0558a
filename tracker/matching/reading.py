"""Sentence, Lexicon -> Reading: its tokens, the nouns that may be counted, and the words of events in it."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from tracker import patterns as regex
from tracker import schema
from tracker.lexicon.loading import Event, Lexicon, Phrase, Subject
from tracker.matching.interposed import without_interposed
from tracker.matching.periphrases import said_shortly
from tracker.matching.series import find_sister
from tracker.matching.tokens import Token, find_tokens
from tracker.matching.words import AUXILIARIES, BOUNDING, CONJUNCTIONS, HARD_BREAKS, PREPOSITIONS, SAYING, SOFT_BREAKS
from tracker.model import Quantity

LONGEST = 12  # tokens that the longest phrase of the lexicon may have
# "73-year-old", "16-year-olds", "eighteen-month-old"
AGED = regex.compile(r"(?P<years>\d{1,3}|[a-z]{3,9}(?:-[a-z]{3,5})?)-(?:year|(?P<months>month))-old(?P<many>s)?")
ADULT = 18
YOUNG = frozenset("""
    one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
""".split())  # fmt: skip
# "a mum-of-two", "a father-of-three"
PARENT = regex.compile(
    r"(?:(?P<mother>mum|mother|mom|mam|gran|grandma|grandmother)|dad|father|grandad|grandfather)-of-[a-z]{3,6}"
)
# "Kh-101/Kh-555", "Shahed-131/136": a weapon by two names is the one that stands first
SECOND_NAME = regex.compile(r"(?<=[A-Z][A-Za-z]{0,9}-\d{0,4}[A-Z]?)/(?:[A-Z][A-Za-z]{0,9}-)?[A-Z\d]{1,6}$")
BEHIND_AGED = AUXILIARIES | CONJUNCTIONS | PREPOSITIONS
# What a named weapon comes in
HOLDERS = frozenset("""
    battery batteries system systems launcher launchers gun guns howitzer howitzers
    complex complexes installation installations mount mounts
""".split())  # fmt: skip
# What such a weapon is for, between its name and that
DEFENCES = frozenset("""
    missile air defence defense missile-defence missile-defense air-defence air-defense anti-aircraft surface-to-air
    anti-missile long-range
""".split())  # fmt: skip
NAMED_ARMS = frozenset(["air_defence", "artillery"])
MATERIEL = frozenset(schema.WEAPONS + schema.EQUIPMENT) - {"attacks", "equipment"}  # what a noun names by itself
UNCOINED = frozenset(["count", "km2", "percent"])  # units that are no money
NO_VERBS = frozenset(["noun", "toll", "adj", "base"])  # tags of cues that are no verb with a tense
TOPICAL = frozenset(
    ["released", "recruited", "displaced", "trained", "evacuated"]
)  # events that go on under vaguer words
PARTED = frozenset("to into on at through out beyond from over across".split())  # what follows an object within a verb
# The same as the last word of a verb: "took two gunners prisoner", "got 1,400 people out"
CLOSING = frozenset("through prisoner captive hostage out away off down up free ablaze alight afire available".split())
LEAVING = frozenset(
    ["from", "of"]
)  # last words of a verb whose number stands behind them: "drove them from five villages"
UNBOUNDING = PREPOSITIONS - BOUNDING
MANNER = frozenset("straight directly exactly right squarely headlong fully partially partly almost completely".split())
MOST_PAIRS = 20_000  # of words whose cues are remembered
PARTED_BY = 9  # tokens from the verb within which that follows
PAST = frozenset(["past", "part", "any"])  # tags of verbs that may tell what has happened
FINITE = PAST | {"s"}  # tags of verbs that end a noun phrase
# "<Amnesty> International counted 40 dead": words of events that stand in the name of a body
IN_NAMES = {"amnesty": [[w] for w in "international said says counted found documented reported recorded".split()]}


@dataclass(frozen=True, slots=True)
class Noun:
    """A phrase of subjects.toml in a sentence; tokens first..last, inclusive."""

    first: int
    last: int
    tag: str
    entry: Subject


@dataclass(frozen=True, slots=True)
class Cue:
    """A phrase of events.toml in a sentence; tokens first..last, inclusive."""

    first: int
    last: int
    tag: str  # base, s, past, part, any, ing, noun, toll, adj, adj_be
    entry: Event


@dataclass(frozen=True, slots=True)
class Counted:
    """What a number counts."""

    noun: Noun | None
    first: int  # tokens of the noun phrase, the number included
    last: int
    side: str  # "right", "left" (tanks - 9,253) or "" when nothing is named
    implied: str = ""  # event that the words of the phrase state themselves ("12 dead")
    subject: str = ""  # what is counted, where a modifier says it better than the head ("70 civilian deaths")


@dataclass(frozen=True, slots=True)
class Reading:
    """A sentence taken apart; all below `cues` only finds things in it quickly."""

    tokens: tuple[Token, ...]
    quantities: tuple[Quantity, ...]  # candidates and refused ones alike
    numbers: dict[int, int]  # index of quantity -> index of token
    nouns: tuple[Noun, ...]  # in order, none over another
    cues: tuple[Cue, ...]  # in order of their first tokens
    words: frozenset[str]  # all words, in lower case
    topics: frozenset[str]  # events told before, which say what vague verbs are about: "brought home 230 men"
    noun_at: dict[int, Noun]  # by first token
    noun_to: dict[int, Noun]  # by last token
    money_at: dict[int, Noun]  # by first token: what an amount may be for ("weapons", which are also counted)
    noun_starts: tuple[int, ...]
    cue_starts: tuple[int, ...]
    finite: frozenset[int]  # first tokens of verbs that end a noun phrase
    verb_starts: tuple[int, ...]  # first tokens of verbs, each once, and their last tokens
    verb_ends: tuple[int, ...]
    costs: tuple[int, ...]  # running cost, in hundredths, of all tokens before a token


def read_sentence(
    text: str, offset: int, quantities: Sequence[Quantity], lexicon: Lexicon, *, topics: frozenset[str] = frozenset()
) -> Reading:
    """Find the tokens, nouns and cues of a sentence."""
    tokens = without_interposed(said_shortly(find_tokens(text, offset, quantities), quantities), lexicon.cues)
    lows = [t.low for t in tokens]
    nouns = _find_nouns(tokens, lows, lexicon)
    cues = _find_cues(lows, lexicon)
    verbs = {c.first: c.last for c in cues if c.tag not in NO_VERBS}
    return Reading(
        tokens=tuple(tokens),
        quantities=tuple(quantities),
        numbers={t.number: i for i, t in enumerate(tokens) if t.number >= 0},
        nouns=tuple(nouns),
        cues=tuple(cues),
        words=frozenset(lows),
        topics=topics,
        noun_at={n.first: n for n in nouns},
        noun_to={n.last: n for n in nouns},
        money_at=_find_money(lows, lexicon) if any(q.unit not in UNCOINED for q in quantities) else {},
        noun_starts=tuple(n.first for n in nouns),
        cue_starts=tuple(c.first for c in cues),
        finite=frozenset(c.first for c in cues if c.tag in FINITE),
        verb_starts=tuple(verbs),
        verb_ends=tuple(verbs.values()),
        costs=tuple(accumulate(map(_cost, tokens), initial=0)),
    )


def lacks_needs(reading: Reading, entry: Event) -> bool:
    """Whether a vague verb lacks the words around it that tell its sense."""
    if not entry.needs or not entry.needs.isdisjoint(reading.words):
        return False
    given = entry.event in ("delivered", "pledged") and "pledged" in reading.topics
    told = given or entry.event in reading.topics & TOPICAL
    return not told  # "a dozen jets have been promised. Six have arrived."


def leave_unread(quantities: Sequence[Quantity]) -> Reading:
    """Make the reading of a sentence that has nothing to match: its numbers alone."""
    return Reading(
        (), tuple(quantities), {}, (), (), frozenset(), frozenset(), {}, {}, {}, (), (), frozenset(), (), (), (0,)
    )


def cues_from(reading: Reading, first: int, last: int) -> tuple[Cue, ...]:
    """Cues that start at one of the tokens first..last."""
    return reading.cues[bisect_left(reading.cue_starts, first) : bisect_right(reading.cue_starts, last)]


def nouns_from(reading: Reading, first: int, last: int) -> tuple[Noun, ...]:
    """Nouns that start at one of the tokens first..last."""
    return reading.nouns[bisect_left(reading.noun_starts, first) : bisect_right(reading.noun_starts, last)]


def count_verbs(reading: Reading, first: int, last: int) -> int:
    """Number of verbs of events that stand within the tokens first..last."""
    return max(0, bisect_right(reading.verb_ends, last) - bisect_left(reading.verb_starts, first))


def cost_between(reading: Reading, first: int, last: int) -> float:
    """What it costs to link words across the tokens first..last."""
    return (reading.costs[last + 1] - reading.costs[first]) / 100 if last >= first else 0.0


def _cost(token: Token) -> int:
    """Cost of a token between the words of an event and a noun, in hundredths: distance, and breaks of the clause."""
    low = token.low
    if low in HARD_BREAKS:
        return 512
    if low in SOFT_BREAKS:
        return 172
    if low in SAYING:
        return 92
    if token.number >= 0 or low in (",", "and", "or"):
        return 62
    return 12


def _match(table: dict[str, tuple[Phrase, ...]], words: Sequence[str], at: int) -> list[Phrase]:
    """All phrases of the table of the greatest length that stand at a word."""
    phrases = table.get(words[at])
    if phrases is None:
        return []
    found: list[Phrase] = []
    for phrase in phrases:
        size = len(phrase.words)
        if found and size < len(found[0].words):
            break
        if size == 1 or tuple(words[at : at + size]) == phrase.words:
            found.append(phrase)
    return found


def _find_money(lows: Sequence[str], lexicon: Lexicon) -> dict[int, Noun]:
    """The longest phrase for money at each token that has one."""
    found: dict[int, Noun] = {}
    taken = -1
    for i in range(len(lows)):
        if i <= taken:
            continue
        for phrase in lexicon.nouns.get(lows[i], ()):
            size = len(phrase.words)
            if isinstance(phrase.entry, Subject) and phrase.entry.money and tuple(lows[i : i + size]) == phrase.words:
                taken = i + size - 1
                found[i] = Noun(i, taken, phrase.tag, phrase.entry)
                break
    return found


def _find_nouns(tokens: Sequence[Token], lows: Sequence[str], lexicon: Lexicon) -> list[Noun]:
    """Nouns from left to right, the longest at each token; names are matched with their case."""
    plain = [t.text[:-2] if t.possessive else SECOND_NAME.sub("", t.text) if "/" in t.text else t.text for t in tokens]
    nouns: list[Noun] = []
    taken = -1
    for i, low in enumerate(lows):
        if i <= taken or not (low in lexicon.nouns or plain[i] in lexicon.names or "-" in low):
            continue
        if aged := find_aged(lows, i, lexicon):
            nouns.append(aged)
            continue
        found = _match(lexicon.names, plain, i)[:1] + _match(lexicon.nouns, lows, i)[:1]
        if not found:
            if "-" in lows[i] and (
                compound := _find_model(plain[i], i, lexicon) or _find_compound(plain[i], i, lexicon)
            ):
                nouns.append(compound)
            continue
        best = max(found, key=lambda p: len(p.words))
        if best.words[-1] == "injuries" and i + 4 < len(tokens) and lows[i + 3] == "to" and tokens[i + 4].number >= 0:
            best = (_match(lexicon.nouns, lows[: i + 1], i) or [best])[0]  # "19 deaths and injuries to 12 people"
        if isinstance(best.entry, Subject):
            taken = i + len(best.words) - 1
            tag = best.tag
            # "two NASAMS batteries": the name says of what, the word behind it how many
            named = tokens[i].text[:1].isupper() and best.entry.subject in NAMED_ARMS
            if named and (holder := _find_holder(lows, taken + 1)):
                taken = holder
                tag = "many" if lows[taken].endswith("s") else "one"
            nouns.append(Noun(i, taken, tag, best.entry))
    return nouns


def _find_holder(lows: Sequence[str], at: int) -> int:
    """Where what a named weapon comes in stands: "Patriot <batteries>", "Patriot missile-defense <batteries>"; or 0."""
    k = at
    while k < min(at + 3, len(lows)) and lows[k] in DEFENCES:
        k += 1
    return k if k < len(lows) and lows[k] in HOLDERS else 0


def _find_model(word: str, at: int, lexicon: Lexicon) -> Noun | None:
    """A model of a series that the lexicon has a sister of: "12 T-64BVs", "two MiG-31Ks"."""
    for phrase in lexicon.names.get(find_sister(word), ()):
        if len(phrase.words) == 1 and isinstance(phrase.entry, Subject):
            return Noun(at, at, phrase.tag, phrase.entry)
    return None


def _find_compound(word: str, at: int, lexicon: Lexicon) -> Noun | None:
    """A weapon or vehicle tied to its name by a hyphen, as translations do: "Shahed-drones", "Leopard-1-tanks"."""
    head = word.rpartition("-")[2].lower()
    for phrase in lexicon.nouns.get(head, ()):
        entry = phrase.entry
        if phrase.words == (head,) and isinstance(entry, Subject) and entry.subject in MATERIEL:
            return Noun(at, at, phrase.tag, entry) if word[:1].isupper() else None
    return None


def find_aged(lows: Sequence[str], at: int, lexicon: Lexicon) -> Noun | None:
    """Somebody named by an age alone: "a 73-year-old was killed", "two 16-year-olds"."""
    if "-of-" in lows[at] and (parent := PARENT.fullmatch(lows[at])):
        kind = lexicon.nouns["woman" if parent["mother"] else "people"][0].entry
        return Noun(at, at, "one", kind) if isinstance(kind, Subject) else None
    match = AGED.fullmatch(lows[at]) if "-old" in lows[at] else None
    if match is None:
        return None
    behind = lows[at + 1] if at + 1 < len(lows) else ""
    if not match["many"] and behind.isalpha() and behind not in BEHIND_AGED and behind not in lexicon.cues:
        return None  # "a 73-year-old pensioner", "a 25-year-old lorry"
    word = ("children" if match["months"] or is_minor(match["years"]) else "people",)
    called = next((p.entry for p in lexicon.nouns[word[0]] if p.words == word), None)
    return Noun(at, at, "many" if match["many"] else "one", called) if isinstance(called, Subject) else None


def is_minor(years: str) -> bool:
    """Whether an age in years, written out or in digits, is a child's."""
    return int(years) < ADULT if years.isdigit() else years in YOUNG


def _find_cues(lows: Sequence[str], lexicon: Lexicon) -> list[Cue]:
    """Words of events, those inside longer ones too: which hides which depends on what they take."""
    cues: list[Cue] = []
    for i, low in enumerate(lows):
        if low not in lexicon.cues or lows[i + 1 : i + 2] in IN_NAMES.get(low, ()):
            continue
        if i + 2 < len(lows) and lows[i + 1] in MANNER:  # "flew straight into the plant"
            cues += _find_past_adverb(lows, i, lexicon)
        for phrase in _find_likely(low, lows[i + 1] if i + 1 < len(lows) else "", lexicon):
            words, entry = phrase.words, phrase.entry
            size = len(words)
            if not isinstance(entry, Event):
                continue
            if size == 1 or (lows[i + size - 1 : i + size] == [words[-1]] and tuple(lows[i : i + size]) == words):
                cues.append(Cue(i, i + size - 1, phrase.tag, entry))
            elif phrase.tag == "noun" and (end := _find_target(lows, i, phrase)):
                cues.append(Cue(i, end, phrase.tag, entry))
            elif _may_part(phrase) and (end := _find_particle(lows, i, phrase)):
                left = phrase.words[-1] in LEAVING
                cues.append(Cue(i, end if left else i, phrase.tag, entry))
    return cues


def _find_past_adverb(lows: Sequence[str], at: int, lexicon: Lexicon) -> list[Cue]:
    """Verbs whose particle stands behind an adverb: "flew <straight> into", "slammed directly into"."""
    found = []
    for phrase in _find_likely(lows[at], lows[at + 2], lexicon):
        size = len(phrase.words)
        if size > 1 and isinstance(phrase.entry, Event) and phrase.tag not in NO_VERBS:
            if tuple(lows[at + 2 : at + 1 + size]) == phrase.words[1:]:
                found.append(Cue(at, at + size, phrase.tag, phrase.entry))
    return found


def _find_likely(word: str, following: str, lexicon: Lexicon) -> tuple[Phrase, ...]:
    """Words of events that may stand at a word, by the one that follows: dozens start with "took"."""
    likely = lexicon.likely_cues.get((word, following))
    if likely is None:
        if len(lexicon.likely_cues) >= MOST_PAIRS:
            lexicon.likely_cues.clear()
        likely = lexicon.likely_cues[word, following] = tuple(
            phrase
            for phrase in lexicon.cues[word]
            if len(phrase.words) == 1
            or phrase.words[1] == following
            or _may_part(phrase)
            or (following == "by" and phrase.tag == "noun")
        )
    return likely


def _find_target(lows: Sequence[str], at: int, phrase: Phrase) -> int:
    """Last token of an attack whose doer stands before what it was on: "an attack by rebels on 12 posts", or 0."""
    first = at + len(phrase.words) - 1
    if phrase.words[-1] not in ("on", "against") or tuple(lows[at:first]) != phrase.words[:-1]:
        return 0
    if lows[first : first + 1] != ["by"]:
        return 0
    behind = lows[first + 1 : first + 1 + PARTED_BY]
    stop = next((k for k, low in enumerate(behind) if low == phrase.words[-1]), -1)
    open_ = stop > 0 and not any(low in HARD_BREAKS or low in SOFT_BREAKS or low in (",", "#") for low in behind[:stop])
    return first + 1 + stop if open_ else 0


def _may_part(phrase: Phrase) -> bool:
    """Whether an object may stand behind the first word of a verb."""
    second = phrase.words[1]
    return second in (PARTED if len(phrase.words) > 2 or second in LEAVING else CLOSING)


def _find_particle(lows: Sequence[str], at: int, phrase: Phrase) -> int:
    """Last token of a verb that its object stands in, or 0: "cut 20 houses to rubble", "took 12 men prisoner"."""
    if phrase.tag == "adj_be" or not isinstance(phrase.entry, Event) or "object" not in phrase.entry.frame:
        return 0
    tail = phrase.words[1:]
    for k in range(at + 1, min(at + 1 + PARTED_BY, len(lows) - len(tail) + 1)):
        # "sent as many as 900 men to their deaths"
        bounds = lows[k] == "as" and "many" in (lows[k - 1], *lows[k + 1 : k + 2])
        if lows[k] in HARD_BREAKS or (lows[k] in SOFT_BREAKS and not bounds) or lows[k] == ",":
            return 0
        if len(tail) == 1 and lows[k] in UNBOUNDING and lows[k] != tail[0]:
            return 0
        if tail[-1] in LEAVING and lows[k] == "#":
            return 0  # "liberated 12 villages from the army"
        if k > at + 1 and lows[k] == tail[0] and tuple(lows[k : k + len(tail)]) == tail:
            return k + len(tail) - 1
    return 0
