"""The newest commit of a store in a folder, torn by a power cut -> taken back: the build before it counts again.

The library writes files and log without syncing them; a build syncs its commit before it counts as done. So a power cut
tears at most the newest commit, which nobody was told of: its log is empty or cut short, or files that it names are not
there in their whole length. The next build makes it again.
"""

import json
import os
import shutil
from pathlib import Path
from urllib.parse import unquote

from tracker.store.locking import make_durable

LOG = "_delta_log"
_COMMIT = "[0-9]" * 20
_END = b"PAR1"  # the last bytes of every whole Parquet file


def is_torn(folder: Path) -> bool:
    """Tell whether a power cut tore the newest commit of a store."""
    commits = _commits(folder)
    if not commits:
        return (folder / LOG).is_dir() and _is_unused(folder / LOG)
    return not (_is_whole(folder, commits[-1]) and all(map(_ends, _checkpoints(commits[-1]))))


def take_back(folder: Path) -> bool:
    """Take a torn commit out of the log, for the one before it to be the newest; other damage is left as it is.

    To be called by the only one who writes. Tells whether a build was lost by it.
    """
    if not is_torn(folder):
        return False
    commits = _commits(folder)
    *before, torn = commits or [folder / LOG / f"{0:020}.json"]
    if _is_whole(folder, torn):  # its checkpoint is not; the log says all that it would
        _drop(folder, _checkpoints(torn))
        return False
    if before and _is_whole(folder, before[-1]):
        _drop(folder, [*_checkpoints(torn), torn])
        return True
    if before or int(torn.stem):
        return False
    _drop(folder, [torn])
    if _is_unused(folder / LOG):
        shutil.rmtree(folder / LOG)
    return bool(commits) or any(folder.rglob("*.parquet"))


def _is_unused(log: Path) -> bool:
    """Tell whether nothing is in a log but what a commit that did not come about has left."""
    return not any(path.suffix in (".json", ".parquet") for path in log.iterdir())


def _commits(folder: Path) -> list[Path]:
    return sorted((folder / LOG).glob(f"{_COMMIT}.json"))


def _checkpoints(commit: Path) -> list[Path]:
    return sorted(commit.parent.glob(f"{commit.stem}.checkpoint*.parquet"))


def _drop(folder: Path, paths: list[Path]) -> None:
    """Remove files of the log, and the hint at the newest checkpoint, without which the library looks for itself."""
    (folder / LOG / "_last_checkpoint").unlink(missing_ok=True)
    for path in paths:
        path.unlink(missing_ok=True)
    make_durable(folder / LOG)


def added_by(folder: Path, commit: Path) -> list[tuple[Path, int]]:
    """List the files that a commit adds, with their sizes in bytes.

    Raises OSError, ValueError, KeyError or TypeError where its log is not whole.
    """
    actions = [json.loads(line) for line in commit.read_bytes().splitlines()]
    if not actions:
        raise ValueError(f"{commit}: empty")
    return [(folder / unquote(action["add"]["path"]), action["add"]["size"]) for action in actions if "add" in action]


def _is_whole(folder: Path, commit: Path) -> bool:
    """Tell whether the log of a commit, and each file that it adds, is there from beginning to end."""
    try:
        return all(path.stat().st_size == size and _ends(path) for path, size in added_by(folder, commit))
    except (OSError, ValueError, KeyError, TypeError):
        return False


def _ends(path: Path) -> bool:
    """Tell whether a Parquet file has its end."""
    with path.open("rb") as file:
        if file.seek(0, os.SEEK_END) < len(_END):
            return False
        file.seek(-len(_END), os.SEEK_END)
        return file.read() == _END
