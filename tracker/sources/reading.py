"""Seeds folder -> Sources with their catalogue entries, and problems as sentences for a reader."""

import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tracker.model import Source, TrackerError
from tracker.sources.catalogue import CATALOGUE, CatalogueEntry, read_catalogue, to_file_key
from tracker.sources.dates import infer_published
from tracker.sources.decoding import decode

TITLE_LENGTH = 200


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file of the seeds folder before it is read, or why it is not read."""

    path: Path
    file: str  # as in Source.file
    problem: str = ""
    entry: CatalogueEntry | None = None
    # Size, time of the last change and of the last change of name or rights, in ns: the same again, the same content.
    stamp: tuple[int, int, int] = (0, 0, 0)


def read_sources(folder: Path) -> tuple[tuple[Source, ...], tuple[str, ...]]:
    """Read all texts of the folder, sorted by file; one bad file never stops the others.

    Raises TrackerError when there is no such folder.
    """
    files, problems = find_files(folder)
    readings = [read_file(found, folder=folder) for found in files]
    first_files: dict[str, str] = {}
    sources: list[Source] = []
    told = list(problems)
    for read, found in readings:
        told += found
        for source in read:
            if source.source_id in first_files:
                told.append(to_duplicate(source.file, first_files[source.source_id]))
            else:
                first_files[source.source_id] = source.file
                sources.append(source)
    if not sources:
        told.append(to_empty(folder))
    return tuple(sorted(sources, key=lambda source: source.file)), tuple(told)


def find_files(folder: Path) -> tuple[tuple[FoundFile, ...], tuple[str, ...]]:
    """List the files of the folder in a fixed order, with what the catalogue says of them, and its problems.

    Raises TrackerError when there is no such folder.
    """
    if not folder.is_dir():
        raise TrackerError(f"{folder}: there is no such folder; create it and put .txt files into it.")
    try:
        entries, problems = read_catalogue(folder)
    except TrackerError as error:
        entries, problems = {}, (f"{error} Until then publishers, links and dates are unknown.",)
    found = []
    for path, problem in _find_paths(folder):
        file = _to_file(path, folder)
        if problem:
            found.append(FoundFile(path, file, problem))
        else:
            found.append(FoundFile(path, file, "", entries.get(file), _stamp(path)))
    return tuple(found), problems


def read_file(found: FoundFile, *, folder: Path) -> tuple[tuple[Source, ...], tuple[str, ...]]:
    """Read the texts of a file that was found; what cannot be read is told, never raised."""
    if found.problem:
        return (), (found.problem,)
    try:
        return (read_source(found.path, folder=folder, entry=found.entry),), ()
    except TrackerError as error:
        return (), (str(error),)


def to_duplicate(file: str, first_file: str) -> str:
    """Word that a file has the text of another one."""
    return f"{file}: it has the same text as {first_file} and is not counted again; delete one of the two."


def to_empty(folder: Path) -> str:
    """Word that nothing in a folder can be read."""
    return f"{folder}: there is no readable text in this folder; put .txt files into it."


def _stamp(path: Path) -> tuple[int, int, int]:
    try:
        found = path.stat()
    except OSError:  # gone since it was listed: reading it says so
        return (0, 0, 0)
    return found.st_size, found.st_mtime_ns, found.st_ctime_ns


def read_source(path: Path, *, folder: Path, entry: CatalogueEntry | None = None) -> Source:
    """Read one text; what its entry does not say is taken from the text where it states it plainly.

    Raises TrackerError naming the file and the remedy.
    """
    file = _to_file(path, folder)
    if path.suffix.lower() != ".txt":
        raise TrackerError(f"{file}: only .txt files are read; save it as plain text in UTF-8 with the ending .txt.")
    try:
        content = path.read_bytes()
        decoded = decode(content)
    except OSError as error:
        raise TrackerError(f"{file}: it cannot be opened ({error.strerror}); check that it may be read.") from error
    except TrackerError as error:
        raise TrackerError(f"{file}: {error}.") from error
    entry = entry or CatalogueEntry(file)
    inferred = "" if entry.published else infer_published(decoded.text)
    return Source(
        source_id="s" + hashlib.sha256(decoded.text.encode("utf-8")).hexdigest()[:12],
        file=file,
        text=decoded.text,
        digest=hashlib.sha256(content).hexdigest(),
        publisher=entry.publisher,
        title=entry.title or _find_title(decoded.text),
        url=entry.url,
        published=entry.published or inferred,
        published_basis="catalogue" if entry.published else "inferred" if inferred else "",
        warnings=decoded.warnings,
    )


def _to_file(path: Path, folder: Path) -> str:
    return to_file_key(path.relative_to(folder).as_posix())


def _find_title(text: str) -> str:
    """The first line that is not blank, cut at a word when it is too long for a title."""
    line = next((" ".join(line.split()) for line in text[:20000].splitlines() if line.strip()), "")
    line = "".join(character for character in line if character.isprintable())
    if len(line) <= TITLE_LENGTH:
        return line
    cut = line.rfind(" ", TITLE_LENGTH // 2, TITLE_LENGTH)
    return line[: cut if cut > 0 else TITLE_LENGTH - 1].rstrip(" ,;:-–—") + "…"


def _find_paths(folder: Path) -> Iterator[tuple[Path, str]]:
    """Yield (path, "") for each text and (path, problem) for what is not read, in a fixed order."""
    root = folder.resolve()
    for parent, names, files in os.walk(folder, followlinks=False):
        names[:] = sorted(name for name in names if not name.startswith("."))
        for name in sorted(names + files):
            path = Path(parent) / name
            if name.startswith(".") or name.lower() == CATALOGUE or (name in names and not path.is_symlink()):
                continue
            file = _to_file(path, folder)
            try:
                file.encode("utf-8")
            except UnicodeEncodeError:
                shown = file.encode("utf-8", "replace").decode()
                yield path, f"{shown}: its name is not valid UTF-8; rename it."
                continue
            if path.is_symlink() and not path.resolve().is_relative_to(root):
                yield path, f"{file}: it is a link that leads out of the folder and is not read; copy the file here."
            elif path.is_file():
                yield (
                    path,
                    ""
                    if path.suffix.lower() == ".txt"
                    else (f"{file}: only .txt files are read; save it as plain text in UTF-8 with the ending .txt."),
                )
            elif not path.is_dir():
                yield path, f"{file}: it is a broken link or no ordinary file and is not read; delete it."
