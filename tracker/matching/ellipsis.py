"""Drafts without a noun or verb of their own -> what the words before them leave understood."""

from collections.abc import Sequence

from tracker import schema
from tracker.lexicon.loading import Event
from tracker.matching.adding import adds, chosen_noun, recall_chosen, recall_equal, recall_rest, restates
from tracker.matching.comparing import counts_before, recalls, sums_up
from tracker.matching.drafts import Draft, inherit, set_event, to_rule
from tracker.matching.governing import join_cue
from tracker.matching.leads import DASH, PLACED, count_led, find_led, opens_list
from tracker.matching.linking import BACK, Link, find_links
from tracker.matching.openings import opening_subject, settle_stationed
from tracker.matching.reading import Counted, Noun, Reading, cues_from, nouns_from
from tracker.matching.recalling import go_on, is_outranked, outranking, recall_captives, recall_kind, topic_of
from tracker.matching.words import DETERMINERS, MARKS, POINTERS, STOPS
from tracker.model import Mention

DONE_BY = frozenset("killed wounded killed_or_wounded lost intercepted destroyed captured launched released".split())
LED = 14  # the same where a colon leads on: "downed drones over five regions: 34 over Moscow"
NEAR = 6  # tokens between a bare number and the word that governs it
# Words behind a number that leave it alone: "three more", "62 others", "seven each", "12 overnight"
ALONE = frozenset(
    "units pieces more others other each overnight today yesterday so further dead such respectively already".split()
)
# Verbs that say too little to tell what a bare number counts: "made three", "holds six"
GENERIC = frozenset(
    "make makes made making take takes took taking hold holds held holding have has had get got gets give gave".split()
)
RECALLED = frozenset("""
    killed wounded killed_or_wounded lost launched intercepted suppressed destroyed damaged hit pledged delivered
    requested seized deployed displaced evacuated
""".split())  # fmt: skip
NAMED = frozenset(schema.WEAPONS + schema.EQUIPMENT) - {"attacks", "equipment"}
# What weapons do, and people do not: "wounded 11 people, after one of them hit a house"
LANDING = frozenset("hit hits struck landed landing fell exploded crashed slammed crossed".split())
OPENING = 5  # tokens before a number that opens its sentence: "Kharkiv lost at least another 12"
NEXT_TIMES = [["the", "following"], ["the", "next"], ["next", "year"], ["next", "month"]]


def understand(
    reading: Reading,
    drafts: list[Draft],
    earlier: Sequence[Mention],
    *,
    header: Event | None = None,
    previous: str = "",
) -> None:
    """Give a number without a noun the subject that the words before it leave understood: "Of these, 62 fell".

    `previous` is the text of the sentence before.
    """
    told: dict[str, str] = {}  # subjects of this sentence so far with their subtypes, the last one told at the end
    giver: Draft | None = None
    # A whole before its parts: "900 people, 40 of them women, died. Another 70 were hurt."
    near = earlier[-1:-9:-1]
    recent = [m for m in near if m.whole is None] + [m for m in near if m.whole is not None]
    # Prisoners exchanged or drones felled a sentence ago are not who is hurt now.
    before = [(m.subject, m.subtype) for m in recent if m.subject in ("people", "troops") or m.event in RECALLED]
    arms = next((m for m in near[:2] if m.event == "lost" and m.subject in schema.EQUIPMENT), None)
    for draft in drafts:
        if arms and draft.counted.side == "left" and draft.counted.noun and draft.counted.noun.entry.implies == "lost":
            draft.subject, draft.subtype = (
                arms.subject,
                arms.subtype,
            )  # "most of these losses - 15,051 - were destroyed"
            if links := find_links(reading, draft.counted, draft.subject, draft.token):
                set_event(draft, links[0])
        if _lacks_noun(reading, draft):
            if giver is None and header and (led := find_led(reading, draft, header, earlier)):
                _recall(draft, led)
            elif draft.quantity.signed and giver:
                _take(draft, giver, "change")
                draft.form = "change"
            elif (giver or near) and is_outranked(reading, draft):
                if giver:
                    _take(draft, giver, "list")
                elif first := outranking(near):
                    _recall(draft, first)
            elif giver and _by_another(reading, draft, giver):
                _take(draft, giver, "list")
            elif (
                recall_captives(reading, draft, near)
                or _point_back(reading, draft, told)
                or (giver is None and count_led(reading, draft))
                or _flee_of_them(reading, draft)
            ):
                pass
            elif not _understand_subject(
                reading,
                draft,
                _options(reading, draft, giver)
                or [
                    *_others(reading, draft),
                    *_counted_last(reading, draft, drafts),
                    *opening_subject(reading, drafts, draft),
                    *reversed(told.items()),
                    *_named(reading, draft),
                    *(before if not told or not _is_of_which(reading, draft) else []),
                ],
                near=LED if draft.token and reading.tokens[draft.token - 1].low == ":" else NEAR,
                opened=opening_subject(reading, drafts, draft),
            ):
                _take_over(reading, draft, giver, earlier)
        elif (
            draft.event == "captured"
            and draft.subject == "people"
            and not draft.counted.noun
            and draft.counted.last == draft.token  # "captured 61 Russians" names them
            and not _tells_people(told, before)
        ):
            options = [(s, t) for s, t in [*reversed(told.items()), *before][:1] if s in schema.EQUIPMENT]
            _understand_subject(reading, draft, options, near=12)  # "of the tanks 534 were captured"
        else:
            go_on(reading, drafts, draft, giver, near)
        if giver is None and (kind := recall_kind(reading, draft, near, previous)):
            draft.subject = kind
        if draft.subject and draft.event:
            giver = draft
            told.pop(draft.subject, None)
            told[draft.subject] = draft.subtype
    settle_stationed(reading, drafts)


def _by_another(reading: Reading, draft: Draft, giver: Draft) -> bool:
    """Whether a list tells who did it to each: "over 300 soldiers killed by the Zapad group, up to 85 by the Dnepr"."""
    tokens, k = reading.tokens, draft.token
    following = [t.low for t in tokens[k + 1 : k + 3]]
    if len(following) < 2 or following[0] not in ("by", "to", "against") or giver.event not in DONE_BY:
        return False
    named = tokens[k + 2].text[:1].isupper() or following[1] in DETERMINERS
    behind = [t.low for t in tokens[giver.token + 1 : k]]
    listed = any(word in (",", "and", ";") for word in behind[-4:])
    return named and listed and following[0] in behind and "." not in behind


def _flee_of_them(reading: Reading, draft: Draft) -> bool:
    """Whether a verb that only people are the subject of follows: "900,000 of them have since fled"."""
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


def _tells_people(told: dict[str, str], before: Sequence[tuple[str, str]]) -> bool:
    """Whether people were counted right before, in this sentence or the ones above."""
    last = next(iter([*reversed(told), *(subject for subject, _ in before)]), "")
    return last in schema.PEOPLE


def _others(reading: Reading, draft: Draft) -> list[tuple[str, str]]:
    """Others than children are people: "the dead include three children; 94 others were hurt"."""
    following = reading.tokens[draft.token + 1].low if draft.token + 1 < len(reading.tokens) else ""
    part = any(t.low in ("include", "including", "among") for t in reading.tokens[: draft.token])
    return [("people", "")] if following in ("others", "more", "other") and part else []


def _options(reading: Reading, draft: Draft, giver: Draft | None) -> list[tuple[str, str]]:
    """What the second of two bare numbers counts is what the first does: "five were shot down and one damaged"."""
    if giver is None or giver.counted.noun is not None or giver.subject in schema.PEOPLE:
        return []
    between = [t.low for t in reading.tokens[giver.token + 1 : draft.token]]
    plain = between[-1:] == ["and"] and len(between) <= NEAR and MARKS.isdisjoint(between)
    return [(giver.subject, giver.subtype)] if plain else []


def _counted_last(reading: Reading, draft: Draft, drafts: Sequence[Draft]) -> list[tuple[str, str]]:
    """What "of them" is of, though nothing was told of it: "came with 12 tanks; the army burnt six of them"."""
    following = [t.low for t in reading.tokens[draft.token + 1 : draft.token + 3]]
    if following not in (["of", "them"], ["of", "these"], ["of", "those"]):
        return []
    counted = [d for d in drafts if d.token < draft.token and d.subject in schema.WEAPONS + schema.EQUIPMENT]
    return [(counted[-1].subject, counted[-1].subtype)] if counted and not counted[-1].event else []


def _point_back(reading: Reading, draft: Draft, told: dict[str, str]) -> bool:
    """Resolve "35 of the former", "46 of the latter", and "15,000 in all" behind a noun without a number."""
    ahead = [t.low for t in reading.tokens[draft.token + 1 : draft.token + 4]]
    subjects = list(told.items())
    chosen = _pair_up(reading, draft, subjects)
    if chosen:
        return _understand_subject(reading, draft, [chosen], near=12)
    if ahead[:2] == ["of", "the"] and ahead[2:] in (["former"], ["latter"]) and len(subjects) > 1:
        chosen = subjects[-2] if "former" in reading.words else subjects[-1]
        return _understand_subject(reading, draft, [chosen], near=12)
    if ahead[:2] in (["in", "all"], ["in", "total"]) or ahead[:1] == ["altogether"]:
        for noun in reversed(nouns_from(reading, draft.token - BACK, draft.token - 1)):
            if noun.tag != "one" and not noun.entry.money and not noun.entry.counts_event:
                return _understand_in_all(reading, draft, noun)
    return False


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


def _named(reading: Reading, draft: Draft) -> list[tuple[str, str]]:
    """Weapons named before without a number: "violated by drones; four were shot down", "downed drones: 34 over"."""
    if not any(t.low in (";", ":") for t in reading.tokens[max(0, draft.token - 3) : draft.token]):
        return []
    nouns = reversed(nouns_from(reading, draft.token - BACK, draft.token - 1))
    return [(n.entry.subject, n.entry.subtype) for n in nouns if n.tag == "many" and n.entry.subject in NAMED]


def _lacks_noun(reading: Reading, draft: Draft) -> bool:
    if not draft.subject and not draft.event and draft.quantity.unit == "count":
        return _stands_alone(reading, draft)
    return draft.subject == "people" and not draft.counted.noun and _anaphoric(reading, draft)


def _stands_alone(reading: Reading, draft: Draft) -> bool:
    """Whether no noun that the lexicon does not know follows: "needs one photograph" counts no tanks."""
    k = draft.token + 1
    if k >= len(reading.tokens):
        return True
    token = reading.tokens[k]
    if not token.text[:1].islower() or token.low in STOPS or token.low in DETERMINERS or not token.text.isalpha():
        return True
    return (
        token.low in ALONE
        or token.low.endswith("ly")
        or any(c.tag not in ("s", "noun") for c in cues_from(reading, k, k))
    )


def _understand_subject(
    reading: Reading,
    draft: Draft,
    options: Sequence[tuple[str, str]],
    *,
    near: int = NEAR,
    opened: Sequence[tuple[str, str]] = (),
) -> bool:
    """Give a draft the first subject that an event close by takes; `opened`: that of a whole it is a part of."""
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
            if _governs_closely(reading, link, draft, near, stationed=(subject, subtype) in opened):
                draft.subject, draft.subtype = subject, subtype
                set_event(draft, link)
                draft.event = join_cue(reading, link, draft.event)
                draft.rule = to_rule(draft.rule, "understood")
                return True
    return False


def _governs_closely(reading: Reading, link: Link, draft: Draft, near: int, *, stationed: bool) -> bool:
    """Whether an event close by is sure enough; of a whole that opens the sentence a part may just be somewhere."""
    return (
        link.score > (1.5 if near == NEAR else 0.3)
        and (link.cue.entry.weight > 0.8 or (stationed and link.cue.entry.event == "deployed"))
        and _near(link, draft, near)
        and not _halted(reading, link, draft)
        and not (link.form == "active" and reading.tokens[link.cue.first].low in GENERIC)
    )


def _take_over(reading: Reading, draft: Draft, giver: Draft | None, earlier: Sequence[Mention]) -> None:
    """Give a draft event and subject of the number that it is compared with or that its list goes on from."""
    if draft.event:
        return
    if told := _point_out(reading, draft, earlier):
        _recall(draft, told)
        return
    if (giver or earlier) and adds(reading, draft):
        if giver:
            _take(draft, giver, "more")
        elif draft.token <= OPENING:
            _recall(draft, topic_of(earlier))
        return
    if giver and giver.subject in schema.PEOPLE and (kind := _predicate(reading, draft)):
        _take(draft, giver, "list")
        draft.subject, draft.subtype = kind.entry.subject, kind.entry.subtype
        return
    if giver and _gaps(reading, draft):
        _take(draft, giver, "list")
        return
    if sums_up(reading, draft) and (giver or earlier):
        if giver:
            _take(draft, giver, "compared")
        else:
            _recall(draft, topic_of(earlier))
        return
    if recalls(reading, draft) and (giver or earlier):
        if giver:
            _take(draft, giver, "compared")
        elif not counts_before(reading, draft):
            _recall(draft, earlier[-1])
    elif giver and _elliptic(reading, draft):
        _take(draft, giver, "list")
    elif not giver and earlier and opens_list(reading, draft) and earlier[-1].subject in schema.WEAPONS:
        _recall(draft, earlier[-1])


def _point_out(reading: Reading, draft: Draft, earlier: Sequence[Mention]) -> Mention | None:
    """What was told before that a number points out: "the 170", "208 of the villages", "the other six"."""
    if not earlier:
        return None
    if told := recall_equal(reading, draft, earlier) or recall_rest(reading, draft, earlier):
        return told
    if noun := chosen_noun(reading, draft):
        return recall_chosen(noun, earlier)
    return topic_of(earlier) if restates(reading, draft) else None


def _predicate(reading: Reading, draft: Draft) -> Noun | None:
    """The people that a bare number is said to be: "19 were border guards and one was a soldier"."""
    tokens, k = reading.tokens, draft.token + 1
    if k + 1 >= len(tokens) or tokens[k].low not in ("were", "was", "are", "is"):
        return None
    noun = reading.noun_at.get(k + 1 + (tokens[k + 1].low in DETERMINERS))
    people = noun is not None and noun.entry.subject in schema.PEOPLE and not noun.entry.counts_event
    return noun if people else None


def _take(draft: Draft, giver: Draft, way: str) -> None:
    inherit(draft, giver)
    draft.subject, draft.subtype, draft.rule = giver.subject, giver.subtype, to_rule(giver.rule, way)


def _recall(draft: Draft, mention: Mention) -> None:
    draft.event, draft.subject, draft.subtype = mention.event, mention.subject, mention.subtype
    draft.form, draft.score, draft.rule = "carried", 2.0, to_rule(mention.rule, "compared")


def _anaphoric(reading: Reading, draft: Draft) -> bool:
    """Whether a bare number points back: "62 of them", "another 12", "three others", "of these, 62"."""
    ahead = [t.low for t in reading.tokens[draft.token + 1 : draft.token + 2]]
    back = [t.low for t in reading.tokens[max(0, draft.token - 2) : draft.token]]
    back += [t.low for t in reading.tokens[:3]] if draft.token <= 4 else []
    return ahead in (["more"], ["others"], ["other"], ["of"]) or any(
        w in ("another", "these", "them", "whom", "which") for w in back
    )


def _near(link: Link, draft: Draft, near: int) -> bool:
    gap = link.cue.first - draft.token if link.cue.first > draft.token else draft.token - link.cue.last
    return gap <= near


def _halted(reading: Reading, link: Link, draft: Draft) -> bool:
    """Whether another number with an object of its own stands between: "took 15 questions and answered three"."""
    return link.form == "active" and any(t.number >= 0 for t in reading.tokens[link.cue.last + 1 : draft.token])


def _gaps(reading: Reading, draft: Draft) -> bool:
    """Whether a name stands in for the clause before: "Poland hosts 950,000 refugees, Germany 1.1 million"."""
    tokens, k = reading.tokens, draft.token - 1
    if k < 2 or not tokens[k].text[:1].isupper() or not tokens[k].text.isalpha():
        return False
    while k > 0 and draft.token - k < 5 and (tokens[k].text[:1].isupper() or tokens[k].low == "the"):
        k -= 1
    following = tokens[draft.token + 1].low if draft.token + 1 < len(tokens) else "."
    return tokens[k].low in (",", "and", ";") and (following in MARKS or following == "and")


def _elliptic(reading: Reading, draft: Draft) -> bool:
    """Whether a bare number goes on a list of places or parts: "34 drones over Kyiv, 14 over Sumy"; "two of them"."""
    following = [t.low for t in reading.tokens[draft.token + 1 : draft.token + 3]]
    if len(following) == 2 and following[0] == "of" and following[1] in POINTERS:
        landing = reading.tokens[draft.token + 3].low if draft.token + 3 < len(reading.tokens) else ""
        return landing not in LANDING
    if following[:1] in (["more"], ["others"]):  # "nine people were hurt in the east and 11 more in the west"
        following = following[1:]
    if [following[:1]] and following[:1] in DASH:  # "eleven assaults on the left bank and five - near Orikhiv"
        following = following[1:]
    listed = any(t.low in (",", "and", ";", ":") for t in reading.tokens[max(0, draft.token - 3) : draft.token])
    if listed and following in NEXT_TIMES:
        return True  # "six this year, eight next year and five the following year"
    return listed and bool(following) and following[0] in PLACED
