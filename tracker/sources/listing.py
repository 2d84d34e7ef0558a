"""Seeds folder -> its files before they are read, with what the catalogue says of each; and what is no text, told once.

Only names and stamps are looked at: ten thousand unchanged files are checked in a fraction of a second.
"""

import os
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tracker.model import TrackerError
from tracker.sources.catalogue import CATALOGUE, CatalogueEntry, read_catalogue
from tracker.sources.readers import REMEDY, find_kind

# What systems leave in folders; nobody means them as texts.
_CLUTTER = frozenset(("thumbs.db", "desktop.ini"))
# A browser saves "A raid.html" with its pictures and styles in "A raid_files".
_BESIDE_PAGE = ("_files", ".files", "-files")
_TABLES = frozenset(("figures.csv", "claims.csv", "numbers.csv", "datapackage.json", "quality.json"))
_FEW = 5  # files of a kind that is not read are named one by one up to this number


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file of the seeds folder before it is read, or why it is not read."""

    where: str | Path  # its path; one object fewer for each of ten thousand files that are not opened
    file: str  # as in Source.file
    problem: str = ""
    entry: CatalogueEntry | None = None
    # Size, time of the last change and of the last change of name or rights, in ns: the same again, the same content.
    stamp: tuple[int, int, int] = (0, 0, 0)
    parts: tuple[CatalogueEntry, ...] = ()  # rows of the catalogue for single texts of a file of many

    @property
    def path(self) -> Path:
        """Return where it lies."""
        return Path(self.where)


def find_files(folder: Path) -> tuple[tuple[FoundFile, ...], tuple[str, ...]]:
    """List the files of the folder in a fixed order, those of the catalogue first, and the problems of the catalogue.

    Raises TrackerError when there is no such folder.
    """
    if not folder.is_dir():
        raise TrackerError(f"{folder}: there is no such folder; create it and put texts into it.")
    listed = list(_find_files(folder))
    try:
        entries, problems = read_catalogue(folder, files={found.file for found in listed})
    except TrackerError as error:
        entries, problems = {}, (f"{error} Until then publishers, links and dates are unknown.",)
    parts: dict[str, list[CatalogueEntry]] = defaultdict(list)
    for file, entry in entries.items():
        if "#" in file:
            parts[file.partition("#")[0]].append(entry)
    found = [
        item
        if item.problem or (item.file not in entries and item.file not in parts)
        else FoundFile(item.where, item.file, "", entries.get(item.file), item.stamp, tuple(parts.get(item.file, ())))
        for item in _grouped(listed)
    ]
    # Of files with the same text the first counts: one that the catalogue knows.
    return tuple(sorted(found, key=lambda item: item.entry is None)), problems


def _find_files(folder: Path) -> Iterator[FoundFile]:
    """Yield each file, or why it is not read, by name within each folder, folders last."""
    root = folder.resolve()
    waiting = [(str(folder), "")]
    while waiting:
        parent, prefix = waiting.pop()
        try:
            with os.scandir(parent) as found:
                entries = sorted(found, key=lambda entry: entry.name)
        except OSError as error:
            file = prefix.rstrip("/") or parent
            yield FoundFile(parent, file, f"{file}: it cannot be opened ({error.strerror}); check its permissions.")
            continue
        names = {entry.name for entry in entries}
        skipped: frozenset[str] = frozenset()
        if _TABLES & names and "datapackage.json" in names and "figures.csv" in names:
            where = prefix.rstrip("/") or str(folder)
            told = f"{where}: it holds the tables of a build, which are not read; keep them in a folder of their own."
            yield FoundFile(parent, where, told)
            if prefix:
                continue
            skipped = _TABLES | {"texts", "store"}
        folders = []
        for entry in entries:
            if entry.name.startswith(".") or entry.name.lower() in _CLUTTER or entry.name in skipped:
                continue
            if entry.is_dir(follow_symlinks=False):
                if not _is_beside_page(entry.name, names):
                    folders.append((entry.path, f"{prefix}{entry.name}/"))
            elif (item := _look(entry, prefix, root)) is not None:
                yield item
        waiting += reversed(folders)


def _look(entry: "os.DirEntry[str]", prefix: str, root: Path) -> FoundFile | None:
    path, file = entry.path, prefix + entry.name
    if not file.isascii():
        file = unicodedata.normalize("NFC", file)
        try:
            file.encode("utf-8")
        except UnicodeEncodeError:
            shown = file.encode("utf-8", "replace").decode()
            return FoundFile(path, shown, f"{shown}: its name is not valid UTF-8; rename it.")
    if entry.name.lower() == CATALOGUE:
        told = f"{file}: only the catalogue at the top of the folder counts; move its rows into {CATALOGUE} there."
        return FoundFile(path, file, told) if prefix else None
    try:
        if entry.is_symlink():
            if not Path(path).resolve().is_relative_to(root):
                told = "it is a link that leads out of the folder and is not read; copy the file here."
                return FoundFile(path, file, f"{file}: {told}")
            if Path(path).is_dir():
                return None  # what it leads to lies in the folder and is read there
        if not entry.is_file():
            return FoundFile(path, file, f"{file}: it is a broken link or no ordinary file and is not read; delete it.")
        found = entry.stat()
    except (OSError, RuntimeError) as error:  # gone since it was listed, or a link that leads to itself
        return FoundFile(path, file, f"{file}: it cannot be opened ({error}); check that it may be read.")
    if find_kind(entry.name) is None:
        return FoundFile(path, file, f"{file}: files of this kind are not read; {REMEDY}.")
    return FoundFile(path, file, "", None, (found.st_size, found.st_mtime_ns, found.st_ctime_ns))


def _is_beside_page(name: str, names: set[str]) -> bool:
    for ending in _BESIDE_PAGE:
        stem = name.removesuffix(ending)
        if stem != name and (f"{stem}.html" in names or f"{stem}.htm" in names):
            return True
    return False


def _grouped(listed: list[FoundFile]) -> Iterator[FoundFile]:
    """Tell many files of one kind that is not read in one line, instead of a line each."""
    unread: dict[str, list[FoundFile]] = defaultdict(list)
    for item in listed:
        if "files of this kind" in item.problem:
            unread[item.path.suffix.lower()].append(item)
    for item in listed:
        if not item.problem or "files of this kind" not in item.problem:
            yield item
            continue
        same = unread[item.path.suffix.lower()]
        if len(same) <= _FEW:
            yield item
        elif item is same[0]:
            kind = f"ending in {item.path.suffix[:20]}" if item.path.suffix else "without an ending"
            others = f"{item.file} and {len(same) - 1:,} other files {kind} are not read"
            yield FoundFile(item.where, item.file, f"{others}; delete them or {REMEDY}.")
