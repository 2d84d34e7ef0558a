"""Reading, cues, subject -> the cues that may tell of such a subject at all, the longest of each place."""

from collections.abc import Sequence

from tracker.matching.idioms import means_otherwise
from tracker.matching.moments import DAYS
from tracker.matching.nominals import is_nominal
from tracker.matching.reading import Cue, Reading, lacks_needs
from tracker.matching.words import DETERMINERS, HARD_BREAKS

STATIONED = frozenset(["deploy", "put on alert"])  # of which so many without a noun are men: "has 60,000 massed there"
TAKING = frozenset("take takes taking took taken".split())
OCCURRING = frozenset("place part effect shape aim issue root steps action care advantage note responsibility".split())
HAVING = frozenset(["have", "has", "had", "having"])
TERMS = frozenset("year years month months day days week weeks decade decades life lifetime term terms time".split())
UNWOUNDING = frozenset(", for from after who that which with".split())  # "received medals for wounds"
PUBLISHED = frozenset("""
    video videos footage photo photos photograph photographs picture pictures image images clip clips statement
    statements report reports figures data list lists letter recording recordings audio transcript document documents
""".split())  # fmt: skip
SPOTS = frozenset("area areas point points place places site sites zone zones spot spots district districts".split())
PEOPLE_EVENTS = frozenset("""
    killed wounded killed_or_wounded missing captured detained displaced evacuated rescued released recruited
""".split())  # fmt: skip


def find_suited(reading: Reading, cues: Sequence[Cue], subject: str) -> list[Cue]:
    return [
        cue
        for cue in cues
        if _takes(cue, subject)
        and not is_nominal(reading, cue)
        and not lacks_needs(reading, cue.entry)
        and not _occurs(reading, cue)
        and not _suffers_nothing(reading, cue)
        and not _ends_in_day(reading, cue)
        and not _bounds(reading, cue)
        and not _only_helps(reading, cue)
        and not _ends_term(reading, cue)
        and not _publishes(reading, cue)
        and not _names_spot(reading, cue)
        and not means_otherwise(reading, cue)
    ]


def _names_spot(reading: Reading, cue: Cue) -> bool:
    """Whether a target is named and nobody stationed: "hit six areas of concentration of men", "firing positions"."""
    if cue.entry.event != "deployed" or cue.first != cue.last:
        return False
    if cue.tag == "s" and reading.tokens[cue.first].low in ("positions", "bases"):
        return True
    if cue.tag != "noun" or cue.first < 2:
        return False
    before, behind = reading.tokens[cue.first - 2 : cue.first], reading.tokens[cue.last + 1 : cue.last + 2]
    named = before[1].low == "of" and before[0].low in SPOTS
    return named or any(t.low in SPOTS for t in behind)


def _publishes(reading: Reading, cue: Cue) -> bool:
    """Whether it is words or pictures that are let out: "a video released by the army", "released footage of"."""
    if cue.entry.event != "released" or not reading.tokens[cue.first].low.startswith("releas"):
        return False
    before = reading.tokens[cue.first - 1].low if cue.first else ""
    behind = [t.low for t in reading.tokens[cue.last + 1 : cue.last + 4]]
    return before in PUBLISHED or not PUBLISHED.isdisjoint(behind)


def _ends_in_day(reading: Reading, cue: Cue) -> bool:
    """Whether the last word of a verb leads to a day instead: "two hamlets fell on Monday" falls on none."""
    if cue.last == cue.first or cue.last + 1 >= len(reading.tokens) or reading.tokens[cue.last].low not in ("on", "in"):
        return False
    return reading.tokens[cue.last + 1].low in DAYS


def _occurs(reading: Reading, cue: Cue) -> bool:
    """Whether nothing is taken: "took place in six districts", "takes effect"."""
    if cue.first != cue.last or reading.tokens[cue.first].low not in TAKING or cue.entry.event != "seized":
        return False
    return cue.last + 1 < len(reading.tokens) and reading.tokens[cue.last + 1].low in OCCURRING


def _only_helps(reading: Reading, cue: Cue) -> bool:
    """Whether "had" only helps another verb: "the soldiers had managed to turn", not "has 60,000 soldiers there"."""
    if cue.first != cue.last or reading.tokens[cue.first].low not in HAVING or cue.last + 1 >= len(reading.tokens):
        return False
    behind = [t.low for t in reading.tokens[cue.last + 1 : cue.last + 3]]
    verb = behind[-1] if behind[0].endswith("ly") or behind[0] in ("not", "already", "never", "since") else behind[0]
    return verb == "been" or (verb.endswith("ed") and len(verb) > 4)


def _ends_term(reading: Reading, cue: Cue) -> bool:
    """Whether "in prison" only ends what a court gave: "was sentenced to nine years in prison"."""
    last = reading.tokens[cue.first - 1].low if cue.first else ""
    return cue.tag.startswith("adj") and last in TERMS


def _bounds(reading: Reading, cue: Cue) -> bool:
    """Whether the last word of a noun only bounds a number: "injured <at least> 40 others", "wounded <up to> 30"."""
    if cue.tag != "noun" or reading.tokens[cue.first].low not in ("injured", "wounded") or cue.first == cue.last:
        return False
    following = reading.tokens[cue.last + 1].low if cue.last + 1 < len(reading.tokens) else ""
    led = cue.first > 0 and reading.tokens[cue.first - 1].low in DETERMINERS  # "put the injured at 40"
    return following in ("least", "most") or not led


def _suffers_nothing(reading: Reading, cue: Cue) -> bool:
    """Whether no wound is suffered: "suffered losses", "received aid"; not "suffered a shrapnel wound to the arm"."""
    if cue.entry.name != "suffer a wound":
        return False
    behind = reading.tokens[cue.last + 1 : cue.last + 8]
    stop = next((k for k, t in enumerate(behind) if t.low in HARD_BREAKS or t.low in UNWOUNDING), len(behind))
    return cue.entry.needs.isdisjoint(t.low for t in behind[:stop])


def keep_longest(cues: Sequence[Cue]) -> list[Cue]:
    """Leave out the cues that a longer one overlaps: "shot down" hides "shot"."""
    longest: dict[int, int] = {}
    for cue in cues:
        for k in range(cue.first, cue.last + 1):
            longest[k] = max(longest.get(k, 0), cue.last - cue.first + 1)
    return [c for c in cues if all(longest[k] <= c.last - c.first + 1 for k in range(c.first, c.last + 1))]


def _takes(cue: Cue, subject: str) -> bool:
    if subject:
        return subject in cue.entry.takes
    if cue.tag == "toll":
        return True
    stationed = cue.entry.name in STATIONED and cue.tag not in ("noun", "adj")
    return stationed or (cue.entry.event in PEOPLE_EVENTS and "people" in cue.entry.takes)  # bare numbers count people
