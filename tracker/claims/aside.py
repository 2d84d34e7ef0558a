"""Figures in batches -> claims in batches, the same as `find_claims` of all, with no more than a part held at a time.

What has to be held together decides the parts: mentions by kind and number, claims that may be roundings of each other
by what connects them, claims whose values compare by their common fields. Everything else waits on disk.
"""

import zlib
from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa

from tracker.claims.fitting import Group
from tracker.claims.grouping import gather, join_roundings
from tracker.claims.mentions import Kind
from tracker.claims.pairing import Key, connect, find_pairs, spill_outline, to_outline
from tracker.claims.regrouping import to_mentions
from tracker.claims.spilling import Spill
from tracker.claims.table import Row, sum_up, with_standings
from tracker.standing import Claim, is_comparable, to_key

PART = 5_000  # mentions that a part should hold
HELD = 2_000  # mentions, or claims, held for all parts until they are written
TOGETHER = 16  # batches whose claims are looked up together
Batch = tuple[int, pa.Table]  # figures, and a number by which their claims are asked for
Summed = tuple[Key | None, Row, Claim, list[int]]  # its key while it may be joined yet; the batch of each mention


class Grouping:
    """A grouping that works in a folder of its own, made and left to be removed by the caller.

    `add` the batches, take the claims of `claims`, then ask with `claim_ids` for those of a batch.
    """

    def __init__(self, folder: Path, *, figures: int, part: int = PART) -> None:
        """Prepare for about so many figures."""
        self.parts = 1 + figures // part
        self._mentions = Spill(folder / "mentions", held=HELD)
        self._outlines = Spill(folder / "outlines")
        self._joining = Spill(folder / "joining", held=HELD)
        self._summed = Spill(folder / "summed", held=HELD)
        self._ids = Spill(folder / "ids", held=10 * HELD)
        self._kinds: dict[Kind, int] = {}
        self._named: tuple[int, dict[str, str]] = (-1, {})

    def add(self, number: int, figures: pa.Table) -> None:
        """Take a batch in; a figure and what it is a part of stand in the same one."""
        for mention in to_mentions(figures, figures):
            self._mentions.add(self._part_of(mention.kind, mention.number), (number, mention))

    def claims(self) -> Iterator[list[Row]]:
        """Give the rows of the claims, in parts, in no order."""
        for part in range(self.parts):
            self._gather(part)
        joined = self._join()
        for part in range(self.parts):
            summed = [one for one in self._summed.read(part) if one[0] not in joined]
            rows = with_standings([(row, claim) for _, row, claim, _ in summed])
            for _, row, claim, numbers in summed:
                for figure_id, number in zip(claim.figure_ids, numbers, strict=True):
                    self._ids.add(number // TOGETHER, (figure_id, row["claim_id"]))
            self._summed.drop(part)
            yield rows

    def claim_ids(self, number: int) -> dict[str, str]:
        """Give the claim of each figure of a batch, and of some others; to be asked when all claims have been taken."""
        if self._named[0] != number // TOGETHER:
            self._named = (number // TOGETHER, dict(self._ids.read(number // TOGETHER)))
        return self._named[1]

    def _gather(self, part: int) -> None:
        """Gather the mentions of a part and sum up what they make, as if there were no roundings."""
        for kind, number, groups, numbers in self._groups(part):
            for index, group in enumerate(groups):
                key = (self._kinds.setdefault(kind, len(self._kinds)), number, index)
                spill_outline(self._outlines, self.parts, to_outline(key, group))
                self._sum_up(key, group, numbers)

    def _join(self) -> set[Key]:
        """Join roundings with what they round, sum up what that makes, and name the claims that it replaces."""
        head = connect(find_pairs(self._outlines, self.parts))
        kinds = {number: kind for kind, number in self._kinds.items()}
        for part in sorted({self._part_of(kinds[kind], number) for kind, number, _ in head}):
            for kind, number, groups, numbers in self._groups(part):
                for index, group in enumerate(groups):
                    key = (self._kinds[kind], number, index)
                    if key in head:
                        own = {figure_id: numbers[figure_id] for figure_id in group.figure_ids}
                        self._joining.add(_spread(head[key], self.parts), (head[key], key, group, own))
        return {
            key for part in sorted({_spread(one, self.parts) for one in head.values()}) for key in self._settle(part)
        }

    def _settle(self, part: int) -> Iterator[Key]:
        """Join the roundings among connected claims; give those that are not as they were."""
        connected: dict[Key, dict[Key, Group]] = {}
        numbers: dict[str, int] = {}
        for first, key, group, own in self._joining.read(part):
            connected.setdefault(first, {})[key] = group
            numbers |= own
        for first in sorted(connected):
            gathered = dict(sorted(connected[first].items()))
            sizes = {key: len(group.mentions) for key, group in gathered.items()}
            left = {id(group) for group in join_roundings([(key[1], group) for key, group in gathered.items()])}
            for key, group in gathered.items():
                if id(group) not in left:
                    yield key
                elif len(group.mentions) != sizes[key]:
                    yield key
                    self._sum_up(None, group, numbers)

    def _groups(self, part: int) -> Iterator[tuple[Kind, float, list[Group], dict[str, int]]]:
        listed = list(self._mentions.read(part))
        numbers = {mention.row["figure_id"]: number for number, mention in listed}
        for kind, number, groups in gather(mention for _, mention in listed):
            yield kind, number, groups, numbers

    def _sum_up(self, key: Key | None, group: Group, numbers: dict[str, int]) -> None:
        row, claim = sum_up(group.mentions)
        compared: object = to_key(claim) if is_comparable(claim) else row["claim_id"]
        batches = [numbers[figure_id] for figure_id in claim.figure_ids]
        self._summed.add(_spread(compared, self.parts), (key, row, claim, batches))

    def _part_of(self, kind: Kind, number: float) -> int:
        return _spread((kind, number), self.parts)


def _spread(key: object, parts: int) -> int:
    """Choose a part, the same in every process."""
    return zlib.crc32(repr(key).encode("utf-8", "replace")) % parts
