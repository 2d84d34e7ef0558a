"""A pattern of the standard library's `re` -> plain data, and back to a compiled one.

Half of what loading the grammar of numbers takes goes into compiling its patterns. The library has no way to write a
compiled pattern down, so that its inner steps are taken one by one here, as `re._compiler.compile` takes them. What is
put together again is checked by the library before it is used. Where a version of Python has other steps, one of the
errors is raised that `keeping` expects, and the pattern is compiled as ever.
"""

import base64
import re
import sys
from array import array
from typing import Any


def take_apart(pattern: str, flags: int) -> list[Any]:
    """Compile a pattern into what `build` takes, in the form of JSON.

    Raises re.error for a pattern that is none; ImportError, AttributeError or TypeError where the library has changed.
    """
    from re import _compiler, _parser  # type: ignore[attr-defined]

    parsed = _parser.parse(pattern, flags)
    code = array("I", _compiler._code(parsed, flags))
    written = base64.b64encode(code.tobytes()).decode("ascii")
    return [sys.byteorder, int(flags | parsed.state.flags), written, parsed.state.groups, parsed.state.groupdict]


def build(pattern: str, parts: list[Any]) -> "re.Pattern[str]":
    """Put a compiled pattern together.

    Raises RuntimeError or ValueError for what is none.
    """
    import _sre  # type: ignore[import-not-found]

    order, flags, written, groups, named = parts
    code = array("I", base64.b64decode(written))
    if order != sys.byteorder:
        code.byteswap()
    names: list[str | None] = [None] * groups
    for name, number in named.items():
        names[number] = name
    found: re.Pattern[str] = _sre.compile(pattern, flags, code.tolist(), groups - 1, named, tuple(names))
    return found
