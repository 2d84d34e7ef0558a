"""Generated rows of 10,000 texts -> the seconds that grouping them takes, and adding one text more.

python benchmarks/claims_speed.py [--texts 10000] [--figures 5]
"""

import argparse
import random
import time

import pandas as pd

from tracker.claims import find_claims
from tracker.refreshing import merging
from tracker.store.layout import to_arrow
from tracker.tables import to_table

PLACES = [f"Town {number}" for number in range(300)]
WHAT = [("killed", "people"), ("wounded", "people"), ("killed", "troops"), ("lost", "troops"), ("launched", "drones")]
WHAT += [("intercepted", "drones"), ("damaged", "buildings"), ("lost", "tanks"), ("pledged", "military_aid")]
VOICES = [("General Staff of Ukraine", "ukraine"), ("Russian Ministry of Defence", "russia"), ("", ""), ("OSCE", "")]
DAYS = [day.date().isoformat() for day in pd.date_range("2022-02-25", "2024-12-31")]


def generate(texts: int, figures: int, seed: int) -> pd.DataFrame:
    """Make rows as texts would give them: small counts at places, daily and running totals, some of them rounded."""
    chance = random.Random(seed)
    rows = []
    for text in range(texts):
        day = chance.choice(DAYS)
        for figure in range(figures):
            event, subject = chance.choice(WHAT)
            value = float(round(10 ** chance.uniform(0, 4)))
            claimant, side = chance.choice(VOICES)
            about = chance.random() < 0.2
            period = chance.choice(["day", "incident", "cumulative", "unknown"])
            rows.append(
                {"figure_id": f"f{seed}-{text}-{figure}", "source_id": f"s{seed}-{text}", "event": event}
                | {
                    "category": "casualties",
                    "subject": subject,
                    "value": value,
                    "qualifier": "about" if about else "exact",
                }
                | {"value_low": None if about else value, "value_high": None if about else value, "unit": "count"}
                | {"claimant": claimant, "claimant_side": side, "modality": "asserted", "published": day}
                | {
                    "place": chance.choice(["", chance.choice(PLACES)]),
                    "affected": chance.choice(["", "russia", "ukraine"]),
                }
                | {"period": period, "date_start": "2022-02-24" if period == "cumulative" else day, "date_end": day}
                | {"date_basis": chance.choice(["stated", "published"]), "publisher": "A Paper"}
            )
    return to_table("figures", rows)


def main() -> None:
    """Print the seconds."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--texts", type=int, default=10_000)
    options.add_argument("--figures", type=int, default=5)
    chosen = options.parse_args()
    figures, one = generate(chosen.texts, chosen.figures, 1), generate(1, chosen.figures, 2)
    started = time.perf_counter()
    grouped = find_claims(figures)
    print(f"{len(figures):,} figures of {chosen.texts:,} texts: {len(grouped[1]):,} claims")
    print(f"grouping all: {time.perf_counter() - started:.2f} s")
    stored_figures, stored_claims = (to_arrow(*named) for named in zip(("figures", "claims"), grouped, strict=True))
    kept, new = frozenset(figures["source_id"]), to_arrow("figures", one)
    started = time.perf_counter()
    added = merging.group(stored_figures, stored_claims, new, kept)
    print(f"adding a text of {len(one)} figures: {time.perf_counter() - started:.2f} s")
    started = time.perf_counter()
    merging.group(*added, new.slice(0, 0), kept)
    print(f"removing it again: {time.perf_counter() - started:.2f} s")


if __name__ == "__main__":
    main()
