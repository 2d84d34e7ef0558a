"""Modules of the package -> every pattern in them, taken apart: what repeats, and texts that are hard on it."""

import ast
import gc
import importlib
import pkgutil
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from re import _parser  # type: ignore[attr-defined]
from typing import Any

import regex

import tracker
from tracker import patterns

PACKAGE = Path(tracker.__file__).parent
LIBRARIES = {"re": "re", "regex": "regex", "tracker.patterns": "regex"}
VERBS = frozenset(
    ("compile", "compile_plain", "search", "match", "fullmatch", "sub", "subn", "split", "findall", "finditer")
)
FLAGS = {
    name: int(getattr(re, name))
    for name in ("I", "IGNORECASE", "M", "MULTILINE", "S", "DOTALL", "X", "VERBOSE", "A", "ASCII")
}
ENDLESS = _parser.MAXREPEAT


@dataclass(frozen=True, slots=True)
class Found:
    """A pattern and where it stands, or the library that it is known to."""

    pattern: str
    flags: int
    plain: bool
    place: str

    def compiled(self) -> Any:
        return (re if self.plain else regex).compile(self.pattern, self.flags)


@dataclass(frozen=True, slots=True)
class Call:
    """A call that takes a pattern: in which library, and its first argument."""

    place: str
    verb: str
    library: str
    argument: ast.expr
    flags: int
    within: str  # the function that it stands in; empty at the top of a module


def find_calls() -> list[Call]:
    """Find every call in the package that takes a pattern."""
    return [call for file in sorted(PACKAGE.rglob("*.py")) for call in _calls_of(file)]


def _calls_of(file: Path) -> Iterator[Call]:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    modules: dict[str, str] = {}
    verbs: dict[str, tuple[str, str]] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            modules |= {name.asname or name.name: name.name for name in node.names if name.name in LIBRARIES}
        elif isinstance(node, ast.ImportFrom):
            for name in node.names:
                if f"{node.module}.{name.name}" in LIBRARIES:
                    modules[name.asname or name.name] = f"{node.module}.{name.name}"
                elif node.module in LIBRARIES and name.name in VERBS:
                    verbs[name.asname or name.name] = (node.module, name.name)
    inner = {
        id(child): owner.name
        for owner in ast.walk(tree)
        if isinstance(owner, ast.FunctionDef)
        for child in ast.walk(owner)
    }
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        to = node.func
        if isinstance(to, ast.Attribute) and isinstance(to.value, ast.Name) and to.attr in VERBS:
            library, verb = modules.get(to.value.id, ""), to.attr
        elif isinstance(to, ast.Name):
            library, verb = verbs.get(to.id, ("", ""))
        else:
            continue
        if library and node.args:
            others = [*node.args[1:], *(keyword.value for keyword in node.keywords)]
            said = [part for other in others for part in ast.walk(other)]
            names = {getattr(part, "attr", getattr(part, "id", "")) for part in said}
            flags = sum({FLAGS[name] for name in names if name in FLAGS})
            place = f"{file.relative_to(PACKAGE)}:{node.lineno}"
            yield Call(place, verb, library, node.args[0], flags, inner.get(id(node), ""))


@cache
def all_patterns() -> tuple[Found, ...]:
    """Give every pattern of the package: those made when it is loaded and when a text is read, and those in calls."""
    from tracker.extracting import read_source_figures, to_source

    for module in pkgutil.walk_packages(tracker.__path__, "tracker."):
        if not module.name.startswith("tracker.views.") and not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    read_source_figures(to_source("Three people were killed in Kyiv on Monday, officials said. Five drones fell."))
    found = {}
    for lazy in [one for one in gc.get_objects() if isinstance(one, patterns.LazyPattern)]:
        plain = isinstance(lazy, patterns.PlainPattern)
        said = lazy.pattern if isinstance(lazy.pattern, str) else lazy.pattern.decode("latin-1")
        found.setdefault((said, lazy._flags, plain), "made")
    for call in find_calls():
        if isinstance(call.argument, ast.Constant):
            plain = call.library == "re" or call.verb == "compile_plain"
            said = call.argument.value
            found[said if isinstance(said, str) else said.decode("latin-1"), call.flags, plain] = call.place
    return tuple(Found(*key, place) for key, place in found.items())


def parse(found: Found) -> Any:
    """Take a pattern apart; what only `regex` knows stands as its nearest kin."""
    said = re.sub(r"\\([pP])\{\^?[^}]*\}", lambda m: r"\w" if m[1] == "p" else r"\W", found.pattern)
    said = re.sub(r"\(\?P<\w+>", "(?:", said.replace("(?r)", ""))
    said = re.sub(r"\(\?P=\w+\)", "(?:)", said)
    return _parser.parse(said, found.flags & (re.I | re.M | re.S | re.X))


def children(op: str, value: Any) -> list[Any]:
    """Give the sequences within a part."""
    if op.endswith("_REPEAT"):
        return [value[2]]
    if op == "SUBPATTERN":
        return [value[3]]
    if op == "BRANCH":
        return list(value[1])
    if op in ("ASSERT", "ASSERT_NOT"):
        return [value[1]]
    if op == "ATOMIC_GROUP":
        return [value]
    if op == "GROUPREF_EXISTS":
        return [part for part in value[1:] if part]
    return []


def walk(sequence: Any) -> Iterator[tuple[str, Any]]:
    """Go through all parts of a pattern."""
    for op, value in sequence:
        yield str(op), value
        for inner in children(str(op), value):
            yield from walk(inner)


CATEGORIES = {
    "CATEGORY_DIGIT": r"\d", "CATEGORY_NOT_DIGIT": r"\D", "CATEGORY_SPACE": r"\s", "CATEGORY_NOT_SPACE": r"\S",
    "CATEGORY_WORD": r"\w", "CATEGORY_NOT_WORD": r"\W",
}  # fmt: skip


def takes(op: str, value: Any, sign: str) -> bool:
    """Tell whether a part that stands for one sign takes this one."""
    if op == "ANY":
        return sign != "\n"
    if op == "LITERAL":
        return chr(value) == sign
    if op == "NOT_LITERAL":
        return chr(value) != sign
    if op != "IN":
        return False
    negated = bool(value) and str(value[0][0]) == "NEGATE"
    hit = False
    for kind, item in value[negated:]:
        name = str(kind)
        hit |= name == "LITERAL" and chr(item) == sign
        hit |= name == "RANGE" and item[0] <= ord(sign) <= item[1]
        hit |= name == "CATEGORY" and bool(re.match(CATEGORIES[str(item)], sign))
    return hit != negated


def is_open(sequence: Any) -> bool:
    """Tell whether what is repeated can be any words: a sign of it may be a letter or a space, or it holds both."""
    parts = list(walk(sequence))
    if any(takes(op, value, "q") and takes(op, value, " ") for op, value in parts):
        return True
    endless = [v[2] for op, v in parts if op.endswith("_REPEAT") and v[1] == ENDLESS]
    words = any(takes(op, value, "q") for body in endless for op, value in walk(body))
    return words and any(takes(op, value, " ") for op, value in parts)


SAMPLES = "a 1A.,-'\n(“%é\x00"


def sample(sequence: Any, choice: int = 0) -> str:
    """Write a short text that a pattern, or a part of it, may take; `choice` picks among ways."""
    said = ""
    for op, value in sequence:
        name = str(op)
        if name == "LITERAL":
            said += chr(value)
        elif name in ("ANY", "IN", "NOT_LITERAL"):
            fitting = [sign for sign in SAMPLES if takes(name, value, sign)]
            if not fitting and name == "IN":
                kind, item = str(value[0][0]), value[0][1]
                fitting = [chr(item if kind == "LITERAL" else item[0])] if kind in ("LITERAL", "RANGE") else []
            said += fitting[choice % len(fitting)] if fitting else ""
        elif name.endswith("_REPEAT"):
            said += sample(value[2], choice) * max(value[0], choice % 2)
        elif name == "BRANCH":
            said += sample(value[1][choice % len(value[1])], choice)
        elif name not in ("ASSERT", "ASSERT_NOT"):
            for inner in children(name, value)[:1]:
                said += sample(inner, choice)
    return said


def pumps(sequence: Any, before: str = "") -> Iterator[tuple[str, str]]:
    """Give for each part that repeats what may stand before it and what it repeats."""
    for op, value in sequence:
        name = str(op)
        if name.endswith("_REPEAT") and value[1] > 2:
            yield before, sample(value[2]) or "a"
        if name not in ("ASSERT_NOT",):
            for inner in children(name, value):
                yield from pumps(inner, before)
        before = (before + sample([(op, value)]))[-60:]
