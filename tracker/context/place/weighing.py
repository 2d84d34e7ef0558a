"""PlaceMention, position of a figure -> what the stretch of the sentence between them takes off the place's score."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate, pairwise

from tracker import patterns as regex
from tracker.lexicon import locatives as words
from tracker.model import PlaceMention, Sentence

NUMBER_COST = 4.0  # another figure stands between
BOUNDARY_COST = 5.0  # another clause begins between
SOFT_COST = 1.5  # a subordinate clause begins between: "two died after a drone hit a car in Nikopol"
ALONE_COST = 5.0  # at most, from a figure to the one place that opens its sentence
BEFORE_COST = 1.5  # the place stands before the figure
JOINT_COST = 0.3  # a figure between that is counted in the same breath: "two were killed and five injured in Uman"

# "and <another> 14 injured": one figure, not two
ANOTHER = regex.compile(
    r"\banother\s(?=\d|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{Ll}{3,5}teen|twenty|thirty|forty|fifty|dozen)\b)"
)
ASIDES = ("(", "including", "among", "of whom", "of them")  # of which a stretch that may be left out has one
LONGEST_DATE = 40  # signs of one that the ends of a stretch may cut

# "five <soldiers and> two", "<shells, a further> nine": things counted one after the other
COUNTED_ON = regex.compile(
    r"""\s?(?:(?!(?:over|in|near|at|on|of|for|to|from|with|by|while|but|where|when|after|as|were|was|had|have|has)\b)
    [\p{L}’'/-]{1,20}\s){0,4}?
    (?!(?:over|in|near|at|on|of|for|to|from|with|by|were|was)\b)[\p{L}’'/-]{1,20}(?:\s(?:and|or|as[ ]well[ ]as)\s|,\s)
    (?:(?:at[ ]least|another|a[ ]further|about|around|some|more[ ]than|over|nearly|almost|as[ ]many[ ]as
    |up[ ]to)[ ]){0,2}
    """,
    regex.VERBOSE,
)
# " tanks": what is counted stands behind the next number too, and not " of them", " over Tula"
COUNTS_THINGS = regex.compile(
    r"\s(?!(?:of|over|in|near|at|on|from|each|more|were|was|had|are|is|to|by|with|who)\b)\p{L}"
)
# ", where ": the figure stands in a clause about the place before, up to the next comma
IN_WHERE = regex.compile(r",?\swhere\b[^,;]{0,120}")
# "killed two <gunmen and captured> five", "<cars, wounding at least> nine": the next deed of the same breath
NEXT_DEED = regex.compile(
    r"(?:\s[\p{L}’'-]{1,20}){0,5}?(?:,|\sand|,\sand)\s(?:also\s)?(?:(?:kill|injur|wound|captur|arrest|detain|damag|destroy|abduct|kidnap|burn)"
    r"\p{Ll}{0,4}|took|taking|seiz(?:ed|ing)|hurt(?:ing)?)\s(?:(?:at least|another|about|some|more than|over|up to)\s)?"
)
# what parts two counts of one sentence
APART = regex.compile(
    r"[;:.()—–•]|\b(?:while|whereas|but|including|who|whom|which|them|these|those|earlier|previous\w*|later|since)\b"
)
KILLED = regex.compile(
    r"\b(?:kill\p{L}*|dead|died|dies|dying|deaths?|fatalit\p{L}+|lives|martyr\p{L}*|murder\p{L}*|executed|bodies)\b"
)
HURT = regex.compile(r"\b(?:injur\p{L}+|wound\p{L}*|hurt|hospitali[sz]ed)\b")
OTHER_HARM = regex.compile(
    r"\b(?:missing|trapped|abduct\p{L}*|kidnap\p{L}*|captur\p{L}+|detain\p{L}*|arrest\p{L}*|damag\p{L}+|destroy\p{L}*|destruction"
    r"|burn\p{L}*|torch\p{L}*|displac\p{L}+|homeless|rescued)\b"
)


def find_least_cost(place: PlaceMention, sentence: Sentence, at: int, figure_end: int) -> float:
    """Return what the stretch between a figure and a place, one of several, costs at least: length, semicolons."""
    text, start, end = sentence.text, place.start - sentence.start, place.end - sentence.start
    before = start < at
    first, last = (end, at) if before else (figure_end, start)
    if any(text.find(sign, first, last) >= 0 for sign in ASIDES):
        return 0.0  # which are left out
    cost = BOUNDARY_COST * text.count(";", first, last)
    if before:
        return cost + BEFORE_COST + max(0, last - first - _count_dated(text, first, last)) / 80
    dashed = text[first:last].lstrip().startswith(("–", "—", "-", "U", "d"))  # an opening dash is left out, too
    return cost if dashed else cost + max(0, last - first) / 60


def _count_dated(text: str, first: int, last: int) -> int:
    """Count the signs of a stretch that dates take, at most."""
    starts, ends, signs = _find_dated(text)
    low, high = bisect_right(ends, first), bisect_left(starts, last)
    return LONGEST_DATE + (signs[high] - signs[low] if high > low else 0)


@lru_cache(maxsize=64)
def _find_dated(text: str) -> tuple[list[int], list[int], list[int]]:
    """Return where the dates of a sentence start and end, and how many signs those before each take together."""
    spans = [found.span() for found in words.DATE.finditer(text)]
    signs = list(accumulate((end - start for start, end in spans), initial=0))
    return [start for start, _ in spans], [end for _, end in spans], signs


def find_cost(place: PlaceMention, sentence: Sentence, position: int, own: Sequence[PlaceMention]) -> float:
    """Return what the stretch between a figure and a place takes off the place's score."""
    text, at = sentence.text, position - sentence.start
    start, end = place.start - sentence.start, place.end - sentence.start
    if start >= at:
        figure = words.FIGURE.match(text, at)
        between = words.OPENING_DASH.sub(" ", words.ASIDE.sub(_mark, text[figure.end() if figure else at : start]))
        counted = ANOTHER.sub(" ", words.IN_ATTACKS.sub(" ", words.DATE.sub(" ", between)))
        numbers = len(words.NUMBER.findall(counted))
        joint = 0 if _has_country(sentence, position, place, own) else _count_joint(counted)
        cost = len(between) / 60 + NUMBER_COST * (numbers - joint) + JOINT_COST * joint
        # "twelve drones were downed: six over Kursk"; "10 million in Sudan, 3 million in Darfur": the place of a part
        if numbers and (": " in between or words.PART.search(between) or _has_country(sentence, position, place, own)):
            cost += BOUNDARY_COST
        if words.NEXT_SCENE.search(between):
            cost += BOUNDARY_COST
        if "," in between and any(
            IN_WHERE.fullmatch(text, p.end - sentence.start, at) for p in own if p.start < position
        ):
            cost += BOUNDARY_COST
        if ";" in between and (_has_place_of_its_own(sentence, at, own) or _counts_on(text, end)):
            cost += 2 * BOUNDARY_COST
        if _has_target(sentence, position, place, own):
            cost += 2 * BOUNDARY_COST
        if words.ALL_OVER.search(between) or words.MOST_OF_THEM.search(between) or words.INCLUDING_ONE.search(between):
            cost += 2 * BOUNDARY_COST
        # "70 were stopped, and <43 over> Kursk": the place of the next of a list
        if numbers and words.NEXT_OF_LIST.search(between):
            cost += BOUNDARY_COST
        # "shelters 90,000, ahead of <Kutum> with 31,000"
        if words.RANKED_BEFORE.search(between) and words.RANKED_AFTER.match(text, end):
            cost += 2 * BOUNDARY_COST
        # ", in Donetsk three": the place belongs to the figure behind it
        follows = text[end : end + 14]
        owned = words.NUMBER.search(follows)
        comma = between.rstrip().endswith((",", ";")) or regex.search(
            r"(?:[,;]|\band)\s+(?:and )?(?:in|near|at|over|on) [^,;]{0,20}$", between
        )
        if owned and comma and not regex.search(r"[,;.]", follows[: owned.start()]):
            cost += NUMBER_COST
        # "five missiles and, over the Black Sea, four": set off on both sides, before its own figure
        if owned and words.SET_OFF.search(between) and owned.start() <= 2:
            cost += BOUNDARY_COST
    else:
        between = words.DATE.sub(" ", words.ASIDE.sub(" ", text[end:at]))
        numbers = len(words.NUMBER.findall(between))
        leading = not words.NUMBER.search(words.DATE.sub(" ", text[:start]))
        if numbers > 1 and not words.HARD.search(between) and _is_only(place, own):
            numbers = 1  # "296 attacks in Zaporizhzhia region, with 79 drones, 5 missiles and 212 shells"
        next_clause = SOFT_COST if words.NEXT_CLAUSE.fullmatch(between) else 0.0  # "in Kherson, and two died in Sumy"
        cost = (
            next_clause
            + BEFORE_COST
            + len(between) / 80
            + (1.0 if leading else NUMBER_COST) * min(numbers, 2 if leading else 9)
        )
    alone = start < 12 and start < at and sum(p.precision != "country" for p in own) == 1
    if alone:  # "In Kryvyi Rih, a missile burst; 20 died and 63 were hurt": all of the sentence is set there
        return min(cost, ALONE_COST) + SOFT_COST * len(words.HARD.findall(between))
    cost += BOUNDARY_COST * len(words.HARD.findall(between)) + SOFT_COST * len(words.SOFT.findall(between))
    return cost


def _count_joint(between: str) -> int:
    """Return how many figures in a row, from the start, are counted in the same breath as the one before it.

    " people were killed and <five> injured in " has one, " over Kursk, <five> over " none.
    """
    spans = [m.span() for m in words.NUMBER.finditer(between)]
    starts, ends = [0, *(end for _, end in spans)], [*(start for start, _ in spans), len(between)]
    pieces = [between[start:end] for start, end in zip(starts, ends, strict=True)]
    joint = 0
    for piece, following in pairwise(pieces):
        listed = COUNTED_ON.fullmatch(piece) and COUNTS_THINGS.match(following)
        if not listed and not NEXT_DEED.fullmatch(piece) and not _tells_other_harm(piece, following):
            break
        joint += 1
    return joint


def _tells_other_harm(piece: str, following: str) -> bool:
    """Tell whether two counts name different harm without a clause between: " killed and ", " others wounded in "."""
    if APART.search(piece) or len(piece) > 70:
        return False
    here, there = ({k for k in (KILLED, HURT, OTHER_HARM) if k.search(text)} for text in (piece, following[:60]))
    if (
        KILLED in here & there
    ):  # "three soldiers died and five rebels were killed", but not "300 died, and 50 were shot"
        return "," not in piece and COUNTS_THINGS.match(following) is not None
    return bool(here) and (bool(there) or len(here) > 1)


def _counts_on(text: str, end: int) -> bool:
    """Tell whether the part of a list that a place stands in has a figure of its own behind it."""
    stop = text.find(";", end)
    return words.NUMBER.search(text, end, stop if stop >= 0 else len(text)) is not None


def _has_place_of_its_own(sentence: Sentence, at: int, own: Sequence[PlaceMention]) -> bool:
    """Tell whether a place stands before a figure in its part of a list: "; <Tyre> saw 12 dead and 68 hurt;"."""
    opens = sentence.text.rfind(";", 0, at)
    return any(p.precision != "country" and opens < p.start - sentence.start < at for p in own)


def _mark(aside: regex.Match[str]) -> str:
    """Leave of an aside the comma that ends it: what follows is the next of a list."""
    return "," if aside[0].endswith((",", ";")) else " "


def _is_only(place: PlaceMention, own: Sequence[PlaceMention]) -> bool:
    """Tell whether a sentence names one place only, countries apart."""
    return all(p.name == place.name or p.precision == "country" for p in own)


def _has_target(sentence: Sentence, position: int, place: PlaceMention, own: Sequence[PlaceMention]) -> bool:
    """Tell whether a country is named as the target before another clause names the place: "40 at Israel, and ..."."""
    for other in own:
        if other.precision == "country" and position <= other.start < place.start:
            start, end = other.start - sentence.start, other.end - sentence.start
            apart = sentence.text.find(", and ", end, place.start - sentence.start) >= 0
            if apart and words.AT_COUNTRY.search(sentence.text, max(0, start - 20), start):
                return True
    return False


def _has_country(sentence: Sentence, position: int, place: PlaceMention, own: Sequence[PlaceMention]) -> bool:
    """Tell whether a country is named as the place of the figure before the place comes."""
    return any(
        other.precision == "country"
        and position <= other.start < place.start
        and not sentence.text.startswith(("'s", "’s"), other.end - sentence.start)  # "in Russia's attack on Kharkiv"
        and not words.NESTED_GAP.fullmatch(sentence.text, other.end - sentence.start, place.start - sentence.start)
        and words.LOCATIVE.search(
            sentence.text[max(0, other.start - sentence.start - 60) : other.start - sentence.start]
        )
        for other in own
    )
