"""Drafts without a noun or verb of their own -> what the words before them leave understood.

Each way in which a number may point back is a function of its own; the first that knows what is meant decides.
"""

from collections.abc import Sequence

from tracker import schema
from tracker.lexicon.loading import Event
from tracker.matching.adding import adds, point_out
from tracker.matching.bare import lacks_noun
from tracker.matching.continuing import (
    GAP,
    come_next,
    fill_gap,
    go_on_from_header,
    go_on_from_item,
    go_on_list,
    split_by_doer,
)
from tracker.matching.drafts import FLYING, Draft, set_event, to_rule
from tracker.matching.kinds import OPENING, SUFFERED, are_kin, come_from, move_on, name_kind
from tracker.matching.leads import count_led
from tracker.matching.linking import find_links
from tracker.matching.openings import settle_stationed
from tracker.matching.reading import Reading
from tracker.matching.recalling import go_on, recall_captives, recall_kind, topic_of
from tracker.matching.retelling import compare_amounts, reach_toll, retell, retell_named, sum_up
from tracker.matching.telling import Told, recall, take
from tracker.matching.understanding import flee_of_them, point_back, understand_things, understand_told
from tracker.matching.words import BOUNDING
from tracker.model import Mention

# "most of the deaths <–> just over 700 <–> were"
GLOSSING = frozenset("– — - , ( )".split())
# Words of an exchange of prisoners
SWAPS = frozenset("swap swaps swapped exchange exchanges exchanged prisoners pows captivity captives".split())
PAIR = 2  # of prisoners at least
SURE = 2.0  # score of a verb that a number without a noun hangs on


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
    told = Told(reading, drafts, earlier, header, previous)
    for draft in drafts:
        _name_losses(draft, told)
        if lacks_noun(reading, draft):
            any(way(draft, told) for way in OWN) or draft.event or any(way(draft, told) for way in LENT)
        elif not draft.event and name_kind(draft, told):
            pass  # "Of these, 94 are sailors": the noun is said of the number
        elif draft.event and not draft.subject and not draft.counted.noun and sum_up(draft, told):
            pass  # "131 civilian deaths, up from 118": the deaths are the 131's
        elif draft.quantity.unit != "count" and not draft.event:
            compare_amounts(draft, told)
        elif not (understand_things(draft, told) or _picks(draft, told) or retell_named(draft, told)):
            go_on(reading, drafts, draft, told.giver, told.near)
        if draft.event == "released" and draft.subject == "people" and not draft.counted.noun:
            draft.subject = "people" if SWAPS.isdisjoint(reading.words) else "prisoners"
        if told.giver is None and (kind := recall_kind(reading, draft, told.near, previous)):
            draft.subject = kind
        told.note(draft)
    settle_stationed(reading, drafts)


def _name_losses(draft: Draft, told: Told) -> None:
    """Say of what the losses are that were told before: "most of these losses - 15,051 - were destroyed"."""
    noun = draft.counted.noun
    if draft.counted.side != "left" or noun is None or noun.entry.implies != "lost":
        return
    arms = next((m for m in told.near[:2] if m.event == "lost" and m.subject in schema.EQUIPMENT), None)
    if arms:
        draft.subject, draft.subtype = arms.subject, arms.subtype
        if links := find_links(told.reading, draft.counted, draft.subject, draft.token):
            set_event(draft, links[0])


def _change(draft: Draft, told: Told) -> bool:
    """Read "(+8)" as a change of the number before it."""
    if not draft.quantity.signed or told.giver is None:
        return False
    take(draft, told.giver, "change")
    draft.form = "change"
    return True


def _damage_more(draft: Draft, told: Told) -> bool:
    """Read what was only damaged in flight: "shot down five missiles and damaged another"."""
    k = draft.token - 1
    while k > 0 and told.reading.tokens[k].low in BOUNDING:
        k -= 1
    giver = told.giver
    if giver is None or giver.subject not in FLYING or told.reading.tokens[k].low not in ("damaged", "damaging"):
        return False
    if not take(draft, giver, "more"):
        return False
    draft.event = "damaged"
    return True


def _stay_captive(draft: Draft, told: Told) -> bool:
    return recall_captives(told.reading, draft, told.near)


def _count_places(draft: Draft, told: Told) -> bool:
    return told.giver is None and count_led(told.reading, draft)


def _swap(draft: Draft, told: Told) -> bool:
    """Read whom a swap brings home without naming them: "The swap brought 307 home", "gave back 40 in an exchange"."""
    if SWAPS.isdisjoint(told.reading.words) or (draft.quantity.low or draft.quantity.value or 0) < PAIR:
        return False
    for link in find_links(told.reading, draft.counted, "prisoners", draft.token):
        gap = link.cue.first - draft.token if link.cue.first > draft.token else draft.token - link.cue.last
        if link.cue.entry.event == "released" and gap <= GAP and link.score > SURE:
            draft.subject, draft.subtype = "prisoners", ""
            set_event(draft, link)
            draft.rule = to_rule(draft.rule, "understood")
            return True
    return False


def _picks(draft: Draft, told: Told) -> bool:
    """Read what picks from, or repeats, a count of the sentences before: "the 170", "208 of the villages"."""
    if draft.event or (draft.counted.noun and not draft.subject):
        return False
    chosen = point_out(told.reading, draft, told.earlier)
    return chosen is not None and recall(draft, chosen)


SINKING = frozenset("sink sinks sank sunk sinking".split())


def _sink(draft: Draft, told: Told) -> bool:
    """Count ships where only the attacks on them were counted: "60 attacks on tankers, sinking two"."""
    k = draft.token - 1
    while k > 0 and told.reading.tokens[k].low in BOUNDING:
        k -= 1
    giver = told.giver
    if told.reading.tokens[k].low not in SINKING or (giver and giver.subject == "ships"):
        return False
    if not any(noun.entry.subject == "ships" for noun in told.reading.nouns):
        return False
    links = find_links(told.reading, draft.counted, "ships", draft.token)
    if not links or not links[0].cue.first <= k <= links[0].cue.last:
        return False
    draft.subject, draft.subtype = "ships", ""
    set_event(draft, links[0])
    draft.rule = to_rule(draft.rule, "understood")
    return True


def _add(draft: Draft, told: Told) -> bool:
    """Read what only adds to a count: "and a further 25 before dawn"."""
    if not (told.giver or told.earlier) or not adds(told.reading, draft):
        return False
    if told.giver:
        return take(draft, told.giver, "more")
    return draft.token > OPENING or recall(draft, topic_of(told.earlier))


def _gloss(draft: Draft, told: Told) -> bool:
    """Read how many victims are that were named without a number: "most of the deaths – just over 700 – were"."""
    tokens, k = told.reading.tokens, draft.token - 1
    while k > 0 and (tokens[k].low in BOUNDING or tokens[k].low == "just"):
        k -= 1
    noun = told.reading.noun_to.get(k - 1)
    closed = draft.token + 1 < len(tokens) and tokens[draft.token + 1].low in GLOSSING
    if noun is None or k < 1 or tokens[k].low not in GLOSSING or not closed or draft.counted.last != draft.token:
        return False
    counted = any(t.number >= 0 for t in tokens[max(0, noun.first - 3) : noun.first])
    if counted or not noun.entry.counts_event or noun.entry.implies not in SUFFERED:
        return False
    draft.event, draft.subject, draft.form, draft.score = noun.entry.implies, "people", "carried", 3.0
    draft.rule = f"{noun.entry.name}/gloss"
    return True


# In the order in which they are asked; the first that is true ends the search. Those that lend a number the event of
# another are asked only where no verb of its own is told of it.
OWN = (
    go_on_from_header,
    go_on_from_item,
    _change,
    _damage_more,
    _sink,
    come_next,
    split_by_doer,
    _stay_captive,
    _gloss,
    point_back,
    _count_places,
    flee_of_them,
    understand_told,
    _swap,
)
LENT = (
    _picks,
    _add,
    reach_toll,
    move_on,
    are_kin,
    come_from,
    name_kind,
    fill_gap,
    sum_up,
    retell,
    go_on_list,
)
