"""A feed's address -> the pages of its new entries in the seeds folder; state in data/following.json."""

import hashlib
import json
import os
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from tracker.model import TrackerError
from tracker.sources.adding import add_file, to_free_name, to_safe_file
from tracker.sources.catalogue import CatalogueEntry
from tracker.sources.fetching import Fetcher, FetchError
from tracker.sources.readers.feeds import entry_facts, entry_text, parse_feed
from tracker.sources.saving import save
from tracker.sources.statements import with_title

STATE = "following.json"
_REMEMBERED = 5000  # entries of a feed; feeds list some dozens
_OWN_WORDS = 300  # an entry with so many characters of its own stands for its page where that cannot be had


@dataclass(frozen=True, slots=True)
class Followed:
    """What following a feed brought."""

    added: tuple[Path, ...] = ()
    problems: tuple[str, ...] = ()
    unchanged: bool = False  # the server said that nothing is new
    left: int = 0  # new entries that wait for the next time


@dataclass(slots=True)
class Memory:
    """What is known of a feed since the last time."""

    etag: str = ""
    modified: str = ""
    seen: list[str] = field(default_factory=list)  # oldest first
    not_before: float = 0.0  # the server asked not to be asked before this time


def follow(
    url: str,
    seeds: Path,
    data: Path,
    *,
    fetcher: Fetcher,
    most: int = 100,
    pages: bool = True,
    tell: Callable[[str], None] = lambda _: None,
) -> Followed:
    """Add the new entries of a feed, oldest first, at most so many; with `pages` the page that each links to.

    A page that may be had later is tried again the next time; one that never will be is replaced by the entry's own
    words, if it has enough. Raises TrackerError when the feed itself cannot be had.
    """
    memory = read_memory(data, url)
    if memory.not_before > time.time():
        minutes = (memory.not_before - time.time()) / 60
        raise TrackerError(f"{url}: its server asked for patience; follow it again in {minutes:,.0f} minutes")
    try:
        answer = fetcher.fetch(url, etag=memory.etag, modified=memory.modified)
    except FetchError as error:
        if error.wait:
            memory.not_before = time.time() + error.wait
            write_memory(data, url, memory)
        raise
    if answer.status == 304:
        return Followed(unchanged=True)
    feed = parse_feed(answer.content, charset=answer.charset)
    known = set(memory.seen)
    new = [(key, entry) for entry in reversed(feed.entries) if (key := _key_of(entry)) not in known]
    added: list[Path] = []
    problems: list[str] = []
    waiting = max(0, len(new) - most)
    for key, entry in new[:most]:
        try:
            path, found = _add_entry(feed, entry, seeds, fetcher, pages=pages)
        except FetchError as error:
            problems.append(str(error))
            waiting += 1
            if error.wait:
                memory.not_before = time.time() + error.wait
                waiting += len(new[:most]) - [k for k, _ in new].index(key) - 1
                break
            continue
        except TrackerError as error:
            problems.append(str(error))
        else:
            problems += found
            if path is not None:
                added.append(path)
                tell(path.name)
        memory.seen.append(key)
        write_memory(data, url, memory)  # after each: what was added is not added again after a crash
    if not waiting:
        # With these the server answers "nothing new": only right when nothing is left to fetch.
        memory.etag, memory.modified = answer.etag, answer.modified
    write_memory(data, url, memory)
    return Followed(tuple(added), tuple(problems), left=waiting)


def read_memory(data: Path, url: str) -> Memory:
    """Read what is known of a feed; nothing when it was never followed or the file cannot be read."""
    told = _read_state(data).get(url)
    if not isinstance(told, dict):
        return Memory()
    try:
        seen = [str(key) for key in told.get("seen", [])]
        return Memory(str(told.get("etag", "")), str(told.get("modified", "")), seen, float(told.get("not_before", 0)))
    except (TypeError, ValueError):
        return Memory()


def write_memory(data: Path, url: str, memory: Memory) -> None:
    """Write what is known of a feed; raise TrackerError when the folder cannot be written."""
    state = _read_state(data)
    told = {"etag": memory.etag, "modified": memory.modified, "not_before": round(memory.not_before)}
    state[url] = {name: value for name, value in told.items() if value} | {"seen": memory.seen[-_REMEMBERED:]}
    path = data / STATE
    try:
        data.mkdir(parents=True, exist_ok=True)
        aside = path.with_suffix(".new")
        aside.write_text(json.dumps(state, ensure_ascii=False, indent=1, sort_keys=True) + "\n", encoding="utf-8")
        os.replace(aside, path)
    except OSError as error:
        raise TrackerError(f"{path}: cannot be written ({error.strerror}); check space and permissions") from error


def _read_state(data: Path) -> dict[str, Any]:
    try:
        state = json.loads((data / STATE).read_bytes())
    except (OSError, ValueError):
        return {}
    return state if isinstance(state, dict) else {}


def _key_of(entry: Any) -> str:
    named = entry.get("id") or entry.get("link") or f"{entry.get('title')}\n{entry.get('published')}"
    return hashlib.sha256(str(named).encode("utf-8", "replace")).hexdigest()[:16]


def _add_entry(
    feed: Any, entry: Any, seeds: Path, fetcher: Fetcher, *, pages: bool
) -> tuple[Path | None, tuple[str, ...]]:
    facts = {fact.field: fact.value for fact in entry_facts(feed, entry)}
    row = CatalogueEntry("", *(facts.get(name, "") for name in ("publisher", "title", "url", "published")))
    told: tuple[str, ...] = ()
    if pages and row.url:
        try:
            answer = fetcher.fetch(row.url)
            # What the page says of itself is surer than the feed; only the day is often missing there.
            return save(seeds, answer, replace(row, title="", url=answer.url))
        except FetchError as error:
            if error.again:
                raise
            told = (str(error),)
        except TrackerError as error:
            if "in the folder already" in str(error):
                return None, ()
            told = (str(error),)
    words = entry_text(entry)
    if len(words) < (_OWN_WORDS if told else 1):
        return None, told or (f"{row.url or row.title}: this entry has no words; open it and save its page",)
    file = to_free_name(seeds, to_safe_file(f"{row.publisher}-{row.title}"[:80] + ".txt"))
    path, found = add_file(seeds, file, with_title(row.title, words).encode("utf-8"), row)
    return path, (*told, *found)
