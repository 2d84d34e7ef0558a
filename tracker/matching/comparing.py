"""Drafts without a noun -> whether they are held against the count before: "up from 980", "the figure was 620"."""

from calendar import month_name
from itertools import pairwise

from tracker.matching.drafts import Draft, inherit, to_rule
from tracker.matching.reading import Reading, nouns_from
from tracker.matching.restating import given_before
from tracker.matching.tokens import CAPITALS
from tracker.matching.words import BE, BOUNDING, HAVE, MARKS, PREPOSITIONS, RATED, REACHING

COMPARED = frozenset("""
    up down compared against previous record higher lower more fewer less surpassing surpasses beating beats
    exceeds topping
""".split())  # fmt: skip
RECORDS = frozenset("highest record previous peak high worst lowest".split())
TALLYING = frozenset("counted counts counting tallied totalled totaled totals".split())
# What sums up what was counted: "the figure was 7,620", "the provincial total is now 2.6 million"
SUMS = frozenset("figure number total tally count sum toll average rate pace mean".split())
ITS = frozenset("it that this".split())  # "in 2024 it was 3,610"
DATED = frozenset("in this last by before ago earlier yesterday today then previous".split())
SUMMED = 6  # tokens between the sum's noun and its number
# "below <the> 350 recorded in March", "double <the> 110 of a year earlier"
MEASURED = frozenset(
    "above below double twice triple half beneath topped topping exceeding exceeded surpassed quadruple".split()
)
MOVED = frozenset("to at".split())
OPENERS = frozenset(["after", "("])
MONTHS = frozenset(month if month in CAPITALS else month.lower() for month in month_name[1:])
# What dates a number that stands before it, as does a month or a year
DATES = MONTHS | frozenset("year month week quarter half earlier ago before previous last yesterday".split())
DATE_REACH = 6  # tokens
FIGURES = frozenset("figure number total count toll tally".split())
# What may follow a number that is only compared
FOLLOWING = frozenset("and a the set reported recorded counted registered last this next in".split())


def recalls(reading: Reading, draft: Draft) -> bool:
    """Whether a bare number is compared with the one told before: "the previous record of 1,740", "up from 980"."""
    following = reading.tokens[draft.token + 1].low if draft.token + 1 < len(reading.tokens) else "."
    if (
        draft.quantity.form == "article"
        or (following == "per" and [t.low for t in reading.tokens[draft.token + 1 : draft.token + 3]] not in RATED)
        or not (
            following in MARKS or following in PREPOSITIONS or following in FOLLOWING or given_before(reading, draft)
        )
    ):
        return False
    before = [t.low for t in reading.tokens[max(0, draft.token - 7) : draft.token]]
    if before[-2:] in (["more", "than"], ["fewer", "than"], ["less", "than"], ["up", "to"]):
        before = before[:-2]  # only a bound: "put their own dead at more than 200"
    if before[-3:] == ["as", "high", "as"] and not SUMS.isdisjoint(before):
        return True  # "the number may be as high as 2,000"
    if _is_measured(reading, draft, before):
        return True
    before = before[-5:]
    if any(w in TALLYING for w in before):
        return True
    if before[-1:] == ["at"] and {"put", "puts"} & {*before} and {"number", "figure"} & {*before}:
        return True  # "the monitor put the number at nine"
    if before and before[-1] in ("been", "was", "at", "of") and not RECORDS.isdisjoint(before):
        return True  # "the highest figure had been 1,740"
    led = any(w in ("of", "from", "with", "to", "at", "than", "against") for w in before[-2:])
    compared = COMPARED.intersection(before)
    if compared <= {"up", "down"} and "with" in before[-2:]:
        return False  # "keeps up with two of them"
    return led and bool(compared)


def _is_measured(reading: Reading, draft: Draft, before: list[str]) -> bool:
    """Whether a number of another time is held against one told: "below the 350 recorded in March", "to 77 from 90"."""
    if before[-1:] == ["of"] and not FIGURES.isdisjoint(before) and not MONTHS.isdisjoint(before):
        return not MEASURED.isdisjoint(before) or not COMPARED.isdisjoint(before)  # "exceeded the May figure of 164"
    if before[-1:] == ["to"] and before[-2:-1] and before[-2] in MONTHS and before[-3:-2] in (["in"], ["for"]):
        return True  # "fell to 97 in May, and in June to 88"
    while before and before[-1] in ("the", "some", "about", "nearly", "around"):
        before = before[:-1]
    if not before or not _is_dated_behind(reading, draft.token):
        return False
    if before[-1] in MEASURED or before[-1] in OPENERS:
        return counts_before(reading, draft) or before[-1] != "after"
    numbers = [k for k, t in enumerate(reading.tokens[max(0, draft.token - 5) : draft.token]) if t.number >= 0]
    return before[-1] == "from" and bool(numbers) and not MOVED.isdisjoint(before)


def _is_dated_behind(reading: Reading, token: int) -> bool:
    """Whether a time stands right behind a number: "350 recorded in March"."""
    for t in reading.tokens[token + 1 : token + 1 + DATE_REACH]:
        if t.low in DATES or (len(t.low) == 4 and t.low[:2] in ("19", "20") and t.low.isdigit()):
            return True
        if t.number >= 0 or t.low in MARKS - {"("}:
            return False
    return False


def sums_up(reading: Reading, draft: Draft) -> bool:
    """Whether a number says what a sum without a noun is: "the figure was 7,620", "in 2024 it was 3,610"."""
    tokens, k = reading.tokens, draft.token - 1
    following = tokens[draft.token + 1].low if draft.token + 1 < len(tokens) else "."
    rated = [t.low for t in tokens[draft.token + 1 : draft.token + 3]] in RATED
    if rated and k > 0 and draft.quantity.form != "article":
        led = [t.low for t in tokens[max(0, k - 1) : k + 1]]
        if led[-1:] == ["or"] or led in (["average", "of"], ["rate", "of"], ["pace", "of"]):
            return True  # "430 square kilometres, or 14 a day"
    if draft.quantity.form == "article" or not (
        following in MARKS or following in PREPOSITIONS or following in FOLLOWING
    ):
        return False
    while (
        k > 0
        and (tokens[k].low in BOUNDING or tokens[k].low in ("now", "already", "then"))
        and tokens[k].low != "total"
    ):
        k -= 1
    if k > 0 and tokens[k].low in ("total", "tally", "toll") and tokens[draft.token - 1].low in ("now", ":"):
        return True  # "provincial total now 2.6 million"
    if k < 1 or tokens[k].low not in REACHING - {"of", "for", "by", "hits", "hit"}:
        return False
    behind = [t.low for t in tokens[max(0, k - SUMMED) : k]]
    at = next((n for n in range(len(behind) - 1, -1, -1) if behind[n] in SUMS), -1)
    if at >= 0 and all(
        low in REACHING or low in BOUNDING or low in BE or low.endswith("ly") or low == "had"
        for low in behind[at + 1 :]
    ):
        return True
    while behind and behind[-1] in HAVE | BE:
        behind, k = behind[:-1], k - 1  # "this year it has been 31"
    return behind[-1:] != [] and behind[-1] in ITS and tokens[k].low in HAVE | BE and _is_dated(reading, k)


def _is_dated(reading: Reading, k: int) -> bool:
    """Whether a clause opens with its time: "; in 2024 it was"."""
    lows = [t.low for t in reading.tokens[max(0, k - 6) : k - 1]]
    return not DATED.isdisjoint(lows) and not nouns_from(reading, k - 3, k - 1)


def share_ranges(reading: Reading, drafts: list[Draft]) -> None:
    """Tell of both ends what is told of one: "revised the toll from 31 to 35", "fell from 40 to 12 a day"."""
    for a, b in pairwise(drafts):
        between = [t.low for t in reading.tokens[a.token + 1 : b.token]]
        led = a.token and reading.tokens[a.token - 1].low == "from"
        if led and between in (["to"], ["to", "at", "least"]) and b.event and b.subject and not a.event:
            inherit(a, b)
            a.subject, a.subtype, a.rule = b.subject, b.subtype, to_rule(b.rule, "compared")


def compare_tallies(reading: Reading, drafts: list[Draft]) -> None:
    """Tell of what is held against a tally what is told of it: "deaths in May fell to 177 from 190 in April"."""
    giver: Draft | None = None
    for draft in drafts:
        if draft.event and draft.subject:
            giver = draft if draft.form in ("toll", "carried") else None
        elif giver and not draft.event and not draft.counted.noun and draft.quantity.unit == giver.quantity.unit:
            if recalls(reading, draft) or sums_up(reading, draft):
                inherit(draft, giver)
                draft.subject, draft.subtype, draft.rule = giver.subject, giver.subtype, to_rule(giver.rule, "compared")


def counts_before(reading: Reading, draft: Draft) -> bool:
    """Whether the sentence compares with its own count, of which nothing is told: "3,000 stay, down from 5,200"."""
    before = enumerate(reading.tokens[: draft.token])
    return any(t.number >= 0 and nouns_from(reading, k + 1, k + 3) for k, t in before)
