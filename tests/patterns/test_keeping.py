"""Compiled patterns are kept in a file, and a broken file does no harm."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

RUN = """
import time
from tracker.patterns import keeping
from tracker import patterns
pattern = patterns.compile(r"\\b(?P<what>drone|missile)s?\\b", patterns.IGNORECASE)
found = pattern.search("Two Missiles")
print(found["what"], found.span(), len(keeping._new))
"""


def run(folder: Path, **more: str) -> str:
    """Find something in a process of its own that keeps its modules in a folder."""
    kept = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    environment = kept | {"PYTHONPYCACHEPREFIX": str(folder)} | more
    done = subprocess.run([sys.executable, "-c", RUN], env=environment, capture_output=True, text=True, check=True)
    assert not done.stderr
    return done.stdout.strip()


def test_patterns_are_compiled_once(tmp_path: Path) -> None:
    assert run(tmp_path) == "Missile (4, 12) 1"
    assert run(tmp_path) == "Missile (4, 12) 0"


@pytest.mark.parametrize("content", [b"", b"abc", b"\0" * 40])
def test_a_broken_file_is_written_anew(tmp_path: Path, content: bytes) -> None:
    run(tmp_path)
    (file,) = tmp_path.rglob("patterns.*.bin")
    file.write_bytes(content)
    assert run(tmp_path) == "Missile (4, 12) 1"
    assert run(tmp_path) == "Missile (4, 12) 0"


def test_nothing_is_written_where_python_writes_no_modules(tmp_path: Path) -> None:
    assert run(tmp_path, PYTHONDONTWRITEBYTECODE="1") == "Missile (4, 12) 1"
    assert not list(tmp_path.rglob("*.bin"))


def test_a_folder_that_cannot_be_written_does_no_harm(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert run(tmp_path / "file") == "Missile (4, 12) 1"
