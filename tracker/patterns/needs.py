"""A pattern as written -> the words of which one must stand in any text that it matches.

Words are runs of the letters a to z in lower case between "^" and "$": "^kill" begins a word, "^in$" is a whole one.
"#" is any digit, other marks stand for themselves. What is not understood needs nothing, so that no text is passed over
that could match. Case is never told apart here: what is found is needed at least.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

LONGEST = 14  # signs of a need that are looked at
DEAREST = 60.0  # needs that nearly every sentence meets are not worth asking for
COMMON = 40.0
# Words that stand in so many sentences that nothing is gained by looking for them
_FREQUENT = frozenset("""
    the of to in a and that for on it with was is as at by from be are an has have were said its not or but this which
    had he they
""".split())  # fmt: skip
_MARKS = frozenset("!\"#$%&'()*+,-./:;<=>?@[]_`{|}~£€’‘“”«»„‐‑–—−•…½¼¾⅓⅔⅛⅜⅝⅞±≈°²")
_PLAIN = frozenset(",.-'’")  # marks of nearly every sentence
_QUANTIFIERS = "?*+{"
# Signs that are taken for letters a to z where case is not told apart: dotted I, dotless i, long s, kelvin
ODD = "\u0130\u0131\u017f\u212a"


class UnreadError(Exception):
    """The pattern holds what is not read here."""


@dataclass(slots=True)
class _Item:
    """What a stretch of a pattern needs, and whether it starts and ends where no letter goes on."""

    kind: str  # "letter", "edge" (no letter), "gap" (anything, or nothing), "group"
    needs: frozenset[str] | None = None
    letter: str = ""
    branches: list[list["_Item"]] = field(default_factory=list)
    once: bool = True


def find_needs(pattern: str, *, verbose: bool = False) -> frozenset[str] | None:
    """Return words of which every match holds one; None when there are none that are worth a look.

    >>> sorted(find_needs(r"\\b(?:killed|wound(?:ed|ing))\\s+in") or ())
    ['^killed$', '^wound']
    >>> sorted(find_needs(r"[a-z]+ of") or ())
    ['^of']
    >>> find_needs(r"[a-z]+")
    """
    try:
        reader = _Reader(pattern, verbose)
        branches = reader.read_branches()
        if reader.at < len(pattern):
            return None
    except (UnreadError, IndexError):
        return None
    found = _of_branches(branches, False, False)
    return found if found and _cost(found) <= DEAREST else None


def _cost(needs: Iterable[str]) -> float:
    return sum(_cost_of(word) for word in needs)


def _cost_of(word: str) -> float:
    """Estimate how often a word is met."""
    if word.strip("^$") in _FREQUENT or word in _PLAIN:
        return COMMON
    if len(word) == 1:  # a letter alone stands anywhere, digits where it matters
        return 2 * DEAREST if word.isalpha() else 20.0 if word == "#" else 1.0
    return 40.0 / 3 ** (len(word) - 2)


def _of_branches(branches: Sequence[Sequence[_Item]], opens: bool, closes: bool) -> frozenset[str] | None:
    """What an alternation needs: one of the needs of each branch."""
    found: frozenset[str] = frozenset()
    for branch in branches:
        needs = _of_sequence(branch, opens, closes)
        if not needs:
            return None
        found |= needs
    return found


def _of_sequence(items: Sequence[_Item], opens: bool, closes: bool) -> frozenset[str] | None:
    """What a sequence needs: of all that its parts need, what is met least often."""
    best: frozenset[str] | None = None
    at = 0
    while at < len(items):
        item = items[at]
        end = at + 1
        before = _ends(items[at - 1]) if at else opens
        needs = item.needs
        if item.kind == "letter":
            while end < len(items) and items[end].kind == "letter":
                end += 1
            after = _starts(items[end]) if end < len(items) else closes
            run = "".join(i.letter for i in items[at:end])
            needs = frozenset([_trim(("^" if before else "") + run + ("$" if after else ""))])
        elif item.kind == "group":
            after = _starts(items[end]) if end < len(items) else closes
            needs = _of_branches(item.branches, before, after and item.once)
        if needs and (best is None or _cost(needs) < _cost(best)):
            best = needs
        at = end
    return best


def _trim(word: str) -> str:
    return word[:LONGEST]


def _starts(item: _Item) -> bool:
    """Whether no letter can come first in what an item matches, nor be missing there."""
    if item.kind == "group":
        return all(branch and _starts(branch[0]) for branch in item.branches)
    return item.kind == "edge"


def _ends(item: _Item) -> bool:
    if item.kind == "group":
        return all(branch and _ends(branch[-1]) for branch in item.branches)
    return item.kind == "edge"


class _Reader:
    """Reads a pattern into items."""

    def __init__(self, pattern: str, verbose: bool) -> None:
        self.text, self.verbose, self.at = pattern, verbose, 0

    def read_branches(self) -> list[list[_Item]]:
        """Read alternatives up to the bracket that closes them."""
        branches: list[list[_Item]] = [[]]
        while self.at < len(self.text) and self.text[self.at] != ")":
            sign = self.text[self.at]
            if sign == "|":
                branches.append([])
                self.at += 1
            elif self.verbose and sign.isspace():
                self.at += 1
            elif self.verbose and sign == "#":
                self.at = (self.text.find("\n", self.at) + 1) or len(self.text)
            else:
                item = self._read_item()
                if item is not None:
                    branches[-1].extend(self._quantify(item))
        return branches

    def _quantify(self, item: _Item) -> list[_Item]:
        while self.verbose and self.at < len(self.text) and self.text[self.at].isspace():
            self.at += 1
        if self.at >= len(self.text) or self.text[self.at] not in _QUANTIFIERS:
            return [item]
        sign = self.text[self.at]
        least, most = (1, 2) if sign == "+" else (0, 2)
        self.at += 1
        if sign == "{":
            end = self.text.index("}", self.at) if "}" in self.text[self.at :] else -1
            low, comma, high = self.text[self.at : end].partition(",")
            if end < 0 or not (low or comma) or not (low + high).isdigit():
                raise UnreadError
            least = int(low or 0)
            most = int(high or 2) if comma else least
            self.at = end + 1
        if self.at < len(self.text) and self.text[self.at] in "?+":  # lazy, possessive
            self.at += 1
        if not least:
            return [_Item("gap")]
        if item.kind == "edge" or (least, most) == (1, 1):
            return [item]
        if item.kind == "letter":
            return [item, _Item("gap")]
        return [_Item(item.kind, item.needs, branches=item.branches, once=False), _Item("gap")]

    def _read_item(self) -> _Item | None:
        sign = self.text[self.at]
        if sign == "(":
            return self._read_group()
        if sign == "[":
            return self._read_class()
        self.at += 1
        if sign == "\\":
            return self._read_escape()
        if sign in "^$":
            return _Item("edge")
        if sign == ".":
            return _Item("gap")
        if sign in _QUANTIFIERS:
            raise UnreadError
        return _of_sign(sign)

    def _read_escape(self) -> _Item | None:
        sign = self.text[self.at]
        self.at += 1
        if sign in "bAZmM":
            return _Item("edge")
        if sign in "BK":
            return None
        if sign == "d":
            return _Item("edge", frozenset("#"))
        if sign in "sW":
            return _Item("edge")
        if sign in "wSDX":
            return _Item("gap")
        if sign in "pP" and self.text[self.at] == "{":
            self.at = self.text.index("}", self.at) + 1
            return _Item("gap")
        if sign in "123456789":
            return _Item("gap")
        if sign in "xu":
            size = 2 if sign == "x" else 4
            self.at += size
            return _of_sign(chr(int(self.text[self.at - size : self.at], 16)))
        if sign in "ntrfv":
            return _Item("edge")
        if sign.isalnum():
            raise UnreadError
        return _of_sign(sign)

    def _read_group(self) -> _Item | None:
        self.at += 1
        kept = self.verbose
        kind = "group"
        if self.text[self.at] == "?":
            rest = self.text[self.at :]
            if rest.startswith(("?:", "?>")):
                self.at += 2
            elif rest.startswith(("?P=", "?#")):
                self.at = self.text.index(")", self.at) + 1
                return _Item("gap") if rest[1] == "P" else None
            elif rest.startswith(("?=", "?<=", "?!", "?<!")):
                kind = "ahead" if "=" in rest[:3] else "never"
                self.at += 3 if rest[1] == "<" else 2
            elif rest.startswith(("?P<", "?<")):
                self.at = self.text.index(">", self.at) + 1
            else:
                end = min(i for i in (rest.find(":"), rest.find(")")) if i > 0)
                flags = rest[1:end]
                if not flags or set(flags) - set("imsur-"):
                    raise UnreadError
                self.at += end + 1
                if rest[end] == ")":
                    return None
        branches = self.read_branches()
        if self.text[self.at] != ")":
            raise UnreadError
        self.at += 1
        self.verbose = kept
        if kind == "never":
            return None
        if kind == "ahead":  # what stands beside: needed, though it has no part in the match
            return _Item("gap", _of_branches(branches, False, False))
        return _Item("group", branches=branches)

    def _read_class(self) -> _Item:
        self.at += 1
        negated = self.text[self.at] == "^"
        self.at += negated
        signs: list[str] = []
        wide = False  # letters that are not told one by one
        first = True
        while first or self.text[self.at] != "]":
            first = False
            sign = self.text[self.at]
            self.at += 1
            if sign == "[" and self.text[self.at] in ":[":
                raise UnreadError
            if sign == "\\":
                sign = self.text[self.at]
                self.at += 1
                if sign in "pP":
                    self.at = self.text.index("}", self.at) + 1
                    wide = True
                    continue
                if sign in "xu":
                    size = 2 if sign == "x" else 4
                    self.at += size
                    sign = chr(int(self.text[self.at - size : self.at], 16))
                elif sign == "d":
                    signs.append("0")
                    continue
                elif sign in "sntrfv":
                    signs.append(" ")
                    continue
                elif sign.isalnum():
                    wide = True
                    continue
            if self.text[self.at] == "-" and self.text[self.at + 1] != "]":
                last = self.text[self.at + 1]
                self.at += 2
                if not (sign.isdigit() and last.isdigit()):
                    wide = True
                    if last == "\\":
                        raise UnreadError
            signs.append(sign)
        self.at += 1
        if negated or wide:
            return _Item("gap")
        items = [_of_sign(sign) for sign in signs]
        if len({item.letter for item in items}) == 1 and items[0].kind == "letter":
            return items[0]
        if all(item.kind == "edge" for item in items):
            needs = [item.needs for item in items]
            return _Item("edge", frozenset().union(*(n for n in needs if n)) if all(needs) else None)
        return _Item("gap")


def _of_sign(sign: str) -> _Item:
    low = sign.lower()
    if "a" <= low <= "z" and len(low) == 1 and sign.isascii():
        return _Item("letter", letter=low)
    if sign in ODD:
        return _Item("gap")
    if sign in "0123456789":
        return _Item("edge", frozenset("#"))
    return _Item("edge", frozenset([sign]) if sign in _MARKS and sign != "#" else None)
