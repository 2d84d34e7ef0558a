"""Lead-in of a list -> the event that its items share: "The package includes:", "Enemy losses on 12 May:"."""

from tracker.lexicon.loading import Event
from tracker.matching.reading import Cue, Reading
from tracker.model import Sentence

LISTABLE = frozenset("""
    killed wounded lost destroyed damaged captured pledged delivered requested intercepted launched deployed seized
    released
""".split())  # fmt: skip
RANK = {"toll": 3, "noun": 2}


def may_lead(sentence: Sentence) -> bool:
    """Whether a sentence has the form of a heading or lead-in: only then its words are looked at."""
    text = sentence.text.rstrip()
    return text.endswith((":", ":-", "–", "—")) or sentence.kind == "heading" or "losses" in text.lower()


def read_header(sentence: Sentence, reading: Reading) -> Event | None:
    """The event entry that a heading or a sentence with a closing colon states for the list below it, or None."""
    if not may_lead(sentence):
        return None
    text = sentence.text.rstrip()
    cues = [c for c in reading.cues if c.entry.event in LISTABLE and _listable(c, text)]
    if not cues:
        return None
    final = len(reading.tokens) - 2  # the word before the colon: "Germany has delivered:", whatever stands before it
    # Of the senses of one word the widest: "delivered" is told of goods, seldom of hostages.
    return max(
        cues,
        key=lambda c: (c.last == final, RANK.get(c.tag, 1), c.entry.weight, c.first, len(c.entry.takes)),
    ).entry


def _listable(cue: Cue, text: str) -> bool:
    """Nouns and tolls in any lead-in; verbs only where a colon closes it ("Germany has delivered:")."""
    return cue.tag in RANK or (
        text.endswith(":") and cue.tag in ("part", "past", "any", "base", "ing", "s") and cue.entry.weight >= 0.8
    )
