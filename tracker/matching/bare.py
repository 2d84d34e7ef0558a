"""Reading, Draft -> whether a number has no noun of its own: it stands alone, or points back."""

from tracker.matching.drafts import Draft
from tracker.matching.reading import Reading, cues_from
from tracker.matching.words import DETERMINERS, MARKS, PREPOSITIONS, STOPS

# Words behind a number that leave it alone: "three more", "62 others", "seven each", "12 overnight"
ALONE = frozenset("""
    units pieces more others other each overnight today yesterday so further dead such respectively already first
""".split())  # fmt: skip


def lacks_noun(reading: Reading, draft: Draft) -> bool:
    """Whether nothing is named that the number counts, though something before it may be."""
    if not draft.subject and not draft.event and draft.quantity.unit == "count":
        return _stands_alone(reading, draft)
    people = draft.counted.last > draft.token  # "hundreds of Palestinians" are named
    return draft.subject == "people" and not draft.counted.noun and not people and _anaphoric(reading, draft)


# What is counted of a harm, but is none
CLAIMED = frozenset("claims complaints reports requests applications cases calls alerts warnings photos videos".split())


def _stands_alone(reading: Reading, draft: Draft) -> bool:
    """Whether no noun that the lexicon does not know follows: "needs one photograph" counts no tanks."""
    k = draft.token + 1
    if k >= len(reading.tokens):
        return True
    token = reading.tokens[k]
    if "-" in token.low and token.text[:1].islower() and k + 1 < len(reading.tokens):
        named = reading.tokens[k + 1].text  # "53 first-hand testimonies"
        if named.isalpha() and named.islower() and named.endswith("s") and k + 1 not in reading.finite:
            return False
    if not token.text[:1].islower() or token.low in STOPS or token.low in DETERMINERS or not token.text.isalpha():
        return True
    behind = reading.tokens[k + 1] if k + 1 < len(reading.tokens) else None
    if behind and behind.text.isalpha() and behind.text.islower() and behind.low in CLAIMED:
        return False  # "30,735 damage claims"
    closed = behind is None or behind.low in MARKS or behind.low in PREPOSITIONS
    return (
        token.low in ALONE
        or token.low.endswith("ly")
        or (token.low.endswith("ed") and closed)  # "the 64,000 promised in May"
        or any(c.tag not in ("s", "noun", "toll") for c in cues_from(reading, k, k))
    )


OPENING = 8  # tokens before a number whose noun opens the sentence: "As for the soldiers, five were killed"
NAMING = frozenset(["of", "among", "as"])


def _anaphoric(reading: Reading, draft: Draft) -> bool:
    """Whether a bare number points back: "62 of them", "another 12", "three others", "of these, 62"."""
    ahead = [t.low for t in reading.tokens[draft.token + 1 : draft.token + 2]]
    back = [t.low for t in reading.tokens[max(0, draft.token - 2) : draft.token]]
    back += [t.low for t in reading.tokens[:3]] if draft.token <= 4 else []
    if draft.token <= OPENING and reading.tokens[0].low in NAMING:
        return True
    return ahead in (["more"], ["others"], ["other"], ["of"]) or any(
        w in ("another", "these", "them", "whom", "which") for w in back
    )
