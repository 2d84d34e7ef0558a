"""A lexicon file and what reads it -> what is read, from a file of plain data where the same was read before.

Reading TOML takes longer than reading a text. What was read stands in `__pycache__` as JSON, under the digest of the
file that it was read from, and may be removed; where it cannot be written, the file is read anew each time.
"""

import contextlib
import hashlib
import importlib.util
import json
import os
import sys
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any


def read_kept(name: str, content: bytes, read: Callable[[str], Any]) -> Any:
    """Read the content of a file as `read` does, which makes lists, tables, texts, numbers and truth values of it."""
    digest = hashlib.sha256(content).hexdigest()
    if (path := _path(name)) is not None:
        with contextlib.suppress(OSError, ValueError):
            kept_digest, checksum, kept = path.read_bytes().split(b"\n", 2)
            if kept_digest.decode() == digest and int(checksum) == zlib.crc32(kept):
                return json.loads(kept)
    found = read(content.decode("utf-8"))
    if path is not None and not sys.dont_write_bytecode:
        _keep(path, digest, found)
    return found


def _path(name: str) -> Path | None:
    with contextlib.suppress(NotImplementedError):
        return Path(importlib.util.cache_from_source(__file__)).with_name(f"{name}.{sys.implementation.cache_tag}.json")
    return None


def _keep(path: Path, digest: str, found: Any) -> None:
    """Keep what was read, if it comes back as it was: a date would not."""
    own = path.with_suffix(f".{os.getpid()}")
    with contextlib.suppress(OSError, ValueError, TypeError):
        written = json.dumps(found, ensure_ascii=False).encode("utf-8")
        if json.loads(written) != found:
            return
        path.parent.mkdir(exist_ok=True)
        own.write_bytes(b"%s\n%d\n%s" % (digest.encode(), zlib.crc32(written), written))
        own.replace(path)
