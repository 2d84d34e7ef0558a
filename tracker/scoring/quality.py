"""Scores of the gold folders -> the quality report: measures, events, reliability, errors, for data/quality.json.

Only our own development texts are quoted in it: of the half held out and of other people's articles it has numbers.
"""

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from tracker import schema
from tracker.model import TrackerError
from tracker.scoring.counting import MISSED, UNWANTED, Score
from tracker.scoring.reliability import measure

QUOTED = "develop"  # the folder whose errors are listed
TOLERANCE = 0.002  # of a measure that another machine may round otherwise

Report = dict[str, Any]


def to_report(scores: Mapping[str, Score], former: Report, version: str) -> Report:
    """Gather what the dashboard shows; folders that are not here keep what the former report says of them."""
    folders = {name: _to_folder(score) for name, score in scores.items()}
    kept = {name: folder for name, folder in former.get("folders", {}).items() if name not in folders}
    errors = scores[QUOTED].errors if QUOTED in scores else former.get("errors", [])
    return {"version": version, "folders": dict(sorted((folders | kept).items())), "errors": list(errors)}


def _to_folder(score: Score) -> Report:
    return {
        "texts": score.texts,
        "wanted": score.wanted,
        "given": score.given,
        "measures": score.summary(),
        "events": _to_events(score),
        "reliability": asdict(measure(score.judged)),
    }


def _to_events(score: Score) -> list[Report]:
    """Count by event: annotated, found, typed right; and rows of it that nobody asked for."""
    counts: dict[str, Counter[str]] = {}
    for answer in score.answers:
        count = counts.setdefault(answer.event, Counter())
        if answer.level == UNWANTED:
            count["unwanted"] += 1
            continue
        count["wanted"] += 1
        count["found"] += answer.level != MISSED
        count["typed"] += answer.level in ("typed", "record")
    names = ("wanted", "found", "typed", "unwanted")
    return [{"event": e} | {n: counts[e][n] for n in names} for e in schema.EVENTS if e in counts]


def read_report(path: Path) -> Report:
    """Read a report; empty when there is none.

    Raises TrackerError when the file is no report.
    """
    if not path.is_file():
        return {}
    try:
        report = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise TrackerError(
            f"{path}: the quality report cannot be read ({error}); delete it and write it anew"
        ) from error
    if not isinstance(report, dict):
        raise TrackerError(f"{path}: this is no quality report; delete it and write it anew")
    return report


def write_report(path: Path, report: Report) -> None:
    """Write a report; the same report gives the same bytes."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(report, indent=1, ensure_ascii=False) + "\n", encoding="utf-8", newline="\n")
    except OSError as error:
        raise TrackerError(f"{path}: cannot be written ({error.strerror}); choose another file") from error


def find_stale(written: Report, report: Report) -> list[str]:
    """Name the measures of a written report that are not what is reached now, within rounding."""
    stale = []
    for folder, now in report["folders"].items():
        then = written.get("folders", {}).get(folder, {}).get("measures", {})
        for name, reached in now["measures"].items():
            if abs(then.get(name, -1.0) - reached) > TOLERANCE:
                stale.append(f"{folder}: {name} is {reached:.4f}, the report says {then.get(name, 'nothing')}")
    return stale
