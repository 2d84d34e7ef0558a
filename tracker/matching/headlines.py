"""Drafts of a sentence without a verb, as headlines are -> the same with what their form alone tells."""

from dataclasses import dataclass, field

from tracker import schema
from tracker.lexicon.loading import Subject
from tracker.matching.drafts import FLYING, Draft, inherit, is_listed, to_rule
from tracker.matching.giving import names_recipient
from tracker.matching.reading import Reading
from tracker.matching.tokens import Token
from tracker.matching.words import AUXILIARIES, BOUNDING, QUOTES

FORCES = frozenset(
    """force forces army contingent garrison militia corps mission troops brigade group military column convoy battalion
    unit regiment detachment squadron division peacekeepers""".split()
)
# What a headline says of the weapons that it opens with: "97 drones over Ukraine, 89 down, 51 lost"
FELLED = frozenset("down downed shot intercepted destroyed".split())
STRAYED = frozenset("lost jammed suppressed".split())
TOTALS = frozenset("total tally count sum haul salvo barrage".split())
TOTALLING = frozenset("was were is of : stood at came to reached".split())
LYING = frozenset("outside in on under near at along beneath beside by".split())
FORCE = 50  # men
AT_THE_FRONT = [
    phrase.split()
    for phrase in ("at the front", "on the front line", "on the frontline", "in the trenches", "on the battlefield")
]
OPENING = 4  # tokens before what a headline opens with
THERE_ARE = "deploy/there are"
NAVAL = frozenset("""
    enemy warship warships frigate frigates submarine submarines navy fleet carrier carriers corvette corvettes kalibr
""".split())  # fmt: skip
POSTED = frozenset("at in on near along inside around across".split())  # "there are 2,000 troops at the border"
NOWADAYS = frozenset("already still now also currently presently today then".split())
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
    while k > 0 and (reading.tokens[k].low in BOUNDING or reading.tokens[k].low in NOWADAYS):
        k -= 1
    return (
        k > 0
        and reading.tokens[k].low in ("were", "been", "are")
        and "there" in [t.low for t in reading.tokens[max(0, k - 2) : k]]
    )


# Verbs that are no past tense by their form: a headline that has one is none
IRREGULAR = frozenset(
    "took came went left flew gave got said told began made ran stood fell rose held kept brought".split()
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
    before = [t.low for t in reading.tokens[max(0, draft.token - 5) : draft.token] if t.low not in BOUNDING]
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


@dataclass(slots=True)
class _Line:
    """A sentence, what of it has been read, and what its numbers so far were told of."""

    reading: Reading
    drafts: list[Draft]
    verb: int = 0  # the token of its first verb, or behind the last one where it has none
    there: Draft | None = None  # weapons that there were
    opening: Draft | None = None  # weapons that a headline opens with
    given: Draft | None = None  # weapons pledged or delivered right before
    last: dict[tuple[str, str], Draft] = field(default_factory=dict)  # with an event, by subject and unit
    wholes: frozenset[int | None] = frozenset()

    def __post_init__(self) -> None:
        """Look for the verb and the wholes."""
        tokens = self.reading.tokens
        self.verb = next((k for k, t in enumerate(tokens) if t.low in AUXILIARIES or _is_past(t)), len(tokens))
        self.wholes = frozenset(draft.whole for draft in self.drafts)

    def named(self, draft: Draft) -> Subject | None:
        """Weapons without a number that a headline opens with: "Drones over Minsk: 43 down"."""
        if self.verb < draft.token:
            return None
        nouns = (
            n for n in self.reading.nouns if n.last < draft.token and n.tag == "many" and n.entry.subject in FLYING
        )
        noun = next(nouns, None)
        return noun.entry if noun and noun.first <= OPENING else None

    def following(self, draft: Draft) -> str:
        """The word behind what a number counts."""
        k = draft.counted.last + 1
        return self.reading.tokens[k].low if k < len(self.reading.tokens) else ""

    @property
    def verbless(self) -> bool:
        """Whether it has no verb at all."""
        return self.verb == len(self.reading.tokens)


def _set(draft: Draft, event: str, rule: str, form: str = "implied") -> bool:
    draft.event, draft.form, draft.score, draft.rule = event, form, 2.0, rule
    return True


def _fly(line: _Line, draft: Draft) -> bool:
    """Read "163 drones over Kyiv", "81 missiles in one night"."""
    flown = line.following(draft) in FLOWN or _in_one(line.reading, draft)
    if line.verb < draft.token or draft.subject not in (*FLYING, "shells") or not flown:
        return False
    line.opening = draft
    return _set(draft, "launched", "launch/headline")


def _come_down(line: _Line, draft: Draft) -> bool:
    """Read "15 Houthi drones down", and the 31 of "31 of 40 drones down"."""
    if line.verb < draft.token or draft.subject not in FLYING:
        return False
    whole = line.drafts[draft.whole] if draft.whole is not None else draft
    return line.following(whole) == "down" and _set(draft, "intercepted", "launch/headline", "state")


def _be_posted(line: _Line, draft: Draft) -> bool:
    """Read "there are 2,000 troops at the border", "there are three warships in the bay"."""
    navy = draft.subject == "ships" and not NAVAL.isdisjoint(line.reading.words)
    posted = (navy or (draft.subject == "troops" and _is_many(draft))) and line.following(draft) in POSTED
    return posted and _is_there(line.reading, draft) and _set(draft, "deployed", THERE_ARE)


def _be_posted_among(line: _Line, draft: Draft) -> bool:
    """Read a part of those: "there are 2,000 troops at the border, including 300 Belgian soldiers"."""
    told = draft.whole is not None and draft.subject in ("troops", "ships")
    whole = line.drafts[draft.whole] if told and draft.whole is not None else None
    if whole is None or whole.rule != THERE_ARE:
        return False
    inherit(draft, whole)
    draft.rule = to_rule(THERE_ARE, "part")
    return True


def _be_there(line: _Line, draft: Draft) -> bool:
    """Read "over the week there were 1,270 drones", "the night's total was 88 missiles and 63 drones"."""
    if draft.subject not in FLYING:
        return False
    told = _is_there(line.reading, draft) or _is_total(line.reading, draft)
    if not told and not (line.there and is_listed(line.reading, line.there, draft)):
        return False
    line.there = draft
    return _set(draft, "launched", "launch/there were")


def _lie_dead(line: _Line, draft: Draft) -> bool:
    """Read "a dozen bodies outside the prison"."""
    lying = line.verbless and draft.subtype == "bodies" and line.following(draft) in LYING
    return lying and _set(draft, "killed", "bodies/headline")


def _be_won(line: _Line, draft: Draft) -> bool:
    """Read "Seven villages back in Kyiv's hands"."""
    back = draft.subject in schema.TERRITORY and line.following(draft) == "back" and line.verbless
    return back and draft.quantity.form != "article" and _set(draft, "seized", "seize/headline", "state")


def _be_at_the_front(line: _Line, draft: Draft) -> bool:
    """Read "Ten thousand North Koreans at the front"."""
    k = draft.counted.last + 1
    behind = [t.low for t in line.reading.tokens[k : k + 4]]
    posted = any(behind[: len(place)] == place for place in AT_THE_FRONT)
    if not posted or draft.subject not in ("people", "troops") or not _is_many(draft):
        return False
    draft.subject = "troops"
    return _set(draft, "deployed", "fight/headline", "state")


def _be_given(line: _Line, draft: Draft) -> bool:
    """Read "€500m more for Kyiv", "another 14 tanks for Kyiv"."""
    arms = draft.subject in schema.EQUIPMENT + ("missiles", "shells") and draft.quantity.form != "article"
    told = not line.verbless or not line.reading.words.isdisjoint(IRREGULAR)
    if told or not (arms or draft.subject == "money"):
        return False
    if not names_recipient(line.reading, draft, named=True):
        return False
    draft.subject = "aid" if draft.subject == "money" else draft.subject
    return _set(draft, "pledged", "pledge/headline")


def _be_worth(line: _Line, draft: Draft) -> bool:
    """Read what the things before it are worth: "49 tanks valued at $245m"."""
    if draft.subject not in schema.MONEY or line.given is None or not _values(line.reading, draft):
        return False
    inherit(draft, line.given)
    draft.subject, draft.rule = "military_aid", to_rule(line.given.rule, "worth")
    return True


def _say_again(line: _Line, draft: Draft) -> bool:
    """Read the same measure again: "10 square miles, or 26 square km"."""
    before = line.last.get((draft.subject, draft.quantity.unit))
    at = next(k for k, other in enumerate(line.drafts) if other is draft)
    whole = at in line.wholes  # "16 of Russia's 38 refineries have been hit"
    if before is None or whole or draft.quantity.form == "article" or draft.subject in ("people", "troops", "money"):
        return False
    inherit(draft, before)
    draft.rule = to_rule(before.rule, "again")
    return True


# In the order in which they are asked; the first that is true ends the search.
WAYS = (
    _fly,
    _come_down,
    _be_posted,
    _be_posted_among,
    _be_there,
    _lie_dead,
    _be_won,
    _be_at_the_front,
    _be_given,
    _be_worth,
    _say_again,
)


def fall_back(reading: Reading, drafts: list[Draft]) -> None:
    """Read what has no verb at all: headlines ("163 drones over Kyiv"), the same measure again ("or 26 square km")."""
    for draft in drafts:
        if _is_strong(reading, draft):
            draft.subject, draft.event, draft.form, draft.score = "troops", "deployed", "implied", 3.0
            draft.rule = "deploy/strong"
    line = _Line(reading, drafts)
    for draft in drafts:
        if (fate := _headline_fate(reading, draft)) and (opening := line.opening or line.named(draft)):
            draft.subject, draft.subtype = opening.subject, opening.subtype
            _set(draft, fate, "launch/headline", "state")
        key = draft.subject, draft.quantity.unit
        if draft.subject and not draft.event:
            any(way(line, draft) for way in WAYS)
        if draft.event:
            line.last[key] = draft
            line.given = draft if draft.event in ("pledged", "delivered") else None
