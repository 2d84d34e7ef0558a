"""Tokens of a sentence -> the same without what is only interposed: "nine men, as it turned out, were killed".

What stands between commas and only says who tells it, by what count, or in what order, parts a noun from its verb, and
a verb from its number, without belonging to either. Matching reads the sentence as if it were not there; whatever asks
who spoke, where and when, reads the text, which keeps it.
"""

from collections.abc import Mapping, Sequence

from tracker.lexicon.loading import Phrase
from tracker.matching.tokens import Token
from tracker.matching.words import AUXILIARIES, BE, BOUNDING, CONJUNCTIONS, MARKS, PRONOUNS, QUOTES, SAYING

LONGEST = 10  # tokens between the commas
LONGEST_SAYING = 7  # the same of who tells it
TELLING = frozenset(["past", "part", "any", "s"])  # tags of verbs that tell what befell those before them
# Set phrases that order what is told, with or without commas: "were <in turn> wounded", "killed, <as before>, two"
LINKING = frozenset(
    tuple(phrase.split())
    for phrase in """
    in turn|in fact|in addition|in particular|in the process|in the meantime|in the end|at the same time|of course
    for example|for instance|once again|once more|as before|as usual|as always|after all|among others
    among other things|at first|first of all|by then|by now|by that time
""".replace("\n", "|").split("|")
    if phrase.strip()
)
LINKING_STARTS = frozenset(phrase[0] for phrase in LINKING)
LONGEST_LINKING = max(map(len, LINKING))
# What opens an aside of circumstance: "<by> the latest count", "<as> previously reported", "<despite> the truce"
CIRCUMSTANCE = frozenset("as according by in at on during despite due thanks under without until for".split())
# The same where a verb and its number are parted: what else stands there may be a list
MANNER = frozenset("as by in at for".split())
# What opens an aside on who those counted are: "12 villagers, <most> of them farmers, were killed"
WHO = frozenset("all most many some both mostly mainly including chiefly predominantly largely".split())
# What opens no aside though it may end in a verb of saying: "two, <who> said they were lost, have been found"
NO_ASIDE = (CONJUNCTIONS - {"as"}) | frozenset(["having", "being", "with", "of"])
ADVERBS = frozenset("however meanwhile moreover therefore thus then also too again instead nevertheless".split())
# Adverbs that belong to the number or the harm: "610 and 22, <respectively>, were shot down"
MEANT = frozenset("respectively only early daily weekly monthly fatally badly seriously severely lightly".split())
BEFORE_VERB = 3  # tokens before a verb that tell whether it is passive, or what it counts


def without_interposed(tokens: list[Token], cues: Mapping[str, Sequence[Phrase]]) -> list[Token]:
    """Leave out what is only interposed.

    Args:
        cues: words that an event may start with.
    """
    dropped: set[int] = set()
    comma = -1
    for k, token in enumerate(tokens):
        if token.low in LINKING_STARTS and (size := _linking(tokens, k)) and _is_within(tokens, k, k + size, cues):
            dropped.update(range(k, k + size))
        if token.low != ",":
            comma = -1 if token.number >= 0 or token.low in MARKS else comma
            continue
        if comma > 0 and k - comma <= LONGEST + 1 and _is_interposed(tokens, comma, k, cues):
            dropped.update(range(comma, k + 1))
            comma = -1
        else:
            comma = k
    return [token for k, token in enumerate(tokens) if k not in dropped] if dropped else tokens


def _linking(tokens: Sequence[Token], k: int) -> int:
    """Number of tokens of the set phrase that starts at a token, or 0."""
    lows = tuple(token.low for token in tokens[k : k + LONGEST_LINKING])
    return next((size for size in range(len(lows), 1, -1) if lows[:size] in LINKING), 0)


def _is_within(tokens: Sequence[Token], first: int, stop: int, cues: Mapping[str, Sequence[Phrase]]) -> bool:
    """Whether a set phrase parts what belongs together: an auxiliary and its verb, a verb and its number."""
    if not 0 < first <= stop < len(tokens):
        return False
    before, behind = tokens[first - 1], tokens[stop]
    parts_verb = before.low in AUXILIARIES and (behind.low in cues or behind.low in BE)
    opens_verb = behind.low in AUXILIARIES and before.low.isalpha()
    return parts_verb or opens_verb or (_takes_number(tokens, first - 1, cues) and _opens_number(behind))


def _is_interposed(tokens: Sequence[Token], first: int, last: int, cues: Mapping[str, Sequence[Phrase]]) -> bool:
    """Whether what stands between two commas parts a noun from its verb, or a verb from its number."""
    if last + 1 >= len(tokens) or last - first < 2:
        return False
    opening, quoted = tokens[first + 1].low, tokens[last + 1].low in QUOTES  # "were, he said, “destroyed”"
    if last + 1 + quoted >= len(tokens):
        return False
    behind = tokens[last + 1 + quoted]
    if opening in NO_ASIDE:
        return False
    if _opens_number(behind):
        return (opening in MANNER or _is_adverb(tokens, first, last)) and _takes_number(tokens, first - 1, cues)
    if behind.low in AUXILIARIES or _goes_on_listing(tokens, last + 1):
        return opening in WHO or (behind.low != "and" and _is_aside(tokens, first, last))
    return _tells(behind.low, cues) and _is_aside(tokens, first, last)


def _goes_on_listing(tokens: Sequence[Token], k: int) -> bool:
    """Whether a list goes on: "40 villagers, most of them farmers, <and nine> guards were killed"."""
    return tokens[k].low == "and" and k + 1 < len(tokens) and _opens_number(tokens[k + 1])


def _tells(word: str, cues: Mapping[str, Sequence[Phrase]]) -> bool:
    """Whether a word may be a verb that tells what befell those before it: "nine men, he said, <died>"."""
    return any(phrase.tag in TELLING for phrase in cues.get(word, ()))


def _is_aside(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether an aside opens with a word of circumstance, or tells who says it."""
    opening = tokens[first + 1].low
    if opening in CIRCUMSTANCE or _is_adverb(tokens, first, last):
        return True
    words = [token.low for token in tokens[first + 1 : last]]
    told = 1 < len(words) <= LONGEST_SAYING and BE.isdisjoint(words)
    return told and not SAYING.isdisjoint((*words[:2], words[-1]))


def _is_adverb(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether one adverb stands between two commas: ", however,", ", reportedly,"."""
    word = tokens[first + 1].low
    return last - first == 2 and (word in ADVERBS or (word.endswith("ly") and word not in MEANT))


def _opens_number(token: Token) -> bool:
    return token.number >= 0 or token.low in BOUNDING - {"the", "a", "an", "its", "to", "what", "of"}


def _takes_number(tokens: Sequence[Token], verb: int, cues: Mapping[str, Sequence[Phrase]]) -> bool:
    """Whether a verb still wants its number: "killed, <as before>, 12"; not "two were killed, as before, 12 hurt"."""
    if verb < 1 or tokens[verb].low not in cues or not tokens[verb].low.endswith(("ed", "ing", "t", "k", "n")):
        return False
    before = tokens[max(0, verb - BEFORE_VERB) : verb]
    return not any(token.number >= 0 or token.low in BE for token in before) or before[-1].low in PRONOUNS
