"""What was read of a lexicon file is kept under its digest, and a broken copy does no harm."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tracker.lexicon import keeping

RUN = """
import sys
from tracker.lexicon.files import parse_toml
from tracker.lexicon.keeping import read_kept
parsed = []
print(read_kept("small.toml", sys.argv[1].encode(), lambda text: parsed.append(text) or parse_toml(text)), len(parsed))
"""


def run(folder: Path, content: str, **more: str) -> str:
    """Read a file in a process of its own that keeps its modules in a folder."""
    kept = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    environment = kept | {"PYTHONPYCACHEPREFIX": str(folder)} | more
    command = [sys.executable, "-c", RUN, content]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    assert not done.stderr
    return done.stdout.strip()


def test_a_file_is_parsed_once_and_again_when_it_changes(tmp_path: Path) -> None:
    assert run(tmp_path, "a = [1, 2.5, true, 'ü']") == "{'a': [1, 2.5, True, 'ü']} 1"
    assert run(tmp_path, "a = [1, 2.5, true, 'ü']") == "{'a': [1, 2.5, True, 'ü']} 0"
    assert run(tmp_path, "a = 2") == "{'a': 2} 1"
    assert run(tmp_path, "a = 2") == "{'a': 2} 0"


@pytest.mark.parametrize("spoilt", [b"", b"abc", b"\0" * 40, b"a\n1\n{}"])
def test_a_broken_copy_is_written_anew(tmp_path: Path, spoilt: bytes) -> None:
    run(tmp_path, "a = 1")
    (file,) = tmp_path.rglob("small.toml.*.json")
    whole = file.read_bytes()
    for content in (spoilt, whole[:-1] + b" ", whole.replace(b'"a"', b'"b"')):
        file.write_bytes(content)
        assert run(tmp_path, "a = 1") == "{'a': 1} 1"
        assert run(tmp_path, "a = 1") == "{'a': 1} 0"


def test_what_plain_data_cannot_say_is_not_kept(tmp_path: Path) -> None:
    for _ in range(2):
        assert run(tmp_path, "a = 2024-11-10") == "{'a': datetime.date(2024, 11, 10)} 1"
    assert not list(tmp_path.rglob("small.toml.*"))


def test_nothing_is_written_where_python_writes_no_modules(tmp_path: Path) -> None:
    assert run(tmp_path, "a = 1", PYTHONDONTWRITEBYTECODE="1") == "{'a': 1} 1"
    assert not list(tmp_path.rglob("*.json"))


def test_a_folder_that_cannot_be_written_does_no_harm(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert run(tmp_path / "file", "a = 1") == "{'a': 1} 1"


def test_a_broken_file_is_told_not_kept() -> None:
    with pytest.raises(ValueError, match="parse"):
        keeping.read_kept("small.toml", b"a =", lambda _text: (_ for _ in ()).throw(ValueError("cannot parse")))
