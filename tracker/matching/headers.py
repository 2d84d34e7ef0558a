"""Lead-in of a list -> the event that its items share: "The package includes:", "Enemy losses on 12 May:"."""

from collections.abc import Sequence

from tracker import patterns as regex
from tracker.lexicon.loading import Event, load_lexicon
from tracker.matching.drafts import Draft, inherit, set_event
from tracker.matching.linking import find_links
from tracker.matching.links import Link
from tracker.matching.reading import PAST, Counted, Cue, Noun, Reading, cues_from, lacks_needs
from tracker.matching.words import BOUNDING
from tracker.model import Mention, Sentence
from tracker.schema import AID_EVENTS

# "It includes", "The latest package will also contain", "Also included are", "Among the items are"
CONTENTS = regex.compile(
    r"""
    [“"']? (?:
        (?: It | This | They | These | Those
          | (?:The | This | That | These) (?:\s[\w-]{1,15}){0,3}?
            \s(?:packages? | aid | assistance | support | tranche | deliver(?:y|ies) | shipments? | batch | drawdown
               | donations? | consignment | equipment | items | weapons | systems | capabilities | commitment
               | announcement | contribution)
        )
        (?:\s(?:will | would | also | is | are | expected | to | itself)){0,4}
        \s(?:includ(?:es?|ed|ing) | contain(?:s|ed)? | comprises? | consists?\sof | covers? | features?)
      | (?:The | This | That | Their | Its)(?:\s[\w-]{1,15}){0,2}?\s(?:package | tranche | shipment | batch)
        \s(?:also\s | will\salso\s | will\s)?(?:has | have)
      | (?:It | (?:The | This | That)(?:\s[\w-]{1,15}){0,2}?\spackage) \s [\w\s,-]{3,80}?
        \sand\s(?:includes? | contains? | comprises? | consists?\sof | covers?)
      | (?:In\saddition | Additionally | Furthermore | Besides | On\stop(?:\sof\s(?:that|this|it))?
          | Added\sto\s(?:that|this|it)) ,?
        \s(?:there\s)?(?:will\sbe | will\scome | are | comes? | is)
      | (?:Also\s)? (?:[Oo]n\sthe\slist | [Pp]art\sof\s(?:it|this|the\s(?:\w+\s)?(?:package|tranche|aid)))
        \s(?:are | is | were | will\sbe)
      | (?:Also\s)? [Ii]ncluded (?:\sin\s[\w\s-]{3,30}?)? \s(?:are | is | were)
      | Among\s (?:the | its | these) \s[\w\s-]{3,30}? \s(?:are | is | were)
    ) \b
    """,
    regex.VERBOSE,
)
PACKAGE = regex.compile(r"\b(?:package|tranche|drawdown|consignment|batch|shipment)s?\b")
# "a round of military aid": what a package then holds
ARMS_AID = regex.compile(
    r"\b(?:military|security|defen[cs]e|weapons?|arms)\s(?:aid|assistance|support|supplies)\b|\bassistance package\b",
    regex.IGNORECASE,
)
GIVEN_NEAR = 2  # sentences that a package is spoken of before its contents are named

LISTABLE = frozenset("""
    killed wounded lost destroyed damaged captured pledged delivered requested intercepted launched deployed seized
    released
""".split())  # fmt: skip
PACKED = frozenset(["pledged", "delivered", "requested", "destroyed", "lost", "captured"])
# "destroyed 119 air targets:"
IN_THE_AIR = regex.compile(r"\b(?:air|aerial)\s(?:targets|objects|attack)\b|\bair\sdefen[cs]es?\b", regex.IGNORECASE)
RANK = {"toll": 3, "noun": 2}
SURE = 1.5  # score of a verb that what it lists by place hangs on
LEAD = 40  # tokens of a lead-in


def may_lead(sentence: Sentence) -> bool:
    """Whether a sentence has the form of a heading or lead-in: only then its words are looked at."""
    text = sentence.text.rstrip()
    return (
        text.endswith((":", ":-", "–", "—")) or sentence.kind == "heading" or "losses" in text.lower() or _packs(text)
    )


def _packs(text: str) -> bool:
    """Whether a sentence holds a list itself, or its opening: "The package includes: ...; ...;"."""
    return ":" in text and ";" in text


def read_header(sentence: Sentence, reading: Reading) -> Event | None:
    """The event entry that a heading or a sentence with a closing colon states for the list below it, or None."""
    if not may_lead(sentence):
        return None
    text = sentence.text.rstrip()
    cues = [
        c
        for c in reading.cues
        if c.entry.event in LISTABLE
        and _listable(c, text)
        and not lacks_needs(reading, c.entry)
        and not _is_counted(reading, c)
    ]
    if not cues or (_packs(text) and not text.endswith(":")):
        return read_list_within(reading)[0]
    final = len(reading.tokens) - 2  # the word before the colon: "Germany has delivered:", whatever stands before it
    # Of the senses of one word the widest: "delivered" is told of goods, seldom of hostages.
    lead = next((k for k, t in enumerate(reading.tokens) if t.low == "following"), len(reading.tokens))
    best = max(  # what is told of "the following items" comes first: "confirmed that the following items arrived:"
        cues,
        key=lambda c: (
            c.last == final,
            c.first > lead,
            RANK.get(c.tag, 1),
            c.entry.weight,
            c.first,
            len(c.entry.takes),
        ),
    ).entry
    if best.event == "destroyed" and IN_THE_AIR.search(text):
        return _of_most("intercepted")
    return _widest(best)


def _is_counted(reading: Reading, cue: Cue) -> bool:
    """Whether a word that could be a verb is what a number counts: "shot down 119 air targets:"."""
    before = reading.tokens[max(0, cue.first - 2) : cue.first]
    return cue.tag == "s" and any(t.number >= 0 for t in before)


def _widest(entry: Event) -> Event:
    """The sense of an intransitive verb that takes most: "the following items arrived:" may list drones and shells."""
    if entry.frame != {"subject"}:
        return entry
    return _of_most(entry.event)


def _of_most(event: str) -> Event:
    """The entry of an event that takes most."""
    return max((e for e in load_lexicon().events if e.event == event), key=lambda e: len(e.takes))


def read_list_within(reading: Reading) -> tuple[Event | None, int]:
    """The event of a list that a sentence holds, and the token of its colon: "The package includes: ...; ..."."""
    lows = [t.low for t in reading.tokens]
    colon = next((k for k, low in enumerate(lows) if low == ":"), -1)
    if colon < 1 or not (lows[colon:].count(";") > 1 or lows[-1] == ";"):  # a text is split behind some semicolons
        return None, -1
    cues = [c for c in reading.cues if c.last < colon and c.entry.event in PACKED and _listable(c, ":")]
    if not cues:
        return None, -1
    return _widest(max(cues, key=lambda c: (RANK.get(c.tag, 1), c.entry.weight, len(c.entry.takes))).entry), colon


def read_contents(
    index: int, sentence: Sentence, earlier: Sequence[Mention], previous: str
) -> tuple[Event | None, int]:
    """The event of what was pledged, sent or asked for before, and where its contents begin: "It includes 31 tanks".

    A package that the sentence before speaks of without an amount is one that was pledged.
    """
    if not (found := CONTENTS.match(sentence.text)):
        return None, -1
    given = next((m for m in reversed(earlier) if m.sentence < index), None)
    if given is None or given.event not in AID_EVENTS or index - given.sentence > GIVEN_NEAR:
        told = PACKAGE.search(found.group()) and ARMS_AID.search(f"{previous} {found.group()}")
        return (_of_most("pledged"), sentence.start + found.end()) if told else (None, -1)
    return _of_most(given.event), sentence.start + found.end()


def _is_listed_by_place(reading: Reading, draft: Draft, noun: Noun) -> bool:
    """Whether a number behind a noun and a colon counts for a place: "drones: 12 over Bryansk"."""
    following = reading.tokens[draft.token + 1].low if draft.token + 1 < len(reading.tokens) else ""
    return reading.tokens[noun.last + 1].low == ":" and following in ("over", "in", "near", "above")


def apply_lead_in(reading: Reading, drafts: Sequence[Draft], draft: Draft) -> bool:
    """Give the first member of a list the event of the words before its colon: "used weapons of all kinds: 64 rockets".

    The members behind it share it as those of any list do. Returns whether it did.
    """
    noun = draft.counted.noun
    if draft.counted.side == "left" and noun and not draft.event and _is_listed_by_place(reading, draft, noun):
        # "shot down drones: 12 over Bryansk, three over Kursk"
        links = find_links(reading, Counted(noun, noun.first, noun.last, "right"), draft.subject, noun.first)
        links = [x for x in links if x.cue.last < noun.first and x.form == "active" and x.score > SURE]
        if links:
            set_event(draft, links[0])
            return True
    k = draft.counted.first - 1
    while k > 0 and reading.tokens[k].low in BOUNDING:
        k -= 1
    if k < 3 or reading.tokens[k].low != ":" or not draft.subject or (draft.event and draft.score >= 2.6):
        return False
    whole = next((d for d in drafts if d.event and d.subject == draft.subject and d.counted.last == k - 1), None)
    if whole:  # "destroyed 55 drones: 34 UAVs over Kursk"
        inherit(draft, whole)
        return True
    opening = next((i for i in range(k - 1, max(0, k - LEAD), -1) if reading.tokens[i].low in (";", "•")), 0)
    cues = [
        c
        for c in cues_from(reading, max(opening, k - LEAD), k - 1)
        if draft.subject in c.entry.takes
        and c.entry.event in LISTABLE
        and c.entry.weight >= 0.9
        and (c.tag in RANK or c.tag in PAST)
        and not lacks_needs(reading, c.entry)
    ]
    if cues:
        best = max(cues, key=lambda c: (c.tag in PAST, c.entry.weight, c.last - c.first, c.first))
        set_event(draft, Link(best, "header", 3.2))
    return bool(cues)


def _listable(cue: Cue, text: str) -> bool:
    """Nouns and tolls in any lead-in; verbs only where a colon closes it ("Germany has delivered:")."""
    return cue.tag in RANK or (
        text.endswith(":") and cue.tag in ("part", "past", "any", "base", "ing", "s") and cue.entry.weight >= 0.8
    )
