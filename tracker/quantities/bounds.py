"""Words around a number -> how they bound it: "at least", "up to", "nearly", "or more", "1,000+"."""

import re

from tracker.patterns import compile_plain
from tracker.quantities.nouns import words

_PHRASES: dict[str, str] = {
    "at_least": (
        "at least|at the least|at the very least|at a minimum|more than|greater than|no fewer than|not fewer than|"
        "no less than|not less than|over|well over|just over|slightly over|a little over|far over|above|well above|"
        "just above|upwards of|upward of|in excess of|well in excess of|north of|exceeding|exceeds|exceeded|"
        "exceed|surpassing|surpassed|surpass|topped|topping|a minimum of|minimum of|minimum|far more than|"
        "longer than|higher than|larger than|heavier than|older than|faster than|taller than|"
        "many more than|well more than|much more than|slightly more than|a little more than|as few as|beyond|"
        "more as|more then|over than|not less|no less|more of than"
    ),
    "at_most": (
        "up to|as high as|"
        "upto|as many as|as much as|fewer than|less than|no more than|not more than|under|well under|just under|"
        "slightly under|a little under|below|well below|just below|at most|at the most|at the very most|a maximum of|"
        "maximum of|maximum|slightly less than|little less than|far fewer than|just less than|possibly up to|"
        "shorter than|lower than|smaller than|younger than|lighter than|slower than|no longer than|no higher than|"
        "no larger than|no older than|no bigger than"
    ),
    "about": (
        "about|some|nearly|almost|around|roughly|approximately|approx|approx.|an estimated|estimated|estimated at|"
        "estimated at about|close to|near to|circa|c.|ca.|ca|approaching|nearing|virtually|or so|something like|"
        "an approximate|anything up to|in the region of|in the order of|on the order of|more or less|give or take|"
        "an estimated total of|just about|very nearly|just shy of|shy of|reportedly some|perhaps|maybe"
    ),
}
_GLUED = {
    "~": "about",
    "≈": "about",
    "∼": "about",
    "±": "about",
    "<": "at_most",
    "≤": "at_most",
    ">": "at_least",
    "≥": "at_least",
}
_SPACED = frozenset("~≈∼±≤≥")  # "< " and "> " may also be quotation or mark-up
_BEFORE: dict[str, str] = {phrase: kind for kind, group in _PHRASES.items() for phrase in group.split("|")}
_LONGEST = max(phrase.count(" ") for phrase in _BEFORE) + 1
_LAST_WORDS = words(" ".join(phrase.split()[-1] for phrase in _BEFORE)) | {
    "another",
    "further",
    "of",
    "additional",
    "extra",
}
_QUOTES = "(“\"'‘–—-[«‹„"  # may stand before a bounding word
# words that may stand between two bounding phrases, or between one and its number
_FILLERS = frozenset(("another", "a further", "a total of", "an additional", "an extra"))
# "talked about two", "concerned about": here "about" is no bound
_NOT_ABOUT = words(
    "talk talks talked talking speak speaks spoke spoken speaking know knows knew known reports asked asking "
    "ask concerned concern concerns worried worry worries told tell tells telling thinking "
    "information questions question learned heard hear details wrote write complained complaints something"
)
# over a place, or over to somebody, not over a number: "flew over", "drones over two regions", "handed over 95"
_NOT_OVER = words(
    "hand hands handed handing turned turning flew fly flies flying flown crossed talks dispute disputes fight "
    "fighting control war row"
)
# "<brings the toll> up to 27"
_BROUGHT = words(
    "bring brings bringing brought take takes taking took raise raises raising raised push pushes pushing pushed"
)
_COUNTS = words("number toll total count tally figure deaths")
_TOKEN = compile_plain(r"\S+")
# "+": "1,000+", "50-plus", "300-odd"; " or more", " or so", " if not more", " at the very least", " and counting"
_ATTACHED = compile_plain(r"\+(?!\d)|[\s-]plus(?![A-Za-z-])|[\s-]odd(?![A-Za-z])", re.I)
_AFTER_HINT = compile_plain(r"\sor\s|least|most|inimum|aximum|tops|and\s|not more|pprox|give or")  # a cheap first look
_AFTER = compile_plain(
    r"""
    (?P<gap> (?:\s(?:people|persons|soldiers|civilians|troops|drones|missiles|were|killed|dead|wounded|injured|others))?
             (?:\s[a-z]{3,12})?? )
    ,?\s
    (?: (?P<least> or\s(?:even\s|possibly\s|perhaps\s)?(?:more|above|over|upwards|higher|greater)
              | and\s(?:more|counting|above|upwards|over)(?=[\s,.;)]|$)
              | if\snot\smore | at\s(?:the\s(?:very\s)?)?least | at\sa\sminimum | minimum )
      | (?P<most>  or\s(?:fewer|less) | at\s(?:the\s(?:very\s)?)?most | at\sa\smaximum | maximum | tops )
      | (?P<about> or\s(?:so|thereabouts|therabouts) | approximately | give\sor\stake ) )
    (?![A-Za-z-]|\s+(?:than|of|about|some|an?|the|in|\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|dozens|several)\b)
    """,
    re.VERBOSE,
)


def find_before(text: str, start: int) -> tuple[int, str]:
    """Return where the bounding words before a number start, and the bound; `start` and "" without any.

    "at least about 50" is at_least: a true bound outweighs "about", wherever they stand.
    """
    if start == 0:
        return start, ""
    left = max(0, start - 48)
    nearest = text[max(0, start - 20) : start].lower().split()
    if not nearest or (nearest[-1].strip(_QUOTES) not in _LAST_WORDS and nearest[-1][-1] not in _GLUED):
        return start, ""  # most numbers end here
    tokens = [(m.start() + left, m[0].lower()) for m in _TOKEN.finditer(text[left:start])]
    # a sign glued to the number: "~50", "≥3"
    outer, kind, at = start, "", len(tokens)
    if tokens and (sign := tokens[-1][1][-1]) in _GLUED and (text[start - 1] == sign or sign in _SPACED):
        outer, kind = tokens[-1][0] + len(tokens[-1][1]) - 1, _GLUED[sign]
        at -= 1
    skipped = 0
    while at > 0:
        for size in range(min(_LONGEST, at), 0, -1):
            phrase = " ".join(
                token.lstrip(_QUOTES) if n == 0 else token for n, (_, token) in enumerate(tokens[at - size : at])
            )
            found = _BEFORE.get(phrase)
            if found and not _is_other_sense(phrase, tokens[: at - size]):
                first = tokens[at - size]
                outer = first[0] + len(first[1]) - len(first[1].lstrip(_QUOTES))
                kind = found if kind in ("", "about") else kind
                at, skipped = at - size, 0
                break
            if phrase in _FILLERS and not kind and skipped < 1:
                at, skipped = at - size, skipped + 1
                break
        else:
            break
    return outer, kind


def _is_other_sense(phrase: str, before: list[tuple[int, str]]) -> bool:
    last = before[-1][1].strip("“\"'‘,") if before else ""
    if phrase in ("about", "something like"):
        return last in _NOT_ABOUT
    if phrase in ("over", "above", "under", "below", "beyond"):
        return last in _NOT_OVER or last.rstrip(".,").endswith(("drones", "missiles", "uavs", "aircraft", "jets"))
    if phrase == "up to":  # "brought the toll up to 27": so many, and no bound
        near = [token.strip("“\"'‘,") for _, token in before[-5:]]
        return not _COUNTS.isdisjoint(near) and not _BROUGHT.isdisjoint(near)
    if phrase in ("near to", "minimum", "maximum"):
        return last == "the"
    return False


def find_after(text: str, end: int) -> tuple[int, str]:
    """Return where the bounding words after a number end, and the bound; `end` and "" without any."""
    if match := _ATTACHED.match(text, end):
        return match.end(), "about" if match[0].lower().endswith("odd") else "at_least"
    if _AFTER_HINT.search(text, end, end + 48) and (match := _AFTER.match(text, end)):
        return match.end(), {"least": "at_least", "most": "at_most", "about": "about"}[match.lastgroup or "about"]
    return end, ""


def to_bounds(value: float, qualifier: str) -> tuple[float | None, float | None]:
    """Give the lower and upper bound that a qualifier leaves to a value."""
    return {
        "exact": (value, value),
        "at_least": (value, None),
        "at_most": (None, value),
    }.get(qualifier, (None, None))
