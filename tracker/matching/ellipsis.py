"""Drafts without a noun or verb of their own -> what the words before them leave understood."""

from collections.abc import Sequence

from tracker.matching.drafts import FLYING, Draft, inherit, set_event
from tracker.matching.linking import Link, find_links
from tracker.matching.reading import Counted, Reading
from tracker.matching.words import AUXILIARIES, MARKS, PREPOSITIONS, REACHING
from tracker.model import Mention

AMONG = frozenset("injured wounded dead killed victims casualties missing fatalities hurt".split())


def count_among(reading: Reading, draft: Draft, earlier: Sequence[Mention]) -> bool:
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


def understand(reading: Reading, drafts: list[Draft], earlier: Sequence[Mention]) -> None:
    """Give a number without a noun the subject that the words before it leave understood: "Of these, 62 were shot down"."""
    for position, draft in enumerate(drafts):
        if draft.subject or draft.event or draft.quantity.unit != "count":
            if draft.subject != "people" or draft.counted.noun or not _anaphoric(reading, draft):
                continue
        before = [d for d in drafts[:position] if d.subject and d.event]
        if draft.quantity.signed and before:
            inherit(draft, before[-1])
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
                set_event(draft, close[0])
                draft.rule = f"{close[0].cue.entry.name}/understood"
                break
        else:
            if not draft.event and _recalls(reading, draft) and (before or earlier):
                _recall(draft, before[-1] if before else None, earlier)
            elif before and not draft.event and _elliptic(reading, draft, before[-1]):
                inherit(draft, before[-1])
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
        inherit(draft, giver)
        draft.subject, draft.subtype = giver.subject, giver.subtype
        draft.rule = giver.rule.split("/")[0] + "/compared"
        return
    mention = earlier[-1]
    draft.event, draft.subject, draft.subtype = mention.event, mention.subject, mention.subtype
    draft.form, draft.score, draft.rule = "carried", 2.0, mention.rule.split("/")[0] + "/compared"
    draft.antecedent = mention


TALLY = frozenset("number numbers count total tally toll figure sum".split())


def read_tally(reading: Reading, draft: Draft) -> None:
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
                set_event(draft, links[0])
            elif noun.entry.implies:
                draft.event, draft.form, draft.score = noun.entry.implies, "toll", 3.0
            else:
                return
            draft.subject, draft.subtype = noun.entry.subject, noun.entry.subtype
            draft.rule = (draft.rule.split("/")[0] or noun.entry.name) + "/tally"
            return


def correct_lost_weapons(drafts: list[Draft], earlier: Sequence[Mention]) -> None:
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


def fall_back(reading: Reading, drafts: list[Draft]) -> None:
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
            inherit(draft, before[-1])
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
    return bool((listed and places) or parts)
