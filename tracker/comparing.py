"""Two versions of the store -> what changed between them, and why where that is known."""

from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from tracker.changes import find_changes
from tracker.model import TrackerError
from tracker.store import lake
from tracker.tables import to_table


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two builds and the claims that differ; `reasons` are sentences for a reader."""

    before: lake.Version
    after: lake.Version
    changes: pd.DataFrame
    reasons: tuple[str, ...]


def kept_versions(data: Path, *, store: str = "") -> list[lake.Version]:
    """List the builds kept, the newest first; none where the store is broken, as the next build mends it."""
    try:
        return lake.versions(lake.place_of(data, store))
    except lake.BrokenStoreError:
        return []


def compare(data: Path, *, store: str = "", from_: int | None = None, to: int | None = None) -> Comparison:
    """Compare two builds, by default the newest with the one before.

    Raises TrackerError when there are no two builds, or one of them is not kept.
    """
    kept = {version.number: version for version in kept_versions(data, store=store)}
    if not kept:
        raise TrackerError(f"{data}: no build is kept here yet; run `tracker build`")
    later = max(kept) if to is None else to
    earlier = max((number for number in kept if number < later), default=None) if from_ is None else from_
    if earlier is None:
        raise TrackerError(f"{data}: there is no build before {later} to compare with; change a text and build again")
    for number in (earlier, later):
        if number not in kept:
            raise TrackerError(f"{data}: build {number} is not kept; `tracker versions` lists those that are")
    tables = {}
    for number in (earlier, later):
        opened = lake.open_lake(lake.place_of(data, store), number)
        assert opened is not None
        tables[number] = {name: to_table(name, lake.read(opened, name).to_pandas()) for name in ("claims", "figures")}
    found = find_changes(
        tables[earlier]["claims"],
        tables[later]["claims"],
        figures_before=tables[earlier]["figures"],
        figures=tables[later]["figures"],
    )
    return Comparison(kept[earlier], kept[later], found, _reasons(kept[earlier], kept[later]))


def _reasons(before: lake.Version, after: lake.Version) -> tuple[str, ...]:
    reasons = []
    if before.info.get("extractor") != after.info.get("extractor"):
        reasons.append(
            "The rules that read the texts changed in between, so that the same words may give other figures."
        )
    if before.info.get("grouping") != after.info.get("grouping"):
        reasons.append("The rules that join mentions into claims changed in between.")
    return tuple(reasons)
