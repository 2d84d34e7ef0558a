"""Sentence -> articles that count one victim or object: "a woman has been injured", "destroyed a Russian helicopter"."""

from collections.abc import Sequence

import regex

from tracker.lexicon.loading import Lexicon
from tracker.model import Quantity, Sentence

# "a", "an" with up to six words behind it; the noun is looked up among them.
ARTICLE = regex.compile(r"\b[Aa]n?\b(?=\s)")
WORD = regex.compile(r"[^\W_]+(?:['’.\-/][^\W_]+)*|[^\s\w]")
COUNTABLE = frozenset(
    "troops civilians children women journalists medics prisoners people tanks armoured_vehicles artillery air_defence aircraft "
    "helicopters ships vehicles buildings energy_facilities infrastructure drones missiles".split()
)
# Too general to be one thing that was hit: "without hitting a target", "in a position"
GENERAL = frozenset(
    "target position location area district object site facility camp road plant operative national member other officer specialist couple family household".split()
)
QUOTES = frozenset("“”\"‘’'«»")


def find_articles(sentence: Sentence, quantities: Sequence[Quantity], lexicon: Lexicon) -> list[Quantity]:
    """Find the articles whose noun phrase ends in a countable subject; whether an event makes them count is decided later."""
    found = []
    for match in ARTICLE.finditer(sentence.text):
        start = sentence.start + match.start()
        if any(q.start <= start < q.end or q.outer_start <= start < q.outer_end for q in quantities):
            continue
        if _heads_noun(sentence.text, match.end(), lexicon):
            found.append(
                Quantity(
                    start,
                    start + len(match.group()),
                    match.group(),
                    1.0,
                    1.0,
                    1.0,
                    "exact",
                    "count",
                    "article",
                    start,
                    start + len(match.group()),
                )
            )
    return found


def _heads_noun(text: str, position: int, lexicon: Lexicon) -> bool:
    words = [m.group() for m in WORD.finditer(text, position, position + 120)][:9]
    words = [w for w in words if w not in QUOTES]
    lows = [w.lower() for w in words]
    for k in range(min(7, len(words))):
        for table, forms in ((lexicon.nouns, lows), (lexicon.names, words)):
            for phrase in table.get(forms[k], ()):
                n = len(phrase.words)
                if tuple(forms[k : k + n]) == phrase.words:
                    if phrase.words[-1] in GENERAL:
                        return False
                    if phrase.tag in ("one", "both") and phrase.entry.subject in COUNTABLE and not phrase.entry.implies:  # type: ignore[union-attr]
                        return True
                    break
    return False
