"""Drafts -> which of them are stated to be part of another: "seven people, including two children"; "16 of the 36"."""

from collections.abc import Sequence

from tracker import schema
from tracker.matching.drafts import Draft, group_of, inherit, is_larger, is_listed, set_event
from tracker.matching.linking import find_links
from tracker.matching.reading import Reading
from tracker.model import Mention

PART_WORDS = frozenset(["including", "among", "incl", "include", "includes", "included"])


def mark_parts(reading: Reading, drafts: list[Draft]) -> None:
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
            if giver.whole is not None and is_listed(reading, giver, draft):
                whole = giver.whole
            else:
                whole = drafts.index(giver)
            compatible = drafts[whole].quantity.unit == draft.quantity.unit and is_larger(
                drafts[whole].quantity, draft.quantity
            )
            if compatible:
                draft.whole = whole
            if (
                not draft.event
                or draft.score < 3.0
                or (draft.form in ("active", "implied") and draft.link and draft.link.cue.last < giver.token)
            ) and _fits_whole(giver, draft):
                subject, subtype = draft.subject or giver.subject, draft.subtype if draft.subject else giver.subtype
                inherit(draft, giver)
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


def mark_parts_of_earlier(
    reading: Reading, drafts: list[Draft], earlier: Sequence[Mention], first_mention: int
) -> None:
    """Tie a sentence that opens with "Of these", "Among them" or "They include" to the figure before it."""
    opening = [t.low for t in reading.tokens[:3]]
    points = (
        opening[:1] in (["of"], ["among"])
        and any(w in ("these", "them", "those", "which", "whom") for w in opening[1:])
    ) or opening[:2] == ["they", "include"]
    if not points or not earlier:
        return
    for position, draft in enumerate(drafts):
        if draft.whole is not None or (
            position
            and not (
                draft.form == "carried"
                or is_listed(reading, drafts[position - 1], draft)
                or draft.rule.endswith("/understood")
            )
        ):
            continue
        for back, mention in enumerate(reversed(earlier[-6:]), start=1):
            same = (
                mention.subject == draft.subject
                or not draft.subject
                or group_of(mention.subject) == group_of(draft.subject)
            )
            if (
                same
                and mention.whole is None
                and mention.quantity.unit == draft.quantity.unit
                and is_larger(mention.quantity, draft.quantity)
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
        set_event(part, ahead[0])
        if own:
            set_event(whole, own[0])
        elif not behind:
            whole.event = ""
    elif behind:
        set_event(part, next((x for x in behind if x not in own), behind[0]))
        if not own or own[0].cue == behind[0].cue:
            whole.event = ""
    if not whole.event and whole.subject in schema.WEAPONS:
        whole.event, whole.form, whole.score, whole.entry, whole.link = "launched", "implied", 2.0, None, None
        whole.rule = "launch/whole"
    elif not whole.event and part.event and not behind:
        inherit(whole, part)


def _fits_whole(giver: Draft, taker: Draft) -> bool:
    return (
        not taker.subject
        or group_of(taker.subject) == group_of(giver.subject)
        or bool(giver.entry and taker.subject in giver.entry.takes)
    )
