"""Normal form of a text -> the same in usual words for what happened.

"Six miners perished" is read as "Six miners died": what is known of a class of words is known of its usual word, once.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from tracker import patterns as regex
from tracker.lexicon.files import read_toml
from tracker.lexicon.inflection import verb_forms
from tracker.text.normal import Edit, Normal

# "had <also> sustained", "will <not> let loose": what stands before tells the participle and the base
_PERFECT = regex.compile(r"\b(?:has|have|had|having)\s(?:\p{Ll}+\s){0,2}$")
_BASE = regex.compile(r"\b(?:to|will|would|can|could|may|might|shall|should|must|not|did|does|do)\s(?:\p{Ll}+ly\s)?$")
_WORD = regex.compile_plain(r"[A-Za-z]+")
_BE = {"base": "be", "s": "is", "past": "were", "part": "been", "ing": "being"}
_NO_OF = (" out", "ing")  # "taken out <of> the house", "the kidnapping <of> nine pupils"
# Words that tell little, since most texts have them
COMMON = frozenset(
    "a and be been claim claimed claiming claims cost death deaths down fire fired fires firing force forced "
    "forces found from ground her his home hospital in injured is lose losing lost of out put rubble shooting "
    "shot the their to were with wounded".split()
)
OPENING = ("", "“", '"', "(")  # with which a word of a text may be written together
MARKS = ("", ".", ",", ";", ":", "”", '"', ")", ".”", ',"', '."', ",”", "!", "?")
BESIDE = 50  # characters on either side in which what a verb speaks of has to stand


@dataclass(frozen=True, slots=True)
class _Form:
    """What a form of a rare verb is read as."""

    past: str
    participle: str
    base: str
    near: frozenset[str]


def to_usual(normal: Normal) -> Normal:
    """Read rare words for what happened as the usual ones.

    >>> to_usual(Normal("The rebels lobbed nine rockets at Goma. Their leader hurled insults.")).text
    'The rebels launched nine rockets at Goma. Their leader hurled insults.'
    """
    edits = list(_find_edits(normal.text))
    return normal.amend(edits) if edits else normal


def _find_edits(text: str) -> Iterator[Edit]:
    """Find rare words and what they are read as, in order."""
    lower = text.lower()
    if len(lower) != len(text):  # "İ"
        lower = "".join(letter.lower()[:1] for letter in text)
    forms, telling = _forms()
    told = telling.keys() & lower.split()
    if not told:
        return
    found = {
        match.span(): forms[" ".join(match[0].split())] for word in told for match in telling[word].finditer(lower)
    }
    at = 0
    for start, end in sorted(found, key=lambda span: (span[0], -span[1])):
        news = (_reword(text, start, end, form) for form in found[start, end]) if start >= at else ()
        if new := next(filter(None, news), ""):
            at = end
            yield start, end, new


def _reword(text: str, start: int, end: int, form: _Form) -> str:
    """Give the usual word for a rare one, in its form and case; "" where it is none here."""
    old = text[start:end]
    if text.startswith(" of ", end) and old.endswith(_NO_OF):
        return ""
    if form.near and not _is_beside(text, start, end, form.near):
        return ""
    before = text[max(0, start - 30) : start]
    new = form.base if form.base and _BASE.search(before) else form.past
    if new != form.participle and _PERFECT.search(before):
        new = form.participle
    if old.isupper():
        return new.upper()
    if old[0].isupper():
        return new.title() if " " in new and old.istitle() else new[0].upper() + new[1:]
    return new


def _is_beside(text: str, start: int, end: int, near: frozenset[str]) -> bool:
    """Whether one of the words stands beside a place, in its sentence."""
    before = text[max(0, start - BESIDE) : start].replace("\n", ". ").rpartition(". ")[2]
    behind = text[end : end + BESIDE].replace("\n", ". ").partition(". ")[0]
    return not near.isdisjoint(_WORD.findall(f"{before} {behind}".lower()))


@cache
def _forms() -> tuple[dict[str, tuple[_Form, ...]], dict[str, "re.Pattern[str]"]]:
    """What rare forms are read as, and by the word that tells it most, as it may be written, a pattern of its forms."""
    forms: dict[str, list[_Form]] = {}
    by_word: dict[str, list[str]] = {}
    for row in read_toml("usual.toml")["usual"]:
        usual = _to_forms(row["verb"])
        near = frozenset(word.lower() for word in row.get("near", ()))
        verbs = [(verb, "base s past part ing any adj_be") for verb in row.get("alike", ())]
        verbs += [(verb, "past part ing") for verb in row.get("deeds", ())]
        for verb, tags in verbs:
            for form, tag in verb_forms(verb):
                if tag in tags.split():
                    forms.setdefault(form, []).append(_to_form(form, tag, usual, near))
                    by_word.setdefault(min(form.split(), key=lambda word: (word in COMMON, -len(word))), []).append(
                        form
                    )
    telling: dict[str, re.Pattern[str]] = {}
    for word, found in by_word.items():
        several = "|".join(sorted(found, key=len, reverse=True)).replace(" ", r"\s")
        pattern = regex.compile_plain(rf"\b(?:{several})\b")
        telling |= {before + word + mark: pattern for before in OPENING for mark in MARKS}
    return {form: tuple(found) for form, found in forms.items()}, telling


def _to_forms(verb: str) -> dict[str, str]:
    """The usual verb's forms by tag."""
    if verb.startswith("be "):
        return {tag: f"{form}{verb[2:]}" for tag, form in _BE.items()}
    forms = {tag: form for form, tag in verb_forms(verb)}
    forms.setdefault("past", forms["part"])
    return forms


def _to_form(form: str, tag: str, usual: dict[str, str], near: frozenset[str]) -> _Form:
    """What a form of a rare verb is read as; "was hurt" keeps its auxiliary."""
    if tag == "adj_be":
        new = form.partition(" ")[0] + usual["base"].removeprefix("be")
        return _Form(new, new, "", near)
    past, participle = (usual["past"], usual["part"]) if tag in ("part", "any") else (usual[tag], usual[tag])
    return _Form(past, participle, usual["base"] if tag == "any" else "", near)
