"""A power cut after each step of a build -> what readers see then, and whether the next build is clean.

Run: python benchmarks/power_cuts.py [--streamed] (needs strace)

A build runs under strace, and what it did to files is done once more to a model of a disk that keeps for sure only
what was synced: the content of a file when the file was, its name when its folder was. After each step the power is cut
in three ways: all that was not synced is lost; names are kept, but contents that were not synced are not (empty files
under their new names); contents are kept, names are not. Each disk that is left is written out, read, built upon, and
compared with a clean build.
"""

import argparse
import hashlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))

import breaking

from tracker import pipeline, store
from tracker.store import exporting

TEXT = "Russia launched {} drones at Kharkiv on 9 November 2024. Air defence shot down {} of them."
CALLS = (
    "open,openat,creat,write,pwrite64,ftruncate,fallocate,lseek,rename,renameat,renameat2,link,linkat,unlink,unlinkat,"
    "mkdir,mkdirat,rmdir,fsync,fdatasync"
)
NOT_FOLLOWED = "writev,pwritev,copy_file_range,sendfile,truncate,symlink,symlinkat"
CUTS = {"names and contents lost": (False, False), "names kept": (True, False), "contents kept": (False, True)}
_CALL = re.compile(r"[\d.]+ (?P<name>\w+)\((?P<arguments>.*)\) += (?P<result>-?\d+)", re.DOTALL)
_ARGUMENT = re.compile(r'(?:"(?P<string>(?:\\x[0-9a-f]{2})*)"|[\w|.-]+)(?:<(?P<path>(?:\\x[0-9a-f]{2})*)>)?')


@dataclass
class File:
    """What is in a file, and what of it is on the disk for sure."""

    now: bytearray = field(default_factory=bytearray)
    safe: bytes = b""
    at: int = 0

    def write(self, content: bytes, at: int) -> None:
        """Put bytes in at a place."""
        self.now.extend(b"\0" * (at - len(self.now)))
        self.now[at : at + len(content)] = content


@dataclass
class Folder:
    """What is in a folder, and which of its names are on the disk for sure."""

    now: "dict[str, File | Folder]" = field(default_factory=dict)
    safe: "dict[str, File | Folder]" = field(default_factory=dict)


class Disk:
    """Files below a folder, as the calls of a program leave them."""

    def __init__(self, root: Path) -> None:
        """Take what is there as synced."""
        self.root, self.top = root, _as_synced(root)

    def follow(self, name: str, arguments: list[tuple[str, bytes]], result: int) -> bool:
        """Do as a call did; tell whether it changed what a power cut leaves."""
        paths = self._paths(name, arguments)
        if not paths or not (paths[0].startswith(f"{self.root}/") or (paths[0] == str(self.root) and name == "fsync")):
            return False
        if name.endswith("sync"):
            self._sync(paths[0])
        elif name in ("open", "openat", "creat"):
            return self._open(paths[0], " ".join(text for text, _ in arguments))
        elif name.startswith("mkdir"):
            self._folder_of(paths[0]).now[_name(paths[0])] = Folder()
        elif name.startswith("rename"):
            self._folder_of(paths[1]).now[_name(paths[1])] = self._folder_of(paths[0]).now.pop(_name(paths[0]))
        elif name.startswith("link"):
            self._folder_of(paths[1]).now[_name(paths[1])] = self._find(paths[0])
        elif name.startswith(("unlink", "rmdir")):
            self._folder_of(paths[0]).now.pop(_name(paths[0]))
        else:
            return self._change(paths[0], name, arguments, result)
        return True

    def left(self, *, names: bool, contents: bool) -> "dict[str, bytes | None]":
        """Give what a cut leaves: path -> content, of a folder None."""
        found: dict[str, bytes | None] = {}
        for path, node in _walk(self.top, names=names):
            found[path] = None if isinstance(node, Folder) else bytes(node.now) if contents else node.safe
        return found

    def _paths(self, name: str, arguments: list[tuple[str, bytes]]) -> list[str]:
        """Give the files that a call names: by their paths, below a folder that is open, or as open files."""
        found, folder = [], ""
        named = name.startswith(("open", "creat", "rename", "link", "unlink", "mkdir", "rmdir"))
        for text, string in arguments:
            if text.startswith("<"):
                folder = text[1:]
                if not named:
                    return [folder]
            elif text == '"' and named:
                found.append(os.path.normpath(os.path.join(folder, os.fsdecode(string))))
        return found

    def _find(self, path: str) -> "File | Folder":
        node: File | Folder = self.top
        for part in Path(path).relative_to(self.root).parts:
            assert isinstance(node, Folder)
            node = node.now[part]
        return node

    def _folder_of(self, path: str) -> Folder:
        folder = self._find(str(Path(path).parent))
        assert isinstance(folder, Folder)
        return folder

    def _open(self, path: str, flags: str) -> bool:
        names = self._folder_of(path).now
        if _name(path) not in names:
            names[_name(path)] = File()
            return True
        node = names[_name(path)]
        if isinstance(node, File):
            node.at = len(node.now) if "O_APPEND" in flags else 0
            if "O_TRUNC" in flags:
                node.now.clear()
                return True
        return False

    def _sync(self, path: str) -> None:
        node = self._find(path)
        if isinstance(node, File):
            node.safe = bytes(node.now)
        else:
            node.safe = dict(node.now)

    def _change(self, path: str, name: str, arguments: list[tuple[str, bytes]], result: int) -> bool:
        try:
            node = self._find(path)
        except KeyError:  # removed while it was open
            return False
        if not isinstance(node, File):
            return False
        numbers = [int(text) for text, _ in arguments if text.isdigit()]
        if name == "lseek":
            node.at = result
        elif name == "write":
            node.write(arguments[1][1][:result], node.at)
            node.at += result
        elif name == "pwrite64":
            node.write(arguments[1][1][:result], numbers[-1])
        elif name == "fallocate":
            node.write(b"", sum(numbers[-2:]))
        else:
            del node.now[numbers[-1] :]
            node.write(b"", numbers[-1])
        return name != "lseek"


def main() -> None:
    """Cut first and later builds at each step, print what was seen."""
    parser = argparse.ArgumentParser(description="Cut the power after each step of a build.")
    parser.add_argument("--streamed", action="store_true", help="make every build as large ones are made")
    options = parser.parse_args()
    if options.streamed:
        breaking.hold_nothing()
    wrong = 0
    for what, before in (("a first build", ()), ("a later build", range(6))):
        with tempfile.TemporaryDirectory() as root:
            seen = cut_everywhere(Path(root).resolve(), before, streamed=options.streamed)
        print(f"{what}, {seen.pop('steps')} steps, {seen.pop('disks')} different disks")
        for kind, times in sorted(seen.items()):
            print(f"  {kind}: {times}")
            wrong += times * (kind.split(":")[0] not in ("old build seen", "new build seen"))
    sys.exit(wrong > 0)


def cut_everywhere(root: Path, before: "tuple[()] | range", *, streamed: bool) -> "Counter[str]":
    """Trace a build and try each disk that a cut may leave of it."""
    seeds, place = root / "seeds", root / "disk"
    seeds.mkdir()
    place.mkdir()
    for at in before:
        (seeds / f"{at}.txt").write_text(TEXT.format(at + 20, at + 2), encoding="utf-8")
    if before:
        pipeline.build(seeds, place / "data")
    old = figures_in(place / "data") if before else set()
    (seeds / "new.txt").write_text(TEXT.format(70, 61), encoding="utf-8")
    (seeds / "0.txt").write_text(TEXT.format(80, 71), encoding="utf-8")
    disk = Disk(place)
    calls = trace(seeds, place / "data", root / "trace", streamed=streamed)
    new = figures_in(place / "data")
    clean, _ = pipeline.build_tables(seeds)
    seen: Counter[str] = Counter()
    known: set[str] = set()
    for name, arguments, result in [("start", [], 0), *calls]:
        if name != "start" and not disk.follow(name, arguments, result):
            continue
        seen["steps"] += 1
        for kind, (names, contents) in CUTS.items():
            left = disk.left(names=names, contents=contents)
            digest = hashlib.sha256(repr(sorted(left.items())).encode()).hexdigest()
            if digest not in known:
                known.add(digest)
                seen["disks"] += 1
                seen[f"{try_out(root, seeds, left, (old, new), clean)}"] += 1
                if seen["disks"] % 50 == 0:
                    print(f"... {seen['disks']} disks, after {name}, {kind}", file=sys.stderr)
    for names, contents in CUTS.values():
        seen["acknowledged build lost"] += (
            try_out(root, seeds, disk.left(names=names, contents=contents), (old, new), clean) != "new build seen"
        )
    return seen


def try_out(
    root: Path, seeds: Path, left: "dict[str, bytes | None]", builds: "tuple[set[str], set[str]]", clean: object
) -> str:
    """Write out a disk, read it, build upon it; say what was seen."""
    place = root / "after"
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir()
    for path, content in left.items():
        if content is None:
            (place / path).mkdir()
        else:
            (place / path).write_bytes(content)
    data, (old, new) = place / "data", builds
    try:
        found = figures_in(data)
        told = "old build seen" if found == old else "new build seen" if found == new else "half a build seen"
    except Exception as error:
        told = f"reader failed: {type(error).__name__} {str(error)[-100:]}"
    try:
        notes = pipeline.build(seeds, data).notes
    except Exception as error:
        return f"next build failed: {type(error).__name__} {str(error)[-100:]}"
    if exporting.find_differences(data, clean):  # type: ignore[arg-type]
        return "next build not clean"
    broken = [note for note in notes if "was torn" not in note]
    return f"told as broken: {broken[0][-60:]}" if broken else told


def figures_in(data: Path) -> set[str]:
    """Read the figures of a build and see that it is a whole one."""
    tables = store.load(data)
    assert set(tables.figures["claim_id"]) == set(tables.claims["claim_id"])
    return set(tables.figures["text"])


def trace(seeds: Path, data: Path, folder: Path, *, streamed: bool) -> list[tuple[str, list[tuple[str, bytes]], int]]:
    """Run a build under strace; give its calls in order: name, arguments, result."""
    folder.mkdir()
    code = f"import breaking; breaking.build_and_fall({str(seeds)!r}, {str(data)!r}, streamed={streamed})"
    follow = ["strace", "-ff", "-ttt", "-y", "-xx", "-s", "10000000", "-e", f"trace={CALLS},{NOT_FOLLOWED}"]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    subprocess.run([*follow, "-o", str(folder / "of"), sys.executable, "-c", code], check=True, env=environment)
    lines = sorted(line for path in folder.iterdir() for line in path.read_text(encoding="ascii").splitlines())
    below = "".join(f"\\x{byte:02x}" for byte in os.fsencode(data.parent))
    calls = []
    for line in lines:
        call = _CALL.match(line)
        if call and below in line and int(call["result"]) >= 0:
            if call["name"] in NOT_FOLLOWED.split(","):
                raise SystemExit(f"{call['name']} is a call that this model does not follow")
            calls.append((call["name"], _to_arguments(call["arguments"]), int(call["result"])))
    return calls


def _to_arguments(text: str) -> list[tuple[str, bytes]]:
    """Take arguments apart: an open file is `<path`, a string `"` and its bytes, all else its text."""
    found = []
    for argument in _ARGUMENT.finditer(text):
        if argument["path"] is not None:
            found.append((f"<{os.fsdecode(_unhex(argument['path']))}", b""))
        elif argument["string"] is not None:
            found.append(('"', _unhex(argument["string"])))
        else:
            found.append((argument[0], b""))
    return found


def _unhex(text: str) -> bytes:
    return bytes.fromhex(text.replace("\\x", ""))


def _name(path: str) -> str:
    return path.rpartition("/")[2]


def _as_synced(path: Path) -> Folder:
    names: dict[str, File | Folder] = {}
    for child in path.iterdir():
        if child.is_dir():
            names[child.name] = _as_synced(child)
        else:
            names[child.name] = File(bytearray(child.read_bytes()), child.read_bytes())
    return Folder(names, dict(names))


def _walk(folder: Folder, *, names: bool, below: str = "") -> "Iterator[tuple[str, File | Folder]]":
    for name, node in sorted((folder.now if names else folder.safe).items()):
        yield below + name, node
        if isinstance(node, Folder):
            yield from _walk(node, names=names, below=f"{below}{name}/")


if __name__ == "__main__":
    main()
