"""What stands between a number and a word of an event -> whether it is an aside, a relative clause, another count."""

from dataclasses import dataclass
from itertools import pairwise

from tracker.matching.tokens import Token
from tracker.matching.words import AUXILIARIES, BOUNDING, DETERMINERS, HAVE, MODALS, PREPOSITIONS, SAYING

# What opens an aside of parts: ", most of them pupils,"
ASIDES = frozenset("including among most mostly mainly many some half all both".split())
LEAD = 6  # tokens from a preposition to the comma behind its place
MARKED = frozenset(", ; : ( ) who that which".split())
RUNNING = frozenset("ran run runs works worked relies relied lives lived operates depends fed sat stood".split())


@dataclass(frozen=True, slots=True)
class Gap:
    """What stands between a number's noun phrase and a cue."""

    first: int  # tokens first..last; none when last < first
    last: int
    tokens: tuple[Token, ...]
    cost: float
    verbs: int  # of other events

    def has(self, *words: str) -> bool:
        """Whether one of the words stands in it."""
        for token in self.tokens:  # noqa: SIM110 - a third of the time that any() takes
            if token.low in words:
                return True
        return False

    @property
    def prepositions(self) -> int:
        """Number of prepositions in it."""
        return sum(t.low in PREPOSITIONS for t in self.tokens)


def is_relative(gap: Gap) -> bool:
    """Whether the words behind the last comma open a relative clause: "four missiles, all of which were ..."."""
    lows = [t.low for t in gap.tokens]
    return "," in lows and not {"which", "who", "whom"}.isdisjoint(lows[len(lows) - lows[::-1].index(",") :])


def in_relative(gap: Gap) -> bool:
    """Whether the number is the object of a relative clause: "received 75 tanks, which will replace 59 others"."""
    lows = [t.low for t in gap.tokens]
    at = lows.index("which") if "which" in lows else -1
    return at > 0 and lows[at - 1] == "," and at + 1 < len(lows) and lows[at + 1] in MODALS


TAKERS = frozenset("it they we he she".split())


def in_contact_clause(gap: Gap) -> bool:
    """Whether a subject of its own leads to the verb: "the villages <it had> seized", "the men <Russia has> lost"."""
    lows = [t.low for t in gap.tokens]
    while lows and (lows[-1].endswith("ly") or lows[-1] in ("already", "since", "once", "just")):
        lows.pop()
    if not 2 <= len(lows) <= 5 or lows[-1] not in HAVE:
        return False
    subject = lows[:-1]
    named = all(t.text[:1].isupper() and t.number < 0 for t in gap.tokens[: len(subject)])
    return named or (len(subject) == 1 and subject[0] in TAKERS)


SHOWN = frozenset(
    "footage video videos photo photos pictures images names list lists details data figures report".split()
)


def shows_them(gap: Gap) -> bool:
    """Whether only pictures or words of those counted are given: "released <footage of> 40 soldiers"."""
    lows = [t.low for t in gap.tokens]
    stop = lows.index("of") if "of" in lows else len(lows)
    return stop > 0 and lows[stop - 1] in SHOWN


def gives_reason(gap: Gap) -> bool:
    """Whether what follows is why it was done: "shot a man <for allegedly stabbing> a guard"."""
    lows = [t.low for t in gap.tokens]
    for k, low in enumerate(lows[:-1]):
        if low == "for" and any(word.endswith("ing") for word in lows[k + 1 : k + 3]):
            return True
    return False


def is_aside(gap: Gap) -> bool:
    """Whether only an aside stands between: "900 fighters, 80 of them wounded, have surrendered"."""
    lows = [t.low for t in gap.tokens]
    while lows and lows[-1] in AUXILIARIES:
        lows.pop()
    if lows[:2] == ["of", "them"]:
        lows = lows[1:]  # "52 of them, including 17 children, were hospitalised"
    if lows[:1] in (["others"], ["more"], ["them"]):
        return (
            len(lows) > 2 and lows[1] == lows[-1] == "," and lows[2] in ("including", "among") and lows.count(",") == 2
        )
    if lows[:1] == ["including"] and len(lows) > 1 and not gap.verbs:  # "395 including 92 children were killed"
        return gap.tokens[1].number >= 0 and all(word not in MARKED for word in lows)
    if lows and lows[0] in ("aged", "ages"):  # "three men aged 39, 44 and 61 were hurt"
        return all(w.isdigit() or w in (",", "and", "or", "from", "between", "to") for w in lows[1:])
    if len(lows) > 3 and lows[0] == lows[-1] == "," and lows[-2] == "included" and lows.count(",") == 2:
        return True  # "13, two kids included, were hurt"
    lead = _measure_lead(lows)
    tokens, lows = gap.tokens[lead:], lows[lead:]
    opens = len(lows) > 2 and (lows[1] in ASIDES or tokens[1].number >= 0)
    return opens and lows[0] == lows[-1] == "," and lows.count(",") == 2


def _measure_lead(lows: list[str]) -> int:
    """How many words say only whence or where before an aside: "900 men <from Ukraine>, 80 of them wounded, have"."""
    if lows[:1] not in (["from"], ["in"], ["at"], ["near"]) or "," not in lows[2:LEAD]:
        return 0
    stop = lows.index(",")
    return stop if all(low.isalpha() and low not in PREPOSITIONS for low in lows[1:stop]) else 0


def belongs_elsewhere(gap: Gap) -> float:
    """Cost of a cue whose own stretch counts something else: "959 fighters, 80 of them wounded, had surrendered"."""
    bare = True  # whether nothing but auxiliaries stands behind: "three newborns, and 27 were injured"
    for token in reversed(gap.tokens):
        if token.low == ",":
            return 0.0
        if token.number >= 0 and bare and token is not gap.tokens[-1]:
            return 4.5
        bare = bare and token.low in AUXILIARIES
        if token.number >= 0 and token.low == "#" and token.text.lower() not in ("a", "an"):
            return 2.5
    return 0.0


def only_bounds(gap: Gap) -> bool:
    """Whether nothing but "of", articles and bounds stands in a gap: "in need of at least"."""
    return all(t.low in BOUNDING | DETERMINERS | {"of"} for t in gap.tokens)


def says_after(gap: Gap) -> bool:
    """Whether a verb of saying ends the clause of a verb: "which received the bodies, said six"."""
    return any(a.low == "," and b.low in SAYING for a, b in pairwise(gap.tokens))


def goes_on(gap: Gap) -> bool:
    """Whether another verb has the number on its preposition: "lost its line and ran on 18 generators"."""
    words = [t.low for t in gap.tokens]
    if len(words) < 4 or words[-1] not in PREPOSITIONS or words[-3] != "and":
        return False
    return words[-2] in RUNNING or (words[-2].endswith("ed") and words[-1] in ("on", "to", "from", "off"))
