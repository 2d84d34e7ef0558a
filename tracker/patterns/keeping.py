"""A pattern -> compiled, from a file beside the modules where it was compiled before, as Python keeps its modules.

Compiling the patterns takes longer than reading a text. The file stands in `__pycache__`, is named after the versions
of Python and regex, and may be removed; where it cannot be written, patterns are compiled anew each time. It is plain
data, as what is read from it may never be code.
"""

import atexit
import base64
import contextlib
import copyreg
import importlib.util
import json
import os
import re
import sys
import zlib
from functools import cache
from pathlib import Path
from typing import Any, cast

import regex

from tracker.patterns import needs as reading
from tracker.patterns import plain
from tracker.patterns.needs import find_needs

_MOST = 3000  # patterns in the file, old ones included
# What the library takes to make a compiled pattern again, as it says when asked to copy one: in the form of JSON
_Parts = list[Any]
# By library, pattern and flags: the words that it needs, and its parts
_Kept = dict[tuple[str, str, int], tuple[list[str] | None, _Parts]]
_new: _Kept = {}


def load(pattern: str | bytes, flags: int, *, readable: bool = True) -> tuple[Any, frozenset[str] | None]:
    """Compile a pattern, or fetch it compiled; with what it needs, where that can be told."""
    kept = _read().get(("regex", pattern, flags)) if isinstance(pattern, str) else None
    if kept is not None:
        words, parts = kept
        return _build(pattern, parts), frozenset(words) if words else None
    compiled: Any = regex.compile(cast(str, pattern), flags)
    if not isinstance(pattern, str):
        return compiled, None
    needs = find_needs(pattern, verbose=bool(flags & regex.VERBOSE)) if readable else None
    if (parts_of := _take_apart(compiled)) is not None:
        _remember(("regex", pattern, flags), sorted(needs) if needs else None, parts_of)
    return compiled, needs


def load_plain(pattern: str, flags: int) -> "re.Pattern[str]":
    """Compile a pattern of the standard library's `re`, or fetch it compiled."""
    kept = _read().get(("re", pattern, flags))
    with contextlib.suppress(ImportError, AttributeError, TypeError, ValueError, RuntimeError):
        parts = kept[1] if kept else plain.take_apart(pattern, flags)
        compiled = plain.build(pattern, parts)
        if not kept:
            _remember(("re", pattern, flags), None, parts)
        return compiled
    return re.compile(pattern, flags)


def _remember(key: tuple[str, str, int], needs: list[str] | None, parts: _Parts) -> None:
    if not _new:
        atexit.register(_write)
    _new[key] = (needs, parts)


def _take_apart(compiled: Any) -> _Parts | None:
    """Write down how the library makes a compiled pattern again; None for one with lists of words in it."""
    reduced: Any = copyreg.dispatch_table[regex.Pattern](compiled)
    _, flags, code, names, _, lists, indexes, *rest = reduced[1]
    if lists or indexes:
        return None
    return [flags, base64.b64encode(code).decode("ascii"), names, rest]


def _build(pattern: str | bytes, parts: _Parts) -> Any:
    flags, code, names, (offset, characters, *rest) = parts
    named = {number: name for name, number in names.items()}
    return _maker()(pattern, flags, base64.b64decode(code), names, named, {}, [], offset, tuple(characters), *rest)


@cache
def _maker() -> Any:
    return copyreg.dispatch_table[regex.Pattern](regex.compile(""))[0]


@cache
def _path() -> Path:
    """Where compiled patterns are kept: a new place whenever what reads or compiles them changes."""
    with contextlib.suppress(OSError, NotImplementedError, TypeError):
        code = zlib.crc32(b"".join(Path(path).read_bytes() for path in (reading.__file__, plain.__file__, __file__)))
        folder = Path(importlib.util.cache_from_source(__file__)).parent
        return folder / f"patterns.{sys.implementation.cache_tag}.regex-{regex.__version__}.{code:08x}.bin"
    return Path()


@cache
def _read() -> _Kept:
    try:
        content = _path().read_bytes()
        if zlib.crc32(content[4:]) != int.from_bytes(content[:4], "big"):
            return {}
        kept = json.loads(content[4:])
        return {(library, pattern, flags): (words, parts) for library, pattern, flags, words, parts in kept}
    except (OSError, ValueError, TypeError):
        return {}


def _write() -> None:
    """Keep what was compiled in this process, unless Python is told to keep nothing."""
    path = _path()
    if sys.dont_write_bytecode or path == Path():
        return
    _read.cache_clear()
    kept = _read()
    merged = (kept if len(kept) + len(_new) <= _MOST else {}) | _new
    content = json.dumps([[*key, *value] for key, value in merged.items()]).encode("ascii")
    own = path.with_suffix(f".{os.getpid()}")
    with contextlib.suppress(OSError):
        path.parent.mkdir(exist_ok=True)
        own.write_bytes(zlib.crc32(content).to_bytes(4, "big") + content)
        own.replace(path)
