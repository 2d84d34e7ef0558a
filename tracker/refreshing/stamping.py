"""data/.build/stamps.json -> sizes and times of the files when they were last read, and back.

Only a short cut of this machine: without it, or with a wrong one, every file is opened and its digest compared.
"""

import json
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from tracker.store.locking import write_aside

NAME = "stamps.json"


def read_stamps(folder: Path) -> dict[str, Any]:
    """Read the stamps; none when there are none or they cannot be read."""
    try:
        stamps = json.loads((folder / NAME).read_bytes())
    except (OSError, ValueError):
        return {}
    return stamps if isinstance(stamps, dict) else {}


def write_stamps(folder: Path, stamps: Mapping[str, Any]) -> None:
    """Write the stamps where that is possible; a folder that cannot be written costs only time."""
    content = json.dumps(stamps, ensure_ascii=False).encode("utf-8", "replace")
    with suppress(OSError):
        if not (folder / NAME).is_file() or (folder / NAME).read_bytes() != content:
            folder.mkdir(parents=True, exist_ok=True)
            write_aside(folder / f"{NAME}.new", content).replace(folder / NAME)
