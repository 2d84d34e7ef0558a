"""Document sentence by sentence -> mentions: every number with the event and the subject that it counts."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from tracker import schema
from tracker.lexicon.loading import Event, Lexicon, load_lexicon
from tracker.matching.articles import find_articles
from tracker.matching.gates import refusal_of
from tracker.matching.linking import PEOPLE_EVENTS, Link, find_links
from tracker.matching.reading import Counted, Noun, Reading, count_left, count_right, read_sentence
from tracker.matching.words import AUXILIARIES, DETERMINERS, MARKS, PREPOSITIONS, REACHING, STOPS
from tracker.model import Mention, Quantity, Sentence, Span

CONNECTORS = frozenset([",", "and", "as", "well", "plus", "another", "a", "further", ";", "or", "&", "along", "with", "also", "about", "some",
                        "over", "more", "than", "up", "to", "at", "least", "nearly", "almost", "around", "including", "(", ")", "its", "the", "then"])  # fmt: skip


@dataclass(slots=True)
class Draft:
    """A number on its way to a mention."""

    index: int  # of the quantity in the reading
    quantity: Quantity
    token: int
    counted: Counted
    subject: str = ""
    subtype: str = ""
    link: Link | None = None
    event: str = ""
    rule: str = ""
    form: str = ""
    score: float = 0.0
    whole: int | None = None  # index of a draft of the same sentence
    refusal: str = ""
    entry: Event | None = None
    antecedent: Mention | None = None
    money: Noun | None = None  # noun that says what an amount is for
    outer_whole: int | None = None  # index, in the document, of the mention that it is part of


@dataclass(frozen=True, slots=True)
class SentenceMentions:
    """What a sentence yields: its reading, mentions (with the event entry that made each), refusals by quantity index."""

    reading: Reading
    mentions: tuple[Mention, ...]
    entries: tuple[Event | None, ...]
    refusals: dict[int, str]


def find_mentions(
    index: int,
    sentence: Sentence,
    quantities: Sequence[Quantity],
    lexicon: Lexicon,
    *,
    earlier: Sequence[Mention] = (),
    conflict: bool = True,
    demonyms: frozenset[int] = frozenset(),
    first_mention: int = 0,
    header: Event | None = None,
) -> SentenceMentions:
    """Match the numbers of one sentence.

    Args:
        index: of the sentence in its document.
        earlier: mentions of the sentences before it in the same section, oldest first.
        conflict: whether the text around speaks of an armed conflict at all.
        demonyms: offsets at which a word for the people of a country starts ("Ukrainians").
        first_mention: index that the first mention found will have in the document.
        header: event that the lead-in of a list above states for its items.
    """
    articles = find_articles(sentence, quantities, lexicon)
    both = sorted([*quantities, *articles], key=lambda q: (q.start, -q.end))
    reading = read_sentence(sentence.text, sentence.start, both, lexicon)
    drafts = [
        _draft(reading, i, q, sentence, demonyms) for i, q in enumerate(both) if not q.refusal and i in reading.numbers
    ]
    drafts = [d for d in drafts if not (d.quantity.form == "article" and _oblique(reading, d))]
    for draft in drafts:
        _link(reading, draft)
        _head(draft, sentence, header, any(q.signed for q in both))
    _share(reading, drafts)
    for draft in drafts:
        _among(reading, draft, earlier)
    _understand(reading, drafts, earlier)
    _parts(reading, drafts)
    _parts_of_earlier(reading, drafts, earlier, first_mention)
    for draft in drafts:
        _tally(reading, draft)
    _fall_back(reading, drafts)
    _lost_weapons(drafts, earlier)
    for draft in drafts:
        draft.refusal = draft.refusal or refusal_of(
            reading, draft.quantity, draft.subject, draft.event, draft.form, draft.entry, conflict, sentence
        )
    return _finish(index, reading, drafts, first_mention, earlier)


def _draft(reading: Reading, i: int, quantity: Quantity, sentence: Sentence, demonyms: frozenset[int]) -> Draft:
    at = reading.numbers[i]
    left = count_left(reading, at)
    counted = left if left.noun and _is_list(reading, at, left) else count_right(reading, at, quantity)
    if counted.noun is None and not counted.implied:
        counted = left if left.noun else count_left(reading, at, tight=True)
    draft = Draft(i, quantity, at, counted)
    if counted.noun:
        entry = counted.noun.entry
        draft.subject, draft.subtype = counted.subject or entry.subject, entry.subtype
    elif counted.implied:
        draft.subject = "people"
    elif quantity.unit == "km2":
        draft.subject = "area"
    elif quantity.unit not in ("count", "percent"):
        money = _money_near(reading, at)
        draft.subject = money.entry.subject if money else "money"
        draft.money = money
    else:
        _count_demonym(reading, draft, demonyms)
    if quantity.unit == "km2":
        draft.subject = "area"
    if quantity.signed and counted.noun is None:
        draft.subject = ""
    return draft


def _is_list(reading: Reading, at: int, left: Counted) -> bool:
    """Whether "noun - number" reads as a list item rather than a dash between clauses."""
    following = reading.tokens[at + 1].low if at + 1 < len(reading.tokens) else "."
    return following in MARKS or following in ("(", "+", "and")


def _count_demonym(reading: Reading, draft: Draft, demonyms: frozenset[int]) -> None:
    """Count peoples: "20 Ukrainians", "a million more Ukrainians"."""
    for k in range(draft.token + 1, min(draft.token + 5, len(reading.tokens))):
        token = reading.tokens[k]
        if token.start in demonyms and (
            token.low.endswith("s") or token.low in ("dutch", "french", "british", "irish")
        ):
            draft.subject = "people"
            draft.counted = Counted(None, draft.token, k, "right")
            return
        if token.low not in ("more", "other", "additional", "young", "of", "the", "ordinary"):
            return


def _money_near(reading: Reading, at: int) -> Noun | None:
    """What an amount is for, when the words around say so: "military aid worth $9bn", "a loan of $2m", "$2m for relief"."""
    best = None
    for noun in reading.nouns:
        if noun.entry.money and (noun.last < at and at - noun.last <= 12 or at < noun.first <= at + 12 and not best):
            best = noun
    return best


def _set(draft: Draft, link: Link) -> None:
    draft.link, draft.event, draft.form, draft.score = link, link.cue.entry.event, link.form, link.score
    draft.entry = link.cue.entry
    draft.rule = f"{link.cue.entry.name}/{link.form}"


def _link(reading: Reading, draft: Draft) -> None:
    """Give a draft its event: the best cue, or what its own noun implies."""
    counted = draft.counted
    implied = counted.implied or (counted.noun.entry.implies if counted.noun else "")
    own = counted.implied
    links = find_links(reading, counted, draft.subject, draft.token) if draft.subject or not counted.noun else []
    if draft.quantity.form == "article":
        links = links[:1]
    if own and not (own == "lost" and links and links[0].score > 3):
        merged = _joint(reading, counted, own)
        draft.event, draft.form, draft.score, draft.rule = (
            merged,
            "noun",
            4.0,
            f"{counted.noun.entry.name if counted.noun else own}/counted",
        )
        return
    if links:
        best = links[0]
        _set(draft, best)
        draft.event = _joint_cue(reading, best, draft.event)
        if not draft.subject:
            draft.subject = (
                "people" if best.form in ("active", "toll", "passive", "participle", "subject", "state") else ""
            )
            if not _bare_ok(reading, draft, best):
                draft.subject, draft.link, draft.event, draft.score = "", None, "", 0
            if draft.subject and best.cue.entry.event in ("recruited", "lost"):
                draft.subject = "troops"
        elif best.form == "toll" and not counted.noun:
            draft.subject = "people"
        return
    if draft.subject == "money" and _names_recipient(reading, draft):
        as_aid = [x for x in find_links(reading, counted, "aid", draft.token) if x.score > 2.5]
        if as_aid:
            draft.subject = "aid"
            _set(draft, as_aid[0])
            return
    if not implied and draft.money and abs(draft.money.last - draft.token) <= 3:
        implied = draft.money.entry.implies
    if implied:
        draft.event, draft.form, draft.score, draft.rule = (
            implied,
            "implied",
            2.5,
            f"{counted.noun.entry.name if counted.noun else implied}/implied",
        )


def _oblique(reading: Reading, draft: Draft) -> bool:
    """Whether a noun phrase hangs on a preposition: "at an airbase", "by a missile"; such a thing is not what the event counts."""
    previous = reading.tokens[draft.token - 1].low if draft.token else ""
    return previous in PREPOSITIONS and previous not in ("including", "of")


AMONG = frozenset("injured wounded dead killed victims casualties missing fatalities hurt".split())


def _among(reading: Reading, draft: Draft, earlier: Sequence[Mention]) -> bool:
    """Count "there was a child among the injured": part of the figure before it."""
    words = [t.low for t in reading.tokens[draft.counted.last + 1 : draft.counted.last + 4]]
    if draft.event or words[:1] != ["among"] or not AMONG.intersection(words) or not draft.subject:
        return False
    word = next(w for w in words if w in AMONG)
    event = {
        "injured": "wounded",
        "wounded": "wounded",
        "hurt": "wounded",
        "missing": "missing",
        "casualties": "killed_or_wounded",
    }.get(word, "killed")
    draft.event, draft.form, draft.score, draft.rule = event, "carried", 3.0, f"{word}/among"
    draft.antecedent = next((m for m in reversed(earlier) if m.event == event), None)
    return True


def _names_recipient(reading: Reading, draft: Draft) -> bool:
    """Whether an amount is said to be for somebody: "gave $91m to Kyiv", "needs $2bn for the winter"."""
    tokens = reading.tokens
    return any(
        tokens[k].low in ("for", "to", "towards") and tokens[k + 1].text[:1].isupper()
        for k in range(draft.token + 1, min(draft.token + 6, len(tokens) - 1))
    ) or any(t.low in ("aid", "assistance", "humanitarian", "relief", "donors", "support") for t in tokens)


LOSS_LIST = "lose"


def _head(draft: Draft, sentence: Sentence, header: Event | None, changes: bool) -> None:
    """Give an item of a list the event of its lead-in; "tanks - 9,253 (+8)" is a count of losses by its form alone."""
    listed = sentence.kind == "item" or draft.counted.side == "left"
    weak = (
        not draft.event
        or draft.score < 3.0
        or draft.form in ("implied",)
        or (sentence.kind == "item" and draft.form == "with")
    )
    if not listed or not weak or not draft.subject or draft.counted.implied:
        return
    entry = header if header and draft.subject in header.takes else None
    if entry is None and changes and draft.counted.side == "left":
        entry = next((e for e in load_lexicon().events if e.name == LOSS_LIST and draft.subject in e.takes), None)
    if entry is not None:
        draft.event, draft.entry, draft.link, draft.form, draft.score = entry.event, entry, None, "header", 3.5
        draft.rule = f"{entry.name}/list"


def _bare_ok(reading: Reading, draft: Draft, link: Link) -> bool:
    """Whether a number without a noun may count people: "killing 12", "kills three in Kharkiv", "the toll rose to 31"."""
    if link.form == "toll":
        return True
    if _counts_else(reading, draft, link):
        return False
    if link.cue.entry.weight < 0.9:
        return False
    gap = abs(link.cue.first - draft.token) if link.cue.first > draft.token else draft.token - link.cue.last
    if link.form == "active":
        return gap <= 4
    only_aux = all(
        t.low in AUXILIARIES or t.low.endswith("ly") or t.low in ("not", "also")
        for t in reading.tokens[draft.token + 1 : link.cue.first]
    )
    return gap <= 3 or only_aux


def _counts_else(reading: Reading, draft: Draft, link: Link) -> bool:
    """Whether the number counts a noun that the lexicon does not know: "killed six projects"."""
    if draft.token + 1 >= len(reading.tokens) or link.cue.first == draft.token + 1:
        return False
    token = reading.tokens[draft.token + 1]
    word = token.low
    if (
        word in STOPS
        or word in MARKS
        or word in DETERMINERS
        or token.number >= 0
        or not word.isalpha()
        or word.endswith(("ly", "ing"))
    ):
        return False
    known = any(c.first == draft.token + 1 for c in reading.cues) or word in (
        "more",
        "others",
        "other",
        "overnight",
        "today",
        "yesterday",
        "dead",
        "so",
    )
    return token.text[:1].islower() and word.endswith("s") and not known


JOINT = {frozenset(["killed", "wounded"]): "killed_or_wounded"}


def _joint(reading: Reading, counted: Counted, event: str) -> str:
    """Join "dead or wounded" after one number; with "missing" or "captured" beside them it is a loss."""
    following = [t.low for t in reading.tokens[counted.last + 1 : counted.last + 4]]
    if event == "killed" and following[:1] in (["and"], ["or"], ["/"]) and following[1:2] in (["wounded"], ["injured"]):
        return "killed_or_wounded"
    return event


def _joint_cue(reading: Reading, link: Link, event: str) -> str:
    """Join coordinated verbs that share one number: "killed, injured or captured 5,000", "either killed or wounded"."""
    if event not in ("killed", "wounded", "captured", "missing"):
        return event
    events = {event}
    for direction in (1, -1):
        edge = link.cue.last if direction == 1 else link.cue.first
        while True:
            beside = [
                c
                for c in reading.cues
                if c.entry.event in ("killed", "wounded", "captured", "missing", "lost")
                and c.tag in ("past", "part", "any", "ing", "adj")
                and (0 < c.first - edge <= 3 if direction == 1 else 0 < edge - c.last <= 3)
                and _only_joins(reading, edge, c.first if direction == 1 else c.last)
            ]
            if not beside:
                break
            events |= {c.entry.event for c in beside}
            edge = max(c.last for c in beside) if direction == 1 else min(c.first for c in beside)
    if events == {"killed", "wounded"}:
        return "killed_or_wounded"
    return "lost" if len(events) > 1 and "killed" in events else event


def _only_joins(reading: Reading, a: int, b: int) -> bool:
    low, high = min(a, b) + 1, max(a, b)
    return high > low and all(
        reading.tokens[k].low in (",", "or", "and", "/", "seriously", "even") for k in range(low, high)
    )


def _listed(reading: Reading, a: Draft, b: Draft) -> bool:
    """Whether b follows a in a list: only connectors between a's noun phrase and b's number."""
    start, stop = max(a.counted.last, a.token) + 1, min(b.counted.first, b.token)
    return start <= stop and all(reading.tokens[k].low in CONNECTORS for k in range(start, stop))


def _share(reading: Reading, drafts: list[Draft]) -> None:
    """Share an event along a list: "destroyed 12 tanks, 5 APCs and three howitzers"; also backwards, "... were destroyed"."""
    for a, b in zip(drafts, drafts[1:], strict=False):
        if (
            a.event
            and b.subject
            and (not b.event or b.score < 2.0 or b.form == "implied")
            and _listed(reading, a, b)
            and _fits(a, b)
        ):
            _inherit(b, a)
    for b, a in zip(reversed(drafts[1:]), reversed(drafts[:-1]), strict=False):
        if (
            b.event
            and a.subject
            and (not a.event or a.score < 1.0 or _same_cue(a, b))
            and b.form in ("passive", "participle", "subject", "state", "carried")
            and _listed(reading, a, b)
            and _fits(b, a)
        ):
            _inherit(a, b)


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


def _fits(giver: Draft, taker: Draft) -> bool:
    if giver.quantity.unit != taker.quantity.unit and giver.event not in ("pledged", "delivered", "requested"):
        return False
    return taker.subject in giver.entry.takes if giver.entry else _group(taker.subject) == _group(giver.subject)


def _group(subject: str) -> str:
    for name in ("PEOPLE", "WEAPONS", "EQUIPMENT", "OBJECTS", "MONEY", "TERRITORY"):
        if subject in getattr(schema, name):
            return name
    return ""


def _inherit(taker: Draft, giver: Draft) -> None:
    taker.event, taker.form, taker.score = giver.event, "carried", max(0.5, giver.score - 0.8)
    taker.link, taker.entry = giver.link, giver.entry
    taker.rule = giver.rule.split("/")[0] + "/list"


def _understand(reading: Reading, drafts: list[Draft], earlier: Sequence[Mention]) -> None:
    """Give a number without a noun the subject that the words before it leave understood: "Of these, 62 were shot down"."""
    for position, draft in enumerate(drafts):
        if draft.subject or draft.event or draft.quantity.unit != "count":
            if draft.subject != "people" or draft.counted.noun or not _anaphoric(reading, draft):
                continue
        before = [d for d in drafts[:position] if d.subject and d.event]
        if draft.quantity.signed and before:
            _inherit(draft, before[-1])
            draft.subject, draft.subtype, draft.form, draft.rule = (
                before[-1].subject,
                before[-1].subtype,
                "change",
                before[-1].rule.split("/")[0] + "/change",
            )
            continue
        options = [(d.subject, d.subtype) for d in reversed(before)] + [
            (m.subject, m.subtype) for m in reversed(earlier[-8:])
        ]
        for subject, subtype in options:
            links = find_links(reading, draft.counted, subject, draft.token)
            close = [
                x
                for x in links
                if x.score > 1.5
                and x.cue.entry.weight >= 0.8
                and _near(x, draft)
                and not _counted_between(reading, x, draft)
            ]
            if close:
                draft.subject, draft.subtype = subject, subtype
                _set(draft, close[0])
                draft.rule = f"{close[0].cue.entry.name}/understood"
                break
        else:
            if not draft.event and _recalls(reading, draft) and (before or earlier):
                _recall(draft, before[-1] if before else None, earlier)
            elif before and not draft.event and _elliptic(reading, draft, before[-1]):
                _inherit(draft, before[-1])
                draft.subject, draft.subtype = before[-1].subject, before[-1].subtype


def _anaphoric(reading: Reading, draft: Draft) -> bool:
    """Whether a bare number points back: "62 of them", "another 12", "three others", "of these, 62"."""
    ahead = [t.low for t in reading.tokens[draft.token + 1 : draft.token + 3]]
    back = [t.low for t in reading.tokens[max(0, draft.token - 2) : draft.token] if t.low not in (",", ":")]
    back += [t.low for t in reading.tokens[:3]] if draft.token <= 4 else []
    return (
        ahead[:1] in (["more"], ["others"], ["other"])
        or ahead[:1] == ["of"]
        or any(w in ("another", "these", "them", "whom", "which") for w in back)
    )


def _counted_between(reading: Reading, link: Link, draft: Draft) -> bool:
    """Whether another number stands between verb and number, with an object of its own: "took 15 questions and answered three"."""
    return link.form == "active" and any(t.number >= 0 for t in reading.tokens[link.cue.last + 1 : draft.token])


RECALL = frozenset("record high low peak tally figure total count toll previous than from with to".split())
COMPARED = frozenset(
    "up down rose fell compared against previous record higher lower more fewer surpassing surpasses beating beats exceeds topping".split()
)


TALLYING = frozenset("counted counts counting tallied totalled totaled totals".split())


def _recalls(reading: Reading, draft: Draft) -> bool:
    """Whether a bare number is compared with the one told before: "the previous record of 1,740", "up from 980"."""
    following = reading.tokens[draft.token + 1].low if draft.token + 1 < len(reading.tokens) else "."
    if draft.quantity.form == "article" or not (
        following in MARKS or following in PREPOSITIONS or following in ("and", "a", "the", "set", "reported")
    ):
        return False
    before = [t.low for t in reading.tokens[max(0, draft.token - 5) : draft.token]]
    if any(w in TALLYING for w in before):
        return True
    return (
        bool(before)
        and any(w in ("of", "from", "with", "to", "at", "than") for w in before[-2:])
        and any(w in COMPARED for w in before)
    )


def _recall(draft: Draft, giver: Draft | None, earlier: Sequence[Mention]) -> None:
    if giver is not None:
        _inherit(draft, giver)
        draft.subject, draft.subtype = giver.subject, giver.subtype
        draft.rule = giver.rule.split("/")[0] + "/compared"
        return
    mention = earlier[-1]
    draft.event, draft.subject, draft.subtype = mention.event, mention.subject, mention.subtype
    draft.form, draft.score, draft.rule = "carried", 2.0, mention.rule.split("/")[0] + "/compared"
    draft.antecedent = mention


TALLY = frozenset("number numbers count total tally toll figure sum".split())


def _tally(reading: Reading, draft: Draft) -> None:
    """Give a number the noun of its tally: "the number of tanks destroyed has reached 3,000", "raised its count of soldiers lost by 40 to 900"."""
    tokens = reading.tokens
    if draft.event or draft.counted.noun or draft.quantity.unit != "count" or draft.quantity.form == "article":
        return
    if not any(t.low in REACHING or t.low in ("by", "than") for t in tokens[max(0, draft.token - 6) : draft.token]):
        return
    for noun in reversed(reading.nouns):
        start = noun.first
        while start > 0 and start > noun.first - 4 and tokens[start].low != "of":
            start -= 1
        if noun.last < draft.token and tokens[start].low == "of" and start > 0 and tokens[start - 1].low in TALLY:
            counted = Counted(
                noun, noun.first, noun.last, "right", noun.entry.implies if noun.entry.counts_event else ""
            )
            links = [
                x for x in find_links(reading, counted, noun.entry.subject, noun.first - 1) if x.cue.first < draft.token
            ]
            if links and links[0].score > 1.0:
                _set(draft, links[0])
            elif noun.entry.implies:
                draft.event, draft.form, draft.score = noun.entry.implies, "toll", 3.0
            else:
                return
            draft.subject, draft.subtype = noun.entry.subject, noun.entry.subtype
            draft.rule = (draft.rule.split("/")[0] or noun.entry.name) + "/tally"
            return


def _lost_weapons(drafts: list[Draft], earlier: Sequence[Mention]) -> None:
    """Read drones "lost" beside drones launched or shot down as lost to jamming, not as a loss of equipment."""
    told = {d.event for d in drafts} | {m.event for m in earlier[-6:]}
    for draft in drafts:
        if (
            draft.event == "lost"
            and draft.subject in FLYING
            and draft.form in ("passive", "participle", "subject", "state", "carried")
            and told & {"launched", "intercepted"}
        ):
            draft.event = "suppressed"


FLYING = frozenset(["drones", "missiles", "bombs"])


def _fall_back(reading: Reading, drafts: list[Draft]) -> None:
    """Read what has no verb at all: headlines ("163 drones over Kyiv"), and the same measure again ("or about 26 square km")."""
    for position, draft in enumerate(drafts):
        if draft.event or not draft.subject:
            continue
        following = reading.tokens[draft.counted.last + 1].low if draft.counted.last + 1 < len(reading.tokens) else ""
        told = any(t.low in AUXILIARIES or t.low.endswith("ed") for t in reading.tokens[: draft.token])
        if (
            not told
            and draft.subject in FLYING
            and following in ("over", "at", "on", "against", "toward", "towards", "into", "overnight", "across")
        ):
            draft.event, draft.form, draft.score, draft.rule = "launched", "implied", 2.0, "launch/headline"
            continue
        before = [
            d
            for d in drafts[:position]
            if d.event and d.subject == draft.subject and d.quantity.unit == draft.quantity.unit
        ]
        if before and draft.quantity.form != "article" and draft.subject not in ("people", "troops", "money"):
            _inherit(draft, before[-1])
            draft.rule = before[-1].rule.split("/")[0] + "/again"


def _near(link: Link, draft: Draft) -> bool:
    gap = link.cue.first - draft.token if link.cue.first > draft.token else draft.token - link.cue.last
    return gap <= 6


def _elliptic(reading: Reading, draft: Draft, giver: Draft) -> bool:
    """Whether a bare number goes on a list of places or parts: "34 drones over Moscow, 14 over Bryansk"; "two in Sumy"."""
    tokens = reading.tokens
    following = [t.low for t in tokens[draft.token + 1 : draft.token + 3]]
    listed = any(tokens[k].low in (",", "and", ";") for k in range(max(0, draft.token - 3), draft.token))
    places = following[:1] and following[0] in (
        "over",
        "in",
        "near",
        "at",
        "on",
        "above",
        "each",
        "from",
        "around",
        "across",
        "off",
        "outside",
    )
    parts = following[:2] in (["of", "them"], ["of", "whom"], ["of", "which"], ["of", "these"], ["of", "those"])
    return bool(listed and places or parts)


PART_WORDS = frozenset(["including", "among", "incl", "include", "includes", "included"])


def _parts(reading: Reading, drafts: list[Draft]) -> None:
    """Mark figures stated to be part of one before them: "seven people, including two children"; "16 of the 36"."""
    tokens = reading.tokens
    for position, draft in enumerate(drafts):
        before = [d for d in drafts[:position] if d.event or d.subject]
        back = [
            tokens[k].low
            for k in range(
                max(0, draft.counted.first - 7, (drafts[position - 1].counted.last + 1) if position else 0), draft.token
            )
        ]
        ahead = [t.low for t in tokens[draft.token + 1 : draft.token + 3]]
        of_them = ahead in (["of", "them"], ["of", "whom"], ["of", "which"], ["of", "those"])
        among = any(w in PART_WORDS for w in back) or (
            "of" in back and any(w in ("whom", "which", "these", "them", "those") for w in back)
        )
        if before and (of_them or among):
            giver = before[-1]
            if giver.whole is not None and _listed(reading, giver, draft):
                whole = giver.whole
            else:
                whole = drafts.index(giver)
            compatible = drafts[whole].quantity.unit == draft.quantity.unit and _larger(
                drafts[whole].quantity, draft.quantity
            )
            if compatible:
                draft.whole = whole
            if (
                not draft.event
                or draft.score < 3.0
                or draft.form in ("active", "implied")
                and draft.link
                and draft.link.cue.last < giver.token
            ) and _fits_whole(giver, draft):
                subject, subtype = draft.subject or giver.subject, draft.subtype if draft.subject else giver.subtype
                _inherit(draft, giver)
                draft.subject, draft.subtype = subject, subtype
                draft.rule = giver.rule.split("/")[0] + "/part"
        elif position + 1 < len(drafts):
            follower = drafts[position + 1]
            between = [tokens[k].low for k in range(draft.token + 1, follower.token)]
            if between in (
                ["of"],
                ["of", "the"],
                ["out", "of"],
                ["of", "its"],
                ["of", "their"],
                ["of", "those"],
                ["of", "some"],
                ["out", "of", "the"],
            ):
                draft.whole = position + 1
                if not draft.counted.noun:
                    _part_and_whole(reading, draft, follower)


def _parts_of_earlier(reading: Reading, drafts: list[Draft], earlier: Sequence[Mention], first_mention: int) -> None:
    """Tie a sentence that opens with "Of these", "Among them" or "They include" to the figure before it."""
    opening = [t.low for t in reading.tokens[:3]]
    points = (
        opening[:1] in (["of"], ["among"])
        and any(w in ("these", "them", "those", "which", "whom") for w in opening[1:])
        or opening[:2] == ["they", "include"]
    )
    if not points or not earlier:
        return
    for position, draft in enumerate(drafts):
        if draft.whole is not None or (
            position
            and not (
                draft.form == "carried"
                or _listed(reading, drafts[position - 1], draft)
                or draft.rule.endswith("/understood")
            )
        ):
            continue
        for back, mention in enumerate(reversed(earlier[-6:]), start=1):
            same = (
                mention.subject == draft.subject
                or not draft.subject
                or _group(mention.subject) == _group(draft.subject)
            )
            if (
                same
                and mention.whole is None
                and mention.quantity.unit == draft.quantity.unit
                and _larger(mention.quantity, draft.quantity)
            ):
                if not draft.event and opening[:1] != ["of"]:
                    draft.event, draft.form, draft.score = mention.event, "carried", 2.5
                    draft.rule = mention.rule.split("/")[0] + "/among"
                    draft.subject, draft.subtype = draft.subject or mention.subject, draft.subtype or mention.subtype
                draft.outer_whole = first_mention - back
                break


def _part_and_whole(reading: Reading, part: Draft, whole: Draft) -> None:
    """Share out the events of "shot down 16 of the 36 launched" and "seven of the ten missiles were shot down"."""
    if not whole.subject:
        whole.subject, whole.subtype = part.subject, part.subtype
    part.subject, part.subtype = whole.subject or part.subject, whole.subtype
    links = find_links(reading, whole.counted, whole.subject, whole.token) if whole.subject else []
    ahead = [x for x in find_links(reading, part.counted, whole.subject, part.token) if x.cue.last < part.token]
    behind = [x for x in links if x.cue.first > whole.token]
    own = [x for x in behind if x.form == "participle"]
    if ahead:
        _set(part, ahead[0])
        if own:
            _set(whole, own[0])
        elif not behind:
            whole.event = ""
    elif behind:
        _set(part, next((x for x in behind if x not in own), behind[0]))
        if not own or own[0].cue == behind[0].cue:
            whole.event = ""
    if not whole.event and whole.subject in schema.WEAPONS:
        whole.event, whole.form, whole.score, whole.entry, whole.link = "launched", "implied", 2.0, None, None
        whole.rule = "launch/whole"
    elif not whole.event and part.event and not behind:
        _inherit(whole, part)


def _fits_whole(giver: Draft, taker: Draft) -> bool:
    return (
        not taker.subject
        or _group(taker.subject) == _group(giver.subject)
        or bool(giver.entry and taker.subject in giver.entry.takes)
    )


def _larger(whole: Quantity, part: Quantity) -> bool:
    if whole.value is None or part.value is None:
        return True
    return whole.value >= part.value


def _finish(
    index: int, reading: Reading, drafts: list[Draft], first: int, earlier: Sequence[Mention]
) -> SentenceMentions:
    refusals: dict[int, str] = {}
    mentions: list[Mention] = []
    entries: list[Event | None] = []
    place: dict[int, int] = {}
    for position, draft in enumerate(drafts):
        if draft.refusal or not draft.event or not draft.subject:
            refusals[draft.index] = draft.refusal or "no_event"
            continue
        place[position] = first + len(mentions)
        noun = draft.counted.noun
        span = Span(reading.tokens[noun.first].start, reading.tokens[noun.last].end) if noun else None
        cue = draft.link.cue if draft.link else None
        cue_span = Span(reading.tokens[cue.first].start, reading.tokens[cue.last].end) if cue else None
        mentions.append(
            Mention(
                draft.quantity,
                index,
                draft.event,
                draft.subject,
                draft.subtype,
                draft.rule,
                span,
                cue_span,
                draft.form,
                round(draft.score, 3),
            )
        )
        entries.append(draft.entry)
    kept = [p for p in range(len(drafts)) if p in place]
    mentions = [
        replace(m, whole=drafts[p].outer_whole if drafts[p].whole is None else place.get(drafts[p].whole))  # type: ignore[arg-type]
        for p, m in zip(kept, mentions, strict=True)
    ]
    return SentenceMentions(reading, tuple(mentions), tuple(entries), refusals)
