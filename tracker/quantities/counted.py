"""Text, position behind a number -> the counted noun written there: "European countries", "science teacher"."""

import re

from tracker.patterns import compile_plain
from tracker.quantities import heads, nouns
from tracker.quantities.words import SMALL

# " of the", " of its": before what a share is a share of
_OF = compile_plain(
    r"\s(?:or\sso\s)?of\s(?:(?:all|both)\s)?(?:(?:the|its|their|his|her|our|your|my|these|those|all)\s)?(?=[A-Za-z])",
    re.I,
)
# "-strong" of "a 3,000-strong staff", "-odd", "-plus": part of the number
_TIED_ON = compile_plain(r"[-‑](?:strong|odd|plus|something)\b")
# "MPs", "TDs": plurals too short for `heads.is_plural`
ACRONYMS = compile_plain(r"[A-Z]{2,6}s")
# "4 million more than", "2 older and 1 younger": no thing that is counted
_HARMED = nouns.words("killed wounded injured destroyed damaged shot hit dead")
# "4 million more than", "10 more, ", "12 others": as many again, without a noun
_AGAIN = nouns.words("more other others additional extra further another")
_OPENS = _AGAIN | {"such"}
_PERIODIC = nouns.words("daily weekly monthly quarterly yearly hourly overnight")
_NO_ADVERBS = nouns.words(
    "family supply ally assembly anomaly jelly belly bully rally fly butterfly monopoly reply lily"
)
_NO_THING = nouns.SUPERLATIVES | nouns.words(
    "more other additional extra further another such older younger bigger smaller larger taller longer shorter better "
    "worse cheaper later earlier"
)
# Words that stand behind a number and its noun, or behind a number without one, and are no part of the noun.
_NO_PART = nouns.words(
    "last next this that today yesterday tomorrow tonight now then again ago earlier later early late each every per "
    "including such like worldwide nationwide overall apiece alone together altogether annually daily weekly monthly "
    "yearly hourly overnight lower higher up down off back old away apart ahead behind clear just about almost nearly "
    "some around more less fewer"
)
# a number may follow "the town's", "all of Spain's": then the noun stands behind that number
_POSSESSIVE = ("'s", "’s", "s'", "s’")
_HYPHENS = frozenset("-‑–")
_JOINS = frozenset(("and", "or"))
_VERBS = nouns.words(
    "came went took made found left lost won sold built held met paid put ran sent sat stood told grew began became "
    "fell rose gave got drew drove flew hit knew led lay lived said saw set spent spoke took wrote had did "
    "come go live work say die attend remain stay want need vote think believe use own play wait leave begin"
)


def find_noun(text: str, end: int, *, of: bool, single: bool = False) -> tuple[str, int]:
    """Read the counted noun with the words that qualify it, and where it ends: "European countries".

    `of` reads it only behind "of" ("tonnes of wheat"); `single` tells that the number is one: its noun is no plural.
    """
    if tied := _TIED_ON.match(text, end):
        end = tied.end()
    after, start = _find_after(text, end, of=of)
    share = start > end
    taken: list[str] = []
    joined = False
    for at, (gap, word) in enumerate(after[:5]):
        small = word.lower()
        if not taken and small.endswith("ly") and small not in _NO_ADVERBS and len(after) > 1:
            continue  # "20 fully furnished flats", "1,000 daily users"
        if small in _PERIODIC and any(_is_plural(later) for _, later in after[at + 1 :]):
            continue  # "12 straight monthly declines"
        if taken and not share and after[0][0] and after[0][0][0] in _HYPHENS:
            break  # "six-speed automatic"
        if taken and gap and gap[0] in _HYPHENS:
            taken.append(word)  # "gas-only"
            continue
        if (small in nouns.FUNCTION_WORDS or small in _NO_PART) and not (not taken and _may_open(after, at)):
            if small not in _JOINS or not taken or not _joins(after, taken):
                break
            joined = True
        elif taken and ("“" in gap or "(" in gap):
            break
        elif single and not share and taken and heads.is_plural(small):
            break  # "one proposal asks"
        taken.append(word)
        if share and word.endswith(_POSSESSIVE):
            continue  # "15 of the firm's buses"
        opens = len(taken) == 1 and small in _HARMED and _may_open(after, at)  # "12 wounded soldiers"
        if not opens and _is_plural(word) and (word[0].islower() or _goes_no_further(after, len(taken))):
            break
    taken = _cut(taken, share=share, single=single, joined=joined, ended=_is_ended(after, len(taken)))
    if not taken or (len(taken) == 1 and taken[0].lower() in _NO_THING):
        return "", end
    position = start
    for word in taken:
        position = text.index(word, position) + len(word)
    begin = text.index(taken[0], start)
    return text[begin:position].rstrip("'’"), position


def _find_after(text: str, end: int, *, of: bool) -> tuple[list[heads.Word], int]:
    """Find the words where the noun may stand, and where they begin."""
    if match := _OF.match(text, end):
        start = match.end()
    elif of:
        return [], end
    else:
        start = end
    after = heads.find_words(text, start)
    if start > end and after:
        after = [(" ", after[0][1]), *after[1:]]
    return after, start


def _cut(taken: list[str], *, share: bool, single: bool, joined: bool, ended: bool) -> list[str]:
    """Cut off what does not belong to the noun where no plural ends it."""
    if taken and share and (taken[-1].endswith(_POSSESSIVE) or taken[0].lower() in SMALL):
        return []  # "9,000 of the town's 31,000 homes", "one of nine officers"
    if taken and _is_plural(taken[-1]):
        return taken
    if joined:
        taken = taken[: next(at for at, word in enumerate(taken) if word.lower() in _JOINS)]
    if len(taken) == 1 and not share and (ended or not single) and _is_verb(taken[0]):
        return []  # "1,430 passed", "73 raising doubts"
    # a compound ("goal lead") or one thing; what follows may be a verb
    while (
        len(taken) > 1
        and not _qualifies(taken[0])
        and not (single and ended and len(taken) == 2 and not _is_verb(taken[1]))
    ):
        taken = taken[:1]
    return taken[:2]


def _is_ended(after: list[heads.Word], count: int) -> bool:
    """Tell whether the phrase ends behind so many words: at a mark or at a word that opens something else."""
    return count == len(after) or after[count][1].lower() in nouns.FUNCTION_WORDS | _NO_PART


def _is_plural(word: str) -> bool:
    return heads.is_plural(word.lower().removesuffix("'").removesuffix("’")) or ACRONYMS.fullmatch(word) is not None


def _may_open(after: list[heads.Word], at: int) -> bool:
    """Tell whether a word that else ends the phrase opens it: "such cases", "more picks", "wounded soldiers"."""
    small = after[at][1].lower()
    return small in _OPENS or (small in _HARMED and at + 1 < len(after) and _is_plural(after[at + 1][1]))


def _joins(after: list[heads.Word], taken: list[str]) -> bool:
    """Tell whether "and" joins words before a plural: "digital and physical sales", "current and retired officers"."""
    behind = [word for _, word in after[len(taken) + 1 :]]
    if _qualifies(taken[-1]) and any(_is_plural(word) and word[0].islower() for word in behind):
        return True
    return len(behind) > 1 and not _is_plural(taken[-1]) and not _is_plural(behind[0]) and _is_plural(behind[1])


def _goes_no_further(after: list[heads.Word], count: int) -> bool:
    """Tell whether no plural in small letters follows a capitalised one: "Americans", but not "Olympics fans"."""
    return not any(_is_plural(word) and word[0].islower() for _, word in after[count : count + 2])


def _is_verb(word: str) -> bool:
    small = word.lower()
    if small in nouns.IRREGULAR_PLURALS or not word[0].islower():
        return False
    return small in _VERBS or (len(small) > 4 and small.endswith(("ed", "ing")) and small[-3:] != "eed")


def _qualifies(word: str) -> bool:
    return word[0].isupper() or word.lower().endswith(
        ("al", "ar", "ic", "ive", "ous", "ful", "less", "ish", "ern", "ed")
    )
