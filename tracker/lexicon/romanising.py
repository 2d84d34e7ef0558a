"""Full name as some outlet writes it in Latin letters -> the person of the lexicon whom it names in another spelling.

Russian, Ukrainian, German and Polish ways to romanise one Cyrillic name differ in few letters: Kirilenko and Kyrylenko,
Lyssenko and Lysenko. First names have a Russian and a Ukrainian form.
"""

import unicodedata
from functools import cache

from tracker import patterns as regex
from tracker.lexicon.claimants import Speaker, lexicon

_SIDES = frozenset({"ukraine", "russia"})
# One name in its forms, as they are once their letters are folded
_FIRST_NAMES = (
    "pavlo pavel",
    "serhi serhei serhe",
    "oleksandr aleksandr aleksander",
    "oleksi aleksei aleksi oleksei",
    "volodimir vladimir volodimer",
    "mikola nikolai nikola",
    "andri andrei andre",
    "dmitro dmitri",
    "evhen evheni",
    "kirilo kiril",
    "uri urii",
    "petro petr pitr potr",
    "mihailo mihail",
    "viktor victor",
    "olena elena",
    "katerina ekaterina",
    "vasil vasili",
    "artem artom artim",
    "hanna anna",
    "maksim maxim",
    "viacheslav vacheslav",
    "illa ilia ila",
)
# Letters that stand for one Cyrillic letter, in the order in which they are replaced
_LETTERS = (
    (r"tsch|tch|cz", "ch"),
    (r"sch(?!ch)|sz", "sh"),
    (r"kh|ch(?=[rlmnv])|x(?=\Z)", "h"),
    (r"ks|x", "ks"),
    (r"w", "v"),
    (r"g", "h"),
    (r"(?<![aeou])[yij](?=[eou])|(?<=\A)[yij](?=[aeou])|[yij](?=[au])", ""),
    (r"[yij]+", "i"),
    (r"(\p{L})\1", r"\1"),
    (r"(?<=[aeou])i\Z", "i"),
    (r"['’`]", ""),
)
_FOLDS = tuple((regex.compile(pattern), by) for pattern, by in _LETTERS)


def _fold(word: str) -> str:
    """Write a name with one letter for each Cyrillic one, roughly."""
    plain = "".join(c for c in unicodedata.normalize("NFD", word.lower()) if not unicodedata.combining(c))
    plain = plain.replace("ł", "l")
    for pattern, by in _FOLDS:
        plain = pattern.sub(by, plain)
    return plain


def _key(name: str) -> tuple[str, str]:
    first, *_, last = name.split()
    folded = _fold(first)
    return next((forms.split()[0] for forms in _FIRST_NAMES if folded in forms.split()), folded), _fold(last)


@cache
def _persons() -> dict[tuple[str, str], Speaker]:
    named = [(name, speaker) for name, speaker in lexicon().persons.items() if speaker.side in _SIDES and " " in name]
    return {_key(name): speaker for name, speaker in named}


def find_person(name: str) -> Speaker | None:
    """Find the Russian or Ukrainian of the lexicon whose full name this is in another spelling.

    >>> find_person("Pavel Kirilenko").name
    'Pavlo Kyrylenko'
    """
    return _persons().get(_key(name)) if " " in name else None
