"""Drafts -> which of them are stated to be part of another: "seven people, including two children"; "16 of the 36"."""

from collections.abc import Sequence
from itertools import pairwise

from tracker import schema
from tracker.matching.drafts import (
    Draft,
    fits,
    inherit,
    inherit_sense,
    is_larger,
    is_listed,
    same_group,
    set_event,
    to_rule,
)
from tracker.matching.joining import join_cue
from tracker.matching.linking import find_links
from tracker.matching.links import Link
from tracker.matching.openings import STOPPED, lists_them
from tracker.matching.reading import Counted, Noun, Reading
from tracker.matching.words import AUXILIARIES, BE, BOUNDING, CONNECTORS, OF_WHOLE, POINTERS, QUOTES
from tracker.model import Mention

OF_THEM = [["of", "which"], ["of", "whom"], ["of", "them"]]
STILL = frozenset("already since now so far also all been".split())
AWAITED = frozenset("slated due scheduled expected set".split())
OF_A_KIND = frozenset(["troops", "medics", "journalists"])  # whose officers and drivers are of them, too
# "In particular, three tanks": openings of a sentence that only tells what a number before it holds
PARTICULARS = [
    ["in", "particular"],
    ["these", "include"],
    ["those", "include"],
    ["namely"],
    ["specifically"],
    ["including"],
    ["comprising"],
]
FELLED = frozenset(["intercepted", "suppressed", "destroyed"])  # "including two drones flying towards the city"
FLED = frozenset(
    ["evacuated", "displaced", "rescued"]
)  # "20 drones vanished, including two that flew out of the country"
PART_WORDS = frozenset(["including", "among", "incl", "include", "includes", "included", "comprising"])
VICTIMS = frozenset(["killed", "wounded", "missing", "captured", "killed_or_wounded"])
ENDS = frozenset([",", ";", ".", ":", "and", "or", ")"])
OPENING_NAMES = frozenset([",", ":", "–", "—", "-"])
NEAR_PART = 3  # tokens from the noun of a whole to its part: "Of the 90 drones launched 70 were downed"
OPENING_WHOLE = frozenset("of the from out its their those a an".split())


OUT_OF = [words.split() for words in ("out of", "out of the", "out of a total of", "from a total of", "of a total of")]


def _behind(reading: Reading, draft: Draft, follower: Draft) -> list[str]:
    """Words from what is counted to the next number, without when it was: "58 drones overnight from a total of"."""
    lows = [t.low for t in reading.tokens[draft.counted.last + 1 : min(follower.token, draft.counted.last + 7)]]
    return [low for low in lows if low not in ("overnight", "today", "yesterday")]


def mark_parts(reading: Reading, drafts: list[Draft]) -> None:
    """Mark figures stated to be part of one before them: "seven people, including two children"; "16 of the 36"."""
    told: int | None = None  # the last draft before that has a subject or an event
    for position, draft in enumerate(drafts):
        if told is not None and _goes_on_parts(reading, drafts, position):
            _join_earlier(reading, drafts, told, draft)
            draft.whole = drafts[told].whole
        elif told is not None and _names_part(reading, drafts, position):
            _join_earlier(reading, drafts, told, draft)
        elif told is not None and (felled := _goes_on_felled(reading, drafts, position)):
            inherit(draft, felled)
        elif position + 1 < len(drafts):
            follower = drafts[position + 1]
            between = [t.low for t in reading.tokens[draft.token + 1 : min(follower.token, draft.token + 6)]]
            behind = _behind(reading, draft, follower)
            if draft.counted.noun and behind in OUT_OF and not follower.counted.noun:
                between = behind  # "shot down 25 UAVs out of 38"
                draft.whole = position + 1
                _part_and_whole(reading, draft, follower)
                told = position
                continue
            while len(between) > 1 and between[-1] in BOUNDING - OPENING_WHOLE:
                between.pop()  # "6,000 of the <approximately> 11,000 men"
            owned = len(between) in (2, 3) and between[0] == "of" and reading.tokens[follower.token - 1].possessive
            moved = between == ["from"] and draft.token and reading.tokens[draft.token - 1].low in ("to", "at")
            if (between in OF_WHOLE or owned) and not moved:  # "deaths fell to 177 from 190"
                draft.whole = position + 1
                # "the forces of Ukraine downed 38 out of 63 drones": no 38 forces
                if draft.counted.side == "left" and follower.subject in schema.WEAPONS:
                    draft.counted = Counted(None, draft.token, draft.token, "")
                if not draft.counted.noun:
                    _part_and_whole(reading, draft, follower, _felled_before(drafts, position))
        opens = "of" in (reading.tokens[0].low, reading.tokens[1].low if reading.tokens[0].low == "out" else "")
        if position == 1 and opens and drafts[0].token <= 5 and draft.whole is None:
            _join_opening(reading, drafts[0], draft)
        if draft.event or draft.subject:
            told = position
    _share_back(reading, drafts)
    _name_victims(reading, drafts)


def _share_back(reading: Reading, drafts: list[Draft]) -> None:
    """Share a passive told of a part with what is listed before it: "442 drones and 41 of the 48 missiles were hit"."""
    for at in range(len(drafts) - 2, -1, -1):
        a = drafts[at]
        beside = at + 1 if a.whole is None else a.whole + 1  # "442 of the 500 drones and 41 of the 48 missiles"
        listed = drafts[beside - 1]
        if a.event or not listed.subject or not at < beside < len(drafts) or a.whole not in (None, at + 1):
            continue
        b = drafts[beside]
        if b.whole == beside + 1 and b.form == "passive" and is_listed(reading, listed, b) and fits(reading, b, listed):
            a.subject, a.subtype = listed.subject, listed.subtype
            inherit_sense(reading, a, b)


def _name_victims(reading: Reading, drafts: list[Draft]) -> None:
    """Tie those whom a list behind a comma names to the count before it: "three died, a teacher and two pupils"."""
    for at, whole in enumerate(drafts):
        listed_itself = whole.rule.endswith("/named")
        if whole.event not in VICTIMS or whole.subject not in schema.PEOPLE or listed_itself:
            continue
        named: list[Draft] = []
        for draft in drafts[at + 1 :]:
            listed = _goes_with(reading, named[-1], draft) if named else _opens_aside(reading, whole, draft)
            if (
                draft.event not in ("", whole.event)
                or draft.subject not in schema.PEOPLE
                or not draft.counted.noun
                or not listed
            ):
                break
            if _acts(reading, draft):
                break
            named.append(draft)
        count = sum(draft.quantity.value or 0 for draft in named)
        if named and 1 < count <= (whole.quantity.value or 0):
            for draft in named:
                inherit(draft, whole)
                draft.whole, draft.rule = at, to_rule(whole.rule, "named")


def _goes_with(reading: Reading, a: Draft, b: Draft) -> bool:
    """Whether b is named beside a: "a teacher aged 45 and two pupils"."""
    between = [t.low for t in reading.tokens[a.counted.last + 1 : b.token]]
    return all(low in CONNECTORS or low in ("aged", "of") or low.isdigit() for low in between)


def _opens_aside(reading: Reading, whole: Draft, draft: Draft) -> bool:
    """Whether a list of names opens behind the clause of a count: right behind a comma, no number between."""
    k = draft.counted.first - 1
    between = reading.tokens[whole.token + 1 : k]
    near = 2 if reading.tokens[k].low == "," else 1  # "two children: a boy and a girl"
    return k > whole.token + near and reading.tokens[k].low in OPENING_NAMES and all(t.number < 0 for t in between)


def _acts(reading: Reading, draft: Draft) -> bool:
    """Whether a verb of their own follows those counted."""
    ahead = reading.tokens[draft.counted.last + 1 : draft.counted.last + 7]
    stop = next((i for i, t in enumerate(ahead) if t.low in ENDS or t.number >= 0), len(ahead))
    first = draft.counted.last + 1
    return any(t.low in AUXILIARIES or first + i in reading.finite for i, t in enumerate(ahead[:stop]))


def _join_opening(reading: Reading, first: Draft, draft: Draft) -> None:
    """Tie a number to the whole that opens its sentence: "Of the 90 drones launched, 70 were intercepted"."""
    rest = reading.tokens[first.token : draft.token]
    near = draft.token - first.counted.last <= NEAR_PART
    fits = not draft.subject or first.subject in ("", draft.subject) or same_group(first.subject, draft.subject)
    if fits and (near or any(t.low in (",", "there") for t in rest)):
        draft.whole = 0 if is_larger(first.quantity, draft.quantity) else None
    behind = [t.low for t in reading.tokens[draft.token + 1 : draft.token + 2]]
    if draft.whole == 0 and first.event and not draft.event and draft.subject and behind in (["are"], ["were"]):
        subject, subtype = draft.subject, draft.subtype
        inherit(draft, first)  # "Of the 612 who died, 74 are children"
        draft.subject, draft.subtype, draft.rule = subject, subtype, to_rule(first.rule, "part")


def _find_predicate(reading: Reading, draft: Draft) -> Noun | None:
    """The people that a number without a noun is said to be: "74 are children", "30 of them were women"."""
    k = draft.token + 1
    if [t.low for t in reading.tokens[k : k + 2]] in (["of", "them"], ["of", "whom"]):
        k += 2
    if k >= len(reading.tokens) or reading.tokens[k].low not in ("were", "are", "being"):
        return None
    k += 1
    while k + 1 < len(reading.tokens) and k not in reading.noun_at and reading.tokens[k].low in QUOTES | {"free"}:
        k += 1  # "2,400 of whom were “free” mercenaries"
    noun = reading.noun_at.get(k)
    if noun is None or noun.tag != "many" or noun.entry.counts_event or noun.entry.subject not in schema.PEOPLE:
        return None
    return noun


def _names_part(reading: Reading, drafts: list[Draft], position: int) -> bool:
    """Whether the words around a number make it a part: "including two", "five of whom", "of them, 62"."""
    tokens, draft = reading.tokens, drafts[position]
    ahead = [t.low for t in tokens[draft.token + 1 : draft.token + 3]]
    if len(ahead) == 2 and ahead[0] == "of" and ahead[1] in POINTERS - {"these"}:
        return True
    behind = [t.low for t in tokens[draft.counted.last + 1 : draft.counted.last + 3]]
    if behind in (["among", "them"], ["among", "whom"]):
        return True  # "seven people were injured, two children among them"
    floor = drafts[position - 1].counted.last + 1 if position else 0
    if [t.low for t in tokens[floor : floor + 3 : 2]] == ["of", "and"] and tokens[floor + 1].low in POINTERS:
        floor += 2  # "560 of those and 31 missiles": the missiles are of no others
    back = [t.low for t in tokens[max(0, draft.counted.first - 7, floor, _comma(reading, draft)) : draft.token]]
    pointed = any(low == "of" and then in POINTERS for low, then in pairwise(back))
    return pointed or not PART_WORDS.isdisjoint(back)


def _comma(reading: Reading, draft: Draft) -> int:
    """Token behind the last comma before a number; what stands before it says nothing of the number."""
    for k in range(draft.token - 2, max(0, draft.token - 8), -1):
        if reading.tokens[k].low == ",":
            return k + 1
    return 0


def _goes_on_parts(reading: Reading, drafts: list[Draft], position: int) -> bool:
    """Whether a number goes on a list of parts: "104 of them civilians, 299 rebels and 199 soldiers"."""
    draft, previous = drafts[position], drafts[position - 1]
    return (
        (not draft.event or draft.form == "carried")
        and bool(draft.subject)
        and previous.rule.endswith("/part")
        and is_listed(reading, previous, draft)
    )


def _join_earlier(reading: Reading, drafts: list[Draft], told: int, draft: Draft) -> None:
    """Tie a part to the figure told before it, or to that figure's own whole where both are listed as its parts."""
    giver = drafts[told]
    whole = giver.whole if giver.whole is not None and is_listed(reading, giver, draft) else told
    if drafts[whole].quantity.unit == draft.quantity.unit and is_larger(drafts[whole].quantity, draft.quantity):
        draft.whole = whole
    across = draft.form in ("active", "implied") and draft.link and draft.link.cue.last < giver.token
    flying = giver.event in FELLED and draft.event == "launched" and draft.form in ("participle", "subject")
    flown = giver.subject in schema.WEAPONS and draft.subject in ("", "people") and draft.event in FLED
    draft.subject = "" if flown else draft.subject
    weak = draft.score < 3.0 and not _has_own_verb(reading, draft)
    if (not draft.event or weak or across or flying or flown) and _fits_whole(giver, draft):
        inherit(draft, giver)
        noun = _find_predicate(reading, draft) if draft.counted.noun is None else None
        if noun:  # "2,500 of them being soldiers"
            draft.subject, draft.subtype = noun.entry.subject, noun.entry.subtype
        elif draft.quantity.form == "article" and not draft.subject:
            pass  # "including an AN/TPQ-50 radar": no man
        elif "ones" in [t.low for t in reading.tokens[draft.token + 1 : draft.token + 4]]:
            draft.subject, draft.subtype = giver.subject, giver.subtype  # "six guns, including two Western-made ones"
        elif not draft.subject or (draft.subject == "people" and giver.subject in OF_A_KIND):
            draft.subject, draft.subtype = giver.subject, giver.subtype  # "95 servicemen, among them 12 officers"
        draft.rule = to_rule(giver.rule, "part")


def _has_own_verb(reading: Reading, draft: Draft) -> bool:
    """Whether a part has a verb right behind "of which": "19 jets, six of which arrived in summer"."""
    if draft.form not in ("subject", "passive") or draft.link is None:
        return False
    behind = [t.low for t in reading.tokens[draft.token + 1 : draft.link.cue.first]]
    before = [t.low for t in reading.tokens[max(0, draft.token - 2) : draft.token]]
    if before not in OF_THEM:  # "of which six have arrived"
        if behind[:2] not in OF_THEM:
            return False
        behind = behind[2:]
    return all(low in AUXILIARIES or low in STILL or low.endswith("ly") for low in behind)


def mark_parts_of_earlier(
    reading: Reading, drafts: list[Draft], earlier: Sequence[Mention], first_mention: int
) -> bool:
    """Tie a sentence that opens with "Of these", "Among them" or "They include" to the figure before it.

    Returns whether a number got its event so.
    """
    given = False
    opening = [t.low for t in reading.tokens[:3]]
    rest = opening in (["among", "the", "rest"], ["among", "the", "others"])
    told_apart = opening[1:2] == ["those"] and not AWAITED.isdisjoint(opening[2:])  # "Among those due for release was"
    of_them = rest or (opening[:1] in (["of"], ["among"]) and not POINTERS.isdisjoint(opening[1:]) and not told_apart)
    if earlier and not of_them and drafts and drafts[0].whole is None:
        ahead = [t.low for t in reading.tokens[drafts[0].token + 1 : drafts[0].token + 3]]
        of_them = len(ahead) == 2 and ahead[0] == "of" and ahead[1] in POINTERS  # "Two of them died in hospital"
    particular = opening[:2] in PARTICULARS or opening[:1] in PARTICULARS
    listed = lists_them(reading)
    if not earlier or not (of_them or particular or listed):
        return False
    for position, draft in enumerate(drafts):
        if draft.whole is not None or (position and not _goes_on(reading, drafts[position - 1], draft)):
            continue
        for back, mention in enumerate(reversed(earlier[-6:]), start=1):
            if not _includes(mention, draft) or (rest and mention.event in FELLED):
                continue
            told = opening[0] == "among" or listed or particular or _names_kind(reading, draft)
            if not draft.event and told and (draft.subject or not particular):
                draft.event, draft.form, draft.score = mention.event, "carried", 2.5
                draft.rule = to_rule(mention.rule, "among")
                given = True
                vague = not draft.subject or (draft.subject == "people" and mention.subject in OF_A_KIND)
                draft.subject, draft.subtype = (
                    mention.subject if vague else draft.subject,
                    draft.subtype or mention.subtype,
                )
            draft.outer_whole = first_mention - back
            break
    return given


def _names_kind(reading: Reading, draft: Draft) -> bool:
    """Whether a sentence only says who some of them were: "Three of them were children"."""
    ahead = [t.low for t in reading.tokens[draft.token + 1 : draft.token + 4]]
    return len(ahead) == 3 and ahead[0] == "of" and ahead[1] in POINTERS and ahead[2] in BE and bool(draft.subject)


def _goes_on(reading: Reading, previous: Draft, draft: Draft) -> bool:
    """Whether a number goes on what the one before it tells."""
    return draft.form == "carried" or draft.rule.endswith("/understood") or is_listed(reading, previous, draft)


def _includes(mention: Mention, draft: Draft) -> bool:
    """Whether a figure of the sentences before may include a number."""
    return (
        (
            not draft.subject
            or same_group(mention.subject, draft.subject)
            or (mention.subject == "equipment" and draft.subject in schema.WEAPONS)  # "43 pieces ... and 19 drones"
        )
        and mention.whole is None
        and mention.quantity.unit == draft.quantity.unit
        and is_larger(mention.quantity, draft.quantity)
    )


def _goes_on_felled(reading: Reading, drafts: list[Draft], position: int) -> Draft | None:
    """What a list of parts goes on with: "3 of 5 missiles, 12 of 16 rockets and <190> drones were stopped"."""
    draft, previous = drafts[position], drafts[position - 1]
    part = drafts[position - 2] if position > 1 else None
    if part is None or part.whole != position - 1 or part.event not in STOPPED or draft.event:
        return None
    if draft.subject not in schema.WEAPONS or not is_listed(reading, previous, draft):
        return None
    following = reading.tokens[draft.token + 1].low if draft.token + 1 < len(reading.tokens) else ""
    return part if following not in ("of", "out") else None


def _felled_before(drafts: list[Draft], position: int) -> Draft | None:
    """What was said to be stopped before it in a list: "205 of 273 were downed: <3> of 5 missiles, <190> of 200"."""
    return next((d for d in reversed(drafts[:position]) if d.event in STOPPED and d.subject in schema.WEAPONS), None)


def _find_relative(reading: Reading, whole: Draft, behind: list[Link]) -> list[Link]:
    """Verbs of the relative clause that tells of a whole: "ten of the 21 drones <that attacked> it were shot down"."""
    k = whole.counted.last + 1
    if k >= len(reading.tokens) or reading.tokens[k].low not in ("that", "which", "who"):
        return []
    first = min((x.cue.first for x in behind), default=0)
    later = any(x.cue.first > first and x.form in ("passive", "subject") for x in behind)
    return [x for x in behind if x.cue.first == first and x.form in ("passive", "subject")] if later else []


def _part_and_whole(reading: Reading, part: Draft, whole: Draft, felled: Draft | None = None) -> None:
    """Share out the events of "shot down 16 of the 36 launched" and "seven of the ten missiles were shot down"."""
    named = part.counted.noun is not None and part.counted.side == "right" and not part.counted.implied
    if not whole.subject or (named and whole.counted.noun is None):
        whole.subject, whole.subtype = part.subject, part.subtype  # "returned 1,200 children out of 19,500 deported"
    part.subject, part.subtype = whole.subject or part.subject, whole.subtype
    links = find_links(reading, whole.counted, whole.subject, whole.token) if whole.subject else []
    ahead = [x for x in find_links(reading, part.counted, whole.subject, part.token) if x.cue.last < part.token]
    behind = [x for x in links if x.cue.first > whole.token]
    joined = ("or", "and")  # "41 of the 48 were shot down or jammed": one verb goes on with the other
    own = [x for x in behind if x.form == "participle" and reading.tokens[x.cue.first - 1].low not in joined]
    own += _find_relative(reading, whole, behind)
    passive = next((x for x in behind if x.form == "passive"), None)
    led = reading.tokens[part.token - 1].low in ("and", ",", "with")
    if ahead and passive and led and ahead[0].form in ("active", "noun", "with"):
        ahead = []  # "fired three missiles, and 25 of 26 drones were shot down"
    if ahead:
        set_event(part, ahead[0])
        part.event = join_cue(reading, ahead[0], part.event)
        if own:
            set_event(whole, own[0])
        elif not behind:
            whole.event = ""
    elif behind:
        chosen = next((x for x in behind if x not in own), behind[0])
        set_event(part, chosen)
        if not own or own[0].cue == chosen.cue:
            whole.event = ""
        else:
            set_event(whole, own[0])  # "two of eight systems that were promised will be handed over"
    if not part.event and felled is not None and part.subject in schema.WEAPONS:
        inherit(part, felled)
    if part.event in STOPPED and whole.event == part.event:
        whole.event = ""  # "downed six out of 17 drones targeting the city": some were not
    if not whole.event and whole.subject in schema.WEAPONS:
        whole.event, whole.form, whole.score, whole.entry, whole.link = "launched", "implied", 2.0, None, None
        whole.rule = "launch/whole"
    elif not whole.event and whole.subject in schema.MONEY and part.event == "delivered":
        whole.event, whole.form, whole.score, whole.rule = (
            "pledged",
            "implied",
            2.0,
            "pledge/whole",
        )  # "$20bn of a $50bn loan"
    elif whole.event and not part.event:
        inherit(part, whole)  # "was to blame for 305 of the 581 deaths"


def _fits_whole(giver: Draft, taker: Draft) -> bool:
    return (
        not taker.subject
        or (giver.event in schema.AID_EVENTS and taker.subject in schema.EQUIPMENT + schema.WEAPONS)
        or same_group(taker.subject, giver.subject)
        or bool(giver.entry and taker.subject in giver.entry.takes)
    )
