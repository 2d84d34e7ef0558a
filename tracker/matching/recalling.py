"""Drafts without a noun of their own -> what only the sentence before tells: captives still held, the next in rank."""

from collections.abc import Sequence
from itertools import pairwise

from tracker import schema
from tracker.lexicon.loading import load_lexicon
from tracker.matching.drafts import Draft, set_event, to_rule
from tracker.matching.linking import find_links
from tracker.matching.reading import Reading, read_sentence
from tracker.matching.words import AUXILIARIES, BOUNDING, MARKS, POINTERS
from tracker.model import Mention

HELD = 7  # tokens between a bare number and "are still there"
RANKED = 3  # mentions back that a ranking goes on from
EARLY = 6  # tokens before a number that opens its sentence: "A further", "This year"
CLAUSES = frozenset("when after as while before where which who ; :".split())
TYING = [["as", "well", "as"], ["while"], [";"]]  # what may tie others to those told right before
SURVEYED = 30  # as many as no single attack harms
KINDS = frozenset(["troops", "civilians", "medics", "journalists"])  # that go on in the next sentence
THEMES = frozenset(["journalists", "medics"])
HARMS = frozenset(["killed", "wounded", "captured", "detained", "missing"])
ARMY_HARMS = HARMS | {"lost"}
ARMY_SIZE = 1000  # casualties that only an army has in an account of soldiers
CIVILIANS = frozenset("""
    civilian civilians people residents villagers women children passengers workers patients hospital market
""".split())  # fmt: skip
SIGNED = frozenset(["contract", "contracts"])
OF_THEM = [["of", word] for word in ("them", "whom", "these", "those")]
# Words of one attack, whose victims are anybody
ATTACKS = frozenset("strike strikes airstrike airstrikes raid attack shelling bombing blast bomb missile drone".split())
# "This figure also includes": what goes on with a sum told before
POINTING = frozenset("this that these it they the".split())
INCLUDING = frozenset(["includes", "include", "included"])
# Subjects that a second verb goes on counting
ONE_OF_A_KIND = frozenset(["medics", "journalists", "women", "children"])
CARRIED = frozenset(["troops", "civilians", "prisoners", "children", "medics", "journalists"])
# Words that put one country, town or body behind another by its count
RANKING = (
    ("followed", "by"),
    ("comes", "next"),
    ("came", "next"),
    ("come", "next"),
    ("comes", "second"),
    ("came", "second"),
    ("in", "second"),
    ("ranks", "second"),
    ("ranked", "second"),
    ("ahead", "of"),
    ("trailed", "by"),
)


def recall_captives(reading: Reading, draft: Draft, near: Sequence[Mention]) -> bool:
    """Let a bare number count those taken hostage a sentence ago: "Of these, 97 are still there"."""
    if not any(m.event == "captured" and m.subject in ("prisoners", "people") for m in near[:2]):
        return False
    for link in find_links(reading, draft.counted, "prisoners", draft.token):
        gap = link.cue.first - draft.token
        if link.cue.entry.name == "remain captive" and 0 < gap <= HELD and link.score > 1.5:
            draft.subject = "prisoners"
            set_event(draft, link)
            draft.rule = to_rule(draft.rule, "understood")
            return True
    return False


def name_troops(reading: Reading, drafts: Sequence[Draft], earlier: Sequence[Mention]) -> None:
    """Let others, and what a sum of losses includes, be troops: "has lost 88,000 men. This includes 900 casualties"."""
    for told, draft in pairwise(drafts):
        if draft.subject == "people" and (
            _are_further_troops(reading, told, draft) or _are_of_them(reading, told, draft)
        ):
            draft.subject = "troops"
    for draft in drafts:
        if draft.subject == "people" and (
            _are_an_armys(reading, draft, drafts, earlier) or _join(reading, draft, earlier)
        ):
            draft.subject = "troops"
    if not earlier or earlier[-1].subject != "troops" or earlier[-1].event not in HARMS | {"lost", "killed_or_wounded"}:
        return
    if _goes_into(reading):
        for draft in drafts:
            if draft.subject == "people" and draft.event in HARMS | {"lost", "killed_or_wounded"}:
                draft.subject = "troops"


def free_those_among(reading: Reading, drafts: Sequence[Draft], earlier: Sequence[Mention]) -> None:
    """Count those among prisoners let go as released: "580 were freed. Among them were 445 men arrested in Gaza"."""
    opening = [t.low for t in reading.tokens[:2]]
    if opening != ["among", "them"] or not earlier or earlier[-1].event != "released":
        return
    for draft in drafts:
        if draft.event in ("detained", "captured") and draft.subject in schema.PEOPLE:
            draft.event, draft.rule = "released", to_rule(draft.rule, "among")


def _are_further_troops(reading: Reading, told: Draft, draft: Draft) -> bool:
    """Whether others are of those told right before: "12 guards have been killed and <four others> wounded"."""
    words = [t.low for t in reading.tokens[draft.token + 1 : draft.token + 3]]
    harmed = told.event in ARMY_HARMS and draft.event in HARMS and told.subject == "troops" and told.whole is None
    led = _without_joint([t.low for t in reading.tokens[told.counted.last + 1 : draft.token]])
    return harmed and words[:1] in (["others"], ["more"]) and words[-1] not in MARKS and CLAUSES.isdisjoint(led)


def _without_joint(words: list[str]) -> list[str]:
    """Words between two numbers without those that only tie the second on: "were killed, <as well as at least>"."""
    while words and words[-1] in BOUNDING and words[-1] != "as":
        words = words[:-1]
    size = next((len(joint) for joint in TYING if words[-len(joint) :] == joint), 0)
    return words[: len(words) - size]


def _are_of_them(reading: Reading, told: Draft, draft: Draft) -> bool:
    """Whether those hurt are of the soldiers told right before: "33 soldiers, with <seven of them> badly wounded"."""
    words = [t.low for t in reading.tokens[draft.token + 1 : draft.token + 3]]
    noun = draft.counted.noun
    return (
        told.subject == "troops" and draft.event in HARMS and words in OF_THEM and (not noun or noun.entry.counts_event)
    )


def _are_an_armys(reading: Reading, draft: Draft, drafts: Sequence[Draft], earlier: Sequence[Mention]) -> bool:
    """Whether casualties are those of an army told of: "60,000 soldiers have died, with 400,000 total casualties"."""
    if draft.event != "killed_or_wounded" or not CIVILIANS.isdisjoint(reading.words):
        return False
    if any(d.subject == "troops" and d.event in ARMY_HARMS and d.token < draft.token for d in drafts):
        return True
    large = (draft.quantity.value or draft.quantity.low or 0) >= ARMY_SIZE
    near = [m for m in earlier[-3:] if m.event in ARMY_HARMS | {"killed_or_wounded"}]
    return large and bool(near) and all(m.subject == "troops" for m in near)


def _join(reading: Reading, draft: Draft, earlier: Sequence[Mention]) -> bool:
    """Whether people are soldiers by what they are of, or sign: "members of the group", "men signed a contract"."""
    noun = draft.counted.noun
    if noun is None:
        return False
    head, behind = reading.tokens[noun.last].low, [t.low for t in reading.tokens[noun.last + 1 : noun.last + 4]]
    if head == "members" and behind == ["of", "the", "group"]:
        return bool(earlier) and earlier[-1].subject == "troops"
    return head == "men" and draft.event == "recruited" and not SIGNED.isdisjoint(reading.words)


def name_parts(reading: Reading, drafts: Sequence[Draft], earlier: Sequence[Mention], first_mention: int) -> None:
    """Tell of those whom a toll includes what the toll tells: "1,081 civilians died. The figure includes 15 girls"."""
    at = next((k for k in range(len(earlier) - 1, -1, -1) if earlier[k].whole is None), -1)
    whole = earlier[at] if at >= 0 else None
    if whole is None or whole.event not in HARMS | {"killed_or_wounded"} or not _goes_into(reading):
        return
    for draft in drafts:
        if draft.subject in schema.PEOPLE and not draft.event and not draft.refusal and draft.counted.noun:
            draft.event, draft.form, draft.score = whole.event, "carried", 2.0
            draft.rule, draft.outer_whole = to_rule(whole.rule, "part"), first_mention - len(earlier) + at


def _goes_into(reading: Reading) -> bool:
    """Whether a sentence opens by saying what a sum includes: "This figure also includes"."""
    opening = [t.low for t in reading.tokens[:5]]
    return bool(opening) and opening[0] in POINTING and not INCLUDING.isdisjoint(opening)


def go_on(
    reading: Reading, drafts: Sequence[Draft], draft: Draft, giver: Draft | None, near: Sequence[Mention]
) -> None:
    """Let a bare number of people count those whom the sentence, or a survey, counted before."""
    if draft.subject != "people":
        return
    if giver is None:
        draft.subject = "people" if draft.counted.noun else recall_theme(reading, draft, near) or "people"
    elif draft.counted.last == draft.token + _own_word(draft):
        _carry_people(reading, draft, _whole_of(reading, drafts, giver, draft))


def topic_of(earlier: Sequence[Mention]) -> Mention:
    """What the sentence before is about: its first count that is no part of another."""
    last = [m for m in earlier if m.sentence == earlier[-1].sentence]
    return next((m for m in last if m.whole is None), last[0])


def recall_kind(reading: Reading, draft: Draft, near: Sequence[Mention], previous: str) -> str:
    """Of what kind the people are that a sentence only points back to: "Three of them were hurt", "One was shot".

    Counted or not: "He had walked out with his comrades. Three of them were hurt."
    """
    if draft.subject != "people" or draft.counted.noun or draft.counted.last != draft.token or not draft.event:
        return ""
    ahead = [t.low for t in reading.tokens[draft.token + 1 : draft.token + 3]]
    if draft.event not in HARMS:
        return ""
    pointed = len(ahead) == 2 and ahead[0] == "of" and ahead[1] in POINTERS
    opening = draft.token <= 1 and ahead[:1] != [] and ahead[0] in AUXILIARIES
    if not pointed and not opening:
        return ""
    told = next((m for m in near[:RANKED] if m.subject in schema.PEOPLE and m.whole is None), None)
    if told is not None:
        return told.subject if told.subject in (KINDS if pointed else ("troops",)) else ""
    if not pointed or not previous:
        return ""
    nouns = read_sentence(previous, 0, (), load_lexicon()).nouns
    named = [n for n in nouns if n.tag in ("many", "both") and n.entry.subject in schema.PEOPLE]
    return named[-1].entry.subject if named and named[-1].entry.subject in KINDS else ""


def _own_word(draft: Draft) -> int:
    """How many tokens the number's own word of harm takes: "511 wounded" counts who was counted before."""
    noun = draft.counted.noun
    own = noun is not None and noun.entry.counts_event and noun.first == draft.token + 1
    return noun.last - draft.token if noun and own else 0


def _whole_of(reading: Reading, drafts: Sequence[Draft], giver: Draft, draft: Draft) -> Draft:
    """The whole that a part was named of: "12 civilians, including three children, died and 60 were wounded"."""
    before = [d for d in drafts if d.token < giver.token and d.subject in schema.PEOPLE and d.event]
    opening = [t.low for t in reading.tokens[max(0, giver.token - 2) : giver.token]]
    behind = [t.low for t in reading.tokens[giver.token + 1 : giver.token + 3]]
    part = (
        behind in (["of", "them"], ["of", "whom"])
        or opening[-1:] in (["including"], ["among"])
        or opening == ["among", "them"]
        or opening == ["of", "whom"]
    )
    # "killed, including one child and wounded two" stays with the child only where no comma closes the aside
    closed = any(t.low in (",", ")", "–", "—") for t in reading.tokens[giver.counted.last + 1 : draft.token])
    return before[-1] if part and closed and before else giver


MORE = frozenset(["more", "others", "other", "people"])
TELLING = frozenset("spoke speaks counted counts reported reports put puts gave".split())


def _carry_people(reading: Reading, draft: Draft, giver: Draft) -> None:
    """Let a bare number count what the one before it counts: "12 soldiers died and 60 were wounded"."""
    previous = reading.tokens[draft.token - 1].low if draft.token else ""
    if giver.subject == "children" and (giver.form == "active" or previous != "and"):
        return  # "killed two children and wounded 14": anybody
    if giver.subject in ONE_OF_A_KIND and giver.quantity.value == 1 and (draft.quantity.value or 0) > 1:
        return  # "a nurse was killed and three were hurt", too
    between = {t.low for t in reading.tokens[giver.counted.last + 1 : draft.token]}
    if not TELLING.isdisjoint(between) and not {"while", "whereas", "but", ";"}.isdisjoint(between):
        return  # "killed 15 fighters, while the ministry spoke of 12 dead": anybody
    behind = [t.low for t in reading.tokens[draft.token + 1 : draft.token + 2]]
    more = draft.counted.noun is not None and not MORE.isdisjoint(behind)
    civil = giver.subject == "civilians" and more  # "and 36 more wounded" may be anybody
    if (
        giver.subject in CARRIED
        and (giver.subject not in THEMES or {draft.event, giver.event} <= HARMS - {"missing"})
        and not civil
        and draft.form in ("passive", "participle", "active", "subject", "state", "noun")
    ):
        draft.subject = giver.subject


def recall_theme(reading: Reading, draft: Draft, near: Sequence[Mention]) -> str:
    """Whom a survey counts all along: "In 2024 124 journalists were killed. A total of <85> died in Gaza"."""
    if draft.form not in ("passive", "subject") or draft.token > EARLY or not ATTACKS.isdisjoint(reading.words):
        return ""
    theme = next((m for m in near[:RANKED] if m.whole is None), None)
    if theme is None or theme.subject not in THEMES or (theme.quantity.value or 0) < SURVEYED:
        return ""
    fits = theme.event == draft.event or {theme.event, draft.event} <= HARMS
    return theme.subject if fits and (draft.quantity.value or 0) <= (theme.quantity.value or 0) else ""


def is_outranked(reading: Reading, draft: Draft) -> bool:
    """Whether a number is that of the next in rank: "South Sudan comes next with <34>, then Sudan with <25>"."""
    k = draft.token
    following = reading.tokens[k + 1].low if k + 1 < len(reading.tokens) else "."
    if k < 2 or not (following in MARKS or following in ("and", "then")) or not _is_named(reading, k):
        return False
    return any(pair in RANKING for pair in pairwise(t.low for t in reading.tokens[:k]))


def outranking(near: Sequence[Mention]) -> Mention | None:
    """The count told last that is no part of another: whose rank the next ones are behind."""
    return next((m for m in near[:RANKED] if m.whole is None), near[0] if near else None)


def _is_named(reading: Reading, k: int) -> bool:
    """Whether a number is told of a name right before it: "Sudan with 25", "Sudan (25)", "next with 34"."""
    tokens = reading.tokens
    if tokens[k - 1].low not in ("with", "(", "at"):
        return False
    return tokens[k - 2].text[:1].isupper() or tokens[k - 2].low in ("next", "second")
