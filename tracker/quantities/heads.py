"""Text behind a number -> its next words, and which of them is the noun that it counts."""

from tracker.patterns import compile_plain
from tracker.quantities import nouns

WORD = compile_plain(r"[A-Za-z][A-Za-z.'’-]*")
# the next word with what stands before it: " soldiers", "-year", " “U.S.", "km"
_NEXT = compile_plain(
    r"(?P<gap>[\s‑-]?[\s“\"‘(]{0,2})(?=(?P<word>[A-Za-zÀ-ɏ²°](?:[A-Za-zÀ-ɏ'’/²]|\.(?=[A-Z]\b)|(?<=\.[A-Z])\.)*))(?P=word)(?![0-9])"
)
HYPHENS = frozenset("-‑–")  # they tie a number to the word after it
MADE = frozenset("made built supplied designed donated produced led backed funded trained".split())
Word = tuple[str, str]  # the gap before it, the word


def find_words(text: str, end: int) -> list[Word]:
    """The next words, at most five, each with the gap before it, up to punctuation."""
    found: list[Word] = []
    position = end
    for _ in range(5):
        match = _NEXT.match(text, position)
        if not match or (not match["gap"] and position > end):
            break
        found.append((match["gap"], match["word"]))
        position = match.end()
    return found


def is_plural(word: str) -> bool:
    """Tell whether a word in lower case looks like a plural: "soldiers", "people", but not "campus" or "Congress"."""
    return word in nouns.IRREGULAR_PLURALS or (
        word.endswith("s") and len(word) > 3 and not word.endswith(("ss", "us", "is"))
    )


def find_head(after: list[Word]) -> str:
    """Find the counted noun: the first plural or known word before a function word ends the noun phrase."""
    for k, (gap, word) in enumerate(after):
        small = word.lower().removesuffix("'").removesuffix("’").removesuffix("'s").removesuffix("’s")
        if after[k + 1 : k + 2] and after[k + 1][0][:1] in HYPHENS and after[k + 1][1].lower() in MADE:
            continue  # "three United States-made boats"
        if small in nouns.UNIT_COUNT or small in nouns.SPEAKERS:
            return small
        if small in nouns.FUNCTION_WORDS:
            if small in ("of", "the", "its", "his", "their", "our"):
                continue
            return ""
        behind = after[k + 1][1] if k + 1 < len(after) else ""
        if word[0].isupper() and is_plural(small) and behind.islower() and behind.endswith(("ing", "ed")):
            return small  # "250 Palestinians serving life terms"
        if word[0].islower() and is_plural(small) and gap[:1] not in HYPHENS:
            return small
    return ""
