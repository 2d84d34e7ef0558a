"""A zip archive -> the texts in it. Nothing is unpacked to disk; names, sizes and depth are distrusted."""

import io
import stat
import zipfile
import zlib
from collections import Counter
from typing import BinaryIO, cast

from tracker.model import TrackerError
from tracker.sources.articles import ENTRIES, MEGABYTE, UNPACKED, Fault, Found, Input, Metered
from tracker.sources.readers import find_kind, read_articles

# More than this from a file of some size is no text that somebody packed: books shrink to a third, logs to a fiftieth.
_RATIO = 200
_SUSPECT = 4 * MEGABYTE
_INNER = 512 * MEGABYTE


def read_archive(given: Input) -> Found:
    """Read every file of an archive that a reader knows; the rest is told in one line."""
    stream = given.stream if given.stream.seekable() else io.BytesIO(given.read(_INNER))
    try:
        archive = zipfile.ZipFile(stream)
        entries = archive.infolist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError) as error:
        raise TrackerError(f"it is no whole archive ({error}); fetch or pack it again") from error
    if len(entries) > ENTRIES:
        raise TrackerError(
            f"it holds more than {ENTRIES:,} files; unpack it yourself and put in the texts that you need"
        )
    _refuse_bomb(entries)
    unread: Counter[str] = Counter()
    for entry in sorted(entries, key=lambda entry: entry.filename):
        name = entry.filename.replace("\\", "/")
        last = name.rstrip("/").rpartition("/")[2]
        if entry.is_dir() or last.startswith(".") or name.startswith("__MACOSX/"):
            continue
        if fault := _find_fault(entry, name):
            yield Fault(fault, name)
        elif find_kind(name) is None or last.lower() == "sources.csv":
            unread["." + last.rpartition(".")[2][:10] if "." in last else last[:20]] += 1
        else:
            yield from _read_entry(given, archive, entry, name)
    if unread:
        kinds = ", ".join(sorted(unread))
        yield Fault(f"{unread.total():,} of its files are not read ({kinds[:120]}); unpack it if you need them")


def _read_entry(given: Input, archive: zipfile.ZipFile, entry: zipfile.ZipInfo, name: str) -> Found:
    try:
        with archive.open(entry) as packed:
            metered = cast(BinaryIO, io.BufferedReader(Metered(cast(BinaryIO, packed), given.allowance)))
            content = metered.read(_INNER + 1)
        if len(content) > _INNER:
            raise TrackerError(f"it is larger than {_INNER // MEGABYTE} MB; unpack it")
        inner = given.inner(content, name)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError) as error:
        yield Fault(f"it is broken in the archive ({error}); pack it again", name)
        return
    except TrackerError as error:
        if given.allowance.left < 0:
            raise
        yield Fault(str(error), name)
        return
    for found in read_articles(inner):
        yield found.within(name)
    if given.allowance.left < 0:
        given.allowance.take(0)


def _refuse_bomb(entries: list[zipfile.ZipInfo]) -> None:
    """Raise TrackerError by what the archive says of itself; what it hides is counted while it is read."""
    size = sum(entry.file_size for entry in entries)
    packed = sum(entry.compress_size for entry in entries)
    if size > UNPACKED or (size > _SUSPECT and size > _RATIO * max(packed, 1)):
        raise TrackerError(
            f"it says that it unpacks to {size // MEGABYTE:,} MB, as archives made to fill a disk do; unpack it "
            "yourself and put in the texts that you need"
        )


def _find_fault(entry: zipfile.ZipInfo, name: str) -> str:
    parts = name.split("/")
    if name.startswith("/") or ".." in parts or (len(name) > 1 and name[1] == ":") or "\x00" in entry.orig_filename:
        return "its name leads out of the archive and it is not read; pack it again with plain names"
    if stat.S_ISLNK(entry.external_attr >> 16):
        return "it is a link and not a file; pack the file itself"
    if entry.flag_bits & 1:
        return "it is locked with a password; pack it again without one"
    return ""
