"""Reading, Draft, Link -> whether a number without a noun counts people: "killing 12", not "killed six projects"."""

from tracker.matching.drafts import Draft
from tracker.matching.links import Link
from tracker.matching.reading import Reading, cues_from
from tracker.matching.words import AUXILIARIES, CONJUNCTIONS, DETERMINERS, MARKS, PREPOSITIONS, RATED, STOPS

PLACED = 10  # tokens of a phrase that says where, and the auxiliary behind it
FORCE = 1000  # as many as can only be men: "put 300,000 on alert"
ASIDES = [[word] for word in "including among all most mostly many some half both".split()]
# What may stand behind a number that counts people without saying so: "killed three more", "killed three overnight".
BESIDE_PEOPLE = frozenset("more others other overnight today yesterday dead so".split())

# What a number behind it only frames: "killed seven <in> two raids"
_WHEREIN = frozenset("in during across through throughout within amid".split())


def counts_people(reading: Reading, draft: Draft, link: Link) -> bool:
    """Whether a number without a noun may count people: "killing 12", "kills three in Kharkiv", "the toll is 31"."""
    if link.form == "toll":
        return True
    if link.cue.entry.event == "deployed" and (draft.quantity.low or draft.quantity.value or 0) < FORCE:
        return False
    if link.cue.entry.weight < 0.9 or _counts_else(reading, draft, link):
        return False
    if (
        draft.quantity.value == 1
        and draft.token
        and reading.tokens[draft.token - 1].low in ("from", "of", "in", "with")
        and not (link.form == "noun" and link.cue.last == draft.token - 2)  # "the death of one"
    ):
        return False  # "eight, all from one family, were killed"
    if link.form == "active" and link.cue.last < draft.token - 1 and reading.tokens[draft.token - 1].low in _WHEREIN:
        return False  # "killed seven fighters in two separate operations"
    ahead = [t.low for t in reading.tokens[draft.token + 1 : draft.token + 5]]
    opening = 2 if ahead[:2] in (["of", "them"], ["of", "whom"], *RATED) else int(ahead[:1] in (["others"], ["more"]))
    if ahead[opening : opening + 1] == [","] and ahead[opening + 1 : opening + 2] in ASIDES:
        return True  # "53 others, including two children, were hurt"
    if ahead[:1] == ["including"] and len(ahead) > 1 and reading.tokens[draft.token + 2].number >= 0:
        return True  # "395 including 92 children were killed"
    if ahead[opening:][:1] == [","] and is_included(reading, draft.token + opening):
        return True
    following = ahead[:2]
    gap = abs(link.cue.first - draft.token) if link.cue.first > draft.token else draft.token - link.cue.last
    if link.form == "active":
        return gap <= (12 if following[:1] in (["others"], ["more"], ["other"]) else 4)
    if opening and _only_places(reading, draft.token + opening + 1, link):
        return True  # "14 others in the city's eastern suburbs were hurt"
    only_aux = all(
        t.low in AUXILIARIES or t.low.endswith("ly") or t.low in ("not", "also", "to")
        for t in reading.tokens[draft.token + 1 + (opening if opening == 2 else 0) : link.cue.first]
    )
    return gap <= 3 or only_aux


def _only_places(reading: Reading, first: int, link: Link) -> bool:
    """Whether a phrase with a preposition is all that stands before the auxiliary of a passive verb."""
    between = reading.tokens[first : link.cue.first]
    if link.form != "passive" or not 2 <= len(between) <= PLACED or between[-1].low not in AUXILIARIES:
        return False
    plain = all(t.number < 0 and t.low not in MARKS and t.low not in CONJUNCTIONS for t in between)
    return plain and between[0].low in PREPOSITIONS and not any(first <= k < link.cue.first for k in reading.finite)


def is_included(reading: Reading, token: int) -> bool:
    """Whether an aside behind a number ends in "included": "13, two kids included, were hurt"."""
    ahead = [t.low for t in reading.tokens[token + 1 : token + 9]]
    return "included" in ahead[2:] and ahead[ahead.index("included") + 1 : ahead.index("included") + 2] == [","]


def _counts_else(reading: Reading, draft: Draft, link: Link) -> bool:
    """Whether the number counts a noun that the lexicon does not know: "killed six projects"."""
    if draft.token + 1 >= len(reading.tokens) or link.cue.first == draft.token + 1:
        return False
    at = draft.token + 1
    if reading.tokens[at].low == "more" and at + 1 < len(reading.tokens) and link.cue.first != at + 1:
        at += 1  # "seizing two more bridgeheads"
    token = reading.tokens[at]
    word = token.low
    if token.text[:1].isupper() and _named_things(reading, at):
        return True
    if word in STOPS or word in DETERMINERS or not word.replace("-", "").isalpha():
        return False
    if "-" in word and token.text.isupper():
        return True  # "seized six PK-M": a make of arms
    behind = reading.tokens[at + 1].low if at + 1 < len(reading.tokens) else ""
    one = draft.quantity.value == 1 and not word.endswith("ly")  # "residents of one street were evacuated"
    if not (word.endswith("s") or one) and not (behind == "," and link.cue.first > draft.token):
        return False  # "one house is destroyed and 5 private, perished ..."
    verbs = [c for c in cues_from(reading, at, at) if c.tag != "s"]
    known = word in BESIDE_PEOPLE or (
        verbs if draft.quantity.value != 1 else reading.finite
    )  # "400 places" are no verb
    return token.text[:1].islower() and not known


def _named_things(reading: Reading, at: int) -> bool:
    """Whether a word of a people only describes what no lexicon knows: "captured 12 Israeli rifles"."""
    if reading.tokens[at].low.endswith("s") or not reading.tokens[at].text.isalpha():
        return False
    for k in range(at + 1, min(at + 4, len(reading.tokens))):
        token = reading.tokens[k]
        if not (token.text.isalpha() and token.text.islower()) or token.low in STOPS or k in reading.finite:
            return False
        if token.low.endswith("s"):
            return not cues_from(reading, k, k)
    return False
