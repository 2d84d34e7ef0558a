"""Drafts of a sentence without a verb, as headlines are -> the same with what their form alone tells."""

from tracker import schema
from tracker.matching.drafts import FLYING, Draft, inherit, is_listed, to_rule
from tracker.matching.giving import names_recipient
from tracker.matching.reading import Reading
from tracker.matching.tokens import Token
from tracker.matching.words import AUXILIARIES, BOUNDING, QUOTES

FORCES = frozenset(
    "force forces army contingent garrison militia corps mission troops brigade group military column convoy".split()
)
# What a headline says of the weapons that it opens with: "97 drones over Ukraine, 89 down, 51 lost"
FELLED = frozenset("down downed shot intercepted destroyed".split())
STRAYED = frozenset("lost jammed suppressed".split())
TOTALS = frozenset("total tally count sum haul salvo barrage".split())
TOTALLING = frozenset("was were is of : stood at came to reached".split())
FORCE = 50  # men
POSTED = frozenset("at in on near along inside around across".split())  # "there are 2,000 troops at the border"
FLOWN = frozenset("over at on against toward towards into overnight across".split())


def _values(reading: Reading, draft: Draft) -> bool:
    """Whether an amount says what the things before it are worth: "49 tanks valued at $245m"."""
    words = [t.low for t in reading.tokens[max(0, draft.token - 4) : draft.token]]
    return "worth" in words or "valued" in words


def _in_one(reading: Reading, draft: Draft) -> bool:
    """Whether a stretch of time follows: "81 missiles in one night"."""
    words = [t.low for t in reading.tokens[draft.counted.last + 1 : draft.counted.last + 5]]
    return words[:1] == ["in"] and not {"night", "day", "hour", "hours", "morning"}.isdisjoint(words)


def _is_there(reading: Reading, draft: Draft) -> bool:
    """Whether there were so many: "over the week there were around 1,270 drones"."""
    k = draft.token - 1
    while k > 0 and (reading.tokens[k].low in BOUNDING or reading.tokens[k].low in ("already", "still", "now", "also")):
        k -= 1
    return (
        k > 0
        and reading.tokens[k].low in ("were", "been", "are")
        and "there" in [t.low for t in reading.tokens[max(0, k - 2) : k]]
    )


def _is_many(draft: Draft) -> bool:
    """Whether so many are a force and no persons of a story."""
    return (draft.quantity.low or draft.quantity.value or 0) >= FORCE


def _is_total(reading: Reading, draft: Draft) -> bool:
    """Whether so many were the sum of a raid: "the night's total was 88 missiles and 63 drones"."""
    before = [t.low for t in reading.tokens[max(0, draft.token - 6) : draft.token]]
    closing = [low for low in before if low not in BOUNDING]
    return closing[-1:] != [] and closing[-1] in TOTALLING and not TOTALS.isdisjoint(before)


def _is_strong(reading: Reading, draft: Draft) -> bool:
    """Whether a number tells how strong a force is: "a 13,000-strong UN peacekeeping force"."""
    ahead = [t.low for t in reading.tokens[draft.token + 1 : draft.token + 8]]
    strong = ahead[:2] == ["-", "strong"] or ahead[:1] in (["-strong"], ["strong"])
    before = [t.low for t in reading.tokens[max(0, draft.token - 4) : draft.token]]
    named = before if before[-1:] == [","] and ahead[1:2] == [","] else ahead  # "the mission, 15,000 strong, ..."
    return strong and draft.quantity.unit == "count" and not FORCES.isdisjoint(named)


def _headline_fate(reading: Reading, draft: Draft) -> str:
    """What became of so many of the weapons that a headline opens with: "89 down", "51 'lost'"."""
    following = [t.low for t in reading.tokens[draft.token + 1 : draft.token + 4] if t.low not in QUOTES]
    if not following or draft.counted.noun or draft.quantity.unit != "count":
        return ""
    return "intercepted" if following[0] in FELLED else "suppressed" if following[0] in STRAYED else ""


def _is_past(token: Token) -> bool:
    """Whether a word has the form of a past tense: "downed", but not "Red"."""
    return token.low.endswith("ed") and len(token.low) > 4 and token.text.islower()


def fall_back(reading: Reading, drafts: list[Draft]) -> None:
    """Read what has no verb at all: headlines ("163 drones over Kyiv"), the same measure again ("or 26 square km")."""
    tokens = reading.tokens
    for draft in drafts:
        if _is_strong(reading, draft):
            draft.subject, draft.event, draft.form, draft.score = "troops", "deployed", "implied", 3.0
            draft.rule = "deploy/strong"
    verb = next((k for k, t in enumerate(tokens) if t.low in AUXILIARIES or _is_past(t)), len(tokens))
    there: Draft | None = None  # weapons that there were
    opening: Draft | None = None  # weapons that a headline opens with
    given: Draft | None = None  # weapons pledged or delivered right before
    last: dict[tuple[str, str], Draft] = {}  # the last draft with an event, by subject and unit
    wholes = {draft.whole for draft in drafts}
    for position, draft in enumerate(drafts):
        if opening and (fate := _headline_fate(reading, draft)):
            draft.subject, draft.subtype = opening.subject, opening.subtype
            draft.event, draft.form, draft.score, draft.rule = fate, "state", 2.0, "launch/headline"
        key = draft.subject, draft.quantity.unit
        if draft.subject and not draft.event:
            following = tokens[draft.counted.last + 1].low if draft.counted.last + 1 < len(tokens) else ""
            if verb >= draft.token and draft.subject in FLYING and (following in FLOWN or _in_one(reading, draft)):
                draft.event, draft.form, draft.score, draft.rule = "launched", "implied", 2.0, "launch/headline"
                opening = draft
            elif verb >= draft.token and draft.subject in FLYING and following == "down":
                draft.event, draft.form, draft.score, draft.rule = "intercepted", "state", 2.0, "launch/headline"
            elif draft.subject == "troops" and following in POSTED and _is_many(draft) and _is_there(reading, draft):
                draft.event, draft.form, draft.score, draft.rule = "deployed", "implied", 2.0, "deploy/there are"
            elif draft.subject in FLYING and (
                _is_there(reading, draft) or _is_total(reading, draft) or (there and is_listed(reading, there, draft))
            ):
                draft.event, draft.form, draft.score, draft.rule = "launched", "implied", 2.0, "launch/there were"
                there = draft
            elif draft.subject == "money" and verb == len(tokens) and names_recipient(reading, draft, named=True):
                draft.subject, draft.event, draft.form, draft.score = "aid", "pledged", "implied", 2.0
                draft.rule = "pledge/headline"
            elif draft.subject in schema.MONEY and _values(reading, draft) and given:
                inherit(draft, given)
                draft.subject, draft.rule = "military_aid", to_rule(given.rule, "worth")
            elif (
                key in last
                and position not in wholes  # "16 of Russia's 38 refineries have been hit"
                and draft.quantity.form != "article"
                and draft.subject not in ("people", "troops", "money")
            ):
                inherit(draft, last[key])
                draft.rule = to_rule(last[key].rule, "again")
        if draft.event:
            last[key] = draft
            given = draft if draft.event in ("pledged", "delivered") else None
