"""A pattern -> compiled, from a file beside the modules where it was compiled before, as Python keeps its modules.

Compiling the patterns takes longer than reading a text. The file stands in `__pycache__`, is named after the versions
of Python and regex, and may be removed; where it cannot be written, patterns are compiled anew each time.
"""

import atexit
import contextlib
import importlib.util
import marshal
import os
import pickle
import sys
import zlib
from functools import cache
from pathlib import Path
from typing import Any, cast

import regex

from tracker.patterns import needs as reading
from tracker.patterns.needs import find_needs

_MOST = 3000  # patterns in the file, old ones included
_Kept = dict[tuple[str | bytes, int], tuple[tuple[str, ...] | None, bytes]]
_new: _Kept = {}


def load(pattern: str | bytes, flags: int, *, readable: bool = True) -> tuple[Any, frozenset[str] | None]:
    """Compile a pattern, or fetch it compiled; with what it needs, where that can be told."""
    kept = _read().get((pattern, flags))
    if kept is not None:
        words, data = kept
        return pickle.loads(data), frozenset(words) if words else None
    compiled: Any = regex.compile(cast(str, pattern), flags)
    needs = None
    if readable and isinstance(pattern, str):
        needs = find_needs(pattern, verbose=bool(flags & regex.VERBOSE))
    if not _new:
        atexit.register(_write)
    _new[pattern, flags] = (tuple(sorted(needs)) if needs else None, pickle.dumps(compiled))
    return compiled, needs


@cache
def _path() -> Path:
    """Where compiled patterns are kept: a new place whenever what reads or compiles them changes."""
    with contextlib.suppress(OSError, NotImplementedError, TypeError):
        code = zlib.crc32(Path(reading.__file__).read_bytes() + Path(__file__).read_bytes())
        folder = Path(importlib.util.cache_from_source(__file__)).parent
        return folder / f"patterns.{sys.implementation.cache_tag}.regex-{regex.__version__}.{code:08x}.bin"
    return Path()


@cache
def _read() -> _Kept:
    try:
        content = _path().read_bytes()
        if zlib.crc32(content[4:]) != int.from_bytes(content[:4], "big"):
            return {}
        kept = marshal.loads(content[4:])
    except (OSError, ValueError, EOFError, TypeError):
        return {}
    return kept if isinstance(kept, dict) else {}


def _write() -> None:
    """Keep what was compiled in this process, unless Python is told to keep nothing."""
    path = _path()
    if sys.dont_write_bytecode or path == Path():
        return
    _read.cache_clear()
    kept = _read()
    merged = (kept if len(kept) + len(_new) <= _MOST else {}) | _new
    content = marshal.dumps(merged)
    own = path.with_suffix(f".{os.getpid()}")
    with contextlib.suppress(OSError):
        path.parent.mkdir(exist_ok=True)
        own.write_bytes(zlib.crc32(content).to_bytes(4, "big") + content)
        own.replace(path)
