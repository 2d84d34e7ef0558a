"""Reading, Counted -> Link: the event that governs a number, and how its words stand to it.

Each word of an event in the sentence is weighed by its grammatical relation to the counted noun (passive verb after it,
active verb before it, noun with "of", toll ...), by distance and by the clause breaks between; the best one above
zero wins.
"""

from tracker.matching.following import link_behind
from tracker.matching.links import AHEAD, BACK, Link, find_bounding
from tracker.matching.nominals import acts_on_others, describes_counted
from tracker.matching.preceding import link_before
from tracker.matching.reading import Counted, Cue, Reading, cues_from
from tracker.matching.suiting import find_suited, keep_longest
from tracker.matching.words import JOINTS

# What has been done with those counted before, and gives way to what befalls them: "lost 60 poorly trained men"
DESCRIBING = frozenset(["delivered", "trained", "recruited", "deployed"])
DESCRIBED = 1.9  # score of such a participle


def find_links(reading: Reading, counted: Counted, subject: str, number: int) -> list[Link]:
    """All cues that may govern the counted noun, best first.

    Args:
        subject: what is counted; "" when no noun is named.
        number: token of the number.
    """
    links = []
    bound, end = find_bounding(reading, counted.first), max(counted.last, number) + AHEAD
    acts = counted.noun is not None and acts_on_others(reading, counted.last)
    for cue in keep_longest(find_suited(reading, cues_from(reading, counted.first - BACK, end), subject)):
        link = None
        if not counted.first <= cue.first <= counted.last and describes_counted(reading, cue):
            continue  # "destroyed nine newly delivered lorries and <four> guns": the lorries alone are such
        if cue.first > number and counted.side == "right" and cue.first <= counted.last:
            link = _inside(counted, cue)
        elif cue.first > number:
            link = link_behind(reading, counted, cue)
        elif cue.last < counted.first and not (acts and bound and reading.tokens[bound - 1].low in JOINTS):
            link = link_before(reading, counted, cue, subject, bound)
        if link and link.score > (1.2 if link.form == "participle" else 0.3):
            links.append(link)
    return sorted(links, key=lambda x: (-x.score, x.cue.first))


def _inside(counted: Counted, cue: Cue) -> Link | None:
    """A participle between number and noun: "3,000 captured soldiers", "two damaged schools"."""
    if cue.tag in ("part", "any", "adj") and "object" in cue.entry.frame and cue.last < counted.last:
        told = 4.0 * cue.entry.weight
        return Link(cue, "participle", min(told, DESCRIBED) if cue.entry.event in DESCRIBING else told)
    return None
