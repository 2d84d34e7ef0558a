"""Text -> the mentions that matching alone reads in it, for the tables of cases."""

from tracker.extracting import to_source
from tracker.lexicon.loading import Event, load_lexicon
from tracker.matching import find_mentions, read_header, speaks_of_conflict
from tracker.model import Mention
from tracker.quantities import find_quantities
from tracker.text import read_document


def read_mentions(text: str, *, conflict: bool | None = None) -> list[Mention]:
    """Match the sentences of a text in order; `conflict` None: as its own words tell."""
    found: list[Mention] = []
    header: Event | None = None
    previous = ""
    for index, sentence in enumerate(read_document(to_source(text)).sentences):
        result = find_mentions(
            index,
            sentence,
            find_quantities(sentence.text, sentence.start),
            load_lexicon(),
            earlier=[m for m in found if index - m.sentence <= 3],
            conflict=speaks_of_conflict(text) if conflict is None else conflict,
            first_mention=len(found),
            header=header,
            previous=previous,
        )
        found += result.mentions
        header = read_header(sentence, result.reading) or header
        previous = sentence.text
    return found


def told(text: str, *, conflict: bool | None = True) -> list[tuple[str, ...]]:
    """Number, event and subject of each mention, and the number of its whole where it is part of one."""
    mentions = read_mentions(text, conflict=conflict)
    return [
        (m.quantity.text, m.event, m.subject, *([mentions[m.whole].quantity.text] if m.whole is not None else []))
        for m in mentions
    ]
