"""text -> where it tells what an attack answered: a place or day named there is not that of the attack that is told."""

from functools import lru_cache

from tracker import patterns as regex

# "struck 14 sites <in response to the attack in Haifa on 17 November that hurt six>, it said"
_ANSWERED = regex.compile(
    r"\b(?:(?:response|answer|reply|reaction) to|(?:retaliation|revenge|reprisals?|vengeance|payback) (?:for|after)|"
    r"(?:retaliat(?:ed|e|ing)|retaliatory (?:strikes?|raids?|attacks?)) (?:for|after)|aveng(?:e|es|ed|ing))\s"
    r"(?!fire\b)[^,;:()]{1,400}(?:,\s(?:where|which|in which|when)\b[^,;:()]{1,400})?",
    regex.IGNORECASE,
)
# "the killing of <Hassan Nasrallah> in Beirut": what was done earlier, by anyone
_DEED = regex.compile(
    r"\b(?:attacks?|strikes?|airstrikes?|raids?|bombings?|shellings?|killings?|murders?|deaths?|assassinations?|assaults?|"
    r"incursions?|massacres?|explosions?|blasts?|shootings?|ambush(?:es)?|barrages?|bombardments?|launch(?:es)?|offensive|"
    r"downing|sinking|shooting down|firing|loss(?:es)?)\b",
    regex.IGNORECASE,
)


@lru_cache(maxsize=256)
def find_answered(text: str) -> tuple[tuple[int, int], ...]:
    """Return the stretches that tell what was answered: "in retaliation for the raid on Belgorod on Monday"."""
    return tuple(
        (found.start(), found.end()) for found in _ANSWERED.finditer(text) if _DEED.search(text, *found.span())
    )


def is_answered(text: str, at: int, start: int) -> bool:
    """Tell whether what stands at `start` is told of the answered attack, and what is counted at `at` is not."""
    return any(first <= start < last and not first <= at < last for first, last in find_answered(text))
