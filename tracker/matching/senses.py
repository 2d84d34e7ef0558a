"""Reading, Draft -> which sense a word has here: an army's people, targets in the air, the houses of households."""

from tracker.matching.drafts import Draft, set_event
from tracker.matching.linking import Link, find_links
from tracker.matching.reading import Reading

ARMY = frozenset("army forces troops military".split())
HARMED_HOUSES = frozenset(["damaged", "destroyed", "hit"])


def names_army(reading: Reading, link: Link) -> bool:
    """Whether an army stands before a verb."""
    return any(t.low in ARMY for t in reading.tokens[max(0, link.cue.first - 6) : link.cue.first])


def names_gunners(reading: Reading) -> bool:
    """Whether air defence is spoken of, which destroys targets in the air alone."""
    return "air" in reading.words and not reading.words.isdisjoint(("defence", "defences", "defense", "defenses"))


def read_as_houses(reading: Reading, draft: Draft) -> bool:
    """Read "three households were damaged" as the houses, not who lives there; returns whether it was."""
    noun = draft.counted.noun
    if noun is None or reading.tokens[noun.last].low not in ("household", "households"):
        return False
    links = find_links(reading, draft.counted, "buildings", draft.token)
    harm = next((link for link in links if link.cue.entry.event in HARMED_HOUSES), None)
    if harm is None:
        return False
    set_event(draft, harm)
    draft.subject, draft.subtype = "buildings", "houses"
    return True
