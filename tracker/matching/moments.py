"""Tokens -> whether they only say when: "on 4 July", "by the weekend", "since the start of the war"."""

from collections.abc import Sequence

from tracker.matching.tokens import Token

WHEN = frozenset("on in by at since until till during from as of after before over for".split())
DAYS = frozenset("""
    january february march april May june july august september october november december
    monday tuesday wednesday thursday friday saturday sunday
""".split())  # fmt: skip
TIMES = DAYS | frozenset("""
    jan feb mar apr jun jul aug sept sep oct nov dec mondays fridays sundays
    spring summer autumn fall winter
    morning noon midday afternoon evening nightfall midnight night dawn dusk sunset sunrise daybreak lunchtime
    today yesterday tomorrow tonight overnight
    day week weekend fortnight month quarter half year decade days weeks months years hours hour
    start beginning end middle outbreak war invasion conflict fighting full-scale
    then now later earlier afterwards eventually initially recently previously already ago
""".split())  # fmt: skip
# What may stand between them
AROUND = frozenset(
    """
    the this that last next following previous same first second third fourth early late mid and of or its
    very a whole entire all morning's day's local time am pm
""".split()
)
MOMENT = 9  # tokens of a phrase of time


def is_moment(tokens: Sequence[Token]) -> bool:
    """Whether tokens are one phrase of time; numbers in it are those refused as a date or a clock time."""
    if not 0 < len(tokens) <= MOMENT:
        return False
    told = False
    for k, token in enumerate(tokens):
        if token.number >= 0:
            return False
        if token.low in TIMES:
            told = True
        elif not (token.low in AROUND or token.low[:1].isdigit() or (token.low in WHEN and k in (0, 1, 2, 3))):
            return False
    return told
