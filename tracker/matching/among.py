"""Reading, Draft -> the draft with the event of those whom it is counted among: "a child among the injured"."""

from collections.abc import Sequence
from itertools import pairwise

from tracker.matching.drafts import Draft, inherit, to_rule
from tracker.matching.links import find_bounding
from tracker.matching.reading import Noun, Reading
from tracker.matching.words import AUXILIARIES, BE, DETERMINERS, MARKS, PREPOSITIONS
from tracker.model import Mention
from tracker.schema import PEOPLE

# "a child among the injured": the word -> the event that it states
AMONG = {
    "injured": "wounded",
    "wounded": "wounded",
    "hurt": "wounded",
    "missing": "missing",
    "prisoners": "captured",
    "captives": "captured",
    "hostages": "captured",
    "detainees": "detained",
    "evacuees": "evacuated",
    "casualties": "killed_or_wounded",
    "dead": "killed",
    "killed": "killed",
    "victims": "killed",
    "fatalities": "killed",
    "perished": "killed",
    "died": "killed",
    "slain": "killed",
    "displaced": "displaced",
    "fled": "displaced",
    "detained": "detained",
    "arrested": "detained",
    "abducted": "captured",
    "kidnapped": "captured",
    "captured": "captured",
    "released": "released",
    "freed": "released",
    "rescued": "rescued",
    "searched": "missing",
    "evacuated": "evacuated",
}


# "The number also <includes> 175 girls"
INCLUDING = frozenset("include includes included".split())
COUNTS = frozenset("number numbers total toll figure figures count tally".split())
HARMED = frozenset("killed wounded killed_or_wounded missing captured displaced lost".split())
OPENING = 7  # tokens
NEAR = 12  # mentions
DEAD = frozenset("victims dead deceased fatalities slain".split())
# "were <taken> to hospital"
BROUGHT = frozenset("taken evacuated rushed transferred brought admitted airlifted moved flown treated".split())
BROUGHT_NEAR = 16  # tokens from those counted to where they are brought
DEGREES = frozenset("seriously critically severely gravely lightly slightly moderately mildly badly".split())
VICTIMS = frozenset("victims dead killed injured wounded missing fatalities hostages captives detainees".split())
VICTIMS_NEAR = 9  # tokens from them to what is said of them: "of the attack on the market"
LONGEST_OWNER = 4  # tokens: "of the village doctor's"
ASIDES = frozenset([",", "–", "—", "-", "(", ")"])


def count_among(reading: Reading, draft: Draft) -> None:
    """Count "there was a child among the injured" by the event that its word states."""
    if _tells_fate(reading, draft) or _heads_victims(reading, draft) or _names_kind(reading, draft):
        return
    if _is_of_dead(reading, draft) or _is_brought_in(reading, draft):
        return
    words = _after_aside(reading, draft)
    if (draft.event and draft.score > 2.5) or not draft.subject or words[:1] != ["among"]:
        return
    cut = next((k for k, w in enumerate(words) if w in ASIDES or w in ("them", "whom", ";", ".")), len(words))
    word = next((w for w in words[:cut] if w in AMONG), "")
    if word:
        event = _name_among(reading, word)
        draft.event, draft.form, draft.score, draft.rule = event, "carried", 3.0, f"{word}/among"


def _is_of_dead(reading: Reading, draft: Draft) -> bool:
    """Count "four of the victims were guards" as dead, whatever else was told before."""
    words = [t.low for t in reading.tokens[draft.token + 1 : draft.token + 6]]
    at = 2 + (words[2:3] in (["deceased"], ["slain"], ["dead"]))
    dead = words[:2] == ["of", "the"] and words[at : at + 1] != [] and words[at] in DEAD
    behind = words[at + 1 : at + 2]
    if draft.event or draft.quantity.form == "article" or not dead or not behind or behind[0] not in BE:
        return False
    noun = _find_one(reading, draft.token + at + 2)
    draft.subject, draft.subtype = (noun.entry.subject, noun.entry.subtype) if noun else ("people", "")
    draft.event, draft.form, draft.score, draft.rule = "killed", "carried", 3.0, f"{words[at]}/among"
    return True


def _is_brought_in(reading: Reading, draft: Draft) -> bool:
    """Count "34 casualties were evacuated to hospitals" as wounded: no dead man is."""
    words = [t.low for t in reading.tokens[draft.counted.last + 1 : draft.counted.last + BROUGHT_NEAR]]
    at = next((k for k, low in enumerate(words) if low in BROUGHT), -1)
    if draft.event != "killed_or_wounded" or at < 1 or words[at - 1] not in BE:
        return False
    if not any(low.startswith(("hospital", "clinic", "medical")) for low in words[at:]):
        return False
    draft.event, draft.form, draft.rule = "wounded", "passive", "hospital/among"
    return True


def _find_one(reading: Reading, be: int) -> Noun | None:
    """Whom a predicate names: "were <soldiers>", "was a <child>"."""
    for k in range(be + 1, min(be + 4, len(reading.tokens))):
        noun = reading.noun_at.get(k)
        if noun is not None and noun.entry.subject in PEOPLE:
            return noun
    return None


def _name_among(reading: Reading, word: str) -> str:
    """The event of a word: those rescued from captivity are released."""
    return "released" if word == "rescued" and "captivity" in reading.words else AMONG[word]


def _opens_with_victims(reading: Reading, draft: Draft) -> str:
    """The word of harm of "Among the victims are the mayor Ali Ba and <three drivers>"; "" past another verb."""
    lows = [t.low for t in reading.tokens[: draft.token]]
    at = next((k for k in range(2, min(6, len(lows))) if lows[k] in BE and lows[k - 1] in AMONG), 0)
    if not at or lows[0] != "among" or lows[-1] not in ("and", ",") or draft.event or draft.subject not in PEOPLE:
        return ""
    return "" if any(k in reading.finite for k in range(at + 1, draft.token)) else lows[at - 1]


def _says_who(reading: Reading, draft: Draft) -> str:
    """The word of harm of "the victims of the raid were <five men>"; "" where something else is said of them."""
    tokens, k = reading.tokens, find_bounding(reading, draft.token) - 1
    if draft.event or not draft.counted.noun or draft.subject not in PEOPLE or k < 2 or tokens[k].low not in BE:
        return ""
    for at in range(k - 1, max(0, k - VICTIMS_NEAR), -1):
        low = tokens[at].low
        if low in VICTIMS and tokens[at - 1].low in DETERMINERS:
            return low
        if low in MARKS or low in AUXILIARIES or tokens[at].number >= 0:
            return ""
    return ""


def _tells_fate(reading: Reading, draft: Draft) -> bool:
    """Count "among the casualties were two generals, killed in a raid" by what befell them."""
    words = [t.low for t in reading.tokens[draft.counted.last + 1 : draft.counted.last + 3]]
    word = words[1] if words[:1] == [","] and len(words) > 1 else ""
    if draft.event != "killed_or_wounded" or draft.form != "toll" or word not in ("killed", "wounded", "injured"):
        return False
    draft.event, draft.form, draft.rule = AMONG[word], "participle", f"{word}/among"
    return True


def include_counted(reading: Reading, drafts: list[Draft], earlier: Sequence[Mention]) -> None:
    """Count "The number also includes 175 girls" by the event of the number told before."""
    lows = [t.low for t in reading.tokens[:OPENING]]
    at = next((k for k, low in enumerate(lows) if low in INCLUDING), 0)
    told = next((m for m in reversed(earlier[-NEAR:]) if m.subject in PEOPLE and m.event in HARMED), None)
    if not at or told is None or COUNTS.isdisjoint(lows[:at]):
        return
    for draft in drafts:
        if draft.token > at and draft.subject in PEOPLE and (not draft.event or draft.score <= 2.5):
            draft.event, draft.form, draft.score, draft.rule = told.event, "carried", 3.0, to_rule(told.rule, "among")


def give_to_part(reading: Reading, drafts: Sequence[Draft]) -> None:
    """Count "nine of the doctor's ten children were among the dead" of the nine, and not of the ten."""
    for part, whole in pairwise(drafts):
        between = [t.low for t in reading.tokens[part.token + 1 : whole.token]]
        if part.event or between[:1] != ["of"] or len(between) > LONGEST_OWNER or not whole.rule.endswith("/among"):
            continue
        if len(between) == 1 or between[1] in DETERMINERS or reading.tokens[whole.token - 1].possessive:
            inherit(part, whole)
            part.subject, part.subtype, part.rule = whole.subject, whole.subtype, whole.rule
            whole.event, whole.form, whole.score, whole.rule = "", "", 0.0, ""


def _after_aside(reading: Reading, draft: Draft) -> list[str]:
    """Words behind a noun without "be", "also" and an aside: "18 medics, including six doctors, were also among"."""
    words = [t.low for t in reading.tokens[draft.counted.last + 1 : draft.counted.last + 14]]
    if len(words) > 2 and words[0] in ASIDES:
        closing = next((k for k, word in enumerate(words[1:], 1) if word in ASIDES), 0)
        words = words[closing + 1 :] if words[1] in ("including", "among", "all", "most") else words
    if words[:1] in (["from"], ["of"], ["in"]):  # "soldiers from Mali were among the victims"
        cut = next((k for k, word in enumerate(words[1:5], 1) if word in BE), 0)
        words = words[cut:]
    return [word for word in words[:6] if word not in BE and word != "also"]


def _names_kind(reading: Reading, draft: Draft) -> bool:
    """Count "eight of those killed in the strike were children": whom the predicate names."""
    tokens, k = reading.tokens, draft.token
    words = [t.low for t in tokens[k + 1 : k + 14]]
    word = words[2] if len(words) > 3 and words[0] == "of" and words[1] in ("those", "the") else ""
    if word not in AMONG or draft.quantity.form == "article":
        return False
    be = next((i for i, low in enumerate(words) if low in ("were", "are")), 0)
    noun = _find_kind(reading, k + 1 + be) if be else None
    if noun is None:
        return False
    draft.subject, draft.subtype, draft.event = noun.entry.subject, noun.entry.subtype, _name_among(reading, word)
    draft.form, draft.score, draft.rule = "carried", 3.0, f"{word}/among"
    return True


def _find_kind(reading: Reading, be: int) -> Noun | None:
    """Whom a predicate names: "were <children>", "were Druze <fighters>"."""
    for k in range(be + 1, min(be + 4, len(reading.tokens))):
        noun = reading.noun_at.get(k)
        if noun is not None and noun.tag == "many" and noun.entry.subject in PEOPLE:
            return noun if noun.entry.subject != "people" else None
        if reading.tokens[k].low in MARKS or reading.tokens[k].number >= 0 or reading.tokens[k].low in PREPOSITIONS:
            return None
    return None


def go_on_naming(reading: Reading, drafts: Sequence[Draft]) -> None:
    """Count the next kind that a predicate names: "33 of the victims were fighters <and 29 were civilians>"."""
    for a, b in pairwise(drafts):
        between = [t.low for t in reading.tokens[a.token + 1 : b.token]]
        behind = reading.tokens[b.token + 1].low if b.token + 1 < len(reading.tokens) else "."
        if not a.rule.endswith("/among") or b.event or behind not in ("were", "are") or between[-1:] != ["and"]:
            continue
        if (noun := _find_kind(reading, b.token + 1)) is not None:
            inherit(b, a)
            b.subject, b.subtype = noun.entry.subject, noun.entry.subtype


def count_degrees(drafts: Sequence[Draft], reading: Reading) -> None:
    """Count "29 were hurt, six seriously, three moderately and ten lightly" as parts of the wounded."""
    for before, draft in pairwise(drafts):
        behind = [t.low for t in reading.tokens[draft.token + 1 : draft.token + 3]]
        graded = (
            behind[:1] != [] and behind[0] in DEGREES and (len(behind) < 2 or behind[1] in (",", ".", ";", "and", "or"))
        )
        if before.event == "wounded" and not draft.event and draft.counted.noun is None and graded:
            inherit(draft, before)
            draft.subject, draft.subtype, draft.rule = before.subject, before.subtype, to_rule(before.rule, "among")


def _heads_victims(reading: Reading, draft: Draft) -> bool:
    """Count "the dead include four children"."""
    before = [t.low for t in reading.tokens[max(0, draft.token - 4) : draft.token]]
    at = next((k for k, word in enumerate(before) if word in ("include", "included", "includes")), 0)
    if not at:
        at = next((k for k, word in enumerate(before) if k and word in BE and before[k - 1] in AMONG), 0)
        at = at if reading.tokens[0].low == "among" else 0  # "Among the injured is a child"
    if not at and (listed := _opens_with_victims(reading, draft) or _says_who(reading, draft)):
        draft.event, draft.form, draft.score, draft.rule = AMONG[listed], "carried", 3.0, f"{listed}/among"
        return True
    if (
        not at
        or before[at - 1] not in AMONG
        or not draft.subject
        or (draft.event and draft.score >= 2.5 and draft.form != "toll")
    ):
        return False
    word = before[at - 1]
    draft.event, draft.form, draft.score, draft.rule = _name_among(reading, word), "carried", 3.0, f"{word}/among"
    return True
