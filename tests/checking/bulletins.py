"""Reference series -> one-sentence bulletins, one a day, as a staff would publish them; some days corrupted."""

import random
from dataclasses import dataclass
from datetime import date, timedelta

from tracker.checking.references import Series

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Bulletin:
    """What a bulletin says."""

    day: date
    total: int
    daily: int

    @property
    def text(self) -> str:
        day = f"{self.day.day} {self.day:%B %Y}"
        return (
            f"The General Staff of Ukraine said on {day} that Russia lost {self.daily:,} troops over the past day "
            f"and {self.total:,} troops since 24 February 2022."
        )


def to_bulletins(series: Series) -> list[Bulletin]:
    """Write a bulletin for every day whose day before is known."""
    totals = series.totals[("troops", "")]
    days = sorted(day for day in totals if day - DAY in totals)
    return [Bulletin(day, int(totals[day]), int(totals[day] - totals[day - DAY])) for day in days]


def corrupt(bulletins: list[Bulletin], count: int, seed: int) -> tuple[list[Bulletin], set[date]]:
    """Change the day's figure of some bulletins; return the bulletins and the days."""
    chance = random.Random(seed)
    chosen = set(chance.sample([bulletin.day for bulletin in bulletins], count))
    changed = [
        Bulletin(b.day, b.total, b.daily + chance.randrange(1, 400)) if b.day in chosen else b for b in bulletins
    ]
    return changed, chosen
