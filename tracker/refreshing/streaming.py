"""Shards of rows + what is kept of the store -> the parts of a build on disk, without any table being held whole.

For builds that group all claims anew and are too large to be held: the rows go from shard to file a batch at a time,
and claims are grouped by `claims.aside`. What is in the tables is the same as if all had been held.
"""

import shutil
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from tracker.claims.aside import Grouping
from tracker.refreshing.planning import Known, to_rows
from tracker.refreshing.sharding import problems_of, rows_of
from tracker.store import lake
from tracker.store.layout import to_arrow
from tracker.store.staging import Staging

LARGE = 30_000  # rows of all tables from which on a first build is not held in memory
HUGE = 1_500_000  # rows with which a build is not even held where little of it changes
ROWS = 5_000  # at a time
GROUPING = "grouping-"
FORGOTTEN = 86_400  # seconds after which what a broken build has left is swept


class Streaming:
    """The tables of a build, written aside while its shards pass by."""

    def __init__(
        self,
        base: lake.Lake | None,
        kept: frozenset[str],
        shards: Sequence[pa.Table],
        staging: Staging,
        *,
        rows: int,
    ) -> None:
        """Build of `shards` and the rows of the texts in `kept`, together about so many rows."""
        self.base, self.kept, self.shards, self.staging = base, kept, shards, staging
        self.rows = rows
        self.problems: dict[str, tuple[str, ...]] = {}
        self.outcomes: Counter[str] = Counter()
        self.categories: Counter[str] = Counter()

    def write(self, known: Sequence[Known], aside: Path) -> tuple[Known, ...]:
        """Write all tables; give what is known of the texts with the problems met when they were read."""
        aside.mkdir(parents=True, exist_ok=True)
        _sweep(aside)
        folder = Path(tempfile.mkdtemp(dir=aside, prefix=GROUPING))
        try:
            grouping = Grouping(folder, figures=self.rows // 3)
            self._take_in(grouping)
            for rows in grouping.claims():
                self.staging.add("claims", to_arrow("claims", rows))
            for number, figures in self._figures():
                named = grouping.claim_ids(number)
                ids = pa.array([named[figure_id] for figure_id in figures["figure_id"].to_pylist()], pa.large_string())
                at = figures.column_names.index("claim_id")
                self.staging.add("figures", figures.set_column(at, "claim_id", ids))
        finally:
            shutil.rmtree(folder, ignore_errors=True)
        told = tuple(
            replace(one, problems=problems) if (problems := self.problems.get(one.source_id)) is not None else one
            for one in known
        )
        for start in range(0, len(told), ROWS):
            self.staging.add("sources", to_arrow("sources", to_rows(told[start : start + ROWS])))
        self.staging.close()
        return told

    def counts(self) -> dict[str, Any]:
        """Count what a build reports, as `merging.count` does of tables that are held."""
        return {
            "figures": self.staging.counts.get("figures", 0),
            "claims": self.staging.counts.get("claims", 0),
            "taken": self.outcomes["taken"],
            "refused": self.outcomes["refused"],
            "categories": dict(Counter(dict(sorted(self.categories.items()))).most_common()),
        }

    def _take_in(self, grouping: Grouping) -> None:
        for number, figures in self._figures():
            grouping.add(number, figures)
            self.categories.update(figures["category"].to_pylist())
        for shard in self.shards:
            self.problems |= problems_of(shard)
            self._add_numbers(rows_of(shard, "numbers"))
        for numbers in self._stored("numbers"):
            self._add_numbers(numbers)

    def _add_numbers(self, numbers: pa.Table) -> None:
        self.outcomes.update(numbers["outcome"].to_pylist())
        self.staging.add("numbers", numbers)

    def _figures(self) -> Iterator[tuple[int, pa.Table]]:
        """Give the figures in numbered batches, those of a text in one, the same each time."""
        number = 0
        for shard in self.shards:
            yield number, rows_of(shard, "figures")
            number += 1
        for figures in self._stored("figures"):
            yield number, figures
            number += 1

    def _stored(self, name: str) -> Iterator[pa.Table]:
        """Give the stored rows of the texts that are kept, those of a text together."""
        if self.base is None or not self.kept:
            return
        wanted = pa.array(sorted(self.kept), pa.large_string())
        for rows in lake.scan(self.base, name):
            yield rows.filter(pc.is_in(rows["source_id"], wanted))


def is_to_be_streamed(new: int, base: lake.Lake | None, *, share: float) -> bool:
    """Tell whether a build of so many new rows is not to be held; `share` of those stored has all regrouped."""
    counts = base.info.get("counts", {}) if base else {}
    stored = sum(counts.get(name, 0) for name in ("figures", "claims", "taken", "refused"))
    return new + stored > HUGE or (new > LARGE and new > share * stored)


def _sweep(aside: Path) -> None:
    """Remove what builds that were killed have left, once it is old enough not to be another's under way."""
    for left in aside.glob(f"{GROUPING}*"):
        with suppress(OSError):
            if left.stat().st_mtime < time.time() - FORGOTTEN:
                shutil.rmtree(left, ignore_errors=True)
