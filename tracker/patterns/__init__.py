"""Regular expressions, compiled when first used, kept compiled beside the modules, and tried only where they may match.

It stands in for the `regex` module: `from tracker import patterns as regex`. `know` tells of sentences that many
patterns will be tried on: where one holds no word that a pattern needs, `search`, `finditer` and `sub` answer at once.
"""

import re
from collections.abc import Iterator
from typing import Any, AnyStr, cast

from regex import (
    DOTALL,
    IGNORECASE,
    MULTILINE,
    VERBOSE,
    I,
    Match,
    Pattern,
    S,
    escape,
    findall,
    finditer,
    match,
    search,
    split,
    sub,
)

from tracker.patterns import keeping, words
from tracker.patterns.words import know, know_piece

_READ = IGNORECASE | MULTILINE | VERBOSE | DOTALL  # flags under which what a pattern needs is understood
_METHODS = (
    "search",
    "match",
    "fullmatch",
    "finditer",
    "findall",
    "sub",
    "subn",
    "split",
    "groups",
    "groupindex",
    "flags",
)


class LazyPattern:
    """A pattern that is compiled when it is first used; afterwards its methods are those of the compiled one."""

    def __init__(self, pattern: str | bytes, flags: int) -> None:
        self.pattern = pattern
        self._flags = int(flags)
        self._bit = 0

    def __repr__(self) -> str:
        return f"patterns.compile({self.pattern!r}, {self._flags})"

    def __reduce__(self) -> tuple[Any, ...]:
        return compile, (self.pattern, self._flags)

    def __getattr__(self, name: str) -> Any:
        if name not in _METHODS:
            raise AttributeError(name)
        compiled, needs = self._load()
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        if needs and not self._bit:
            self._guard(compiled, needs)
        return getattr(self, name)

    def _load(self) -> tuple[Any, frozenset[str] | None]:
        return keeping.load(self.pattern, self._flags, readable=not self._flags & ~_READ)

    def needs(self) -> frozenset[str] | None:
        """Return words of which every match holds one, if the pattern has such words."""
        return self._load()[1]

    def is_ruled_out(self, text: str) -> bool:
        """Whether the words of a known text tell that the pattern cannot match."""
        self.search  # noqa: B018 - compiles it
        return bool(self._bit & words.ruled_out.get(text, 0))

    def _guard(self, compiled: "Pattern[str]", needs: frozenset[str]) -> None:
        """Answer for texts that are known to hold none of the words that the pattern needs."""
        self._bit = bit = words.add(needs)
        ruled_out, search, finditer, sub = words.ruled_out.get, compiled.search, compiled.finditer, compiled.sub
        nothing: tuple[Match[str], ...] = ()

        def guarded_search(text: str, *args: Any, **options: Any) -> Match[str] | None:
            if bit & ruled_out(text, 0):
                return None
            return search(text, *args, **options)

        def guarded_finditer(text: str, *args: Any, **options: Any) -> Iterator[Match[str]]:
            if bit & ruled_out(text, 0):
                return iter(nothing)
            return finditer(text, *args, **options)

        def guarded_sub(replacement: Any, text: str, *args: Any, **options: Any) -> str:
            if bit & ruled_out(text, 0):
                return text
            return sub(replacement, text, *args, **options)

        self.search = guarded_search
        self.finditer = guarded_finditer
        self.sub = guarded_sub


def may_match(pattern: "Pattern[str]", text: str) -> bool:
    """Tell whether a pattern may match in a known text, or in a piece of it that cuts no word."""
    lazy: Any = pattern
    return not (isinstance(lazy, LazyPattern) and lazy.is_ruled_out(text))


class PlainPattern(LazyPattern):
    """A pattern of the standard library's `re`, compiled when it is first used."""

    def __repr__(self) -> str:
        return f"patterns.compile_plain({self.pattern!r}, {self._flags})"

    def __reduce__(self) -> tuple[Any, ...]:
        return compile_plain, (self.pattern, self._flags)

    def _load(self) -> tuple[Any, frozenset[str] | None]:
        return keeping.load_plain(cast(str, self.pattern), self._flags), None


def compile_plain(pattern: str, flags: int = 0) -> "re.Pattern[str]":
    """Make a pattern of the standard library's `re` that is compiled when it is first used.

    `re` is faster than `regex` where a pattern is tried at one place of a text, and cannot tell what a pattern needs.
    """
    return cast("re.Pattern[str]", PlainPattern(pattern, flags))


def compile(pattern: AnyStr, flags: int = 0) -> "Pattern[AnyStr]":  # noqa: A001 - it stands in for regex.compile
    """Make a pattern that is compiled when it is first used."""
    return cast("Pattern[AnyStr]", LazyPattern(pattern, flags))


__all__ = [
    "DOTALL",
    "IGNORECASE",
    "MULTILINE",
    "VERBOSE",
    "I",
    "LazyPattern",
    "Match",
    "Pattern",
    "S",
    "compile",
    "compile_plain",
    "escape",
    "findall",
    "finditer",
    "know",
    "know_piece",
    "match",
    "may_match",
    "search",
    "split",
    "sub",
]
