"""Seeds folder -> Sources with their catalogue entries, and problems as sentences for a reader."""

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

from tracker.model import Source, TrackerError
from tracker.sources.catalogue import CATALOGUE, CatalogueEntry, read_catalogue, to_file_key
from tracker.sources.dates import infer_published
from tracker.sources.decoding import decode

TITLE_LENGTH = 200


def read_sources(folder: Path) -> tuple[tuple[Source, ...], tuple[str, ...]]:
    """Read all texts of the folder, sorted by file; one bad file never stops the others.

    Raises TrackerError when there is no such folder.
    """
    if not folder.is_dir():
        raise TrackerError(f"{folder}: there is no such folder; create it and put .txt files into it.")
    problems: list[str] = []
    try:
        entries, found = read_catalogue(folder)
        problems += found
    except TrackerError as error:
        entries = {}
        problems.append(f"{error} Until then publishers, links and dates are unknown.")
    sources: list[Source] = []
    first_files: dict[str, str] = {}
    for path, problem in _find_paths(folder):
        if problem:
            problems.append(problem)
            continue
        try:
            source = read_source(path, folder=folder, entry=entries.get(_to_file(path, folder)))
        except TrackerError as error:
            problems.append(str(error))
            continue
        if source.source_id in first_files:
            problems.append(
                f"{source.file}: it has the same text as {first_files[source.source_id]} and is not counted again; "
                "delete one of the two."
            )
            continue
        first_files[source.source_id] = source.file
        sources.append(source)
    if not sources:
        problems.append(f"{folder}: there is no readable text in this folder; put .txt files into it.")
    return tuple(sorted(sources, key=lambda source: source.file)), tuple(problems)


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
