"""Reading, a token behind a number -> whether the noun phrase goes on with it, or has ended: "a missile overnight"."""

from collections.abc import Sequence

from tracker.matching.reading import Noun, Reading, cues_from, nouns_from
from tracker.matching.tokens import Token
from tracker.matching.words import CONTAINERS, DETERMINERS, MARKS, PREPOSITIONS, QUOTES, STOPS

ATTESTED = frozenset("confirmed reported estimated claimed".split())
# What stands behind a noun and says when, where or how old: "a missile overnight", "a teacher aged 40"
BEHIND = frozenset("""
    overnight yesterday today tonight early late nearby aged alone together again later earlier then there here twice
    adjacent opposite close next full packed crowded
    each apiece daily away outside inside upstairs downstairs abroad alive instead too already
""".split())  # fmt: skip
# Participles without an ending: "a market built in 1998"
DONE = frozenset(
    "built held kept left sent bought made taken given known seen hit struck flown driven hung worn born".split()
)
ADJECTIVES = ("ly", "able", "ible", "ful", "less")  # "a vessel capable of carrying"


def measure_name(tokens: Sequence[Token], k: int) -> int:
    """How many tokens go on with a name: "Boko Haram/Islamic State of the West Province (ISWAP) fighters"."""
    if not tokens[k - 1].text[:1].isupper() or k + 2 >= len(tokens):
        return 0
    if tokens[k].low == "," and "-" in tokens[k - 1].text and "-" in tokens[k + 1].text[1:-1]:
        return int(tokens[k + 1].text[:1].isupper())  # "Tube-Launched, Optically-Tracked, Wire-Guided missiles"
    if tokens[k].low == "/" and tokens[k + 1].text[:1].isupper():
        return 1
    if tokens[k].low == "(" and tokens[k + 1].text.isupper() and tokens[k + 2].low == ")":
        return 3
    size = 2 if tokens[k + 1].low == "the" else 1
    return size if tokens[k].low == "of" and tokens[k + size].text[:1].isupper() else 0


def is_modifier(head: Noun, token: Token) -> bool:
    """Whether an unknown noun behind a noun makes that its modifier."""
    if not token.text[:1].islower() or token.low.endswith(ADJECTIVES):
        return False
    plural = token.low.endswith("s") and not token.low.endswith("ss") and token.text.isalpha()
    return head.tag == "one" or (head.tag == "both" and plural)


def goes_on(tokens: Sequence[Token], k: int) -> bool:
    """Whether a word behind a noun says when, or what it did: "a missile overnight", "a woman walking to work"."""
    low = tokens[k].low
    if low in BEHIND:
        return True
    following = tokens[k + 1] if k + 1 < len(tokens) else None
    acts = (low.endswith(("ing", "ed")) and len(low) > 4) or low in DONE
    return acts and (
        following is None
        or following.number >= 0
        or following.low in PREPOSITIONS | DETERMINERS | MARKS
        or following.text[:1].isupper()
    )


def is_attested(reading: Reading, k: int) -> bool:
    """Whether a word only says how sure a count is: "40 confirmed civilian deaths"."""
    return reading.tokens[k].low in ATTESTED and bool(nouns_from(reading, k + 1, k + 3))


def leads_on(tokens: Sequence[Token], k: int, at: int, *, linked: bool, money: bool) -> bool:
    """Whether a token only leads on to the noun: "units of", "$2bn in its", "old and new"; `linked`: "of" has."""
    low = tokens[k].low
    quoted = all(t.low in QUOTES for t in tokens[at + 1 : k])  # "'thousands' of drones"
    if low == "of" and (quoted or tokens[k - 1].low in CONTAINERS):
        return True
    if low in ("in", "for", "of", "worth", "towards", "as") and money and k <= at + 2:
        return True
    if low == "," and k == at + 2 and k + 1 < len(tokens) and tokens[at].text.lower() in ("a", "an"):
        return tokens[at + 1].text.isalpha() and tokens[k + 1].text.isalpha() and tokens[k + 1].text.islower()
    return (linked and low in DETERMINERS) or (low in ("and", "or") and k > at + 1)


# Participles that end a noun phrase where an object follows
VARIOUS = frozenset("different several various towns villages settlements cities targets civilian civilians".split())
DOING = frozenset("targeting awaiting approaching threatening attacking".split())
# The same before a noun without an article: "a warehouse containing medicine", "a bus carrying workers"
HOLDING = frozenset(
    """
    containing carrying housing storing sheltering transporting holding serving belonging delivering providing hosting
    supplying distributing taking bringing heading travelling traveling trying waiting
""".split()
)


def closes(reading: Reading, k: int, *, headed: bool) -> bool:
    """Whether a token ends the noun phrase."""
    token = reading.tokens[k]
    if token.number >= 0 or token.low in MARKS or token.low in STOPS:
        return True
    verbs = () if headed else cues_from(reading, k, k)
    held = reading.noun_at.get(k + 1)  # "four others lost their lives", "suffered injuries"
    holds = k + 2 - (held is not None and held.entry.counts_event)
    if any(c.last >= holds and c.tag in ("past", "part", "any", "s", "ing") for c in verbs):
        return True  # what the verb holds is not what the number counts
    if headed and token.low in DOING and k + 1 < len(reading.tokens):
        following = reading.tokens[k + 1]  # "a missile targeting the city"
        if following.number >= 0 or following.low in DETERMINERS or following.low in VARIOUS:
            return True
    if headed and token.low in HOLDING:
        return True
    verb = token.low.endswith("ed") and len(token.low) > 5 and reading.tokens[k - 1].low.endswith("s")
    return headed and (token.low in DETERMINERS or k in reading.finite or verb)  # "three hostages boarded cars"
