"""What a check found: the words for a reader, and the figures that it rests on."""

from dataclasses import dataclass
from datetime import date

KINDS = {
    "disagrees": "The day's figure is not what the total grew by",
    "falls": "A running total falls",
    "missing": "Days without a report",
    "exceeds": "Parts are more than their whole",
    "leaves": "Parts leave a rest",
}


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that does not add up; nothing is mended."""

    kind: str  # of KINDS
    series: str  # whose figures of what, in words
    day: date  # the last day concerned
    words: str  # one sentence with both numbers
    figure_ids: tuple[str, ...]  # the figures that state them
