"""Gold folders, floors, what was accepted -> a review in words, and whether the gate opens.

The half held out is told in counts only: whoever reads its sentences would soon write rules for them.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tracker.model import TrackerError
from tracker.scoring import gate
from tracker.scoring.counting import LEVELS, Score, score_folder
from tracker.scoring.gold import FIELDS
from tracker.scoring.reliability import Reliability, measure

# Below the folder that the command runs in; the articles lie beside it where they are at hand at all.
FOLDERS = {
    "develop": Path("tests/gold/develop"),
    "holdout": Path("tests/gold/holdout"),
    "articles": Path("../shared/dev"),
}
OWN = ("develop", "holdout")  # their listings of figures are kept
SILENT = "holdout"
LISTING = "answers.csv"


@dataclass(slots=True)
class Review:
    """Scores by folder, the floors they are held to, and where the folders lie."""

    scores: dict[str, Score]
    folders: dict[str, Path]
    floors: gate.Floors
    sunken: list[str] = field(default_factory=list)


def find_folders(paths: Sequence[Path]) -> dict[str, Path]:
    """Name the folders to score: those given, or all that are here.

    Raises TrackerError when nothing is given and our own gold folders are not here.
    """
    known = {path.resolve(): name for name, path in FOLDERS.items()}
    if paths:
        return {known.get(path.resolve(), path.resolve().name): path for path in paths}
    found = {name: path for name, path in FOLDERS.items() if (path / "gold").is_dir()}
    missing = [FOLDERS[name].as_posix() for name in OWN if name not in found]
    if missing:
        raise TrackerError(f"{', '.join(missing)}: not here; run this in the project's folder, or name a gold folder")
    return found


def review(paths: Sequence[Path], floors: Path) -> Review:
    """Score the folders and hold them to their floors."""
    pinned = gate.read_floors(floors)
    folders = find_folders(paths)
    scores = {name: score_folder(path) for name, path in folders.items()}
    sunken = [
        f"{name}: {measure_} {scores[name].summary()[measure_]:.4f} is below its floor {pinned[name][measure_]:.3f}"
        for name in folders
        for measure_ in gate.find_sunken(scores[name].summary(), pinned.get(name, {}))
    ]
    return Review(scores, folders, pinned, sunken)


def accept(reviewed: Review, floors: Path, *, lower: bool) -> None:
    """Pin what is reached: lower the floors that sank, or raise all; keep the figures reached for the next time."""
    for name, score in reviewed.scores.items():
        pinned = reviewed.floors.get(name, {})
        if name in FOLDERS:
            change = gate.lower_floors if lower else gate.raise_floors
            reviewed.floors[name] = change(score.summary(), pinned)
        if name in OWN:
            gate.write_answers(reviewed.folders[name] / LISTING, score.answers)
    gate.write_floors(floors, reviewed.floors)


def to_table(reviewed: Review) -> list[str]:
    """Word the measures, a column a folder, floors in brackets."""
    names = list(reviewed.scores)
    measures = {name: score.summary() for name, score in reviewed.scores.items()}
    rows = [["", *names]]
    rows.append(["texts", *(str(reviewed.scores[name].texts) for name in names)])
    rows.append(["figures annotated", *(str(reviewed.scores[name].wanted) for name in names)])
    rows.append(["figures read", *(str(reviewed.scores[name].given) for name in names)])
    for row in [*LEVELS, *FIELDS]:
        rows.append([row, *(_to_cell(measures[name][row], reviewed.floors.get(name, {}).get(row)) for name in names)])
    return list(_align(rows))


def _to_cell(reached: float, floor: float | None) -> str:
    return f"{reached:.3f}" + ("" if floor is None else f" ({floor:.3f})")


def _align(rows: Iterable[Sequence[str]]) -> Iterable[str]:
    listed = list(rows)
    widths = [max(map(len, column)) for column in zip(*listed, strict=True)]
    for row in listed:
        yield "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()


def to_changes(reviewed: Review) -> list[str]:
    """Word the figures won and lost against the listing accepted last; of the half held out only how many."""
    lines = []
    for name in reviewed.scores:
        listing = reviewed.folders[name] / LISTING
        if name not in OWN or not listing.is_file():
            continue
        won, lost = gate.compare(gate.read_answers(listing), reviewed.scores[name].answers)
        lines.append(f"{name}: +{len(won)} -{len(lost)} figures against those accepted last")
        if name != SILENT:
            lines += [f"  + {change}" for change in won] + [f"  - {change}" for change in lost]
    return lines


def to_errors(scores: Mapping[str, Score]) -> list[str]:
    """List what is wrong in every folder but the half held out."""
    return [error for name, score in scores.items() if name != SILENT for error in score.errors]


def to_reliability(scores: Mapping[str, Score]) -> list[str]:
    """Word how far the confidences of each folder can be believed."""
    lines = []
    for name, score in scores.items():
        lines += to_bins(name, measure(score.judged))
    return lines


def to_bins(name: str, found: Reliability) -> list[str]:
    """Word the reliability of one folder."""
    head = f"{name}: {found.count} rows, Brier score {found.brier:.4f}, expected calibration error {found.error:.4f}"
    rows = [["  confidence", "rows", "mean", "typed right"]]
    rows += [[f"  {b.low:.2f}-{b.high:.2f}", str(b.count), f"{b.confidence:.3f}", f"{b.right:.3f}"] for b in found.bins]
    return [head, *_align(rows)]
