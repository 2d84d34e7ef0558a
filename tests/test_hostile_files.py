"""Hostile files: a stranger's lexicon or catalogue is data; it runs nothing and reaches nothing outside its folder."""

import ast
import os
import pickle
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import tracker
from tracker.claims.spilling import Spill
from tracker.lexicon import loading
from tracker.lexicon.files import read_toml
from tracker.model import TrackerError
from tracker.sources import CatalogueEntry, add_text, read_sources
from tracker.sources.adding import to_safe_file, to_safe_name
from tracker.sources.catalogue import read_catalogue
from tracker.sources.editing import change_entries, remove_text, replace_text

PACKAGE = Path(tracker.__file__).parent
RUNS_CODE = {"eval", "exec", "compile", "__import__"}
LOADS_CODE = {"pickle", "marshal", "shelve", "subprocess", "ctypes", "runpy", "code", "yaml", "dill", "cloudpickle"}
OUTSIDE = [
    "../secret.txt",
    "/etc/passwd",
    "..\\secret.txt",
    "a/../../secret.txt",
    "./../secret.txt",
    "sub/../../secret.txt",
]
NASTY = [
    "(a+)+$",
    "[",
    "(?P<x>",
    "\\",
    "*",
    "{0.__class__}",
    "%s%n",
    "__import__('os').abort()",
    "$(touch x)",
    "\u202e",
    "(?s:.*)*",
]


def find_code_runners(file: Path) -> list[str]:
    """Return what in a module could turn data into code or start a program."""
    found = []
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in RUNS_CODE:
            found.append(node.func.id)
        if isinstance(node, ast.Attribute) and node.attr in ("system", "popen", "execv", "spawnv"):
            found.append(node.attr)
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
        found += [name for name in names if name.partition(".")[0] in LOADS_CODE]
    return found


def test_nothing_in_the_package_turns_data_into_code() -> None:
    found = {str(file.relative_to(PACKAGE)): find_code_runners(file) for file in PACKAGE.rglob("*.py")}
    assert len(found) > 100
    # what a build puts aside for itself is read by a reader that knows five kinds of things and refuses all others
    assert {file: runners for file, runners in found.items() if runners} == {"claims/spilling.py": ["pickle"]}


@pytest.mark.parametrize("call", [os.getcwd, eval, pickle.loads], ids=["os", "builtins", "pickle"])
def test_what_was_put_aside_cannot_run_code(call: Callable[..., object], tmp_path: Path) -> None:
    class Hostile:
        def __reduce__(self) -> tuple[object, ...]:
            return (call, () if call is os.getcwd else ("1",))

    spill = Spill(tmp_path / "aside")
    spill.add(0, ("a thing of ours", date(2024, 11, 11)))
    assert list(spill.read(0)) == [("a thing of ours", date(2024, 11, 11))]
    spill.add(1, Hostile())
    with pytest.raises(pickle.UnpicklingError):
        list(spill.read(1))


def test_what_runs_code_would_be_found(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("import os, pickle\nfrom subprocess import run\neval('1')\nos.system('x')\n")
    assert sorted(find_code_runners(tmp_path / "a.py")) == ["eval", "pickle", "subprocess", "system"]


@pytest.mark.parametrize(
    "name", ["../../pyproject.toml", "/etc/passwd", "..\\x.toml", "sub/../../x.toml", "", ".", "\x00"]
)
def test_no_lexicon_file_is_read_outside_its_folder(name: str) -> None:
    with pytest.raises(TrackerError):
        read_toml(name)


@pytest.mark.parametrize("words", NASTY)
def test_words_of_a_lexicon_are_words_whatever_they_look_like(
    words: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    shipped = read_toml

    def with_nasty(name: str) -> dict[str, Any]:
        tables = shipped(name)
        row = {"name": "nasty", "subject": "tanks", "exact": [words], "names": [words], "examples": ["x"]}
        return {**tables, "subject": [*tables["subject"], row]} if "subject" in tables else tables

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(loading, "read_toml", with_nasty)
    lexicon = loading.load_lexicon.__wrapped__()
    assert lexicon.subjects[-1].name == "nasty"
    assert list(tmp_path.iterdir()) == []


def test_a_lexicon_that_is_no_lexicon_is_told_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    row = {"name": "evil", "subject": "__class__", "examples": ["x"]}
    monkeypatch.setattr(loading, "read_toml", lambda _: {"subject": [row], "event": []})
    with pytest.raises(TrackerError, match="evil"):
        loading.load_lexicon.__wrapped__()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "secret.txt").write_text("Two people were killed in the hidden text.", encoding="utf-8")
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    (seeds / "a.txt").write_text("Three people were killed.", encoding="utf-8")
    return seeds


@pytest.mark.parametrize("file", OUTSIDE)
def test_a_catalogue_names_no_file_outside_the_folder(folder: Path, file: str) -> None:
    (folder / "sources.csv").write_text(f"file,title\n{file},Stolen\na.txt,Kept\n", encoding="utf-8")
    entries, problems = read_catalogue(folder)
    assert list(entries) == ["a.txt"]
    assert problems
    assert [(source.file, source.title) for source in read_sources(folder)[0]] == [("a.txt", "Kept")]


@pytest.mark.parametrize(
    "url", ["file:///etc/passwd", "javascript:alert(1)", "data:text/html,x", "//host/x", "https://"]
)
def test_a_catalogue_links_to_the_web_only(folder: Path, url: str) -> None:
    (folder / "sources.csv").write_text(f'file,url\na.txt,"{url}"\n', encoding="utf-8")
    assert read_catalogue(folder)[0]["a.txt"].url == ""


@pytest.mark.parametrize("file", OUTSIDE)
def test_a_name_from_outside_becomes_one_within(folder: Path, file: str) -> None:
    for name in (to_safe_name(file), to_safe_file(f"{file}.txt")):
        assert not set("/\\\x00") & set(name)
        assert not name.startswith(".")
    assert add_text(folder, file, "Four people were killed.", CatalogueEntry("")).parent == folder
    assert (folder.parent / "secret.txt").read_text(encoding="utf-8").startswith("Two people")


@pytest.mark.parametrize("file", OUTSIDE)
def test_nothing_outside_the_folder_is_replaced_removed_or_catalogued(folder: Path, file: str) -> None:
    before = (folder.parent / "secret.txt").read_bytes()
    for act in (lambda: replace_text(folder, file, b"x"), lambda: remove_text(folder, file)):
        with pytest.raises(TrackerError):
            act()
    with suppress(TrackerError):
        change_entries(folder, [CatalogueEntry(file, title="Stolen")])
    assert file not in read_catalogue(folder)[0]
    assert (folder.parent / "secret.txt").read_bytes() == before


def test_a_link_out_of_the_folder_is_never_shown(folder: Path) -> None:
    (folder / "link.txt").symlink_to(folder.parent / "secret.txt")
    sources, _ = read_sources(folder)
    assert "hidden" not in " ".join(source.text for source in sources)
